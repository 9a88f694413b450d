"""Stages are read off the fields that are filled."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.register import Register, column, taken
from mingfa.catalogue.rules import Needs
from mingfa.catalogue.values import Day, Text
from mingfa.errors import DeclarationError
from mingfa.law.clause import NoBasis

ACCEPTED = Stage(key="accepted", label="受理", needs=("accepted_on",))
HEARD = Stage(key="heard", label="听证", needs=("heard_on",), optional=True)
REVIEWED = Stage(key="reviewed", label="审查", needs=("opinion", "reviewed_on"), by=(Holder.REVIEWER,))
CLOSED = Stage(key="closed", label="办结", needs=("closed_on",))
PROCEDURE = Procedure(ACCEPTED, HEARD, REVIEWED, CLOSED)
DAY = date(2024, 3, 5)


def row(**filled: object) -> SimpleNamespace:
    empty = dict.fromkeys(("accepted_on", "heard_on", "opinion", "reviewed_on", "closed_on"))
    return SimpleNamespace(**{**empty, **filled})


@pytest.mark.parametrize(
    ("filled", "reached", "ahead"),
    [
        ({}, None, ["受理"]),
        ({"accepted_on": DAY}, "受理", ["听证", "审查"]),
        ({"accepted_on": DAY, "heard_on": DAY}, "听证", ["审查"]),
        ({"accepted_on": DAY, "reviewed_on": DAY}, "受理", ["听证", "审查"]),
        ({"accepted_on": DAY, "opinion": "合法", "reviewed_on": DAY}, "审查", ["办结"]),
        ({"accepted_on": DAY, "opinion": "合法", "reviewed_on": DAY, "closed_on": DAY}, "办结", []),
    ],
)
def test_the_stage_is_the_furthest_whose_fields_are_filled(filled, reached, ahead):
    stage = PROCEDURE.stage(row(**filled))
    assert (stage.label if stage else None) == reached
    assert [one.label for one in PROCEDURE.ahead(row(**filled))] == ahead


def test_a_stage_begun_before_one_that_must_come_first_is_found():
    assert PROCEDURE.skipped(row(accepted_on=DAY, closed_on=DAY)) == (CLOSED, REVIEWED)
    assert PROCEDURE.skipped(row(heard_on=DAY)) == (HEARD, ACCEPTED)
    assert PROCEDURE.skipped(row(accepted_on=DAY, opinion="合法", reviewed_on=DAY)) is None


def test_a_field_belongs_to_one_stage():
    with pytest.raises(DeclarationError, match="a key or a field stands in two stages"):
        Procedure(ACCEPTED, Stage(key="again", label="再受理", needs=("accepted_on",)))


class Papers(Register):
    """一份送审文件一行。"""

    key = "papers"
    label = "送审文件"
    basis = NoBasis("测试用")
    occurred_on = "accepted_on"
    subject = "title"
    identity = ("title",)
    procedure = PROCEDURE

    title: Text = column("文件名称")
    accepted_on: Day = column("受理日期")
    heard_on: Day | None = column("听证日期", default=None)
    opinion: Text | None = column("审查意见", default=None)
    reviewed_on: Day | None = column("审查日期", default=None)
    closed_on: Day | None = column("办结日期", default=None)


def test_a_row_that_runs_ahead_of_its_procedure_is_refused_at_the_field_to_fill():
    filled, faults = taken(Papers, {"title": "方案", "accepted_on": "2024-03-05", "closed_on": "2024-03-09"})
    assert filled is None
    assert [str(fault) for fault in faults] == [
        "“审查意见”：已填“办结”环节的内容，而“审查”环节还缺：审查意见、审查日期，请按程序先后补充。"
    ]


def test_a_field_that_a_rule_asks_for_is_asked_for_once():
    class Asked(Papers):
        """一份送审文件一行。"""

        key = "asked"
        label = "另一种送审文件"
        rules = (Needs("closed_on", "opinion"),)

    _, faults = taken(Asked, {"title": "方案", "accepted_on": "2024-03-05", "closed_on": "2024-03-09"})
    assert [str(fault) for fault in faults] == ["“审查意见”：“办结日期”已填“2024-03-09”，请填写本项。"]


def test_a_stage_names_fields_of_its_register():
    with pytest.raises(DeclarationError, match="there is no field `heard_on`"):

        class Wrong(Register):
            """一份文件一行。"""

            key = "wrong"
            label = "错表"
            basis = NoBasis("测试用")
            occurred_on = "accepted_on"
            subject = "title"
            identity = ("title",)
            procedure = Procedure(ACCEPTED, HEARD)

            title: Text = column("文件名称")
            accepted_on: Day = column("受理日期")
