"""Long titles are known by their slips; other papers are left alone."""

from __future__ import annotations

import pytest

from mingfa.law.acts import miswritten


def test_a_long_title_is_known_by_a_slip_of_one_or_two_characters() -> None:
    assert miswritten("重大行政决策程序条例（试行）") == "重大行政决策程序暂行条例"
    assert miswritten("法治政府建设和责任落实督察工作规定") == "法治政府建设与责任落实督察工作规定"
    assert (
        miswritten("加强行政规范性文件制定与监督管理工作的通知")
        == "加强行政规范性文件制定和监督管理工作的通知"
    )


@pytest.mark.parametrize(
    "title",
    [
        "法治政府建设实施纲要（2021—2025年）",
        "重大行政决策程序规定",
        "法治政府建设实施方案",
        "关于加强法治乡村建设的实施意见",
        "信访工作规定",
    ],
)
def test_a_right_title_and_that_of_another_paper_are_no_slips(title: str) -> None:
    assert miswritten(title) is None
