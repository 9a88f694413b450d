"""Taking returns back: what a file would do to the ledger, and doing what a person confirmed, all or none of it.

Totals follow with `mingfa.rollup.services.catch_up`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Max, Min, Q

from mingfa.catalogue.register import Register
from mingfa.errors import InputFault, RowFault
from mingfa.ledger.declared import catalogue
from mingfa.ledger.exchange.return_book import row_code
from mingfa.ledger.exchange.return_merge import Kept, ReturnMerge, likenesses_told, merged
from mingfa.ledger.exchange.return_reading import ReturnedBook, read_return_book
from mingfa.ledger.models import Batch, Entry, EntryChange, Unit, User, ZeroReturn
from mingfa.ledger.return_handout import book_name, period_in
from mingfa.ledger.returns import returned_registers
from mingfa.ledger.rights import may_write
from mingfa.ledger.services import batch_record, entry_amend, entry_withdraw, period_zero_sign
from mingfa.ledger.turn import turn

__all__ = ["Decisions", "Preview", "Recorded", "return_preview", "return_record"]

_TOLD = 20


@dataclass(frozen=True, slots=True)
class Preview:
    """Whose return a file is, and what it would do."""

    unit: Unit
    merge: ReturnMerge


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a person decided, by numbers of entries.

    of_sheet, of_ledger: conflicts in which the sheet or the ledger is right
    withdrawn:           rows missing in the sheet that are to be withdrawn
    faulty_left_out:     lines with faults are left out, the others taken
    """

    of_sheet: frozenset[UUID] = frozenset()
    of_ledger: frozenset[UUID] = frozenset()
    withdrawn: frozenset[UUID] = frozenset()
    faulty_left_out: bool = False


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was written."""

    unit: Unit
    batches: tuple[Batch, ...]
    amended: int
    withdrawn: int
    zeros: int

    @property
    def rows(self) -> int:
        """How many rows are new."""
        return sum(batch.rows for batch in self.batches)

    def __str__(self) -> str:
        told = [
            (self.rows, f"新增{self.rows}行"),
            (self.amended, f"更正{self.amended}行"),
            (self.withdrawn, f"撤回{self.withdrawn}行"),
            (self.zeros, f"零报告{self.zeros}本"),
        ]
        return f"{self.unit.name}：{'，'.join(said for number, said in told if number) or '台账中都已有，没有新的内容'}"


def return_preview(*, content: bytes, name: str, within: Unit, by: User | None) -> Preview:
    """What taking back a file of `within` or a unit below it would do; nothing is stored.

    FileFault where it is no return, InputFault where it is somebody else's, NotAllowed without the right.
    """
    # By the level that the file's own unit turns out to have.
    registers = tuple(catalogue().open.registers.values())
    book = read_return_book(content, name, registers)
    unit = Unit.objects.under(within).filter(code=book.unit).first()
    if unit is None:
        raise InputFault(
            f"“{name}”不是“{within.name}”或其下属单位的报送表（表号中的单位代码是{book.unit}），不能在这里收。"
        )
    kept_here = returned_registers(unit.level, catalogue().open)
    for register in (*book.registers, *book.zeros):
        if register not in kept_here:
            raise InputFault(f"“{name}”里的《{register.label}》不由{unit.name}填报，请核对。")
        may_write(by, unit, register)
    return Preview(unit, merged(book, _kept(book, unit), _signed(book, unit)))


def return_record(
    *, content: bytes, name: str, within: Unit, by: User | None, decisions: Decisions = Decisions()
) -> Recorded:
    """Write what a return brings and a person decided, all or none.

    The file is held against the ledger as it is now: a conflict that nobody has decided on is refused (InputFault).
    """
    with turn():
        found = return_preview(content=content, name=name, within=within, by=by)
        unit, merge = found.unit, found.merge
        _refuse_undecided(merge, decisions)
        why = f"据{book_name(unit, merge.book.month)}更正"
        taken = [change for change in merge.conflicts if change.kept.uid in decisions.of_sheet]
        amended = [change for change in (*merge.changed, *taken) if change.kept.active]
        entries = Entry.objects.in_bulk([change.kept.uid for change in amended], field_name="uid")
        for change in amended:
            entry_amend(
                entry=entries[change.kept.uid],
                values=change.row,
                by=by,
                why=why,
                version=change.kept.version,
                catalogue=catalogue(),
            )
        rows = [new.row for new in merge.new] + [change.row for change in taken if not change.kept.active]
        gone = [kept for kept in merge.missing if kept.uid in decisions.withdrawn]
        for entry in Entry.objects.filter(uid__in=[kept.uid for kept in gone]).select_related("unit"):
            entry_withdraw(entry=entry, by=by, why=f"{why}：表中已删去", catalogue=catalogue())
        batches = tuple(_batches(rows, unit, by, merge.book))
        for register in merge.zeros:
            period_zero_sign(
                unit=unit, register=register, period=period_in(register, merge.book.month), by=by
            )
    return Recorded(unit, batches, len(amended), len(gone), len(merge.zeros))


def _refuse_undecided(merge: ReturnMerge, decisions: Decisions) -> None:
    if merge.faults and not decisions.faulty_left_out:
        told = [f"  {fault}" for fault in merge.faults[:_TOLD]]
        more = [f"  ……还有{len(merge.faults) - _TOLD}处。"] if len(merge.faults) > _TOLD else []
        head = f"{merge.book.name}：有{len(merge.faults)}处有误，什么也没有写入："
        raise RowFault("\n".join([head, *told, *more]), merge.faults)
    decided = decisions.of_sheet | decisions.of_ledger
    open_ones = [change for change in merge.conflicts if change.kept.uid not in decided]
    if open_ones:
        raise InputFault(
            f"{merge.book.name}：有{len(open_ones)}行台账和报送表都改过，请先逐行选定以哪个为准。什么也没有写入。"
        )


def _batches(rows: list[Register], unit: Unit, by: User | None, book: ReturnedBook) -> Iterator[Batch]:
    for register in dict.fromkeys(type(row) for row in rows):
        yield batch_record(
            register=register,
            unit=unit,
            rows=[(unit, row) for row in rows if type(row) is register],
            by=by,
            file_name=book.name,
            file_sha256=book.sha256,
        )


def _kept(book: ReturnedBook, unit: Unit) -> Iterator[Kept]:
    """What the ledger has that the book could be about."""
    told = {line.uid for line in book.lines if line.uid is not None}
    alike = likenesses_told(book)
    for register in dict.fromkeys((*book.registers, *book.zeros)):
        months = period_in(register, book.month).months()
        found = Entry.objects.filter(
            Q(month__in=months) | Q(uid__in=told) | Q(likeness__in=alike), register=register.key, unit=unit
        )
        times = {
            entry: (first, last)
            for entry, first, last in EntryChange.objects.filter(entry__in=found)
            .order_by()
            .values_list("entry_id")
            .annotate(Min("at"), Max("at"))
        }
        earlier: dict[int, dict[str, Any]] = {}
        amended = EntryChange.objects.filter(entry__in=found.filter(version__gt=1))
        for key, after in amended.values_list("entry_id", "after"):
            if after is not None:
                earlier.setdefault(key, {})[row_code(register, after)] = after
        for entry in found:
            recorded_at, changed_at = times[entry.pk]
            yield Kept(
                uid=entry.uid,
                register=register,
                version=entry.version,
                data=entry.data,
                likeness=entry.likeness,
                recorded_at=recorded_at,
                changed_at=changed_at,
                earlier=earlier.get(entry.pk, {}),
                active=entry.status == Entry.Status.ACTIVE,
                due=entry.month in months,
            )


def _signed(book: ReturnedBook, unit: Unit) -> frozenset[str]:
    signed = set(ZeroReturn.objects.filter(unit=unit, withdrawn_at=None).values_list("register", "month"))
    return frozenset(
        register.key
        for register in book.zeros
        if all((register.key, month) in signed for month in period_in(register, book.month).months())
    )
