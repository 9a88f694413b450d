"""Lists of registers, and signed noughts. One set of views serves every register that is declared."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from mingfa.catalogue.register import Register
from mingfa.errors import InputFault, NameFault
from mingfa.ledger.declared import catalogue, catalogue_for
from mingfa.ledger.handout import entries_handout
from mingfa.ledger.models import ReadLog, Unit, User, ZeroReturn
from mingfa.ledger.rights import visible_rows, visible_units
from mingfa.ledger.search.found import said_in
from mingfa.ledger.search.index import index_follow
from mingfa.ledger.selectors import entries, entry_page
from mingfa.ledger.services import zero_return_sign, zero_return_withdraw
from mingfa.ledger.stages import stage_counts
from mingfa.rollup.selectors import ledger_facts
from mingfa.text.dates import Period
from mingfa.web.cards import LineCard, RegisterCard, Total
from mingfa.web.columns import choosings, is_figure, listed
from mingfa.web.contexts import ListPage, RegistersPage
from mingfa.web.downloads import XLSX, download
from mingfa.web.listing import list_rows, log_reading
from mingfa.web.pages import shown_page
from mingfa.web.scope import (
    day_asked,
    home_of,
    month_asked,
    today,
    unit_asked,
    unit_named,
    units_offered,
    viewer_of,
    writable_units,
    year_shown,
)
from mingfa.web.totals import figures_of, told_or_dash
from mingfa.web.views.search import FOLLOWED, LONGEST

__all__ = ["asked", "export", "register_list", "registers", "zero_sign", "zero_withdraw"]


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


def asked(request: HttpRequest, register: type[Register]) -> dict[str, Any]:
    """The filter that an address tells, as `selectors.entries` takes it; InputFault where it cannot be taken."""
    return {
        "unit": unit_asked(request, register),
        "since": day_asked(request, "since"),
        "until": day_asked(request, "until"),
        **_said(request, register),
        "where": _where(request, register),
        "stage": _stage(request, register),
    }


def _said(request: HttpRequest, register: type[Register]) -> dict[str, Any]:
    """The words looked for, by the index where it serves: it has no withdrawn rows, and may be behind."""
    query, withdrawn = request.GET.get("q", "").strip()[:LONGEST], request.GET.get("withdrawn") == "1"
    if query and not withdrawn and index_follow(catalogue(), most=FOLLOWED) == 0:
        return {"also": said_in(query, viewer=viewer_of(request), register=register), "withdrawn": False}
    return {"search": query, "withdrawn": withdrawn}


def _stage(request: HttpRequest, register: type[Register]) -> str | None:
    """The key of the stage asked for."""
    said = request.GET.get("stage", "")
    stages = register.procedure.stages if register.procedure else ()
    return next((stage.key for stage in stages if stage.key == said), None)


def _where(request: HttpRequest, register: type[Register]) -> dict[str, str]:
    chosen = {}
    for choosing in choosings(register, {}):
        value = request.GET.get(choosing.name, "")
        if value in choosing.choices:
            chosen[choosing.name.removeprefix("c.")] = value
    return chosen


@require_safe
def register_list(request: HttpRequest, key: str) -> HttpResponse:
    """The list of a register."""
    viewer = viewer_of(request)
    register = catalogue_for(viewer).register(key)
    home = home_of(viewer, register)
    fault = ""
    try:
        filters = asked(request, register)
    except NameFault:
        raise
    except InputFault as refused:
        fault = refused.message
        filters = {"unit": unit_asked(request, register)}
    found = entries(viewer=viewer, register=register, **filters)
    staged = entries(viewer=viewer, register=register, **{**filters, "stage": None})
    page = entry_page(found, after=request.GET.get("after", ""), before=request.GET.get("before", ""))
    columns = [(column, is_figure(column)) for column in listed(register)]
    unit = filters["unit"] or home
    dated = filters.get("until") or filters.get("since")
    year = dated.year if dated else year_shown(unit, catalogue_for(viewer, unit))
    log_reading(viewer, ReadLog.Way.PAGE, register, unit, page.entries)
    query = request.GET.copy()
    for cursor in ("after", "before"):
        query.pop(cursor, None)
    unstaged = query.copy()
    unstaged.pop("stage", None)
    shown = ListPage(
        title=register.label,
        register=RegisterCard.of(register),
        date_column=register.column(register.occurred_on),
        subject_column=register.column(register.subject),
        columns=columns,
        rows=list_rows(page.entries, register, columns, viewer),
        count=found.count(),
        following=page.following,
        preceding=page.preceding,
        query=query.urlencode(),
        units=units_offered(viewer, register),
        unit=filters["unit"],
        since=request.GET.get("since", ""),
        until=request.GET.get("until", ""),
        search=request.GET.get("q", "").strip()[:LONGEST],
        withdrawn=filters.get("withdrawn", False),
        stages=stage_counts(staged, register),
        stage=filters.get("stage") or "",
        unstaged=unstaged.urlencode(),
        choosings=choosings(register, filters.get("where", {})),
        narrowed=bool(filters.get("where")),
        fault=fault,
        year=year,
        totals_unit=unit,
        totals=_totals(register, unit, year, viewer),
        writable=writable_units(viewer, register),
        zeros=list(
            ZeroReturn.objects.filter(
                register=key,
                withdrawn_at=None,
                unit__in=Unit.objects.filter(visible_units(viewer, register)).under(unit),
            )
            .select_related("unit")
            .order_by("-month", "unit__code")[:24]
        ),
    )
    return shown_page(request, shown)


@require_safe
def export(request: HttpRequest, key: str) -> HttpResponse:
    """The rows of the list as a sheet; the import takes it back."""
    viewer = viewer_of(request)
    register = catalogue_for(viewer).register(key)
    filters = asked(request, register)
    unit = filters["unit"] or home_of(viewer, register)
    since, until = filters["since"], filters["until"]
    year = since.year if since and until and since.year == until.year else None
    found = entries(viewer=viewer, register=register, **{**filters, "withdrawn": False}).reverse()
    content = entries_handout(found, register=register, unit=unit, viewer=viewer, year=year)
    return download(content, f"{unit.name}{f'{year}年' if year else ''}{register.label}.xlsx", XLSX)


def _totals(register: type[Register], unit: Unit, year: int, viewer: User) -> list[Total]:
    declared = catalogue_for(viewer, unit)
    facts, period = ledger_facts(unit, declared, today=today()), Period.of_year(year)
    return [
        Total(
            indicator.label,
            told_or_dash(facts.fact(indicator.key, period)),
            indicator.definition,
            reverse("figure", args=[unit.code, year, indicator.key]),
        )
        for indicator in figures_of(register, declared)
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
