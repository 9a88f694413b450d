"""What the API answers and takes. Rows are typed by their register, whose JSON schema is served beside it."""

from __future__ import annotations

from datetime import date
from typing import Any

from ninja import Schema
from pydantic import ConfigDict, Field

from mingfa.catalogue.register import Privacy, Register
from mingfa.ledger.masking import masked
from mingfa.ledger.models import Entry, Unit

__all__ = [
    "EntriesAnswer",
    "EntriesAsked",
    "EntryAnswer",
    "FigureRow",
    "FigureRowsAnswer",
    "FigureRowsAsked",
    "FiguresAnswer",
    "FiguresAsked",
    "NewEntry",
    "RegisterAnswer",
    "UnitAnswer",
    "entry_answer",
    "register_answer",
    "unit_answer",
]

Number = int | float


class UnitAnswer(Schema):
    """A unit; `parent` is the code of the unit above where the viewer sees it by name or not."""

    code: str
    name: str
    level: int
    level_name: str
    parent: str | None


class ColumnAnswer(Schema):
    """A field of a register; `privacy` says what is masked above the level that handles the cases."""

    name: str
    label: str
    kind: str
    required: bool
    choices: list[str]
    unit: str
    hint: str
    privacy: str


class RegisterAnswer(Schema):
    """A register: what one row is, the clause that asks for it, its fields, and the JSON schema of a row."""

    key: str
    label: str
    row: str
    basis: str
    kept_at: list[int]
    identity: list[str]
    columns: list[ColumnAnswer]
    row_schema: dict[str, Any]


class EntryAnswer(Schema):
    """An entry in its present state; `values` by field name, personal data masked where `masked` is true."""

    id: int
    uid: str
    register_key: str = Field(serialization_alias="register")
    unit: str
    unit_name: str
    occurred_on: date
    status: str
    version: int
    masked: bool
    values: dict[str, Any]


class EntriesAnswer(Schema):
    """A page of entries, newest first; pass `following` as `after` for the next, None at the end."""

    entries: list[EntryAnswer]
    following: str | None


class NewEntry(Schema):
    """A row to record: the unit's code, values by field name, and the year for dates written without one."""

    model_config = ConfigDict(extra="forbid")

    unit: str
    values: dict[str, Any]
    year: int | None = Field(default=None, ge=1949, le=2100)
    why: str = Field(default="", max_length=400)


class EntriesAsked(Schema):
    """Which entries; `where` holds conditions on choice fields."""

    model_config = ConfigDict(extra="forbid")

    unit: str = Field("", max_length=60, description="单位代码或名称，含其下属单位；不填为可见的全部")
    since: date | None = Field(None, description="起始日期")
    until: date | None = Field(None, description="截止日期")
    search: str = Field("", max_length=100, description="各词都须出现")
    where: list[str] = Field([], max_length=10, description="选项列的取值，如 kind:邻里")
    after: str = Field("", max_length=40, description="上一页给出的 following")
    size: int = Field(50, ge=1, le=500, description="每页条数")


class FiguresAsked(Schema):
    """Of which year."""

    model_config = ConfigDict(extra="forbid")

    year: int = Field(ge=1949, le=2100, description="年度")


class FigureRowsAsked(FiguresAsked):
    """Of which year and group, and from where on."""

    group: str | None = Field(None, max_length=60, description="分类的一个取值")
    skip: int = Field(0, ge=0, description="上一页给出的 following")
    size: int = Field(50, ge=1, le=500, description="每页条数")


class CoverageAnswer(Schema):
    """Of how many units a figure speaks."""

    expected: int
    reported: int
    zero: int
    silent: int
    pending: int
    not_applicable: int


class GroupAnswer(Schema):
    """One value of a figure's breakdown."""

    group: str
    value: Number | None
    value_high: Number | None
    bound: str | None
    rows: int


class FigureAnswer(Schema):
    """One figure; value is None where nothing is known, which is not nought."""

    indicator: str
    label: str
    value: Number | None
    value_high: Number | None
    bound: str | None
    unit: str
    rows: int
    coverage: CoverageAnswer | None
    groups: list[GroupAnswer]


class UnitName(Schema):
    """Code and name."""

    code: str
    name: str


class FiguresAnswer(Schema):
    """The figures of a unit and year, as `mingfa figures --json` prints them."""

    schema_name: str = Field(validation_alias="schema", serialization_alias="schema")
    unit: UnitName
    year: int
    figures: list[FigureAnswer]


class FigureRow(Schema):
    """An entry behind a figure, and what it adds."""

    entry: EntryAnswer
    value: Number | None
    value_high: Number | None
    bound: str | None


class FigureRowsAnswer(Schema):
    """A page of the entries behind a figure, oldest first."""

    indicator: str
    definition: str
    rows: list[FigureRow]
    following: int | None


def unit_answer(unit: Unit) -> dict[str, Any]:
    """A unit as `UnitAnswer`; expects `parent` to be loaded."""
    return {
        "code": unit.code,
        "name": unit.name,
        "level": unit.level,
        "level_name": unit.get_level_display(),
        "parent": unit.parent.code if unit.parent else None,
    }


def register_answer(register: type[Register]) -> dict[str, Any]:
    """A register as `RegisterAnswer`."""
    return {
        "key": register.key,
        "label": register.label,
        "row": (register.__doc__ or "").strip(),
        "basis": register.basis.citation,
        "kept_at": list(register.kept_at),
        "identity": list(register.identity),
        "columns": [
            {
                "name": column.name,
                "label": column.label,
                "kind": column.kind.value,
                "required": column.required,
                "choices": list(column.choices),
                "unit": column.unit,
                "hint": column.hint,
                "privacy": column.privacy.value,
            }
            for column in register.columns
        ],
        "row_schema": _row_schema(register),
    }


def entry_answer(entry: Entry, register: type[Register], *, unmasked: bool) -> dict[str, Any]:
    """An entry as `EntryAnswer`; expects `unit` to be loaded."""
    private = {
        column.name: column.privacy for column in register.columns if column.privacy is not Privacy.OPEN
    }
    values = dict(entry.data)
    if not unmasked:
        for name in private.keys() & values.keys():
            values[name] = masked(str(values[name]), private[name])
    return {
        "id": entry.pk,
        "uid": str(entry.uid),
        "register_key": entry.register,
        "unit": entry.unit.code,
        "unit_name": entry.unit.name,
        "occurred_on": entry.occurred_on,
        "status": entry.status,
        "version": entry.version,
        "masked": bool(private) and not unmasked,
        "values": values,
    }


def _row_schema(register: type[Register]) -> dict[str, Any]:
    schema = register.model_json_schema()
    for field in schema.get("properties", {}).values():
        # Headings, hints and privacy are served as columns; the schema keeps what JSON Schema defines.
        field.pop("mingfa", None)
    return schema
