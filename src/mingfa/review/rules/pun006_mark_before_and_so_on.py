"""A mark before 等, 和 or 及 at the end of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["MarkBeforeAndSoOn"]

_MARK = re.compile(
    r"(?<=[一-龥”》）])([、，])(?=等(?!级|待|于|同|候|到|额|份|闲|价|距|值|量|次[^数]))|(?<=[一-龥”》）])(、)(?=(?:和|以及)(?!平|谐|睦|解|美|顺|田|县|镇|乡|村|尚|气))"
)


class MarkBeforeAndSoOn(Rule):
    """“等”“和”“以及”前面又用了顿号。

    为什么：
        顿号表示并列，“等”“和”已经收束并列，前面不再用顿号或逗号。
    错：
        对青少年、务工人员、等重点人群开展普法。
    错：
        整合派出所、司法所、和综治中心力量。
    对：
        对青少年、务工人员等重点人群开展普法，整合派出所、司法所和综治中心力量。
    对：
        宣传平安、和谐理念，走访永和、和平两个村，依法履职，等级评定为优秀，公开、等候、办理一体。
    不查：
        “等级”“等待”“和谐”“和解”等词。
    """

    code = "PUN006"
    name = "mark-before-and-so-on"
    severity = Severity.WARNING
    basis = proofreading.PUNCTUATION
    triggers = ("、等", "，等", "、和", "、以及")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for match in matches_near(_MARK, text, self.triggers, before=1, after=6):
            span = Span(*match.span())
            word = "以及" if text.startswith("以及", span.end) else text[span.end : span.end + 1]
            yield Fault(
                Span(span.start, span.end + len(word)),
                f"“{word}”前面不用“{match[0]}”。",
                f"请删去“{match[0]}”。",
                Fix(span, ""),
            )
