"""Register (台账): the declaration of one kind of row, from which form, sheet, page and schema are derived.

    class Cases(Register):
        \"\"\"一件人民调解案件一行。\"\"\"

        key = "mediation_cases"
        label = "人民调解登记簿"
        basis = law.mediation.RECORDS
        occurred_on = "accepted_on"
        subject = "summary"

        accepted_on: Day = column("受理日期", aliases=("受理时间",))
        summary: LongText = column("纠纷简要情况")

A class that is declared wrongly fails at import, with its dotted path and the line to write.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, ClassVar, Protocol, Self, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.values import Kind
from mingfa.errors import DeclarationError
from mingfa.law.clause import Basis, Clause, NoBasis

__all__ = [
    "Column",
    "CrossFieldError",
    "FieldFault",
    "Privacy",
    "Register",
    "RowRule",
    "When",
    "column",
    "out_of_order",
    "taken",
]


class Privacy(StrEnum):
    """Who may see a field, and how it is shown above the level that handles it."""

    OPEN = "open"
    NAME = "name"  # 张某某
    PHONE = "phone"  # middle four digits hidden
    IDENTITY = "identity"  # ID number, middle hidden
    CASE = "case"  # case details: not shown above the handling level


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a register, as forms, sheets and pages see it.

    name is the Python name, label the Chinese heading; aliases are other headings clerks use for it.
    choices are the admitted values in order (empty unless kind is CHOICE or CHOICES).
    when:   the case in which a form asks for it; None where it always does
    stays:  whether it is mostly as in the row before, so that a form begins with that
    roster: the key of the register whose standing names it is mostly one of, else empty
    """

    name: str
    label: str
    kind: Kind
    required: bool
    aliases: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    unit: str = ""
    hint: str = ""
    privacy: Privacy = Privacy.OPEN
    when: When | None = None
    stays: bool = False
    roster: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """In which case a field has something to say: another one is filled, or holds one of `values`.

    A filled yes/no field is one that says yes. Forms ask for the field then; sheets take it anyway, and what a rule
    refuses is said by the rule.
    """

    given: str
    values: tuple[str, ...] = ()

    def said(self, register: type[Register]) -> str:
        """The case in plain Chinese."""
        label = register.column(self.given).label
        return f"“{label}”为“{'”“'.join(self.values)}”时填" if self.values else f"填了“{label}”时填"


@dataclass(frozen=True, slots=True)
class FieldFault:
    """One value that breaks a rule: which field, what was given, what is so, by which rule.

    column is empty when the fault lies between several fields.
    """

    column: str
    label: str
    given: str
    message: str
    basis: str = ""

    def __str__(self) -> str:
        place = f"“{self.label}”" if self.label else "本行"
        basis = f"（依据：{self.basis}）" if self.basis else ""
        return f"{place}：{self.message}{basis}。"


class RowRule(Protocol):
    """A rule between fields of a row; `mingfa.catalogue.rules` has the usual ones."""

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields it reads."""

    def fault(self, row: Any) -> FieldFault | None:
        """What is wrong with a row, laid at the field to mend."""

    def said(self, register: type[Register]) -> str:
        """The rule in plain Chinese."""


class CrossFieldError(ValueError):
    """Fields of a row that are each well formed contradict one another."""

    def __init__(self, faults: Iterable[FieldFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("；".join(fault.message for fault in self.faults))


def column(
    label: str,
    *,
    default: Any = PydanticUndefined,
    aliases: tuple[str, ...] = (),
    unit: str = "",
    hint: str = "",
    privacy: Privacy = Privacy.OPEN,
    basis: Basis | None = None,
    when: When | None = None,
    stays: bool = False,
    roster: str = "",
) -> Any:
    """Declare a field: its heading, and what a form, a sheet and a page need to know of it (see `Column`).

    Without `default` the field is required. `basis` is cited when the value is refused.
    """
    extra = {
        "aliases": aliases,
        "unit": unit,
        "hint": hint,
        "privacy": privacy,
        "basis": basis,
        "when": when,
        "stays": stays,
        "roster": roster,
    }
    return Field(default, title=label, description=hint or None, json_schema_extra={"mingfa": extra})  # type: ignore[dict-item]


class Register(BaseModel):
    """Base of all registers.

    key, label, basis:  name in code, name in Chinese, the clause that asks for the record
    occurred_on:        the field that dates a row and places it in a month
    subject:            the field shown as a row's title
    identity:           the fields that together make two rows the same fact
    standing:           for rosters and contracts, the fields that hold first and last day; None for acts
    term:               whether that last day is fixed beforehand (a contract, a certificate), so that it runs out
    tally:              the field that says how many facts of one kind a row stands for (one where it is empty);
                        small matters are often kept as a number, 50余起, and not one by one
    rules:              what must hold between fields
    procedure:          the stages a row goes through; None for a plain list
    kept_at:            the levels of unit that keep the register (4 township, 5 village)
    rhythm:             how often they account for it
    restricted:         rows are seen by those with the right alone, not even counted for others
    joint:              the field that names the units with which a fact was done; those of the tree are asked to
                        confirm it, and above them it counts once. Empty where a fact is one unit's own
    who:                for rosters of people, the field with the name, then those whose number tells one person from
                        another (ID number, telephone); empty for other registers
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_max_length=4000, arbitrary_types_allowed=True, defer_build=True
    )

    key: ClassVar[str]
    label: ClassVar[str]
    basis: ClassVar[Basis]
    occurred_on: ClassVar[str]
    subject: ClassVar[str]
    identity: ClassVar[tuple[str, ...]]
    standing: ClassVar[tuple[str, str] | None] = None
    term: ClassVar[bool] = False
    kept_at: ClassVar[tuple[int, ...]] = (4,)
    rhythm: ClassVar[Rhythm] = Rhythm.MONTH
    restricted: ClassVar[bool] = False
    joint: ClassVar[str] = ""
    who: ClassVar[tuple[str, ...]] = ()
    tally: ClassVar[str] = ""
    rules: ClassVar[tuple[RowRule, ...]] = ()
    procedure: ClassVar[Procedure | None] = None
    columns: ClassVar[tuple[Column, ...]] = ()

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        cls.columns = tuple(_columns(cls))
        _refuse_incomplete(cls)

    @classmethod
    def column(cls, name: str) -> Column:
        """The column of a field name; KeyError when there is none."""
        return {column.name: column for column in cls.columns}[name]

    @classmethod
    def asked_with(cls, stage: Stage) -> tuple[str, ...]:
        """The fields of a stage, and after them those that are asked only when one of these is filled.

        A field of another stage is asked with that.
        """
        owners = {name: one for one in (cls.procedure.stages if cls.procedure else ()) for name in one.fields}
        found = []
        for column in cls.columns:
            given = column
            while given.name not in owners and given.when is not None:
                given = cls.column(given.when.given)
            if given is not column and owners.get(given.name) == stage:
                found.append(column.name)
        return stage.fields + tuple(found)

    @model_validator(mode="after")
    def _keep_rules(self) -> Self:
        faults = self.contradictions()
        if faults:
            raise CrossFieldError(faults)
        return self

    @classmethod
    def assembled(cls, values: Mapping[str, Any]) -> Self:
        """A row of values that are each valid (`catalogue.many`); `contradictions` are left to whoever asks."""
        blank: Self = _blank(cls)
        return blank.model_copy(update=values)

    def contradictions(self) -> list[FieldFault]:
        """What is wrong between the fields of a row."""
        faults = [fault for rule in self.rules if (fault := rule.fault(self)) is not None]
        if self.procedure is not None and (skipped := self.procedure.skipped(self)):
            fault = out_of_order(self, *skipped)
            # A rule that asks for the same field says why; once is enough.
            if fault.column not in {told.column for told in faults}:
                faults.append(fault)
        return faults

    def stored(self) -> dict[str, Any]:
        """The row as it stands in JSON: empty fields left out, amounts with their bound."""
        return self.model_dump(mode="json", exclude_none=True)


@cache
def _blank(register: type[Register]) -> Any:
    """A row without any value, fields in order of declaration: copying it is the quickest way to a row."""
    empty = {
        name: None if field.is_required() else field.get_default()
        for name, field in register.model_fields.items()
    }
    return register.model_construct(set(), **empty)


def out_of_order(row: Register, begun: Stage, earlier: Stage) -> FieldFault:
    """What is said of a row that has begun a stage while one ahead of it was not taken."""
    columns = {column.name: column for column in row.columns}
    missing = [columns[name].label for name in earlier.needs if getattr(row, name) is None]
    first = columns[next(name for name in earlier.needs if getattr(row, name) is None)]
    message = (
        f"已填“{begun.label}”环节的内容，而“{earlier.label}”环节还缺：{'、'.join(missing)}，请按程序先后补充"
    )
    return FieldFault(first.name, first.label, "", message)


R = TypeVar("R", bound=Register)


def taken(
    register: type[R], raw: Mapping[str, object], *, year: int | None = None
) -> tuple[R | None, tuple[FieldFault, ...]]:
    """Validate raw values by field name: the row, or what is wrong with each field.

    Empty text counts as not given. `year` completes dates written without one (3月5日).
    """
    given = {
        name: value
        for name, value in raw.items()
        if not (value is None or (isinstance(value, str) and not value.strip()))
    }
    try:
        return register.model_validate(given, context={"year": year}), ()
    except ValidationError as error:
        return None, tuple(_faults(register, given, error))


_SAID = {
    "missing": "必填，请补充",
    "extra_forbidden": "不是本台账的列，请删除或改正列名",
    "string_too_long": "文字过长（最多4000字），请精简",
    "string_type": "应为文字",
    "date_type": "应为日期",
}


def _faults(
    register: type[Register], given: Mapping[str, object], error: ValidationError
) -> Iterator[FieldFault]:
    for detail in error.errors(include_url=False):
        crossed = (detail.get("ctx") or {}).get("error")
        if isinstance(crossed, CrossFieldError):
            yield from crossed.faults
        else:
            yield _fault(register, given, detail)


def _fault(register: type[Register], given: Mapping[str, object], detail: Any) -> FieldFault:
    name = str(detail["loc"][0]) if detail["loc"] else ""
    known = {column.name: column for column in register.columns}
    found = known.get(name)
    context = detail.get("ctx") or {}
    kind = detail["type"]
    if "said" in context:
        message = str(context["said"])
    elif kind in ("enum", "literal_error") and found is not None:
        message = f"“{detail['input']}”不在可选范围，可填：{'、'.join(found.choices)}"
    elif kind == "value_error":
        message = str(context.get("error", detail["msg"]))
    else:
        message = _SAID.get(kind, "填写的内容不符合要求，请核对")
    basis = ""
    if found is not None:
        extra = (register.model_fields[name].json_schema_extra or {}).get("mingfa", {})  # type: ignore[union-attr]
        clause = extra.get("basis") if isinstance(extra, Mapping) else None
        basis = clause.citation if isinstance(clause, Clause) else ""
    return FieldFault(name, found.label if found else name, str(given.get(name, ""))[:60], message, basis)


def _columns(register: type[Register]) -> Iterator[Column]:
    for name, field in register.model_fields.items():
        extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
        declared: Any = extra.get("mingfa")
        where = f"{register.__module__}.{register.__qualname__}.{name}"
        if declared is None or not field.title:
            raise DeclarationError(where, "the field has no heading", f'Write: {name}: … = column("…")')
        kind, choices = _kind(field, where)
        yield Column(
            name=name,
            label=field.title,
            kind=kind,
            required=field.is_required(),
            aliases=tuple(declared["aliases"]),
            choices=choices,
            unit=declared["unit"],
            hint=declared["hint"],
            privacy=declared["privacy"],
            when=declared["when"],
            stays=declared["stays"],
            roster=declared["roster"],
        )


def _kind(field: FieldInfo, where: str) -> tuple[Kind, tuple[str, ...]]:
    for marker in field.metadata:
        if isinstance(marker, Kind):
            return marker, ()
    return _kind_of(field.annotation, where)


def _kind_of(annotation: Any, where: str) -> tuple[Kind, tuple[str, ...]]:
    origin = get_origin(annotation)
    if origin is Annotated:
        for marker in get_args(annotation)[1:]:
            if isinstance(marker, Kind):
                return marker, ()
        return _kind_of(get_args(annotation)[0], where)
    if origin in (Union, types.UnionType):
        inner = [arm for arm in get_args(annotation) if arm is not type(None)]
        if len(inner) == 1:
            return _kind_of(inner[0], where)
    if origin is tuple and len(get_args(annotation)) == 2 and get_args(annotation)[1] is Ellipsis:
        kind, choices = _kind_of(get_args(annotation)[0], where)
        if kind is Kind.CHOICE:
            return Kind.CHOICES, choices
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return Kind.CHOICE, tuple(member.value for member in annotation)
    raise DeclarationError(
        where,
        f"{annotation!r} is no value type of the catalogue",
        "Use one of mingfa.catalogue.values, or a choice made with mingfa.catalogue.choices",
    )


def _refuse_incomplete(register: type[Register]) -> None:
    where = f"{register.__module__}.{register.__qualname__}"
    if not (register.__doc__ or "").strip() or register.__doc__ == Register.__doc__:
        raise DeclarationError(where, "what one row is, is not said", 'Write a docstring: """一件……一行。"""')
    for name in ("key", "label", "basis", "occurred_on", "subject", "identity"):
        if not hasattr(register, name):
            raise DeclarationError(where, f"`{name}` is missing", f"Write: {name} = …")
    if not isinstance(register.basis, Clause | NoBasis):
        raise DeclarationError(where, "`basis` is not a clause", 'Write: basis = law.….… or NoBasis("why")')
    named = [register.occurred_on, register.subject, *register.identity, *(register.standing or ())]
    named += [
        name for stage in (register.procedure.stages if register.procedure else ()) for name in stage.fields
    ]
    named += [name for rule in register.rules for name in rule.fields]
    named += [column.when.given for column in register.columns if column.when]
    named += [*register.who, *filter(None, [register.joint])]
    for name in named:
        if name not in register.model_fields:
            raise DeclarationError(where, f"there is no field `{name}`", f'Write: {name}: … = column("…")')
    if register.joint and register.restricted:
        raise DeclarationError(
            where, "others are asked about rows that nobody may see", "Take `joint` or `restricted` away"
        )
    labels = [column.label for column in register.columns]
    for label in labels:
        if labels.count(label) > 1:
            raise DeclarationError(where, f"two fields are headed {label}", "Give each its own heading")
    for column in register.columns:
        _refuse_asking(register, column, f"{where}.{column.name}")


def _refuse_asking(register: type[Register], column: Column, where: str) -> None:
    """What a form could not ask: a field that is hidden and wanted, one that waits for itself, one told to others."""
    if column.stays and column.privacy is not Privacy.OPEN:
        raise DeclarationError(where, "personal data of one row would stand in the next", "Leave out `stays`")
    if column.when is None:
        return
    if column.required:
        raise DeclarationError(where, "the field is required in every case", "Leave out `when`")
    seen, given = {column.name}, column.when.given
    while given not in seen:
        seen.add(given)
        earlier = register.column(given).when
        if earlier is None:
            break
        given = earlier.given
    else:
        raise DeclarationError(where, "`when` waits for the field itself", "Name a field asked before it")
    asked = register.column(column.when.given)
    for value in column.when.values:
        if value not in asked.choices:
            raise DeclarationError(
                where, f"`{asked.name}` is never {value}", f"Name one of {'、'.join(asked.choices)}"
            )
