"""Deadline (期限): when something falls due, by which version of which clause.

`Deadline` runs from a row of a register; `YearlyDuty` comes round on the same date each year.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from mingfa.catalogue.register import Register
from mingfa.errors import CalendarEnd, DeclarationError
from mingfa.law.clause import Basis
from mingfa.law.counting import Direction, Due, IsWorkday, Length, Stop
from mingfa.law.workdays import due_after, due_before, is_workday

__all__ = ["Deadline", "Pause", "Version", "YearlyDuty"]


@dataclass(frozen=True, slots=True)
class Version:
    """The length of a period from some day on, and the clause that sets it.

    extension: by how much it may be extended; None where the clause knows of no extension
    """

    since: date
    length: Length
    basis: Basis
    extension: Length | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """Two fields between which a clock stands still: when others were asked, and when they answered.

    longest: how long it stands still at most. While no answer has come the pause is taken to last so long, and
             the day so found is provisional; without it nothing falls due before the answer.
    """

    starts_on: str
    ends_on: str
    longest: Length | None = None

    def waits(self, row: Any) -> bool:
        """Whether others were asked and have not answered."""
        return getattr(row, self.starts_on) is not None and getattr(row, self.ends_on) is None

    def of(self, row: Any, is_workday: IsWorkday) -> Stop | None:
        """The stretch for which the clock of a row stands still; None where nobody was asked."""
        asked: date | None = getattr(row, self.starts_on)
        if asked is None:
            return None
        ended: date | None = getattr(row, self.ends_on)
        if ended is None and self.longest is not None:
            ended = due_after(asked, self.longest, is_workday=is_workday).day
        return Stop(asked, ended)


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """A clock that a row starts.

    starts_on, met_by: fields of the register; the clock stands still when `met_by` is filled.
    applies:           rows for which the duty exists (default: all)
    direction:         BEFORE where something must be done so long before the day `starts_on` (a hearing)
    set_by:            a field that names the last day itself; where it is filled, it goes before any length
    restarts_on:       a field that, once filled, starts the clock anew (an application put right)
    extended_on:       a field that, once filled, adds the extension of the version
    pauses:            when the clock stands still
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
    restarts_on: str = ""
    extended_on: str = ""
    pauses: tuple[Pause, ...] = ()

    def __post_init__(self) -> None:
        where = f"deadline {self.key}"
        named = [self.starts_on, self.met_by, self.set_by, self.restarts_on, self.extended_on]
        named += [name for pause in self.pauses for name in (pause.starts_on, pause.ends_on)]
        for name in filter(None, named):
            if name not in self.register.model_fields:
                raise DeclarationError(
                    where, f"{self.register.key} has no field `{name}`", "Name one of its fields"
                )
        if self.direction is Direction.BEFORE and (self.extended_on or self.pauses):
            raise DeclarationError(
                where, "it counts back from a day", "Only clocks that run on pause or are extended"
            )
        if self.extended_on and all(version.extension is None for version in self.versions):
            raise DeclarationError(where, "no version says by how much it is extended", "Write: extension=…")
        if not self.versions:
            raise DeclarationError(
                where, "it has no length", "Write: versions=(Version(since, length, clause),)"
            )
        if list(self.versions) != sorted(self.versions, key=lambda version: version.since):
            raise DeclarationError(where, "its versions are out of order", "Put the oldest first")

    @cached_property
    def reads(self) -> tuple[str, ...]:
        """The fields by which, beside the day its clock starts, it is decided when a row is due."""
        paused = (name for pause in self.pauses for name in (pause.starts_on, pause.ends_on))
        return tuple(filter(None, (self.set_by, self.extended_on, *paused)))

    def version(self, started: date) -> Version | None:
        """The version that governs a clock started on a day; None before the first."""
        return next((version for version in reversed(self.versions) if version.since <= started), None)

    def started(self, row: Register) -> date | None:
        """The day on which the row's clock starts; None when it starts none."""
        first: date | None = getattr(row, self.starts_on)
        if first is None or (self.applies is not None and not self.applies(row)):
            return None
        again: date | None = getattr(row, self.restarts_on) if self.restarts_on else None
        return again or first

    def due(self, row: Register, *, is_workday: IsWorkday) -> Due | None:
        """When the row must be dealt with; None when it starts no clock or the duty was not in force."""
        started = self.started(row)
        version = self.version(started) if started else None
        if started is None or version is None:
            return None
        named: date | None = getattr(row, self.set_by) if self.set_by else None
        if named is not None:
            return Due(named, named)
        if self.direction is Direction.BEFORE:
            return due_before(started, version.length, is_workday=is_workday)
        stops = tuple(stop for pause in self.pauses if (stop := pause.of(row, is_workday)) is not None)
        if any(stop.until is None for stop in stops):
            return None
        found = due_after(started, version.length, is_workday=is_workday, stops=stops)
        if self.extended_on and getattr(row, self.extended_on) is not None and version.extension is not None:
            found = due_after(found.day, version.extension, is_workday=is_workday, stops=stops)
        waiting = any(pause.waits(row) for pause in self.pauses)
        return replace(found, provisional=True) if waiting else found

    def in_time(self, row: Register, *, is_workday: IsWorkday) -> bool:
        """Whether the row was dealt with by its last day; False where it was not, or where no clock runs."""
        met: date | None = getattr(row, self.met_by)
        if met is None:
            return False
        try:
            due = self.due(row, is_workday=is_workday)
        except CalendarEnd as beyond:
            # The last day lies in a year not announced yet; what was done in the years before it was in time.
            return met.year < beyond.year
        return due is not None and met <= due.rolled


@dataclass(frozen=True, kw_only=True)
class YearlyDuty:
    """A duty that falls due once a year, for the work of the year before.

    versions:   counted from the last day of the year of work: 3月1日之前 is two months, the last day of February
    levels:     the levels of unit that owe it (4 is the township)
    told_by:    the deadline of the rows in which the paper is followed from draft to publication; where they stand,
                their clocks are told and the duty is not told beside them
    answers:    which rows of that register are the paper
    rows:       how many of them the duty takes (two heads, two statements)
    """

    key: str
    label: str
    versions: tuple[Version, ...]
    levels: tuple[int, ...]
    told_by: Deadline | None = None
    answers: Callable[[Any], bool] | None = None
    rows: int = 1

    def __post_init__(self) -> None:
        where = f"duty {self.key}"
        if not self.versions:
            raise DeclarationError(
                where, "it has no length", "Write: versions=(Version(since, length, clause),)"
            )
        if (self.told_by is None) != (self.answers is None):
            raise DeclarationError(
                where, "a paper is followed by rows, and by which ones", "Write: told_by=…, answers=…"
            )
        if self.told_by is not None and self.told_by.starts_on != self.told_by.register.occurred_on:
            raise DeclarationError(
                where, "its rows are not dated by the year they are about", "Start the clock at `occurred_on`"
            )

    def version(self, work_year: int) -> Version | None:
        """The version that governs the work of a year; None before the first."""
        found = [version for version in self.versions if version.since <= date(work_year, 12, 31)]
        return found[-1] if found else None

    def due(self, work_year: int) -> date | None:
        """The last safe day for the work of a year; None where the duty was not in force."""
        version = self.version(work_year)
        if version is None:
            return None
        return due_after(date(work_year, 12, 31), version.length, is_workday=is_workday).day
