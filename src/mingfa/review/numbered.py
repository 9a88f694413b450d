"""Numbered lines and run-in numbers of a text, as far as review needs them: style, number, place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mingfa.report.model import HeadingStyle
from mingfa.text.spans import Span

__all__ = ["Line", "Mark", "lines", "number", "run_ins"]

_CHINESE = "一二三四五六七八九十"
_NUMBERS = {number: value for value, number in enumerate(_CHINESE, start=1)}
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_MARK = re.compile(
    rf"\s*(?:(?P<chapter>[{_CHINESE}]{{1,3}})[、．.，,]|[（(]\s*(?P<bracketed>[{_CHINESE}]{{1,3}})\s*[）)]"
    r"|(?P<arabic>\d{1,2})[.．、](?!\d)|[（(]\s*(?P<arabic_bracketed>\d{1,2})\s*[）)])"
)
_STYLES = {
    "chapter": HeadingStyle.CHAPTER,
    "bracketed": HeadingStyle.BRACKETED,
    "arabic": HeadingStyle.ARABIC,
    "arabic_bracketed": HeadingStyle.ARABIC_BRACKETED,
}
_RUN_IN = re.compile(rf"(?:^|[。；：，、;:,（\s])([{_CHINESE}]{{1,3}})是(?![否非])")


@dataclass(frozen=True, slots=True)
class Mark:
    """A number that begins a heading or an item. `span` covers the number with its marks."""

    style: HeadingStyle
    number: int
    span: Span
    written: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the blanks around it, and the mark it begins with."""

    span: Span
    text: str
    mark: Mark | None


def lines(text: str) -> Iterator[Line]:
    """The lines of a text in order."""
    for match in _LINE.finditer(text):
        said = match[0].strip()
        start = match.start() + match[0].index(said[0])
        yield Line(Span(start, start + len(said)), said, _mark(said, start))


def _mark(said: str, start: int) -> Mark | None:
    match = _MARK.match(said)
    if match is None or match.lastgroup is None:
        return None
    written = match[match.lastgroup]
    value = int(written) if written.isdecimal() else number(written)
    if value is None:
        return None
    return Mark(
        _STYLES[match.lastgroup], value, Span(start + match.start(), start + match.end()), match[0].strip()
    )


def run_ins(line: Line) -> Iterator[Mark]:
    """一是, 二是 … in a line."""
    for match in _RUN_IN.finditer(line.text):
        value = number(match[1])
        if value is not None:
            span = Span(line.span.start + match.start(1), line.span.start + match.end())
            yield Mark(HeadingStyle.RUN_IN, value, span, f"{match[1]}是")


def number(written: str) -> int | None:
    """十二 → 12; None where the characters are no number up to 99."""
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return _NUMBERS.get(written)
    if (tens and tens not in _NUMBERS) or (ones and ones not in _NUMBERS):
        return None
    return (_NUMBERS[tens] if tens else 1) * 10 + (_NUMBERS[ones] if ones else 0)
