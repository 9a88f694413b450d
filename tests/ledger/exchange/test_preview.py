"""From a file to validated rows: values, units, duplicates, sheets; nothing is stored."""

from __future__ import annotations

import time
from datetime import date
from decimal import Decimal

import pytest

from mingfa.errors import FileFault
from mingfa.ledger.exchange.preview import Counts, Preview, preview
from mingfa.ledger.exchange.rows import Place
from mingfa.text.amounts import Amount, Bound
from sheets import UNITS, Disputes, Theme, xlsx

HEAD = ["序号", "村", "受理日期", "类别", "简要情况", "当事人"]
ROW = [1, "东沟村", "2024.3.5", "邻里", "排水沟", "甲某、乙某"]


def read(
    *rows: list[object], merges: list[str] | None = None, name: str = "表.xlsx", **given: object
) -> Preview:
    content = xlsx(("Sheet1", rows, merges or []))
    return preview(content, name, Disputes, resolve_unit=UNITS.get, **given)  # type: ignore[arg-type]


def value(heading: str, cell: object, field: str) -> object:
    """What one cell below one heading becomes."""
    [row] = read([*HEAD, heading], [*ROW, cell]).rows
    assert row.row is not None, row.faults
    return getattr(row.row, field)


def faults(*rows: list[object], **given: object) -> list[list[str]]:
    return [[str(fault) for fault in row.faults] for row in read(*rows, **given).rows]


class TestValues:
    def test_a_row_as_it_is_stored(self) -> None:
        [row] = read(HEAD, ROW).rows
        assert (row.place, row.unit_code, row.unit_name, row.faults) == (
            Place("Sheet1", 2), UNITS["东沟村"], "东沟村", (),
        )  # fmt: skip
        assert row.row is not None
        assert row.row.stored() == {
            "accepted_on": "2024-03-05", "kind": "邻里", "summary": "排水沟", "parties": "甲某、乙某", "themes": [],
        }  # fmt: skip
        assert row.ok

    @pytest.mark.parametrize(
        ("given", "day"),
        [
            ("3月5日", date(2024, 3, 5)),
            ("２０２４．３．５", date(2024, 3, 5)),
            (45356, date(2024, 3, 5)),
            (date(2024, 3, 5), date(2024, 3, 5)),
        ],
    )
    def test_dates_with_the_year_of_the_title(self, given: object, day: date) -> None:
        [row] = read(["2024年度登记表"], HEAD, [*ROW[:2], given, *ROW[3:]]).rows
        assert row.row is not None
        assert row.row.accepted_on == day  # type: ignore[attr-defined]

    def test_the_file_name_tells_the_year_where_the_sheet_does_not_and_the_caller_where_neither_does(
        self,
    ) -> None:
        line = [*ROW[:2], "3月5日", *ROW[3:]]
        for name, year, day in (("2023年.xlsx", 2022, date(2023, 3, 5)), ("表.xlsx", 2022, date(2022, 3, 5))):
            [row] = read(HEAD, line, name=name, year=year).rows
            assert row.row is not None
            assert row.row.accepted_on == day  # type: ignore[attr-defined]

    @pytest.mark.parametrize(
        ("heading", "cell", "amount"),
        [
            ("涉及金额（万元）", 1.25, Amount(Decimal(12500))),
            ("涉及金额（万元）", "50余", Amount(Decimal(500000), Bound.AT_LEAST)),
            ("涉及金额（万元）", "3-5", Amount(Decimal(30000), Bound.RANGE, Decimal(50000))),
            ("涉及金额（万元）", "8000元", Amount(Decimal(8000))),
            ("涉及金额", "1.2万", Amount(Decimal(12000))),
            ("涉及金额", 0.1 + 0.2, Amount(Decimal("0.3"))),
            ("涉及金额", "无", Amount(Decimal(0))),
            ("涉及金额", "/", None),
        ],
    )
    def test_money(self, heading: str, cell: object, amount: Amount | None) -> None:
        assert value(heading, cell, "money") == amount

    @pytest.mark.parametrize(
        ("cell", "themes"),
        [
            ("劳动", (Theme.LABOUR,)),
            ("劳动、其他", (Theme.LABOUR, Theme.OTHER)),
            ("劳动，其他/劳动；其他", (Theme.LABOUR, Theme.OTHER)),
            ("土地、林地", (Theme.LAND,)),
            ("无", ()),
        ],
    )
    def test_several_choices_in_one_cell(self, cell: str, themes: tuple[Theme, ...]) -> None:
        assert value("涉及领域", cell, "themes") == themes

    def test_a_telephone_number_typed_as_a_number(self) -> None:
        assert value("电话", 13900000000.0, "phone") == "13900000000"

    def test_a_word_that_is_no_choice_is_named(self) -> None:
        [[message]] = faults([*HEAD, "涉及领域"], [*ROW, "劳动、天气"])
        assert message == "“涉及领域”：“天气”不在可选范围，可填：土地、林地、劳动、其他。"

    def test_impossible_values_are_told_by_field(self) -> None:
        line = [1, "东沟村", "2024.2.30", "吵架", None, "甲某", -3, "2024.1.1"]
        assert faults([*HEAD, "人数", "办结日期"], line) == [
            [
                "“受理日期”：“2024.2.30”这一天不存在，请核对月和日。",
                "“纠纷类型”：“吵架”不在可选范围，可填：婚姻家庭、邻里、其他。",
                "“简要情况”：必填，请补充。",
                "“涉及人数”：数量不能为负（-3），请核对。",
            ]
        ]
        assert faults([*HEAD, "办结日期"], [*ROW, "2024.1.1"]) == [["本行：办结日期早于受理日期，请核对。"]]


class TestMerged:
    def test_words_carry_down_and_figures_do_not(self) -> None:
        """A merged figure is told once for its rows; carried down it would be counted twice."""
        rows = [[*HEAD, "金额"], [*ROW, 500], [2, None, None, "邻里", "界址", "丙某", None]]
        first, second = read(*rows, merges=["B2:B3", "C2:C3", "G2:G3"]).rows
        assert (second.unit_code, second.raw["accepted_on"]) == (first.unit_code, "2024.3.5")
        assert [row.row and row.row.money for row in (first, second)] == [Amount(Decimal(500)), None]  # type: ignore[attr-defined]

    def test_lines_that_share_a_merged_number_and_date_are_one_row(self) -> None:
        rows = [HEAD, ROW, [None, None, None, "邻里", "排水沟", "丙某"], [2, *ROW[1:5], "丁某"]]
        first, second = read(*rows, merges=["A2:A3", "B2:B3", "C2:C3"]).rows
        assert (first.sheet_row, first.raw["parties"], first.raw["kind"], first.ok) == (
            2,
            "甲某、乙某、丙某",
            "邻里",
            True,
        )
        assert (second.sheet_row, second.raw["parties"]) == (4, "丁某")

    def test_lines_that_share_a_merged_number_and_have_their_own_date_stay_apart(self) -> None:
        rows = [HEAD, ROW, [None, None, "2024.3.6", "邻里", "界址", "丙某"]]
        assert [row.raw["parties"] for row in read(*rows, merges=["A2:A3", "B2:B3"]).rows] == [
            "甲某、乙某",
            "丙某",
        ]

    def test_one_row_with_two_figures_is_refused(self) -> None:
        rows = [[*HEAD, "人数"], [*ROW, 3], [None] * 6 + [5]]
        [row] = read(*rows, merges=["A2:A3"]).rows
        assert [str(fault) for fault in row.faults] == ["“涉及人数”：“3、5”里不止一个数，请只填一个数字。"]


class TestUnits:
    def test_an_unknown_unit(self) -> None:
        assert faults(HEAD, [1, "黑水村", *ROW[2:]]) == [["“单位”：没有名为“黑水村”的单位，请核对名称。"]]

    def test_no_unit_at_all(self) -> None:
        assert faults(HEAD[2:], ROW[2:]) == [["“单位”：没有写明单位，请补充，或在导入时选定单位。"]]

    def test_the_unit_chosen_by_the_caller(self) -> None:
        assert [row.unit_code for row in read(HEAD[2:], ROW[2:], unit="9").rows] == ["9"]

    def test_the_unit_above_the_table_goes_before_the_caller(self) -> None:
        assert [row.unit_code for row in read(["填报单位：西岭村"], HEAD[2:], ROW[2:], unit="9").rows] == [
            UNITS["西岭村"]
        ]

    def test_one_sheet_for_each_village(self) -> None:
        content = xlsx(("东沟村", [HEAD[2:], ROW[2:]], ()), ("西岭村", [HEAD[2:], ROW[2:]], ()))
        rows = preview(content, "a.xlsx", Disputes, resolve_unit=UNITS.get).rows
        assert [(row.place, row.unit_code, row.ok) for row in rows] == [
            (Place("东沟村", 2), UNITS["东沟村"], True),
            (Place("西岭村", 2), UNITS["西岭村"], True),
        ]

    def test_group_headings_name_the_unit(self) -> None:
        rows = read(HEAD[2:], ["一、东沟村"], ROW[2:], ["二、西岭村"], ROW[2:]).rows
        assert [row.unit_name for row in rows] == ["东沟村", "西岭村"]

    def test_a_unit_that_stands_once_above_its_rows(self) -> None:
        lines = [
            [1, "东沟村", *ROW[2:]],
            *([n, None, *ROW[2:5], f"丁{n}"] for n in (2, 3)),
            [4, "西岭村", *ROW[2:]],
        ]
        rows = read(HEAD, *lines, [5, None, *ROW[2:5], "戊某"]).rows
        assert [row.unit_name for row in rows] == ["东沟村", "东沟村", "东沟村", "西岭村", "西岭村"]

    def test_a_single_blank_unit_is_a_fault_and_no_repetition(self) -> None:
        lines = [[n, "东沟村" if n != 3 else None, *ROW[2:5], f"丁{n}"] for n in range(1, 5)]
        assert [row.unit_name for row in read(HEAD, *lines).rows] == ["东沟村", "东沟村", "", "东沟村"]


class TestDuplicates:
    def test_the_same_fact_twice_in_a_file(self) -> None:
        again = [2, "东沟村", "2024年3月5日", "其他", "排水 沟", "甲某、 乙某"]
        first, second = read(HEAD, ROW, again).rows
        assert (first.duplicate, second.duplicate_of, second.ok) == (False, Place("Sheet1", 2), False)

    def test_the_same_in_another_village_is_another_fact(self) -> None:
        assert not any(row.duplicate for row in read(HEAD, ROW, [2, "西岭村", *ROW[2:]]).rows)

    def test_a_fact_that_the_ledger_has(self) -> None:
        [row] = read(HEAD, ROW).rows
        [again] = read(HEAD, ROW, known={row.likeness: "条目7"}.get).rows
        assert (again.recorded, again.duplicate, again.ok) == ("条目7", True, False)


class TestWhole:
    def test_counts_and_notes(self) -> None:
        found = read([*HEAD[:3], *HEAD[4:], "天气"], [*ROW[:3], *ROW[4:], "晴"], ["合计"])
        assert found.counts == Counts(ok=0, faulty=1, duplicate=0, skipped=1)
        assert found.notes == ("表中没有必填列：纠纷类型。", "表中有1列没有对应，不导入：天气。")
        assert [(place.row, fault.message) for place, fault in found.faults] == [(2, "必填，请补充")]
        assert found.unconfirmed == ()

    def test_other_and_hidden_sheets_are_named(self) -> None:
        content = xlsx(
            ("今年", [HEAD, ROW], ()), ("去年", [HEAD, ROW], ()), ("说明", [["填表说明"]], ()), ("选项", [["甲"]], ()),
            hidden=["去年", "选项"],
        )  # fmt: skip
        found = preview(content, "a.xlsx", Disputes, resolve_unit=UNITS.get)
        assert found.notes == (
            "工作表“去年”是隐藏的，没有读取；如需导入请取消隐藏后再传。",
            "工作表“说明”没有本台账的表头，没有读取。",
        )
        assert len(found.rows) == 1

    def test_formulas_without_a_result_are_told(self) -> None:
        """A program that does not calculate leaves them so, and the cells would look empty."""
        found = read([*HEAD, "人数"], [*ROW, "=1+2"], [2, *ROW[1:5], "丙某", "=3"])
        assert found.notes == (
            "有2个公式没有结果或结果出错，按空格读取；请用WPS或Excel打开、核对并保存后再传。",
        )

    def test_a_list_of_codes_is_no_table_of_rows(self) -> None:
        codes = [["纠纷类型", "涉及领域"], ["邻里", "劳动"], ["其他", "其他"]]
        for hidden, notes in (((), ("工作表“选项”没有本台账的表头，没有读取。",)), (("选项",), ())):
            content = xlsx(("表", [HEAD, ROW], ()), ("选项", codes, ()), hidden=hidden)
            found = preview(content, "a.xlsx", Disputes, resolve_unit=UNITS.get)
            assert ([row.ok for row in found.rows], found.notes) == ([True], notes)

    def test_a_table_that_lacks_its_dates_is_still_shown(self) -> None:
        assert read([*HEAD[:2], *HEAD[3:]], [*ROW[:2], *ROW[3:]]).notes == ("表中没有必填列：受理日期。",)

    def test_no_recognisable_header(self) -> None:
        with pytest.raises(FileFault) as caught:
            read(["菜名", "价格"], ["面", 8])
        assert caught.value.message == (
            "没有找到“纠纷登记表”的表头。表头一行应有：受理日期、纠纷类型、简要情况、当事人、联系电话、涉及人数、用时、涉及金额等。"
            "请核对是否选错台账，或下载空白模板填写。"
        )

    def test_a_table_in_a_hidden_sheet_alone(self) -> None:
        content = xlsx(("首页", [["说明"]], ()), ("旧表", [HEAD, ROW], ()), hidden=["旧表"])
        with pytest.raises(FileFault) as caught:
            preview(content, "a.xlsx", Disputes, resolve_unit=UNITS.get)
        assert caught.value.message == "“纠纷登记表”的表在隐藏的工作表“旧表”里，请取消隐藏后再传。"

    def test_similar_columns_wait_for_confirmation(self) -> None:
        head = [*HEAD[:2], "受理的日期", *HEAD[3:]]
        found = read(head, ROW)
        assert [(match.heading, match.field) for match in found.unconfirmed] == [
            ("受理的日期", "accepted_on")
        ]
        assert read(head, ROW, remembered={"受理的日期": "accepted_on"}).unconfirmed == ()

    def test_twenty_thousand_rows_in_a_few_seconds(self) -> None:
        head = [*HEAD, "电话", "人数", "用时", "金额", "涉及领域", "是否成功", "办结日期"]
        lines = [
            [
                n,
                "东沟村",
                "2024.3.5",
                "邻里",
                f"排水沟{n}",
                "甲某",
                13900000000,
                "50余",
                1.5,
                300,
                "劳动",
                "是",
                "2024.3.9",
            ]
            for n in range(20_000)
        ]
        content = xlsx([head, *lines])
        started = time.process_time()
        found = preview(content, "a.xlsx", Disputes, resolve_unit=UNITS.get)
        assert found.counts.ok == 20_000
        assert time.process_time() - started < 15
