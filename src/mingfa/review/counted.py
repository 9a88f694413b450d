"""Numbers with their units where they stand in prose, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import TypeAlias

from mingfa.review.arithmetic import written_step
from mingfa.review.sought import places
from mingfa.text.amounts import Amount, Bound
from mingfa.text.numbers import find_numbers
from mingfa.text.spans import Span
from mingfa.text.units import UNIT

__all__ = ["Counted", "Earlier", "counted_in", "plain", "sentences_with"]

_UNIT = re.compile(UNIT)
_LONGEST = 20  # characters of a number; a longer one counts nothing that a report tells
_PEOPLE = frozenset({"人", "名", "位"})
_CASES = frozenset({"件", "起", "宗", "例"})
_SENTENCE_ENDS = "。！？\n"
_SENTENCE_END = re.compile(f"[{_SENTENCE_ENDS}]")
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
        """Whether one may be part of the other: told in one unit, both cases (件 and 起) or both people (人 and 名)."""
        units = {self.unit, other.unit}
        return self.unit == other.unit or units <= _CASES or units <= _PEOPLE


#: The last so many numbers before a sentence in its paragraph.
Earlier: TypeAlias = Callable[[int], Sequence[Counted]]


def sentences_with(words: Collection[str], text: str) -> Iterator[tuple[tuple[Counted, ...], Earlier]]:
    """The counted numbers of each sentence that holds one of some words, and what gives those before it."""
    end = -1
    for place in places(words, text):
        if place >= end:
            start = max(text.rfind(mark, 0, place) for mark in _SENTENCE_ENDS) + 1
            stop = _SENTENCE_END.search(text, place)
            end = stop.start() if stop else len(text)
            counted = counted_in(text, start, end)
            if counted:
                yield counted, cache(partial(_earlier, text, start))


def counted_in(text: str, start: int, end: int) -> tuple[Counted, ...]:
    """The counted numbers of one sentence."""
    counted: list[Counted] = []
    last = start
    for number in find_numbers(text[start:end]):
        first, stop = number.span.start + start, number.span.end + start
        unit = "%" if number.percent else _unit_at(text, stop)
        if unit is None or stop - first > _LONGEST:
            continue
        if not number.percent:
            stop += len(unit)
        gap = text[last:first]
        lead = _CLAUSE_END.split(gap)[-1]
        counted.append(Counted(Span(first, stop), text[first:stop], number.amount, unit, lead, gap))
        last = stop
    return tuple(counted)


def _earlier(text: str, start: int, most: int) -> list[Counted]:
    """The last counted numbers before a sentence in its paragraph, in order."""
    found: list[Counted] = []
    paragraph = text.rfind("\n", 0, start) + 1
    while start > paragraph and len(found) < most:
        end = start - 1
        start = max(paragraph - 1, *(text.rfind(mark, paragraph, end) for mark in _SENTENCE_ENDS)) + 1
        found[:0] = counted_in(text, start, end)
    return found[-most:]


def _unit_at(text: str, at: int) -> str | None:
    match = _UNIT.match(text, at)
    return match[0] if match else None


def plain(amount: Amount) -> str:
    """A value as clerks write it: 138, 97.1."""
    return f"{amount.value.normalize():f}"
