"""Spans: the only way a place in a text is addressed."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Span"]


class Span(NamedTuple):
    """A half-open range of code points, `text[start:end]`.

    >>> Span(2, 4).of("调处143件")
    '14'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one character; an empty span meets nothing."""
        return self.start < other.end and other.start < self.end
