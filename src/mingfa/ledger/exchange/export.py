"""Rows of a register as the usual landscape ledger in .xlsx, which the import takes back unchanged."""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from mingfa.catalogue.register import Column, Register
from mingfa.catalogue.values import Kind
from mingfa.ledger.exchange.headings import SERIAL_HEADING, UNIT_HEADING
from mingfa.text.amounts import Amount, Bound

__all__ = ["Ledger", "amount_written", "cell_written", "export"]

Values = Register | Mapping[str, object]

#: Excel takes 1900 for a leap year: earlier dates are written as text.
_FIRST_DAY = date(1900, 3, 1)
#: Column widths in characters of Latin text; a Chinese character takes two.
_WIDTHS = {
    Kind.DAY: 10.5,
    Kind.COUNT: 7.0,
    Kind.NUMBER: 7.0,
    Kind.MONEY: 9.5,
    Kind.TEXT: 10.5,
    Kind.LONG_TEXT: 32.0,
    Kind.CHOICE: 9.0,
    Kind.CHOICES: 13.0,
    Kind.YES_NO: 5.5,
}
_SERIAL_WIDTH, _UNIT_WIDTH = 5.0, 11.0
_LINE_PT = 14.0
_TAIL_WIDTH = 5.0
_TAIL = {"font_name": "宋体", "font_size": 7, "font_color": "#A0A0A0", "num_format": "@", "align": "fill"}
_GRID = {"font_name": "宋体", "font_size": 10.5, "border": 1, "valign": "vcenter", "text_wrap": True}


def export(
    register: type[Register],
    rows: Iterable[tuple[str, Values]],
    *,
    unit_name: str,
    year: int | None = None,
    columns: Sequence[str] | None = None,
) -> bytes:
    """The ledger of a unit.

    rows:    the name of the unit each row belongs to, and the row, or its values by field where some are masked
    columns: the fields wanted beside date and subject; all of them where None
    """
    with io.BytesIO() as buffer:
        with xlsxwriter.Workbook(buffer, {"in_memory": True}) as workbook:
            ledger = Ledger(workbook, register, unit_name=unit_name, year=year, columns=columns)
            for number, (name, values) in enumerate(rows, start=1):
                ledger.add(number, name, dict(values))
            ledger.sign()
        return buffer.getvalue()


def amount_written(amount: Amount) -> int | float | str:
    """How an amount stands in a cell: a number when exact, else the words that `parse_amount` reads back."""
    value = f"{amount.value:f}" if amount.value % 1 else str(int(amount.value))
    match amount.bound:
        case Bound.EXACT:
            return int(amount.value) if amount.value % 1 == 0 else float(amount.value)
        case Bound.AT_LEAST:
            return f"{value}余" if amount.value and amount.value % 10 == 0 else f"{value}以上"
        case Bound.AT_MOST:
            return f"不超过{value}"
        case Bound.ABOUT:
            return f"约{value}"
        case Bound.RANGE:
            assert amount.high is not None  # noqa: S101 - held by Amount
            return f"{value}至{amount.high.normalize():f}"


def cell_written(value: object) -> int | float | str | date | None:
    """A value of a register as a cell shows it; None for an empty one."""
    if isinstance(value, Amount):
        return amount_written(value)
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value if value >= _FIRST_DAY else value.isoformat()
    if isinstance(value, tuple | list):
        return "、".join(map(str, value))
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, int | float) or value is None:
        return value
    return str(value)


class Ledger:
    """One sheet in the layout of a ledger, written from the top down: title, unit and year, headings, rows."""

    def __init__(
        self,
        workbook: Workbook,
        register: type[Register],
        *,
        unit_name: str,
        year: int | None,
        marked: bool = False,
        tail: Sequence[str] = (),
        aside: str = "",
        columns: Sequence[str] | None = None,
    ) -> None:
        """Open the sheet.

        marked: a star before the headings of required columns, for those who fill the sheet in
        tail:   headings of narrow grey columns behind the register's own
        aside:  small print beside the name of the unit
        columns: the fields wanted beside date and subject; all of them where None
        """
        self.workbook = workbook
        self.register = register
        self.fields = tuple(
            column
            for column in register.columns
            if columns is None or column.name in (register.occurred_on, register.subject, *columns)
        )
        self.columns: tuple[Column | None, ...] = (None, None, *self.fields)
        self.widths = tuple(
            _WIDTHS[column.kind] if column else (_SERIAL_WIDTH, _UNIT_WIDTH)[index]
            for index, column in enumerate(self.columns)
        )
        self.tail = tuple(tail)
        self.sheet: Worksheet = workbook.add_worksheet(register.label[:31])
        self.formats: dict[str, Format] = {
            "text": workbook.add_format({**_GRID, "quote_prefix": True}),
            "centre": workbook.add_format({**_GRID, "align": "center", "quote_prefix": True}),
            "number": workbook.add_format({**_GRID, "align": "center"}),
            "money": workbook.add_format({**_GRID, "align": "right", "num_format": "#,##0.##"}),
            "day": workbook.add_format({**_GRID, "align": "center", "num_format": "yyyy-mm-dd"}),
            "tail": workbook.add_format(_TAIL),
        }
        self.first_row = 3
        self.next_row = self.first_row
        self._open(unit_name, year, aside, marked=marked)
        self._set_up_print()

    @property
    def last_column(self) -> int:
        """The index of the register's last column."""
        return len(self.columns) - 1

    def add(
        self, serial: int | str, unit_name: str, values: Mapping[str, object], tail: Sequence[str] = ()
    ) -> None:
        """Write one row; `tail` is what stands in the grey columns."""
        cells = [
            serial,
            unit_name,
            *(cell_written(values.get(column.name)) for column in self.fields),
        ]
        self.sheet.set_row(self.next_row, _height(cells, self.widths))
        for index, (value, column) in enumerate(zip(cells, self.columns, strict=True)):
            self._write(index, value, _look(column.kind) if column else "centre")
        for index, text in enumerate(tail, start=len(self.columns)):
            self.sheet.write_string(self.next_row, index, text, self.formats["tail"])
        self.next_row += 1

    def total(self, rows: int, sums: Mapping[str, Amount], coverage: str = "") -> None:
        """Write the row of totals below the rows, and how far they are reported."""
        cells = ["合计", f"{rows}行", *(cell_written(sums.get(column.name)) for column in self.fields)]
        self.sheet.set_row(self.next_row, max(24, _height(cells, self.widths)))
        for index, (value, column) in enumerate(zip(cells, self.columns, strict=True)):
            self._write(index, value, _look(column.kind) if column else "centre")
        self.next_row += 1
        if coverage:
            small = self.workbook.add_format({"font_name": "宋体", "font_size": 9, "valign": "vcenter"})
            self.sheet.write_string(self.next_row, 0, f"报送情况：{coverage}", small)
            self.next_row += 1

    def sign(self) -> None:
        """Close the sheet with the line for names and date."""
        plain = self.workbook.add_format({"font_name": "宋体", "font_size": 10.5, "valign": "vcenter"})
        self.sheet.set_row(self.next_row, 26)
        third = max(len(self.columns) // 3, 1)
        for index, text in enumerate(("填表人：", "审核人：", "填表日期：")):
            self.sheet.write_string(self.next_row, index * third, text, plain)

    def _write(self, index: int, value: int | float | str | date | None, look: str) -> None:
        row = self.next_row
        match value:
            case None:
                self.sheet.write_blank(row, index, None, self.formats["text"])
            case str():
                # Written as text whatever it begins with: a cell must never become a formula.
                self.sheet.write_string(
                    row, index, value, self.formats["text" if look == "text" else "centre"]
                )
            case date():
                self.sheet.write_datetime(row, index, value, self.formats["day"])
            case _:
                self.sheet.write_number(row, index, value, self.formats[look if look != "text" else "number"])

    def _open(self, unit_name: str, year: int | None, aside: str, *, marked: bool) -> None:
        title = self.workbook.add_format(
            {"font_name": "方正小标宋简体", "font_size": 18, "align": "center", "valign": "vcenter"}
        )
        caption = self.workbook.add_format({"font_name": "宋体", "font_size": 10.5, "valign": "vcenter"})
        heading = self.workbook.add_format(
            {**_GRID, "font_name": "黑体", "align": "center", "bg_color": "#EEF2F5"}
        )
        years = f"{year}年" if year else ""
        self.sheet.merge_range(0, 0, 0, self.last_column, f"{years}{self.register.label}", title)
        self.sheet.write_string(1, 0, f"填报单位：{unit_name}", caption)
        if aside:
            small = self.workbook.add_format({"font_name": "宋体", "font_size": 8, "font_color": "#808080"})
            self.sheet.write_string(1, min(4, self.last_column), aside, small)
        self.sheet.set_row(0, 32)
        self.sheet.set_row(1, 20)
        headings = [
            SERIAL_HEADING,
            UNIT_HEADING,
            *(_heading(column, marked=marked) for column in self.fields),
        ]
        self.sheet.set_row(2, _height(headings, self.widths) + 6)
        for index, (text, width) in enumerate(zip(headings, self.widths, strict=True)):
            self.sheet.write_string(2, index, text, heading)
            self.sheet.set_column(index, index, width)
        for index, text in enumerate(self.tail, start=len(self.columns)):
            self.sheet.write_string(2, index, text, heading)
            self.sheet.set_column(index, index, _TAIL_WIDTH)

    def _set_up_print(self) -> None:
        self.sheet.set_landscape()
        self.sheet.set_paper(9)  # A4
        self.sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        self.sheet.center_horizontally()
        self.sheet.fit_to_pages(1, 0)
        self.sheet.repeat_rows(2)
        self.sheet.set_footer('&C&"宋体"&9第&P页，共&N页')
        self.sheet.freeze_panes(3, 2)


def _look(kind: Kind) -> str:
    match kind:
        case Kind.DAY | Kind.COUNT | Kind.NUMBER:
            return "number"
        case Kind.MONEY:
            return "money"
        case Kind.CHOICE | Kind.YES_NO | Kind.TEXT:
            return "centre"
        case _:
            return "text"


def _heading(column: Column, *, marked: bool) -> str:
    star = "*" if marked and column.required else ""
    return f"{star}{column.label}\n（{column.unit}）" if column.unit else f"{star}{column.label}"


def _height(cells: Sequence[object], widths: Sequence[float]) -> float:
    """The height, in points, that shows every line of wrapped text: not every program works it out on opening."""
    lines = 1
    for value, width in zip(cells, widths, strict=True):
        if isinstance(value, str):
            room = width - 1
            lines = max(lines, sum(math.ceil(_breadth(line) / room) or 1 for line in value.split("\n")))
    return min(lines * _LINE_PT + 4, 409)  # Excel's tallest row


def _breadth(text: str) -> int:
    return sum(1 if character < "\u2e80" else 2 for character in text)
