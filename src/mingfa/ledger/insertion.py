"""Rows put into the database by the thousand, without an object for each.

An instance of a model costs more than its row does: one prepared statement (COPY on PostgreSQL) takes plain tuples
instead. Nothing of the model runs, neither defaults nor `save`: callers give every column. Inside a turn only.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from os import urandom
from typing import Any

from django.db import connection
from django.db.models import Field, Model

__all__ = ["column_of", "insert", "keys_reserved", "uids_made"]


def keys_reserved(model: type[Model], count: int) -> Sequence[int]:
    """Primary keys for so many new rows, in rising order."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [table, count]
            )
            return [key for (key,) in cursor.fetchall()]
        # Nobody else writes during a turn, and inserting a key moves SQLite's own count beyond it.
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        last = cursor.fetchone()
    first = (last[0] if last else 0) + 1
    return range(first, first + count)


def uids_made(count: int, at: datetime) -> list[str]:
    """UUIDs of version 7 in hex, in rising order.

    They begin with the time, so that the index over them grows at its end instead of everywhere.
    """
    drawn = urandom(10 * count).hex()
    start = f"{int(at.timestamp() * 1000):012x}7"
    # Two bits say which kind of UUID it is; 74 are left to chance.
    return sorted(
        f"{start}{part[:3]}{'89ab'[int(part[3], 16) % 4]}{part[4:19]}"
        for part in (drawn[first : first + 20] for first in range(0, 20 * count, 20))
    )


def column_of(model: type[Model], name: str) -> str:
    """The column of a field."""
    field = model._meta.get_field(name)
    assert isinstance(field, Field)  # noqa: S101 - what others point with has no column here
    assert field.column is not None  # noqa: S101 - nor has a field that is stored in none
    return field.column


def insert(model: type[Model], columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows whose values stand in the order of `columns`, which are fields of the model.

    JSON comes as text, days in ISO form and a time as `connection.ops.adapt_datetimefield_value` has it.
    """
    quoted = connection.ops.quote_name
    names = ", ".join(quoted(column_of(model, name)) for name in columns)
    into = f"{quoted(model._meta.db_table)} ({names})"
    with connection.wrap_database_errors, connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {into} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            places = ", ".join(["%s"] * len(columns))
            cursor.executemany(f"INSERT INTO {into} VALUES ({places})", rows)  # noqa: S608 - names of a model
