"""A full-width comma within a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.review.sought import DIGITS, sought
from mingfa.text.spans import Span
from mingfa.text.units import UNIT

__all__ = ["CommaWithinNumber"]

_NUMBER = re.compile(
    rf"(?<![\d.，,%年月日第])([1-9]\d{{0,2}})(，|、|。|．|：)(\d{{3}})(?![\d.，,])(?=余?(?:{UNIT}|万))"
)
_DECIMAL = re.compile(r"(?<=\d)(。|，|、)(?=\d{1,2}(?:%|个百分点|万元|亿元|公里|平方))")
_KEYS = sought(*(f"{one}{mark}{other}" for one in DIGITS for mark in "，、。．：" for other in DIGITS))


class CommaWithinNumber(Rule):
    """数字中间用了全角标点。

    为什么：
        “1，260份”会被读成两个数。千分空可以不加，小数点用半角。
    错：
        出具法律意见1，260份。
    错：
        投入资金3。5万元，办结率为98。2%。
    对：
        出具法律意见1,260份，投入3.5万元，分别为12，30，45件，受理15件，120人参加。
    不查：
        列举的几个数。
    """

    code = "NUM004"
    name = "comma-within-number"
    severity = Severity.WARNING
    basis = proofreading.NUMERALS

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for match in matches_near(_NUMBER, text, _KEYS, before=5, after=24):
            span = Span(*match.span(2))
            half = "," if match[2] in "，、" else "."
            yield Fault(
                Span(*match.span()),
                f"数字“{match[0]}”中间用了“{match[2]}”。",
                "请改用半角。",
                Fix(span, half),
            )
        for match in matches_near(_DECIMAL, text, _KEYS, before=1, after=12):
            if match[0] == "。":
                span = Span(*match.span())
                yield Fault(span, "小数点写成了句号。", "请改用半角的“.”。", Fix(span, "."))
