"""Facts out of a text, for tests: a sentence of a report says what the ledger holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mingfa.reading import read_text
from mingfa.report.facts import Coverage, Fact, UnitCard
from mingfa.text.amounts import Amount
from mingfa.text.dates import Period

TOWN = UnitCard(
    code="990101101000",
    name="青禾镇",
    level=4,
    full_name="云州市清河县青禾镇",
    county="清河县",
    ancestors=("中州省", "云州市", "清河县"),
    subordinates=("东村", "西村"),
    neighbours=("白石镇",),
)


@dataclass(frozen=True)
class KnownFacts:
    """`report.facts.Facts` with the figures given; everything else has no rows."""

    known: Mapping[tuple[str, Period], tuple[Amount, str]]
    coverage: Coverage | None = None
    unit: UnitCard = field(default=TOWN)

    def fact(self, indicator: str, period: Period, group: str | None = None) -> Fact:
        found = self.known.get((indicator, period))
        if found is None:
            return Fact(indicator, period, None, "", rows=0, group=group)
        amount, unit = found
        return Fact(
            indicator, period, amount, unit, rows=int(amount.value), group=group, coverage=self.coverage
        )

    def groups(self, indicator: str, period: Period) -> tuple[str, ...]:
        return ()

    def rows(self, register: str, period: Period) -> Sequence[Mapping[str, Any]]:
        return []


def facts_told(text: str) -> KnownFacts:
    """The facts that a text tells, as the reader links them."""
    document = read_text(text, "台账.txt")
    return KnownFacts(
        {
            (figure.indicator, figure.period): (figure.amount, figure.unit)
            for figure in document.figures
            if figure.indicator and figure.period
        }
    )
