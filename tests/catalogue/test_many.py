"""Rows by the thousand come to what single rows come to, whatever was read before them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.catalogue.many import Taker, stored_form
from mingfa.catalogue.register import taken
from mingfa.text.amounts import Amount, Bound

ROW = {
    "accepted_on": date(2024, 3, 5),
    "kind": "邻里",
    "summary": "排水纠纷",
    "parties": "甲、乙",
    "mediator": "孙和",
}
CELLS = st.sampled_from([None, "", " ", 0, 1, 1.0, 1.5, True, False, "1", "是", "50余", "2024.3.5", "邻里纠纷", [], ["邻里"], date(2024, 3, 9)])  # fmt: skip


@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(["people", "hard", "number", "kind", "closed_on", "none_such"]), CELLS
        ),
        max_size=6,
    )
)
def test_every_row_of_a_sheet_is_judged_as_if_it_came_alone(sheet: list[dict[str, object]]) -> None:
    taker = Taker(MediationCases, year=2024)
    for cells in sheet:
        raw = ROW | cells
        assert taker.taken(raw) == taken(MediationCases, raw, year=2024)


@pytest.mark.parametrize(("first", "second"), [(1, True), (True, 1), (1.0, True)])
def test_a_tick_is_no_number_though_python_takes_them_for_equal(first: object, second: object) -> None:
    taker = Taker(MediationCases)
    said = [taker.taken(ROW | {"people": value})[0] is not None for value in (first, second)]
    assert said == [first is not True, second is not True]


def test_dates_without_a_year_take_that_of_their_own_sheet() -> None:
    rows = [
        Taker(MediationCases, year=year).taken(ROW | {"accepted_on": "3月5日"})[0] for year in (2023, 2024)
    ]
    assert [row.accepted_on.year for row in rows if row] == [2023, 2024]


def test_figures_with_a_bound_and_lists_are_read_back() -> None:
    row, _ = taken(MediationCases, ROW | {"people": "50余"})
    assert row is not None
    assert stored_form(MediationCases).row(row.stored()).people == Amount(Decimal(50), Bound.AT_LEAST)


def test_what_was_stored_under_another_declaration_is_refused_as_ever() -> None:
    with pytest.raises(ValueError, match="none_such"):
        stored_form(MediationCases).row(ROW | {"accepted_on": "2024-03-05", "none_such": 1})
