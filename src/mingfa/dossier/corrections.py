"""People's word on the figures of received reports: kept one after another, used wherever the figures are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from django.utils import timezone

from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.dossier.models import FigureCorrection, ReceivedReport
from mingfa.errors import InputFault, NotAllowed
from mingfa.ledger.models import Role, Unit, User
from mingfa.ledger.rights import memberships_of
from mingfa.report.codec import from_json, to_json
from mingfa.report.corrections import Correction, Verdict, case_lines, corrected
from mingfa.report.model import Document
from mingfa.text.amounts import Amount, Bound
from mingfa.text.numbers import parse_amount
from mingfa.text.spans import Span
from mingfa.text.units import unit_named

__all__ = [
    "case_file",
    "corrections_of",
    "document_of",
    "figure_correct",
    "may_check",
    "place_of",
    "record_of",
]

_CHECKERS = (Role.CLERK, Role.REVIEWER, Role.ADMIN)
_CASES_HEAD = (
    "# 由人核对过的数字导出，可作测试用例。每段下面依次是文中的数字和对应的指标；“-”表示不对应指标。\n\n"
)


def figure_correct(
    *,
    report: ReceivedReport,
    span: Span,
    verdict: Verdict,
    why: str,
    by: User | None,
    value: str = "",
    unit: str = "",
    indicator: str = "",
    group: str = "",
    catalogue: Catalogue = CATALOGUE,
) -> FigureCorrection:
    """Keep what a person says of the figure at a place; InputFault in Chinese where it cannot be meant.

    value: as it is written, with its 余 or 约; indicator: key or label, empty for none
    """
    may_check(by, report.unit)
    text: str = report.document["text"]
    read = any(tuple(figure["span"]) == tuple(span) for figure in report.document["figures"])
    if not 0 <= span.start < span.end <= len(text):
        raise InputFault("这个位置不在报告里，请回到报告重新选择。")
    if verdict in (Verdict.RIGHT, Verdict.CHANGED) and not read and not _was_missed(report, span):
        raise InputFault("这里没有读出数字；遗漏的数字请用“补认”。")
    if verdict is Verdict.MISSED and read:
        raise InputFault("这里已经读出一个数字，请直接更正它。")
    told: dict[str, Any] = {}
    if verdict in (Verdict.CHANGED, Verdict.MISSED):
        told = _told(value, unit, indicator, group, catalogue)
    return FigureCorrection.objects.create(
        report=report,
        start=span.start,
        end=span.end,
        verdict=verdict.value,
        told=told,
        why=why.strip()[:400],
        by=by,
        at=timezone.now(),
    )


def may_check(by: User | None, unit: Unit) -> None:
    """NotAllowed for those who only read: figures are checked, and reports taken in, by clerks and reviewers."""
    if by is not None and not any(
        membership.role in _CHECKERS and unit.is_under(membership.unit) for membership in memberships_of(by)
    ):
        raise NotAllowed


def _was_missed(report: ReceivedReport, span: Span) -> bool:
    return report.corrections.filter(start=span.start, end=span.end, verdict=Verdict.MISSED.value).exists()


def _told(value: str, unit: str, indicator: str, group: str, catalogue: Catalogue) -> dict[str, Any]:
    try:
        amount = parse_amount(value.strip())
    except ValueError as error:
        raise InputFault(f"“{value.strip()[:20]}”不是数字。请按原文填写，如143、50余、约300。") from error
    known = unit_named(unit.strip())
    if known is None:
        raise InputFault(f"“{unit.strip()[:10]}”不是计量单位。请填如件、人次、元、%。")
    key = catalogue.open.indicator(indicator.strip()).key if indicator.strip() else None
    return {
        "value": str(amount.value),
        "high": None if amount.high is None else str(amount.high),
        "bound": amount.bound.value,
        "unit": known.name,
        "indicator": key,
        "group": group.strip()[:40] or None,
    }


def place_of(text: str, passage: str, number: str) -> Span:
    """Where a number stands that was missed: within a passage copied from the text, which must occur once."""
    passage, number = passage.strip(), number.strip()
    if not passage or not number:
        raise InputFault("请照抄含有这个数字的一句原文，并写出其中的数字。")
    if text.count(passage) != 1:
        what = "在报告里找不到" if passage not in text else f"在报告里有{text.count(passage)}处"
        raise InputFault(f"“{passage[:30]}”{what}。请从报告里照抄，多抄几个字。")
    if passage.count(number) != 1:
        what = "没有" if number not in passage else "不止一处"
        raise InputFault(f"这句话里“{number[:20]}”{what}。请核对数字，或少抄几个字。")
    start = text.index(passage) + passage.index(number)
    return Span(start, start + len(number))


def corrections_of(report: ReceivedReport) -> tuple[Correction, ...]:
    """What people said of a report's figures, in order."""
    return tuple(map(_correction, report.corrections.all()))


def _correction(kept: FigureCorrection) -> Correction:
    told = kept.told
    amount = None
    if told:
        high = None if told["high"] is None else Decimal(told["high"])
        amount = Amount(Decimal(told["value"]), Bound(told["bound"]), high)
    return Correction(
        Span(kept.start, kept.end),
        Verdict(kept.verdict),
        amount,
        told.get("unit", ""),
        told.get("indicator"),
        told.get("group"),
    )


def document_of(report: ReceivedReport) -> Document:
    """The document of a report, with its figures as people say they are."""
    return corrected(from_json(report.document), corrections_of(report))


def record_of(report: ReceivedReport) -> Mapping[str, Any]:
    """The same in the form of `mingfa.document/1`."""
    return to_json(document_of(report)) if report.corrections.exists() else report.document


def case_file(reports: Iterable[ReceivedReport]) -> str:
    """The passages of reports that people spoke of, as test cases in YAML; empty where there are none."""
    cases = [case for case in _cases(reports) if case]
    return _CASES_HEAD + "\n".join(cases) if cases else ""


def _cases(reports: Iterable[ReceivedReport]) -> Iterator[str]:
    for report in reports:
        spoken = corrections_of(report)
        if spoken:
            yield case_lines(from_json(report.document), spoken)
