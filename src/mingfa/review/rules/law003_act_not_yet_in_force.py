"""An act cited as in force before it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from mingfa.law.acts import act_named
from mingfa.law.clause import NoBasis
from mingfa.report.model import Document, Part
from mingfa.review.dates import year_of
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["ActNotYetInForce"]

_TITLE = re.compile(r"《((?:中华人民共和国)?[^《》\n]{2,30}(?:法|法典|条例))》")
_COMING = re.compile("草案|征求意见|即将|将于|起施行|通过|颁布|公布|出台|立法")
_FAR = 16
_AHEAD = timedelta(days=200)  # an act is published some months before it is in force, and studied then


class ActNotYetInForce(Rule):
    """引用的法律法规当年还没有施行。

    为什么：
        还没有施行的法律不能作为依据；多半是年份写错，或者从后来的材料抄来。
    错：
        青禾镇2023年法治政府建设情况报告
        一、主要举措和成效
        （一）强化普法。全年宣传《中华人民共和国法治宣传教育法》12场次。
        二、2024年工作安排
        继续加强宣传。
    对：
        青禾镇2025年法治政府建设情况报告
        2025年，宣传《中华人民共和国法治宣传教育法》12场次，学习《增值税法》。
    不查：
        已经公布、即将施行的；下一年度的安排；施行日期没有核对的法律。
    """

    code = "LAW003"
    name = "act-not-yet-in-force"
    severity = Severity.WARNING
    basis = NoBasis("依据应当现行有效")
    triggers = ("法》", "法典》", "条例》")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        year = year_of(document, context)
        text = document.text
        plans = document.parts.get(Part.PLAN, ())
        for match in matches_near(_TITLE, text, self.triggers, before=40, after=3) if year else ():
            act = act_named(match[1])
            span = Span(*match.span())
            if act is None or act.since is None or (act.since - _AHEAD).year <= (year or 0):
                continue
            near = text[max(0, span.start - _FAR) : span.end + _FAR]
            if not _COMING.search(near) and not any(plan.covers(span) for plan in plans):
                since = f"{act.since.year}年{act.since.month}月{act.since.day}日"
                yield Fault(span, f"《{match[1]}》{since}才施行。", "请核对年份和法律名称。")
