"""A day or month that the calendar does not have."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["NoSuchDay"]

_DAY = re.compile(r"(?<![\d.])(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号](?!线|楼|院)")
_MONTH = re.compile(r"(?<!\d)(?:(?:19|20)\d\d年|今年|去年)\s*(1[3-9]|[2-9]\d|0|00)\s*月(?!\d*日)")
_LEAP = 2024
_MONTHS = 12


class NoSuchDay(Rule):
    """日期不存在，如2月30日、6月31日、13月。

    为什么：
        不存在的日期一定是写错了，成文日期写错影响文件效力。
    错：
        青禾镇人民政府
        2025年2月30日
    错：
        2024年6月31日召开会议，2024年13月完成整改。
    对：
        2024年2月29日召开会议，2024年12月31日完成整改。
    不查：
        农历日期。
    """

    code = "YER004"
    name = "no-such-day"
    severity = Severity.ERROR
    basis = NoBasis("公历")
    triggers = ("月",)

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in matches_near(_DAY, document.text, self.triggers, before=16, after=10):
            year = int(match[1] or _LEAP) or _LEAP
            month, day = int(match[2]), int(match[3])
            if not 1 <= month <= _MONTHS or not 1 <= day <= monthrange(year, month)[1]:
                yield Fault(Span(*match.span()), f"没有“{match[0]}”这一天。", "请核对日期。")
        for match in matches_near(_MONTH, document.text, self.triggers, before=12, after=6):
            yield Fault(Span(*match.span()), f"没有“{match[0]}”。", "请核对月份。")
