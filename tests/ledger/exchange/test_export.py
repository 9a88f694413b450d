"""What is exported is taken back unchanged, and looks like a ledger."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mingfa.catalogue.table import CATALOGUE
from mingfa.ledger.exchange.export import amount_written, export
from mingfa.ledger.exchange.preview import preview
from mingfa.ledger.exchange.template import template
from mingfa.text.amounts import Amount, Bound
from mingfa.text.numbers import parse_amount
from sheets import UNITS, Disputes, Kind, Theme

NAMES = {code: name for name, code in UNITS.items()}


@st.composite
def amounts(draw: st.DrawFn, places: int = 0) -> Amount:
    def told() -> Decimal:
        return Decimal(draw(st.integers(0, 10**9))).scaleb(-places)

    bound = draw(st.sampled_from(Bound))
    if bound is not Bound.RANGE:
        return Amount(told(), bound)
    low, high = sorted((told(), told()))
    return Amount(low, bound, high + 1)


texts = (
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=30)
    .map(str.strip)
    .filter(lambda text: text and text not in {"/", "\\", "-", "--", "—", "——", "／", "－", "_"})
) | st.sampled_from(
    ["=1+1", "+86", "-5", "@甲", "合计", "示例", "注：甲", "00123", "1e5", "2024-03-05", "_x0041_", "无"]
)
days = st.dates(date(1950, 1, 1), date(2099, 12, 31))


@st.composite
def disputes(draw: st.DrawFn) -> Disputes:
    accepted = draw(days)
    return Disputes(
        accepted_on=accepted,
        kind=draw(st.sampled_from(Kind)),
        summary=draw(texts),
        parties=draw(texts),
        phone=draw(st.none() | texts),
        people=draw(st.none() | amounts()),
        hours=draw(st.none() | amounts(places=2)),
        money=draw(st.none() | amounts(places=2)),
        themes=tuple(draw(st.lists(st.sampled_from([Theme.LABOUR, Theme.OTHER]), unique=True))),
        settled=draw(st.none() | st.booleans()),
        closed_on=draw(st.none() | st.dates(accepted, date(2099, 12, 31))),
    )


@settings(max_examples=120, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(list(UNITS)), disputes()), max_size=5), st.none() | st.just(2024))
def test_an_export_is_taken_back_unchanged(rows: list[tuple[str, Disputes]], year: int | None) -> None:
    content = export(Disputes, rows, unit_name="青禾镇", year=year)
    found = preview(content, "台账.xlsx", Disputes, resolve_unit=UNITS.get)
    assert [(row.unit_name, row.row, row.faults) for row in found.rows] == [
        (name, row, ()) for name, row in rows
    ]
    assert (found.notes, found.unconfirmed) == ((), ())
    again = [(NAMES[row.unit_code or ""], row.row) for row in found.rows]
    second = preview(
        export(Disputes, again, unit_name="青禾镇", year=year), "b.xlsx", Disputes, resolve_unit=UNITS.get
    )  # type: ignore[arg-type]
    assert [row.row for row in second.rows] == [row for _, row in rows]


@given(amounts() | amounts(places=2))
def test_every_amount_is_written_as_it_is_read(amount: Amount) -> None:
    written = amount_written(amount)
    assert (parse_amount(written) if isinstance(written, str) else Amount(Decimal(str(written)))) == amount


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (Amount(Decimal(12)), 12),
        (Amount(Decimal("3.50")), 3.5),
        (Amount(Decimal(50), Bound.AT_LEAST), "50余"),
        (Amount(Decimal(53), Bound.AT_LEAST), "53以上"),
        (Amount(Decimal(100), Bound.AT_MOST), "不超过100"),
        (Amount(Decimal(200), Bound.ABOUT), "约200"),
        (Amount(Decimal(30), Bound.RANGE, Decimal(40)), "30至40"),
    ],
)
def test_amounts_keep_their_bound_in_words(amount: Amount, written: object) -> None:
    assert amount_written(amount) == written


ROW = Disputes(
    accepted_on=date(2024, 3, 5), kind=Kind.NEIGHBOUR, summary="=HYPERLINK(1)", parties="甲某", settled=True,
    money=Amount(Decimal("12500.5")),
)  # fmt: skip


def opened(content: bytes) -> openpyxl.worksheet.worksheet.Worksheet:
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    assert isinstance(sheet, openpyxl.worksheet.worksheet.Worksheet)
    return sheet


class TestLook:
    def test_title_unit_headings_and_row(self) -> None:
        sheet = opened(export(Disputes, [("东沟村", ROW)], unit_name="青禾镇", year=2024))
        lines = [[cell.value for cell in row] for row in sheet.iter_rows(max_row=4)]
        assert lines[0][0] == "2024年纠纷登记表"
        assert lines[1][0] == "填报单位：青禾镇"
        assert lines[2] == [
            "序号", "填报单位", "受理日期", "纠纷类型", "简要情况", "当事人", "联系电话", "涉及人数\n（人）", "用时\n（小时）",
            "涉及金额\n（元）", "涉及领域", "是否成功", "办结日期",
        ]  # fmt: skip
        assert lines[3][:6] == [1, "东沟村", sheet["C4"].value, "邻里", "=HYPERLINK(1)", "甲某"]
        assert [lines[3][9], lines[3][11]] == [12500.5, "是"]

    def test_print_set_up(self) -> None:
        sheet = opened(export(Disputes, [("东沟村", ROW)], unit_name="青禾镇"))
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)
        assert (sheet.print_title_rows, sheet.freeze_panes) == ("$3:$3", "C4")
        assert sheet.oddFooter.center.text == "第&P页，共&N页"

    def test_a_text_like_a_formula_stays_text(self) -> None:
        cell = opened(export(Disputes, [("东沟村", ROW)], unit_name="青禾镇"))["E4"]
        assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", "=HYPERLINK(1)", True)

    def test_masked_values_may_stand_for_a_row(self) -> None:
        sheet = opened(export(Disputes, [("东沟村", {"parties": "甲某某"})], unit_name="青禾镇"))
        assert (sheet["F4"].value, sheet["C4"].value) == ("甲某某", None)

    def test_rows_are_as_high_as_their_text(self) -> None:
        long = ROW.model_copy(update={"summary": "长" * 150})
        sheet = opened(export(Disputes, [("东沟村", ROW), ("东沟村", long)], unit_name="青禾镇"))
        assert (sheet.row_dimensions[4].height, sheet.row_dimensions[5].height) == (18, 144)


class TestTemplate:
    @pytest.mark.parametrize(
        "register", [Disputes, *CATALOGUE.registers.values()], ids=lambda register: register.key
    )
    def test_it_is_read_without_rows_or_complaints(self, register: type) -> None:
        content = template(register, unit_name="青禾镇", year=2024, units=list(UNITS))
        found = preview(content, "模板.xlsx", register, resolve_unit=UNITS.get)
        assert (found.rows, found.notes, found.unconfirmed) == ((), (), ())
        assert [skipped.reason for skipped in found.sheets[0].table.skipped] == ["示例行"]

    def test_lists_hints_and_required_columns(self) -> None:
        sheet = opened(template(Disputes, unit_name="青禾镇", units=["东沟村", "西岭村"]))
        lists = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
        assert lists == {
            "B4:B504": "选项!$A$1:$A$2", "D4:D504": "选项!$B$1:$B$3", "L4:L504": "选项!$C$1:$C$2",
        }  # fmt: skip
        assert [sheet["C3"].value, sheet["G3"].value] == ["*受理日期", "联系电话"]
        assert sheet["L3"].comment is not None
        assert sheet["L3"].comment.text == "可不填。\n填“是”或“否”。\n达成协议的填“是”"
