"""Totals follow the log exactly: catching up by differences equals recounting everything, on any history."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mingfa.catalogue.indicator import Indicator, Naming, Nature, Source, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.catalogue.values import Count, Day, Text
from mingfa.errors import InputFault
from mingfa.law.clause import NoBasis
from mingfa.ledger.models import Entry, EntryChange, Unit
from mingfa.ledger.services import (
    entry_amend,
    entry_record,
    entry_withdraw,
    not_applicable_end,
    not_applicable_state,
    zero_return_sign,
)
from mingfa.rollup.models import Cursor, Presence, Total
from mingfa.rollup.selectors import entries_behind, ledger_facts, reporting, up_to_date
from mingfa.rollup.services import catch_up, rebuild, verify
from mingfa.text.amounts import Amount, Bound
from mingfa.text.dates import Period

YEAR = Period.of_year(2024)


class Posts(Register):
    """一名人员任一职一行。"""

    key = "posts"
    label = "任职名册"
    basis = NoBasis("测试用")
    occurred_on = "since"
    subject = "name"
    identity = ("name", "since")
    standing = ("since", "until")

    name: Text = column("姓名")
    since: Day = column("任职日期")
    until: Day | None = column("离任日期", default=None)
    hours: Count | None = column("学时", default=None)


NAMING = Naming(phrases=("任职",), units=("名",))
STANDING = Indicator(
    key="posts_standing",
    label="在任人数",
    definition="期末在任的人员。",
    register=Posts,
    measure=each_row(),
    unit="名",
    basis=NoBasis("测试用"),
    naming=NAMING,
    nature=Nature.STOCK,
)
HOURS = Indicator(
    key="posts_hours",
    label="学时",
    definition="学时之和。",
    register=Posts,
    measure=total_of("hours"),
    unit="小时",
    basis=NoBasis("测试用"),
    naming=NAMING,
)
SMALL = Catalogue(
    [*CATALOGUE.lines, Line(key="posts", label="任职", registers=(Posts,), indicators=(STANDING, HOURS))]
)


class Fairs(Register):
    """一次赶集日活动一行。"""

    key = "fairs"
    label = "赶集日活动"
    basis = NoBasis("测试用")
    occurred_on = "held_on"
    subject = "place"
    identity = ("held_on", "place")

    held_on: Day = column("日期")
    place: Text = column("地点")
    hours: Count | None = column("宣讲学时", default=None)


HOURS_ANYWHERE = Indicator(
    key="hours_anywhere",
    label="全部学时",
    definition="任职学时与赶集日宣讲学时之和。",
    register=Posts,
    measure=total_of("hours"),
    unit="小时",
    basis=NoBasis("测试用"),
    naming=NAMING,
    also=(Source(register=Fairs, measure=total_of("hours")),),
)
WIDE = Catalogue(
    [
        Line(
            key="wide",
            label="任职与赶集",
            registers=(Posts, Fairs),
            indicators=(STANDING, HOURS, HOURS_ANYWHERE),
        )
    ]
)


def case(day: str = "2024-03-05", **values: object) -> dict[str, object]:
    return {
        "accepted_on": day,
        "kind": "邻里",
        "summary": "滴水檐",
        "parties": "赵、钱",
        "mediator": "孙和",
        **values,
    }


def tables() -> tuple[list, list]:
    totals = Total.objects.order_by("unit", "indicator", "group", "month").values_list(
        "unit", "indicator", "group", "month", "low", "high", "open", "about", "rows"
    )
    return list(totals), list(
        Presence.objects.order_by("register", "unit", "month").values_list("unit", "month", "rows")
    )


days = st.dates(date(2023, 11, 1), date(2024, 4, 30))
amounts = st.one_of(
    st.integers(0, 500),
    st.sampled_from(["50余", "近100", "约30", "10-20", "不少于7"]),
)
actions = st.lists(
    st.one_of(
        st.tuples(st.just("record"), st.integers(0, 5), days, days, amounts),
        st.tuples(st.just("amend"), st.integers(0, 50), days, days, amounts),
        st.tuples(st.just("withdraw"), st.integers(0, 50)),
        st.tuples(st.just("catch_up")),
    ),
    max_size=25,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(actions)
def test_catching_up_equals_rebuilding_on_any_history(town, history):
    units = [town.town, town.neighbour, *town.villages]
    # Examples share one transaction: each begins with an empty ledger.
    for model in (EntryChange, Entry, Total, Presence, Cursor):
        model.objects.all().delete()
    made: list[Entry] = []
    for action in history:
        match action:
            case ("record", unit, since, until, hours):
                values = {"name": "甲", "since": since, "until": max(since, until), "hours": hours}
                made.append(entry_record(register=Posts, unit=units[unit], values=values, by=None))
            case ("amend", which, since, until, hours) if made:
                entry = Entry.objects.get(pk=made[which % len(made)].pk)
                if entry.status == Entry.Status.ACTIVE:
                    values = {"name": "乙", "since": since, "until": max(since, until), "hours": hours}
                    entry_amend(entry=entry, values=values, by=None, why="改", catalogue=SMALL)
            case ("withdraw", which) if made:
                entry_withdraw(entry=made[which % len(made)], by=None, why="撤", catalogue=SMALL)
            case ("catch_up",):
                catch_up(SMALL)
    catch_up(SMALL)
    followed = tables()
    assert verify(SMALL) == []
    rebuild(SMALL)
    assert tables() == followed
    facts = ledger_facts(town.county, SMALL)
    for key in ("posts_standing", "posts_hours"):
        fact = facts.fact(key, Period.of_month(2024, 3))
        behind = list(
            entries_behind(unit=town.county, indicator=key, period=fact.period, viewer=None, catalogue=SMALL)
        )
        assert fact.rows == len(behind)
    standing = facts.fact("posts_standing", Period.of_month(2024, 2)).amount
    last = date(2024, 2, 29)
    assert standing == Amount(
        Decimal(
            sum(
                date.fromisoformat(entry.data["since"]) <= last <= date.fromisoformat(entry.data["until"])
                for entry in Entry.objects.filter(status=Entry.Status.ACTIVE, register="posts")
            )
        )
    )


def test_a_total_reaches_every_ancestor_and_no_neighbour(town):
    for village in town.villages:
        entry_record(register=MediationCases, unit=village, values=case(), by=None)
    catch_up()
    counts = [
        ledger_facts(unit).fact("mediation_accepted", YEAR).amount
        for unit in (town.villages[0], town.town, town.county, town.neighbour)
    ]
    assert counts == [Amount.exact(1), Amount.exact(4), Amount.exact(4), Amount.exact(0)]


def test_a_ratio_is_sum_over_sum_at_every_level(town):
    settled = {"outcome": "成功", "closed_on": "2024-03-09"}
    entry_record(register=MediationCases, unit=town.villages[0], values=case(**settled), by=None)
    for _ in range(2):
        entry_record(register=MediationCases, unit=town.villages[1], values=case(), by=None)
    catch_up()
    fact = ledger_facts(town.town).fact("mediation_settled_rate", YEAR)
    assert fact.amount == Amount(Decimal("33.33"))
    assert [part.amount for part in fact.parts] == [Amount.exact(1), Amount.exact(3)]


def test_nothing_to_divide_by_gives_no_rate(town):
    assert ledger_facts(town.town).fact("mediation_settled_rate", YEAR).amount is None


def test_totals_of_bounds_are_bounds(town):
    for hours in (20, "50余", "近100"):
        entry_record(
            register=Posts,
            unit=town.town,
            values={"name": "甲", "since": "2024-01-01", "hours": hours},
            by=None,
        )
    catch_up(SMALL)
    assert ledger_facts(town.town, SMALL).fact("posts_hours", YEAR).amount == Amount(
        Decimal(70), Bound.AT_LEAST
    )


def test_coverage_tells_nought_from_silence(town):
    entry_record(register=MediationCases, unit=town.villages[0], values=case(), by=None)
    zero_return_sign(unit=town.villages[1], register=MediationCases, month=202403, by=town.clerk)
    with pytest.raises(InputFault, match="已有记录，不能再作零报告"):
        zero_return_sign(unit=town.villages[0], register=MediationCases, month=202403, by=town.clerk)
    catch_up()
    coverage = ledger_facts(town.town).fact("mediation_accepted", YEAR).coverage
    assert (coverage.reported, coverage.zero) == (1, 1)
    assert coverage.silent == coverage.expected - 2


def test_coverage_leaves_out_whom_it_does_not_concern_and_what_is_not_due(town):
    first, second, *_ = town.villages
    entry_record(register=MediationCases, unit=first, values=case(), by=None)
    not_applicable_state(unit=second, register=MediationCases, since=202401, why="与邻村合设调委会", by=None)
    catch_up()

    def told(today, period=YEAR):
        facts = ledger_facts(town.town, today=today)
        coverage = facts.coverage(MediationCases, period)
        kept = reporting(unit=town.town, register=MediationCases, period=period, today=today)
        assert (coverage.reported, coverage.silent, coverage.pending, coverage.not_applicable) == tuple(
            map(len, (kept.reported, kept.silent, kept.pending, kept.not_applicable))
        )
        return str(coverage)

    assert told(None) == "应报4个单位，有记录1个，零报告0个，未报3个，另有1个不适用"
    assert told(date(2024, 2, 10)) == "应报4个单位，有记录1个，零报告0个，未到期3个，未报0个，另有1个不适用"
    assert told(date(2024, 2, 11)) == told(None)
    march = Period.of_month(2024, 3)
    assert (
        told(date(2024, 4, 10), march)
        == "应报4个单位，有记录1个，零报告0个，未到期3个，未报0个，另有1个不适用"
    )
    assert told(date(2024, 4, 11), march) == told(None)


def test_a_statement_for_a_part_of_the_year_leaves_the_rest_open(town):
    village = town.villages[0]
    statement = not_applicable_state(unit=village, register=MediationCases, since=202403, why="撤并", by=None)
    silent = reporting(unit=village, register=MediationCases, period=YEAR).silent
    assert silent == (village,), "January was due"
    assert reporting(unit=village, register=MediationCases, period=Period.of_quarter(2024, 2)).not_applicable
    not_applicable_end(statement=statement, until=202404, by=None)
    assert reporting(unit=village, register=MediationCases, period=Period.of_quarter(2024, 2)).silent == (
        village,
    )


def test_a_row_overrides_the_signed_nought_of_its_month(town):
    zero_return_sign(unit=town.villages[1], register=MediationCases, month=202403, by=town.clerk)
    entry_record(register=MediationCases, unit=town.villages[1], values=case(), by=None)
    catch_up()
    coverage = ledger_facts(town.town).fact("mediation_accepted", YEAR).coverage
    assert (coverage.reported, coverage.zero) == (1, 0)


def test_breakdowns_come_in_the_order_of_the_code_list(town):
    for kind in ("合同", "邻里", "婚姻家庭", "邻里"):
        entry_record(register=MediationCases, unit=town.town, values=case(kind=kind), by=None)
    catch_up()
    facts = ledger_facts(town.town)
    assert facts.groups("mediation_accepted", YEAR) == ("婚姻家庭", "邻里", "合同")
    assert facts.fact("mediation_accepted", YEAR, "邻里").amount == Amount.exact(2)


def test_a_total_behind_the_log_says_so(town):
    entry_record(register=MediationCases, unit=town.town, values=case(), by=None)
    seen, last = up_to_date()
    assert seen < last
    catch_up()
    assert up_to_date() == (last, last)


def test_a_total_changed_behind_the_back_is_found(town):
    entry_record(register=MediationCases, unit=town.town, values=case(), by=None)
    catch_up()
    Total.objects.filter(unit=town.town, indicator="mediation_accepted", group="").update(low=900)
    [mismatch] = verify()
    assert (mismatch.unit, mismatch.cell.indicator) == (town.town.pk, "mediation_accepted")
    assert mismatch.kept.tally.low == 9
    rebuild()
    assert verify() == []


def test_totals_are_asked_for_in_whole_months(town):
    with pytest.raises(InputFault, match="汇总按月计算"):
        ledger_facts(town.town).fact("mediation_accepted", Period(date(2024, 1, 5), date(2024, 3, 31)))


def test_reading_a_figure_costs_the_same_number_of_queries_however_many_entries(
    town, django_assert_num_queries
):
    def asked() -> None:
        facts = ledger_facts(Unit.objects.get(pk=town.town.pk))
        facts.fact("mediation_accepted", YEAR)
        facts.fact("mediation_settled", YEAR)

    entry_record(register=MediationCases, unit=town.town, values=case(), by=None)
    catch_up()
    with django_assert_num_queries(6):
        asked()
    for _ in range(30):
        entry_record(register=MediationCases, unit=town.villages[0], values=case(), by=None)
    catch_up()
    with django_assert_num_queries(6):
        asked()


def test_one_fact_counts_wherever_it_belongs(town):
    entry_record(
        register=Posts, unit=town.town, values={"name": "甲", "since": "2024-01-01", "hours": 3}, by=None
    )
    fair = entry_record(
        register=Fairs,
        unit=town.villages[0],
        values={"held_on": "2024-02-03", "place": "集市", "hours": 4},
        by=None,
    )
    catch_up(WIDE)
    facts = ledger_facts(town.town, WIDE)
    assert facts.fact("hours_anywhere", YEAR).amount == Amount.exact(7)
    assert facts.fact("posts_hours", YEAR).amount == Amount.exact(3)
    behind = list(
        entries_behind(unit=town.town, indicator="hours_anywhere", period=YEAR, viewer=None, catalogue=WIDE)
    )
    assert [added for _, added in behind] == [Amount.exact(3), Amount.exact(4)]
    entry_withdraw(entry=fair, by=None, why="未举办", catalogue=WIDE)
    catch_up(WIDE)
    assert ledger_facts(town.town, WIDE).fact("hours_anywhere", YEAR).amount == Amount.exact(3)
    assert verify(WIDE) == []
