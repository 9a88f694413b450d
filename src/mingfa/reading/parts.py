"""The statutory parts, wherever they stand: by the words of headings, else by what the text says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mingfa.reading.lines import Line
from mingfa.reading.wording import Named, duty_sentences, evident_part, named_parts, opens_part
from mingfa.report.model import HeadingStyle, Part, Section
from mingfa.text.spans import Span

__all__ = ["find_parts"]

_EMBEDDED = (Part.FIRST_RESPONSIBLE, Part.DEFICIENCIES, Part.PLAN)


def find_parts(
    text: str, body: Sequence[Line], sections: Sequence[Section], year: int | None
) -> Mapping[Part, tuple[Span, ...]]:
    """Spans of each part, in order, neighbours merged; every part is a key.

    A section goes to the parts its heading names. Sections under it that name another part are told apart.
    What no heading tells is judged by its text and is otherwise taken for measures. A part that is still missing
    is looked for in paragraphs that open with its words.
    """
    finder = _Finder(text, sections, year)
    for index in finder.top:
        finder.place(index)
    for part in _EMBEDDED:
        if not finder.found[part]:
            finder.look_inside(part, body)
    if not finder.found[Part.MEASURES]:
        for index in finder.top:
            if finder.named(index).general:
                finder.found[Part.MEASURES].append(sections[index].span)
    return {part: _merged(text, spans) for part, spans in finder.found.items()}


class _Finder:
    def __init__(self, text: str, sections: Sequence[Section], year: int | None) -> None:
        self.text, self.sections, self.year = text, sections, year
        self.found: dict[Part, list[Span]] = {part: [] for part in Part}
        self.top = [index for index, section in enumerate(sections) if section.level == 1]
        self._named: dict[int, Named] = {}

    def named(self, index: int) -> Named:
        """What the heading of a section names; each is read once."""
        found = self._named.get(index)
        if found is None:
            found = self._named[index] = named_parts(self.sections[index].title, self.year)
        return found

    def children(self, index: int) -> list[int]:
        """The sections one level below."""
        level, found = self.sections[index].level, list[int]()
        for below in range(index + 1, len(self.sections)):
            if self.sections[below].level <= level:
                break
            if self.sections[below].level == level + 1:
                found.append(below)
        return found

    def place(self, index: int) -> None:
        """Give a section to its parts, its children apart where they name others."""
        section = self.sections[index]
        named = self.named(index).parts
        children = [
            child for child in self.children(index) if self.sections[child].style is not HeadingStyle.RUN_IN
        ]
        told = {child: self.named(child).parts for child in children}
        if len(named) == 1:
            self.found[next(iter(named))].append(section.span)
            return
        if len(named) > 1:
            self._place_merged(section, named, told)
            return
        apart = {child for child, parts in told.items() if self._stands_apart(child, parts)}
        if apart:
            self._place_around(section, children, apart)
        else:
            self.found[self._by_text(section)].append(section.span)

    def _place_merged(
        self, section: Section, named: frozenset[Part], told: Mapping[int, frozenset[Part]]
    ) -> None:
        """A heading of two parts: its children share them out where all do so, else both have the whole."""
        if told and all(len(parts & named) == 1 for parts in told.values()):
            for child, parts in told.items():
                self.found[next(iter(parts & named))].append(self.sections[child].span)
        else:
            for part in named:
                self.found[part].append(section.span)

    def _stands_apart(self, child: int, parts: frozenset[Part]) -> bool:
        return len(parts) == 1 and (
            Part.MEASURES not in parts and (Part.PLAN not in parts or self._is_last(child))
        )

    def _is_last(self, child: int) -> bool:
        level = self.sections[child].level
        return all(later.level > level for later in self.sections[child + 1 :])

    def _place_around(self, section: Section, children: Sequence[int], apart: set[int]) -> None:
        start = section.span.start
        for child in children:
            if child in apart:
                inner = self.sections[child].span
                self._measures(start, inner.start)
                self.place(child)
                start = inner.end
        self._measures(start, section.span.end)

    def _measures(self, start: int, end: int) -> None:
        inner = self.text[start:end]
        if inner.strip():
            self.found[Part.MEASURES].append(
                Span(start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip()))
            )

    def _by_text(self, section: Section) -> Part:
        return evident_part(self.text[section.heading_span.end : section.span.end]) or Part.MEASURES

    def look_inside(self, part: Part, body: Sequence[Line]) -> None:
        """A part without a section of its own: a section under another, else the paragraphs that open it."""
        for index, section in enumerate(self.sections):
            if section.level > 1 and part in self.named(index).parts:
                self.found[part].append(section.span)
                if part is not Part.FIRST_RESPONSIBLE:
                    return
        if self.found[part]:
            return
        if part is Part.FIRST_RESPONSIBLE:
            if body:
                self.found[part].extend(duty_sentences(self.text, Span(body[0].start, body[-1].end)))
            return
        opening = next((line for line in body if opens_part(line.text, part)), None)
        if opening is not None:
            self.found[part].append(self._from_paragraph(opening))

    def _from_paragraph(self, line: Line) -> Span:
        """From a paragraph to the end of what it opens: its innermost section, or the paragraph alone."""
        inside = [section for section in self.sections if section.span.covers(line.span)]
        heads = [section for section in inside if section.span.start == line.start]
        if heads:
            return heads[-1].span
        return Span(line.start, inside[-1].span.end) if inside else line.span


def _merged(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Sorted spans, those joined that touch or have only blanks between them."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and not text[merged[-1].end : span.start].strip():
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
