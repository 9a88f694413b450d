"""“3.15” for “3·15”: the day of an event takes a middle dot."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.review.sought import sought
from mingfa.text.spans import Span

__all__ = ["DateWithFullStop"]

_DAY = re.compile(r"[“\"](?:1[0-2]|[1-9])([.．])(?:[12]\d|3[01]|0?[1-9])[”\"]")
_KEYS = sought(*(f"{quote}{digit}" for quote in '“"' for digit in "123456789"))


class DateWithFullStop(Rule):
    """用月日简称节日时，中间写成了小数点。

    为什么：
        《标点符号用法》：以月、日标示的事件、节日，用间隔号“·”隔开月和日，如“3·15”。
    错：
        在“3.15”消费者权益日、“6.26”国际禁毒日开展宣传。
    对：
        在“3·15”消费者权益日、“12·4”国家宪法日开展宣传，合格率为“9.50”分制。
    不查：
        没有引号的；不是月日的小数。
    """

    code = "PUN008"
    name = "date-with-full-stop"
    severity = Severity.INFO
    basis = proofreading.PUNCTUATION

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in matches_near(_DAY, document.text, _KEYS, before=0, after=8):
            dot = Span(*match.span(1))
            yield Fault(
                Span(*match.span()), f"{match[0]}中间用了小数点。", "请改用间隔号“·”。", Fix(dot, "·")
            )
