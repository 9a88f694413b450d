"""Indicator (指标): what is counted, over which rows, and by which wordings reports name it.

A figure is additive or it is a ratio of two that are. What is stored and passed up the tree are the additive
parts; a ratio is worked out where it is shown (sum over sum, at every level).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any

from mingfa.catalogue.register import Register
from mingfa.errors import DeclarationError
from mingfa.law.clause import Basis, Clause, NoBasis
from mingfa.text.amounts import Amount, Bound, rounded_quotient

__all__ = [
    "AnyIndicator",
    "Indicator",
    "Missing",
    "Naming",
    "Nature",
    "Ratio",
    "Source",
    "Sum",
    "days_between",
    "each_row",
    "number_of",
    "total_of",
]


_SHARE = "%"


class Nature(StrEnum):
    """Counted over a period, or standing at its end."""

    FLOW = "flow"
    STOCK = "stock"


class Missing(StrEnum):
    """What the figure is when no row speaks of it; the author must choose."""

    ZERO = "zero"  # nothing recorded counts as nought
    REFUSE = "refuse"  # nothing recorded: no figure


@dataclass(frozen=True, kw_only=True)
class Naming:
    """How reports name an indicator, for reading.

    phrases:  each is one wording; blanks separate pieces that must all occur near the number, in any order
    units:    units of count under which the figure is told
    against:  words that rule the indicator out
    """

    phrases: tuple[str, ...]
    units: tuple[str, ...]
    against: tuple[str, ...] = ()


Measure = Callable[[Any], Amount | None]

_ONE = Amount(Decimal(1))


def each_row(where: Callable[[Any], bool] | None = None) -> Measure:
    """Every row counts one, or as many as its register's `tally` says; with `where`, every row for which it holds."""

    def measure(row: Any) -> Amount | None:
        if where is not None and not where(row):
            return None
        value: Amount | None = getattr(row, row.tally) if row.tally else None
        return _ONE if value is None else value

    return measure


@dataclass(frozen=True, slots=True)
class Sum:
    """Measures the amount in a field. Of a joint event such amounts can be told in parts, which add up."""

    name: str
    where: Callable[[Any], bool] | None = None

    def __call__(self, row: Any) -> Amount | None:
        value: Amount | None = getattr(row, self.name) if self.where is None or self.where(row) else None
        return value or None


def total_of(name: str, where: Callable[[Any], bool] | None = None) -> Measure:
    """The sum of a field over the rows for which `where` holds; empty fields add nothing."""
    return Sum(name, where)


def number_of(name: str, where: Callable[[Any], bool] | None = None) -> Measure:
    """What a row stands for: the number in a field, one where it is empty."""

    def measure(row: Any) -> Amount | None:
        if where is not None and not where(row):
            return None
        value: Amount | None = getattr(row, name)
        return _ONE if value is None else value

    return measure


def days_between(first: str, last: str, where: Callable[[Any], bool] | None = None) -> Measure:
    """The days from one field to another, the first not counted; rows that lack one, or run backwards, add nothing."""

    def measure(row: Any) -> Amount | None:
        begun, ended = getattr(row, first), getattr(row, last)
        if begun is None or ended is None or ended < begun or (where is not None and not where(row)):
            return None
        return Amount(Decimal((ended - begun).days))

    return measure


@dataclass(frozen=True, kw_only=True)
class Source:
    """Rows of one register that feed an indicator; the fields mean what they mean there."""

    register: type[Register]
    measure: Measure
    dated_by: str = ""
    breakdown: str = ""

    @property
    def dated_on(self) -> str:
        """The field that places a row in a month."""
        return self.dated_by or self.register.occurred_on


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """An additive figure.

    definition: the official counting rule (口径) in plain Chinese; unit: the unit it is told in
    measure:    what one row adds, None when it adds nothing
    dated_by:   the field that places a row in a month (default: the register's `occurred_on`). A row whose
                field is empty adds nothing. Stock indicators follow the register's `standing` fields instead.
    breakdown:  a choice field by which reports split the figure
    also:       rows of other registers that the same figure counts, so that one fact is recorded once: advice given
                at a market-day event counts as advice without being typed a second time
    each_person: for a stock of people, somebody who stands in several rows (mediator and grid member) counts once;
                who is who follows from the registers' `who`
    """

    key: str
    label: str
    definition: str
    register: type[Register]
    measure: Measure
    unit: str
    basis: Basis
    naming: Naming
    nature: Nature = Nature.FLOW
    missing: Missing = Missing.ZERO
    dated_by: str = ""
    breakdown: str = ""
    also: tuple[Source, ...] = ()
    each_person: bool = False

    def __post_init__(self) -> None:
        where = f"indicator {self.key}"
        _refuse_unnamed(where, self.definition, self.basis)
        for source in self.sources:
            register = source.register
            for name in filter(None, (source.dated_by, source.breakdown)):
                if name not in register.model_fields:
                    raise DeclarationError(
                        where, f"{register.key} has no field `{name}`", "Name one of its fields"
                    )
            if self.nature is Nature.STOCK and register.standing is None:
                raise DeclarationError(
                    where,
                    f"{register.key} does not say how long a row stands",
                    'Write: standing = ("from", "until")',
                )
            if self.each_person and not (register.who and self.nature is Nature.STOCK):
                raise DeclarationError(
                    where,
                    f"{register.key} does not tell who its people are, or people are not counted as a stock",
                    'Write: who = ("name", "phone") and nature=Nature.STOCK',
                )
        registers = [source.register for source in self.sources]
        if len(set(registers)) < len(registers):
            raise DeclarationError(
                where, "a register feeds it twice", "Let one measure count what the row adds"
            )

    @property
    def additive(self) -> tuple[Indicator]:
        """What is stored of it: itself."""
        return (self,)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Every register that feeds the figure, the main one first."""
        main = Source(
            register=self.register, measure=self.measure, dated_by=self.dated_by, breakdown=self.breakdown
        )
        return (main, *self.also)

    @property
    def dated_on(self) -> str:
        """The field that places a row in a month."""
        return self.dated_by or self.register.occurred_on


@dataclass(frozen=True, kw_only=True)
class Ratio:
    """A quotient of two additive figures; never stored, never averaged.

    unit: % tells a share out of a hundred; any other unit a mean, so much of the one to each of the other
          (3.5天 to a case, 12件 to a mediator), told in the unit of the numerator
    """

    key: str
    label: str
    definition: str
    numerator: Indicator
    denominator: Indicator
    basis: Basis
    naming: Naming
    unit: str = _SHARE

    def __post_init__(self) -> None:
        where = f"ratio {self.key}"
        _refuse_unnamed(where, self.definition, self.basis)
        if self.unit not in (_SHARE, self.numerator.unit):
            raise DeclarationError(
                where,
                f"a mean of {self.numerator.key} is not told in {self.unit}",
                f'Write: unit="{self.numerator.unit}"',
            )

    @property
    def additive(self) -> tuple[Indicator, Indicator]:
        """What is stored of it: the figures it is made of."""
        return self.numerator, self.denominator

    def quotient(self, over: Amount | None, under: Amount | None) -> Amount | None:
        """The figure from its parts: about, when either is not exact; None out of nothing."""
        if over is None or under is None or not under.value:
            return None
        whole = Decimal(100) if self.unit == _SHARE else Decimal(1)
        value = rounded_quotient(over.value * whole / under.value).normalize() + 0
        exact = over.bound is Bound.EXACT and under.bound is Bound.EXACT
        return Amount(value, Bound.EXACT if exact else Bound.ABOUT)


AnyIndicator = Indicator | Ratio


def _refuse_unnamed(where: str, definition: str, basis: object) -> None:
    if not definition.strip():
        raise DeclarationError(where, "the counting rule is not said", 'Write: definition="…"')
    if not isinstance(basis, Clause | NoBasis):
        raise DeclarationError(where, "`basis` is not a clause", 'Write: basis=law.….… or NoBasis("why")')
