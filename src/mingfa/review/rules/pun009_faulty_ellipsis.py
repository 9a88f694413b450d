"""An ellipsis made of full stops."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.review.sought import sought
from mingfa.text.spans import Span

__all__ = ["FaultyEllipsis"]

_DOTS = re.compile(r"(?<=[一-龥”》）])(?:\.{2,6}|。{3,6}|、{3,6}|·{3,6}|…(?!…)(?<!……))")
_AND_SO_ON = re.compile(r"等等?…+|(?<!…)…++等")
_ELLIPSIS = sought("…")


class FaultyEllipsis(Rule):
    """省略号写成了几个句点，或者与“等”连用。

    为什么：
        省略号是六个圆点“……”，占两个字；“等”与省略号只用一个。公文正文一般不用省略号。
    错：
        宣传资料、横幅、展板...共计3类。
    错：
        发放手册、画册等……共计3类。
    对：
        他说：“调解要讲法、讲理、讲情……”网址www.example.cn...
    不查：
        英文、网址里的句点。
    """

    code = "PUN009"
    name = "faulty-ellipsis"
    severity = Severity.WARNING
    basis = proofreading.PUNCTUATION
    triggers = ("..", "。。。", "、、、", "···", "…")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in matches_near(_DOTS, document.text, self.triggers, before=2, after=7):
            span = Span(*match.span())
            yield Fault(span, f"“{match[0]}”不是省略号。", "请改为“……”。", Fix(span, "……"))
        for match in matches_near(_AND_SO_ON, document.text, _ELLIPSIS, before=3, after=3):
            yield Fault(Span(*match.span()), "“等”与省略号连用。", "请只留一个。")
