"""An empty sheet of a register for others to fill in: lists to choose from, hints on the headings, an example row."""

from __future__ import annotations

import io
from collections.abc import Sequence

import xlsxwriter

from mingfa.catalogue.register import Column, Register
from mingfa.catalogue.values import Kind
from mingfa.ledger.exchange.export import Ledger
from mingfa.ledger.exchange.offers import Offers, choices_of

__all__ = ["hint", "template"]

_LINES = 500
_HOW = {
    Kind.DAY: "填日期，如2024-03-05、2024.3.5、2024年3月5日",
    Kind.COUNT: "填整数；记不清可填50余、约200、近百",
    Kind.NUMBER: "填数字，最多两位小数",
    Kind.MONEY: "填数字，最多两位小数；也可填3.5万",
    Kind.TEXT: "填文字",
    Kind.LONG_TEXT: "填文字，最多4000字",
    Kind.CHOICE: "从下拉列表中选一项",
    Kind.CHOICES: "可填多项，用顿号“、”隔开",
    Kind.YES_NO: "填“是”或“否”",
}


def template(
    register: type[Register], *, unit_name: str, year: int | None = None, units: Sequence[str] = ()
) -> bytes:
    """The empty .xlsx; `units` are the names offered in the column of units."""
    with io.BytesIO() as buffer:
        with xlsxwriter.Workbook(buffer, {"in_memory": True}) as workbook:
            ledger = Ledger(workbook, register, unit_name=unit_name, year=year, marked=True)
            offers = Offers(workbook)
            rows = (ledger.first_row, ledger.first_row + _LINES)
            offers.offer(ledger.sheet, rows, 1, units)
            for index, column in enumerate(register.columns, start=2):
                ledger.sheet.write_comment(
                    ledger.first_row - 1,
                    index,
                    hint(column),
                    {"x_scale": 1.6, "y_scale": 1.4, "font_size": 10},
                )
                offers.offer(ledger.sheet, rows, index, choices_of(column))
            name = units[0] if units else unit_name
            ledger.add("示例", name, {column.name: _example(column, year) for column in register.columns})
            for _ in range(_LINES):
                ledger.add("", "", {})
        return buffer.getvalue()


def hint(column: Column) -> str:
    """What the note on a heading says."""
    parts = ["必填。" if column.required else "可不填。", f"{_HOW[column.kind]}。"]
    if column.hint:
        parts.append(column.hint)
    if column.choices:
        parts.append(f"可填：{'、'.join(column.choices)}。")
    return "\n".join(parts)


def _example(column: Column, year: int | None) -> str:
    match column.kind:
        case Kind.DAY:
            return f"{year or 2024}-03-05"
        case Kind.COUNT:
            return "12"
        case Kind.NUMBER:
            return "1.5"
        case Kind.MONEY:
            return "3000"
        case Kind.YES_NO:
            return "是"
        case Kind.CHOICE:
            return column.choices[0]
        case Kind.CHOICES:
            return "、".join(column.choices[:2])
        case _:
            return f"某{column.label}"
