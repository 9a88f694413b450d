"""The full-text index itself: SQLite's FTS5, or a tsvector column under GIN on PostgreSQL; by number of the entry.

Its table, `ledger_search`, is made by migration 0005.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import connection

from mingfa.ledger.search.tokens import AllOf, Phrase, Wanted

__all__ = ["find", "forget", "matching", "put", "spread", "wipe"]

Document = tuple[int, Sequence[str]]


def _on_postgres() -> bool:
    return connection.vendor == "postgresql"


def put(documents: Iterable[Document]) -> None:
    """Add entries with their tokens."""
    if _on_postgres():
        _each("INSERT INTO ledger_search (entry_id, tokens) VALUES (%s, %s::tsvector)", documents, _numbered)
    else:
        _each("INSERT INTO ledger_search (rowid, tokens) VALUES (%s, %s)", documents, " ".join)


def forget(documents: Iterable[Document]) -> None:
    """Take entries out; their tokens must be those with which they were put in."""
    if _on_postgres():
        with connection.cursor() as cursor:
            cursor.execute(
                "DELETE FROM ledger_search WHERE entry_id = ANY(%s)", [[key for key, _ in documents]]
            )
    else:
        _each(
            "INSERT INTO ledger_search (ledger_search, rowid, tokens) VALUES ('delete', %s, %s)",
            documents,
            " ".join,
        )


def wipe() -> None:
    """Empty the index."""
    with connection.cursor() as cursor:
        if _on_postgres():
            cursor.execute("TRUNCATE ledger_search")
        else:
            cursor.execute("INSERT INTO ledger_search (ledger_search) VALUES ('delete-all')")


def find(wanted: Wanted, most: int) -> list[int]:
    """The numbers of entries with what is wanted, those recorded last first; at most so many."""
    sql, asked = matching(wanted)
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} ORDER BY 1 DESC LIMIT %s", [*asked, most])
        return [key for (key,) in cursor.fetchall()]


def matching(wanted: Wanted) -> tuple[str, list[str]]:
    """The statement that selects the numbers of all of them, and what it asks for."""
    if _on_postgres():
        return (
            "SELECT entry_id FROM ledger_search WHERE tokens @@ %s::tsquery",
            [_written(wanted, " & ", " | ", _tsquery)],
        )
    return (
        "SELECT rowid FROM ledger_search WHERE ledger_search MATCH %s",
        [_written(wanted, " AND ", " OR ", _fts5)],
    )


def spread() -> Iterator[tuple[str, int]]:
    """Each token, and in how many entries it stands."""
    if _on_postgres():
        sql = "SELECT word, ndoc FROM ts_stat('SELECT tokens FROM ledger_search')"
    else:
        sql = "SELECT term, doc FROM ledger_search_terms"
    with connection.cursor() as cursor:
        cursor.execute(sql)
        while rows := cursor.fetchmany(10_000):
            yield from rows


def _each(sql: str, documents: Iterable[Document], written: Any) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(sql, [(key, written(tokens)) for key, tokens in documents])


def _numbered(tokens: Sequence[str]) -> str:
    return " ".join(f"{token}:{at}" for at, token in enumerate(tokens, start=1))


def _written(wanted: Wanted, both: str, either: str, phrase: Any) -> str:
    if isinstance(wanted, Phrase):
        return str(phrase(wanted))
    inner = [_written(one, both, either, phrase) for one in wanted.wanted]
    return f"({(both if isinstance(wanted, AllOf) else either).join(inner)})"


def _fts5(phrase: Phrase) -> str:
    return f'"{" ".join(phrase.tokens)}"{" *" if phrase.begun else ""}'


def _tsquery(phrase: Phrase) -> str:
    joined = " <-> ".join(phrase.tokens)
    return f"({joined}{':*' if phrase.begun else ''})"
