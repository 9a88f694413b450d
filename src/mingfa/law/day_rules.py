"""What a statute means by “day”, so that a number of days becomes a length that can be counted.

Acts differ: 行政处罚法 means working days by 2, 3, 5 and 7 and calendar days by any other number; 行政许可法 always
means working days. A rule says whether a last day of rest moves, and by what: by the act itself or another by
reference, or by custom alone.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date

from mingfa.errors import InputFault, NameFault
from mingfa.law.clause import Clause, Confidence
from mingfa.law.counting import CalendarDays, Length, Roll, WorkingDays

__all__ = ["DAY_RULES", "DayRule", "statute_days"]


@dataclass(frozen=True, slots=True)
class DayRule:
    """How one version of one act counts.

    working: the numbers that mean working days; unclear: those it uses in both senses, article by article
    """

    clause: Clause
    working: Container[int]
    roll: Roll
    unclear: Container[int] = ()

    def length(self, days: int) -> Length:
        """So many days, as the act means them; InputFault where it depends on the article."""
        if days in self.unclear:
            raise InputFault(f"《{self.clause.act}》的{days}日因条款而异，请按所适用的条款确定是否为工作日。")
        return WorkingDays(days) if days in self.working else CalendarDays(days, self.roll)


class _Every(Container[int]):
    def __contains__(self, _number: object) -> bool:
        return True


def _rule(
    act: str,
    number: str,
    article: str,
    since: date,
    summary: str,
    *,
    working: Container[int] = (),
    roll: Roll = Roll.PRACTICE,
    unclear: Container[int] = (),
    until: date | None = None,
    confidence: Confidence = Confidence.VERIFIED,
) -> DayRule:
    clause = Clause(
        act=act,
        number=number,
        article=article,
        effective=since,
        until=until,
        summary=summary,
        confidence=confidence,
    )
    return DayRule(clause, working, roll, unclear)


#: One entry for each version of an act; versions of one act do not overlap.
DAY_RULES: tuple[DayRule, ...] = (
    _rule(
        "中华人民共和国行政处罚法",
        "主席令第七十号",
        "第八十五条",
        date(2021, 7, 15),
        "二日、三日、五日、七日是指工作日，其他为自然日",
        working=frozenset({2, 3, 5, 7}),
    ),
    _rule(
        "中华人民共和国行政强制法",
        "主席令第四十九号",
        "第六十九条",
        date(2012, 1, 1),
        "十日以内期限是指工作日，其他为自然日",
        working=range(1, 11),
    ),
    _rule(
        "中华人民共和国行政许可法",
        "主席令第七号",
        "第八十二条",
        date(2004, 7, 1),
        "期限以工作日计算，不含法定节假日",
        working=_Every(),
    ),
    _rule(
        "中华人民共和国行政复议法",
        "主席令第十六号",
        "第四十条",
        date(1999, 10, 1),
        "五日、七日是指工作日，其他为自然日；期间计算依照民事诉讼法",
        working=frozenset({5, 7}),
        roll=Roll.LEGAL,
        until=date(2023, 12, 31),
        confidence=Confidence.UNVERIFIED,
    ),
    _rule(
        "中华人民共和国行政复议法",
        "主席令第九号",
        "第八十八条",
        date(2024, 1, 1),
        "三日、五日、七日、十日是指工作日，其他为自然日；期间计算依照民事诉讼法",
        working=frozenset({3, 5, 7, 10}),
        roll=Roll.LEGAL,
    ),
    _rule(
        "中华人民共和国政府信息公开条例",
        "国务院令第711号",
        "第二十六条、第三十条、第三十二条至第三十四条",
        date(2019, 5, 15),
        "条文写明为工作日",
        working=frozenset({7, 15, 20}),
    ),
    _rule(
        "信访工作条例",
        "中共中央、国务院2022年2月25日发布",
        "第二十二条至第三十六条",
        date(2022, 5, 1),
        "提出异议的五个工作日外，其他为自然日",
        working=frozenset({5}),
    ),
    _rule(
        "重大行政决策程序暂行条例",
        "国务院令第713号",
        "第十五条、第十六条、第二十六条",
        date(2019, 9, 1),
        "征求意见三十日、听证前七日为自然日，合法性审查七个工作日",
        unclear=frozenset({7}),
    ),
    _rule(
        "中华人民共和国人民调解法",
        "主席令第三十四号",
        "第三十三条",
        date(2011, 1, 1),
        "没有工作日的规定，为自然日",
        roll=Roll.NONE,
    ),
    _rule(
        "中华人民共和国法律援助法",
        "主席令第九十三号",
        "第四十三条、第四十九条",
        date(2022, 1, 1),
        "没有工作日的规定，为自然日",
        roll=Roll.NONE,
    ),
    _rule(
        "中华人民共和国行政诉讼法",
        "主席令第七十一号",
        "第一百零一条",
        date(2017, 7, 1),
        "没有工作日的规定，为自然日；期间计算适用民事诉讼法，末日为节假日的顺延",
        roll=Roll.LEGAL,
    ),
)


def statute_days(act: str, days: int, *, on: date | None = None) -> Length:
    """So many days as an act means them, in the version in force on a day (default: the latest).

    The act goes by its title with or without 中华人民共和国. NameFault when no rule is kept for it, InputFault
    where the number means different things in different articles.

    >>> statute_days("行政处罚法", 7)
    WorkingDays(days=7)
    >>> statute_days("信访工作条例", 60)
    CalendarDays(days=60, roll=<Roll.PRACTICE: 'practice'>)
    """
    kept = [rule for rule in DAY_RULES if rule.clause.act.removeprefix(_STATE) == act.removeprefix(_STATE)]
    in_force = [rule for rule in kept if on is None or rule.clause.in_force(on)]
    if not in_force:
        raise NameFault("期限计算规则", act, {rule.clause.act for rule in DAY_RULES if rule not in kept})
    return in_force[-1].length(days)


_STATE = "中华人民共和国"
