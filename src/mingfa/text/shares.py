"""Shares told without a per cent: in tenths (九成, 八成五, 六到七成) and with a stroke (1/3 的村).

成 stands in many words (成立, 成员, 成效) and a stroke in dates (12/4) and enumerations; both are shares only
where the characters around leave no other reading.
"""

from __future__ import annotations

import re
from decimal import Decimal

from mingfa.text.amounts import Amount, Bound
from mingfa.text.numbers import bound_after, bound_before

__all__ = ["STROKES", "TENTHS", "fraction_at", "in_tenths"]

#: The strokes between numerator and denominator.
STROKES = "/／"

_DIGITS = {mark: value for value, mark in enumerate("一二三四五六七八九", start=1)}
# What makes a word of 成, or an idiom of the numeral with it: 成立, 成员, 三成人, 成群 (but 成群众), 一成不变.
_WORD = "[立员功果效绩型熟为本语长人品就交套片堆列批因年双对全天色才行像名形县份都渔规]|群(?!众)|不变"
_HALF = "[二三四五六七八九半]|一(?![律直样般方定])"

#: A pattern of what follows the numeral of tenths: 成, a further half of a tenth, 多.
TENTHS = rf"(?P<tenths>成(?!{_WORD})(?P<half>{_HALF})?(?P<over>[多余])?)"

_FRACTION = re.compile(rf"([1-9１-９])[{STROKES}](10|１０|[2-9２-９])(?![0-9０-９.．{STROKES}月年号])")
_BEFORE_SHARE = ("占", "达", "达到", "约占", "占到", "为")
_NOT_BEFORE = frozenset("0123456789０１２３４５６７８９.．/／“\"'-－")


def in_tenths(match: re.Match[str], told: Amount) -> Amount | None:
    """The share in per cent that a numeral with the groups of `TENTHS` behind it tells; None beyond the whole."""
    half = match["half"]
    rest = Decimal(5 if half == "半" else _DIGITS[half]) if half else Decimal(0)
    value = told.value * 10 + rest
    high = None if told.high is None else told.high * 10 + rest
    if not 0 < value <= 100 or (high is not None and high > 100):
        return None
    if match["over"] and told.bound is Bound.EXACT:
        return Amount(value, Bound.AT_LEAST)
    return Amount(value, told.bound, high)


def fraction_at(text: str, start: int) -> tuple[Amount, int] | None:
    """The share in per cent of 2/3 at a place, and where it ends; None where a date or list is written.

    A share has a word of share before it (占, 达, 超过), or 的 or a bound behind.
    """
    found = _FRACTION.match(text, start)
    if found is None or (start and text[start - 1] in _NOT_BEFORE):
        return None
    numerator, denominator = int(found[1]), int(found[2])
    end = found.end()
    said = (
        text.startswith("的", end)
        or text.endswith(_BEFORE_SHARE, 0, start)
        or bound_before(text, start) is not None
        or bound_after(text, end) is not None
    )
    if numerator >= denominator or not said:
        return None
    return Amount(Decimal(numerator) * 100 / denominator), end
