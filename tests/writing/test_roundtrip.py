"""A report that is read back gives exactly the facts that went in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from mingfa.catalogue.indicator import Indicator
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.table import CATALOGUE
from mingfa.reading.pipeline import read
from mingfa.text.amounts import Amount, Bound
from mingfa.writing.compose import Version, compose
from mingfa.writing.docx import to_docx
from mingfa.writing.phrase import as_told
from writing.facts import HandmadeFacts

_BOUNDS = (Bound.EXACT, Bound.AT_LEAST, Bound.EXACT, Bound.AT_MOST, Bound.ABOUT)


def _every_figure() -> HandmadeFacts:
    """A different amount, and every kind of bound, for every figure a sentence can tell."""
    sentences = [told for line in CATALOGUE.lines for told in line.sentences if isinstance(told, Sentence)]
    slots = dict.fromkeys(
        slot for told in sentences for template in told.templates for slot in template.slots
    )
    amounts: dict[str | tuple[str, str], Amount | int] = {}
    parts = [one.key for one in CATALOGUE.indicators.values() if isinstance(one, Indicator)]
    keys = [*parts, *((slot.indicator, slot.group) for slot in slots if slot.group)]
    for number, key in enumerate(keys):
        value = Decimal(10 * (number + 2) if number % 2 else 3 * number + 2)
        amounts[key] = Amount(value, _BOUNDS[number % len(_BOUNDS)])
    return HandmadeFacts(amounts)


@pytest.mark.parametrize("version", ["reported", "published"])
@pytest.mark.parametrize("year", range(2020, 2025))
def test_every_figure_comes_back_with_its_indicator_value_and_bound(year: int, version: Version) -> None:
    draft = compose(_every_figure(), year, CATALOGUE, dated=date(year + 1, 1, 20), version=version)
    document = read(to_docx(draft), "report.docx")
    assert [(one.indicator, one.group, one.amount) for one in document.figures] == [
        (run.fact.indicator, run.fact.group, as_told(run.fact.amount, run.fact.unit))
        for run in draft.figures
        if run.fact.amount is not None
    ]


def test_what_the_paper_says_of_itself_comes_back() -> None:
    draft = compose(_every_figure(), 2024, CATALOGUE, dated=date(2025, 1, 20))
    meta = read(to_docx(draft), "report.docx").meta
    assert (meta.unit, meta.year, meta.date) == ("青禾镇", 2024, date(2025, 1, 20))
    assert meta.issuers == draft.issuers
