"""My week, and what a correction moves, in a real browser."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from .test_journey import log_in, sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_week_leads_to_the_case_and_tells_what_settling_it_moves(town, live_server, page: Page):
    from mingfa.catalogue.lines.mediation import MediationCases
    from mingfa.ledger.services import entry_record

    values = {
        "accepted_on": "2024-03-05",
        "kind": "邻里",
        "summary": "滴水檐争执",
        "parties": "赵小河",
        "mediator": "孙和",
    }
    entry = entry_record(register=MediationCases, unit=town.villages[0], values=values, by=None)
    tomorrow = timezone.localdate() + timedelta(days=1)
    entry.clocks.update(day=tomorrow, rolled=tomorrow)

    base = live_server.url
    log_in(page, base)
    page.click("nav >> text=我的本周")
    expect(page.locator("h1")).to_have_text("我的本周")
    expect(page.locator(".dueitem")).to_contain_text("还有1天")
    sound(page)
    page.click("text=生成订阅地址")
    address = page.input_value("#calendar-address")
    sound(page)
    calendar = page.request.get(address)
    assert calendar.ok
    assert "人民调解调结期限" in calendar.text().replace("\r\n ", "")
    assert "滴水檐" not in calendar.text()
    page.click("text=打印")
    expect(page.locator("tbody")).to_contain_text("滴水檐争执")
    sound(page)

    page.goto(f"{base}/week/")
    page.click("text=滴水檐争执")
    page.click("a:text-is('更正')")
    page.select_option("#f-outcome", "调解成功")
    page.fill("#f-closed_on", "2024-03-20")
    expect(page.locator(".looking")).to_contain_text("青禾镇2024年调解成功：0件 → 1件")
    expect(page.locator(".looking")).to_contain_text("不再提醒")
    sound(page)
    page.fill("#f--why", "补登结果")
    page.click("text=保存更正")
    page.goto(f"{base}/week/")
    expect(page.locator("main")).not_to_contain_text("滴水檐争执")
