"""How changes are written: the columns lifted from a row, the log, and the index that follows from the row.

For the services alone, which ask for rights first; all of it runs inside a turn.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import F

from mingfa.catalogue.many import StoredForm, canonical, stored_form
from mingfa.catalogue.register import Register
from mingfa.catalogue.table import Catalogue
from mingfa.errors import InputFault
from mingfa.ledger.chain import GENESIS, Seal, likeness
from mingfa.ledger.clocks import Wound, clocks_stop, clocks_wind, stage_of
from mingfa.ledger.insertion import column_of, insert, keys_reserved
from mingfa.ledger.joint_calls import calls_drop, calls_make, calls_renew, partners_named
from mingfa.ledger.models import Batch, Entry, EntryChange, Unit, User, ZeroReturn
from mingfa.ledger.persons import person_of

__all__ = ["Act", "Line", "append", "change", "entry_of", "note_aside", "standing", "withdraw"]


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


class Line(NamedTuple):
    """A new entry as it was written; data is its row as canonical JSON."""

    key: int
    uid: uuid.UUID
    unit: Unit
    data: str
    occurred_on: date
    month: int
    subject: str
    likeness: str
    stage: str
    person: str
    joint: uuid.UUID | None = None


_ENTRY = (
    *("id", "uid", "register", "unit", "occurred_on", "month", "subject", "status", "likeness", "stage"),
    *("person", "joint", "joint_own", "data", "batch", "version"),
)
_CHANGE = (
    *("entry", "unit", "number", "kind", "before", "after", "by", "at", "why", "aside", "batch"),
    *("previous", "digest"),
)


def append(register: type[Register], rows: Sequence[tuple[Unit, Register]], act: Act) -> list[Line]:
    """Write new entries; a signed nought that they contradict is taken back."""
    form = stored_form(register)
    keys = keys_reserved(Entry, len(rows))
    lines = [
        Line(key, uuid.uuid4(), unit, form.text(row), *_lifted(unit, row, form), act.joint)
        for key, (unit, row) in zip(keys, rows, strict=True)
    ]
    named = []
    if register.joint:
        entries = [entry_of(line, register, act) for line in lines]
        named = partners_named(register, entries)
        lines = [line._replace(joint=entry.joint) for line, entry in zip(lines, entries, strict=True)]
    batch = act.batch.pk if act.batch else None
    insert(
        Entry,
        _ENTRY,
        [
            (
                *(one.key, one.uid.hex, register.key, one.unit.pk, one.occurred_on.isoformat(), one.month),
                *(one.subject, Entry.Status.ACTIVE.value, one.likeness, one.stage, one.person),
                *(one.joint.hex if one.joint else None, act.own, one.data, batch, 1),
            )
            for one in lines
        ],
    )
    clocks_wind(
        (Wound(one.key, one.unit.pk, row) for one, (_, row) in zip(lines, rows, strict=True)),
        fresh=True,
        catalogue=act.catalogue,
    )
    kind = EntryChange.Kind.RECORD
    changes = [_Logged(one.key, one.uid, one.unit, register.key, kind, None, one.data) for one in lines]
    _log(changes, act, act.aside)
    calls_make(named, by=act.by, at=act.at)
    # A row says more than a signed nought for the same month.
    touched = {(one.unit.pk, one.month) for one in lines}
    signed = ZeroReturn.objects.filter(
        register=register.key, withdrawn_at=None, unit_id__in={unit for unit, _ in touched}
    )
    contradicted = [zero.pk for zero in signed if (zero.unit_id, zero.month) in touched]
    if contradicted:
        ZeroReturn.objects.filter(pk__in=contradicted).update(withdrawn_at=act.at)
    return lines


def entry_of(line: Line, register: type[Register], act: Act) -> Entry:
    """A new entry as an object."""
    values = (
        *(line.key, line.uid, register.key, line.unit.pk, line.occurred_on, line.month, line.subject),
        *(Entry.Status.ACTIVE, line.likeness, line.stage, line.person, line.joint, act.own),
        *(json.loads(line.data), act.batch.pk if act.batch else None, 1),
    )
    entry = Entry.from_db(connection.alias, [column_of(Entry, name) for name in _ENTRY], values)
    entry.unit = line.unit
    return entry


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
    clocks_wind([Wound(entry.pk, entry.unit_id, row)], fresh=False, catalogue=act.catalogue)
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
    """The columns of an entry that follow from its row."""

    occurred_on: date
    month: int
    subject: str
    likeness: str
    stage: str
    person: str


def _lifted(unit: Unit, row: Register, form: StoredForm[Any]) -> _Lifted:
    register, occurred = type(row), getattr(row, row.occurred_on)
    return _Lifted(
        occurred,
        occurred.year * 100 + occurred.month,
        str(getattr(row, row.subject) or "")[:200],
        likeness(unit.code, {name: form.told(row, name) for name in row.identity}),
        stage_of(row),
        person_of(register, {name: form.told(row, name) for name in register.who[:1]}, unit),
    )


def _lift(entry: Entry, row: Register) -> None:
    entry.data = row.stored()
    for name, value in _lifted(entry.unit, row, stored_form(type(row)))._asdict().items():
        setattr(entry, name, value)


class _Logged(NamedTuple):
    """A change as the log takes it: the entry's key and uid, and its row before and after as canonical JSON."""

    entry: int
    uid: uuid.UUID
    unit: Unit
    register: str
    kind: EntryChange.Kind
    before: str | None
    after: str | None


def _logged(
    entry: Entry, kind: EntryChange.Kind, before: dict[str, Any] | None, after: dict[str, Any] | None
) -> _Logged:
    sides = (None if data is None else canonical(data) for data in (before, after))
    return _Logged(entry.pk, entry.uid, entry.unit, entry.register, kind, *sides)


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
            entry=one.uid.hex,
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
