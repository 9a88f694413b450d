"""Figures of a unit and year, and the rows behind each."""

from __future__ import annotations

from itertools import islice
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from mingfa.catalogue.indicator import AnyIndicator, Ratio
from mingfa.errors import InputFault
from mingfa.ledger.declared import catalogue_for
from mingfa.ledger.models import Entry, ReadLog, Unit
from mingfa.ledger.selectors import units_visible
from mingfa.rollup.once import told_above
from mingfa.rollup.selectors import (
    LedgerFacts,
    entries_behind,
    ledger_facts,
    reporting,
    up_to_date,
    years_known,
)
from mingfa.text.amounts import Tally
from mingfa.text.dates import Period
from mingfa.web.cards import FigureRow, LineFigures, RegisterCard, RowBehind
from mingfa.web.charts import Chart, month_bars
from mingfa.web.contexts import FiguresPage, IndicatorPage
from mingfa.web.listing import log_reading, subject_shown
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
from mingfa.web.totals import told_or_dash
from mingfa.writing.phrase import written

__all__ = ["figure", "figures", "home"]

_ROWS = 100
#: Beyond so many rows a page does not add them up; a month or a unit below is chosen first.
_MOST_ROWS = 10_000


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """To the figures of the unit and year asked for, the viewer's own by default."""
    viewer = viewer_of(request)
    unit = unit_asked(request) or home_of(viewer)
    return redirect(
        "figures",
        code=unit.code,
        year=year_asked(request, year_shown(unit, catalogue_for(viewer, unit).indicators.values())),
    )


@require_safe
def figures(request: HttpRequest, code: str, year: int) -> HttpResponse:
    """Every indicator of a unit and year."""
    viewer = viewer_of(request)
    unit = unit_named(viewer, code)
    declared = catalogue_for(viewer, unit)
    year_said(str(year))
    facts = ledger_facts(unit, declared, today=today())
    done, last = up_to_date()
    page = FiguresPage(
        title=f"{unit.name}{year}年数据",
        unit=unit,
        units=units_offered(viewer),
        year=year,
        years=sorted({*years_known(unit, declared.indicators.values()), today().year, year}, reverse=True),
        lines=[
            LineFigures(line, [_row(one, facts, year) for one in line.indicators])
            for line in declared.lines
            if line.indicators
        ],
        below=list(units_visible(viewer).filter(parent=unit)),
        behind=last > done,
    )
    return shown_page(request, page)


def _row(indicator: AnyIndicator, facts: LedgerFacts, year: int) -> FigureRow:
    period = Period.of_year(year)
    fact = facts.fact(indicator.key, period)
    url = reverse("figure", args=[facts.of.code, year, indicator.key])
    return FigureRow(
        key=indicator.key,
        label=indicator.label,
        definition=indicator.definition,
        basis=indicator.basis.citation,
        text=told_or_dash(fact.amount, indicator.unit),
        coverage=fact.coverage,
        chart=_chart(indicator, facts, year),
        url=url,
        groups=[
            (
                group,
                told_or_dash(facts.amount(indicator, period, group), indicator.unit),
                f"{url}?{urlencode({'group': group})}",
            )
            for group in facts.groups(indicator.key, period)
        ],
    )


def _chart(indicator: AnyIndicator, facts: LedgerFacts, year: int, *, large: bool = False) -> Chart | None:
    """The months of a figure; None for ratios, which have no shape of their own, and where all is nought."""
    if isinstance(indicator, Ratio):
        return None
    amounts = facts.months(indicator, year)
    if not any(amounts):
        return None
    values = [amount.value if amount.high is None else amount.high for amount in amounts]
    texts = [written(amount, indicator.unit) for amount in amounts]
    return (
        month_bars(values, texts, step=54, bar=26, height=150, foot=24)
        if large
        else month_bars(values, texts)
    )


@require_safe
def figure(request: HttpRequest, code: str, year: int, key: str) -> HttpResponse:
    """One figure: its counting rule, its months, its parts, and the rows that add up to it."""
    viewer = viewer_of(request)
    unit = unit_named(viewer, code)
    declared = catalogue_for(viewer, unit)
    indicator = declared.indicator(key)
    period, month = _period(request, year)
    group = request.GET.get("group", "")
    facts = ledger_facts(unit, declared, today=today())
    if group and group not in facts.groups(key, Period.of_year(year)):
        raise InputFault(f"“{group[:20]}”不是“{indicator.label}”的分项。")
    fact = facts.fact(key, period, group or None)
    counted = indicator.denominator if isinstance(indicator, Ratio) else indicator
    behind = list(
        islice(
            entries_behind(
                unit=unit,
                indicator=key,
                period=period,
                group=group or None,
                viewer=viewer,
                catalogue=declared,
            ),
            _MOST_ROWS + 1,
        )
    )
    whole_behind = len(behind) <= _MOST_ROWS
    total = sum((Tally.of(amount) for _, amount in behind), Tally()).amount()
    start = _start(request)
    page_rows = behind[start : start + _ROWS]
    for source in counted.sources:
        of_source = [entry for entry, _ in page_rows if entry.register == source.register.key]
        log_reading(viewer, ReadLog.Way.PAGE, source.register, unit, of_source)
    kept = reporting(unit=unit, register=counted.register, period=period, today=today())
    whole = facts.fact(counted.key, period, group or None)
    page = IndicatorPage(
        title=f"{indicator.label}：{unit.name}{period.label}",
        unit=unit,
        year=year,
        month=month,
        group=group,
        figure=_row(indicator, facts, year),
        text=told_or_dash(fact.amount, indicator.unit),
        coverage=fact.coverage,
        period_label=period.label,
        registers=[RegisterCard.of(source.register) for source in counted.sources],
        parts=_parts(indicator, facts, period, unit),
        chart=_chart(indicator, facts, year, large=True),
        rows=[
            RowBehind(
                entry,
                subject_shown(entry, declared.registers[entry.register], viewer),
                declared.registers[entry.register].label,
                written(amount, counted.unit),
                _units(entry, unit),
            )
            for entry, amount in page_rows
        ],
        rows_total=len(behind) if whole_behind else None,
        counted_label=counted.label,
        each_person=counted.each_person,
        total_text=written(total, counted.unit),
        agrees=whole.amount is None or whole.amount == total,
        first=start + 1,
        following=_more(request, start) if start + _ROWS < len(behind) else "",
        silent=kept.silent,
        zero=kept.zero,
        not_applicable=kept.not_applicable,
    )
    return shown_page(request, page)


def _units(entry: Entry, unit: Unit) -> str:
    together = [entry] if entry.joint is None else told_above(unit, entry.joint)
    return "、".join(dict.fromkeys(one.unit.name for one in together))


def _period(request: HttpRequest, year: int) -> tuple[Period, int | None]:
    year_said(str(year))
    said = request.GET.get("month", "")
    if not said:
        return Period.of_year(year), None
    if not said.isdecimal() or not 1 <= int(said) <= 12:
        raise InputFault(f"“{said[:10]}”不是有效的月份，请填1到12。")
    return Period.of_month(year, int(said)), int(said)


def _start(request: HttpRequest) -> int:
    said = request.GET.get("from", "0")
    return int(said) if said.isdecimal() and len(said) < 7 else 0


def _more(request: HttpRequest, start: int) -> str:
    query = request.GET.copy()
    query["from"] = str(start + _ROWS)
    return f"?{query.urlencode()}"


def _parts(
    indicator: AnyIndicator, facts: LedgerFacts, period: Period, unit: Unit
) -> list[tuple[str, str, str]]:
    if not isinstance(indicator, Ratio):
        return []
    return [
        (
            part.label,
            told_or_dash(facts.amount(part, period), part.unit),
            reverse("figure", args=[unit.code, period.start.year, part.key]),
        )
        for part in indicator.additive
    ]
