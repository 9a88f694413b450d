"""Faults are written beside the cells of a copy; the rest of the file stays as it was."""

from __future__ import annotations

import io

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font

from mingfa.ledger.exchange.annotate import annotated
from mingfa.ledger.exchange.preview import Preview, preview
from sheets import UNITS, Disputes, xlsx

HEAD = ["村", "受理日期", "类别", "简要情况", "当事人"]
GOOD = ["东沟村", "2024.3.5", "邻里", "排水沟", "甲某"]
BAD = ["黑水村", "2024.2.30", "邻里", "=1+1", "甲某"]


def read(content: bytes, name: str = "a.xlsx") -> Preview:
    return preview(content, name, Disputes, resolve_unit=UNITS.get)


def marked(content: bytes, name: str = "a.xlsx") -> openpyxl.worksheet.worksheet.Worksheet:
    sheet = openpyxl.load_workbook(io.BytesIO(annotated(content, read(content, name)))).worksheets[0]
    assert isinstance(sheet, openpyxl.worksheet.worksheet.Worksheet)
    return sheet


REMARKS = "“单位”：没有名为“黑水村”的单位，请核对名称。\n“受理日期”：“2024.2.30”这一天不存在，请核对月和日。"


def test_faulty_cells_are_red_with_a_comment_and_the_last_column_says_all() -> None:
    sheet = marked(xlsx([HEAD, GOOD, [*BAD[:3], "界址", "丙某"]]))
    assert [sheet.cell(row, 6).value for row in (1, 2, 3)] == ["核对意见", None, REMARKS]
    red = [
        cell.coordinate
        for row in sheet.iter_rows()
        for cell in row
        if cell.fill.start_color.rgb == "FFF2C7C7"
    ]
    assert red == ["A3", "B3"]
    assert sheet["B3"].comment is not None
    assert sheet["B3"].comment.text == "“2024.2.30”这一天不存在，请核对月和日"


def test_duplicates_are_named() -> None:
    assert marked(xlsx([HEAD, GOOD, GOOD]))["F3"].value == "与第2行重复，只导入前者。"


def test_look_formulas_comments_and_other_sheets_are_kept() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx(("表", [HEAD, BAD], ()), ("别的", [["甲"]], ()))))
    sheet = book.worksheets[0]
    sheet["E2"].font = Font(name="楷体", bold=True)
    sheet["B2"].comment = Comment("领导批注", "甲")
    sheet["H9"] = "=COUNTA(A1:A2)"
    with io.BytesIO() as buffer:
        book.save(buffer)
        content = buffer.getvalue()
    copy = openpyxl.load_workbook(io.BytesIO(annotated(content, read(content))))
    page = copy.worksheets[0]
    assert (page["E2"].font.name, page["E2"].font.bold, page["H9"].value) == ("楷体", True, "=COUNTA(A1:A2)")
    assert page["B2"].comment is not None
    assert page["B2"].comment.text == "领导批注\n“2024.2.30”这一天不存在，请核对月和日"
    assert copy.sheetnames == ["表", "别的"]


def test_a_fault_below_a_merged_cell_is_written_at_its_first_cell() -> None:
    rows = [HEAD, [*BAD[:3], "界址", "甲某"], [None, *GOOD[1:]]]
    sheet = marked(xlsx(("表", rows, ["A2:A3"])))
    assert sheet["A2"].comment is not None
    assert (
        sheet["A2"].comment.text == "没有名为“黑水村”的单位，请核对名称\n没有名为“黑水村”的单位，请核对名称"
    )


def test_other_formats_come_as_a_plain_sheet_without_formulas() -> None:
    text = "\n".join(",".join(map(str, row)) for row in (HEAD, BAD))
    sheet = marked(text.encode(), "台账[1].csv")
    assert sheet.title == "1 台账1"
    assert (sheet["F2"].value, sheet["D2"].value, sheet["D2"].data_type) == (REMARKS, "=1+1", "s")
    assert sheet["B2"].fill.start_color.rgb == "FFF2C7C7"


def test_an_annotated_copy_once_corrected_is_taken() -> None:
    content = xlsx([HEAD, [*BAD[:3], "界址", "丙某"]])
    book = openpyxl.load_workbook(io.BytesIO(annotated(content, read(content))))
    book.worksheets[0]["A2"], book.worksheets[0]["B2"] = "东沟村", "2024.2.29"
    with io.BytesIO() as buffer:
        book.save(buffer)
        corrected = buffer.getvalue()
    assert [row.ok for row in read(corrected).rows] == [True]
    assert marked(corrected)["F1"].value == "核对意见"
