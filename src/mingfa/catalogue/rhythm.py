"""Rhythm (报送周期): how often a unit accounts for a register, and when that is due."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from mingfa.text.dates import Period

__all__ = ["RETURN_WITHIN_DAYS", "Rhythm"]

#: Days after a period's end by which it is accounted for: a customary default, not a statutory one.
RETURN_WITHIN_DAYS = 10


class Rhythm(StrEnum):
    """The periods for which a register is accounted for."""

    MONTH = "每月"
    QUARTER = "每季度"
    YEAR = "每年"

    def periods(self, year: int) -> tuple[Period, ...]:
        """The periods of a year in order.

        >>> [period.label for period in Rhythm.QUARTER.periods(2024)][:2]
        ['2024年第一季度', '2024年第二季度']
        """
        match self:
            case Rhythm.MONTH:
                return tuple(Period.of_month(year, month) for month in range(1, 13))
            case Rhythm.QUARTER:
                return tuple(Period.of_quarter(year, quarter) for quarter in range(1, 5))
            case Rhythm.YEAR:
                return (Period.of_year(year),)

    def within(self, period: Period) -> tuple[Period, ...]:
        """The periods that a stretch of days touches, in order."""
        years = range(period.start.year, period.end.year + 1)
        periods = (one for year in years for one in self.periods(year))
        return tuple(one for one in periods if one.start <= period.end and period.start <= one.end)

    def period_of(self, day: date) -> Period:
        """The period in which a day lies."""
        return next(period for period in self.periods(day.year) if day in period)

    @staticmethod
    def due(period: Period) -> date:
        """The last day for accounting for a period."""
        return period.end + timedelta(days=RETURN_WITHIN_DAYS)
