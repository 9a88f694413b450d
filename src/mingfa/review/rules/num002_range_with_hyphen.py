"""A range of numbers joined by a half-width hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.text.spans import Span
from mingfa.text.units import UNIT

__all__ = ["RangeWithHyphen"]

_RANGE = re.compile(
    rf"(?<![\d\-—.A-Za-z〔\[(（/+])\d{{1,6}}%?(-|--)\d{{1,6}}(?=(?:{UNIT}|%|年|月|天|岁))(?!\d)"
)
_YEARS = re.compile(r"(?<!\d)20\d\d(-|--|－)20\d\d(?=年)")


class RangeWithHyphen(Rule):
    """数值或年份的起止用了半角连字符。

    为什么：
        数值范围用浪纹线“～”，起止年份用一字线“—”；连字符容易看成负号或者编号。
    错：
        每周常态化治安巡查检查1-2次。
    错：
        落实《法治政府建设实施纲要》，制定2021-2025年规划。
    对：
        每周巡查1～2次，制定2021—2025年规划，电话0371-6550，文号2024-15。
    不查：
        电话、编号、型号里的连字符。
    """

    code = "NUM002"
    name = "range-with-hyphen"
    severity = Severity.INFO
    basis = proofreading.PUNCTUATION
    triggers = ("-", "－")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for pattern, right in ((_RANGE, "～"), (_YEARS, "—")):
            for match in matches_near(pattern, document.text, self.triggers, before=10, after=14):
                yield Fault(
                    Span(*match.span()),
                    f"“{match[0]}”用了连字符。",
                    f"请改用“{right}”。",
                    Fix(Span(*match.span(1)), right),
                )
