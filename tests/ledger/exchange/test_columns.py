"""Matching headings to fields, and sheets to registers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mingfa.catalogue.table import CATALOGUE
from mingfa.ledger.exchange.columns import (
    SERIAL_FIELD,
    UNIT_FIELD,
    ColumnMatch,
    How,
    best_register,
    located,
    match_columns,
)
from mingfa.ledger.exchange.headings import scale, unit_of_count, worded
from mingfa.ledger.exchange.workbook import read_workbook
from sheets import Disputes, Lectures, grid, xlsx


def matched(
    *headings: str, above: str = "", remembered: dict[str, str | None] | None = None
) -> list[ColumnMatch]:
    rows = (
        [[above], list(headings), ["1"] * len(headings)] if above else [list(headings), ["1"] * len(headings)]
    )
    table = located(grid(rows), Disputes, remembered)
    assert table is not None
    return list(match_columns(table, Disputes, remembered))


def told(match: ColumnMatch) -> tuple[str | None, How, float]:
    return match.field, match.how, match.score


class TestWording:
    @pytest.mark.parametrize(
        ("heading", "full", "unit"),
        [
            ("涉及金额（万元）", "涉及金额", "万元"),
            ("＊ 涉及金额\n（单位：元）", "涉及金额", "元"),
            ("涉及金额/万元", "涉及金额", "万元"),
            ("受理日期（必填）", "受理日期", ""),
            ("受理日期（格式：2024-03-05）:", "受理日期", ""),
            ("人数（男）", "人数(男)", ""),
            ("参加人数（人次）", "参加人数", "人次"),
            ("No.", "no.", ""),
        ],
    )
    def test_marks_blanks_notes_and_units_are_taken_off(self, heading: str, full: str, unit: str) -> None:
        assert (worded(heading).full, worded(heading).unit) == (full, unit)

    @pytest.mark.parametrize(
        ("given", "wanted", "factor"),
        [("万元", "元", 10000), ("元", "元", 1), ("件", "起", 1), ("万人", "元", 1), ("", "元", 1)],
    )
    def test_factors_between_units(self, given: str, wanted: str, factor: int) -> None:
        assert scale(given, wanted) == factor

    def test_a_unit_of_count_is_no_name(self) -> None:
        assert [unit_of_count(text) for text in ("（单位：万元）", "件", "青禾镇", "单位")] == [
            "万元",
            "件",
            "",
            "",
        ]


class TestMatches:
    def test_labels_aliases_units_and_numbers(self) -> None:
        matches = matched("序号", "村（社区）", "*受理时间", "纠纷类型", "涉及金额（万元）")
        assert [told(match) for match in matches] == [
            (SERIAL_FIELD, How.EXACT, 1.0),
            (UNIT_FIELD, How.EXACT, 1.0),
            ("accepted_on", How.ALIAS, 0.98),
            ("kind", How.EXACT, 1.0),
            ("money", How.EXACT, 1.0),
        ]
        assert [match.factor for match in matches] == [1, 1, 1, 1, Decimal(10000)]

    def test_similar_headings_are_suggested_for_confirmation(self) -> None:
        [*_, match] = matched("受理日期", "当事人", "简要情况", "是否调解成功")
        assert (match.field, match.how) == ("settled", How.SIMILAR)
        assert match.note == "“是否调解成功”与“是否成功”相近，请确认"
        assert 0.6 <= match.score < 0.9

    def test_a_table_with_similar_headings_alone_is_found(self) -> None:
        matches = matched("受理的日期", "纠纷的类型", "案件简要情况")
        assert [match.field for match in matches] == ["accepted_on", "kind", "summary"]
        assert {match.how for match in matches} == {How.SIMILAR}

    def test_unlike_headings_are_left_out(self) -> None:
        [*_, match] = matched("受理日期", "当事人", "天气")
        assert (told(match), match.note) == ((None, How.NONE, 0.0), "没有对应的列，不导入")

    def test_no_field_is_given_to_two_columns(self) -> None:
        first, second, _ = matched("受理时间", "受理日期", "当事人")
        assert told(second) == ("accepted_on", How.EXACT, 1.0)
        assert (first.field, first.note) == (None, "“受理日期”已作为“受理日期”，这一列不导入")

    def test_what_was_confirmed_before_goes_first(self) -> None:
        matches = matched("受理日期", "当事人", "天气", "案情", remembered={"天气": "summary", "案情": None})
        assert [told(match) for match in matches[2:]] == [
            ("summary", How.REMEMBERED, 1.0),
            (None, How.REMEMBERED, 1.0),
        ]
        assert matches[3].note == "按以前的选择不导入"

    def test_a_field_that_is_no_more_is_not_remembered(self) -> None:
        assert matched("受理日期", "当事人", "案情", remembered={"案情": "gone"})[2].field == "summary"

    def test_money_without_a_unit_takes_the_one_above_the_table(self) -> None:
        matches = matched("受理日期", "当事人", "涉及金额", "人数", above="单位：万元")
        assert [match.factor for match in matches] == [1, 1, 10000, 1]

    def test_own_remarks_are_known_again(self) -> None:
        assert matched("受理日期", "当事人", "核对意见")[2].note == "系统写的核对意见，不导入"

    def test_the_village_is_taken_before_the_town(self) -> None:
        matches = matched("乡镇", "村", "受理日期", "当事人")
        assert [match.field for match in matches[:2]] == [None, UNIT_FIELD]


class TestRegisters:
    def test_the_best_register_comes_first(self) -> None:
        book = read_workbook(xlsx([["日期", "主题", "人数"], ["3月5日", "反诈", 20]]), "a.xlsx")
        fits = best_register(book, [Disputes, Lectures])
        assert [(fit.register, round(fit.score, 2)) for fit in fits] == [(Lectures, 1.0), (Disputes, 0.46)]

    def test_nothing_fits_a_sheet_of_something_else(self) -> None:
        assert (
            best_register(read_workbook(xlsx([["菜名", "价格"], ["面", 8]]), "a.xlsx"), [Disputes, Lectures])
            == ()
        )

    @pytest.mark.parametrize("register", CATALOGUE.registers.values(), ids=lambda register: register.key)
    def test_every_register_knows_its_own_labels(self, register: type) -> None:
        labels = [column.label for column in register.columns]  # type: ignore[attr-defined]
        book = read_workbook(xlsx([labels, ["x"] * len(labels)]), "a.xlsx")
        table = located(book.sheets[0], register)
        assert table is not None
        assert [match.field for match in match_columns(table, register)] == [
            column.name
            for column in register.columns  # type: ignore[attr-defined]
        ]
        assert best_register(book, CATALOGUE.registers.values())[0].register is register
