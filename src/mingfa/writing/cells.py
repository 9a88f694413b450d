"""What a cell of a spreadsheet may hold of what strangers wrote."""

from __future__ import annotations

__all__ = ["inert", "printable"]

_LONGEST_CELL = 32_000
_WORKED_OUT = frozenset("=+-@\t")


def inert(value: str) -> str:
    """What a spreadsheet takes for text: a leading = or @ would be worked out.

    >>> inert("=1+1")
    "'=1+1"
    """
    told = printable(value)
    return f"'{told}" if told[:1] in _WORKED_OUT else told


def printable(text: str) -> str:
    """What a cell can hold: no control characters, and no more than Excel takes."""
    return "".join(char for char in text if char.isprintable() or char in "\n\u3000")[:_LONGEST_CELL]
