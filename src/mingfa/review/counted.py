"""Numbers with their units where they stand in prose, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mingfa.review.arithmetic import written_step
from mingfa.text.amounts import Amount, Bound
from mingfa.text.numbers import find_numbers
from mingfa.text.spans import Span
from mingfa.text.units import UNIT

__all__ = ["Counted", "plain", "sentences"]

_UNIT = re.compile(UNIT)
_LONGEST = 20  # characters of a number; a longer one counts nothing that a report tells
_CASES = frozenset({"件", "起", "宗", "例"})
_SENTENCE_END = re.compile("[。！？\n]")
_CLAUSE_END = re.compile("[，；：。！？\n（）]")


@dataclass(frozen=True, slots=True)
class Counted:
    """One number with its unit.

    span: number and unit; lead: the words before it in its clause, since the number before; gap: all that stands
    between the number before and this one, marks included
    """

    span: Span
    written: str
    amount: Amount
    unit: str
    lead: str
    gap: str

    @property
    def exact(self) -> bool:
        """Whether it is known to the last digit written."""
        return self.amount.bound is Bound.EXACT and written_step(self.written) <= 1

    @property
    def least(self) -> Amount:
        """The smallest amount it may stand for."""
        return self.amount if self.amount.bound is not Bound.AT_MOST else Amount.exact(0)

    def counts_like(self, other: Counted) -> bool:
        """Whether one may be part of the other: told in one unit, or both cases (件 and 起)."""
        return self.unit == other.unit or {self.unit, other.unit} <= _CASES


def sentences(text: str) -> Iterator[tuple[bool, tuple[Counted, ...]]]:
    """The counted numbers of each sentence that has any, and whether it is the first such of its paragraph."""
    found = list(find_numbers(text))
    ends = [match.start() for match in _SENTENCE_END.finditer(text)] + [len(text)]
    at, start, first = 0, 0, True
    for end in ends:
        counted: list[Counted] = []
        last = start
        first = first or text[start - 1] == "\n"
        while at < len(found) and found[at].span.start < end:
            number = found[at]
            at += 1
            unit = "%" if number.percent else _unit_at(text, number.span.end)
            if unit is None or number.span.end - number.span.start > _LONGEST:
                continue
            stop = number.span.end if number.percent else number.span.end + len(unit)
            gap = text[last : number.span.start]
            written = text[number.span.start : stop]
            lead = _CLAUSE_END.split(gap)[-1]
            counted.append(Counted(Span(number.span.start, stop), written, number.amount, unit, lead, gap))
            last = stop
        if counted:
            yield first, tuple(counted)
            first = False
        start = end + 1


def _unit_at(text: str, at: int) -> str | None:
    match = _UNIT.match(text, at)
    return match[0] if match else None


def plain(amount: Amount) -> str:
    """A value as clerks write it: 138, 97.1."""
    return f"{amount.value.normalize():f}"
