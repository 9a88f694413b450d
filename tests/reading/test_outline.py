"""Headings of every style, their depth in this paper, and how far their sections reach."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mingfa.reading import read_text
from mingfa.reading.marks import leading_mark
from mingfa.reading.ordinals import chinese_number, ordinal
from mingfa.report.model import HeadingStyle
from reading.papers import REPORT, TEXT


def outline(text: str) -> list[str]:
    """Each heading as depth and words."""
    return [
        f"{section.level} {section.number}{section.title}" for section in read_text(text, "a.txt").sections
    ]


def test_the_outline_of_a_whole_report():
    assert outline(REPORT) == [
        "1 一、主要举措和成效",
        "2 （一）加强组织领导",
        "3 一是健全机制",
        "3 二是压实责任",
        "2 （二）深化法治宣传教育",
        "1 二、存在的不足和原因",
        "2 一是人员不足",
        "2 二是经费不足",
        "1 三、党政主要负责人履行推进法治建设第一责任人职责情况",
        "1 四、2025年主要工作安排",
        "2 1.加强学习",
        "2 2．加强宣传",
    ]


def test_sections_hold_their_subsections_and_end_where_their_text_ends():
    document = read_text(REPORT, "a.txt")
    ends = {section.title: section.span.of(document.text)[-6:] for section in document.sections}
    assert ends["主要举措和成效"] == "了较好成效。"
    assert ends["健全机制"] == "了较好成效。"
    assert ends["人员不足"] == "是人员不足；"
    assert ends["2025年主要工作安排"] == ends["加强宣传"] == "了较好成效。"
    assert all(
        section.heading_span.of(document.text) == section.number + section.title
        for section in document.sections
    )


@pytest.mark.parametrize(
    ("line", "number", "style"),
    [
        ("一、甲", "一、", HeadingStyle.CHAPTER),
        ("十二．甲", "十二．", HeadingStyle.CHAPTER),
        ("三 甲", "三", HeadingStyle.CHAPTER),
        ("五、\t甲", "五、", HeadingStyle.CHAPTER),
        ("四2025年安排", "四", HeadingStyle.CHAPTER),
        ("第二部分　甲", "第二部分", HeadingStyle.CHAPTER),
        ("一、一年来的工作", "一、", HeadingStyle.CHAPTER),
        ("（一）甲", "（一）", HeadingStyle.BRACKETED),
        ("(十一)甲", "(十一)", HeadingStyle.BRACKETED),
        ("（ 三 ）、甲", "（ 三 ）、", HeadingStyle.BRACKETED),
        ("二）甲", "二）", HeadingStyle.BRACKETED),
        ("㈢甲", "㈢", HeadingStyle.BRACKETED),
        ("1.甲", "1.", HeadingStyle.ARABIC),
        ("1、甲", "1、", HeadingStyle.ARABIC),
        ("１２．甲", "１２．", HeadingStyle.ARABIC),
        ("⒊甲", "⒊", HeadingStyle.ARABIC),
        ("1.2 甲", "1.2", HeadingStyle.ARABIC),
        ("（1）甲", "（1）", HeadingStyle.ARABIC_BRACKETED),
        ("3)甲", "3)", HeadingStyle.ARABIC_BRACKETED),
        ("⑵甲", "⑵", HeadingStyle.ARABIC_BRACKETED),
        ("⑤甲", "⑤", HeadingStyle.ARABIC_BRACKETED),
        ("一是甲", "一是", HeadingStyle.RUN_IN),
        ("二要甲", "二要", HeadingStyle.RUN_IN),
        ("第三，甲", "第三，", HeadingStyle.RUN_IN),
        ("其一，甲", "其一，", HeadingStyle.RUN_IN),
    ],
)
def test_marks(line, number, style):
    mark = leading_mark(line)
    assert mark is not None
    assert (mark.number, mark.style) == (number, style)


@pytest.mark.parametrize(
    "line",
    [
        "2024年甲", "3.15消费者权益日", "12.4国家宪法日活动", "1.2万人", "3、4月份开展", "二、三产业融合", "一、", "三个规定",
        "第一责任人职责", "一是一，二是二", "（2024）甲", "一、主要举措\t3", "（一）主要举措……12", "1、\t法治讲座\t3场",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_mark(line):
    assert leading_mark(line) is None


def test_a_long_first_sentence_gives_its_first_clause_as_the_heading():
    words = "统筹发挥文化广场、宣传栏（含大喇叭，小喇叭）等“阵地，平台”作用"
    text = f"一、甲乙\n（一）{words}，{TEXT}\n（二）{words}。{TEXT}"
    assert outline(text) == ["1 一、甲乙", f"2 （一）{words}", f"2 （二）{words}"]


def test_depth_is_that_of_this_paper_not_of_the_style():
    text = "1.甲乙\n（一）丙丁\n一、戊己\n（二）庚辛\n2.壬癸"
    assert outline(text) == ["1 1.甲乙", "2 （一）丙丁", "3 一、戊己", "2 （二）庚辛", "1 2.壬癸"]


def test_numbering_that_breaks_or_restarts_keeps_its_depth():
    text = f"一、甲乙\n（1）{TEXT}\n（二）{TEXT}\n（三）{TEXT}\n三、丙丁\n（一）戊己\n一、庚辛"
    assert [line[0] for line in outline(text)] == list("1222121")


def test_headings_without_numbers_stand_among_their_like():
    text = f"一、甲乙\n（一）丙丁戊\n{TEXT}\n己庚辛壬\n{TEXT}\n（三）子丑寅\n{TEXT}"
    assert outline(text) == ["1 一、甲乙", "2 （一）丙丁戊", "2 己庚辛壬", "2 （三）子丑寅"]


def test_a_paper_without_any_numbers():
    text = f"{TEXT}\n主要工作情况\n加强学习教育\n{TEXT}\n规范行政执法\n{TEXT}\n存在的问题\n{TEXT}\n下一步打算\n{TEXT}"
    assert outline(text) == [
        "1 主要工作情况", "2 加强学习教育", "2 规范行政执法", "1 存在的问题", "1 下一步打算",
    ]  # fmt: skip


def test_lines_that_were_wrapped_are_no_headings():
    assert outline(f"一、甲乙\n全镇扎实推进法治政府建设的\n各项工作部署安排\n{TEXT}") == ["1 一、甲乙"]


def test_enumerations_in_one_paragraph_need_their_series():
    text = f"{TEXT}问题有：一是甲乙，二是丙丁，三是戊己。统一是好的。{TEXT}第二是说不上。"
    assert outline(text) == ["1 一是甲乙", "1 二是丙丁", "1 三是戊己"]


def test_a_paper_whose_line_breaks_were_lost():
    text = f"{TEXT}一、甲乙 （一）丙丁。{TEXT}（二）戊己。{TEXT} 二、庚辛 {TEXT}"
    assert [line[:4] for line in outline(text)] == ["1 一、", "2 （一", "2 （二", "1 二、"]


def test_a_table_of_contents_is_not_the_outline():
    text = f"目　录\n一、甲乙\n（一）丙丁\n二、戊己\n一、甲乙\n（一）丙丁\n{TEXT}\n二、戊己\n{TEXT}"
    document = read_text(text, "a.txt")
    assert [section.title for section in document.sections] == ["甲乙", "丙丁", "戊己"]
    assert document.sections[0].span.start > 15


def test_what_closes_the_paper_is_in_no_section():
    text = (
        f"一、甲乙\n{TEXT}\n特此报告。\n\n青禾镇人民政府\n2024年12月24日\n（联系人：某某）\n— 1 —\nimage1.wmf"
    )
    document = read_text(text, "a.txt")
    assert document.sections[0].span.of(text) == f"一、甲乙\n{TEXT}"


def test_a_list_of_attachments_is_in_no_section():
    text = f"一、主要举措\n{TEXT}\n附件：1.任务清单\n2.决策目录\n3.案件统计\n\n青禾镇人民政府\n2025年1月20日\n（共印15份）"
    assert outline(text) == ["1 一、主要举措"]


def test_page_numbers_between_paragraphs_and_a_month_for_a_date_are_in_no_section():
    text = f"一、甲乙\n{TEXT}\n- 2 -\n二、丙丁\n{TEXT}\n青禾镇政府\n2024年11月"
    assert [section.span.of(text)[-3:] for section in read_text(text, "a.txt").sections] == ["成效。"] * 2


def test_half_width_points_end_a_heading_as_full_stops_do():
    assert outline(f"(一)压实“关键”责任.{TEXT}\n(二)落实3.0版规划，{TEXT}") == [
        "1 (一)压实“关键”责任",
        "1 (二)落实3.0版规划",
    ]


def test_styles_of_a_word_processor_mark_headings_too():
    from mingfa.reading import read
    from reading.papers import docx, para

    styles = '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    body = para("甲：乙") + para("甲：乙", style="H") + para("丙丁")
    document = read(docx(body, parts={"styles": styles}), "a.docx")
    assert [(section.title, section.span.start) for section in document.sections] == [("甲：乙", 4)]


@given(st.integers(1, 199))
def test_ordinals_are_read_as_they_are_written(number):
    assert ordinal(f"（{chinese_number(number)}）") == number
    assert ordinal(f"{number}．") == number
