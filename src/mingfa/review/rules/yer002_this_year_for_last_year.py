"""今年 in a report on last year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document, Part
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.titles import in_title, quoted_spans
from mingfa.text.spans import Span

__all__ = ["ThisYearForLastYear"]

_THIS = re.compile("今年(?:以来|度)?")


class ThisYearForLastYear(Rule):
    """写上年工作的报告里用了“今年”。

    为什么：
        报告在下一年年初成文，“今年”就成了成文的那一年，与所报的年度不符。
    错：
        关于2023年度法治政府建设情况的报告
        今年以来，青禾镇带头集体学法4次。
        青禾镇人民政府
        2024年1月30日
    对：
        关于2023年度法治政府建设情况的报告
        2023年，青禾镇带头集体学法4次。下一步，今年将重点抓好培训。
        青禾镇人民政府
        2024年1月30日
    对：
        关于2024年度法治政府建设情况的报告
        今年以来，青禾镇带头集体学法4次。
        青禾镇人民政府
        2024年12月30日
    不查：
        没有成文日期的；写下一步打算的部分；引文。
    """

    code = "YER002"
    name = "this-year-for-last-year"
    severity = Severity.WARNING
    basis = NoBasis("年度报告应当写明所报的年度")
    triggers = ("今年",)

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        year, dated = document.meta.year, document.meta.date
        if year is None or dated is None or dated.year != year + 1:
            return
        text = document.text
        plans = document.parts.get(Part.PLAN, ())
        for match in matches_near(_THIS, text, self.triggers, before=0, after=4):
            span = Span(*match.span())
            said_of_plan = any(plan.covers(span) for plan in plans) or text.startswith(
                ("将", "要", "计划", "重点"), span.end
            )
            if not said_of_plan and not in_title(span, quoted_spans(text)):
                yield Fault(
                    span,
                    f"报告写的是{year}年，成文在{dated.year}年，“{match[0]}”指哪一年说不清。",
                    f"请写明{year}年。",
                )
