"""The outline: headings of every style and mix, their depth in this paper, and the reach of each section.

Depth is not read off the style. A heading is a sibling of the open heading of its series, whatever stands
between, and otherwise a child of the innermost open one: 1. may stand above （一） in one paper and below it in
the next.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mingfa.reading.frame import DAY, issuer_line
from mingfa.reading.lines import Line
from mingfa.reading.marks import Mark, leading_mark, marks_within
from mingfa.reading.titles import heading_end
from mingfa.reading.wording import named_parts
from mingfa.report.model import HeadingStyle, Part, Section
from mingfa.text.spans import Span

__all__ = ["find_sections"]

_CJK_TWICE = re.compile(r"[\u4e00-\u9fff].*?[\u4e00-\u9fff]")
_STOPS = re.compile(r"[。；;：:！!？?\t|]")
_ENDS_TEXT = frozenset("。；;：:！!？?”）)》…")
_PAPER = re.compile(r"(?:报告|总结|汇报|通知|请示|函|目录|目 录|目　录|材料|附件.{0,3})$")
_BRACKETS = frozenset({HeadingStyle.BRACKETED, HeadingStyle.ARABIC_BRACKETED})
_RUNS_ON = ("，", ",", "、", "的", "和", "与", "及", "对", "在", "为", "将", "以")
_OPENS_NO_HEADING = frozenset("（(【[*＊注“")
_ENDING = " 。：:；;．."
_UNNUMBERED = "none"
_LONGEST_UNNUMBERED, _LONGEST_STYLED = 30, 80


class _Heading(NamedTuple):
    """A heading found, before its section's end is known; `line` indexes the body's lines."""

    mark: Mark
    line: int
    end: int
    whole_line: bool


@dataclass(slots=True)
class _Open:
    """An open section while levels are dealt out; `series` grows when a stray style joins its siblings."""

    series: tuple[str, ...]
    style: HeadingStyle
    ordinal: int
    line: int
    whole_line: bool


def find_sections(body: Sequence[Line], styled: Mapping[int, int] | None = None) -> tuple[Section, ...]:
    """The sections of a body, in order; `styled` gives lines that a word processor marked as headings."""
    headings = list(_headings(body, styled or {}))
    levels = _levels(body, headings)
    ends = _ends(body, headings, levels)
    return tuple(
        _section(body, heading, level, end)
        for heading, level, end in zip(headings, levels, ends, strict=True)
    )


def _section(body: Sequence[Line], heading: _Heading, level: int, end: int) -> Section:
    mark, line = heading.mark, body[heading.line]
    title = line.text[mark.end - line.start : heading.end - line.start].strip()
    if "\n" in title:
        title = title.replace("\n", "")
    start = mark.start
    return Section(level, mark.number, title, Span(start, end), Span(start, heading.end), mark.style)


def _headings(body: Sequence[Line], styled: Mapping[int, int]) -> Iterator[_Heading]:
    series: dict[str, int] = {}
    for place, line in enumerate(body):
        start, last, text = line
        leading = leading_mark(text, start)
        if leading is None and _stands_alone(body, place, styled):
            leading = Mark(start, start, "", 0, _UNNUMBERED, HeadingStyle.NONE, True, True)
        found = marks_within(text, start, 0 if leading is None else leading.end - start)
        marks = _believed(found, leading, series) if found else []
        if leading is not None:
            marks.insert(0, leading)
            if leading.style is not HeadingStyle.NONE:
                series[leading.series] = leading.ordinal
        stop = last
        ends: list[int] = []
        for mark in reversed(marks):
            ends.append(start + heading_end(text, mark.end - start, stop - start, leads=mark.leads))
            stop = mark.start
        for mark in marks:
            end = ends.pop()
            if end > mark.end:
                yield _Heading(mark, place, end, mark.leads and not text[end - start :].strip(_ENDING))


def _believed(found: Sequence[Mark], leading: Mark | None, series: dict[str, int]) -> list[Mark]:
    """Marks inside a line that belong to a series: each follows its predecessor, or opens one that goes on.

    After a comma a mark must follow its predecessor in this very line; after a stop 一是 may resume or skip.
    """
    believed: list[Mark] = []
    seconds = Counter(mark.series for mark in found if mark.ordinal == 2)  # still ahead
    here: dict[str, int] = {} if leading is None else {leading.series: leading.ordinal}
    for mark in found:
        name, number, strong = mark.series, mark.ordinal, mark.strong
        if number == 2:
            seconds[name] -= 1
        before = here.get(name)
        if before is not None and number == before + 1:
            holds = True
        elif number == 1:
            holds = seconds[name] > 0 or (strong and mark.style is HeadingStyle.RUN_IN)
        else:
            holds = strong and (
                series.get(name) == number - 1
                or (name == "run_in" and (before is not None or series.get("run_in", 0) > 0))
            )
        if holds:
            here[name] = series[name] = number
            believed.append(mark)
    return believed


def _stands_alone(body: Sequence[Line], place: int, styled: Mapping[int, int]) -> bool:
    """Whether a line without a mark is a heading: short, unpunctuated, and with text of its own beneath."""
    line = body[place]
    if line.start in styled:
        return len(line.text) <= _LONGEST_STYLED and not line.text.endswith("。")
    if not _could_head(line):
        return False
    if place and not (body[place - 1].text[-1] in _ENDS_TEXT or _short(body[place - 1])):
        # The line before runs on into this one: a paper that was wrapped line by line.
        return False
    if place + 1 == len(body):
        return False
    below = body[place + 1]
    if _running_text(below) or leading_mark(below.text) is not None:
        return True
    return _could_head(below) and place + 2 < len(body) and _running_text(body[place + 2])


def _could_head(line: Line) -> bool:
    text = line.text
    return (
        2 <= len(text) <= _LONGEST_UNNUMBERED
        and text[0] not in _OPENS_NO_HEADING
        and not text.endswith(_RUNS_ON)
        and leading_mark(text) is None
        and _STOPS.search(text) is None
        and _CJK_TWICE.search(text) is not None
        and _PAPER.search(text) is None
        and DAY.search(text) is None
        and not issuer_line(text)
    )


def _short(line: Line) -> bool:
    return leading_mark(line.text) is not None or _could_head(line) or _PAPER.search(line.text) is not None


def _running_text(line: Line) -> bool:
    return len(line.text) > _LONGEST_UNNUMBERED and _STOPS.search(line.text) is not None


def _levels(body: Sequence[Line], headings: Sequence[_Heading]) -> list[int]:
    stack: list[_Open] = []
    levels: list[int] = []
    for heading in headings:
        mark = heading.mark
        if mark.leads and mark.style is not HeadingStyle.RUN_IN:
            _leave_run_ins(stack, mark)
        depth = _depth(stack, heading, body[heading.line].text)
        if depth < len(stack):
            series = stack[depth].series
            series = series if mark.series in series else (*series, mark.series)
            del stack[depth:]
        else:
            series = (mark.series,)
        stack.append(_Open(series, mark.style, mark.ordinal, heading.line, heading.whole_line))
        levels.append(depth + 1)
    return levels


def _leave_run_ins(stack: list[_Open], mark: Mark) -> None:
    """A numbered heading on a line of its own is never part of 一是, unless its own series is open there."""
    if not stack or stack[-1].style is not HeadingStyle.RUN_IN:
        return
    if any(mark.series in one.series for one in stack):
        return
    while stack and stack[-1].style is HeadingStyle.RUN_IN:
        stack.pop()


def _depth(stack: Sequence[_Open], heading: _Heading, title: str) -> int:
    """How many open sections stand above the heading."""
    mark = heading.mark
    if mark.series == "division":
        return 0
    if mark.style is HeadingStyle.NONE:
        return _depth_unnumbered(stack, heading, title)
    for depth, one in enumerate(stack):
        if mark.series in one.series:
            return depth
    if stack and _strays(stack[-1], mark):
        return len(stack) - 1
    return len(stack)


def _strays(last: _Open, mark: Mark) -> bool:
    """（1） … （二）: one series whose style changed on the way."""
    same_shape = (last.style in _BRACKETS and mark.style in _BRACKETS) or (
        last.style is mark.style is HeadingStyle.RUN_IN
    )
    return same_shape and mark.ordinal == last.ordinal + 1


def _depth_unnumbered(stack: Sequence[_Open], heading: _Heading, title: str) -> int:
    """A heading without a number: under the heading right above it, else among its like.

    One that names a statutory part is of the first rank, whose number was forgotten or never given.
    """
    if not stack:
        return 0
    last = stack[-1]
    if last.whole_line and heading.line == last.line + 1:
        return len(stack)
    unnumbered = [depth for depth, one in enumerate(stack) if one.style is HeadingStyle.NONE]
    parts = named_parts(title).parts
    if parts - {Part.MEASURES} or (parts and unnumbered[:1] == [0]):
        return 0
    if unnumbered:
        return unnumbered[-1]
    return len(stack) - 1 if len(stack) > 1 and last.whole_line else len(stack)


def _ends(body: Sequence[Line], headings: Sequence[_Heading], levels: Sequence[int]) -> list[int]:
    """Where each section ends: the last text before the next heading that is no deeper.

    一是 inside a paragraph ends with the paragraph at the latest.
    """
    starts = [line.start for line in body]
    ends = [body[-1].end] * len(headings) if body else []
    waiting: list[int] = []
    for place, heading in enumerate(headings):
        while waiting and levels[waiting[-1]] >= levels[place]:
            ends[waiting.pop()] = _last_text(body, starts, heading.mark.start)
        waiting.append(place)
    for place, heading in enumerate(headings):
        if heading.mark.style is HeadingStyle.RUN_IN and not heading.mark.leads:
            ends[place] = min(ends[place], body[heading.line].end)
    return ends


def _last_text(body: Sequence[Line], starts: Sequence[int], before: int) -> int:
    """The end of the last text that stands before a position."""
    place = bisect_left(starts, before)
    if place and body[place - 1].end > before:
        line, end = body[place - 1], before
        while end > line.start and line.text[end - line.start - 1].isspace():
            end -= 1
        return end
    return body[place - 1].end if place else before
