"""Many rows are corrected as one batch: by the rules, by whoever may, and taken back as one."""

from __future__ import annotations

import pytest

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.errors import InputFault, NotAllowed
from mingfa.ledger.corrections import correction_record, correction_undo, corrections_looked_at
from mingfa.ledger.models import Batch, Entry, EntryChange, Membership, Role
from mingfa.ledger.selectors import batches, chain_verify
from mingfa.ledger.services import entry_amend, entry_record, entry_withdraw
from mingfa.rollup.services import catch_up, verify

ROW = {
    "accepted_on": "2024-03-05",
    "kind": "邻里",
    "summary": "两户因滴水檐起争执",
    "parties": "赵小河、钱大山",
    "mediator": "孙和",
}


@pytest.fixture
def rows(town):
    return [
        entry_record(
            register=MediationCases,
            unit=town.villages[at % 2],
            values={**ROW, "summary": f"事{at}", "accepted_on": f"2024-03-{10 + at}"},
            by=None,
        )
        for at in range(4)
    ]


def record(rows, values, by, *, why="统一口径", **more):
    versions = {row.pk: row.version for row in rows}
    return correction_record(
        register=MediationCases, versions=versions, values=values, by=by, why=why, **more
    )


def now(rows, name):
    found = Entry.objects.in_bulk([row.pk for row in rows])
    return [found[row.pk].data.get(name) for row in rows]


def test_rows_are_corrected_as_one_batch_in_the_chain_of_each_unit(town, rows):
    done = record(rows, {"mediator": "周调解", "level": "村级"}, town.clerk)
    assert (done.rows, done.left) == (4, ())
    assert now(rows, "mediator") == ["周调解"] * 4
    batch = Batch.objects.get()
    assert (batch.kind, batch.unit, batch.rows, batch.file_name) == ("correction", town.town, 4, "")
    changes = EntryChange.objects.filter(batch=batch)
    assert {(one.kind, one.why, one.by) for one in changes} == {("amend", "统一口径", town.clerk)}
    assert chain_verify() == 8
    catch_up()
    assert verify() == []


def test_a_batch_of_one_village_is_that_villages(town, rows):
    assert record(rows[::2], {"mediator": "周调解"}, town.village_clerk).batch.unit == town.villages[0]


def test_looking_writes_nothing(town, rows):
    [first, *_] = corrections_looked_at(rows, {"mediator": "周调解"}, register=MediationCases, by=town.clerk)
    assert (first.fields, first.faults, first.refusal) == (("mediator",), (), "")
    assert now(rows, "mediator") == ["孙和"] * 4
    assert not Batch.objects.exists()


def test_what_breaks_a_rule_refuses_all_or_is_left_out(town, rows):
    values = {"outcome": "调解成功", "closed_on": "2024-03-11"}  # before two of the rows were accepted
    with pytest.raises(InputFault, match="有2行不合规则，什么也没有更正"):
        record(rows, values, town.clerk)
    assert now(rows, "closed_on") == [None] * 4
    done = record(rows, values, town.clerk, faulty_left_out=True)
    assert done.rows == 2
    assert [one.entry.pk for one in done.left] == [rows[2].pk, rows[3].pk]
    assert now(rows, "closed_on") == ["2024-03-11", "2024-03-11", None, None]


def test_an_emptied_field_must_not_be_obligatory(town, rows):
    with pytest.raises(InputFault, match="有4行不合规则"):
        record(rows, {"mediator": ""}, town.clerk)
    record(rows, {"level": "村级"}, town.clerk)
    assert record([*Entry.objects.order_by("pk")], {"level": ""}, town.clerk).rows == 4
    assert now(rows, "level") == [None] * 4


def test_a_row_that_moved_on_is_named_and_left(town, rows):
    entry_amend(entry=rows[1], values={**ROW, "mediator": "李新"}, by=None, why="改")
    done = record(rows, {"mediator": "周调解"}, town.clerk)
    assert [(one.entry.pk, one.why) for one in done.left] == [(rows[1].pk, "您核对之后，别人又更正过")]
    assert now(rows, "mediator") == ["周调解", "李新", "周调解", "周调解"]


def test_others_rows_and_withdrawn_ones_are_left(town, rows):
    entry_withdraw(entry=rows[0], by=None, why="重复")
    fresh = list(Entry.objects.order_by("pk"))
    done = record(fresh, {"mediator": "周调解"}, town.village_clerk)
    assert done.rows == 1
    assert {one.entry.pk: one.why for one in done.left} == {
        rows[0].pk: "已撤回，不能更正",
        rows[1].pk: "您没有为“西岭村”登记《人民调解登记簿》的权限；如确需办理，请联系本单位管理员",
        rows[3].pk: "您没有为“西岭村”登记《人民调解登记簿》的权限；如确需办理，请联系本单位管理员",
    }


@pytest.mark.parametrize(
    ("values", "why", "said"),
    [
        ({"mediator": "周调解"}, " ", "更正须写明理由"),
        ({"mediator": "孙和"}, "试", "没有一行需要更正"),
    ],
)
def test_what_cannot_be_recorded_is_told(town, rows, values, why, said):
    with pytest.raises(InputFault, match=said):
        record(rows, values, town.clerk, why=why)
    assert not Batch.objects.exists()


def test_too_many_at_once_are_refused(town, rows, monkeypatch):
    monkeypatch.setattr("mingfa.ledger.corrections.MOST", 3)
    with pytest.raises(InputFault, match="一次最多更正3行，现为4行"):
        record(rows, {"mediator": "周调解"}, town.clerk)


def test_rows_of_two_towns_are_not_one_batch(town, rows):
    Membership.objects.create(user=town.clerk, unit=town.neighbour, role=Role.CLERK)
    other = entry_record(register=MediationCases, unit=town.neighbour, values=ROW, by=None)
    with pytest.raises(InputFault, match="分属您的几个单位"):
        record([rows[0], other], {"mediator": "周调解"}, town.clerk)
    assert now([rows[0], other], "mediator") == ["孙和", "孙和"]


def test_a_batch_is_taken_back_whole(town, rows):
    before = [row.data for row in rows]
    batch = record(rows, {"mediator": "周调解", "accepted_on": "2023-01-01"}, town.clerk).batch
    done = correction_undo(batch=batch, by=town.clerk, why="改错了")
    assert (done.rows, done.left) == (4, ())
    assert [Entry.objects.get(pk=row.pk).data for row in rows] == before
    assert [Entry.objects.get(pk=row.pk).version for row in rows] == [3] * 4
    chain_verify()
    catch_up()
    assert verify() == []
    with pytest.raises(InputFault, match="已经撤销过了"):
        correction_undo(batch=batch, by=town.clerk, why="再来")


def test_taking_back_leaves_what_moved_on(town, rows):
    batch = record(rows, {"mediator": "周调解"}, town.clerk).batch
    entry_amend(entry=rows[0], values={**ROW, "mediator": "李新"}, by=None, why="又改")
    entry_withdraw(entry=Entry.objects.get(pk=rows[1].pk), by=None, why="重复")
    done = correction_undo(batch=batch, by=town.clerk, why="改错了")
    assert done.rows == 2
    assert {one.entry.pk for one in done.left} == {rows[0].pk, rows[1].pk}
    assert now(rows, "mediator") == ["李新", "周调解", "孙和", "孙和"]


def test_only_who_may_write_takes_back(town, rows):
    batch = record(rows, {"mediator": "周调解"}, town.clerk).batch
    for person in (town.leader, town.neighbour_clerk):
        with pytest.raises((InputFault, NotAllowed)):
            correction_undo(batch=batch, by=person, why="试")
    with pytest.raises(InputFault, match="须写明理由"):
        correction_undo(batch=batch, by=town.clerk, why="")
    assert now(rows, "mediator") == ["周调解"] * 4


def test_imports_and_corrections_are_told_apart(town, rows):
    batch = record(rows, {"mediator": "周调解"}, town.clerk).batch
    assert list(batches(viewer=town.clerk)) == []
    assert list(batches(viewer=town.clerk, kind=Batch.Kind.CORRECTION)) == [batch]
    assert list(batches(viewer=town.neighbour_clerk, kind=Batch.Kind.CORRECTION)) == []
