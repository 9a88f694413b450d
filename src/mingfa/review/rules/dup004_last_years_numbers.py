"""A sentence of last year's report with last year's numbers."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document, Figure, FigureKind
from mingfa.review.older import last_of_its_own, likeness_to
from mingfa.review.rule import Context, Fault, Rule, Severity

__all__ = ["LastYearsNumbers", "tells_the_year"]

_ALIKE = 0.8
# Counts of what was done begin anew each year; villages, posts and people stay.
_OF_ACTS = frozenset(
    [
        "次",
        "场",
        "场次",
        "件",
        "起",
        "份",
        "人次",
        "期",
        "册",
        "本",
        "条",
        "张",
        "户次",
        "例",
        "宗",
        "批次",
        "幅",
        "篇",
        "车次",
        "小时",
        "课时",
        "项次",
    ]
)
_REGULAR = frozenset(
    map(Decimal, (12, 24, 36, 48, 50, 52, 100, 365))
)  # once a month, twice a month, once a week …
_CHANCE = 10  # below this two years may well agree
_SEVERAL = 2


def tells_the_year(figure: Figure) -> bool:
    """Whether a figure counts what was done in a year, and is no number that comes every year by the calendar."""
    return (
        figure.kind is FigureKind.COUNT
        and figure.unit in _OF_ACTS
        and figure.amount.value > _SEVERAL
        and figure.amount.value not in _REGULAR
    )


class LastYearsNumbers(Rule):
    """沿用上年的句子，数字也一个没有变。

    为什么：
        改写上年报告时漏改数字，是最常见也最难看出的差错；今年的件数、场次与上年完全一样的极少。
    已知：
        青禾镇人民政府2023年法治政府建设情况报告
        镇司法所与派出所逐村摸排田界、宅基地两类纠纷，全年化解38件。
        每月召开一次法治建设例会，全年听取汇报12次。
    错：
        青禾镇人民政府2024年法治政府建设情况报告
        镇司法所与派出所逐村摸排田界、宅基地两类纠纷，全年化解38件。
    对：
        青禾镇人民政府2024年法治政府建设情况报告
        镇司法所与派出所逐村摸排田界、宅基地两类纠纷，全年化解41件。
    对：
        青禾镇人民政府2024年法治政府建设情况报告
        每月召开一次法治建设例会，全年听取汇报12次。
    不查：
        没有给出上年报告时不查；村、机构、岗位、人员等本来就不常变的数，每月一次这样按时间定的数，只有一个不到10的数。
    """

    code = "DUP004"
    name = "last-years-numbers"
    severity = Severity.WARNING
    basis = NoBasis("年度报告应当反映当年的工作")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        last = last_of_its_own(document, context.older)
        if last is None:
            return
        for passage, match in likeness_to(document, [last], own=True).alike:
            if match.paper is None or match.alike < _ALIKE or match.changed or not match.kept:
                continue
            told = [one for one in document.figures if passage.span.covers(one.span) and tells_the_year(one)]
            if len(told) >= _SEVERAL or any(one.amount.value >= _CHANCE for one in told):
                numbers = "、".join(one.text for one in told)
                yield Fault(
                    passage.span,
                    f"这句话与上年的报告相同，{numbers}也没有变。",
                    "请核对是不是上年的数字。",
                )
