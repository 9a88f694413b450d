"""、 between 》《 or ”“, where the marks part the items already."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.review.sought import sought
from mingfa.text.spans import Span

__all__ = ["CommaBetweenMarks"]

_BETWEEN = re.compile("(?<=[》”])、(?=[《“])")
_KEYS = sought("》、《", "”、“", "》、“", "”、《")


class CommaBetweenMarks(Rule):
    """并列的书名号或引号之间又用了顿号。

    为什么：
        《标点符号用法》：标有书名号、引号的并列成分之间通常不用顿号。
    错：
        学习《宪法》、《民法典》等法律。
    错：
        推行“一件事一次办”、“网上预约办事”。
    对：
        学习《宪法》《民法典》等法律；推行“一件事一次办”“网上预约办事”。
    对：
        培训“法律明白人”、人民调解员；学习《宪法》（修正文本）、《民法典》。
    不查：
        只有一边有引号、书名号的；中间夹着括号的。
    """

    code = "PUN004"
    name = "comma-between-marks"
    severity = Severity.INFO
    basis = proofreading.PUNCTUATION
    triggers = ("》、《", "”、“")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for match in matches_near(_BETWEEN, text, _KEYS, before=1, after=4):
            at = match.start()
            yield Fault(
                Span(at - 1, at + 2),
                f"“{text[at - 1]}”和“{text[at + 1]}”之间不用顿号。",
                "请删去顿号。",
                Fix(Span(at, at + 1), ""),
            )
