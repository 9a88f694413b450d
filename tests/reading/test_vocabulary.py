"""The catalogue's wordings are met by synonyms, by what other bodies call themselves, and by nothing that turns them round."""

from __future__ import annotations

import pytest

from mingfa.catalogue.table import CATALOGUE
from mingfa.reading.figures import find_figures
from mingfa.reading.links import link_all
from mingfa.reading.vocabulary import compiled, told_in
from mingfa.report.model import Meta


def keys(text: str) -> list[str | None]:
    figures = find_figures(text, meta=Meta(year=2024))
    return [figure.indicator for figure in link_all(figures, text, CATALOGUE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年制发行政规范性文件3件。", ["normative_issued"]),
        ("召开党工委会议28次。", ["meetings_held"]),
        ("现有“法律明白人”126名，其中新增34名，年内集中轮训4期。", ["legal_guides", "legal_guides_appointed", "legal_guide_trainings"]),
    ],
)  # fmt: skip
def test_one_meaning_in_other_words(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "法律明白人考核不合格5名。",  # turned round
        "5个村未配备法律顾问。",  # lacking
        "普法经费人均2元。",  # a mean
        "信访总量同比下降18.2%。",  # a change
        "调解成功率比去年提高3.5个百分点。",
    ],
)
def test_what_is_turned_round_lacking_a_mean_or_a_change_is_linked_to_nothing(text: str) -> None:
    assert set(keys(text)) == {None}


def test_a_share_is_of_what_its_sentence_tells() -> None:
    assert keys("受理行政许可申请420件，热线响应率99%。")[-1] is None
    assert keys("排查矛盾纠纷86起，成功化解83起，化解率96.5%。") == [
        "dispute_leads_found",
        "dispute_leads_settled",
        "dispute_leads_settled_rate",
    ]


def test_what_is_done_to_things_counted_may_stand_behind_them() -> None:
    assert keys("18个村全部签订法律顾问合同。") == ["advisers_villages"]


def test_a_wording_meets_the_units_of_its_kind_and_no_others() -> None:
    vocabulary = compiled(CATALOGUE)
    told = {phrase.indicator for found in told_in(vocabulary, "元").rarest.values() for phrase, _ in found}
    assert "penalties_sum" in told
    assert "mediation_accepted" not in told
