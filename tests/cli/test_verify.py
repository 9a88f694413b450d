"""`mingfa verify`: a change behind the program's back does not stay hidden."""

from __future__ import annotations

import pytest

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.ledger.models import Entry, EntryChange
from mingfa.ledger.services import entry_record
from mingfa.rollup.models import Total
from mingfa.rollup.services import catch_up
from running import run


@pytest.fixture
def ledger(town):
    for day in range(1, 4):
        entry_record(
            register=MediationCases,
            unit=town.town,
            values={
                "accepted_on": f"2024-03-0{day}",
                "kind": "邻里",
                "summary": "一",
                "parties": "甲",
                "mediator": "乙",
            },
            by=None,
        )
    catch_up()


def test_an_honest_ledger_verifies(ledger):
    result = run("verify")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (
        result.stdout
        == "变更链完整：3条变更前后相连，记录的现值与变更相符。\n汇总与记录一致。\n期限与记录一致。\n检索与记录一致。\n附件与登记时的校验值一致。\n"
    )


def test_a_changed_log_is_found(ledger):
    change = EntryChange.objects.order_by("id")[1]
    EntryChange.objects.filter(pk=change.pk).update(why="没有这回事")
    result = run("verify")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"变更链在第{change.pk}条处不一致：内容与当时的摘要不符")


def test_a_changed_row_is_found(ledger):
    entry = Entry.objects.first()
    Entry.objects.filter(pk=entry.pk).update(data={**entry.data, "kind": "消费"})
    result = run("verify")
    assert result.exit_code == 2
    assert f"记录{entry.pk}的现值与变更历史不符" in result.stderr


def test_a_changed_total_is_found_and_mended_on_request(ledger):
    Total.objects.filter(indicator="mediation_accepted", group="").update(low=900, high=900)
    result = run("verify")
    assert result.exit_code == 2
    assert "青禾镇2024年3月“受理调解纠纷”：汇总为9，按记录为3。" in result.stderr
    assert "请运行 mingfa verify --rebuild 按记录重新汇总。" in result.stderr
    assert run("verify", "--rebuild").exit_code == 0
    assert run("verify").exit_code == 0
