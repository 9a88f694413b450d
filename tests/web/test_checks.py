"""Messages while a form is filled in: those that saving would give, for those who may save."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from mingfa.ledger.models import Entry, Membership, Role, User
from restricted import WITH_RESTRICTED, Meddling

NEW = "/registers/mediation_cases/new/check/"


def told(answer) -> dict[str, str]:
    """Field name → what is said beside it."""
    assert answer.status_code == 200
    found = re.findall(r'<div id="f-(\w+)-fault"[^>]*hx-swap-oob="true">(.*?)</div>', answer.content.decode())
    return {name: re.sub("<[^>]+>", "", said) for name, said in found if said}


def test_days_out_of_order_are_told_before_the_row_is_whole(town, as_person):
    values = {"accepted_on": "2024-03-05", "agreed_on": "2024-03-09", "confirmed_on": "2024-03-07"}
    said = told(as_person(town.clerk).post(NEW, values))
    assert set(said) == {"confirmed_on", "outcome"}
    assert said["confirmed_on"].startswith("早于“协议生效日期”（2024-03-09），请核对（依据：")
    assert said["outcome"].startswith("已填“申请司法确认”环节的内容，而“办结”环节还缺：调解结果、办结日期")


def test_what_is_missing_is_told_once_saving_was_tried(town, as_person):
    clerk = as_person(town.clerk)
    assert told(clerk.post(NEW, {"kind": "邻里"})) == {}
    assert told(clerk.post(NEW, {"kind": "邻里", "tried": "1"}))["parties"] == "必填，请补充"


def test_a_correction_is_checked_with_the_fields_it_leaves_alone(town, rows, as_person):
    entry = rows[1]
    values = {**entry.data, "closed_on": "2024-03-01"}
    said = told(as_person(town.clerk).post(f"/entries/{entry.pk}/check/", values))
    assert said == {"closed_on": "早于“受理日期”（2024-03-12），请核对"}
    assert Entry.objects.get(pk=entry.pk).data == entry.data


@pytest.mark.parametrize("who", ["leader", "county_reviewer"])
def test_those_who_do_not_write_get_no_answer(town, rows, as_person, who):
    client = as_person(getattr(town, who))
    assert client.post(NEW, {}).status_code == 403
    assert client.post(f"/entries/{rows[0].pk}/check/", {}).status_code == 403


def test_a_forged_check_is_refused_and_a_get_is_none(town, rows, as_person):
    client = Client(enforce_csrf_checks=True)
    client.force_login(town.clerk, backend="django.contrib.auth.backends.ModelBackend")
    assert client.post(NEW, {}).status_code == 403
    assert as_person(town.clerk).get(NEW).status_code == 405


def test_a_restricted_register_is_checked_for_its_keepers_alone(town, as_person, settings):
    settings.MINGFA_CATALOGUE = WITH_RESTRICTED
    address, values = f"/registers/{Meddling.key}/new/check/", {"asked_on": "3月35日"}
    assert as_person(town.clerk).post(address, values).status_code == 404
    keeper = User.objects.create_user("keeper", password="keeper-Mingfa-2024")
    Membership.objects.create(user=keeper, unit=town.town, role=Role.KEEPER)
    assert "这一天不存在" in told(as_person(keeper).post(address, values))["asked_on"]
