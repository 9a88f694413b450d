"""The table of everything declared, by key. A line of work joins by one entry in `LINES`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from mingfa.catalogue.deadline import Deadline, YearlyDuty
from mingfa.catalogue.indicator import AnyIndicator, Indicator, Ratio
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines import (
    advice,
    decisions,
    disputes,
    duty,
    mediation,
    publicity,
    rectification,
    study,
)
from mingfa.catalogue.register import Register
from mingfa.catalogue.sentence import Sentence
from mingfa.errors import DeclarationError, NameFault

__all__ = ["CATALOGUE", "LINES", "Catalogue"]

T = TypeVar("T")


class Catalogue:
    """Lines of work and everything in them, by key.

    Built once from `LINES`; tests build others, so that a register needs nothing but its declaration.
    """

    def __init__(self, lines: Iterable[Line]) -> None:
        self.lines: tuple[Line, ...] = tuple(lines)
        self.registers: Mapping[str, type[Register]] = _by_key("register", (r for line in self.lines for r in line.registers))
        self.indicators: Mapping[str, AnyIndicator] = _by_key(
            "indicator", (i for line in self.lines for i in line.indicators)
        )
        self.deadlines: Mapping[str, Deadline] = _by_key("deadline", (d for line in self.lines for d in line.deadlines))
        self.duties: Mapping[str, YearlyDuty] = _by_key("duty", (d for line in self.lines for d in line.duties))
        fed: dict[str, list[Indicator]] = {}
        for indicator in self.indicators.values():
            if isinstance(indicator, Indicator):
                fed.setdefault(indicator.register.key, []).append(indicator)
        self._fed = {register: tuple(indicators) for register, indicators in fed.items()}

    def register(self, key: str) -> type[Register]:
        """A register by key or Chinese label; NameFault with close matches otherwise."""
        return _found("台账", key, self.registers, lambda register: register.label)

    def indicator(self, key: str) -> AnyIndicator:
        """An indicator by key or Chinese label."""
        return _found("指标", key, self.indicators, lambda indicator: indicator.label)

    def line_of(self, register: type[Register]) -> Line:
        """The line of work a register belongs to."""
        return next(line for line in self.lines if register in line.registers)

    def additive(self, register: str) -> tuple[Indicator, ...]:
        """The stored indicators fed by a register."""
        return self._fed.get(register, ())

    def check(self) -> None:
        """Refuse references to what is not declared; DeclarationError names the place."""
        for line in self.lines:
            for told in line.sentences:
                if isinstance(told, Sentence):
                    self._check_slots(told)
        for indicator in self.indicators.values():
            if isinstance(indicator, Ratio):
                self._check_parts(indicator)

    def _check_slots(self, sentence: Sentence) -> None:
        for template in sentence.templates:
            for slot in template.slots:
                if slot.indicator not in self.indicators:
                    raise DeclarationError(
                        f"sentence {sentence.key}", f"there is no indicator `{slot.indicator}`", "Declare it or mend the name"
                    )

    def _check_parts(self, ratio: Ratio) -> None:
        for part in (ratio.numerator, ratio.denominator):
            if self.indicators.get(part.key) is not part:
                raise DeclarationError(f"ratio {ratio.key}", f"`{part.key}` is in no line", "List it in its line")


def _by_key(kind: str, declared: Iterable[Any]) -> Mapping[str, Any]:
    table: dict[str, Any] = {}
    for one in declared:
        if one.key in table:
            raise DeclarationError(f"{kind} {one.key}", "the key is taken", "Give each its own key")
        table[one.key] = one
    return MappingProxyType(table)


def _found(kind: str, name: str, table: Mapping[str, T], label: Callable[[T], str]) -> T:
    if name in table:
        return table[name]
    for one in table.values():
        if label(one) == name:
            return one
    raise NameFault(kind, name, [*table, *(label(one) for one in table.values())])


#: In the order in which the report tells them.
LINES: tuple[Line, ...] = (
    study.LINE,
    decisions.LINE,
    advice.LINE,
    publicity.LINE,
    disputes.LINE,
    mediation.LINE,
    duty.LINE,
    rectification.LINE,
)

CATALOGUE = Catalogue(LINES)
CATALOGUE.check()
