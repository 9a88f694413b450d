"""Tables of a web page under a spreadsheet's name: what many systems call “导出Excel”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import html

from mingfa.errors import FileFault
from mingfa.ledger.exchange.guard import LIMITS, Merge

__all__ = ["web_tables"]

Rows = tuple[tuple[str, ...], ...]


def web_tables(text: str) -> Iterator[tuple[Rows, tuple[Merge, ...]]]:
    """Each innermost table that holds something: its rows, of equal length, and its merges.

    FileFault when a table spans more cells than are taken.
    """
    # The encoding is settled; a declaration left in a decoded text is refused by the parser.
    page = html.fromstring(
        text.partition("?>")[2] if text.lstrip("\ufeff \r\n").startswith("<?xml") else text
    )
    for table in page.iter("table"):
        if next(table.iterdescendants("table"), None) is None:
            rows, merges = _grid(table)
            if any(any(row) for row in rows):
                yield rows, merges


def _grid(table: Any) -> tuple[Rows, tuple[Merge, ...]]:
    cells: dict[tuple[int, int], str] = {}
    merges = []
    width = height = 0
    for row, line in enumerate(table.iter("tr")):
        column = 0
        for cell in line.iterchildren("td", "th"):
            while (row, column) in cells:
                column += 1
            across, down = _span(cell, "colspan", LIMITS.columns), _span(cell, "rowspan", LIMITS.rows)
            width, height = max(width, column + across), max(height, row + 1)
            if (
                width > LIMITS.columns
                or height * width > LIMITS.cells
                or len(cells) + across * down > LIMITS.cells
            ):
                raise FileFault(f"表格过大（最多{LIMITS.rows}行、{LIMITS.columns}列），请分开上传。")
            cells.update(((row + y, column + x), "") for y in range(down) for x in range(across))
            cells[row, column] = "\n".join(" ".join(part.split()) for part in cell.itertext() if part.strip())
            if across * down > 1:
                merges.append(Merge(row, column, row + down - 1, column + across - 1))
            column += across
    return tuple(
        tuple(cells.get((row, column), "") for column in range(width)) for row in range(height)
    ), tuple(merges)


def _span(cell: Any, name: str, limit: int) -> int:
    told = cell.get(name, "1").strip()
    return min(max(int(told), 1), limit) if told.isdecimal() and len(told) < 10 else 1
