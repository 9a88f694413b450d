"""A search finds what a look through every row would find, for each viewer what they may see, and no more."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.catalogue.register import Privacy
from mingfa.catalogue.table import CATALOGUE
from mingfa.ledger.models import Entry, Membership, Role, User
from mingfa.ledger.rights import handles, may_read
from mingfa.ledger.search.found import entries_found
from mingfa.ledger.search.index import index_follow, index_rebuild, index_verify
from mingfa.ledger.search.tokens import folded, said, words_of
from mingfa.ledger.services import entry_amend, entry_record, entry_withdraw
from restricted import WITH_RESTRICTED, Meddling

ROW = {
    "accepted_on": "2024-03-05",
    "kind": "邻里",
    "summary": "两户因滴水檐起争执",
    "parties": "赵小河、钱大山",
    "phone": "13800001234",
    "mediator": "孙和",
}


def recorded(unit, **values):
    return entry_record(register=MediationCases, unit=unit, values={**ROW, **values}, by=None)


def found(query, viewer, catalogue=CATALOGUE):
    index_follow(catalogue)
    return {
        entry.pk
        for group in entries_found(query, viewer=viewer, catalogue=catalogue, shown=10_000).groups
        for entry in group.entries
    }


def looked_through(query, viewer):
    """The same, by reading every row."""
    keys = set()
    for entry in Entry.objects.filter(status="active").select_related("unit"):
        register = CATALOGUE.registers[entry.register]
        openly, privately = said(entry.data, register)
        texts = [entry.unit.name, *openly] + (privately if handles(viewer, entry.unit, register) else [])
        words = words_of(query)
        if (
            words
            and may_read(viewer, entry.unit, register)
            and all(any(word in text for text in texts) for word in words)
        ):
            keys.add(entry.pk)
    return keys


@pytest.mark.parametrize(
    ("query", "counted"),
    [
        ("滴水檐", 1),
        ("檐", 2),
        ("争执", 2),
        ("争执 邻里", 1),
        ("争执 东沟", 1),
        ("执争", 0),
        ("lhyds", 1),  # 两户因滴水…, by the initials of the title
        ("LHYDS", 1),
        ("1380000", 2),
        ("ＡＢＣ", 1),
        ("abc公司", 1),
        ("𠮷", 1),
        ("", 0),
        ("  \0 ", 0),
        ('"', 0),
        ("* OR NEAR(", 0),
    ],
)
def test_words_are_found_wherever_they_stand(town, query, counted):
    recorded(town.villages[0])
    recorded(town.villages[1], kind="山林土地", summary="屋檐下与ABC公司𠮷某争执")
    assert len(found(query, town.clerk)) == counted


WORDS = st.text(alphabet="两户因滴水檐争执ab1 、。𠮷", min_size=1, max_size=5)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    summaries=st.lists(st.text(alphabet="两户因滴水檐争执ab1 、。𠮷", min_size=1, max_size=12), max_size=4),
    query=WORDS,
)
def test_a_search_is_a_look_through_every_row(town, summaries, query):
    for at, summary in enumerate(summaries):
        if summary.strip():
            recorded(town.villages[at % 4], summary=summary)
    for viewer in (town.clerk, town.village_clerk, town.county_reviewer, town.neighbour_clerk):
        assert found(query, viewer) == looked_through(query, viewer)


def test_what_is_corrected_or_withdrawn_is_found_by_what_it_says_now(town):
    first, second = recorded(town.villages[0]), recorded(town.villages[0], summary="田埂界址争执")
    assert found("滴水檐", town.clerk) == {first.pk}
    entry_amend(entry=first, values={**ROW, "summary": "排水沟堵塞"}, by=None, why="改")
    assert found("滴水檐", town.clerk) == set()
    assert found("排水沟", town.clerk) == {first.pk}
    entry_withdraw(entry=second, by=None, why="重复")
    assert found("田埂", town.clerk) == set()
    assert index_verify(CATALOGUE) == 0


def test_followed_step_by_step_or_made_anew_it_is_the_same(town, monkeypatch):
    monkeypatch.setattr("mingfa.ledger.search.index._STEP", 2)
    rows = [recorded(town.villages[number % 4], summary=f"纠纷{number}") for number in range(5)]
    entry_amend(entry=rows[0], values={**ROW, "summary": "纠纷改"}, by=None, why="改")
    assert index_follow(CATALOGUE, most=2) == 4
    assert index_follow(CATALOGUE, most=4) == 0
    assert index_verify(CATALOGUE) == 0
    index_rebuild(CATALOGUE)
    assert index_verify(CATALOGUE) == 0
    assert len(found("纠纷", town.clerk)) == 5


def test_a_lost_document_is_told_by_verifying(town):
    from mingfa.ledger.search import engine
    from mingfa.ledger.search.tokens import tokens_of

    entry = recorded(town.villages[0])
    index_follow(CATALOGUE)
    engine.forget([(entry.pk, tokens_of(entry.data, MediationCases, entry.unit))])
    assert index_verify(CATALOGUE) > 0
    index_rebuild(CATALOGUE)
    assert index_verify(CATALOGUE) == 0


def test_units_bound_what_is_found(town):
    mine, theirs = recorded(town.villages[0]), recorded(town.neighbour)
    other = recorded(town.villages[1])
    assert found("滴水檐", town.clerk) == {mine.pk, other.pk}
    assert found("滴水檐", town.village_clerk) == {mine.pk}
    assert found("滴水檐", town.neighbour_clerk) == {theirs.pk}
    nobody = User.objects.create_user("nobody")
    assert found("滴水檐", nobody) == set()
    town.clerk.is_active = False
    assert found("滴水檐", town.clerk) == set()


def test_masked_fields_are_not_found_by_what_they_hide(town):
    recorded(town.villages[0])
    assert MediationCases.column("parties").privacy is Privacy.NAME
    for query in ("赵小河", "1380000", "滴水檐", "lhyds"):
        assert found(query, town.clerk), query
        assert not found(query, town.county_reviewer), query
    assert found("邻里", town.county_reviewer)


def test_a_restricted_register_is_found_by_its_keepers_alone(town):
    values = {"asked_on": "2024-05-06", "matter": "打听甲案", "person": "赵小河"}
    entry = entry_record(register=Meddling, unit=town.town, values=values, by=None, catalogue=WITH_RESTRICTED)
    keeper = User.objects.create_user("keeper")
    Membership.objects.create(user=keeper, unit=town.town, role=Role.KEEPER)
    other = User.objects.create_user("other")
    Membership.objects.create(user=other, unit=town.neighbour, role=Role.KEEPER)
    assert found("甲案", keeper, WITH_RESTRICTED) == {entry.pk}
    for viewer in (town.clerk, town.leader, town.county_reviewer, other):
        assert found("甲案", viewer, WITH_RESTRICTED) == set()


def test_an_index_of_other_declarations_is_begun_anew(town):
    recorded(town.villages[0])
    assert found("滴水檐", town.clerk)
    assert found("滴水檐", town.clerk, WITH_RESTRICTED)
    assert index_verify(WITH_RESTRICTED) == 0


def test_an_index_of_other_readings_is_begun_anew(town, monkeypatch):
    entry = recorded(town.villages[0])
    assert found("lhyds", town.clerk) == {entry.pk}
    monkeypatch.setattr("mingfa.ledger.search.index.version", lambda name: "9")
    monkeypatch.setattr("mingfa.ledger.search.tokens.initials", lambda name: "xyz")
    entry_amend(entry=entry, values={**ROW, "mediator": "李新"}, by=None, why="改")
    assert found("lhyds", town.clerk) == set()
    assert found("xyz", town.clerk) == {entry.pk}
    assert index_verify(CATALOGUE) == 0


def test_groups_come_with_counts_and_their_latest_rows(town):
    rows = [
        recorded(town.villages[0], accepted_on=f"2024-03-0{day}", summary=f"争执{day}") for day in (3, 1, 2)
    ]
    index_follow(CATALOGUE)
    result = entries_found("争执", viewer=town.clerk, catalogue=CATALOGUE, shown=2)
    [group] = result.groups
    assert (group.register, group.count, result.count, result.more) == (MediationCases, 3, 3, False)
    assert [entry.pk for entry in group.entries] == [rows[0].pk, rows[2].pk]


def test_very_many_are_cut_and_told(town, monkeypatch):
    monkeypatch.setattr("mingfa.ledger.search.found.MOST", 2)
    for number in range(3):
        recorded(town.villages[0], summary=f"争执{number}")
    index_follow(CATALOGUE)
    result = entries_found("争执", viewer=town.clerk, catalogue=CATALOGUE)
    assert (result.count, result.more) == (2, True)


def test_folding_is_by_case_and_width():
    assert folded("ＡＢＣ１２３") == "abc123"
    assert words_of("甲 乙　甲") == ("甲", "乙")
