"""A roster handed in anew: who came is added, who is known is brought up to date, who is no longer on it is ended.

Looked at first; then recorded as an import of those who came and a batch of corrections for the others, each of which is
undone whole. Only units that the sheet names are touched: a village that is not on it has said nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mingfa.catalogue.register import Register, taken
from mingfa.catalogue.table import Catalogue
from mingfa.errors import InputFault, RowFault
from mingfa.ledger.corrections import MOST
from mingfa.ledger.declared import catalogue as declared
from mingfa.ledger.exchange.preview import Preview
from mingfa.ledger.intake import intake_record
from mingfa.ledger.journal import Act, change
from mingfa.ledger.models import Batch, Entry, EntryChange, Unit, User
from mingfa.ledger.rights import may_fill, may_write
from mingfa.ledger.turn import turn

__all__ = ["Renewal", "Renewed", "roster_looked_at", "roster_record"]


@dataclass(frozen=True, slots=True)
class Renewed:
    """A row as the sheet would leave it: the fields that change, or the faults that stand against it."""

    entry: Entry
    row: Register | None
    fields: tuple[str, ...]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Renewal:
    """What taking a sheet for the whole roster would do, beside adding its new rows.

    known: rows that say something else now; gone: rows that stand and are not on the sheet; kept: those that stay as they
    are; until: the field that is filled in for those who are gone
    """

    known: tuple[Renewed, ...]
    gone: tuple[Renewed, ...]
    kept: int
    until: str

    @property
    def faults(self) -> tuple[Renewed, ...]:
        """The rows that cannot be changed so."""
        return tuple(one for one in (*self.known, *self.gone) if one.row is None)


def roster_looked_at(preview: Preview, *, unit: Unit, ends_on: date, by: User | None) -> Renewal:
    """What the sheet of a unit changes in the roster as it stands on a day; nothing is written."""
    register = preview.register
    if register.standing is None:
        raise InputFault(f"《{register.label}》不是名册，逐行登记即可。")
    first, until = register.standing
    told = {row.recorded: row for row in preview.rows if row.recorded is not None and row.row is not None}
    codes = {row.unit_code for row in preview.rows if row.unit_code} | {unit.code}
    standing = Entry.objects.filter(
        register=register.key,
        unit__code__in=codes,
        unit__in=Unit.objects.under(unit),
        status=Entry.Status.ACTIVE,
    ).select_related("unit")
    known, gone, kept = [], [], 0
    for entry in standing.order_by("unit__code", "pk"):
        row = told.get(entry.pk)
        if row is not None and row.row is not None:
            # What the sheet has no column for stays as it was.
            changed = _changed(entry, {**entry.data, **row.row.stored()}, register, by)
            if changed.fields or changed.fault:
                known.append(changed)
            else:
                kept += 1
        elif _stands(entry, first, until, ends_on):
            gone.append(_changed(entry, {**entry.data, until: ends_on.isoformat()}, register, by))
    return Renewal(tuple(known), tuple(gone), kept, until)


def roster_record(
    *,
    preview: Preview,
    unit: Unit,
    ends_on: date,
    by: User | None,
    confirmed: dict[str, str | None] | None = None,
    catalogue: Catalogue | None = None,
) -> tuple[Batch | None, Batch | None]:
    """Take a sheet for the whole roster: the import of those who came, and the corrections; None where there are none.

    All or nothing. A faulty row refuses it: whoever stands in one would be taken for gone.
    """
    catalogue = catalogue or declared()
    register = preview.register
    if preview.faults:
        raise RowFault(
            "表里有行有误，不能当作完整名册：有误的人会被当作已离开。请改正后重传。", preview.faults
        )
    if not any(row.row is not None for row in preview.rows):
        raise InputFault("表里没有一行名册，不能当作完整名册。")
    with turn() as now:
        looked = roster_looked_at(preview, unit=unit, ends_on=ends_on, by=by)
        if looked.faults:
            one = looked.faults[0]
            raise InputFault(
                f"有{len(looked.faults)}行不能照表更新，什么也没有写入。如第{one.entry.pk}号“{one.entry.subject}”：{one.fault}。"
            )
        moved = [*looked.known, *looked.gone]
        if len(moved) > MOST:
            raise InputFault(f"一次最多更新{MOST}行，现为{len(moved)}行。请按村分几次导入。")
        came = any(row.ok for row in preview.rows)
        if not came and not moved:
            raise InputFault("名册与台账完全一致，没有需要写入的内容。")
        arrived = intake_record(preview=preview, unit=unit, by=by, confirmed=confirmed) if came else None
        corrected = None
        if moved:
            corrected = Batch.objects.create(
                kind=Batch.Kind.CORRECTION,
                register=register.key,
                unit=unit,
                file_name=preview.name[:255],
                file_sha256=preview.sha256,
                rows=len(moved),
                by=by,
                at=now,
            )
            for one, why in _reasons(looked, preview.name):
                assert one.row is not None  # noqa: S101 - those that have none have refused everything
                act = Act(by=by, at=now, why=why, batch=corrected, catalogue=catalogue)
                change(one.entry, one.row, EntryChange.Kind.AMEND, act)
    return arrived, corrected


def _reasons(looked: Renewal, name: str) -> Iterable[tuple[Renewed, str]]:
    for one in looked.known:
        yield one, f"按名册“{name[:200]}”更新"
    for one in looked.gone:
        yield one, f"名册“{name[:200]}”中已没有此人（此项）"


def _stands(entry: Entry, first: str, until: str, day: date) -> bool:
    begun, ended = entry.data.get(first), entry.data.get(until)
    said = day.isoformat()
    return begun is not None and begun <= said and (ended is None or ended > said)


def _changed(entry: Entry, values: dict[str, object], register: type[Register], by: User | None) -> Renewed:
    row, faults = taken(register, values, year=entry.occurred_on.year)
    if row is None:
        return Renewed(entry, None, (), "；".join(str(fault).rstrip("。") for fault in faults))
    may_write(by, entry.unit, register)
    stored = row.stored()
    may_fill(by, entry.unit, register, entry.data, stored)
    fields = tuple(name for name in register.model_fields if stored.get(name) != entry.data.get(name))
    return Renewed(entry, row, fields)
