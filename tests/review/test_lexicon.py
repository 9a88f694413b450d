"""Where characters belong to no word, and where one stands twice."""

from __future__ import annotations

import pytest

from mingfa.review.lexicon import doubled, meant_by, misfits, runs_into_words


@pytest.mark.parametrize(
    ("text", "pair", "word"),
    [
        ("健全裁量基准，做到过罚相档。", "相档", "相当"),
        ("县长代头出庭应诉", "代头", "带头"),
        ("接受群众资询240余人次", "资询", "咨询"),
    ],
)
def test_a_pair_that_is_no_word_is_known_by_its_sound(text: str, pair: str, word: str) -> None:
    assert [text[at : at + 2] for at in misfits(text) if meant_by(text[at : at + 2])] == [pair]
    assert word in meant_by(pair)


@pytest.mark.parametrize(
    "text", ["要求各站所负责人落实整改", "问题高发路段得到治理", "一丝不苟抓好普法责任制"]
)
def test_words_that_meet_are_no_misfit(text: str) -> None:
    assert [text[at : at + 2] for at in misfits(text)] == []


@pytest.mark.parametrize(
    "text", ["推进行政执法", "人人参与", "和和谐谐", "宣传国国旗法", "王婷婷带头", "平县县委", "直到到期"]
)
def test_words_that_meet_in_one_character_are_not_doubled(text: str) -> None:
    text = text.replace("国国旗", "共和国国旗")
    assert list(doubled(text)) == []


@pytest.mark.parametrize(("text", "at"), [("创建示范村6个个。", 6), ("参加加县级培训", 1), ("围绕绕中心", 1)])
def test_a_doubled_character_is_found(text: str, at: int) -> None:
    assert list(doubled(text)) == [at]


def test_a_word_may_reach_over_the_beginning_or_the_end() -> None:
    assert runs_into_words("负责人落实", 1, 5)
    assert not runs_into_words("做到责人落实", 2, 6)
