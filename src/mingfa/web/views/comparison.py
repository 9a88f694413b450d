"""The received reports of a year side by side, as a page, .xlsx and .csv."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from mingfa.dossier.corrections import document_of
from mingfa.dossier.models import ReceivedReport
from mingfa.dossier.selectors import reports_latest, years_received
from mingfa.ledger.declared import catalogue
from mingfa.ledger.models import Level, Unit
from mingfa.web.comparison_contexts import ComparedCell, ComparedRow, ComparePage
from mingfa.web.downloads import XLSX, download
from mingfa.web.pages import shown_page
from mingfa.web.scope import home_of, today, unit_asked, units_offered, viewer_of, year_asked
from mingfa.writing.comparison import Comparison, Row, compare, written_value
from mingfa.writing.comparison_sheet import to_csv, to_sheet

__all__ = ["compare_file", "compare_page"]

_COLUMNS = 30  # more are read in the workbook


@require_safe
def compare_page(request: HttpRequest) -> HttpResponse:
    """The comparison of the unit and year asked for."""
    unit, year, years, reports = _asked(request)
    shown = reports[:_COLUMNS]
    compared = _compared(shown)
    page = ComparePage(
        title="报告对照",
        unit=unit,
        units=[one for one in units_offered(viewer_of(request)) if one.level <= Level.TOWN] or [unit],
        year=year,
        years=years,
        columns=[
            (column.name, report, column.figures, column.unlinked)
            for column, report in zip(compared.columns, shown, strict=True)
        ],
        themes=[(theme, [_row(row, shown) for row in rows]) for theme, rows in compared.themes.items()],
        rows=len(compared.rows),
        silent=_silent(unit, reports),
        more=len(reports) - len(shown),
        with_middle=any(row.middle is not None for row in compared.rows),
        query=urlencode({"unit": unit.code, "year": year}),
    )
    return shown_page(request, page)


@require_safe
def compare_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file, all reports in it."""
    unit, year, _, reports = _asked(request)
    compared = _compared(reports)
    name = f"{unit.name}{year}年报告对照.{kind}"
    if kind == "csv":
        return download(to_csv(compared), name, "text/csv; charset=utf-8")
    return download(to_sheet(compared), name, XLSX)


def _asked(request: HttpRequest) -> tuple[Unit, int, list[int], list[ReceivedReport]]:
    """The unit, the year, the years there are, and the latest report of each unit for that year."""
    viewer = viewer_of(request)
    unit = unit_asked(request) or home_of(viewer)
    years = years_received(viewer=viewer, unit=unit)
    # Papers tell of the year before.
    year = year_asked(request, years[0] if years else today().year - 1)
    reports = reports_latest(viewer=viewer, unit=unit, year=year)
    return unit, year, sorted({*years, year}, reverse=True), reports


def _compared(reports: Sequence[ReceivedReport]) -> Comparison:
    names = [report.unit.name for report in reports]
    return compare((document_of(report) for report in reports), catalogue().open, names)


def _silent(unit: Unit, reports: Sequence[ReceivedReport]) -> list[str]:
    """The units right below that have handed in nothing for the year."""
    if unit.level >= Level.TOWN:
        return []
    told = {report.unit.code for report in reports}
    below = Unit.objects.filter(parent=unit).order_by("code")
    return [one.name for one in below if one.code not in told]


def _row(row: Row, reports: Sequence[ReceivedReport]) -> ComparedRow:
    return ComparedRow(
        label=row.label,
        group=row.group,
        when=row.when,
        unit=row.unit,
        apart=row.apart,
        cells=[
            ComparedCell(
                told=[
                    (
                        written_value(one.figure),
                        one.sentence,
                        f"{reverse('document-figures', args=[report.pk])}#f{one.figure.span.start}",
                    )
                    for one in cell
                ],
                far=place in row.far,
            )
            for place, (cell, report) in enumerate(zip(row.cells, reports, strict=True))
        ],
        middle="" if row.middle is None else f"{row.middle.normalize():,f}",
    )
