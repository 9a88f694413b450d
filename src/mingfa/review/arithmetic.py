"""Whether a figure as told and a figure as known or worked out may be the same: bounds and rounding, in one place."""

from __future__ import annotations

import re
from decimal import Decimal

from mingfa.text.amounts import Amount, Bound

__all__ = ["may_be", "ratio_agrees", "written_step"]

_HALF = Decimal("0.5")
_WRITTEN = re.compile(r"(\d[\d,]*)(?:[.．](\d+))?(?:[余多来])?([百千万亿]*)")
_ORDER = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10**4), "亿": Decimal(10**8)}


def written_step(text: str) -> Decimal:
    """The worth of the last digit written: 1 of 143, 0.01 of 98.25%, 1000 of 1.2万, 1 where no digit stands."""
    match = _WRITTEN.search(text)
    step = Decimal(1).scaleb(-len(match[2] or "")) if match else Decimal(1)
    for order in match[3] if match else "":
        step *= _ORDER[order]
    return step


def may_be(told: Amount, step: Decimal, known: Amount) -> bool:
    """Whether what is told may stand for what is known.

    step is the worth of the last digit told (`written_step`). 50余 stands for 50 to 59, 1400多 for 1400 to 1499,
    约200 for 150 to 249, 近千 for 900 to 1000; an exact figure for itself, or what rounds to it where it is told in 万.
    A known figure that is itself a bound agrees unless it excludes what is told.
    """
    known_low, known_high = _limits(known)
    if told.bound is Bound.EXACT and known_low == known_high:
        whole = step <= 1 and known_low % 1 == 0
        return abs(told.value - known_low) <= (0 if whole else step * _HALF)
    low, high = _reach(told, step)
    return (known_high is None or low <= known_high) and known_low <= high


def ratio_agrees(part: Amount, whole: Amount, told: Amount, step: Decimal) -> bool:
    """Whether part / whole, in percent, may be told so; bounds on any of the three leave room."""
    low, high = _limits(part)
    least, most = _limits(whole)
    if most == 0 or (least == 0 and most is None):
        return True
    smallest = Decimal(0) if most is None else low * 100 / most
    largest = Decimal(100) if high is None or not least else high * 100 / least
    half = step * _HALF
    told_low, told_high = _limits(told)
    return smallest - half <= (told_high if told_high is not None else largest) and told_low <= largest + half


def _limits(amount: Amount) -> tuple[Decimal, Decimal | None]:
    """The least and the most a figure may be; None without a limit."""
    match amount.bound:
        case Bound.EXACT:
            return amount.value, amount.value
        case Bound.AT_LEAST:
            return amount.value, None
        case Bound.AT_MOST:
            return Decimal(0), amount.value
        case Bound.RANGE:
            return amount.value, amount.high
        case Bound.ABOUT:
            half = _unit(amount.value) * _HALF
            return amount.value - half, amount.value + half


def _reach(told: Amount, step: Decimal) -> tuple[Decimal, Decimal]:
    """What a figure told may stand for, both ends included."""
    unit = max(_unit(told.value), step)
    match told.bound:
        case Bound.AT_LEAST:
            return told.value, told.value + unit - (1 if unit >= 1 else 0)
        case Bound.AT_MOST:
            return told.value - unit, told.value
        case Bound.EXACT:
            half = step * _HALF if step > 1 else Decimal(0)
            return told.value - half, told.value + half
        case Bound.ABOUT | Bound.RANGE:
            low, high = _limits(told)
            return low, told.value if high is None else high


def _unit(value: Decimal) -> Decimal:
    """The worth of the last figure that is not nought: 10 of 50, 100 of 1400."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) and value else Decimal(1)
