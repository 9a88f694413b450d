"""The duty of the heads of party and government told of one of them only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import supervision
from mingfa.report.model import Document, Part
from mingfa.review.kind import is_annual_report
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["OneHeadOnly"]

_ACTS = "(?:(?:同志)?(?:高度|认真|切实|严格|带头|坚持|履行|主持|亲自|始终|自觉|积极|作为|全面))"
_PARTY = re.compile(f"书记{_ACTS}|党委主要负责|党工委主要负责|党委主要领导")
_GOVERNMENT = re.compile(f"[镇乡县区市]长{_ACTS}|主任{_ACTS}|政府主要负责|行政主要负责|政府主要领导")
_BOTH = re.compile(
    "书记[、和与][^，。]{0,12}[长任]|长[、和与][^，。]{0,12}书记|党政(?:主要)?(?:负责人|负责同志|领导|一把手)|主要负责(?:人|同志)|主要领导|一把手|双组长|书记[、和]?局长|[\u4e00-\u9fa5]{1,3}主要领导"
)
_LEAST = 40


class OneHeadOnly(Rule):
    """第一责任人一部分只写了党委书记，没有写政府主要负责人，或者相反。

    为什么：
        党委和政府的主要负责人都是第一责任人，两人的履职情况都要写。
    错：
        青禾镇2024年法治政府建设情况报告
        一、主要举措和成效
        全年召开会议4次。
        二、第一责任人履行推进法治建设职责情况
        镇党委书记切实履行推进法治建设第一责任人职责，主持召开党委会研究法治工作5次，带头述法1次。
        三、存在的不足和原因
        由于人少，普法不够。
    对：
        青禾镇2024年法治政府建设情况报告
        一、主要举措和成效
        全年召开会议4次。
        二、第一责任人履行推进法治建设职责情况
        镇党委书记、镇长切实履行推进法治建设第一责任人职责，主持召开党委会研究法治工作5次。
        三、存在的不足和原因
        由于人少，普法不够。
    不查：
        写“党政主要负责人”“主要负责同志”的；部门的报告。
    """

    code = "PRT005"
    name = "one-head-only"
    severity = Severity.WARNING
    basis = supervision.CONTENTS
    triggers = ("第一责任人",)

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        spans = document.parts.get(Part.FIRST_RESPONSIBLE, ())
        if not spans or not is_annual_report(document):
            return
        body = "".join(_without_heading(span, document) for span in spans)
        party, government = _PARTY.search(body), _GOVERNMENT.search(body)
        if len(body) < _LEAST or _BOTH.search(body) or (party is None) is (government is None):
            return
        named = party or government
        assert named is not None  # noqa: S101 - one of the two was found just above
        start = next(span.start for span in spans) + max(0, spans[0].of(document.text).find(named[0]))
        said = "书记" if party else named[0][:2]
        missing = "政府主要负责人" if party else "党委主要负责人"
        yield Fault(Span(start, start + len(said)), f"只写了“{said}”，没有写{missing}。", "请补写。")


def _without_heading(span: Span, document: Document) -> str:
    heading = next((one.heading_span for one in document.sections if one.span.start == span.start), None)
    return document.text[heading.end if heading and heading.end < span.end else span.start : span.end]
