"""How many figures of the invented passages are found, with which value, and led to the right indicator.

cd tests && python -m passages.score [-v] [LOT...]     # -v lists every mistake
cd tests && python -m passages.score --calibration    # how sure links say they are, and how many are right

A lot is a list of passages. Under `figures` each number as written stands with what it should be led to: keys of
indicators, any of which is right, separated by `|`; `-` for no indicator; then, where the number does not say it plainly,
its value: `=24`, `>40` at least, `<600` at most, `~320` about. The same number told twice has a mark behind a blank.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from mingfa.reading import read_text
from mingfa.report.model import Figure
from mingfa.text.amounts import Amount, Bound
from mingfa.text.spans import Span

LOTS = ("first", "second", "third", "fourth", "fifth")
PASSAGES: dict[str, list[dict[str, Any]]] = {
    lot: yaml.safe_load(Path(__file__).with_name(f"{lot}.yaml").read_text(encoding="utf-8")) for lot in LOTS
}
YEAR = 2024
NONE = "-"
_PLAIN = re.compile(r"(?P<digits>\d+(?:\.\d+)?)(?P<more>余|多)?(?P<scale>[万亿])?(?P<also>余|多)?")
_SCALES = {None: 1, "万": 10_000, "亿": 100_000_000}
_BOUNDS = {"=": Bound.EXACT, ">": Bound.AT_LEAST, "<": Bound.AT_MOST, "~": Bound.ABOUT}


@dataclass(slots=True)
class Score:
    """Counts over all passages, and a line for each mistake."""

    figures: int = 0
    found: int = 0
    besides: int = 0
    valued: int = 0
    values: int = 0  # of the valued ones, those whose value and bound are right
    linkable: int = 0
    right: int = 0
    wrong: int = 0  # linkable, and linked to another indicator
    rash: int = 0  # linked though no indicator is meant
    mistakes: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall of the figures."""
        return 2 * self.found / (self.figures + self.found + self.besides)

    def __str__(self) -> str:
        return (
            f"figures {self.found} of {self.figures}, {self.besides} besides, F1 {self.f1:.3f}; "
            f"values {self.values} of {self.valued}; "
            f"links {self.right} of {self.linkable}, {self.wrong} wrong, {self.rash} rash"
        )


def score(lot: str) -> Score:
    """Every passage read as the one section of a report."""
    out = Score()
    for passage in PASSAGES[lot]:
        told, pairs = paired(passage)
        for written, expected, figure in pairs:
            out.figures += 1
            if figure is None:
                out.mistakes.append(f"missed {written}: {passage['text']}")
                continue
            told.remove(figure)
            out.found += 1
            _value(out, written, expected, figure)
            _link(out, written, expected.split()[0].split("|"), figure, passage["text"])
        out.besides += len(told)
        out.mistakes += [f"alarm {one.text}: {passage['text']}" for one in told]
    return out


def paired(passage: dict[str, Any]) -> tuple[list[Figure], list[tuple[str, str, Figure | None]]]:
    """The figures read in a passage; and of each one annotated the number, what is expected and the figure at its place."""
    text = f"青筠镇{YEAR}年法治政府建设报告\n一、主要举措和成效\n{passage['text']}\n"
    told = list(read_text(text, "a.txt").figures)
    return told, list(_placed(text, passage["figures"], told))


def _placed(
    text: str, figures: dict[str, str], told: list[Figure]
) -> Iterator[tuple[str, str, Figure | None]]:
    at = text.index("\n", text.index("一、"))
    spare = list(told)
    for written, expected in figures.items():
        number = written.split()[0]
        start = text.index(number, at)
        at = start + len(number)
        figure = next((one for one in spare if one.span.meets(Span(start, at))), None)
        if figure is not None:
            spare.remove(figure)
        yield written, expected, figure


def _value(out: Score, written: str, expected: str, figure: Figure) -> None:
    amount = amount_of(written, expected)
    if amount is None:
        return
    out.valued += 1
    if (figure.amount.value, figure.amount.bound) == (amount.value, amount.bound):
        out.values += 1
    else:
        out.mistakes.append(f"{written}: {figure.amount}, not {amount}")


def amount_of(written: str, expected: str) -> Amount | None:
    """What a number says: as annotated, else read from plain digits; None where neither says it."""
    if len(told := expected.split()) > 1:
        return Amount(Decimal(told[1][1:]), _BOUNDS[told[1][0]])
    plain = _PLAIN.match(written)
    if plain is None or "以" in written:
        return None
    least = plain["more"] or plain["also"]
    value = Decimal(plain["digits"]) * _SCALES[plain["scale"]]
    return Amount(value, Bound.AT_LEAST if least else Bound.EXACT)


def _link(out: Score, written: str, accepted: list[str], figure: Figure, text: str) -> None:
    indicator = figure.indicator or NONE
    if NONE not in accepted:
        out.linkable += 1
        out.right += indicator in accepted
        out.wrong += indicator != NONE and indicator not in accepted
    elif indicator not in accepted:
        out.rash += 1
    if indicator not in accepted:
        out.mistakes.append(f"{written} → {indicator}, not {'|'.join(accepted)}: {text}")


def main() -> None:
    """Print the score of the lots named, or of all; or whether links are as often right as they say."""
    if "--calibration" in sys.argv:
        from passages.calibration import links_told, reliability  # which counts on this module

        print(reliability(links_told()))
        return
    asked = [one for one in sys.argv[1:] if not one.startswith("-")] or LOTS
    for lot in asked:
        result = score(lot)
        if "-v" in sys.argv:
            print(*result.mistakes, sep="\n")
        print(f"{lot}: {result}")


if __name__ == "__main__":
    main()
