"""Where counted periods end; the vectors were computed from the announced holiday arrangements."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mingfa.errors import CalendarEnd
from mingfa.law.counting import CalendarDays, Due, Months, Roll, WorkingDays
from mingfa.law.workdays import due_after, due_before, is_workday


@pytest.mark.parametrize(
    ("start", "days", "last"),
    [
        (date(2026, 2, 10), 7, date(2026, 2, 26)),  # Spring Festival, with Saturday 14 February made up
        (date(2026, 2, 10), 20, date(2026, 3, 16)),  # includes Saturday 28 February
        (date(2026, 9, 28), 5, date(2026, 10, 10)),  # the last day is a made-up Saturday
        (date(2025, 1, 24), 7, date(2025, 2, 10)),
        (date(2026, 4, 30), 7, date(2026, 5, 13)),  # includes Saturday 9 May
        (date(2026, 9, 18), 20, date(2026, 10, 22)),
        (date(2024, 9, 30), 7, date(2024, 10, 15)),  # includes Saturday 12 October
    ],
)
def test_working_days_skip_holidays_and_count_made_up_weekends(start: date, days: int, last: date) -> None:
    assert due_after(start, WorkingDays(days), is_workday=is_workday) == Due(last, last)


@pytest.mark.parametrize(
    ("start", "days", "last", "rolled"),
    [
        (date(2026, 1, 20), 30, date(2026, 2, 19), date(2026, 2, 24)),
        (date(2026, 7, 10), 90, date(2026, 10, 8), date(2026, 10, 8)),
        (date(2026, 8, 3), 60, date(2026, 10, 2), date(2026, 10, 8)),
        (date(2026, 9, 20), 15, date(2026, 10, 5), date(2026, 10, 8)),
    ],
)
def test_a_last_day_of_rest_rolls_where_a_clause_says_so(
    start: date, days: int, last: date, rolled: date
) -> None:
    assert due_after(start, CalendarDays(days, Roll.LEGAL), is_workday=is_workday) == Due(last, rolled)


def test_without_a_roll_the_last_day_stands_though_it_is_a_holiday() -> None:
    assert due_after(date(2026, 8, 3), CalendarDays(60), is_workday=is_workday) == Due(
        date(2026, 10, 2), date(2026, 10, 2)
    )


def test_working_days_beyond_the_announced_calendar_are_refused_not_guessed() -> None:
    with pytest.raises(CalendarEnd) as refused:
        due_after(date(2026, 12, 28), WorkingDays(7), is_workday=is_workday)
    assert refused.value.year == 2027
    assert str(refused.value) == "2027年的节假日安排尚未公布，工作日期限不能确定；公布后请更新日历再计算。"


def test_a_calendar_period_beyond_the_announced_calendar_is_provisional() -> None:
    due = due_after(date(2026, 12, 20), CalendarDays(30, Roll.LEGAL), is_workday=is_workday)
    assert due == Due(date(2027, 1, 19), date(2027, 1, 19), provisional=True)


def test_a_roll_that_runs_off_the_calendar_keeps_the_day_as_counted() -> None:
    def closed(day: date) -> bool:
        if day.year > 2026:
            raise CalendarEnd(day.year)
        return False

    due = due_after(date(2026, 12, 1), CalendarDays(30, Roll.LEGAL), is_workday=closed)
    assert due == Due(date(2026, 12, 31), date(2026, 12, 31), provisional=True)


@pytest.mark.parametrize(
    ("start", "months", "last"),
    [
        (date(2026, 3, 15), 1, date(2026, 4, 15)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2023, 12, 31), 2, date(2024, 2, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
    ],
)
def test_months_end_on_the_same_number_or_the_months_last_day(start: date, months: int, last: date) -> None:
    assert due_after(start, Months(months), is_workday=is_workday).day == last


def test_counting_back_leaves_out_the_event_and_is_never_moved_later() -> None:
    hearing = date(2026, 10, 9)
    assert due_before(hearing, CalendarDays(7), is_workday=is_workday) == Due(
        date(2026, 10, 2), date(2026, 10, 2)
    )
    assert due_before(hearing, WorkingDays(7), is_workday=is_workday).day == date(2026, 9, 22)
    assert due_before(date(2026, 3, 31), Months(1), is_workday=is_workday).day == date(2026, 2, 28)


DAYS = st.dates(date(2004, 1, 1), date(2026, 6, 30))


@given(start=DAYS, days=st.integers(1, 60))
def test_a_working_day_period_holds_exactly_so_many_working_days(start: date, days: int) -> None:
    last = due_after(start, WorkingDays(days), is_workday=is_workday).day
    between = [start + timedelta(days=step) for step in range(1, (last - start).days + 1)]
    assert sum(is_workday(day) for day in between) == days
    assert is_workday(last)


@given(start=DAYS, days=st.integers(1, 60))
def test_a_rolled_day_is_the_first_working_day_from_the_last_on(start: date, days: int) -> None:
    due = due_after(start, CalendarDays(days, Roll.PRACTICE), is_workday=is_workday)
    assert due.day == start + timedelta(days=days)
    assert is_workday(due.rolled)
    assert not any(is_workday(due.day + timedelta(days=step)) for step in range((due.rolled - due.day).days))
