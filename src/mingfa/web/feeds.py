"""A person's calendar: its secret address, and what it tells to whoever knows that."""

from __future__ import annotations

import hashlib
import secrets
from datetime import UTC, date, timedelta

from django.utils import timezone

from mingfa.catalogue.register import Privacy
from mingfa.catalogue.table import Catalogue
from mingfa.ledger.models import User
from mingfa.ledger.obligations import Obligation
from mingfa.ledger.week import my_week
from mingfa.web.models import CalendarFeed
from mingfa.writing.icalendar import Event, icalendar

__all__ = ["calendar_of", "feed_open", "feed_owner", "feed_revoke"]

_MOST = 300
_PAST_DAYS = 60


def feed_open(person: User) -> str:
    """A new secret for a person's calendar; the one before no longer opens anything."""
    secret = secrets.token_urlsafe(32)
    CalendarFeed.objects.update_or_create(
        by=person, defaults={"digest": _digest(secret), "at": timezone.now()}
    )
    return secret


def feed_revoke(person: User) -> None:
    """Close the address."""
    CalendarFeed.objects.filter(by=person).delete()


def feed_owner(secret: str) -> User | None:
    """Whose calendar a secret opens; nobody's once it is revoked or the account is closed."""
    feed = CalendarFeed.objects.select_related("by").filter(digest=_digest(secret)).first()
    return feed.by if feed is not None and feed.by.is_active else None


def calendar_of(person: User, *, today: date, catalogue: Catalogue) -> bytes:
    """What is due within a person's sight, as a calendar.

    It leaves the house: no title tells what a field declares personal, though the person may see it here, and
    `catalogue` is the open one.
    """
    week = my_week(person, today=today, catalogue=catalogue, most=_MOST)
    earliest = today - timedelta(days=_PAST_DAYS)
    dues = [
        due
        for stretch in week.stretches
        for due in stretch.dues
        if due.day is not None and due.day >= earliest
    ]
    events = [_event(due, catalogue) for due in dues]
    return icalendar(f"明法：{person}", events, made_at=timezone.now().astimezone(UTC))


def _event(due: Obligation, catalogue: Catalogue) -> Event:
    assert due.day is not None  # noqa: S101 - undated ones stand in no calendar
    subject, key = due.subject, f"{due.label}-{due.unit.code}-{due.day}"
    if due.entry is not None:
        register = catalogue.registers[due.entry.register]
        subject = due.subject if register.column(register.subject).privacy is Privacy.OPEN else ""
        key = f"{due.entry.uid}-{due.label}"
    uid = hashlib.sha256(key.encode()).hexdigest()[:32]
    title = f"{due.label}：{due.unit.name}" + (f" {subject}" if subject else "")
    return Event(f"{uid}@mingfa", due.day, title, f"依据：{due.basis.citation}")


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
