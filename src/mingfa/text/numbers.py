"""Numbers as Chinese papers write them, to exact values with bounds."""

from __future__ import annotations

from mingfa.text.amounts import Amount

__all__ = ["parse_amount"]


def parse_amount(text: str) -> Amount:
    """The amount a whole text tells (50余, 近百, 1.2万); ValueError in Chinese when it tells none."""
    raise NotImplementedError
