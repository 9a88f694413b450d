"""Correcting many rows at once: chosen in a list, looked at, recorded as one batch, and taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from mingfa.catalogue.register import Register
from mingfa.errors import InputFault, NameFault, NotAllowed
from mingfa.ledger.corrections import (
    MOST,
    Corrected,
    Correction,
    correction_record,
    correction_undo,
    corrections_looked_at,
    restorable,
)
from mingfa.ledger.declared import catalogue, catalogue_for
from mingfa.ledger.models import Batch, Entry, EntryChange, ReadLog, User
from mingfa.ledger.rights import handles, may_write_in
from mingfa.ledger.selectors import batches, entries, row_of, shown
from mingfa.rollup.impact import Supposed
from mingfa.web.asking import asked
from mingfa.web.cards import ImpactCard, RegisterCard
from mingfa.web.finding_contexts import (
    CorrectionPage,
    CorrectionsPage,
    CorrectPage,
    FieldChange,
    LookedAtRow,
)
from mingfa.web.forms import entry_form, fillable, flat, only, posted
from mingfa.web.listing import log_reading, subject_shown
from mingfa.web.pages import shown_page
from mingfa.web.scope import home_of, viewer_of, writable_units
from mingfa.web.views.entries import form_page, totals_told
from mingfa.web.views.impacts import impact_card

__all__ = ["correct", "correction", "corrections"]

#: Rows listed one by one; all of them are counted.
_SHOWN = 200


@form_page
def correct(request: HttpRequest, key: str) -> HttpResponse:
    """Set some fields of the rows chosen: asked for, then looked at, then recorded."""
    viewer = viewer_of(request)
    register = catalogue_for(viewer).register(key)
    units = writable_units(viewer, register)
    if not units:
        raise NotAllowed(f"您没有更正《{register.label}》的权限；如确需办理，请联系本单位管理员。")
    found = _chosen(request, register, viewer)
    mine = fillable(viewer, units[0], register)
    names = [name for name in mine if name in request.POST.getlist("set")]
    values = {name: value for name, value in posted(register, request.POST).items() if name in names}
    why, fault = request.POST.get("why", "").strip()[:400], ""
    if request.method == "POST":
        if not names:
            fault = "请勾选要更正的栏目，并填写更正后的内容；留空表示清空。"
        elif "record" in request.POST:
            try:
                return _recorded(request, register, found, values, why)
            except InputFault as refused:
                fault = refused.message
    looked = corrections_looked_at(found, values, register=register, by=viewer) if names else []
    log_reading(viewer, ReadLog.Way.PAGE, register, home_of(viewer, register), found)
    form = flat(only(entry_form(register, values), mine))
    page = CorrectPage(
        title=f"批量更正：{register.label}",
        register=RegisterCard.of(register),
        chosen=",".join(f"{entry.pk}.{entry.version}" for entry in found),
        total=len(found),
        sample=[subject_shown(entry, register, viewer) for entry in found[:5]],
        fields=[(field, field.name in names) for field in form.fields],
        why=why,
        looked=bool(looked),
        rows=[_row(one, register, viewer) for one in looked[:_SHOWN]],
        changing=sum(1 for one in looked if one.fields),
        unchanged=sum(1 for one in looked if one.row is not None and not one.fields),
        faulty=sum(1 for one in looked if one.faults),
        refused=sum(1 for one in looked if one.refusal),
        impact=_impact(viewer, looked, register),
        fault=fault,
    )
    return shown_page(request, page, status=422 if fault else 200)


def _chosen(request: HttpRequest, register: type[Register], viewer: User) -> list[Entry]:
    """The rows that are to be corrected: as posted with their versions, else as the address chooses them."""
    if request.method == "POST":
        keys = list(_versions(request))
    elif request.GET.get("all") == "1":
        asks = asked(request.GET, register, viewer)
        if asks.fault:
            raise InputFault(asks.fault)
        keys = list(asks.found.values_list("pk", flat=True)[: MOST + 1])
    else:
        keys = [int(said) for said in request.GET.getlist("row") if said.isdecimal() and len(said) < 19]
    if len(keys) > MOST:
        raise InputFault(f"一次最多更正{MOST}行，请先筛选，分几次更正。")
    found = list(entries(viewer=viewer, register=register, withdrawn=True).filter(pk__in=keys))
    if not found:
        raise InputFault("没有选定要更正的行。请在台账里勾选，再点“更正所选”。")
    return found


def _versions(request: HttpRequest) -> dict[int, int]:
    """Primary key → the version that was looked at."""
    versions = {}
    for said in request.POST.get("chosen", "").split(","):
        key, _, version = said.partition(".")
        if key.isdecimal() and version.isdecimal() and len(said) < 30:
            versions[int(key)] = int(version)
    return versions


def _row(one: Correction, register: type[Register], viewer: User) -> LookedAtRow:
    unmasked = handles(viewer, one.entry.unit, register)
    before = shown(one.entry.data, register, unmasked=unmasked)
    after = shown(one.row.stored(), register, unmasked=unmasked) if one.row is not None else before
    return LookedAtRow(
        one.entry,
        subject_shown(one.entry, register, viewer),
        [FieldChange(register.column(name).label, before[name], after[name]) for name in one.fields],
        one.refusal or "；".join(map(str, one.faults)),
    )


def _impact(viewer: User, looked: Sequence[Correction], register: type[Register]) -> ImpactCard | None:
    supposed = [
        Supposed(one.entry.unit, row_of(one.entry, register), one.row)
        for one in looked
        if one.row is not None and one.fields
    ]
    return impact_card(viewer, supposed) if supposed else None


def _recorded(
    request: HttpRequest,
    register: type[Register],
    found: Sequence[Entry],
    values: Mapping[str, Any],
    why: str,
) -> HttpResponse:
    viewer, versions = viewer_of(request), _versions(request)
    looked = corrections_looked_at(found, values, register=register, by=viewer)
    before = [row_of(one.entry, register) for one in looked if one.fields]
    done = totals_told(
        request,
        register,
        [*before, *(one.row for one in looked if one.row is not None and one.fields)],
        lambda: correction_record(
            register=register,
            versions={entry.pk: versions[entry.pk] for entry in found},
            values=values,
            by=viewer,
            why=why,
            faulty_left_out=request.POST.get("valid-only") == "1",
            catalogue=catalogue(),
        ),
    )
    messages.success(request, f"已更正{done.rows}行。如有不妥，可在本页整批撤销。")
    _left_told(request, done, register)
    return redirect("correction", pk=done.batch.pk)


def _left_told(request: HttpRequest, done: Corrected, register: type[Register]) -> None:
    """Name the rows that stay as they are."""
    for one in done.left[:20]:
        subject = subject_shown(one.entry, register, viewer_of(request)) or "（未填）"
        messages.warning(request, f"{one.entry.occurred_on}“{subject[:30]}”保持原样：{one.why}。")
    if len(done.left) > 20:
        messages.warning(request, f"另有{len(done.left) - 20}行保持原样。")


@require_safe
def corrections(request: HttpRequest) -> HttpResponse:
    """The corrections of many rows that the viewer sees, newest first."""
    declared = catalogue()
    found = batches(viewer=viewer_of(request), catalogue=declared, kind=Batch.Kind.CORRECTION)[:200]
    page = CorrectionsPage(
        title="批量更正记录", batches=[(one, declared.registers[one.register].label) for one in found]
    )
    return shown_page(request, page)


@form_page
def correction(request: HttpRequest, pk: int) -> HttpResponse:
    """One batch of corrections, row by row; a POST takes it back."""
    viewer, declared = viewer_of(request), catalogue()
    batch = batches(viewer=viewer, catalogue=declared, kind=Batch.Kind.CORRECTION).filter(pk=pk).first()
    if batch is None:
        raise NameFault("批量更正", str(pk))
    register = declared.register(batch.register)
    back, left = restorable(batch, register=register, by=viewer) if batch.undone_at is None else ([], [])
    why, fault = request.POST.get("why", "").strip()[:400], ""
    if request.method == "POST":
        try:
            done = totals_told(
                request,
                register,
                [*(row_of(entry, register) for entry, _ in back), *(row for _, row in back)],
                lambda: correction_undo(batch=batch, by=viewer, why=why, catalogue=declared),
            )
        except InputFault as refused:
            fault = refused.message
        else:
            messages.success(request, f"已撤销这批更正，{done.rows}行恢复原样。")
            _left_told(request, done, register)
            return redirect("correction", pk=pk)
    changes = _changes(batch)
    log_reading(viewer, ReadLog.Way.PAGE, register, batch.unit, [change.entry for change in changes])
    page = CorrectionPage(
        title=f"批量更正：{register.label}",
        batch=batch,
        why_then=changes[0].why if changes else "",
        register=RegisterCard.of(register),
        rows=[_changed(change, register, viewer) for change in changes],
        may_undo=batch.undone_at is None and may_write_in(viewer, batch.unit, register),
        restorable=len(back),
        left=len(left),
        impact=impact_card(
            viewer, [Supposed(entry.unit, row_of(entry, register), row) for entry, row in back]
        )
        if request.GET.get("impact") == "1" and back
        else None,
        fault=fault,
    )
    return shown_page(request, page, status=422 if fault else 200)


def _changes(batch: Batch) -> list[EntryChange]:
    """What the batch changed, the first of it; what taking it back changed comes after, and is left out."""
    found = EntryChange.objects.filter(batch=batch).select_related("entry", "entry__unit").order_by("pk")
    return list(found[: min(batch.rows, _SHOWN)])


def _changed(change: EntryChange, register: type[Register], viewer: User) -> LookedAtRow:
    unmasked = handles(viewer, change.entry.unit, register)
    old, new = change.before or {}, change.after or {}
    before, after = (shown(data, register, unmasked=unmasked) for data in (old, new))
    fields = [
        FieldChange(column.label, before[column.name], after[column.name])
        for column in register.columns
        if old.get(column.name) != new.get(column.name)
    ]
    return LookedAtRow(change.entry, subject_shown(change.entry, register, viewer), fields, "")
