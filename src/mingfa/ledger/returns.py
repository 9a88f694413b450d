"""Returns (报送情况): for each unit, register and period, what is known: five states that are never mixed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Q

from mingfa.catalogue.register import Register
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.ledger.models import Entry, NotApplicable, Unit, User, ZeroReturn
from mingfa.ledger.rights import visible_units
from mingfa.text.dates import Period

__all__ = ["ReturnCell", "ReturnRow", "State", "returned_registers", "returns"]


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


def returned_registers(level: int, catalogue: Catalogue = CATALOGUE.open) -> tuple[type[Register], ...]:
    """The registers that units of a level keep and account for."""
    return tuple(register for register in catalogue.registers.values() if level in register.kept_at)


def returns(
    *, unit: Unit, register: type[Register], year: int, today: date, viewer: User | None
) -> list[ReturnRow]:
    """The returns of a year of every unit at or below `unit` that keeps a register, by code."""
    units = (
        Unit.objects.under(unit)
        .filter(level__in=register.kept_at)
        .open_on(date(year, 12, 31))
        .order_by("code")
    )
    if viewer is not None:
        units = units.filter(visible_units(viewer, register))
    known = _Known.read(register, units, year)
    return [
        ReturnRow(
            one,
            register,
            tuple(known.cell(one.pk, period, today, register) for period in register.rhythm.periods(year)),
        )
        for one in units
    ]


@dataclass(frozen=True)
class _Known:
    """What the ledger knows of a year: rows and signed months, and from when to when a register does not apply."""

    rows: dict[tuple[int, int], int]
    signed: frozenset[tuple[int, int]]
    stated: dict[int, list[tuple[int, int | None]]]

    @classmethod
    def read(cls, register: type[Register], units: Iterable[Unit], year: int) -> _Known:
        of_year = Q(register=register.key, unit__in=units, month__range=(year * 100 + 1, year * 100 + 12))
        rows: dict[tuple[int, int], int] = {}
        standing = Entry.objects.filter(of_year, status=Entry.Status.ACTIVE)
        for place in standing.values_list("unit_id", "month"):
            rows[place] = rows.get(place, 0) + 1
        signed = ZeroReturn.objects.filter(of_year, withdrawn_at=None).values_list("unit_id", "month")
        stated: dict[int, list[tuple[int, int | None]]] = {}
        for unit, since, until in NotApplicable.objects.filter(
            register=register.key, unit__in=units
        ).values_list("unit_id", "since", "until"):
            stated.setdefault(unit, []).append((since, until))
        return cls(rows, frozenset(signed), stated)

    def cell(self, unit: int, period: Period, today: date, register: type[Register]) -> ReturnCell:
        months = period.months()
        rows = sum(self.rows.get((unit, month), 0) for month in months)
        if rows:
            return ReturnCell(period, State.ROWS, rows)
        if all((unit, month) in self.signed for month in months):
            return ReturnCell(period, State.ZERO)
        if any(
            since <= months[0] and (until is None or months[-1] <= until)
            for since, until in self.stated.get(unit, ())
        ):
            return ReturnCell(period, State.NOT_APPLICABLE)
        if today <= register.rhythm.due(period):
            return ReturnCell(period, State.PENDING)
        return ReturnCell(period, State.SILENT)
