"""Sentences that say again what an earlier paragraph said."""

from __future__ import annotations

import pytest

from mingfa.review.passages import alike

_FIRST = (
    "2024年，云岭镇坚持党建引领基层治理，围绕果品产业和古镇旅游，认真落实县委依法治县委员会年度工作要点，"
    "把法治建设摆在全局工作的突出位置，统筹推进各项工作。\n（一）健全机制。"
)
_AGAIN = (
    "云岭镇坚持党建引领基层治理，扎实开展主题教育，认真落实县委依法治县委员会年度工作要点，"
    "进一步把法治建设摆在全局工作的突出位置，不断取得实效。"
)


def _told(text: str) -> list[tuple[str, str]]:
    return [(one.first.of(text)[:5], one.again.of(text)) for one in alike(text, at_least=50, share=0.6)]


def test_a_sentence_with_other_clauses_between_is_found_with_its_earlier_paragraph() -> None:
    assert _told(_FIRST + _AGAIN) == [("2024年", _AGAIN)]


def test_other_numbers_do_not_hide_it() -> None:
    sentence = "全年受理矛盾纠纷{}件，组织村组干部、网格员和乡贤逐户走访排查，建立台账逐件销号，做到小事不出村、大事不出镇、矛盾不上交。"
    assert _told(sentence.format(86) + "\n" + sentence.format(91)) == [("全年受理矛", sentence.format(91))]


@pytest.mark.parametrize(
    "text",
    [
        _FIRST,
        # The same matter in other words.
        _FIRST
        + "镇党委把依法治理作为头等大事来抓，主要负责人亲自部署、亲自过问，年初列出清单，年中开展督查，年底逐村考核兑现奖惩。",
        # A title that many sentences name.
        "认真学习《关于进一步加强市县法治建设的意见》，结合云岭镇实际研究制定二十三条措施并逐条明确责任人和完成时限，按季度调度。\n"
        "对照《关于进一步加强市县法治建设的意见》，全镇梳理出执法人员不足、村级台账不全等七个短板，由分管负责人包联到村逐一补齐。",
    ],
)
def test_what_merely_speaks_of_the_same_is_not(text: str) -> None:
    assert _told(text) == []
