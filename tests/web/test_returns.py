"""The page of returns, signing on it, and the round trip of a village's workbook through the pages."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.catalogue.rhythm import Rhythm
from mingfa.ledger.models import Entry, NotApplicable, ZeroReturn
from mingfa.ledger.services import entry_amend
from mingfa.web.models import Upload

from .conftest import case

KEY = MediationCases.key


@pytest.fixture(autouse=True)
def in_april(monkeypatch):
    """5 April 2024 for the pages: February was due, March is not."""
    for module in ("scope", "views.returns", "views.desk"):
        monkeypatch.setattr(f"mingfa.web.{module}.today", lambda: date(2024, 4, 5))


def page(client, **query):
    return client.get("/returns/", query).content.decode()


def mark(said, title):
    """The word in the cell of that title."""
    return said.partition(f'title="{title}"')[2].partition("</")[0].rpartition(">")[2]


def test_each_village_and_month_is_told_by_word_and_colour(town, rows, as_person):
    said = page(as_person(town.clerk), year=2024, register=KEY)
    assert mark(said, "东沟村2024年3月：有记录2行") == "2行"
    assert '<span class="mark late">未报</span>' in said
    assert mark(said, "西岭村2024年2月：未报") == "未报"
    assert mark(said, "西岭村2024年3月：未到期") == "未到期"
    assert "邻镇" not in said
    listed = said.partition('title="东沟村2024年3月：有记录2行"><a class="mark good" href="')[2].partition(
        '"'
    )[0]
    assert "滴水檐" in as_person(town.clerk).get(listed.replace("&amp;", "&")).content.decode()


def test_all_registers_are_told_together_and_a_village_alone(town, rows, as_person):
    client = as_person(town.clerk)
    said = page(client, year=2024)
    assert mark(said, "2024年3月：有记录1、未到期4") == "1/5"
    assert mark(said, "2024年2月：未报5").startswith("未报")
    of_village = page(client, year=2024, unit=town.villages[0].code)
    assert mark(of_village, "东沟村2024年3月：有记录2行") == "2行"
    assert "下载报送表" in of_village


def test_nought_and_not_applicable_are_signed_and_ended_on_the_page(town, as_person):
    client, village = as_person(town.village_clerk), town.villages[0]
    form = {"unit": village.code, "register": KEY, "month": "2024-02"}
    answer = client.post("/returns/zero/", form, follow=True).content.decode()
    assert "已为东沟村作2024年2月《人民调解登记簿》零报告" in answer
    assert mark(answer, "东沟村2024年2月：零报告") == "零报告"
    assert client.post("/returns/zero/", {**form, "month": "2024-05"}).status_code == 400
    answer = client.post("/returns/not-applicable/", {**form, "month": "2024-03", "why": "合设"}, follow=True)
    assert "合设" in answer.content.decode()
    client.post(f"/returns/not-applicable/{NotApplicable.objects.get().pk}/end/")
    assert NotApplicable.objects.get().until == 202403


def test_a_quarter_is_signed_by_any_of_its_months(town, as_person, monkeypatch):
    monkeypatch.setattr(MediationCases, "rhythm", Rhythm.QUARTER)
    client = as_person(town.clerk)
    client.post("/returns/zero/", {"unit": town.town.code, "register": KEY, "month": "2024-02"})
    assert sorted(ZeroReturn.objects.values_list("month", flat=True)) == [202401, 202402, 202403]
    assert '<th scope="col" colspan="3">一季度</th>' in page(client, year=2024, register=KEY)


def test_a_county_sees_one_register_at_a_time(town, rows, as_person):
    said = page(as_person(town.county_reviewer), year=2024)
    assert "柳林镇" in said
    assert "收回报送表" not in said
    assert "作零报告</button>" not in said


def test_the_desk_tells_the_returns_in_short(town, rows, as_person):
    said = as_person(town.clerk).get("/").content.decode()
    assert "2024年报送情况" in said
    assert '<span class="mark late">未报</span>' in said


def books(client, town):
    packed = client.get("/returns/book/", {"unit": town.town.code, "month": "2024-03"}).content
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name[:3]: archive.read(name) for name in archive.namelist()}


def filled(content, line, **values):
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book[MediationCases.label]
    heads = {str(cell.value).strip("*").partition("\n")[0]: cell.column for cell in sheet[3]}
    for heading, value in values.items():
        sheet.cell(3 + line, heads[heading]).value = value
    with io.BytesIO() as buffer:
        book.save(buffer)
        return buffer.getvalue()


NEW = {
    "受理日期": "3月9日",
    "纠纷类型": "合同",
    "纠纷简要情况": "收购款拖欠",
    "当事人": "李、周",
    "调解员": "孙和",
}


def sent(client, town, *files):
    form = {
        "unit": town.town.code,
        "file": [SimpleUploadedFile(f"{n}.xlsx", one) for n, one in enumerate(files)],
    }
    return client.post("/returns/take-back/", form)


def test_a_workbook_goes_out_and_comes_back(town, rows, as_person):
    client = as_person(town.clerk)
    handed = books(client, town)["东沟村"]
    back = filled(filled(handed, 1, 联系电话="13900000000"), 3, **NEW)
    answer = sent(client, town, back)
    told = client.get(answer.url).content.decode()
    assert "东沟村2024年3月报送表" in told
    assert "收购款拖欠" in told
    assert "<del>13800001234</del>" in told
    done = client.post(answer.url, follow=True).content.decode()
    assert "东沟村：新增1行，更正1行。" in done
    assert "这一批" in done
    assert not Upload.objects.exists()
    again = client.get(sent(client, town, back).url).content.decode()
    assert '新增</span><span class="value">0行' in again


def test_a_conflict_is_shown_side_by_side_and_decided(town, rows, as_person):
    client = as_person(town.clerk)
    handed = books(client, town)["东沟村"]
    entry_amend(entry=rows[0], values=case(phone="2"), by=town.clerk, why="核实")
    answer = sent(client, town, filled(handed, 1, 联系电话="1"))
    told = client.get(answer.url).content.decode()
    assert "<td>2</td><td>1</td>" in told
    refused = client.post(answer.url)
    assert refused.status_code == 422
    assert "请先逐行选定以哪个为准" in refused.content.decode()
    client.post(answer.url, {f"conflict.{rows[0].uid.hex}": "sheet"})
    rows[0].refresh_from_db()
    assert rows[0].data["phone"] == "1"


def test_several_files_come_at_once_and_the_plain_ones_are_written_together(town, rows, as_person):
    client = as_person(town.clerk)
    handed = books(client, town)
    good = filled(handed["西岭村"], 1, **NEW)
    bad = filled(handed["南坪村"], 1, **{**NEW, "受理日期": "某日"})
    answer = sent(client, town, good, bad, good)
    assert answer.url == "/returns/take-back/"
    told = client.get(answer.url).content.decode()
    assert told.count("新增1") == 2
    assert "有误1" in told
    assert "写入其中2份" in told
    done = client.post("/returns/take-back/all/", follow=True).content.decode()
    assert "西岭村：新增1行" in done
    assert "西岭村：台账中都已有，没有新的内容" in done
    assert Entry.objects.filter(unit=town.villages[1]).count() == 1
    assert Upload.objects.count() == 1
    left = Upload.objects.get()
    assert client.post(f"/returns/take-back/{left.uid}/").status_code == 422
    client.post(f"/returns/take-back/{left.uid}/drop/")
    assert not Upload.objects.exists()


def test_the_workbook_of_another_town_is_refused(town, rows, as_person):
    handed = books(as_person(town.clerk), town)["东沟村"]
    neighbour = as_person(town.neighbour_clerk)
    form = {"unit": town.neighbour.code, "file": SimpleUploadedFile("表.xlsx", handed)}
    answer = neighbour.post("/returns/take-back/", form)
    assert answer.status_code == 422
    assert "不是“柳林镇”或其下属单位的报送表" in answer.content.decode()
    assert (
        neighbour.get("/returns/book/", {"unit": town.villages[0].code, "month": "2024-03"}).status_code
        == 404
    )
    nothing = as_person(town.clerk).post("/returns/take-back/", {"unit": town.town.code})
    assert "请先选择文件" in nothing.content.decode()
