"""A text cut up at every mark, so that figures and findings that overlap can both be shown. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

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
    raw = text.splitlines(keepends=True) or [""]
    starts = [0, *accumulate(map(len, raw))][:-1]
    figures_in, findings_in = _by_line(starts, figures), _by_line(starts, findings)
    opening = _by_start(starts, findings)
    return [
        _pieces(
            line.splitlines()[0] if line else "",
            start,
            figures_in[number],
            findings_in[number],
            opening[number],
        )
        for number, (line, start) in enumerate(zip(raw, starts, strict=True))
    ]


def _by_line(starts: Sequence[int], spans: Sequence[Span]) -> dict[int, list[tuple[int, Span]]]:
    """The marks that touch each line, empty ones at the line they stand in."""
    found: dict[int, list[tuple[int, Span]]] = defaultdict(list)
    for number, span in enumerate(spans):
        first = bisect_right(starts, span.start) - 1
        last = max(bisect_right(starts, span.end - 1) - 1, first)
        for line in range(first, last + 1):
            found[line].append((number, span))
    return found


def _by_start(starts: Sequence[int], spans: Sequence[Span]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for number, span in enumerate(spans):
        found[bisect_right(starts, span.start) - 1].append(number)
    return found


_Marks = Sequence[tuple[int, Span]]


def _pieces(line: str, offset: int, figures: _Marks, findings: _Marks, opening: Sequence[int]) -> list[Piece]:
    """One line; `opening` are the findings that begin in it."""
    end = offset + len(line)
    near = [(number, Span(max(span.start, offset), min(span.end, end))) for number, span in findings]
    begin = {number: min(span.start, end) for number, span in near if number in opening}
    cuts = sorted({offset, end, *begin.values(), *_ends(figures, offset, end), *_ends(near, offset, end)})
    pieces = []
    for start, stop in zip(cuts, [*cuts[1:], end], strict=True):
        opens = tuple(number for number, place in begin.items() if place == start)
        if start == stop and not opens:
            continue
        here = Span(start, stop)
        figure = _shortest(figures, here)
        opened = figure is not None and any(
            number == figure and span.start == start for number, span in figures
        )
        pieces.append(
            Piece(line[start - offset : stop - offset], figure, _shortest(near, here), opens, opened)
        )
    return pieces


def _ends(marks: _Marks, first: int, last: int) -> list[int]:
    return [place for _, span in marks for place in span if first <= place <= last]


def _shortest(marks: _Marks, here: Span) -> int | None:
    covering = [
        (span.end - span.start, number)
        for number, span in marks
        if here.start < here.end and span.covers(here)
    ]
    return min(covering)[1] if covering else None
