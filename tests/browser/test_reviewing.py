"""A report reviewed with the keyboard alone, and by links where there is no JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .test_journey import log_in, sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAPER = """青禾镇人民政府关于2024年法治政府建设情况的报告

清河县人民政府：
2024年，青禾镇有序推进法制政府建设，开展活动15余场次,成效明显。
一、2024年推进法治政府建设的主要举措和成效
完善制度,规范程序。
"""


@pytest.fixture
def reviewed(town) -> int:
    """A report of the town that was handed in."""
    from mingfa.dossier.services import report_receive

    return report_receive(
        content=PAPER.encode(), name="报告.txt", unit=town.town, by=None, with_ledger=False
    ).pk


def test_findings_are_walked_accepted_and_dismissed_with_keys(town, reviewed, live_server, page: Page):
    log_in(page, live_server.url)
    page.goto(f"{live_server.url}/documents/{reviewed}/?group=wording")
    card = page.locator(".remark", has_text="应为“法治政府”")
    expect(card.locator(".rest")).to_be_hidden()
    page.keyboard.press("j")
    expect(card.locator(".rest")).to_be_visible()
    expect(page.locator(".found.now")).to_have_text("法制政府")
    sound(page)
    page.keyboard.press("a")
    expect(page.locator(".message")).to_contain_text("改正稿里会改")
    expect(card).to_contain_text("采纳")
    with page.expect_download() as waiting:
        page.click("text=下载改正稿")
    assert "法治政府建设，开展" in waiting.value.path().read_text(encoding="utf-8")
    page.goto(f"{live_server.url}/documents/{reviewed}/?group=figures")
    page.keyboard.press("n")
    page.keyboard.press("d")
    # What is typed is a reason, not a command.
    page.keyboard.type("jka 原文如此")
    page.keyboard.press("Enter")
    expect(page.locator(".message")).to_contain_text("已记下不采纳的理由")
    page.goto(f"{live_server.url}/documents/{reviewed}/?group=figures&dropped=1")
    page.keyboard.press("j")
    expect(page.locator(".remark:target")).to_contain_text("jka 原文如此")
    page.keyboard.press("u")
    expect(page.locator(".message")).to_contain_text("已恢复")


def test_without_javascript_the_findings_are_walked_by_links(town, reviewed, live_server, browser):
    context = browser.new_context(java_script_enabled=False, locale="zh-CN")
    page = context.new_page()
    log_in(page, live_server.url)
    page.goto(f"{live_server.url}/documents/{reviewed}/")
    page.click("text=从第一条看起")
    first = page.locator(".remark:target")
    expect(first.locator(".rest")).to_be_visible()
    was = first.get_attribute("id")
    page.click(".remark:target >> text=下一条")
    expect(page.locator(".remark:target")).not_to_have_attribute("id", was or "")
    page.click(".remark:target >> text=到文中")
    expect(page).to_have_url(re.compile(r"#t\d+$"))
    expect(page.locator(".keys-hint")).to_be_hidden()
    context.close()
