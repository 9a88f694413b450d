"""Quantities in running text: numbers that count something, told apart from those that date, number and name.

A cheap pattern finds where a numeral is followed by the first character of a unit; only there the grammar of
numbers is applied and the words around are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from mingfa.reading.lexicon import (
    ABSTRACT,
    NAMED,
    NEVER_WORK,
    PLACE_TAIL,
    TIME_LIMIT,
    WORD_BEFORE_ONE,
    act_at_end,
    tells_act,
)
from mingfa.text.amounts import Amount, Bound
from mingfa.text.numbers import QUANTITY, amount_of, bound_after, bound_before, bounded
from mingfa.text.sentences import clause_start
from mingfa.text.spans import Span
from mingfa.text.units import UNIT, Unit, UnitKind, unit_named

__all__ = ["Quantity", "quantities"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit.

    span:     number, approximator and unit, with 每月 where it stands right before (每月一次)
    noun:     where the thing counted would begin, right behind
    """

    span: Span
    amount: Amount
    unit: str
    kind: UnitKind
    noun: int


_NUMERALS = "0-9０-９零〇一二两俩三四五六七八九十百千万亿几数"
_FIRSTS = "".join(sorted({name[0] for name in UNIT.replace("\\", "").split("|")}))
_LONGEST = 30  # characters of a quantity; without an end, a long row of digits would be tried from each of them
_CANDIDATE = re.compile(
    rf"[{_NUMERALS}](?:[{_NUMERALS}余多来,.．分之点%％至到~～—–\-－+＋]{{0,{_LONGEST}}}[  　]?[{_FIRSTS}]"
    r"|[百千]?分[之百])"
)
_QUANTITY = re.compile(rf"(?:(?P<all>百分百)|{QUANTITY})(?P<percent>[%％])?[  　]?(?P<unit>{UNIT})?")

_DIVISIBLE = frozenset({UnitKind.TIME, UnitKind.MEASURE, UnitKind.MONEY, UnitKind.SHARE})
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.·•/_#№×")
_ORDERS = frozenset("百千万亿")
_PLACE_UNITS = frozenset("家户里台门座亩张条块棵道所")
_FREQUENCY = re.compile(
    r"(?:每(?:个|两个|半个|一|两)?(?:年|季度|季|月|周|星期|旬|日|天|半年|学期)(?:度|末|底)?"
    r"|(?<![0-9第十])一(?:年|季度|季|月|周|天|日))$"
)
_FREQUENT = frozenset("年度季月周期旬日天末底")
_QUOTES = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"))
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
    straight = '"' in text
    for candidate in _CANDIDATE.finditer(text):
        start = candidate.start()
        if start < end:
            continue
        match = _QUANTITY.match(text, start) or _QUANTITY.match(text, start + 1)  # 确认数12件: 数 is no numeral
        if match is not None and _numbers_a_line(text, match):
            match = _QUANTITY.match(text, text.index(".", start) + 1)
        if match is None:
            continue
        end = match.end()
        found = _quantity(text, match)
        if found is not None and not _in_name(text, found.span, straight):
            end = found.span.end
            yield found


def _quantity(text: str, match: re.Match[str]) -> Quantity | None:
    start, end = match.span()
    amount = Amount(Decimal(100)) if match["all"] else amount_of(match)
    share = match["percent"] or match["share"] or match["of"] or match["all"]
    unit = unit_named("%" if share else match["unit"] or "")
    if amount is None or unit is None:
        return None
    if share and match["unit"]:
        end = match.end("percent") if match["percent"] else match.start("unit")  # a share takes no unit of count
        end -= len(text[start:end]) - len(text[start:end].rstrip())
    told = bound_before(text, start)
    if _belongs_elsewhere(text, start, end, unit):
        return None
    if match["low"] is None or match["low"][0].isdigit():
        if text.startswith(_SLOGANS, end) or NAMED.match(text, start):
            return None
    elif not share and not _counts(text, match, usual=unit.spelled, bound_told=told is not None):
        return None
    after = bound_after(text, end)
    first = told[1] if told is not None and not share and match["low"][0] in _ORDERS else start
    amount = bounded(amount, told or _bound_over_verb(text, start), after)
    end = after[1] if after else end
    return Quantity(Span(_with_rhythm(text, first), end), amount, unit.name, unit.kind, noun=end)


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


def _in_name(text: str, span: Span, straight: bool) -> bool:
    """Whether the number stands in a short quotation or a book title, and so belongs to a name."""
    start, end = span
    for opening, closing in _QUOTES:
        at = text.rfind(opening, max(0, start - _QUOTED_NAME), start)
        if at >= 0 and text.find(closing, at, start) < 0 and text.find(closing, end, at + _QUOTED_NAME + 4) >= 0:
            return True
    at = text.rfind("《", max(0, start - _TITLE), start)
    if at >= 0 and text.find("》", at, start) < 0:
        return True
    if straight:
        line = text.rfind("\n", 0, start) + 1
        return text.count('"', line, start) % 2 == 1 and text.find('"', end, end + _QUOTED_NAME) >= 0
    return False
