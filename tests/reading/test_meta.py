"""What a paper says of itself, and None for what it does not say."""

from __future__ import annotations

from datetime import date

import pytest

from mingfa.reading import read_text
from mingfa.report.model import Meta, PaperKind
from mingfa.text.places import places
from mingfa.text.spans import Span
from reading.papers import REPORT, TEXT


def meta(text: str) -> Meta:
    return read_text(text, "a.txt").meta


def closed(*lines: str) -> str:
    """A short report with these closing lines."""
    return "\n".join((f"一、主要举措\n{TEXT}", *lines))


def test_everything_a_complete_paper_says():
    assert meta(REPORT) == Meta(
        title="关于2024年度法治政府建设情况的报告",
        issuers=("中共青禾镇委员会", "青禾镇人民政府"),
        unit="青禾镇",
        county="清河县",
        year=2024,
        date=date(2025, 1, 15),
        addressee="中共清河县委、清河县人民政府",
        kind=PaperKind.REPORT,
        # The gazetteer has no 青禾镇; of 清河县 it has one.
        places=places("清河县"),
        place_spans=(Span(2, 5), Span(40, 43)),
    )


def test_a_paper_that_says_nothing_of_itself():
    assert meta(f"一、主要举措\n{TEXT}") == Meta()
    assert meta("") == Meta()


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "清河县青禾镇人民政府\n2024年法治政府建设年度报告",
            "清河县青禾镇人民政府2024年法治政府建设年度报告",
        ),
        (
            "青禾镇人民政府\n关于报送2024年法治政府\n\n建设工作情况\n的报告",
            "关于报送2024年法治政府建设工作情况的报告",
        ),
        ("青禾镇 2024 年度法治政府建设 自查报告", "青禾镇2024年度法治政府建设自查报告"),
        ("青禾政〔2024〕5号\n关于法治政府建设的总结（送审稿）", "关于法治政府建设的总结（送审稿）"),
        ("[bookmark: _GoBack]\n2024年法治政府建设工作总结", "2024年法治政府建设工作总结"),
        (
            "当前位置：首页>政务公开\n2024年法治政府建设工作总结\n来源：青禾镇 2025-01-03【字体：大 中 小】",
            "2024年法治政府建设工作总结",
        ),
        ("青禾镇人民政府", None),
    ],
)
def test_titles_over_several_lines_and_among_other_matter(head, title):
    assert meta(f"{head}\n{TEXT}\n一、主要举措\n{TEXT}").title == title


@pytest.mark.parametrize(
    ("closing", "issuers", "unit", "county"),
    [
        (("中共青禾镇委员会青禾镇人民政府",), ("中共青禾镇委员会", "青禾镇人民政府"), "青禾镇", None),
        (("云州市清河县青禾镇人民政府（盖章）",), ("云州市清河县青禾镇人民政府",), "青禾镇", "清河县"),
        (("清河县青禾镇人民政府 2024年12月1日",), ("清河县青禾镇人民政府",), "青禾镇", "清河县"),
        (
            ("中共南城街道工作委员会", "南城街道办事处"),
            ("中共南城街道工作委员会", "南城街道办事处"),
            "南城街道",
            None,
        ),
        (("云州市柳树乡人民政府",), ("云州市柳树乡人民政府",), "柳树乡", "云州市"),
        (("清河县司法局",), ("清河县司法局",), "清河县司法局", "清河县"),
        (("清河县人民政府",), ("清河县人民政府",), "清河县", "清河县"),
    ],
)
def test_who_signs_says_which_unit_and_county(closing, issuers, unit, county):
    found = meta(closed(*closing, "2024年12月24日"))
    assert (found.issuers, found.unit, found.county) == (issuers, unit, county)


@pytest.mark.parametrize(
    ("title", "unit", "county"),
    [
        ("清河县青禾镇2024年法治政府建设总结", "青禾镇", "清河县"),
        ("关于报送青禾镇2024年法治政府建设情况的报告", "青禾镇", None),
        ("清河县司法局2024年法治政府建设工作总结", "清河县司法局", "清河县"),
        ("清河县2024年法治政府建设情况报告", "清河县", "清河县"),
        ("关于推进法治乡镇建设情况的报告", None, None),
        ("关于全面依法治县工作的报告", None, None),
    ],
)
def test_an_unsigned_paper_is_of_the_unit_its_title_names(title, unit, county):
    found = meta(f"{title}\n一、主要举措\n{TEXT}")
    assert (found.unit, found.county) == (unit, county)


def test_an_unsigned_paper_is_of_the_town_it_speaks_of_most():
    text = f"今年以来，柳树镇{TEXT}我镇召开会议，全镇乡镇干部参加。现将柳树镇工作报告如下：\n一、举措\n马集镇来访，柳树镇接待。"
    assert meta(text).unit == "柳树镇"


def test_two_towns_named_alike_often_leave_the_unit_open():
    assert meta(f"一、举措\n柳树镇与马集镇联动，马集镇与柳树镇互助。{TEXT}").unit is None


@pytest.mark.parametrize(
    ("opening", "year"),
    [
        ("青禾镇2024年度法治政府建设报告\n2025年1月，青禾镇汇报。", 2024),
        ("２０２３年法治政府建设工作总结\n青禾镇汇报。", 2023),
        ("二〇二四年法治政府建设工作总结\n青禾镇汇报。", 2024),
        ("根据《法治政府建设实施纲要（2021-2025年）》，现将青禾镇2024年度工作报告如下。", 2024),
        ("2023年以来，青禾镇认真工作，落实2021年会议要求。", 2023),
        ("青禾镇认真工作。", None),
    ],
)
def test_the_year_reported_on_is_not_the_year_planned_for(opening, year):
    assert meta(f"{opening}\n一、主要举措\n{TEXT}\n二、2026年计划\n{TEXT}").year == year


def test_a_heading_of_work_done_tells_the_year_where_nothing_else_does():
    assert meta(f"青禾镇。\n一、2025年工作计划\n{TEXT}\n二、2024年工作情况\n{TEXT}").year == 2024


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2024年1月30日", date(2024, 1, 30)),
        ("2023 年 12 月 5 日", date(2023, 12, 5)),
        ("二〇二四年一月三十日", date(2024, 1, 30)),
        ("2024.1.30", date(2024, 1, 30)),
        ("（2024-01-30）", date(2024, 1, 30)),
        ("2024年2月30日", None),
    ],
)
def test_the_date_below_the_signature(line, day):
    assert meta(closed("青禾镇人民政府", line)).date == day


def test_a_date_in_the_text_is_not_the_date_of_the_paper():
    assert meta(f"一、主要举措\n2024年3月5日，青禾镇召开会议。{TEXT}").date is None


def test_a_signature_before_an_annex_is_found():
    found = meta(
        closed(
            "青禾镇人民政府",
            "2024年12月24日",
            "附件1",
            "法治宣传情况统计表",
            "序号\t日期\t地点",
            "1\t3月5日\t大桥村",
        )
    )
    assert (found.issuers, found.date) == (("青禾镇人民政府",), date(2024, 12, 24))


def test_the_day_a_page_was_put_on_line_or_a_paper_printed_is_not_its_date():
    assert meta(f"2024年法治政府建设工作总结\n发布时间：2025-01-03\n一、主要举措\n{TEXT}").date is None
    assert meta(
        closed("青禾镇人民政府", "2024年12月24日", "青禾镇党政办公室 2024年12月26日印发")
    ).date == date(2024, 12, 24)


def test_a_covering_letter_gives_its_date_to_the_report_below_it():
    text = f"关于报送法治政府建设报告的函\n县司法局：\n现将报告报送。\n青禾镇人民政府\n2024年1月25日\n附件\n青禾镇2023年度法治政府建设报告\n一、主要举措\n{TEXT}"
    assert meta(text).date == date(2024, 1, 25)


def test_the_county_is_the_one_whose_party_committee_and_government_lead():
    assert meta(f"泮水街道2023年法治政府建设报告\n在汀兰区委、区政府领导下，{TEXT}").county == "汀兰区"
    assert meta(f"浔溪镇2023年法治政府建设报告\n认真贯彻落实霁川县委、县政府部署，{TEXT}").county == "霁川县"


def test_the_title_names_the_county_that_a_signature_leaves_out():
    text = f"望潮市临浦区西泠街道2023年法治政府建设报告\n一、主要举措\n{TEXT}\n西泠街道办事处\n2024年1月5日"
    assert (meta(text).unit, meta(text).county) == ("西泠街道", "临浦区")
    assert meta(closed("望岫区青筠街道办事处", "2024年1月5日")).county == "望岫区"


def test_words_of_an_organ_are_no_county():
    text = f"2024年法治政府建设总结\n县委全面依法治县委员会办公室：\n{TEXT}县委全面依法治县委员会部署，县委全面依法治县委员会督办。"
    assert meta(text).county is None
    assert meta(text).addressee == "县委全面依法治县委员会办公室"
    assert meta(f"{text}作为清河县示范镇，为清河县创建示范县打基础。").county == "清河县"
