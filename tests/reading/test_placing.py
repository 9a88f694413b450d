"""A unit is placed by its name and by what else the paper says of itself; what nothing tells apart stays several."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mingfa.reading import read_text
from mingfa.report.model import Meta
from mingfa.text.places import _codes as gazetteer
from mingfa.text.places import places
from shared import SHARED, needs_shared

BODY = "坚持以习近平法治思想为指导，学习浙江省“千万工程”经验，全年开展普法宣传12次，调解纠纷30起。"
TOWNSHIPS = [
    place
    for name in sorted(gazetteer())[::97]
    for place in places(name)
    if place.township is not None and place.name.endswith(("镇", "乡", "街道")) and "-" not in place.name
]


def meta(text: str, name: str = "报告.txt") -> Meta:
    return read_text(f"{text}\n一、主要举措\n{BODY}", name).meta


def placed(text: str, name: str = "报告.txt") -> list[str]:
    return [place.full_name for place in meta(text, name).places]


def test_a_name_that_stands_once_in_the_country_needs_nothing_else():
    assert placed("许良镇2024年法治政府建设工作报告") == ["河南省焦作市博爱县许良镇"]


def test_a_name_that_stands_often_stays_several_where_nothing_tells_them_apart():
    found = meta("青龙镇2024年法治政府建设工作报告").places
    assert found == places("青龙镇")
    assert len(found) > 1


def test_a_name_of_dozens_of_places_alone_tells_nothing():
    assert placed("太平镇2024年法治政府建设工作报告") == []


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        ("华宁县青龙镇人民政府\n2024年法治政府建设年度报告", "a.txt", "云南省玉溪市华宁县青龙镇"),
        ("青龙镇2024年法治政府建设工作报告\n中共华宁县委：", "a.txt", "云南省玉溪市华宁县青龙镇"),
        ("青龙镇2024年法治政府建设工作报告", "华宁县/青龙镇.txt", "云南省玉溪市华宁县青龙镇"),
        ("太平镇2024年法治政府建设工作报告\n南漳县司法局：", "a.txt", "湖北省襄阳市南漳县"),
        ("青龙镇2024年法治政府建设工作报告\n为华宁县高质量发展提供保障。", "a.txt", "云南省玉溪市华宁县青龙镇"),
        ("2024年法治政府建设工作报告", "许良镇2024年.txt", "河南省焦作市博爱县许良镇"),
        ("博爱县司法局2024年法治政府建设工作总结", "a.txt", "河南省焦作市博爱县"),
        ("博爱县2024年法治政府建设情况报告", "a.txt", "河南省焦作市博爱县"),
        ("北京市东城区东华门街道办事处2024年法治政府建设情况报告", "a.txt", "北京市东城区东华门街道"),
    ],
)  # fmt: skip
def test_what_the_paper_says_of_itself_places_it(text, name, where):
    assert placed(text, name) == [where]


def test_whose_committee_leads_it_tells_a_county_from_a_district():
    """青龙镇 lies in counties, districts and cities; 在区委、区政府领导下 leaves the districts."""
    counties = meta("青龙镇2024年法治政府建设工作报告\n在县委、县政府领导下，工作如下。").places
    assert counties
    assert all((place.county or "").endswith("县") for place in counties)


def test_a_place_written_before_the_name_that_it_does_not_lie_in_excludes_it():
    assert placed("云州市清河县许良镇人民政府\n2024年法治政府建设工作报告") == []
    assert placed("许良镇2024年法治政府建设工作报告\n沅宁县人民政府：") == []


def test_a_place_that_was_visited_is_no_reason():
    text = "青龙镇2024年法治政府建设工作报告\n全年赴华宁县考察1次，与华宁县交流2次。"
    assert len(placed(text)) > 1


def test_a_township_that_became_a_town_is_found_where_its_county_is_named():
    assert placed("博爱县许良乡2012年法治政府建设工作报告") == ["河南省焦作市博爱县许良镇"]
    assert placed("许良乡2012年法治政府建设工作报告") == []


def test_a_township_of_no_gazetteer_is_placed_in_the_county_it_names():
    found = meta("博爱县青禾镇2024年法治政府建设工作报告").place
    assert found is not None
    assert (found.county, found.township) == ("博爱县", None)


def test_a_name_that_holds_the_character_of_a_county_is_not_cut():
    found = meta("藁城区贾市庄镇人民政府\n2024年法治政府建设工作报告")
    assert (found.unit, found.county) == ("贾市庄镇", "藁城区")
    assert found.place is not None
    assert found.place.full_name == "河北省石家庄市藁城区贾市庄镇"


def test_the_spans_hold_the_names_that_place_it():
    text = f"青龙镇2024年法治政府建设工作报告\n中共华宁县委：\n一、主要举措\n{BODY}"
    found = read_text(text, "a.txt").meta
    assert [span.of(text) for span in found.place_spans] == ["青龙镇", "华宁县"]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(TOWNSHIPS))
def test_any_township_that_signs_with_what_it_lies_in_is_placed_there(place):
    organ = place.name + ("办事处" if place.name.endswith("街道") else "人民政府")
    found = meta(f"{place.chain[-1]}{organ}\n2024年法治政府建设年度报告")
    assert {one.chain[-1] for one in found.places} == {place.chain[-1]}
    assert place in found.places


@needs_shared
def test_the_seeds_are_placed():
    assert SHARED is not None
    found = [
        read_text(file.read_text("utf-8", "replace"), file.name).meta.place
        for file in sorted((SHARED / "seeds").glob("*.txt"))
    ]
    assert [place.full_name if place else None for place in found] == [
        "河南省焦作市博爱县许良镇",
        "河南省平顶山市宝丰县张八桥镇",
        "河南省平顶山市鲁山县下汤镇",
        "云南省玉溪市华宁县青龙镇",
        "江西省赣州市大余县左拔镇",
    ]
