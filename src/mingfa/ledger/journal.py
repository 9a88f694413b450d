"""How changes are written: the columns lifted from a row, the log, and the index that follows from the row.

For the services alone, which ask for rights first; all of it runs inside a turn.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F

from mingfa.catalogue.register import Register
from mingfa.catalogue.table import Catalogue
from mingfa.errors import InputFault
from mingfa.ledger.chain import GENESIS, digest, likeness
from mingfa.ledger.clocks import clocks_stop, clocks_wind, stage_of
from mingfa.ledger.models import Batch, Entry, EntryChange, Unit, User, ZeroReturn

__all__ = ["Act", "append", "change", "standing", "withdraw"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Act:
    """Who changes something, when, and why; in which import, and by which declarations."""

    by: User | None
    at: datetime
    catalogue: Catalogue
    why: str = ""
    batch: Batch | None = None


def append(register: type[Register], rows: Sequence[tuple[Unit, Register]], act: Act) -> list[Entry]:
    """Write new entries; a signed nought that they contradict is taken back."""
    entries = []
    for unit, row in rows:
        entry = Entry(register=register.key, unit=unit, batch=act.batch)
        _lift(entry, row)
        entries.append(entry)
    Entry.objects.bulk_create(entries, batch_size=2000)
    clocks_wind(zip(entries, (row for _, row in rows), strict=True), fresh=True, catalogue=act.catalogue)
    _log([(entry, EntryChange.Kind.RECORD, None, entry.data) for entry in entries], act)
    # A row says more than a signed nought for the same month.
    touched = {(entry.unit_id, entry.month) for entry in entries}
    signed = ZeroReturn.objects.filter(
        register=register.key, withdrawn_at=None, unit_id__in={unit for unit, _ in touched}
    )
    contradicted = [zero.pk for zero in signed if (zero.unit_id, zero.month) in touched]
    ZeroReturn.objects.filter(pk__in=contradicted).update(withdrawn_at=act.at)
    return entries


def standing(entry: Entry, version: int | None) -> Entry:
    """The entry as it stands now, held for this turn; InputFault where it is withdrawn, or moved on since `version`."""
    entry = Entry.objects.select_for_update(of=("self",)).select_related("unit").get(pk=entry.pk)
    if entry.status != Entry.Status.ACTIVE:
        raise InputFault("这条记录已撤回，不能更正；如需恢复请重新登记。")
    if version is not None and entry.version != version:
        raise InputFault("您打开这一页之后，别人已更正过这条记录。请先查看更正历史，再重新更正。")
    return entry


def change(entry: Entry, row: Register, kind: EntryChange.Kind, act: Act) -> Entry:
    """Write a row's new contents; a row that stays as it is leaves no trace."""
    before = entry.data
    if before == row.stored():
        return entry
    _lift(entry, row)
    entry.version += 1
    entry.save()
    clocks_wind([(entry, row)], fresh=False, catalogue=act.catalogue)
    _log([(entry, kind, before, entry.data)], act)
    return entry


def withdraw(entries: list[Entry], act: Act) -> None:
    """Withdraw entries that stand."""
    for entry in entries:
        entry.status = Entry.Status.WITHDRAWN
        entry.version += 1
    for at_row in range(0, len(entries), 500):
        keys = [entry.pk for entry in entries[at_row : at_row + 500]]
        Entry.objects.filter(pk__in=keys).update(status=Entry.Status.WITHDRAWN, version=F("version") + 1)
    clocks_stop(entries)
    _log([(entry, EntryChange.Kind.WITHDRAW, entry.data, None) for entry in entries], act)


def _lift(entry: Entry, row: Register) -> None:
    occurred = getattr(row, row.occurred_on)
    entry.data = row.stored()
    entry.occurred_on = occurred
    entry.month = occurred.year * 100 + occurred.month
    entry.subject = str(getattr(row, row.subject) or "")[:200]
    entry.likeness = likeness(entry.unit.code, {name: entry.data.get(name) for name in row.identity})
    entry.stage = stage_of(row)


_Logged = tuple[Entry, EntryChange.Kind, dict[str, Any] | None, dict[str, Any] | None]


def _log(changes: Iterable[_Logged], act: Act) -> None:
    """Append changes to the chains of their units."""
    changes = list(changes)
    heads: dict[int, tuple[int, str]] = {}
    for unit_id in {entry.unit_id for entry, *_ in changes}:
        last = (
            EntryChange.objects.filter(unit_id=unit_id)
            .order_by("-number")
            .values_list("number", "digest")
            .first()
        )
        heads[unit_id] = last or (0, GENESIS)
    rows = []
    name = act.by.username if act.by else ""
    for entry, kind, before, after in changes:
        number, previous = heads[entry.unit_id]
        number += 1
        sealed = digest(
            previous=previous,
            entry=entry.uid,
            unit=entry.unit.code,
            register=entry.register,
            number=number,
            kind=kind.value,
            before=before,
            after=after,
            by=name,
            at=act.at,
            why=act.why,
        )
        rows.append(
            EntryChange(
                entry=entry,
                unit_id=entry.unit_id,
                number=number,
                kind=kind,
                before=before,
                after=after,
                by=act.by,
                at=act.at,
                why=act.why[:400],
                batch=act.batch,
                previous=previous,
                digest=sealed,
            )
        )
        heads[entry.unit_id] = (number, sealed)
    EntryChange.objects.bulk_create(rows, batch_size=1000)
