"""A passage that an earlier report has word for word."""

from __future__ import annotations

from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.older import of_the_same_unit
from mingfa.review.passages import clauses, repeats
from mingfa.review.rule import Context, Fault, Rule, Severity

__all__ = ["PassageOfAnOlderReport"]

_AT_LEAST = 60  # characters of content; opening formulas of a year or two stay below


class PassageOfAnOlderReport(Rule):
    """整段文字与以前的报告一字不差。

    为什么：
        沿用上年的段落，说明这一年的做法和进展没有写出来；上年的数字、人名也容易跟着留下。
    已知：
        镇党委、政府高度重视普法工作，组织普法志愿者进村入户发放宣传资料，现场解答群众提出的法律问题，引导群众遇事找法、解决问题靠法，取得了良好的社会效果。
    错：
        镇党委、政府高度重视普法工作，组织普法志愿者进村入户发放宣传资料，现场解答群众提出的法律问题，引导群众遇事找法、解决问题靠法，取得了良好的社会效果。
    对：
        镇党委、政府高度重视普法工作，围绕高额彩礼、电信诈骗等群众关心的问题开展普法。
    不查：
        没有给出以前的报告时不查；不足60个字的相同语句不查；其他单位的报告见DUP003。
    """

    code = "DUP002"
    name = "passage-of-an-older-report"
    severity = Severity.INFO
    basis = NoBasis("年度报告应当反映当年的工作")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        before = of_the_same_unit(document, context.older)
        own = clauses(document.text) if before else ()
        for older in before:
            for repeat in repeats(own, clauses(older.text), _AT_LEAST):
                yield Fault(
                    repeat.again,
                    f"这{repeat.length}个字与以前的报告（{older.file}）相同。",
                    "请写出当年的做法和进展，并核对其中的数字和人名。",
                )
