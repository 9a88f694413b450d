"""Handing out returns: for each village a workbook with what the ledger has of a month, to be filled in and sent back."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime

from django.db.models import Q

from mingfa.catalogue.register import Register
from mingfa.errors import InputFault, NotAllowed
from mingfa.ledger.declared import catalogue
from mingfa.ledger.exchange.return_book import BookPart, BookRow, return_book
from mingfa.ledger.models import Entry, NotApplicable, ReadLog, Unit, User
from mingfa.ledger.returns import returned_registers
from mingfa.ledger.rights import may_write_in
from mingfa.ledger.selectors import reading_log, row_of
from mingfa.text.dates import Period

__all__ = ["book_name", "period_in", "return_handout", "return_handouts", "returning_units"]


def book_name(unit: Unit, month: int) -> str:
    """What a unit's return for a month (yyyymm) is called, without ending."""
    return f"{unit.name}{month // 100}年{month % 100}月报送表"


def period_in(register: type[Register], month: int) -> Period:
    """The period of a register in which a month (yyyymm) lies."""
    return register.rhythm.period_of(date(month // 100, month % 100, 1))


def returning_units(town: Unit, by: User | None) -> list[Unit]:
    """The units right below one whose returns a person hands out and takes back, by code."""
    registers = catalogue().open.registers.values()
    below = Unit.objects.filter(parent=town).open_on(date.max).order_by("code")
    return [
        unit
        for unit in below
        if any(unit.level in register.kept_at and may_write_in(by, unit, register) for register in registers)
    ]


def return_handout(*, unit: Unit, month: int, by: User | None, made: datetime) -> bytes:
    """The return of a unit for a month (yyyymm): the registers whose month, quarter or year ends with it.

    Restricted registers and those stated not to apply are not in it. NotAllowed where the person keeps none of them.
    """
    registers = [
        register
        for register in returned_registers(unit.level, catalogue().open)
        if may_write_in(by, unit, register) and period_in(register, month).months()[-1] == month
    ]
    if not registers:
        raise NotAllowed(f"“{unit.name}”没有可以由您发出的报送表。")
    stated = _not_applicable(unit, month)
    parts = [_part(unit, register, month, by) for register in registers if register.key not in stated]
    return return_book(unit_code=unit.code, unit_name=unit.name, month=month, made=made, parts=parts)


def return_handouts(*, town: Unit, month: int, by: User | None, made: datetime) -> bytes:
    """A .zip with the returns of all units right below one."""
    units = returning_units(town, by)
    if not units:
        raise InputFault(f"“{town.name}”下面没有可以由您发报送表的单位。")
    with io.BytesIO() as buffer:
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for unit in units:
                book = return_handout(unit=unit, month=month, by=by, made=made)
                archive.writestr(f"{book_name(unit, month)}.xlsx", book)
        return buffer.getvalue()


def _not_applicable(unit: Unit, month: int) -> frozenset[str]:
    found = NotApplicable.objects.filter(Q(until=None) | Q(until__gte=month), unit=unit, since__lte=month)
    return frozenset(found.values_list("register", flat=True))


def _part(unit: Unit, register: type[Register], month: int, by: User | None) -> BookPart:
    period = period_in(register, month)
    rows = list(_rows(unit, register, period))
    if rows:
        reading_log(by=by, way=ReadLog.Way.EXPORT, register=register, unit=unit, rows=len(rows))
    return BookPart(register, period, rows)


def _rows(unit: Unit, register: type[Register], period: Period) -> Iterator[BookRow]:
    found = Entry.objects.filter(
        register=register.key, unit=unit, month__in=period.months(), status=Entry.Status.ACTIVE
    ).order_by("occurred_on", "id")
    for entry in found:
        yield BookRow(entry.uid, row_of(entry, register))
