"""Facts made by hand over a catalogue, for what is written from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mingfa.catalogue.indicator import Ratio
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.report.facts import Coverage, Fact, UnitCard
from mingfa.text.amounts import Amount
from mingfa.text.dates import Period

QINGHE = UnitCard(
    code="330921104000",
    name="青禾镇",
    level=4,
    full_name="云州市清河县青禾镇",
    county="清河县",
    ancestors=("云州市", "清河县"),
)


@dataclass(frozen=True)
class HandmadeFacts:
    """What is said of each indicator (or indicator and group), and the rows of registers."""

    amounts: Mapping[str | tuple[str, str], Amount | int]
    unit: UnitCard = QINGHE
    registers: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    catalogue: Catalogue = CATALOGUE

    def fact(self, indicator: str, period: Period, group: str | None = None) -> Fact:
        declared = self.catalogue.indicator(indicator)
        if isinstance(declared, Ratio):
            return self._ratio(declared, period)
        said = self.amounts.get((indicator, group) if group else indicator)
        amount = Amount.exact(said) if isinstance(said, int) else said
        return Fact(
            indicator,
            period,
            amount,
            declared.unit,
            rows=int(amount.value) if amount else 0,
            group=group,
            coverage=Coverage(expected=18, reported=13, zero=2),
        )

    def _ratio(self, ratio: Ratio, period: Period) -> Fact:
        parts = (self.fact(ratio.numerator.key, period), self.fact(ratio.denominator.key, period))
        amount = ratio.quotient(parts[0].amount, parts[1].amount)
        return Fact(ratio.key, period, amount, ratio.unit, rows=parts[1].rows, parts=parts)

    def groups(self, indicator: str, period: Period) -> tuple[str, ...]:
        return tuple(key[1] for key in self.amounts if isinstance(key, tuple) and key[0] == indicator)

    def rows(self, register: str, period: Period) -> Sequence[Mapping[str, Any]]:
        return self.registers.get(register, ())
