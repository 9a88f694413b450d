"""Rows move through the stages of their register: on by those whose turn it is, back with a reason, anew from the end."""

from __future__ import annotations

import pytest

from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.table import Catalogue
from mingfa.catalogue.values import Count, Day, Text
from mingfa.errors import InputFault, NameFault, NotAllowed, RowFault
from mingfa.law.clause import NoBasis
from mingfa.ledger.clocks import clocks_verify
from mingfa.ledger.models import Entry, EntryChange
from mingfa.ledger.selectors import chain_verify
from mingfa.ledger.services import batch_record, entry_amend, entry_record, entry_withdraw
from mingfa.ledger.stages import (
    entry_advance,
    entry_reopen,
    entry_return,
    open_stages,
    returnable_stages,
    steps_of,
)


class Papers(Register):
    """一份送审文件一行。"""

    key = "papers"
    label = "送审文件"
    basis = NoBasis("测试")
    occurred_on = "submitted_on"
    subject = "title"
    identity = ("title",)
    procedure = Procedure(
        Stage(key="submitted", label="送审", needs=("submitted_on",)),
        Stage(key="heard", label="听取意见", needs=("heard_on",), optional=True),
        Stage(
            key="reviewed",
            label="审查",
            needs=("opinion", "reviewed_on"),
            also=("opinions",),
            by=(Holder.REVIEWER,),
        ),
        Stage(key="signed", label="签发", needs=("signed_on",), by=(Holder.LEADER,)),
    )

    title: Text = column("标题")
    submitted_on: Day = column("送审日期")
    heard_on: Day | None = column("听取意见日期", default=None)
    opinion: Text | None = column("审查意见", default=None)
    opinions: Count | None = column("意见条数", default=None)
    reviewed_on: Day | None = column("审查日期", default=None)
    signed_on: Day | None = column("签发日期", default=None)
    note: Text | None = column("备注", default=None)


SMALL = Catalogue([Line(key="papers", label="送审", registers=(Papers,))])
SUBMITTED = {"title": "管理办法", "submitted_on": "2024-03-05"}
REVIEWED = {"opinion": "合法", "reviewed_on": "2024-03-08"}


@pytest.fixture
def paper(town) -> Entry:
    return entry_record(register=Papers, unit=town.town, values=SUBMITTED, by=town.clerk, catalogue=SMALL)


def advance(entry: Entry, by: object, **values: object) -> Entry:
    return entry_advance(entry=entry, values=values, by=by, catalogue=SMALL)


def to_the_end(town, paper: Entry) -> Entry:
    advance(paper, town.county_reviewer, **REVIEWED)
    return advance(paper, town.leader, signed_on="2024-03-12")


def test_each_step_is_taken_by_those_whose_it_is(town, paper):
    assert paper.stage == "submitted"
    assert [stage.label for stage in open_stages(paper, Papers, town.clerk)] == ["听取意见"]
    assert [stage.label for stage in open_stages(paper, Papers, town.county_reviewer)] == ["审查"]
    assert open_stages(paper, Papers, town.leader) == ()
    with pytest.raises(NotAllowed, match="“审查”环节由审核人员办理，您不能填写或更改“审查意见”、“审查日期”"):
        advance(paper, town.clerk, **REVIEWED)
    reviewed = advance(paper, town.county_reviewer, **REVIEWED, opinions="3")
    assert reviewed.stage == "reviewed"
    assert [stage.label for stage in open_stages(reviewed, Papers, town.leader)] == ["签发"]
    assert advance(paper, town.leader, signed_on="2024-03-12").stage == "signed"
    assert [change.kind for change in paper.changes.order_by("id")] == ["record", "advance", "advance"]
    assert chain_verify() == 3
    assert clocks_verify(SMALL) == []


def test_a_step_is_taken_whole_and_alone(town, paper):
    with pytest.raises(RowFault, match="“审查”环节还缺：审查日期。"):
        advance(paper, town.county_reviewer, opinion="合法")
    with pytest.raises(InputFault, match="这一步只办理“审查”，不能同时填写“签发”环节的内容"):
        advance(paper, None, **REVIEWED, signed_on="2024-03-12")
    with pytest.raises(InputFault, match="不能同时填写其他栏目"):
        advance(paper, town.county_reviewer, **REVIEWED, note="补充")
    with pytest.raises(InputFault, match="这一步只办理“审查”"):
        advance(paper, town.leader, signed_on="2024-03-12")
    with pytest.raises(InputFault, match="别人已更正过"):
        entry_advance(entry=paper, values=REVIEWED, by=None, version=7, catalogue=SMALL)
    assert Entry.objects.get().data == paper.data
    to_the_end(town, paper)
    with pytest.raises(InputFault, match="已办到最后一个环节"):
        advance(paper, None, note="补充")


def test_a_row_goes_back_with_a_reason_and_what_was_filled_stays_in_its_history(town, paper):
    advance(paper, town.county_reviewer, **REVIEWED, opinions="3")
    with pytest.raises(InputFault, match="退回须写明理由"):
        entry_return(entry=paper, to="submitted", by=town.leader, why=" ", catalogue=SMALL)
    back = entry_return(entry=paper, to="submitted", by=town.leader, why="依据有误", catalogue=SMALL)
    assert (back.stage, back.data) == ("submitted", paper.data)
    last = back.changes.last()
    assert (last.kind, last.why, last.before["opinions"]) == (EntryChange.Kind.RETURN, "依据有误", 3)
    steps = {step.stage.key: step for step in steps_of(back, Papers)}
    assert (steps["submitted"].taken, steps["submitted"].by) == (True, "孟经办")
    assert (steps["reviewed"].taken, steps["reviewed"].returned) == (False, "依据有误")
    assert steps["heard"].returned == ""
    with pytest.raises(NameFault, match="没有名为“drafted”的环节"):
        entry_return(entry=paper, to="drafted", by=town.leader, why="改", catalogue=SMALL)


def test_only_those_concerned_send_back_and_only_to_what_was_done(town, paper):
    advance(paper, town.county_reviewer, **REVIEWED)
    paper.refresh_from_db()
    assert [stage.key for stage in returnable_stages(paper, Papers, town.leader)] == ["submitted"]
    assert [stage.key for stage in returnable_stages(paper, Papers, town.county_reviewer)] == ["submitted"]
    for somebody in (town.clerk, town.neighbour_clerk):
        assert returnable_stages(paper, Papers, somebody) == ()
        with pytest.raises(NotAllowed, match="您不能把这条记录退回到“送审”"):
            entry_return(entry=paper, to="submitted", by=somebody, why="改", catalogue=SMALL)
    with pytest.raises(NotAllowed, match="退回到“听取意见”"):
        entry_return(entry=paper, to="heard", by=town.leader, why="改", catalogue=SMALL)


def test_a_row_at_its_end_is_reopened_and_no_other(town, paper):
    with pytest.raises(InputFault, match="还没有办到最后一个环节"):
        entry_reopen(entry=paper, to="submitted", by=town.clerk, why="重办", catalogue=SMALL)
    to_the_end(town, paper)
    with pytest.raises(InputFault, match="请用“重新办理”"):
        entry_return(entry=paper, to="reviewed", by=town.leader, why="改", catalogue=SMALL)
    with pytest.raises(InputFault, match="重新办理须写明理由"):
        entry_reopen(entry=paper, to="reviewed", by=town.leader, why="", catalogue=SMALL)
    again = entry_reopen(entry=paper, to="reviewed", by=town.leader, why="签发日期有误", catalogue=SMALL)
    assert again.stage == "reviewed"
    assert again.changes.last().kind == EntryChange.Kind.REOPEN


def test_a_correction_leaves_the_fields_of_others_as_they_are(town, paper):
    advance(paper, town.county_reviewer, **REVIEWED)
    kept = {**SUBMITTED, **REVIEWED}
    entry_amend(entry=paper, values={**kept, "note": "加急"}, by=town.clerk, why="补", catalogue=SMALL)
    for changed in (
        {"opinion": "不合法"},
        {"reviewed_on": None},
        {"signed_on": "2024-03-12"},
        {"opinions": "2"},
    ):
        with pytest.raises(NotAllowed, match="环节由.*办理，您不能填写或更改"):
            entry_amend(entry=paper, values={**kept, **changed}, by=town.clerk, why="改", catalogue=SMALL)
    assert Entry.objects.get().data["note"] == "加急"
    assert (
        entry_amend(entry=paper, values={**kept, "opinions": "2"}, by=None, why="改", catalogue=SMALL).version
        == 4
    )


def test_a_new_row_begins_where_its_clerk_may_begin_and_paper_registers_come_in_whole(town):
    whole = {**SUBMITTED, **REVIEWED, "signed_on": "2024-03-12"}
    with pytest.raises(NotAllowed, match="“审查”环节由审核人员办理"):
        entry_record(register=Papers, unit=town.town, values=whole, by=town.clerk, catalogue=SMALL)
    row = Papers.model_validate(whole)
    batch = batch_record(
        register=Papers, unit=town.town, rows=[(town.town, row)], by=town.clerk,
        file_name="a.xlsx", file_sha256="0" * 64, catalogue=SMALL,
    )  # fmt: skip
    assert batch.entries.get().stage == "signed"


def test_a_withdrawn_row_stands_still(town, paper):
    entry_withdraw(entry=paper, by=town.clerk, why="重复", catalogue=SMALL)
    paper.refresh_from_db()
    assert open_stages(paper, Papers, None) == returnable_stages(paper, Papers, None) == ()
    with pytest.raises(InputFault, match="已撤回"):
        advance(paper, None, **REVIEWED)
