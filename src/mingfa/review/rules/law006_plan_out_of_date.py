"""A five-year plan or outline whose time is over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.dates import year_of
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.sought import sought
from mingfa.text.spans import Span

__all__ = ["PlanOutOfDate"]

_PUBLICITY = re.compile(r"[“\"]?([五六七八九])五[”\"]?(?:普法|法治宣传教育规划|规划(?=的?实施|任务))")
_FIVES = sought(*(f"{number}五" for number in "五六七八九"))
_PAPER = sought("实施纲要")
_FIRST_YEAR = {"五": 2006, "六": 2011, "七": 2016, "八": 2021, "九": 2026}
_PERIOD = 5
_OUTLINE = re.compile(r"《法治政府建设实施纲要[（(]\s*(20\d\d)\s*[-－—–~～至]+\s*(20\d\d)\s*年?\s*[）)]》")
_SOCIETY = re.compile(r"《法治社会建设实施纲要[（(]\s*(20\d\d)\s*[-－—–~～至]+\s*(20\d\d)\s*年?\s*[）)]》")
_OVER = re.compile("收官|总结|验收|终期|评估|期满|结束|完成了?“?[五六七八九]五|期间|先进|表彰|以来")
_OPENING = re.compile(
    r"(?:谋划|启动|编制|起草)[^，。；\n]{0,6}[“\"]?([五六七八九])五[”\"]?(?:普法)?规划|[“\"]?([五六七八九])五[”\"]?普法规划?(?:开局|起步|启动)"
)
_FAR = 20


class PlanOutOfDate(Rule):
    """普法规划、纲要的名称过了时，或者年份写错。

    为什么：
        “七五”普法是2016—2020年，“八五”是2021—2025年，“九五”是2026—2030年；2015—2020年的纲要已经到期。
    错：
        青禾镇2024年法治政府建设情况报告
        2024年，深入实施“七五”普法规划，开展宣讲64场。
    错：
        青禾镇2022年法治政府建设情况报告
        2022年，认真落实《法治政府建设实施纲要（2015—2020年）》。
    错：
        青禾镇2025年法治政府建设情况报告
        2025年，宣讲64场，谋划“八五”普法规划开局。
    对：
        青禾镇2024年法治政府建设情况报告
        2024年，深入实施“八五”普法规划，落实《法治政府建设实施纲要（2021—2025年）》。
    对：
        青禾镇2026年法治政府建设情况报告
        2026年，完成“八五”普法总结验收，启动“九五”普法规划。
    不查：
        总结、验收、表彰往期规划的。
    """

    code = "LAW006"
    name = "plan-out-of-date"
    severity = Severity.ERROR
    basis = NoBasis("五年普法规划和实施纲要的起止年份")
    triggers = ("五”", '五"', "五普法", "实施纲要")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        year = year_of(document, context)
        text = document.text
        if year is None:
            return
        for match in matches_near(_PUBLICITY, text, _FIVES, before=1, after=16):
            first = _FIRST_YEAR[match[1]]
            near = text[max(0, match.start() - _FAR) : match.end() + _FAR]
            if year >= first + _PERIOD and not _OVER.search(near):
                yield Fault(
                    Span(*match.span()),
                    f"“{match[1]}五”普法规划是{first}—{first + _PERIOD - 1}年的，本文写的是{year}年。",
                    "请核对是否应为“" + _current(year) + "五”。",
                )
            elif year < first - 1:
                yield Fault(Span(*match.span()), f"“{match[1]}五”普法规划从{first}年开始。", "请核对。")
        for match in matches_near(_OPENING, text, self.triggers, before=16, after=16):
            first = _FIRST_YEAR[match[1] or match[2]]
            if year > first + 1:
                yield Fault(
                    Span(*match.span()),
                    f"“{match[1] or match[2]}五”普法{first}年就开局了，本文写的是{year}年。",
                    "请核对。",
                )
        for match in matches_near(_OUTLINE, text, _PAPER, before=10, after=40):
            near = text[max(0, match.start() - _FAR) : match.end() + _FAR]
            wrong = (match[1], match[2]) not in {("2015", "2020"), ("2021", "2025")}
            if wrong or (match[2] == "2020" and year > int(match[2]) and not _OVER.search(near)):
                yield Fault(
                    Span(*match.span()),
                    "纲要的起止年份不对。" if wrong else f"这个纲要到2020年为止，本文写的是{year}年。",
                    "请核对，现为《法治政府建设实施纲要（2021—2025年）》。",
                )
        for match in matches_near(_SOCIETY, text, _PAPER, before=10, after=40):
            if (match[1], match[2]) != ("2020", "2025"):
                yield Fault(Span(*match.span()), "纲要的起止年份不对。", "请核对，应为2020—2025年。")


def _current(year: int) -> str:
    return next((name for name, first in _FIRST_YEAR.items() if first <= year < first + _PERIOD), "九")
