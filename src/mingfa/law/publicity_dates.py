"""Days, weeks and months on which law is made known, and where they fall in a year.

A rule gives the first and last day for a year. What depends on the moon is a table, what depends on the sun comes
from the holiday library; outside what they cover a year is refused, never guessed.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import chinese_calendar

from mingfa.errors import InputFault
from mingfa.text.dates import Period

__all__ = ["PUBLICITY_DATES", "PublicityDate", "node_named", "publicity_calendar"]

Rule = Callable[[int], Period]

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


@dataclass(frozen=True, slots=True)
class PublicityDate:
    """One node of the publicity calendar.

    statute: the provision that fixes it, empty where it is custom or a ministry's; since, until: first and last
    year in which it is kept
    """

    name: str
    rule: Rule
    statute: str = ""
    since: int = 2000
    until: int = 9999

    def kept_in(self, year: int) -> bool:
        """Whether it is a node of that year at all."""
        return self.since <= year <= self.until

    def days(self, year: int) -> Period:
        """Its days in a year; InputFault when the year is beyond the tables."""
        return self.rule(year)


def publicity_calendar(year: int) -> tuple[tuple[PublicityDate, Period | None], ...]:
    """The nodes of a year in order of their first day, longer ones first.

    The days of a node whose table does not reach the year are None; such nodes stand last.
    """
    dated = [(node, _known(node, year)) for node in PUBLICITY_DATES if node.kept_in(year)]
    return tuple(sorted(dated, key=lambda pair: _place(pair[1])))


def node_named(said: str) -> PublicityDate | None:
    """The node whose name stands in what is said (“12·4”国家宪法日), the longest name first; None for no node.

    >>> node_named("“12·4”国家宪法日宣传").name
    '国家宪法日'
    """
    found = [(len(name), node) for node in PUBLICITY_DATES for name in node.name.split("、") if name in said]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _known(node: PublicityDate, year: int) -> Period | None:
    try:
        return node.days(year)
    except InputFault:
        return None


def _place(period: Period | None) -> tuple[date, int]:
    return (period.start, -period.end.toordinal()) if period else (date.max, 0)


def _day(month: int, day: int) -> Rule:
    return lambda year: Period(date(year, month, day), date(year, month, day))


def _span(first: tuple[int, int], last: tuple[int, int]) -> Rule:
    return lambda year: Period(date(year, *first), date(year, *last))


def _month(month: int) -> Rule:
    return lambda year: Period.of_month(year, month)


def _nth(month: int, nth: int, weekday: int) -> Rule:
    """The nth such weekday of a month; -1 is the last."""

    def rule(year: int) -> Period:
        day = _nth_weekday(year, month, nth, weekday)
        return Period(day, day)

    return rule


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> date:
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _nth_week(month: int, nth: int) -> Rule:
    """The nth week, Monday to Sunday, that begins in a month."""

    def rule(year: int) -> Period:
        monday = _nth_weekday(year, month, nth, MONDAY)
        return Period(monday, monday + timedelta(days=6))

    return rule


def _week_of(month: int, day: int) -> Rule:
    """The week, Monday to Sunday, in which a day falls."""

    def rule(year: int) -> Period:
        within = date(year, month, day)
        monday = within - timedelta(days=within.weekday())
        return Period(monday, monday + timedelta(days=6))

    return rule


def _autumn_equinox(year: int) -> Period:
    # The library's formula is fitted to the 20th and 21st centuries.
    if not 2000 <= year <= 2099:
        raise InputFault(f"{year}年的秋分日期不在可推算的范围（2000年至2099年）。")
    terms = chinese_calendar.get_solar_terms(date(year, 9, 20), date(year, 9, 26))
    day: date = next(day for day, name in terms if name == "秋分")
    return Period(day, day)


#: 农历九月初九 by year; reckoned from the days of 中秋节 in the State Council's arrangements and almanacs.
_DOUBLE_NINTH = {
    2020: (10, 25),
    2021: (10, 14),
    2022: (10, 4),
    2023: (10, 23),
    2024: (10, 11),
    2025: (10, 29),
    2026: (10, 18),
    2027: (10, 8),
    2028: (10, 26),
    2029: (10, 16),
    2030: (10, 5),
}


def _double_ninth(year: int) -> Period:
    if year not in _DOUBLE_NINTH:
        raise InputFault(
            f"{year}年农历九月初九的公历日期未收录（已收录{min(_DOUBLE_NINTH)}年至{max(_DOUBLE_NINTH)}年）。"
        )
    return _day(*_DOUBLE_NINTH[year])(year)


PUBLICITY_DATES: tuple[PublicityDate, ...] = (
    PublicityDate("中国人民警察节、110宣传日", _day(1, 10), since=2021),
    PublicityDate("妇女维权周", _span((3, 1), (3, 7))),
    PublicityDate("植树节", _day(3, 12), "森林法"),
    PublicityDate("国际消费者权益日", _day(3, 15)),
    PublicityDate("世界水日、中国水周", _span((3, 22), (3, 28))),
    PublicityDate("全国中小学生安全教育日", _nth(3, -1, MONDAY)),
    PublicityDate("全民国家安全教育日", _day(4, 15), "国家安全法第十四条", since=2016),
    PublicityDate("全国知识产权宣传周", _span((4, 20), (4, 26))),
    PublicityDate("职业病防治法宣传周", _span((4, 25), (5, 1))),
    PublicityDate("民法典宣传月", _month(5), since=2021),
    PublicityDate("信访工作条例集中宣传月", _month(5), since=2022),
    PublicityDate("全国防灾减灾日", _day(5, 12), since=2009),
    PublicityDate("打击和防范经济犯罪宣传日", _day(5, 15)),
    PublicityDate("全国家庭教育宣传周", _week_of(5, 15), "家庭教育促进法第十三条", since=2022),
    PublicityDate("职业教育活动周", _nth_week(5, 2), "职业教育法", since=2022),
    PublicityDate("全国助残日", _nth(5, 3, SUNDAY), "残疾人保障法第十四条"),
    PublicityDate("全国科技工作者日", _day(5, 30), "科学技术进步法第十八条", since=2017),
    PublicityDate("全国安全生产月", _month(6)),
    PublicityDate("全民禁毒宣传月", _month(6)),
    PublicityDate("防范非法集资宣传月", _month(6)),
    PublicityDate("六五环境日", _day(6, 5)),
    PublicityDate("全国土地日", _day(6, 25)),
    PublicityDate("国际禁毒日", _day(6, 26)),
    PublicityDate("建军节", _day(8, 1), "军人地位和权益保障法第十条"),
    PublicityDate("体育宣传周", _week_of(8, 8), "体育法第十五条", since=2023),
    PublicityDate("全国生态日", _day(8, 15), "生态环境法典第十五条", since=2023),
    PublicityDate("测绘法宣传日", _day(8, 29)),
    PublicityDate("全国科普月", _month(9), "科学技术普及法", since=2025),
    PublicityDate("教师节", _day(9, 10), "教师法"),
    PublicityDate("全民国防教育日", _nth(9, 3, SATURDAY), "国防教育法第十二条"),
    PublicityDate("全国推广普通话宣传周", _nth_week(9, 3), until=2025),
    PublicityDate("国家通用语言文字推广普及宣传周", _nth_week(9, 3), "国家通用语言文字法", since=2026),
    PublicityDate("国家网络安全宣传周", _nth_week(9, 3), since=2016),
    PublicityDate("民族团结进步宣传周", _nth_week(9, 4), "民族团结进步促进法第五十六条", since=2026),
    PublicityDate("公民道德宣传日", _day(9, 20)),
    PublicityDate("中国农民丰收节", _autumn_equinox, "乡村振兴促进法", since=2018),
    PublicityDate("烈士纪念日", _day(9, 30), "英雄烈士保护法第五条", since=2014),
    PublicityDate("老年节", _double_ninth, "老年人权益保障法第十二条", since=2013),
    PublicityDate("法治宣传教育法施行日", _day(11, 1), since=2026),
    PublicityDate("全国消防日", _day(11, 9)),
    PublicityDate("消防宣传月", _month(11)),
    PublicityDate("世界艾滋病日", _day(12, 1)),
    PublicityDate("全国交通安全日", _day(12, 2), since=2012),
    PublicityDate("宪法宣传周", _span((12, 1), (12, 7)), since=2018),
    PublicityDate("国家宪法日", _day(12, 4), "法治宣传教育法第十三条", since=2014),
    PublicityDate("统计法颁布日", _day(12, 8)),
    PublicityDate("国家公祭日", _day(12, 13), since=2014),
)
