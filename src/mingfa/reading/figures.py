"""Figures: every quantity of a report that tells of work, with its subject, group, period and section."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from mingfa.reading.cells import Cell
from mingfa.reading.lexicon import PLANNED
from mingfa.reading.quantities import quantities
from mingfa.reading.subjects import audience, subject_of
from mingfa.report.model import Figure, FigureKind, Meta, Part, Section
from mingfa.text.dates import Period, find_periods
from mingfa.text.sentences import sentence_start
from mingfa.text.spans import Span
from mingfa.text.units import Unit, UnitKind

__all__ = ["find_figures"]

_LONGEST_SENTENCE = 400  # characters looked back over for the start of a sentence
_LONGEST_WORD = 6  # characters of a word of planning with the one that must follow
_COMPARING = ("较", "比", "与", "同", "跟")  # 较去年增长: the time compared with, not the time told of
_JOINTS = frozenset("、和及与")  # between the months of a list
_MOST_LISTED = 12  # months of a year
_RATIO_UNITS = frozenset({"%", "个百分点", "倍"})


def find_figures(
    text: str,
    *,
    sections: Sequence[Section] = (),
    parts: Mapping[Part, tuple[Span, ...]] | None = None,
    meta: Meta | None = None,
    cells: Iterable[Cell] = (),
) -> tuple[Figure, ...]:
    """The figures of a text in order. Outline, parts, year and cells help where they are known; none is needed."""
    year = meta.year if meta else None
    reader = _Reader(
        text=text,
        sections=sections,
        plan=(parts or {}).get(Part.PLAN, ()),
        year=year,
        this_year=Period.of_year(year) if year else None,
        next_year=Period.of_year(year + 1) if year else None,
        periods=tuple(find_periods(text, year)),
    )
    tabled = Innermost(sections)
    found = [*reader.figures(), *(reader.of_cell(cell, tabled) for cell in cells)]
    found.sort(key=attrgetter("span"))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Reader:
    """One text while its figures are read."""

    text: str
    sections: Sequence[Section]
    plan: tuple[Span, ...]
    year: int | None
    this_year: Period | None
    next_year: Period | None
    periods: tuple[tuple[Span, Period], ...]

    def figures(self) -> Iterator[Figure]:
        """Each quantity with what the sentence around it says, the items of a list in the light of the ones before."""
        text = self.text
        last_end, last_subject, last_group = -1, None, None  # of the figure before in the sentence
        period_ends = [span.end for span, _ in self.periods]
        innermost = Innermost(self.sections)
        # How far the sentence was searched for words of planning, and whether there is any.
        searched, intended = 0, False
        for span, amount, unit, noun in quantities(text):
            start, end = span
            sentence = sentence_start(text, max(0, start - _LONGEST_SENTENCE), start)
            if last_end > sentence:
                floor = last_end
                if last_subject is not None and last_subject.end > floor:
                    floor = min(last_subject.end, start)
            else:
                floor, last_subject, last_group = sentence, None, None
            named = self._named_period(period_ends, sentence, start) if period_ends else None
            if sentence > searched:
                searched, intended = sentence, False
            if not intended:
                intended = PLANNED.search(text, searched, start) is not None
                searched = max(sentence, start - _LONGEST_WORD)
            planned = intended or self._planned(start, named)
            subject = subject_of(text, start, noun, floor, unit.kind)
            if subject is None:
                subject, group = last_subject, last_group
            else:
                group = audience(text, subject, unit.kind) if subject.end <= start else None
            yield Figure(
                span,
                text[start:end],
                _kind(unit, planned),
                amount,
                unit.name,
                subject.of(text) if subject else "",
                subject,
                group,
                named or self._whole_year(planned),
                section=innermost.at(start),
            )
            last_end, last_subject, last_group = end, subject, group

    def of_cell(self, cell: Cell, innermost: Innermost) -> Figure:
        """A bare number in a table as a figure: its column says what it counts, its row whose it is."""
        start = cell.span.start
        planned = self._planned(start, None)
        return Figure(
            span=cell.span,
            text=cell.span.of(self.text),
            kind=_kind(cell.unit, planned),
            amount=cell.amount,
            unit=cell.unit.name,
            subject=cell.heading.of(self.text),
            subject_span=cell.heading,
            group=cell.row,
            period=self._whole_year(planned),
            section=innermost.at(start),
        )

    def _planned(self, at: int, named: Period | None) -> bool:
        if named is not None and self.year is not None and named.start.year > self.year:
            return True
        return bool(self.plan) and any(start <= at < end for start, end in self.plan)

    def _named_period(self, ends: list[int], sentence: int, at: int) -> Period | None:
        """The period last named before the number in its sentence."""
        index = bisect_right(ends, at) - 1
        while index >= 0 and self.periods[index][0].start >= sentence:
            start = self.periods[index][0].start
            if self.text[start - 1 : start] not in _COMPARING:
                return self._listed(index, sentence)
            index -= 1
        return None

    def _listed(self, index: int, sentence: int) -> Period:
        """A period with those it is listed with: 3月、6月、9月 is a stretch from March to September."""
        span, period = self.periods[index]
        for place in range(index - 1, max(-1, index - _MOST_LISTED), -1):
            before, earlier = self.periods[place]
            joined = self.text[before.end : span.start] in _JOINTS
            if before.start < sentence or not joined or earlier.start > period.start:
                break
            span, period = before, Period(earlier.start, max(earlier.end, period.end))
        return period

    def _whole_year(self, planned: bool) -> Period | None:
        """The year of the report, or of the plan, where the sentence names no period."""
        return self.next_year if planned else self.this_year


class Innermost:
    """Sections around places that are asked for in order."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._spans = [section.span for section in sections]
        self._next = 0
        self._open: list[int] = []

    def at(self, place: int) -> int | None:
        """The last section that begins before a place and has not ended there."""
        spans, still = self._spans, self._open
        while self._next < len(spans) and spans[self._next].start <= place:
            still.append(self._next)
            self._next += 1
        while still and spans[still[-1]].end <= place:
            still.pop()
        return still[-1] if still else None


def _kind(unit: Unit, planned: bool) -> FigureKind:
    if planned:
        return FigureKind.PLAN
    if unit.name in _RATIO_UNITS:
        return FigureKind.RATIO
    return FigureKind.AMOUNT if unit.kind is UnitKind.MONEY else FigureKind.COUNT
