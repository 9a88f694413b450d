"""Register → form: what each field asks, how it is asked, and what was wrong with the answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from django.http import QueryDict

from mingfa.catalogue.register import Column, FieldFault, Register
from mingfa.catalogue.values import Kind
from mingfa.ledger.models import Unit, User
from mingfa.ledger.rights import holds
from mingfa.ledger.selectors import shown

__all__ = [
    "EntryForm",
    "FieldGroup",
    "FormField",
    "entry_form",
    "fillable",
    "flat",
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
    given:  the field on which it depends whether this one is asked (`When`), with the values that call for it, none
            where any does; empty where it always is
    case:   that, in words
    stage:  the label of the stage it is filled in with, empty for what is asked from the start
    copied: whether the value is the row before's
    offers: what it mostly is, to choose from
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
    given: str = ""
    called_for_by: tuple[str, ...] = ()
    case: str = ""
    stage: str = ""
    copied: bool = False
    offers: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The element's id."""
        return f"f-{self.name}"

    @property
    def wide(self) -> bool:
        """Whether the field takes the whole width."""
        return self.widget in ("textarea", "checkboxes")


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """Fields that are filled in together; `label` is that of their stage, empty for what is asked from the start.

    open: whether there is something to see or to mend, or it is what comes next
    """

    label: str
    fields: tuple[FormField, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class EntryForm:
    """A register's form: its fields, and the faults that lie between them.

    stages are the labels of the register's stages in order, next_stage is that of what comes next.
    """

    fields: tuple[FormField, ...]
    faults: tuple[FieldFault, ...] = ()
    stages: tuple[str, ...] = ()
    next_stage: str = ""

    @property
    def groups(self) -> tuple[FieldGroup, ...]:
        """The fields by stage: what is asked from the start, then stage by stage."""
        staged: dict[str, list[FormField]] = {label: [] for label in ("", *self.stages)}
        for field in self.fields:
            staged[field.stage].append(field)
        return tuple(
            FieldGroup(
                label,
                tuple(fields),
                label in ("", self.next_stage) or any(field.value or field.faults for field in fields),
            )
            for label, fields in staged.items()
            if fields
        )

    @property
    def copied(self) -> tuple[FormField, ...]:
        """The fields that begin as in the row before."""
        return tuple(field for field in self.fields if field.copied)

    @property
    def faulty(self) -> tuple[FormField, ...]:
        """The fields with something to mend."""
        return tuple(field for field in self.fields if field.faults)


def entry_form(
    register: type[Register],
    values: Mapping[str, Any],
    *,
    faults: Iterable[FieldFault] = (),
    copied: Collection[str] = (),
    offers: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> EntryForm:
    """The form of a register, filled in; values is the row as stored, or as posted.

    copied: the fields whose values are the row before's; offers: what fields mostly are, to choose from.
    Whoever may write a unit's rows handles its cases, so nothing is masked here.
    """
    faults = tuple(faults)
    texts = shown(dict(values), register, unmasked=True)
    stages = _stages(register)
    fields = tuple(
        replace(
            _field(
                column,
                values.get(column.name),
                texts[column.name],
                tuple(fault for fault in faults if fault.column == column.name),
            ),
            given=column.when.given if column.when else "",
            called_for_by=_called_for_by(register, column),
            case=column.when.said(register) if column.when else "",
            stage=stages.get(column.name, ""),
            copied=column.name in copied,
            offers=offers.get(column.name, ()),
        )
        for column in register.columns
    )
    labels = tuple(stage.label for stage in register.procedure.stages) if register.procedure else ()
    return EntryForm(fields, whole_row_faults(register, faults), labels, _next_stage(register, texts))


def _stages(register: type[Register]) -> dict[str, str]:
    """Field name → label of the stage it is asked with; required fields and those of the first are left out."""
    if register.procedure is None:
        return {}
    return {
        name: stage.label
        for stage in register.procedure.stages[1:]
        for name in register.asked_with(stage)
        if not register.column(name).required
    }


def _next_stage(register: type[Register], texts: Mapping[str, str]) -> str:
    """The label of the first stage that must be taken and is not."""
    for stage in register.procedure.stages if register.procedure else ():
        if not stage.optional and not all(texts[name] for name in stage.needs):
            return stage.label
    return ""


def _called_for_by(register: type[Register], column: Column) -> tuple[str, ...]:
    if column.when is None:
        return ()
    if not column.when.values and register.column(column.when.given).kind is Kind.YES_NO:
        return _YES_NO[:1]
    return column.when.values


def only(form: EntryForm, names: Iterable[str]) -> EntryForm:
    """The form with some of its fields alone."""
    names = frozenset(names)
    return replace(form, fields=tuple(field for field in form.fields if field.name in names))


def flat(form: EntryForm) -> EntryForm:
    """The form without its stages, as where one of them is all it asks about."""
    return replace(form, fields=tuple(replace(field, stage="") for field in form.fields))


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
