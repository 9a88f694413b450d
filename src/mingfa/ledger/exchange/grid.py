"""The grid: rows typed or pasted on a page, as texts by field, and their way to the workbook that an import reads."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal

import xlsxwriter

from mingfa.catalogue.register import Column, Register
from mingfa.catalogue.values import Kind
from mingfa.errors import InputFault
from mingfa.ledger.exchange.clipboard import clipboard_rows, clipboard_text
from mingfa.ledger.exchange.columns import UNIT_FIELD, ColumnMatch, How, located, match_columns
from mingfa.ledger.exchange.headings import SERIAL_HEADING, UNIT_HEADING
from mingfa.ledger.exchange.rows import ParsedRow, ResolveUnit, parsed_rows
from mingfa.ledger.exchange.table import LocatedTable
from mingfa.ledger.exchange.workbook import Cell, Sheet
from mingfa.text.amounts import Amount, Bound
from mingfa.text.dates import parse_date

__all__ = [
    "FIRST_LINE",
    "MOST_ROWS",
    "GridRow",
    "Pasted",
    "grid_book",
    "grid_read",
    "grid_text",
    "pasted",
    "placed",
]

MOST_ROWS = 500

#: The line of the workbook in which the first row of a grid stands.
FIRST_LINE = 2

#: A row of a grid: text by field name, the unit's name by UNIT_FIELD; empty cells are left out.
GridRow = Mapping[str, str]

_SHEET = "录入"
_LONGEST = 32_000


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was made of pasted cells; headed is whether they came with headings, notes are Chinese sentences."""

    rows: tuple[GridRow, ...]
    headed: bool
    notes: tuple[str, ...] = field(default=())


def grid_read(text: str) -> tuple[GridRow, ...]:
    """The rows of a grid as its page sends them: a first line of field names, then a line for each row, empty ones too."""
    lines = clipboard_rows(text)
    if not lines:
        return ()
    names, *rest = lines
    _refuse_many(len(rest))
    return tuple(
        {name: cell for name, cell in zip(names, line, strict=True) if name and cell.strip()} for line in rest
    )


def grid_text(rows: Sequence[GridRow], heads: Mapping[str, str]) -> str:
    """Rows as they may be copied into a spreadsheet: headings first; heads are field name → heading."""
    lines = [[row.get(name, "") for name in heads] for row in rows]
    return clipboard_text([list(heads.values()), *lines]) if rows else ""


def pasted(
    text: str,
    register: type[Register],
    columns: Sequence[str],
    *,
    resolve_unit: ResolveUnit,
    remembered: Mapping[str, str | None] | None = None,
    year: int | None = None,
) -> Pasted:
    """Copied cells as rows of a grid. With headings among them, they tell the columns; else `columns` do, in order.

    columns: the fields from the one on into which was pasted, UNIT_FIELD among them
    year:    completes dates without one, where no title above the cells tells it
    """
    cells = clipboard_rows(text)
    sheet = Sheet(_SHEET, tuple(tuple(_cell(cell) for cell in row) for row in cells))
    table = located(sheet, register, remembered) if cells else None
    if table is None:
        return _in_order(cells, register, columns)
    matches = match_columns(table, register, remembered)
    year = table.year or year
    rows = [
        _texts(row, register, year)
        for row in parsed_rows(table, matches, register, resolve_unit=resolve_unit, year=year, unit="")
    ]
    _refuse_many(len(rows))
    return Pasted(tuple(rows), headed=True, notes=_notes(table, matches, register))


def placed(rows: Sequence[GridRow], new: Pasted, at: int) -> tuple[GridRow, ...]:
    """Rows with others pasted in at a line; what stands there already is moved down, never written over."""
    before, there, after = rows[:at], rows[at : at + len(new.rows)], rows[at + len(new.rows) :]
    if any(standing.keys() & row.keys() for standing, row in zip(there, new.rows, strict=False)):
        merged, after = list(new.rows), [*there, *after]
    else:
        filled = [*there, *({} for _ in range(len(new.rows) - len(there)))]
        merged = [{**standing, **row} for standing, row in zip(filled, new.rows, strict=True)]
    blank: list[GridRow] = [{} for _ in range(at - len(before))]
    found = (*before, *blank, *merged, *after)
    _refuse_many(len(found))
    return found


def grid_book(register: type[Register], rows: Sequence[GridRow]) -> bytes:
    """The rows as the workbook that the import takes, numbered, so that each line is a row whatever it says."""
    given = {name for row in rows for name in row}
    columns = [column for column in register.columns if column.required or column.name in given]
    heads = [SERIAL_HEADING, UNIT_HEADING, *(column.label for column in columns)]
    names = [UNIT_FIELD, *(column.name for column in columns)]
    for row in rows:
        if any(len(text) > _LONGEST for text in row.values()):
            raise InputFault("有一格的文字过长（最多4000字），请精简后再登记。")
    with io.BytesIO() as buffer:
        with xlsxwriter.Workbook(buffer, {"in_memory": True}) as workbook:
            # The same rows give the same file, whenever they are sent.
            workbook.set_properties({"created": datetime(2000, 1, 1, tzinfo=UTC)})
            sheet = workbook.add_worksheet(_SHEET)
            for index, head in enumerate(heads):
                sheet.write_string(0, index, head)
            for number, row in enumerate(rows, start=FIRST_LINE - 1):
                if not row:
                    continue
                sheet.write_number(number, 0, number)
                for index, name in enumerate(names, start=1):
                    if name in row:
                        sheet.write_string(number, index, row[name])
        return buffer.getvalue()


def _refuse_many(count: int) -> None:
    if count > MOST_ROWS:
        raise InputFault(f"一次最多录入{MOST_ROWS}行，现有{count}行；更多的请改用“导入Excel”。")


def _cell(text: str) -> Cell:
    return text.strip() or None


# --- without headings -----------------------------------------------------------------------------------------


def _in_order(cells: Sequence[Sequence[str]], register: type[Register], columns: Sequence[str]) -> Pasted:
    rows = [row for row in cells if any(cell.strip() for cell in row)]
    if len(rows) > 1 and _is_serial([row[0] for row in rows], register, columns):
        rows = [row[1:] for row in rows]
    _refuse_many(len(rows))
    width = max(map(len, rows), default=0)
    beyond = width - len(columns)
    notes = (
        (f"粘贴的内容比表多{beyond}列，多出的没有放入；请连同标题行一起复制，各列会按列名对应。",)
        if beyond > 0 and any(cell.strip() for row in rows for cell in row[len(columns) :])
        else ()
    )
    return Pasted(
        tuple(
            {name: cell.strip() for name, cell in zip(columns, row, strict=False) if cell.strip()}
            for row in rows
        ),
        headed=False,
        notes=notes,
    )


def _is_serial(cells: Sequence[str], register: type[Register], columns: Sequence[str]) -> bool:
    """Whether a first column counts lines: 1, 2, 3 …, where no figure is asked for."""
    first = columns[0] if columns else ""
    if first in register.model_fields and register.column(first).kind in (
        Kind.COUNT,
        Kind.NUMBER,
        Kind.MONEY,
    ):
        return False
    if not all(cell.strip().isdecimal() for cell in cells):
        return False
    start = int(cells[0])
    return [int(cell) for cell in cells] == list(range(start, start + len(cells)))


# --- with headings --------------------------------------------------------------------------------------------


def _texts(row: ParsedRow, register: type[Register], year: int | None) -> GridRow:
    texts = {
        name: _text(value, register.column(name), year)
        for name, value in row.raw.items()
        if value is not None
    }
    return {UNIT_FIELD: row.unit_name, **texts} if row.unit_name else texts


def _text(value: object, column: Column, year: int | None) -> str:
    """A value as one would type it; a day gets the year that the sheet's title tells."""
    if isinstance(value, Amount):
        return _amount(value)
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, list | tuple):
        return "、".join(map(str, value))
    if column.kind is Kind.DAY:
        try:
            return parse_date(value, year=year).isoformat()
        except ValueError:
            return str(value)
    return str(value)


def _amount(amount: Amount) -> str:
    number = f"{amount.value.normalize():f}"
    match amount.bound:
        case Bound.AT_LEAST:
            return f"{number}余"
        case Bound.AT_MOST:
            return f"近{number}"
        case Bound.ABOUT:
            return f"约{number}"
        case Bound.RANGE:
            return f"{number}-{amount.high.normalize() if amount.high else amount.high:f}"
        case _:
            return number


def _notes(table: LocatedTable, matches: Sequence[ColumnMatch], register: type[Register]) -> tuple[str, ...]:
    notes = [
        f"“{match.heading}”当作“{register.column(match.field).label}”放入，请核对。"
        for match in matches
        if match.how is How.SIMILAR and match.field in register.model_fields
    ]
    left = [match.heading for match in matches if match.how is How.NONE]
    if left:
        notes.append(f"有{len(left)}列没有对应，没有放入：{'、'.join(left)}。")
    notes += [f"粘贴内容的第{one.sheet_row}行没有放入：{one.reason}。" for one in table.skipped]
    return tuple(notes)
