"""Files of an entry: adding, opening and taking them off."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from mingfa.errors import InputFault
from mingfa.ledger.attachments import (
    attachment_add,
    attachment_get,
    attachment_read,
    attachment_withdraw,
    uses_elsewhere,
)
from mingfa.ledger.declared import catalogue, catalogue_for
from mingfa.ledger.rights import may_write
from mingfa.ledger.selectors import entry_get
from mingfa.web.downloads import download
from mingfa.web.scope import viewer_of
from mingfa.web.uploads import file_sent
from mingfa.web.views.entries import entry_shown

__all__ = ["add", "download_file", "withdraw"]

#: Whatever a file says of itself, a browser saves it and runs nothing of it.
_BYTES = "application/octet-stream"
_SEALED = "default-src 'none'; sandbox"


@require_POST
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep a file with a field; one that is used elsewhere too is pointed out and kept all the same."""
    viewer = viewer_of(request)
    entry = entry_get(viewer=viewer, key=pk, catalogue=catalogue_for(viewer))
    register = catalogue().register(entry.register)
    may_write(viewer, entry.unit, register)
    try:
        content, name = file_sent(request)
        attachment = attachment_add(
            entry=entry,
            field=request.POST.get("field", ""),
            content=content,
            name=name,
            by=viewer,
            catalogue=catalogue(),
        )
    except InputFault as refused:
        return entry_shown(request, entry, register, file_fault=refused.message, status=422)
    uses = uses_elsewhere(attachment, viewer=viewer, catalogue=catalogue())
    messages.success(request, f"已附上“{attachment.name}”。")
    if uses.entries or uses.others:
        messages.warning(request, "这份文件在别的记录上也用过，请留意是否登记了同一件事。")
    return redirect(f"{reverse('entry', args=[pk])}#files")


@require_safe
def download_file(request: HttpRequest, pk: int, key: int) -> HttpResponse:
    """The file, to be saved."""
    viewer = viewer_of(request)
    attachment = attachment_get(viewer=viewer, entry=pk, key=key, catalogue=catalogue_for(viewer))
    answer = download(attachment_read(attachment, viewer=viewer), attachment.name, _BYTES)
    answer.headers["Content-Security-Policy"] = _SEALED
    return answer


@require_POST
def withdraw(request: HttpRequest, pk: int, key: int) -> HttpResponse:
    """Take a file off again; the reason is asked for."""
    viewer = viewer_of(request)
    attachment = attachment_get(viewer=viewer, entry=pk, key=key, catalogue=catalogue_for(viewer))
    register = catalogue().register(attachment.entry.register)
    may_write(viewer, attachment.entry.unit, register)
    try:
        attachment_withdraw(
            attachment=attachment, why=request.POST.get("why", ""), by=viewer, catalogue=catalogue()
        )
    except InputFault as refused:
        return entry_shown(request, attachment.entry, register, file_fault=refused.message, status=422)
    messages.success(request, "已撤下附件，文件和记录仍保留备查。")
    return redirect(f"{reverse('entry', args=[pk])}#files")
