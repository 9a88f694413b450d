"""Lines of a text, each with its place, stripped of the blanks and invisible marks around it."""

from __future__ import annotations

import re
from typing import NamedTuple

from mingfa.text.spans import Span

__all__ = ["Line", "split_lines"]

# Whitespace, nulls, and the zero-width and direction marks that word processors leave behind.
_BLANKS = (
    "".join(
        chr(code)
        for low, high in ((0x2000, 0x200F), (0x202A, 0x202F), (0x205F, 0x2064), (0x2066, 0x2069))
        for code in range(low, high + 1)
    )
    + " \t\x00\x1f\u00a0\u1680\u3000\ufeff"
)
_BREAKS = "\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_LINE = re.compile(rf"[^{_BREAKS}{_BLANKS}](?:[^{_BREAKS}]*[^{_BREAKS}{_BLANKS}])?")


class Line(NamedTuple):
    """A line that is not blank; `start` and `end` are those of its stripped text."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """Where the stripped line stands."""
        return Span(self.start, self.end)

    @property
    def bare(self) -> str:
        """The line without any blanks inside."""
        return "".join(self.text.split())


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines that are not blank, in order."""
    return tuple(Line(found.start(), found.end(), found.group()) for found in _LINE.finditer(text))
