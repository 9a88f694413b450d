"""Rows that look like one fact are found with their reasons, decided by a person, and not asked about again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.catalogue.lines.publicity import PublicityEvents
from mingfa.errors import InputFault, NotAllowed
from mingfa.ledger.declared import catalogue
from mingfa.ledger.duplicates import duplicate_decide, duplicates_of, likely_recorded
from mingfa.ledger.joint import joint_link
from mingfa.ledger.models import DuplicateDecision, Entry, JointCall
from mingfa.ledger.resemblance import LIKELY, alike, likely_pairs, told_of
from mingfa.ledger.services import entry_amend, entry_record
from mingfa.rollup.selectors import ledger_facts
from mingfa.rollup.services import catch_up, verify
from mingfa.text.amounts import Amount
from mingfa.text.dates import Period

OUTCOME = DuplicateDecision.Outcome
YEAR = {"since": date(2024, 1, 1), "until": date(2024, 12, 31)}


def values(**said: object) -> dict[str, object]:
    return {
        "held_on": "2024-03-05",
        "theme": "民法典进集市宣传活动",
        "place": "清河大集",
        "audience": 300,
        **said,
    }


def event(unit: object, **said: object) -> Entry:
    return entry_record(register=PublicityEvents, unit=unit, values=values(**said), by=None)


def found(town, unit=None, viewer=None):
    return duplicates_of(unit=unit or town.county, viewer=viewer, catalogue=catalogue(), **YEAR)


def told(key: int, unit: int = 1, **said: object):
    data = values(**said)
    day = date.fromisoformat(str(data["held_on"]))
    return told_of(key, PublicityEvents, data, day=day, blocks=("all",), unit=unit)


@pytest.mark.parametrize(
    ("said", "likely"),
    [
        ({}, True),
        ({"theme": "民法典进集市宣传"}, True),
        ({"held_on": "2024-03-06", "theme": "“民法典”进集市宣传活动"}, True),
        ({"held_on": "2024-03-08", "audience": 280}, False),
        ({"held_on": "2024-03-12"}, False),
        ({"theme": "反诈宣传", "place": "中心小学"}, False),
        ({"place": "下湾村广场", "audience": 80}, False),
    ],
)
def test_what_looks_like_one_fact(said, likely):
    assert (alike(told(1), told(2, **said)).score >= LIKELY) is likely, alike(told(1), told(2, **said))


def test_the_third_session_is_not_the_fourth():
    first, second = told(1, theme="第三期普法夜校"), told(2, theme="第四期普法夜校")
    assert alike(first, second).score < LIKELY


def test_the_reasons_are_told_in_words():
    assert alike(told(1), told(2, held_on="2024-03-06")).reasons == (
        "同一单位",
        "日期相差1天",
        "“活动主题”相同",
        "“活动地点”相同",
        "“受众人次”都是300",
    )


@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.sampled_from("甲乙丙丁戊己庚辛"), st.integers(1, 3)), max_size=12
    )
)
def test_blocks_lose_no_pair_that_is_alike_where_rows_are_few(rows):
    all_told = [
        told(
            number, unit, theme=f"{word * 3}宣传活动", held_on=(date(2024, 3, 1) + timedelta(day)).isoformat()
        )
        for number, (day, word, unit) in enumerate(rows)
    ]
    blocked = {(one.first, one.second) for one in likely_pairs(all_told)}
    compared = {
        (one.key, other.key)
        for place, one in enumerate(all_told)
        for other in all_told[place + 1 :]
        if alike(one, other).score >= LIKELY
    }
    assert blocked <= compared
    if len(rows) <= 9:
        assert blocked == compared


def test_the_cost_grows_with_the_rows_and_not_with_their_square(monkeypatch):
    from mingfa.ledger import resemblance

    compared = []
    monkeypatch.setattr(resemblance, "alike", lambda one, other: compared.append(1) or alike(one, other))
    likely_pairs([told(number, number % 7) for number in range(2000)])
    assert len(compared) <= 2000 * 4 * 8


def test_the_same_event_recorded_twice_is_found_and_one_is_taken_back(town):
    first, second = event(town.town), event(town.town, theme="民法典进集市宣传")
    [pair] = found(town)
    assert (pair.first, pair.second) == (first, second)
    assert found(town, town.neighbour) == []
    duplicate_decide(
        first=second, second=first, outcome=OUTCOME.SAME, withdrawn=second, why="重复", by=town.clerk
    )
    assert Entry.objects.get(pk=second.pk).status == Entry.Status.WITHDRAWN
    assert Entry.objects.get(pk=second.pk).changes.last().why == f"与第{first.pk}号记录是同一件：重复"
    assert found(town) == []


def test_what_was_decided_is_not_asked_again_until_a_row_changes(town):
    first, second = event(town.town), event(town.town, place="清河大集东口")
    [pair] = found(town)
    made = duplicate_decide(
        first=first, second=second, outcome=OUTCOME.DIFFERENT, why="上下午各一场", by=town.clerk
    )
    assert (made.by, made.why, made.score) == (town.clerk, "上下午各一场", pair.score)
    assert found(town) == []
    entry_amend(entry=second, values=values(place="清河大集"), by=None, why="改")
    assert len(found(town)) == 1


def test_rows_of_two_towns_become_a_joint_event_when_the_other_town_confirms(town):
    first, second = event(town.town), event(town.neighbour)
    [pair] = found(town)
    assert pair.reasons[0] == "两个单位"
    assert found(town, town.town, town.clerk) == []
    duplicate_decide(first=first, second=second, outcome=OUTCOME.JOINT, by=town.county_reviewer)
    [call] = JointCall.objects.all()
    assert (call.entry, call.unit, call.answer) == (first, town.neighbour, second)
    assert found(town) == [], "decided, though not yet confirmed"
    joint_link(call=call, entry=second, by=town.neighbour_clerk)
    catch_up()
    assert ledger_facts(town.county).fact("publicity_events", Period.of_year(2024)).amount == Amount.exact(1)
    assert verify() == []


def test_only_who_writes_or_reviews_decides(town):
    first, second = event(town.town), event(town.town)
    for person in (town.neighbour_clerk, town.leader):
        with pytest.raises(NotAllowed):
            duplicate_decide(first=first, second=second, outcome=OUTCOME.DIFFERENT, by=person)
    with pytest.raises(NotAllowed):
        duplicate_decide(
            first=first, second=second, outcome=OUTCOME.SAME, withdrawn=first, by=town.county_reviewer
        )
    with pytest.raises(InputFault, match="请选择撤回哪一条"):
        duplicate_decide(first=first, second=second, outcome=OUTCOME.SAME, by=town.clerk)
    assert not DuplicateDecision.objects.exists()


def test_cases_alike_in_all_but_their_parties_are_two_cases(town):
    for parties in ("赵小河、钱大山", "孙一、李二"):
        entry_record(
            register=MediationCases,
            unit=town.town,
            values={
                "accepted_on": "2024-03-05",
                "kind": "邻里",
                "summary": f"{parties}因滴水起争执",
                "parties": parties,
                "mediator": "孙和",
            },
            by=None,
        )
    assert found(town) == []


def test_rows_about_to_be_recorded_are_held_against_the_ledger(town):
    kept = event(town.town)
    rows = [
        (number, town.town, PublicityEvents.model_validate(values(**said)))
        for number, said in enumerate(({"theme": "民法典进集市宣传"}, {"held_on": "2024-06-01"}))
    ]
    [(number, entry, likely)] = likely_recorded(
        register=PublicityEvents, rows=rows, unit=town.town, viewer=town.clerk, catalogue=catalogue()
    )
    assert (number, entry) == (0, kept)
    assert likely.score >= LIKELY
