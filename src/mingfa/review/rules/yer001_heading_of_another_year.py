"""A heading that names another year than the report is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document, Part
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["HeadingOfAnotherYear"]

_YEAR = re.compile(r"(?<![\d—–\-~～至])(20\d\d)年?度?(?![\d—–\-~～至]|年?[-—～至])")
_NEXT = re.compile("打算|安排|计划|思路|展望|下一步|下步|目标|举措和?打算|要点|谋划|努力方向")
_PAST = re.compile("举措|成效|情况|问题|不足|总结|回顾|履行|履职|责任人")


class HeadingOfAnotherYear(Rule):
    """标题里的年份与报告的年度对不上。

    为什么：
        写2025年的报告，标题里还是“2024年度主要举措”，是照抄上年最明显的痕迹；“下一年安排”的年份也常常忘了改。
    错：
        青禾镇2025年度法治政府建设情况报告
        2025年，青禾镇扎实推进依法行政。
        一、2024年度推进法治政府建设的主要举措和成效
        全年召开会议4次。
        二、2026年工作安排
        继续加强宣传。
    错：
        青禾镇2024年法治政府建设情况报告
        一、主要举措和成效
        全年召开会议4次。
        二、2024年工作打算
        继续加强宣传。
    对：
        青禾镇2024年法治政府建设情况报告
        一、2024年主要举措和成效
        全年召开会议4次。
        二、2025年工作打算
        继续加强宣传，落实2021—2025年纲要。
    不查：
        没有写年度的报告；标题里的起止年份、文件名称。
    """

    code = "YER001"
    name = "heading-of-another-year"
    severity = Severity.ERROR
    basis = NoBasis("年度报告应当反映当年的工作")
    triggers = ("20",)

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        year = _titled(document) or document.meta.year or context.year
        if year is None:
            return
        plans = document.parts.get(Part.PLAN, ())
        for section in document.sections:
            if section.level > 1 and not _NEXT.search(section.title):
                continue
            heading = section.heading_span.of(document.text)
            if "《" in heading:
                continue
            planned = (
                any(plan.covers(section.heading_span) for plan in plans) or _NEXT.search(heading) is not None
            )
            past = _PAST.search(heading) is not None
            for match in _YEAR.finditer(heading):
                told = int(match[1])
                if planned and past:
                    wrong = told not in (year, year + 1)
                else:
                    wrong = told != (year + 1 if planned else year)
                if wrong:
                    start = section.heading_span.start + match.start()
                    yield Fault(
                        Span(start, start + len(match[0])),
                        f"标题写的是{told}年，报告的年度是{year}年。",
                        "请核对年份。",
                    )


def _titled(document: Document) -> int | None:
    match = _YEAR.search(document.meta.title or "")
    return int(match[1]) if match else None
