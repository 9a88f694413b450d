"""Lines as a page breaks them, joined to the paragraphs that were written.

A line goes on in the next one when it reaches the right edge, or as far as the next word let it, and the next one
starts at the left edge. An indent, a wider gap, another size of type or a mark such as 一、 starts a paragraph anew.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mingfa.reading.layout import PlacedLine
from mingfa.reading.marks import leading_mark
from mingfa.report.model import HeadingStyle

__all__ = ["joined"]

_INDENT = 0.8  # ems
_SAME = 0.5  # ems by which the same edge may vary
_SIZE = 0.08  # share by which one size of type may vary
_GAP = 0.3  # ems above the usual distance of two lines
_NARROW = 0.5  # of the page: narrower text tells little about the right edge
_BESIDE = 0.25  # of the page, between the left edges of two columns
_OFTEN = 0.15  # share of the distances of two lines
_INDENTED = 0.1  # share of lines, from which on indents are how paragraphs of this paper start
_HIGHEST = frozenset({HeadingStyle.CHAPTER, HeadingStyle.BRACKETED})
_ENDS = tuple("。；：！？”）;:!?.)")
_FIRST_WORD = re.compile(
    r"[（(“‘《〈【\[]*(?:[0-9A-Za-z０-９.,%％+\-/]+|.)[，。；：！？、”’）》〉】\])%％,.;:!?]*"
)
_CLOSED_WORD = re.compile(r"[a-z]-$")


@dataclass(frozen=True, slots=True)
class _Edges:
    left: float
    right: float


def joined(lines: Sequence[PlacedLine]) -> str:
    """The text of lines, a paragraph or a row of a table a line."""
    if not lines:
        return ""
    paper = _Paper(lines)
    pieces: list[str] = [lines[0].text]
    first = lines[0]
    for above, line in pairwise(lines):
        if not paper.goes_on(above, line, first):
            pieces.append("\n")
            first = line
        elif _CLOSED_WORD.search(above.text) and line.text[:1].islower():
            pieces[-1] = pieces[-1].removesuffix("-")
        else:
            pieces.append(_seam(above.text, line.text))
        pieces.append(line.text)
    return "".join(pieces)


class _Paper:
    """What is usual in a paper: its edges, its distance of lines, whether paragraphs are indented."""

    def __init__(self, lines: Sequence[PlacedLine]) -> None:
        prose = [line for line in lines if not line.is_row]
        self.size = _usual([line.size for line in prose] or [line.size for line in lines])
        columns: dict[int, list[PlacedLine]] = defaultdict(list)
        for line in prose:
            columns[line.column].append(line)
        own = {column: _left_edge(found) for column, found in columns.items()}
        lefts = {column: self._left_of(found, own[column], own.values()) for column, found in columns.items()}
        widths = {
            column: max(line.right for line in found) - lefts[column] for column, found in columns.items()
        }
        self._widths = [(widths[column], len(found)) for column, found in columns.items()]
        # Text in one column that leaves half of the page free says little about its right edge.
        self._beside = (
            bool(lefts) and max(lefts.values()) - min(lefts.values()) > _BESIDE * lines[0].page_width
        )
        self._edges = {
            column: _Edges(
                lefts[column], self._right_edge(lefts[column], widths[column], found[0].page_width)
            )
            for column, found in columns.items()
        }
        steps = [
            (below.base - above.base) / above.size
            for above, below in pairwise(lines)
            if above.column == below.column and 0 < below.base - above.base < 4 * above.size
        ]
        self.pitch = _closest(steps)
        self.spaced = sum(step > self.pitch + _GAP for step in steps) > _INDENTED * len(steps)
        indented = sum(
            1.5 <= (line.left - self._edges[line.column].left) / line.size <= 2.6 for line in prose
        )
        self.indents = len(prose) > 0 and indented >= max(2, _INDENTED * len(prose))

    def _left_of(self, lines: list[PlacedLine], own: float, known: Iterable[float]) -> float:
        """The left edge of a column: where another one has it, if but one of its lines starts there."""
        near = _SAME * self.size
        shared = (one for one in known if one < own and any(abs(line.left - one) < near for line in lines))
        return min(shared, default=own)

    def _right_edge(self, left: float, width: float, page_width: float) -> float:
        """A column with a few short lines is as wide as most lines of those that it can be one of."""
        can_be = [(other, count) for other, count in self._widths if other >= width - _SAME * self.size]
        usual = max(
            (other for other, _ in can_be),
            key=lambda one: sum(count for other, count in can_be if abs(other - one) <= self.size),
        )
        if usual < _NARROW * page_width and not self._beside:
            return max(left + width, page_width - left)
        return left + (width if abs(usual - width) <= self.size else usual)

    def goes_on(self, above: PlacedLine, line: PlacedLine, first: PlacedLine) -> bool:
        """Whether a line belongs to the paragraph of the line above it, which `first` opened."""
        if above.is_row or line.is_row or abs(above.size - line.size) > _SIZE * above.size:
            return False
        em = line.size
        step = line.base - above.base
        if above.column == line.column and step > (self.pitch + _GAP) * em:
            return False
        mine, theirs = self._edges[line.column], self._edges[above.column]
        left_over = theirs.right - above.right
        if left_over >= _width(_first_word(line.text)) * em + _SAME * em:
            return False
        indent = (line.left - mine.left) / em
        if self._centred(line, mine) and indent > _INDENT:
            return above.size > (1 + _SIZE / 2) * self.size
        if indent > _INDENT:
            # A block set in as a whole goes on where its own lines do.
            return not self.indents and abs(line.left - above.left) < _SAME * em and first is not above
        return not (above.text.endswith(_ENDS) and self._opens(line.text))

    def _opens(self, text: str) -> bool:
        """Whether a line at the left edge opens with a heading's mark.

        Where paragraphs show by an indent or a gap only the highest count: 二是 and 2. may have come there by chance.
        """
        mark = leading_mark(text)
        return mark is not None and (mark.style in _HIGHEST or not (self.indents or self.spaced))

    @staticmethod
    def _centred(line: PlacedLine, edges: _Edges) -> bool:
        return abs((line.left - edges.left) - (edges.right - line.right)) < line.size


def _left_edge(lines: list[PlacedLine]) -> float:
    """The leftmost place where lines start regularly."""
    lines = sorted(lines, key=lambda line: line.left)
    fewest = 2 if len(lines) > 4 else 1
    for place, line in enumerate(lines):
        same = sum(abs(other.left - line.left) < _SAME * line.size for other in lines[place:])
        if same >= fewest:
            return line.left
    return lines[0].left


def _closest(steps: Sequence[float]) -> float:
    """The usual distance of the lines of a paragraph: the least of those that come often, since paragraphs may be apart."""
    for step in sorted(steps):
        if sum(abs(other - step) <= _GAP / 2 for other in steps) >= _OFTEN * len(steps):
            return step + _GAP / 4
    return 1.5


def _usual(sizes: Sequence[float]) -> float:
    return Counter(round(size, 1) for size in sizes).most_common(1)[0][0]


def _first_word(text: str) -> str:
    found = _FIRST_WORD.match(text)
    return found.group() if found else text[:1]


def _width(word: str) -> float:
    """In ems: Chinese characters are one wide, letters and figures about half."""
    return sum(0.55 if char.isascii() else 1.0 for char in word)


def _seam(above: str, below: str) -> str:
    """What stands between two lines of one paragraph: nothing, but a blank between two foreign words."""
    before, after = above[-1:], below[:1]
    if not (before.isascii() and after.isascii()):
        return ""
    return "" if before.isdigit() and after.isdigit() else " "
