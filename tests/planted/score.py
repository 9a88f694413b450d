"""Measures review against ten invented reports whose faults are marked where they stand.

    cd tests && python -m planted.score [-v] [NAME...]     # -v lists every miss and every alarm; NAME may be a lot: second

A report marks its faults in its own text: ⟦kind|words⟧ is a fault of a kind at these words, ⟦kind|⟧ an absence or a
break at that place. Without its marks the text is the report. Reports named clean_… have none and are full of traps.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from mingfa.reading import read_text
from mingfa.review.rule import Finding, Severity
from mingfa.review.runner import review
from mingfa.text.spans import Span

FOLDER = Path(__file__).parent
_MARK = re.compile(r"⟦(\w+)\|([^⟧]*)⟧")
_NEAR = 30  # characters around a place of no length in which a finding counts as meant for it


@dataclass(frozen=True)
class Planted:
    """A fault where it stands in the report without marks."""

    kind: str
    span: Span


@dataclass
class Score:
    """What was found of what was planted, and what else was said, by code."""

    found: list[Planted] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    alarms: Counter[str] = field(default_factory=Counter)
    hints: Counter[str] = field(default_factory=Counter)
    characters: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of planted faults that are found."""
        return len(self.found) / max(1, len(self.found) + len(self.missed))


def names(lot: str = "") -> list[str]:
    """The reports of the first lot, or of a lot in a folder of its own, by name."""
    folder = FOLDER / lot
    return sorted(path.relative_to(FOLDER).with_suffix("").as_posix() for path in folder.glob("*.txt"))


def is_clean(name: str) -> bool:
    """Whether a report is one without faults."""
    return name.rpartition("/")[2].startswith("clean")


def unmarked(marked: str) -> tuple[str, tuple[Planted, ...]]:
    """The report, and its faults."""
    pieces: list[str] = []
    planted: list[Planted] = []
    length = last = 0
    for match in _MARK.finditer(marked):
        pieces += [marked[last : match.start()], match[2]]
        length += match.start() - last
        planted.append(Planted(match[1], Span(length, length + len(match[2]))))
        length += len(match[2])
        last = match.end()
    return "".join((*pieces, marked[last:])), tuple(planted)


def score(name: str) -> Score:
    """What review makes of one report."""
    text, planted = unmarked((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
    findings = review(read_text(text, f"{name}.txt"))
    result = Score()
    told = set()
    for fault in planted:
        hits = {at for at, finding in enumerate(findings) if _meant(finding, fault)}
        told |= hits
        if hits:
            result.found.append(fault)
        else:
            result.missed.append(fault.kind)
            result.notes.append(f"missed {fault.kind}: {_around(text, fault.span)}")
    for at, finding in enumerate(findings):
        if at not in told:
            counted = result.hints if finding.severity is Severity.INFO else result.alarms
            counted[finding.code] += 1
            result.notes.append(
                f"{finding.severity} {finding.code}: {_around(text, finding.span)} {finding.message}"
            )
    result.characters = len(text)
    return result


def _meant(finding: Finding, fault: Planted) -> bool:
    if fault.span.start < fault.span.end and finding.span.start < finding.span.end:
        return finding.span.meets(fault.span)
    near = Span(max(0, fault.span.start - _NEAR), fault.span.end + _NEAR)
    return near.meets(finding.span) or near.covers(finding.span)


def _around(text: str, span: Span) -> str:
    said = (
        f"{text[max(0, span.start - 10) : span.start]}[{span.of(text)[:40]}]{text[span.end : span.end + 10]}"
    )
    return said.replace("\n", "/")


def main() -> None:
    """Print the score of the reports named, or of all."""
    wanted = [argument for argument in sys.argv[1:] if not argument.startswith("-")] or [""]
    lots = [names(argument) if (FOLDER / argument).is_dir() else [argument] for argument in wanted]
    scores = {name: score(name) for lot in lots for name in lot}
    for name, one in scores.items():
        print(
            f"{name:<28} recall {one.recall:.2f}  alarms {one.alarms.total()}  hints {one.hints.total()}  of {one.characters}"
        )
        if "-v" in sys.argv:
            print(*(f"    {note}" for note in one.notes), sep="\n")
    clean = [one for name, one in scores.items() if is_clean(name)]
    characters = sum(one.characters for one in clean) or 1
    print(
        f"recall {sum(len(one.found) for one in scores.values())} of "
        f"{sum(len(one.found) + len(one.missed) for one in scores.values())}; clean: "
        f"{1000 * sum(one.alarms.total() for one in clean) / characters:.2f} alarms and "
        f"{1000 * sum(one.hints.total() for one in clean) / characters:.2f} hints in 1,000 characters"
    )


if __name__ == "__main__":
    main()
