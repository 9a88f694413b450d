"""A person's week: their own work at once, others' when it was left too long; on paper and in a calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.ledger.services import entry_record
from mingfa.ledger.week import LEADER_AFTER_DAYS, REVIEWER_AFTER_DAYS
from mingfa.web.models import CalendarFeed

from .conftest import case

TODAY = date(2024, 4, 10)  # a Wednesday


@pytest.fixture(autouse=True)
def day(monkeypatch):
    for module in ("dues", "desk", "impacts"):
        monkeypatch.setattr(f"mingfa.web.views.{module}.today", lambda: TODAY)


def due_on(day: date, unit: object, summary: str) -> None:
    """An open case whose clock ends on a day."""
    entry = entry_record(register=MediationCases, unit=unit, values=case(summary=summary), by=None)
    # How the day is counted is told elsewhere; here it is given.
    entry.clocks.update(day=day, rolled=day)


def section(page: str, key: str) -> str:
    return page.partition(f'id="week-{key}"')[2].partition("</section>")[0]


def test_a_clerk_sees_own_work_and_that_of_the_villages_by_the_days_it_is_due(town, as_person):
    due_on(TODAY - timedelta(days=1), town.town, "昨天到期的事")
    due_on(TODAY, town.villages[0], "今天到期的事")
    due_on(date(2024, 4, 14), town.town, "星期天到期的事")
    due_on(date(2024, 4, 15), town.town, "下星期一到期的事")
    due_on(TODAY, town.neighbour, "邻镇今天的事")
    page = as_person(town.clerk).get("/week/").content.decode()
    for key, said in (("late", "昨天"), ("today", "今天"), ("week", "星期天"), ("later", "下星期一")):
        assert f"{said}到期的事" in section(page, key), key
    assert "邻镇" not in page
    printed = as_person(town.clerk).get("/week/print/").content.decode()
    assert printed.index("今天到期的事") < printed.index("昨天到期的事") < printed.index("下星期一到期的事")
    village = as_person(town.village_clerk).get("/week/").content.decode()
    assert "今天到期的事" in village
    assert "昨天到期的事" not in village


@pytest.mark.parametrize(
    ("late", "leader", "county"),
    [
        (LEADER_AFTER_DAYS, False, False),
        (LEADER_AFTER_DAYS + 1, True, False),
        (REVIEWER_AFTER_DAYS, True, False),
        (REVIEWER_AFTER_DAYS + 1, True, True),
    ],
)
def test_what_is_left_too_long_goes_to_the_leaders_and_then_to_the_county(
    town, as_person, late, leader, county
):
    due_on(TODAY - timedelta(days=late), town.town, "拖着的事")
    seen = {
        who: "已超" in section(as_person(person).get("/week/").content.decode(), "late")
        for who, person in (("leader", town.leader), ("county", town.county_reviewer), ("clerk", town.clerk))
    }
    assert seen == {"leader": leader, "county": county, "clerk": True}
    county_page = as_person(town.county_reviewer).get("/week/").content.decode()
    assert "拖着的事" not in county_page


def test_a_calendar_is_opened_by_its_secret_alone_and_tells_nothing_personal(town, as_person):
    due_on(TODAY, town.villages[0], "今天到期的事")
    due_on(TODAY, town.neighbour, "邻镇今天的事")
    clerk = as_person(town.clerk)
    page = clerk.post("/week/calendar/").content.decode()
    address = page.partition('value="http://testserver')[2].partition('"')[0]
    assert address.startswith("/calendar/")
    stranger = Client()
    answer = stranger.get(address)
    text = answer.content.decode().replace("\r\n ", "")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Cache-Control"] == "no-store, private"
    assert "SUMMARY:人民调解调结期限：东沟村\r\n" in text
    assert "DTSTART;VALUE=DATE:20240410\r\nDTEND;VALUE=DATE:20240411" in text
    for personal in ("今天到期的事", "赵小河", "13800001234", "柳林"):
        assert personal not in text
    assert address.split("/")[2].removesuffix(".ics") not in str(CalendarFeed.objects.values())

    renewed = (
        clerk.post("/week/calendar/")
        .content.decode()
        .partition('value="http://testserver')[2]
        .partition('"')[0]
    )
    assert (stranger.get(address).status_code, stranger.get(renewed).status_code) == (404, 200)
    assert "重新生成地址" in clerk.get("/week/").content.decode()
    clerk.post("/week/calendar/revoke/")
    assert stranger.get(renewed).status_code == 404
    last = (
        clerk.post("/week/calendar/")
        .content.decode()
        .partition('value="http://testserver')[2]
        .partition('"')[0]
    )
    town.clerk.is_active = False
    town.clerk.save()
    assert stranger.get(last).status_code == 404


def test_dues_are_narrowed_to_a_clause(town, as_person):
    due_on(TODAY, town.town, "今天到期的事")
    clerk = as_person(town.clerk)
    page = clerk.get("/due/", {"clause": "《人民调解工作若干规定》第三十三条"}).content.decode()
    assert "共1项" in page
    assert "今天到期的事" in page
    other = clerk.get("/due/", {"clause": "《中华人民共和国法律援助法》第四十三条"}).content.decode()
    assert "今天到期的事" not in other


def test_a_long_list_of_dues_has_pages(town, as_person):
    for number in range(3):
        due_on(TODAY - timedelta(days=number), town.town, f"第{number}件")
    import mingfa.web.views.dues as dues

    kept, dues._PAGE = dues._PAGE, 2
    try:
        first = as_person(town.clerk).get("/due/").content.decode()
        second = as_person(town.clerk).get("/due/?page=2").content.decode()
    finally:
        dues._PAGE = kept
    assert "第2件" in first
    assert "第0件" not in first
    assert "page=2" in first
    assert "第0件" in second
