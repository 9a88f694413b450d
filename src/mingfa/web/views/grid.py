"""The grid: many rows typed or pasted, checked as the same sheet would be, and recorded as one batch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from mingfa.catalogue.register import Column, Register
from mingfa.catalogue.values import Kind
from mingfa.errors import InputFault
from mingfa.ledger.declared import catalogue_for
from mingfa.ledger.exchange.columns import UNIT_FIELD
from mingfa.ledger.exchange.grid import MOST_ROWS, GridRow, grid_read, grid_text, placed
from mingfa.ledger.exchange.offers import choices_of
from mingfa.ledger.grid_intake import CheckedRow, GridCheck, grid_checked, grid_pasted, grid_record
from mingfa.ledger.models import Unit, User
from mingfa.web.beginnings import offers_for
from mingfa.web.cards import RegisterCard
from mingfa.web.columns import listed
from mingfa.web.forms import fillable
from mingfa.web.grid_contexts import GridCell, GridColumn, GridLine, GridPage
from mingfa.web.pages import shown_page
from mingfa.web.scope import today, viewer_of, writable_units, year_said
from mingfa.web.views.entries import form_page, totals_told
from mingfa.web.views.imports import sheet_units

__all__ = ["grid"]

_LINES = 8
_SPARE = 2
_RECORDED = "grids_recorded"


@dataclass(frozen=True)
class _Filling:
    """A grid as it came in: whose it is, the columns it has, its rows, and what is to be said of them.

    unread: what was sent and could not be made rows of, with `fault` saying why; it is shown again as it came
    """

    register: type[Register]
    units: list[Unit]
    unit: Unit
    columns: Sequence[GridColumn]
    year: str
    rows: tuple[GridRow, ...] = ()
    notes: tuple[str, ...] = ()
    unread: str = ""
    fault: str = ""


@form_page
def grid(request: HttpRequest, key: str) -> HttpResponse:
    """The table; a POST checks what stands in it, puts in what was pasted, or records it."""
    viewer = viewer_of(request)
    register = catalogue_for(viewer).register(key)
    filling = _begun(request, viewer, register)
    if request.method != "POST":
        return shown_page(request, _page(request, filling, _unchecked(filling)))
    filling = _filled(request, viewer, filling)
    check, fault = _unchecked(filling), filling.fault
    try:
        year = year_said(filling.year) if filling.year else today().year
        check = grid_checked(rows=filling.rows, register=register, unit=filling.unit, by=viewer, year=year)
        if "record" in request.POST and not fault:
            return _recorded(request, filling, check)
    except InputFault as refused:
        fault = fault or refused.message
    page = _page(request, replace(filling, fault=fault), check)
    return shown_page(request, page, status=422 if fault else 200)


def _unchecked(filling: _Filling) -> GridCheck:
    return GridCheck(tuple(map(CheckedRow, filling.rows)), None)


def _begun(request: HttpRequest, viewer: User, register: type[Register]) -> _Filling:
    units = sheet_units(viewer, register)
    code = request.POST.get("unit") or request.GET.get("unit", "")
    unit = next((unit for unit in units if unit.code == code), units[0])
    year = request.POST.get("year", str(today().year)).strip()
    return _Filling(register, units, unit, _columns(viewer, register, unit), year)


def _columns(viewer: User, register: type[Register], unit: Unit) -> list[GridColumn]:
    """The columns that a person may fill for a unit, before them that of units where there are several below."""
    below = [one for one in writable_units(viewer, register) if one.is_under(unit)]
    names = offers_for(viewer, register, [unit])
    mine = frozenset(fillable(viewer, unit, register))
    usual = {register.occurred_on, register.subject, *(column.name for column in listed(register))}
    found = [
        GridColumn(
            column.name,
            column.label,
            column.required,
            column.kind in (Kind.TEXT, Kind.LONG_TEXT),
            column.required or column.name in usual,
            _hint(column),
            (*choices_of(column), *names.get(column.name, ())),
        )
        for column in register.columns
        if column.name in mine
    ]
    if len(below) < 2:
        return found
    kept = unit.level in register.kept_at
    hint = f"不填的归“{unit.name}”" if kept else "填村（社区）的名称"
    offered = tuple(one.name for one in below)
    return [
        GridColumn(UNIT_FIELD, "单位", not kept, broad=False, shown=True, hint=hint, offers=offered),
        *found,
    ]


def _hint(column: Column) -> str:
    case = "可填多项，用顿号隔开：" + "、".join(column.choices) if column.kind is Kind.CHOICES else ""
    return "；".join(filter(None, (column.hint, case, column.unit and f"单位：{column.unit}")))


def _filled(request: HttpRequest, viewer: User, filling: _Filling) -> _Filling:
    """With the rows of the table, and what was pasted put in where it was pasted."""
    cells, text = request.POST.get("cells", ""), request.POST.get("text", "")
    names = [column.name for column in filling.columns]
    try:
        sent = [{name: row[name] for name in names if name in row} for row in grid_read(cells)]
        while sent and not sent[-1]:
            sent.pop()
        filling = replace(filling, rows=tuple(sent))
        if not text.strip():
            return filling
        new = grid_pasted(
            text=text,
            register=filling.register,
            unit=filling.unit,
            columns=_from_where(request, names),
            by=viewer,
            year=year_said(filling.year) if filling.year else today().year,
        )
    except InputFault as refused:
        return replace(filling, unread=text or cells, fault=refused.message)
    at = request.POST.get("at", "")
    line = int(at) if at.isdecimal() and int(at) < MOST_ROWS else len(filling.rows)
    allowed = frozenset(names)
    kept = tuple({name: row[name] for name in row if name in allowed} for row in new.rows)
    notes = list(new.notes)
    if beyond := {name for row in new.rows for name in row} - allowed:
        labels = [_label(filling.register, name) for name in sorted(beyond)]
        notes.append(f"“{'”“'.join(labels)}”不由您在这里填写，没有放入。")
    try:
        rows = placed(filling.rows, replace(new, rows=kept), line)
    except InputFault as refused:
        return replace(filling, unread=text, fault=refused.message)
    return replace(filling, rows=rows, notes=tuple(notes))


def _label(register: type[Register], name: str) -> str:
    return "单位" if name == UNIT_FIELD else register.column(name).label


def _from_where(request: HttpRequest, names: list[str]) -> list[str]:
    """The columns from the one on into which was pasted, as the page shows them."""
    shown = [name for name in request.POST.get("columns", "").split(",") if name in names] or names
    start = request.POST.get("from", "")
    return shown[shown.index(start) :] if start in shown else shown


def _recorded(request: HttpRequest, filling: _Filling, check: GridCheck) -> HttpResponse:
    rows = [row.row for row in check.preview.rows if row.ok and row.row is not None] if check.preview else []
    batch = totals_told(
        request,
        filling.register,
        rows,
        lambda: grid_record(check=check, unit=filling.unit, by=viewer_of(request)),
    )
    left = sum(row.known is not None or row.repeats is not None for row in check.rows)
    also = f"，另有{left}行与已有的相同，没有重复登记" if left else ""
    messages.success(request, f"已登记{batch.rows}行{also}。如有不妥，可在本页整批撤销。")
    draft = request.POST.get("draft", "")[:40]
    request.session[_RECORDED] = [*request.session.get(_RECORDED, ()), draft][-20:]
    return redirect("batch", pk=batch.pk)


def _page(request: HttpRequest, filling: _Filling, check: GridCheck) -> GridPage:
    spare = max(_LINES - len(check.rows), _SPARE)
    rows = (*check.rows, *(CheckedRow({}) for _ in range(spare)))
    given = {name for row in filling.rows for name in row}
    heads = {
        column.name: column.label for column in filling.columns if column.required or column.name in given
    }
    return GridPage(
        title=f"表格录入：{filling.register.label}",
        register=RegisterCard.of(filling.register),
        units=filling.units,
        unit_code=filling.unit.code,
        year=filling.year,
        columns=filling.columns,
        lines=[_line(number, row, filling.columns) for number, row in enumerate(rows, start=1)],
        text=filling.unread or grid_text(filling.rows, heads),
        notes=filling.notes,
        fault=filling.fault,
        ready=sum(row.ok for row in check.rows),
        faulty=sum(bool(row.faults) for row in check.rows),
        recorded=" ".join(request.session.get(_RECORDED, ())),
    )


def _line(number: int, row: CheckedRow, columns: Sequence[GridColumn]) -> GridLine:
    names = {column.name for column in columns}
    return GridLine(
        number,
        [
            GridCell(
                column.name,
                row.texts.get(column.name, ""),
                tuple(fault for fault in row.faults if fault.column == column.name),
            )
            for column in columns
        ],
        tuple(fault for fault in row.faults if fault.column not in names),
        row.known,
        row.repeats,
    )
