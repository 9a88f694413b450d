"""Finding the table in sheets as clerks have them, one kind of mess at a time."""

from __future__ import annotations

import pytest

from mingfa.ledger.exchange.table import LocatedTable, Skipped, locate, year_told
from sheets import grid

WORDS = frozenset({"日期", "类别", "姓名", "电话", "金额", "当事人姓名", "男", "女"})
HEAD = ["序号", "村", "日期", "类别", "姓名"]
ROW = [1, "东沟村", "3月5日", "邻里", "甲某"]


def table(rows: list[list[object]], merges: list[str] | None = None, name: str = "Sheet1") -> LocatedTable:
    found = locate(grid(rows, merges or [], name), WORDS)
    assert found is not None
    return found


def headings(found: LocatedTable) -> list[str]:
    return [heading.text for heading in found.columns]


class TestHeader:
    def test_a_plain_table(self) -> None:
        found = table([HEAD, ROW])
        assert (found.header_rows, found.serial, found.unit) == ((1, 1), 0, 1)
        assert [(row.sheet_row, row.cells) for row in found.body] == [(2, tuple(ROW))]
        assert (found.skipped, found.year, found.caption_unit, found.caption_count) == ((), None, "", "")

    def test_none_without_two_known_headings(self) -> None:
        assert locate(grid([["日期", "天气"], ["3月5日", "晴"]]), WORDS) is None

    def test_titles_above_and_a_first_blank_column(self) -> None:
        rows: list[list[object]] = [
            [None, "青禾镇2024年度登记表"],
            [None, "填报单位：青禾镇司法所", None, None, "单位：万元"],
            [None, *HEAD],
            [None, *ROW],
        ]
        found = table(rows, ["B1:F1"])
        assert found.header_rows == (3, 3)
        assert (found.year, found.caption_unit, found.caption_count) == (2024, "青禾镇司法所", "万元")
        assert (found.serial, found.unit, len(found.body)) == (1, 2, 1)

    def test_the_reporting_unit_in_the_next_cell(self) -> None:
        assert table([["填报单位（盖章）：", "东沟村"], HEAD, ROW]).caption_unit == "东沟村"

    def test_a_header_in_two_merged_rows(self) -> None:
        found = table(
            [
                ["序号", "村", "日期", "当事人", None, "金额"],
                [None, None, None, "姓名", "电话", None],
                [1, "东沟村", "3月5日", "甲某", "123", 5],
            ],
            ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"],
        )
        assert found.header_rows == (1, 2)
        assert headings(found) == ["序号", "村", "日期", "当事人/姓名", "当事人/电话", "金额"]
        assert [row.sheet_row for row in found.body] == [3]

    def test_a_header_in_two_rows_that_were_never_merged(self) -> None:
        found = table(
            [
                ["序号", "日期", "当事人", None, "金额"],
                [None, None, "姓名", "电话", None],
                [1, "3月5日", "甲某", "123", 5],
            ]
        )
        assert headings(found) == ["序号", "日期", "当事人/姓名", "当事人/电话", "金额"]

    def test_a_header_in_three_rows(self) -> None:
        found = table(
            [
                ["序号", "基本情况", None, None, "处理"],
                [None, "日期", "当事人", None, "类别"],
                [None, None, "姓名", "电话", None],
                [1, "3月5日", "甲某", "123", "邻里"],
            ],
            ["A1:A3", "B1:D1", "B2:B3", "C2:D2", "E2:E3"],
        )
        assert found.header_rows == (1, 3)
        assert headings(found) == [
            "序号",
            "基本情况/日期",
            "基本情况/当事人/姓名",
            "基本情况/当事人/电话",
            "处理/类别",
        ]

    def test_units_of_count_in_a_row_of_their_own(self) -> None:
        found = table([["日期", "类别", "金额"], [None, None, "（万元）"], ["3月5日", "邻里", 5]])
        assert headings(found) == ["日期", "类别", "金额/（万元）"]
        assert found.columns[2].wordings[0].unit == "万元"

    def test_a_merged_title_is_no_parent_heading(self) -> None:
        found = table([["登记表", None, None, None, None], HEAD, ROW], ["A1:E1"])
        assert (found.header_rows, headings(found)) == ((2, 2), HEAD)

    def test_line_breaks_within_a_heading(self) -> None:
        assert headings(table([["日\n期", "类 别", "姓名"], ["3月5日", "邻里", "甲某"]])) == [
            "日期",
            "类别",
            "姓名",
        ]


class TestBody:
    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            (HEAD, "重复的表头"),
            (["合计", None, None, None, 3], "合计行"),
            ([None, "小 计", None, None, 3], "合计行"),
            (["本页合计", None, None, None, 3], "合计行"),
            (["总计：", None, None, None, 3], "合计行"),
            (["示例", "东沟村", "3月5日", "邻里", "甲某"], "示例行"),
            (["（例）", "东沟村", "3月5日", "邻里", "甲某"], "示例行"),
            (["填表人：甲某", None, "审核人：乙某", None, "2024年12月20日"], "签名栏"),
            (["单位负责人（签字）：", None, None, "填报日期：", None], "签名栏"),
            (["注：本表每月5日前报送", None, None, None, None], "说明"),
            (["说明:1.按实填写。", None, None, None, None], "说明"),
            ([1, 2, 3, 4, 5], "栏次行"),
            (["甲", "乙", 1, 2, 3], "栏次行"),
            ([None, None, "件", "件", "人"], "计量单位行"),
            ([1, "东沟村", "无", None, None], "填“无”，没有事项"),
            (["一、东沟村", None, None, None, None], "分组标题“东沟村”"),
            (["（二）西岭村（3件）", None, None, None, None], "分组标题“西岭村”"),
        ],
    )
    def test_lines_that_are_no_rows(self, line: list[object], reason: str) -> None:
        found = table([HEAD, line, ROW])
        assert found.skipped == (Skipped(2, reason),)
        assert [row.sheet_row for row in found.body] == [3]

    @pytest.mark.parametrize(
        "line", [[], [None] * 5, [7, None, None, None, None], [7, "东沟村", None, None, None]]
    )
    def test_blank_and_merely_numbered_lines_pass_in_silence(self, line: list[object]) -> None:
        found = table([HEAD, line, ROW])
        assert (found.skipped, len(found.body)) == ((), 1)

    @pytest.mark.parametrize(
        "line",
        [
            [2, "东沟村", "3月5日", "合计", "甲某"],
            [2, "合计", "3月5日", "邻里", "甲某"],
            [2, "东沟村", "3月5日", "邻里", "注：甲某"],
            [2, None, None, None, "甲某"],
            [None, "东沟村", "3月5日", "邻里", "甲某"],
        ],
    )
    def test_a_running_number_marks_a_row_whatever_it_says(self, line: list[object]) -> None:
        found = table([HEAD, ROW, line])
        assert (found.skipped, len(found.body)) == ((), 2)

    def test_the_header_and_title_again_at_a_page_break(self) -> None:
        found = table([["登记表"], HEAD, ROW, ["登记表"], HEAD, ROW])
        assert found.skipped == (Skipped(4, "重复的标题"), Skipped(5, "重复的表头"))

    def test_a_header_of_two_rows_again(self) -> None:
        head: list[list[object]] = [["日期", "当事人", None], [None, "姓名", "电话"]]
        found = table(
            [*head, ["3月5日", "甲某", "123"], *head, ["3月6日", "乙某", "123"]], ["B1:C1", "A1:A2"]
        )
        assert found.skipped == (Skipped(4, "重复的表头"), Skipped(5, "重复的表头"))

    def test_notes_run_on_to_the_end(self) -> None:
        found = table([HEAD, ROW, ["备注：1.按月填写"], ["2.涉密的不填"]])
        assert found.skipped == (Skipped(3, "说明"), Skipped(4, "说明"))

    def test_rows_stand_under_their_group_heading(self) -> None:
        head = HEAD[2:]
        found = table([head, ["东沟村"], ROW[2:], ["西岭村"], ROW[2:]])
        assert [row.section for row in found.body] == ["东沟村", "西岭村"]

    def test_a_group_heading_in_the_column_of_units(self) -> None:
        found = table([HEAD[1:], ["东沟村"], [None, "3月5日", "邻里", "甲某"]])
        assert [(row.sheet_row, row.section) for row in found.body] == [(3, "东沟村")]

    def test_merged_cells_carry_down(self) -> None:
        found = table([HEAD, ROW, [2, None, "3月6日", "邻里", "乙某"]], ["B2:B3"])
        assert [dict(row.carried) for row in found.body] == [{}, {1: "东沟村"}]


class TestYear:
    @pytest.mark.parametrize(
        ("text", "year"),
        [
            ("青禾镇2024年度登记表", 2024),
            ("２０２４ 年登记表", 2024),
            ("二〇二四年度", 2024),
            ("2024年1月至2024年12月", 2024),
            ("2023—2024年度", None),
            ("2023年至2024年", None),
            ("联系电话20241234", None),
            ("登记表", None),
        ],
    )
    def test_the_one_year_a_title_tells(self, text: str, year: int | None) -> None:
        assert year_told(text) == year

    def test_the_name_of_the_sheet_tells_it_where_the_title_does_not(self) -> None:
        assert table([["登记表"], HEAD, ROW], name="2023年").year == 2023
