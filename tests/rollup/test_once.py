"""A joint event counts once above its towns, and a person once whatever their roles; catching up equals recounting."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mingfa.catalogue.lines.grid import GridMembers
from mingfa.catalogue.lines.mediators import Mediators
from mingfa.catalogue.lines.publicity import PublicityEvents
from mingfa.catalogue.lines.publicity_people import LegalGuides
from mingfa.catalogue.table import CATALOGUE
from mingfa.ledger.joint import joint_confirm, joint_leave, joint_link, joint_suggest, joint_tell
from mingfa.ledger.models import Entry, EntryChange, JointCall
from mingfa.ledger.services import entry_amend, entry_record, entry_withdraw, unit_open
from mingfa.rollup.impact import Supposed, impact
from mingfa.rollup.models import Cursor, Once, Presence, Total
from mingfa.rollup.selectors import entries_behind, ledger_facts
from mingfa.rollup.services import catch_up, rebuild, verify
from mingfa.text.amounts import Amount
from mingfa.text.dates import Period

YEAR = Period.of_year(2024)


def event(**values: object) -> dict[str, object]:
    return {
        "held_on": "2024-03-05",
        "theme": "民法典赶集日宣传",
        "place": "清河大集",
        "place_kind": "集市广场",
        "audience": 300,
        **values,
    }


def told(unit: object, key: str = "publicity_events", group: str | None = None) -> Amount | None:
    return ledger_facts(unit).fact(key, YEAR, group).amount


def record(unit: object, **values: object) -> Entry:
    return entry_record(register=PublicityEvents, unit=unit, values=event(**values), by=None)


@pytest.fixture
def joint(town):
    """青禾镇's event, which names 柳林镇."""
    return record(town.town, partners="柳林镇人民政府、县妇联")


def test_without_an_answer_an_event_is_the_recorders_alone(town, joint):
    catch_up()
    [call] = JointCall.objects.all()
    assert (call.unit, call.state, call.joint) == (town.neighbour, "open", joint.uid)
    assert [told(unit) for unit in (town.town, town.neighbour, town.county)] == [
        Amount.exact(1),
        Amount.exact(0),
        Amount.exact(1),
    ]


def test_a_confirmed_event_counts_for_each_town_and_once_above(town, joint):
    [call] = JointCall.objects.all()
    mine = joint_confirm(call=call, by=town.neighbour_clerk)
    catch_up()
    assert mine.data["partners"] == "青禾镇人民政府、县妇联"
    for unit in (town.town, town.neighbour, town.county):
        assert (told(unit), told(unit, "publicity_person_times")) == (Amount.exact(1), Amount.exact(300))
        assert told(unit, "publicity_events", "集市广场") == Amount.exact(1)
    behind = list(entries_behind(unit=town.county, indicator="publicity_events", period=YEAR, viewer=None))
    assert [(entry.pk, amount) for entry, amount in behind] == [(joint.pk, Amount.exact(1))]
    assert len(ledger_facts(town.county).rows("publicity_events", YEAR)) == 1
    assert verify() == []


def test_where_each_town_tells_its_own_part_the_amounts_add_up_and_the_event_is_one(town, joint):
    [call] = JointCall.objects.all()
    joint_confirm(call=call, values=event(audience=120), own=True, by=None)
    catch_up()
    assert told(town.county, "publicity_person_times") == Amount.exact(300), "the first row tells the whole"
    joint_tell(entry=joint, own=True, by=None)
    catch_up()
    assert told(town.county) == Amount.exact(1)
    assert told(town.county, "publicity_person_times") == Amount.exact(420)
    behind = list(
        entries_behind(unit=town.county, indicator="publicity_person_times", period=YEAR, viewer=None)
    )
    assert [amount for _, amount in behind] == [Amount.exact(300), Amount.exact(120)]
    assert verify() == []


def test_towns_that_named_each_other_are_one_event_once_one_of_them_confirms(town, joint):
    theirs = record(town.neighbour, partners="青禾镇", audience=280)
    call = JointCall.objects.get(unit=town.neighbour)
    joint_link(call=call, entry=theirs, by=town.neighbour_clerk)
    catch_up()
    assert told(town.county) == Amount.exact(1)
    assert told(town.county, "publicity_person_times") == Amount.exact(300)
    assert told(town.neighbour, "publicity_person_times") == Amount.exact(280)
    assert not JointCall.objects.filter(state="open").exists()
    assert verify() == []


def test_a_row_that_leaves_the_event_counts_for_itself_again(town, joint):
    [call] = JointCall.objects.all()
    mine = joint_confirm(call=call, by=None)
    catch_up()
    joint_leave(entry=mine, why="另一场活动", by=None)
    catch_up()
    assert told(town.county) == Amount.exact(2)
    assert not Once.objects.exists()
    assert verify() == []


def test_the_first_row_withdrawn_leaves_the_event_to_the_others(town, joint):
    [call] = JointCall.objects.all()
    joint_confirm(call=call, by=None)
    catch_up()
    [figure] = [
        one
        for one in impact(
            [Supposed(town.town, PublicityEvents.model_validate(joint.data), None, joint)],
            today=date(2024, 12, 1),
        ).figures
        if one.indicator.key == "publicity_events" and not one.after.group
    ]
    assert figure.unit == town.town, "the county's figure stays"
    entry_withdraw(entry=joint, by=None, why="本镇未参加")
    catch_up()
    assert (told(town.town), told(town.county)) == (Amount.exact(0), Amount.exact(1))
    assert verify() == []


def test_towns_of_two_counties_count_for_each_county_and_once_for_the_city(town, joint):
    city = town.county.parent
    other = unit_open(code="990122000000", name="平川县", level=3, parent=city)
    far = unit_open(code="990122100000", name="石桥镇", level=4, parent=other)
    joint = entry_amend(
        entry=joint, values=event(partners="柳林镇、平川县石桥镇"), by=None, why="补充", version=1
    )
    for call in JointCall.objects.all():
        joint_confirm(call=call, by=None)
    catch_up()
    assert [told(unit) for unit in (town.county, other, far, city)] == [Amount.exact(1)] * 4
    assert verify() == []


EVENTS = st.lists(
    st.one_of(
        st.tuples(st.just("record"), st.integers(0, 2), st.integers(1, 12), st.integers(0, 400)),
        st.tuples(st.just("answer"), st.integers(0, 9), st.booleans(), st.integers(0, 400)),
        st.tuples(st.just("amend"), st.integers(0, 9), st.integers(1, 12), st.integers(0, 400)),
        st.tuples(st.just("join"), st.integers(0, 9), st.integers(0, 9)),
        st.tuples(st.just("own"), st.integers(0, 9)),
        st.tuples(st.just("leave"), st.integers(0, 9)),
        st.tuples(st.just("withdraw"), st.integers(0, 9)),
        st.tuples(st.just("catch_up")),
    ),
    max_size=18,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EVENTS)
def test_catching_up_equals_recounting_on_any_history_of_joint_events(town, history):
    units = [town.town, town.neighbour, town.villages[0]]
    for model in (JointCall, EntryChange, Entry, Total, Presence, Once, Cursor):
        model.objects.all().delete()

    def standing(which: int) -> Entry | None:
        found = list(Entry.objects.filter(status=Entry.Status.ACTIVE).order_by("pk"))
        return found[which % len(found)] if found else None

    for action in history:
        match action:
            case ("record", unit, month, audience):
                record(
                    units[unit],
                    held_on=date(2024, month, 1),
                    audience=audience,
                    partners="青禾镇、柳林镇、东沟村",
                )
            case ("answer", which, own, audience):
                calls = list(JointCall.objects.filter(state="open"))
                if calls:
                    call = calls[which % len(calls)]
                    joint_confirm(call=call, values=event(audience=audience), own=own, by=None)
            case ("amend", which, month, audience) if one := standing(which):
                values = event(held_on=date(2024, month, 2), audience=audience, partners="柳林镇")
                entry_amend(entry=one, values=values, by=None, why="改")
            case ("join", first, second) if one := standing(first):
                other = standing(second)
                if other.unit_id != one.unit_id:
                    joint_suggest(first=one, second=other, by=None)
            case ("own", which) if one := standing(which):
                if one.joint:
                    joint_tell(entry=one, own=not one.joint_own, by=None)
            case ("leave", which) if one := standing(which):
                joint_leave(entry=one, why="退", by=None)
            case ("withdraw", which) if one := standing(which):
                entry_withdraw(entry=one, by=None, why="撤")
            case ("catch_up",):
                catch_up()
    catch_up()
    assert verify() == []
    events = {entry.joint or entry.pk for entry in Entry.objects.filter(status=Entry.Status.ACTIVE)}
    assert told(town.county) == Amount.exact(len(events))
    followed = sorted(Total.objects.values_list("unit", "indicator", "group", "month", "low", "high", "rows"))
    rebuild()
    assert (
        sorted(Total.objects.values_list("unit", "indicator", "group", "month", "low", "high", "rows"))
        == followed
    )


def people(unit: object = None) -> Amount | None:
    return ledger_facts(unit).fact("carrier_people", YEAR).amount


def guide(unit: object, name: str, **values: object) -> Entry:
    row = {
        "name": name,
        "recommended_on": "2024-01-02",
        "checked_on": "2024-01-03",
        "notice_from": "2024-01-04",
        "notice_until": "2024-01-12",
        "appointed_on": "2024-02-01",
        **values,
    }
    return entry_record(register=LegalGuides, unit=unit, values=row, by=None)


def grid_member(unit: object, name: str, **values: object) -> Entry:
    row = {"name": name, "grid": "第一网格", "post": "专职网格员", "serves_from": "2024-05-01", **values}
    return entry_record(register=GridMembers, unit=unit, values=row, by=None)


def test_somebody_with_three_roles_is_one_person(town):
    village = town.villages[0]
    guide(village, "沈某甲", phone="13800000001")
    grid_member(village, "沈某甲")
    mediator = entry_record(
        register=Mediators,
        unit=town.town,
        values={
            "name": "沈某甲",
            "committee": "镇调委会",
            "engagement": "聘任",
            "kind": "专职",
            "chosen_on": "2024-03-01",
            "phone": "138 0000 0001",
        },
        by=None,
    )
    catch_up()
    assert (people(village), people(town.town), people(town.county)) == (Amount.exact(1),) * 3
    assert told(town.town, "legal_guides") == Amount.exact(1)
    facts = ledger_facts(town.town)
    assert [facts.fact("carrier_people", Period.of_month(2024, month)).amount for month in (1, 2, 12)] == [
        Amount.exact(0),
        Amount.exact(1),
        Amount.exact(1),
    ]
    entry_withdraw(entry=mediator, by=None, why="登记错误")
    catch_up()
    assert people(town.town) == Amount.exact(1)
    assert verify() == []


def test_people_of_one_name_are_told_apart_by_number_and_village(town):
    first, second = town.villages[:2]
    guide(first, "王某", phone="13800000001")
    grid_member(first, "王某", phone="13800000002")
    guide(second, "王某")
    grid_member(second, "王某")
    catch_up()
    assert people(first) == Amount.exact(2)
    assert people(second) == Amount.exact(1)
    assert people(town.town) == Amount.exact(3)
    assert verify() == []


def test_a_person_stands_from_the_first_role_to_the_last(town):
    village = town.villages[0]
    guide(village, "李某", left_on="2024-06-10", left_reason="外出")
    post = grid_member(village, "李某", serves_from="2024-05-01", serves_until="2024-08-31")
    catch_up()
    facts = ledger_facts(village)
    months = {
        month: facts.fact("carrier_people", Period.of_month(2024, month)).amount.value
        for month in range(1, 13)
    }
    assert [months[month] for month in (1, 2, 4, 5, 6, 7, 8, 9)] == [0, 1, 1, 1, 1, 1, 1, 0]
    entry_amend(
        entry=post, values={**post.data, "name": "李某某"}, by=None, why="姓名更正", catalogue=CATALOGUE
    )
    catch_up()
    assert ledger_facts(village).fact("carrier_people", Period.of_month(2024, 5)).amount == Amount.exact(2)
    assert verify() == []
