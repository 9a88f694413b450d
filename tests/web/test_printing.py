"""A register on paper: its cover, its columns on every page, its totals, and the same as a sheet."""

from __future__ import annotations

import io

import openpyxl
import pytest

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.ledger.models import Membership, ReadLog, Role, User
from mingfa.ledger.services import entry_record, zero_return_sign
from mingfa.rollup.services import catch_up
from restricted import WITH_RESTRICTED, Meddling

from .conftest import case

PRINT = "/registers/mediation_cases/print/"


@pytest.fixture
def year(town, as_person):
    for village, day, title, people, money in (
        (0, "2024-03-05", "甲事", "40余", "1.5万"),
        (0, "2024-05-05", "乙事", 3, 200),
        (1, "2024-04-05", "丙事", 2, None),
        (1, "2023-04-05", "旧事", 9, None),
    ):
        values = case(
            accepted_on=day, summary=title, people=people, sum_in_dispute=money, parties="赵小河、钱大山"
        )
        entry_record(register=MediationCases, unit=town.villages[village], values=values, by=None)
    for month in range(1, 13):
        zero_return_sign(unit=town.villages[2], register=MediationCases, month=202400 + month, by=None)
    catch_up()
    return as_person(town.clerk)


def page(client, path=PRINT, **query):
    answer = client.get(path, query)
    assert answer.status_code == 200, answer.content.decode()
    return answer.content.decode()


def sheets(client, **query):
    book = openpyxl.load_workbook(io.BytesIO(client.get(f"{PRINT}xlsx/", query).content))
    return book, [[[cell.value for cell in row] for row in sheet] for sheet in book]


def test_a_year_is_bound_oldest_row_first_with_its_cover(town, year):
    said = page(year, keeper="孟保管", volume="第1册")
    cover = said.partition('class="cover"')[2].partition("</section>")[0]
    for line in (
        "人民调解登记簿",
        "<dd>青禾镇</dd>",
        "<dd>2024年</dd>",
        "<dd>第1册</dd>",
        "<dd>3行</dd>",
        "<dd>孟保管</dd>",
    ):
        assert line in cover
    body = said.partition('class="volume"')[2]
    assert body.index("甲事") < body.index("丙事") < body.index("乙事")
    assert "旧事" not in body
    assert '<td class="serial">3</td>' in body
    assert "填表人：" in body
    assert "审核人：" in body


def test_totals_carry_their_bounds_and_their_coverage(town, year):
    year.post("/registers/mediation_cases/columns/", {"column": ["people", "sum_in_dispute", "kind"]})
    said = page(year)
    sums = said.partition('<tr class="sum">')[2].partition("</tr>")[0]
    assert (
        sums
        == '<td colspan="4">合计：3行</td><td class="num"></td><td class="num">45余</td><td class="num">15200</td>'
    )
    assert "报送情况：应报5个单位，有记录2个，零报告1个，未报2个" in said


def test_days_unit_and_filter_narrow_it(town, year):
    said = page(year, since="2024-04-01", until="2024-06-30", unit=town.villages[0].code)
    assert "<dd>2024年4月1日至2024年6月30日</dd>" in said
    assert "<dd>东沟村</dd>" in said
    assert "乙事" in said
    assert "甲事" not in said
    assert "丙事" not in said
    assert "报送情况" not in said
    assert "没有" not in page(year, **{"c.kind": "合同"}).partition('class="volume"')[2]


def test_the_sheet_is_the_same_and_is_set_up_for_paper(town, year):
    year.post("/registers/mediation_cases/columns/", {"column": ["people"]})
    book, (cover, ledger) = sheets(year, keeper="孟保管", volume="第1册")
    assert [sheet.title for sheet in book] == ["封面", "人民调解登记簿"]
    assert cover[1][0] == "人民调解登记簿"
    assert {row[1]: row[3] for row in cover[3:]} == {
        "单位": "青禾镇", "起止": "2024年", "册号": "第1册", "行数": "3行", "保管人": "孟保管"
    }  # fmt: skip
    assert ledger[0][0] == "2024年人民调解登记簿"
    assert [row[3] for row in ledger[3:6]] == ["甲事", "丙事", "乙事"]
    assert ledger[6] == ["合计", "3行", None, None, "45以上"]
    assert str(ledger[7][0]).startswith("报送情况：应报5个单位")
    assert "填表人：" in ledger[8]
    for sheet in book:
        assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
        assert sheet.page_setup.fitToWidth in (None, 1)
    assert book.worksheets[1].print_title_rows == "$3:$3"


def test_what_is_masked_on_the_page_is_masked_on_paper_and_readings_are_noted(town, year, as_person):
    county = as_person(town.county_reviewer)
    county.post("/registers/mediation_cases/columns/", {"column": ["parties", "phone"]})
    said = page(county)
    _, (_, ledger) = sheets(county)
    for text in (said, str(ledger)):
        assert "赵某某、钱某某" in text
        assert not [word for word in ("赵小河", "甲事", "13800001234") if word in text]
    page(year)
    assert [(log.by, log.way, log.rows) for log in ReadLog.objects.order_by("id")][-1] == (
        town.clerk,
        "export",
        3,
    )


def test_what_is_too_thick_is_bound_as_two(town, year, monkeypatch):
    monkeypatch.setattr("mingfa.web.views.printing._MOST", 2)
    answer = year.get(PRINT)
    assert answer.status_code == 400
    assert "符合条件的有3行，一册最多2行。请按月份或单位分册打印。" in answer.content.decode()
    assert year.get(PRINT, {"since": "三月"}).status_code == 400


def test_a_restricted_register_is_printed_by_its_keepers_alone(town, settings, as_person):
    settings.MINGFA_CATALOGUE = WITH_RESTRICTED
    values = {"asked_on": "2024-05-06", "matter": "打听甲案", "person": "赵小河"}
    entry_record(register=Meddling, unit=town.town, values=values, by=None, catalogue=WITH_RESTRICTED)
    catch_up(WITH_RESTRICTED)
    keeper = User.objects.create_user("keeper")
    Membership.objects.create(user=keeper, unit=town.town, role=Role.KEEPER)
    path = f"/registers/{Meddling.key}/print/"
    assert "打听甲案" in page(as_person(keeper), path)
    for person in (town.clerk, town.leader, town.county_reviewer):
        for address in (path, f"{path}xlsx/"):
            assert as_person(person).get(address).status_code == 404
