"""The chat-group round trip: the workbook of a village goes out, is filled in, comes back, and is confirmed."""

from __future__ import annotations

import io

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from mingfa.catalogue.lines.mediation import MediationCases

from .test_journey import log_in, sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NEW = {
    "受理日期": "3月9日",
    "纠纷类型": "合同",
    "纠纷简要情况": "收购款拖欠",
    "当事人": "王五、冯六",
    "调解员": "孙和",
}


def filled(content: bytes) -> bytes:
    """As the village sends it: a row corrected, one added, columns moved about, the sheet renamed, a nought ticked."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book[MediationCases.label]
    heads = {str(cell.value).strip("*").partition("\n")[0]: cell.column for cell in sheet[3]}
    sheet.cell(4, heads["联系电话"]).value = "13900000000"
    for heading, value in NEW.items():
        sheet.cell(5, heads[heading]).value = value
    sheet.title = "调解"
    cover = book.worksheets[0]
    for row in cover.iter_rows():
        if row[0].value in ("法律援助台账", "矛盾纠纷排查台账"):
            row[2].value = "是"
    sheet.move_range(f"A3:B{sheet.max_row}", cols=sheet.max_column)
    with io.BytesIO() as buffer:
        book.save(buffer)
        return buffer.getvalue()


def test_a_return_goes_round(town, live_server, page: Page):
    from mingfa.ledger.services import entry_amend, entry_record

    values = {
        "accepted_on": "2024-03-05",
        "kind": "邻里",
        "summary": "滴水檐争执",
        "parties": "赵小河",
        "mediator": "孙和",
    }
    entry = entry_record(register=MediationCases, unit=town.villages[0], values=values, by=None)
    base = live_server.url
    log_in(page, base)
    page.click("text=报送 >> nth=0")
    sound(page)
    page.goto(f"{base}/returns/?year=2024")
    sound(page)
    page.select_option("#b-unit", label="东沟村")
    page.fill("#b-month", "2024-03")
    with page.expect_download() as coming:
        page.click("text=下载报送表")
    assert coming.value.suggested_filename == "东沟村2024年3月报送表.xlsx"
    back = filled(coming.value.path().read_bytes())
    entry_amend(entry=entry, values={**values, "phone": "13700000000"}, by=None, why="核实")

    page.click("text=收回报送表")
    sound(page)
    page.set_input_files(
        "#t-file", {"name": "微信图片.xlsx", "mimeType": "application/octet-stream", "buffer": back}
    )
    page.click("text=上传并核对")
    expect(page.locator("h1")).to_have_text("东沟村2024年3月报送表")
    expect(page.locator(".sides")).to_contain_text("13700000000")
    expect(page.locator(".sides")).to_contain_text("13900000000")
    sound(page)
    page.check("text=以报送表为准")
    page.click("text=确认写入")
    expect(page.locator(".messages")).to_contain_text("东沟村：新增1行，更正1行")
    page.click("text=这一批")
    expect(page.locator("tbody")).to_contain_text("收购款拖欠")

    page.goto(f"{base}/returns/?year=2024&register=mediation_cases")
    expect(page.locator("a.mark.good").first).to_have_text("2行")
    sound(page)
