"""Rows of one register held column by column, and work done once for rows that are alike where it counts.

A sheet of thousands of rows says the same days, kinds and outcomes over and over. What follows from a row mostly
follows from a few of its fields; rows in which these hold the same come to the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from inspect import isfunction
from itertools import chain, repeat
from operator import is_not
from typing import Any, Generic, TypeVar

from mingfa.catalogue.register import Register

__all__ = ["ByFields", "Rows", "each_once", "filled", "identities"]

R = TypeVar("R", bound=Register)
T = TypeVar("T")
V = TypeVar("V")


def identities(column: Sequence[Any]) -> Iterator[int]:
    """A key for each value of a column; equal keys mean equal values, not the other way round.

    Quicker than comparing the values. Columns are made so that values that are equal are mostly one object.
    """
    return map(id, column)


def filled(column: Sequence[Any]) -> Iterator[bool]:
    """A key for functions that ask no more of a field than whether it is filled."""
    return map(is_not, column, repeat(None))


def each_once(work: Callable[[V], T], column: Sequence[V]) -> list[T]:
    """What a function makes of every value of a column; asked once for values that are one object."""
    keys = list(identities(column))
    told = {key: work(value) for key, value in dict(zip(keys, column, strict=True)).items()}
    return list(map(told.__getitem__, keys))


class Rows(Generic[R]):
    """Rows of one register. A column is worked out when it is first asked for."""

    def __init__(self, register: type[R], count: int, column: Callable[[str], Sequence[Any] | None]) -> None:
        self.register = register
        self._count = count
        self._column = column
        self._columns: dict[str, Sequence[Any] | None] = {}
        #: The fields there are; asking the class for them is slow.
        self.fields = register.model_fields

    @classmethod
    def of(cls, register: type[R], rows: Sequence[R]) -> Rows[R]:
        """The same from objects."""

        def column(name: str) -> Sequence[Any] | None:
            values = [getattr(row, name) for row in rows]
            return values if any(value is not None for value in values) else None

        return cls(register, len(rows), column)

    @classmethod
    def together(cls, register: type[R], parts: Sequence[Rows[R]]) -> Rows[R]:
        """One after the other."""

        def column(name: str) -> Sequence[Any] | None:
            columns = [part.values(name) for part in parts]
            if all(values is None for values in columns):
                return None
            filled_up = (
                repeat(None, len(part)) if values is None else values
                for part, values in zip(parts, columns, strict=True)
            )
            return list(chain.from_iterable(filled_up))

        return parts[0] if len(parts) == 1 else cls(register, sum(map(len, parts)), column)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[R]:
        return map(self.__getitem__, range(self._count))

    def __getitem__(self, at: int) -> R:
        """One row as an object."""
        filled = ((name, self.values(name)) for name in self.fields)
        return self.register.assembled(
            {name: column[at] for name, column in filled if column is not None and column[at] is not None}
        )

    def values(self, name: str) -> Sequence[Any] | None:
        """A field in every row; None where no row has it."""
        if name not in self._columns:
            self._columns[name] = self._column(name)
        return self._columns[name]

    def chosen(self, at: Sequence[int]) -> Rows[R]:
        """Some of the rows."""

        def column(name: str) -> Sequence[Any] | None:
            values = self.values(name)
            return None if values is None else list(map(values.__getitem__, at))

        return Rows(self.register, len(at), column)

    def looked_at(self, at: int, read: set[str]) -> Any:
        """A row as a function sees it that reads its fields; which it reads is noted in `read`."""
        return _LookedAt(self, at, read)


class _LookedAt:
    __slots__ = ("_at", "_read", "_rows")

    def __init__(self, rows: Rows[Any], at: int, read: set[str]) -> None:
        self._rows, self._at, self._read = rows, at, read

    def __getattr__(self, name: str) -> Any:
        rows = self._rows
        if name in rows.fields:
            self._read.add(name)
            column = rows.values(name)
            return None if column is None else column[self._at]
        found = getattr(rows.register, name)
        if isfunction(found):
            # A method would read fields that nobody notes.
            raise TypeError(f"{rows.register.__qualname__}.{name} is called where fields alone may be read")
        return found


class ByFields(Generic[T]):
    """A function of a row's fields, asked once for all rows that are alike in those it reads.

    Nobody declares which those are: the function is watched, and where it reads one more, rows are told apart by that
    too. It must go by the fields alone.

    keys: what of a column counts; by default its values
    """

    def __init__(
        self,
        work: Callable[[Any], T],
        *,
        keys: Callable[[Sequence[Any]], Iterator[Any]] = identities,
    ) -> None:
        self._work = work
        self._keys = keys
        self._reads: tuple[str, ...] = ()

    def of(self, rows: Rows[Any]) -> list[T]:
        """What it makes of each row."""
        while True:
            reads = self._reads
            columns = [column for name in reads if (column := rows.values(name)) is not None]
            keys = [*map(self._keys, columns)]
            kinds = list(zip(*keys, strict=True) if len(keys) > 1 else keys[0]) if keys else [()] * len(rows)
            told = self._told(rows, dict(zip(kinds, range(len(rows)), strict=True)), reads)
            if told is not None:
                return list(map(told.__getitem__, kinds))

    def _told(self, rows: Rows[Any], kinds: Mapping[Any, int], reads: tuple[str, ...]) -> dict[Any, T] | None:
        """What it makes of one row of each kind; None where it read more than they were told apart by."""
        read = set(reads)
        told = {}
        for kind, at in kinds.items():
            told[kind] = self._work(rows.looked_at(at, read))
            if len(read) > len(reads):
                self._reads = tuple(sorted(read))
                return None
        return told
