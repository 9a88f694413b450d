"""Many figures that are exactly last year's."""

from __future__ import annotations

from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.older import last_of_its_own
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.rules.dup004_last_years_numbers import tells_the_year
from mingfa.review.rules.fig011_jump_against_last_year import told_once

__all__ = ["FiguresAsLastYear"]

_MANY = 4
_LARGE = 10
_SHOWN = 6


class FiguresAsLastYear(Rule):
    """多项工作的数字与上年的报告完全相同。

    为什么：
        一两个数字碰巧相同不奇怪，半数以上一模一样，多半是照搬了上年的报告。
    已知：
        青禾镇人民政府2023年法治政府建设情况报告
        一、主要举措和成效
        全年受理调解纠纷53件，调解成功51件，开展法治宣传活动42场次，提供法律咨询126次，办理信访事项38件。
    错：
        青禾镇人民政府2024年法治政府建设情况报告
        一、主要举措和成效
        抓实普法，开展法治宣传活动42场次，提供法律咨询126次。
        化解矛盾，受理调解纠纷53件，调解成功51件；办理信访事项38件。
    对：
        青禾镇人民政府2024年法治政府建设情况报告
        一、主要举措和成效
        全年受理调解纠纷61件，调解成功57件，开展法治宣传活动42场次，提供法律咨询140次，办理信访事项29件。
    不查：
        没有给出上年报告时不查；不到10的数，机构、人员等不常变的数；相同的不足4项，或者不到能比的一半。
    """

    code = "FIG012"
    name = "figures-as-last-year"
    severity = Severity.WARNING
    basis = NoBasis("年度报告应当反映当年的工作")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        last = last_of_its_own(document, context.older)
        if last is None:
            return
        before = told_once(last)
        shared = [
            (figure, before[key])
            for key, figure in told_once(document).items()
            if key in before and tells_the_year(figure) and figure.amount.value >= _LARGE
        ]
        same = [figure for figure, old in shared if figure.amount == old.amount]
        if len(same) >= _MANY and len(same) * 2 >= len(shared):
            told = "、".join(f"{figure.subject}{figure.text}" for figure in same[:_SHOWN])
            yield Fault(
                same[0].span,
                f"能与上年比的{len(shared)}项数字里有{len(same)}项完全相同：{told}。",
                "请逐项核对是不是上年的数字。",
            )
