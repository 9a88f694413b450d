"""Bare numbers in the cells of a table, told in the unit that the heading of their column names.

A table stands in the text as lines with a tab between cells. 排查纠纷（件） above 12 says what 12 counts; the first
words of the row say whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from mingfa.reading.lines import Line
from mingfa.text.amounts import Amount
from mingfa.text.numbers import parse_amount
from mingfa.text.spans import Span
from mingfa.text.units import UNIT, Unit, unit_named

__all__ = ["Cell", "find_cells"]

_HEADING = re.compile(rf"(?P<words>.*?)\s*[（(](?:单位[：:])?(?P<unit>{UNIT})[）)]")
_LONGEST_HEADING = 60
_NUMBER = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9０-９]{1,15})(?:[.．][0-9０-９]{1,4})?[余多]?")
_ROW = re.compile("(?=.*[\u4e00-\u9fff])[^\t]{1,20}")
_TOTAL = re.compile("(?:合计|总计|小计|共计|全[镇乡县区市]|总数)$")


@dataclass(frozen=True, slots=True)
class Cell:
    """A number in a table: where it stands, what it tells, the words above it and those that open its row.

    row is None in a row of totals.
    """

    span: Span
    amount: Amount
    unit: Unit
    heading: Span
    row: str | None


@dataclass(frozen=True, slots=True)
class _Column:
    unit: Unit
    heading: Span


def find_cells(lines: Sequence[Line]) -> Iterator[Cell]:
    """The bare numbers below a heading that names a unit, row by row."""
    for tabbed, block in groupby(lines, key=lambda line: "\t" in line.text):
        if tabbed:
            first, *rows = block
            columns = [_column(heading) for heading in _split(first)]
            if any(columns):
                for row in rows:
                    yield from _cells(row, columns)


def _cells(line: Line, columns: Sequence[_Column | None]) -> Iterator[Cell]:
    cells = _split(line)
    named = next((cell.text for cell in cells if _ROW.fullmatch(cell.text)), None)
    row = None if named is None or _TOTAL.search(named) else named
    if len(cells) == len(columns):
        for cell, column in zip(cells, columns, strict=True):
            if column is not None and _NUMBER.fullmatch(cell.text):
                yield Cell(cell.span, parse_amount(cell.text), column.unit, column.heading, row)


def _split(line: Line) -> list[Line]:
    """The cells of a row, each stripped, at their places in the text."""
    found: list[Line] = []
    start = line.start
    for cell in line.text.split("\t"):
        text = cell.strip()
        at = start + len(cell) - len(cell.lstrip())
        found.append(Line(at, at + len(text), text))
        start += len(cell) + 1
    return found


def _column(cell: Line) -> _Column | None:
    found = _HEADING.fullmatch(cell.text) if len(cell.text) <= _LONGEST_HEADING else None
    unit = unit_named(found["unit"]) if found is not None else None
    if found is None or unit is None or not found["words"]:
        return None
    return _Column(unit, Span(cell.start, cell.start + found.end("words")))
