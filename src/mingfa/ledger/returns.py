"""Returns (报送情况): for each unit, register and period, what is known: five states that are never mixed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from django.db.models import Count, Q

from mingfa.catalogue.register import Register
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.ledger.models import Entry, NotApplicable, Unit, User, ZeroReturn
from mingfa.ledger.rights import visible_units
from mingfa.text.dates import Period

__all__ = [
    "ReturnCell",
    "ReturnRow",
    "State",
    "Stretch",
    "return_cell",
    "returned_registers",
    "returns",
    "returns_of",
    "unheard",
]

#: Months (yyyymm) for which a register is stated not to apply, both included; None while it lasts.
Stretch = tuple[int, int | None]


class State(StrEnum):
    """What is known of a unit's register for a period."""

    ROWS = "有记录"
    ZERO = "零报告"
    NOT_APPLICABLE = "不适用"
    PENDING = "未到期"
    SILENT = "未报"


@dataclass(frozen=True, slots=True)
class ReturnCell:
    """One register, period and unit; rows is how many entries stand."""

    period: Period
    state: State
    rows: int = 0


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """One unit's periods of a register, in order."""

    unit: Unit
    register: type[Register]
    cells: tuple[ReturnCell, ...]

    @property
    def tally(self) -> Counter[State]:
        """How many periods are in which state."""
        return Counter(cell.state for cell in self.cells)


def returned_registers(level: int, catalogue: Catalogue = CATALOGUE.open) -> tuple[type[Register], ...]:
    """The registers that units of a level keep and account for."""
    return tuple(register for register in catalogue.registers.values() if level in register.kept_at)


def returns(
    *, unit: Unit, register: type[Register], year: int, today: date, viewer: User | None
) -> list[ReturnRow]:
    """The returns of a year of every unit at or below `unit` that keeps a register, by code."""
    return returns_of(unit=unit, registers=(register,), year=year, today=today, viewer=viewer)


def returns_of(
    *, unit: Unit, registers: Sequence[type[Register]], year: int, today: date, viewer: User | None
) -> list[ReturnRow]:
    """The returns of several registers, one after the other in the order given."""
    places = []
    units: dict[bool, list[Unit]] = {}
    for register in registers:
        if register.restricted not in units:
            found = Unit.objects.under(unit).open_on(date(year, 12, 31)).order_by("code")
            units[register.restricted] = list(
                found if viewer is None else found.filter(visible_units(viewer, register))
            )
        places += [(register, one) for one in units[register.restricted] if one.level in register.kept_at]
    known = _Known.read(registers, {one.pk for _, one in places}, year)
    return [
        ReturnRow(
            one,
            register,
            tuple(known.cell(one.pk, period, today, register) for period in register.rhythm.periods(year)),
        )
        for register, one in places
    ]


def return_cell(
    *,
    unit: Unit,
    register: type[Register],
    period: Period,
    today: date,
    added: Mapping[int, int] = MappingProxyType({}),
) -> ReturnCell:
    """What is known of one unit, register and period; with `added` rows by month (yyyymm), what would be."""
    known = _Known.read((register,), (unit.pk,), period.start.year)
    rows = known.rows.setdefault((register.key, unit.pk), {})
    signed = known.signed.get((register.key, unit.pk), set())
    for month, number in added.items():
        rows[month] = rows.get(month, 0) + number
        if number > 0:
            signed.discard(month)
    return known.cell(unit.pk, period, today, register)


def unheard(period: Period, rhythm: Rhythm, today: date | None, stretches: Iterable[Stretch]) -> State:
    """What is known of a period without row or nought. today None: everything is due."""
    months = period.months()
    if any(since <= months[0] and (until is None or months[-1] <= until) for since, until in stretches):
        return State.NOT_APPLICABLE
    return State.PENDING if today is not None and today <= rhythm.due(period) else State.SILENT


_Place = tuple[str, int]


@dataclass(frozen=True)
class _Known:
    """What the ledger knows of a year: rows and signed months, and from when to when a register does not apply.

    Months before the year are there for rosters alone: once handed in, they go on standing.
    """

    rows: dict[_Place, dict[int, int]]
    signed: dict[_Place, set[int]]
    stated: dict[_Place, list[Stretch]]

    @classmethod
    def read(cls, registers: Sequence[type[Register]], units: Iterable[int], year: int) -> _Known:
        known = cls({}, {}, {})
        asked = Q(register__in=[register.key for register in registers], unit__in=list(units))
        rosters = [register.key for register in registers if register.standing is not None]
        last = year * 100 + 12
        dated = asked & (Q(month__range=(year * 100 + 1, last)) | Q(register__in=rosters, month__lte=last))
        standing: Any = Entry.objects.filter(dated, status=Entry.Status.ACTIVE).order_by()
        counted = standing.values_list("register", "unit_id", "month").annotate(Count("pk"))
        for register, unit, month, rows in counted:
            known.rows.setdefault((register, unit), {})[month] = rows
        signed = ZeroReturn.objects.filter(dated, withdrawn_at=None)
        for register, unit, month in signed.values_list("register", "unit_id", "month"):
            known.signed.setdefault((register, unit), set()).add(month)
        for register, unit, since, until in NotApplicable.objects.filter(asked).values_list(
            "register", "unit_id", "since", "until"
        ):
            known.stated.setdefault((register, unit), []).append((since, until))
        return known

    def cell(self, unit: int, period: Period, today: date, register: type[Register]) -> ReturnCell:
        place, months = (register.key, unit), period.months()
        rows, signed = self.rows.get(place, {}), self.signed.get(place, set())
        if register.standing is None:
            counted = sum(rows.get(month, 0) for month in months)
            nought = signed.issuperset(months)
        else:
            begun = period.start <= today
            counted = sum(number for month, number in rows.items() if begun and month <= months[-1])
            nought = begun and any(month <= months[-1] for month in signed)
        if counted:
            return ReturnCell(period, State.ROWS, counted)
        if nought:
            return ReturnCell(period, State.ZERO)
        return ReturnCell(period, unheard(period, register.rhythm, today, self.stated.get(place, ())))
