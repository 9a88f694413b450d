"""A ledger made to order: rows of the registers whose totals are exactly the figures somebody wants.

What each row adds is asked of the catalogue's own measures, never written down: from a register's typical row others
are made by changing its choices, days and numbers, and rows are taken so that every wanted figure is met and none is
passed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from itertools import combinations

from catalogue.test_lines import TYPICAL, typed
from mingfa.catalogue.indicator import Indicator, Ratio, Source
from mingfa.catalogue.register import Register, taken
from mingfa.catalogue.table import CATALOGUE
from mingfa.catalogue.values import Kind
from mingfa.report.model import Figure
from mingfa.rollup.kernel import WHOLE, shares
from mingfa.text.amounts import Amount, Bound, Tally

__all__ = ["Made", "Wanted", "rows_for", "wanted_of"]

Place = tuple[str, str]
"""Indicator and group; the group of a whole is empty."""

Values = dict[str, object]

_NOTHING = Tally()
_NUMBERS = (Kind.COUNT, Kind.NUMBER, Kind.MONEY)
_MOST_ROWS = 2000


@dataclass(frozen=True)
class Made:
    """Rows, and those figures that no lawful rows give beside the others."""

    rows: list[Register]
    refused: list[Wanted]


@dataclass(frozen=True)
class Wanted:
    """A figure of a year."""

    indicator: str
    amount: Amount
    group: str = WHOLE

    @property
    def place(self) -> Place:
        return self.indicator, self.group


def wanted_of(figures: Iterable[Figure]) -> list[Wanted]:
    """The figures of a report that are linked, each once."""
    told = [
        Wanted(figure.indicator, figure.amount, figure.group or WHOLE)
        for figure in figures
        if figure.indicator is not None
    ]
    return list(dict.fromkeys(told))


def rows_for(wanted: Sequence[Wanted], year: int) -> Made:
    """Rows of a year that make up the figures, neither more nor less."""
    additive, refused = _additive(wanted)
    while True:
        order = _Order(additive.values(), year)
        unmet = order.fill()
        if unmet is None:
            break
        del additive[unmet]
    parts = {one: _parts(one) for one in wanted if one not in refused}
    refused += [one for one, places in parts.items() if not additive.keys() >= set(places)]
    return Made([_told_apart(row, number) for number, row in enumerate(order.rows, start=1)], refused)


def _additive(wanted: Sequence[Wanted]) -> tuple[dict[Place, Wanted], list[Wanted]]:
    """The figures that are kept, and those that contradict another of them.

    A share that is wanted alone stands for the smallest two numbers that give it.
    """
    kept: dict[Place, Wanted] = {}
    refused: list[Wanted] = []
    for one in sorted(wanted, key=lambda one: len(_parts(one))):
        places = _parts(one)
        if len(places) == 1:
            if kept.setdefault(one.place, one).amount != one.amount:
                refused.append(one)
            continue
        over, under = (kept.get(place) for place in places)
        known = under is None or under.amount.bound is Bound.EXACT
        if one.amount.bound is not Bound.EXACT or not known:  # what is not known to the unit is not divided
            refused.append(one)
            continue
        lows = [int(under.amount.value)] if under else range(1, 10_000)
        for low in lows:
            high = (
                over.amount.value
                if over
                else (one.amount.value * low / 100).quantize(Decimal(1), ROUND_HALF_UP)
            )
            if low and abs(high * 100 / low - one.amount.value) <= _half_a_place(one.amount.value):
                kept[places[0]] = over or Wanted(places[0][0], Amount(high), one.group)
                kept[places[1]] = under or Wanted(places[1][0], Amount(Decimal(low)), one.group)
                break
        else:
            refused.append(one)
    return kept, refused


def _parts(one: Wanted) -> tuple[Place, ...]:
    """The additive figures behind one: itself, or numerator and denominator."""
    indicator = CATALOGUE.indicators[one.indicator]
    if isinstance(indicator, Ratio):
        return (indicator.numerator.key, one.group), (indicator.denominator.key, one.group)
    return (one.place,)


def _half_a_place(value: Decimal) -> Decimal:
    """What rounding may have taken off or added."""
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal(5).scaleb(min(exponent, 0) - 1)


# Shapes: rows a register may hold


@dataclass(frozen=True)
class _Shape:
    row: Register
    adds: Mapping[Place, Tally]


def _registers(indicator: str) -> tuple[str, ...]:
    declared = CATALOGUE.indicators[indicator]
    assert isinstance(declared, Indicator)
    return tuple(source.register.key for source in declared.sources)


@cache
def _shapes(register: str, year: int, indicators: frozenset[str]) -> tuple[_Shape, ...]:
    """The typical row and the barest, each as it is and with one or two fields changed, that tell apart."""
    declared = CATALOGUE.registers[register]
    found: dict[frozenset[tuple[Place, Tally]], _Shape] = {}
    for base in _bases(declared, year):
        asked = _asked(declared, base, indicators)
        changes = [change for change in _changes(declared, base) if change[0] in asked]
        for some in [*combinations(changes, 0), *combinations(changes, 1), *combinations(changes, 2)]:
            if len({name for name, _ in some}) < len(some):
                continue
            shape = _shape(declared, base | dict(some), year, indicators)
            if shape is not None:
                found.setdefault(frozenset(shape.adds.items()), shape)
    return tuple(found.values())


def _bases(register: type[Register], year: int) -> Iterator[Values]:
    row, _ = taken(register, typed(register, TYPICAL[register]))
    assert row is not None
    values = {name: getattr(row, name) for name in register.model_fields}
    given = {name: value for name, value in values.items() if value is not None}
    placed = getattr(row, register.standing[0] if register.standing else register.occurred_on)
    for days in {(date(year, 1, 1) - date(placed.year, 1, 1)).days, 364 * (year - placed.year)}:
        moved = {
            name: value + timedelta(days=days) if isinstance(value, date) else value
            for name, value in given.items()
        }
        yield {name: value for name, value in moved.items() if register.model_fields[name].is_required()}
        yield moved


def _changes(register: type[Register], base: Values) -> Iterator[tuple[str, object]]:
    """Each field left out, and given its other values; a text is given the words in which figures are defined."""
    last = max(value for value in base.values() if isinstance(value, date))
    words = {
        word
        for indicator in CATALOGUE.additive(register.key)
        for word in (
            *re.findall("[“《](.+?)[”》]", indicator.definition),
            indicator.label.removeprefix("学习"),
        )
    }
    for column in register.columns:
        required = register.model_fields[column.name].is_required()
        if not required and column.name in base:
            yield column.name, None
        match column.kind:
            case Kind.CHOICE:
                yield from ((column.name, choice) for choice in column.choices)
            case Kind.CHOICES:
                yield from ((column.name, (choice,)) for choice in column.choices)
            case Kind.COUNT:
                yield column.name, Amount(Decimal(1))
            case Kind.YES_NO:
                yield from ((column.name, value) for value in (True, False))
            case Kind.DAY if column.name not in base:
                yield column.name, last
            case Kind.TEXT | Kind.LONG_TEXT if required or column.name not in base:
                yield from ((column.name, word) for word in sorted(words))


class _Questions:
    """A row that notes which of its fields a measure asks for."""

    def __init__(self, row: Register, asked: set[str]) -> None:
        self._row, self._asked = row, asked

    def __getattr__(self, name: str) -> object:
        self._asked.add(name)
        return getattr(self._row, name)


def _asked(register: type[Register], base: Values, indicators: frozenset[str]) -> set[str]:
    """The fields on which some figure depends, and those that the rules between fields tie to them."""
    asked: set[str] = set(register.standing or ())
    for values in (base, *(base | dict([change]) for change in _changes(register, base))):
        row, _ = taken(register, values)
        for source in _sources(register, indicators) if row is not None else ():
            source.measure(_Questions(row, asked))
            asked |= {source.dated_on, source.breakdown}
    for rule in register.rules:
        if asked & set(rule.fields):
            asked |= set(rule.fields)
    return asked


def _sources(register: type[Register], indicators: frozenset[str]) -> list[Source]:
    fed = [indicator for indicator in CATALOGUE.additive(register.key) if indicator.key in indicators]
    return [source for indicator in fed for source in indicator.sources if source.register is register]


def _shape(register: type[Register], values: Values, year: int, indicators: frozenset[str]) -> _Shape | None:
    row, _ = taken(register, values)
    return None if row is None else _Shape(row, _adds(row, year, indicators))


def _adds(row: Register, year: int, indicators: frozenset[str]) -> dict[Place, Tally]:
    """What a row adds to the year's figures; stocks to how things stand at its end."""
    added: dict[Place, Tally] = {}
    fed = [indicator for indicator in CATALOGUE.additive(row.key) if indicator.key in indicators]
    for cell, share in shares(fed, row).items():
        nature = CATALOGUE.indicators[cell.indicator].nature  # type: ignore[union-attr]
        if cell.month // 100 == year or (nature == "stock" and cell.month // 100 < year):
            place = (cell.indicator, cell.group)
            added[place] = added.get(place, _NOTHING) + share.tally
    return {place: tally for place, tally in added.items() if tally}


# Rows taken until a figure is met


class _Order:
    """What is still wanted of a year, and the rows taken so far."""

    def __init__(self, wanted: Iterable[Wanted], year: int) -> None:
        self._year = year
        self._left = {one.place: Tally.of(one.amount) for one in wanted}
        self._indicators = frozenset(indicator for indicator, _ in self._left)
        self._shapes = {place: self._giving(place) for place in self._left}
        self._along = {place: self._inseparable(place) for place in self._left}
        self.rows: list[Register] = []

    def fill(self) -> Place | None:
        """Take rows until nothing is wanted; a figure for which there are none, or None.

        What is narrow goes first, since its rows count for what is wide.
        """
        for place in sorted(self._left, key=lambda place: -self._aside(place)):
            while self._left[place]:
                shape, times = next(self._offers(place), (None, 0))
                if shape is None:
                    return place
                self._left |= self._rest(shape, times)
                self.rows.extend([shape.row] * times)
        return None

    def _giving(self, place: Place) -> list[_Shape]:
        """The shapes that add to a figure or can be made to, those that add least to others first."""
        shapes = [
            shape for key in _registers(place[0]) for shape in _shapes(key, self._year, self._indicators)
        ]
        return sorted(shapes, key=lambda shape: (len(shape.adds.keys() & self._left.keys()), len(shape.adds)))

    def _adding(self, place: Place) -> list[_Shape]:
        return [shape for shape in self._shapes[place] if place in shape.adds]

    def _aside(self, place: Place) -> int:
        return min((len(shape.adds.keys() & self._left.keys()) for shape in self._adding(place)), default=99)

    def _inseparable(self, place: Place) -> frozenset[Place]:
        """The other wanted figures to which every row for this one adds."""
        added = [shape.adds.keys() & self._left.keys() for shape in self._adding(place)]
        return frozenset.intersection(*map(frozenset, added)) - {place} if added else frozenset()

    def _offers(self, place: Place) -> Iterator[tuple[_Shape, int]]:
        """Rows that bring a figure nearer and leave every other within reach, with how many of them."""
        for other in (place, *self._along[place]):
            for filled in self._filled(self._shapes[place], other):
                if place in filled.adds and self._fits(filled, 1):
                    yield filled, 1
        for shape in self._adding(place):
            step = shape.adds[place]
            if step.low and step == Tally(step.low, step.low):
                for times in (int(self._left[place].low // step.low), 1):
                    if 0 < times <= _MOST_ROWS and self._fits(shape, times):
                        yield shape, times

    def _filled(self, shapes: Iterable[_Shape], place: Place) -> Iterator[_Shape]:
        """The shapes with all that is left of a figure in one of their numbers."""
        left = self._left[place]
        for shape in shapes:
            given = {name: value for name, value in shape.row if value is not None}
            for column in shape.row.columns:
                if column.kind in _NUMBERS:
                    values = given | {column.name: left.amount()}
                    filled = _shape(type(shape.row), values, self._year, self._indicators)
                    if filled is not None and filled.adds.get(place) == left:
                        yield filled

    def _rest(self, shape: _Shape, times: int) -> dict[Place, Tally]:
        reached = shape.adds.keys() & self._left.keys()
        return {place: self._left[place] - _times(shape.adds[place], times) for place in reached}

    def _fits(self, shape: _Shape, times: int) -> bool:
        """Whether no figure is passed, and what is left over of each can still be had."""
        rest = self._rest(shape, times)
        if not all(_can_be_had(tally) for tally in rest.values()):
            return False
        left = self._left | rest
        return all(left[other] for place in left if left[place] for other in self._along[place])


def _can_be_had(tally: Tally) -> bool:
    """Whether there is an amount that adds this much; nothing always can."""
    return not tally or (min(tally.low, tally.open, tally.about) >= 0 and tally.high >= max(tally.low, 1))


def _times(tally: Tally, times: int) -> Tally:
    return Tally(tally.low * times, tally.high * times, tally.open * times, tally.about * times)


def _told_apart(row: Register, number: int) -> Register:
    """The row with names of its own, so that no two are taken for the same fact."""
    texts = {
        column.name: f"{getattr(row, column.name)}（{number}）"
        for column in row.columns
        if column.kind in (Kind.TEXT, Kind.LONG_TEXT)
        and column.name in (*row.identity, row.subject)
        and isinstance(getattr(row, column.name), str)
    }
    return row.model_copy(update=texts)
