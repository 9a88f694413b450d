"""Five states of a return: rows, a signed nought, not applicable, not yet due, silence."""

from __future__ import annotations

from datetime import date

import pytest

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.catalogue.lines.mediators import Committees
from mingfa.catalogue.rhythm import Rhythm
from mingfa.errors import InputFault, NotAllowed
from mingfa.ledger.returns import State, returned_registers, returns, returns_of
from mingfa.ledger.services import entry_record, not_applicable_end, not_applicable_state, zero_return_sign

TODAY = date(2024, 4, 5)


def case(day):
    return {"accepted_on": day, "kind": "邻里", "summary": "滴水檐", "parties": "赵、钱", "mediator": "孙和"}


def states(town, unit):
    rows = returns(unit=town.town, register=MediationCases, year=2024, today=TODAY, viewer=town.clerk)
    [found] = [row for row in rows if row.unit == unit]
    return [cell.state.value for cell in found.cells][:5]


def test_each_month_of_a_village_is_one_of_five_states(town):
    village = town.villages[0]
    entry_record(register=MediationCases, unit=village, values=case("2024-01-09"), by=town.clerk)
    zero_return_sign(unit=village, register=MediationCases, month=202402, by=town.village_clerk)
    assert states(town, village) == ["有记录", "零报告", "未到期", "未到期", "未到期"]
    assert states(town, town.villages[1]) == ["未报", "未报", "未到期", "未到期", "未到期"]


def test_a_register_that_does_not_concern_a_village_is_neither_nought_nor_silence(town):
    village = town.villages[1]
    with pytest.raises(InputFault, match="声明不适用须写明理由"):
        not_applicable_state(unit=village, register=MediationCases, since=202401, why=" ", by=town.clerk)
    stated = not_applicable_state(
        unit=village, register=MediationCases, since=202402, why="本村与邻村合设调委会", by=town.clerk
    )
    assert states(town, village) == ["未报", "不适用", "不适用", "不适用", "不适用"]
    not_applicable_end(statement=stated, until=202402, by=town.clerk)
    assert states(town, village) == ["未报", "不适用", "未到期", "未到期", "未到期"]


def test_a_statement_does_not_stand_against_rows(town):
    village = town.villages[0]
    entry_record(register=MediationCases, unit=village, values=case("2024-03-09"), by=town.clerk)
    with pytest.raises(InputFault, match="已有记录，不能声明不适用"):
        not_applicable_state(unit=village, register=MediationCases, since=202401, why="无", by=town.clerk)


def test_nobody_speaks_for_another_town(town):
    with pytest.raises(NotAllowed):
        not_applicable_state(
            unit=town.villages[0], register=MediationCases, since=202401, why="无", by=town.neighbour_clerk
        )


def test_a_quarter_is_nought_when_each_of_its_months_is(town, monkeypatch):
    monkeypatch.setattr(MediationCases, "rhythm", Rhythm.QUARTER)
    village = town.villages[2]
    for month in (202401, 202402):
        zero_return_sign(unit=village, register=MediationCases, month=month, by=None)
    later = date(2024, 4, 20)
    row = lambda: next(  # noqa: E731
        row
        for row in returns(unit=town.town, register=MediationCases, year=2024, today=later, viewer=None)
        if row.unit == village
    )
    assert [cell.state for cell in row().cells][:2] == [State.SILENT, State.PENDING]
    zero_return_sign(unit=village, register=MediationCases, month=202403, by=None)
    assert row().cells[0].state is State.ZERO


def test_villages_account_for_the_registers_they_keep():
    assert MediationCases in returned_registers(5)
    assert all(5 in register.kept_at for register in returned_registers(5))


def test_a_roster_once_handed_in_goes_on_standing(town):
    values = {
        "name": "东沟村调委会",
        "level": "村级",
        "head": "孙和",
        "members": "3",
        "elected_on": "2023-03-01",
    }
    entry_record(register=Committees, unit=town.town, values=values, by=None)
    [row] = returns(unit=town.town, register=Committees, year=2024, today=TODAY, viewer=None)
    periods = Committees.rhythm.periods(2024)
    assert [cell.state for cell in row.cells] == [
        State.ROWS if period.start <= TODAY else State.PENDING for period in periods
    ]


def test_several_registers_are_read_at_once(town, django_assert_max_num_queries):
    registers = returned_registers(5)
    with django_assert_max_num_queries(4):
        rows = returns_of(unit=town.town, registers=registers, year=2024, today=TODAY, viewer=None)
    assert len(rows) == len(registers) * len([town.town, *town.villages])
