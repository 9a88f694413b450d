"""A person's week: what is due by their hands, what was left too long by others, whose turn is theirs, and what other
units ask them to confirm."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from mingfa.catalogue.procedure import Holder, Stage
from mingfa.catalogue.table import Catalogue
from mingfa.ledger.joint import calls_waiting
from mingfa.ledger.models import Entry, JointCall, Level, Membership, Role, Unit, User
from mingfa.ledger.obligations import Obligation, Owed, owed
from mingfa.ledger.rights import units_of, visible_rows
from mingfa.ledger.selectors import title_of

__all__ = ["AHEAD_DAYS", "LEADER_AFTER_DAYS", "REVIEWER_AFTER_DAYS", "Stretch", "Turn", "Week", "my_week"]

#: Customary, not statutory. What is overdue by more days than these is shown to the leaders of the unit as well,
#: and then to the reviewers above it.
LEADER_AFTER_DAYS = 3
REVIEWER_AFTER_DAYS = 10
#: How far ahead a week looks beyond its Sunday.
AHEAD_DAYS = 30

_TURNS_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Stretch:
    """What falls due in a stretch of days: the first of it, and how much it is in all."""

    key: str
    label: str
    dues: tuple[Obligation, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Turn:
    """A row that waits for a step of the person's; label is its register's."""

    entry: Entry
    subject: str
    label: str
    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """The week of a person on a day: what can still be done in time, then what is overdue, then what is ahead.

    calls: joint events that a unit of theirs is asked to confirm
    """

    today: date
    stretches: tuple[Stretch, ...]
    turns: tuple[Turn, ...]
    calls: tuple[JointCall, ...]


def my_week(person: User, *, today: date, catalogue: Catalogue, most: int = 50) -> Week:
    """What concerns a person, of all registers that exist for them; at most so many of each stretch."""
    asked = _owed(person, today, catalogue)
    sunday = today + timedelta(days=6 - today.weekday())
    day = timedelta(days=1)
    spans = (
        ("today", "今天", today, today),
        ("week", "本周", today + day, sunday),
        ("late", "已超期", None, today - day),
        ("later", f"本周以后{AHEAD_DAYS}天内", max(today, sunday) + day, sunday + timedelta(days=AHEAD_DAYS)),
    )
    stretches = [
        Stretch(
            key,
            label,
            tuple(asked.between(since, until, limit=most, latest_first=key == "late")),
            asked.count(since, until),
        )
        for key, label, since, until in spans
    ]
    undated = tuple(asked.undated(most))
    stretches.append(Stretch("open", "日期待定", undated, len(undated)))
    return Week(
        today,
        tuple(one for one in stretches if one.total),
        tuple(_turns(person, catalogue)),
        tuple(_calls(person, catalogue)),
    )


def _calls(person: User, catalogue: Catalogue) -> list[JointCall]:
    """What other units say was done together with those whose books the person keeps."""
    books = Q(pk__in=[])
    for membership in _memberships(person):
        if membership.role in (Role.CLERK, Role.ADMIN):
            books |= Q(pk__in=_books_of(membership.unit))
    return calls_waiting(person, Unit.objects.filter(books), catalogue)[:_TURNS_SHOWN]


def _owed(person: User, today: date, catalogue: Catalogue) -> Owed:
    """Own work at once; others' only when it has been left for too long."""
    reach = Q(pk__in=[])
    for membership in _memberships(person):
        match membership.role:
            case Role.CLERK | Role.ADMIN | Role.KEEPER:
                reach |= Q(unit__in=_books_of(membership.unit))
            case Role.LEADER:
                late = Q(day__lt=today - timedelta(days=LEADER_AFTER_DAYS))
                reach |= Q(unit__in=_books_of(membership.unit)) & late
            case Role.REVIEWER:
                late = Q(day__lt=today - timedelta(days=REVIEWER_AFTER_DAYS))
                reach |= Q(unit__in=Unit.objects.under(membership.unit)) & late
    return owed(today=today, viewer=person, reach=reach, duty_units=units_of(person), catalogue=catalogue)


def _memberships(person: User) -> list[Membership]:
    return list(person.memberships.select_related("unit")) if person.is_active else []


def _books_of(unit: Unit) -> object:
    """The units whose books are kept in one: its own, and in a town those of its villages."""
    if unit.level < Level.TOWN:
        return Unit.objects.filter(pk=unit.pk)
    return Unit.objects.under(unit).filter(level__lte=unit.level + 1)


_HOLDERS = {Role.LEADER: Holder.LEADER, Role.REVIEWER: Holder.REVIEWER}


def _turns(person: User, catalogue: Catalogue) -> list[Turn]:
    """Rows whose next step is a leader's or a reviewer's; a clerk's own work is the registers themselves."""
    waiting = Q(pk__in=[])
    stages: dict[tuple[str, str], list[Stage]] = {}
    for membership in _memberships(person):
        holder = _HOLDERS.get(Role(membership.role))
        if holder is None:
            continue
        units = (
            Unit.objects.under(membership.unit) if holder is Holder.REVIEWER else _books_of(membership.unit)
        )
        for register in catalogue.registers.values():
            for reached in register.procedure.stages if register.procedure else ():
                assert register.procedure is not None  # noqa: S101 - it has stages
                mine = [stage for stage in register.procedure.after(reached) if holder in stage.by]
                if mine:
                    waiting |= Q(register=register.key, stage=reached.key, unit__in=units)
                    known = stages.setdefault((register.key, reached.key), [])
                    known += [stage for stage in mine if stage not in known]
    if not stages:
        return []
    found = Entry.objects.filter(waiting, visible_rows(person, catalogue), status=Entry.Status.ACTIVE)
    return [
        Turn(
            entry,
            title_of(entry, catalogue.registers[entry.register], viewer=person),
            catalogue.registers[entry.register].label,
            tuple(stages[entry.register, entry.stage]),
        )
        for entry in found.select_related("unit").order_by("occurred_on", "id")[:_TURNS_SHOWN]
    ]
