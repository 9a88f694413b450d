"""Register → list: which fields a list shows, and by which it is narrowed."""

from __future__ import annotations

from dataclasses import dataclass

from mingfa.catalogue.register import Column, Privacy, Register
from mingfa.catalogue.values import Kind

__all__ = ["Choosing", "choosings", "is_figure", "listed"]

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


def choosings(register: type[Register], chosen: dict[str, str]) -> tuple[Choosing, ...]:
    """The filters of a register: its fields with a list of choices. `chosen` is by field name."""
    return tuple(
        Choosing(f"c.{column.name}", column.label, column.choices, chosen.get(column.name, ""))
        for column in register.columns
        if column.kind is Kind.CHOICE and column.privacy is Privacy.OPEN
    )
