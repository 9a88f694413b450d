"""Matches of a pattern near literals that every match has: the rest of the text is not looked at."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from mingfa.review.sought import places

__all__ = ["lines_around", "matches_around", "matches_in_lines", "matches_near"]


def matches_near(
    pattern: re.Pattern[str], text: str, keys: Collection[str], *, before: int, after: int
) -> Iterator[re.Match[str]]:
    """The matches in windows around the keys, in order.

    before, after: characters to either side of a key that a match with what it looks at may reach
    """
    return matches_around(pattern, text, places(keys, text), before=before, after=after)


def matches_around(
    pattern: re.Pattern[str], text: str, found: Iterable[int], *, before: int, after: int
) -> Iterator[re.Match[str]]:
    """The same around places that are known already, in order."""
    for start, end in _windows(text, found, before, after):
        yield from pattern.finditer(text, start, end)


def matches_in_lines(pattern: re.Pattern[str], text: str, keys: Collection[str]) -> Iterator[re.Match[str]]:
    """The matches in the lines that hold a key, in order; none may run over the end of a line."""
    for start, end in lines_around(places(keys, text), text):
        yield from pattern.finditer(text, start, end)


def _windows(text: str, found: Iterable[int], before: int, after: int) -> Iterator[tuple[int, int]]:
    start = end = -1
    for place in found:
        if place - before > end:
            if end > 0:
                yield start, end
            start = max(0, place - before)
        end = place + after
    if end > 0:
        yield start, end


def lines_around(found: Iterable[int], text: str) -> Iterator[tuple[int, int]]:
    """Where the lines begin and end in which some places stand that are in order."""
    return _lines(text, found)


def _lines(text: str, found: Iterable[int]) -> Iterator[tuple[int, int]]:
    end = -1
    for place in found:
        if place > end:
            stop = text.find("\n", place)
            end = len(text) if stop < 0 else stop
            yield text.rfind("\n", 0, place) + 1, end
