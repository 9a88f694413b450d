"""Taking a row to its next stage, and sending it back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from mingfa.catalogue.register import FieldFault
from mingfa.errors import InputFault, RowFault
from mingfa.ledger.declared import catalogue, catalogue_for
from mingfa.ledger.selectors import entry_get, row_of
from mingfa.ledger.stages import entry_advance, entry_reopen, entry_return
from mingfa.web.forms import posted
from mingfa.web.scope import viewer_of
from mingfa.web.views.entries import entry_shown, totals_told

__all__ = ["advance", "send_back"]


@require_POST
def advance(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the next step with the fields of its form."""
    viewer = viewer_of(request)
    entry = entry_get(viewer=viewer, key=pk, catalogue=catalogue_for(viewer))
    register = catalogue_for(viewer).registers[entry.register]
    stages = register.procedure.stages if register.procedure else ()
    stage = next((stage for stage in stages if stage.key == request.POST.get("stage")), None)
    if stage is None:
        raise InputFault("请选择要办理的环节。")
    answers = posted(register, request.POST)
    values = {name: answers[name] for name in register.asked_with(stage)}
    try:
        totals_told(
            request,
            register,
            [row_of(entry, register)],
            lambda: entry_advance(
                entry=entry, values=values, by=viewer, version=_version(request), catalogue=catalogue()
            ),
        )
    except RowFault as refused:
        faults = [fault for fault in refused.faults if isinstance(fault, FieldFault)]
        return entry_shown(request, entry, register, stage=stage, values=values, faults=faults, status=422)
    messages.success(request, f"已办理“{stage.label}”。")
    return redirect("entry", pk=pk)


@require_POST
def send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a row back to a stage, or open it anew from its end; the reason is asked for."""
    viewer = viewer_of(request)
    entry = entry_get(viewer=viewer, key=pk, catalogue=catalogue_for(viewer))
    register = catalogue_for(viewer).registers[entry.register]
    procedure = register.procedure
    ended = procedure is not None and entry.stage == procedure.stages[-1].key
    service, told = (entry_reopen, "已重新办理") if ended else (entry_return, "已退回")
    to, why = request.POST.get("to", ""), request.POST.get("why", "")[:400]
    totals_told(
        request,
        register,
        [row_of(entry, register)],
        lambda: service(
            entry=entry, to=to, by=viewer, why=why, version=_version(request), catalogue=catalogue()
        ),
    )
    messages.success(request, f"{told}，理由和原内容保留在历史中。")
    return redirect("entry", pk=pk)


def _version(request: HttpRequest) -> int:
    said = request.POST.get("version", "")
    return int(said) if said.isdecimal() else 0
