"""On time or not: tests of a row, worked out by the deadlines themselves and the national calendar.

A duty declared once as a `Deadline` also counts how often it was met, so that the length of a period stands
in one place and old rows keep the law they were under.

    measure=each_row(in_time(REPLY))
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mingfa.catalogue.deadline import Deadline
from mingfa.law.workdays import is_workday

__all__ = ["dealt_with", "in_time"]


def dealt_with(*deadlines: Deadline) -> Callable[[Any], bool]:
    """Whether one of the clocks ran and was met, in time or late; not so for rows older than the duty."""

    def met(row: Any, deadline: Deadline) -> bool:
        started = deadline.started(row)
        ran = started is not None and deadline.version(started) is not None
        return ran and getattr(row, deadline.met_by) is not None

    return lambda row: any(met(row, deadline) for deadline in deadlines)


def in_time(*deadlines: Deadline) -> Callable[[Any], bool]:
    """Whether one of the clocks was met by its last day."""
    return lambda row: any(deadline.in_time(row, is_workday=is_workday) for deadline in deadlines)
