"""What follows from the situations in the YAML files beside this one (`situations.py` says how they are written)."""

from __future__ import annotations

from datetime import date

import pytest

from mingfa.errors import CalendarEnd
from mingfa.law.counting import Due
from mingfa.law.workdays import is_workday
from situations import (
    DUTIES,
    NO_AMOUNT,
    NONE,
    SITUATIONS,
    DutySituation,
    Situation,
    day_in,
    deadline,
    source_of,
)


def those_with(key: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("situation", [one for one in SITUATIONS if key in one.told], ids=str)


@those_with("到期")
def test_what_falls_due(situation: Situation) -> None:
    for label, expected in situation.due.items():
        clock = deadline(label)
        assert clock.register is situation.register
        if isinstance(expected, date):
            last = situation.rolled.get(label, expected)
            assert clock.due(situation.row, is_workday=is_workday) == Due(expected, last), label
        elif expected == NONE:
            assert clock.due(situation.row, is_workday=is_workday) is None, label
        else:
            with pytest.raises(CalendarEnd, match=expected):
                clock.due(situation.row, is_workday=is_workday)


@those_with("计入")
def test_what_a_row_adds_to_each_figure(situation: Situation) -> None:
    for label, expected in situation.counted.items():
        source = source_of(situation, label)
        # A row whose day is not known yet lies in no month.
        known = source is not None and day_in(situation, label) is not None
        amount = source.measure(situation.row) if source is not None and known else None
        assert (NO_AMOUNT if amount is None else amount.value) == expected, label


@those_with("归入")
def test_the_year_in_which_a_figure_counts_a_row(situation: Situation) -> None:
    for label, expected in situation.placed.items():
        day = day_in(situation, label)
        assert day is not None, label
        assert (day if isinstance(expected, date) else day.year) == expected, label


@those_with("不予登记")
def test_where_a_row_is_refused(situation: Situation) -> None:
    row, faults = situation.taken
    assert row is None
    assert {fault.label for fault in faults} == set(situation.refused)
    for fault in faults:
        assert situation.refused[fault.label] in fault.message


@pytest.mark.parametrize("duty", DUTIES, ids=str)
def test_the_last_day_of_a_yearly_duty(duty: DutySituation) -> None:
    assert duty.duty.due(duty.year) == duty.due


def test_a_day_moved_is_a_day_told() -> None:
    assert [str(one) for one in SITUATIONS if set(one.rolled) - set(one.due)] == []
    assert [str(one) for one in SITUATIONS if set(one.placed) - set(one.counted)] == []
