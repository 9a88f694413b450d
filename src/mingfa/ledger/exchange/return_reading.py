"""A return as it comes back (`return_book`): sheets renamed, columns and lines moved, columns and numbers lost."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from mingfa.catalogue.register import FieldFault, Register
from mingfa.errors import FileFault
from mingfa.ledger.exchange.columns import (
    ColumnMatch,
    How,
    best_register,
    located,
    match_columns,
)
from mingfa.ledger.exchange.headings import worded
from mingfa.ledger.exchange.return_book import (
    CODE_HEADING,
    REGISTER_HEADING,
    SIGNER,
    UID_HEADING,
    ZERO_HEADING,
    Mark,
)
from mingfa.ledger.exchange.rows import Place, parsed_rows
from mingfa.ledger.exchange.table import LocatedTable
from mingfa.ledger.exchange.workbook import Sheet, Workbook, read_workbook

__all__ = ["BookLine", "ReturnedBook", "read_return_book"]

_UID = re.compile(r"r?([0-9a-f]{32})")
_CODE = re.compile(r"v[0-9a-f]{12}")
_TICKED = frozenset({"是", "√", "✓", "☑", "1", "1.0", "y", "yes", "true", "零", "零报告", "无"})
_OPENING = 12  # lines of a sheet that can hold its mark


@dataclass(frozen=True, slots=True)
class BookLine:
    """One line of a register's sheet.

    raw:      what was given, by field; told: the fields whose columns came back
    row:      the validated row, None while values break rules or a column it needs is gone
    uid:      the number of the entry, None where it is lost or the line is new
    numbered: whether the column of numbers came back, so that a line without one is new
    code:     what the line said when it went out (`row_code`), empty where it is lost
    """

    register: type[Register]
    place: Place
    raw: Mapping[str, object]
    told: frozenset[str]
    row: Register | None
    faults: tuple[FieldFault, ...]
    uid: UUID | None
    numbered: bool
    code: str
    year: int


@dataclass(frozen=True)
class ReturnedBook:
    """What a file says.

    unit, month, made: as marked when it went out (`return_book`)
    registers: those whose sheet came back; zeros: those for which a signed nought is ticked
    notes:     what was left aside, in Chinese
    """

    name: str
    sha256: str
    unit: str
    month: int
    made: datetime
    registers: tuple[type[Register], ...]
    lines: tuple[BookLine, ...]
    zeros: tuple[type[Register], ...]
    signer: str
    notes: tuple[str, ...]


def read_return_book(content: bytes, name: str, registers: Sequence[type[Register]]) -> ReturnedBook:
    """Read a return; FileFault where the file cannot be read, is none, or holds those of two units or months.

    registers: those that it can be about
    """
    workbook = read_workbook(content, name)
    mark = _mark(workbook, name)
    named = {register.key: register for register in registers}
    notes: list[str] = []
    lines: list[BookLine] = []
    zeros: list[type[Register]] = []
    signer = ""
    returned: list[type[Register]] = []
    for sheet in workbook.visible:
        ticked = _ticked(sheet, registers)
        if ticked is not None:
            zeros += [register for register in ticked if register not in zeros]
            signer = signer or _signer(sheet)
            continue
        register = _register_of(sheet, workbook, named)
        table = located(sheet, register, _LEFT_ASIDE) if register else None
        if register is None or table is None:
            if any(cell is not None for row in sheet.rows for cell in row):
                notes.append(f"工作表“{sheet.name}”不是报送表里的，没有读取。")
            continue
        if register not in returned:
            returned.append(register)
        lines += _lines(table, register, mark, notes)
    if not returned and not zeros:
        raise FileFault(f"“{name}”里没有报送的内容，请核对是不是发错了文件。")
    return ReturnedBook(
        name=name,
        sha256=hashlib.sha256(content).hexdigest(),
        unit=mark.unit,
        month=mark.month,
        made=mark.made,
        registers=tuple(returned),
        lines=tuple(lines),
        zeros=tuple(zeros),
        signer=signer,
        notes=tuple(dict.fromkeys(notes)),
    )


_LEFT_ASIDE: Mapping[str, str | None] = {UID_HEADING: None, CODE_HEADING: None}


def _mark(workbook: Workbook, name: str) -> Mark:
    marks = [mark for sheet in workbook.visible if (mark := _mark_in(sheet))]
    if not marks:
        raise FileFault(
            f"“{name}”里没有“表号”，认不出是哪个单位、哪个月的报送表。请用系统发出的报送表填写，或者到台账页面导入。"
        )
    if len({(mark.unit, mark.month) for mark in marks}) > 1:
        raise FileFault(f"“{name}”里有不同单位或者不同月份的报送表，请分成几个文件再收。")
    # A sheet copied in from an earlier copy of the same book: what it lacks must not count as removed.
    return min(marks, key=lambda mark: mark.made)


def _mark_in(sheet: Sheet) -> Mark | None:
    texts = (
        cell for row in sheet.rows[:_OPENING] for cell in row if isinstance(cell, str) and "表号" in cell
    )
    return next((mark for text in texts if (mark := Mark.found(text))), None)


def _register_of(
    sheet: Sheet, workbook: Workbook, named: Mapping[str, type[Register]]
) -> type[Register] | None:
    """By its mark, else by its name or title, else by its headings."""
    mark = _mark_in(sheet)
    if mark and mark.register in named:
        return named[mark.register]
    told = [sheet.name, *(cell for row in sheet.rows[:2] for cell in row if isinstance(cell, str))]
    titled = [register for register in named.values() if any(register.label in text for text in told)]
    if titled:
        return max(titled, key=lambda register: len(register.label))
    fits = best_register(Workbook(workbook.name, workbook.format, (sheet,)), named.values())
    return fits[0].register if fits and fits[0].score > _SUITS else None


_SUITS = 0.7


# The cover


def _ticked(sheet: Sheet, registers: Sequence[type[Register]]) -> list[type[Register]] | None:
    """The registers ticked as nought; None where the sheet is no cover."""
    wanted, zero = worded(REGISTER_HEADING).full, worded(ZERO_HEADING).bare
    labels = {register.label: register for register in registers}
    for at, row in enumerate(sheet.rows[:40]):
        heads = {worded(cell).bare: index for index, cell in enumerate(row) if isinstance(cell, str)}
        if wanted in heads and zero in heads:
            ticked = []
            for line in sheet.rows[at + 1 :]:
                register = labels.get(str(line[heads[wanted]] or "").strip())
                if register and str(line[heads[zero]] or "").strip().lower() in _TICKED:
                    ticked.append(register)
            return ticked
    return None


def _signer(sheet: Sheet) -> str:
    for row in sheet.rows:
        for index, cell in enumerate(row):
            if isinstance(cell, str) and cell.startswith(SIGNER):
                said = re.split("[:：]", cell, maxsplit=1)[-1].strip(" _＿")
                beside = next((str(one).strip() for one in row[index + 1 : index + 3] if one is not None), "")
                name = said if said and said != cell else beside
                return "" if name.startswith("填报日期") else name[:40]
    return ""


# The registers


def _lines(table: LocatedTable, register: type[Register], mark: Mark, notes: list[str]) -> Iterator[BookLine]:
    matches = match_columns(table, register, _LEFT_ASIDE)
    notes += _remarks(table, matches, register)
    told = frozenset(str(match.field) for match in matches if match.field in register.model_fields)
    uid_at, code_at = (_index(table, heading) for heading in (UID_HEADING, CODE_HEADING))
    cells = {line.sheet_row: line.cells for line in table.body}
    year = mark.month // 100
    own_name = re.split("[(（]", table.caption_unit)[0].strip()

    def resolve(said: str) -> str | None:
        return (
            mark.unit if not own_name or said in own_name or own_name in said or said == mark.unit else None
        )

    rows = parsed_rows(table, matches, register, resolve_unit=resolve, year=year, unit=mark.unit)
    for parsed in rows:
        own = cells[parsed.place.row]
        uid = _UID.fullmatch(_text(own, uid_at))
        code = _CODE.fullmatch(_text(own, code_at))
        yield BookLine(
            register=register,
            place=parsed.place,
            raw=parsed.raw,
            told=told,
            row=parsed.row,
            faults=parsed.faults,
            uid=UUID(uid[1]) if uid else None,
            numbered=uid_at is not None,
            code=code[0] if code else "",
            year=year,
        )


def _index(table: LocatedTable, heading: str) -> int | None:
    wanted = worded(heading).bare
    return next(
        (one.index for one in table.columns if any(word.bare == wanted for word in one.wordings)), None
    )


def _text(cells: Sequence[Any], index: int | None) -> str:
    value = cells[index] if index is not None and index < len(cells) else None
    return "" if value is None else str(value).strip().lower()


def _remarks(table: LocatedTable, matches: Sequence[ColumnMatch], register: type[Register]) -> Iterator[str]:
    where = f"“{table.sheet}”"
    given = {match.field for match in matches}
    gone = [column.label for column in register.columns if column.name not in given]
    if gone:
        yield f"{where}少了{'、'.join(f'“{label}”' for label in gone)}列：已有的行这些内容不变，新增的行按未填。"
    for match in matches:
        if match.how is How.SIMILAR and match.field:
            yield f"{where}的“{match.heading}”列按“{register.column(match.field).label}”读取，请核对。"
        elif match.how is How.NONE and any(line.cells[match.index] is not None for line in table.body):
            yield f"{where}的“{match.heading}”列不是台账里的，没有读取。"
    for skipped in table.skipped:
        yield f"{where}第{skipped.sheet_row}行没有读取：{skipped.reason}。"
