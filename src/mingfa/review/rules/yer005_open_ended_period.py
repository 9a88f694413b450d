"""2023年以来 and 截至目前: a period without an end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["OpenEndedPeriod"]

_OPEN = re.compile(r"20\d\d年以来|截[至止]目前|截至当前|到目前为止")


class OpenEndedPeriod(Rule):
    """年度报告用了“2023年以来”“截至目前”这样没有终点的时间。

    为什么：
        年度报告报的是一整年，“以来”“目前”没有终点，数字统计到哪一天说不清。
    错：
        2023年以来，青禾镇坚持依法行政。截至目前，化解纠纷35件。
    对：
        2023年，青禾镇坚持依法行政。截至2023年12月31日，化解纠纷35件。党的十八大以来取得成就。
    不查：
        默认不查；在审读方案里打开后才查。
    """

    code = "YER005"
    name = "open-ended-period"
    severity = Severity.INFO
    basis = NoBasis("年度报告应当写明统计的起止时间")
    off = True
    triggers = ("年以来", "目前", "当前")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in _OPEN.finditer(document.text):
            yield Fault(Span(*match.span()), f"“{match[0]}”没有终点。", "请写明截止的日期，或者直接写年份。")
