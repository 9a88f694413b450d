"""The annual report of a unit: a preview in which every number opens its rows, what is missing, and the .docx."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from mingfa.dossier.annual_report import AnnualReport, annual_report
from mingfa.errors import InputFault
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
from mingfa.writing.compose import Version
from mingfa.writing.draft import FigureRun
from mingfa.writing.html import to_html

__all__ = ["docx", "home", "report"]

#: Villages and grids make no annual report.
_REPORTING = range(Level.PROVINCE, Level.VILLAGE)


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """To the report of the unit and year asked for, the viewer's own by default."""
    viewer = viewer_of(request)
    unit = unit_asked(request) or home_of(viewer)
    return redirect(
        "report", code=unit.code, year=year_asked(request, year_shown(unit, catalogue_for(viewer, unit)))
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
        years=sorted({*years_known(unit, catalogue().open), today().year, year}, reverse=True),
        version=_version(request),
        # to_html escapes every text it sets.
        body=mark_safe(to_html(composed.draft, href)),  # noqa: S308
        gaps=[gap.missing for gap in composed.draft.gaps],
        figures=len(composed.draft.figures),
        annex=composed.annex.rows,
    )
    return shown_page(request, page)


@require_safe
def docx(request: HttpRequest, code: str, year: int) -> HttpResponse:
    """The report as a .docx with its annex."""
    unit = unit_named(viewer_of(request), code)
    composed = _report(request, unit, year)
    return download(composed.docx, composed.file_name, DOCX)
