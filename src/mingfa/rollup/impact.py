"""What a change would move, told before it is made: figures, sentences of reports, due days, returns.

Worked out from the difference that the change makes (`kernel.delta`) laid over the totals as they stand; nothing is
written. The totals must be up to date (`services.catch_up`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import Q

from mingfa.catalogue.indicator import AnyIndicator, Indicator, Nature
from mingfa.catalogue.register import Register
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.ledger.clocks import EXPIRY, Running, clocks_of
from mingfa.ledger.models import Entry, Level, Unit, User
from mingfa.ledger.returns import State, return_cell
from mingfa.ledger.rights import catalogue_of, may_read
from mingfa.report.facts import Coverage, Fact
from mingfa.rollup.kernel import WHOLE, Cell, Share, delta, fold, month_of
from mingfa.rollup.once import joint_moved
from mingfa.rollup.selectors import LedgerFacts
from mingfa.text.amounts import Tally
from mingfa.text.dates import Period
from mingfa.writing.compose import sentence_text
from mingfa.writing.phrase import told

__all__ = ["DueMoved", "FigureMoved", "Impact", "ReturnMoved", "SentenceMoved", "Supposed", "impact"]


@dataclass(frozen=True, slots=True)
class Supposed:
    """A change that is considered: a row before and after it, None where it does not stand; entry: which it is."""

    unit: Unit
    before: Register | None
    after: Register | None
    entry: Entry | None = None

    @property
    def register(self) -> type[Register]:
        """Whose row it is."""
        row = self.after if self.after is not None else self.before
        assert row is not None  # noqa: S101 - a change changes something
        return type(row)


@dataclass(frozen=True, slots=True)
class FigureMoved:
    """A year's figure of a unit with everything below it, or of one group of its breakdown."""

    unit: Unit
    indicator: AnyIndicator
    before: Fact
    after: Fact

    @property
    def year(self) -> int:
        """The year whose figure it is."""
        return self.after.period.start.year

    @property
    def said(self) -> str:
        """In words: 青禾镇2024年受理调解纠纷（邻里）：2件 → 3件."""
        group = f"（{self.after.group}）" if self.after.group else ""
        before, after = (told(fact) if fact.amount is not None else "—" for fact in (self.before, self.after))
        return f"{self.unit.name}{self.year}年{self.indicator.label}{group}：{before} → {after}"


@dataclass(frozen=True, slots=True)
class SentenceMoved:
    """A sentence of a unit's annual report; empty where it is not told."""

    unit: Unit
    year: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class DueMoved:
    """A due day that comes, goes or moves; before and after are None where nothing is open."""

    unit: Unit
    label: str
    before: Running | None
    after: Running | None

    @property
    def said(self) -> str:
        """In words: 人民调解调结期限：新增，2024年4月5日到期."""
        old, new = (_dated(clock) for clock in (self.before, self.after))
        if self.before is None:
            return f"{self.label}：新增，{new}"
        if self.after is None:
            return f"{self.label}：不再提醒（原{old}）"
        return f"{self.label}：{old} → {new}"


@dataclass(frozen=True, slots=True)
class ReturnMoved:
    """What is known of a unit's register for a period."""

    unit: Unit
    register: type[Register]
    period: Period
    before: State
    after: State

    @property
    def said(self) -> str:
        """In words: 东沟村2024年3月《人民调解登记簿》：零报告 → 有记录."""
        return f"{self.unit.name}{self.period.label}《{self.register.label}》：{self.before} → {self.after}"


@dataclass(frozen=True, slots=True)
class Impact:
    """Everything a change moves that the viewer may see; above: units beyond it whose totals move too."""

    figures: tuple[FigureMoved, ...] = ()
    sentences: tuple[SentenceMoved, ...] = ()
    dues: tuple[DueMoved, ...] = ()
    returns: tuple[ReturnMoved, ...] = ()
    above: tuple[Unit, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.figures or self.sentences or self.dues or self.returns)


def impact(
    changes: Sequence[Supposed], *, today: date, viewer: User | None = None, catalogue: Catalogue = CATALOGUE
) -> Impact:
    """What some changes move together, the units nearest to the rows first."""
    moved = _differences(changes, catalogue)
    units = Unit.objects.in_bulk({unit for unit, _ in moved})
    figures: list[FigureMoved] = []
    sentences: list[SentenceMoved] = []
    above = []
    for unit in sorted(units.values(), key=lambda one: (-one.level, one.code)):
        if viewer is not None and not may_read(viewer, unit):
            above.append(unit)
            continue
        cells = {cell: share for (key, cell), share in moved.items() if key == unit.pk}
        seen = catalogue_of(viewer, catalogue, unit)
        pair = _Pair(LedgerFactsSupposed(unit, seen), LedgerFactsSupposed(unit, seen, changed=cells))
        figures += _figures(pair, cells, today)
        sentences += _sentences(pair, cells, today)
    return Impact(
        tuple(figures),
        tuple(sentences),
        tuple(_dues(changes, catalogue)),
        tuple(_returns(changes, today)),
        tuple(above),
    )


@dataclass
class LedgerFactsSupposed(LedgerFacts):
    """The facts of a unit with differences laid over them. Coverage is left open: no figure or sentence tells it."""

    changed: Mapping[Cell, Share] = field(default_factory=dict)

    def _of_year(self, year: int) -> Any:
        if year not in self._flows:
            within = {cell: share for cell, share in self.changed.items() if cell.month // 100 == year}
            self._flows[year] = _laid_over(
                self._read(Q(month__range=(year * 100 + 1, year * 100 + 12))), within.items()
            )
        return self._flows[year]

    @cached_property
    def _stocks(self) -> Any:
        return _laid_over(super()._stocks, ((cell, self.changed[cell]) for cell in self.changed))

    def _covered(self, register: type[Register], period: Period) -> Coverage:
        return Coverage(0, 0)


def _laid_over(cells: Any, changed: Iterable[tuple[Cell, Share]]) -> Any:
    for cell, share in changed:
        months = cells.setdefault((cell.indicator, cell.group), {})
        tally, rows = months.get(cell.month, (Tally(), 0))
        months[cell.month] = (tally + share.tally, rows + share.rows)
    return cells


@dataclass(frozen=True)
class _Pair:
    """The facts of a unit before and after."""

    before: LedgerFactsSupposed
    after: LedgerFactsSupposed


def _dated(clock: Running | None) -> str:
    if clock is None:
        return ""
    return f"{clock.day.year}年{clock.day.month}月{clock.day.day}日到期" if clock.day else "到期日待定"


def _differences(changes: Sequence[Supposed], catalogue: Catalogue) -> dict[tuple[int, Cell], Share]:
    moved = fold(
        (
            change.unit.ancestor_ids,
            delta(catalogue.additive(change.register.key), change.before, change.after),
        )
        for change in changes
    )
    supposed = {change.entry.pk: change.after for change in changes if change.entry is not None}
    joint = {change.entry.joint for change in changes if change.entry is not None and change.entry.joint}
    for place, share in joint_moved(joint, supposed, catalogue).items():
        moved[place] = moved.get(place, Share()) + share
    return {place: share for place, share in moved.items() if share}


def _figures(pair: _Pair, cells: Mapping[Cell, Share], today: date) -> Iterator[FigureMoved]:
    for indicator, year, group in _places(pair.after.catalogue, cells, today):
        period = Period.of_year(year)
        before, after = (facts.fact(indicator.key, period, group) for facts in (pair.before, pair.after))
        if before.amount != after.amount:
            yield FigureMoved(pair.after.of, indicator, before, after)


def _places(
    catalogue: Catalogue, cells: Mapping[Cell, Share], today: date
) -> Iterator[tuple[AnyIndicator, int, str | None]]:
    """The figures that may have moved: indicator, year, group; in the order of the catalogue."""
    touched: dict[str, set[tuple[int, str]]] = {}
    for cell in cells:
        indicator = catalogue.indicators.get(cell.indicator)
        if isinstance(indicator, Indicator):
            for year in _years(indicator, cell, cells, today):
                touched.setdefault(cell.indicator, set()).add((year, cell.group))
    for indicator in catalogue.indicators.values():
        places = {place for part in indicator.additive for place in touched.get(part.key, ())}
        for year, group in sorted(places):
            if isinstance(indicator, Indicator) or group == WHOLE:
                yield indicator, year, group or None


def _years(indicator: Indicator, cell: Cell, cells: Mapping[Cell, Share], today: date) -> range:
    first = cell.month // 100
    if indicator.nature is Nature.FLOW:
        return range(first, first + 1)
    # A stock stands on in every later year.
    last = max(other.month // 100 for other in cells if other.indicator == cell.indicator)
    return range(first, max(today.year, last) + 1)


def _sentences(pair: _Pair, cells: Mapping[Cell, Share], today: date) -> Iterator[SentenceMoved]:
    if pair.after.of.level >= Level.VILLAGE:
        return
    catalogue = pair.after.catalogue
    places = {(indicator.key, year) for indicator, year, _ in _places(catalogue, cells, today)}
    for year in sorted({year for _, year in places}):
        for line in catalogue.lines:
            for saying in line.sentences:
                if isinstance(saying, Sentence) and any(
                    (slot.indicator, year) in places for slot in saying.templates[0].slots
                ):
                    before, after = (
                        sentence_text(facts, year, catalogue, saying) for facts in (pair.before, pair.after)
                    )
                    if before != after:
                        yield SentenceMoved(pair.after.of, year, before, after)


def _dues(changes: Sequence[Supposed], catalogue: Catalogue) -> Iterator[DueMoved]:
    for change in changes:
        before, after = (_open_clocks(row, catalogue) for row in (change.before, change.after))
        for key in sorted(before.keys() | after.keys()):
            old, new = before.get(key), after.get(key)
            if (old.day if old else old) != (new.day if new else new) or (old is None) != (new is None):
                label = change.register.label if key == EXPIRY else catalogue.deadlines[key].label
                yield DueMoved(change.unit, label, old, new)


def _open_clocks(row: Register | None, catalogue: Catalogue) -> dict[str, Running]:
    clocks = clocks_of(row, catalogue) if row is not None else ()
    return {clock.deadline: clock for clock in clocks if clock.met_on is None}


def _returns(changes: Sequence[Supposed], today: date) -> Iterator[ReturnMoved]:
    added: dict[tuple[type[Register], Unit], Counter[int]] = {}
    for change in changes:
        months = added.setdefault((change.register, change.unit), Counter())
        for row, sign in ((change.before, -1), (change.after, 1)):
            if row is not None:
                months[month_of(getattr(row, row.occurred_on))] += sign
    for (register, unit), months in added.items():
        if unit.level not in register.kept_at:
            continue
        periods = {
            register.rhythm.period_of(date(month // 100, month % 100, 1)) for month in months if months[month]
        }
        for period in sorted(periods):
            before = return_cell(unit=unit, register=register, period=period, today=today)
            after = return_cell(unit=unit, register=register, period=period, today=today, added=months)
            if before.state is not after.state:
                yield ReturnMoved(unit, register, period, before.state, after.state)
