"""A joint event on the pages: asked in the other town's week, answered there, told on both entries, once above."""

from __future__ import annotations

import pytest
from django.test import Client

from mingfa.catalogue.lines.publicity import PublicityEvents
from mingfa.ledger.models import Entry, JointCall
from mingfa.ledger.services import entry_record
from mingfa.rollup.selectors import ledger_facts
from mingfa.rollup.services import catch_up
from mingfa.text.dates import Period


def event(**values: object) -> dict[str, object]:
    return {
        "held_on": "2024-03-05",
        "theme": "民法典赶集日宣传",
        "place": "清河大集",
        "audience": "300",
        **values,
    }


@pytest.fixture
def call(town):
    entry_record(
        register=PublicityEvents, unit=town.town, values=event(partners="柳林镇、县妇联"), by=town.clerk
    )
    catch_up()
    return JointCall.objects.get()


def held(unit: object) -> int:
    amount = ledger_facts(unit).fact("publicity_events", Period.of_year(2024)).amount
    return int(amount.value)


def test_the_other_town_is_asked_in_its_week_and_confirms_with_one_press(town, call, as_person):
    theirs = as_person(town.neighbour_clerk)
    week = theirs.get("/week/").content.decode()
    assert "青禾镇登记与柳林镇联合开展的一件事" in week
    page = theirs.get(f"/joint/{call.pk}/").content.decode()
    assert "民法典赶集日宣传" in page
    answered = theirs.post(f"/joint/{call.pk}/", {"answer": "same"}, follow=True).content.decode()
    assert "已确认联合开展，计入柳林镇；上级只计一次。" in answered
    assert "青禾镇" in answered
    assert [held(unit) for unit in (town.town, town.neighbour, town.county)] == [1, 1, 1]
    assert "待确认" not in theirs.get("/week/").content.decode()
    shown = as_person(town.clerk).get(f"/entries/{call.entry_id}/").content.decode()
    assert "联合开展" in shown
    assert f"/entries/{Entry.objects.get(unit=town.neighbour).pk}/" not in shown, (
        "another town's row stays its own"
    )


def test_a_town_tells_its_own_part_and_bad_answers_lose_nothing(town, call, as_person):
    theirs = as_person(town.neighbour_clerk)
    bad = theirs.post(f"/joint/{call.pk}/", {"answer": "own", **event(audience="-3", theme="本镇主题")})
    assert bad.status_code == 422
    assert "数量不能为负（-3），请核对" in bad.content.decode()
    assert "本镇主题" in bad.content.decode()
    theirs.post(f"/joint/{call.pk}/", {"answer": "own", "own": "1", **event(audience="80")})
    entry = Entry.objects.get(unit=town.neighbour)
    assert (entry.data["audience"], entry.joint_own, entry.joint) == (80, True, call.joint)
    theirs.post(f"/entries/{entry.pk}/joint/", {"do": "own", "own": "0"})
    assert not Entry.objects.get(pk=entry.pk).joint_own
    theirs.post(f"/entries/{entry.pk}/joint/", {"do": "leave", "why": "不是同一场"}, follow=True)
    assert held(town.county) == 2


def test_a_town_points_to_the_row_it_has_already(town, call, as_person):
    mine = entry_record(
        register=PublicityEvents, unit=town.neighbour, values=event(held_on="2024-03-06"), by=None
    )
    theirs = as_person(town.neighbour_clerk)
    assert "本单位已经登记过" in theirs.get(f"/joint/{call.pk}/").content.decode()
    assert theirs.post(f"/joint/{call.pk}/", {"answer": "link", "entry": "0"}).status_code == 422
    theirs.post(f"/joint/{call.pk}/", {"answer": "link", "entry": mine.pk})
    assert Entry.objects.get(pk=mine.pk).joint == call.joint
    assert held(town.county) == 1


def test_a_town_that_took_no_part_says_so(town, call, as_person):
    theirs = as_person(town.neighbour_clerk)
    assert theirs.post(f"/joint/{call.pk}/", {"answer": "none", "why": " "}).status_code == 422
    theirs.post(f"/joint/{call.pk}/", {"answer": "none", "why": "当日没有派人"})
    page = as_person(town.clerk).get(f"/entries/{call.entry_id}/").content.decode()
    assert "未参加" in page
    assert "当日没有派人" in page
    assert held(town.neighbour) == 0


def test_nobody_else_answers_and_forged_answers_are_refused(town, call, as_person):
    for who in (town.clerk, town.leader, town.village_clerk, town.county_reviewer):
        client = as_person(who)
        assert client.get(f"/joint/{call.pk}/").status_code == 404
        assert client.post(f"/joint/{call.pk}/", {"answer": "same"}).status_code == 404
    assert as_person(town.leader).post(f"/entries/{call.entry_id}/joint/", {"own": "1"}).status_code == 403
    forged = Client(enforce_csrf_checks=True)
    forged.force_login(town.neighbour_clerk, backend="django.contrib.auth.backends.ModelBackend")
    assert forged.post(f"/joint/{call.pk}/", {"answer": "same"}).status_code == 403
    assert JointCall.objects.get().state == JointCall.State.OPEN


def test_a_case_is_told_to_another_unit_without_its_people(town):
    from mingfa.ledger.joint import told_openly

    entry = entry_record(
        register=PublicityEvents, unit=town.town, values=event(partners="柳林镇"), by=town.clerk
    )
    told = told_openly(entry, PublicityEvents, town.neighbour)
    assert told["partners"] == "青禾镇"
    assert set(told) == {"held_on", "theme", "place", "audience", "partners"}


def test_behind_the_countys_figure_the_event_stands_once_with_its_towns(town, call, as_person):
    as_person(town.neighbour_clerk).post(f"/joint/{call.pk}/", {"answer": "same"})
    county = as_person(town.county_reviewer)
    page = county.get(f"/figures/{town.county.code}/2024/publicity_events/").content.decode()
    assert "青禾镇、柳林镇" in page
    assert "共1条，" in page
    assert "相加正是" in page
    own = as_person(town.neighbour_clerk).get(f"/figures/{town.neighbour.code}/2024/publicity_events/")
    assert "青禾镇、柳林镇" not in own.content.decode()
