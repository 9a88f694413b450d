"""Keeping totals up to date with the ledger: `catch_up` by differences, `rebuild` from nothing, `verify`."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from json import loads
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils import timezone

from mingfa.catalogue.indicator import Indicator
from mingfa.catalogue.many import StoredForm, stored_form
from mingfa.catalogue.rows import each_once
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.ledger.models import Entry, EntryChange, ancestor_ids
from mingfa.ledger.persons import persons_renew
from mingfa.ledger.uncollected import uncollected
from mingfa.rollup.kernel import Cell, Feeds, Folding, Share, month_of
from mingfa.rollup.models import SCALE, Cursor, Once, Presence, Total
from mingfa.rollup.once import Said, overlaps, settled, shared_keys, touched
from mingfa.text.amounts import Tally

__all__ = ["Mismatch", "catch_up", "rebuild", "verify"]

_BATCH = 20_000


@uncollected()
def catch_up(catalogue: Catalogue = CATALOGUE) -> int:
    """Bring all totals up to the last change; returns how many changes were read.

    Totals worked out with another catalogue are rebuilt.
    """
    read = 0
    while True:
        with transaction.atomic():
            held = Cursor.objects.select_for_update()
            cursor = held.filter(pk=1).first() or held.get_or_create(pk=1)[0]
            if cursor.catalogue != _fingerprint(catalogue):
                return read + rebuild(catalogue)
            changes = _changes(cursor.change)
            if changes:
                _apply(_differences(changes, catalogue))
                # Rows are taken as they stand now; a change that comes later settles what it touches once more.
                _apply(_Differences(settled(touched(changes, catalogue), catalogue), {}))
                Cursor.objects.filter(pk=1).update(change=changes[-1].key, at=timezone.now())
            read += len(changes)
            if len(changes) < _BATCH:
                return read


@uncollected()
def rebuild(catalogue: Catalogue = CATALOGUE, *, progress: Callable[[int], None] = lambda rows: None) -> int:
    """Work all totals out anew from the entries that stand; returns how many those are."""
    with transaction.atomic():
        cursor, _ = Cursor.objects.select_for_update().get_or_create(pk=1)
        last = EntryChange.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
        Total.objects.all().delete()
        Presence.objects.all().delete()
        Once.objects.all().delete()
        persons_renew(catalogue)
        rows = 0
        for entries in _standing():
            _apply(_differences(entries, catalogue))
            rows += len(entries)
            progress(rows)
        _apply(_Differences(settled(shared_keys(), catalogue), {}))
        cursor.change, cursor.catalogue, cursor.at = last, _fingerprint(catalogue), timezone.now()
        cursor.save()
    return rows


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A total that is not what its entries add up to."""

    unit: int
    cell: Cell
    kept: Share
    counted: Share


def verify(catalogue: Catalogue = CATALOGUE) -> list[Mismatch]:
    """Recount everything beside the totals and list the cells that differ; changes nothing."""
    counted: dict[tuple[int, Cell], Share] = {}
    for entries in _standing():
        for place, share in _differences(entries, catalogue).totals.items():
            counted[place] = counted.get(place, Share()) + share
    for _, places in overlaps(shared_keys(), catalogue):
        for place, share in places.items():
            counted[place] = counted.get(place, Share()) + share
    kept = {
        (total.unit_id, Cell(total.indicator, total.month, total.group)): share_of(total)
        for total in Total.objects.iterator(chunk_size=5000)
    }
    return [
        Mismatch(place[0], place[1], kept.get(place, Share()), counted.get(place, Share()))
        for place in sorted(kept.keys() | counted.keys())
        if kept.get(place, Share()) != counted.get(place, Share())
    ]


def share_of(total: Total) -> Share:
    """A stored cell as the kernel's share."""
    return Share(
        Tally(Decimal(total.low) / SCALE, Decimal(total.high) / SCALE, total.open, total.about), total.rows
    )


@dataclass(frozen=True, slots=True)
class _Differences:
    totals: Mapping[tuple[int, Cell], Share]
    presence: Mapping[tuple[str, int, int], int]


def _changes(since: int) -> list[Said]:
    """The next changes after one."""
    # The field's own way back from JSON costs as much as all the rest of reading.
    texts = [Cast(name, TextField()) for name in ("before", "after", "aside")]
    plain = ("pk", "unit_id", "unit__path", "entry__register", "entry__joint")
    found = EntryChange.objects.filter(pk__gt=since).order_by("pk").values_list(*plain, *texts)
    return [
        Said(key, unit, path, register, _read(before), _read(after), joint, _read(aside))
        for key, unit, path, register, joint, before, after, aside in found[:_BATCH]
    ]


def _read(text: str | None) -> Any:
    return None if text is None else loads(text)


class _Book(NamedTuple):
    """A register, with what its rows feed."""

    form: StoredForm[Any]
    feeds: Feeds
    occurred_on: str


@lru_cache(maxsize=512)
def _book(catalogue: Catalogue, key: str) -> _Book | None:
    register = catalogue.registers.get(key)
    if register is None:
        return None
    return _Book(stored_form(register), Feeds(catalogue.additive(key), register), register.occurred_on)


def _differences(said: Iterable[Said], catalogue: Catalogue) -> _Differences:
    """What changes (or entries, read as just recorded) do to the totals."""
    by_register: dict[str, list[tuple[Mapping[str, Any], Said, int]]] = {}
    for one in said:
        for data, sign in ((one.before, -1), (one.after, 1)):
            if data is not None:
                by_register.setdefault(one.register, []).append((data, one, sign))
    presence: Counter[tuple[str, int, int]] = Counter()
    folding = Folding()
    for key, sides in by_register.items():
        book = _book(catalogue, key)
        if book is None:
            # A register that is no longer declared feeds no indicator; its entries stay in the ledger.
            continue
        rows = book.form.rows([data for data, _, _ in sides])
        units = each_once(ancestor_ids, [one.path for _, one, _ in sides])
        signs = [sign for _, _, sign in sides]
        folding.add(book.feeds, rows, units, signs)
        months = each_once(month_of, rows.values(book.occurred_on) or ())
        for month, (_, one, sign) in zip(months, sides, strict=True):
            presence[key, one.unit, month] += sign
    return _Differences(folding.differences(), {place: rows for place, rows in presence.items() if rows})


_ADD_TOTAL = """
INSERT INTO rollup_total (unit_id, indicator, month, "group", low, high, open, about, rows)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)
ON CONFLICT (unit_id, indicator, "group", month) DO UPDATE SET
    low = rollup_total.low + excluded.low, high = rollup_total.high + excluded.high,
    open = rollup_total.open + excluded.open, about = rollup_total.about + excluded.about,
    rows = rollup_total.rows + excluded.rows
"""

_ADD_PRESENCE = """
INSERT INTO rollup_presence (register, unit_id, month, rows) VALUES (%s, %s, %s, %s)
ON CONFLICT (register, unit_id, month) DO UPDATE SET rows = rollup_presence.rows + excluded.rows
"""


def _apply(differences: _Differences) -> None:
    # One statement for each cell touched, whatever the number of changes: the ORM has no additive upsert.
    # Places are sorted so that two writers would take row locks in the same order.
    with connection.cursor() as cursor:
        if differences.totals:
            cursor.executemany(
                _ADD_TOTAL,
                [
                    (unit, cell.indicator, cell.month, cell.group, *_stored(share))
                    for (unit, cell), share in sorted(differences.totals.items(), key=lambda item: item[0])
                ],
            )
        if differences.presence:
            cursor.executemany(
                _ADD_PRESENCE, [(*place, rows) for place, rows in sorted(differences.presence.items())]
            )
        # A cell that came back to nothing is the same as no cell, so that catch_up and rebuild leave equal tables.
        # Written out, since SQLite finds the index of such cells by the noughts in the statement alone.
        cursor.execute(
            "DELETE FROM rollup_total WHERE rows = 0 AND low = 0 AND high = 0 AND open = 0 AND about = 0"
        )
        cursor.execute("DELETE FROM rollup_presence WHERE rows = 0")


def _stored(share: Share) -> tuple[int, int, int, int, int]:
    return (
        _hundredths(share.tally.low),
        _hundredths(share.tally.high),
        share.tally.open,
        share.tally.about,
        share.rows,
    )


def _hundredths(value: Decimal) -> int:
    scaled = value * SCALE
    if scaled % 1:
        raise ValueError(f"{value} has more than two decimals; the register's types admit none such")
    return int(scaled)


def _standing() -> Iterable[list[Said]]:
    """The entries that stand, by thousands."""
    found = Entry.objects.filter(status=Entry.Status.ACTIVE).order_by("pk")
    rows = found.values_list("pk", "unit_id", "unit__path", "register", "data").iterator(chunk_size=2000)
    while chunk := [
        Said(key, unit, path, register, None, data)
        for key, unit, path, register, data in islice(rows, _BATCH)
    ]:
        yield chunk


@lru_cache(maxsize=8)
def _fingerprint(catalogue: Catalogue) -> str:
    """Changes when what is counted changes: an indicator comes, goes, or counts by another rule."""
    said = [
        f"{indicator.key}|{indicator.definition}|{indicator.nature}|{indicator.each_person}|"
        + "|".join(
            f"{source.register.key}:{source.dated_on}:{source.breakdown}" for source in indicator.sources
        )
        for indicator in sorted(catalogue.indicators.values(), key=lambda one: one.key)
        if isinstance(indicator, Indicator)
    ]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()
