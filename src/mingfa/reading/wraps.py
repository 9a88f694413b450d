"""Headings that a page broke in two: a mark alone on its line, and words that ran over the width of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from mingfa.reading.lines import Line
from mingfa.reading.marks import leading_mark, lone_mark
from mingfa.report.model import HeadingStyle

__all__ = ["unwrapped"]

_STOPS = re.compile(r"[。；;：:！!？?\t|]")
_PAGE_WIDTH = (
    26  # characters; official papers have 28 in a line, so a shorter heading was not broken by the page
)
_LONGEST_TAIL, _LONGEST_TITLE = 20, 40
_WIDEST_GAP = 40  # blanks between the two lines
_WRAPS = frozenset({HeadingStyle.CHAPTER, HeadingStyle.BRACKETED, HeadingStyle.ARABIC})


def unwrapped(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, the two of a broken heading as one; its text keeps the break, so that places still count."""
    taken = False
    for line, below, after in zip_longest(lines, lines[1:], lines[2:]):
        if taken:
            taken = False
        elif (
            below is not None
            and below.start - line.end <= _WIDEST_GAP
            and (_opens_alone(line, below) or _runs_over(line, below, after))
        ):
            taken = True
            yield Line(line.start, below.end, f"{line.text}{chr(10) * (below.start - line.end)}{below.text}")
        else:
            yield line


def _opens_alone(line: Line, below: Line) -> bool:
    """一、 with the words of the heading in the line below."""
    return (
        lone_mark(line.text)
        and len(below.text) <= _LONGEST_TITLE
        and _STOPS.search(below.text) is None
        and leading_mark(below.text) is None
    )


def _runs_over(line: Line, below: Line, after: Line | None) -> bool:
    """A heading as wide as the page, a short rest of it below, and then text or the next heading."""
    if not _PAGE_WIDTH <= len(line.text) <= 2 * _PAGE_WIDTH or len(below.text) > _LONGEST_TAIL:
        return False
    if _STOPS.search(line.text) is not None or _STOPS.search(below.text) is not None:
        return False
    mark = leading_mark(line.text)
    if mark is None or mark.style not in _WRAPS or leading_mark(below.text) is not None or after is None:
        return False
    return _STOPS.search(after.text) is not None or leading_mark(after.text) is not None
