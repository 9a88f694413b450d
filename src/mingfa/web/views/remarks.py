"""What is decided of findings, and what goes back with a report: comments, a mended copy, a list, a letter."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from mingfa.dossier.handed_back import (
    HandedBack,
    cases_of,
    commented_copy,
    default_addressee,
    default_office,
    findings_sheet,
    letter_on,
    mended_copy,
)
from mingfa.dossier.judgements import finding_dismiss, finding_restore, fix_accept, fixes_accept, safe_fixes
from mingfa.dossier.models import ReceivedReport
from mingfa.dossier.selectors import report_get, reports_received
from mingfa.errors import InputFault
from mingfa.web.downloads import DOCX, XLSX, download
from mingfa.web.scope import today, viewer_of
from mingfa.web.views.documents import LISTED

__all__ = [
    "accept",
    "accept_all",
    "cases",
    "commented",
    "dismiss",
    "file",
    "findings",
    "findings_of_all",
    "letter",
    "mended",
    "restore",
]

_FILTERS = ("grade", "group", "code", "dropped", "figures")
_LONGEST_NAME = 80


def _report(request: HttpRequest, pk: int) -> ReceivedReport:
    return report_get(viewer=viewer_of(request), key=pk)


def _back(request: HttpRequest, pk: int) -> HttpResponse:
    """To the page as it was filtered, at the finding that is next."""
    view = QueryDict(request.POST.get("view", "")[:400])
    kept = QueryDict(mutable=True)
    for name in _FILTERS:
        if view.get(name):
            kept[name] = view[name]
    place = request.POST.get("next", "")
    anchor = f"#n{place}" if place.isascii() and place.isdecimal() else ""
    return redirect(f"{reverse('document', args=[pk])}{'?' if kept else ''}{kept.urlencode()}{anchor}")


@require_POST
def dismiss(request: HttpRequest, pk: int) -> HttpResponse:
    """Judge a finding to be none, with a reason."""
    report = _report(request, pk)
    finding_dismiss(
        report=report,
        fingerprint=request.POST.get("fingerprint", ""),
        why=request.POST.get("why", ""),
        by=viewer_of(request),
    )
    messages.success(request, "已记下不采纳的理由。")
    return _back(request, pk)


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a finding again."""
    report = _report(request, pk)
    finding_restore(report=report, fingerprint=request.POST.get("fingerprint", ""), by=viewer_of(request))
    messages.success(request, "已恢复这条意见。")
    return _back(request, pk)


@require_POST
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a fix into the mended copy."""
    report, fingerprint = _report(request, pk), request.POST.get("fingerprint", "")
    fix_accept(report=report, fingerprint=fingerprint, by=viewer_of(request))
    if safe_fixes(report)[fingerprint] in mended_copy(report).left:
        messages.warning(
            request, "已采纳。这一处在自动编号里，改正稿里改不了，请在原文中改；下载的改正稿保持原样。"
        )
    else:
        messages.success(request, "已采纳，改正稿里会改。")
    return _back(request, pk)


@require_POST
def accept_all(request: HttpRequest, pk: int) -> HttpResponse:
    """Take all safe fixes that wait for a decision."""
    count = fixes_accept(report=_report(request, pk), by=viewer_of(request))
    messages.success(request, f"已采纳{count}处，改正稿里会改；每一处都可以撤销。")
    return _back(request, pk)


def _docx(made: HandedBack) -> HttpResponse:
    return download(made.content, made.name, DOCX)


@require_safe
def file(request: HttpRequest, pk: int) -> HttpResponse:
    """The file as it was handed in."""
    report = _report(request, pk)
    # Never shown by the browser as anything: it is a stranger's file.
    return download(bytes(report.content), report.file_name, "application/octet-stream")


@require_safe
def commented(request: HttpRequest, pk: int) -> HttpResponse:
    """A copy with the findings as comments."""
    return _docx(commented_copy(_report(request, pk)))


@require_safe
def mended(request: HttpRequest, pk: int) -> HttpResponse:
    """A copy with the fixes that were taken over."""
    made = mended_copy(_report(request, pk))
    if made.name.endswith(".txt"):
        return download(made.content, made.name, "application/octet-stream")
    return _docx(made)


@require_safe
def findings(request: HttpRequest, pk: int) -> HttpResponse:
    """The findings as a workbook."""
    report = _report(request, pk)
    return download(findings_sheet([report]), f"{report.file_name}审阅意见.xlsx", XLSX)


@require_safe
def findings_of_all(request: HttpRequest) -> HttpResponse:
    """The findings of the latest reports as one workbook."""
    reports = reports_received(viewer=viewer_of(request)).defer("content")[:LISTED]
    return download(findings_sheet(reports), "各报告审阅意见.xlsx", XLSX)


@require_safe
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """The letter that goes back with the report."""
    report = _report(request, pk)
    to = request.GET.get("to", "").strip() or default_addressee(report)
    office = request.GET.get("office", "").strip() or default_office(report.unit)
    if not office:
        raise InputFault("请填写由哪个机关出审核意见。")
    for said in (to, office):
        if len(said) > _LONGEST_NAME or not said.isprintable():
            raise InputFault(f"单位名称不超过{_LONGEST_NAME}字，且不含换行等符号。请改后再试。")
    return _docx(letter_on(report, to=to, office=office, dated=today()))


@require_safe
def cases(request: HttpRequest, pk: int) -> HttpResponse:
    """The findings that were set aside, as examples for the tests of their rules."""
    report = _report(request, pk)
    return download(
        cases_of(report).encode(), f"{report.file_name}不采纳的意见.txt", "text/plain; charset=utf-8"
    )
