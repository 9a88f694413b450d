"""Counting days: what “day” means in each statute, and when a period ends.

The day of the event is not counted (民法典第二百零一条). In some statutes short periods are working days, in
others every day counts; the unit is therefore kept with each rule, never globally.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

__all__ = ["CalendarDays", "Direction", "Due", "IsWorkday", "Length", "Months", "Roll", "Stop", "WorkingDays"]


class Roll(StrEnum):
    """Whether a last day that is a day of rest moves to the next working day."""

    LEGAL = "legal"  # the statute says so, or another by reference
    PRACTICE = "practice"  # customary, no express clause
    NONE = "none"


class Direction(StrEnum):
    """Whether a period runs on from an event, or back from it."""

    AFTER = "after"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Due:
    """When a period ends.

    day is the last day as counted: the date to warn by. rolled is the date to which a clause moves it when that
    is a day of rest (equal to day otherwise). provisional: the holidays of that year are not announced yet.
    """

    day: date
    rolled: date
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """A stretch of days that are not counted: those after the one, up to and with the other; None while it lasts."""

    after: date
    until: date | None

    def __contains__(self, day: date) -> bool:
        return self.after < day and (self.until is None or day <= self.until)


IsWorkday = Callable[[date], bool]
"""Whether a day is worked; raises `CalendarEnd` for a year that is not announced."""


@dataclass(frozen=True, slots=True)
class CalendarDays:
    """So many days, holidays included."""

    days: int
    roll: Roll = Roll.NONE

    def __str__(self) -> str:
        return f"{self.days}日"


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """So many working days."""

    days: int

    def __str__(self) -> str:
        return f"{self.days}个工作日"


@dataclass(frozen=True, slots=True)
class Months:
    """So many months, ending on the day of the same number, or the month's last."""

    months: int
    roll: Roll = Roll.NONE

    def __str__(self) -> str:
        return f"{self.months}个月"


Length = CalendarDays | WorkingDays | Months
