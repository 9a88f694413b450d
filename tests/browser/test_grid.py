"""The grid: pasted from a spreadsheet, one wrong cell mended, recorded, and taken back whole; the keyboard; a draft."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from mingfa.ledger.models import Entry

from .test_journey import log_in, sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

COPIED = (
    "序号\t村别\t受理时间\t类型\t纠纷概况\t当事人\t调解人\t涉及人数\r\n"
    '1\t东沟村\t2024.3.5\t邻里\t"两户因滴水檐\n起争执"\t赵小河、钱大山\t孙和\t４\r\n'
    "2\t西岭村\t2024年3月35日\t合同\t收购款拖欠\t王五、冯六\t孙和\t50余\r\n"
    "小计\t\t\t\t\t\t\t54\r\n"
)

_PASTE = """
text => {
    const carried = new DataTransfer();
    carried.setData("text/plain", text);
    document.activeElement.dispatchEvent(
        new ClipboardEvent("paste", {clipboardData: carried, bubbles: true, cancelable: true}));
}
"""


def cell(page: Page, row: int, name: str):
    return page.locator(f"tr[data-row='{row}'] td[data-c='{name}']")


def field(page: Page, row: int, name: str):
    return cell(page, row, name).locator("input, textarea")


def opened(page: Page, base: str) -> None:
    log_in(page, base)
    page.goto(f"{base}/registers/mediation_cases/")
    page.click("a:text-is('表格录入')")
    expect(field(page, 1, "accepted_on")).to_be_visible()


def test_rows_are_pasted_one_cell_is_mended_and_the_batch_is_taken_back(town, live_server, page: Page):
    opened(page, live_server.url)
    sound(page)
    field(page, 1, "accepted_on").focus()
    page.evaluate(_PASTE, COPIED)
    expect(cell(page, 2, "accepted_on")).to_contain_text("这一天不存在，请核对月和日")
    expect(page.locator(".grid-notes")).to_contain_text("粘贴内容的第4行没有放入：合计行。")
    expect(field(page, 1, "summary")).to_have_value("两户因滴水檐\n起争执")
    expect(field(page, 2, "people")).to_have_value("50余")
    expect(field(page, 2, "@unit")).to_have_value("西岭村")
    sound(page)

    page.click("text=全部登记")
    expect(page.locator(".faultbox")).to_contain_text("有1行有误，什么也没有写入")
    expect(field(page, 2, "accepted_on")).to_have_value("2024年3月35日")
    assert not Entry.objects.exists()

    field(page, 2, "accepted_on").fill("2024年3月25日")
    field(page, 1, "summary").focus()
    expect(cell(page, 2, "accepted_on").locator(".fault")).to_have_count(0)
    page.click("text=全部登记")
    expect(page.locator(".messages")).to_contain_text("已登记2行。如有不妥，可在本页整批撤销。")
    expect(page.locator(".messages")).to_contain_text("青禾镇2024年受理调解纠纷：0件 → 2件")
    sound(page)

    page.fill("[name=why]", "贴错了表")
    page.click("button.grave")
    expect(page.locator(".messages")).to_contain_text("已撤销这批导入，撤回2行。")
    assert not Entry.objects.filter(status=Entry.Status.ACTIVE).exists()


def test_rows_are_typed_with_the_keyboard(town, live_server, page: Page):
    opened(page, live_server.url)
    field(page, 1, "accepted_on").focus()
    page.keyboard.type("3月5日")
    page.keyboard.press("Enter")
    expect(field(page, 2, "accepted_on")).to_be_focused()
    page.keyboard.press("Control+d")
    expect(field(page, 2, "accepted_on")).to_have_value("3月5日")
    page.keyboard.press("ArrowUp")
    expect(field(page, 1, "accepted_on")).to_be_focused()
    field(page, 1, "parties").focus()
    page.keyboard.type("赵小河")
    page.keyboard.press("Alt+Enter")
    page.keyboard.type("钱大山")
    expect(field(page, 1, "parties")).to_have_value("赵小河\n钱大山")
    field(page, 8, "mediator").focus()
    page.keyboard.press("Enter")
    expect(field(page, 9, "mediator")).to_be_focused()
    # Leaving the row shows what it lacks, at its cells.
    expect(cell(page, 1, "mediator")).to_contain_text("必填，请补充")


def test_what_was_typed_is_there_again_after_the_page_was_left(town, live_server, page: Page):
    opened(page, live_server.url)
    field(page, 1, "summary").fill("滴水檐")
    page.goto(f"{live_server.url}/registers/")
    page.goto(f"{live_server.url}/registers/mediation_cases/grid/")
    expect(field(page, 1, "summary")).to_have_value("滴水檐")
    expect(page.locator(".grid-state")).to_have_text("已取回上次没有登记的内容。")


def test_a_row_taken_out_can_be_put_back_and_columns_are_chosen(town, live_server, page: Page):
    opened(page, live_server.url)
    field(page, 2, "summary").fill("滴水檐")
    page.locator("tr[data-row='2']").hover()
    page.click("tr[data-row='2'] .take-out")
    expect(field(page, 2, "summary")).to_have_value("")
    page.click("text=恢复")
    expect(field(page, 2, "summary")).to_have_value("滴水檐")
    expect(cell(page, 1, "phone")).to_be_hidden()
    page.click("summary:text-is('栏目')")
    page.check("input[type=checkbox][value=phone]")
    expect(field(page, 1, "phone")).to_be_visible()


def test_a_form_asks_what_applies_and_says_what_does_not_agree(town, live_server, page: Page):
    log_in(page, live_server.url)
    page.goto(f"{live_server.url}/registers/mediation_cases/new/")
    sound(page)
    expect(page.locator("#f-handed_to")).to_be_hidden()
    page.click("summary:has-text('移交')")
    expect(page.locator("#f-handed_on")).to_be_visible()
    expect(page.locator("#f-handed_to")).to_be_hidden()
    page.fill("#f-accepted_on", "2024-03-05")
    page.fill("#f-handed_on", "2024-03-01")
    expect(page.locator("#f-handed_to")).to_be_visible()
    page.locator("#f-handed_on").blur()
    expect(page.locator("#f-handed_on-fault")).to_contain_text("早于“受理日期”（2024-03-05），请核对")
    expect(page.locator("#f-handed_to-fault")).to_contain_text("请填写本项（依据：")
    expect(page.locator("#f-handed_on")).to_have_attribute("aria-invalid", "true")
    page.fill("#f-handed_on", "2024-03-08")
    page.locator("#f-handed_on").blur()
    expect(page.locator("#f-handed_on-fault")).to_have_text("")
    expect(page.locator("#f-parties-fault")).to_have_text("")
    sound(page)
