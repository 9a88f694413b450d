"""Pages of placed characters to lines in reading order: rows, columns, tables, without running heads and page numbers.

A PDF, an OFD and a scan all end here. Lengths are in whatever unit the file has; what decides is always measured in
ems, the size of the type itself. x grows to the right, y grows downwards.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, pairwise, takewhile
from statistics import median
from typing import NamedTuple

from mingfa.reading.marks import leading_mark

__all__ = ["Glyph", "PlacedLine", "PlacedPage", "lay_out"]

_CELL_GAP = 1.5  # ems of white between two cells of a row
_ROW = 0.45  # ems two baselines of one row may differ by: superscripts, mixed sizes
_TWICE = 0.15  # ems between the two strokes of a character printed twice to look bold
_PROSE = 0.8  # share of a column's width that a quarter of its lines fill, when it is one of prose
_NARROWEST = 7  # ems of a column of prose
_STOPPED = 0.3  # share of the lines of prose that have a stop or comma
_FEWEST_ROWS = 5
_GUTTER = 0.75  # ems of white between two columns at least
_MOST_GUTTERS = 3
_MOST_BINS = 4000
_CROSSING = 0.25  # share of rows that may run across the white between two columns
_EDGE_ROWS = 3  # rows at the top and the bottom of a page among which running heads are sought
_LONGEST_HEAD = 60
_NUMBER = r"[0-9０-９]{1,4}"
_PAGE_NUMBER = re.compile(
    rf"[-—–－·•~～\s]*(?:{_NUMBER}|第\s*(?:{_NUMBER}|[一二三四五六七八九十百]{{1,5}})\s*页)"
    rf"(?:\s*[/／，,、]?\s*(?:共\s*)?{_NUMBER}\s*页?)?[-—–－·•~～\s]*"
)
_HEADINGS = frozenset({"chapter", "bracketed"})
_SENTENCE = re.compile("[，。；！？]")
_STOPS = re.compile("[，。；、：]")
_DIGITS = re.compile(r"[0-9０-９]+|(?<=第)[一二三四五六七八九十百]+(?=页)")


class Glyph(NamedTuple):
    """A character, or on a scan a line of them, and where it is printed."""

    text: str
    left: float
    right: float
    base: float
    size: float


class PlacedPage(NamedTuple):
    """A page as its file describes it."""

    width: float
    height: float
    glyphs: Sequence[Glyph]


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of a column; `column` tells the columns of all pages apart, edges are those of the printed words."""

    text: str
    left: float
    right: float
    base: float
    size: float
    column: int = 0
    page_width: float = 0.0

    @property
    def is_row(self) -> bool:
        """Whether it is a row of cells."""
        return "\t" in self.text


class _Segment(NamedTuple):
    """What stands in a row without a wide gap."""

    text: str
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class _Row:
    segments: tuple[_Segment, ...]

    @property
    def text(self) -> str:
        return "\t".join(segment.text for segment in self.segments)

    @property
    def base(self) -> float:
        """Lines of two columns that came into one row stand a little higher or lower each."""
        return self.segments[0].base

    @property
    def size(self) -> float:
        return max(segment.size for segment in self.segments)


def lay_out(pages: Sequence[PlacedPage]) -> list[PlacedLine]:
    """The lines of all pages in the order in which they are read."""
    rows = _without_furniture([list(_rows(page)) for page in pages])
    gutters = [_gutters(found) for found in rows]
    usual = next((found for found in gutters if found), ())
    lines: list[PlacedLine] = []
    column = 0
    for page, found, own in zip(pages, rows, gutters, strict=True):
        # The last page of a paper in columns has too little in them to show that it has.
        for block in _columns(found, own or (usual if _keeps_to(found, usual) else ())):
            lines.extend(replace(_line(row, column), page_width=page.width) for row in block)
            column += 1
    return lines


def _line(row: _Row, column: int) -> PlacedLine:
    return PlacedLine(row.text, row.segments[0].left, row.segments[-1].right, row.base, row.size, column)


# Rows -----------------------------------------------------------------------------------------------------------


def _rows(page: PlacedPage) -> Iterator[_Row]:
    row: list[Glyph] = []
    for glyph in sorted(page.glyphs, key=lambda one: (one.base, one.left)):
        if row and glyph.base - row[0].base > _ROW * max(glyph.size, row[0].size):
            yield from _row(row)
            row = []
        row.append(glyph)
    if row:
        yield from _row(row)


def _row(glyphs: list[Glyph]) -> Iterator[_Row]:
    """The row of these characters; nothing where all of them are blank."""
    segments: list[_Segment] = []
    piece: list[str] = []
    start: Glyph | None = None
    last: Glyph | None = None
    blanks = ""
    for glyph in sorted(glyphs, key=lambda one: one.left):
        if glyph.text.isspace():
            blanks += glyph.text
            continue
        if last is None or start is None:
            start = glyph
        elif glyph.text == last.text and glyph.left - last.left < _TWICE * glyph.size:
            continue
        else:
            gap = (glyph.left - last.right) / max(glyph.size, last.size)
            if gap > _CELL_GAP and len(blanks) < gap:
                segments.append(_segment(piece, start, last))
                piece, start = [], glyph
            else:
                piece.append(blanks or _blank(last.text[-1], glyph.text[0], gap))
        piece.append(glyph.text)
        last, blanks = glyph, ""
    if start is not None and last is not None:
        segments.append(_segment(piece, start, last))
        yield _Row(tuple(segments))


def _segment(piece: list[str], start: Glyph, last: Glyph) -> _Segment:
    return _Segment("".join(piece), start.left, last.right, start.base, max(start.size, last.size))


def _blank(before: str, after: str, gap: float) -> str:
    """The blank that a gap in print stands for where the file wrote none.

    Between Chinese and figures programs leave a quarter of an em of their own accord, and justified lines are drawn apart.
    """
    if before.isascii() and after.isascii():
        return " " if gap > 0.2 else ""
    return "\u3000" if gap > 0.8 else ""


# Running heads and page numbers ---------------------------------------------------------------------------------


def _without_furniture(pages: list[list[_Row]]) -> list[list[_Row]]:
    """Pages without the rows at their edges that other pages have as well, and without the numbers of pages."""
    seen: Counter[tuple[str, int]] = Counter()
    for rows in pages:
        seen.update({_head_key(row) for row in (*rows[:_EDGE_ROWS], *rows[-_EDGE_ROWS:])})
    kept_once: set[tuple[str, int]] = set()
    found: list[list[_Row]] = []
    for rows in pages:
        first = sum(1 for _ in takewhile(lambda row: _is_furniture(row, seen), rows[:_EDGE_ROWS]))
        rest = rows[first:]
        last = sum(1 for _ in takewhile(lambda row: _is_furniture(row, seen), rest[: -_EDGE_ROWS - 1 : -1]))
        # The headings of a table come again on every page; once they are needed.
        headings = [row for row in rows[:first] if len(row.segments) > 2 and _head_key(row) not in kept_once]
        kept_once.update(map(_head_key, headings))
        found.append(headings + rest[: len(rest) - last])
    return found


def _is_furniture(row: _Row, seen: Counter[tuple[str, int]]) -> bool:
    if len(row.segments) == 1 and _PAGE_NUMBER.fullmatch(row.segments[0].text) is not None:
        return True
    if seen[_head_key(row)] < 2 or len(row.text) > _LONGEST_HEAD or _SENTENCE.search(row.text) is not None:
        return False
    mark = leading_mark(row.text)
    return mark is None or mark.series not in _HEADINGS


def _head_key(row: _Row) -> tuple[str, int]:
    """The same for the same words at the same height; the number of the page may differ, other figures may not."""
    words = [
        _DIGITS.sub("#", segment.text) if _is_number(segment.text) else segment.text
        for segment in row.segments
    ]
    return "\t".join(words).replace(" ", ""), round(row.base / row.size)


def _is_number(text: str) -> bool:
    return _PAGE_NUMBER.fullmatch(text) is not None or "页" in text


# Columns --------------------------------------------------------------------------------------------------------


def _columns(rows: list[_Row], gutters: tuple[float, ...]) -> Iterator[list[_Row]]:
    """The columns of prose that rows stand in, in reading order, cut where a row runs across them."""
    if not gutters:
        if rows:
            yield rows
        return
    for crossing, group in groupby(rows, key=lambda row: _crosses(row, gutters)):
        band = list(group)
        if crossing:
            yield band
        else:
            yield from filter(None, _sides(band, gutters))


def _crosses(row: _Row, gutters: tuple[float, ...]) -> bool:
    return any(segment.left < gutter < segment.right for gutter in gutters for segment in row.segments)


def _keeps_to(rows: list[_Row], gutters: tuple[float, ...]) -> bool:
    """Whether rows can stand in columns between these places."""
    return sum(_crosses(row, gutters) for row in rows) <= _CROSSING * len(rows)


def _sides(rows: list[_Row], gutters: tuple[float, ...]) -> list[list[_Row]]:
    """The parts of rows before, between and behind the gutters."""
    edges = (float("-inf"), *gutters, float("inf"))
    return [
        [
            replace(row, segments=within)
            for row in rows
            if (within := tuple(one for one in row.segments if left < (one.left + one.right) / 2 <= right))
        ]
        for left, right in pairwise(edges)
    ]


def _gutters(rows: list[_Row]) -> tuple[float, ...]:
    """The middles of the white between columns of prose; none where there is one column, or a table."""
    if len(rows) < _FEWEST_ROWS:
        return ()
    white = _white(rows)
    widest = sorted(white, key=lambda run: run[0] - run[1])[:_MOST_GUTTERS]
    for count in range(len(widest), 0, -1):
        gutters = tuple(sorted((start + end) / 2 for start, end in widest[:count]))
        sides = _sides([row for row in rows if not _crosses(row, gutters)], gutters)
        if min(map(len, sides)) >= 2 and max(map(len, sides)) >= _FEWEST_ROWS and all(map(_is_prose, sides)):
            return gutters
    return ()


def _white(rows: list[_Row]) -> list[tuple[float, float]]:
    """The stretches of the width that few rows have anything printed in, those at its edges left out."""
    left = min(row.segments[0].left for row in rows)
    right = max(row.segments[-1].right for row in rows)
    em = median(row.size for row in rows)
    bins = min(int((right - left) / em * 4) + 1, _MOST_BINS)
    step = (right - left) / bins
    if step <= 0:
        return []
    change = [0] * (bins + 1)
    for row in rows:
        for segment in row.segments:
            change[max(0, int((segment.left - left) / step))] += 1
            change[min(bins, int((segment.right - left) / step) + 1)] -= 1
    covered = list(accumulate(change[:bins]))
    few = [place for place, rows_there in enumerate(covered) if rows_there <= _CROSSING * len(rows)]
    return [
        (left + start * step, left + (end + 1) * step)
        for start, end in _runs(few)
        if (end + 1 - start) * step >= _GUTTER * em and start > 0 and end < bins - 1
    ]


def _runs(places: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and place == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs


def _is_prose(rows: list[_Row]) -> bool:
    """Whether rows fill their column as running text does, and cells do not."""
    left = min(row.segments[0].left for row in rows)
    right = max(row.segments[-1].right for row in rows)
    widths = sorted(max(one.right - one.left for one in row.segments) for row in rows)
    most = widths[len(widths) * 3 // 4]
    stops = sum(_STOPS.search(row.text) is not None for row in rows)
    return most >= max(_PROSE * (right - left), _NARROWEST * rows[0].size) and stops >= _STOPPED * len(rows)
