"""Growth told beside the two values it is worked out of, and not agreeing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.sought import DIGITS
from mingfa.text.spans import Span
from mingfa.text.units import UNIT

__all__ = ["GrowthDoesNotAgree"]

_N = r"(\d{1,9}(?:\.\d{1,4})?)"
_CHANGES = ("增长", "增加", "上升", "提高", "提升", "下降", "减少", "降低", "下滑", "压减", "压缩", "缩短")
_WORD = rf"({'|'.join(_CHANGES)})"
_TOLD = rf"{_WORD}(?:了|率?为|率?达|幅度?达|近|约)?{_N}(%|％|个百分点)"
_UNITS = rf"((?:万|亿)?(?:{UNIT}|%))"
_BETWEEN = r"[^。；\n\d]{0,24}?"
# 由80件下降到60件，下降25%
_FROM_TO = rf"(?:由|从){_BETWEEN}{_N}{_UNITS}{_BETWEEN}(?:到|至|为){_N}{_UNITS}[，,]?{_BETWEEN}{_TOLD}"
# 32件，比2024年的25件增长28%
_NOW_BEFORE = rf"{_N}{_UNITS}[，,]?{_BETWEEN}(?:比|较|同比){_BETWEEN}(?:20\d\d年|去年|上年|上一年)度?(?:同期|全年|的|为|是|共)*{_N}{_UNITS}[，,]?{_TOLD}"
# 196件，比2022年减少9件，下降4.4%
_BY = rf"{_N}{_UNITS}[，,]?{_BETWEEN}(?:比|较|同比){_BETWEEN}(?:20\d\d年|去年|上年|上一年)度?(?:同期)?{_WORD}(?:了)?{_N}{_UNITS}[，,]?{_TOLD}"
# 查处32件……立案数比2024年的25件增长28%: the value now stands further off
_BEFORE = rf"(?<![\d%件人个次起宗份])(?:比|较)(?:20\d\d年|去年|上年|上一年)度?(?:同期|全年|的|为|是|共)*{_N}{_UNITS}[，,]?{_TOLD}"
_compiled = cache(re.compile)  # each holds every unit twice, and few reports tell any growth
_DOWN = frozenset({"下降", "减少", "降低", "下滑", "压减", "压缩", "缩短"})


class GrowthDoesNotAgree(Rule):
    """增长、下降的幅度与前后两个数算不拢。

    为什么：
        两个数都写在旁边，幅度一算就知道；方向写反更是硬伤。
    错：
        立案32件，比2024年的25件增长18%。
    错：
        信访量由80件下降到60件，下降30%。
    错：
        群众满意率由96.2%提高到98.4%，提高1.2个百分点。
    对：
        办理案件19件，比2023年的16件增长18.75%；信访量由80件下降到60件，下降25%。
    对：
        满意率由96.2%提高到98.4%，提高2.2个百分点。
    不查：
        没有写出两个数的；约数；单位不同的。
    """

    code = "FIG006"
    name = "growth-does-not-agree"
    severity = Severity.ERROR
    basis = NoBasis("报告中的数字应当准确，前后一致")
    triggers = tuple(f"{word}{after}" for word in _CHANGES for after in f"{DIGITS}了率为达幅近约")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in matches_near(_compiled(_FROM_TO), document.text, self.triggers, before=110, after=30):
            before, unit, now, other, word, told, mark = match.groups()
            yield from _compared(match, (before, unit), (now, other), (word, told, mark))
        for match in matches_near(_compiled(_NOW_BEFORE), document.text, self.triggers, before=110, after=30):
            now, unit, before, other, word, told, mark = match.groups()
            yield from _compared(match, (before, other), (now, unit), (word, told, mark))
        for match in matches_near(_compiled(_BY), document.text, self.triggers, before=110, after=30):
            now, unit, way, by, other, word, told, mark = match.groups()
            before = Decimal(now) + (Decimal(by) if way in _DOWN else -Decimal(by))
            if before > 0:
                yield from _compared(match, (str(before), other), (now, unit), (word, told, mark))
        for match in matches_near(_compiled(_BEFORE), document.text, self.triggers, before=110, after=30):
            yield from _apart(match, document.text)


def _apart(match: re.Match[str], text: str) -> Iterator[Fault]:
    """The value now is any of the paragraph in that unit; none that gives the growth told is a fault."""
    before, unit, word, told, mark = match.groups()
    start = text.rfind("\n", 0, match.start()) + 1
    told_now = re.findall(rf"{_N}{re.escape(unit)}(?!次)", text[start : match.start()])
    faults = [list(_compared(match, (before, unit), (now, unit), (word, told, mark))) for now in told_now]
    if faults and all(faults):
        yield faults[0][0]


def _compared(
    match: re.Match[str], earlier: tuple[str, str], later: tuple[str, str], told: tuple[str, str, str]
) -> Iterator[Fault]:
    before, now = Decimal(earlier[0]), Decimal(later[0])
    word, said, mark = told
    shares = earlier[1] == "%"
    if earlier[1] != later[1] or not before or (mark == "个百分点") is not shares:
        return
    change = now - before if shares else (now - before) * 100 / before
    amount = Decimal(said)
    step = Decimal(1).scaleb(int(amount.as_tuple().exponent))
    if abs(abs(change) - amount) <= step / 2 and (change < 0) is (word in _DOWN):
        return
    place = Span(match.end() - len(f"{word}{said}{mark}"), match.end())
    worked = f"{abs(change).quantize(min(step, Decimal('0.1')))}{mark}"
    really = "下降" if change < 0 else "增长"
    yield Fault(
        place, f"{earlier[0]}到{later[0]}是{really}{worked}，写的是“{word}{said}{mark}”。", "请核对。"
    )
