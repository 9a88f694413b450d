"""What is due: clocks started by rows, and duties that come round each year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from mingfa.catalogue.deadline import Deadline, YearlyDuty
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.errors import CalendarEnd
from mingfa.law.clause import Basis
from mingfa.law.workdays import is_workday
from mingfa.ledger.models import Entry, Unit, User
from mingfa.ledger.rights import visible_units
from mingfa.ledger.selectors import row_of, title_of

__all__ = ["Obligation", "obligations"]


@dataclass(frozen=True, slots=True)
class Obligation:
    """Something to be done by a day.

    day is None where the count runs beyond the announced holiday calendar; `remark` then says so. provisional:
    the day of rest it may move over is not announced yet. entry is None for yearly duties.
    """

    label: str
    unit: Unit
    subject: str
    basis: Basis
    day: date | None
    rolled: date | None = None
    provisional: bool = False
    remark: str = ""
    entry: Entry | None = None

    def days_left(self, today: date) -> int | None:
        """Days from today to the last day; negative when overdue."""
        return (self.day - today).days if self.day else None


def obligations(
    *, unit: Unit, today: date, viewer: User | None, horizon: int = 60, catalogue: Catalogue = CATALOGUE.open
) -> list[Obligation]:
    """What a unit and those below it owe within `horizon` days, overdue first; undated ones last."""
    owed = [
        obligation
        for deadline in catalogue.deadlines.values()
        for obligation in _from_rows(deadline, unit, viewer, catalogue)
    ]
    owed += [
        obligation
        for duty in catalogue.duties.values()
        if unit.level in duty.levels
        for obligation in _from_year(duty, unit, today)
    ]
    near = [one for one in owed if one.day is None or (one.day - today).days <= horizon]
    return sorted(near, key=lambda one: (one.day is None, one.day or today, one.label))


def _from_rows(deadline: Deadline, unit: Unit, viewer: User | None, catalogue: Catalogue) -> list[Obligation]:
    register = deadline.register
    open_entries = Entry.objects.filter(
        Q(**{f"data__{deadline.met_by}__isnull": True}),
        register=register.key,
        unit__in=Unit.objects.under(unit),
        status=Entry.Status.ACTIVE,
    ).select_related("unit")
    if viewer is not None:
        open_entries = open_entries.filter(unit__in=Unit.objects.filter(visible_units(viewer, register)))
    owed = []
    for entry in open_entries:
        row = row_of(entry, register)
        started = deadline.started(row)
        version = deadline.version(started) if started else None
        if version is None:
            continue
        subject = title_of(entry, register, viewer=viewer)
        try:
            due = deadline.due(row, is_workday=is_workday)
        except CalendarEnd as beyond:
            owed.append(
                Obligation(deadline.label, entry.unit, subject, version.basis, None, remark=str(beyond), entry=entry)
            )
            continue
        if due is not None:
            owed.append(
                Obligation(
                    deadline.label, entry.unit, subject, version.basis, due.day, due.rolled, due.provisional, entry=entry
                )
            )
    return owed


def _from_year(duty: YearlyDuty, unit: Unit, today: date) -> list[Obligation]:
    # Last year's work falls due this year; when that day is past, this year's work is what is ahead.
    day = duty.due(today.year - 1)
    if day < today:
        day = duty.due(today.year)
    return [Obligation(duty.label, unit, f"{day.year - 1}年度", duty.basis, day)]
