"""Where a text has long numbers: of identity cards, telephones and accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mingfa.review.nearby import matches_around

__all__ = ["matches_of_long_numbers"]

_LONG = re.compile(r"\d{4}[ -]?\d{4}")
_REACH = 32  # characters of the longest, with the blanks within


def matches_of_long_numbers(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that holds eight digits in a row, or four and four."""
    return matches_around(pattern, text, _places(text), before=_REACH, after=_REACH)


@lru_cache(maxsize=4)
def _places(text: str) -> tuple[int, ...]:
    return tuple(match.start() for match in _LONG.finditer(text))
