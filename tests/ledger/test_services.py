"""Entries change by appended changes, with who, when and why."""

from __future__ import annotations

import os

import pytest
from django.db import connection

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.errors import ChainBroken, InputFault, NotAllowed, RowFault
from mingfa.ledger.models import Entry, EntryChange
from mingfa.ledger.selectors import chain_verify, entry_history
from mingfa.ledger.services import batch_record, batch_undo, entry_amend, entry_record, entry_withdraw


def case(**values: object) -> dict[str, object]:
    return {
        "accepted_on": "2024-03-05",
        "kind": "邻里",
        "summary": "两户因滴水檐起争执",
        "parties": "赵小河、钱大山",
        "mediator": "孙和",
        **values,
    }


def test_a_recorded_row_is_lifted_and_logged(town):
    entry = entry_record(register=MediationCases, unit=town.villages[0], values=case(), by=town.clerk)
    assert (entry.month, entry.subject, entry.version) == (202403, "两户因滴水檐起争执", 1)
    [change] = entry_history(entry)
    assert (change.kind, change.number, change.before, change.after) == ("record", 1, None, entry.data)
    assert change.by == town.clerk


def test_an_amended_row_keeps_what_stood_before_and_asks_why(town):
    entry = entry_record(register=MediationCases, unit=town.town, values=case(), by=town.clerk)
    with pytest.raises(InputFault, match="更正须写明理由"):
        entry_amend(entry=entry, values=case(kind="婚姻家庭"), by=town.clerk, why=" ")
    entry = entry_amend(entry=entry, values=case(kind="婚姻家庭"), by=town.clerk, why="类型填错")
    change = entry_history(entry)[-1]
    assert (change.before["kind"], change.after["kind"], change.why) == ("邻里", "婚姻家庭", "类型填错")
    assert entry.version == 2


def test_amending_to_the_same_values_changes_nothing(town):
    entry = entry_record(register=MediationCases, unit=town.town, values=case(), by=town.clerk)
    entry_amend(entry=entry, values=case(), by=town.clerk, why="再存一次")
    assert EntryChange.objects.count() == 1


def test_a_withdrawn_row_stays_with_its_history_and_is_not_amended(town):
    entry = entry_record(register=MediationCases, unit=town.town, values=case(), by=town.clerk)
    entry = entry_withdraw(entry=entry, by=town.clerk, why="重复登记")
    assert entry.status == Entry.Status.WITHDRAWN
    with pytest.raises(InputFault, match="已撤回，不能更正"):
        entry_amend(entry=entry, values=case(kind="合同"), by=town.clerk, why="改")
    assert [change.kind for change in entry_history(entry)] == ["record", "withdraw"]


def test_faults_of_a_row_are_told_field_by_field(town):
    with pytest.raises(RowFault) as caught:
        entry_record(
            register=MediationCases, unit=town.town, values=case(kind="吵架", people="-3"), by=town.clerk
        )
    said = [str(fault) for fault in caught.value.faults]
    assert said[0].startswith("“纠纷类型”：“吵架”不在可选范围，可填：婚姻家庭、邻里、")
    assert said[1] == "“涉及人数”：数量不能为负（-3），请核对。"
    assert not Entry.objects.exists()


@pytest.mark.parametrize(
    ("who", "where", "allowed"),
    [
        ("clerk", "town", True),
        ("village_clerk", "town", False),
        ("leader", "town", False),
        ("county_reviewer", "town", False),
        ("neighbour_clerk", "town", False),
        ("clerk", "neighbour", False),
    ],
)
def test_only_clerks_of_the_unit_or_the_one_above_write(town, who, where, allowed):
    def record() -> None:
        entry_record(register=MediationCases, unit=getattr(town, where), values=case(), by=getattr(town, who))

    if allowed:
        record()
    else:
        with pytest.raises(NotAllowed, match="您没有为“.+”登记《人民调解登记簿》的权限"):
            record()
    assert Entry.objects.exists() is allowed


def test_a_batch_is_recorded_and_undone_whole(town):
    rows = [(village, MediationCases.model_validate(case())) for village in town.villages]
    batch = batch_record(
        register=MediationCases,
        unit=town.town,
        rows=rows,
        by=town.clerk,
        file_name="台账.xlsx",
        file_sha256="0" * 64,
    )
    entry_amend(entry=batch.entries.first(), values=case(kind="合同"), by=town.clerk, why="类型填错")
    undone = batch_undo(batch=batch, by=town.clerk, why="传错了表")
    assert (undone.withdrawn, undone.amended) == (4, 1)
    assert not Entry.objects.filter(status=Entry.Status.ACTIVE).exists()
    with pytest.raises(InputFault, match="已经撤销过了"):
        batch_undo(batch=batch, by=town.clerk, why="再撤一次")


def test_a_batch_does_not_reach_beyond_its_unit(town):
    rows = [(town.neighbour, MediationCases.model_validate(case()))]
    with pytest.raises(InputFault, match="“柳林镇”不是“青禾镇”的下属单位"):
        batch_record(
            register=MediationCases,
            unit=town.town,
            rows=rows,
            by=None,
            file_name="a.xlsx",
            file_sha256="0" * 64,
        )


def test_the_chain_shows_any_change_made_behind_the_services(town):
    first = entry_record(register=MediationCases, unit=town.town, values=case(), by=town.clerk)
    entry_amend(entry=first, values=case(kind="合同"), by=town.clerk, why="类型填错")
    entry_record(register=MediationCases, unit=town.villages[0], values=case(), by=town.clerk)
    assert chain_verify() == 3
    change = EntryChange.objects.order_by("id")[1]
    for tampered, said in (
        ({"why": "并无此事"}, "内容与当时的摘要不符"),
        ({"after": {**change.after, "kind": "其他"}}, "内容与当时的摘要不符"),
        ({"number": 7}, "前后不相连"),
    ):
        kept = {name: getattr(change, name) for name in tampered}
        EntryChange.objects.filter(pk=change.pk).update(**tampered)
        with pytest.raises(ChainBroken, match=said) as caught:
            chain_verify()
        assert caught.value.change == change.pk
        EntryChange.objects.filter(pk=change.pk).update(**kept)
    Entry.objects.filter(pk=first.pk).update(data={**change.after, "kind": "其他"})
    with pytest.raises(ChainBroken, match="现值与变更历史不符"):
        chain_verify()


def test_the_tests_run_on_the_database_that_was_asked_for(db):
    asked = "postgresql" if os.environ.get("MINGFA_TEST_DATABASE_URL") else "sqlite"
    assert connection.vendor == asked
