"""`mingfa impact`: what a correction would move, told and not made."""

from __future__ import annotations

import pytest

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.ledger.models import Entry
from mingfa.ledger.services import entry_record, entry_withdraw
from running import run


@pytest.fixture
def entry(town) -> Entry:
    values = {"accepted_on": "2024-03-05", "kind": "邻里", "summary": "一", "parties": "甲", "mediator": "乙"}
    return entry_record(register=MediationCases, unit=town.town, values=values, by=None)


def test_what_a_correction_moves_is_told_and_nothing_is_changed(town, entry):
    result = run("impact", entry.pk, "--set", "调解结果=成功", "--set", "closed_on=3月9日")
    assert (result.exit_code, result.stderr) == (0, "")
    said = result.stdout.splitlines()
    assert "数字　青禾镇2024年调解成功：0件 → 1件" in said
    assert "数字　清河县2024年调解成功率：0% → 100%" in said
    assert "期限　青禾镇人民调解调结期限：不再提醒（原2024年4月5日到期）" in said
    assert any(line.startswith("文句　青禾镇2024年报告：（无）") for line in said)
    assert Entry.objects.get().version == 1


def test_what_a_withdrawal_moves(town, entry):
    result = run("impact", entry.pk, "--withdraw")
    assert "数字　青禾镇2024年受理调解纠纷：1件 → 0件" in result.stdout
    assert "报送　青禾镇2024年3月《人民调解登记簿》：有记录 → 未报" in result.stdout
    nothing = run("impact", entry.pk, "--set", "备注=补充")
    assert nothing.stdout == "不牵动任何数字、文句、期限和报送情况。\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "请写明要看什么：用 --set 栏目=内容 看更正，或用 --withdraw 看撤回。"),
        (("--set", "办结日=3月9日"), "没有名为“办结日”的栏目。是否指：办结日期"),
        (("--set", "涉及人数=-3"), "“涉及人数”：数量不能为负（-3），请核对。"),
    ],
)
def test_what_cannot_be_asked_is_told(town, entry, arguments, said):
    result = run("impact", entry.pk, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_a_withdrawn_entry_is_not_there(town, entry):
    entry_withdraw(entry=entry, by=None, why="重复")
    assert "没有名为“1”的有效记录" in run("impact", entry.pk, "--withdraw").stderr.replace(str(entry.pk), "1")
