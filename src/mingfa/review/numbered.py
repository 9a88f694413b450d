"""Numbered lines and run-in numbers of a text, as far as review needs them: style, number, place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from mingfa.report.model import HeadingStyle
from mingfa.review.nearby import matches_near
from mingfa.review.sought import sought
from mingfa.text.spans import Span

__all__ = ["Line", "Mark", "lines", "number", "run_ins"]

_CHINESE = "一二三四五六七八九十"
_NUMBERS = {number: value for value, number in enumerate(_CHINESE, start=1)}
_FIRST = re.compile(rf"[{_CHINESE}（(\d]")
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
_RUN_IN = re.compile(rf"(?:^|[。；：，、;:,（\s])([{_CHINESE}]{{1,3}})是(?![否非])", re.MULTILINE)
_SAID = sought(*(f"{number}是" for number in _CHINESE))


@dataclass(frozen=True, slots=True)
class Mark:
    """A number that begins a heading or an item. `span` covers the number with its marks."""

    style: HeadingStyle
    number: int
    span: Span
    written: str


class Line(NamedTuple):
    """A line that is not blank, without the blanks around it, where it begins, and the mark it begins with."""

    start: int
    text: str
    mark: Mark | None

    @property
    def span(self) -> Span:
        """Where the line stands."""
        return Span(self.start, self.start + len(self.text))


def lines(text: str) -> Iterator[Line]:
    """The lines of a text in order."""
    start = 0
    for line in text.split("\n"):
        said = line.strip()
        if said:
            at = start + line.index(said[0])
            yield Line(at, said, _mark(said, at) if _FIRST.match(said) else None)
        start += len(line) + 1


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


def run_ins(text: str) -> Iterator[Mark]:
    """一是, 二是 … in a text."""
    for match in matches_near(_RUN_IN, text, _SAID, before=4, after=3):
        value = number(match[1])
        if value is not None:
            yield Mark(HeadingStyle.RUN_IN, value, Span(match.start(1), match.end()), f"{match[1]}是")


def number(written: str) -> int | None:
    """十二 → 12; None where the characters are no number up to 99."""
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return _NUMBERS.get(written)
    if (tens and tens not in _NUMBERS) or (ones and ones not in _NUMBERS):
        return None
    return (_NUMBERS[tens] if tens else 1) * 10 + (_NUMBERS[ones] if ones else 0)
