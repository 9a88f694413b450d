"""Likely duplicates on the pages: listed by scope, decided once, shown before an import."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from mingfa.catalogue.lines.publicity import PublicityEvents
from mingfa.ledger.models import DuplicateDecision, Entry, JointCall
from mingfa.ledger.services import entry_record

from .conftest import case

SPAN = {"since": "2024-01-01", "until": "2024-12-31"}


def event(unit: object, **said: object) -> Entry:
    values = {
        "held_on": "2024-03-05",
        "theme": "民法典进集市宣传",
        "place": "清河大集",
        "audience": 300,
        **said,
    }
    return entry_record(register=PublicityEvents, unit=unit, values=values, by=None)


@pytest.fixture
def pair(town):
    return event(town.town), event(town.town, theme="民法典进集市宣传活动")


def decided(client: Client, first: Entry, second: Entry, outcome: str, **more: str):
    values = {"first": first.pk, "second": second.pk, "outcome": outcome, **more}
    return client.post("/duplicates/decide/", values, follow=True)


def test_a_pair_is_shown_with_its_reasons_and_one_is_taken_back(town, pair, as_person):
    clerk = as_person(town.clerk)
    page = clerk.get("/duplicates/", SPAN).content.decode()
    assert "同一单位，日期相同，“活动主题”相近，“活动地点”相同，“受众人次”都是300" in page
    told = decided(clerk, *pair, "same-second", why="两个人都登记了").content.decode()
    assert "已撤回重复的一条" in told
    assert "青禾镇2024年普法活动：2" in told
    assert Entry.objects.get(pk=pair[1].pk).status == Entry.Status.WITHDRAWN
    assert "没有疑似重复的记录" in clerk.get("/duplicates/", SPAN).content.decode()


def test_two_facts_stay_two_and_are_not_asked_about_again(town, pair, as_person):
    clerk = as_person(town.clerk)
    decided(clerk, *pair, "different", next="//evil.example/")
    assert DuplicateDecision.objects.get().by == town.clerk
    assert "没有疑似重复的记录" in clerk.get("/duplicates/", SPAN).content.decode()


def test_the_county_sees_pairs_of_two_towns_and_has_the_other_confirm(town, as_person):
    first, second = event(town.town), event(town.neighbour)
    assert "没有疑似重复" in as_person(town.clerk).get("/duplicates/", SPAN).content.decode()
    county = as_person(town.county_reviewer)
    page = county.get("/duplicates/", SPAN).content.decode()
    assert "联合开展的同一件" in page
    assert "同一件，撤回" not in page, "a county does not write in its towns' books"
    assert decided(county, first, second, "same-first").status_code == 403
    decided(county, first, second, "joint")
    assert JointCall.objects.get().answer == second
    theirs = as_person(town.neighbour_clerk)
    asked = theirs.get(f"/joint/{JointCall.objects.get().pk}/").content.decode()
    assert f'value="{second.pk}" checked' in asked


def test_others_see_and_decide_nothing(town, pair, as_person):
    neighbour = as_person(town.neighbour_clerk)
    assert "民法典" not in neighbour.get("/duplicates/", SPAN).content.decode()
    assert neighbour.get("/duplicates/", {"unit": town.town.code}).status_code == 404
    assert decided(neighbour, *pair, "different").status_code == 404
    assert decided(as_person(town.leader), *pair, "different").status_code == 403
    assert decided(as_person(town.clerk), *pair, "nonsense").status_code == 400
    forged = Client(enforce_csrf_checks=True)
    forged.force_login(town.clerk, backend="django.contrib.auth.backends.ModelBackend")
    values = {"first": pair[0].pk, "second": pair[1].pk, "outcome": "same-first"}
    assert forged.post("/duplicates/decide/", values).status_code == 403
    assert not DuplicateDecision.objects.exists()


def test_personal_data_is_masked_above_the_town(town, rows, as_person):
    from mingfa.catalogue.lines.mediation import MediationCases

    entry_record(register=MediationCases, unit=town.villages[0], values=case(mediator="孙和平"), by=None)
    assert "赵小河" in as_person(town.clerk).get("/duplicates/", SPAN).content.decode()
    page = as_person(town.county_reviewer).get("/duplicates/", SPAN).content.decode()
    assert "相似度" in page
    assert "赵小河" not in page


def test_an_import_shows_what_the_ledger_may_have_already_and_leaves_it_out_on_request(town, pair, as_person):
    clerk = as_person(town.clerk)
    sheet = "活动日期,活动主题,活动地点,受众人次\n2024-03-05,民法典进集市普法宣传,清河大集,300\n2024-09-01,开学第一课,中心小学,200\n"
    sent = {"unit": town.town.code, "file": SimpleUploadedFile("活动.csv", sheet.encode())}
    page = clerk.post("/registers/publicity_events/import/", sent, follow=True)
    text = page.content.decode()
    assert "疑似重复（" in text
    assert "“受众人次”都是300" in text
    mark = text.split('name="leave" value="')[1].split('"')[0]
    address = page.redirect_chain[-1][0]
    assert mark.endswith("/2")
    clerk.post(address, {"record": "1", "leave": mark})
    assert set(Entry.objects.filter(batch__isnull=False).values_list("subject", flat=True)) == {"开学第一课"}
