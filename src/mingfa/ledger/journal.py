"""How changes are written: the columns lifted from a row, the log, and the index that follows from the row.

For the services alone, which ask for rights first; all of it runs inside a turn.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import repeat
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import F

from mingfa.catalogue.many import canonical, stored_form
from mingfa.catalogue.register import Register
from mingfa.catalogue.rows import Rows, each_once
from mingfa.catalogue.table import Catalogue
from mingfa.errors import InputFault
from mingfa.ledger.chain import GENESIS, Seal, likenesses
from mingfa.ledger.clocks import clocks_stop, clocks_wind, stages_of
from mingfa.ledger.insertion import column_of, insert, keys_reserved, uids_made
from mingfa.ledger.joint_calls import Named, calls_drop, calls_make, calls_renew, partners_named
from mingfa.ledger.models import Batch, Entry, EntryChange, Unit, User, ZeroReturn
from mingfa.ledger.persons import persons_of

__all__ = ["Act", "Appended", "append", "change", "note_aside", "standing", "withdraw"]


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
    joint: uuid.UUID | None = None
    own: bool = False

    @property
    def aside(self) -> dict[str, Any] | None:
        """What the log keeps of a new row beside its contents."""
        return {"joint": self.joint.hex, "own": self.own} if self.joint is not None else None


_ENTRY = (
    *("id", "uid", "register", "unit", "occurred_on", "month", "subject", "status", "likeness", "stage"),
    *("person", "joint", "joint_own", "data", "batch", "version"),
)
_CHANGE = (
    *("entry", "unit", "number", "kind", "before", "after", "by", "at", "why", "aside", "batch"),
    *("previous", "digest"),
)


class Appended(NamedTuple):
    """New entries as they were written, column by column; joint is None where no row tells a joint event."""

    register: type[Register]
    act: Act
    units: Sequence[Unit]
    keys: Sequence[int]
    uids: Sequence[str]
    texts: Sequence[str]
    lifted: _Lifted
    joint: Sequence[uuid.UUID | None]

    def entry(self, at: int) -> Entry:
        """One of them as an object."""
        lifted, batch = self.lifted, self.act.batch
        values = (
            *(self.keys[at], uuid.UUID(self.uids[at]), self.register.key, self.units[at].pk),
            *(lifted.days[at], lifted.months[at], lifted.subjects[at], Entry.Status.ACTIVE),
            *(lifted.likenesses[at], lifted.stages[at], lifted.persons[at], self.joint[at], self.act.own),
            *(json.loads(self.texts[at]), batch.pk if batch else None, 1),
        )
        entry = Entry.from_db(connection.alias, [column_of(Entry, name) for name in _ENTRY], values)
        entry.unit = self.units[at]
        return entry


def append(units: Sequence[Unit], rows: Rows[Register], act: Act) -> Appended:
    """Write new entries, each of the unit in its place; a signed nought that they contradict is taken back."""
    register = rows.register
    new = Appended(
        register,
        act,
        units,
        keys_reserved(Entry, len(rows)),
        uids_made(len(rows), act.at),
        stored_form(register).texts(rows),
        _lifted(units, rows),
        [act.joint] * len(rows),
    )
    named = _partners(new, rows)
    if named:
        keys = {one.entry.pk: one.entry.joint for one in named}
        new = new._replace(joint=[keys.get(key, act.joint) for key in new.keys])
    entry_units = [unit.pk for unit in units]
    _insert_entries(new, entry_units)
    clocks_wind(new.keys, entry_units, rows, fresh=True, catalogue=act.catalogue)
    kind = EntryChange.Kind.RECORD
    logged = zip(
        *(new.keys, new.uids, units, repeat(register.key), repeat(kind), repeat(None), new.texts),
        strict=False,
    )
    _log(list(map(_Logged._make, logged)), act, act.aside)
    calls_make(named, by=act.by, at=act.at)
    # A row says more than a signed nought for the same month.
    touched = set(zip(entry_units, new.lifted.months, strict=True))
    signed = ZeroReturn.objects.filter(
        register=register.key, withdrawn_at=None, unit_id__in={unit for unit, _ in touched}
    )
    contradicted = [zero.pk for zero in signed if (zero.unit_id, zero.month) in touched]
    if contradicted:
        ZeroReturn.objects.filter(pk__in=contradicted).update(withdrawn_at=act.at)
    return new


def _partners(new: Appended, rows: Rows[Register]) -> list[Named]:
    """The entries that name other units of the tree as partners."""
    told = rows.values(new.register.joint) if new.register.joint else None
    if told is None:
        return []
    return partners_named(new.register, [new.entry(at) for at, value in enumerate(told) if value is not None])


def _insert_entries(new: Appended, units: Sequence[int]) -> None:
    lifted, batch = new.lifted, new.act.batch
    days = each_once(date.isoformat, lifted.days)
    joint = [None if key is None else key.hex for key in new.joint]
    columns = (
        *(new.keys, new.uids, repeat(new.register.key), units, days, lifted.months, lifted.subjects),
        *(repeat(Entry.Status.ACTIVE.value), lifted.likenesses, lifted.stages, lifted.persons, joint),
        *(repeat(new.act.own), new.texts, repeat(batch.pk if batch else None), repeat(1)),
    )
    insert(Entry, _ENTRY, list(zip(*columns, strict=False)))


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
    rows = Rows.of(type(row), [row])
    clocks_wind([entry.pk], [entry.unit_id], rows, fresh=False, catalogue=act.catalogue)
    _log([_logged(entry, kind, before, entry.data)], act)
    return entry


def withdraw(entries: list[Entry], act: Act) -> None:
    """Withdraw entries that stand."""
    for entry in entries:
        entry.status = Entry.Status.WITHDRAWN
        entry.version += 1
    for at_row in range(0, len(entries), 500):
        keys = [entry.pk for entry in entries[at_row : at_row + 500]]
        Entry.objects.filter(pk__in=keys).update(status=Entry.Status.WITHDRAWN, version=F("version") + 1)
    clocks_stop([entry.pk for entry in entries])
    calls_drop(entries)
    _log([_logged(entry, EntryChange.Kind.WITHDRAW, entry.data, None) for entry in entries], act)


def note_aside(entries: Sequence[Entry], kind: EntryChange.Kind, act: Act, aside: dict[str, Any]) -> None:
    """Log what was done to entries beside their contents, which stay as they are."""
    _log([_logged(entry, kind, entry.data, entry.data) for entry in entries], act, aside)


class _Lifted(NamedTuple):
    """The columns of entries that follow from their rows."""

    days: Sequence[date]
    months: Sequence[int]
    subjects: Sequence[str]
    likenesses: Sequence[str]
    stages: Sequence[str]
    persons: Sequence[str]


def _lifted(units: Sequence[Unit], rows: Rows[Register]) -> _Lifted:
    register, form = rows.register, stored_form(rows.register)
    days, subjects = rows.values(register.occurred_on), rows.values(register.subject)
    assert days is not None  # noqa: S101 - a register is dated by a field that is required
    return _Lifted(
        days,
        each_once(lambda day: day.year * 100 + day.month, days),
        [""] * len(rows) if subjects is None else each_once(lambda told: str(told or "")[:200], subjects),
        likenesses(
            [unit.code for unit in units], {name: form.told(rows, name) for name in register.identity}
        ),
        stages_of(rows),
        persons_of(rows, units),
    )


def _lift(entry: Entry, row: Register) -> None:
    entry.data = row.stored()
    lifted = _lifted([entry.unit], Rows.of(type(row), [row]))
    names = ("occurred_on", "month", "subject", "likeness", "stage", "person")
    for name, column in zip(names, lifted, strict=True):
        setattr(entry, name, column[0])


class _Logged(NamedTuple):
    """A change as the log takes it: the entry's key and uid in hex, its row before and after as canonical JSON."""

    entry: int
    uid: str
    unit: Unit
    register: str
    kind: EntryChange.Kind
    before: str | None
    after: str | None


def _logged(
    entry: Entry, kind: EntryChange.Kind, before: dict[str, Any] | None, after: dict[str, Any] | None
) -> _Logged:
    sides = (None if data is None else canonical(data) for data in (before, after))
    return _Logged(entry.pk, entry.uid.hex, entry.unit, entry.register, kind, *sides)


def _log(changes: Sequence[_Logged], act: Act, aside: dict[str, Any] | None = None) -> None:
    """Append changes to the chains of their units."""
    heads = {unit: _head(unit) for unit in {change.unit.pk for change in changes}}
    by = act.by.pk if act.by else None
    batch = act.batch.pk if act.batch else None
    at, why = connection.ops.adapt_datetimefield_value(act.at), act.why[:400]
    beside = None if aside is None else canonical(aside)
    seal = Seal(by=act.by.username if act.by else "", at=act.at, why=act.why, aside=aside)
    rows = []
    for one in changes:
        number, previous = heads[one.unit.pk]
        number += 1
        sealed = seal.digest(
            previous=previous,
            entry=one.uid,
            unit=one.unit.code,
            register=one.register,
            number=number,
            kind=one.kind.value,
            before=one.before,
            after=one.after,
        )
        heads[one.unit.pk] = (number, sealed)
        rows.append(
            (
                *(one.entry, one.unit.pk, number, one.kind.value, one.before, one.after),
                *(by, at, why, beside, batch, previous, sealed),
            )
        )
    insert(EntryChange, _CHANGE, rows)


def _head(unit: int) -> tuple[int, str]:
    """The number and the digest of a unit's last change."""
    changes = EntryChange.objects.filter(unit_id=unit).order_by("-number")
    return changes.values_list("number", "digest").first() or (0, GENESIS)
