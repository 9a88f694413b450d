"""Deadline (期限): when something falls due, by which version of which clause.

`Deadline` runs from a row of a register; `YearlyDuty` comes round on the same date each year.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from mingfa.catalogue.register import Register
from mingfa.errors import DeclarationError
from mingfa.law.clause import Basis
from mingfa.law.counting import Direction, Due, IsWorkday, Length
from mingfa.law.workdays import due_after, due_before

__all__ = ["Deadline", "Version", "YearlyDuty"]


@dataclass(frozen=True, slots=True)
class Version:
    """The length of a period from some day on, and the clause that sets it."""

    since: date
    length: Length
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """A clock that a row starts.

    starts_on, met_by: fields of the register; the clock stands still when `met_by` is filled.
    applies:           rows for which the duty exists (default: all)
    direction:         BEFORE where something must be done so long before the day `starts_on` (a hearing)
    set_by:            a field that names the last day itself; where it is filled, it goes before any length
    The version in force on the day the clock starts decides, also for old rows.
    """

    key: str
    label: str
    register: type[Register]
    starts_on: str
    met_by: str
    versions: tuple[Version, ...]
    applies: Callable[[Any], bool] | None = None
    direction: Direction = Direction.AFTER
    set_by: str = ""

    def __post_init__(self) -> None:
        where = f"deadline {self.key}"
        for name in filter(None, (self.starts_on, self.met_by, self.set_by)):
            if name not in self.register.model_fields:
                raise DeclarationError(where, f"{self.register.key} has no field `{name}`", "Name one of its fields")
        if not self.versions:
            raise DeclarationError(where, "it has no length", "Write: versions=(Version(since, length, clause),)")
        if list(self.versions) != sorted(self.versions, key=lambda version: version.since):
            raise DeclarationError(where, "its versions are out of order", "Put the oldest first")

    def version(self, started: date) -> Version | None:
        """The version that governs a clock started on a day; None before the first."""
        found = [version for version in self.versions if version.since <= started]
        return found[-1] if found else None

    def due(self, row: Register, *, is_workday: IsWorkday) -> Due | None:
        """When the row must be dealt with; None when it starts no clock or the duty was not in force."""
        started: date | None = getattr(row, self.starts_on)
        if started is None or (self.applies is not None and not self.applies(row)):
            return None
        version = self.version(started)
        if version is None:
            return None
        named: date | None = getattr(row, self.set_by) if self.set_by else None
        if named is not None:
            return Due(named, named)
        counted = due_before if self.direction is Direction.BEFORE else due_after
        return counted(started, version.length, is_workday=is_workday)


@dataclass(frozen=True, kw_only=True)
class YearlyDuty:
    """A duty that falls due once a year, for the work of the year before.

    due_on: (month, day) of the last safe day. 3月1日之前 is the last day of February, written (2, 29).
    levels: the levels of unit that owe it (4 is the township)
    """

    key: str
    label: str
    due_on: tuple[int, int]
    basis: Basis
    levels: tuple[int, ...]

    def due(self, work_year: int) -> date:
        """The last safe day for the work of a year."""
        month, day = self.due_on
        year = work_year + 1
        if (month, day) == (2, 29):
            leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
            return date(year, 2, 29 if leap else 28)
        return date(year, month, day)
