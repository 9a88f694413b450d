"""Sheets written a row at a time, to a file whole or not at all, or to memory."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from mingfa.errors import FileFault

__all__ = ["Sheet", "book_bytes", "book_written", "bytes_written"]

_MOST_ROWS = 1_000_000
_LONGEST_CELL = 32_000
# A table says the same whenever it was made.
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
# Nothing that a stranger wrote becomes a formula or a link.
_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False}


def book_written(path: Path, fill: Callable[[Any], None]) -> None:
    """Write a workbook to a file; what was there is replaced only when all of it is written."""
    # Rows leave the memory as they are written, each sheet's in their order.
    _written(path, lambda part: _filled(part, fill, {"constant_memory": True, **_OPTIONS}))


def bytes_written(path: Path, content: bytes) -> None:
    """Write a file of another sort, whole or not at all."""
    _written(path, lambda part: part.write_bytes(content))


def _written(path: Path, write: Callable[[Path], object]) -> None:
    part = path.with_name(f".{path.name}.part")
    try:
        write(part)
        part.replace(path)
    except (OSError, xlsxwriter.exceptions.FileCreateError) as error:
        raise FileFault(
            f"无法写入“{path.name}”。请确认它没有在Excel里打开，且有权写入这个文件夹。"
        ) from error
    finally:
        part.unlink(missing_ok=True)


def book_bytes(fill: Callable[[Any], None]) -> bytes:
    """A workbook as bytes."""
    made = io.BytesIO()
    _filled(made, fill, {"in_memory": True, **_OPTIONS})
    return made.getvalue()


def _filled(target: Path | io.BytesIO, fill: Callable[[Any], None], options: dict[str, bool]) -> None:
    book = xlsxwriter.Workbook(target, options)
    book.set_properties({"created": _MADE})
    fill(book)
    book.close()


class Sheet:
    """A sheet with its head, filled a row at a time; a new one is begun where one is full."""

    def __init__(self, book: Any, name: str, columns: Sequence[tuple[str, int]]) -> None:
        self._book, self._name, self._columns, self._number = book, name, columns, 0
        self._bold = book.add_format({"bold": True, "bg_color": "#E9EEF2", "bottom": 1, "valign": "vcenter"})
        self._plain = book.add_format({"valign": "top", "text_wrap": True})
        self._begin()

    def _begin(self) -> None:
        self._number += 1
        self._row = 0
        self._sheet = self._book.add_worksheet(
            self._name if self._number == 1 else f"{self._name}{self._number}"
        )
        self._sheet.freeze_panes(1, 1)
        for place, (heading, width) in enumerate(self._columns):
            self._sheet.set_column(place, place, width)
            self._sheet.write_string(0, place, heading, self._bold)

    def add(self, values: Sequence[object]) -> None:
        """A row; None leaves a cell empty."""
        if self._row >= _MOST_ROWS:
            self.close()
            self._begin()
        self._row += 1
        for place, value in enumerate(values):
            if isinstance(value, int | float):
                self._sheet.write_number(self._row, place, value, self._plain)
            elif value:
                self._sheet.write_string(self._row, place, _printable(str(value)), self._plain)

    def close(self) -> None:
        """Let the rows be filtered."""
        self._sheet.autofilter(0, 0, self._row, len(self._columns) - 1)


def _printable(text: str) -> str:
    """What a cell can hold: no control characters, and no more than Excel takes."""
    if not text.isprintable():
        text = "".join(char for char in text if char.isprintable() or char in "\n\t\u3000")
    return text[:_LONGEST_CELL]
