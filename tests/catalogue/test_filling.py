"""What is said of a row that is not whole yet is what saving would say, and nothing of what is only not there yet."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mingfa.catalogue.filling import faults_so_far
from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.catalogue.register import Register, taken
from mingfa.catalogue.table import CATALOGUE

from .test_any_row import values

STARTED = {"accepted_on": "2024-03-05"}


def told(**raw: object) -> list[str]:
    return [str(fault) for fault in faults_so_far(MediationCases, {**STARTED, **raw}, year=2024)]


def test_nothing_is_said_of_what_is_not_filled_yet():
    assert told() == []
    assert faults_so_far(MediationCases, {}) == ()


def test_days_out_of_order_are_told_while_required_fields_are_still_empty():
    assert told(closed_on="3月1日", outcome="成功") == ["“办结日期”：早于“受理日期”（2024-03-05），请核对。"]


def test_a_field_that_another_calls_for_is_told_at_once():
    assert told(outcome="成功") == ["“办结日期”：“调解结果”已填“调解成功”，请填写本项。"]


def test_a_value_that_is_not_taken_is_told_once_and_rules_that_read_it_wait():
    assert told(closed_on="3月35日", outcome="成功") == ["“办结日期”：“3月35日”这一天不存在，请核对月和日。"]


def test_a_rule_waits_for_the_required_field_it_reads():
    assert faults_so_far(MediationCases, {"closed_on": "2024-03-01", "outcome": "成功"}) == ()


@pytest.mark.parametrize("register", CATALOGUE.registers.values(), ids=lambda register: register.key)
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_a_row_in_the_making_is_judged_as_it_will_be_on_saving(register: type[Register], data: st.DataObject):
    raw = data.draw(st.fixed_dictionaries({column.name: values(column) for column in register.columns}))
    _, faults = taken(register, raw)
    # More is told where a value that is not taken keeps the rules from being asked on saving.
    assert set(faults) <= set(faults_so_far(register, raw))
    # With fields taken away again, what is told is told of the fields that are there.
    left = {name: value for name, value in raw.items() if data.draw(st.booleans())}
    lacking = {column.name for column in register.columns if column.required} - left.keys()
    assert lacking.isdisjoint(fault.column for fault in faults_so_far(register, left))
