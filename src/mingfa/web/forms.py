"""Register → form: what each field asks, how it is asked, and what was wrong with the answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from mingfa.catalogue.register import Column, FieldFault, Register
from mingfa.catalogue.values import Kind
from mingfa.ledger.models import Unit, User
from mingfa.ledger.rights import holds
from mingfa.ledger.selectors import shown

__all__ = [
    "EntryForm",
    "FormField",
    "entry_form",
    "fillable",
    "only",
    "posted",
    "texts_of",
    "whole_row_faults",
]

_INPUT = {Kind.DAY: "date", Kind.LONG_TEXT: "textarea", Kind.CHOICE: "select", Kind.CHOICES: "checkboxes"}
_YES_NO = ("是", "否")


@dataclass(frozen=True, slots=True)
class FormField:
    """One question of a form.

    widget: date, text, number, textarea, select or checkboxes
    """

    name: str
    label: str
    widget: str
    required: bool
    value: str
    picked: tuple[str, ...]
    choices: tuple[str, ...]
    unit: str
    hint: str
    faults: tuple[FieldFault, ...]

    @property
    def id(self) -> str:
        """The element's id."""
        return f"f-{self.name}"

    @property
    def wide(self) -> bool:
        """Whether the field takes the whole width."""
        return self.widget in ("textarea", "checkboxes")


@dataclass(frozen=True, slots=True)
class EntryForm:
    """A register's form: its fields, and the faults that lie between them."""

    fields: tuple[FormField, ...]
    faults: tuple[FieldFault, ...] = ()

    @property
    def faulty(self) -> tuple[FormField, ...]:
        """The fields with something to mend."""
        return tuple(field for field in self.fields if field.faults)


def entry_form(
    register: type[Register], values: Mapping[str, Any], *, faults: Iterable[FieldFault] = ()
) -> EntryForm:
    """The form of a register, filled in; values is the row as stored, or as posted.

    Whoever may write a unit's rows handles its cases, so nothing is masked here.
    """
    faults = tuple(faults)
    texts = shown(dict(values), register, unmasked=True)
    fields = tuple(
        _field(
            column,
            values.get(column.name),
            texts[column.name],
            tuple(fault for fault in faults if fault.column == column.name),
        )
        for column in register.columns
    )
    return EntryForm(fields, whole_row_faults(register, faults))


def only(form: EntryForm, names: Iterable[str]) -> EntryForm:
    """The form with some of its fields alone."""
    names = frozenset(names)
    return EntryForm(tuple(field for field in form.fields if field.name in names), form.faults)


def fillable(viewer: User, unit: Unit, register: type[Register]) -> tuple[str, ...]:
    """The fields that a person may fill for a unit: all but those of stages that are others' to take."""
    held = holds(viewer, unit, register)
    stages = register.procedure.stages if register.procedure else ()
    others = {name for stage in stages if not held & frozenset(stage.by) for name in stage.fields}
    return tuple(column.name for column in register.columns if column.name not in others)


def texts_of(row: Register, register: type[Register]) -> dict[str, str]:
    """A validated row's fields as text."""
    return shown(row.stored(), register, unmasked=True)


def whole_row_faults(register: type[Register], faults: Iterable[FieldFault]) -> tuple[FieldFault, ...]:
    """Faults that belong to no field of the form."""
    names = {column.name for column in register.columns}
    return tuple(fault for fault in faults if fault.column not in names)


def _field(column: Column, value: Any, text: str, faults: tuple[FieldFault, ...]) -> FormField:
    picked = tuple(map(str, value)) if isinstance(value, list | tuple) else (text,)
    return FormField(
        name=column.name,
        label=column.label,
        widget=_widget(column),
        required=column.required,
        value=text,
        picked=picked,
        choices=_YES_NO if column.kind is Kind.YES_NO else column.choices,
        unit=column.unit,
        hint=column.hint or _HINT.get(column.kind, ""),
        faults=faults,
    )


#: Counts are asked as text, since 50余 and 近百 are answers too.
_HINT = {Kind.COUNT: "可填“50余”“近百”", Kind.MONEY: "可填“3.5万”"}


def _widget(column: Column) -> str:
    if column.kind is Kind.YES_NO:
        return "select"
    if column.kind in (Kind.COUNT, Kind.NUMBER, Kind.MONEY):
        return "number"
    return _INPUT.get(column.kind, "text")


def posted(register: type[Register], form: QueryDict) -> dict[str, Any]:
    """Field name → answer."""
    values: dict[str, Any] = {}
    for column in register.columns:
        if column.kind is Kind.CHOICES:
            values[column.name] = form.getlist(column.name) or None
        else:
            values[column.name] = form.get(column.name, "")
    return values
