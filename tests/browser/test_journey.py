"""The clerk's way: import a workbook, correct a row, open a number, take the report, have it reviewed."""

from __future__ import annotations

import io
import re

import openpyxl
import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

#: What a page must do without: sideways scrolling, fields nobody named.
_UNNAMED = """
() => [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
    .filter(field => !field.labels.length && !field.getAttribute('aria-label')).map(field => field.outerHTML)
"""


def workbook() -> bytes:
    """A sheet as a town keeps it: title, caption, header, a subtotal in between, dates in several hands."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.merge_cells("A1:H1")
    sheet["A1"] = "青禾镇2024年人民调解登记簿"
    sheet["A2"] = "填报单位：青禾镇"
    sheet.append(["序号", "村别", "受理时间", "类型", "纠纷概况", "当事人", "调解人", "涉及人数"])
    sheet.append([1, "东沟村", "2024.3.5", "邻里", "两户因滴水檐起争执", "赵小河、钱大山", "孙和", 4])
    sheet.append([2, "东沟村", "3月9日", "合同", "收购款拖欠", "王五、冯六", "孙和", "50余"])
    sheet.append(["小计", None, None, None, None, None, None, 54])
    sheet.append([3, "西岭村", "2024年4月1日", "邻里", "田埂界址不清", "李大田、周小溪", "孙和", 2])
    with io.BytesIO() as buffer:
        book.save(buffer)
        return buffer.getvalue()


def sound(page: Page) -> None:
    """The page fits the screen, and every field has a name."""
    page.wait_for_load_state()
    width = page.viewport_size["width"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width, page.url
    assert page.evaluate(_UNNAMED) == [], page.url


def log_in(page: Page, base: str) -> None:
    page.goto(f"{base}/login/")
    sound(page)
    page.fill("#id_username", "clerk")
    page.fill("#id_password", "clerk-Mingfa-2024")
    page.click("text=登录")
    expect(page.locator("h1")).to_have_text("青禾镇")


def test_from_a_workbook_to_a_reviewed_report(town, live_server, page: Page):
    base = live_server.url
    log_in(page, base)
    sound(page)

    page.goto(f"{base}/registers/mediation_cases/")
    sound(page)
    page.click("text=导入Excel")
    page.set_input_files(
        "#i-file", {"name": "人民调解台账.xlsx", "mimeType": "application/octet-stream", "buffer": workbook()}
    )
    page.click("text=上传并核对")
    expect(page.locator("h1")).to_have_text("人民调解台账.xlsx")
    expect(page.locator(".totals")).to_contain_text("3行")
    sound(page)
    page.click("text=确认导入")
    expect(page.locator(".messages")).to_contain_text("已导入3行")
    expect(page.locator(".messages")).to_contain_text("青禾镇2024年受理调解纠纷：0件 → 3件")
    sound(page)

    page.click("text=收购款拖欠")
    sound(page)
    page.click("a:text-is('更正')")
    sound(page)
    page.select_option("#f-outcome", "调解成功")
    page.click("text=保存更正")
    expect(page.locator(".faultbox").first).to_contain_text("更正须写明理由")
    page.fill("#f-closed_on", "2024-03-20")
    page.fill("#f--why", "补登结果")
    page.click("text=保存更正")
    expect(page.locator(".messages")).to_contain_text("青禾镇2024年调解成功：0件 → 1件")
    expect(page.locator(".history")).to_contain_text("补登结果")

    page.goto(f"{base}/figures/?year=2024")
    sound(page)
    page.locator("tr", has_text="受理调解纠纷").first.locator("a.figure-value").click()
    expect(page.locator("#rows")).to_contain_text("相加正是3件")
    expect(page.locator("#rows tbody tr")).to_have_count(3)
    sound(page)

    page.goto(f"{base}/reports/990121100000/2024/")
    expect(page.locator("article.report h1")).to_contain_text("法治政府建设情况的报告")
    sound(page)
    with page.expect_download() as coming:
        page.click("text=下载Word文件")
    paper = coming.value
    assert paper.suggested_filename.endswith(".docx")
    assert "青禾镇" in paper.suggested_filename

    page.goto(f"{base}/documents/")
    sound(page)
    page.set_input_files("#d-file", {"name": "报告.docx", "mimeType": "application/octet-stream",
                                     "buffer": paper.path().read_bytes()})  # fmt: skip
    page.click("text=上传并审阅")
    expect(page.locator(".fig.linked", has_text=re.compile("^3件$")).first).to_be_visible()
    expect(page.locator(".reviewing")).to_contain_text("审阅意见")
    sound(page)


def test_a_list_is_narrowed_without_loading_the_page_anew(town, live_server, page: Page):
    from mingfa.catalogue.lines.mediation import MediationCases
    from mingfa.ledger.services import entry_record

    for kind, summary in (("邻里", "滴水檐争执"), ("合同", "收购款拖欠")):
        values = {
            "accepted_on": "2024-03-05",
            "kind": kind,
            "summary": summary,
            "parties": "赵小河",
            "mediator": "孙和",
        }
        entry_record(register=MediationCases, unit=town.villages[0], values=values, by=None)
    log_in(page, live_server.url)
    page.goto(f"{live_server.url}/registers/mediation_cases/")
    page.evaluate("window.kept = true")
    page.click("text=更多条件")
    page.select_option("[name='c.kind']", "合同")
    expect(page.locator("#entries")).not_to_contain_text("滴水檐争执")
    expect(page.locator("#entries")).to_contain_text("收购款拖欠")
    assert page.evaluate("window.kept") is True
    assert "c.kind=" in page.url
