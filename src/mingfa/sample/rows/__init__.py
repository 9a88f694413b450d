"""Rows of the sample county: for every register a maker, the same rows on every machine."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from mingfa.catalogue.register import Register
from mingfa.sample.county import Town
from mingfa.sample.rows.advice import advice_services, advisers, legal_aid_cases
from mingfa.sample.rows.decisions import legality_reviews, major_decisions
from mingfa.sample.rows.duty import head_acts, plan_items, problems
from mingfa.sample.rows.making import Draw, Maker, SampleRow
from mingfa.sample.rows.mediation import dispute_leads, mediation_cases, mediation_committees
from mingfa.sample.rows.publicity import publicity_events
from mingfa.sample.rows.study import study_sessions

__all__ = ["MAKERS", "SampleRow", "rows_of"]

SEED = "mingfa-1"

MAKERS: Mapping[str, Maker] = {
    maker.__name__: maker
    for maker in (
        study_sessions,
        major_decisions,
        legality_reviews,
        advisers,
        advice_services,
        legal_aid_cases,
        publicity_events,
        dispute_leads,
        mediation_committees,
        mediation_cases,
        head_acts,
        problems,
        plan_items,
    )
}


@cache
def rows_of(register: type[Register], town: Town, year: int) -> tuple[SampleRow, ...]:
    """The rows of a register for a town and a year, no fact twice, in the maker's order."""
    draw = Draw.of(SEED, register.key, town.code, year)
    distinct: dict[tuple[object, ...], SampleRow] = {}
    for row in MAKERS[register.key](draw, town, year):
        fact = (row.unit, *(row.values.get(name) for name in register.identity))
        distinct.setdefault(fact, row)
    return tuple(distinct.values())
