"""Amounts that keep their bound: 50余起 is at least 50, and so is every total it enters.

`Amount` is one figure as told. `Tally` is a sum of amounts: it forms a group under addition, so totals can be
kept up to date by adding and subtracting, in any order, without ever being recounted.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

__all__ = ["Amount", "Bound", "Tally", "rounded_quotient"]

_HUNDREDTH = Decimal("0.01")
_WHOLE = Decimal(100)


class Bound(StrEnum):
    """What is known of a figure relative to the number that tells it."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as told: a value, what it bounds, and for a range its upper end.

    `value` has 万, 亿 and 百 worked out; percentages are 100-based. `high` is set for `Bound.RANGE` alone.
    """

    value: Decimal
    bound: Bound = Bound.EXACT
    high: Decimal | None = None

    def __post_init__(self) -> None:
        if (self.high is not None) != (self.bound is Bound.RANGE):
            raise ValueError("an upper end belongs to a range, and to nothing else")
        if self.high is not None and self.high < self.value:
            raise ValueError(f"a range runs upwards: {self.value} > {self.high}")

    @classmethod
    def exact(cls, value: int | Decimal) -> Amount:
        """An amount known to the unit."""
        return cls(Decimal(value))

    def __bool__(self) -> bool:
        return bool(self.value) or bool(self.high)


@dataclass(frozen=True, slots=True)
class Tally:
    """A sum of amounts. Counts are never negative, so 近千 lies between 0 and 1000.

    low:    the sum of lower ends
    high:   the sum of upper ends, of those amounts that have one
    open:   how many amounts have no upper end (…余, …以上)
    about:  how many amounts are approximate on both sides (约…)
    """

    low: Decimal = Decimal(0)
    high: Decimal = Decimal(0)
    open: int = 0
    about: int = 0

    @classmethod
    def of(cls, amount: Amount) -> Tally:
        """The tally of a single amount."""
        match amount.bound:
            case Bound.EXACT:
                return cls(amount.value, amount.value)
            case Bound.AT_LEAST:
                return cls(amount.value, amount.value, open=1)
            case Bound.AT_MOST:
                return cls(Decimal(0), amount.value)
            case Bound.ABOUT:
                return cls(amount.value, amount.value, about=1)
            case Bound.RANGE:
                assert amount.high is not None  # noqa: S101 - held by Amount
                return cls(amount.value, amount.high)

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.low + other.low, self.high + other.high, self.open + other.open, self.about + other.about
        )

    def __neg__(self) -> Tally:
        return Tally(-self.low, -self.high, -self.open, -self.about)

    def __sub__(self, other: Tally) -> Tally:
        return self + -other

    def __bool__(self) -> bool:
        return bool(self.low or self.high or self.open or self.about)

    def amount(self) -> Amount:
        """The sum as a figure that claims no more than its parts allow.

        >>> (Tally.of(Amount.exact(3)) + Tally.of(Amount(Decimal(50), Bound.AT_LEAST))).amount()
        Amount(value=Decimal('53'), bound=<Bound.AT_LEAST: 'at_least'>, high=None)
        """
        if self.about:
            return Amount(self.low if self.open else self.high, Bound.ABOUT)
        if self.open:
            return Amount(self.low, Bound.AT_LEAST)
        if self.low == self.high:
            return Amount(self.low)
        if not self.low:
            return Amount(self.high, Bound.AT_MOST)
        return Amount(self.low, Bound.RANGE, self.high)


def rounded_quotient(value: Decimal) -> Decimal:
    """A share or a mean to two places, half upwards: the one place where they are rounded.

    All but the whole is not the whole, and next to nothing is not nothing.

    >>> rounded_quotient(Decimal("99.999")), rounded_quotient(Decimal("0.001"))
    (Decimal('99.99'), Decimal('0.01'))
    """
    rounded = value.quantize(_HUNDREDTH, ROUND_HALF_UP)
    if rounded == _WHOLE and value < _WHOLE:
        return _WHOLE - _HUNDREDTH
    if not rounded and value:
        return _HUNDREDTH
    return rounded
