"""Working days by the State Council's yearly holiday arrangement, and where a counted period ends."""

from __future__ import annotations

from datetime import date

import chinese_calendar

from mingfa.errors import CalendarEnd
from mingfa.law.counting import Due, IsWorkday, Length

__all__ = ["due_after", "is_workday"]


def is_workday(day: date) -> bool:
    """Whether a day is worked in China; CalendarEnd where no arrangement is announced."""
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        raise CalendarEnd(day.year) from None


def due_after(start: date, length: Length, *, is_workday: IsWorkday) -> Due:
    """When a period that starts on a day ends."""
    raise NotImplementedError
