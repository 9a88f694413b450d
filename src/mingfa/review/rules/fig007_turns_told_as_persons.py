"""Attendance summed over several events, told in 人 where 人次 is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.sought import DIGITS
from mingfa.text.spans import Span

__all__ = ["TurnsToldAsPersons"]

_EVENTS = re.compile(
    r"(?<![\d.])(\d{1,5})余?(?:场次|场|次|期|批次|批|轮)(?:共|共计|累计)?((?:约|近)?\d{1,7}(?:\.\d+)?[万千百]?[余多]?人)(?!次|大|民|均|员|以上党|[（(]次)"
)


class TurnsToldAsPersons(Rule):
    """多场活动累加的人数写成“人”，应当是“人次”。

    为什么：
        同一个人参加两场要计两次，几场活动相加得到的是人次；写成“人”，口径就与台账不一致。
    错：
        组织法律进机关12次1450余人、进企业68次1420余人。
    错：
        举办专题培训6期320人。
    对：
        组织法律进机关12次1450余人次，开展1次120人的培训，配备网格员501名，办理2批次，召开人大会议。
    不查：
        只有一场的活动；在编、在册人员的数。
    """

    code = "FIG007"
    name = "turns-told-as-persons"
    severity = Severity.WARNING
    basis = NoBasis("活动人数累加按人次计")
    triggers = tuple(f"{unit}{after}" for unit in "次期场批轮" for after in f"{DIGITS}共累约近")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in matches_near(_EVENTS, document.text, self.triggers, before=9, after=24):
            if int(match[1]) > 1:
                so = f"{match[1]}场（次）活动累加的人数写的是“{match[2]}”。"
                yield Fault(Span(*match.span(2)), so, "请核对，累加的写“人次”。")
