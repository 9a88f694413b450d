"""Whatever stands in a sheet, reading it ends in a preview or a message, and no line is lost in silence."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mingfa.errors import FileFault
from mingfa.ledger.exchange.annotate import annotated
from mingfa.ledger.exchange.columns import located, match_columns
from mingfa.ledger.exchange.preview import preview
from mingfa.ledger.exchange.workbook import Merge, Sheet
from sheets import UNITS, Disputes, xlsx

HEADINGS = [
    "序号",
    "村",
    "受理日期",
    "纠纷类型",
    "简要情况",
    "当事人",
    "涉及人数（人）",
    "金额（万元）",
    "备注",
    "",
    "姓名",
]
WORDS = [
    *HEADINGS, *UNITS, "合计", "示例", "注：甲", "填表人：甲", "2024年度登记表", "单位：万元", "填报单位：东沟村", "一、东沟村", "邻里",
    "2024.3.5", "3月5日", "50余", "无", "/", "甲", "(", "（万元）", "件", "=1+1", "'", "[]",
]  # fmt: skip
cells = (
    st.none()
    | st.sampled_from(WORDS)
    | st.integers(-5, 50000)
    | st.floats(-1e6, 1e6).map(lambda number: round(number, 3))
    | st.dates(date(1990, 1, 1), date(2050, 1, 1))
    | st.booleans()
    | st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=12)
)


@st.composite
def sheets(draw: st.DrawFn) -> tuple[list[list[object]], list[str]]:
    """Some lines, a header of known headings somewhere among them, and merges of all sorts."""
    width = draw(st.integers(2, 7))
    rows = draw(st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=12))
    header = draw(st.lists(st.sampled_from(HEADINGS), min_size=width, max_size=width))
    rows.insert(draw(st.integers(0, len(rows))), [text or None for text in header])
    merges = []
    free = {(row, column) for row in range(len(rows)) for column in range(width)}
    for _ in range(draw(st.integers(0, 4))):
        top, left = draw(st.integers(0, len(rows) - 1)), draw(st.integers(0, width - 1))
        bottom, right = (
            draw(st.integers(top, min(top + 3, len(rows) - 1))),
            draw(st.integers(left, width - 1)),
        )
        area = {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)}
        if area <= free and len(area) > 1:
            free -= area
            merges.append(f"{'ABCDEFG'[left]}{top + 1}:{'ABCDEFG'[right]}{bottom + 1}")
    return rows, merges


@settings(max_examples=200, deadline=None)
@given(sheets())
def test_every_sheet_ends_in_a_preview_or_a_message(made: tuple[list[list[object]], list[str]]) -> None:
    rows, merges = made
    content = xlsx(("Sheet1", rows, merges))
    try:
        found = preview(content, "a.xlsx", Disputes, resolve_unit=UNITS.get, year=2024)
    except FileFault:
        return
    [sheet] = found.sheets
    grid = found.workbook.sheets[0]
    headed = {heading.index for heading in sheet.table.columns}
    told = {line.sheet_row for line in (*sheet.table.body, *sheet.table.skipped)}
    for number in range(sheet.table.header_rows[1] + 1, len(grid.rows) + 1):
        filled = [column for column in headed if grid.rows[number - 1][column] is not None]
        assert number in told or set(filled) <= {sheet.table.serial, sheet.table.unit}
    fields = [match.field for match in sheet.matches if match.field]
    assert len(fields) == len(set(fields))
    assert annotated(content, found)


@pytest.mark.parametrize(
    "sheet",
    [
        Sheet("括号", (("(" * 32767,) * 400, ("受理日期", "当事人") + ("（" * 32767,) * 398)),
        Sheet("相近", (*(tuple(f"受理日{row}{column}" for column in range(400)) for row in range(25)),)),
        Sheet("空格", (("受理日期", "当事人", *(None,) * 498), *((None,) * 500 for _ in range(5000)))),
        Sheet(
            "合并",
            (("受理日期", "当事人"), *(("甲", "乙"),) * 2000),
            (Merge(0, 0, 1048575, 16383),) * 100_000,
        ),
        Sheet(
            "错开",
            (("受理日期", "当事人"), *(("甲", "乙"),) * 2000),
            tuple(Merge(n % 60, 0, n, 9) for n in range(99, 90_000)),
        ),
        Sheet(
            "格外",
            (("受理日期", "当事人"), ("甲", "乙")),
            (Merge(0, 5, 0, 9), Merge(7, 0, 9, 1), Merge(1, 1, 9, 9)),
        ),
    ],
    ids=lambda sheet: sheet.name,
)
def test_a_sheet_made_to_exhaust_the_reader_does_not(sheet: Sheet) -> None:
    started = time.process_time()
    table = located(sheet, Disputes)
    if table is not None:
        match_columns(table, Disputes)
    assert time.process_time() - started < 5
