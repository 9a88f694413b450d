"""What a report has of its own last one and of other units': told apart by who wrote them and of which year."""

from __future__ import annotations

import pytest

from mingfa.reading import read_text
from mingfa.report.model import Document
from mingfa.review.older import last_of_its_own, of_other_units, of_the_same_unit
from mingfa.review.rule import Context
from mingfa.review.runner import review

PASSAGE = "镇司法所与派出所逐村摸排田界、宅基地两类纠纷，建立红黄蓝三色台账，逐户签字背书，全年化解38件，其中靠老支书出面说合的17件，没有一件上交到县里。"
STANDING = "全镇18个村都建立了调解委员会，共有调解员78名，配备法律顾问18名。"
RULES = ("DUP002", "DUP003", "DUP004", "FIG011", "FIG012")


def paper(text: str, unit: str = "青禾镇", year: int = 2024) -> Document:
    return read_text(f"{unit}人民政府{year}年法治政府建设情况报告\n\n{text}\n", f"{unit}{year}.txt")


def codes(document: Document, *older: Document) -> list[str]:
    return [one.code for one in review(document, Context(older=older)) if one.code in RULES]


def test_papers_are_told_apart_by_unit_and_the_last_by_year() -> None:
    own = paper(PASSAGE)
    before, long_ago, other = paper("", year=2023), paper("", year=2021), paper("", "白石镇")
    nameless = read_text("没有写是谁的。", "无名.txt")
    every = (long_ago, other, before, nameless)
    assert of_the_same_unit(own, every) == [long_ago, before, nameless]
    assert of_other_units(own, every) == [other]
    assert last_of_its_own(own, every) is before
    assert last_of_its_own(own, (long_ago, other)) is None


def test_last_years_sentence_with_its_numbers_is_flagged_and_with_new_ones_is_not() -> None:
    assert codes(paper(PASSAGE), paper(PASSAGE, year=2023)) == ["DUP002", "DUP004"]
    renewed = PASSAGE.replace("38", "41").replace("17", "22")
    assert codes(paper(renewed), paper(PASSAGE, year=2023)) == []


def test_numbers_that_stand_from_year_to_year_are_no_fault() -> None:
    assert codes(paper(STANDING), paper(STANDING, year=2023)) == []


def test_numbers_of_an_older_year_than_the_last_say_nothing() -> None:
    assert "DUP004" not in codes(paper(PASSAGE), paper(PASSAGE, year=2020))


def test_a_neighbours_passage_is_flagged_also_with_other_numbers() -> None:
    neighbour = paper(PASSAGE, "白石镇")
    document = paper(PASSAGE.replace("38", "41"))
    findings = [one for one in review(document, Context(older=(neighbour,))) if one.code == "DUP003"]
    assert [one.quote for one in findings] == [PASSAGE.replace("38", "41")]
    assert "白石镇2024年（白石镇2024.txt）" in findings[0].message


@pytest.mark.parametrize(
    "stock",
    [
        "坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，全面贯彻落实党的二十大精神。",
        "对法治建设重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办，定期听取法治建设工作汇报。",
        "全面推行行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度，严格规范公正文明执法。",
    ],
)
def test_stock_text_is_nobodys(stock: str) -> None:
    assert codes(paper(stock * 2), paper(stock * 2, "白石镇")) == []


def test_a_jump_is_told_once_and_where_it_is_explained_not_at_all() -> None:
    last = paper("全年受理调解纠纷53件。", year=2023)
    assert codes(paper("全年受理调解纠纷530件。"), last) == ["FIG011"]
    assert codes(paper("全年受理调解纠纷比上年增长九倍，共530件。"), last) == []
    assert codes(paper("全年受理调解纠纷70件。"), last) == []


def test_without_older_papers_nothing_is_said() -> None:
    assert codes(paper(PASSAGE)) == []
