"""Rows by the thousand come to what single rows come to, whatever was read before them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import chain

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


def taken_together(raws: list[dict[str, object]], *, year: int | None = None):
    names = dict.fromkeys(chain(*raws))
    columns = {name: [raw.get(name) for raw in raws] for name in names}
    return Taker(MediationCases, year=year).taken(columns, len(raws))


@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(["people", "hard", "number", "kind", "closed_on", "none_such"]), CELLS
        ),
        max_size=6,
    )
)
def test_every_row_of_a_sheet_is_judged_as_if_it_came_alone(sheet: list[dict[str, object]]) -> None:
    raws = [ROW | cells for cells in sheet]
    rows, refused = taken_together(raws, year=2024)
    assert [(None if at in refused else rows[at], refused.get(at, ())) for at in range(len(raws))] == [
        taken(MediationCases, raw, year=2024) for raw in raws
    ]


@pytest.mark.parametrize("values", [(1, True), (True, 1), (1.0, True)])
def test_a_tick_is_no_number_though_python_takes_them_for_equal(values: tuple[object, ...]) -> None:
    _, refused = taken_together([ROW | {"people": value} for value in values])
    assert set(refused) == {at for at, value in enumerate(values) if value is True}


def test_a_refused_row_leaves_the_others_as_they_are_and_stands_empty() -> None:
    rows, refused = taken_together([ROW, ROW | {"kind": "无此类"}, ROW | {"summary": "滴水檐"}])
    assert list(refused) == [1]
    assert rows.values("summary") == ["排水纠纷", None, "滴水檐"]


def test_dates_without_a_year_take_that_of_their_own_sheet() -> None:
    told = [taken_together([ROW | {"accepted_on": "3月5日"}], year=year)[0][0] for year in (2023, 2024)]
    assert [row.accepted_on.year for row in told] == [2023, 2024]


def test_figures_with_a_bound_and_lists_are_read_back() -> None:
    row, _ = taken(MediationCases, ROW | {"people": "50余"})
    assert row is not None
    assert stored_form(MediationCases).row(row.stored()).people == Amount(Decimal(50), Bound.AT_LEAST)


def test_what_was_stored_under_another_declaration_is_refused_as_ever() -> None:
    with pytest.raises(ValueError, match="none_such"):
        stored_form(MediationCases).row(ROW | {"accepted_on": "2024-03-05", "none_such": 1})
