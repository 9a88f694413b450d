"""The annual report of a unit: a preview in which every number opens its rows, what is missing, and the .docx."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_POST, require_safe

from mingfa.dossier.annual_report import AnnualReport, annual_report
from mingfa.dossier.choices import may_choose, sentence_choose
from mingfa.dossier.services import report_receive
from mingfa.errors import InputFault
from mingfa.law.report_length import MOST_CHARACTERS
from mingfa.ledger.declared import catalogue, catalogue_for
from mingfa.ledger.models import Level, Unit
from mingfa.rollup.selectors import years_known
from mingfa.web.contexts import ReportPage
from mingfa.web.downloads import DOCX, download
from mingfa.web.pages import shown_page
from mingfa.web.scope import (
    home_of,
    today,
    unit_asked,
    unit_named,
    units_offered,
    viewer_of,
    year_asked,
    year_said,
    year_shown,
)
from mingfa.writing.choice import Chosen
from mingfa.writing.compose import Version
from mingfa.writing.draft import FigureRun
from mingfa.writing.html import to_html

__all__ = ["docx", "home", "own_review", "report", "sentence"]

#: Villages and grids make no annual report.
_REPORTING = range(Level.PROVINCE, Level.VILLAGE)


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """To the report of the unit and year asked for, the viewer's own by default."""
    viewer = viewer_of(request)
    unit = unit_asked(request) or home_of(viewer)
    return redirect(
        "report",
        code=unit.code,
        year=year_asked(request, year_shown(unit, catalogue_for(viewer, unit).indicators.values())),
    )


def _version(request: HttpRequest) -> Version:
    return "published" if request.GET.get("version") == "published" else "reported"


def _report(request: HttpRequest, unit: Unit, year: int) -> AnnualReport:
    year_said(str(year))
    return annual_report(unit, year, dated=today(), version=_version(request), catalogue=catalogue())


@require_safe
def report(request: HttpRequest, code: str, year: int) -> HttpResponse:
    """The report as it stands today."""
    viewer = viewer_of(request)
    unit = unit_named(viewer, code)
    if unit.level not in _REPORTING:
        raise InputFault(f"{unit.name}不单独编制年度报告；其记录已汇入上级的报告。")
    composed = _report(request, unit, year)

    def href(figure: FigureRun) -> str:
        fact = figure.fact
        address = reverse("figure", args=[unit.code, fact.period.start.year, fact.indicator])
        return f"{address}?{urlencode({'group': fact.group})}" if fact.group else address

    page = ReportPage(
        title=f"{unit.name}{year}年度报告",
        unit=unit,
        units=[one for one in units_offered(viewer) if one.level in _REPORTING],
        year=year,
        years=sorted(
            {*years_known(unit, catalogue().open.indicators.values()), today().year, year}, reverse=True
        ),
        version=_version(request),
        # to_html escapes every text it sets.
        body=mark_safe(to_html(composed.draft, href)),  # noqa: S308
        gaps=[gap.missing for gap in composed.draft.gaps],
        figures=len(composed.draft.figures),
        length=len("".join(composed.draft.text.split())),
        most=MOST_CHARACTERS,
        chosen=_by_heading(composed.draft.chosen),
        left_out=sum(not one.told for one in composed.draft.chosen),
        may_choose=may_choose(viewer, unit),
        annex=composed.annex.rows,
    )
    return shown_page(request, page)


def _by_heading(chosen: Sequence[Chosen]) -> list[tuple[str, list[Chosen]]]:
    """What could be told, heading by heading; first what is left out."""
    headings = dict.fromkeys(one.candidate.heading for one in chosen)
    return [
        (
            heading,
            sorted((one for one in chosen if one.candidate.heading == heading), key=lambda one: one.told),
        )
        for heading in headings
    ]


@require_POST
def sentence(request: HttpRequest, code: str, year: int) -> HttpResponse:
    """Take a sentence into the report, or out of it; it stays so for this year's report."""
    viewer = viewer_of(request)
    unit = unit_named(viewer, code)
    year_said(str(year))
    told = {"1": True, "0": False}.get(request.POST.get("told", ""))
    sentence_choose(
        unit=unit,
        year=year,
        sentence=request.POST.get("sentence", ""),
        told=told,
        by=viewer,
        catalogue=catalogue(),
    )
    said = {True: "已写进正文", False: "已移到附表", None: "已恢复自动取舍"}[told]
    messages.success(request, f"{said}，其余内容按篇幅重新取舍。")
    version = "published" if request.POST.get("version") == "published" else "reported"
    return redirect(f"{reverse('report', args=[unit.code, year])}?version={version}#chosen")


@require_safe
def docx(request: HttpRequest, code: str, year: int) -> HttpResponse:
    """The report as a .docx, with `sources` and the annex that tells where its figures come from."""
    unit = unit_named(viewer_of(request), code)
    composed = _report(request, unit, year)
    if "sources" in request.GET:
        return download(composed.docx_with_sources, composed.file_name_with_sources, DOCX)
    return download(composed.docx, composed.file_name, DOCX)


@require_POST
def own_review(request: HttpRequest, code: str, year: int) -> HttpResponse:
    """Review the report as it stands today, by the same way as one that was handed in."""
    viewer = viewer_of(request)
    unit = unit_named(viewer, code)
    composed = _report(request, unit, year)
    received = report_receive(
        content=composed.docx, name=composed.file_name, unit=unit, by=viewer, year=year, catalogue=catalogue()
    )
    return redirect("document", pk=received.pk)
