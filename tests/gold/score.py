"""Measures the reader of figures against the annotated seed reports, where they are on the machine.

python tests/gold/score.py            # figures: precision, recall, F1, right values, misses, false alarms
python tests/gold/score.py --speed    # and how fast figures are found and linked
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from mingfa.catalogue.table import CATALOGUE
from mingfa.reading import read_text
from mingfa.reading.figures import find_figures
from mingfa.reading.links import link_all
from mingfa.report.model import Figure
from mingfa.text.amounts import Amount, Bound
from mingfa.text.spans import Span

FIGURE_KINDS = frozenset({"work_figure", "ratio", "plan"})
_BOUNDS = {None: Bound.EXACT, "余": Bound.AT_LEAST, "多": Bound.AT_LEAST}


@dataclass(frozen=True)
class Score:
    """How the figures of one or several reports came out."""

    name: str
    found: int
    told: int
    hits: int
    right: int
    misses: list[str] = field(default_factory=list)
    false_alarms: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.hits / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.hits / self.told if self.told else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.hits / (self.found + self.told) if self.found + self.told else 1.0

    @property
    def right_values(self) -> float:
        return self.right / self.hits if self.hits else 1.0

    def __str__(self) -> str:
        return (
            f"{self.name:<10} precision {self.precision:.3f}  recall {self.recall:.3f}  F1 {self.f1:.3f}  "
            f"right values {self.right_values:.3f}  ({self.hits} of {self.told})"
        )


def figures_of(text: str, name: str) -> tuple[Figure, ...]:
    """The figures of a report, linked, with the outline the reader finds."""
    document = read_text(text, name)
    figures = find_figures(text, sections=document.sections, parts=document.parts, meta=document.meta)
    return link_all(figures, text, CATALOGUE, document.sections)


def scores(shared: Path) -> Iterator[Score]:
    """One score for each annotated report."""
    gold = json.loads((shared / "gold" / "gold_figures.json").read_text("utf-8"))
    for seed in sorted({entry["seed"] for entry in gold}):
        text = (shared / "seeds" / seed).read_bytes().decode("utf-8")
        told = [entry for entry in gold if entry["seed"] == seed and entry["kind"] in FIGURE_KINDS]
        yield _score(seed[:3], text, figures_of(text, seed), told)


def total(parts: list[Score]) -> Score:
    """All reports taken together."""
    return Score(
        "all",
        sum(part.found for part in parts),
        sum(part.told for part in parts),
        sum(part.hits for part in parts),
        sum(part.right for part in parts),
    )


def _score(name: str, text: str, figures: tuple[Figure, ...], told: list[dict[str, Any]]) -> Score:
    spare = list(figures)
    hits = right = 0
    misses: list[str] = []
    wrong: list[str] = []
    for entry in told:
        span = Span(entry["start"], entry["end"])
        match = next((figure for figure in spare if figure.span.meets(span)), None)
        if match is None:
            misses.append(_around(text, span))
            continue
        spare.remove(match)
        hits += 1
        if _same(match, entry):
            right += 1
        else:
            wrong.append(f"{entry['text']} → {match.amount} {match.unit}")
    return Score(
        name,
        len(figures),
        len(told),
        hits,
        right,
        misses,
        [_around(text, figure.span) for figure in spare],
        wrong,
    )


def _same(figure: Figure, entry: dict[str, Any]) -> bool:
    value = entry["value"]
    if isinstance(value, list):
        amount = Amount(Decimal(str(value[0])), Bound.RANGE, Decimal(str(value[1])))
    else:
        amount = Amount(Decimal(str(value)), _BOUNDS[entry["approx"]])
    return figure.amount == amount and figure.unit == entry["unit"]


def _around(text: str, span: Span) -> str:
    before, behind = text[max(0, span.start - 12) : span.start], text[span.end : span.end + 12]
    return f"{before}[{span.of(text)}]{behind}".replace("\n", "/")


def speed(shared: Path, repeats: int = 40) -> str:
    """How fast figures are found, and found and linked, in MB of UTF-8 a second."""
    paths = sorted((shared / "seeds").glob("*.txt"))
    documents = [read_text(path.read_bytes().decode("utf-8"), path.name) for path in paths]
    size = sum(len(document.text.encode()) for document in documents) * repeats / 1e6
    finding = linking = 0.0
    for _ in range(repeats):
        for document in documents:
            start = time.perf_counter()
            figures = find_figures(
                document.text, sections=document.sections, parts=document.parts, meta=document.meta
            )
            middle = time.perf_counter()
            link_all(figures, document.text, CATALOGUE, document.sections)
            finding += middle - start
            linking += time.perf_counter() - middle
    both = size / (finding + linking)
    return f"{size:.1f} MB: found {size / finding:.1f} MB/s, linked {size / linking:.1f}, both {both:.1f}"


def main() -> None:
    """Print the scores, and the speed when asked."""
    shared = Path(__file__).resolve().parents[3] / "shared"
    if not (shared / "seeds").is_dir():
        sys.exit(f"{shared} is not on this machine")
    parts = list(scores(shared))
    for part in [*parts, total(parts)]:
        print(part)
        for label, lines in (
            ("missed", part.misses),
            ("false alarm", part.false_alarms),
            ("wrong", part.wrong),
        ):
            for line in lines:
                print(f"    {label}: {line}")
    if "--speed" in sys.argv:
        print(speed(shared))


if __name__ == "__main__":
    main()
