"""The statutory parts, wherever and under whatever words they stand."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mingfa.reading import read_text, wording
from mingfa.reading.wording import named_parts
from mingfa.report.model import Part
from reading.papers import REPORT, TEXT

MEASURES, DEFICIENCIES, FIRST, PLAN, OTHER = Part


def parts(text: str) -> dict[Part, list[str]]:
    """The first words of each span of each part found."""
    document = read_text(text, "a.txt")
    return {
        part: [span.of(text).split("\n")[0] for span in spans]
        for part, spans in document.parts.items()
        if spans
    }


def test_the_parts_of_a_whole_report():
    assert parts(REPORT) == {
        MEASURES: ["一、主要举措和成效"],
        DEFICIENCIES: ["二、存在的不足和原因"],
        FIRST: ["三、党政主要负责人履行推进法治建设第一责任人职责情况"],
        PLAN: ["四、2025年主要工作安排"],
    }


def test_every_part_is_a_key_even_of_an_empty_text():
    assert read_text("", "a.txt").parts == dict.fromkeys(Part, ())


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("主要做法和工作成效", {MEASURES}),
        ("推进法治政府建设存在的不足、原因和问题整改情况", {DEFICIENCIES}),
        ("当前面临的困难", {DEFICIENCIES}),
        ("党委书记、镇长述法情况", {FIRST}),
        ("党政主要负责人切实履行推进法治建设第一责任人职责，加强法治政府建设工作情况", {FIRST}),
        ("下一步打算", {PLAN}),
        ("2025年度推进法治政府建设的主要举措", {PLAN}),
        ("2024年度推进法治政府建设的主要举措", {MEASURES}),
        ("存在问题及下一步工作安排", {DEFICIENCIES, PLAN}),
        ("主要举措、成效和第一责任人履职情况", {MEASURES, FIRST}),
        ("其他需要报告的情况", {OTHER}),
        ("坚持问题导向，着力解决突出问题", set()),
        ("聚焦补齐短板，推进依法行政", set()),
        ("化解矛盾纠纷，维护社会稳定", set()),
    ],
)
def test_what_a_heading_names_in_a_report_on_2024(title, named):
    assert named_parts(title, 2024).parts == named


def test_sections_without_telling_words_are_measures_and_neighbours_are_merged():
    text = f"一、坚持高位推动\n{TEXT}\n二、营造法治氛围\n{TEXT}\n三、存在的问题\n{TEXT}"
    assert parts(text) == {MEASURES: ["一、坚持高位推动"], DEFICIENCIES: ["三、存在的问题"]}


def test_what_no_heading_tells_the_text_may():
    lacking = "执法力量薄弱，业务能力不足，普法形式不够新，保障不到位，意识有待提高。"
    coming = "将继续加强学习，进一步规范执法，持续深化普法，将不断提升能力。"
    text = f"一、工作情况\n{TEXT}\n二、自我剖析\n{lacking}\n三、努力争先\n{coming}"
    assert parts(text) == {MEASURES: ["一、工作情况"], DEFICIENCIES: ["二、自我剖析"], PLAN: ["三、努力争先"]}


def test_a_merged_heading_is_shared_out_by_its_subsections():
    text = f"一、主要举措\n{TEXT}\n二、存在问题及下一步打算\n（一）存在问题\n{TEXT}\n（二）下一步打算\n{TEXT}"
    assert parts(text) == {
        MEASURES: ["一、主要举措"],
        DEFICIENCIES: ["（一）存在问题"],
        PLAN: ["（二）下一步打算"],
    }


def test_a_merged_heading_without_subsections_counts_for_both():
    found = parts(f"一、主要举措\n{TEXT}\n二、存在问题及下一步打算\n{TEXT}")
    assert found[DEFICIENCIES] == found[PLAN] == ["二、存在问题及下一步打算"]


def test_a_part_below_another_heading_is_told_apart():
    text = f"一、2024年工作\n（一）加强学习\n{TEXT}\n（二）存在不足\n{TEXT}\n（三）下步打算\n{TEXT}"
    assert parts(text) == {
        MEASURES: ["一、2024年工作"], DEFICIENCIES: ["（二）存在不足"], PLAN: ["（三）下步打算"],
    }  # fmt: skip


def test_the_first_responsible_persons_inside_measures():
    text = f"一、主要举措\n（一）加强学习。一是带头学习。{TEXT}二是积极履行第一责任人职责。{TEXT}三是健全机制。{TEXT}"
    found = parts(text)
    assert found[FIRST] == [f"二是积极履行第一责任人职责。{TEXT}"]
    assert found[MEASURES] == ["一、主要举措"]


def test_the_first_responsible_persons_in_a_sentence_about_the_rule_of_law():
    duty = "镇长切实履行推进法治建设第一责任人职责，带头学法。"
    text = f"一、主要举措\n{TEXT}{duty}{TEXT}落实安全生产第一责任人制度。"
    assert parts(text)[FIRST] == [duty]


def test_shortcomings_and_plans_in_paragraphs_without_a_heading():
    lacking, coming = "虽然取得成绩，但仍存在一些问题，如人员少。", "下一步，我镇将加强学习。"
    text = f"一、加强学习\n{TEXT}\n二、加强执法\n{TEXT}\n{lacking}\n{coming}"
    assert parts(text) == {MEASURES: ["一、加强学习"], DEFICIENCIES: [lacking], PLAN: [coming]}


_WORDS = [
    "第一责任人",
    "述法",
    "主要负责",
    "人",
    "同志",
    "履行",
    "履职",
    "职责",
    "党委",
    "书记",
    "镇长",
    "下一步",
    "步",
    "年",
    "2025年",
    "明",
    "来",
    "今后",
    "努力",
    "方向",
    "整改",
    "打算",
    "计划",
    "思路",
    "年度",
    "重点",
    "初步",
    "谋划",
    "不足",
    "差距",
    "困难",
    "原因",
    "存在",
    "问题",
    "清单",
    "其他",
    "需要",
    "报告",
    "说明",
    "建议",
    "举措",
    "成效",
    "做法",
    "取得",
    "进展",
    "开展",
    "情况",
    "工作",
    "总结",
    "推进",
    "建设",
    "和",
    "、",
    "的",
    "法治",
]


@given(st.lists(st.sampled_from(_WORDS), max_size=6).map("".join), st.none() | st.just(2024))
def test_a_title_that_is_not_looked_into_names_nothing(title, year):
    told = named_parts(title, year)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wording, "_TELLING", re.compile(""))
        assert named_parts(title, year) == told
