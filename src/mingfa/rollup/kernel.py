"""What a row adds to which total, and how changes become differences. Pure: no database, no clock.

A total is kept for each unit and all its ancestors, per month and indicator, once for the whole and once for
each value of the indicator's breakdown. All of it is additive, so a change is applied by adding what the row
adds now and taking away what it added before.

A stock (mediators, contracts) is kept as differences too: a row adds one in the month from whose end on it
stands and takes one away in the month at whose end it no longer does. The stock at the end of a month is the
sum of all months up to it.

Rows of several units can tell one fact (a joint event), or one person stand in several rosters. Each unit's total has
its own row; `overlap` is what the units above them must leave out so that the fact, or the person, counts once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from mingfa.catalogue.indicator import Indicator, Nature, Source, Sum
from mingfa.catalogue.register import Register
from mingfa.catalogue.rows import ByFields, Rows, identities
from mingfa.text.amounts import Amount, Bound, Tally

__all__ = [
    "WHOLE",
    "Cell",
    "Feeds",
    "Folding",
    "Part",
    "Share",
    "delta",
    "fold",
    "month_of",
    "overlap",
    "shares",
    "telling",
]

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


class _Feed:
    """An indicator fed by a register, and how."""

    def __init__(self, indicator: Indicator, source: Source) -> None:
        self.key, self.nature, self.source = indicator.key, indicator.nature, source
        measure = source.measure
        # Of a sum it is asked once whether rows that are alike go into it; their amounts need not be alike.
        self._asked = ByFields((measure.where or _always) if isinstance(measure, Sum) else measure)

    def amounts(self, rows: Rows[Any]) -> Sequence[Amount | None] | None:
        """What each row adds, None (or nought) for those that add nothing; None where no row adds."""
        told: Sequence[Any] | None = self._asked.of(rows)
        if isinstance(self.source.measure, Sum):
            values = rows.values(self.source.measure.name)
            if values is None:
                return None
            told = [value if holds else None for holds, value in zip(told or (), values, strict=True)]
        return told if told and any(told) else None

    def cells(self, row: Any) -> Iterator[tuple[Cell, int]]:
        """The cells a row adds to (1) or takes from (-1)."""
        groups = (WHOLE, *_groups(self.source, row))
        for month, sign in _dated(self.nature, self.source, row):
            for group in groups:
                yield Cell(self.key, month, group), sign


class Feeds:
    """The indicators that rows of one register feed, with how they do."""

    def __init__(self, indicators: Iterable[Indicator], register: type[Register]) -> None:
        self._feeds = tuple(
            _Feed(indicator, source)
            for indicator in indicators
            for source in indicator.sources
            if issubclass(register, source.register)
        )
        #: What of a row's days tells in which months it counts: the field, and the month it stands for.
        self._months = tuple(dict.fromkeys(_dating(register, self._feeds)))

    def added(self, row: Register) -> Iterator[tuple[Cell, Amount, int]]:
        """What a row adds: the cell, the amount, and 1, or -1 where it is taken away."""
        for feed in self._feeds:
            if amount := feed.source.measure(row):
                for cell, sign in feed.cells(row):
                    yield cell, amount, sign

    def summed(self, rows: Rows[Any], apart: Sequence[Hashable]) -> Iterator[tuple[int, dict[Cell, _Sum]]]:
        """What rows add together, by groups that add to the same cells; each with the place of one of its rows.

        apart: something for each row; rows of which it differs are never grouped
        """
        feeds = [(feed, amounts) for feed in self._feeds if (amounts := feed.amounts(rows)) is not None]
        breakdowns = {feed.source.breakdown for feed, _ in feeds} - {""}
        for places in self._alike(rows, apart, breakdowns):
            row = rows.looked_at(places[0], set())
            sums: dict[Cell, _Sum] = {}
            for feed, amounts in feeds:
                together = _Sum()
                together.add_all([amount for amount in map(amounts.__getitem__, places) if amount])
                if together.rows:
                    for cell, sign in feed.cells(row):
                        sums.setdefault(cell, _Sum()).merge(together, sign)
            yield places[0], sums

    def _alike(
        self, rows: Rows[Any], apart: Sequence[Hashable], breakdowns: Iterable[str]
    ) -> Iterable[list[int]]:
        """The places of rows that count in the same months and groups."""
        keys: list[Iterable[Hashable]] = [apart]
        for name, month in self._months:
            if (days := rows.values(name)) is not None:
                months = {day: None if day is None else month(day) for day in set(days)}
                keys.append(map(months.__getitem__, days))
        keys += [
            identities(values) for name in sorted(breakdowns) if (values := rows.values(name)) is not None
        ]
        found: defaultdict[tuple[Hashable, ...], list[int]] = defaultdict(list)
        for at, key in enumerate(zip(*keys, strict=True)):
            found[key].append(at)
        return found.values()


def shares(indicators: Iterable[Indicator], row: Register | None) -> dict[Cell, Share]:
    """What a row adds, cell by cell; a row that does not stand (None) adds nothing."""
    if row is None:
        return {}
    sums: defaultdict[Cell, _Sum] = defaultdict(_Sum)
    for cell, amount, sign in Feeds(indicators, type(row)).added(row):
        sums[cell].add(amount, sign)
    return {cell: share for cell, one in sums.items() if (share := one.share())}


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
    folded: dict[tuple[int, Cell], Share] = {}
    for units, changed in differences:
        for unit in units:
            for cell, share in changed.items():
                place = (unit, cell)
                folded[place] = folded[place] + share if place in folded else share
    return {place: share for place, share in folded.items() if share}


@dataclass(frozen=True, slots=True)
class Part:
    """One of several rows that tell the same; units: those its totals reach, from the top down.

    own: of a joint event it tells what its unit did alone, so that its amounts are a part of the whole.
    """

    row: Register
    units: tuple[int, ...] = ()
    own: bool = False


def telling(indicator: Indicator, parts: Sequence[Part]) -> tuple[int, ...]:
    """Which rows of a joint event an indicator counts above them, by their place; the first told it first.

    A row that tells the whole goes before those that tell a part. Where all tell parts, amounts are added up; an event,
    and the days it took, are one all the same.
    """
    adding = sorted(
        (number for number, part in enumerate(parts) if shares((indicator,), part.row)),
        key=lambda number: parts[number].own,
    )
    if not adding:
        return ()
    divisible = all(parts[number].own and _divisible(indicator, parts[number].row) for number in adding)
    return tuple(adding) if divisible else (adding[0],)


def overlap(
    indicators: Iterable[Indicator], parts: Sequence[Part], *, one_person: bool = False
) -> dict[tuple[int, Cell], Share]:
    """What rows that tell one fact add too much, unit by unit, as differences to add to the totals.

    one_person: the rows are of rosters, and the fact is somebody who stands in them.
    """
    indicators = tuple(indicator for indicator in indicators if indicator.each_person == one_person)
    corrected: dict[tuple[int, Cell], Share] = {}
    for unit in dict.fromkeys(unit for part in parts for unit in part.units):
        below = [part for part in parts if unit in part.units]
        if len(below) < 2:
            continue
        changed: dict[Cell, Share] = {}
        for part in below:
            for cell, share in shares(indicators, part.row).items():
                changed[cell] = changed.get(cell, Share()) + -share
        for cell, share in (_standing_once if one_person else _told_once)(indicators, below).items():
            changed[cell] = changed.get(cell, Share()) + share
        corrected.update({(unit, cell): share for cell, share in changed.items() if share})
    return corrected


def _told_once(indicators: tuple[Indicator, ...], parts: Sequence[Part]) -> dict[Cell, Share]:
    added: dict[Cell, Share] = {}
    for indicator in indicators:
        for number in telling(indicator, parts):
            for cell, share in shares((indicator,), parts[number].row).items():
                added[cell] = added.get(cell, Share()) + share
    return added


def _standing_once(indicators: tuple[Indicator, ...], parts: Sequence[Part]) -> dict[Cell, Share]:
    """One from the month in which the first of the rows begins to stand to that in which none stands any more."""
    one = Share(Tally.of(Amount.exact(1)), 1)
    steps: dict[tuple[str, str], dict[int, int]] = {}
    for part in parts:
        for cell, share in shares(indicators, part.row).items():
            months = steps.setdefault((cell.indicator, cell.group), {})
            months[cell.month] = months.get(cell.month, 0) + share.rows
    added: dict[Cell, Share] = {}
    for (indicator, group), months in steps.items():
        rows = 0
        for month in sorted(months):
            before, rows = rows, rows + months[month]
            if (before > 0) != (rows > 0):
                added[Cell(indicator, month, group)] = one if rows > 0 else -one
    return added


def _divisible(indicator: Indicator, row: Register) -> bool:
    return any(
        isinstance(source.measure, Sum) for source in indicator.sources if isinstance(row, source.register)
    )


class Folding:
    """Rows that come and go, folded into one difference a unit and cell.

    Rows that count alike are counted together, rows of one unit are added up first and its ancestors get the sum: a
    sheet of thousands of rows comes from a few villages, so climbing the tree row by row would do the same additions
    many times over.
    """

    def __init__(self) -> None:
        self._by_units: dict[tuple[int, ...], defaultdict[Cell, _Sum]] = {}

    def add(
        self, feeds: Feeds, rows: Rows[Any], units: Sequence[tuple[int, ...]], signs: Sequence[int]
    ) -> None:
        """Rows come (1) or go (-1), each of the last of its `units`; the others are its ancestors."""
        apart = list(zip(units, signs, strict=True))
        for place, sums in feeds.summed(rows, apart):
            path, sign = apart[place]
            below = self._by_units.setdefault(path, defaultdict(_Sum))
            for cell, one in sums.items():
                below[cell].merge(one, sign)

    def differences(self) -> dict[tuple[int, Cell], Share]:
        """What it all comes to; cells that stay as they are are left out."""
        return fold(
            (units, {cell: share for cell, one in sums.items() if (share := one.share())})
            for units, sums in self._by_units.items()
        )


class _Sum:
    """A share while it is added up: the frozen ones take longer to make than to add."""

    __slots__ = ("about", "high", "low", "open", "rows")

    def __init__(self) -> None:
        self.low = self.high = Decimal(0)
        self.open = self.about = self.rows = 0

    def add(self, amount: Amount, sign: int) -> None:
        """One more amount, or (-1) one less."""
        tally = Tally.of(amount)
        self.low += tally.low * sign
        self.high += tally.high * sign
        self.open += tally.open * sign
        self.about += tally.about * sign
        self.rows += sign

    def add_all(self, amounts: Sequence[Amount]) -> None:
        """So many amounts more."""
        exact = sum([amount.value for amount in amounts if amount.bound is Bound.EXACT], Decimal(0))
        self.low += exact
        self.high += exact
        self.rows += len(amounts)
        for amount in amounts:
            if amount.bound is not Bound.EXACT:
                self.add(amount, 1)
                self.rows -= 1

    def merge(self, other: _Sum, sign: int) -> None:
        """Another sum more, or (-1) less."""
        self.low += other.low * sign
        self.high += other.high * sign
        self.open += other.open * sign
        self.about += other.about * sign
        self.rows += other.rows * sign

    def share(self) -> Share:
        """The sum so far."""
        return Share(Tally(self.low, self.high, self.open, self.about), self.rows)


def _always(_: Any) -> bool:
    return True


def _dating(register: type[Register], feeds: Iterable[_Feed]) -> Iterator[tuple[str, Callable[[date], int]]]:
    """The fields by which `_dated` places rows in months."""
    yield register.occurred_on, month_of
    for feed in feeds:
        if feed.nature is Nature.FLOW:
            yield feed.source.dated_on, month_of
        elif register.standing is not None:
            yield register.standing[0], month_of
            yield register.standing[1], _month_after


def _dated(nature: Nature, source: Source, row: Any) -> tuple[tuple[int, int], ...]:
    """The months in which a row counts, with the sign."""
    if nature is Nature.FLOW:
        day: date | None = getattr(row, source.dated_on)
        return ((month_of(day), 1),) if day is not None else ()
    assert row.standing is not None  # noqa: S101 - Indicator refuses stocks of registers that do not say
    first: date | None = getattr(row, row.standing[0])
    last: date | None = getattr(row, row.standing[1])
    if first is None:
        return ()
    if last is None:
        return ((month_of(first), 1),)
    # On the last day of a month a row stands that ends on that day; the day after decides the month it leaves.
    return ((month_of(first), 1), (_month_after(last), -1))


def _month_after(last: date) -> int:
    return month_of(last + timedelta(days=1))


def _groups(source: Source, row: Any) -> tuple[str, ...]:
    if not source.breakdown:
        return ()
    value = getattr(row, source.breakdown)
    if value is None:
        return ()
    return tuple(dict.fromkeys(map(str, value))) if isinstance(value, tuple) else (str(value),)
