"""A comparison as a workbook, each value leading to its sentence, and as .csv."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter

from mingfa.text.amounts import Bound
from mingfa.writing.cells import inert, printable
from mingfa.writing.comparison import Comparison, Row, Told, written_value

__all__ = ["to_csv", "to_sheet"]

_FIXED = (("工作线", 24), ("指标", 30), ("分项", 10), ("期间", 10), ("计量单位", 10))
_SOURCES = (
    ("单位", 18), ("工作线", 24), ("指标", 28), ("分项", 10), ("原文", 16), ("值", 12), ("上限", 12), ("准约", 8),
    ("计量单位", 9), ("起", 12), ("止", 12), ("句子", 90), ("文件", 40),
)  # fmt: skip
_PAPERS = (
    ("单位", 18),
    ("区划", 34),
    ("文种", 14),
    ("年度", 8),
    ("数据（项）", 11),
    ("未对应指标（项）", 16),
    ("文件", 60),
)
_BOUNDS = {
    Bound.EXACT: "准数", Bound.AT_LEAST: "不少于", Bound.AT_MOST: "不超过", Bound.ABOUT: "约数", Bound.RANGE: "范围",
}  # fmt: skip
_FORMATS = {Bound.AT_LEAST: '"≥"', Bound.AT_MOST: '"≤"', Bound.ABOUT: '"约"'}
_MAIN = "对照"
_MISSING = "未写"
_MOST_LINKS = 60_000  # a sheet holds 65,530
_MOST_NOTES = 20_000
_LONGEST_NOTE = 1_000
# A workbook says the same whenever it was made.
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)


def to_sheet(compared: Comparison) -> bytes:
    """The comparison as an .xlsx file: 对照 with a note at each value, 出处 with the sentences, 报告 with the papers."""
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        book.set_properties({"created": _MADE})
        _Book(book, compared).fill()
    return buffer.getvalue()


class _Book:
    """The three sheets, with the formats they share."""

    def __init__(self, book: Any, compared: Comparison) -> None:
        self._book, self._compared = book, compared
        plain = {"valign": "top", "font_size": 10.5}
        self._head = book.add_format(
            {"bold": True, "bg_color": "#E9EEF2", "bottom": 1, "valign": "vcenter", "text_wrap": True}
        )
        self._over = book.add_format(
            {
                "bold": True,
                "bg_color": "#E9EEF2",
                "bottom": 1,
                "valign": "vcenter",
                "text_wrap": True,
                "align": "right",
            }
        )
        self._plain = book.add_format({**plain, "text_wrap": True})
        self._apart = book.add_format({**plain, "text_wrap": True, "bold": True, "font_color": "#8A4B00"})
        self._missing = book.add_format({**plain, "font_color": "#9AA5AE", "align": "right"})
        self._several = book.add_format(
            {**plain, "align": "right", "text_wrap": True, "font_color": "#0B4F79"}
        )
        self._values: dict[tuple[str, bool], Any] = {}
        self._notes = 0

    def fill(self) -> None:
        """Write all sheets, the comparison first."""
        compared = self._compared
        main = self._sheet(
            "对照",
            (*_FIXED, *((one.name, 14) for one in compared.columns), ("中位数", 10)),
            frozen=len(_FIXED),
        )
        sources = self._sheet("出处", _SOURCES)
        papers = self._sheet("报告", _PAPERS)
        row = source = 0
        for told in compared.rows:
            row += 1
            self._labels(main, row, told)
            for place, cell in enumerate(told.cells):
                column = len(_FIXED) + place
                first = source + 1
                for one in cell:
                    source += 1
                    self._write(sources, source, self._source(told, compared.columns[place].name, place, one))
                self._cell(main, row, column, cell, first, far=place in told.far)
            if told.middle is not None:
                main.write_number(
                    row,
                    len(_FIXED) + len(compared.columns),
                    float(told.middle),
                    self._value("", told.middle, far=False),
                )
        for number, paper in enumerate(compared.columns, start=1):
            told_of = (
                paper.name,
                "或".join(paper.places),
                paper.kind,
                paper.year,
                paper.figures,
                paper.unlinked,
                paper.file,
            )
            self._write(papers, number, told_of)
        main.autofilter(0, 0, max(row, 1), len(_FIXED) + len(compared.columns))
        sources.autofilter(0, 0, max(source, 1), len(_SOURCES) - 1)
        for sheet in (main, sources, papers):
            sheet.set_landscape()
            sheet.fit_to_pages(1, 0)
            sheet.repeat_rows(0)

    def _sheet(self, name: str, columns: Sequence[tuple[str, int]], frozen: int = 1) -> Any:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, frozen)
        for place, (heading, width) in enumerate(columns):
            sheet.set_column(place, place, width)
            over_values = name == _MAIN and place >= len(_FIXED)
            sheet.write_string(0, place, printable(heading), self._over if over_values else self._head)
        return sheet

    def _labels(self, sheet: Any, row: int, told: Row) -> None:
        for place, value in enumerate(_labels(told)):
            unit = place == len(_FIXED) - 1
            sheet.write_string(row, place, value, self._apart if unit and told.apart else self._plain)

    def _cell(
        self, sheet: Any, row: int, column: int, cell: Sequence[Told], first: int, *, far: bool
    ) -> None:
        if not cell:
            sheet.write_string(row, column, _MISSING, self._missing)
            return
        if row * len(self._compared.columns) < _MOST_LINKS:
            # The link stays when the value is written over it.
            sheet.write_url(row, column, f"internal:'出处'!A{first + 1}", self._several, "句子")
        amount = cell[0].figure.amount
        if len(cell) == 1 and amount.high is None:
            shown = self._value(_FORMATS.get(amount.bound, ""), amount.value, far=far)
            sheet.write_number(row, column, float(amount.value), shown)
        else:
            sheet.write_string(row, column, _values(cell), self._several)
        self._notes += 1
        if self._notes <= _MOST_NOTES:
            note = "\n".join(f"{one.figure.text}：{one.sentence}" for one in cell)
            sheet.write_comment(row, column, printable(note)[:_LONGEST_NOTE], {"x_scale": 3, "y_scale": 1.5})

    def _value(self, prefix: str, value: Decimal, *, far: bool) -> Any:
        digits = "#,##0" if value == value.to_integral_value() else "#,##0.0###"
        known = (f"{prefix}{digits}", far)
        if known not in self._values:
            look = {"valign": "top", "font_size": 10.5, "num_format": known[0], "font_color": "#0B4F79"}
            self._values[known] = self._book.add_format({**look, **({"bg_color": "#FFF1CC"} if far else {})})
        return self._values[known]

    def _source(self, told: Row, unit: str, place: int, one: Told) -> tuple[object, ...]:
        figure, period = one.figure, one.figure.period
        return (
            unit, told.theme, told.label, told.group, figure.text, float(figure.amount.value),
            None if figure.amount.high is None else float(figure.amount.high), _BOUNDS[figure.amount.bound],
            figure.unit, period and period.start.isoformat(), period and period.end.isoformat(), one.sentence,
            self._compared.columns[place].file,
        )  # fmt: skip

    def _write(self, sheet: Any, row: int, values: Sequence[object]) -> None:
        for place, value in enumerate(values):
            if isinstance(value, int | float):
                sheet.write_number(row, place, value, self._plain)
            elif value:
                sheet.write_string(row, place, printable(str(value)), self._plain)


def _labels(row: Row) -> tuple[str, ...]:
    return row.theme, row.label, row.group, row.when or "报告年度", row.unit


def _values(cell: Sequence[Told]) -> str:
    return "；".join(written_value(one.figure) for one in cell)


def to_csv(compared: Comparison) -> bytes:
    """The comparison as .csv, in the coding that Excel and WPS take for Chinese."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    heads = [heading for heading, _ in _FIXED] + [one.name for one in compared.columns] + ["中位数"]
    writer.writerow(map(inert, heads))
    for row in compared.rows:
        middle = "" if row.middle is None else f"{row.middle.normalize():f}"
        writer.writerow(map(inert, (*_labels(row), *map(_values, row.cells), middle)))
    return out.getvalue().encode("utf-8-sig")
