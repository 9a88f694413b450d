"""Keeping the search index up to date with the ledger; it is derived from the log of changes and can be made anew.

Like the totals it follows the log with a cursor, and not inside the services: recording and importing cost nothing
more for it. It follows when somebody searches, so many changes at a time.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.metadata import version

from django.db import transaction

from mingfa.catalogue.table import Catalogue
from mingfa.ledger.models import Entry, EntryChange, SearchState
from mingfa.ledger.search import engine
from mingfa.ledger.search.tokens import tokens_of
from mingfa.ledger.selectors import changes_since

__all__ = ["index_follow", "index_rebuild", "index_verify"]

#: Changes with how entries are written as tokens.
_WRITTEN = "1"
_STEP = 2000


def index_follow(catalogue: Catalogue, *, most: int | None = None) -> int:
    """Bring the index up to the last change, or so many changes further; returns how many are left.

    An index of another catalogue (fields, or who may see them) is begun anew.
    """
    done = 0
    while most is None or done < most:
        with transaction.atomic():
            state, _ = SearchState.objects.select_for_update().get_or_create(pk=1)
            if state.catalogue != _fingerprint(catalogue):
                engine.wipe()
                state.change, state.catalogue = 0, _fingerprint(catalogue)
            changes = list(changes_since(state.change)[:_STEP])
            if changes:
                _take_in(changes, catalogue)
                state.change = changes[-1].pk
            state.save()
        done += len(changes)
        if len(changes) < _STEP:
            return 0
    return EntryChange.objects.filter(pk__gt=state.change).count()


def index_rebuild(catalogue: Catalogue) -> None:
    """Make the index anew from the log."""
    SearchState.objects.filter(pk=1).update(catalogue="")
    index_follow(catalogue)


def index_verify(catalogue: Catalogue) -> int:
    """In how many tokens the index differs from the rows that stand; nought when it is what it should be."""
    counted: Counter[str] = Counter()
    for entry in (
        Entry.objects.filter(status=Entry.Status.ACTIVE).select_related("unit").iterator(chunk_size=2000)
    ):
        if (register := catalogue.registers.get(entry.register)) is not None:
            counted.update(set(tokens_of(entry.data, register, entry.unit)))
    for token, entries in engine.spread():
        counted[token] -= entries
    return sum(1 for left in counted.values() if left)


def _take_in(changes: Iterable[EntryChange], catalogue: Catalogue) -> None:
    """What the changes of each entry come to together."""
    first: dict[int, EntryChange] = {}
    last: dict[int, EntryChange] = {}
    for change in changes:
        first.setdefault(change.entry_id, change)
        last[change.entry_id] = change
    engine.forget([(one.entry_id, tokens) for one, tokens in _documents(first.values(), catalogue, "before")])
    engine.put([(one.entry_id, tokens) for one, tokens in _documents(last.values(), catalogue, "after")])


def _documents(
    changes: Iterable[EntryChange], catalogue: Catalogue, side: str
) -> Iterator[tuple[EntryChange, list[str]]]:
    for change in changes:
        register = catalogue.registers.get(change.entry.register)
        # A register that is no longer declared is not searched; its entries stay in the ledger.
        if register is not None and (data := getattr(change, side)) is not None:
            yield change, tokens_of(data, register, change.unit)


def _fingerprint(catalogue: Catalogue) -> str:
    # An entry is taken out by the tokens it was put in with: other readings of characters are another index.
    said = [_WRITTEN, version("pypinyin")]
    for register in sorted(catalogue.registers.values(), key=lambda one: one.key):
        fields = ",".join(f"{column.name}:{column.kind}:{column.privacy}" for column in register.columns)
        said.append(f"{register.key}|{register.restricted}|{register.subject}|{register.standing}|{fields}")
    return hashlib.sha256("\n".join(said).encode()).hexdigest()
