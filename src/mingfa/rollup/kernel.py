"""What a row adds to which total, and how changes become differences. Pure: no database, no clock.

A total is kept for each unit and all its ancestors, per month and indicator, once for the whole and once for
each value of the indicator's breakdown. All of it is additive, so a change is applied by adding what the row
adds now and taking away what it added before.

A stock (mediators, contracts) is kept as differences too: a row adds one in the month from whose end on it
stands and takes one away in the month at whose end it no longer does. The stock at the end of a month is the
sum of all months up to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from mingfa.catalogue.indicator import Indicator, Nature, Source
from mingfa.catalogue.register import Register
from mingfa.text.amounts import Tally

__all__ = ["WHOLE", "Cell", "Share", "delta", "fold", "month_of", "shares"]

#: The group under which a total stands for all groups together.
WHOLE = ""


class Cell(NamedTuple):
    """A place in the table of totals, unit aside. month is yyyymm."""

    indicator: str
    month: int
    group: str


@dataclass(frozen=True, slots=True)
class Share:
    """What one or more rows add to a cell: their amounts, and how many rows they are."""

    tally: Tally = field(default_factory=Tally)
    rows: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.tally + other.tally, self.rows + other.rows)

    def __neg__(self) -> Share:
        return Share(-self.tally, -self.rows)

    def __bool__(self) -> bool:
        return bool(self.rows or self.tally)


def month_of(day: date) -> int:
    """yyyymm."""
    return day.year * 100 + day.month


def shares(indicators: Iterable[Indicator], row: Register | None) -> dict[Cell, Share]:
    """What a row adds, cell by cell; a row that does not stand (None) adds nothing."""
    added: dict[Cell, Share] = {}
    if row is None:
        return added
    for indicator in indicators:
        for source in indicator.sources:
            amount = source.measure(row) if isinstance(row, source.register) else None
            if not amount:
                continue
            share = Share(Tally.of(amount), 1)
            for month, signed in _dated(indicator.nature, source, row, share):
                for group in (WHOLE, *_groups(source, row)):
                    cell = Cell(indicator.key, month, group)
                    added[cell] = added.get(cell, Share()) + signed
    return {cell: share for cell, share in added.items() if share}


def delta(
    indicators: Iterable[Indicator], before: Register | None, after: Register | None
) -> dict[Cell, Share]:
    """The difference a change makes, cell by cell; cells that stay as they are are left out."""
    indicators = tuple(indicators)
    changed = shares(indicators, after)
    for cell, share in shares(indicators, before).items():
        changed[cell] = changed.get(cell, Share()) + -share
    return {cell: share for cell, share in changed.items() if share}


def fold(
    differences: Iterable[tuple[tuple[int, ...], Mapping[Cell, Share]]],
) -> dict[tuple[int, Cell], Share]:
    """Differences with the units they reach (ancestors and the unit itself) → one difference a unit and cell."""
    # Rows of one unit are added up first and its ancestors get the sum: a sheet of thousands of rows comes from a
    # few villages, so climbing the tree row by row would do the same additions many times over.
    by_units: dict[tuple[int, ...], dict[Cell, Share]] = {}
    for units, changed in differences:
        own = by_units.setdefault(units, {})
        for cell, share in changed.items():
            own[cell] = own[cell] + share if cell in own else share
    folded: dict[tuple[int, Cell], Share] = {}
    for units, own in by_units.items():
        for unit in units:
            for cell, share in own.items():
                place = (unit, cell)
                folded[place] = folded[place] + share if place in folded else share
    return {place: share for place, share in folded.items() if share}


def _dated(nature: Nature, source: Source, row: Register, share: Share) -> list[tuple[int, Share]]:
    if nature is Nature.FLOW:
        day: date | None = getattr(row, source.dated_on)
        return [(month_of(day), share)] if day is not None else []
    assert row.standing is not None  # noqa: S101 - Indicator refuses stocks of registers that do not say
    first: date | None = getattr(row, row.standing[0])
    last: date | None = getattr(row, row.standing[1])
    if first is None:
        return []
    if last is None:
        return [(month_of(first), share)]
    # On the last day of a month a row stands that ends on that day; the day after decides the month it leaves.
    return [(month_of(first), share), (month_of(last + timedelta(days=1)), -share)]


def _groups(source: Source, row: Register) -> tuple[str, ...]:
    if not source.breakdown:
        return ()
    value = getattr(row, source.breakdown)
    if value is None:
        return ()
    return tuple(dict.fromkeys(map(str, value))) if isinstance(value, tuple) else (str(value),)
