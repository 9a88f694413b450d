"""A grid on its way into the ledger: checked as the workbook it could be, its faults laid at rows and cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mingfa.catalogue.register import FieldFault, Register
from mingfa.errors import InputFault, RowFault
from mingfa.ledger.exchange.grid import FIRST_LINE, GridRow, Pasted, grid_book, pasted
from mingfa.ledger.exchange.preview import Preview
from mingfa.ledger.exchange.rows import ParsedRow
from mingfa.ledger.intake import intake_preview, intake_record, unit_finder
from mingfa.ledger.models import Batch, Unit, User
from mingfa.ledger.rights import may_write
from mingfa.ledger.selectors import headings_remembered

__all__ = ["CheckedRow", "GridCheck", "grid_checked", "grid_pasted", "grid_record"]

#: How a grid is called where sheets are told by their file.
_NAME = "表格录入"


@dataclass(frozen=True, slots=True)
class CheckedRow:
    """A row of a grid with what stands against it.

    faults:  those of single cells and of the row, `column` empty for the latter
    known:   the primary key of the entry that tells the same fact already
    repeats: the row before it, counted from 1, that does; neither is recorded again
    """

    texts: GridRow
    faults: tuple[FieldFault, ...] = ()
    known: int | None = None
    repeats: int | None = None

    @property
    def ok(self) -> bool:
        """Whether it can be recorded as a new row."""
        return bool(self.texts) and not self.faults and self.known is None and self.repeats is None


@dataclass(frozen=True)
class GridCheck:
    """A grid as checked; preview is None where nothing stands in it."""

    rows: tuple[CheckedRow, ...]
    preview: Preview | None


def grid_pasted(
    *, text: str, register: type[Register], unit: Unit, columns: Sequence[str], by: User, year: int
) -> Pasted:
    """Copied cells as rows of a grid; headings that were confirmed for the unit's sheets are known here too."""
    may_write(by, unit, register)
    return pasted(
        text,
        register,
        columns,
        resolve_unit=unit_finder(unit),
        remembered=headings_remembered(unit, register),
        year=year,
    )


def grid_checked(
    *, rows: Sequence[GridRow], register: type[Register], unit: Unit, by: User, year: int
) -> GridCheck:
    """What recording the rows would do; nothing is stored. Each is judged as a line of the unit's sheet is."""
    may_write(by, unit, register)
    if not any(rows):
        return GridCheck(tuple(CheckedRow(row) for row in rows), None)
    content = grid_book(register, rows)
    found = intake_preview(
        content=content, name=f"{_NAME}.xlsx", register=register, unit=unit, by=by, year=year
    )
    read = {row.sheet_row - FIRST_LINE: row for row in found.rows}
    left = {one.sheet_row - FIRST_LINE: one.reason for sheet in found.sheets for one in sheet.table.skipped}
    checked = [
        _checked(row, read.get(number), left.get(number, "没有可以登记的内容"))
        for number, row in enumerate(rows)
    ]
    return GridCheck(tuple(checked), found)


def grid_record(*, check: GridCheck, unit: Unit, by: User) -> Batch:
    """Record the rows as one batch, all or none; RowFault lists what is wrong with them."""
    faults = [fault for row in check.rows for fault in row.faults]
    if check.preview is None:
        raise InputFault("表里还没有内容，什么也没有写入。")
    if faults:
        faulty = sum(bool(row.faults) for row in check.rows)
        raise RowFault(f"有{faulty}行有误，什么也没有写入；请按各格下的说明改正后再登记。", faults)
    if not any(row.ok for row in check.rows):
        raise InputFault("这些行都已在台账中，没有重复登记。")
    return intake_record(preview=check.preview, unit=unit, by=by)


def _checked(texts: GridRow, row: ParsedRow | None, reason: str) -> CheckedRow:
    if not texts:
        return CheckedRow(texts)
    if row is None:
        # A sheet may hold lines that are no rows; whoever types one here is told, and nothing is passed over.
        return CheckedRow(texts, (FieldFault("", "", "", f"这一行不登记：{reason}，请改正或删去"),))
    before = row.duplicate_of.row - FIRST_LINE + 1 if row.duplicate_of is not None else None
    return CheckedRow(texts, row.faults, row.recorded if isinstance(row.recorded, int) else None, before)
