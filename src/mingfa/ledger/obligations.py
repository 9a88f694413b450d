"""What is due: clocks started by rows, rosters that run out, and duties that come round each year.

Nothing is worked out here: the clocks are read from the index that the services keep (`mingfa.ledger.clocks`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q

from mingfa.catalogue.deadline import Deadline, YearlyDuty
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.law.clause import Basis
from mingfa.ledger.clocks import EXPIRY
from mingfa.ledger.models import Clock, Entry, Unit, User
from mingfa.ledger.rights import visible_rows
from mingfa.ledger.selectors import row_of, title_of

__all__ = ["LAPSED_SHOWN_DAYS", "Obligation", "Owed", "clauses_due", "obligations", "owed"]

#: For so many days a term that ran out is still shown, unless a later row of the same name took its place.
LAPSED_SHOWN_DAYS = 90


@dataclass(frozen=True, slots=True)
class Obligation:
    """Something to be done by a day.

    day is None where the count runs beyond the announced holiday calendar, or stands still; `remark` then says so.
    provisional: the day of rest it may move over is not announced yet. entry is None for yearly duties.
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


@dataclass(frozen=True, kw_only=True)
class Owed:
    """What is open for somebody: a question that is answered stretch by stretch, however much it is.

    clocks: a query set of open clocks; duties: those that come round each year
    """

    clocks: Any
    duties: tuple[Obligation, ...]
    viewer: User | None
    catalogue: Catalogue

    def count(self, since: date | None = None, until: date | None = None) -> int:
        """How many fall due in a stretch of days, both ends included."""
        return int(self._clocks(since, until).count()) + len(self._duties(since, until))

    def between(
        self,
        since: date | None = None,
        until: date | None = None,
        *,
        first: int = 0,
        limit: int | None = None,
        latest_first: bool = False,
    ) -> list[Obligation]:
        """Those that fall due in a stretch of days, in the order of their days."""
        order = ("-day", "-id") if latest_first else ("day", "deadline", "id")
        end = None if limit is None else first + limit
        clocks = self._clocks(since, until)
        if end is not None:
            # Put in order within the index; only what is shown is read whole.
            clocks = Clock.objects.filter(
                pk__in=list(clocks.order_by(*order).values_list("pk", flat=True)[:end])
            )
        found = [*self._told(clocks.order_by(*order)), *self._duties(since, until)]
        found.sort(key=lambda one: one.day or date.max, reverse=latest_first)
        return found[first:end]

    def undated(self, limit: int | None = None) -> list[Obligation]:
        """Those of which no day can be told yet."""
        return self._told(self.clocks.filter(day=None).order_by("started_on", "id")[:limit])

    def _clocks(self, since: date | None, until: date | None) -> Any:
        found = self.clocks.filter(day__isnull=False)
        if since is not None:
            found = found.filter(day__gte=since)
        return found if until is None else found.filter(day__lte=until)

    def _duties(self, since: date | None, until: date | None) -> list[Obligation]:
        return [
            one
            for one in self.duties
            if one.day is not None
            and (since is None or since <= one.day)
            and (until is None or one.day <= until)
        ]

    def _told(self, clocks: Any) -> list[Obligation]:
        read = clocks.select_related("entry__unit", "unit").defer("entry__data")
        return [_obligation(clock, self.viewer, self.catalogue) for clock in read]


def owed(
    *,
    today: date,
    viewer: User | None,
    unit: Unit | None = None,
    reach: Q | None = None,
    duty_units: Iterable[Unit] = (),
    clause: str = "",
    catalogue: Catalogue = CATALOGUE.open,
) -> Owed:
    """What a unit and those below it owe (or what a condition on `Clock` reaches), as far as the viewer sees it.

    duty_units: whose yearly duties are told, `unit` beside them; clause: by which citation alone
    """
    clocks = Clock.objects.filter(met_on=None, register__in=list(catalogue.registers))
    clocks = clocks.filter(deadline__in=[*catalogue.deadlines, EXPIRY]).filter(_running_out(today, catalogue))
    if viewer is not None:
        clocks = clocks.filter(visible_rows(viewer, catalogue))
    if unit is not None:
        clocks = clocks.filter(unit__in=Unit.objects.under(unit))
    if reach is not None:
        clocks = clocks.filter(reach)
    if clause:
        clocks = clocks.filter(_by_clause(clause, catalogue))
    duties = _of_year([unit] if unit is not None else list(duty_units), today, catalogue)
    named = tuple(one for one in duties if clause in ("", one.basis.citation))
    return Owed(clocks=clocks, duties=named, viewer=viewer, catalogue=catalogue)


def obligations(
    *,
    unit: Unit,
    today: date,
    viewer: User | None,
    horizon: int = 60,
    limit: int | None = None,
    catalogue: Catalogue = CATALOGUE.open,
) -> list[Obligation]:
    """What a unit and those below it owe within `horizon` days, overdue first; undated ones last."""
    found = owed(unit=unit, today=today, viewer=viewer, catalogue=catalogue)
    near = found.between(until=today + timedelta(days=horizon), limit=limit)
    rest = None if limit is None else limit - len(near)
    return near if rest == 0 else [*near, *found.undated(rest)]


def clauses_due(catalogue: Catalogue) -> tuple[str, ...]:
    """The citations by which something may fall due, in the order of the catalogue."""
    citations = [
        version.basis.citation for deadline in catalogue.deadlines.values() for version in deadline.versions
    ]
    citations += [register.basis.citation for register in catalogue.registers.values() if register.standing]
    citations += [version.basis.citation for duty in catalogue.duties.values() for version in duty.versions]
    return tuple(dict.fromkeys(citations))


def _running_out(today: date, catalogue: Catalogue) -> Q:
    """Clocks that are none of a roster, and those of rosters that are still to run out, or did of late."""
    terms = [register.key for register in catalogue.registers.values() if register.term]
    earliest = today - timedelta(days=LAPSED_SHOWN_DAYS)
    later = Entry.objects.filter(
        register=OuterRef("register"),
        unit=OuterRef("unit"),
        subject=OuterRef("entry__subject"),
        occurred_on__gt=OuterRef("entry__occurred_on"),
        status=Entry.Status.ACTIVE,
    )
    # Asked once and apart: joined to the rest, it would open the row behind every clock there is.
    rosters = Clock.objects.filter(
        Q(day__gte=today) | Q(register__in=terms), ~Exists(later), deadline=EXPIRY, day__gte=earliest
    )
    return ~Q(deadline=EXPIRY) | Q(pk__in=rosters.values("pk"))


def _by_clause(clause: str, catalogue: Catalogue) -> Q:
    """Clocks that run by a clause: the version in force when they started decides."""
    named = [register.key for register in catalogue.registers.values() if register.basis.citation == clause]
    condition = Q(deadline=EXPIRY, register__in=named)
    for deadline in catalogue.deadlines.values():
        for number, version in enumerate(deadline.versions):
            if version.basis.citation == clause:
                span = Q(deadline=deadline.key, started_on__gte=version.since)
                if number + 1 < len(deadline.versions):
                    span &= Q(started_on__lt=deadline.versions[number + 1].since)
                condition |= span
    return condition


def _obligation(clock: Clock, viewer: User | None, catalogue: Catalogue) -> Obligation:
    register = catalogue.registers[clock.register]
    label, basis = register.label, register.basis
    if clock.deadline != EXPIRY:
        deadline: Deadline = catalogue.deadlines[clock.deadline]
        version = deadline.version(clock.started_on)
        label, basis = deadline.label, version.basis if version else register.basis
    elif register.standing is not None:
        label = f"{register.label}：{register.column(register.standing[1]).label}"
    return Obligation(
        label,
        clock.unit,
        title_of(clock.entry, register, viewer=viewer),
        basis,
        clock.day,
        clock.rolled,
        clock.provisional,
        clock.remark,
        clock.entry,
    )


def _of_year(units: Sequence[Unit], today: date, catalogue: Catalogue) -> list[Obligation]:
    """The yearly duties ahead of each unit, without those that rows of the year already tell of."""
    answered = _answered(units, today, catalogue)
    found = []
    for unit in units:
        for duty in catalogue.duties.values():
            year = _year_ahead(duty, today)
            version = duty.version(year)
            if unit.level not in duty.levels or version is None:
                continue
            if answered[duty.key, unit.pk, year] < duty.rows:
                found.append(Obligation(duty.label, unit, f"{year}年度", version.basis, duty.due(year)))
    return found


def _year_ahead(duty: YearlyDuty, today: date) -> int:
    """Last year's work falls due this year; when that day is past, this year's work is what is ahead."""
    day = duty.due(today.year - 1)
    return today.year - 1 if day is not None and today <= day else today.year


def _answered(units: Sequence[Unit], today: date, catalogue: Catalogue) -> Counter[tuple[str, int, int]]:
    """How many papers of a duty each unit has for the work of a year: the clocks of these rows are told instead."""
    followed = [
        duty
        for duty in catalogue.duties.values()
        if duty.told_by is not None and duty.told_by.key in catalogue.deadlines
    ]
    found: Counter[tuple[str, int, int]] = Counter()
    for register in {duty.told_by.register for duty in followed if duty.told_by is not None}:
        papers = Entry.objects.filter(
            register=register.key,
            unit__in=[unit.pk for unit in units],
            occurred_on__in=[date(today.year - 1, 12, 31), date(today.year, 12, 31)],
            status=Entry.Status.ACTIVE,
        )
        for paper in papers:
            row = row_of(paper, register)
            for duty in followed:
                if (
                    duty.told_by is not None
                    and duty.answers is not None
                    and duty.told_by.register is register
                ):
                    found[duty.key, paper.unit_id, paper.occurred_on.year] += duty.answers(row)
    return found
