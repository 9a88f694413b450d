"""A decrease of more than the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["DecreaseToldInMultiples"]

_FALL = re.compile(
    r"(?:下降|减少|降低|缩短|压缩|缩小|压减)(?:了|近|约|至原来的?|幅度?达)?(?:(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]+)倍|(?:1[0-9]{2,}|[2-9]\d{2,})(?:\.\d+)?[%％])"
)
_WHOLE = re.compile(r"100(?:\.0+)?[%％]$")


class DecreaseToldInMultiples(Rule):
    """减少、下降用了倍数，或者超过100%。

    为什么：
        减少一倍就没有了。减少的幅度用百分比或者分数表示，且不超过100%。
    错：
        投诉量比上年下降1.5倍。
    错：
        办理时限压缩120%。
    对：
        投诉量比上年下降60%，办件量增长1.5倍，积案减少100%。
    不查：
        增长的倍数。
    """

    code = "FIG009"
    name = "decrease-told-in-multiples"
    severity = Severity.WARNING
    basis = proofreading.NUMERALS
    triggers = ("倍", "%", "％")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in matches_near(_FALL, document.text, self.triggers, before=32, after=2):
            if not _WHOLE.search(match[0]):
                yield Fault(Span(*match.span()), f"“{match[0]}”不成立。", "请改用百分比或者分数。")
