"""Lists of registers, and signed noughts. One set of views serves every register that is declared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from mingfa.catalogue.indicator import AnyIndicator
from mingfa.catalogue.register import Column, Register
from mingfa.errors import InputFault, NameFault
from mingfa.ledger.declared import catalogue, catalogue_for
from mingfa.ledger.handout import entries_handout
from mingfa.ledger.models import Entry, ReadLog, Unit, User, ZeroReturn
from mingfa.ledger.rights import units_of, visible_rows, visible_units
from mingfa.ledger.selectors import count_told, entry_page
from mingfa.ledger.services import zero_return_sign, zero_return_withdraw
from mingfa.ledger.stages import stage_counts
from mingfa.rollup.selectors import ledger_facts
from mingfa.text.dates import Period
from mingfa.web.asking import Asked, asked, in_order, kept_query
from mingfa.web.cards import LineCard, ListHead, RegisterCard, Total
from mingfa.web.columns import choosings, datings, is_figure, listed, showable, sortable
from mingfa.web.contexts import ListPage, RegistersPage
from mingfa.web.downloads import XLSX, download
from mingfa.web.listing import list_rows, log_reading
from mingfa.web.pages import shown_page
from mingfa.web.scope import (
    home_of,
    month_asked,
    today,
    unit_named,
    units_offered,
    viewer_of,
    writable_units,
    year_shown,
)
from mingfa.web.shaping import (
    columns_choose,
    columns_chosen,
    filter_drop,
    filter_save,
    filters_kept,
)
from mingfa.web.totals import figures_of, told_or_dash

__all__ = [
    "columns",
    "export",
    "filter_forget",
    "filter_keep",
    "register_list",
    "registers",
    "rows_asked",
    "zero_sign",
    "zero_withdraw",
]

_ROWS = 50


@require_safe
def registers(request: HttpRequest) -> HttpResponse:
    """The registers by line of work."""
    viewer = viewer_of(request)
    declared = catalogue_for(viewer)
    keeps = frozenset(key for key, register in declared.registers.items() if writable_units(viewer, register))
    lines = [
        LineCard(line.key, line.label, [RegisterCard.of(one) for one in line.registers])
        for line in declared.lines
        if line.registers
    ]
    return shown_page(request, RegistersPage(title="台账", lines=lines, keeps=keeps))


@require_safe
def register_list(request: HttpRequest, key: str) -> HttpResponse:
    """The list of a register."""
    viewer = viewer_of(request)
    register = catalogue_for(viewer).register(key)
    asks = asked(request.GET, register, viewer)
    sheet = _sheet(request, asks, register)
    chosen = columns_chosen(viewer, register)
    columns = [(column, is_figure(column)) for column in chosen or listed(register)]
    unit = asks.unit or home_of(viewer, register)
    ends = asks.until or asks.since
    figures = figures_of(register, catalogue_for(viewer, unit))
    year = ends.year if ends else year_shown(unit, figures)
    log_reading(viewer, ReadLog.Way.PAGE, register, unit, sheet.entries)
    kept = kept_query(request.GET, register)
    count = count_told(asks.found)
    # Without a stage asked for, the rows of all stages are those of the list, which are counted already.
    many = (count if asks.found is asks.staged else count_told(asks.staged)) is None
    shown = ListPage(
        title=register.label,
        register=RegisterCard.of(register),
        date_column=register.column(register.occurred_on),
        subject_column=register.column(register.subject),
        heads=_heads(request, register, columns),
        rows=list_rows(sheet.entries, register, columns, viewer),
        count=count,
        following=sheet.following,
        preceding=sheet.preceding,
        query=kept,
        units=units_offered(viewer, register),
        unit=asks.unit,
        since=request.GET.get("since", ""),
        until=request.GET.get("until", ""),
        search=asks.query,
        withdrawn=asks.withdrawn,
        stages=stage_counts(asks.staged, register, counted=not many),
        stage=asks.stage,
        unstaged=_without(request, register, "stage"),
        sort=sheet.sort,
        unsorted=_without(request, register, "sort"),
        choosings=choosings(register, asks.chosen),
        datings=datings(register, asks.chosen),
        narrowed=any(name.startswith("c.") for name in asks.chosen),
        narrowed_by_day=any(name.startswith("d.") for name in asks.chosen),
        fault=asks.fault + sheet.fault,
        year=year,
        totals_unit=unit,
        totals=_totals(figures, unit, year),
        writable=writable_units(viewer, register),
        zeros=_zeros(viewer, register, unit),
        showable=[(column, column in dict(columns)) for column in showable(register)],
        chosen=chosen is not None,
        saved=[(one, one.query == kept, one.by_id == viewer.pk) for one in filters_kept(viewer, register)],
        sharing=units_of(viewer, register),
    )
    return shown_page(request, shown)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The rows of one page of a list; following and preceding: what leads on, as parts of an address."""

    entries: list[Entry]
    following: str
    preceding: str
    sort: str = ""
    fault: str = ""


def _sheet(request: HttpRequest, asks: Asked, register: type[Register]) -> _Sheet:
    sort, fault = request.GET.get("sort", ""), ""
    try:
        keys = in_order(asks.found, sort, register)
    except InputFault as refused:
        keys, fault = None, refused.message
    if keys is not None:
        return _numbered(keys, request.GET.get("page", ""), sort)
    page = entry_page(asks.found, after=request.GET.get("after", ""), before=request.GET.get("before", ""))
    following = urlencode({"after": page.following}) if page.following else ""
    preceding = urlencode({"before": page.preceding}) if page.preceding else ""
    return _Sheet(page.entries, following, preceding, fault=fault)


def _numbered(keys: list[int], said: str, sort: str) -> _Sheet:
    """A page by its number, of rows that are in order."""
    last = max(1, -(-len(keys) // _ROWS))
    number = min(int(said), last) if said.isdecimal() and len(said) < 7 and int(said) else 1
    shown = keys[(number - 1) * _ROWS : number * _ROWS]
    found = Entry.objects.select_related("unit").in_bulk(shown)
    return _Sheet(
        [found[key] for key in shown if key in found],
        f"page={number + 1}" if number < last else "",
        f"page={number - 1}" if number > 1 else "",
        sort,
    )


def _heads(
    request: HttpRequest, register: type[Register], columns: list[tuple[Column, bool]]
) -> list[ListHead]:
    """The headings beside the date; pressing one puts the list in its order, pressing it again turns that round."""
    now, rest = request.GET.get("sort", ""), _without(request, register, "sort")
    names = {column.name for column in sortable(register)}

    def head(label: str, name: str, figure: bool = False) -> ListHead:
        there = name in names or name == "unit"
        towards = f"-{name}" if now == name else name
        link = "&".join(filter(None, (rest, urlencode({"sort": towards})))) if there else ""
        order = {name: "ascending", f"-{name}": "descending"}.get(now, "")
        return ListHead(label, figure, link, order)

    subject = register.column(register.subject)
    return [
        head(subject.label, subject.name),
        head("单位", "unit"),
        *(
            head(f"{column.label}（{column.unit}）" if column.unit else column.label, column.name, figure)
            for column, figure in columns
        ),
    ]


def _without(request: HttpRequest, register: type[Register], name: str) -> str:
    query = request.GET.copy()
    query.pop(name, None)
    return kept_query(query, register)


def _zeros(viewer: User, register: type[Register], unit: Unit) -> list[ZeroReturn]:
    units = Unit.objects.filter(visible_units(viewer, register)).under(unit)
    signed = ZeroReturn.objects.filter(register=register.key, withdrawn_at=None, unit__in=units)
    return list(signed.select_related("unit").order_by("-month", "unit__code")[:24])


@require_safe
def export(request: HttpRequest, key: str) -> HttpResponse:
    """The rows of the list as a sheet, in the columns chosen for the list; whole, the import takes it back."""
    viewer = viewer_of(request)
    register = catalogue_for(viewer).register(key)
    asks = asked(request.GET, register, viewer)
    if asks.fault:
        raise InputFault(asks.fault)
    unit = asks.unit or home_of(viewer, register)
    year = asks.since.year if asks.since and asks.until and asks.since.year == asks.until.year else None
    chosen = None if request.GET.get("columns") == "all" else columns_chosen(viewer, register)
    content = entries_handout(
        rows_asked(asks, request.GET.get("sort", ""), register),
        register=register,
        unit=unit,
        viewer=viewer,
        year=year,
        columns=None if chosen is None else [column.name for column in chosen],
    )
    return download(content, f"{unit.name}{f'{year}年' if year else ''}{register.label}.xlsx", XLSX)


def rows_asked(asks: Asked, sort: str, register: type[Register]) -> Iterable[Entry]:
    """The standing rows of a filter in the order of paper: as asked for, else by date, the oldest first."""
    found = asks.found.filter(status=Entry.Status.ACTIVE)
    keys = in_order(found, sort, register)
    if keys is None:
        return found.reverse()  # type: ignore[no-any-return]
    entries = Entry.objects.select_related("unit").in_bulk(keys)
    return [entries[key] for key in keys]


@require_POST
def columns(request: HttpRequest, key: str) -> HttpResponse:
    """Choose the columns of the list; with `usual`, those that everybody begins with."""
    viewer = viewer_of(request)
    register = catalogue_for(viewer).register(key)
    columns_choose(viewer, register, [] if "usual" in request.POST else request.POST.getlist("column"))
    return _back(register, request.POST.get("query", ""))


@require_POST
def filter_keep(request: HttpRequest, key: str) -> HttpResponse:
    """Keep the list's filter under a name."""
    viewer = viewer_of(request)
    register = catalogue_for(viewer).register(key)
    code = request.POST.get("unit", "")
    saved = filter_save(
        viewer,
        register,
        name=request.POST.get("name", ""),
        query=QueryDict(request.POST.get("query", "")),
        unit=unit_named(viewer, code, register) if code else None,
    )
    messages.success(
        request, f"已保存筛选“{saved.name}”{f'，{saved.unit}的人都能用' if saved.unit else ''}。"
    )
    return _back(register, saved.query)


@require_POST
def filter_forget(request: HttpRequest, key: str) -> HttpResponse:
    """Give a kept filter up."""
    viewer = viewer_of(request)
    register = catalogue_for(viewer).register(key)
    said = request.POST.get("filter", "")
    dropped = filter_drop(viewer, register, int(said) if said.isdecimal() and len(said) < 19 else 0)
    messages.info(request, f"已删去筛选“{dropped.name}”。")
    return _back(register, request.POST.get("query", ""))


def _back(register: type[Register], query: str) -> HttpResponse:
    """To the list as it was."""
    kept = kept_query(QueryDict(query), register)
    return redirect(reverse("register", args=[register.key]) + (f"?{kept}" if kept else ""))


def _totals(figures: Sequence[AnyIndicator], unit: Unit, year: int) -> list[Total]:
    facts, period = ledger_facts(unit, only=figures), Period.of_year(year)
    return [
        Total(
            indicator.label,
            told_or_dash(facts.amount(indicator, period), indicator.unit),
            indicator.definition,
            reverse("figure", args=[unit.code, year, indicator.key]),
        )
        for indicator in figures
    ]


@require_POST
def zero_sign(request: HttpRequest, key: str) -> HttpResponse:
    """Sign that a unit has nothing to record for a month."""
    viewer = viewer_of(request)
    register = catalogue_for(viewer).register(key)
    unit = unit_named(viewer, request.POST.get("unit", ""), register)
    month = month_asked(request.POST.get("month", ""))
    if month > today().year * 100 + today().month:
        raise InputFault("还没有到这个月份，不能先作零报告。")
    zero_return_sign(unit=unit, register=register, month=month, by=viewer)
    messages.success(request, f"已为{unit.name}作{month // 100}年{month % 100}月《{register.label}》零报告。")
    return redirect("register", key=key)


@require_POST
def zero_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a signed nought back."""
    viewer = viewer_of(request)
    zero = ZeroReturn.objects.filter(visible_rows(viewer, catalogue()), pk=pk).select_related("unit").first()
    if zero is None:
        raise NameFault("零报告", str(pk))
    zero_return_withdraw(zero=zero, by=viewer, catalogue=catalogue())
    messages.success(request, f"已撤回{zero.unit.name}{zero.month // 100}年{zero.month % 100}月的零报告。")
    return redirect("register", key=zero.register)
