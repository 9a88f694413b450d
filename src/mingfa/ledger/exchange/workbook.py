"""Workbooks as given, read safely into plain grids: .xlsx, .xls and .et, .ods, .csv and .txt, web tables.

A formula counts as the value it last showed. Merged cells keep their value in the first cell alone, as stored;
`Sheet.spread` says what a reader sees in the others.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from types import MappingProxyType

import python_calamine as calamine
from lxml import etree

from mingfa.errors import FileFault
from mingfa.ledger.exchange.guard import LIMITS, Format, Merge, checked
from mingfa.ledger.exchange.webtable import web_tables

__all__ = ["Cell", "Format", "Merge", "Sheet", "Workbook", "read_workbook"]

Cell = str | int | float | bool | date | datetime | None


@dataclass(frozen=True)
class Sheet:
    """One sheet: rows of equal length from cell A1 on; an empty cell is None."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    merges: tuple[Merge, ...] = ()
    hidden: bool = False

    @cached_property
    def covered(self) -> Mapping[tuple[int, int], tuple[int, int]]:
        """For each cell under a merge, other than its first, the place of the first; within the grid."""
        return MappingProxyType(self._laid_out[0])

    @cached_property
    def laid(self) -> tuple[Merge, ...]:
        """The merges that begin within the grid and overlap no other."""
        return self._laid_out[1]

    @cached_property
    def _laid_out(self) -> tuple[dict[tuple[int, int], tuple[int, int]], tuple[Merge, ...]]:
        height, width = len(self.rows), len(self.rows[0]) if self.rows else 0
        covered: dict[tuple[int, int], tuple[int, int]] = {}
        laid = []
        for merge in dict.fromkeys(self.merges):
            first = (merge.top, merge.left)
            rows = range(merge.top, min(merge.bottom + 1, height))
            columns = range(merge.left, min(merge.right + 1, width))
            for place in ((row, column) for row in rows for column in columns):
                # Ranges never overlap in a sound file; stopping here bounds the work by the grid in a made-up one.
                if place in covered:
                    break
                if place != first:
                    covered[place] = first
            else:
                if rows and columns:
                    laid.append(merge)
        return covered, tuple(laid)

    @cached_property
    def breadth(self) -> int:
        """How many columns hold anything."""
        return sum(any(cell is not None for cell in column) for column in zip(*self.rows, strict=True))

    def opening(self, rows: int) -> Sheet:
        """The first rows as a sheet of their own."""
        merges = tuple(merge for merge in self.merges if merge.top < rows)
        return Sheet(self.name, self.rows[:rows], merges, self.hidden)

    def spread(self, row: int, column: int) -> Cell:
        """The value seen at a place, under a merge too; both count from 0."""
        top, left = self.covered.get((row, column), (row, column))
        return self.rows[top][left]


@dataclass(frozen=True)
class Workbook:
    """A file as read.

    name:       the file name it came with
    unanswered: how many formulas hold no result, or an error for one; their cells count as empty
    """

    name: str
    format: Format
    sheets: tuple[Sheet, ...]
    unanswered: int = 0

    @property
    def visible(self) -> tuple[Sheet, ...]:
        """The sheets a user sees."""
        return tuple(sheet for sheet in self.sheets if not sheet.hidden)


def read_workbook(content: bytes, name: str) -> Workbook:
    """The sheets of a file. The sort is told by the content, never by the name.

    FileFault, in Chinese, for what is no workbook, encrypted, damaged, empty or larger than `guard.LIMITS`.
    """
    passed = checked(content)
    if passed.format is Format.TEXT:
        sheets: tuple[Sheet, ...] = (_read_text(passed.content, name),)
    elif passed.format is Format.WEB:
        sheets = _read_web(passed.content)
    else:
        sheets = _read_sheets(passed.content, passed.merges)
    if not sheets:
        raise FileFault("文件里没有工作表，请核对后再传。")
    if all(cell is None for sheet in sheets for row in sheet.rows for cell in row):
        raise FileFault("表格是空的，没有任何内容。")
    return Workbook(name, passed.format, sheets, passed.unanswered)


def _read_sheets(content: bytes, merges: Mapping[str, tuple[Merge, ...]]) -> tuple[Sheet, ...]:
    try:
        with calamine.CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            return tuple(
                _sheet(book.get_sheet_by_name(about.name), about.visible, merges.get(about.name))
                for about in book.sheets_metadata
                if about.typ is calamine.SheetTypeEnum.WorkSheet
            )
    except calamine.PasswordError as error:
        raise FileFault("文件已加密，请去掉打开密码后再传。") from error
    except BaseException as error:
        # A panic inside the Rust reader derives from BaseException alone, and its class cannot be imported.
        if isinstance(error, calamine.CalamineError | OSError) or type(error).__name__ == "PanicException":
            raise FileFault("文件已损坏，不能读取。请用WPS或Excel打开，另存为.xlsx后再传。") from error
        raise


def _sheet(
    sheet: calamine.CalamineSheet, visible: calamine.SheetVisibleEnum, merges: tuple[Merge, ...] | None
) -> Sheet:
    if merges is None:
        ranges = (sheet.merged_cell_ranges or [])[: LIMITS.merges]
        merges = tuple(Merge(top, left, bottom, right) for (top, left), (bottom, right) in ranges)
    rows = tuple(tuple(map(_cell, row)) for row in sheet.to_python(skip_empty_area=False))
    return Sheet(sheet.name, rows, merges, hidden=visible is not calamine.SheetVisibleEnum.Visible)


_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufeff\u200b-\u200d\u2060]")


def _cell(value: object) -> Cell:
    """A value as it shows: whole numbers whole, fractions to the 15 digits a spreadsheet keeps, texts trimmed."""
    if isinstance(value, str):
        # Most texts hold nothing to take out: printable is what has neither line breaks nor invisible marks.
        if not value.isprintable():
            value = _INVISIBLE.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
        return value.strip() or None
    if isinstance(value, float):
        return int(value) if value.is_integer() else float(f"{value:.15g}")
    if isinstance(value, bool | int | date):
        return value
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        hours, seconds = divmod(round(value.total_seconds()), 3600)
        return f"{hours}:{seconds // 60:02d}"
    return None


def _read_text(content: bytes, name: str) -> Sheet:
    text = _decoded(content)
    delimiter = max(",\t;", key=text[:4096].count)
    rows: list[tuple[Cell, ...]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            rows.append(tuple(map(_cell, row)))
            width = len(row)
            if len(rows) > LIMITS.rows or width > LIMITS.columns:
                raise FileFault(f"表格过大（最多{LIMITS.rows}行、{LIMITS.columns}列），请分开上传。")
    except csv.Error as error:
        raise FileFault("文本表格的格式不能识别，请用WPS或Excel打开，另存为.xlsx后再传。") from error
    width = max(map(len, rows), default=0)
    if len(rows) * width > LIMITS.cells:
        raise FileFault(f"表格过大（最多{LIMITS.cells // 10000}万格），请分开上传。")
    return Sheet(name.rpartition(".")[0] or name, tuple(row + (None,) * (width - len(row)) for row in rows))


def _read_web(content: bytes) -> tuple[Sheet, ...]:
    try:
        tables = list(web_tables(_decoded(content)))
    except (etree.LxmlError, ValueError) as error:
        raise FileFault("网页格式的表格不能识别，请用WPS或Excel打开，另存为.xlsx后再传。") from error
    return tuple(
        Sheet(f"表{number}", tuple(tuple(map(_cell, row)) for row in rows), merges)
        for number, (rows, merges) in enumerate(tables, start=1)
    )


def _decoded(content: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileFault("文件的文字编码不能识别，请用WPS或Excel打开，另存为.xlsx后再传。")
