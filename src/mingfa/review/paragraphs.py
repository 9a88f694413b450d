"""Paragraphs as a clerk counts them: lines that are not blank, from 1."""

from __future__ import annotations

import re
from bisect import bisect_right

__all__ = ["Paragraphs"]

_STARTS = re.compile(r"^[^\S\n]*\S", re.MULTILINE)


class Paragraphs:
    """Where each paragraph of a text begins."""

    def __init__(self, text: str) -> None:
        self._starts = [match.end() - 1 for match in _STARTS.finditer(text)]

    def number(self, offset: int) -> int:
        """The paragraph an offset stands in, 1 before the first; a blank line belongs to the one above."""
        return max(1, bisect_right(self._starts, offset))
