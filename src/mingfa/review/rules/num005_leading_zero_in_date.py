"""A nought before the month or day of a date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import paper_format
from mingfa.report.model import Document
from mingfa.review.nearby import matches_in_lines, matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.sought import DIGITS, sought
from mingfa.text.spans import Span

__all__ = ["LeadingZeroInDate"]

_DATE = re.compile(r"20\d\d年(?:0\d月\d{1,2}日|\d{1,2}月0\d日)")
_DOTTED = re.compile(r"^[ \t\u3000]*(20\d\d[./\-]\d{1,2}[./\-]\d{1,2})[ \t\u3000]*$", re.MULTILINE)
_KEYS = sought("年0", "月0")
_DOTS = sought(*(f"{digit}{dot}{other}" for digit in DIGITS for dot in "./-" for other in DIGITS))


class LeadingZeroInDate(Rule):
    """日期的月、日前面加了0，或者成文日期写成2025.1.6的样子。

    为什么：
        GB/T 9704规定成文日期用阿拉伯数字写全年、月、日，月、日不编虚位（1不写成01）。
    错：
        青禾镇人民政府
        2025年01月06日
    错：
        青禾镇人民政府
        2025.1.6
    对：
        青禾镇人民政府
        2025年1月6日
    不查：
        表格、编号里的日期。
    """

    code = "NUM005"
    name = "leading-zero-in-date"
    severity = Severity.WARNING
    basis = paper_format.DATE

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in matches_near(_DATE, document.text, _KEYS, before=8, after=8):
            yield Fault(Span(*match.span()), f"“{match[0]}”的月、日前面加了0。", "请写成2025年1月6日的样子。")
        for match in matches_in_lines(_DOTTED, document.text, _DOTS):
            yield Fault(Span(*match.span(1)), f"日期写成了“{match[1]}”。", "请写成2025年1月6日的样子。")
