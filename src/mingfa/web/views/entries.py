"""One entry: recording, correcting, withdrawing it, and its history."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, TypeVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from mingfa.catalogue.note import CountingNote
from mingfa.catalogue.procedure import Stage
from mingfa.catalogue.register import FieldFault, Register, taken
from mingfa.catalogue.values import Kind
from mingfa.errors import InputFault, NotAllowed
from mingfa.ledger.attachments import attachments_of, may_open, uses_elsewhere
from mingfa.ledger.declared import catalogue, catalogue_for
from mingfa.ledger.joint import joint_units
from mingfa.ledger.models import Entry, EntryChange, ReadLog, Unit, User
from mingfa.ledger.rights import handles, may_write, may_write_in
from mingfa.ledger.selectors import entry_get, entry_history, row_of, shown
from mingfa.ledger.services import entry_amend, entry_record, entry_withdraw
from mingfa.ledger.stages import open_stages, returnable_stages, steps_of
from mingfa.rollup.impact import Supposed
from mingfa.rollup.services import catch_up
from mingfa.web.beginnings import begun_form, offers_for, went_before
from mingfa.web.cards import FileCard, HistoryStep, RegisterCard, ShownField, StageForm
from mingfa.web.contexts import AmendPage, EntryPage, NewPage, WithdrawPage
from mingfa.web.forms import EntryForm, entry_form, fillable, flat, only, posted
from mingfa.web.listing import has_personal, log_reading, subject_shown
from mingfa.web.pages import shown_page
from mingfa.web.scope import home_of, today, viewer_of, writable_units
from mingfa.web.totals import changed, standing, years_touched
from mingfa.web.views.impacts import impact_card, values_posted

__all__ = ["amend", "entry_shown", "new", "show", "totals_told", "withdraw"]

Written = TypeVar("Written")

form_page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """An entry with its stages and its history."""
    entry, register = _entry(viewer_of(request), pk)
    return entry_shown(request, entry, register)


def entry_shown(
    request: HttpRequest,
    entry: Entry,
    register: type[Register],
    *,
    stage: Stage | None = None,
    values: Mapping[str, Any] = MappingProxyType({}),
    faults: Sequence[FieldFault] = (),
    file_fault: str = "",
    status: int = 200,
) -> HttpResponse:
    """The page of an entry; with a stage, the form of that is shown as it was answered, with its faults."""
    viewer = viewer_of(request)
    unmasked = handles(viewer, entry.unit, register)
    texts = shown(entry.data, register, unmasked=unmasked)
    log_reading(viewer, ReadLog.Way.PAGE, register, entry.unit, [entry])
    files, opened = file_cards(entry, register, viewer), may_open(viewer, entry, register)
    page = EntryPage(
        title=texts[register.subject] or register.label,
        register=RegisterCard.of(register),
        entry=entry,
        fields=[ShownField(column, texts[column.name]) for column in register.columns],
        masked=has_personal(register) and not unmasked,
        steps=steps_of(entry, register),
        ahead=[
            StageForm(
                one,
                _stage_form(one, register, values if one == stage else {}, faults if one == stage else ()),
            )
            for one in open_stages(entry, register, viewer)
        ],
        back=returnable_stages(entry, register, viewer),
        ended=register.procedure is not None and entry.stage == register.procedure.stages[-1].key,
        notes=_notes(entry, register, viewer),
        history=[_step(change, register, unmasked=unmasked) for change in reversed(entry_history(entry))],
        may_write=may_write_in(viewer, entry.unit, register) and entry.status == Entry.Status.ACTIVE,
        joint=joint_units(entry, register, viewer),
        files=files if opened else (),
        files_hidden=0 if opened else len(files),
        file_fields=[column for column in register.columns if texts[column.name]],
        file_fault=file_fault,
    )
    return shown_page(request, page, status=status)


def _notes(entry: Entry, register: type[Register], viewer: User) -> Sequence[CountingNote]:
    row, _ = taken(register, entry.data) if entry.status == Entry.Status.ACTIVE else (None, ())
    return () if row is None else catalogue_for(viewer).notes_on(row)


def file_cards(entry: Entry, register: type[Register], viewer: User) -> list[FileCard]:
    """The attachments of an entry, with the other entries that have the same file."""
    cards = []
    for attachment in attachments_of(entry):
        uses = uses_elsewhere(attachment, viewer=viewer, catalogue=catalogue())
        label = register.column(attachment.field).label
        cards.append(FileCard(attachment, label, uses.entries, uses.others))
    return cards


def _entry(viewer: User, pk: int) -> tuple[Entry, type[Register]]:
    declared = catalogue_for(viewer)
    entry = entry_get(viewer=viewer, key=pk, catalogue=declared)
    return entry, declared.registers[entry.register]


def _stage_form(
    stage: Stage, register: type[Register], values: Mapping[str, Any], faults: Sequence[FieldFault]
) -> EntryForm:
    days = [name for name in stage.needs if register.column(name).kind is Kind.DAY]
    form = entry_form(register, values or dict.fromkeys(days, today().isoformat()), faults=faults)
    # A fault that lies at another field has no place in this form but above it.
    asked = register.asked_with(stage)
    elsewhere = tuple(fault for fault in faults if fault.column not in asked)
    return replace(flat(only(form, asked)), faults=elsewhere)


def _step(change: EntryChange, register: type[Register], *, unmasked: bool) -> HistoryStep:
    before = shown(change.before or {}, register, unmasked=unmasked)
    after = shown(change.after or {}, register, unmasked=unmasked)
    fields = []
    if change.before is not None and change.after is not None:
        # Compared as stored: two names may look alike once they are masked.
        fields = [
            (column.label, before[column.name], after[column.name])
            for column in register.columns
            if change.before.get(column.name) != change.after.get(column.name)
        ]
    return HistoryStep(change, fields)


@form_page
def new(request: HttpRequest, key: str) -> HttpResponse:
    """The form for a new row of a register."""
    viewer = viewer_of(request)
    register = catalogue_for(viewer).register(key)
    units = writable_units(viewer, register)
    if not units:
        raise NotAllowed(f"您没有登记《{register.label}》的权限；如确需办理，请联系本单位管理员。")
    code = request.POST.get("unit") or request.GET.get("unit", "")
    if request.method != "POST":
        before = went_before(viewer, register, units, code)
        chosen = next(
            (unit for unit in units if unit.code == code), before.unit if before is not None else units[0]
        )
        form = only(begun_form(viewer, register, units, before), fillable(viewer, chosen, register))
        return shown_page(request, _new_page(register, form, units, chosen.code))
    values = posted(register, request.POST)
    unit = next((unit for unit in units if unit.code == code), None)
    row, faults = taken(register, values, year=today().year)
    if row is None or unit is None or "look" in request.POST:
        offers = offers_for(viewer, register, units)
        form = entry_form(register, values, faults=faults, offers=offers)
        form = only(form, fillable(viewer, unit or units[0], register))
        page = _new_page(register, form, units, code, "" if unit else "请选择单位。")
        if row is None or unit is None:
            return shown_page(request, page, status=422)
        return shown_page(request, replace(page, impact=impact_card(viewer, [Supposed(unit, None, row)])))
    entry = totals_told(
        request,
        register,
        [row],
        lambda: entry_record(register=register, unit=unit, values=row, by=viewer),
    )
    messages.success(request, f"已登记到{unit.name}《{register.label}》。")
    if "again" in request.POST:
        return redirect(f"{request.path}?unit={unit.code}")
    return redirect("entry", pk=entry.pk)


def _new_page(
    register: type[Register], form: EntryForm, units: list[Unit], code: str, fault: str = ""
) -> NewPage:
    return NewPage(
        title=f"登记：{register.label}",
        register=RegisterCard.of(register),
        form=form,
        units=units,
        unit_code=code,
        unit_fault=fault,
    )


@form_page
def amend(request: HttpRequest, pk: int) -> HttpResponse:
    """The form that corrects a row; the reason is asked for."""
    viewer = viewer_of(request)
    entry, register = _entry(viewer, pk)
    may_write(viewer, entry.unit, register)
    if entry.status != Entry.Status.ACTIVE:
        raise InputFault("这条记录已撤回，不能更正；如需恢复请重新登记。")
    title, offers = f"更正：{register.label}", offers_for(viewer, register, [entry.unit])
    if request.method != "POST":
        form = only(entry_form(register, entry.data, offers=offers), fillable(viewer, entry.unit, register))
        log_reading(viewer, ReadLog.Way.PAGE, register, entry.unit, [entry])
        return shown_page(
            request,
            AmendPage(title=title, register=RegisterCard.of(register), entry=entry, form=form, why=""),
        )
    values = values_posted(request, entry, register)
    why = request.POST.get("why", "").strip()[:400]
    row, faults = taken(register, values, year=entry.occurred_on.year)
    look = "look" in request.POST and row is not None
    fault = "" if why or look else "更正须写明理由：原记录会保留，理由供日后核对。"
    if row is not None and not fault and not look:
        try:
            return _amended(request, entry, register, row, why)
        except InputFault as refused:
            fault = refused.message
    page = AmendPage(
        title=title,
        register=RegisterCard.of(register),
        entry=entry,
        form=only(
            entry_form(register, values, faults=faults, offers=offers), fillable(viewer, entry.unit, register)
        ),
        why=why,
        fault=fault,
        impact=impact_card(viewer, [Supposed(entry.unit, row_of(entry, register), row, entry)])
        if look
        else None,
    )
    return shown_page(request, page, status=200 if look else 422)


def _amended(
    request: HttpRequest, entry: Entry, register: type[Register], row: Register, why: str
) -> HttpResponse:
    said = request.POST.get("version", "")
    totals_told(
        request,
        register,
        [row_of(entry, register), row],
        lambda: entry_amend(
            entry=entry,
            values=row,
            by=viewer_of(request),
            why=why,
            version=int(said) if said.isdecimal() else 0,
            catalogue=catalogue(),
        ),
    )
    messages.success(request, "已更正，原内容保留在历史中。")
    return redirect("entry", pk=entry.pk)


@form_page
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw a row; it stays readable with its history."""
    viewer = viewer_of(request)
    entry, register = _entry(viewer, pk)
    may_write(viewer, entry.unit, register)
    why = request.POST.get("why", "").strip()[:400]
    if request.method == "POST" and why:
        totals_told(
            request,
            register,
            [row_of(entry, register)],
            lambda: entry_withdraw(entry=entry, by=viewer, why=why, catalogue=catalogue()),
        )
        messages.success(request, "已撤回，不再计入汇总；记录和历史仍可查看。")
        return redirect("entry", pk=entry.pk)
    page = WithdrawPage(
        title=f"撤回：{register.label}",
        register=RegisterCard.of(register),
        entry=entry,
        subject=subject_shown(entry, register, viewer),
        impact=impact_card(viewer, [Supposed(entry.unit, row_of(entry, register), None, entry)]),
        fault="撤回须写明理由：记录仍会保留备查。" if request.method == "POST" else "",
    )
    return shown_page(request, page, status=422 if page.fault else 200)


def totals_told(
    request: HttpRequest, register: type[Register], rows: list[Register], write: Callable[[], Written]
) -> Written:
    """Write, bring the totals up to date, and tell the viewer which figures of their unit moved."""
    viewer = viewer_of(request)
    unit: Unit = home_of(viewer, register)
    declared = catalogue_for(viewer, unit)
    catch_up(catalogue())
    years = years_touched(rows, declared)
    before = standing(register, unit, years, declared)
    written = write()
    catch_up(catalogue())
    for change in changed(before, standing(register, unit, years, declared), declared):
        messages.info(request, f"{unit.name}{change}", extra_tags="total")
    return written
