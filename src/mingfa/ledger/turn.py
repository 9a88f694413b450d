"""Writers take turns, so that changes get their numbers in the order in which they become visible."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import connection, transaction
from django.utils import timezone

__all__ = ["turn"]

# Any constant will do; it names the ledger among PostgreSQL's advisory locks.
_TURN = 0x6D696E67


@contextmanager
def turn() -> Iterator[datetime]:
    """A transaction in which nobody else writes the ledger; gives the time of the turn."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_TURN])
        # SQLite transactions begin IMMEDIATE (see settings), which is the same.
        yield timezone.now()
