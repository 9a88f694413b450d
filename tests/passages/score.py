"""How many figures of the invented passages are found, and led to the right indicator.

cd tests && python -m passages.score
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from mingfa.reading import read_text

PASSAGES: dict[str, list[dict[str, Any]]] = {
    lot: yaml.safe_load(Path(__file__).with_name(f"{lot}.yaml").read_text(encoding="utf-8"))
    for lot in ("first", "second")
}
YEAR = 2024
NONE = "-"


@dataclass(slots=True)
class Score:
    """Counts over all passages, and a line for each mistake."""

    figures: int = 0
    found: int = 0
    besides: int = 0
    linkable: int = 0
    right: int = 0
    rash: int = 0  # linked though no indicator is meant
    mistakes: list[str] = field(default_factory=list)


def score(lot: str) -> Score:
    """Every passage read as the one section of a report."""
    out = Score()
    for passage in PASSAGES[lot]:
        text = f"青筠镇{YEAR}年法治政府建设报告\n一、主要举措和成效\n{passage['text']}\n"
        told = [(figure.text, figure.indicator) for figure in read_text(text, "a.txt").figures]
        for written, expected in passage["figures"].items():
            out.figures += 1
            place = next((at for at, one in enumerate(told) if one[0] == written.split()[0]), None)
            if place is None:
                out.mistakes.append(f"missed {written}: {passage['text']}")
                continue
            out.found += 1
            indicator = told.pop(place)[1] or NONE
            accepted = expected.split("|")
            if NONE not in accepted:
                out.linkable += 1
                out.right += indicator in accepted
            elif indicator not in accepted:
                out.rash += 1
            if indicator not in accepted:
                out.mistakes.append(f"{written} → {indicator}, not {expected}: {passage['text']}")
        out.besides += len(told)
        out.mistakes += [f"alarm {one[0]}: {passage['text']}" for one in told]
    return out


if __name__ == "__main__":
    for lot in PASSAGES:
        result = score(lot)
        print(*result.mistakes, sep="\n")
        print(
            f"{lot}: figures {result.found} of {result.figures}, {result.besides} besides; "
            f"links {result.right} of {result.linkable}, {result.rash} rash"
        )
