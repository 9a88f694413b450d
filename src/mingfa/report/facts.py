"""Facts: what the ledger knows of a unit and a period, as writing and review ask for it.

The protocol stands here so that the pure core can use facts without knowing a database.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from mingfa.text.amounts import Amount
from mingfa.text.dates import Period

__all__ = ["Coverage", "Fact", "Facts", "UnitCard"]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of how many units a figure speaks: nought is not silence.

    expected:       units that should report, those that the register does not concern left out
    reported:       with at least one row; zero: with a signed nought
    pending:        of which nothing is known and nothing is due yet
    not_applicable: that have stated that the register does not concern them
    """

    expected: int
    reported: int
    zero: int = 0
    pending: int = 0
    not_applicable: int = 0

    @property
    def silent(self) -> int:
        """Units that should have reported by now, and of which nothing is known."""
        return self.expected - self.reported - self.zero - self.pending

    def __str__(self) -> str:
        told = [f"应报{self.expected}个单位", f"有记录{self.reported}个", f"零报告{self.zero}个"]
        if self.pending:
            told.append(f"未到期{self.pending}个")
        told.append(f"未报{self.silent}个")
        if self.not_applicable:
            told.append(f"另有{self.not_applicable}个不适用")
        return "，".join(told)


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure of the ledger.

    amount is None where there is nothing to divide by, or nothing is known; rows counts the entries behind it.
    parts holds numerator and denominator of a ratio.
    """

    indicator: str
    period: Period
    amount: Amount | None
    unit: str
    rows: int
    group: str | None = None
    coverage: Coverage | None = None
    parts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitCard:
    """The names of a unit that papers need.

    name 青禾镇; full_name 云州市清河县青禾镇; county 清河县; subordinates and neighbours by short name
    """

    code: str
    name: str
    level: int
    full_name: str
    county: str | None = None
    ancestors: tuple[str, ...] = ()
    subordinates: tuple[str, ...] = ()
    neighbours: tuple[str, ...] = ()


class Facts(Protocol):
    """What the ledger knows of one unit."""

    @property
    def unit(self) -> UnitCard:
        """Whose facts they are."""

    def fact(self, indicator: str, period: Period, group: str | None = None) -> Fact:
        """One figure; `group` picks one value of the indicator's breakdown."""

    def groups(self, indicator: str, period: Period) -> tuple[str, ...]:
        """The breakdown values that occur, in the order of their declaration."""

    def rows(self, register: str, period: Period) -> Sequence[Mapping[str, Any]]:
        """The validated rows of a register, in order of date; values as the register types them."""
