"""Joint events: answering whether one's unit took part, and what a row of one tells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from mingfa.catalogue.register import FieldFault, Register, taken
from mingfa.errors import InputFault, RowFault
from mingfa.ledger.declared import catalogue, catalogue_for
from mingfa.ledger.joint import (
    call_get,
    candidates,
    joint_confirm,
    joint_decline,
    joint_leave,
    joint_link,
    joint_tell,
    told_openly,
)
from mingfa.ledger.models import Entry, JointCall
from mingfa.ledger.rights import may_write
from mingfa.ledger.selectors import entry_get, row_of, shown
from mingfa.web.cards import RegisterCard, ShownField
from mingfa.web.forms import entry_form, fillable, only, posted
from mingfa.web.joint_contexts import JointPage
from mingfa.web.listing import subject_shown
from mingfa.web.pages import shown_page
from mingfa.web.scope import today, viewer_of
from mingfa.web.views.entries import form_page, totals_told

__all__ = ["answer", "change"]


@form_page
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """What another unit recorded, and the ways to answer it."""
    viewer = viewer_of(request)
    call = call_get(viewer=viewer, key=pk, catalogue=catalogue_for(viewer))
    register = catalogue().register(call.entry.register)
    if request.method != "POST":
        return _asked(request, call, register)
    if call.state != JointCall.State.OPEN:
        raise InputFault("这项联合事项已有答复，请返回“我的本周”查看。")
    try:
        entry = _ANSWERS.get(request.POST.get("answer", ""), _unanswered)(request, call, register)
    except InputFault as refused:
        faults = [fault for fault in getattr(refused, "faults", ()) if isinstance(fault, FieldFault)]
        return _asked(request, call, register, fault=refused.message, faults=faults)
    if entry is None:
        messages.success(request, f"已答复{call.entry.unit.name}：本单位没有参加。")
        return redirect("week")
    messages.success(request, f"已确认联合开展，计入{call.unit.name}；上级只计一次。")
    return redirect("entry", pk=entry.pk)


def _copied(request: HttpRequest, call: JointCall, register: type[Register]) -> Entry:
    row, faults = taken(register, told_openly(call.entry, register, call.unit))
    if row is None:
        raise RowFault("对方登记的内容里有不对外公开的栏目，请选“本单位另填”补充后确认。", faults)
    return totals_told(
        request,
        register,
        [row],
        lambda: joint_confirm(call=call, by=viewer_of(request), catalogue=catalogue()),
    )


def _told_anew(request: HttpRequest, call: JointCall, register: type[Register]) -> Entry:
    values = posted(register, request.POST)
    row, faults = taken(register, values, year=today().year)
    if row is None:
        raise RowFault("没有保存，请核对下面标出的栏目。", faults)
    return totals_told(
        request,
        register,
        [row],
        lambda: joint_confirm(
            call=call,
            values=row,
            own=request.POST.get("own") == "1",
            by=viewer_of(request),
            catalogue=catalogue(),
        ),
    )


def _linked(request: HttpRequest, call: JointCall, register: type[Register]) -> Entry:
    said = request.POST.get("entry", "")
    entry = next((one for one in candidates(call, register) if str(one.pk) == said), None)
    if entry is None:
        raise InputFault("请选择本单位已登记的那一条记录。")
    return totals_told(
        request,
        register,
        [row_of(entry, register)],
        lambda: joint_link(
            call=call,
            entry=entry,
            own=request.POST.get("own") == "1",
            by=viewer_of(request),
            catalogue=catalogue(),
        ),
    )


def _declined(request: HttpRequest, call: JointCall, register: type[Register]) -> None:
    joint_decline(call=call, why=request.POST.get("why", ""), by=viewer_of(request), catalogue=catalogue())


def _unanswered(request: HttpRequest, call: JointCall, register: type[Register]) -> None:
    raise InputFault("请选择一种答复。")


_ANSWERS: Mapping[str, Callable[[HttpRequest, JointCall, type[Register]], Entry | None]] = {
    "same": _copied,
    "own": _told_anew,
    "link": _linked,
    "none": _declined,
}


def _asked(
    request: HttpRequest,
    call: JointCall,
    register: type[Register],
    *,
    fault: str = "",
    faults: list[FieldFault] | None = None,
) -> HttpResponse:
    viewer = viewer_of(request)
    told = told_openly(call.entry, register, call.unit)
    values: Mapping[str, Any] = (
        posted(register, request.POST) if request.POST.get("answer") == "own" else told
    )
    openly = {name: call.entry.data[name] for name in told if name in call.entry.data}
    texts = shown(openly, register, unmasked=True)
    mine = candidates(call, register) if call.state == JointCall.State.OPEN else []
    page = JointPage(
        title="联合事项确认",
        register=RegisterCard.of(register),
        call=call,
        open=call.state == JointCall.State.OPEN,
        fields=[ShownField(column, texts[column.name]) for column in register.columns if texts[column.name]],
        form=only(entry_form(register, values, faults=faults or ()), fillable(viewer, call.unit, register)),
        candidates=[(entry, subject_shown(entry, register, viewer)) for entry in mine],
        told_anew=request.POST.get("answer") == "own",
        fault=fault,
    )
    return shown_page(request, page, status=422 if fault else 200)


@require_POST
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whose amounts a row of a joint event tells, or that it is none after all."""
    viewer = viewer_of(request)
    entry = entry_get(viewer=viewer, key=pk, catalogue=catalogue_for(viewer))
    register = catalogue().register(entry.register)
    may_write(viewer, entry.unit, register)
    row = row_of(entry, register)
    if request.POST.get("do") == "leave":
        why = request.POST.get("why", "")
        totals_told(
            request,
            register,
            [row],
            lambda: joint_leave(entry=entry, why=why, by=viewer, catalogue=catalogue()),
        )
        messages.success(request, "已退出联合，这条记录在上级单独计数。")
    else:
        own = request.POST.get("own") == "1"
        totals_told(
            request,
            register,
            [row],
            lambda: joint_tell(entry=entry, own=own, by=viewer, catalogue=catalogue()),
        )
        messages.success(request, "已保存。")
    return redirect("entry", pk=entry.pk)
