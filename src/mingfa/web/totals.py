"""What a change does to the totals, told before and after: 受理调解纠纷：142件 → 143件."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mingfa.catalogue.indicator import AnyIndicator, Nature
from mingfa.catalogue.register import Register
from mingfa.catalogue.table import Catalogue
from mingfa.ledger.models import Unit
from mingfa.rollup.selectors import ledger_facts
from mingfa.text.amounts import Amount
from mingfa.text.dates import Period
from mingfa.writing.phrase import written

__all__ = ["Standing", "TotalChange", "changed", "figures_of", "standing", "told_or_dash", "years_touched"]

Standing = dict[tuple[str, int], str]


@dataclass(frozen=True, slots=True)
class TotalChange:
    """A figure that a change moved."""

    label: str
    year: int
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.year}年{self.label}：{self.before} → {self.after}"


def figures_of(register: type[Register], catalogue: Catalogue) -> tuple[AnyIndicator, ...]:
    """The indicators a register feeds, ratios included."""
    return tuple(
        indicator
        for indicator in catalogue.indicators.values()
        if any(source.register is register for part in indicator.additive for source in part.sources)
    )


def told_or_dash(amount: Amount | None, unit: str) -> str:
    """A figure in words, a dash where there is none."""
    return "—" if amount is None else written(amount, unit)


def years_touched(rows: Iterable[Register], catalogue: Catalogue) -> tuple[int, ...]:
    """The years whose totals some rows enter."""
    years = set()
    for row in rows:
        names = {row.occurred_on, *(row.standing or ())}
        names |= {
            source.dated_on
            for indicator in catalogue.additive(row.key)
            for source in indicator.sources
            if indicator.nature is Nature.FLOW and isinstance(row, source.register)
        }
        days = [getattr(row, name) for name in names]
        years |= {day.year for day in days if day is not None}
    return tuple(sorted(years))


def standing(register: type[Register], unit: Unit, years: Iterable[int], catalogue: Catalogue) -> Standing:
    """The figures of a register as they stand, told."""
    figures = figures_of(register, catalogue)
    facts = ledger_facts(unit, catalogue, only=figures)
    return {
        (one.key, year): told_or_dash(facts.amount(one, Period.of_year(year)), one.unit)
        for year in years
        for one in figures
    }


def changed(before: Standing, after: Standing, catalogue: Catalogue) -> tuple[TotalChange, ...]:
    """The figures that differ."""
    return tuple(
        TotalChange(catalogue.indicators[key].label, year, before[key, year], told)
        for (key, year), told in after.items()
        if before[key, year] != told
    )
