"""Breakdowns in words of the paper's own: 立案46件，其中市容类31件、违建类15件.

The catalogue names groups only for the breakdowns it keeps. Where a list of parts follows a total and no indicator
is told, each part is labelled by the words before its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from mingfa.reading.lexicon import ACTS
from mingfa.report.model import Figure, FigureKind
from mingfa.text.units import alike

__all__ = ["label_parts"]

# What stands right behind a total when its parts follow: ，其中… （其中… ：… 60份中….
_OPENS = re.compile(r"[，。；、]?(?:其中|（|\(|[：:]|中(?![心小学介])|包括|含)")
_CLOSES = re.compile("[。！？\n]|[）)].")
_KIND = re.compile(r"(?:类别?|类型|方面)$")
_WHOLES = 4  # figures before a list among which its total is looked for: 立案46件，同比下降7.3%，其中……
_LONGEST = 12  # characters of a label
_FAR = 28  # characters from one item to the next
_OUTCOMES = (
    "成功",
    "已",
    "未",
    "均",
    "全部",
    "占",
    "率",
    "同比",
    "较",
    "履行",
)  # of a total, and no kinds of it


def label_parts(figures: Iterable[Figure], text: str) -> Iterator[Figure]:
    """The figures, those that are parts of a total before them with the label of their part as group."""
    seen: list[Figure] = []
    parts: _Parts | None = None
    for figure in figures:
        if seen:
            end, start = seen[-1].span.end, figure.span.start
            if _OPENS.match(text, end, start) is not None:
                parts = _Parts(seen[-_WHOLES:])
            elif start - end > _FAR or _CLOSES.search(text, end, start) is not None:
                parts = None
        if parts is not None and figure.kind is not FigureKind.RATIO:
            label = parts.label(figure, seen[-1])
            if label is None:
                parts = None
            elif figure.group is None and figure.indicator is None:
                figure = figure.linked(None, figure.confidence, label)
        seen.append(figure)
        yield figure


class _Parts:
    """An open list of parts: the totals that may be broken down in it, and what of each is left for further parts."""

    def __init__(self, wholes: Sequence[Figure]) -> None:
        self._left = [(whole, whole.amount.value) for whole in wholes]

    def label(self, figure: Figure, last: Figure) -> str | None:
        """The words that tell the part; None where the figure is no part of a total in its unit."""
        for place in range(len(self._left) - 1, -1, -1):
            whole, left = self._left[place]
            if alike(whole.unit, figure.unit):
                if whole.kind is not figure.kind or figure.amount.value > left:
                    return None
                self._left[place] = whole, left - figure.amount.value
                return _label(figure, last)
        return None


def _label(figure: Figure, last: Figure) -> str | None:
    if figure.subject_span is None:
        return None
    if figure.subject_span == last.subject_span:
        return last.group
    if not last.span.end <= figure.subject_span.start < figure.span.start:
        return None
    said = _KIND.sub("", figure.subject)
    if not said or len(said) > _LONGEST or said[:2] in ACTS or any(word in said for word in _OUTCOMES):
        return None
    return said
