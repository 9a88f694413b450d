"""Matches of a pattern near literals that every match has: the rest of the text is not looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["matches_near"]


def matches_near(
    pattern: re.Pattern[str], text: str, keys: tuple[str, ...], *, before: int, after: int
) -> Iterator[re.Match[str]]:
    """The matches in windows around the keys, in order.

    before, after: characters to either side of a key that a match with what it looks at may reach
    """
    for start, end in _windows(text, keys, before, after):
        yield from pattern.finditer(text, start, end)


def _windows(text: str, keys: tuple[str, ...], before: int, after: int) -> Iterator[tuple[int, int]]:
    places = sorted(place for key in keys for place in _places(text, key))
    start = end = -1
    for place in places:
        if place - before > end:
            if end > 0:
                yield start, end
            start = max(0, place - before)
        end = place + after
    if end > 0:
        yield start, end


def _places(text: str, key: str) -> Iterator[int]:
    at = text.find(key)
    while at >= 0:
        yield at
        at = text.find(key, at + 1)
