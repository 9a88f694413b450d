"""Forms: what is asked when, what they begin with, and what there is to choose from."""

from __future__ import annotations

import re

from django.utils import timezone

from mingfa.catalogue.lines.legal_services import LegalServices
from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.catalogue.lines.mediators import Mediators
from mingfa.catalogue.lines.study_library import LawTexts
from mingfa.ledger.services import batch_record, entry_record
from mingfa.web.forms import entry_form, flat, only

from .conftest import case

NEW = "/registers/mediation_cases/new/"


def by_name(form):
    return {field.name: field for field in form.fields}


def mediator(name: str, **more: object) -> dict[str, object]:
    return {
        "name": name,
        "committee": "青禾镇调委会",
        "engagement": "聘任",
        "kind": "专职",
        "chosen_on": "2023-01-05",
        **more,
    }


def test_fields_come_with_the_stage_they_are_filled_in_with():
    groups = entry_form(MediationCases, case()).groups
    assert [group.label for group in groups] == [
        "", "提交镇级", "部门联动", "提请县级", "达成协议", "办结", "移交", "申请司法确认", "履行", "回访"
    ]  # fmt: skip
    assert [group.label for group in groups if group.open] == ["", "办结"]
    assert [field.name for field in groups[4].fields] == [
        "agreement", "agreed_on", "agreed_sum", "confirm_wanted", "perform_by", "performed"
    ]  # fmt: skip
    assert all(field.name not in ("outcome", "visited_on") for field in groups[0].fields)


def test_a_stage_with_something_in_it_is_open():
    groups = entry_form(
        MediationCases, case(outcome="调解成功", closed_on="2024-03-20", town_on="2024-03-06")
    ).groups
    assert [group.label for group in groups if group.open] == ["", "提交镇级", "办结"]


def test_a_register_without_stages_is_asked_at_once():
    assert len(entry_form(LawTexts, {}).groups) == 1


def test_the_form_of_a_stage_is_one_piece():
    form = flat(only(entry_form(MediationCases, case()), ("outcome", "closed_on")))
    assert [(group.label, len(group.fields)) for group in form.groups] == [("", 2)]


def test_the_case_of_a_field_is_told_to_page_and_person():
    field = by_name(entry_form(LegalServices, {}))["referred_to"]
    assert (field.given, field.called_for_by, field.case) == (
        "handling",
        ("转介",),
        "“办理方式”为“转介”时填",
    )


def test_a_form_begins_with_what_stays_as_in_the_row_before(town, rows, as_person):
    entry_record(
        register=MediationCases,
        unit=town.villages[2],
        values=case(summary="集市摊位相争", level="村级", mediator="郑和", phone="13900000000"),
        by=town.clerk,
    )
    page = as_person(town.clerk).get(NEW).content.decode()
    assert f'<option value="{town.villages[2].code}" selected>南坪村' in page
    assert "已按上一行填好：调解层级、调解员。" in page
    assert 'value="郑和"' in page
    assert "13900000000" not in page
    assert "集市摊位相争" not in page


def test_the_row_before_is_that_of_the_unit_asked_for(town, rows, as_person):
    entry_record(register=MediationCases, unit=town.villages[2], values=case(mediator="郑和"), by=town.clerk)
    page = as_person(town.clerk).get(NEW, {"unit": town.villages[0].code}).content.decode()
    assert 'value="孙和"' in page
    assert "郑和" not in page


def test_nothing_of_another_town_stands_in_a_form(town, rows, as_person):
    entry_record(
        register=MediationCases, unit=town.neighbour, values=case(mediator="吴邻"), by=town.neighbour_clerk
    )
    entry_record(register=Mediators, unit=town.neighbour, values=mediator("吴邻"), by=None)
    assert "吴邻" not in as_person(town.clerk).get(NEW).content.decode()


def test_names_that_stand_on_the_roster_are_offered(town, as_person):
    entry_record(register=Mediators, unit=town.town, values=mediator("郑立"), by=None)
    entry_record(register=Mediators, unit=town.villages[0], values=mediator("何平"), by=None)
    entry_record(
        register=Mediators,
        unit=town.town,
        values=mediator("卫离", left_on=timezone.localdate() - timezone.timedelta(days=1)),
        by=None,
    )
    page = as_person(town.clerk).get(NEW).content.decode()
    offered = re.search(r'<datalist id="f-mediator-offers">(.*?)</datalist>', page)
    assert re.findall(r'value="(.*?)"', offered[1]) == ["何平", "郑立"]
    assert "何平" in as_person(town.village_clerk).get(NEW).content.decode()


def test_the_desk_links_what_is_used_most(town, as_person):
    rows = [MediationCases.model_validate(case(summary=f"第{number}件")) for number in range(3)]
    batch_record(register=MediationCases, unit=town.town, rows=[(town.town, row) for row in rows], by=town.clerk,
                 file_name="a.xlsx", file_sha256="0" * 64)  # fmt: skip
    for day in ("2024-03-05", "2024-03-06"):
        entry_record(
            register=Mediators, unit=town.town, values=mediator("郑立", chosen_on=day), by=town.clerk
        )
    page = as_person(town.clerk).get("/").content.decode()
    links = re.findall(r'class="button small" href="/registers/(\w+)/new/"', page)
    assert links[:2] == ["mediators", "mediation_cases"]
    assert len(links) == 8
    assert "全部台账" in page
