"""Whose rows a request is about: every unit, register and entry that an address names is looked up for its viewer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from mingfa.catalogue.indicator import AnyIndicator
from mingfa.catalogue.register import Register
from mingfa.errors import InputFault, NotAllowed
from mingfa.ledger.models import Level, Unit, User
from mingfa.ledger.rights import may_write_in, units_of, visible_units
from mingfa.ledger.selectors import unit_find
from mingfa.rollup.selectors import years_known

__all__ = [
    "home_of",
    "month_asked",
    "today",
    "unit_asked",
    "unit_named",
    "units_offered",
    "viewer_of",
    "writable_units",
    "year_asked",
    "year_said",
    "year_shown",
]

#: A select with more units than this helps nobody; the pages of a unit link to those below it.
_OFFERED = 700


def viewer_of(request: HttpRequest) -> User:
    """The person logged in."""
    assert isinstance(request.user, User)  # noqa: S101 - LoginRequiredMiddleware lets nobody else in
    return request.user


def home_of(viewer: User, register: type[Register] | None = None) -> Unit:
    """The highest unit a person belongs to, or whose rows of a register they see; NotAllowed for somebody who belongs to none."""
    units = units_of(viewer, register)
    if not units:
        raise NotAllowed("您的账号还没有分配单位，请联系管理员。")
    return units[0]


def unit_named(viewer: User, code: str, register: type[Register] | None = None) -> Unit:
    """A unit by its code; NameFault where it does not exist for the viewer."""
    return unit_find(code, viewer=viewer, register=register)


def unit_asked(request: HttpRequest, register: type[Register] | None = None) -> Unit | None:
    """The unit that `?unit=` names; None where nothing is named."""
    code = request.GET.get("unit", "")
    return unit_named(viewer_of(request), code, register) if code else None


def units_offered(viewer: User, register: type[Register] | None = None) -> list[Unit]:
    """The units to choose from in a filter: the viewer's own and two levels below."""
    home = home_of(viewer, register)
    deepest = min(home.level + 2, Level.GRID)
    return list(
        Unit.objects.filter(visible_units(viewer, register), level__lte=deepest).order_by("code")[:_OFFERED]
    )


def writable_units(viewer: User, register: type[Register]) -> list[Unit]:
    """The units for which a person may record rows of a register, by code."""
    levels = {unit.level for unit in units_of(viewer, register)}
    levels = (levels | {level + 1 for level in levels}) & set(register.kept_at)
    units: Any = Unit.objects.filter(visible_units(viewer, register), level__in=levels).order_by("code")
    return [unit for unit in units if may_write_in(viewer, unit, register)]


def today() -> date:
    """The calendar day in China."""
    return timezone.localdate()


def year_asked(request: HttpRequest, default: int) -> int:
    """The year of `?year=`; InputFault when it is none."""
    said = request.GET.get("year", "").strip()
    return year_said(said) if said else default


def year_shown(unit: Unit, figures: Iterable[AnyIndicator]) -> int:
    """The year to begin with: the latest that is not ahead and has about as many of the figures as other years.

    In January the year before is still the one people work on; plans for the next count for little.
    """
    this = today().year
    known = {year: figures for year, figures in years_known(unit, figures).items() if year <= this}
    most = max(known.values(), default=0)
    return max((year for year, figures in known.items() if figures * 2 >= most), default=this)


def year_said(said: str) -> int:
    """A year from text; InputFault when it is none."""
    if not said.isdecimal() or not 1949 <= int(said) <= 2100:
        raise InputFault(f"“{said[:10]}”不是有效的年份，请填如2024。")
    return int(said)


def month_asked(said: str) -> int:
    """yyyymm from what a month input sends (2024-03); InputFault when it is none."""
    year, _, month = said.strip().partition("-")
    if not (year.isdecimal() and month.isdecimal() and 1 <= int(month) <= 12):
        raise InputFault(f"“{said[:10]}”不是有效的月份，请填如2024-03。")
    return year_said(year) * 100 + int(month)
