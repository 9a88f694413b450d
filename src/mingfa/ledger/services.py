"""The only door through which the ledger is written.

Every service is keyword-only, checks the right of whoever acts, and leaves one `EntryChange` for each entry it
touches. Writers take turns (`_turn`), so changes get their numbers in the order in which they become visible,
and a reader with a cursor misses none. Totals follow with `mingfa.rollup.services.catch_up`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from mingfa.catalogue.register import Register, taken
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.errors import InputFault, RowFault
from mingfa.ledger.chain import GENESIS, digest, likeness
from mingfa.ledger.models import (
    Batch,
    Entry,
    EntryChange,
    HeadingMatch,
    Level,
    NotApplicable,
    Unit,
    User,
    ZeroReturn,
)
from mingfa.ledger.rights import may_write

__all__ = [
    "batch_record",
    "batch_undo",
    "entry_amend",
    "entry_record",
    "entry_withdraw",
    "headings_remember",
    "not_applicable_end",
    "not_applicable_state",
    "unit_open",
    "zero_return_sign",
    "zero_return_withdraw",
]

# Any constant will do; it names the ledger among PostgreSQL's advisory locks.
_TURN = 0x6D696E67


@contextmanager
def _turn() -> Iterator[datetime]:
    """A transaction in which nobody else writes; gives the time of the turn."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_TURN])
        # SQLite transactions begin IMMEDIATE (see settings), which is the same.
        yield timezone.now()


# Units


def unit_open(*, code: str, name: str, level: int, parent: Unit | None = None) -> Unit:
    """Add a unit to the tree, or return the one that has the code already (its name is brought up to date)."""
    if parent is None and level != Level.PROVINCE and Unit.objects.filter(parent=None).exclude(code=code).exists():
        raise InputFault(f"“{name}”没有上级单位，而单位树已有顶层单位；请指明上级。")
    if parent is not None and level <= parent.level:
        raise InputFault(f"“{name}”的层级应低于上级“{parent.name}”。")
    with _turn():
        unit = Unit.objects.filter(code=code).first()
        if unit is None:
            unit = Unit(code=code, level=level, parent=parent, path=f"new:{code}")
        unit.name = name
        unit.full_clean(exclude=["path"])
        unit.save()
        if unit.path.startswith("new:"):
            unit.path = f"{parent.path if parent else '/'}{unit.pk}/"
            unit.save(update_fields=["path"])
    return unit


# Single entries


def entry_record(
    *,
    register: type[Register],
    unit: Unit,
    values: Mapping[str, object] | Register,
    by: User | None,
    why: str = "",
    year: int | None = None,
) -> Entry:
    """Record one row. RowFault lists every field that breaks a rule; NotAllowed without the right."""
    may_write(by, unit, register)
    row = _accepted(register, values, year)
    with _turn() as now:
        [entry] = _append(register, [(unit, row)], by=by, at=now, why=why, batch=None)
    return entry


def entry_amend(
    *,
    entry: Entry,
    values: Mapping[str, object] | Register,
    by: User | None,
    why: str,
    version: int | None = None,
    catalogue: Catalogue = CATALOGUE,
) -> Entry:
    """Correct a row; the reason is part of the record. The row before stays in its history.

    version is the one that was corrected: a row that somebody else has corrected since is refused.
    """
    register = catalogue.register(entry.register)
    may_write(by, entry.unit, register)
    if not why.strip():
        raise InputFault("更正须写明理由：原记录会保留，理由供日后核对。")
    row = _accepted(register, values, None)
    with _turn() as now:
        entry = Entry.objects.select_for_update().get(pk=entry.pk)
        if entry.status != Entry.Status.ACTIVE:
            raise InputFault("这条记录已撤回，不能更正；如需恢复请重新登记。")
        if version is not None and entry.version != version:
            raise InputFault("您打开这一页之后，别人已更正过这条记录。请先查看更正历史，再重新更正。")
        before = entry.data
        if before == row.stored():
            return entry
        _lift(entry, register, row)
        entry.version += 1
        entry.save()
        _log([(entry, EntryChange.Kind.AMEND, before, entry.data)], by=by, at=now, why=why.strip(), batch=None)
    return entry


def entry_withdraw(*, entry: Entry, by: User | None, why: str, catalogue: Catalogue = CATALOGUE) -> Entry:
    """Withdraw a row: it no longer counts, and stays readable with its history."""
    may_write(by, entry.unit, catalogue.register(entry.register))
    if not why.strip():
        raise InputFault("撤回须写明理由：记录仍会保留备查。")
    with _turn() as now:
        entry = Entry.objects.select_for_update().get(pk=entry.pk)
        if entry.status == Entry.Status.ACTIVE:
            _withdraw([entry], by=by, at=now, why=why.strip(), batch=None)
    return entry


# Batches


def batch_record(
    *,
    register: type[Register],
    unit: Unit,
    rows: Sequence[tuple[Unit, Register]],
    by: User | None,
    file_name: str,
    file_sha256: str,
) -> Batch:
    """Record validated rows of one file, all or none; `unit` is whose sheet it was."""
    if not rows:
        raise InputFault("没有可以导入的行，什么也没有写入。")
    for one in {target.pk: target for target, _ in rows}.values():
        may_write(by, one, register)
        if not one.is_under(unit):
            raise InputFault(f"“{one.name}”不是“{unit.name}”的下属单位，不能从它的表里导入。")
    with _turn() as now:
        batch = Batch.objects.create(
            register=register.key,
            unit=unit,
            file_name=file_name[:255],
            file_sha256=file_sha256,
            rows=len(rows),
            by=by,
            at=now,
        )
        _append(register, rows, by=by, at=now, why="", batch=batch)
    return batch


@dataclass(frozen=True, slots=True)
class Undone:
    """What undoing a batch did: rows withdrawn, and how many of them had been corrected since."""

    withdrawn: int
    amended: int


def batch_undo(*, batch: Batch, by: User | None, why: str, catalogue: Catalogue = CATALOGUE) -> Undone:
    """Withdraw every row of a batch that still stands, corrected ones included."""
    register = catalogue.register(batch.register)
    may_write(by, batch.unit, register)
    if not why.strip():
        raise InputFault("撤销导入须写明理由。")
    with _turn() as now:
        batch = Batch.objects.select_for_update().get(pk=batch.pk)
        if batch.undone_at is not None:
            raise InputFault("这批导入已经撤销过了。")
        standing = list(
            batch.entries.select_for_update(of=("self",)).filter(status=Entry.Status.ACTIVE).select_related("unit")
        )
        amended = sum(entry.version > 1 for entry in standing)
        _withdraw(standing, by=by, at=now, why=why.strip(), batch=batch)
        batch.undone_at, batch.undone_by = now, by
        batch.save(update_fields=["undone_at", "undone_by"])
    return Undone(len(standing), amended)


def headings_remember(*, unit: Unit, register: type[Register], matches: Mapping[str, str | None]) -> None:
    """Keep which heading of a unit's sheets stands for which field (None: leave the column out)."""
    for heading, field in matches.items():
        HeadingMatch.objects.update_or_create(
            unit=unit, register=register.key, heading=heading[:100], defaults={"field": field or ""}
        )


# Statements about a register: nothing to record, or none of the unit's concern


def zero_return_sign(*, unit: Unit, register: type[Register], month: int, by: User | None) -> ZeroReturn:
    """Sign that the unit has nothing to record for a month (yyyymm)."""
    may_write(by, unit, register)
    if not (1 <= month % 100 <= 12 and 1949 <= month // 100 <= 2100):
        raise InputFault(f"“{month}”不是有效的月份，应为年份加两位月份，如202403。")
    with _turn() as now:
        if Entry.objects.filter(
            register=register.key, unit=unit, month=month, status=Entry.Status.ACTIVE
        ).exists():
            raise InputFault(f"{unit.name}{month // 100}年{month % 100}月已有记录，不能再作零报告。")
        found, _ = ZeroReturn.objects.get_or_create(
            unit=unit, register=register.key, month=month, withdrawn_at=None, defaults={"by": by, "at": now}
        )
    return found


def zero_return_withdraw(*, zero: ZeroReturn, by: User | None, catalogue: Catalogue = CATALOGUE) -> None:
    """Take a signed nought back."""
    may_write(by, zero.unit, catalogue.register(zero.register))
    with _turn() as now:
        ZeroReturn.objects.filter(pk=zero.pk, withdrawn_at=None).update(withdrawn_at=now)


def not_applicable_state(
    *, unit: Unit, register: type[Register], since: int, why: str, by: User | None
) -> NotApplicable:
    """State that a register does not concern a unit from a month (yyyymm) on, and why."""
    may_write(by, unit, register)
    if not why.strip():
        raise InputFault("声明不适用须写明理由，如“本村无企业”。")
    with _turn() as now:
        later = Entry.objects.filter(register=register.key, unit=unit, month__gte=since, status=Entry.Status.ACTIVE)
        if later.exists():
            raise InputFault(f"{unit.name}在此之后《{register.label}》已有记录，不能声明不适用。")
        found, _ = NotApplicable.objects.get_or_create(
            unit=unit,
            register=register.key,
            until=None,
            defaults={"since": since, "why": why.strip()[:400], "by": by, "at": now},
        )
    return found


def not_applicable_end(*, statement: NotApplicable, until: int, by: User | None, catalogue: Catalogue = CATALOGUE) -> None:
    """Let a statement end with a month (yyyymm): from the next on the register concerns the unit again."""
    may_write(by, statement.unit, catalogue.register(statement.register))
    with _turn():
        NotApplicable.objects.filter(pk=statement.pk, until=None).update(until=until)


# Inside


def _accepted(register: type[Register], values: Mapping[str, object] | Register, year: int | None) -> Register:
    if isinstance(values, register):
        return values
    assert isinstance(values, Mapping)  # noqa: S101 - the other arm of the type
    row, faults = taken(register, values, year=year)
    if row is None:
        raise RowFault("；".join(str(fault).rstrip("。") for fault in faults) + "。", faults)
    return row


def _lift(entry: Entry, register: type[Register], row: Register) -> None:
    occurred = getattr(row, register.occurred_on)
    entry.data = row.stored()
    entry.occurred_on = occurred
    entry.month = occurred.year * 100 + occurred.month
    entry.subject = str(getattr(row, register.subject) or "")[:200]
    entry.likeness = likeness(entry.unit.code, {name: entry.data.get(name) for name in register.identity})


def _append(
    register: type[Register],
    rows: Sequence[tuple[Unit, Register]],
    *,
    by: User | None,
    at: datetime,
    why: str,
    batch: Batch | None,
) -> list[Entry]:
    entries = []
    for unit, row in rows:
        entry = Entry(register=register.key, unit=unit, batch=batch)
        _lift(entry, register, row)
        entries.append(entry)
    Entry.objects.bulk_create(entries, batch_size=2000)
    _log(
        [(entry, EntryChange.Kind.RECORD, None, entry.data) for entry in entries], by=by, at=at, why=why, batch=batch
    )
    # A row says more than a signed nought for the same month.
    touched = {(entry.unit_id, entry.month) for entry in entries}
    standing = ZeroReturn.objects.filter(
        register=register.key, withdrawn_at=None, unit_id__in={unit for unit, _ in touched}
    )
    contradicted = [zero.pk for zero in standing if (zero.unit_id, zero.month) in touched]
    ZeroReturn.objects.filter(pk__in=contradicted).update(withdrawn_at=at)
    return entries


def _withdraw(entries: list[Entry], *, by: User | None, at: datetime, why: str, batch: Batch | None) -> None:
    for entry in entries:
        entry.status = Entry.Status.WITHDRAWN
        entry.version += 1
    for at_row in range(0, len(entries), 500):
        keys = [entry.pk for entry in entries[at_row : at_row + 500]]
        Entry.objects.filter(pk__in=keys).update(status=Entry.Status.WITHDRAWN, version=F("version") + 1)
    _log([(entry, EntryChange.Kind.WITHDRAW, entry.data, None) for entry in entries], by=by, at=at, why=why, batch=batch)


_Logged = tuple[Entry, EntryChange.Kind, dict[str, Any] | None, dict[str, Any] | None]


def _log(changes: Sequence[_Logged], *, by: User | None, at: datetime, why: str, batch: Batch | None) -> None:
    """Append changes to the chains of their units. Runs inside a turn."""
    heads: dict[int, tuple[int, str]] = {}
    for unit_id in {entry.unit_id for entry, *_ in changes}:
        last = EntryChange.objects.filter(unit_id=unit_id).order_by("-number").values_list("number", "digest").first()
        heads[unit_id] = last or (0, GENESIS)
    rows = []
    name = by.username if by else ""
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
            at=at,
            why=why,
        )
        rows.append(
            EntryChange(
                entry=entry,
                unit_id=entry.unit_id,
                number=number,
                kind=kind,
                before=before,
                after=after,
                by=by,
                at=at,
                why=why[:400],
                batch=batch,
                previous=previous,
                digest=sealed,
            )
        )
        heads[entry.unit_id] = (number, sealed)
    EntryChange.objects.bulk_create(rows, batch_size=1000)
