"""The figures of a unit and a year as plain values: the contract `mingfa.figures/1`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.ledger.models import Unit
from mingfa.report.facts import Coverage, Fact
from mingfa.rollup.selectors import LedgerFacts, ledger_facts
from mingfa.text.amounts import Amount
from mingfa.text.dates import Period

__all__ = ["SCHEMA", "amount_json", "figures_json"]

SCHEMA = "mingfa.figures/1"


def figures_json(
    unit: Unit, year: int, catalogue: Catalogue = CATALOGUE.open, *, today: date | None = None
) -> dict[str, Any]:
    """Every figure of a unit with everything below it, with its groups and its coverage, in catalogue order.

    value is None where nothing is known, which is not nought.
    """
    facts, period = ledger_facts(unit, catalogue, today=today), Period.of_year(year)
    return {
        "schema": SCHEMA,
        "unit": {"code": unit.code, "name": unit.name},
        "year": year,
        "figures": [
            {
                "indicator": indicator.key,
                "label": indicator.label,
                **_told(facts.fact(indicator.key, period)),
                "groups": _groups(facts, indicator.key, period),
            }
            for indicator in facts.catalogue.indicators.values()
        ],
    }


def amount_json(amount: Amount | None) -> dict[str, Any]:
    """An amount as the contracts write it: value, value_high, bound; all None where nothing is known."""
    if amount is None:
        return {"value": None, "value_high": None, "bound": None}
    return {"value": _number(amount.value), "value_high": _number(amount.high), "bound": amount.bound.value}


def _told(fact: Fact) -> dict[str, Any]:
    return {
        **amount_json(fact.amount),
        "unit": fact.unit,
        "rows": fact.rows,
        "coverage": _coverage(fact.coverage),
    }


def _groups(facts: LedgerFacts, indicator: str, period: Period) -> list[dict[str, Any]]:
    told = []
    for group in facts.groups(indicator, period):
        fact = facts.fact(indicator, period, group)
        told.append({"group": group, **amount_json(fact.amount), "rows": fact.rows})
    return told


def _coverage(coverage: Coverage | None) -> dict[str, int] | None:
    if coverage is None:
        return None
    return {
        "expected": coverage.expected,
        "reported": coverage.reported,
        "zero": coverage.zero,
        "silent": coverage.silent,
        "pending": coverage.pending,
        "not_applicable": coverage.not_applicable,
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value % 1 == 0 else float(value)
