"""Where the sentences of a paper come from: last year's with new numbers, a neighbour's, stock text, or nowhere."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mingfa.reading import read_text
from mingfa.report.likeness import Card, LikenessMap, Origin
from mingfa.report.model import Document, Meta
from mingfa.review.likeness import AtHand, likeness, paragraphs
from mingfa.review.stock import stock_places
from mingfa.text.shingles import bare
from mingfa.text.spans import Span

SENTENCES = (
    "镇司法所与派出所每月逐村摸排田界、宅基地两类纠纷，建立红黄蓝三色台账，全年化解38件。",
    "在竹器加工园设立法律服务点，律师每周三坐班，为企业审看用工合同126份。",
    "把移风易俗写进村规民约，由红白理事会先行劝导，全年减少大操大办17起。",
    "针对外出务工人员多的实际，春节前后组织返乡普法夜谈，讲清欠薪维权的路子，到场430人次。",
    "渡口、水库和沙场由河长与执法中队一同巡查，发现偷采偷捕线索9条，移送主管部门4条。",
    "编印方言版反诈顺口溜，请退休教师在赶集日用快板演唱，发放折页2600份。",
)
OTHER = (
    "县里派来的轮岗法官在乡中心校办起模拟法庭，学生自己写诉状、当审判长。",
    "牧区路远，干部带着移动印章和读卡器上门，帮老人补办社保手续51件。",
    "茶厂与合作社因收购价争执，调解员请来质检站当场评级，双方重新签约。",
)
STOCK = (
    "坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想。",
    "对法治建设重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。",
    "全面推行行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度。",
    "严格执行公众参与、专家论证、风险评估、合法性审查、集体讨论决定程序。",
)
OWN_LAST = Card("2023.txt", "青禾镇", "清河县", 2023)
NEIGHBOUR = Card("柳林2024.txt", "柳林镇", "清河县", 2024)


def document(text: str, unit: str = "青禾镇", year: int | None = 2024) -> Document:
    read = read_text(text, "2024.txt")
    return replace(read, meta=Meta(unit=unit, county="清河县", year=year))


def against(text: str, *papers: tuple[Card, str]) -> LikenessMap:
    return likeness(document(text), AtHand(papers))


def origins(told: LikenessMap) -> list[Origin]:
    return [one.origin for one in told.passages]


@given(st.permutations(SENTENCES), st.sampled_from([OWN_LAST, NEIGHBOUR]))
@settings(max_examples=25)
def test_an_identical_text_is_like_whole_and_numbers_are_the_same(order: list[str], card: Card) -> None:
    text = "\n".join(order)
    told = against(text, (card, text))
    expected = Origin.OWN if card is OWN_LAST else Origin.NEIGHBOUR
    assert set(origins(told)) == {expected}
    assert [one.match.alike for one in told.passages if one.match] == [1.0] * len(SENTENCES)
    assert not any(one.match.changed for one in told.passages if one.match)
    assert told.by_paper[0].share == 1.0


@given(st.permutations(SENTENCES), st.permutations(SENTENCES), st.integers(1, 5))
@settings(max_examples=25)
def test_sentences_in_another_order_and_other_paragraphs_are_still_alike(
    one: list[str], other: list[str], size: int
) -> None:
    text = "".join(one)
    old = "\n".join("".join(other[at : at + size]) for at in range(0, len(other), size))
    told = against(text, (NEIGHBOUR, old))
    assert set(origins(told)) == {Origin.NEIGHBOUR}
    for passage, match in told.alike:
        assert match.quote == match.span.of(old)
        assert match.quote == passage.span.of(text)


@given(st.randoms(use_true_random=False))
@settings(max_examples=25)
def test_new_numbers_are_still_alike_and_told(chance: random.Random) -> None:
    old = "\n".join(SENTENCES)
    text = "".join(str(chance.randint(1, 9)) if char.isdigit() else char for char in old)
    told = against(text, (OWN_LAST, old))
    assert set(origins(told)) == {Origin.OWN}
    for passage, match in told.alike:
        assert (match.changed > 0) == (passage.span.of(text) != match.quote)


def test_spans_give_the_sentences_back_on_both_sides() -> None:
    text, old = "甲\n" + SENTENCES[0] + SENTENCES[3], "\n乙\n" + SENTENCES[3]
    told = against(text, (NEIGHBOUR, old))
    passage, match = told.alike[0]
    assert passage.span.of(text) == match.span.of(old) == match.quote == SENTENCES[3]
    assert (passage.paragraph, match.paper) == (2, 0)


def test_a_sentence_worked_over_is_known_and_one_of_the_same_matter_is_not() -> None:
    worked_over = SENTENCES[3].replace("春节前后组织返乡普法夜谈", "我镇在春节前后举办了返乡普法夜谈")
    told = against(worked_over, (NEIGHBOUR, "\n".join(SENTENCES)))
    assert origins(told) == [Origin.NEIGHBOUR]
    assert 0.5 < told.passages[0].match.alike < 1
    same_matter = "春节期间面向返乡人员开展欠薪维权法治宣传，受教育群众430人次。"
    assert origins(against(same_matter, (NEIGHBOUR, "\n".join(SENTENCES)))) == [Origin.NEW]


def test_two_sentences_made_one_are_both_found() -> None:
    text = SENTENCES[1].rstrip("。") + "，" + SENTENCES[2]
    told = against(text, (NEIGHBOUR, "\n".join((SENTENCES[4], SENTENCES[1] + SENTENCES[2]))))
    assert [one.match.alike for one in told.passages if one.match] == [1.0]


@pytest.mark.parametrize("sentence", STOCK)
def test_stock_text_is_nobodys(sentence: str) -> None:
    told = against(sentence, (NEIGHBOUR, sentence), (OWN_LAST, sentence))
    assert origins(told) == [Origin.STOCK]


def test_stock_text_around_ones_own_words_is_discounted() -> None:
    text = STOCK[0].rstrip("。") + "，" + OTHER[0]
    told = against(text, (NEIGHBOUR, STOCK[0] + "其他。"))
    assert origins(told) == [Origin.NEW]
    assert told.passages[0].own < told.passages[0].length


def test_titles_of_acts_are_names() -> None:
    text = "宣传《中华人民共和国反电信网络诈骗法》《湖南省优化营商环境条例》。"
    assert origins(against(text, (NEIGHBOUR, text))) == [Origin.STOCK]


def test_short_statements_of_figures_are_said_alike_by_many() -> None:
    text, theirs = "受理矛盾纠纷231件，调解成功226件。", "受理矛盾纠纷98件，调解成功91件。"
    assert origins(against(text, (NEIGHBOUR, theirs))) == [Origin.NEW]
    assert origins(against(text, (OWN_LAST, theirs))) == [Origin.OWN]


def test_what_very_many_units_have_is_common_property() -> None:
    def held_by(count: int) -> LikenessMap:
        return against(
            SENTENCES[0], *((Card("", f"第{at}镇", None, 2024), SENTENCES[0]) for at in range(count))
        )

    assert origins(held_by(4)) == [Origin.NEIGHBOUR]
    assert origins(held_by(5)) == [Origin.STOCK]


def test_later_papers_and_drafts_of_the_same_year_do_not_count() -> None:
    text = SENTENCES[0]
    told = against(
        text,
        (Card("再稿.txt", "青禾镇", "清河县", 2024), text),
        (Card("明年.txt", "柳林镇", "清河县", 2025), text),
    )
    assert (origins(told), told.compared, told.passed_over) == ([Origin.NEW], 0, 2)
    assert origins(likeness(document(text), AtHand([(NEIGHBOUR, text)]), left_out=frozenset([0]))) == [
        Origin.NEW
    ]


def test_a_town_of_the_same_name_in_another_county_is_another_unit() -> None:
    told = against(SENTENCES[0], (Card("甲.txt", "青禾镇", "白水县", 2023), SENTENCES[0]))
    assert origins(told) == [Origin.NEIGHBOUR]


def test_of_papers_as_like_the_own_and_the_newest_is_named() -> None:
    old = replace(OWN_LAST, name="2022.txt", year=2022)
    told = against(SENTENCES[0], (NEIGHBOUR, SENTENCES[0]), (old, SENTENCES[0]), (OWN_LAST, SENTENCES[0]))
    assert told.paper(told.passages[0].match) == OWN_LAST


def test_a_passage_repeated_within_the_paper_is_told() -> None:
    told = against(f"{SENTENCES[0]}\n{OTHER[0]}\n二是{SENTENCES[0].replace('38', '41')}")
    assert origins(told) == [Origin.NEW, Origin.NEW, Origin.REPEATED]
    assert told.passages[2].match.paper is None
    assert told.passages[2].match.quote == SENTENCES[0]


def test_shares_add_up_to_the_whole() -> None:
    text = "\n".join((STOCK[0], SENTENCES[0], OTHER[0], SENTENCES[1]))
    told = against(text, (NEIGHBOUR, SENTENCES[0]), (OWN_LAST, SENTENCES[1]))
    assert sum(share.share for share in told.by_origin) == pytest.approx(1)
    assert {told.papers[share.paper].unit for share in told.by_paper} == {"青禾镇", "柳林镇"}


@given(st.text(alphabet="法治，。；“”（）\n\t 镇1", max_size=300))
def test_any_text_is_mapped_in_order_without_gaps_of_words(text: str) -> None:
    told = against(text, (NEIGHBOUR, text))
    done = 0
    for one in told.passages:
        assert one.span.start >= done
        assert bare(text, Span(done, one.span.start)).said == ""
        done = one.span.end
    assert bare(text, Span(done, len(text))).said == ""


def test_a_line_without_end_is_taken_in_parts() -> None:
    text = "没有句号的一段话" * 2000
    assert max(span.end - span.start for span in paragraphs(text)) <= 1001
    assert "".join(span.of(text) for span in paragraphs(text)) == text


def test_stock_places_mark_only_runs_of_stock_text() -> None:
    text = "全镇严格落实法律顾问制度、公职律师制度，聘请律师3名。"
    whole = Span(0, len(text))
    line = bare(text, whole)
    places = stock_places(text, whole, line)
    marked = "".join(char for char, stock in zip(line.said, places, strict=True) if stock)
    assert marked == "严格落实法律顾问制度公职律师制度"
