"""A number of which the digits, the unit or one of two signs are not as they should be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.sought import sought
from mingfa.text.spans import Span
from mingfa.text.units import UNIT

__all__ = ["NumberLeftIncomplete"]

_REST = sought("余")
_SHARE = sought("%", "％")
_WITHOUT_NUMBER = re.compile(
    rf"(?<=[一-龥])(?<![一二三四五六七八九十百千万亿两几数零半其剩业残多盈富有结空节年岁])余(?:{UNIT})(?=[，。；、）])"
)
_WITHOUT_UNIT = re.compile(r"\d[百千万亿]?余(?=[，。；、）\n])")
_RANGE_MORE = re.compile(rf"\d+[—–～~至\-]\d+余(?:{UNIT})?")
_TWICE = re.compile(r"百分之\s*\d+(?:\.\d+)?[%％]|\d[%％](?:以上|以下|左右)?[%％]")


class NumberLeftIncomplete(Rule):
    """数字没有写全，或者同一个符号写了两遍。

    为什么：
        “余条”前面没有数，“2.1万余”后面没有单位，“百分之10%”写了两个百分号，多半是删改、套用模板时留下的。
    错：
        法律顾问审查合同52份，提出修改意见余条。
    错：
        办理行政处罚案件9件，罚款2.1万余，群众满意。
    错：
        法治建设分值占百分之10%，网上可办率98.7%以上%。
    错：
        出动执法人员860—920余人次。
    对：
        剩余5件，其余人员，业余时间，三百余人，年纪大的十余名，罚款2.1万余元，占百分之十，提高到98.7%以上。
    不查：
        没有“余”字的缺数、缺单位。
    """

    code = "NUM008"
    name = "number-left-incomplete"
    severity = Severity.ERROR
    basis = proofreading.NUMERALS
    triggers = ("余", "%", "％")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for pattern, keys, so in (
            (_WITHOUT_NUMBER, _REST, "前面没有数"),
            (_WITHOUT_UNIT, _REST, "后面没有单位"),
            (_RANGE_MORE, _REST, "既写了起止，又写了“余”"),
            (_TWICE, _SHARE, "写了两个百分号"),
        ):
            for match in matches_near(pattern, text, keys, before=24, after=8):
                yield Fault(Span(*match.span()), f"“{match[0]}”{so}。", "请核对并写全。")
