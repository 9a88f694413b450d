"""What kind of paper a text is, by title, announcement, person and source; None where nothing says it."""

from __future__ import annotations

import pytest

from mingfa.reading import read_text

BODY = "一、主要举措\n全年开展普法宣传12次，调解纠纷30起，群众满意。\n二、下一步打算\n继续加强法治建设。"


def kind(text: str) -> str | None:
    found = read_text(text, "a.txt").meta.kind
    return found.value if found is not None else None


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("青禾镇2024年度法治政府建设情况报告", "报告"),
        ("青禾镇2024年法治政府建设工作总结", "报告"),
        ("青禾镇2024年度法治政府建设工作自查报告", "自查报告"),
        ("青禾镇关于法治政府建设情况的自评报告", "自查报告"),
        ("青禾镇党委书记2024年度述法报告", "述法"),
        ("2024年度述职述廉述法报告", "述法"),
        ("青禾镇2024年政府信息公开工作年度报告", "信息公开年报"),
        ("青禾镇人民政府2024年政府信息公开年报的报告", "信息公开年报"),
        ("政府工作报告\n各位代表：", "政府工作报告"),
        ("2024年青禾镇政府工作报告", "政府工作报告"),
        ("青禾镇2024年法治政府工作报告", "报告"),
        ("2024年，青禾镇认真工作。现将自查情况报告如下：", "自查报告"),
        ("2024年，青禾镇认真工作。现将有关情况报告如下：", "报告"),
        ("青禾镇法治建设见实效\n来源：青禾镇人民政府\n近日，青禾镇开展宣传。", "新闻"),
        ("法治之花开满园\n（通讯员 张某某）青禾镇开展宣传活动。", "新闻"),
        ("2024年法治政府建设工作总结\n来源：青禾镇 2025-01-03", "报告"),
        ("青禾镇认真工作。", None),
    ],
)  # fmt: skip
def test_the_wording_says_the_kind(head, expected):
    assert kind(f"{head}\n{BODY}") == expected


def test_a_statement_in_the_first_person_is_one_without_a_title():
    assert kind(f"作为青禾镇党委书记，我认真履行推进法治建设第一责任人职责。\n{BODY}") == "述法"


def test_a_paper_signed_by_organs_is_a_report():
    assert kind(f"{BODY}\n青禾镇人民政府\n2025年1月3日") == "报告"
