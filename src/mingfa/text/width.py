"""Full-width and half-width forms of the same character."""

from __future__ import annotations

__all__ = ["half_width"]

_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0x00A0: 0x20}


def half_width(text: str) -> str:
    """ASCII forms of full-width letters, digits and marks, one character for one.

    >>> half_width("２０２４．３．５")
    '2024.3.5'
    """
    return text.translate(_HALF)
