"""A register on paper, in the layout of a landscape ledger with its cover: a page to print, and the same as .xlsx."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse, QueryDict
from django.views.decorators.http import require_safe

from mingfa.catalogue.register import Column, Register
from mingfa.catalogue.values import amount_stored
from mingfa.errors import InputFault
from mingfa.ledger.declared import catalogue_for
from mingfa.ledger.exchange.bound import Cover, summed, sums
from mingfa.ledger.handout import volume_handout
from mingfa.ledger.models import Entry, ReadLog, Unit, User
from mingfa.ledger.selectors import row_of, shown
from mingfa.rollup.selectors import ledger_facts
from mingfa.text.dates import Period
from mingfa.web.asking import asked, kept_query
from mingfa.web.cards import RegisterCard
from mingfa.web.columns import is_figure, listed
from mingfa.web.downloads import XLSX, download
from mingfa.web.finding_contexts import VolumePage
from mingfa.web.listing import list_rows, log_reading
from mingfa.web.pages import shown_page
from mingfa.web.scope import home_of, today, units_offered, viewer_of, year_shown
from mingfa.web.shaping import columns_chosen
from mingfa.web.views.registers import rows_asked

__all__ = ["volume", "volume_sheet"]

#: A volume that is thicker is bound as two.
_MOST = 2000
#: What a landscape page holds legibly.
_COLUMNS = 9
_TEXT = 30


@dataclass(frozen=True, slots=True)
class _Volume:
    """What goes onto the paper."""

    unit: Unit
    query: QueryDict
    since: date
    until: date
    entries: list[Entry]
    columns: tuple[Column, ...]
    cover: Cover


@require_safe
def volume(request: HttpRequest, key: str) -> HttpResponse:
    """The page to print."""
    viewer = viewer_of(request)
    register = catalogue_for(viewer).register(key)
    found = _volume(request, register, viewer)
    columns = [(column, is_figure(column)) for column in found.columns]
    rest = found.query.copy()
    for name in ("since", "until", "unit"):
        rest.pop(name, None)
    log_reading(viewer, ReadLog.Way.EXPORT, register, found.unit, found.entries)
    page = VolumePage(
        title=f"{found.cover.period}{register.label}",
        register=RegisterCard.of(register),
        cover=found.cover,
        units=units_offered(viewer, register),
        unit=found.unit,
        since=found.since.isoformat(),
        until=found.until.isoformat(),
        query=found.query.urlencode(),
        kept=[(name, str(rest[name])) for name in QueryDict(kept_query(rest, register))],
        date_column=register.column(register.occurred_on),
        subject_column=register.column(register.subject),
        columns=columns,
        rows=list_rows(found.entries, register, columns, viewer),
        totals=_totals(found, register),
        width=len(columns) + 4,
    )
    return shown_page(request, page)


@require_safe
def volume_sheet(request: HttpRequest, key: str) -> HttpResponse:
    """The same as .xlsx."""
    viewer = viewer_of(request)
    register = catalogue_for(viewer).register(key)
    found = _volume(request, register, viewer)
    content = volume_handout(
        found.entries,
        register=register,
        unit=found.unit,
        viewer=viewer,
        cover=found.cover,
        columns=[column.name for column in found.columns],
    )
    return download(content, f"{found.unit.name}{found.cover.period}{register.label}（成册）.xlsx", XLSX)


def _volume(request: HttpRequest, register: type[Register], viewer: User) -> _Volume:
    """The rows of the filter; of the year that the list shows where no days are asked for."""
    query = request.GET.copy()
    if not (query.get("since", "").strip() or query.get("until", "").strip()):
        home = home_of(viewer, register)
        year = year_shown(home, catalogue_for(viewer, home).indicators.values())
        query["since"], query["until"] = f"{year}-01-01", f"{year}-12-31"
    asks = asked(query, register, viewer)
    if asks.fault:
        raise InputFault(asks.fault)
    count = asks.found.count()
    if count > _MOST:
        raise InputFault(f"符合条件的有{count}行，一册最多{_MOST}行。请按月份或单位分册打印。")
    entries = list(rows_asked(asks, query.get("sort", ""), register))
    days = [entry.occurred_on for entry in entries] or [today()]
    since, until = asks.since or min(days), asks.until or max(days)
    unit = asks.unit or home_of(viewer, register)
    kept = QueryDict(kept_query(query, register), mutable=True)
    whole = (since, until) == (date(until.year, 1, 1), date(until.year, 12, 31))
    cover = Cover(
        unit_name=unit.name,
        label=register.label,
        period=f"{until.year}年" if whole else f"{_day(since)}至{_day(until)}",
        year=until.year if whole else None,
        keeper=request.GET.get("keeper", "").strip()[:_TEXT],
        volume=request.GET.get("volume", "").strip()[:_TEXT],
        rows=len(entries),
        # How far parts of a year are reported is told on the page of returns.
        coverage=_coverage(register, unit, until.year, viewer) if whole else "",
    )
    for name, said in (("keeper", cover.keeper), ("volume", cover.volume)):
        if said:
            kept[name] = said
    columns = columns_chosen(viewer, register) or listed(register, most=_COLUMNS)
    return _Volume(unit, kept, since, until, entries, columns, cover)


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _coverage(register: type[Register], unit: Unit, year: int, viewer: User) -> str:
    """How far a year is reported, in words."""
    facts = ledger_facts(unit, catalogue_for(viewer, unit), today=today())
    return str(facts.coverage(register, Period.of_year(year)))


def _totals(found: _Volume, register: type[Register]) -> list[str]:
    fields = summed(found.columns)
    added = sums((dict(row_of(entry, register)) for entry in found.entries), fields)
    stored = {name: amount_stored(amount) for name, amount in added.items()}
    texts = shown(stored, register, unmasked=True)
    return [texts[column.name] for column in found.columns]
