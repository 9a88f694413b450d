"""What an import would do, before anything is stored: bytes in, a frozen preview out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from mingfa.catalogue.register import FieldFault, Register
from mingfa.errors import FileFault
from mingfa.ledger.exchange.columns import ColumnMatch, How, located, match_columns
from mingfa.ledger.exchange.rows import Known, ParsedRow, ParsedRows, Place, ResolveUnit, marked, parsed_rows
from mingfa.ledger.exchange.table import LocatedTable, year_told
from mingfa.ledger.exchange.workbook import Sheet, Workbook, read_workbook

__all__ = ["Counts", "Preview", "SheetPreview", "preview"]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many lines can be stored, are faulty, are there already, and are no rows at all."""

    ok: int
    faulty: int
    duplicate: int
    skipped: int


@dataclass(frozen=True)
class SheetPreview:
    """One sheet of the file: where its table stands, what its columns were taken for, its rows."""

    table: LocatedTable
    matches: tuple[ColumnMatch, ...]
    rows: ParsedRows


@dataclass(frozen=True)
class Preview:
    """The whole file as it would be imported.

    sha256: of the file, as hex digits
    notes:  what a user should know beyond single rows (sheets left out, required columns missing); Chinese sentences
    """

    register: type[Register]
    name: str
    sha256: str
    workbook: Workbook = field(repr=False)
    sheets: tuple[SheetPreview, ...]
    notes: tuple[str, ...]

    @cached_property
    def rows(self) -> tuple[ParsedRow, ...]:
        """The rows of all sheets in order, as objects; what is asked of thousands is asked of the sheets' columns."""
        return tuple(row for sheet in self.sheets for row in sheet.rows)

    @property
    def matches(self) -> tuple[ColumnMatch, ...]:
        """The columns of all sheets, each heading once."""
        return tuple(
            {match.heading: match for sheet in reversed(self.sheets) for match in sheet.matches}.values()
        )

    @property
    def unconfirmed(self) -> tuple[ColumnMatch, ...]:
        """Columns matched by likeness alone: before storing, confirm them by passing them as `remembered`."""
        return tuple(match for match in self.matches if match.how is How.SIMILAR)

    @property
    def counts(self) -> Counts:
        """The lines by what becomes of them."""
        tables = [sheet.rows for sheet in self.sheets]
        return Counts(
            ok=sum(len(rows.fresh) for rows in tables),
            faulty=sum(line in rows.faults for rows in tables for line in rows.lines),
            duplicate=sum(
                line in rows.repeated or line in rows.recorded for rows in tables for line in rows.lines
            ),
            skipped=sum(len(sheet.table.skipped) for sheet in self.sheets),
        )

    @property
    def faults(self) -> tuple[tuple[Place, FieldFault], ...]:
        """Every fault with the line it stands in."""
        return tuple(
            (Place(rows.sheet, rows.numbers[line]), fault)
            for rows in (sheet.rows for sheet in self.sheets)
            for line in rows.lines
            for fault in rows.faults.get(line, ())
        )


def preview(
    content: bytes,
    name: str,
    register: type[Register],
    *,
    resolve_unit: ResolveUnit,
    remembered: Mapping[str, str | None] | None = None,
    known: Known = lambda _: None,
    year: int | None = None,
    unit: str | None = None,
) -> Preview:
    """Read a file for a register; nothing is stored.

    remembered: headings confirmed before (see `match_columns`)
    year, unit: for dates and lines that tell none; what the sheet itself says goes before
    FileFault when the file cannot be read or no visible sheet has the register's headings.
    """
    workbook = read_workbook(content, name)
    tables = _tables(workbook, register, remembered)
    found = [(sheet, table) for sheet, table in tables if table is not None and not sheet.hidden]
    if not found:
        raise FileFault(_no_header(register, [sheet for sheet, table in tables if table is not None]))
    notes = list(_left_out(tables))
    if workbook.unanswered:
        notes.append(
            f"有{workbook.unanswered}个公式没有结果或结果出错，按空格读取；请用WPS或Excel打开、核对并保存后再传。"
        )
    read: list[tuple[LocatedTable, tuple[ColumnMatch, ...], ParsedRows]] = []
    for sheet, table in found:
        matches = match_columns(table, register, remembered)
        notes.extend(_missing(table, matches, register, several=len(found) > 1))
        rows = parsed_rows(
            table,
            matches,
            register,
            resolve_unit=resolve_unit,
            year=table.year or year_told(name) or year,
            unit=_whose(sheet, table, resolve_unit) or unit,
        )
        read.append((table, matches, rows))
    all_rows = marked([rows for _, _, rows in read], known)
    return Preview(
        register=register,
        name=name,
        sha256=hashlib.sha256(content).hexdigest(),
        workbook=workbook,
        sheets=tuple(
            SheetPreview(table, matches, rows)
            for (table, matches, _), rows in zip(read, all_rows, strict=True)
        ),
        notes=tuple(notes),
    )


def _tables(
    workbook: Workbook, register: type[Register], remembered: Mapping[str, str | None] | None
) -> list[tuple[Sheet, LocatedTable | None]]:
    """Each sheet with its table. Beside one that dates its rows, one that does not is a list of codes or the like."""
    tables = [(sheet, located(sheet, register, remembered)) for sheet in workbook.sheets]
    dated = {
        table.sheet
        for _, table in tables
        if table
        and any(match.field == register.occurred_on for match in match_columns(table, register, remembered))
    }
    return [(sheet, table if not dated or sheet.name in dated else None) for sheet, table in tables]


def _no_header(register: type[Register], hidden: list[Sheet]) -> str:
    if hidden:
        return f"“{register.label}”的表在隐藏的工作表“{hidden[0].name}”里，请取消隐藏后再传。"
    labels = [column.label for column in sorted(register.columns, key=lambda column: not column.required)]
    return (
        f"没有找到“{register.label}”的表头。表头一行应有：{'、'.join(labels[:8])}等。"
        "请核对是否选错台账，或下载空白模板填写。"
    )


def _left_out(tables: list[tuple[Sheet, LocatedTable | None]]) -> Iterator[str]:
    for sheet, table in tables:
        if sheet.hidden and table is not None:
            yield f"工作表“{sheet.name}”是隐藏的，没有读取；如需导入请取消隐藏后再传。"
        elif not sheet.hidden and table is None and sheet.rows:
            yield f"工作表“{sheet.name}”没有本台账的表头，没有读取。"


def _missing(
    table: LocatedTable, matches: tuple[ColumnMatch, ...], register: type[Register], *, several: bool
) -> Iterator[str]:
    place = f"工作表“{table.sheet}”" if several else "表中"
    matched = {match.field for match in matches}
    missing = [column.label for column in register.columns if column.required and column.name not in matched]
    if missing:
        yield f"{place}没有必填列：{'、'.join(missing)}。"
    left = [match.heading for match in matches if match.how is How.NONE]
    if left:
        yield f"{place}有{len(left)}列没有对应，不导入：{'、'.join(left)}。"


def _whose(sheet: Sheet, table: LocatedTable, resolve_unit: Callable[[str], str | None]) -> str | None:
    """The unit a whole sheet belongs to, by its name or by 填报单位：… above the table."""
    for name in (sheet.name, table.caption_unit):
        if name and (code := resolve_unit(name)):
            return code
    return None
