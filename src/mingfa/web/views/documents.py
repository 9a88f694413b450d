"""Reports that somebody wrote: read, reviewed, their figures marked, their findings in the margin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from mingfa.catalogue.table import Catalogue
from mingfa.dossier.corrections import record_of
from mingfa.dossier.handed_back import default_addressee, default_office
from mingfa.dossier.judgements import plain_fixes, safe_fixes, standing
from mingfa.dossier.models import Judgement, ReceivedReport
from mingfa.dossier.selectors import report_get, reports_received
from mingfa.dossier.services import report_receive
from mingfa.errors import InputFault, NameFault
from mingfa.ledger.declared import catalogue, catalogue_for
from mingfa.ledger.models import Level
from mingfa.reading.files import SUFFIXES
from mingfa.remarks.remark import Remark, remarks_of
from mingfa.report.codec import from_json
from mingfa.review.groups import Group
from mingfa.review.rule import Severity
from mingfa.text.spans import Span
from mingfa.web.cards import FigureCard, FindingCard
from mingfa.web.marking import marked_lines
from mingfa.web.pages import shown_page
from mingfa.web.review_contexts import DocumentPage, DocumentsPage, Line
from mingfa.web.scope import unit_named, units_offered, viewer_of, year_said
from mingfa.web.uploads import file_sent
from mingfa.web.views.entries import form_page

__all__ = ["LISTED", "document", "documents"]

LISTED = 100
_AROUND = 16
_BOUNDS = {"exact": "准数", "at_least": "不少于", "at_most": "不超过", "about": "约数", "range": "范围"}
_DROPPED = Judgement.Verdict.DISMISSED


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
        reports=[(report, _tally(report)) for report in reports_received(viewer=viewer)[:LISTED]],
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
    told = [f"{grade.label}{grades[grade]}" for grade in Severity if grades[grade]]
    return "，".join(told) or "没有发现问题"


@require_safe
def document(request: HttpRequest, pk: int) -> HttpResponse:
    """A report with its figures marked in the text, and its findings in the margin."""
    viewer = viewer_of(request)
    report = report_get(viewer=viewer, key=pk)
    declared = catalogue_for(viewer, report.unit)
    text: str = report.document["text"]
    judged = standing(report)
    remarks = list(enumerate(remarks_of(from_json(report.document), report.findings["findings"])))
    grade, group, code, dropped = (
        request.GET.get(name, "") for name in ("grade", "group", "code", "dropped")
    )
    chosen = [
        (number, one)
        for number, one in remarks
        if (not grade or one.severity == grade)
        and (not group or one.group == group)
        and (not code or one.code == code)
        and (dropped == "1" or not _is_dropped(judged, one))
    ]
    findings = _cards(chosen, text, judged, report)
    read = record_of(report)["figures"]
    figures = read if request.GET.get("figures") != "none" else []
    page = DocumentPage(
        title=report.file_name,
        report=report,
        meta=report.document["meta"],
        # Reports kept before notes were taken have none.
        notes=report.document.get("notes", ()),
        lines=list(_lines(report.document, [Span(*one["span"]) for one in figures], findings)),
        findings=findings,
        total=len(remarks),
        dismissed=sum(_is_dropped(judged, one) for _, one in remarks),
        accepted=sum(one.verdict == Judgement.Verdict.ACCEPTED for one in judged.values()),
        open_fixes=len(plain_fixes(report)),
        grades=[(one.value, one.label, sum(each.severity is one for _, each in remarks)) for one in Severity],
        groups=[(one.value, one.label, sum(each.group is one for _, each in remarks)) for one in Group],
        codes=sorted({(one.code, one.title) for _, one in remarks}),
        grade=grade,
        group=group,
        code=code,
        dropped=dropped == "1",
        with_figures=bool(figures),
        figures=[_figure(one, report, declared) for one in figures],
        figures_linked=sum(one["indicator"] is not None for one in read),
        figures_total=len(read),
        addressee=default_addressee(report),
        office=default_office(report.unit),
        view=request.GET.urlencode(),
    )
    return shown_page(request, page)


def _is_dropped(judged: Mapping[str, Judgement], remark: Remark) -> bool:
    held = judged.get(remark.fingerprint)
    return held is not None and held.verdict == _DROPPED


def _lines(
    document: Mapping[str, Any], figures: Sequence[Span], findings: Sequence[FindingCard]
) -> Iterator[Line]:
    marked = marked_lines(document["text"], figures, [card.span for card in findings])
    for look, pieces in zip(_looks(document), marked, strict=True):
        yield Line(look, pieces, [findings[number] for piece in pieces for number in piece.opens])


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


def _cards(
    chosen: Sequence[tuple[int, Remark]], text: str, judged: Mapping[str, Judgement], report: ReceivedReport
) -> list[FindingCard]:
    safe = safe_fixes(report)
    numbers = [number for number, _ in chosen]
    neighbours = zip([*numbers[:1], *numbers], [*numbers[1:], *numbers[-1:]], strict=False)
    return [
        _card(number, around, one, text, judged.get(one.fingerprint), acceptable=one.fingerprint in safe)
        for (number, one), around in zip(chosen, neighbours, strict=True)
    ]


def _card(
    number: int,
    around: tuple[int, int],
    remark: Remark,
    text: str,
    judgement: Judgement | None,
    *,
    acceptable: bool,
) -> FindingCard:
    before = after = wrong = mended = ""
    if remark.fix is not None:
        span = remark.fix.span
        before, after = text[max(span.start - _AROUND, 0) : span.start], text[span.end : span.end + _AROUND]
        before, after = before.rpartition("\n")[2], after.partition("\n")[0]
        wrong, mended = span.of(text), remark.fix.text
    return FindingCard(
        number=number,
        before=around[0],
        following=around[1],
        code=remark.code,
        title=remark.title,
        grade=remark.severity.value,
        grade_label=remark.severity.label,
        group=remark.group.label,
        span=remark.span,
        so=remark.so,
        ask=remark.ask,
        basis=remark.basis,
        place=remark.place,
        message=f"{remark.so}{remark.ask}",
        fingerprint=remark.fingerprint,
        has_fix=remark.fix is not None,
        before_fix=before,
        wrong=wrong,
        mended=mended,
        after_fix=after,
        acceptable=acceptable,
        judgement=judgement,
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
