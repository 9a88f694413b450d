"""The figures of a received report, confirmed or corrected by a person, and the test cases that come of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from mingfa.dossier.corrections import case_file, corrections_of, figure_correct, place_of
from mingfa.dossier.models import FigureCorrection, ReceivedReport
from mingfa.dossier.selectors import report_get
from mingfa.errors import InputFault
from mingfa.ledger.declared import catalogue
from mingfa.report.codec import from_json
from mingfa.report.corrections import Verdict, corrected
from mingfa.report.model import Document, Figure
from mingfa.text.sentences import sentence_around
from mingfa.text.spans import Span
from mingfa.text.units import UNIT_NAMES
from mingfa.web.comparison_contexts import CheckedFigure, FigureCheckPage, FigurePassage
from mingfa.web.downloads import download
from mingfa.web.pages import shown_page
from mingfa.web.scope import viewer_of
from mingfa.web.views.entries import form_page
from mingfa.writing.comparison import written_value

__all__ = ["cases", "figures"]

_GLANCE = 120  # characters of a line that are seen with the figures below it
_FILTERS = ("", "unlinked", "unchecked")
_MISSED = ("passage", "number", "value", "unit", "indicator", "group", "why")


@form_page
def figures(request: HttpRequest, pk: int) -> HttpResponse:
    """The figures line by line, each with a form; a person's word is kept with who, when and why."""
    report = report_get(viewer=viewer_of(request), key=pk)
    fault = ""
    if request.method == "POST":
        try:
            return _said(request, report)
        except InputFault as refused:
            fault = refused.message
    only = request.GET.get("only", "")
    only = only if only in _FILTERS else ""
    passages = list(_passages(report, only))
    said = {(one.start, one.end) for one in report.corrections.all() if one.verdict != Verdict.AS_READ}
    page = FigureCheckPage(
        title="核对数字",
        report=report,
        passages=passages,
        labels=sorted(indicator.label for indicator in catalogue().open.indicators.values()),
        units_of_count=UNIT_NAMES,
        only=only,
        checked=len(said),
        total=len(report.document["figures"]),
        missed={name: request.POST.get(name, "") for name in _MISSED} if "passage" in request.POST else {},
        fault=fault,
    )
    return shown_page(request, page, status=422 if fault else 200)


def _said(request: HttpRequest, report: ReceivedReport) -> HttpResponse:
    posted = {name: request.POST.get(name, "") for name in _MISSED}
    passage, number = posted.pop("passage"), posted.pop("number")
    if "passage" in request.POST:
        span, verdict = place_of(report.document["text"], passage, number), Verdict.MISSED
        posted["value"] = posted["value"] or number.rstrip("".join(UNIT_NAMES))
    else:
        span, verdict = _span(request), _verdict(request)
    figure_correct(
        report=report, span=span, verdict=verdict, by=viewer_of(request), catalogue=catalogue(), **posted
    )
    messages.success(request, f"已记下：{verdict.label}。")
    return redirect(f"{reverse('document-figures', args=[report.pk])}#f{span.start}")


def _span(request: HttpRequest) -> Span:
    start, end = request.POST.get("start", ""), request.POST.get("end", "")
    if not (start.isdecimal() and end.isdecimal()):
        raise InputFault("没有指明是哪一个数字，请回到报告重新选择。")
    return Span(int(start), int(end))


def _verdict(request: HttpRequest) -> Verdict:
    said = request.POST.get("verdict", "")
    if said not in {verdict.value for verdict in Verdict} - {Verdict.MISSED.value}:
        raise InputFault("请选择确认、更正、不是数据或恢复。")
    return Verdict(said)


def _passages(report: ReceivedReport, only: str) -> Iterator[FigurePassage]:
    """The lines of the report that hold figures, as read and as people say."""
    read = from_json(report.document)
    said = {Span(one.start, one.end): one for one in report.corrections.select_related("by")}
    now = corrected(read, corrections_of(report))
    standing = {figure.span for figure in now.figures}
    every = {figure.span: figure for figure in (*read.figures, *now.figures)}
    told = [every[span] for span in sorted(every)]
    start = 0
    for line in read.text.splitlines(keepends=True):
        reach = Span(start, start + len(line))
        start = reach.end
        here = [figure for figure in told if reach.covers(figure.span)]
        long = len(line) > _GLANCE
        cards = [
            _card(
                figure,
                said.get(figure.span),
                sentence_around(read.text, figure.span) if long else "",
                gone=figure.span not in standing,
            )
            for figure in here
        ]
        cards = [
            card
            for card in cards
            if not (only == "unlinked" and (card.indicator or card.gone))
            and not (only == "unchecked" and card.verdict)
        ]
        if cards:
            yield FigurePassage(_heading(read, here[0]), _pieces(line, reach.start, here), cards)


def _heading(document: Document, figure: Figure) -> str:
    if figure.section is None:
        return ""
    section = document.sections[figure.section]
    return f"{section.number}{section.title}"


def _pieces(line: str, offset: int, here: Sequence[Figure]) -> list[tuple[str, int | None]]:
    pieces: list[tuple[str, int | None]] = []
    at = offset
    for figure in here:
        if figure.span.start >= at:
            pieces.append((line[at - offset : figure.span.start - offset], None))
            pieces.append((figure.text, figure.span.start))
            at = figure.span.end
    pieces.append((line[at - offset :].rstrip(), None))
    return pieces


def _card(figure: Figure, said: FigureCorrection | None, sentence: str, *, gone: bool) -> CheckedFigure:
    indicator = catalogue().open.indicators.get(figure.indicator or "")
    verdict = "" if said is None or said.verdict == Verdict.AS_READ.value else Verdict(said.verdict).label
    return CheckedFigure(
        start=figure.span.start,
        end=figure.span.end,
        text=figure.text,
        value=written_value(figure).replace(",", "").replace("≥", "不少于").replace("≤", "不超过"),
        unit=figure.unit,
        subject=figure.subject,
        sentence=sentence,
        indicator=indicator.label if indicator is not None else "",
        group=figure.group or "",
        confidence=f"{figure.confidence:.0%}" if indicator is not None and not verdict else "",
        verdict=verdict,
        said=said,
        gone=gone,
    )


@require_safe
def cases(request: HttpRequest, pk: int) -> HttpResponse:
    """What people said of a report's figures, as test cases."""
    report = report_get(viewer=viewer_of(request), key=pk)
    written = case_file([report])
    if not written:
        raise InputFault("这份报告还没有人核对过数字，没有可导出的用例。")
    return download(written.encode(), f"{report.unit.name}核对用例.yaml", "application/yaml")
