"""Rules between the fields of a row, declared in `Register.rules`.

    rules = (
        InOrder("accepted_on", "closed_on"),
        Needs("outcome", "closed_on"),
    )

Each lays its fault at the field to mend, and cites a clause where one stands behind it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from mingfa.catalogue.register import FieldFault, Register
from mingfa.errors import CalendarEnd
from mingfa.law.clause import Clause
from mingfa.law.counting import Length
from mingfa.law.workdays import due_after, is_workday
from mingfa.text.amounts import Amount, Bound

__all__ = ["InOrder", "LastsAtLeast", "Needs", "NotMore", "Stated"]


def _fault(row: Any, name: str, message: str, basis: Clause | None = None) -> FieldFault:
    return FieldFault(
        name, _label(row, name), _shown(getattr(row, name)), message, basis.citation if basis else ""
    )


def _label(register: Any, name: str) -> str:
    label: str = register.column(name).label
    return label


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Amount):
        return f"{value.value.normalize():f}"
    return str(value)[:60]


@dataclass(frozen=True)
class InOrder:
    """One day is not before another; either may be empty.

    excused_by: a field in which it is explained why things went another way, so that what happened can be told
    """

    earlier: str
    later: str
    basis: Clause | None = None
    excused_by: str = ""

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields it reads."""
        return tuple(filter(None, (self.earlier, self.later, self.excused_by)))

    def fault(self, row: Any) -> FieldFault | None:
        """Laid at the later day."""
        first: date | None = getattr(row, self.earlier)
        second: date | None = getattr(row, self.later)
        if first is None or second is None or first <= second or self._excused(row):
            return None
        advice = f"如属实，请填写“{_label(row, self.excused_by)}”" if self.excused_by else "请核对"
        return _fault(row, self.later, f"早于“{_label(row, self.earlier)}”（{first}），{advice}", self.basis)

    def _excused(self, row: Any) -> bool:
        return bool(self.excused_by and getattr(row, self.excused_by))

    def said(self, register: type[Register]) -> str:
        """The rule in plain Chinese."""
        return f"{_label(register, self.later)}不早于{_label(register, self.earlier)}"


@dataclass(frozen=True)
class Needs:
    """When one field is filled, another must be; with `values`, when it holds one of them.

    A filled yes/no field is one that says yes.
    """

    given: str
    needed: str
    values: tuple[object, ...] = ()
    basis: Clause | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields it reads."""
        return self.given, self.needed

    def fault(self, row: Any) -> FieldFault | None:
        """Laid at the empty field."""
        value = getattr(row, self.given)
        told = value in self.values if self.values else value not in (None, False)
        if not told or getattr(row, self.needed) is not None:
            return None
        return _fault(
            row, self.needed, f"“{_label(row, self.given)}”已填“{_shown(value)}”，请填写本项", self.basis
        )

    def said(self, register: type[Register]) -> str:
        """The rule in plain Chinese."""
        when = f"为“{'”“'.join(map(_shown, self.values))}”" if self.values else "已填"
        return f"{_label(register, self.given)}{when}的，须填{_label(register, self.needed)}"


@dataclass(frozen=True)
class NotMore:
    """A part is not more than the whole it belongs to."""

    part: str
    whole: str
    basis: Clause | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields it reads."""
        return self.part, self.whole

    def fault(self, row: Any) -> FieldFault | None:
        """Laid at the part, and only where bounds leave no doubt."""
        part: Amount | None = getattr(row, self.part)
        whole: Amount | None = getattr(row, self.whole)
        if part is None or whole is None or not _surely_more(part, whole):
            return None
        return _fault(
            row, self.part, f"多于“{_label(row, self.whole)}”（{_shown(whole)}），请核对", self.basis
        )

    def said(self, register: type[Register]) -> str:
        """The rule in plain Chinese."""
        return f"{_label(register, self.part)}不多于{_label(register, self.whole)}"


def _surely_more(part: Amount, whole: Amount) -> bool:
    if part.bound in (Bound.AT_MOST, Bound.ABOUT) or whole.bound in (Bound.AT_LEAST, Bound.ABOUT):
        return False
    return part.value > (whole.high or whole.value)


@dataclass(frozen=True)
class LastsAtLeast:
    """A stretch is not shorter than a clause wants, unless the reason is written down.

    It binds stretches begun while the clause is in force; a count of working days that leaves the announced
    calendar is not judged.

    excused_by: the field for the reason; empty where the clause knows no exception
    """

    starts_on: str
    ends_on: str
    length: Length
    excused_by: str
    basis: Clause

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields it reads."""
        return tuple(filter(None, (self.starts_on, self.ends_on, self.excused_by)))

    def fault(self, row: Any) -> FieldFault | None:
        """Laid at the end of the stretch."""
        start: date | None = getattr(row, self.starts_on)
        end: date | None = getattr(row, self.ends_on)
        excused = self.excused_by and getattr(row, self.excused_by)
        if start is None or end is None or excused or not self.basis.in_force(start):
            return None
        try:
            earliest = due_after(start, self.length, is_workday=is_workday).day
        except CalendarEnd:
            return None
        if end >= earliest:
            return None
        message = f"距“{_label(row, self.starts_on)}”（{start}）不足{self.length}，最早应为{earliest}"
        if self.excused_by:
            message += f"；确需缩短的，请填写“{_label(row, self.excused_by)}”"
        return _fault(row, self.ends_on, message, self.basis)

    def said(self, register: type[Register]) -> str:
        """The rule in plain Chinese."""
        said = f"{_label(register, self.starts_on)}至{_label(register, self.ends_on)}不少于{self.length}"
        return f"{said}，缩短的须填{_label(register, self.excused_by)}" if self.excused_by else said


@dataclass(frozen=True)
class Stated:
    """Anything else that must hold of a row, with what to say when it does not.

    at: the field to mend; reads: the other fields the test looks at; rule: the rule in plain Chinese
    """

    at: str
    reads: tuple[str, ...]
    holds: Callable[[Any], bool]
    message: str
    rule: str
    basis: Clause | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields it reads."""
        return self.at, *self.reads

    def fault(self, row: Any) -> FieldFault | None:
        """Laid at the field to mend."""
        return None if self.holds(row) else _fault(row, self.at, self.message, self.basis)

    def said(self, register: type[Register]) -> str:
        """The rule in plain Chinese."""
        return self.rule
