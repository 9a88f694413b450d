"""Recording, correcting and withdrawing on the pages."""

from __future__ import annotations

import pytest

from mingfa.catalogue.lines import penalties
from mingfa.ledger.models import Entry, EntryChange, ReadLog, ZeroReturn
from mingfa.ledger.services import entry_record, entry_withdraw

from .conftest import case


def test_a_new_row_is_recorded_and_the_totals_it_moves_are_told(town, rows, as_person):
    clerk = as_person(town.clerk)
    values = case(
        summary="集市摊位相争", outcome="调解成功", closed_on="2024-03-09", unit=town.villages[1].code
    )
    answer = clerk.post("/registers/mediation_cases/new/", values, follow=True)
    page = answer.content.decode()
    assert "已登记到西岭村《人民调解登记簿》。" in page
    assert "青禾镇2024年受理调解纠纷：2件 → 3件" in page
    assert "青禾镇2024年调解成功率：50% → 66.67%" in page


def test_faults_stand_beside_their_fields_and_nothing_is_recorded(town, as_person):
    values = case(kind="吵架", people="-3", accepted_on="2024-02-30", unit=town.town.code)
    answer = as_person(town.clerk).post("/registers/mediation_cases/new/", values)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "“2024-02-30”这一天不存在，请核对月和日" in page
    assert "数量不能为负（-3），请核对" in page
    assert "“吵架”不在可选范围" in page
    assert 'value="2024-02-30"' in page
    assert not Entry.objects.exists()


def test_a_correction_asks_why_and_keeps_what_stood_before(town, rows, as_person):
    clerk, entry = as_person(town.clerk), rows[0]
    address = f"/entries/{entry.pk}/amend/"
    values = case(people="50余", version=entry.version)
    refused = clerk.post(address, values)
    assert refused.status_code == 422
    assert "更正须写明理由" in refused.content.decode()
    page = clerk.post(address, {**values, "why": "人数漏填"}, follow=True).content.decode()
    assert "人数漏填" in page
    assert "<del>（空）</del></td><td><ins>50余</ins>" in page
    assert "50余" in clerk.get(address).content.decode()
    assert EntryChange.objects.filter(entry=entry).count() == 2


def test_two_people_do_not_correct_over_each_other(town, rows, as_person):
    clerk, entry = as_person(town.clerk), rows[0]
    address = f"/entries/{entry.pk}/amend/"
    clerk.post(address, {**case(people="5"), "version": 1, "why": "先改"})
    late = clerk.post(address, {**case(people="6"), "version": 1, "why": "后改"})
    assert "别人已更正过这条记录" in late.content.decode()
    assert Entry.objects.get(pk=entry.pk).data["people"] == 5


def test_a_county_clerk_does_not_write_in_the_books_of_its_towns(town, rows, as_person):
    from mingfa.ledger.models import Membership, Role

    Membership.objects.create(user=town.county_reviewer, unit=town.county, role=Role.CLERK)
    client = as_person(town.county_reviewer)
    for entry in rows:
        assert client.get(f"/entries/{entry.pk}/amend/").status_code == 403
        assert client.post(f"/entries/{entry.pk}/withdraw/", {"why": "无"}).status_code == 403
    assert not EntryChange.objects.exclude(kind="record").exists()


def test_a_withdrawn_row_no_longer_counts_and_stays_readable(town, rows, as_person):
    clerk, entry = as_person(town.clerk), rows[0]
    assert clerk.post(f"/entries/{entry.pk}/withdraw/", {"why": " "}).status_code == 422
    page = clerk.post(f"/entries/{entry.pk}/withdraw/", {"why": "重复登记"}, follow=True).content.decode()
    assert "青禾镇2024年受理调解纠纷：2件 → 1件" in page
    assert "重复登记" in page
    assert "滴水檐" not in clerk.get("/registers/mediation_cases/").content.decode()
    assert "滴水檐" in clerk.get("/registers/mediation_cases/?withdrawn=1").content.decode()


def test_reading_personal_data_is_noted(town, rows, as_person):
    as_person(town.clerk).get("/registers/mediation_cases/")
    as_person(town.clerk).get(f"/entries/{rows[0].pk}/")
    as_person(town.clerk).get("/registers/mediation_cases/export/")
    assert [(log.way, log.rows) for log in ReadLog.objects.order_by("id")] == [
        ("page", 2),
        ("page", 1),
        ("export", 2),
    ]


def test_a_signed_nought_is_signed_once_and_taken_back(town, as_person):
    clerk = as_person(town.clerk)
    values = {"unit": town.villages[0].code, "month": "2024-02"}
    page = clerk.post("/registers/mediation_cases/zero/", values, follow=True).content.decode()
    assert "已为东沟村作2024年2月《人民调解登记簿》零报告。" in page
    clerk.post(f"/zero/{ZeroReturn.objects.get().pk}/withdraw/")
    assert ZeroReturn.objects.get().withdrawn_at is not None
    refused = clerk.post("/registers/mediation_cases/zero/", {**values, "month": "2024-13"})
    assert refused.status_code == 400
    assert "“2024-13”不是有效的月份，请填如2024-03。" in refused.content.decode()


def test_the_list_pages_both_ways_and_htmx_gets_the_list_alone(town, as_person):
    from mingfa.catalogue.lines.mediation import MediationCases
    from mingfa.ledger.services import batch_record

    made = [MediationCases.model_validate(case(summary=f"第{number:03d}件")) for number in range(60)]
    batch_record(register=MediationCases, unit=town.town, rows=[(town.town, row) for row in made], by=None,
                 file_name="a.xlsx", file_sha256="0" * 64)  # fmt: skip
    clerk = as_person(town.clerk)
    first = clerk.get("/registers/mediation_cases/?q=第")
    assert "共60条" in first.content.decode()
    following = next(
        part for part in first.content.decode().split('"') if part.startswith("?") and "after=" in part
    )
    second = clerk.get("/registers/mediation_cases/" + following.replace("&amp;", "&")).content.decode()
    assert "第000件" in second
    assert "第059件" not in second
    assert "before=" in second
    piece = clerk.get("/registers/mediation_cases/?q=第", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in piece
    assert "第059件" in piece


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ("?since=三月", 200, "“三月”不是日期，请填如2024-03-05。"),
        ("?unit=000000000000", 404, "没有名为“000000000000”的单位"),
        ("?after=x", 404, "没有名为“x”的页码"),
        ("?c.kind=吵架", 200, "共0条"),
    ],
)
def test_a_filter_that_cannot_be_taken_is_told(town, as_person, query, status, said):
    answer = as_person(town.clerk).get(f"/registers/mediation_cases/{query}")
    assert answer.status_code == status
    if "共0条" not in said:
        assert said in answer.content.decode()


def test_a_row_that_a_counting_note_decides_says_how_it_is_counted(town, as_person):
    values = {
        "register": penalties.EnforcementCases,
        "unit": town.town,
        "by": town.clerk,
        "values": {
            "cause": "擅自倾倒建筑垃圾",
            "field": "城乡建设",
            "party": "寅某",
            "officers": "子某、丑某",
            "filed_on": "2024-03-01",
            "decided_on": "2024-03-20",
            "outcome": "给予行政处罚",
            "penalties": ["罚款", "没收违法所得或者非法财物"],
            "fined": "500",
            "confiscated": "80",
        },
    }
    entry = entry_record(**values)
    clerk = as_person(town.clerk)
    told = "一个案件给予几种处罚的，只计一件，计入其中最重的一种。"
    assert told in clerk.get(f"/entries/{entry.pk}/").content.decode()
    entry_withdraw(entry=entry, by=town.clerk, why="重复登记")
    assert told not in clerk.get(f"/entries/{entry.pk}/").content.decode()
