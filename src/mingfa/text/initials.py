"""The first letters of a Chinese name as it is read, by which people look it up: 政务公开 → zwgk."""

from __future__ import annotations

import re
from functools import lru_cache

from mingfa.text.width import half_width

__all__ = ["initials"]

_LETTERS = re.compile(r"[^0-9a-z]+")


@lru_cache(maxsize=100_000)
def initials(name: str) -> str:
    """The first letter of each character as it is read in its word; letters and digits stay, marks fall away.

    >>> initials("政务公开（2024年）")
    'zwgk2024n'
    >>> initials("重庆")
    'cq'
    """
    # Its tables of readings take a tenth of a second to load: programs that look nothing up do without.
    from pypinyin import Style, lazy_pinyin

    return _LETTERS.sub("", "".join(lazy_pinyin(half_width(name), style=Style.FIRST_LETTER)).lower())
