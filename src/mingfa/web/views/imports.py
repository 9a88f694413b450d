"""Imports: what came in from which file, and undoing it whole."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from mingfa.errors import NameFault
from mingfa.ledger.models import Batch, Entry, User
from mingfa.ledger.rights import may_write_in
from mingfa.ledger.selectors import batches, row_of
from mingfa.ledger.services import batch_undo
from mingfa.web.contexts import BatchesPage, BatchPage, RegisterCard
from mingfa.web.declared import catalogue
from mingfa.web.listing import recent_rows
from mingfa.web.pages import shown_page
from mingfa.web.scope import viewer_of
from mingfa.web.views.entries import form_page, totals_told

__all__ = ["batch", "batch_list"]

_ROWS = 50


@require_safe
def batch_list(request: HttpRequest) -> HttpResponse:
    """The imports that the viewer sees, newest first."""
    declared = catalogue()
    found = [
        (one, declared.registers[one.register].label)
        for one in batches(viewer=viewer_of(request))[:200]
        if one.register in declared.registers
    ]
    return shown_page(request, BatchesPage(title="导入记录", batches=found))


def _batch(viewer: User, pk: int) -> Batch:
    found: Batch | None = batches(viewer=viewer).filter(pk=pk, register__in=catalogue().registers).first()
    if found is None:
        raise NameFault("导入记录", str(pk))
    return found


@form_page
def batch(request: HttpRequest, pk: int) -> HttpResponse:
    """One import with its rows; a POST undoes it."""
    viewer, declared = viewer_of(request), catalogue()
    one = _batch(viewer, pk)
    register = declared.register(one.register)
    standing = one.entries.filter(status=Entry.Status.ACTIVE).select_related("unit")
    why = request.POST.get("why", "").strip()[:400]
    if request.method == "POST" and why:
        undone = totals_told(
            request,
            register,
            [row_of(entry, register) for entry in standing],
            lambda: batch_undo(batch=one, by=viewer, why=why, catalogue=declared),
        )
        also = f"，其中{undone.amended}行导入后作过更正" if undone.amended else ""
        messages.success(request, f"已撤销这批导入，撤回{undone.withdrawn}行{also}。")
        return redirect("batch", pk=pk)
    page = BatchPage(
        title=f"导入：{one.file_name}",
        batch=one,
        register=RegisterCard.of(register),
        rows=recent_rows(list(one.entries.select_related("unit").order_by("id")[:_ROWS]), declared, viewer),
        standing=standing.count(),
        may_write=one.undone_at is None and may_write_in(viewer, one.unit, register),
        fault="撤销导入须写明理由。" if request.method == "POST" else "",
    )
    return shown_page(request, page, status=422 if page.fault else 200)
