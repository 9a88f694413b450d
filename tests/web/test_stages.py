"""Stages on the page of an entry, and the impact of a change before it is made."""

from __future__ import annotations

import pytest

from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.catalogue.values import Day, Text
from mingfa.law.clause import NoBasis
from mingfa.ledger.models import Entry
from mingfa.ledger.services import batch_record, entry_record
from mingfa.rollup.services import catch_up

from .conftest import case


class SentPapers(Register):
    """一份送审文件一行。"""

    key = "sent_papers"
    label = "送审文件"
    basis = NoBasis("测试")
    occurred_on = "submitted_on"
    subject = "title"
    identity = ("title",)
    procedure = Procedure(
        Stage(key="submitted", label="送审", needs=("submitted_on",)),
        Stage(key="reviewed", label="审查", needs=("opinion", "reviewed_on"), by=(Holder.REVIEWER,)),
        Stage(key="signed", label="签发", needs=("signed_on",), by=(Holder.LEADER,)),
    )

    title: Text = column("标题")
    submitted_on: Day = column("送审日期")
    opinion: Text | None = column("审查意见", default=None)
    reviewed_on: Day | None = column("审查日期", default=None)
    signed_on: Day | None = column("签发日期", default=None)


WITH_PAPERS = Catalogue([*CATALOGUE.lines, Line(key="sent_papers", label="送审", registers=(SentPapers,))])


@pytest.fixture
def paper(town, settings) -> Entry:
    settings.MINGFA_CATALOGUE = WITH_PAPERS
    values = {"title": "管理办法", "submitted_on": "2024-03-05"}
    return entry_record(register=SentPapers, unit=town.town, values=values, by=town.clerk)


def test_each_person_is_offered_the_step_that_is_theirs(town, paper, as_person):
    clerk, county, leader = map(as_person, (town.clerk, town.county_reviewer, town.leader))
    address = f"/entries/{paper.pk}/"
    assert "下一步" not in clerk.get(address).content.decode()
    assert "下一步：审查" in county.get(address).content.decode()
    assert "管理办法" in county.get("/week/").content.decode()
    assert "管理办法" not in leader.get("/week/").content.decode()

    asked = {"stage": "reviewed", "version": 1, "opinion": "合法", "reviewed_on": ""}
    refused = county.post(f"{address}advance/", asked)
    assert refused.status_code == 422
    assert "必填，请补充" in refused.content.decode()
    page = county.post(
        f"{address}advance/", {**asked, "reviewed_on": "2024-03-08"}, follow=True
    ).content.decode()
    assert "已办理“审查”。" in page
    assert "方审核" in page
    assert (
        clerk.post(
            f"{address}advance/", {"stage": "signed", "version": 2, "signed_on": "2024-03-09"}
        ).status_code
        == 403
    )

    back = leader.post(f"{address}return/", {"to": "submitted", "version": 2, "why": "依据有误"}, follow=True)
    assert "已退回，理由和原内容保留在历史中。" in back.content.decode()
    assert "曾退回：依据有误" in back.content.decode()
    assert Entry.objects.get().stage == "submitted"


def test_a_form_asks_for_what_one_may_fill(town, paper, as_person):
    clerk = as_person(town.clerk)
    for path in ("/registers/sent_papers/new/", f"/entries/{paper.pk}/amend/"):
        page = clerk.get(path).content.decode()
        assert "送审日期" in page
        assert 'name="opinion"' not in page
    as_person(town.county_reviewer).post(
        f"/entries/{paper.pk}/advance/",
        {"stage": "reviewed", "version": 1, "opinion": "合法", "reviewed_on": "2024-03-08"},
    )
    values = {
        "title": "管理办法（修订）",
        "submitted_on": "2024-03-05",
        "version": 2,
        "why": "改名",
        "opinion": "伪造",
    }
    clerk.post(f"/entries/{paper.pk}/amend/", values)
    entry = Entry.objects.get()
    assert (entry.subject, entry.data["opinion"], entry.version) == ("管理办法（修订）", "合法", 3)


def test_a_list_counts_its_stages_and_is_narrowed_to_one(town, paper, as_person):
    rows = [
        (
            town.town,
            SentPapers(
                title=f"文件{number}", submitted_on="2024-03-01", opinion="合法", reviewed_on="2024-03-02"
            ),
        )
        for number in range(2)
    ]
    batch_record(
        register=SentPapers, unit=town.town, rows=rows, by=None, file_name="a.xlsx", file_sha256="0" * 64
    )
    clerk = as_person(town.clerk)
    page = clerk.get("/registers/sent_papers/").content.decode()
    assert "送审 1</a>" in page
    assert "审查 2</a>" in page
    assert "签发 0</a>" in page
    narrowed = clerk.get("/registers/sent_papers/?stage=reviewed").content.decode()
    assert "<strong>审查 2</strong>" in narrowed
    assert "管理办法" not in narrowed
    assert clerk.get("/registers/sent_papers/?stage=nowhere").status_code == 200


def test_the_impact_stands_beside_the_form_and_is_a_step_without_scripts(town, rows, as_person):
    clerk, entry = as_person(town.clerk), rows[0]
    settled = case(outcome="调解成功", closed_on="2024-03-09", version=1)
    beside = clerk.post(f"/entries/{entry.pk}/impact/", settled).content.decode()
    assert "<html" not in beside
    assert "青禾镇2024年调解成功：1件 → 2件" in beside
    assert "青禾镇2024年调解成功率：50% → 100%" in beside
    assert "还将计入清河县、云州市、中州省的汇总。" in beside
    assert "清河县2024年" not in beside
    assert "东沟村人民调解调结期限：不再提醒" in beside
    assert (
        "必填栏目填好后"
        in clerk.post(f"/entries/{entry.pk}/impact/", {**settled, "kind": ""}).content.decode()
    )
    step = clerk.post(f"/entries/{entry.pk}/amend/", {**settled, "why": "补登", "look": "1"})
    assert step.status_code == 200
    assert "青禾镇2024年调解成功：1件 → 2件" in step.content.decode()
    assert 'value="补登"' in step.content.decode()
    assert Entry.objects.get(pk=entry.pk).version == 1


def test_the_impact_of_a_new_row_of_a_withdrawal_and_of_undoing_an_import(town, rows, as_person):
    clerk = as_person(town.clerk)
    new = {**case(summary="集市摊位相争"), "unit": town.villages[1].code}
    assert (
        "青禾镇2024年受理调解纠纷：2件 → 3件"
        in clerk.post("/registers/mediation_cases/new/impact/", new).content.decode()
    )
    looked = clerk.post("/registers/mediation_cases/new/", {**new, "look": "1"}).content.decode()
    assert "西岭村2024年3月《人民调解登记簿》：未报 → 有记录" in looked
    assert Entry.objects.count() == 3
    assert (
        "青禾镇2024年受理调解纠纷：2件 → 1件"
        in clerk.get(f"/entries/{rows[0].pk}/withdraw/").content.decode()
    )
    made = [(town.town, MediationCases.model_validate(case(summary=f"第{number}件"))) for number in range(4)]
    batch = batch_record(
        register=MediationCases,
        unit=town.town,
        rows=made,
        by=town.clerk,
        file_name="a.xlsx",
        file_sha256="0" * 64,
    )
    catch_up()
    for address in (f"/imports/{batch.pk}/impact/", f"/imports/{batch.pk}/?impact=1"):
        assert "青禾镇2024年受理调解纠纷：6件 → 2件" in clerk.get(address).content.decode()
    assert as_person(town.leader).get(f"/imports/{batch.pk}/impact/").status_code == 403


def test_what_a_step_calls_for_is_asked_with_it(town, rows, as_person):
    clerk, entry = as_person(town.clerk), rows[1]
    assert 'id="f-handed_to"' in clerk.get(f"/entries/{entry.pk}/").content.decode()
    address, step = f"/entries/{entry.pk}/advance/", {"stage": "handed", "handed_on": "2024-03-22"}
    refused = clerk.post(address, {**step, "version": entry.version})
    assert refused.status_code == 422
    assert "“移交日期”已填“2024-03-22”，请填写本项" in refused.content.decode()
    clerk.post(address, {**step, "handed_to": "法院", "handed_result": "已立案", "version": entry.version})
    data = Entry.objects.get(pk=entry.pk).data
    assert (data["handed_on"], data["handed_to"], data["handed_result"]) == ("2024-03-22", "诉讼", "已立案")
