"""Register → list: which fields a list shows, and by which it is narrowed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mingfa.catalogue.register import Column, Privacy, Register
from mingfa.catalogue.values import Kind

__all__ = [
    "Choosing",
    "Dating",
    "choosings",
    "dated",
    "datings",
    "is_figure",
    "listed",
    "showable",
    "sortable",
]

_SHORT = (Kind.CHOICE, Kind.DAY, Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.YES_NO)
_FIGURES = (Kind.COUNT, Kind.NUMBER, Kind.MONEY)


def listed(register: type[Register], *, most: int = 5) -> tuple[Column, ...]:
    """The columns a list shows beside date, subject and unit: required ones first, in order of declaration."""
    others = [
        column
        for column in register.columns
        if column.name not in (register.occurred_on, register.subject) and column.kind is not Kind.LONG_TEXT
    ]
    first = [column for column in others if column.required]
    then = [column for column in others if not column.required and column.kind in _SHORT]
    last = [column for column in others if column not in first and column not in then]
    chosen = (first + then + last)[:most]
    return tuple(column for column in register.columns if column in chosen)


def showable(register: type[Register]) -> tuple[Column, ...]:
    """The columns that can be chosen for a list beside date, subject and unit."""
    return tuple(
        column for column in register.columns if column.name not in (register.occurred_on, register.subject)
    )


def sortable(register: type[Register]) -> tuple[Column, ...]:
    """The columns by which a list can be put in order: an order by what is masked would tell it."""
    return tuple(
        column
        for column in register.columns
        if column.privacy is Privacy.OPEN and column.kind not in (Kind.LONG_TEXT, Kind.CHOICES)
    )


def dated(register: type[Register]) -> tuple[Column, ...]:
    """The days by which a list is narrowed, beside the one that dates a row."""
    return tuple(
        column
        for column in register.columns
        if column.kind is Kind.DAY and column.privacy is Privacy.OPEN and column.name != register.occurred_on
    )


def is_figure(column: Column) -> bool:
    """Whether its values are numbers, which stand to the right."""
    return column.kind in _FIGURES


@dataclass(frozen=True, slots=True)
class Choosing:
    """A filter by one field: its name in the address, and what can be chosen."""

    name: str
    label: str
    choices: tuple[str, ...]
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class Dating:
    """A filter by the days of one field."""

    name: str
    label: str
    since: str = ""
    until: str = ""


_YES_NO = ("是", "否")


def choosings(register: type[Register], chosen: Mapping[str, str]) -> tuple[Choosing, ...]:
    """The filters of a register: its fields with a list of choices. `chosen` is by the name in the address."""
    return tuple(
        Choosing(
            f"c.{column.name}", column.label, column.choices or _YES_NO, chosen.get(f"c.{column.name}", "")
        )
        for column in register.columns
        if column.kind in (Kind.CHOICE, Kind.CHOICES, Kind.YES_NO) and column.privacy is Privacy.OPEN
    )


def datings(register: type[Register], chosen: Mapping[str, str]) -> tuple[Dating, ...]:
    """The filters by days; `chosen` as before."""
    return tuple(
        Dating(
            f"d.{column.name}",
            column.label,
            chosen.get(f"d.{column.name}.since", ""),
            chosen.get(f"d.{column.name}.until", ""),
        )
        for column in dated(register)
    )
