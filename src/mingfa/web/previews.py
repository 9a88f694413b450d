"""A preview of an import as its page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict

from mingfa.catalogue.register import Register
from mingfa.ledger.exchange.columns import SERIAL_FIELD, UNIT_FIELD, ColumnMatch, How
from mingfa.ledger.exchange.preview import Preview
from mingfa.ledger.exchange.rows import ParsedRow

__all__ = ["FaultLine", "Matching", "cell_name", "fault_lines", "matches_posted", "matchings", "options"]

_LEFT_OUT = "-"

_GROUND = {
    How.EXACT: "列名相同",
    How.ALIAS: "常用叫法",
    How.REMEMBERED: "以前选过",
    How.SIMILAR: "相近，请核对",
    How.NONE: "没有对应",
}


@dataclass(frozen=True, slots=True)
class Matching:
    """A column of the file and what it was taken for."""

    number: int
    heading: str
    cell: str
    chosen: str
    ground: str
    sure: bool
    note: str
    example: str


@dataclass(frozen=True, slots=True)
class FaultLine:
    """A fault and where it stands."""

    sheet: str
    cell: str
    row: int
    label: str
    given: str
    message: str


def options(register: type[Register]) -> list[tuple[str, str]]:
    """What a column can be taken for: value and words."""
    fields = [(column.name, column.label) for column in register.columns]
    return [(_LEFT_OUT, "不导入"), (UNIT_FIELD, "单位"), (SERIAL_FIELD, "序号"), *fields]


def matchings(preview: Preview) -> list[Matching]:
    """The columns of the file, each heading once."""
    return [
        Matching(
            number,
            match.heading,
            _letters(match.index),
            match.field or _LEFT_OUT,
            _GROUND[match.how],
            match.how is not How.SIMILAR,
            match.note,
            _example(preview, match),
        )
        for number, match in enumerate(preview.matches)
    ]


def _example(preview: Preview, match: ColumnMatch) -> str:
    for sheet in preview.sheets:
        if any(one.heading == match.heading and one.index == match.index for one in sheet.matches):
            for line in sheet.table.body:
                if line.cells[match.index] is not None:
                    return str(line.cells[match.index])[:30]
    return ""


def matches_posted(form: QueryDict, preview: Preview) -> dict[str, str | None]:
    """Heading → field (None: leave out) for the columns that somebody settled: changed, or merely similar till now."""
    settled: dict[str, str | None] = {}
    known = {value for value, _ in options(preview.register)}
    for number, match in enumerate(preview.matches):
        said = form.get(f"m.{number}", "")
        if said not in known or form.get(f"h.{number}") != match.heading:
            continue
        field = None if said == _LEFT_OUT else said
        if field != match.field or match.how is How.SIMILAR:
            settled[match.heading] = field
    return settled


def fault_lines(preview: Preview, most: int) -> list[FaultLine]:
    """The first faults, each with its cell (C5), or its row where it lies in no column."""
    lines: list[FaultLine] = []
    for sheet in preview.sheets:
        at = {match.field: match.index for match in sheet.matches if match.field}
        for row in sheet.rows:
            lines += _of_row(row, at)
            if len(lines) >= most:
                return lines[:most]
    return lines


def _of_row(row: ParsedRow, at: Mapping[str, int]) -> list[FaultLine]:
    return [
        FaultLine(
            row.place.sheet,
            cell_name(row.sheet_row, at[fault.column]) if fault.column in at else f"第{row.sheet_row}行",
            row.sheet_row,
            fault.label or "本行",
            fault.given,
            f"{fault.message}（依据：{fault.basis}）" if fault.basis else fault.message,
        )
        for fault in row.faults
    ]


def cell_name(row: int, index: int) -> str:
    """A cell as spreadsheets name it; row from 1, index from 0.

    >>> cell_name(5, 27)
    'AB5'
    """
    return f"{_letters(index)}{row}"


def _letters(index: int) -> str:
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
