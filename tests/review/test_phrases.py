"""Set phrases are known by their slips, and running words that only look like one stay quiet."""

from __future__ import annotations

import pytest

from mingfa.review.lexicon import runs_into_words
from mingfa.review.phrases import slips


def told(text: str) -> list[tuple[str, str]]:
    return [
        (span.of(text), phrases[0])
        for span, phrases in slips(text)
        if not runs_into_words(text, span.start, span.end)
    ]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("全面贯落实习近平法治思想", "贯落实", "贯彻落实"),
        ("深入贯落实上级决策", "贯落实", "贯彻落实"),
        ("镇党委狠抓责任追纠", "责任追纠", "责任追究"),
        ("明确责任单位和完成时现。", "完成时现", "完成时限"),
        ("年度任务圆满完，群众满意", "圆满完", "圆满完成"),
        ("做到以身身作则", "以身身作则", "以身作则"),
        ("开展隐排患查12次", "隐排患查", "隐患排查"),
    ],
)
def test_one_character_missing_wrong_doubled_or_out_of_its_place_is_told(
    text: str, wrong: str, right: str
) -> None:
    assert told(text) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "与经济社会发展同部署、同推进、同督促、同考核，真学习、真落实。",
        "网格管理员和调解员落实责任，负责人落实整改，确认真实有效。",
        "工作落到实处，任务完成了，公证处理事务，合理化解纠纷。",
        "进行执法检查，群众意见建议逐条回复，确保护林防火到位。",
    ],
)
def test_words_that_meet_are_no_slip(text: str) -> None:
    assert told(text) == []
