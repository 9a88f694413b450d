"""A register as it is bound: a cover, then the landscape ledger with its totals and the line for names."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import xlsxwriter
from xlsxwriter.workbook import Workbook

from mingfa.catalogue.register import Column, Register
from mingfa.catalogue.values import Kind
from mingfa.ledger.exchange.export import Ledger, Values
from mingfa.text.amounts import Amount, Tally

__all__ = ["Cover", "bound", "summed", "sums"]


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the cover of a volume; an empty text leaves its line to be filled in by hand.

    period: what it is of, in words, and year where it is a whole one; coverage: how far it is reported, in words
    """

    unit_name: str
    label: str
    period: str
    year: int | None = None
    keeper: str = ""
    volume: str = ""
    rows: int = 0
    coverage: str = ""

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """The lines below the title: what is asked, and the answer."""
        return (
            ("单位", self.unit_name),
            ("起止", self.period),
            ("册号", self.volume),
            ("行数", f"{self.rows}行"),
            ("保管人", self.keeper),
        )


def summed(fields: Iterable[Column]) -> tuple[Column, ...]:
    """The fields that are added up: numbers of things and sums of money."""
    return tuple(column for column in fields if column.kind in (Kind.COUNT, Kind.MONEY))


def sums(rows: Iterable[Mapping[str, object]], fields: Sequence[Column]) -> dict[str, Amount]:
    """Field → what the rows come to together, with the bound that their amounts allow; nothing where none is given."""
    found: dict[str, Tally] = {}
    for values in rows:
        for column in fields:
            if isinstance(amount := values.get(column.name), Amount):
                found[column.name] = found.get(column.name, Tally()) + Tally.of(amount)
    return {name: tally.amount() for name, tally in found.items()}


def bound(
    register: type[Register],
    rows: Iterable[tuple[str, Values]],
    *,
    cover: Cover,
    columns: Sequence[str] | None = None,
) -> bytes:
    """The volume as .xlsx, set up for A4 landscape paper with its headings on every page."""
    with io.BytesIO() as buffer:
        with xlsxwriter.Workbook(buffer, {"in_memory": True}) as workbook:
            _covered(workbook, cover)
            ledger = Ledger(
                workbook,
                register,
                unit_name=cover.unit_name,
                year=cover.year,
                columns=columns,
                aside="" if cover.year else cover.period,
            )
            listed = [(name, dict(values)) for name, values in rows]
            for number, (name, values) in enumerate(listed, start=1):
                ledger.add(number, name, values)
            ledger.total(
                len(listed), sums((values for _, values in listed), summed(ledger.fields)), cover.coverage
            )
            ledger.sign()
        return buffer.getvalue()


def _covered(workbook: Workbook, cover: Cover) -> None:
    sheet = workbook.add_worksheet("封面")
    title = workbook.add_format(
        {
            "font_name": "方正小标宋简体",
            "font_size": 36,
            "align": "center",
            "valign": "vcenter",
            "text_wrap": True,
        }
    )
    asked = workbook.add_format(
        {"font_name": "宋体", "font_size": 16, "align": "distributed", "valign": "vcenter"}
    )
    answer = workbook.add_format(
        {"font_name": "宋体", "font_size": 16, "align": "center", "valign": "vcenter", "bottom": 1}
    )
    for column, width in enumerate((20, 14, 3, 56, 20)):
        sheet.set_column(column, column, width)
    sheet.set_row(0, 80)
    sheet.set_row(1, 110)
    sheet.merge_range(1, 0, 1, 4, cover.label, title)
    sheet.set_row(2, 40)
    for row, (name, said) in enumerate(cover.lines, start=3):
        sheet.set_row(row, 34)
        sheet.write_string(row, 1, name, asked)
        sheet.write_string(row, 3, said, answer)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.center_horizontally()
    sheet.fit_to_pages(1, 1)
    sheet.print_area(0, 0, 3 + len(cover.lines), 4)
    sheet.hide_gridlines(2)
