"""Rules between fields: what they refuse, what they leave alone, and how they say it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rules import InOrder, LastsAtLeast, Needs, NotMore, Stated
from mingfa.catalogue.values import Count, Day, Text, YesNo
from mingfa.law.clause import Clause, Confidence, NoBasis
from mingfa.law.counting import CalendarDays, WorkingDays
from mingfa.text.amounts import Amount, Bound

CLAUSE = Clause(
    act="某条例",
    number="第1号",
    article="第十五条",
    effective=date(2019, 9, 1),
    summary="期限一般不少于三十日",
    confidence=Confidence.LOCAL,
)


class Notices(Register):
    """一次公示一行。"""

    key = "notices"
    label = "公示登记簿"
    basis = NoBasis("测试")
    occurred_on = "opened_on"
    subject = "title"
    identity = ("opened_on", "title")

    opened_on: Day = column("公示起")
    title: Text = column("公示事项")
    closed_on: Day | None = column("公示止", default=None)
    reason: Text | None = column("缩短的理由", default=None)
    heard: YesNo | None = column("是否听证", default=None)
    received: Count | None = column("收到意见", default=None)
    adopted: Count | None = column("采纳意见", default=None)


def notice(**fields: object) -> Notices:
    """A notice opened on 1 March 2026."""
    return Notices.model_validate({"opened_on": date(2026, 3, 1), "title": "道路整修", **fields})


def said(rule: object, **fields: object) -> str | None:
    found = rule.fault(notice(**fields))  # type: ignore[attr-defined]
    return None if found is None else str(found)


def test_days_in_order() -> None:
    rule = InOrder("opened_on", "closed_on", CLAUSE)
    assert said(rule) is None
    assert said(rule, closed_on=date(2026, 3, 1)) is None
    assert said(rule, closed_on=date(2026, 2, 28)) == (
        "“公示止”：早于“公示起”（2026-03-01），请核对（依据：《某条例》第十五条）。"
    )
    assert rule.said(Notices) == "公示止不早于公示起"


def test_days_out_of_order_can_be_explained() -> None:
    rule = InOrder("opened_on", "closed_on", excused_by="reason")
    early = date(2026, 2, 28)
    assert said(rule, closed_on=early) == "“公示止”：早于“公示起”（2026-03-01），如属实，请填写“缩短的理由”。"
    assert said(rule, closed_on=early, reason="补登") is None


def test_one_field_needs_another() -> None:
    rule = Needs("received", "adopted")
    assert said(rule) is None
    assert said(rule, received=Amount.exact(3)) == "“采纳意见”：“收到意见”已填“3”，请填写本项。"
    assert said(rule, received=Amount.exact(3), adopted=Amount.exact(0)) is None
    assert rule.said(Notices) == "收到意见已填的，须填采纳意见"


def test_a_no_needs_nothing() -> None:
    rule = Needs("heard", "reason")
    assert said(rule, heard=False) is None
    assert said(rule, heard=True) == "“缩短的理由”：“是否听证”已填“是”，请填写本项。"


def test_only_some_values_need_another_field() -> None:
    rule = Needs("title", "reason", values=("紧急事项",))
    assert said(rule) is None
    assert said(rule, title="紧急事项") == "“缩短的理由”：“公示事项”已填“紧急事项”，请填写本项。"
    assert rule.said(Notices) == "公示事项为“紧急事项”的，须填缩短的理由"


@pytest.mark.parametrize(
    ("part", "whole", "refused"),
    [
        (Amount.exact(3), Amount.exact(3), False),
        (Amount.exact(4), Amount.exact(3), True),
        (Amount(Decimal(50), Bound.AT_LEAST), Amount.exact(40), True),
        (Amount(Decimal(50), Bound.AT_MOST), Amount.exact(40), False),
        (Amount.exact(50), Amount(Decimal(40), Bound.AT_LEAST), False),
        (Amount.exact(50), Amount(Decimal(40), Bound.ABOUT), False),
        (Amount.exact(50), Amount(Decimal(40), Bound.RANGE, Decimal(60)), False),
        (Amount.exact(61), Amount(Decimal(40), Bound.RANGE, Decimal(60)), True),
        (Amount.exact(101), Amount(Decimal(100), Bound.AT_MOST), True),
    ],
)
def test_a_part_is_refused_only_where_bounds_leave_no_doubt(
    part: Amount, whole: Amount, refused: bool
) -> None:
    assert (said(NotMore("adopted", "received"), adopted=part, received=whole) is not None) is refused


def test_a_stretch_that_is_too_short_wants_its_reason() -> None:
    rule = LastsAtLeast("opened_on", "closed_on", CalendarDays(30), "reason", CLAUSE)
    assert said(rule, closed_on=date(2026, 3, 31)) is None
    assert said(rule, closed_on=date(2026, 3, 30)) == (
        "“公示止”：距“公示起”（2026-03-01）不足30日，最早应为2026-03-31；确需缩短的，请填写“缩短的理由”"
        "（依据：《某条例》第十五条）。"
    )
    assert said(rule, closed_on=date(2026, 3, 10), reason="应急抢修") is None
    assert rule.said(Notices) == "公示起至公示止不少于30日，缩短的须填缩短的理由"


def test_a_stretch_that_nothing_excuses_asks_for_no_reason() -> None:
    rule = LastsAtLeast("opened_on", "closed_on", CalendarDays(30), "", CLAUSE)
    assert rule.fields == ("opened_on", "closed_on")
    assert said(rule, closed_on=date(2026, 3, 30), reason="应急抢修") == (
        "“公示止”：距“公示起”（2026-03-01）不足30日，最早应为2026-03-31（依据：《某条例》第十五条）。"
    )
    assert rule.said(Notices) == "公示起至公示止不少于30日"


def test_a_stretch_begun_before_the_clause_is_not_judged() -> None:
    rule = LastsAtLeast("opened_on", "closed_on", CalendarDays(30), "reason", CLAUSE)
    assert said(rule, opened_on=date(2019, 8, 31), closed_on=date(2019, 9, 2)) is None


def test_a_stretch_of_working_days_beyond_the_announced_calendar_is_not_judged() -> None:
    rule = LastsAtLeast("opened_on", "closed_on", WorkingDays(7), "reason", CLAUSE)
    assert said(rule, opened_on=date(2026, 12, 30), closed_on=date(2027, 1, 4)) is None
    assert said(rule, opened_on=date(2026, 3, 2), closed_on=date(2026, 3, 10)) == (
        "“公示止”：距“公示起”（2026-03-02）不足7个工作日，最早应为2026-03-11；确需缩短的，请填写“缩短的理由”"
        "（依据：《某条例》第十五条）。"
    )


def test_anything_else_is_stated_with_its_message() -> None:
    rule = Stated(
        at="title",
        reads=("heard",),
        holds=lambda row: row.title != "秘密",
        message="涉密事项不得公示，请删除本行",
        rule="不登记涉密事项",
    )
    assert rule.fields == ("title", "heard")
    assert said(rule) is None
    assert said(rule, title="秘密") == "“公示事项”：涉密事项不得公示，请删除本行。"
    assert rule.said(Notices) == "不登记涉密事项"
