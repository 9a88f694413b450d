"""Days that are due, as a calendar that phones and office programs subscribe to (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

__all__ = ["Event", "icalendar"]

#: Octets of a content line; what is longer goes on in the next after a blank (RFC 5545, 3.1).
_LINE = 75


@dataclass(frozen=True, slots=True)
class Event:
    """A whole day with something due on it; uid stays the same as long as it is the same thing."""

    uid: str
    day: date
    title: str
    text: str = ""


def icalendar(name: str, events: Iterable[Event], *, made_at: datetime) -> bytes:
    """The calendar; made_at is in UTC."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Mingfa//Due days//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(name)}",
    ]
    for event in events:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{event.uid}",
            f"DTSTAMP:{made_at:%Y%m%dT%H%M%SZ}",
            f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_escaped(event.title)}",
            *([f"DESCRIPTION:{_escaped(event.text)}"] if event.text else []),
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _escaped(text: str) -> str:
    said = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join("".join(char for char in line if char.isprintable()) for line in said.splitlines())


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of so many octets, never within a character."""
    piece, size = "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > _LINE:
            yield piece
            piece, size = " ", 1
        piece += char
        size += octets
    yield piece
