"""Clocks that start anew, stand still and are extended, and whether a row met them."""

from __future__ import annotations

from datetime import date

import pytest

from mingfa.catalogue.deadline import Deadline, Pause, Version
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.values import Day, Text
from mingfa.errors import DeclarationError
from mingfa.law.clause import NoBasis
from mingfa.law.counting import CalendarDays, Direction, Due, Length, Months, WorkingDays
from mingfa.law.workdays import is_workday


class Letters(Register):
    """一封来信一行。"""

    key = "letters"
    label = "来信登记簿"
    basis = NoBasis("测试")
    occurred_on = "received_on"
    subject = "matter"
    identity = ("received_on", "matter")

    received_on: Day = column("收到日期")
    matter: Text = column("事项")
    mended_on: Day | None = column("补正日期", default=None)
    asked_on: Day | None = column("征求意见日期", default=None)
    heard_on: Day | None = column("收到意见日期", default=None)
    extended_on: Day | None = column("延期日期", default=None)
    answered_on: Day | None = column("答复日期", default=None)


def clock(length: Length, extension: Length | None = None, longest: Length | None = None) -> Deadline:
    return Deadline(
        key="letter_answer",
        label="来信答复期限",
        register=Letters,
        starts_on="received_on",
        met_by="answered_on",
        restarts_on="mended_on",
        extended_on="extended_on" if extension is not None else "",
        pauses=(Pause("asked_on", "heard_on", longest),),
        versions=(Version(date(2020, 1, 1), length, NoBasis("测试"), extension),),
    )


def due(deadline: Deadline, **days: date) -> Due | None:
    row = Letters.model_validate({"received_on": date(2026, 3, 2), "matter": "询问"} | days)
    return deadline.due(row, is_workday=is_workday)


def on(day: date, *, provisional: bool = False) -> Due:
    return Due(day, day, provisional)


TWENTY = clock(WorkingDays(20), WorkingDays(20), WorkingDays(15))


def test_an_extension_counts_on_from_the_last_day() -> None:
    assert due(TWENTY) == on(date(2026, 3, 30))
    assert due(TWENTY, extended_on=date(2026, 3, 27)) == on(date(2026, 4, 28))  # Tomb-sweeping Day between


def test_a_clock_starts_anew_when_the_application_is_put_right() -> None:
    assert due(TWENTY, mended_on=date(2026, 3, 10)) == on(date(2026, 4, 8))


@pytest.mark.parametrize(
    ("length", "last"),
    [
        (WorkingDays(20), date(2026, 4, 7)),
        (CalendarDays(20), date(2026, 3, 29)),
        (Months(1), date(2026, 4, 9)),
    ],
)
def test_days_on_which_others_were_asked_do_not_count(length: Length, last: date) -> None:
    """Five working days and seven days stand between the asking and the answer, which itself does not count."""
    assert due(clock(length), asked_on=date(2026, 3, 9), heard_on=date(2026, 3, 16)) == on(last)


def test_a_pause_beyond_the_last_day_moves_nothing() -> None:
    assert due(clock(CalendarDays(5)), asked_on=date(2026, 4, 1), heard_on=date(2026, 4, 8)) == on(
        date(2026, 3, 7)
    )


def test_while_no_answer_has_come_the_longest_pause_is_taken_and_the_day_is_provisional() -> None:
    assert due(TWENTY, asked_on=date(2026, 3, 9)) == on(date(2026, 4, 21), provisional=True)
    assert due(TWENTY, asked_on=date(2026, 3, 9), heard_on=date(2026, 3, 9)) == on(date(2026, 3, 30))


def test_without_a_longest_pause_nothing_falls_due_before_the_answer() -> None:
    assert due(clock(WorkingDays(20)), asked_on=date(2026, 3, 9)) is None


@pytest.mark.parametrize(
    ("answered_on", "kept"),
    [(date(2026, 3, 30), True), (date(2026, 3, 31), False), (None, False)],
)
def test_a_row_is_in_time_up_to_the_last_day(answered_on: date | None, kept: bool) -> None:
    row = Letters(received_on=date(2026, 3, 2), matter="询问", answered_on=answered_on)
    assert TWENTY.in_time(row, is_workday=is_workday) is kept


@pytest.mark.parametrize(("answered_on", "kept"), [(date(2026, 12, 31), True), (date(2027, 1, 4), False)])
def test_a_last_day_in_a_year_not_announced_was_kept_by_what_was_done_before_that_year(
    answered_on: date, kept: bool
) -> None:
    row = Letters(received_on=date(2026, 12, 25), matter="询问", answered_on=answered_on)
    assert TWENTY.in_time(row, is_workday=is_workday) is kept


def test_no_clock_is_not_a_clock_kept() -> None:
    row = Letters(received_on=date(2019, 12, 31), matter="询问", answered_on=date(2019, 12, 31))
    assert not TWENTY.in_time(row, is_workday=is_workday)


def refusal(**changed: object) -> str:
    declared = {
        "key": "letter_answer",
        "label": "来信答复期限",
        "register": Letters,
        "starts_on": "received_on",
        "met_by": "answered_on",
        "versions": (Version(date(2020, 1, 1), WorkingDays(5), NoBasis("测试")),),
    }
    with pytest.raises(DeclarationError) as refused:
        Deadline(**declared | changed)  # type: ignore[arg-type]
    return str(refused.value)


def test_what_cannot_be_counted_is_refused() -> None:
    assert refusal(pauses=(Pause("asked_on", "told_on"),)) == (
        "deadline letter_answer: letters has no field `told_on`. Name one of its fields"
    )
    assert refusal(extended_on="extended_on") == (
        "deadline letter_answer: no version says by how much it is extended. Write: extension=…"
    )
    assert refusal(direction=Direction.BEFORE, pauses=(Pause("asked_on", "heard_on"),)) == (
        "deadline letter_answer: it counts back from a day. Only clocks that run on pause or are extended"
    )
