"""On time or not: what rows add to a rate of punctuality, worked out by the deadline itself.

A duty declared once as a `Deadline` also counts how often it was met, so that the length of a period stands
in one place and old rows keep the law they were under.
"""

from __future__ import annotations

from typing import Any

from mingfa.catalogue.deadline import Deadline
from mingfa.catalogue.indicator import Measure, each_row
from mingfa.law.workdays import is_workday

__all__ = ["dealt_with", "in_time"]


def dealt_with(deadline: Deadline) -> Measure:
    """Every row whose clock ran and was met, in time or late; rows older than the duty add nothing."""

    def met(row: Any) -> bool:
        started = deadline.started(row)
        ran = started is not None and deadline.version(started) is not None
        return ran and getattr(row, deadline.met_by) is not None

    return each_row(met)


def in_time(deadline: Deadline) -> Measure:
    """Every row whose clock was met by its last safe day."""
    return each_row(lambda row: deadline.in_time(row, is_workday=is_workday))
