"""Quotation marks, brackets or title marks without their partner, even where their counts agree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["UnbalancedMarks"]

_PAIRS = {"“": "”", "（": "）", "《": "》", "〈": "〉", "【": "】", "〔": "〕", "(": ")"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()} | {")": "（", "）": "（"}
_MARKS = "“”（）《》〈〉【】〔〕()"
_NUMBER = re.compile(r"(?:^|[\s。；：，、])[（(]?[\d一二三四五六七八九十a-zA-Z]{1,3}$")
_SHOWN = 12
_OVER_LINES = 400  # characters over which a quotation may run on
# A mark, or at once a pair that is closed without another mark within.
_MARK = re.compile(
    rf"[{_MARKS}](?:(?:(?<=[（(])[^{_MARKS}]{{0,{_OVER_LINES - 1}}}+[）)]|(?<=《)[^{_MARKS}]{{0,{_OVER_LINES - 1}}}+》"
    rf"|(?<=“)[^{_MARKS}]{{0,{_OVER_LINES - 1}}}+”))?"
)


class UnbalancedMarks(Rule):
    """引号、括号、书名号只有一半，或者前后颠倒。

    为什么：
        缺了一半，读的人不知道引到哪里为止；从网页、表格复制时最容易丢。
    错：
        以网格化管理为基础的“群众性治安防控工程，实现了全覆盖。
    错：
        发放《民法典宣传手册3200册，解答咨询460人次。
    错：
        深入实施”八五“普法规划，建成公园（含长廊2个。
    对：
        1）加强领导；2）落实责任。深入实施“八五”普法规划（2021—2025年）。
    对：
        他说：“坚持依法行政。
        坚持公正执法。”
    不查：
        序号后的半个括号，如“1）”；跨段落的引文，各段开头都有前引号的。
    """

    code = "PUN003"
    name = "unbalanced-marks"
    severity = Severity.ERROR
    basis = proofreading.PUNCTUATION

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = _paired(document.text)
        open_marks: list[tuple[str, int]] = []  # what was left open for good stays, without its mark
        kinds: Counter[str] = Counter()
        quoted = 0  # where among them the quotation is that is open
        faults: list[tuple[int, str]] = []
        for match in _MARK.finditer(text):
            said, at = match[0], match.start()
            mark = said[0]
            if mark in _PAIRS:
                if mark == "“" and kinds[mark]:
                    faults.append((open_marks[quoted][1], mark))
                    open_marks[quoted] = ("", open_marks[quoted][1])
                    kinds[mark] = 0
                if len(said) == 1:
                    mark = "（" if mark == "(" else mark
                    quoted = len(open_marks) if mark == "“" else quoted
                    open_marks.append((mark, at))
                    kinds[mark] += 1
                continue
            opening = _CLOSING.get(mark, "“")
            if not kinds[opening]:
                if not (mark in "）)" and _NUMBER.search(text[max(0, at - 4) : at])):
                    faults.append((at, mark))
                continue
            while (inner := open_marks.pop())[0] != opening:
                kinds[inner[0]] -= 1
                faults.append((inner[1], inner[0]))
            kinds[opening] -= 1
            if at - inner[1] > _OVER_LINES:
                faults.append((inner[1], opening))
        faults = [
            (place, one) for place, one in (*faults, *((place, one) for one, place in open_marks)) if one
        ]
        for place, mark in sorted(faults):
            yield _fault(place, mark, text)


def _paired(text: str) -> str:
    """The text with straight quotation marks told as opening or closing, so that they are no second fault."""
    if '"' not in text:
        return text
    characters, open_ = list(text), False
    for match in re.finditer('["“”\n]', text):
        if match[0] == '"':
            characters[match.start()] = "”" if open_ else "“"
        open_ = match[0] == "“" or (match[0] == '"' and not open_)
    return "".join(characters)


def _fault(place: int, mark: str, text: str) -> Fault:
    if mark in _PAIRS:
        end = text.find("\n", place, place + _SHOWN)
        return Fault(
            Span(place, max(end if end >= 0 else min(len(text), place + _SHOWN), place + 1)),
            f"“{mark}”后面没有对应的“{_PAIRS[mark]}”。" if mark != "“" else "前引号后面没有对应的后引号。",
            "请补上。",
        )
    first = max(0, place + 1 - _SHOWN)
    start = max(first, text.rfind("\n", first, place) + 1)
    so = f"“{mark}”前面没有对应的前一半。" if mark != "”" else "后引号前面没有对应的前引号。"
    return Fault(Span(start, place + 1), so, "请补上或者删去。")
