"""The only door through which the ledger is written.

Every service is keyword-only, checks the right of whoever acts, and leaves one `EntryChange` for each entry it
touches. Writers take turns (`turn`), so changes get their numbers in the order in which they become visible,
and a reader with a cursor misses none. Totals follow with `mingfa.rollup.services.catch_up`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mingfa.catalogue.register import Register, taken
from mingfa.catalogue.rows import Rows
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.errors import InputFault, RowFault
from mingfa.ledger.declared import catalogue as declared
from mingfa.ledger.journal import Act, append, change, standing, withdraw
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
from mingfa.ledger.rights import may_fill, may_write
from mingfa.ledger.turn import turn
from mingfa.text.dates import Period

__all__ = [
    "accepted",
    "batch_append",
    "batch_record",
    "batch_undo",
    "entry_amend",
    "entry_record",
    "entry_withdraw",
    "headings_remember",
    "not_applicable_end",
    "not_applicable_state",
    "period_zero_sign",
    "unit_open",
    "zero_return_sign",
    "zero_return_withdraw",
]

# Units


def unit_open(*, code: str, name: str, level: int, parent: Unit | None = None) -> Unit:
    """Add a unit to the tree, or return the one that has the code already (its name is brought up to date)."""
    if (
        parent is None
        and level != Level.PROVINCE
        and Unit.objects.filter(parent=None).exclude(code=code).exists()
    ):
        raise InputFault(f"“{name}”没有上级单位，而单位树已有顶层单位；请指明上级。")
    if parent is not None and level <= parent.level:
        raise InputFault(f"“{name}”的层级应低于上级“{parent.name}”。")
    with turn():
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
    catalogue: Catalogue | None = None,
) -> Entry:
    """Record one row. RowFault lists every field that breaks a rule; NotAllowed without the right.

    catalogue: by which its due days are worked out; the one that the program goes by where none is given.
    """
    may_write(by, unit, register)
    row = accepted(register, values, year)
    may_fill(by, unit, register, {}, row.stored())
    with turn() as now:
        act = Act(by=by, at=now, why=why, catalogue=catalogue or declared())
        return append([unit], Rows.of(register, [row]), act).entry(0)


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
    row = accepted(register, values, None)
    with turn() as now:
        entry = standing(entry, version)
        may_fill(by, entry.unit, register, entry.data, row.stored())
        act = Act(by=by, at=now, why=why.strip(), catalogue=catalogue)
        return change(entry, row, EntryChange.Kind.AMEND, act)


def entry_withdraw(*, entry: Entry, by: User | None, why: str, catalogue: Catalogue = CATALOGUE) -> Entry:
    """Withdraw a row: it no longer counts, and stays readable with its history."""
    may_write(by, entry.unit, catalogue.register(entry.register))
    if not why.strip():
        raise InputFault("撤回须写明理由：记录仍会保留备查。")
    with turn() as now:
        entry = Entry.objects.select_for_update().get(pk=entry.pk)
        if entry.status == Entry.Status.ACTIVE:
            withdraw([entry], Act(by=by, at=now, why=why.strip(), catalogue=catalogue))
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
    catalogue: Catalogue | None = None,
) -> Batch:
    """Record validated rows of one file, all or none; `unit` is whose sheet it was."""
    return batch_append(
        unit=unit,
        units=[target for target, _ in rows],
        rows=Rows.of(register, [row for _, row in rows]),
        by=by,
        file_name=file_name,
        file_sha256=file_sha256,
        catalogue=catalogue,
    )


def batch_append(
    *,
    unit: Unit,
    units: Sequence[Unit],
    rows: Rows[Register],
    by: User | None,
    file_name: str,
    file_sha256: str,
    catalogue: Catalogue | None = None,
) -> Batch:
    """The same of rows that are held by columns; units: whose each of them is."""
    register = rows.register
    if not len(rows):
        raise InputFault("没有可以导入的行，什么也没有写入。")
    for one in {target.pk: target for target in units}.values():
        may_write(by, one, register)
        if not one.is_under(unit):
            raise InputFault(f"“{one.name}”不是“{unit.name}”的下属单位，不能从它的表里导入。")
    with turn() as now:
        batch = Batch.objects.create(
            register=register.key,
            unit=unit,
            file_name=file_name[:255],
            file_sha256=file_sha256,
            rows=len(rows),
            by=by,
            at=now,
        )
        append(units, rows, Act(by=by, at=now, batch=batch, catalogue=catalogue or declared()))
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
    with turn() as now:
        batch = Batch.objects.select_for_update().get(pk=batch.pk)
        if batch.undone_at is not None:
            raise InputFault("这批导入已经撤销过了。")
        rows = list(
            batch.entries.select_for_update(of=("self",))
            .filter(status=Entry.Status.ACTIVE)
            .select_related("unit")
        )
        amended = sum(entry.version > 1 for entry in rows)
        withdraw(rows, Act(by=by, at=now, why=why.strip(), batch=batch, catalogue=catalogue))
        batch.undone_at, batch.undone_by = now, by
        batch.save(update_fields=["undone_at", "undone_by"])
    return Undone(len(rows), amended)


def headings_remember(*, unit: Unit, register: type[Register], matches: Mapping[str, str | None]) -> None:
    """Keep which heading of a unit's sheets stands for which field (None: leave the column out)."""
    for heading, field in matches.items():
        HeadingMatch.objects.update_or_create(
            unit=unit, register=register.key, heading=heading[:100], defaults={"field": field or ""}
        )


# Statements about a register: nothing to record, or none of the unit's concern


def zero_return_sign(*, unit: Unit, register: type[Register], month: int, by: User | None) -> ZeroReturn:
    """Sign that the unit has nothing to record for a month (yyyymm)."""
    if not (1 <= month % 100 <= 12 and 1949 <= month // 100 <= 2100):
        raise InputFault(f"“{month}”不是有效的月份，应为年份加两位月份，如202403。")
    period = Period.of_month(month // 100, month % 100)
    [found] = period_zero_sign(unit=unit, register=register, period=period, by=by)
    return found


def period_zero_sign(
    *, unit: Unit, register: type[Register], period: Period, by: User | None
) -> tuple[ZeroReturn, ...]:
    """The same for each month of a period, all or none."""
    may_write(by, unit, register)
    months = period.months()
    with turn() as now:
        if Entry.objects.filter(
            register=register.key, unit=unit, month__in=months, status=Entry.Status.ACTIVE
        ).exists():
            raise InputFault(f"{unit.name}{period.label}已有记录，不能再作零报告。")
        return tuple(
            ZeroReturn.objects.get_or_create(
                unit=unit,
                register=register.key,
                month=month,
                withdrawn_at=None,
                defaults={"by": by, "at": now},
            )[0]
            for month in months
        )


def zero_return_withdraw(*, zero: ZeroReturn, by: User | None, catalogue: Catalogue = CATALOGUE) -> None:
    """Take a signed nought back."""
    may_write(by, zero.unit, catalogue.register(zero.register))
    with turn() as now:
        ZeroReturn.objects.filter(pk=zero.pk, withdrawn_at=None).update(withdrawn_at=now)


def not_applicable_state(
    *, unit: Unit, register: type[Register], since: int, why: str, by: User | None
) -> NotApplicable:
    """State that a register does not concern a unit from a month (yyyymm) on, and why."""
    may_write(by, unit, register)
    if not why.strip():
        raise InputFault("声明不适用须写明理由，如“本村无企业”。")
    with turn() as now:
        later = Entry.objects.filter(
            register=register.key, unit=unit, month__gte=since, status=Entry.Status.ACTIVE
        )
        if later.exists():
            raise InputFault(f"{unit.name}在此之后《{register.label}》已有记录，不能声明不适用。")
        found, _ = NotApplicable.objects.get_or_create(
            unit=unit,
            register=register.key,
            until=None,
            defaults={"since": since, "why": why.strip()[:400], "by": by, "at": now},
        )
    return found


def not_applicable_end(
    *, statement: NotApplicable, until: int, by: User | None, catalogue: Catalogue = CATALOGUE
) -> None:
    """Let a statement end with a month (yyyymm): from the next on the register concerns the unit again."""
    may_write(by, statement.unit, catalogue.register(statement.register))
    with turn():
        NotApplicable.objects.filter(pk=statement.pk, until=None).update(until=until)


# Inside


def accepted(register: type[Register], values: Mapping[str, object] | Register, year: int | None) -> Register:
    """The row, validated; RowFault lists every field that breaks a rule."""
    if isinstance(values, register):
        return values
    assert isinstance(values, Mapping)  # noqa: S101 - the other arm of the type
    row, faults = taken(register, values, year=year)
    if row is None:
        raise RowFault("；".join(str(fault).rstrip("。") for fault in faults) + "。", faults)
    return row
