"""Calendar periods, and the dates and periods that Chinese papers write."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache

from mingfa.text.numbers import parse_amount
from mingfa.text.spans import Span
from mingfa.text.width import half_width

__all__ = ["Period", "find_periods", "parse_date"]


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of days, both ends included.

    >>> Period.of_year(2024).months()[:2]
    (202401, 202402)
    """

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a period ends after it starts: {self.start} > {self.end}")

    @classmethod
    def of_year(cls, year: int) -> Period:
        """1 January to 31 December."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def of_month(cls, year: int, month: int) -> Period:
        """The first to the last day of a month."""
        return cls(date(year, month, 1), date(year, month, monthrange(year, month)[1]))

    @classmethod
    def of_quarter(cls, year: int, quarter: int) -> Period:
        """Three months; `quarter` counts from 1."""
        return cls(date(year, quarter * 3 - 2, 1), cls.of_month(year, quarter * 3).end)

    @classmethod
    def of_half(cls, year: int, half: int) -> Period:
        """上半年 is half 1, 下半年 half 2."""
        return cls(date(year, half * 6 - 5, 1), cls.of_month(year, half * 6).end)

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def months(self) -> tuple[int, ...]:
        """The months touched, as yyyymm numbers in order."""
        return tuple(self._months())

    def _months(self) -> Iterator[int]:
        year, month = self.start.year, self.start.month
        while (year, month) <= (self.end.year, self.end.month):
            yield year * 100 + month
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)

    @property
    def label(self) -> str:
        """How an official paper names it: 2024年, 2024年3月, 2024年第一季度, 2024年上半年, or both dates."""
        year = self.start.year
        if self == Period.of_year(year):
            return f"{year}年"
        for half, name in ((1, "上半年"), (2, "下半年")):
            if self == Period.of_half(year, half):
                return f"{year}年{name}"
        for quarter, name in enumerate("一二三四", start=1):
            if self == Period.of_quarter(year, quarter):
                return f"{year}年第{name}季度"
        if self == Period.of_month(year, self.start.month):
            return f"{year}年{self.start.month}月"
        return f"{_written(self.start)}至{_written(self.end)}"


def _written(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


_LONGEST = 60  # characters of a date with the day of the week and the hour
_EXCEL_FIRST = 20000  # 1954-10-03; smaller whole numbers are counts or years, not dates of this work
_EXCEL_LAST = 80000
_EXCEL_EPOCH = date(1899, 12, 30)  # Excel counts from 1900-01-01 as 1 and believes in 1900-02-29

_WRITTEN = re.compile(
    r"(?:(?P<year>\d{4}|\d{2})\s*[年./-]\s*)?(?P<month>\d{1,2})\s*[月./-]\s*(?P<day>\d{1,2})\s*[日号]?"
)
_SOLID = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})")
_TRAILING = re.compile(
    r"[\s(（]*(?:(?:星期|周|礼拜)[一二三四五六日天])?[\s)）]*(?:凌晨|上午|中午|下午|晚上|晚|全天)?"
    r"\s*(?:[T ]?\d{1,2}[:：时点]\d{0,2}(?:[:：分]\d{0,2}(?:\.\d+)?)?[秒分]?)?\s*$"
)
_SPELLED = re.compile("[〇零一二三四五六七八九十]+(?=[年月日号])")


def parse_date(value: object, *, year: int | None = None) -> date:
    """The date a clerk wrote; ValueError in Chinese when it is none.

    Takes 2024.3.5, 2024-03-05, 2024/3/5, 2024年3月5日, 20240305, 24.3.5, 二〇二四年三月五日, Excel's serial
    number, and 3月5日 or 3.5 where `year` is given. The order is always year, month, day: never guessed.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | str):
        raise ValueError("应为日期，请填如2024-03-05")
    if isinstance(value, str):
        return _written_date(value, year)
    if _EXCEL_FIRST <= value <= _EXCEL_LAST:
        return _EXCEL_EPOCH + timedelta(days=int(value))
    said = str(value).removesuffix(".0")
    if isinstance(value, float) and (lost := re.fullmatch(r"(\d{1,2})\.([123])", said)):
        # A cell into which 3.10 was typed holds the number 3.1: the nought is gone.
        month, day = lost.groups()
        raise ValueError(f"“{said}”可能是{month}月{day}日，也可能是{month}月{day}0日，请填如2024-03-05")
    return _written_date(said, year)


def _written_date(value: str, year: int | None) -> date:
    said = half_width(value).strip().rstrip("。;；")
    if not said:
        raise ValueError("没有填日期，请填如2024-03-05")
    shown = said if len(said) <= 20 else f"{said[:20]}…"
    if len(said) > _LONGEST:
        raise ValueError(f"“{shown}”不是日期，请填如2024-03-05")
    said = _SPELLED.sub(_in_digits, said)
    if re.fullmatch(r"\d{5}(?:\.\d+)?", said) and _EXCEL_FIRST <= float(said) <= _EXCEL_LAST:
        return _EXCEL_EPOCH + timedelta(days=int(float(said)))
    match = _SOLID.match(said) or _WRITTEN.match(said)
    if match is None or not _TRAILING.match(said, match.end()):
        raise ValueError(f"“{shown}”不是日期，请填如2024-03-05")
    if match["year"] is None and year is None:
        raise ValueError(f"“{shown}”没有年份，请填如2024-03-05")
    said_year = year if match["year"] is None else int(match["year"])
    assert said_year is not None  # noqa: S101 - refused just above
    if match["year"] and len(match["year"]) == 2:
        said_year += 2000
    try:
        return date(said_year, int(match["month"]), int(match["day"]))
    except ValueError:
        raise ValueError(f"“{shown}”这一天不存在，请核对月和日") from None


def _in_digits(match: re.Match[str]) -> str:
    try:
        return str(parse_amount(match[0]).value)
    except ValueError:
        return match[0]


# Few blanks: of endless ones, every way to share them out would be tried.
_GAP = r"\s{0,4}"
_MONTHS = (
    rf"\d{{1,2}}{_GAP}月?{_GAP}(?:-|－|—|–|~|至|到){_GAP}\d{{1,2}}{_GAP}月份?"
    rf"|\d{{1,2}}{_GAP}月份?(?!{_GAP}\d{{1,2}}{_GAP}[日号])"
)
_STRETCH = rf"[上下]半年|第?[一二三四1-4]季度|前[二两三]个?季度|{_MONTHS}"
_PERIOD = re.compile(
    r"(?P<until>截[至止]到?)?(?:"
    rf"(?P<year>(?:19|20)\d{{2}}{_GAP}年度?|[今本当全去上明来]年度?|下一?年度?)"
    rf"(?:以来)?{_GAP}(?P<within>{_STRETCH})?|(?P<alone>{_STRETCH})|(?P<now>目前|年内))"
)
# Where a period may begin: a first look that is cheap on the many characters where none does.
_PERIOD_START = re.compile(
    "[0-9今本当全去上明来下前第一二三四截目年](?=[0-9]{0,3}\\s{0,4}[年月季至到—–~－-]|半年|一年|[二两三]个?季|止|前|内)"
)
_YEAR_SAID = {"今": 0, "本": 0, "当": 0, "全": 0, "去": -1, "上": -1, "明": 1, "来": 1, "下": 1}
_NUMBERED = {mark: number for number, mark in enumerate("一二三四", start=1)} | {"两": 2}


def find_periods(text: str, year: int | None) -> Iterator[tuple[Span, Period]]:
    """The stretches of time a text speaks of, in order; 今年, 上半年 and 5月 lie in `year` and need it.

    Single days are left out: a day dates an act, it is not the time over which a figure was counted.

    >>> [period.label for _, period in find_periods("2024年上半年12场，5月3场", 2024)]
    ['2024年上半年', '2024年5月']
    """
    end = 0
    spoken = year  # the year last written out in the sentence: 2025年……，全年……
    for start in _PERIOD_START.finditer(text):
        match = _PERIOD.match(text, start.start()) if start.start() >= end else None
        if match is None:
            continue
        if spoken != year and ("。" in text[end : match.start()] or "\n" in text[end : match.start()]):
            spoken = year
        end = match.end()
        said = match["year"]
        within = match["within"] or match["alone"]
        named = spoken
        if said is not None and said[0].isdigit():
            named = spoken = int(said[:4])
        elif said is not None and said[0] not in "全当":
            named = year and year + _YEAR_SAID[said[0]]
        if named is None:
            continue
        if within:
            period = (_known_stretch if len(within) <= _SHORT else _stretch)(named, within)
        else:
            period = _year(named)
        if period is not None:
            if match["until"] and within:
                period = Period(date(named, 1, 1), period.end)
            yield Span(*match.span()), period


def _stretch(year: int, said: str) -> Period | None:
    """上半年, 第三季度, 前三季度, 1至9月, 5月份 of a year; None where there is no such month."""
    if said.endswith("半年"):
        return Period.of_half(year, 1 if said[0] == "上" else 2)
    if said.endswith("季度"):
        mark = said.removesuffix("季度").removesuffix("个")[-1]
        quarter = Period.of_quarter(year, _NUMBERED.get(mark) or int(mark))
        return Period(date(year, 1, 1), quarter.end) if said[0] == "前" else quarter
    months = [int(number) for number in re.findall(r"\d+", said)]
    if not all(1 <= month <= 12 for month in months) or months != sorted(months):
        return None
    return Period(date(year, months[0], 1), Period.of_month(year, months[-1]).end)


# The year, its halves, quarters and months come again in every paper.
_SHORT = 12
_year = lru_cache(maxsize=64)(Period.of_year)
_known_stretch = lru_cache(maxsize=1024)(_stretch)
