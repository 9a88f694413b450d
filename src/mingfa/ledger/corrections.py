"""Correcting many rows at once: looked at first, recorded as one batch, and taken back as one.

Each row is judged by the register's rules as if it were corrected alone, and leaves its own change in its unit's chain.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mingfa.catalogue.register import FieldFault, Register, taken
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.errors import InputFault, NotAllowed
from mingfa.ledger.journal import Act, change
from mingfa.ledger.models import Batch, Entry, EntryChange, Unit, User
from mingfa.ledger.rights import may_fill, may_write, units_of
from mingfa.ledger.turn import turn

__all__ = [
    "MOST",
    "Corrected",
    "Correction",
    "Left",
    "correction_record",
    "correction_undo",
    "corrections_looked_at",
    "restorable",
]

#: More rows than this nobody has looked at before confirming.
MOST = 1000


@dataclass(frozen=True, slots=True)
class Correction:
    """A row as a correction would leave it.

    row: None where it breaks rules (faults); fields: those that change, none where it stays as it is; refusal: why it may
    not be corrected at all, empty where it may
    """

    entry: Entry
    row: Register | None = None
    fields: tuple[str, ...] = ()
    faults: tuple[FieldFault, ...] = ()
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """A row that was left as it is, and why."""

    entry: Entry
    why: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """A batch of corrections: how many rows it changed, and which were left."""

    batch: Batch
    rows: int
    left: tuple[Left, ...]


def corrections_looked_at(
    entries: Iterable[Entry], values: Mapping[str, object], *, register: type[Register], by: User | None
) -> list[Correction]:
    """What setting some fields would make of rows; nothing is written."""
    return [_correction(entry, values, register, by) for entry in entries]


def correction_record(
    *,
    register: type[Register],
    versions: Mapping[int, int],
    values: Mapping[str, object],
    by: User,
    why: str,
    faulty_left_out: bool = False,
    catalogue: Catalogue = CATALOGUE,
) -> Corrected:
    """Set some fields of rows, all in one batch.

    versions: the rows by primary key, each with the version that was looked at; one that has moved on since is left and
    named. A row that breaks a rule refuses all, unless such rows are to be left out.
    """
    if not why.strip():
        raise InputFault("更正须写明理由：原记录会保留，理由供日后核对。")
    if len(versions) > MOST:
        raise InputFault(f"一次最多更正{MOST}行，现为{len(versions)}行。请先筛选，分几次更正。")
    with turn() as now:
        entries = _standing(register, versions)
        left = [Left(one, "您核对之后，别人又更正过") for one in entries if one.version != versions[one.pk]]
        moved = {one.entry.pk for one in left}
        looked = corrections_looked_at(
            [one for one in entries if one.pk not in moved], values, register=register, by=by
        )
        faulty = [one for one in looked if one.faults]
        if faulty and not faulty_left_out:
            raise InputFault(
                f"有{len(faulty)}行不合规则，什么也没有更正。请改正所填内容，或勾选“只更正无误的行”。"
            )
        left += [
            Left(one.entry, one.refusal or "；".join(map(str, one.faults))) for one in looked if not one.row
        ]
        rows = [(one.entry, one.row) for one in looked if one.row is not None and one.fields]
        if not rows:
            raise InputFault("没有一行需要更正，什么也没有写入。")
        batch = Batch.objects.create(
            kind=Batch.Kind.CORRECTION,
            register=register.key,
            unit=_over([entry.unit for entry, _ in rows], by, register),
            rows=len(rows),
            by=by,
            at=now,
        )
        act = Act(by=by, at=now, why=why.strip(), batch=batch, catalogue=catalogue)
        for entry, row in rows:
            change(entry, row, EntryChange.Kind.AMEND, act)
    return Corrected(batch, len(rows), tuple(left))


def correction_undo(*, batch: Batch, by: User, why: str, catalogue: Catalogue = CATALOGUE) -> Corrected:
    """Give the rows of a batch back what they said before it; rows that have moved on since are left and named."""
    register = catalogue.register(batch.register)
    if not why.strip():
        raise InputFault("撤销更正须写明理由。")
    with turn() as now:
        batch = Batch.objects.select_for_update().get(pk=batch.pk, kind=Batch.Kind.CORRECTION)
        if batch.undone_at is not None:
            raise InputFault("这批更正已经撤销过了。")
        back, left = restorable(batch, register=register, by=by)
        if not back:
            raise InputFault("这批更正的各行之后都有变动，没有可以撤销的。")
        act = Act(by=by, at=now, why=why.strip(), batch=batch, catalogue=catalogue)
        for entry, row in back:
            change(entry, row, EntryChange.Kind.AMEND, act)
        batch.undone_at, batch.undone_by = now, by
        batch.save(update_fields=["undone_at", "undone_by"])
    return Corrected(batch, len(back), tuple(left))


def restorable(
    batch: Batch, *, register: type[Register], by: User | None
) -> tuple[list[tuple[Entry, Register]], list[Left]]:
    """The rows of a batch that undoing it would change, each as it would be; and those it would leave."""
    changes = list(
        EntryChange.objects.filter(batch=batch).select_related("entry", "entry__unit").order_by("pk")
    )
    entries = _standing(register, [made.entry_id for made in changes])
    standing = {entry.pk: entry for entry in entries}
    last = dict(EntryChange.objects.filter(entry__in=standing).order_by("pk").values_list("entry_id", "pk"))
    back: list[tuple[Entry, Register]] = []
    left: list[Left] = []
    for made in changes:
        entry = standing[made.entry_id]
        if last[entry.pk] != made.pk:
            left.append(Left(entry, "这批更正之后又有变动"))
            continue
        looked = _judged(entry, made.before or {}, register, by)
        if looked.row is None:
            left.append(Left(entry, looked.refusal or "；".join(map(str, looked.faults))))
        else:
            back.append((entry, looked.row))
    return back, left


def _standing(register: type[Register], keys: Iterable[int]) -> list[Entry]:
    """Entries of a register as they stand; in a turn nobody else writes them."""
    found = Entry.objects.filter(register=register.key, pk__in=list(keys))
    return list(found.select_related("unit").order_by("pk"))


def _correction(
    entry: Entry, values: Mapping[str, object], register: type[Register], by: User | None
) -> Correction:
    return _judged(entry, {**entry.data, **values}, register, by)


def _judged(entry: Entry, values: Mapping[str, Any], register: type[Register], by: User | None) -> Correction:
    if entry.status != Entry.Status.ACTIVE:
        return Correction(entry, refusal="已撤回，不能更正")
    row, faults = taken(register, values, year=entry.occurred_on.year)
    try:
        may_write(by, entry.unit, register)
        may_fill(by, entry.unit, register, entry.data, row.stored() if row else entry.data)
    except NotAllowed as refused:
        return Correction(entry, refusal=refused.message.rstrip("。"))
    if row is None:
        return Correction(entry, faults=faults)
    stored = row.stored()
    fields = tuple(
        column.name for column in register.columns if stored.get(column.name) != entry.data.get(column.name)
    )
    return Correction(entry, row, fields)


def _over(units: Sequence[Unit], by: User, register: type[Register]) -> Unit:
    """The lowest unit over all of some, which must be the person's to see."""
    common = set.intersection(*({*unit.ancestor_ids} for unit in units))
    over: Unit = Unit.objects.filter(pk__in=common).order_by("-level").first() or units[0]
    if not any(over.is_under(mine) for mine in units_of(by, register)):
        raise InputFault("所选的记录分属您的几个单位，请按单位分别更正。")
    return over
