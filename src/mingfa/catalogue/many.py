"""Rows by the thousand: validated, written as JSON text, and read back, a whole column at a time.

Sheets and ledgers say the same words, days and figures over and over, so what a value comes to is worked out once.
The results are those of `register.taken` and of `Register.stored`, only sooner.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from json.encoder import encode_basestring
from typing import Annotated, Any, Generic, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import SchemaValidator

from mingfa.catalogue.register import FieldFault, Register, taken
from mingfa.catalogue.rows import ByFields, Rows, each_once, filled
from mingfa.catalogue.values import Kind

__all__ = ["StoredForm", "Taker", "canonical", "stored_form"]

#: How many results are remembered for a field; beyond it memory begins anew.
_MOST = 4096

_TEXTS = frozenset({Kind.TEXT, Kind.LONG_TEXT})

#: JSON in the one form that digests are made over: keys in order, no blanks, characters as they are.
canonical = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


class _Remembered(dict[Any, Any]):
    """What a function makes of its argument."""

    def __init__(self, work: Callable[[Any], Any]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, given: Any) -> Any:
        found = self._work(given)
        if len(self) >= _MOST:
            self.clear()
        self[given] = found
        return found


def _declared(register: type[Register], name: str) -> Any:
    """The type of one field, as the register's own validation has it."""
    field = register.model_fields[name]
    declared: Any = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
    # `| None` lets every type take the limits; no None is ever given.
    return declared | None


def _limits(register: type[Register]) -> ConfigDict:
    return ConfigDict(
        str_max_length=register.model_config.get("str_max_length"), arbitrary_types_allowed=True
    )


@cache
def _adapter(register: type[Register], name: str) -> TypeAdapter[Any]:
    return TypeAdapter(_declared(register, name), config=_limits(register))


def _plain_validator(adapter: TypeAdapter[Any]) -> SchemaValidator:
    validator = adapter.validator
    assert isinstance(validator, SchemaValidator)  # noqa: S101 - pydantic's plugins are not in use
    return validator


@cache
def _of_many(register: type[Register], name: str) -> SchemaValidator:
    many: Any = list[_declared(register, name)]  # type: ignore[misc]
    return _plain_validator(TypeAdapter(many, config=_limits(register)))


def _of_one(register: type[Register], name: str) -> SchemaValidator:
    return _plain_validator(_adapter(register, name))


@cache
def _defaults(register: type[Register]) -> dict[str, Any]:
    """What stands in a field that nothing is given for."""
    return {
        name: None if field.is_required() else field.get_default()
        for name, field in register.model_fields.items()
    }


R = TypeVar("R", bound=Register)


@cache
def _rules(register: type[Register]) -> tuple[ByFields[Any], ...]:
    """All that must hold between fields."""
    rules: list[ByFields[Any]] = [ByFields(rule.fault) for rule in register.rules]
    if register.procedure is not None:
        rules.append(ByFields(register.procedure.skipped, keys=filled))
    return tuple(rules)


def _validates_itself(register: type[Register]) -> bool:
    """Whether a register brings validators beside its fields' types and its rules."""
    own, all_have = register.__pydantic_decorators__, Register.__pydantic_decorators__
    return bool(own.field_validators) or own.model_validators.keys() != all_have.model_validators.keys()


class Taker(Generic[R]):
    """Validates the rows of one sheet."""

    def __init__(self, register: type[R], *, year: int | None = None) -> None:
        self._register = register
        self._context = {"year": year}

    def taken(
        self, raw: Mapping[str, Sequence[object]], count: int
    ) -> tuple[Rows[R], dict[int, tuple[FieldFault, ...]]]:
        """The rows of raw columns, and what is wrong with those that `register.taken` refuses, by their place.

        Of a row that is refused every field is empty. None in a raw column is nothing given.
        """
        columns: dict[str, list[Any]] = {}
        doubtful: set[int] = set()
        if _validates_itself(self._register) or not raw.keys() <= self._register.model_fields.keys():
            doubtful.update(range(count))
        else:
            for name, default in _defaults(self._register).items():
                if name in raw:
                    columns[name] = self._column(name, raw[name], doubtful)
                elif self._register.model_fields[name].is_required():
                    doubtful.update(range(count))
                elif default is not None:
                    columns[name] = [default] * count
            self._contradicting(columns, count, doubtful)
        faults: dict[int, tuple[FieldFault, ...]] = {}
        for at in sorted(doubtful):
            row, found = taken(
                self._register,
                {name: column[at] for name, column in raw.items() if column[at] is not None},
                year=self._context["year"],
            )
            if row is None:
                faults[at] = found
            for name in self._register.model_fields:
                value = getattr(row, name) if row is not None else None
                if value is not None or name in columns:
                    columns.setdefault(name, [None] * count)[at] = value
        return Rows(self._register, count, columns.get), faults

    def _column(self, name: str, given: Sequence[object], doubtful: set[int]) -> list[Any]:
        """The values of a column; places where there is none, or a fault, are doubtful."""
        keys: Sequence[object] = given
        if len(set(map(type, given)) - {type(None)}) > 1:
            # 1, 1.0 and True are one key of a dictionary and three things to a field: the class goes with the value.
            keys = list(zip(map(type, given), given, strict=True))
        try:
            distinct = dict(zip(keys, given, strict=True))
        except TypeError:
            # Lists, which no dictionary takes for keys.
            keys = list(map(id, given))
            distinct = dict(zip(keys, given, strict=True))
        told = dict(zip(distinct, self._values(name, list(distinct.values())), strict=True))
        values = list(map(told.__getitem__, keys))
        if _DOUBTFUL in told.values():
            doubtful.update(at for at, value in enumerate(values) if value is _DOUBTFUL)
        return values

    def _values(self, name: str, given: list[object]) -> list[Any]:
        """What each of some values comes to; a fault, and what is empty after all, is for `register.taken`."""
        missing = (
            _DOUBTFUL if self._register.model_fields[name].is_required() else _defaults(self._register)[name]
        )
        try:
            told = _of_many(self._register, name).validate_python(given, context=self._context)
        except ValidationError:
            told = [self._value(name, value) for value in given]
        return [
            (missing if value is None else _DOUBTFUL) if said is None or said == "" else said
            for value, said in zip(given, told, strict=True)
        ]

    def _value(self, name: str, given: object) -> Any:
        if given is None:
            return None
        try:
            return _of_one(self._register, name).validate_python(given, context=self._context)
        except ValidationError:
            return _DOUBTFUL

    def _contradicting(self, columns: dict[str, list[Any]], count: int, doubtful: set[int]) -> None:
        """Rows that are well formed and contradict themselves are doubtful too."""
        places: Sequence[int] = range(count)
        rows = Rows(self._register, count, columns.get)
        if doubtful:
            # Rules may be asked of well-formed rows alone.
            places = [at for at in places if at not in doubtful]
            rows = rows.chosen(places)
        for rule in _rules(self._register):
            doubtful.update(at for at, fault in zip(places, rule.of(rows), strict=True) if fault is not None)


class _Doubtful:
    """Stands for a value that is not taken as it is."""


_DOUBTFUL = _Doubtful()


class StoredForm(Generic[R]):
    """A register's rows as JSON text, and rows from what is stored."""

    def __init__(self, register: type[R]) -> None:
        self._register = register
        self._required = frozenset(column.name for column in register.columns if column.required)
        self._kinds = {column.name: column.kind for column in register.columns}
        self._read = {
            name: None if kind in _TEXTS else self._reader(name) for name, kind in self._kinds.items()
        }

    def texts(self, rows: Rows[R]) -> list[str]:
        """`canonical(row.stored())` of each row."""
        told = [
            each_once(self._writer(name), values)
            for name in sorted(self._kinds)
            if (values := rows.values(name)) is not None
        ]
        return [f"{{{''.join(said)[1:]}}}" for said in zip(*told, strict=True)]

    def told(self, rows: Rows[R], name: str) -> Sequence[Any] | None:
        """What `row.stored()` has for one field of each row, None where it is empty; None where it always is."""
        values = rows.values(name)
        if values is None or self._kinds[name] in _TEXTS:
            return values
        plain = self._dumper(name)
        return each_once(lambda value: None if value is None else plain(value), values)

    def row(self, data: Mapping[str, Any]) -> R:
        """The row whose `stored()` this is. It was validated when it was written: no rule is asked again."""
        read = self._read
        if not self.fits(data):
            # Declared otherwise when it was written: what is wrong is told as of any other row.
            return self._register.model_validate(data)
        values = {}
        for name, told in data.items():
            reader = read[name]
            values[name] = told if reader is None else reader(told)
        return self._register.assembled(values)

    def rows(self, stored: Sequence[Mapping[str, Any]]) -> Rows[R]:
        """The rows whose `stored()` these are."""
        if not all(map(self.fits, stored)):
            return Rows.of(self._register, [self.row(data) for data in stored])

        def column(name: str) -> Sequence[Any] | None:
            told = [data.get(name) for data in stored]
            default = _defaults(self._register)[name]
            if default is None and told.count(None) == len(told):
                return None
            read = self._read[name] or (lambda one: one)
            try:
                known = {one: default if one is None else read(one) for one in set(told)}
            except TypeError:
                # Lists, and figures with their bound, are no keys; as text they are.
                texts = list(map(canonical, told))
                known = {
                    text: default if one is None else read(one)
                    for text, one in dict(zip(texts, told, strict=True)).items()
                }
                return list(map(known.__getitem__, texts))
            return list(map(known.__getitem__, told))

        return Rows(self._register, len(stored), column)

    def fits(self, data: Mapping[str, Any]) -> bool:
        """Whether stored data is of a row as it is declared now."""
        return self._required <= data.keys() <= self._read.keys()

    def _writer(self, name: str) -> Callable[[Any], str]:
        key = f",{encode_basestring(name)}:"
        if self._kinds[name] in _TEXTS:
            return lambda value: "" if value is None else key + encode_basestring(value)
        plain = self._dumper(name)
        return lambda value: "" if value is None else key + canonical(plain(value))

    def _dumper(self, name: str) -> Callable[[Any], Any]:
        serializer = _adapter(self._register, name).serializer
        return lambda value: serializer.to_python(value, mode="json")

    def _reader(self, name: str) -> Callable[[Any], Any]:
        validator = _of_one(self._register, name)
        remembered = _Remembered(lambda given: validator.validate_python(given[1]))

        def read(told: Any) -> Any:
            # Lists, and figures with their bound, are no keys.
            if isinstance(told, dict | list):
                return validator.validate_python(told)
            return remembered[told.__class__, told]

        return read


@cache
def stored_form(register: type[R]) -> StoredForm[R]:
    """The stored form of a register."""
    return StoredForm(register)
