"""Figures: every quantity of a report that tells of work, with its subject, group, period and section."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mingfa.reading.lexicon import PLANNED
from mingfa.reading.quantities import Quantity, quantities
from mingfa.reading.subjects import audience, subject_of
from mingfa.report.model import Figure, FigureKind, Meta, Part, Section
from mingfa.text.dates import Period, find_periods
from mingfa.text.sentences import sentence_start
from mingfa.text.spans import Span
from mingfa.text.units import UnitKind

__all__ = ["find_figures"]

_LONGEST_SENTENCE = 400  # characters looked back over for the start of a sentence
_LONGEST_WORD = 6  # characters of a word of planning with the one that must follow
_COMPARING = ("较", "比", "与", "同", "跟")  # 较去年增长: the time compared with, not the time told of
_RATIO_UNITS = frozenset({"%", "个百分点", "倍"})


def find_figures(
    text: str,
    *,
    sections: Sequence[Section] = (),
    parts: Mapping[Part, tuple[Span, ...]] | None = None,
    meta: Meta | None = None,
) -> tuple[Figure, ...]:
    """The figures of a text in order. Outline, parts and year help where they are known; none is needed."""
    year = meta.year if meta else None
    reader = _Reader(
        text=text,
        sections=sections,
        plan=(parts or {}).get(Part.PLAN, ()),
        year=year,
        periods=tuple(find_periods(text, year)),
    )
    return tuple(reader.figures())


@dataclass(frozen=True, slots=True)
class _Reader:
    """One text while its figures are read."""

    text: str
    sections: Sequence[Section]
    plan: tuple[Span, ...]
    year: int | None
    periods: tuple[tuple[Span, Period], ...]

    def figures(self) -> Iterator[Figure]:
        """Each quantity with what the sentence around it says, the items of a list in the light of the ones before."""
        last: Figure | None = None
        section_starts = [section.span.start for section in self.sections]
        period_ends = [span.end for span, _ in self.periods]
        searched, intended = 0, False  # how far the sentence was searched for words of planning, and whether any
        for quantity in quantities(self.text):
            start, end = quantity.span
            sentence = self._sentence_start(start)
            floor = sentence
            if last is not None and last.span.end > sentence:
                floor = last.span.end
                if last.subject_span is not None:
                    floor = max(floor, min(last.subject_span.end, start))
            else:
                last = None
            named = self._named_period(period_ends, sentence, start)
            if sentence > searched:
                searched, intended = sentence, False
            if not intended:
                intended = PLANNED.search(self.text, searched, start) is not None
                searched = max(sentence, start - _LONGEST_WORD)
            planned = intended or self._planned(start, named)
            subject = subject_of(self.text, start, quantity.noun, floor, quantity.kind)
            group = None
            if subject is None and last is not None:
                subject, group = last.subject_span, last.group
            elif subject is not None and subject.end <= start:
                group = audience(self.text, subject, quantity.kind)
            last = Figure(
                span=quantity.span,
                text=self.text[start:end],
                kind=_kind(quantity, planned),
                amount=quantity.amount,
                unit=quantity.unit,
                subject=subject.of(self.text) if subject else "",
                subject_span=subject,
                group=group,
                period=named or self._whole_year(planned),
                section=self._section(section_starts, start),
            )
            yield last

    def _sentence_start(self, at: int) -> int:
        return sentence_start(self.text, max(0, at - _LONGEST_SENTENCE), at)

    def _planned(self, at: int, named: Period | None) -> bool:
        if named is not None and self.year is not None and named.start.year > self.year:
            return True
        return any(span.start <= at < span.end for span in self.plan)

    def _named_period(self, ends: list[int], sentence: int, at: int) -> Period | None:
        """The period last named before the number in its sentence."""
        index = bisect_right(ends, at) - 1
        while index >= 0 and self.periods[index][0].start >= sentence:
            span, period = self.periods[index]
            if self.text[span.start - 1 : span.start] not in _COMPARING:
                return period
            index -= 1
        return None

    def _whole_year(self, planned: bool) -> Period | None:
        """The year of the report, or of the plan, where the sentence names no period."""
        if self.year is None:
            return None
        return Period.of_year(self.year + 1 if planned else self.year)

    def _section(self, starts: list[int], at: int) -> int | None:
        """The innermost section: the last that begins before the number and has not ended."""
        for index in range(bisect_right(starts, at) - 1, -1, -1):
            if at < self.sections[index].span.end:
                return index
        return None


def _kind(quantity: Quantity, planned: bool) -> FigureKind:
    if planned:
        return FigureKind.PLAN
    if quantity.unit in _RATIO_UNITS:
        return FigureKind.RATIO
    return FigureKind.AMOUNT if quantity.kind is UnitKind.MONEY else FigureKind.COUNT
