"""Finding rows, shaping a list, correcting many at once and putting a register on paper, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .test_journey import log_in, sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def rows(town):
    from mingfa.catalogue.lines.mediation import MediationCases
    from mingfa.ledger.services import entry_record

    for at, summary in enumerate(("滴水檐争执", "田埂争执", "摊位相争")):
        values = {
            "accepted_on": f"2024-03-0{at + 1}",
            "kind": "邻里",
            "summary": summary,
            "parties": "赵小河",
            "mediator": "孙和",
        }
        entry_record(register=MediationCases, unit=town.villages[at], values=values, by=None)


def test_what_is_looked_for_is_found_from_any_page(town, rows, live_server, page: Page):
    base = live_server.url
    log_in(page, base)
    page.fill("#seek", "争执")
    page.press("#seek", "Enter")
    expect(page.locator("h1")).to_have_text("检索“争执”")
    expect(page.locator("main")).to_contain_text("滴水檐争执")
    expect(page.locator("main")).not_to_contain_text("摊位相争")
    sound(page)
    page.fill("#seek", "rmtjdjb")
    page.press("#seek", "Enter")
    page.click("main >> text=人民调解登记簿")
    expect(page.locator("h1")).to_have_text("人民调解登记簿")


def test_a_list_is_shaped_and_kept(town, rows, live_server, page: Page):
    log_in(page, live_server.url)
    page.goto(f"{live_server.url}/registers/mediation_cases/?q=争执")
    page.click("summary:text('显示栏目')")
    page.check("input[name=column][value=phone]")
    page.click("text=按所选显示")
    expect(page.locator("thead")).to_contain_text("联系电话")
    page.click("thead >> text=单位")
    expect(page.locator("th[aria-sort=ascending]")).to_contain_text("单位")
    page.click("summary:text('保存这个筛选')")
    page.fill("#k-name", "争执的")
    page.click("button:text-is('保存')")
    expect(page.locator(".chip.now")).to_have_text("争执的")
    sound(page)


def test_rows_are_corrected_together_and_taken_back(town, rows, live_server, page: Page):
    log_in(page, live_server.url)
    page.goto(f"{live_server.url}/registers/mediation_cases/")
    for at in (0, 1):
        page.locator("input[name=row]").nth(at).check()
    page.click("text=更正所选的行")
    page.select_option("select[name=outcome]", "调解成功")
    page.fill("input[name=closed_on]", "2024-03-20")
    expect(page.locator("input[name=set]:checked")).to_have_count(2)
    page.click("text=核对更正前后")
    expect(page.locator("main")).to_contain_text("将更正2行")
    expect(page.locator(".impact")).to_contain_text("青禾镇2024年调解成功：0件 → 2件")
    sound(page)
    page.fill("#f--why", "补登结果")
    page.click("button:text-is('更正2行')")
    expect(page.locator(".messages")).to_contain_text("已更正2行")
    sound(page)
    page.fill("#f--why", "登错了")
    page.click("button:text-is('整批撤销')")
    expect(page.locator(".messages")).to_contain_text("2行恢复原样")


def test_a_register_is_put_on_paper(town, rows, live_server, page: Page):
    log_in(page, live_server.url)
    page.goto(f"{live_server.url}/registers/mediation_cases/")
    page.click("text=打印成册")
    page.fill("#v-keeper", "孟保管")
    page.click("text=更新")
    expect(page.locator(".cover")).to_contain_text("孟保管")
    expect(page.locator("[data-print]")).to_be_visible()
    sound(page)
    page.emulate_media(media="print")
    expect(page.locator(".unprinted")).to_be_hidden()
    expect(page.locator(".volume thead")).to_contain_text("青禾镇")
