"""Facts and the words of rows as official papers write them, so that they can be read back.

GB/T 15835—2011: 余 goes with a round number alone, 近 and 约 with one that can be an estimate; both ends of a
range keep their 万 or %. What is written reads back by `parse_amount` to the value and the bound that went in.
"""

from __future__ import annotations

import re
from decimal import Decimal

from mingfa.report.facts import Fact
from mingfa.text.amounts import Amount, Bound, rounded_quotient

__all__ = ["as_told", "on_one_line", "told", "written"]

_HUNDREDTH = Decimal("0.01")

#: The scales in which sums of money are told, largest first.
_SCALES = ((Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))


def told(fact: Fact) -> str:
    """The figure with its unit: 143件, 50余起, 96.5%, 64.8万元; ValueError when the fact has no amount."""
    if fact.amount is None:
        raise ValueError(f"nothing is known of {fact.indicator}, so nothing can be told")
    return written(fact.amount, fact.unit)


def as_told(amount: Amount, unit: str) -> Amount:
    """The amount that the wording claims: the same, but for a percentage, which is rounded."""
    if unit != "%":
        return amount
    high = None if amount.high is None else rounded_quotient(amount.high)
    return Amount(rounded_quotient(amount.value), amount.bound, high)


def written(amount: Amount, unit: str) -> str:
    """An amount with its unit, as precise as it is and no more."""
    amount = as_told(amount, unit)
    ends = (amount.value,) if amount.high is None else (amount.value, amount.high)
    scale, sign = _scale(ends) if unit == "元" else (Decimal(1), "")
    low, high = (_plain(end / scale, unit if scale == 1 else "") for end in (ends[0], ends[-1]))
    is_round = unit != "%" and amount.value >= 10 and not amount.value % 10 and not (amount.value / scale) % 1
    match amount.bound:
        case Bound.EXACT:
            return f"{low}{sign}{unit}"
        case Bound.AT_LEAST if is_round:
            return f"{low}{sign}余{unit}"
        case Bound.AT_LEAST:
            return f"{'不低于' if unit == '%' else '不少于'}{low}{sign}{unit}"
        case Bound.AT_MOST:
            return f"{'近' if is_round and _is_estimate(amount.value) else '不超过'}{low}{sign}{unit}"
        case Bound.ABOUT:
            return f"{'约' if _is_estimate(amount.value) else '大致'}{low}{sign}{unit}"
        case Bound.RANGE:
            return f"{low}{'%' if unit == '%' else sign}—{high}{sign}{unit}"


_BLANKS_IN_CHINESE = re.compile(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])")


def on_one_line(text: str) -> str:
    """What somebody typed, fit for a sentence: no line breaks, no control characters, no stop at its end.

    >>> on_one_line("普法 方式单一，\\n少用 WPS Office。")
    '普法方式单一，少用WPS Office'
    """
    line = _BLANKS_IN_CHINESE.sub("", " ".join(text.split()))
    return "".join(char for char in line if char.isprintable()).rstrip("。；; ")


def _is_estimate(value: Decimal) -> bool:
    """Whether a number has no more figures than an estimate has: 1200 and 125, not 1230 or 312."""
    digits = value.normalize().as_tuple().digits
    return len(digits) <= 2 or (len(digits) == 3 and digits[-1] == 5)


def _scale(ends: tuple[Decimal, ...]) -> tuple[Decimal, str]:
    """The largest scale that tells every end exactly with two decimals at most."""
    for scale, sign in _SCALES:
        if all(end >= scale and not end % (scale / 100) for end in ends):
            return scale, sign
    return Decimal(1), ""


def _plain(value: Decimal, unit: str) -> str:
    """Digits without an exponent or idle noughts; 角 and 分 always in pairs."""
    if unit == "元" and value % 1:
        return f"{value:.2f}" if value == value.quantize(_HUNDREDTH) else f"{value.normalize():f}"
    return f"{value.normalize():f}"
