"""What a report tells: what must be told always, the rest by weight, never more than its form allows."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mingfa.catalogue.sentence import Role
from mingfa.report.model import Part
from mingfa.writing.choice import Candidate, Outline, Reason, choose

OUTLINE = Outline(
    length=1000,
    aim=800,
    figures=4,
    shares={Part.DEFICIENCIES: 15, Part.FIRST_RESPONSIBLE: 12, Part.PLAN: 18},
    decided={},
)


def candidate(
    key: str, role: Role = Role.DETAIL, length: int = 100, heading: str = "一", **more
) -> Candidate:
    given = {"part": Part.MEASURES, "line": "试验", **more}
    return Candidate(key=key, role=role, text="字" * length, heading=heading, **given)


def reasons(candidates, outline=OUTLINE, taken=0) -> dict[str, Reason]:
    return {one.candidate.key: one.reason for one in choose(candidates, outline, taken=taken)}


def told(candidates, outline=OUTLINE, taken=0) -> list[str]:
    return [one.candidate.key for one in choose(candidates, outline, taken=taken) if one.told]


def test_all_is_told_where_there_is_room():
    assert told([candidate("a"), candidate("b", Role.MAIN)]) == ["a", "b"]


def test_what_statute_asks_for_is_told_even_when_the_paper_is_full():
    found = reasons([candidate("duty", Role.STATUTORY, 900), candidate("main", Role.MAIN, 200)])
    assert found == {"duty": Reason.STATUTORY, "main": Reason.NO_ROOM}
    assert told([candidate("duty", Role.STATUTORY)], taken=2000) == ["duty"]


def test_what_is_asked_for_goes_before_what_is_main_and_that_before_what_changed():
    some = [
        candidate("detail", length=400),
        candidate("changed", length=400, changed=True),
        candidate("main", Role.MAIN, 400),
        candidate("asked", length=400, asked=True),
    ]
    assert reasons(some) == {
        "detail": Reason.NO_ROOM,
        "changed": Reason.NO_ROOM,
        "main": Reason.MAIN,
        "asked": Reason.ASKED,
    }
    assert reasons([one for one in some if one.key != "main"])["changed"] is Reason.CHANGED


def test_details_leave_the_last_of_the_room_to_what_something_speaks_for():
    some = [
        candidate("plain", length=500),
        candidate("rest", length=400),
        candidate("more", length=400, changed=True),
    ]
    assert reasons(some) == {"plain": Reason.NO_ROOM, "rest": Reason.ROOM, "more": Reason.CHANGED}


def test_no_heading_takes_the_room_of_another():
    first = [candidate(f"a{number}", Role.MAIN, 300, "一") for number in range(4)]
    second = [candidate("b0", Role.MAIN, 300, "二")]
    assert told([*first, *second]) == ["a0", "a1", "b0"]


def test_a_part_takes_no_more_than_its_share():
    some = [candidate(f"p{number}", length=70, part=Part.FIRST_RESPONSIBLE) for number in range(3)]
    assert told(some) == ["p0"]


def test_a_person_decides():
    some = [candidate("a", length=700), candidate("b", Role.MAIN, 700)]
    assert told(some) == ["b"]
    decided = replace(OUTLINE, decided={"a": True, "b": False})
    assert reasons(some, decided) == {"a": Reason.TAKEN_IN, "b": Reason.TAKEN_OUT}
    assert [one.by_hand for one in choose(some, decided)] == [True, True]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(Role),
            st.integers(1, 400),
            st.sampled_from("一二三"),
            st.booleans(),
            st.booleans(),
        ),
        max_size=25,
    )
)
def test_the_paper_is_never_longer_than_its_form_but_for_what_must_be_told(drawn):
    some = [
        candidate(f"k{number}", role, length, heading, asked=asked, changed=changed)
        for number, (role, length, heading, asked, changed) in enumerate(drawn)
    ]
    chosen = choose(some, OUTLINE)
    assert [one.candidate for one in chosen] == some
    assert chosen == choose(some, OUTLINE)
    bound = sum(len(one.text) for one in some if one.role is Role.STATUTORY)
    assert sum(len(one.candidate.text) for one in chosen if one.told) <= max(bound, OUTLINE.length)
    assert all(one.told for one in chosen if one.candidate.role is Role.STATUTORY)
