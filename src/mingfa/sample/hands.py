"""How the clerks of three towns keep their sheets: each has habits of her own, and none of them is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.register import Column, Register
from mingfa.catalogue.values import Kind
from mingfa.sample.rows.making import Draw

__all__ = ["HANDS", "Grouping", "Hand", "Splitting"]

Cell = str | int | float | date | None


class Grouping(StrEnum):
    """How rows of villages are told apart."""

    COLUMN = "a column names the village in every row"
    MERGED = "a column names it once, merged over its rows"
    SECTIONS = "a line above the rows names it"


class Splitting(StrEnum):
    """What goes into one file."""

    YEAR = "a file a year"
    SHEETS = "a file with a sheet a year"
    HALVES = "a file a year with a sheet for each half"


@dataclass(frozen=True)
class Hand:
    """The habits of one clerk.

    day, number: how a value is written; the year is that of the sheet's title
    alias:       which of a column's headings she uses, by its place among them
    """

    grouping: Grouping
    splitting: Splitting
    day: Callable[[Draw, date, int], Cell]
    number: Callable[[Draw, int | float], Cell]
    yes: str
    no: str
    blank: str | None
    alias: int
    two_row_header: bool = False
    money_in_10000: bool = False
    header_again_after: int = 0
    totals: bool = False
    example: bool = False
    untidy_share: float = 0.05
    sheet_of_codes: bool = False
    unit_heading: str = "村名"

    def cell(self, draw: Draw, value: Any, column: Column, register: type[Register], year: int) -> Cell:
        """A value of a row as she writes it."""
        if value is None:
            return self.blank
        if isinstance(value, bool):
            return self.yes if value else self.no
        if isinstance(value, date):
            return self.day(draw, value, year)
        if isinstance(value, int | float):
            if column.kind is Kind.MONEY and self.money_in_10000:
                return float(Decimal(value) / 10000)
            return self.number(draw, value)
        if isinstance(value, list):
            return "、".join(value)
        return self._text(draw, str(value), column, register)

    def _text(self, draw: Draw, text: str, column: Column, register: type[Register]) -> str:
        if draw.random() >= self.untidy_share:
            return text
        if column.kind is Kind.CHOICE:
            return draw.choice([*_variants(register, column.name, text), f"{text} "])
        return draw.choice([f"{text} ", f" {text}", f"{text}\u3000"])


def _variants(register: type[Register], name: str, value: str) -> list[str]:
    """Other words for a choice, which the register takes as well."""
    annotation: Any = register.model_fields[name].annotation
    for arm in getattr(annotation, "__args__", (annotation,)):
        if isinstance(arm, type) and issubclass(arm, Choice):
            said: Mapping[str, str] = arm.__variants__
            return sorted(word for word, meant in said.items() if meant == value)
    return []


_WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")
_EXCEL_EPOCH = date(1899, 12, 30)


def _tidy_day(draw: Draw, day: date, year: int) -> Cell:
    return day.isoformat() if draw.random() < 0.08 else day


def _spoken_day(draw: Draw, day: date, year: int) -> Cell:
    if day.year == year and draw.random() < 0.45:
        return f"{day.month}月{day.day}日"
    return draw.choice(
        [
            f"{day.year}.{day.month}.{day.day}",
            f"{day.year}年{day.month}月{day.day}日",
            f"{day.year}/{day.month}/{day.day}",
        ]
    )


def _serial_day(draw: Draw, day: date, year: int) -> Cell:
    if draw.random() < 0.1:
        return f"{day.year}.{day.month}.{day.day}".translate(_WIDE)
    return (day - _EXCEL_EPOCH).days


def _plain_number(draw: Draw, number: int | float) -> Cell:
    return number


def _wide_number(draw: Draw, number: int | float) -> Cell:
    return str(number).translate(_WIDE) if draw.random() < 0.2 else number


def _text_number(draw: Draw, number: int | float) -> Cell:
    return str(number) if draw.random() < 0.3 else number


#: By name of the town.
HANDS: Mapping[str, Hand] = {
    "石砚镇": Hand(
        grouping=Grouping.COLUMN,
        splitting=Splitting.YEAR,
        day=_tidy_day,
        number=_plain_number,
        yes="是",
        no="否",
        blank=None,
        alias=1,
        totals=True,
        unit_heading="村（社区）",
    ),
    "稻香渡镇": Hand(
        grouping=Grouping.MERGED,
        splitting=Splitting.SHEETS,
        day=_spoken_day,
        number=_wide_number,
        yes="√",
        no="×",
        blank="/",
        alias=2,
        two_row_header=True,
        money_in_10000=True,
        header_again_after=24,
        unit_heading="所属村",
    ),
    "松涛坪镇": Hand(
        grouping=Grouping.SECTIONS,
        splitting=Splitting.HALVES,
        day=_serial_day,
        number=_text_number,
        yes="有",
        no="无",
        blank=None,
        alias=0,
        totals=True,
        example=True,
        untidy_share=0.1,
        sheet_of_codes=True,
    ),
}
