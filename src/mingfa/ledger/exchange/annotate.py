"""The file a user gave, with what is wrong written beside each cell."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

import openpyxl
import xlsxwriter
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook as OpenpyxlWorkbook
from openpyxl.worksheet.worksheet import Worksheet

from mingfa.ledger.exchange.export import cell_written
from mingfa.ledger.exchange.guard import LIMITS
from mingfa.ledger.exchange.headings import REMARKS_HEADING
from mingfa.ledger.exchange.preview import Preview, SheetPreview
from mingfa.ledger.exchange.rows import ParsedRow
from mingfa.ledger.exchange.workbook import Format, Sheet

__all__ = ["annotated"]

_FAULT = "FFF2C7C7"
_DUPLICATE = "FFFFF2CC"
_AUTHOR = "明法"
_WIDTH = 48

# openpyxl builds an object for every cell, empty ones included: beyond this it takes minutes and gigabytes.
_KEEPS_LOOK_UP_TO = 40 * 1024 * 1024


@dataclass(frozen=True)
class _Marks:
    """What is to be written into one sheet; rows and columns count from 0."""

    remarks_column: int
    header_row: int
    cells: dict[tuple[int, int], list[str]] = field(default_factory=lambda: defaultdict(list))
    remarks: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    duplicates: set[int] = field(default_factory=set)


def annotated(content: bytes, preview: Preview) -> bytes:
    """A copy as .xlsx: faulty cells pale red with a comment, and a last column with all that is said of each row.

    content: the bytes the preview was made of. An .xlsx keeps its look and its formulas; any other sort of file, and
    one too large or too odd for that, comes as a plain sheet of the values read.
    """
    marks = {sheet.table.sheet: _marks(preview, sheet) for sheet in preview.sheets}
    book = _opened(content, preview)
    return _plain_copy(preview, marks) if book is None else _in_place(book, marks)


def _marks(preview: Preview, sheet: SheetPreview) -> _Marks:
    grid = next(one for one in preview.workbook.sheets if one.name == sheet.table.sheet)
    there = [heading.index for heading in sheet.table.columns if heading.text == REMARKS_HEADING]
    marks = _Marks(there[0] if there else len(grid.rows[0]), sheet.table.header_rows[0] - 1)
    indexes = {match.field: match.index for match in sheet.matches if match.field}
    for row in sheet.rows:
        at = row.sheet_row - 1
        for fault in row.faults:
            marks.remarks[at].append(str(fault))
            if fault.column in indexes:
                place = (at, indexes[fault.column])
                marks.cells[grid.covered.get(place, place)].append(fault.message)
        if row.duplicate:
            marks.remarks[at].append(_said_of_duplicate(row))
            marks.duplicates.add(at)
    return marks


def _said_of_duplicate(row: ParsedRow) -> str:
    if row.duplicate_of is None:
        return "台账中已有相同的记录，不再导入。"
    sheet = f"工作表“{row.duplicate_of.sheet}”" if row.duplicate_of.sheet != row.place.sheet else ""
    return f"与{sheet}第{row.duplicate_of.row}行重复，只导入前者。"


# --- into the file itself -------------------------------------------------------------------------------------


def _opened(content: bytes, preview: Preview) -> OpenpyxlWorkbook | None:
    """The file as openpyxl has it; None where its look cannot be kept."""
    if preview.workbook.format is not Format.XLSX:
        return None
    if sum(merge.area for sheet in preview.workbook.sheets for merge in sheet.merges) > LIMITS.cells:
        return None
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if (
            sum(member.file_size for member in archive.infolist() if member.filename.endswith(".xml"))
            > _KEEPS_LOOK_UP_TO
        ):
            return None
    try:
        with warnings.catch_warnings():
            # It warns of what it cannot keep (newer kinds of conditional format), which costs looks alone.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, OSError):
        # openpyxl is stricter than the reader about styles and drawings that other programs write.
        return None
    return book if {sheet.table.sheet for sheet in preview.sheets} <= set(book.sheetnames) else None


def _in_place(book: OpenpyxlWorkbook, marks: dict[str, _Marks]) -> bytes:
    for name, mark in marks.items():
        sheet = book[name]
        for (row, column), messages in mark.cells.items():
            _comment(sheet, row, column, messages)
        for row in mark.duplicates:
            sheet.cell(row + 1, mark.remarks_column + 1).fill = PatternFill("solid", start_color=_DUPLICATE)
        _write(sheet, mark.header_row, mark.remarks_column, REMARKS_HEADING)
        for row, remarks in mark.remarks.items():
            _write(sheet, row, mark.remarks_column, "\n".join(remarks))
        letter = get_column_letter(mark.remarks_column + 1)
        sheet.column_dimensions[letter].width = _WIDTH
    with io.BytesIO() as buffer:
        book.save(buffer)
        return buffer.getvalue()


def _comment(sheet: Worksheet, row: int, column: int, messages: list[str]) -> None:
    cell = sheet.cell(row + 1, column + 1)
    if isinstance(cell, MergedCell):
        return
    before = f"{cell.comment.text}\n" if cell.comment else ""
    cell.comment = Comment(before + "\n".join(messages), _AUTHOR, height=90, width=260)
    cell.fill = PatternFill("solid", start_color=_FAULT)


def _write(sheet: Worksheet, row: int, column: int, text: str) -> None:
    cell = sheet.cell(row + 1, column + 1)
    if isinstance(cell, MergedCell):
        return
    cell.value = text
    cell.data_type = "s"  # what users typed is quoted in it, and must not become a formula
    cell.alignment = Alignment(wrap_text=True, vertical="center")


# --- as a plain sheet -----------------------------------------------------------------------------------------


def _plain_copy(preview: Preview, marks: dict[str, _Marks]) -> bytes:
    with io.BytesIO() as buffer:
        with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
            looks = {
                "": book.add_format({"text_wrap": True, "valign": "vcenter"}),
                "day": book.add_format({"num_format": "yyyy-mm-dd", "valign": "vcenter"}),
                "fault": book.add_format(
                    {"bg_color": f"#{_FAULT[2:]}", "text_wrap": True, "num_format": "General"}
                ),
                "duplicate": book.add_format({"bg_color": f"#{_DUPLICATE[2:]}", "text_wrap": True}),
            }
            for number, sheet in enumerate(preview.workbook.visible, start=1):
                page = book.add_worksheet(_page_name(sheet.name, number))
                _plain_sheet(page, sheet, marks.get(sheet.name), looks)
        return buffer.getvalue()


def _page_name(name: str, number: int) -> str:
    """A name that Excel admits; other formats admit more, and more alike."""
    said = re.sub(r"[\[\]:*?/\\]", "", name).strip("' ")[:25]
    return f"{number} {said}".strip()


def _plain_sheet(
    page: xlsxwriter.worksheet.Worksheet,
    sheet: Sheet,
    marks: _Marks | None,
    looks: dict[str, xlsxwriter.format.Format],
) -> None:
    for row, cells in enumerate(sheet.rows):
        for column, value in enumerate(cells):
            faulty = marks is not None and (row, column) in marks.cells
            _put(page, row, column, value, looks["fault"] if faulty else looks[""], looks["day"])
    if marks is None:
        return
    for (row, column), messages in marks.cells.items():
        page.write_comment(row, column, "\n".join(messages), {"author": _AUTHOR})
    page.write_string(marks.header_row, marks.remarks_column, REMARKS_HEADING, looks[""])
    for row, remarks in marks.remarks.items():
        look = looks["duplicate" if row in marks.duplicates else ""]
        page.write_string(row, marks.remarks_column, "\n".join(remarks), look)
    page.set_column(marks.remarks_column, marks.remarks_column, _WIDTH)


def _put(
    page: xlsxwriter.worksheet.Worksheet,
    row: int,
    column: int,
    value: object,
    look: xlsxwriter.format.Format,
    day: xlsxwriter.format.Format,
) -> None:
    match cell_written(value):
        case None:
            page.write_blank(row, column, None, look)
        case str() as text:
            page.write_string(row, column, text[:32767], look)
        case date() as told:
            page.write_datetime(row, column, told, day)
        case int() | float() as number:
            page.write_number(row, column, number, look)
