"""A text cut up at every mark, so that figures and findings that overlap can both be shown. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mingfa.text.spans import Span

__all__ = ["Piece", "marked_lines"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line over which the marks do not change.

    figure, finding: the mark to show, by its number; None where there is none
    opens:           numbers of the findings that begin with this piece, for jumping to them
    figure_opens:    whether the figure begins here
    An empty piece is the place of something absent.
    """

    text: str
    figure: int | None = None
    finding: int | None = None
    opens: tuple[int, ...] = ()
    figure_opens: bool = False


def marked_lines(text: str, figures: Sequence[Span], findings: Sequence[Span]) -> list[list[Piece]]:
    """The text line by line. Where several marks of a kind cover a place, the shortest shows.

    >>> [[piece.text for piece in line] for line in marked_lines("调解143件。", [Span(2, 6)], [])]
    [['调解', '143件', '。']]
    """
    lines = []
    start = 0
    for line in text.splitlines(keepends=True) or [""]:
        end = start + len(line)
        shown = start + len(line.rstrip("\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"))
        lines.append(_pieces(text, Span(start, shown), figures, findings, last=end == len(text)))
        start = end
    return lines


def _pieces(
    text: str, line: Span, figures: Sequence[Span], findings: Sequence[Span], *, last: bool
) -> list[Piece]:
    near_figures = [(number, span) for number, span in enumerate(figures) if span.meets(line)]
    near = [
        (number, span)
        for number, span in enumerate(findings)
        if span.meets(line) or line.start <= span.start <= line.end or (last and span.start >= line.end)
    ]
    cuts = {line.start, line.end}
    for _, span in (*near_figures, *near):
        cuts |= {min(max(place, line.start), line.end) for place in span}
    ordered = sorted(cuts)
    pieces = []
    for start, end in zip(ordered, [*ordered[1:], line.end], strict=True):
        here = Span(start, end)
        opens = tuple(number for number, span in near if min(max(span.start, line.start), line.end) == start and _opens(span, line))
        figure = _shortest(near_figures, here)
        finding = _shortest(near, here)
        if start == end and not opens:
            continue
        pieces.append(
            Piece(here.of(text), figure, finding, opens, figure is not None and figures[figure].start == start)
        )
    return pieces


def _opens(span: Span, line: Span) -> bool:
    """Whether a finding is to be jumped to in this line: it begins here, or stands beyond the last."""
    return line.start <= span.start <= line.end or span.start > line.end


def _shortest(marks: Sequence[tuple[int, Span]], here: Span) -> int | None:
    covering = [(span.end - span.start, number) for number, span in marks if here.start < here.end and span.covers(here)]
    return min(covering)[1] if covering else None
