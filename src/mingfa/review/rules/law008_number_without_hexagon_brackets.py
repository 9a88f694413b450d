"""The year in a document number stands in hexagon brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["NumberWithoutHexagonBrackets"]

_NUMBER = re.compile(r"[一-龥]{1,8}([\[［【（(])(20\d\d)([\]］】）)])(第?)(0*)(\d{1,4})号")


class NumberWithoutHexagonBrackets(Rule):
    """发文字号的年份没有用六角括号，或者加了“第”、虚位。

    为什么：
        GB/T 9704规定发文字号的年份用六角括号“〔〕”，不加“第”字，序号不编虚位。
    错：
        印发沅法委[2024]3号工作要点。
    错：
        根据国办发（2018）118号文件要求。
    对：
        印发沅法委〔2024〕3号工作要点。
    不查：
        案号，如（2024）湘01行初3号。
    """

    code = "LAW008"
    name = "number-without-hexagon-brackets"
    severity = Severity.WARNING
    basis = NoBasis("GB/T 9704—2012 7.2.5 发文字号")
    triggers = ("号",)

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in matches_near(_NUMBER, document.text, self.triggers, before=30, after=1):
            yield Fault(
                Span(match.start(1), match.end()),
                f"“{match[0]}”的年份没有用六角括号。",
                "请改为“〔〕”。",
                Fix(Span(match.start(1), match.end(3)), f"〔{match[2]}〕"),
            )
