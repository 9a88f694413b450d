"""The place of a finding as a terminal shows it: its line, and carets under it that line up with wide characters."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import category, east_asian_width

from mingfa.text.spans import Span

__all__ = ["Excerpt", "columns", "excerpt"]

_BEFORE = 24  # characters shown before the place
_AFTER = 24
_LONGEST = 40  # characters of the place that are shown
_WIDE = 2


@dataclass(frozen=True, slots=True)
class Excerpt:
    """line and column count from 1, the column in characters; text and carets are of equal layout."""

    line: int
    column: int
    text: str
    carets: str


def columns(text: str) -> int:
    """How many terminal columns a text takes: two for each Chinese character, none for combining marks."""
    return sum(
        _WIDE if east_asian_width(mark) in "WF" else 0 if category(mark) in ("Mn", "Me", "Cf") else 1
        for mark in text
    )


def excerpt(text: str, span: Span) -> Excerpt:
    """What stands around a span, on one line."""
    start = text.rfind("\n", 0, span.start) + 1
    stop = text.find("\n", span.start)
    end = len(text) if stop < 0 else stop
    until = min(max(span.end, span.start), end, span.start + _LONGEST)
    first, last = max(start, span.start - _BEFORE), min(end, until + _AFTER)
    lead = ("…" if first > start else "") + _shown(text[first : span.start])
    place = _shown(text[span.start : until])
    tail = _shown(text[until:last]) + ("…" if last < end else "")
    return Excerpt(
        line=text.count("\n", 0, span.start) + 1,
        column=span.start - start + 1,
        text=f"{lead}{place}{tail}",
        carets=" " * columns(lead) + "^" * max(1, columns(place)),
    )


def _shown(text: str) -> str:
    """Marks that would move the cursor, made visible."""
    return "".join(mark if mark.isprintable() else " " if mark.isspace() else "\ufffd" for mark in text)
