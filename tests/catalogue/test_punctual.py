"""Punctuality is counted by the deadline itself."""

from __future__ import annotations

from datetime import date

import pytest

from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.punctual import dealt_with, in_time
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.values import Day, YesNo
from mingfa.law.clause import Clause, Confidence, NoBasis
from mingfa.law.counting import WorkingDays

CLAUSE = Clause(
    act="某条例",
    number="第1号",
    article="第一条",
    effective=date(2024, 1, 1),
    summary="七个工作日内答复",
    confidence=Confidence.LOCAL,
)


class Letters(Register):
    """一封来信一行。"""

    key = "letters"
    label = "来信"
    basis = NoBasis("测试")
    occurred_on = subject = "got_on"
    identity = ("got_on",)

    got_on: Day = column("收到日期")
    answered_on: Day | None = column("答复日期", default=None)
    named: YesNo = column("是否署名", default=True)


ANSWER = Deadline(
    key="letter_answer",
    label="来信答复期限",
    register=Letters,
    starts_on="got_on",
    met_by="answered_on",
    versions=(Version(date(2024, 1, 1), WorkingDays(7), CLAUSE),),
    applies=lambda row: row.named,
)


@pytest.mark.parametrize(
    ("got", "answered", "named", "met", "timely"),
    [
        (date(2024, 9, 30), date(2024, 10, 15), True, True, True),  # across a holiday with a Saturday worked
        (date(2024, 9, 30), date(2024, 10, 16), True, True, False),
        (date(2024, 9, 30), None, True, False, False),
        (date(2024, 9, 30), date(2024, 10, 8), False, False, False),
        (date(2023, 12, 29), date(2023, 12, 30), True, False, False),  # before the duty
    ],
)
def test_a_row_counts_when_it_was_dealt_with_and_in_time_by_its_last_day(
    got: date, answered: date | None, named: bool, met: bool, timely: bool
) -> None:
    row = Letters(got_on=got, answered_on=answered, named=named)
    assert dealt_with(ANSWER)(row) is met
    assert in_time(ANSWER)(row) is timely
