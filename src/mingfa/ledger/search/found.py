"""Searching all registers at once: what a person sees of the entries with some words, by register."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.db.models.expressions import RawSQL

from mingfa.catalogue.register import Register
from mingfa.catalogue.table import Catalogue
from mingfa.ledger.models import Entry, Unit, User
from mingfa.ledger.rights import memberships_of, visible_rows, visible_units
from mingfa.ledger.search.engine import find, matching
from mingfa.ledger.search.tokens import Wanted, sought, words_of

__all__ = ["Found", "Group", "entries_found", "said_in"]

#: Beyond so many nobody reads on; one more word narrows them.
MOST = 5000
#: A word that stands in more names of units than these (村) is no name.
_NAMESAKES = 100


@dataclass(frozen=True, slots=True)
class Group:
    """The entries of a register: how many, and the latest of them."""

    register: type[Register]
    count: int
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True)
class Found:
    """Entries by register, most first; `more` where those recorded last alone were looked at."""

    groups: Sequence[Group]
    count: int
    more: bool


def entries_found(query: str, *, viewer: User, catalogue: Catalogue, shown: int = 5) -> Found:
    """The entries in which all words of a query occur, as far as the viewer sees them; `shown` of each register.

    The index must be up to date (`index_follow`).
    """
    wanted = _wanted(query, viewer)
    if wanted is None:
        return Found((), 0, more=False)
    keys = find(wanted, MOST + 1)
    # The index narrows; what may be seen is for `rights` alone to say.
    seen = Entry.objects.filter(
        visible_rows(viewer, catalogue), pk__in=keys[:MOST], status=Entry.Status.ACTIVE
    )
    by_register: dict[str, list[tuple[date, int]]] = {}
    for key, register, day in seen.values_list("pk", "register", "occurred_on"):
        by_register.setdefault(register, []).append((day, key))
    latest = {key: sorted(rows, reverse=True)[:shown] for key, rows in by_register.items()}
    entries = Entry.objects.select_related("unit").in_bulk([pk for rows in latest.values() for _, pk in rows])
    groups = [
        Group(catalogue.registers[key], len(by_register[key]), [entries[pk] for _, pk in rows])
        for key, rows in sorted(latest.items(), key=lambda item: (-len(by_register[item[0]]), item[0]))
    ]
    return Found(groups, sum(group.count for group in groups), more=len(keys) > MOST)


def said_in(query: str, *, viewer: User, register: type[Register]) -> Q:
    """A condition on entries of a register: all words of a query occur in them or in the names of their units.

    Of standing entries alone; the index must be up to date.
    """
    wanted = _wanted(query, viewer, register)
    return Q(pk__in=[]) if wanted is None else Q(pk__in=RawSQL(*matching(wanted)))  # noqa: S611 - values are parameters


def _wanted(query: str, viewer: User, register: type[Register] | None = None) -> Wanted | None:
    words, memberships = words_of(query), memberships_of(viewer)
    if not words or not memberships:
        return None
    return sought({word: _named(word, viewer) for word in words}, memberships, register)


def _named(word: str, viewer: User) -> list[int]:
    """The units that a word names."""
    found = Unit.objects.filter(visible_units(viewer), name__icontains=word).values_list("pk", flat=True)
    keys = list(found[: _NAMESAKES + 1])
    return keys if len(keys) <= _NAMESAKES else []
