"""What each paragraph of a paper is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mingfa.reading import read_text
from mingfa.report.model import Role

PAPER = """青筠镇人民政府
关于2024年法治政府建设情况的报告
望岫县人民政府：
2024年，我镇扎实推进法治建设，现将情况报告如下。
一、主要举措
（一）加强学习。全年学法12次。
各村同步开展。
— 2 —
二、下一步打算
继续努力。
青筠镇人民政府
2025年1月8日
附件：1.统计表
"""


def test_every_line_has_its_role():
    document = read_text(PAPER, "a.txt")
    assert [(paragraph.span.of(PAPER)[:7], paragraph.role) for paragraph in document.paragraphs] == [
        ("青筠镇人民政府", Role.MASTHEAD),
        ("关于2024年", Role.TITLE),
        ("望岫县人民政府", Role.ADDRESSEE),
        ("2024年，我", Role.PREAMBLE),
        ("一、主要举措", Role.HEADING),
        ("（一）加强学习", Role.HEADED),
        ("各村同步开展。", Role.TEXT),
        ("— 2 —", Role.DEBRIS),
        ("二、下一步打算", Role.HEADING),
        ("继续努力。", Role.TEXT),
        ("青筠镇人民政府", Role.SIGNATURE),
        ("2025年1月", Role.DATE),
        ("附件：1.统计", Role.NOTE),
    ]


def test_a_paragraph_knows_its_innermost_section():
    document = read_text(PAPER, "a.txt")
    titles = [
        None if paragraph.section is None else document.sections[paragraph.section].title
        for paragraph in document.paragraphs
    ]
    assert titles[4:10] == ["主要举措", "加强学习", "加强学习", None, "下一步打算", "下一步打算"]


LINES = st.sampled_from([*PAPER.splitlines(), "", "一、", "一是好。二是也好。", "\t1\t2", "附件"])


@given(st.lists(LINES, max_size=25))
def test_paragraphs_are_the_lines_that_are_not_blank(lines: list[str]):
    text = "\n".join(lines)
    document = read_text(text, "a.txt")
    assert [paragraph.span.of(text) for paragraph in document.paragraphs] == [
        line.strip() for line in lines if line.strip()
    ]
