"""Marks that open a heading: 一、 （一） 1. （1） 一是 and their variants, at the start of a line or inside one."""

from __future__ import annotations

import re
from typing import NamedTuple

from mingfa.reading.ordinals import ordinal
from mingfa.report.model import HeadingStyle

__all__ = ["Mark", "leading_mark", "lone_mark", "marks_within", "starts_chapter", "starts_heading"]

_CN = "一二三四五六七八九十"
_D = "0-9０-９"
_OPEN, _CLOSE = "（(〔【［\\[", "）)〕】］\\]"

# In order of trial; the name is the key under which headings of one series find each other.
_LEADING = (
    ("division", HeadingStyle.CHAPTER, rf"第[ \u3000]?[{_CN}百]{{1,4}}[ \u3000]?(?:部分|章|节|篇|编)[、：:，,.．]?"),
    ("run_in", HeadingStyle.RUN_IN, rf"[{_CN}]{{1,3}}(?:是|要)(?=[^{_CN}、，,。])"),
    ("first", HeadingStyle.RUN_IN, rf"第[{_CN}]{{1,3}}(?:[，,、：:]|是)"),
    ("among", HeadingStyle.RUN_IN, r"其[一二三四五六七八九](?:[，,：:、]|是)"),
    ("chapter", HeadingStyle.CHAPTER, rf"[{_CN}]{{1,3}}[ \u3000]?[、．.，,：:][．.、]?"),
    ("chapter", HeadingStyle.CHAPTER, rf"[{_CN}]{{1,3}}[ \u3000\t]+(?=\S)"),
    ("chapter", HeadingStyle.CHAPTER, rf"[{_CN}]{{1,2}}(?=[12１２][{_D}]{{3}}\s?年)"),
    ("bracketed", HeadingStyle.BRACKETED, rf"[{_OPEN}]\s?[{_CN}]{{1,3}}\s?[{_CLOSE}][、．.]?"),
    ("bracketed", HeadingStyle.BRACKETED, rf"[{_CN}]{{1,3}}[）)][、．.]?|[㈠-㈩]"),
    ("bracketed_arabic", HeadingStyle.ARABIC_BRACKETED, rf"[{_OPEN}]\s?[{_D}]{{1,2}}\s?[{_CLOSE}][、．.]?"),
    ("bracketed_arabic", HeadingStyle.ARABIC_BRACKETED, rf"[{_D}]{{1,2}}[）)][、．.]?|[⑴-⒇]"),
    ("circled", HeadingStyle.ARABIC_BRACKETED, r"[①-⑳][、．.]?"),
    ("arabic", HeadingStyle.ARABIC, rf"[{_D}]{{1,2}}[ \u3000]?[、．.](?![{_D}])|[⒈-⒛]"),
    ("decimal", HeadingStyle.ARABIC, rf"[{_D}]{{1,2}}(?:[.．][{_D}]{{1,2}}){{1,3}}(?:[、．.]|[ \u3000\t]+)(?=\S)"),
)  # fmt: skip
_GROUPS = [(key, style) for key, style, _ in _LEADING]
_LEAD = re.compile("|".join(f"({pattern})" for _, _, pattern in _LEADING))

_LEAD_FIRSTS = frozenset(f"第其{_CN}〇0123456789０１２３４５６７８９（(〔【［[") | {
    chr(code) for low, high in ("①⑳", "⑴⒇", "⒈⒛", "㈠㈩") for code in range(ord(low), ord(high) + 1)
}

# Written out: in a class of characters, \s costs the matcher more than all the others together.
_WHITESPACE = "".join(filter(str.isspace, map(chr, range(0x3001))))
# Inside a line a mark needs a stop, a comma or a blank before it; whether it counts is decided by its series.
_WITHIN_START = re.compile(
    rf"[。；;：:！!？?，,”》）)—{_WHITESPACE}]"
    rf"(?=[{_CN}]{{1,3}}[是要、]|第[{_CN}]|其[{_CN}]|[（(][{_CN}{_D}]|[①-⑳]|[{_D}]{{1,2}}[．.、])"
)
_WITHIN = re.compile(
    rf"(?P<run_in>[{_CN}]{{1,3}}(?:是|要)(?=[^{_CN}、，,。\s]))"
    rf"|(?P<first>第[{_CN}]{{1,3}}(?:[，,：:]|是))"
    rf"|(?P<among>其[一二三四五六七八九](?:[，,：:]|是))"
    rf"|(?P<chapter>[{_CN}]{{1,3}}、(?![{_CN}]、))"
    rf"|(?P<bracketed>[（(][{_CN}]{{1,3}}[）)])"
    rf"|(?P<bracketed_arabic>[（(][{_D}]{{1,2}}[）)])"
    rf"|(?P<circled>[①-⑳])"
    rf"|(?P<arabic>[{_D}]{{1,2}}[．.、](?![{_D}]))"
)
_STYLE = dict(_GROUPS)
_UPPER = frozenset({HeadingStyle.CHAPTER, HeadingStyle.BRACKETED})
_LONGEST_ALONE = 8
_NEAR = 8
_STRONG = "。；;：:！!？?"
# 3、4月份 and 二、三产业 list neighbours; they are no marks.
_NEIGHBOURS = re.compile(rf"[{_CN}]、(?=([{_CN}]))")
_CONTENTS = re.compile(r"(?:[.．·…]{3,}|\t| {4,}|…)\s*[0-9０-９]{1,3}$")


class Mark(NamedTuple):
    """A heading mark; `end` is where the heading's own words start.

    series: headings of one series are siblings; strong: a sentence ended before it, or a line starts with it
    """

    start: int
    end: int
    number: str
    ordinal: int
    series: str
    style: HeadingStyle
    leads: bool
    strong: bool


def leading_mark(line: str, offset: int = 0) -> Mark | None:
    """The mark that a stripped line starts with, if any, placed `offset` characters into the text."""
    found = _LEAD.match(line) if line[:1] in _LEAD_FIRSTS else None
    if found is None or found.end() == len(line):
        return None
    series, style = _GROUPS[(found.lastindex or 1) - 1]
    written = found.group()
    count = ordinal(written)
    if not count or (line[-1].isdigit() and _CONTENTS.search(line, max(0, len(line) - 40))):
        return None
    if series == "chapter" and _lists_neighbours(line, count):
        return None
    if series == "decimal":
        series = f"decimal{written.replace('．', '.').rstrip('. 、').count('.')}"
        count = ordinal(written.replace("．", ".").rstrip(". \t\u3000、").rpartition(".")[2]) or 1
    number = written.rstrip()
    words = found.end()
    while line[words].isspace():
        words += 1
    if line.find("\t", words) >= 0:
        # The first cell of a table row often is a number.
        return None
    return Mark(offset, offset + words, number, count, series, style, True, True)


def _lists_neighbours(line: str, count: int) -> bool:
    """一、二审案件: the next numeral follows, and more of the same word; 一、一年来 is a heading."""
    found = _NEIGHBOURS.match(line)
    return (
        found is not None and ordinal(found[1]) == count + 1 and len(line) > 3 and line[3] not in "年季月是、"
    )


def marks_within(line: str, offset: int, start: int) -> list[Mark]:
    """Marks after position `start` of a line, each still to be believed by its series."""
    marks: list[Mark] = []
    end = start
    for opening in _WITHIN_START.finditer(line, max(0, start - 1)):
        first = opening.end()
        found = _WITHIN.match(line, first) if first >= end else None
        if found is None:
            continue
        end = found.end()
        series = found.lastgroup or ""
        before = line[first - 1]
        blank = before.isspace()
        if blank:
            before = line[max(0, first - _NEAR) : first].rstrip()[-1:]
        written = found.group()
        count = ordinal(written)
        if count:
            strong = before in _STRONG or (blank and series != "arabic")
            marks.append(
                Mark(offset + first, offset + end, written, count, series, _STYLE[series], False, strong)
            )
    return marks


def lone_mark(line: str) -> bool:
    """Whether a line is a mark of the upper ranks and nothing else: 一、 （一） 第二部分."""
    found = _LEAD.fullmatch(line) if len(line) <= _LONGEST_ALONE else None
    return found is not None and _GROUPS[(found.lastindex or 1) - 1][1] in _UPPER


def starts_heading(line: str) -> bool:
    """Whether a line starts with a heading mark."""
    return leading_mark(line) is not None


def starts_chapter(line: str) -> bool:
    """Whether a line starts with a mark of the first rank."""
    found = leading_mark(line)
    return found is not None and found.style is HeadingStyle.CHAPTER
