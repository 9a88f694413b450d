"""Quantities in running text: numbers that count something, told apart from those that date, number and name.

A cheap pattern finds where a numeral is followed by the first character of a unit; only there the grammar of
numbers is applied and the words around are looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from mingfa.reading.lexicon import (
    ABSTRACT,
    CONDITION,
    CONDITIONED,
    NAMED,
    NEVER_WORK,
    PLACE_TAIL,
    REPEATED,
    TIME_LIMIT,
    WORD_BEFORE_ONE,
    act_at_end,
    tells_act,
)
from mingfa.text.amounts import Amount, Bound
from mingfa.text.numbers import QUANTITY, amount_told, bound_after, bound_before, bounded
from mingfa.text.sentences import clause_start
from mingfa.text.shares import STROKES, TENTHS, fraction_at, in_tenths
from mingfa.text.spans import Span
from mingfa.text.units import UNIT, Unit, UnitKind, unit_named

__all__ = ["Quantity", "quantities"]


class Quantity(NamedTuple):
    """A number with its unit.

    span:     number, approximator and unit, with 每月 where it stands right before (每月一次)
    noun:     where the thing counted would begin, right behind
    """

    span: Span
    amount: Amount
    unit: Unit
    noun: int


_NUMERALS = "0-9０-９零〇一二两俩三四五六七八九十百千万亿几数"
_FIRSTS = "".join(sorted({name[0] for name in UNIT.replace("\\", "").split("|")}))
_LONGEST = (
    30  # characters of a quantity; without an end, a long row of digits would be tried from each of them
)
_CANDIDATE = re.compile(
    rf"[{_NUMERALS}](?:[{_NUMERALS}余多来,.．分之点%％至到~～—–\-－+＋]{{0,{_LONGEST}}}[  　]?[{_FIRSTS}成]"
    rf"|[百千]?分[之百]|[{STROKES}])"
)
_QUANTITY = re.compile(
    rf"(?:(?P<all>百分百)|{QUANTITY})(?P<percent>[%％])?[  　]?(?:(?P<unit>{UNIT})|{TENTHS})?"
)
# How often a page was seen is told without a unit: 播放量10万+.
_VIEWS = re.compile(
    rf"量(?<=(?:点击|播放|阅读|浏览|访问|转发|点赞|观看|收看|收听)量)[已共累总计最单高篇达到为突破超过近逾约]{{0,6}}(?=[{_NUMERALS}])"
)
_OF_VIEWS = "次"
_STROKES = frozenset(STROKES)
_SHARE = Unit("%", UnitKind.SHARE)
_NO_VIEWS = frozenset("年月日号时点:：wWkK")  # a date, or an order of magnitude that is no numeral

_DIVISIBLE = frozenset({UnitKind.TIME, UnitKind.MEASURE, UnitKind.MONEY, UnitKind.SHARE})
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.·•/_#№×")
_ORDERS = frozenset("百千万亿")
_ORDINAL = frozenset("第届")
_PLACE_UNITS = frozenset("家户里台门座亩张条块棵道所")
_FREQUENCY = re.compile(
    r"(?:每(?:个|两个|半个|一|两)?(?:年|季度|季|月|周|星期|旬|日|天|半年|学期)(?:度|末|底)?"
    r"|(?<![0-9第十])一(?:年|季度|季|月|周|天|日))$"
)
_FREQUENT = frozenset("年度季月周期旬日天末底")
_QUOTES = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"))
_OPENS_NAME = re.compile("[“‘「『《]")
_QUOTE_OR_LINE = re.compile('["\n]')
_QUOTED_NAME = 16  # characters: a longer quotation is speech, in which figures may stand
_TITLE = 40
_CLAUSE_BACK = 40
_SLOGANS = ("方面", "层面", "环节", "维度", "角度", "坚持", "确保", "到位", "部门", "单位", "一")
_OF_A_LAW = re.compile(r"(?:[章编节]|》共?)[^，。]+条$|[0-9]号[0-9]+.$")  # 共六章五十条; 56号3栋
_LENGTHS = ("个月", "个季度", "个年", "个星期", "个周")
_OVER_VERB = re.compile(
    r"(?:(?P<least>至少|最少)|至多|最多)[^，。；：、0-9]{1,4}$|(?P<about>约占)[^，。；：、0-9]{0,4}$"
)
_NUMBERED_LINE = re.compile(r"(?:^|\n)[ \u3000\t]*\d{1,2}\.$")
_LISTED = re.compile("一[处条部本名块座所家项起件宗面幅个支台辆](?=[，。；、,;]|$)")  # 法治文化长廊一条。


def quantities(text: str) -> Iterator[Quantity]:
    """The numbers of a text that count something, in order."""
    end = 0
    quoted = _StraightQuotes(text)
    views = {found.end() for found in _VIEWS.finditer(text)}
    candidates = [candidate.start() for candidate in _CANDIDATE.finditer(text)]
    for start in sorted(views.union(candidates)) if views else candidates:
        if start < end:
            continue
        # 确认数12件: 数 is no numeral
        match = _QUANTITY.match(text, start) or _QUANTITY.match(text, start + 1)
        if match is not None and _numbers_a_line(text, match):
            match = _QUANTITY.match(text, text.index(".", start) + 1)
        if match is None:
            continue
        end = match.end()
        found = None
        if text[end : end + 1] in _STROKES:
            found = _fraction(text, match)
        if found is None:
            found = _quantity(text, match, _OF_VIEWS if start in views else "")
        if found is not None and not _in_name(text, found.span, quoted):
            end = found.span.end
            yield found


def _fraction(text: str, match: re.Match[str]) -> Quantity | None:
    """A share written with a stroke (2/3以上的村)."""
    start = match.start()
    told = fraction_at(text, start)
    if told is None:
        return None
    amount, end = told
    after = bound_after(text, end)
    amount = bounded(amount, bound_before(text, start), after)
    end = after[1] if after else end
    return Quantity(Span(start, end), amount, _SHARE, noun=end)


def _quantity(text: str, match: re.Match[str], implied: str) -> Quantity | None:
    """What a match tells; `implied` is the unit that goes without saying."""
    start, end = match.span()
    whole, in_hundred, low, of, high, more, sign, written, tenths, _, _ = match.groups()
    share = whole or sign or in_hundred or of
    amount = Amount(Decimal(100)) if whole else amount_told(in_hundred, low, of, high, more)
    if not share and tenths:
        return _tenths(text, match, amount)
    unit = unit_named("%" if share else written or implied)
    if amount is None or unit is None:
        return None
    if not written:
        end -= text[end - 1].isspace()  # the blank before a unit that is not there
        if implied and text[end : end + 1] in _NO_VIEWS:
            return None
    elif share:
        end = match.end("percent") if sign else match.start("unit")
        while text[end - 1].isspace():  # a share takes no unit of count
            end -= 1
    if _belongs_elsewhere(text, start, end, unit):
        return None
    told = bound_before(text, start)
    if low is None or low[0].isdigit():
        if text.startswith(_SLOGANS, end) or NAMED.match(text, start):
            return None
    elif not share and not _counts(text, match, usual=unit.spelled, bound_told=told is not None):
        return None
    after = bound_after(text, end)
    first = told[1] if told is not None and not share and low[0] in _ORDERS else start
    amount = bounded(amount, told or _bound_over_verb(text, start), after)
    end = after[1] if after else end
    if _sets_threshold(text, told[1] if told else start, end, bounded_by_words=bool(told or after)):
        return None
    return Quantity(Span(_with_rhythm(text, first), end), amount, unit, end)


def _tenths(text: str, match: re.Match[str], told: Amount | None) -> Quantity | None:
    """A share told in tenths (超九成, 两成以上); a place may be named so (九成村)."""
    start, end = match.span()
    amount = in_tenths(match, told) if told is not None else None
    if amount is None or text[start - 1 : start] in _ORDINAL or PLACE_TAIL.match(text, end):
        return None
    after = bound_after(text, end)
    amount = bounded(amount, bound_before(text, start), after)
    end = after[1] if after else end
    return Quantity(Span(start, end), amount, _SHARE, noun=end)


def _belongs_elsewhere(text: str, start: int, end: int, unit: Unit) -> bool:
    """Whether the number counts sessions, articles, house numbers, or a length of time that sets a limit."""
    before = text[start - 1] if start else "\n"
    if before in "第届番" or (before in _LATIN and not _bulleted(text, start)):
        return True
    if text.startswith("（共印", max(0, start - 3)):
        return True  # copies printed, below the signature
    if before in "章编节》共号" and _OF_A_LAW.search(text, max(0, start - 6), end):
        return True
    return text.startswith(_LENGTHS, end - 1) or (
        unit.kind is UnitKind.TIME and TIME_LIMIT.match(text, end) is not None
    )


def _sets_threshold(text: str, start: int, end: int, *, bounded_by_words: bool) -> bool:
    """Whether a number is the condition of a rule (罚款5000元以上的案件, 连续3次末位的村), not work done."""
    if bounded_by_words:
        return (
            CONDITIONED.match(text, end) is not None
            and CONDITION.search(text, max(0, start - 8), start) is not None
        )
    return text.endswith("连续", 0, start) and REPEATED.match(text, end) is not None


def _bound_over_verb(text: str, start: int) -> tuple[Bound, int] | None:
    """The bound of 至少召开1次 and 约占总数的15%, where words stand between."""
    found = _OVER_VERB.search(text, max(0, start - 6), start)
    if found is None:
        return None
    bound = Bound.ABOUT if found["about"] else Bound.AT_LEAST if found["least"] else Bound.AT_MOST
    return bound, start


def _numbers_a_line(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like a decimal is the number of a line and a count (2.3个村完成……)."""
    whole, point, _ = (match["low"] or "").partition(".")
    unit = unit_named(match["unit"] or "")
    if not point or unit is None or unit.kind in _DIVISIBLE:
        return False
    return _bulleted(text, match.start() + len(whole) + 1)


def _bulleted(text: str, start: int) -> bool:
    """Whether the mark before a place is the dot of an enumerator that opens a line."""
    line = text.rfind("\n", max(0, start - 12), start)
    return (line >= 0 or start < 12) and _NUMBERED_LINE.search(text, max(line, 0), start) is not None


def _counts(text: str, match: re.Match[str], *, usual: bool, bound_told: bool) -> bool:
    """Whether a numeral in characters, which may as well be part of a word, counts something here.

    usual: whether such numerals do before this unit; bound_told: whether 近, 上 or the like stands before
    """
    start, end = match.span()
    low = match["low"]
    plain = not match["more"] and not match["high"]
    if plain and low[0] in _ORDERS:
        return bound_told  # 近百名 counts, 千家万户 does not
    if len(low) > 2 or not plain or low[0] in "几数":
        return True
    if not usual or NAMED.match(text, start) or text.startswith("一", end):
        return False
    if text[end - 1] in _PLACE_UNITS and PLACE_TAIL.match(text, end):
        return False
    clause = _clause_before(text, start)
    if _FREQUENCY.search(clause[-8:]):
        return True
    if text.startswith(ABSTRACT, end) or (low != "一" and text.startswith("“", end)):
        return low != "一" and not text.startswith(NEVER_WORK, end) and act_at_end(clause) >= 0
    if low in ("一", "零", "〇"):
        if text[start - 1 : start] in WORD_BEFORE_ONE:
            return False
        return _after_act(clause) or (len(clause) > 2 and _LISTED.match(text, start) is not None)
    return True


def _after_act(clause: str) -> bool:
    return act_at_end(clause) >= 0 or tells_act(clause)


def _clause_before(text: str, start: int) -> str:
    return text[clause_start(text, max(0, start - _CLAUSE_BACK), start) : start]


def _with_rhythm(text: str, start: int) -> int:
    """Where the figure begins: before 每月 in 每月一次, at the number otherwise."""
    if start and text[start - 1] in _FREQUENT:
        rhythm = _FREQUENCY.search(text, max(0, start - 8), start)
        if rhythm is not None:
            return rhythm.start()
    return start


class _StraightQuotes:
    """Straight quotation marks, which open and close by turns, in every line afresh."""

    def __init__(self, text: str) -> None:
        self._marks: list[int] = []
        self._open: list[bool] = []
        if '"' in text:
            opened = False
            for mark in _QUOTE_OR_LINE.finditer(text):
                opened = mark.group() == '"' and not opened
                self._marks.append(mark.start())
                self._open.append(opened)

    def open_at(self, place: int) -> bool:
        """Whether a quotation is open at a place of the text."""
        before = bisect_left(self._marks, place)
        return before > 0 and self._open[before - 1]


def _in_name(text: str, span: Span, quoted: _StraightQuotes) -> bool:
    """Whether the number stands in a short quotation or a book title, and so belongs to a name."""
    start, end = span
    if _OPENS_NAME.search(text, max(0, start - _TITLE), start) is not None:
        for opening, closing in _QUOTES:
            at = text.rfind(opening, max(0, start - _QUOTED_NAME), start)
            if (
                at >= 0
                and text.find(closing, at, start) < 0
                and text.find(closing, end, at + _QUOTED_NAME + 4) >= 0
            ):
                return True
        at = text.rfind("《", max(0, start - _TITLE), start)
        if at >= 0 and text.find("》", at, start) < 0:
            return True
    return quoted.open_at(start) and text.find('"', end, end + _QUOTED_NAME) >= 0
