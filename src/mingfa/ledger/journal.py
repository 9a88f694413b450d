"""How changes are written: the columns lifted from a row, the log, and the index that follows from the row.

For the services alone, which ask for rights first; all of it runs inside a turn.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F

from mingfa.catalogue.register import Register
from mingfa.catalogue.table import Catalogue
from mingfa.errors import InputFault
from mingfa.ledger.chain import GENESIS, digest, likeness
from mingfa.ledger.clocks import clocks_stop, clocks_wind, stage_of
from mingfa.ledger.joint_calls import calls_drop, calls_make, calls_renew, partners_named
from mingfa.ledger.models import Batch, Entry, EntryChange, Unit, User, ZeroReturn
from mingfa.ledger.persons import person_of

__all__ = ["Act", "append", "change", "note_aside", "standing", "withdraw"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Act:
    """Who changes something, when, and why; in which import, and by which declarations.

    joint: the event of which new rows tell, where another row told it before; own: only their unit's part of it
    """

    by: User | None
    at: datetime
    catalogue: Catalogue
    why: str = ""
    batch: Batch | None = None
    joint: UUID | None = None
    own: bool = False

    @property
    def aside(self) -> dict[str, Any] | None:
        """What the log keeps of a new row beside its contents."""
        return {"joint": self.joint.hex, "own": self.own} if self.joint is not None else None


def append(register: type[Register], rows: Sequence[tuple[Unit, Register]], act: Act) -> list[Entry]:
    """Write new entries; a signed nought that they contradict is taken back."""
    entries = []
    for unit, row in rows:
        entry = Entry(register=register.key, unit=unit, batch=act.batch, joint=act.joint, joint_own=act.own)
        _lift(entry, row)
        entries.append(entry)
    named = partners_named(register, entries) if register.joint else []
    Entry.objects.bulk_create(entries, batch_size=2000)
    clocks_wind(zip(entries, (row for _, row in rows), strict=True), fresh=True, catalogue=act.catalogue)
    _log([(entry, EntryChange.Kind.RECORD, None, entry.data) for entry in entries], act, act.aside)
    calls_make(named, by=act.by, at=act.at)
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
    named = []
    if row.joint and before.get(row.joint) != entry.data.get(row.joint):
        named = partners_named(type(row), [entry])
        calls_renew(entry, named)
    entry.save()
    calls_make(named, by=act.by, at=act.at)
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
    calls_drop(entries)
    _log([(entry, EntryChange.Kind.WITHDRAW, entry.data, None) for entry in entries], act)


def note_aside(entries: Sequence[Entry], kind: EntryChange.Kind, act: Act, aside: dict[str, Any]) -> None:
    """Log what was done to entries beside their contents, which stay as they are."""
    standing = [(entry, kind, entry.data, entry.data) for entry in entries]
    _log(standing, act, aside)


def _lift(entry: Entry, row: Register) -> None:
    occurred = getattr(row, row.occurred_on)
    entry.data = row.stored()
    entry.occurred_on = occurred
    entry.month = occurred.year * 100 + occurred.month
    entry.subject = str(getattr(row, row.subject) or "")[:200]
    entry.likeness = likeness(entry.unit.code, {name: entry.data.get(name) for name in row.identity})
    entry.stage = stage_of(row)
    entry.person = person_of(type(row), entry.data, entry.unit)


_Logged = tuple[Entry, EntryChange.Kind, dict[str, Any] | None, dict[str, Any] | None]


def _log(changes: Iterable[_Logged], act: Act, aside: dict[str, Any] | None = None) -> None:
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
            aside=aside,
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
                aside=aside,
                batch=act.batch,
                previous=previous,
                digest=sealed,
            )
        )
        heads[entry.unit_id] = (number, sealed)
    EntryChange.objects.bulk_create(rows, batch_size=1000)
