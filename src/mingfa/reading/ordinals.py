"""Ordinals in headings: the number of 一、 （十二） 3. ⑷ and ⑤, and how a word processor would write them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

__all__ = ["chinese_number", "digit_by_digit", "ordinal"]

_DIGITS = "〇一二三四五六七八九"
_VALUE = {char: value for value, char in enumerate(_DIGITS)} | {"零": 0, "○": 0, "两": 2}


@lru_cache(maxsize=1024)  # papers number their headings with the same few dozen marks
def ordinal(mark: str) -> int | None:
    """The number a heading mark writes, whatever stands around it; None for a mark without one.

    >>> ordinal("（十二）"), ordinal("3．"), ordinal("⑷"), ordinal("二十是")
    (12, 3, 4, 20)
    """
    kept = "".join(char for char in mark if char in _VALUE or char in "十百" or char.isnumeric())
    if not kept:
        return None
    if all(char in _VALUE or char in "十百" for char in kept):
        return _chinese(kept)
    plain = unicodedata.normalize("NFKC", kept)
    digits = "".join(char for char in plain if char.isdecimal())
    if digits:
        return int(digits)
    # Bracketed ideographs such as ㈢ unfold to （三）.
    inner = "".join(char for char in plain if char in _VALUE or char in "十百")
    return _chinese(inner) if inner else None


def _chinese(written: str) -> int:
    total = digit = 0
    for char in written:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = digit * 10 + _VALUE[char]
    return total + digit


def chinese_number(value: int) -> str:
    """Counting words up to 9999: 十二, 一百零三.

    >>> chinese_number(12), chinese_number(20), chinese_number(103), chinese_number(110)
    ('十二', '二十', '一百零三', '一百一十')
    """
    if not 0 < value < 10_000:
        return str(value) if value else "零"
    words, gap = "", False
    for place, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // place % 10
        if digit:
            words += ("零" if gap and words else "") + _DIGITS[digit] + word
        gap = not digit
    return words[1:] if 10 <= value < 20 else words


def digit_by_digit(value: int) -> str:
    """Ideographic digits: 一二, 二〇."""
    return "".join(_DIGITS[int(digit)] for digit in str(value))
