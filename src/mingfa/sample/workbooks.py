"""The rows of the sample county as .xlsx files, with the mess that real ones have.

What a file holds is told beside it, so that the import can be held to it: the rows that must arrive, how many lines
are faulty on purpose, and how many say again what another line says.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from mingfa.catalogue.register import Column, Register
from mingfa.catalogue.table import CATALOGUE
from mingfa.catalogue.values import Kind
from mingfa.sample.county import TOWNS, YEARS, Town
from mingfa.sample.hands import HANDS, Cell, Grouping, Hand, Splitting
from mingfa.sample.rows import rows_of
from mingfa.sample.rows.making import Draw, SampleRow

__all__ = ["SampleFile", "arrived", "sample_files"]


@dataclass(frozen=True)
class SampleFile:
    """A workbook of a town, and what must come of it."""

    town: Town
    register: type[Register]
    name: str
    content: bytes
    rows: tuple[SampleRow, ...]
    faulty: int
    duplicates: int


#: Lines that cannot be right: town, register, year → what is written into a copy of the year's first row.
FAULTS: Mapping[tuple[str, str, int], Mapping[str, object]] = {
    ("石砚镇", "mediation_cases", 2024): {"accepted_on": "2024.2.30"},
    ("石砚镇", "publicity_events", 2024): {"theme": "集市普法宣传", "audience": -25},
    ("稻香渡镇", "advice_services", 2024): {"kind": "帮忙跑腿"},
    ("松涛坪镇", "study_sessions", 2024): {"expected": 20, "present": 31},
}

#: Registers of which one row is entered twice.
_TWICE = frozenset({"mediation_cases", "publicity_events"})


def sample_files() -> Iterator[SampleFile]:
    """All files, town by town."""
    for town in TOWNS:
        hand = HANDS[town.name]
        for register in CATALOGUE.registers.values():
            years = tuple(year for year in YEARS if rows_of(register, town, year))
            if years and hand.splitting is Splitting.SHEETS:
                yield _file(town, register, years, f"{town.name}{register.label}.xlsx", hand)
            else:
                for year in years:
                    yield _file(town, register, (year,), f"{year}年{register.label}.xlsx", hand)


def _file(town: Town, register: type[Register], years: Sequence[int], name: str, hand: Hand) -> SampleFile:
    rows = [row for year in years for row in rows_of(register, town, year)]
    columns = [
        column for column in register.columns if any(row.values.get(column.name) is not None for row in rows)
    ]
    faulty = duplicates = 0
    with io.BytesIO() as buffer:
        with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
            formats = _Formats(book)
            for year in years:
                lines, wrong, again = _lines(town, register, year)
                faulty, duplicates = faulty + wrong, duplicates + again
                for title, part in _parts(lines, register, year, hand):
                    draw = Draw.of("sheet", town.code, register.key, title)
                    sheet = book.add_worksheet(title)
                    _Page(sheet, formats, hand, town, register, columns, year, draw).write(part)
            if hand.sheet_of_codes:
                _write_codes(book.add_worksheet("选项"), columns)
        return SampleFile(town, register, name, buffer.getvalue(), tuple(rows), faulty, duplicates)


def _lines(town: Town, register: type[Register], year: int) -> tuple[list[SampleRow], int, int]:
    """The rows of a year as they are entered, faulty and doubled ones among them, and how many those are."""
    lines = list(rows_of(register, town, year))
    if not lines:
        return [], 0, 0
    wrong = FAULTS.get((town.name, register.key, year))
    if wrong:
        lines.insert(len(lines) // 3, replace(lines[0], values={**lines[0].values, **wrong}))
    twice = register.key in _TWICE and year == YEARS[-1]
    if twice:
        lines.append(lines[len(lines) // 2])
    return lines, int(bool(wrong)), int(twice)


def _parts(
    lines: list[SampleRow], register: type[Register], year: int, hand: Hand
) -> Iterator[tuple[str, list[SampleRow]]]:
    """Titles of sheets and what stands in them."""
    if hand.splitting is Splitting.HALVES and len(lines) > 60:
        for name, months in (("上半年", range(1, 7)), ("下半年", range(7, 13))):
            yield f"{year}年{name}", [line for line in lines if _month(line, register) in months]
    else:
        yield f"{year}年", lines


def _month(line: SampleRow, register: type[Register]) -> int:
    day = line.values[register.occurred_on]
    return day.month if isinstance(day, date) else 1


class _Formats:
    """The looks a sheet needs."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        grid = {"border": 1, "text_wrap": True, "valign": "vcenter", "font_name": "宋体", "font_size": 10}
        self.title: Format = book.add_format(
            {"bold": True, "font_size": 16, "align": "center", "font_name": "黑体"}
        )
        self.head: Format = book.add_format({**grid, "bold": True, "align": "center"})
        self.cell: Format = book.add_format(grid)
        self.day: Format = book.add_format({**grid, "num_format": "yyyy-mm-dd"})
        self.plain: Format = book.add_format({"font_name": "宋体", "font_size": 10})


class _Page:
    """One sheet, written from the top down."""

    def __init__(
        self,
        sheet: Worksheet,
        formats: _Formats,
        hand: Hand,
        town: Town,
        register: type[Register],
        columns: Sequence[Column],
        year: int,
        draw: Draw,
    ) -> None:
        self.sheet, self.formats, self.hand, self.draw = sheet, formats, hand, draw
        self.town, self.register, self.columns, self.year = town, register, columns, year
        self.by_village = 5 in register.kept_at
        said = {word for column in register.columns for word in (column.label, *column.aliases)}
        heading = hand.unit_heading if hand.unit_heading not in said else "村名"
        units = [heading] if self.by_village and hand.grouping is not Grouping.SECTIONS else []
        self.lead = ["序号", *units]
        self.headings = [*self.lead, *_headings(register, columns, hand)]
        self.at = 0

    def write(self, lines: list[SampleRow]) -> None:
        """Everything from the title to the signatures."""
        self._open()
        if self.hand.example:
            self._example()
        if not self.by_village or self.hand.grouping is Grouping.COLUMN:
            self._rows(lines)
        else:
            self._groups(lines)
        if self.hand.totals:
            self._total("合计", lines)
        self._close()

    # the frame

    def _open(self) -> None:
        last = len(self.headings) - 1
        title = f"{self.town.name}{self.year}年{self.register.label}"
        self.sheet.merge_range(0, 0, 0, last, title, self.formats.title)
        self.sheet.write(1, 0, f"填报单位：{self.town.name}人民政府", self.formats.plain)
        self.sheet.write(1, last, f"{self.year}年12月31日", self.formats.plain)
        self.at = 2
        if self.hand.alias == 2:
            self.at = 3  # she leaves a line free below the caption
        self.sheet.set_column(0, 0, 6)
        self.sheet.set_column(1, last, 13)
        self._head()

    def _head(self) -> None:
        if not self.hand.two_row_header:
            for index, heading in enumerate(self.headings):
                self.sheet.write(self.at, index, heading, self.formats.head)
            self.at += 1
            return
        lead = len(self.lead)
        for index in range(lead):
            self.sheet.merge_range(
                self.at, index, self.at + 1, index, self.headings[index], self.formats.head
            )
        middle = lead + (len(self.headings) - lead + 1) // 2
        for name, first, last in (
            ("基本情况", lead, middle - 1),
            ("办理情况", middle, len(self.headings) - 1),
        ):
            if first < last:
                self.sheet.merge_range(self.at, first, self.at, last, name, self.formats.head)
                for index in range(first, last + 1):
                    self.sheet.write(self.at + 1, index, self.headings[index], self.formats.head)
            elif first == last:
                self.sheet.merge_range(
                    self.at, first, self.at + 1, first, self.headings[first], self.formats.head
                )
        self.at += 2

    def _example(self) -> None:
        cells: list[Cell] = ["示例"]
        for column in self.columns:
            cells.append(column.choices[0] if column.choices else _EXAMPLES.get(column.kind, "（填写内容）"))
        self._line(cells[: len(self.headings)])

    def _total(self, name: str, lines: Sequence[SampleRow]) -> None:
        cells: list[Cell] = [name, *[None] * (len(self.lead) - 1)]
        for column in self.columns:
            numbers = [line.values.get(column.name) for line in lines]
            counted = [
                number for number in numbers if isinstance(number, int) and not isinstance(number, bool)
            ]
            summed = column.kind in (Kind.COUNT, Kind.MONEY) and counted and not self.hand.money_in_10000
            cells.append(sum(counted) if summed else None)
        self._line(cells)

    def _close(self) -> None:
        self.at += 1
        closing = (
            f"填表人：{self.town.name[:1]}经办    审核人：{self.town.head}    填表日期：{self.year}年12月31日"
        )
        self.sheet.write(self.at, 0, closing, self.formats.plain)
        if self.hand.alias == 2:
            self.sheet.write(self.at + 1, 0, "备注：本表按月登记，年末装订存档。", self.formats.plain)

    # the rows

    def _rows(self, lines: Sequence[SampleRow], *, first: int = 1) -> None:
        for serial, line in enumerate(lines, start=first):
            if self.hand.header_again_after and serial > 1 and serial % self.hand.header_again_after == 1:
                self._head()
            unit: list[Cell] = [line.unit] if len(self.lead) > 1 else []
            self._line([serial, *unit, *self._cells(line)])
            if self.draw.random() < 0.01:
                self.at += 1

    def _cells(self, line: SampleRow) -> list[Cell]:
        return [
            self.hand.cell(self.draw, line.values.get(column.name), column, self.register, self.year)
            for column in self.columns
        ]

    def _groups(self, lines: Sequence[SampleRow]) -> None:
        serial = 1
        groups = {
            unit: [line for line in lines if line.unit == unit]
            for unit in (self.town.name, *self.town.villages)
        }
        for number, (unit, group) in enumerate(((u, g) for u, g in groups.items() if g), start=1):
            if self.hand.grouping is Grouping.SECTIONS:
                said = f"{_NUMERALS[number]}、{unit}（{len(group)}件）"
                self.sheet.merge_range(self.at, 0, self.at, len(self.headings) - 1, said, self.formats.head)
                self.at += 1
                self._rows(group)
                self._total("小计", group)
            else:
                serial = self._merged(unit, group, serial)

    def _merged(self, unit: str, group: Sequence[SampleRow], serial: int) -> int:
        first = self.at
        for line in group:
            self._line([serial, None, *self._cells(line)])
            serial += 1
        if len(group) > 1:
            self.sheet.merge_range(first, 1, self.at - 1, 1, unit, self.formats.cell)
        else:
            self.sheet.write(first, 1, unit, self.formats.cell)
        if self.hand.header_again_after and serial % self.hand.header_again_after < len(group):
            self._head()
        return serial

    def _line(self, cells: Sequence[Cell]) -> None:
        for index, value in enumerate(cells):
            match value:
                case None:
                    self.sheet.write_blank(self.at, index, None, self.formats.cell)
                case str():
                    self.sheet.write_string(self.at, index, value, self.formats.cell)
                case date():
                    self.sheet.write_datetime(self.at, index, value, self.formats.day)
                case _:
                    self.sheet.write_number(self.at, index, value, self.formats.cell)
        self.at += 1


_NUMERALS = ("", *"一二三四五六七八九十", *(f"十{one}" for one in "一二三四五六七八九"), "二十")
_EXAMPLES: Mapping[Kind, Cell] = {
    Kind.DAY: "2024.1.1",
    Kind.COUNT: 10,
    Kind.MONEY: 1000,
    Kind.NUMBER: 2,
    Kind.YES_NO: "有",
}


def _headings(register: type[Register], columns: Sequence[Column], hand: Hand) -> list[str]:
    """A heading for each column: her usual word for it, where no other column goes by that word."""
    known: dict[str, set[str]] = {}
    for column in register.columns:
        for word in (column.label, *column.aliases):
            known.setdefault(word, set()).add(column.name)
    headings = []
    for column in columns:
        words = [
            word
            for word in (column.label, *column.aliases)
            if len(known[word]) == 1 and word != hand.unit_heading
        ]
        heading = words[hand.alias % len(words)]
        if column.kind is Kind.MONEY and hand.money_in_10000:
            heading += "（万元）"
        elif column.unit and hand.alias == 0:
            heading += f"\n（{column.unit}）"
        headings.append(heading)
    return headings


def _write_codes(sheet: Worksheet, columns: Sequence[Column]) -> None:
    """The hidden sheet from which she picks values."""
    for index, column in enumerate(column for column in columns if column.choices):
        for row, text in enumerate((column.label, *column.choices)):
            sheet.write_string(row, index, text)
    sheet.hide()


def arrived(row: SampleRow, register: type[Register]) -> dict[str, Any]:
    """A row of the sample as the ledger stores it."""
    return register.model_validate(
        {name: value for name, value in row.values.items() if value is not None}
    ).stored()
