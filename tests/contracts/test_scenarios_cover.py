"""Every line of work, every clock and every counting note is shown by scenarios.

What a scenario shows is worked out from its file, the catalogue and the holiday calendar; nothing is listed by hand
but the counting notes that the official tables ask for.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from chinese_calendar import holidays, workdays

from mingfa.catalogue.deadline import Deadline, Version, YearlyDuty
from mingfa.catalogue.line import Line
from mingfa.catalogue.register import Register
from mingfa.catalogue.table import CATALOGUE
from mingfa.law.counting import Roll, WorkingDays
from mingfa.law.workdays import is_workday
from situations import DUTIES, NONE, SITUATIONS, Situation

ASKED_FOR = yaml.safe_load((Path(__file__).parent / "counting_notes.yaml").read_text(encoding="utf-8"))
CLOCKS = pytest.mark.parametrize("clock", CATALOGUE.deadlines.values(), ids=lambda clock: clock.key)
SATURDAY = 5


def named_in(situation: Situation) -> set[str]:
    """The deadlines and figures a situation tells something of."""
    return {*situation.due, *situation.counted}


def shows(situation: Situation, line: Line) -> bool:
    own = {one.label for one in (*line.deadlines, *line.indicators)}
    return situation.register in line.registers or not own.isdisjoint(named_in(situation))


@pytest.mark.parametrize("line", CATALOGUE.lines, ids=lambda line: line.key)
def test_a_line_of_work_has_two_scenarios_or_more(line: Line) -> None:
    assert len([one for one in SITUATIONS if shows(one, line)]) >= 2


@pytest.mark.parametrize("register", CATALOGUE.registers.values(), ids=lambda register: register.key)
def test_every_register_has_a_scenario(register: type[Register]) -> None:
    assert any(one.register is register for one in SITUATIONS)


def runs(clock: Deadline) -> Iterator[tuple[Situation, Version, date, date]]:
    """The situations in which a clock falls due by the length of a version: from which day, and on which."""
    for situation in SITUATIONS:
        for found, day in situation.dated():
            started = clock.started(situation.row) if found is clock else None
            version = clock.version(started) if started else None
            if started is not None and version is not None and not named_day(clock, situation.row):
                yield situation, version, started, day


def named_day(clock: Deadline, row: Any) -> bool:
    return bool(clock.set_by) and getattr(row, clock.set_by) is not None


def only_by_name(clock: Deadline) -> bool:
    """Whether a clock runs for those rows alone in which the last day itself is named."""
    if clock.set_by and clock.register.column(clock.set_by).required:
        return True
    named = [one.row for one in SITUATIONS for found, _ in one.dated() if found is clock]
    return all(named_day(clock, row) for row in named) and all(
        clock.due(row.model_copy(update={clock.set_by: None}), is_workday=is_workday) is None for row in named
    )


def days(first: date, last: date) -> Iterator[date]:
    """The days after the one, up to and with the other, whichever is earlier."""
    first, last = sorted((first, last))
    return (first + timedelta(days=number) for number in range(1, (last - first).days + 1))


def crosses_holiday(first: date, last: date) -> bool:
    """Whether a day on which work is done in other weeks is a public holiday."""
    return any(day in holidays and day.weekday() < SATURDAY for day in days(first, last))


def crosses_made_up_day(first: date, last: date) -> bool:
    return any(day in workdays for day in days(first, last))


def lasts(clock: Deadline) -> Iterator[Version]:
    return iter(() if only_by_name(clock) else clock.versions)


@CLOCKS
def test_working_days_are_shown_over_a_holiday_with_a_made_up_day(clock: Deadline) -> None:
    """For each version of a period in working days: a holiday does not count, the Saturday worked for it does."""
    for version in lasts(clock):
        if isinstance(version.length, WorkingDays):
            assert any(
                crosses_holiday(first, day) and crosses_made_up_day(first, day)
                for _, found, first, day in runs(clock)
                if found is version
            ), f"{clock.label}（{version.since}起，{version.length}）"


@CLOCKS
def test_a_day_that_moves_is_shown_moved_by_a_holiday(clock: Deadline) -> None:
    for version in lasts(clock):
        length = version.length
        if not isinstance(length, WorkingDays) and length.roll is not Roll.NONE:
            assert any(
                day in holidays and situation.rolled.get(clock.label, day) > day
                for situation, found, _, day in runs(clock)
                if found is version
            ), f"{clock.label}（{version.since}起，{version.length}）"


@CLOCKS
def test_a_day_that_does_not_move_is_shown_on_a_day_of_rest(clock: Deadline) -> None:
    """Every day counts, the holidays on the way and the day of rest at the end."""
    for version in lasts(clock):
        length = version.length
        if not isinstance(length, WorkingDays) and length.roll is Roll.NONE:
            assert any(
                crosses_holiday(first, day) and resting(day)
                for _, found, first, day in runs(clock)
                if found is version
            ), f"{clock.label}（{version.since}起，{version.length}）"


def resting(day: date) -> bool:
    return day not in workdays and (day in holidays or day.weekday() >= SATURDAY)


@CLOCKS
def test_a_day_that_may_be_named_is_shown_named(clock: Deadline) -> None:
    if clock.set_by:
        assert any(
            getattr(one.row, clock.set_by) == day
            for one in SITUATIONS
            for found, day in one.dated()
            if found is clock
        )


@CLOCKS
def test_what_changes_the_run_of_a_clock_is_shown_to_change_it(clock: Deadline) -> None:
    """An extension, a pause and a fresh start: each in a situation whose day would be another without it."""
    changes = [name for name in (clock.extended_on, clock.restarts_on) if name]
    changes += [pause.starts_on for pause in clock.pauses]
    for name in changes:
        moved = [
            situation
            for situation, _, _, day in runs(clock)
            if getattr(situation.row, name) is not None
            and clock.due(situation.row.model_copy(update={name: None}), is_workday=is_workday) != day
        ]
        assert moved, f"{clock.label}：{clock.register.column(name).label}"


@CLOCKS
def test_a_clock_that_does_not_run_for_all_rows_is_shown_not_to_run(clock: Deadline) -> None:
    if clock.applies is not None:
        assert any(one.due.get(clock.label) == NONE for one in SITUATIONS)


@pytest.mark.parametrize("duty", CATALOGUE.duties.values(), ids=lambda duty: duty.key)
def test_a_yearly_duty_is_shown_over_a_holiday(duty: YearlyDuty) -> None:
    shown = [(one.year, one.due) for one in DUTIES if one.duty is duty]
    assert any(day is not None and crosses_holiday(date(year, 12, 31), day) for year, day in shown)
    assert any(day is None for _, day in shown), "the year before the duty"


def test_the_counting_notes_asked_for_are_declared() -> None:
    assert set(CATALOGUE.notes) == set(ASKED_FOR)


@pytest.mark.parametrize("key", ASKED_FOR)
def test_a_counting_note_is_shown_by_a_row_it_decides(key: str) -> None:
    note = CATALOGUE.notes[key]
    figures = {figure.label for figure in note.figures}
    decided = [
        one
        for one in SITUATIONS
        if one.register is note.register and not one.refused and note.decides(one.row)
    ]
    assert any(figures.intersection(one.counted) for one in decided), note.said
