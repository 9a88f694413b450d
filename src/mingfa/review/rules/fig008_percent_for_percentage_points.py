"""A rate that is said to rise by per cent where percentage points are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["PercentForPercentagePoints"]

_P = r"\d{1,3}(?:\.\d+)?[%％]"
_CHANGE = r"(?:提高|提升|上升|增长|增加|下降|降低|减少)(?:了)?"
_RATE = re.compile(
    rf"(?:率|度|占比|比例)[^。；\n\d]{{0,10}}(?:(?:由|从){_P}[^。；\n\d]{{0,8}}(?:到|至)(?:了)?{_P}|{_P})[，,]?(?:同比|较上年|比上年|较去年|比去年|较20\d\d年|比20\d\d年)?({_CHANGE}{_P})"
)
_BOTH = re.compile(rf"({_CHANGE}\d{{1,3}}(?:\.\d+)?[%％]个百分点)")


class PercentForPercentagePoints(Rule):
    """两个百分比相差写成了“提高2%”，应当是“2个百分点”。

    为什么：
        满意率从96%到98%，是提高2个百分点，不是提高2%。
    错：
        群众满意率由96.2%提高到98.4%，提高2.2%。
    错：
        化解率为98.5%，较上年提高1.3%。
    对：
        满意率为98.4%，较上年提高2.2个百分点；案件86件，同比下降12%。
    不查：
        数量的增减幅度。
    """

    code = "FIG008"
    name = "percent-for-percentage-points"
    severity = Severity.WARNING
    basis = proofreading.NUMERALS
    triggers = ("%", "％")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for pattern in (_RATE, _BOTH):
            for match in matches_near(pattern, document.text, self.triggers, before=60, after=6):
                yield Fault(
                    Span(*match.span(1)), f"“{match[1]}”说的是两个百分比之差。", "请写成“……个百分点”。"
                )
