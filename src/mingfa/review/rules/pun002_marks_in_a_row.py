"""Two marks where one belongs: 。。, ，。, 、，."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.review.sought import sought
from mingfa.text.spans import Span

__all__ = ["MarksInARow"]

_MARKS = re.compile(
    "(?P<opened>(?<=[“（《])[，。、；：][，。、；：,;]*)|[，。、；：,;]{2,}|[！？][，。、；：]+"
)
_STRENGTH = "。；：，、"
_DOTS = re.compile("。{3,6}|、{3,6}|,{3,6}")  # somebody's ellipsis: the matter of PUN009
_KEYS = sought(
    *(one + other for one in "，。、；：,;！？" for other in "，。、；：,;"),
    *(one + other for one in "“（《" for other in "，。、；："),
)


class MarksInARow(Rule):
    """两个标点连在一起。

    为什么：
        删改文字后留下的多余标点，通读时看得见，送出去就是差错。
    错：
        开展检查94次，，立案7件。
    错：
        制定工作方案，。落实工作责任。
    错：
        完善调解、，信访衔接机制（，含联动）。
    对：
        开展检查94次，立案7件。“依法行政。”他说：“规范执法！”
    对：
        宣传资料、横幅等……共计3类；其中：手册（含画册）2种。
    不查：
        省略号；引号、括号和句末标点的正常连用。
    """

    code = "PUN002"
    name = "marks-in-a-row"
    severity = Severity.ERROR
    basis = proofreading.PUNCTUATION

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in matches_near(_MARKS, document.text, _KEYS, before=1, after=3):
            said = match[0]
            if _DOTS.fullmatch(said):
                continue
            after_opening = match["opened"] is not None
            kept = "" if after_opening else said[0] if said[0] in "！？" else min(said, key=_strength)
            yield Fault(
                Span(*match.span()),
                f"标点“{said}”{'紧跟在前引号或前括号后' if after_opening else '连在一起'}。",
                f"请只留“{kept}”。" if kept else "请删去。",
                Fix(Span(*match.span()), kept),
            )


def _strength(mark: str) -> int:
    return _STRENGTH.find(mark) if mark in _STRENGTH else len(_STRENGTH)
