"""Reports that somebody wrote: read, reviewed, their figures marked, their findings judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from mingfa.catalogue.table import Catalogue
from mingfa.dossier.corrections import record_of
from mingfa.dossier.models import ReceivedReport
from mingfa.dossier.selectors import report_get, reports_received
from mingfa.dossier.services import finding_dismiss, finding_restore, report_receive
from mingfa.errors import InputFault, NameFault
from mingfa.ledger.declared import catalogue, catalogue_for
from mingfa.ledger.models import Level
from mingfa.reading.files import SUFFIXES
from mingfa.review.registry import RULES
from mingfa.text.spans import Span
from mingfa.web.cards import FigureCard, FindingCard
from mingfa.web.contexts import DocumentPage, DocumentsPage
from mingfa.web.downloads import download
from mingfa.web.marking import marked_lines
from mingfa.web.pages import shown_page
from mingfa.web.scope import unit_named, units_offered, viewer_of, year_said
from mingfa.web.uploads import file_sent
from mingfa.web.views.entries import form_page

__all__ = ["dismiss", "document", "documents", "file", "restore"]

_LISTED = 100
_AROUND = 16
_GRADES = {"error": "错误", "warning": "提醒", "info": "提示"}
_BOUNDS = {"exact": "准数", "at_least": "不少于", "at_most": "不超过", "about": "约数", "range": "范围"}


@form_page
def documents(request: HttpRequest) -> HttpResponse:
    """The reports handed in, and the form for another."""
    viewer = viewer_of(request)
    units = [unit for unit in units_offered(viewer) if unit.level < Level.VILLAGE] or units_offered(viewer)
    fault = ""
    if request.method == "POST":
        try:
            return _received(request)
        except NameFault:
            raise
        except InputFault as refused:
            fault = refused.message
    page = DocumentsPage(
        title="报告审阅",
        units=units,
        reports=[(report, _tally(report)) for report in reports_received(viewer=viewer)[:_LISTED]],
        accepted=SUFFIXES,
        fault=fault,
    )
    return shown_page(request, page, status=422 if fault else 200)


def _received(request: HttpRequest) -> HttpResponse:
    viewer = viewer_of(request)
    unit = unit_named(viewer, request.POST.get("unit", ""))
    said = request.POST.get("year", "").strip()
    year = year_said(said) if said else None
    content, name = file_sent(request)
    received = report_receive(
        content=content,
        name=name,
        unit=unit,
        by=viewer,
        year=year,
        with_ledger=request.POST.get("ledger") == "1",
        catalogue=catalogue(),
    )
    return redirect("document", pk=received.pk)


def _tally(report: ReceivedReport) -> str:
    grades = Counter(finding["severity"] for finding in report.findings["findings"])
    told = [f"{label}{grades[grade]}" for grade, label in _GRADES.items() if grades[grade]]
    return "，".join(told) or "没有发现问题"


@require_safe
def document(request: HttpRequest, pk: int) -> HttpResponse:
    """A report with its figures marked in the text, and its findings beside it."""
    viewer = viewer_of(request)
    report = report_get(viewer=viewer, key=pk)
    declared = catalogue_for(viewer, report.unit)
    text: str = report.document["text"]
    dismissed = {one.fingerprint: one for one in report.dismissals.select_related("by")}
    cards = [
        _finding(number, finding, text, dismissed.get(finding["fingerprint"]))
        for number, finding in enumerate(report.findings["findings"])
    ]
    grade, code, dropped = (request.GET.get(name, "") for name in ("grade", "code", "dropped"))
    chosen = [
        card
        for card in cards
        if (not grade or card.grade == grade)
        and (not code or card.code == code)
        and (card.dismissal is None or dropped == "1")
    ]
    read = record_of(report)["figures"]
    figures = read if request.GET.get("figures") != "none" else []
    page = DocumentPage(
        title=report.file_name,
        report=report,
        meta=report.document["meta"],
        # Reports kept before notes were taken have none.
        notes=report.document.get("notes", ()),
        lines=list(
            zip(
                _looks(report.document),
                marked_lines(text, [Span(*one["span"]) for one in figures], [card.span for card in chosen]),
                strict=True,
            )
        ),
        findings=chosen,
        total=len(cards),
        dismissed=len(dismissed),
        grades=[(key, label, sum(card.grade == key for card in cards)) for key, label in _GRADES.items()],
        codes=sorted({(card.code, card.title) for card in cards}),
        grade=grade,
        code=code,
        dropped=dropped == "1",
        with_figures=bool(figures),
        figures=[_figure(one, report, declared) for one in figures],
        figures_linked=sum(one["indicator"] is not None for one in read),
        figures_total=len(read),
    )
    return shown_page(request, page)


def _looks(document: Mapping[str, Any]) -> list[str]:
    """How each line of the text looks: title, heading or nothing special."""
    title = document["meta"]["title"] or ""
    headings = {tuple(section["heading_span"]) for section in document["sections"]}
    looks, start = [], 0
    for line in document["text"].splitlines(keepends=True) or [""]:
        whole = (start + len(line) - len(line.lstrip()), start + len(line.rstrip()))
        if title and line.strip() and "".join(line.split()) in "".join(title.split()):
            looks.append("title")
            title = ""
        else:
            looks.append("heading" if whole in headings else "")
        start += len(line)
    return looks


def _finding(number: int, finding: Mapping[str, Any], text: str, dismissal: Any) -> FindingCard:
    fix = finding["fix"]
    before = after = wrong = mended = ""
    if fix:
        span = Span(*fix["span"])
        before, after = text[max(span.start - _AROUND, 0) : span.start], text[span.end : span.end + _AROUND]
        before, after = before.rpartition("\n")[2], after.partition("\n")[0]
        wrong, mended = span.of(text), fix["text"]
    title = (
        next((rule.__doc__ or "" for rule in RULES if rule.code == finding["code"]), "")
        .strip()
        .partition("\n")[0]
    )
    return FindingCard(
        number=number,
        code=finding["code"],
        title=title.rstrip("。"),
        grade=finding["severity"],
        grade_label=_GRADES[finding["severity"]],
        span=Span(*finding["span"]),
        quote=finding["quote"],
        message=finding["message"],
        fingerprint=finding["fingerprint"],
        has_fix=bool(fix),
        before=before,
        wrong=wrong,
        mended=mended,
        after=after,
        dismissal=dismissal,
    )


def _figure(figure: Mapping[str, Any], report: ReceivedReport, declared: Catalogue) -> FigureCard:
    indicator = declared.indicators.get(figure["indicator"] or "")
    value = f"{figure['value']:g}" if isinstance(figure["value"], float) else str(figure["value"])
    if figure["value_high"] is not None:
        value = f"{value}至{figure['value_high']}"
    told = [figure["subject"] or "（未见事项）", f"{_BOUNDS[figure['bound']]}{value}{figure['unit']}"]
    if figure["group"]:
        told.append(f"分项：{figure['group']}")
    if indicator is not None:
        told.append(f"对应指标：{indicator.label}（把握{figure['confidence']:.0%}）")
    url = ""
    if indicator is not None and report.year:
        url = reverse("figure", args=[report.unit.code, report.year, indicator.key])
    return FigureCard("\n".join(told), indicator is not None, url)


@require_POST
def dismiss(request: HttpRequest, pk: int) -> HttpResponse:
    """Judge a finding to be none, with a reason."""
    viewer = viewer_of(request)
    report = report_get(viewer=viewer, key=pk)
    fingerprint = request.POST.get("fingerprint", "")
    finding_dismiss(report=report, fingerprint=fingerprint, why=request.POST.get("why", ""), by=viewer)
    messages.success(request, "已记下不采纳的理由。")
    return redirect("document", pk=pk)


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a dismissal back."""
    viewer = viewer_of(request)
    report = report_get(viewer=viewer, key=pk)
    finding_restore(report=report, fingerprint=request.POST.get("fingerprint", ""), by=viewer)
    messages.success(request, "已恢复这条意见。")
    return redirect("document", pk=pk)


@require_safe
def file(request: HttpRequest, pk: int) -> HttpResponse:
    """The file as it was handed in."""
    report = report_get(viewer=viewer_of(request), key=pk)
    # Never shown by the browser as anything: it is a stranger's file.
    return download(bytes(report.content), report.file_name, "application/octet-stream")
