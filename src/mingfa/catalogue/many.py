"""Rows by the thousand: validated, written as JSON text, and read back.

Sheets and ledgers say the same words, days and figures over and over, so what a value comes to is worked out once
and remembered. The results are those of `register.taken` and of `Register.stored`, only sooner.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from json.encoder import encode_basestring
from typing import Annotated, Any, Generic, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import SchemaValidator

from mingfa.catalogue.register import FieldFault, Register, taken
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


@cache
def _adapter(register: type[Register], name: str) -> TypeAdapter[Any]:
    """The type of one field, as the register's own validation has it."""
    field = register.model_fields[name]
    declared: Any = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
    limits = ConfigDict(
        str_max_length=register.model_config.get("str_max_length"), arbitrary_types_allowed=True
    )
    # `| None` lets every type take the limits; no None is ever given.
    return TypeAdapter(declared | None, config=limits)


def _validator(register: type[Register], name: str) -> SchemaValidator:
    validator = _adapter(register, name).validator
    assert isinstance(validator, SchemaValidator)  # noqa: S101 - pydantic's plugins are not in use
    return validator


R = TypeVar("R", bound=Register)


def _validates_itself(register: type[Register]) -> bool:
    """Whether a register brings validators beside its fields' types and its rules."""
    own, all_have = register.__pydantic_decorators__, Register.__pydantic_decorators__
    return bool(own.field_validators) or own.model_validators.keys() != all_have.model_validators.keys()


class Taker(Generic[R]):
    """Validates the rows of one sheet."""

    def __init__(self, register: type[R], *, year: int | None = None) -> None:
        self._register = register
        self._year = year
        self._required = frozenset(column.name for column in register.columns if column.required)
        self._singly = _validates_itself(register)
        self._fields = {name: self._field(name) for name in register.model_fields}

    def _field(self, name: str) -> _Remembered:
        validator, context = _validator(self._register, name), {"year": self._year}
        # 1, 1.0 and True are one key of a dictionary and three things to a field: the class goes with the value.
        return _Remembered(lambda given: validator.validate_python(given[1], context=context))

    def taken(self, raw: Mapping[str, object]) -> tuple[R | None, tuple[FieldFault, ...]]:
        """What `register.taken` says of raw values by field name."""
        if self._singly:
            return taken(self._register, raw, year=self._year)
        fields = self._fields
        try:
            values = {name: fields[name][value.__class__, value] for name, value in raw.items()}
        except (ValidationError, KeyError, TypeError):
            # A fault, a column that is none, or a list, which no dictionary takes for a key.
            return taken(self._register, raw, year=self._year)
        if None in values.values() or "" in values.values() or not self._required <= values.keys():
            return taken(self._register, raw, year=self._year)
        row = self._register.assembled(values)
        return taken(self._register, raw, year=self._year) if row.contradictions() else (row, ())


class StoredForm(Generic[R]):
    """A register's rows as JSON text, and rows from what is stored."""

    def __init__(self, register: type[R]) -> None:
        self._register = register
        self._required = frozenset(column.name for column in register.columns if column.required)
        kinds = {column.name: column.kind for column in register.columns}
        self._written = {name: _Remembered(self._writer(name, kinds[name])) for name in sorted(kinds)}
        self._plain = {name: _Remembered(self._dumper(name)) for name in kinds}
        self._read = {name: None if kinds[name] in _TEXTS else self._reader(name) for name in kinds}

    def text(self, row: R) -> str:
        """`canonical(row.stored())`."""
        values = row.__dict__
        told = [
            fragments[value]
            for name, fragments in self._written.items()
            if (value := values[name]) is not None
        ]
        return f"{{{','.join(told)}}}"

    def told(self, row: R, name: str) -> Any:
        """What `row.stored()` has for one field, None where it is empty."""
        value = getattr(row, name)
        return value if value is None or isinstance(value, str) else self._plain[name][value]

    def row(self, data: Mapping[str, Any]) -> R:
        """The row whose `stored()` this is. It was validated when it was written: no rule is asked again."""
        read = self._read
        if not self._required <= data.keys() or not data.keys() <= read.keys():
            # Declared otherwise when it was written: what is wrong is told as of any other row.
            return self._register.model_validate(data)
        values = {}
        for name, told in data.items():
            reader = read[name]
            values[name] = told if reader is None else reader(told)
        return self._register.assembled(values)

    def _writer(self, name: str, kind: Kind) -> Callable[[Any], str]:
        key = f"{encode_basestring(name)}:"
        if kind in _TEXTS:
            return lambda value: key + encode_basestring(value)
        plain = self._dumper(name)
        return lambda value: key + canonical(plain(value))

    def _dumper(self, name: str) -> Callable[[Any], Any]:
        serializer = _adapter(self._register, name).serializer
        return lambda value: serializer.to_python(value, mode="json")

    def _reader(self, name: str) -> Callable[[Any], Any]:
        validator = _validator(self._register, name)
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
