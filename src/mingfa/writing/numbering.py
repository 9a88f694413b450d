"""Numbers of headings: 一、（一）1.（1）, and the 一是 of running text."""

from __future__ import annotations

__all__ = ["LEVELS", "chinese_numeral", "heading_number"]

LEVELS = 4

_DIGITS = "零一二三四五六七八九"


def chinese_numeral(number: int) -> str:
    """A counting number from 1 to 99 in Chinese; ValueError beyond, where no outline of a paper goes.

    >>> [chinese_numeral(number) for number in (1, 10, 12, 20, 35)]
    ['一', '十', '十二', '二十', '三十五']
    """
    if not 1 <= number <= 99:
        raise ValueError(f"an outline counts from 1 to 99, not {number}")
    tens, ones = divmod(number, 10)
    return f"{_DIGITS[tens] if tens > 1 else ''}{'十' if tens else ''}{_DIGITS[ones] if ones else ''}"


def heading_number(level: int, number: int) -> str:
    """The number in front of a heading; level 1 is the top.

    >>> [heading_number(level, 3) for level in (1, 2, 3, 4)]
    ['三、', '（三）', '3.', '（3）']
    """
    match level:
        case 1:
            return f"{chinese_numeral(number)}、"
        case 2:
            return f"（{chinese_numeral(number)}）"
        case 3:
            return f"{number}."
        case 4:
            return f"（{number}）"
    raise ValueError(f"official papers have {LEVELS} levels of headings, not {level}")
