"""What a file from outside must pass before any reader sees it: sort, size, packing and extent.

A workbook of a few kilobytes can claim billions of cells, either packed (a zip bomb) or addressed (one value in the
farthest corner, one cell repeated a million times). Readers lay out what is claimed, so the claim is measured first.
Of a zip archive the reader is given a fresh, unpacked copy of the parts that were measured, so that what was
checked is what is read.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar
from xml.parsers import expat

import olefile

from mingfa.errors import FileFault

__all__ = ["LIMITS", "Checked", "Format", "Limits", "Merge", "checked"]


@dataclass(frozen=True, slots=True)
class Limits:
    """What is taken at most; sizes in bytes, cells as the rectangle a sheet spans."""

    size: int = 32 * 1024 * 1024
    members: int = 2_000
    unpacked: int = 200 * 1024 * 1024
    ratio: int = 300
    rows: int = 200_000
    columns: int = 500
    cells: int = 3_000_000
    merges: int = 100_000


LIMITS = Limits()


class Format(StrEnum):
    """The sorts of file that are read."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    TEXT = "csv"
    WEB = "html"


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged rectangle; rows and columns count from 0, all four ends included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def area(self) -> int:
        """How many cells it covers."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that passed.

    content:    the bytes to read
    merges:     of .ods tables, by sheet name
    unanswered: how many formulas of an .xlsx hold no result, or an error for one
    """

    format: Format
    content: bytes
    merges: dict[str, tuple[Merge, ...]] = field(default_factory=dict)
    unanswered: int = 0


def checked(content: bytes) -> Checked:
    """What may be read of a file; FileFault in Chinese says why it may not."""
    if not content:
        raise FileFault("文件是空的（0字节），请重新保存后再传。")
    if len(content) > LIMITS.size:
        raise FileFault(
            f"文件过大（{len(content) / 1048576:.1f}MB，最多{LIMITS.size // 1048576}MB），请分开上传。"
        )
    if content.startswith(b"PK\x03\x04"):
        return _checked_zip(content)
    if content.startswith(olefile.MAGIC):
        _check_ole(content)
        return Checked(Format.XLS, content)
    for start, sort in _OTHER_SORTS.items():
        if content.startswith(start):
            raise FileFault(f"这是{sort}，不是表格。{_SAVE_AS}")
    opening = content[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"schemas-microsoft-com:office:spreadsheet" in content[:4096]:
        raise FileFault(f"这是XML格式的表格，暂不支持。{_SAVE_AS}")
    if opening.startswith(_WEB) and b"\0" not in content:
        return Checked(Format.WEB, content)
    if b"\0" in content:
        raise FileFault(f"这不是表格文件。{_SAVE_AS}")
    return Checked(Format.TEXT, content)


_WEB = (b"<html", b"<!doctype html", b"<table", b"<meta", b"<?xml", b"<head", b"<style", b"<body")
_SAVE_AS = "请用WPS或Excel打开，另存为.xlsx后再传。"
_OTHER_SORTS = {
    b"%PDF": "PDF文件",
    b"\x89PNG": "图片",
    b"\xff\xd8\xff": "图片",
    b"GIF8": "图片",
    b"Rar!": "压缩包",
    b"7z\xbc\xaf": "压缩包",
    b"{\\rtf": "文字文档",
}
_BROKEN = f"文件已损坏，不能读取。{_SAVE_AS}"
_LOCKED = "文件已加密，请去掉打开密码后再传。"
_BOMB = "文件解压后过大，疑似压缩炸弹，已拒收。请另存为.xlsx后再传。"


def _too_wide(rows: int, columns: int, sheet: str) -> FileFault:
    place = f"工作表“{sheet}”" if sheet else "表格"
    return FileFault(
        f"{place}过大（{rows}行、{columns}列；最多{LIMITS.rows}行、{LIMITS.columns}列、"
        f"{LIMITS.cells // 10000}万格），请删去多余的行列或分开上传。"
    )


# --- zip archives: .xlsx and .ods -----------------------------------------------------------------------------

_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, struct.error)


def _checked_zip(content: bytes) -> Checked:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            form = _zip_format({member.filename for member in members})
            _check_packing(members)
            parts = {member.filename: archive.read(member) for member in members if _is_part(member.filename)}
    except _DAMAGE as error:
        raise FileFault(_BROKEN) from error
    for part in parts.values():
        if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
            raise FileFault(f"文件内含有实体声明，可能有害，已拒收。{_SAVE_AS}")
        if b"\0" in part:
            raise FileFault(_BROKEN)
    if form is Format.ODS:
        return Checked(form, _packed(parts), _checked_ods(parts))
    _check_xlsx(parts)
    return Checked(form, _packed(parts), unanswered=sum(map(_unanswered, parts.values())))


def _is_part(name: str) -> bool:
    return name == "mimetype" or name.endswith((".xml", ".rels"))


def _zip_format(names: set[str]) -> Format:
    if "xl/workbook.xml" in names:
        return Format.XLSX
    if "xl/workbook.bin" in names:
        raise FileFault(f"暂不支持.xlsb格式。{_SAVE_AS}")
    if "content.xml" in names and "META-INF/manifest.xml" in names:
        return Format.ODS
    if any(name.startswith("word/") for name in names):
        raise FileFault("这是Word文档，不是表格。请把表格复制到Excel或WPS表格，另存为.xlsx后再传。")
    raise FileFault(f"这是压缩包，不是表格。{_SAVE_AS}")


def _check_packing(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > LIMITS.members or len({member.filename for member in members}) < len(members):
        raise FileFault(_BROKEN)
    if any(member.flag_bits & 1 for member in members):
        raise FileFault(_LOCKED)
    if any(member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for member in members):
        raise FileFault(_BROKEN)
    if sum(member.file_size for member in members) > LIMITS.unpacked:
        raise FileFault(_BOMB)
    for member in members:
        if member.file_size > 1048576 and member.file_size > LIMITS.ratio * max(member.compress_size, 1):
            raise FileFault(_BOMB)


def _packed(parts: dict[str, bytes]) -> bytes:
    with io.BytesIO() as buffer:
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
            for name, part in parts.items():
                archive.writestr(name, part)
        return buffer.getvalue()


# --- .xlsx ----------------------------------------------------------------------------------------------------

# A cell in its usual form, with its column and row; or in any other, with neither.
_CELL = re.compile(rb'<(?:c r="([A-Z]{1,3})([0-9]{1,7})"|(?:[^\s<>/:]+:)?c[\s/>])')
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")


def _check_xlsx(parts: dict[str, bytes]) -> None:
    cells = 0
    for part in parts.values():
        if b"sheetData" in part:
            rows, columns = _plain_extent(part) or _walked(_XlsxExtent(), part).extent
            if _exceeds(rows, columns):
                rows, columns = _walked(_XlsxExtent(), part).extent
            cells += rows * columns
            if _exceeds(rows, columns) or cells > LIMITS.cells:
                raise _too_wide(rows, columns, "")


_NO_ANSWER = re.compile(
    rb'<c(?=\s)(?![^>]*\st="str")[^>]*><f(?:\s[^>]*/>|[^>]*>[^<]*</f>)(?:<v\s*/>|<v></v>)?</c>'
    rb'|<c(?=\s)[^>]*\st="e"[^>]*>'
)


def _unanswered(part: bytes) -> int:
    return len(_NO_ANSWER.findall(part)) if b"<f" in part and b"sheetData" in part else 0


def _exceeds(rows: int, columns: int) -> bool:
    return rows > LIMITS.rows or columns > LIMITS.columns or rows * columns > LIMITS.cells


def _plain_extent(part: bytes) -> tuple[int, int] | None:
    """Rows and columns spanned by cells, empty ones too; None unless every cell is written in the usual form.

    A quick upper bound: walking the elements takes ten times as long.
    """
    cells = _CELL.findall(part)
    rows = {row for _, row in cells}
    if b"" in rows:
        return None
    return (
        max(map(int, rows), default=0),
        max((_column(letters.decode()) for letters in {letters for letters, _ in cells}), default=0),
    )


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


class _XlsxExtent:
    """The rectangle of the cells that hold something, as a reader lays it out."""

    def __init__(self) -> None:
        self.extent = (0, 0)
        self._row = self._at_row = self._at_column = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "row":
                told = attributes.get("r", "")
                self._row = int(told) if told.isdecimal() else self._row + 1
                self._at_column = 0
            case "c":
                reference = _REFERENCE.fullmatch(attributes.get("r", ""))
                self._at_row = int(reference[2]) if reference else self._row
                self._at_column = _column(reference[1]) if reference else self._at_column + 1
            case "v" | "is" | "f":
                rows, columns = self.extent
                self.extent = (max(rows, self._at_row), max(columns, self._at_column))

    def end(self, name: str) -> None:
        """Nothing ends that is counted."""


# --- .ods -----------------------------------------------------------------------------------------------------


def _checked_ods(parts: dict[str, bytes]) -> dict[str, tuple[Merge, ...]]:
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise FileFault(_LOCKED)
    walk = _walked(_OdsExtent(), parts["content.xml"])
    cells = 0
    for name, (rows, columns) in walk.extents.items():
        cells += rows * columns
        if _exceeds(rows, columns) or cells > LIMITS.cells:
            raise _too_wide(rows, columns, name)
    return {name: tuple(merges) for name, merges in walk.merges.items()}


class _OdsExtent:
    """For each table the rectangle of filled cells with repetition worked out, and its merges."""

    def __init__(self) -> None:
        self.extents: dict[str, tuple[int, int]] = {}
        self.merges: dict[str, list[Merge]] = {}
        self._table = ""
        self._row = self._rows = self._column = self._columns = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        def told(key: str) -> int:
            value = attributes.get(f"table:{key}", "1")
            return max(int(value), 1) if value.isdecimal() and len(value) < 10 else 1

        match name:
            case "table":
                self._table = attributes.get("table:name", "")
                self.extents[self._table] = (0, 0)
                self.merges[self._table] = []
                self._row = self._rows = 0
            case "table-row":
                self._row += self._rows
                self._rows = told("number-rows-repeated")
                self._column = self._columns = 0
            case "table-cell" | "covered-table-cell":
                self._column += self._columns
                self._columns = told("number-columns-repeated")
                across, down = told("number-columns-spanned"), told("number-rows-spanned")
                if across * down > 1 and len(self.merges[self._table]) < LIMITS.merges:
                    self.merges[self._table].append(
                        Merge(self._row, self._column, self._row + down - 1, self._column + across - 1)
                    )
                if "office:value-type" in attributes:
                    self._fill()
            case "p":
                if self._table:
                    self._fill()

    def end(self, name: str) -> None:
        if name == "table":
            self._table = ""

    def _fill(self) -> None:
        rows, columns = self.extents[self._table]
        self.extents[self._table] = (
            max(rows, self._row + self._rows),
            max(columns, self._column + self._columns),
        )


W = TypeVar("W", bound="_XlsxExtent | _OdsExtent")


def _walked(walk: W, part: bytes) -> W:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: walk.start(name.rpartition(":")[2], attributes)
    parser.EndElementHandler = lambda name: walk.end(name.rpartition(":")[2])
    try:
        parser.Parse(part, True)
    except (expat.ExpatError, KeyError) as error:
        raise FileFault(_BROKEN) from error
    return walk


# --- .xls -----------------------------------------------------------------------------------------------------

# BIFF records: those that place a value begin with its row and column; MULRK and MULBLANK end with the last column.
_SINGLE = frozenset({0x0006, 0x0203, 0x0204, 0x0205, 0x027E, 0x00D6, 0x00FD})
_MULTIPLE = 0x00BD
_SHEET_STARTS = 0x0809
_PASSWORD = 0x002F


def _check_ole(content: bytes) -> None:
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as compound:
            if compound.exists("EncryptedPackage"):
                raise FileFault(_LOCKED)
            name = next((name for name in ("Workbook", "Book") if compound.exists(name)), None)
            if name is None:
                sort = "Word文档" if compound.exists("WordDocument") else "其他类型的文件"
                raise FileFault(f"这是{sort}，不是表格。{_SAVE_AS}")
            stream: bytes = compound.openstream(name).read()
    except (OSError, ValueError, TypeError, IndexError, AttributeError, struct.error) as error:
        raise FileFault(_BROKEN) from error
    cells = 0
    for rows, columns in _xls_extents(stream):
        cells += rows * columns
        if cells > LIMITS.cells:
            raise _too_wide(rows, columns, "")


def _xls_extents(stream: bytes) -> Iterator[tuple[int, int]]:
    at, rows, columns = 0, 0, 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind == _PASSWORD:
            raise FileFault(_LOCKED)
        if kind == _SHEET_STARTS:
            yield rows, columns
            rows = columns = 0
        elif length >= 6 and (kind in _SINGLE or kind == _MULTIPLE) and at + 4 + length <= len(stream):
            row, column = struct.unpack_from("<HH", stream, at + 4)
            if kind == _MULTIPLE:
                (column,) = struct.unpack_from("<H", stream, at + 2 + length)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
        at += 4 + length
    yield rows, columns
