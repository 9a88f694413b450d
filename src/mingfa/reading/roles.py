"""The role of every paragraph: title, addressee, heading, text, signature and the rest."""

from __future__ import annotations

from collections.abc import Sequence

from mingfa.reading.frame import Frame, dated_line, issuer_line, left_over
from mingfa.reading.lines import Line
from mingfa.reading.meta import addressee_line, titled_line
from mingfa.report.model import Meta, Paragraph, Role, Section
from mingfa.text.spans import Span

__all__ = ["find_paragraphs"]

_TRAILING = " \u3000。：:；;，,、．."


def find_paragraphs(
    lines: Sequence[Line], frame: Frame, sections: Sequence[Section], meta: Meta
) -> tuple[Paragraph, ...]:
    """Every line that is not blank with its role; a line of the body with the innermost section it opens in."""
    body = (frame.body[0].start, frame.body[-1].end) if frame.body else (0, 0)
    reader = _Reader(frame, sections, meta)
    out: list[Paragraph] = []
    for line in lines:
        if body[0] <= line.start < body[1]:
            out.append(reader.inside(line))
        else:
            role = reader.above(line) if line.start < body[0] else reader.below(line)
            out.append(Paragraph(line.span, role, None))
    return tuple(out)


class _Reader:
    """The lines of one paper, taken in order."""

    def __init__(self, frame: Frame, sections: Sequence[Section], meta: Meta) -> None:
        self._sections = sections
        self._title = "".join((meta.title or "").split())
        self._annex = frame.annex_start
        self._kept = {line.start for line in frame.body}
        # The second line of a heading that the page had broken in two.
        self._kept |= {
            line.end - len(line.text.rpartition("\n")[2]) for line in frame.body if "\n" in line.text
        }
        self._next = 0
        self._open: list[int] = []

    def above(self, line: Line) -> Role:
        """The role of a line above the body."""
        if addressee_line(line.text):
            return Role.ADDRESSEE
        if line.bare in self._title:
            return Role.TITLE
        if dated_line(line.text):
            return Role.DATE
        return Role.MASTHEAD

    def below(self, line: Line) -> Role:
        """The role of a line below the body."""
        if self._annex is not None and line.start >= self._annex:
            return Role.ANNEX
        if dated_line(line.text):
            return Role.DATE
        if issuer_line(line.text):
            return Role.SIGNATURE
        return Role.DEBRIS if left_over(line.text) else Role.NOTE

    def inside(self, line: Line) -> Paragraph:
        """A line of the body; called in order of place."""
        if line.start not in self._kept:
            return Paragraph(line.span, Role.DEBRIS, None)
        opened: Section | None = None
        start, end, _ = line
        sections = self._sections
        still = [index for index in self._open if sections[index].span.end > start]
        innermost = still[-1] if still else None
        while self._next < len(sections) and sections[self._next].span.start < end:
            section = sections[self._next]
            if section.span.start <= start:
                innermost = self._next
                if opened is None and section.span.start == start:
                    opened = section
            still.append(self._next)
            self._next += 1
        self._open = still
        return Paragraph(Span(start, end), self._role(line, opened, innermost), innermost)

    def _role(self, line: Line, opened: Section | None, innermost: int | None) -> Role:
        if opened is not None:
            rest = line.text[max(0, opened.heading_span.end - line.start) :]
            return Role.HEADED if rest.strip(_TRAILING) else Role.HEADING
        if innermost is None:
            if not self._sections_before(line):
                return Role.TITLE if titled_line(line.text) else Role.PREAMBLE
        elif self._sections[innermost].heading_span.covers(line.span):
            return Role.HEADING
        return Role.TEXT

    def _sections_before(self, line: Line) -> bool:
        return bool(self._sections) and self._sections[0].span.start < line.start
