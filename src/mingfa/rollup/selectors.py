"""Facts: totals with their bound, their coverage and the entries behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db.models import Q

from mingfa.catalogue.indicator import AnyIndicator, Indicator, Missing, Nature, Ratio
from mingfa.catalogue.register import Register
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.errors import InputFault
from mingfa.ledger.models import Entry, EntryChange, NotApplicable, Unit, User, ZeroReturn
from mingfa.ledger.returns import State, Stretch, unheard
from mingfa.ledger.rights import visible_units
from mingfa.ledger.selectors import row_of, unit_card
from mingfa.report.facts import Coverage, Fact, UnitCard
from mingfa.rollup.kernel import WHOLE, Cell, shares
from mingfa.rollup.models import SCALE, Cursor, Presence, Total
from mingfa.rollup.once import Counting, told_above
from mingfa.text.amounts import Amount, Tally
from mingfa.text.dates import Period

__all__ = [
    "LedgerFacts",
    "Reporting",
    "entries_behind",
    "ledger_facts",
    "months_of_fact",
    "reporting",
    "up_to_date",
    "years_known",
]


def ledger_facts(
    unit: Unit,
    catalogue: Catalogue = CATALOGUE.open,
    *,
    today: date | None = None,
    only: Iterable[AnyIndicator] | None = None,
) -> LedgerFacts:
    """What the ledger knows of a unit with everything below it.

    today: by which coverage tells what is not due yet; None where all of it is, as of past years; only: the indicators
    that will be asked for, so that no others are read.
    """
    read = None if only is None else tuple(part for one in only for part in one.additive)
    return LedgerFacts(unit, catalogue, today, read)


def up_to_date() -> tuple[int, int]:
    """The last change in the totals, and the last in the ledger; equal when nothing waits."""
    cursor = Cursor.objects.filter(pk=1).values_list("change", flat=True).first() or 0
    last = EntryChange.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    return cursor, last


_Cells = dict[tuple[str, str], dict[int, tuple[Tally, int]]]


@dataclass
class LedgerFacts:
    """`report.facts.Facts` over the totals. A year is read once, however many of its figures are asked for."""

    of: Unit
    catalogue: Catalogue
    today: date | None = None
    #: The figures to read, None for all of the catalogue.
    only: tuple[Indicator, ...] | None = None

    def __post_init__(self) -> None:
        self._flows: dict[int, _Cells] = {}
        self._coverage: dict[tuple[str, Period], Coverage] = {}

    @cached_property
    def unit(self) -> UnitCard:
        """Whose facts they are."""
        return unit_card(self.of)

    def fact(self, indicator: str, period: Period, group: str | None = None) -> Fact:
        """One figure; InputFault where the period is not made of whole months."""
        return self._fact(self.catalogue.indicators[indicator], period, group)

    def amount(self, indicator: AnyIndicator, period: Period, group: str | None = None) -> Amount | None:
        """The amount of a figure alone, for those who ask neither for coverage nor for parts."""
        if isinstance(indicator, Ratio):
            return indicator.quotient(*(self.amount(part, period, group) for part in indicator.additive))
        return self._known(indicator, period, group)[0]

    def groups(self, indicator: str, period: Period) -> tuple[str, ...]:
        """Breakdown values that occur, in the order of the register's code list."""
        declared = self.catalogue.indicators[indicator]
        if isinstance(declared, Ratio) or not declared.breakdown:
            return ()
        years = range(period.start.year, period.end.year + 1)
        tables = (
            [self._stocks] if declared.nature is Nature.STOCK else [self._of_year(year) for year in years]
        )
        occurring = {
            group
            for table in tables
            for key, group in table
            if key == indicator and group != WHOLE and self._sum(declared, period, group)[1]
        }
        choices = declared.register.column(declared.breakdown).choices
        return tuple(choice for choice in choices if choice in occurring)

    def rows(self, register: str, period: Period) -> Sequence[Mapping[str, Any]]:
        """The validated rows of a register dated in a period, oldest first."""
        declared = self.catalogue.register(register)
        found = Entry.objects.filter(
            register=register,
            unit__in=Unit.objects.under(self.of),
            occurred_on__range=(period.start, period.end),
            status=Entry.Status.ACTIVE,
        ).order_by("occurred_on", "id")
        told: set[Any] = set()
        rows = []
        for entry in found:
            if entry.joint is not None:
                # A joint event is told once, by the row that told it first below this unit.
                if entry.joint in told:
                    continue
                told.add(entry.joint)
                entry = told_above(self.of, entry.joint)[0]
            rows.append(dict(row_of(entry, declared)))
        return rows

    def coverage(self, register: type[Register], period: Period) -> Coverage:
        """How many of the units that keep a register reported it in a period."""
        return self._covered(register, period)

    def months(self, indicator: Indicator, year: int) -> tuple[Amount, ...]:
        """An additive figure month by month, January first; a stock as it stands at each month's end."""
        return tuple(
            self._sum(indicator, Period.of_month(year, month), WHOLE)[0].amount() for month in range(1, 13)
        )

    def _fact(self, indicator: AnyIndicator, period: Period, group: str | None) -> Fact:
        if isinstance(indicator, Ratio):
            numerator = self._fact(indicator.numerator, period, group)
            denominator = self._fact(indicator.denominator, period, group)
            return Fact(
                indicator.key,
                period,
                indicator.quotient(numerator.amount, denominator.amount),
                indicator.unit,
                denominator.rows,
                group,
                denominator.coverage,
                (numerator, denominator),
            )
        amount, rows = self._known(indicator, period, group)
        return Fact(
            indicator.key,
            period,
            amount,
            indicator.unit,
            rows,
            group,
            self._covered(indicator.register, period),
        )

    def _known(self, indicator: Indicator, period: Period, group: str | None) -> tuple[Amount | None, int]:
        tally, rows = self._sum(indicator, period, group or WHOLE)
        return tally.amount() if rows or indicator.missing is Missing.ZERO else None, rows

    def _sum(self, indicator: Indicator, period: Period, group: str) -> tuple[Tally, int]:
        months = _whole_months(period)
        place = (indicator.key, group)
        if indicator.nature is Nature.STOCK:
            kept = {month: cell for month, cell in self._stocks.get(place, {}).items() if month <= months[-1]}
        else:
            kept = {
                month: cell
                for year in range(period.start.year, period.end.year + 1)
                for month, cell in self._of_year(year).get(place, {}).items()
                if months[0] <= month <= months[-1]
            }
        return sum((tally for tally, _ in kept.values()), Tally()), sum(rows for _, rows in kept.values())

    def _of_year(self, year: int) -> _Cells:
        if year not in self._flows:
            condition = Q(month__range=(year * 100 + 1, year * 100 + 12))
            if self.only is not None:
                flows = {one.key for one in self.only if one.nature is Nature.FLOW}
                condition &= Q(indicator__in=flows)
            self._flows[year] = self._read(condition)
        return self._flows[year]

    @cached_property
    def _stocks(self) -> _Cells:
        declared = self.catalogue.indicators.values() if self.only is None else self.only
        stocks = {one.key for one in declared if isinstance(one, Indicator) and one.nature is Nature.STOCK}
        return self._read(Q(indicator__in=stocks)) if stocks else {}

    def _read(self, condition: Q) -> _Cells:
        cells: _Cells = {}
        found = Total.objects.filter(condition, unit=self.of).values_list(
            "indicator", "group", "month", "low", "high", "open", "about", "rows"
        )
        for key, group, month, low, high, opened, about, rows in found:
            tally = Tally(Decimal(low) / SCALE, Decimal(high) / SCALE, opened, about)
            cells.setdefault((key, group), {})[month] = (tally, rows)
        return cells

    def _covered(self, register: type[Register], period: Period) -> Coverage:
        if (register.key, period) not in self._coverage:
            cells = _reported_in(register, _whole_months(period))
            below = Unit.objects.under(self.of).filter(level__in=register.kept_at).open_on(period.end)
            present = Presence.objects.filter(cells).values("unit")
            signed = ZeroReturn.objects.filter(cells, withdrawn_at=None).values("unit")
            states = Counter(_stated(register, period, self.today, below).values())
            kept, reported = below.count(), below.filter(pk__in=present).count()
            zero = below.filter(pk__in=signed).exclude(pk__in=present).count()
            rest = kept - reported - zero - states.total()
            unstated = Counter({_unheard(register, period, self.today, ()): rest})
            self._coverage[register.key, period] = Coverage(
                expected=kept - states[State.NOT_APPLICABLE],
                reported=reported,
                zero=zero,
                pending=(states + unstated)[State.PENDING],
                not_applicable=states[State.NOT_APPLICABLE],
            )
        return self._coverage[register.key, period]


def entries_behind(
    *,
    unit: Unit,
    indicator: str,
    period: Period,
    group: str | None = None,
    viewer: User | None,
    catalogue: Catalogue = CATALOGUE.open,
) -> Iterator[tuple[Entry, Amount]]:
    """The entries that add to a figure, register by register, oldest first, each with what it adds.

    A joint event comes once. People who are counted once come with each of their rows, which add up to more.

    Of a ratio, those it is out of.
    The totals are not consulted: it is the rows themselves that are asked, so the two can be held together.
    """
    declared = catalogue.indicator(indicator)
    counted = declared.denominator if isinstance(declared, Ratio) else declared
    months = _whole_months(period)
    counts = Counting(unit, counted, catalogue)
    for source in counted.sources:
        found = Entry.objects.filter(
            register=source.register.key, unit__in=Unit.objects.under(unit), status=Entry.Status.ACTIVE
        ).select_related("unit")
        if viewer is not None:
            found = found.filter(unit__in=Unit.objects.filter(visible_units(viewer, source.register)))
        if counted.nature is Nature.FLOW and source.dated_on == source.register.occurred_on:
            found = found.filter(month__range=(months[0], months[-1]))
        for entry in found.order_by("occurred_on", "id").iterator(chunk_size=500):
            added = shares((counted,), row_of(entry, source.register))
            total = Tally()
            for cell, share in added.items():
                if cell.group == (group or WHOLE) and _falls(cell, counted, months):
                    total += share.tally
            if total and counts(entry):
                yield entry, total.amount()


@dataclass(frozen=True, slots=True)
class Reporting:
    """The units that keep a register, by what they reported in a period."""

    reported: tuple[Unit, ...]
    zero: tuple[Unit, ...]
    silent: tuple[Unit, ...]
    pending: tuple[Unit, ...] = ()
    not_applicable: tuple[Unit, ...] = ()


def reporting(
    *, unit: Unit, register: type[Register], period: Period, today: date | None = None
) -> Reporting:
    """Which units below (and itself) reported, signed a nought, or said nothing; `Coverage` counts the same."""
    below = Unit.objects.under(unit)
    cells = _reported_in(register, _whole_months(period)) & Q(unit__in=below)
    present = set(Presence.objects.filter(cells).values_list("unit_id", flat=True))
    signed = set(ZeroReturn.objects.filter(cells, withdrawn_at=None).values_list("unit_id", flat=True))
    kept = below.filter(level__in=register.kept_at).open_on(period.end).order_by("code")
    stated = _stated(register, period, today, kept)
    unstated = _unheard(register, period, today, ())
    by_state: dict[State, list[Unit]] = {state: [] for state in State}
    for one in kept:
        if one.pk in present:
            state = State.ROWS
        elif one.pk in signed:
            state = State.ZERO
        else:
            state = stated.get(one.pk, unstated)
        by_state[state].append(one)
    return Reporting(
        reported=tuple(by_state[State.ROWS]),
        zero=tuple(by_state[State.ZERO]),
        silent=tuple(by_state[State.SILENT]),
        pending=tuple(by_state[State.PENDING]),
        not_applicable=tuple(by_state[State.NOT_APPLICABLE]),
    )


def _stated(register: type[Register], period: Period, today: date | None, units: Any) -> dict[int, State]:
    """Of the units without row or nought that have stated that the register does not concern them, what is known."""
    months = period.months()
    stated: dict[int, list[Stretch]] = {}
    statements = NotApplicable.objects.filter(
        Q(until=None) | Q(until__gte=months[0]), register=register.key, since__lte=months[-1], unit__in=units
    )
    for unit, since, until in statements.values_list("unit", "since", "until"):
        stated.setdefault(unit, []).append((since, until))
    if not stated:
        return {}
    cells = _reported_in(register, months) & Q(unit__in=list(stated))
    heard = set(Presence.objects.filter(cells).values_list("unit_id", flat=True))
    heard |= set(ZeroReturn.objects.filter(cells, withdrawn_at=None).values_list("unit_id", flat=True))
    return {
        unit: _unheard(register, period, today, stretches)
        for unit, stretches in stated.items()
        if unit not in heard
    }


def _unheard(
    register: type[Register], period: Period, today: date | None, stretches: Sequence[Stretch]
) -> State:
    """What is known of a unit without row or nought in a period: silent where any of it was due."""
    states = {unheard(one, register.rhythm, today, stretches) for one in register.rhythm.within(period)}
    return next(state for state in (State.SILENT, State.PENDING, State.NOT_APPLICABLE) if state in states)


def years_known(unit: Unit, figures: Iterable[AnyIndicator]) -> dict[int, int]:
    """The years in which a unit has some of the figures, newest first, each with how many of them, ratios by their parts."""
    keys = {part.key for one in figures for part in one.additive}
    told = Total.objects.filter(unit=unit, group=WHOLE, indicator__in=keys)
    places = told.values_list("month", "indicator").distinct()
    pairs = {(month // 100, indicator) for month, indicator in places}
    return dict(sorted(Counter(year for year, _ in pairs).items(), reverse=True))


def months_of_fact(
    *, unit: Unit, indicator: str, year: int, group: str | None = None, catalogue: Catalogue = CATALOGUE.open
) -> list[Fact]:
    """The twelve months of a figure, for charts and tables."""
    facts = ledger_facts(unit, catalogue)
    return [facts.fact(indicator, Period.of_month(year, month), group) for month in range(1, 13)]


def _falls(cell: Cell, indicator: Indicator, months: tuple[int, ...]) -> bool:
    if indicator.nature is Nature.STOCK:
        return cell.month <= months[-1]
    return months[0] <= cell.month <= months[-1]


def _reported_in(register: type[Register], months: tuple[int, ...]) -> Q:
    """Where rows and noughts count as a report for some months: a roster once handed in goes on standing."""
    if register.standing is not None:
        return Q(register=register.key, month__lte=months[-1])
    return Q(register=register.key, month__range=(months[0], months[-1]))


def _whole_months(period: Period) -> tuple[int, ...]:
    first, last = (
        Period.of_month(period.start.year, period.start.month),
        Period.of_month(period.end.year, period.end.month),
    )
    if period.start != first.start or period.end != last.end:
        raise InputFault(f"汇总按月计算，期间应为整月；“{period.label}”不是整月。")
    return period.months()
