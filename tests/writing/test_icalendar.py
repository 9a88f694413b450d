"""Calendars as RFC 5545 wants them: lines of 75 octets, whole days, nothing that breaks out of a value."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from mingfa.writing.icalendar import Event, icalendar

MADE = datetime(2024, 4, 10, 1, 2, 3, tzinfo=UTC)


def test_an_event_is_a_whole_day():
    content = icalendar(
        "明法", [Event("a@mingfa", date(2024, 12, 31), "办结；期限, 到", "依据：一\n二")], made_at=MADE
    )
    assert content.decode().split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Mingfa//Due days//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:明法",
        "BEGIN:VEVENT",
        "UID:a@mingfa",
        "DTSTAMP:20240410T010203Z",
        "DTSTART;VALUE=DATE:20241231",
        "DTEND;VALUE=DATE:20250101",
        "SUMMARY:办结；期限\\, 到",
        "DESCRIPTION:依据：一\\n二",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


@given(st.text(max_size=200))
def test_no_title_breaks_the_calendar(title):
    content = icalendar("明法", [Event("a@mingfa", date(2024, 4, 10), title)], made_at=MADE)
    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    whole = content.decode().replace("\r\n ", "").split("\r\n")
    assert len(whole) == 16
    assert whole[11].startswith("SUMMARY:")
