"""The index of clocks is what the rows say, on any history; it is rebuilt when declarations or the calendar change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mingfa.catalogue.deadline import Deadline, Pause, Version, YearlyDuty
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.table import Catalogue
from mingfa.catalogue.values import Day, Text
from mingfa.law.clause import NoBasis
from mingfa.law.counting import CalendarDays, Direction, Months, WorkingDays
from mingfa.ledger.clocks import clocks_catch_up, clocks_of, clocks_rebuild, clocks_verify
from mingfa.ledger.models import Clock, ClockState, Entry, EntryChange
from mingfa.ledger.obligations import clauses_due, obligations, owed
from mingfa.ledger.services import batch_record, batch_undo, entry_amend, entry_record, entry_withdraw

REPLY_15, REPLY_20, FINISH_60, EARLY, HIRED = map(
    NoBasis, ("十五日答复", "二十日答复", "六十日办结", "提前送材料", "聘用")
)


class Requests(Register):
    """一件申请一行。"""

    key = "requests"
    label = "申请台账"
    basis = NoBasis("测试")
    occurred_on = "received_on"
    subject = "matter"
    identity = ("received_on", "matter")
    procedure = Procedure(
        Stage(key="received", label="收到", needs=("received_on",)),
        Stage(key="replied", label="答复", needs=("replied_on",)),
    )

    received_on: Day = column("收到日期")
    matter: Text = column("事项")
    asked_on: Day | None = column("征求意见日期", default=None)
    heard_on: Day | None = column("收到意见日期", default=None)
    extended_on: Day | None = column("延期告知日期", default=None)
    promised_on: Day | None = column("约定答复日期", default=None)
    meeting_on: Day | None = column("听证日期", default=None)
    papers_on: Day | None = column("材料送达日期", default=None)
    replied_on: Day | None = column("答复日期", default=None)


REPLY = Deadline(
    key="request_reply",
    label="申请答复",
    register=Requests,
    starts_on="received_on",
    met_by="replied_on",
    set_by="promised_on",
    extended_on="extended_on",
    pauses=(Pause("asked_on", "heard_on"),),
    versions=(
        Version(date(2008, 5, 1), WorkingDays(15), REPLY_15),
        Version(date(2019, 5, 15), WorkingDays(20), REPLY_20, extension=WorkingDays(20)),
    ),
)
FINISH = Deadline(
    key="request_finish",
    label="申请办结",
    register=Requests,
    starts_on="received_on",
    met_by="replied_on",
    extended_on="extended_on",
    versions=(Version(date(2022, 5, 1), CalendarDays(60), FINISH_60, extension=CalendarDays(30)),),
)
PAPERS = Deadline(
    key="request_papers",
    label="听证材料",
    register=Requests,
    starts_on="meeting_on",
    met_by="papers_on",
    direction=Direction.BEFORE,
    versions=(Version(date(2019, 1, 1), WorkingDays(7), EARLY),),
)


class Contracts(Register):
    """一份聘用合同一行。"""

    key = "contracts"
    label = "聘用合同"
    basis = HIRED
    occurred_on = "since"
    subject = "name"
    identity = ("name", "since")
    standing = ("since", "until")
    term = True

    name: Text = column("姓名")
    since: Day = column("起始日期")
    until: Day | None = column("到期日期", default=None)


class Sites(Contracts):
    """一处阵地一行。"""

    key = "sites"
    label = "阵地"
    basis = HIRED
    occurred_on = "since"
    subject = "name"
    identity = ("name",)
    standing = ("since", "until")
    term = False


PLAN_DUE = YearlyDuty(
    key="plan_due",
    label="年度计划",
    versions=(Version(date(2000, 1, 1), Months(3), EARLY),),
    levels=(4,),
)
LINE = Line(
    key="requests",
    label="申请",
    registers=(Requests, Contracts, Sites),
    deadlines=(REPLY, FINISH, PAPERS),
    duties=(PLAN_DUE,),
)
SMALL = Catalogue([LINE])


def received(day: date, **more: object) -> Requests:
    return Requests(received_on=day, matter="征地批复", **more)


def days_of(row: Register) -> dict[str, date | None]:
    return {clock.deadline: clock.day for clock in clocks_of(row, SMALL)}


def record(unit: object, row: Register) -> Entry:
    return entry_record(register=type(row), unit=unit, values=row, by=None, catalogue=SMALL)


@pytest.mark.parametrize(
    ("row", "reply", "finish"),
    [
        (received(date(2026, 3, 2)), date(2026, 3, 30), date(2026, 5, 1)),
        # Twenty working days more, over 清明; sixty days and thirty.
        (received(date(2026, 3, 2), extended_on=date(2026, 3, 20)), date(2026, 4, 28), date(2026, 5, 31)),
        # A third party was asked for ten working days, which are not counted; the sixty days run on.
        (
            received(date(2026, 3, 2), asked_on=date(2026, 3, 9), heard_on=date(2026, 3, 23)),
            date(2026, 4, 14),
            date(2026, 5, 1),
        ),
        (received(date(2026, 3, 2), promised_on=date(2026, 3, 10)), date(2026, 3, 10), date(2026, 5, 1)),
    ],
)
def test_extensions_and_the_time_others_are_asked(row, reply, finish):
    assert days_of(row) == {"request_reply": reply, "request_finish": finish}


def test_the_law_of_the_day_on_which_the_clock_starts_decides():
    assert days_of(received(date(2018, 3, 1))) == {"request_reply": date(2018, 3, 22)}


def test_a_clock_that_counts_back():
    row = received(date(2026, 9, 1), meeting_on=date(2026, 10, 9))
    assert days_of(row)["request_papers"] == date(2026, 9, 22)


def test_what_cannot_be_dated_is_kept_with_the_reason(town):
    record(town.town, received(date(2026, 3, 2), asked_on=date(2026, 3, 9)))
    record(town.town, received(date(2026, 12, 20)))
    undated = owed(unit=town.town, today=date(2026, 3, 10), viewer=town.clerk, catalogue=SMALL).undated()
    assert [(one.label, one.remark[:12]) for one in undated] == [
        ("申请答复", "正在征求意见，期限暂停计"),
        ("申请答复", "2027年的节假日安排尚"),
    ]
    assert clocks_of(received(date(2026, 12, 20)), SMALL)[1].provisional is False


def test_rosters_that_run_out_are_told_before_and_for_a_while_after_unless_they_are_renewed(town):
    for name, since, until in [
        ("陆律师", date(2023, 4, 1), date(2024, 3, 31)),
        ("旧合同", date(2020, 1, 1), date(2022, 12, 31)),
        ("刚到期", date(2023, 2, 1), date(2024, 1, 31)),
        ("已续聘", date(2023, 2, 1), date(2024, 1, 31)),
        ("已续聘", date(2024, 2, 1), date(2027, 1, 31)),
    ]:
        record(town.town, Contracts(name=name, since=since, until=until))
    record(town.town, Sites(name="拆除的长廊", since=date(2020, 1, 1), until=date(2024, 2, 1)))
    found = obligations(unit=town.town, today=date(2024, 3, 1), viewer=town.clerk, catalogue=SMALL)
    assert [(one.label, one.subject, one.days_left(date(2024, 3, 1))) for one in found] == [
        ("聘用合同：到期日期", "刚到期", -30),
        ("聘用合同：到期日期", "陆律师", 30),
        ("年度计划", "2023年度", 30),
    ]


def test_what_is_due_is_asked_by_clause(town):
    record(town.town, received(date(2018, 3, 1)))
    record(town.town, received(date(2024, 3, 1)))
    assert clauses_due(SMALL)[:3] == ("十五日答复", "二十日答复", "六十日办结")

    def under(clause: str) -> list[date | None]:
        asked = owed(
            unit=town.town, today=date(2024, 3, 1), viewer=town.clerk, clause=clause, catalogue=SMALL
        )
        assert asked.count() == len(asked.between())
        return [one.day for one in asked.between()]

    assert under("十五日答复") == [date(2018, 3, 22)]
    assert under("二十日答复") == [date(2024, 3, 29)]
    assert under("提前送材料") == [date(2024, 3, 31)]
    assert under("没有这一条") == []


days = st.dates(date(2018, 1, 1), date(2026, 12, 31))
maybe = st.one_of(st.none(), days)
rows = st.one_of(
    st.builds(
        lambda first, *then: Requests.model_construct(
            **{"received_on": first, "matter": "事项", **dict.fromkeys(Requests.model_fields)}
            | {"received_on": first, "matter": "事项"}
            | dict(zip(("asked_on", "heard_on", "extended_on", "meeting_on", "papers_on", "replied_on"), then, strict=True))
        ),
        days, maybe, maybe, maybe, maybe, maybe, maybe,
    ),
    st.builds(lambda since, until: Contracts(name="甲", since=since, until=until), days, maybe),
)  # fmt: skip
actions = st.lists(
    st.one_of(
        st.tuples(st.just("record"), st.integers(0, 2), rows),
        st.tuples(st.just("batch"), st.integers(0, 2), st.lists(rows, min_size=1, max_size=4)),
        st.tuples(st.just("amend"), st.integers(0, 50), rows),
        st.tuples(st.just("withdraw"), st.integers(0, 50)),
        st.tuples(st.just("undo"), st.integers(0, 50)),
    ),
    max_size=12,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(actions)
def test_the_index_is_what_the_rows_say_on_any_history(town, history):
    units = [town.town, *town.villages[:2]]
    for model in (EntryChange, Entry, Clock):
        model.objects.all().delete()
    made: list[Entry] = []
    batches = []
    for action in history:
        match action:
            case ("record", unit, row):
                made.append(record(units[unit], row))
            case ("batch", unit, some):
                same = [row for row in some if type(row) is type(some[0])]
                batch = batch_record(
                    register=type(some[0]), unit=units[unit], rows=[(units[unit], row) for row in same], by=None,
                    file_name="a.xlsx", file_sha256="0" * 64, catalogue=SMALL,
                )  # fmt: skip
                batches.append(batch)
                made += batch.entries.all()
            case ("amend", which, row) if made:
                entry = Entry.objects.get(pk=made[which % len(made)].pk)
                if entry.status == Entry.Status.ACTIVE and entry.register == row.key:
                    entry_amend(entry=entry, values=row, by=None, why="改", catalogue=SMALL)
            case ("withdraw", which) if made:
                entry_withdraw(entry=made[which % len(made)], by=None, why="撤", catalogue=SMALL)
            case ("undo", which) if batches:
                batch = batches.pop(which % len(batches))
                batch_undo(batch=batch, by=None, why="撤", catalogue=SMALL)
    assert clocks_verify(SMALL) == []
    kept = list(Clock.objects.order_by("entry", "deadline").values_list("entry", "deadline", "day", "met_on"))
    clocks_rebuild(SMALL)
    assert (
        list(Clock.objects.order_by("entry", "deadline").values_list("entry", "deadline", "day", "met_on"))
        == kept
    )


def test_what_was_tampered_with_is_found_and_a_changed_declaration_rebuilds(town):
    entry = record(town.town, received(date(2024, 3, 1)))
    gone = record(town.town, received(date(2024, 3, 4)))
    assert clocks_catch_up(SMALL) == 2
    assert clocks_catch_up(SMALL) == 0
    Clock.objects.filter(entry=entry).update(day=date(2030, 1, 1))
    Entry.objects.filter(pk=gone.pk).update(status=Entry.Status.WITHDRAWN)
    assert clocks_verify(SMALL) == [entry.pk, gone.pk]
    longer = replace(
        REPLY, versions=(*REPLY.versions[:1], replace(REPLY.versions[1], length=WorkingDays(30)))
    )
    changed = Catalogue([replace(LINE, deadlines=(longer, FINISH, PAPERS))])
    assert clocks_catch_up(changed) == 1
    assert clocks_verify(changed) == []
    assert Clock.objects.get(deadline="request_reply").day == date(2024, 4, 15)
    assert ClockState.objects.count() == 1


def test_verify_tells_of_clocks_that_are_off(town):
    from mingfa.cli.verify import _clocks

    record(town.town, received(date(2024, 3, 1)))
    assert Clock.objects.count() == 2
    # The catalogue of the program knows no such register: its clocks are nobody's.
    assert _clocks(mend=False) is False
    assert _clocks(mend=True) is True
    assert not Clock.objects.exists()


def test_a_list_of_dues_is_read_from_the_index_in_three_queries_however_long(town, django_assert_num_queries):
    today = date(2024, 6, 1)
    some = [received(today - timedelta(days=number % 400)) for number in range(300)]
    batch_record(
        register=Requests, unit=town.town, by=None, file_name="a.xlsx", file_sha256="0" * 64, catalogue=SMALL,
        rows=[(town.villages[number % 4], row) for number, row in enumerate(some)],
    )  # fmt: skip
    owed(unit=town.town, today=today, viewer=town.clerk, catalogue=SMALL)
    with django_assert_num_queries(3):
        asked = owed(unit=town.town, today=today, viewer=town.clerk, catalogue=SMALL)
        assert asked.count(until=today - timedelta(days=1)) > 200
        latest = asked.between(until=today - timedelta(days=1), limit=50, latest_first=True)
    assert [one.day for one in latest] == sorted((one.day for one in latest), reverse=True)
    assert len(latest) == 50
    ahead = asked.between(since=today, first=10, limit=10)
    assert ahead == asked.between(since=today)[10:20]
    if connection.vendor == "sqlite":
        assert "clock_open" in asked.clocks.filter(day__lte=today).order_by("day").values("pk").explain()
