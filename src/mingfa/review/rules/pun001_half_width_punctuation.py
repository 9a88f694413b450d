"""Half-width marks between Chinese characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.nearby import lines_around, matches_near
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.review.sought import places, sought
from mingfa.text.spans import Span

__all__ = ["HalfWidthPunctuation"]

_HAN = r"[一-龥〇”’）》】％%]"
_OPEN = r"[一-龥〇“‘（《【]"
_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。", "(": "（", ")": "）"}
_HALF = {full: half for half, full in _FULL.items()}

# A comma belongs to the Chinese text where a Chinese character stands on either side of it; a full stop only
# after one, and not before Latin letters or digits (附件.docx, 一.2).
_MARK = re.compile(
    rf"(?<={_HAN})[,;:?!](?![,;:?!/])|(?<=[0-9A-Za-z])[,;](?={_OPEN})|(?<=[一-龥”）》])\.(?![.0-9A-Za-z])"
)
_ADDRESS_SIGNS = ("http", "www.", "@", "[")
# Marks that may be a fault each, and what has to be looked at with its line.
_HALF_WIDTH, _PAIRED = sought(*",;:?!"), sought(*'()"', *_ADDRESS_SIGNS)
_FULL_STOP = re.compile(
    r"\.(?<=[一-龥”》）]\.)(?![.0-9A-Za-z])"
)  # of all full stops those that may be faults
_BRACKETS = re.compile(r"([(（])([^()（）\n]{0,200})([)）])")
_AFTER_NUMBER = re.compile(r"\n\s*[一二三四五六七八九十]+$")  # 一,加强 is the matter of NMB001
_NUMBER = 6  # characters that a heading's number and the blanks before it take
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[!-~]+|(?<![\w.+-])[A-Za-z0-9.+_-]{1,64}@[A-Za-z0-9.-]{1,255}|\[[^\[\]\n]{0,80}\]"
)
_CHINESE = re.compile("[一-龥]")
_QUOTE = re.compile('["“”]')
_SHORT = 8  # characters within brackets that are told as one with them


class HalfWidthPunctuation(Rule):
    """中文里用了半角标点。

    为什么：
        中文标点占一个字的位置。半角逗号、括号和直引号多是从网页或表格粘贴来的，排版后疏密不一，也说明没有校对。
    错：
        健全依法决策机制,完善决策制度,规范决策程序。
    错：
        (四)坚持优质服务，实现"一员多能"。
    对：
        发放资料1,234份，12:30集合，比例为3:1，网址http://www.example.cn/a,b.html，加大2.5倍。
    对：
        （四）坚持优质服务，实现“一员多能”；平台（APP）已上线，文号为政发(2024)5号。
    不查：
        数字、时刻、网址、邮箱、英文里的半角标点；括号里只有数字或字母的。
    """

    code = "PUN001"
    name = "half-width-punctuation"
    severity = Severity.WARNING
    basis = proofreading.PUNCTUATION

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        marks = matches_near(_MARK, text, _HALF_WIDTH, before=0, after=3)
        single = [match.start() for match in chain(marks, _FULL_STOP.finditer(text))]
        for start, end in lines_around(sorted([*places(_PAIRED, text), *single]), text):
            yield from _in_line(text[start:end], start)


def _in_line(line: str, offset: int) -> Iterator[Fault]:
    addresses = any(sign in line for sign in _ADDRESS_SIGNS)
    said = _ADDRESS.sub(lambda match: "a" * len(match[0]), line) if addresses else line
    pairs = [*_brackets(said), *_quotes(said)]
    # Marks are looked for beside the mended brackets and quotes, so that one pass finds all.
    characters = list(said)
    for fault in pairs:
        if fault.fix:
            characters[fault.span.start : fault.span.end] = fault.fix.text
    for fault in (*pairs, *_marks("".join(characters))):
        span = Span(fault.span.start + offset, fault.span.end + offset)
        yield replace(fault, span=span, fix=fault.fix and Fix(span, fault.fix.text))


def _marks(line: str) -> Iterator[Fault]:
    for match in _MARK.finditer(line):
        start = match.start()
        before = line[start - _NUMBER : start] if start >= _NUMBER else f"\n{line[:start]}"
        if match[0] not in ",." or not _AFTER_NUMBER.search(before):
            yield _fault(Span(start, start + 1), _FULL[match[0]])


def _brackets(text: str) -> Iterator[Fault]:
    """Brackets around Chinese; a short pair such as (四) is one fault."""
    for match in _BRACKETS.finditer(text):
        opening, inside, closing = match.groups()
        if not _CHINESE.search(inside):
            continue
        if opening + closing == "()" and len(inside) <= _SHORT and not _MARK.search(inside):
            yield _fault(Span(*match.span()), f"（{inside}）")
        else:
            for group in (1, 3):
                if match[group] in "()":
                    yield _fault(Span(*match.span(group)), _FULL[match[group]])


def _quotes(line: str) -> Iterator[Fault]:
    """Quotation marks "…": whether one opens or closes follows from the marks before it in its line."""
    if '"' in line and _CHINESE.search(line):
        inside, straight = False, []
        for match in _QUOTE.finditer(line):
            if match[0] == '"':
                straight.append((match.start(), "”" if inside else "“"))
            inside = not inside if match[0] == '"' else match[0] == "“"
        for at, full in straight:
            # Where a quotation stays open nobody knows which mark is missing: no fix.
            yield _fault(Span(at, at + 1), None if inside else full, '"')


def _fault(span: Span, full: str | None, said: str = "") -> Fault:
    half = said or "".join(_HALF.get(mark, mark) for mark in full or "")
    return Fault(
        span,
        f"中文里用了半角的“{half}”。" if half != '"' else "中文里用了直引号。",
        f"请改为全角的“{full}”。" if full and half != '"' else "请改为成对的弯引号。",
        Fix(span, full) if full else None,
    )
