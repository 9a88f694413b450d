"""A figure of the report that is not what the ledger says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mingfa.catalogue.table import CATALOGUE
from mingfa.law.clause import NoBasis
from mingfa.report.facts import Fact, Facts
from mingfa.report.model import Document, Figure, FigureKind
from mingfa.review.arithmetic import may_be, written_step
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.amounts import Amount, Bound, Tally
from mingfa.text.dates import Period
from mingfa.text.units import alike

__all__ = ["FigureDiffersFromLedger"]

_LONGEST = 24  # characters of a figure; a longer one is no figure
_SURE = 0.75  # a link that says less is about as often wrong as right


class FigureDiffersFromLedger(Rule):
    """报告里的数字与台账不一致、单位不同，或者台账里没有来源。

    为什么：
        报告的每个数字都应当能在台账里找到出处。对不上时，要么台账漏记，要么报告写错。
    已知：
        2024年，共受理矛盾纠纷53件，调解成功50件。
    错：
        2024年，共受理矛盾纠纷49件。
    错：
        2024年，共受理矛盾纠纷60余件。
    对：
        2024年，共受理矛盾纠纷53件，调解成功50件。
    对：
        2024年，共受理矛盾纠纷50余件。
    不查：
        没有给出台账时不查；计划数、看不出对应哪个指标的数字不查；同一指标分几处写的，合计相符即可。
    """

    code = "FIG002"
    name = "figure-differs-from-ledger"
    severity = Severity.ERROR
    basis = NoBasis("报告中的数字应当有台账记录")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        if context.facts is None:
            return
        told: dict[tuple[str, Period, str | None], list[Figure]] = {}
        for figure in document.figures:
            year = document.meta.year or context.year
            period = figure.period or (Period.of_year(year) if year else None)
            indicator = figure.indicator
            if (
                indicator in CATALOGUE.open.indicators
                and period
                and _comparable(figure)
                and _whole_months(period)
            ):
                told.setdefault((str(indicator), period, figure.group), []).append(figure)
        for (indicator, period, group), figures in told.items():
            if group is None or group in context.facts.groups(indicator, period):
                yield from _compare(figures, context.facts.fact(indicator, period, group), context.facts)


def _whole_months(period: Period) -> bool:
    """Whether the ledger, which keeps months, can speak of a period."""
    last = Period.of_month(period.end.year, period.end.month).end
    return period.start.day == 1 and period.end == last


def _comparable(figure: Figure) -> bool:
    return figure.kind is not FigureKind.PLAN and figure.confidence >= _SURE and len(figure.text) <= _LONGEST


def _compare(figures: Sequence[Figure], fact: Fact, facts: Facts) -> Iterator[Fault]:
    label = CATALOGUE.indicators[fact.indicator].label
    known = fact.amount
    if known is None or (fact.rows == 0 and not fact.parts):
        for figure in (one for one in figures if one.amount):
            yield Fault(
                figure.span,
                f"{label}写的是{figure.text}，台账中{fact.period.label}没有记录。",
                "请补记台账，或者核对这个数字。",
                None,
                Severity.WARNING,
            )
        return
    counted = [figure for figure in figures if alike(figure.unit, fact.unit)]
    for figure in figures:
        if figure not in counted:
            yield Fault(
                figure.span,
                f"{label}写的是{figure.text}，单位是“{figure.unit}”，台账的单位是“{fact.unit}”（{_said(known)}{fact.unit}）。",
                "请按台账的口径写，或者核对是否同一件事。",
                None,
                Severity.WARNING,
            )
    yield from _values(counted, fact, known, label, facts)


def _values(
    figures: Sequence[Figure], fact: Fact, known: Amount, label: str, facts: Facts
) -> Iterator[Fault]:
    agreeing = [figure for figure in figures if may_be(figure.amount, written_step(figure.text), known)]
    if agreeing or (len(figures) > 1 and _sum_agrees(figures, known)):
        differing = [figure for figure in figures if figure not in agreeing and _exceeds(figure, known)]
    else:
        # Of several figures for one indicator only the largest can be its total.
        differing = [max(figures, key=lambda figure: figure.amount.value)] if figures else []
    for figure in differing:
        behind = f"（{fact.rows}条记录）" if fact.rows else ""
        silent = f"；{fact.coverage}" if fact.coverage and fact.coverage.silent else ""
        low = figure.amount.bound is Bound.AT_LEAST and figure.amount.value <= known.value
        yield Fault(
            figure.span,
            f"{label}写的是{figure.text}，台账中{fact.period.label}为{_said(known)}{fact.unit}{behind}{silent}"
            f"{_of_last_year(figure, fact, facts)}。",
            "请改用台账的数，或者补记台账。",
            None,
            Severity.INFO if low else None,
        )


def _sum_agrees(figures: Sequence[Figure], known: Amount) -> bool:
    total = sum((Tally.of(figure.amount) for figure in figures), Tally()).amount()
    return may_be(total, max(written_step(figure.text) for figure in figures), known)


def _exceeds(figure: Figure, known: Amount) -> bool:
    return known.bound is Bound.EXACT and figure.amount.value > known.value


def _of_last_year(figure: Figure, fact: Fact, facts: Facts) -> str:
    year = fact.period.start.year
    if fact.period != Period.of_year(year):
        return ""
    before = facts.fact(fact.indicator, Period.of_year(year - 1), fact.group)
    same = before.amount is not None and before.rows > 0 and before.amount == figure.amount
    return f"，与{year - 1}年的台账数相同" if same else ""


def _said(amount: Amount) -> str:
    value = f"{amount.value.normalize():f}"
    match amount.bound:
        case Bound.EXACT:
            return value
        case Bound.AT_LEAST:
            return f"不少于{value}"
        case Bound.AT_MOST:
            return f"不超过{value}"
        case Bound.ABOUT:
            return f"约{value}"
        case Bound.RANGE:
            return f"{value}至{amount.high}"
