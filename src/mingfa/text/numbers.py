"""Numbers as Chinese papers write them, to exact values with bounds.

    number   = [sign] [word before] quantity [余] [unit] [word after]
    quantity = share | range | numeral
    share    = 百分之 numeral | numeral 分之 numeral | numeral %
    range    = numeral (-|至|到|~) numeral | 三四十 | 几十
    numeral  = 1,234.5 | 1.2万 | 1亿2000万 | 20余万 | 十二万三千 | 九十八点五

One compiled pattern finds the quantities; the words beside each are looked up where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from mingfa.text.amounts import Amount, Bound
from mingfa.text.spans import Span
from mingfa.text.units import UNIT
from mingfa.text.width import half_width

__all__ = [
    "NUMERALS",
    "QUANTITY",
    "Found",
    "amount_of",
    "amount_told",
    "bound_after",
    "bound_before",
    "find_numbers",
    "parse_amount",
]

_ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:[.．]\d+)?"
_CHINESE = "零〇一二两俩三四五六七八九十百千万亿"
_NUMERAL = (
    rf"(?:{_ARABIC}(?:[余多]?[百千万亿]+(?:\d+(?:\.\d+)?[百千万亿]+)*)?"
    rf"|(?:[几数](?=[十百千万亿]))?[{_CHINESE}]+(?:几[百千万亿]*|点[零〇一二三四五六七八九]+[百千万亿]*"
    r"|[余多来][百千万亿]+)?)"
)

#: The characters with which a number may begin; patterns take digits of any script.
NUMERALS = f"0123456789０１２３４５６７８９{_CHINESE}几数"

#: A pattern of one quantity. Its groups: low, high, share (百分之), of (分之), more (余).
QUANTITY = (
    rf"(?:(?P<share>百分之|千分之))?(?P<low>{_NUMERAL})"
    rf"(?:分之(?P<of>{_NUMERAL})|[%％]?(?:[-－–—~～]{{1,2}}|至|到)(?P<high>{_NUMERAL}))?"
    r"(?P<more>[余多来+＋])?"
)

_BEFORE = {
    Bound.AT_LEAST: "不少于 不低于 不下于 不下 至少 最少 超过 超出 多于 大于 高于 突破 超 逾 上 过 ≥ > ＞",
    Bound.AT_MOST: "不超过 不多于 不高于 不大于 少于 低于 小于 至多 最多 不足 不到 不满 将近 接近 近 ≤ < ＜",
    Bound.ABOUT: "大约 大概 约为 约有 约 大致",
}
_AFTER = {
    Bound.AT_LEAST: "以上 及以上 之多 开外",
    Bound.AT_MOST: "以内 以下 之内 及以下",
    Bound.ABOUT: "左右 上下",
}
_WORDS_BEFORE = {word: bound for bound, words in _BEFORE.items() for word in words.split()}
_WORDS_AFTER = {word: bound for bound, words in _AFTER.items() for word in words.split()}
_LAST_OF_BEFORE = frozenset(word[-1] for word in _WORDS_BEFORE)
# 线上12场, 通过3件, 节约20万元, 最近5次: the last character belongs to another word.
_ORDER_ONLY = frozenset("上过")
_OTHER_WORD = {
    "约": "节预签公条合特邀违守集相契履民规简毁失租续立订缔制口",
    "近": "最附临靠就邻远亲走贴拉相",
    "超": "赶高反",
}
_FIRST_OF_AFTER = frozenset(word[0] for word in _WORDS_AFTER)

_DIGIT = {mark: value for value, mark in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2}
_ORDERS_BARE = frozenset("百千万亿")
_ORDERS = (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100), ("十", 10))
_ONES = "[一二两三四五六七八九]"
_PAIR = re.compile(f"(?<!{_ONES})({_ONES})({_ONES})(?!{_ONES})")
_MIXED = re.compile(r"(\d[\d,.．]*)([百千万亿]*)")
_LONGEST = 40  # characters of a numeral; beyond it there is no number, only text to exhaust the reader with
_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟萬億", "一二三四五六七八九十百千万亿")


@dataclass(frozen=True, slots=True)
class Found:
    """A number where it stands.

    span: the quantity with 余 or %, without the words around it; percent: whether it tells a share, 100-based
    """

    span: Span
    amount: Amount
    percent: bool = False


def bound_before(text: str, start: int) -> tuple[Bound, int] | None:
    """The bound told by a word that ends at `start` (约, 不少于), and where the word begins."""
    if start and text[start - 1] in _LAST_OF_BEFORE:
        for length in (3, 2, 1):
            bound = _WORDS_BEFORE.get(text[start - length : start]) if length <= start else None
            if bound is not None:
                return (bound, start - length) if length > 1 or _stands_alone(text, start) else None
    return None


def _stands_alone(text: str, start: int) -> bool:
    word = text[start - 1]
    if word in _ORDER_ONLY:
        return text[start : start + 1] in _ORDERS_BARE
    if word == "约" and text.endswith("损失", 0, start - 1):
        return True  # 挽回损失约320万元, which is no 失约
    return start < 2 or text[start - 2] not in _OTHER_WORD.get(word, "")


def bound_after(text: str, end: int) -> tuple[Bound, int] | None:
    """The bound told by a word that begins at `end` (以上, 左右), and where the word ends."""
    if text[end : end + 1] in _FIRST_OF_AFTER:
        for length in (3, 2):
            bound = _WORDS_AFTER.get(text[end : end + length])
            if bound is not None:
                return bound, end + length
    return None


def amount_of(match: re.Match[str]) -> Amount | None:
    """What a match of `QUANTITY` tells by itself, words around it aside; None when it is no number."""
    return amount_told(*match.group("share", "low", "of", "high", "more"))


def amount_told(
    share: str | None, low: str, of: str | None, high: str | None, more: str | None
) -> Amount | None:
    """What the groups of `QUANTITY` tell; None when they are no number."""
    try:
        if share is of is high is more is None:
            return (_known_numeral if len(low) <= _SHORT else _numeral)(low)
        return _amount(share, low, of, high, more)
    except ValueError:
        return None


def _amount(share: str | None, low: str, of: str | None, high: str | None, more: str | None) -> Amount:
    if of is not None:
        return Amount(_plain(of) * 100 / _positive(low))
    first = _numeral(low)
    if high is not None:
        last = _numeral(high)
        start = first.value
        if first.value < last.value and low[-1] not in _CHINESE and high[-1] in "百千万亿":
            start = min(first.value * _order(high), last.value)
        return Amount(start, Bound.RANGE, last.high or last.value)
    if share == "千分之":
        first = Amount(first.value / 10, first.bound, None if first.high is None else first.high / 10)
    if more and first.bound is Bound.EXACT:
        return Amount(first.value, Bound.ABOUT if more == "来" else Bound.AT_LEAST)
    return first


def _numeral(written: str) -> Amount:
    """One numeral, with the bound that its own characters tell."""
    if written.isdecimal():
        return Amount(Decimal(written))
    for mark in "余多来":
        head, found, order = written.partition(mark)
        if found:
            return Amount(_plain(head) * _plain(order), Bound.ABOUT if mark == "来" else Bound.AT_LEAST)
    marks = {"几", "数"}.intersection(written)
    if marks:
        if len(marks) > 1:
            raise ValueError(written)
        mark = marks.pop()
        one, two, nine = (_chinese(written.replace(mark, digit)) for digit in "一二九")
        step = two - one
        lowest = one if written[0] == "十" else two
        return Amount(lowest, Bound.RANGE, nine + step - 1)
    pair = _PAIR.search(written)
    if pair and (_DIGIT[pair[2]] - _DIGIT[pair[1]] == 1 or pair[0] == "三五"):
        low, high = (written[: pair.start()] + digit + written[pair.end() :] for digit in pair.groups())
        return Amount(_chinese(low), Bound.RANGE, _chinese(high))
    return Amount(_plain(written))


# Small numbers come again and again.
_SHORT = 6
_known_numeral = lru_cache(maxsize=4096)(_numeral)


def _plain(written: str) -> Decimal:
    if not written[0].isdigit():
        return _chinese(written)
    if written[-1].isdigit():
        return Decimal(written.replace(",", "").replace("．", "."))
    total, last = Decimal(0), Decimal("Infinity")
    for digits, orders in _MIXED.findall(written):
        order = _order(orders)
        if order >= last:
            raise ValueError(written)
        total, last = total + _plain(digits) * order, order
    return _tidy(total)


def _order(written: str) -> Decimal:
    """The product of the order marks in a text: 万 → 10000, 百万 → 1000000."""
    product = 1
    for mark, factor in _ORDERS:
        product *= factor ** written.count(mark)
    return Decimal(product)


def _chinese(written: str) -> Decimal:
    if len(written) > _LONGEST:
        raise ValueError(written)
    whole, point, decimals = written.partition("点")
    if not point:
        return Decimal(_whole(whole))
    places = decimals.rstrip("百千万亿")
    fraction = Decimal(f"0.{''.join(str(_DIGIT[mark]) for mark in places)}")
    return _tidy((_whole(whole) + fraction) * _order(decimals[len(places) :]))


def _tidy(value: Decimal) -> Decimal:
    """12000 for 12000.0, so that a stored or shown value has no idle decimals."""
    return value.to_integral_value() if value == value.to_integral_value() else value.normalize()


def _whole(written: str) -> int:
    for mark, factor in _ORDERS:
        head, found, tail = written.rpartition(mark)
        if found:
            high = _whole(head) if head else 1
            if len(tail) == 1 and factor > 10 and tail in _DIGIT:
                return high * factor + _DIGIT[tail] * factor // 10  # 一百五 is 150, 两万三 is 23000
            low = _whole(tail.lstrip("零〇"))
            if low >= factor or high * factor == 0:
                raise ValueError(written)
            return high * factor + low
    if len(written) == 2 and "零" not in written and "〇" not in written:
        raise ValueError(written)  # 八五, 三八: names, not numbers
    return int("".join(str(_DIGIT[mark]) for mark in written) or 0)


def _positive(written: str) -> Decimal:
    value = _plain(written)
    if not value:
        raise ValueError(written)
    return value


_SCAN = re.compile(QUANTITY + r"(?P<percent>[%％])?")
_FIRST = re.compile(
    f"[{NUMERALS}\\d]"
)  # an engine finds the first character quickly, the whole pattern slowly
_BARE_ORDER = re.compile("[百千万亿]+")


def find_numbers(text: str) -> Iterator[Found]:
    """Every number in a text, dates and ordinals included: what it counts is for the reader to say.

    >>> [found.span.of("调处50余起，近百人") for found in find_numbers("调处50余起，近百人")]
    ['50余', '百']
    """
    end = 0
    for start in _FIRST.finditer(text):
        match = _SCAN.match(text, start.start()) if start.start() >= end else None
        if match is None:
            continue
        end = match.end()
        amount = amount_of(match)
        before = bound_before(text, match.start())
        if amount is None or (before is None and match["share"] is None and _BARE_ORDER.fullmatch(match[0])):
            continue
        percent = bool(match["share"] or match["of"] or match["percent"])
        after = bound_after(text, match.end())
        yield Found(Span(*match.span()), bounded(amount, before, after), percent)


def bounded(amount: Amount, *words: tuple[Bound, int] | None) -> Amount:
    """The amount with the first bound that a word beside it tells; what the number itself tells stays."""
    if amount.bound is Bound.EXACT:
        for word in words:
            if word is not None:
                return Amount(amount.value, word[0])
    return amount


_WHOLE = re.compile(
    rf"(?P<minus>[-−]|负)?(?:共计|总计|合计|共|计|达|为)?(?P<before>{'|'.join(_WORDS_BEFORE)})?"
    rf"(?P<all>百分百)?(?:{QUANTITY})?(?P<percent>%)?(?:{UNIT})?(?P<after>{'|'.join(_WORDS_AFTER)})?整?"
)


def parse_amount(text: str) -> Amount:
    """The amount a whole text tells (50余, 近百, 1.2万); ValueError in Chinese when it tells none.

    >>> parse_amount("约200人")
    Amount(value=Decimal('200'), bound=<Bound.ABOUT: 'about'>, high=None)
    """
    said = half_width(text).translate(_FORMAL).replace(" ", "").replace("\t", "").strip("。;\n\r")
    if not said:
        raise ValueError("没有填数量，请填数字")
    match = _WHOLE.fullmatch(said)
    amount = _told(match) if match else None
    if match is None or amount is None:
        if sum(1 for _ in find_numbers(said)) > 1:
            raise ValueError(f"“{_short(text)}”里不止一个数，请只填一个数字")
        raise ValueError(f"“{_short(text)}”不是数量，请填数字，如12、50余、约200、近百")
    words = [(_WORDS_BEFORE[match["before"]], 0)] if match["before"] else []
    words += [(_WORDS_AFTER[match["after"]], 0)] if match["after"] else []
    amount = bounded(amount, *words)
    return Amount(-amount.value, amount.bound) if match["minus"] and amount.high is None else amount


def _told(match: re.Match[str]) -> Amount | None:
    if not match["low"]:
        return Amount(Decimal(100)) if match["all"] else None
    if _BARE_ORDER.fullmatch(match["low"]) and not match["before"] and not match["share"]:
        return None
    return amount_of(match)


def _short(text: str) -> str:
    said = text.strip()
    return said if len(said) <= 20 else f"{said[:20]}…"
