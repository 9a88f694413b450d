"""A counting note says of a row why it counts as it does."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mingfa.catalogue.lines import inspections, licences, penalties
from mingfa.catalogue.note import CountingNote
from mingfa.catalogue.register import Register, taken
from mingfa.catalogue.table import CATALOGUE
from mingfa.errors import DeclarationError
from mingfa.law import enforcement_statistics
from mingfa.review.explain import explain

CASE = {
    "cause": "擅自倾倒建筑垃圾",
    "field": "城乡建设",
    "party": "寅某",
    "officers": "子某、丑某",
    "filed_on": date(2026, 7, 10),
    "decided_on": date(2026, 8, 10),
    "outcome": "给予行政处罚",
}


def notes_on(register: type[Register], values: dict[str, Any]) -> list[str]:
    row, faults = taken(register, values)
    assert row is not None, faults
    return [note.key for note in CATALOGUE.notes_on(row)]


@pytest.mark.parametrize(
    ("more", "notes"),
    [
        ({"penalties": ["罚款"], "fined": "500"}, []),
        (
            {"penalties": ["罚款", "没收违法所得"], "fined": "500", "confiscated": "80"},
            ["penalty_case_in_gravest_class"],
        ),
        ({"penalties": ["没收违法所得"]}, ["penalty_sum_fixed_by_decision"]),
        ({"penalties": ["警告"], "filed_on": date(2025, 12, 10)}, ["penalty_counts_when_decided"]),
        (
            {"penalties": ["警告", "通报批评", "其他"], "overturned_on": date(2026, 9, 1)},
            [
                "penalty_case_in_gravest_class",
                "penalty_named_class_beats_other",
                "penalty_classes_in_one_column",
                "penalty_overturned_is_a_choice",
            ],
        ),
    ],
)
def test_a_case_is_told_the_notes_that_decide_it(more: dict[str, Any], notes: list[str]) -> None:
    assert notes_on(penalties.EnforcementCases, CASE | more) == notes


def test_a_case_without_a_penalty_is_no_matter_of_the_penalty_notes() -> None:
    assert notes_on(penalties.EnforcementCases, CASE | {"outcome": "不予行政处罚"}) == []


def test_the_page_of_a_figure_tells_its_notes() -> None:
    page = explain("inspections_made")
    for note in (*inspections.NOTES, CATALOGUE.notes["patrol_is_no_inspection"]):
        assert note.said in page
    assert "变更、延续" not in page


def test_a_note_that_decides_about_nothing_is_refused() -> None:
    with pytest.raises(DeclarationError, match="it decides about no figure"):
        CountingNote(
            key="idle",
            label="空的说明",
            said="什么也不管。",
            basis=enforcement_statistics.LICENCE,
            register=licences.Licences,
            decides=lambda row: True,
            figures=(),
        )
