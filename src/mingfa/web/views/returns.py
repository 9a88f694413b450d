"""Returns: who has reported what for which period, signing what is nought or does not apply."""

from __future__ import annotations

from datetime import date, timedelta
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from mingfa.catalogue.register import Register
from mingfa.errors import InputFault, NameFault
from mingfa.ledger.declared import catalogue, catalogue_for
from mingfa.ledger.models import Level, NotApplicable, Unit, User
from mingfa.ledger.return_handout import period_in, returning_units
from mingfa.ledger.returns import returned_registers, returns_of
from mingfa.ledger.rights import may_write_in, visible_rows
from mingfa.ledger.services import (
    not_applicable_end,
    not_applicable_state,
    period_zero_sign,
)
from mingfa.web.cards import RegisterCard
from mingfa.web.pages import shown_page
from mingfa.web.return_contexts import ReturnsPage
from mingfa.web.returning import by_register, by_unit, counted, heads
from mingfa.web.scope import (
    home_of,
    month_asked,
    today,
    unit_asked,
    unit_named,
    units_offered,
    viewer_of,
    writable_units,
    year_asked,
    year_shown,
)

__all__ = ["not_applicable", "not_applicable_ends", "returns", "zero"]


@require_safe
def returns(request: HttpRequest) -> HttpResponse:
    """The matrix of a year, for one register or for all."""
    viewer, day = viewer_of(request), today()
    unit = unit_asked(request) or home_of(viewer)
    declared = catalogue_for(viewer, unit)
    year = year_asked(request, year_shown(unit, declared.indicators.values()))
    kept = _kept_below(unit, viewer)
    key = request.GET.get("register", "")
    register = catalogue_for(viewer).register(key) if key else None
    if register is None and unit.level < Level.TOWN and kept:
        # So many units and registers at once tell nobody anything.
        register = kept[0]
    rows = returns_of(
        unit=unit, registers=(register,) if register else kept, year=year, today=day, viewer=viewer
    )
    signable = [one for one in ((register,) if register else kept) if writable_units(viewer, one)]
    writable = {one.pk: one for register in signable for one in writable_units(viewer, register)}
    page = ReturnsPage(
        title=f"{unit.name}{year}年报送情况",
        unit=unit,
        units=units_offered(viewer),
        year=year,
        years=sorted({*range(day.year - 3, day.year + 1), year}, reverse=True),
        register=RegisterCard.of(register) if register else None,
        registers=[RegisterCard.of(one) for one in kept],
        due_note=f"{register.rhythm.value}报送，期满后{_days(register)}日内" if register else "",
        heads=heads(register.rhythm) if register else (),
        lines=by_unit(rows) if register else by_register(rows, unit),
        counts=counted(rows),
        writable=sorted(writable.values(), key=lambda one: one.code),
        signable=[RegisterCard.of(one) for one in signable],
        statements=_statements(viewer, unit, register),
        handed=_handed(viewer, unit),
        month=f"{min(day.replace(day=1) - timedelta(days=1), date(year, 12, 31)):%Y-%m}",
    )
    return shown_page(request, page)


def _kept_below(unit: Unit, viewer: User) -> list[type[Register]]:
    """The registers that the unit or some unit below it keeps, in the order of the catalogue."""
    declared = catalogue_for(viewer, unit)
    kept = {one for level in range(unit.level, Level.GRID + 1) for one in returned_registers(level, declared)}
    return [one for one in declared.registers.values() if one in kept]


def _days(register: type[Register]) -> int:
    period = register.rhythm.periods(2024)[0]
    return (register.rhythm.due(period) - period.end).days


def _handed(viewer: User, unit: Unit) -> list[Unit]:
    registers = returned_registers(unit.level, catalogue().open)
    own = [unit] if any(may_write_in(viewer, unit, register) for register in registers) else []
    return own if unit.level >= Level.VILLAGE else returning_units(unit, viewer)


def _statements(
    viewer: User, unit: Unit, register: type[Register] | None
) -> list[tuple[NotApplicable, str, bool]]:
    found = NotApplicable.objects.filter(
        visible_rows(viewer, catalogue()), unit__in=Unit.objects.under(unit), until=None
    ).select_related("unit")
    if register is not None:
        found = found.filter(register=register.key)
    declared = catalogue().registers
    return [
        (one, declared[one.register].label, may_write_in(viewer, one.unit, declared[one.register]))
        for one in found.order_by("unit__code", "register")
    ]


def _asked(request: HttpRequest) -> tuple[User, type[Register], Unit, int]:
    """Who signs, for which register, unit and month (yyyymm)."""
    viewer = viewer_of(request)
    register = catalogue_for(viewer).register(request.POST.get("register", ""))
    unit = unit_named(viewer, request.POST.get("unit", ""), register)
    return viewer, register, unit, month_asked(request.POST.get("month", ""))


def _back(register: type[Register], unit: Unit, month: int) -> HttpResponse:
    query = {"unit": unit.code, "register": register.key, "year": month // 100}
    return redirect(f"{reverse('returns')}?{urlencode(query)}")


@require_POST
def zero(request: HttpRequest) -> HttpResponse:
    """Sign that there was nothing in the period in which a month lies."""
    viewer, register, unit, month = _asked(request)
    period = period_in(register, month)
    if period.start > today():
        raise InputFault(f"{period.label}还没有到，不能先作零报告。")
    period_zero_sign(unit=unit, register=register, period=period, by=viewer)
    messages.success(request, f"已为{unit.name}作{period.label}《{register.label}》零报告。")
    return _back(register, unit, month)


@require_POST
def not_applicable(request: HttpRequest) -> HttpResponse:
    """State that a register does not concern a unit from a month on."""
    viewer, register, unit, month = _asked(request)
    not_applicable_state(
        unit=unit, register=register, since=month, why=request.POST.get("why", "")[:400], by=viewer
    )
    messages.success(
        request, f"已声明《{register.label}》自{month // 100}年{month % 100}月起不适用于{unit.name}。"
    )
    return _back(register, unit, month)


@require_POST
def not_applicable_ends(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a statement end with the month before this one."""
    viewer = viewer_of(request)
    statement = (
        NotApplicable.objects.filter(visible_rows(viewer, catalogue()), pk=pk, until=None)
        .select_related("unit")
        .first()
    )
    if statement is None:
        raise NameFault("不适用声明", str(pk))
    last = today().replace(day=1) - timedelta(days=1)
    register = catalogue().registers[statement.register]
    until = max(_yyyymm(last), statement.since)
    not_applicable_end(statement=statement, until=until, by=viewer, catalogue=catalogue())
    messages.success(request, f"《{register.label}》自下一月起重新由{statement.unit.name}报送。")
    return _back(register, statement.unit, _yyyymm(today()))


def _yyyymm(day: date) -> int:
    return day.year * 100 + day.month
