"""A figure far from last year's, of which nothing is said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document, Figure, FigureKind
from mingfa.review.older import last_of_its_own
from mingfa.review.rule import Context, Fault, Rule, Severity

__all__ = ["JumpAgainstLastYear", "told_once"]

_JUMP = 0.8
_SMALL = 20  # figures both below this jump by chance
_SURE = 0.75  # a link that says less is about as often wrong as right
_COMPARED = re.compile("同比|比上年|比去年|较上年|较去年|比20\\d\\d年|增长|增加|上升|下降|减少|翻番|翻了|倍")
_SENTENCE = re.compile("[^。；\n]*")

_Key = tuple[str, str | None, str]


def told_once(document: Document) -> Mapping[_Key, Figure]:
    """The figures of the year by indicator, part and unit, those told more than once left out."""
    found = [
        ((one.indicator, one.group, one.unit), one)
        for one in document.figures
        if one.indicator is not None
        and one.kind in (FigureKind.COUNT, FigureKind.AMOUNT)
        and one.confidence >= _SURE
        and (one.period is None or document.meta.year in (None, one.period.start.year))
    ]
    often = Counter(key for key, _ in found)
    return {key: figure for key, figure in found if often[key] == 1}


class JumpAgainstLastYear(Rule):
    """同一项工作的数字比上年增减八成以上，文中没有说明。

    为什么：
        数字忽高忽低，多半是多写少写了一位，或者两年的口径不同。真有大的增减，应当说明原因。
    已知：
        青禾镇人民政府2023年法治政府建设情况报告
        一、主要举措和成效
        全年受理调解纠纷53件，开展法治宣传活动42场次。
    错：
        青禾镇人民政府2024年法治政府建设情况报告
        一、主要举措和成效
        全年受理调解纠纷530件，开展法治宣传活动45场次。
    对：
        青禾镇人民政府2024年法治政府建设情况报告
        一、主要举措和成效
        全年受理调解纠纷61件，开展法治宣传活动45场次。
    对：
        青禾镇人民政府2024年法治政府建设情况报告
        一、主要举措和成效
        因并入两个乡，全年受理调解纠纷比上年增长近一倍，共105件。
    不查：
        没有给出上年报告时不查；不到20的数，比率，一篇里写了几次的数，同一句里作了比较的数。
    """

    code = "FIG011"
    name = "jump-against-last-year"
    severity = Severity.INFO
    basis = NoBasis("报告中的数字应当准确，前后年可比")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        last = last_of_its_own(document, context.older)
        if last is None:
            return
        before = told_once(last)
        for key, figure in told_once(document).items():
            if key not in before:
                continue
            old, new = before[key].amount.value, figure.amount.value
            if not old or max(old, new) < _SMALL or abs(new - old) / old < _JUMP:
                continue
            if _COMPARED.search(_sentence(document.text, figure)) is None:
                yield Fault(
                    figure.span,
                    f"{figure.subject or '这一项'}为{figure.text}，上年为{before[key].text}，相差{abs(new - old) / old:.0%}。",
                    "请核对数字和口径；确实增减很多的，请说明原因。",
                )


def _sentence(text: str, figure: Figure) -> str:
    start = max(text.rfind(mark, 0, figure.span.start) for mark in "。；\n") + 1
    match = _SENTENCE.match(text, start)
    return match[0] if match else ""
