"""Calendar periods, and the dates and periods that Chinese papers write."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

__all__ = ["Period", "parse_date"]


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


def parse_date(value: object, *, year: int | None = None) -> date:
    """The date a clerk wrote; ValueError in Chinese when it is none."""
    raise NotImplementedError
