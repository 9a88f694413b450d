"""A row while it is being filled in: what can be said of it before it is whole.

`register.taken` refuses a row for whatever it lacks. Here nothing is said of fields that are merely not filled yet;
values, and rules whose required fields are there, are judged as they are on saving.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, ValidationError, create_model

from mingfa.catalogue.register import FieldFault, Register, out_of_order, taken

__all__ = ["faults_so_far"]


def faults_so_far(
    register: type[Register], raw: Mapping[str, object], *, year: int | None = None
) -> tuple[FieldFault, ...]:
    """What is wrong already with a row that is still being filled in; arguments as for `taken`."""
    row, faults = taken(register, raw, year=year)
    if row is not None:
        return ()
    given = {name: raw[name] for name in register.model_fields if not _blank(raw.get(name))}
    lacking = {column.name for column in register.columns if column.required} - given.keys()
    values, ill = _read(register, given, year)
    if not lacking and not ill:
        return faults
    own = tuple(fault for fault in faults if fault.column not in lacking)
    return own + tuple(_between(register, values, lacking | ill))


def _blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _read(
    register: type[Register], given: Mapping[str, object], year: int | None
) -> tuple[dict[str, Any], set[str]]:
    """Each value by itself, as its field takes it, and the names of those that are not taken."""
    draft, context = _draft(register), {"year": year}
    try:
        return dict(draft.model_validate(given, context=context)), set()
    except ValidationError as error:
        ill = {str(detail["loc"][0]) for detail in error.errors(include_url=False)}
    well = {name: value for name, value in given.items() if name not in ill}
    return dict(draft.model_validate(well, context=context)), ill


@cache
def _draft(register: type[Register]) -> type[BaseModel]:
    """The register's fields without its rules, each of them optional."""
    fields: dict[str, Any] = {
        name: (Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation, None)
        for name, field in register.model_fields.items()
    }
    config = ConfigDict(
        str_max_length=register.model_config.get("str_max_length"), arbitrary_types_allowed=True
    )
    return create_model(f"{register.__name__}Draft", __config__=config, **fields)


def _between(register: type[Register], values: dict[str, Any], unknown: set[str]) -> Iterator[FieldFault]:
    """What rules say that read nothing unknown."""
    row = register.model_construct(**values)
    told = set()
    for rule in register.rules:
        if unknown.isdisjoint(rule.fields) and (fault := rule.fault(row)) is not None:
            told.add(fault.column)
            yield fault
    skipped = register.procedure.skipped(row) if register.procedure else None
    if skipped is not None and unknown.isdisjoint(skipped[1].needs):
        fault = out_of_order(row, *skipped)
        if fault.column not in told:
            yield fault
