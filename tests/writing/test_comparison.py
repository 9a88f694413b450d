"""Papers side by side: what compares stands in one row, what does not stands apart, and nought is not silence."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import openpyxl
import pytest

from mingfa.catalogue.table import CATALOGUE
from mingfa.reading import read_text
from mingfa.report.model import Document
from mingfa.writing.comparison import Comparison, Row, compare, written_value
from mingfa.writing.comparison_sheet import to_csv, to_sheet


def paper(town: str, told: str, year: int = 2024) -> Document:
    return read_text(f"{town}{year}年法治政府建设工作报告\n一、主要举措和成效\n{told}\n", f"{town}.txt")


def compared(*papers: Document) -> Comparison:
    return compare(papers, CATALOGUE.open)


def row(table: Comparison, key: str, unit: str | None = None, when: str = "") -> Row:
    (found,) = (one for one in table.rows if (one.key, one.when) == (key, when) and unit in (None, one.unit))
    return found


def values(one: Row) -> list[str]:
    return ["；".join(written_value(told.figure) for told in cell) for cell in one.cells]


def test_towns_stand_side_by_side_and_what_is_not_told_is_empty():
    table = compared(
        paper("青禾镇", "全年受理矛盾纠纷143件，调解成功138件。"),
        paper("柳林镇", "全年受理矛盾纠纷50余起。"),
        paper("石桥镇", "召开会议部署工作。"),
    )
    assert [column.name for column in table.columns] == ["青禾镇", "柳林镇", "石桥镇"]
    accepted = row(table, "mediation_accepted")
    assert (values(accepted), accepted.told) == (["143", "≥50", ""], 2)
    assert accepted.unit == "件、起"
    assert not accepted.apart
    assert accepted.cells[0][0].sentence == "全年受理矛盾纠纷143件，调解成功138件。"


def test_units_that_do_not_compare_are_rows_of_their_own():
    table = compared(
        paper("青禾镇", "全年开展普法宣传活动12场。"), paper("柳林镇", "全年开展普法宣传活动20次。")
    )
    shown = [(one.unit, values(one), one.apart) for one in table.rows if one.key == "publicity_events"]
    assert shown == [("场", ["12", ""], True), ("次", ["", "20"], True)]


def test_a_plan_is_no_deed():
    table = compared(paper("青禾镇", "全年开展普法宣传活动12场，明年计划开展普法宣传活动20场。"))
    assert [(one.when, values(one)) for one in table.rows] == [("", ["12"]), ("计划", ["20"])]


def test_reports_on_two_years_compare_and_their_names_tell_them_apart():
    table = compared(
        paper("青禾镇", "全年开展普法宣传活动12场。", 2023),
        paper("青禾镇", "全年开展普法宣传活动15场。", 2024),
    )
    assert [column.name for column in table.columns] == ["青禾镇（2023年）", "青禾镇（2024年）"]
    assert values(row(table, "publicity_events")) == ["12", "15"]


def test_two_values_for_one_figure_are_both_shown_and_one_value_said_twice_once():
    table = compared(
        paper("青禾镇", "开展普法宣传活动12场。\n全年开展普法宣传活动12场。\n共开展普法宣传活动15场。")
    )
    assert values(row(table, "publicity_events")) == ["12；15"]


def test_the_middle_and_who_is_far_from_it():
    table = compared(
        *(
            paper(f"{name}镇", f"全年受理矛盾纠纷{count}件。")
            for name, count in zip("青柳石白桃", (40, 50, 60, 45, 900), strict=True)
        )
    )
    one = row(table, "mediation_accepted")
    assert (one.middle, one.far) == (Decimal(50), frozenset({4}))


def test_few_papers_have_no_middle():
    table = compared(paper("青禾镇", "全年受理矛盾纠纷40件。"), paper("柳林镇", "全年受理矛盾纠纷900件。"))
    one = row(table, "mediation_accepted")
    assert (one.middle, one.far) == (None, frozenset())


def test_a_paper_without_a_unit_goes_by_its_file():
    (column,) = compared(read_text("开展工作。", "乡镇/某份材料.txt")).columns
    assert (column.name, column.figures, column.unlinked) == ("某份材料", 0, 0)


@pytest.fixture
def table() -> Comparison:
    return compared(
        paper("青禾镇", "全年受理矛盾纠纷143件。"),
        paper("柳林镇", "全年受理矛盾纠纷50余起，开展普法宣传活动12场。"),
    )


def test_the_workbook_leads_from_each_value_to_its_sentence(table):
    book = openpyxl.load_workbook(io.BytesIO(to_sheet(table)))
    assert book.sheetnames == ["对照", "出处", "报告"]
    main, sources = book["对照"], book["出处"]
    assert [cell.value for cell in main[1]] == [
        "工作线", "指标", "分项", "期间", "计量单位", "青禾镇", "柳林镇", "中位数",
    ]  # fmt: skip
    line = next(line for line in main.iter_rows(min_row=2) if line[1].value == "受理调解纠纷")
    assert [cell.value for cell in line[5:7]] == [143, 50]
    assert line[6].number_format == '"≥"#,##0'
    assert line[5].comment.text == "143件：全年受理矛盾纠纷143件。"
    place = line[5].hyperlink.location.rpartition("!A")[2]
    assert [cell.value for cell in sources[int(place)]][:2] == ["青禾镇", "人民调解"]
    assert sources[int(place)][11].value == "全年受理矛盾纠纷143件。"
    missing = next(line for line in main.iter_rows(min_row=2) if line[1].value == "普法活动")
    assert missing[5].value == "未写"


def test_the_csv_is_read_by_excel_and_holds_nothing_to_work_out():
    told = to_csv(compared(read_text("一、举措\n全年受理矛盾纠纷143件。", "=cmd.txt")))
    assert told.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(told.decode("utf-8-sig"))))
    assert rows[0] == ["工作线", "指标", "分项", "期间", "计量单位", "'=cmd", "中位数"]
    assert rows[1] == ["人民调解", "受理调解纠纷", "", "报告年度", "件", "143", ""]


def test_a_workbook_says_the_same_whenever_it_is_made(table):
    assert to_sheet(table) == to_sheet(table)


def test_the_sheet_of_papers_tells_where_each_unit_lies(table):
    papers = openpyxl.load_workbook(io.BytesIO(to_sheet(compared(paper("许良镇", "受理矛盾纠纷3件。")))))[
        "报告"
    ]
    assert [cell.value for cell in papers[2]][:4] == ["许良镇", "河南省焦作市博爱县许良镇", "报告", 2024]
