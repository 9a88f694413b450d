"""A comma after 一是 or （一）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.nearby import matches_in_lines, matches_near
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.review.sought import sought
from mingfa.text.spans import Span

__all__ = ["MarkAfterOrdinal"]

_ORDINAL = re.compile(r"(?<![之唯第])([一二三四五六七八九十]{1,2}(?:是|要))([，、：,:])(?!$)", re.MULTILINE)
_HEADING = re.compile(r"^\s*[一二三四五六七八九十]{1,3}(，|。|：|；)(?=[一-龥\d])", re.MULTILINE)
_NUMERALS = "一二三四五六七八九十"
_SAID = sought(*(f"{number}{word}{mark}" for number in _NUMERALS for word in "是要" for mark in "，、：,:"))
_BEGUN = sought(*(f"{number}{mark}" for number in _NUMERALS for mark in "，。：；"))


class MarkAfterOrdinal(Rule):
    """“一是”后面加了逗号，或者“一、”的顿号写成了别的标点。

    为什么：
        “一是”“二是”与后面的话连在一起，不加标点；“一”后用顿号。
    错：
        一是，加强组织领导。二是、落实责任。
    错：
        一，主要举措和成效
    对：
        一是加强组织领导。二是落实责任。首先，健全机制。
    对：
        一、主要举措和成效
    不查：
        “首先”“其次”“第一”后面的逗号。
    """

    code = "PUN005"
    name = "mark-after-ordinal"
    severity = Severity.WARNING
    basis = proofreading.PUNCTUATION

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for match in matches_near(_ORDINAL, text, _SAID, before=2, after=4):
            span = Span(*match.span(2))
            yield Fault(
                Span(*match.span()), f"“{match[1]}”后面不加标点。", f"请删去“{match[2]}”。", Fix(span, "")
            )
        for match in matches_in_lines(_HEADING, text, _BEGUN):
            span = Span(*match.span(1))
            yield Fault(span, f"序号后面用了“{match[1]}”。", "请改为顿号。", Fix(span, "、"))
