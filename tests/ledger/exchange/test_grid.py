"""Pasted cells become rows of the grid, and the grid the workbook that an import reads."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.errors import InputFault
from mingfa.ledger.exchange.clipboard import clipboard_text
from mingfa.ledger.exchange.columns import UNIT_FIELD
from mingfa.ledger.exchange.grid import (
    FIRST_LINE,
    Pasted,
    grid_book,
    grid_read,
    grid_text,
    pasted,
    placed,
)
from mingfa.ledger.exchange.preview import preview

NAMES = tuple(column.name for column in MediationCases.columns)
ROW = {"accepted_on": "3月5日", "kind": "邻里", "summary": "滴水檐", "parties": "赵小河", "mediator": "孙和"}


def read(*lines: tuple[str, ...], columns=NAMES, year=2024) -> Pasted:
    names = {"东沟村": "01", "西岭村": "02"}
    return pasted(clipboard_text(lines), MediationCases, columns, resolve_unit=names.get, year=year)


def previewed(rows):
    return preview(
        grid_book(MediationCases, rows),
        "表格录入.xlsx",
        MediationCases,
        resolve_unit={"东沟村": "01"}.get,
        year=2024,
        unit="00",
    )


def test_headings_tell_the_columns_and_a_title_the_year():
    found = read(
        ("2023年人民调解登记簿", "", "", "", ""),
        ("序号", "村别", "受理时间", "类型", "涉及金额（万元）"),
        ("1", "东沟村", "3月5日", "邻里", "1.2"),
        ("小计", "", "", "", "1.2"),
        ("2", "西岭村", "3月35日", "合同", "50余"),
    )
    assert found.headed
    assert found.rows == (
        {UNIT_FIELD: "东沟村", "accepted_on": "2023-03-05", "kind": "邻里", "sum_in_dispute": "12000"},
        {UNIT_FIELD: "西岭村", "accepted_on": "3月35日", "kind": "合同", "sum_in_dispute": "500000余"},
    )
    assert found.notes == ("粘贴内容的第4行没有放入：合计行。",)


def test_what_a_heading_was_taken_for_and_what_was_left_is_told():
    found = read(("受理时间", "类型", "纠纷发生经过", "调解人员姓名"), ("3月5日", "邻里", "滴水檐", "孙和"))
    assert "“调解人员姓名”当作“调解员”放入，请核对。" in found.notes
    assert "有1列没有对应，没有放入：纠纷发生经过。" in found.notes


def test_without_headings_cells_go_in_order_from_where_they_are_pasted():
    found = read(("邻里", "滴水檐\n相争"), ("合同", ""), columns=("kind", "summary"))
    assert found.rows == ({"kind": "邻里", "summary": "滴水檐\n相争"}, {"kind": "合同"})
    assert not found.headed


def test_a_running_number_in_front_is_left_out_but_a_figure_is_not():
    lines = (("1", "邻里"), ("2", "合同"))
    assert read(*lines, columns=("kind", "summary")).rows == ({"kind": "邻里"}, {"kind": "合同"})
    assert read(*lines, columns=("people", "kind")).rows[1] == {"people": "2", "kind": "合同"}


def test_more_cells_than_columns_are_told():
    assert read(("邻里", "滴水檐"), columns=("kind",)).notes == (
        "粘贴的内容比表多1列，多出的没有放入；请连同标题行一起复制，各列会按列名对应。",
    )


def test_pasting_writes_over_nothing():
    new = Pasted(({"kind": "邻里"}, {"kind": "合同"}), headed=False)
    assert placed([], new, 1) == ({}, {"kind": "邻里"}, {"kind": "合同"})
    assert placed([{"summary": "甲"}], new, 0) == ({"summary": "甲", "kind": "邻里"}, {"kind": "合同"})
    assert placed([{"kind": "消费"}, {"summary": "乙"}], new, 0) == (
        {"kind": "邻里"},
        {"kind": "合同"},
        {"kind": "消费"},
        {"summary": "乙"},
    )


def test_a_grid_is_sent_and_shown_as_it_was_typed():
    rows = [ROW, {}, {**ROW, "summary": "两行\n“字”"}]
    sent = clipboard_text([NAMES, *[[row.get(name, "") for name in NAMES] for row in rows]])
    assert grid_read(sent) == tuple(rows)
    heads = {column.name: column.label for column in MediationCases.columns}
    again = pasted(grid_text(rows, heads), MediationCases, NAMES, resolve_unit=lambda _: None)
    assert [row["summary"] for row in again.rows] == ["滴水檐", "两行\n“字”"]


def test_too_many_rows_are_refused_with_what_to_do():
    with pytest.raises(InputFault, match="一次最多录入500行，现有501行；更多的请改用“导入Excel”。"):
        grid_read("kind\n" + "邻里\n" * 501)


def test_a_grid_is_judged_as_the_same_sheet_is():
    found = previewed([{**ROW, UNIT_FIELD: "东沟村"}, {}, {**ROW, "people": "-3"}])
    assert [(row.sheet_row - FIRST_LINE, row.unit_code) for row in found.rows] == [(0, "01"), (2, "00")]
    assert str(found.rows[0].row.accepted_on) == "2024-03-05"
    assert [fault.column for fault in found.rows[1].faults] == ["people"]


SAID = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=8) | st.sampled_from(
    ["合计", "备注：无", "填表人：孙和", "说明", "=1+1", "_x0041_", "无", "示例", "１２", "\u200b3", "东沟村"]
)


@settings(max_examples=60)
@given(
    st.lists(
        st.fixed_dictionaries({"summary": SAID, "parties": SAID, "remark": SAID}), min_size=1, max_size=4
    )
)
def test_whatever_is_typed_comes_out_of_the_workbook_or_is_told_as_left_out(typed):
    rows = [{**ROW, **more} for more in typed]
    found = previewed(rows)
    left = {one.sheet_row for sheet in found.sheets for one in sheet.table.skipped}
    read_rows = {row.sheet_row: row for row in found.rows}
    assert left | read_rows.keys() == set(range(FIRST_LINE, FIRST_LINE + len(rows)))
    for number, row in read_rows.items():
        kept = str(row.raw.get("summary", "")).strip()
        assert kept in ("", rows[number - FIRST_LINE]["summary"].replace("\u200b", "").strip())
