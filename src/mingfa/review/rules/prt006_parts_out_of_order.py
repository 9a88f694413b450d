"""The statutory parts in another order than the rules name them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mingfa.law import supervision
from mingfa.report.model import Document, Part
from mingfa.review.kind import is_annual_report
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["PartsOutOfOrder"]

_ORDER = (Part.MEASURES, Part.DEFICIENCIES, Part.FIRST_RESPONSIBLE, Part.PLAN)
_SHOWN = 20


class PartsOutOfOrder(Rule):
    """各部分的先后与规定的顺序不同。

    为什么：
        规定依次写主要举措和成效、不足和原因、第一责任人职责、下一年度安排。有的地方要求照这个顺序。
    错：
        青禾镇2024年法治政府建设情况报告
        一、党政主要负责人履行推进法治建设第一责任人职责情况
        书记、镇长带头学法。
        二、主要举措和成效
        全年召开会议4次。
    对：
        青禾镇2024年法治政府建设情况报告
        一、主要举措和成效
        全年召开会议4次。
        二、党政主要负责人履行推进法治建设第一责任人职责情况
        书记、镇长带头学法。
    不查：
        默认不查；在审读方案里打开后才查。
    """

    code = "PRT006"
    name = "parts-out-of-order"
    severity = Severity.INFO
    basis = supervision.CONTENTS
    off = True

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        if not is_annual_report(document):
            return
        starts = [(document.parts[part][0].start, part) for part in _ORDER if document.parts.get(part)]
        for (start, part), (following, other) in pairwise(starts):
            if following < start:
                yield Fault(
                    Span(following, min(following + _SHOWN, len(document.text))),
                    f"“{other.title}”写在“{part.title}”前面。",
                    "请按规定的顺序写。",
                )
