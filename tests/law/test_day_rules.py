"""What “day” means in each statute."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest

from mingfa.errors import InputFault, NameFault
from mingfa.law.counting import CalendarDays, Roll, WorkingDays
from mingfa.law.day_rules import DAY_RULES, statute_days


@pytest.mark.parametrize("days", [2, 3, 5, 7])
def test_the_penalty_law_means_working_days_by_the_numbers_it_lists(days: int) -> None:
    assert statute_days("行政处罚法", days) == WorkingDays(days)


@pytest.mark.parametrize("days", [15, 90])
def test_the_penalty_law_means_calendar_days_by_any_other(days: int) -> None:
    assert statute_days("中华人民共和国行政处罚法", days) == CalendarDays(days, Roll.PRACTICE)


def test_the_compulsion_law_draws_the_line_at_ten() -> None:
    assert statute_days("行政强制法", 10) == WorkingDays(10)
    assert statute_days("行政强制法", 11) == CalendarDays(11, Roll.PRACTICE)


def test_the_licensing_law_always_means_working_days() -> None:
    assert statute_days("行政许可法", 20) == WorkingDays(20)
    assert statute_days("行政许可法", 45) == WorkingDays(45)


def test_reconsideration_counts_by_the_version_in_force() -> None:
    assert statute_days("行政复议法", 10) == WorkingDays(10)
    assert statute_days("行政复议法", 10, on=date(2023, 12, 31)) == CalendarDays(10, Roll.LEGAL)
    assert statute_days("行政复议法", 60) == CalendarDays(60, Roll.LEGAL)


def test_petitions_are_calendar_days_but_for_the_objection() -> None:
    assert statute_days("信访工作条例", 5) == WorkingDays(5)
    assert statute_days("信访工作条例", 15) == CalendarDays(15, Roll.PRACTICE)


def test_mediation_and_legal_aid_neither_count_working_days_nor_roll() -> None:
    assert statute_days("人民调解法", 30) == CalendarDays(30)
    assert statute_days("法律援助法", 7) == CalendarDays(7)


def test_a_number_used_in_both_senses_is_not_decided() -> None:
    with pytest.raises(InputFault) as refused:
        statute_days("重大行政决策程序暂行条例", 7)
    assert (
        refused.value.message
        == "《重大行政决策程序暂行条例》的7日因条款而异，请按所适用的条款确定是否为工作日。"
    )
    assert statute_days("重大行政决策程序暂行条例", 30) == CalendarDays(30, Roll.PRACTICE)


def test_an_act_that_is_not_kept_is_refused_with_close_names() -> None:
    with pytest.raises(NameFault) as refused:
        statute_days("信访条例", 60)
    assert refused.value.message.startswith("没有名为“信访条例”的期限计算规则。是否指：信访工作条例")


def test_an_act_is_refused_for_days_before_it_was_in_force() -> None:
    with pytest.raises(NameFault):
        statute_days("法律援助法", 7, on=date(2021, 12, 31))


def test_versions_of_an_act_do_not_overlap() -> None:
    for one, other in combinations(DAY_RULES, 2):
        if one.clause.act == other.clause.act:
            assert not one.clause.in_force(other.clause.effective)
            assert not other.clause.in_force(one.clause.effective)
