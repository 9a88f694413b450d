"""Figures of other people's reports meet the indicator that means the same, and no other."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from mingfa.catalogue.table import CATALOGUE
from mingfa.reading.figures import find_figures
from mingfa.reading.links import link, link_all
from mingfa.report.model import Figure, HeadingStyle, Meta, Section
from mingfa.text.spans import Span

IN_2024 = Meta(year=2024)


def linked(text: str) -> tuple[Figure, ...]:
    return link_all(find_figures(text, meta=IN_2024), text, CATALOGUE)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (
            "镇、村两级调委会共排查化解各类矛盾纠纷215件，成功调解209件，成功率97.2%，涉及金额326.5万元。",
            ["mediation_accepted", "mediation_settled", "mediation_settled_rate", "mediation_agreed_sum"],
        ),
        ("全年引导当事人走法律途径5起。", ["mediation_guided"]),
        (
            "发放普法宣传手册3200册、宣传单1.5万份，悬挂横幅42条，制作展板36块。",
            ["publicity_booklets", "publicity_leaflets", "publicity_banners", "publicity_boards"],
        ),
        ("组织专题学法5次，参学420人次。", ["study_sessions", "study_person_times"]),
        ("作出重大行政决策3项。", ["decisions_made"]),
        ("聘请法律顾问2名。", ["advisers_town"]),
    ],
)
def test_other_wordings_of_the_same_meaning_are_linked(text: str, keys: list[str]) -> None:
    found = linked(text)
    assert [figure.indicator for figure in found] == keys
    assert all(0.6 <= figure.confidence <= 1 for figure in found)


@pytest.mark.parametrize(
    "text",
    [
        "新建文化广场3个，修建道路12公里，发展党员12名。",
        "开展道路养护12次，清理边沟37处。",
        "追回工资87万元。",
        "招录护林员51名，建成停车场19个。",
    ],
)
def test_other_work_is_linked_to_nothing(text: str) -> None:
    assert [(figure.indicator, figure.confidence) for figure in linked(text)] == [(None, 0.0)] * len(
        linked(text)
    )


def test_items_of_a_breakdown_carry_the_catalogues_name_of_their_group() -> None:
    found = linked("受理民间纠纷八十六起，其中婚姻家庭纠纷35起、邻里纠纷28起、宅基地纠纷12起。")
    assert [(figure.indicator, figure.group) for figure in found] == [
        ("mediation_accepted", None),
        ("mediation_accepted", "婚姻家庭"),
        ("mediation_accepted", "邻里"),
        ("mediation_accepted", "房屋宅基地"),
    ]


def test_an_elliptical_list_of_places_goes_on_with_the_indicator_it_began_with() -> None:
    found = linked("组织开展法律进机关12次1450余人、进乡村204余次14250余人、进学校8次。")
    assert [(figure.indicator, figure.group) for figure in found] == [
        ("publicity_events", "机关"),
        ("publicity_person_times", "机关"),
        ("publicity_events", "农村"),
        ("publicity_person_times", "农村"),
        ("publicity_events", "校园"),
    ]


@pytest.mark.parametrize("other", ["校园巡查8次", "企业培训8次", "学法进校园8次"])
def test_an_item_whose_words_rule_the_indicator_out_does_not_go_on_with_its_list(other: str) -> None:
    first, second, third = linked(f"组织开展法律进机关12次、进农村204次、{other}。")
    assert [(figure.indicator, figure.group) for figure in (first, second)] == [
        ("publicity_events", "机关"),
        ("publicity_events", "农村"),
    ]
    assert third.indicator is None


def test_the_place_of_a_deed_is_not_its_group() -> None:
    (figure,) = linked("镇区及各村（社区）共开展各类普法活动100余次。")
    assert (figure.indicator, figure.group) == ("publicity_events", None)


def test_a_part_without_a_group_of_the_catalogue_is_not_taken_for_the_total() -> None:
    for text in (
        "举办普法宣传活动24场，其中农民工专场普法宣传3场。",
        "举办普法宣传活动24场（农民工专场普法宣传3场）。",
    ):
        whole, part = linked(text)
        assert (whole.indicator, part.indicator) == ("publicity_events", None)
    separate = linked("举办普法宣传活动24场，开展法治宣传3场。")
    assert [figure.indicator for figure in separate] == ["publicity_events"] * 2


def test_townships_and_sub_districts_say_the_same_in_their_words() -> None:
    told = "{}办公会集中学法3次。"
    groups = [linked(told.format(head))[0].group for head in ("镇长", "乡长", "主任")]
    assert groups == ["镇长办公会"] * 3


def test_a_heading_says_what_the_figure_leaves_unsaid() -> None:
    text = "（一）调处矛盾纠纷\n全年调处成功138起，共受理纠纷143起。"
    section = Section(1, "（一）", "调处矛盾纠纷", Span(0, len(text)), Span(0, 9), HeadingStyle.BRACKETED)
    figures = find_figures(text, sections=(section,), meta=IN_2024)
    found = link_all(figures, text, CATALOGUE, (section,))
    assert [figure.indicator for figure in found] == ["mediation_settled", "mediation_accepted"]


def test_one_figure_can_be_linked_by_itself() -> None:
    text = "全年调解成功138起。"
    (figure,) = find_figures(text, meta=IN_2024)
    key, confidence = link(figure, text, CATALOGUE)
    assert key == "mediation_settled"
    assert confidence >= 0.9
    (figure,) = find_figures("种植果树138棵。")
    assert link(figure, "种植果树138棵。", CATALOGUE) == (None, 0.0)


def test_a_link_says_how_sure_it_is_by_what_is_said_of_the_number_itself() -> None:
    plain, lent = linked("受理矛盾纠纷143起。全年办理信访事项64件，满意率97%。")[0::2]
    assert (plain.indicator, plain.confidence) == ("mediation_accepted", 0.98)
    assert lent.indicator is not None
    assert lent.confidence < plain.confidence


def test_the_links_are_the_same_in_every_process() -> None:
    script = (
        "from mingfa.reading import read_text\n"
        "text = '建成法治文化广场1个，命名市级“民主法治示范社区”1个，带头开展法治宣讲6场次，"
        "依托“3·15”“6·26”“12·4”等节点开展主题宣传11场次，组织干部职工41名。'\n"
        "print([(one.indicator, one.group) for one in read_text(text, 'a.txt').figures])"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True, text=True, encoding="utf-8", check=True, env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in "012"
    }  # fmt: skip
    assert len(told) == 1
