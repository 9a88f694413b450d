"""The sources of a report on a page: what a viewer may read is named and shown side by side, and nothing else is."""

from __future__ import annotations

import pytest
from django.conf import settings

from mingfa.dossier.services import report_receive

OWN = "镇司法所与派出所每月逐村摸排田界、宅基地两类纠纷，建立红黄蓝三色台账，全年化解38件。"
BORROWED = "在竹器加工园设立法律服务点，律师每周三坐班，为企业审看用工合同126份。"
NEW = "渡口、水库和沙场由河长与执法中队一同巡查，发现偷采偷捕线索9条，移送主管部门4条。"


def received(unit, text, name, year):
    return report_receive(
        content=f"{unit.name}人民政府{year}年法治政府建设情况的报告\n\n{text}\n".encode(),
        name=name,
        unit=unit,
        by=None,
        year=year,
    )


@pytest.fixture
def report(town):
    """This year's report of 青禾镇: a sentence of its last, one of the neighbour's, and one of its own."""
    received(town.town, OWN, "青禾2023.txt", 2023)
    received(town.neighbour, BORROWED, "柳林2024.txt", 2024)
    text = "\n".join((OWN.replace("38", "41"), BORROWED, NEW))
    return received(town.town, text, "青禾2024.txt", 2024)


def address(report):
    return f"/documents/{report.pk}/likeness/"


def test_a_town_sees_likeness_to_its_own_earlier_reports_alone(town, report, as_person):
    page = as_person(town.clerk).get(address(report)).content.decode()
    assert "与1份报告逐句比对" in page
    assert 'class="from own"' in page
    assert "from neighbour" not in page
    assert "青禾2023.txt" in page
    assert "柳林" not in page


def test_the_county_sees_likeness_among_its_towns(town, report, as_person):
    page = as_person(town.county_reviewer).get(address(report)).content.decode()
    assert "与2份报告逐句比对" in page
    assert 'class="from neighbour"' in page
    assert "柳林镇2024年（柳林2024.txt）" in page


def test_two_passages_stand_side_by_side_with_what_differs_marked(town, report, as_person):
    clerk = as_person(town.clerk)
    number = clerk.get(address(report)).content.decode().partition('id="t')[2].partition('"')[0]
    page = clerk.get(address(report), {"at": number}).content.decode()
    assert "相同100%，1个数字改过" in page
    assert "全年化解<mark>41</mark>件" in page
    assert "全年化解<mark>38</mark>件" in page


def test_a_passage_is_asked_for_by_number_and_never_by_another_towns_text(town, report, as_person):
    clerk = as_person(town.clerk)
    for at in range(8):
        assert "柳林" not in clerk.get(address(report), {"at": str(at)}).content.decode()
    for at in ("-1", "x", "9" * 30, "٣"):
        assert clerk.get(address(report), {"at": at}).status_code == 200


def test_a_report_handed_in_twice_is_not_like_itself(town, report, as_person):
    again = received(town.town, OWN, "青禾2023再.txt", 2023)
    page = as_person(town.clerk).get(address(again)).content.decode()
    assert "与0份报告逐句比对" in page
    assert "还没有可以比对的报告" in page


def test_an_index_that_is_damaged_is_made_anew(town, report, as_person):
    clerk = as_person(town.clerk)
    clerk.get(address(report))
    (settings.HOME / "likeness.index").write_bytes(b"no index")
    assert 'class="from own"' in clerk.get(address(report)).content.decode()


def test_a_units_own_report_is_held_against_the_received_ones(town, rows, report, as_person):
    page = as_person(town.clerk).get(f"/reports/{town.town.code}/2024/likeness/").content.decode()
    assert "由台账写成的稿子" in page
    assert "与1份报告逐句比对" in page
    assert as_person(town.clerk).get(f"/reports/{town.villages[0].code}/2024/likeness/").status_code == 400


def test_the_text_is_shown_as_text(town, as_person):
    again = received(town.town, f"<script>alert(1)</script>{OWN}", "<b>.txt", 2024)
    page = as_person(town.clerk).get(address(again)).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page
