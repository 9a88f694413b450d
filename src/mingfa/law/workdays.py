"""Working days by the State Council's yearly holiday arrangement, and where a counted period ends.

The day of the event is not counted (民法典第二百零一条). A period in months ends on the day of the same number, or
on the month's last (第二百零二条). No holiday is ever guessed: beyond the last announced year a count of working
days raises `CalendarEnd`, and a calendar period keeps its own last day, marked provisional.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

import chinese_calendar

from mingfa.errors import CalendarEnd
from mingfa.law.counting import CalendarDays, Due, IsWorkday, Length, Months, Roll, Stop, WorkingDays

__all__ = ["due_after", "due_before", "is_workday"]

_DAY = timedelta(days=1)


def is_workday(day: date) -> bool:
    """Whether a day is worked in China; CalendarEnd where no arrangement is announced.

    >>> is_workday(date(2026, 2, 14))  # a Saturday made up for the Spring Festival
    True
    """
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        raise CalendarEnd(day.year) from None


def due_after(start: date, length: Length, *, is_workday: IsWorkday, stops: Sequence[Stop] = ()) -> Due:
    """When a period that an event on `start` sets off ends; days within `stops`, which must have ended, do not count.

    >>> due_after(date(2026, 2, 10), WorkingDays(7), is_workday=is_workday).day
    datetime.date(2026, 2, 26)
    """
    match length:
        case WorkingDays(days):
            last = _nth_workday(start, days, _DAY, lambda day: is_workday(day) and not _stopped(day, stops))
            return Due(last, last)
        case CalendarDays(days, roll):
            return _rolled(_later_by(start, start + timedelta(days=days), stops), roll, is_workday)
        case Months(months, roll):
            return _rolled(_later_by(start, _months_on(start, months), stops), roll, is_workday)


def due_before(event: date, length: Length, *, is_workday: IsWorkday) -> Due:
    """The last day to act when something must be done so long before an event.

    A day of rest never moves it: later would cut the period short.

    >>> due_before(date(2026, 5, 20), CalendarDays(7), is_workday=is_workday).day
    datetime.date(2026, 5, 13)
    """
    match length:
        case WorkingDays(days):
            last = _nth_workday(event, days, -_DAY, is_workday)
        case CalendarDays(days):
            last = event - timedelta(days=days)
        case Months(months):
            last = _months_on(event, -months)
    return Due(last, last)


def _nth_workday(start: date, days: int, step: timedelta, is_workday: IsWorkday) -> date:
    day = start
    while days:
        day += step
        days -= is_workday(day)
    return day


def _stopped(day: date, stops: Sequence[Stop]) -> bool:
    return any(day in stop for stop in stops)


def _later_by(start: date, last: date, stops: Sequence[Stop]) -> date:
    """The last day moved on by every day between that does not count."""
    day = start
    while stops and day < last:
        day += _DAY
        if _stopped(day, stops):
            last += _DAY
    return last


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _rolled(last: date, roll: Roll, is_workday: IsWorkday) -> Due:
    if roll is Roll.NONE:
        return Due(last, last)
    day = last
    try:
        while not is_workday(day):
            day += _DAY
    except CalendarEnd:
        return Due(last, last, provisional=True)
    return Due(last, day)
