"""Ordinary words of two characters (`words.txt`), and the places of a text where no word stands.

Nearly all of a Chinese text is words of two characters and some that stand alone. Where two characters in a row belong
to no word with each other, with the one before or with the one behind, something is wrong: a character mistaken,
left out or one too many. The text is looked at as its pairs, all at once, so that a look costs next to nothing.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from mingfa.review.repeats import repeats
from mingfa.review.sounds import mistaken_for

__all__ = ["doubled", "is_word", "meant_by", "misfits", "runs_into_words", "stands_alone"]

_ALONE = re.compile(rb"(?<=\0)\0(?=\0)")  # a pair that is no word, between two that are none
_COUNTED = "一二三四五六七八九十百千万亿两几某个"
_FUNCTION = frozenset(
    "的了和与及或在对等由向以并将为是有不也都就还又再已而但则若因其之所这那此该各每被把给从自至到于"
)
_NO_PART = _FUNCTION | frozenset(
    f"{_COUNTED}，。、；：“”（）《》0123456789 \u3000\n"
)  # may stand beside anything
_WIDE = f"utf-16-{sys.byteorder[0]}e"  # as numbers lie in memory here
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


@cache
def _lists() -> Mapping[str, tuple[str, ...]]:
    lists: dict[str, list[str]] = {}
    for line in files("mingfa.review").joinpath("words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            rows = lists.setdefault(line, [])
        elif not line.startswith("#"):
            rows.append(line)
    return {heading: tuple(rows) for heading, rows in lists.items()}


@cache
def _common() -> frozenset[str]:
    return frozenset(row[0] + last for row in _lists()["[常用]"] for last in row[1:])


@cache
def _words() -> frozenset[str]:
    return _common() | {row[0] + last for row in _lists()["[词语]"] for last in row[1:]}


@cache
def _single() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """What may end and what may begin a word or stand alone, and what is said twice (人人)."""
    return (
        frozenset("".join(_lists()["[词尾]"])),
        frozenset("".join(_lists()["[词头]"])),
        frozenset("".join(_lists()["[叠字]"])),
    )


def is_word(pair: str) -> bool:
    """Whether two characters are an ordinary word.

    >>> is_word("纠纷"), is_word("纠分")
    (True, False)
    """
    return pair in _words()


def stands_alone(mark: str) -> bool:
    """Whether a character may stand beside words without being part of one.

    >>> stands_alone("县"), stands_alone("贯")
    (True, False)
    """
    ends, begins, _ = _single()
    return mark in ends or mark in begins or mark in _FUNCTION or mark in _COUNTED


def _is_character(mark: str) -> bool:
    return "一" <= mark <= "龥"


@cache
def _numbered() -> frozenset[int]:
    """The words, each as the number that its two characters are in memory."""
    return frozenset(int.from_bytes(word.encode(_WIDE), sys.byteorder) for word in _words())


def _known_pairs(text: str) -> bytes:
    """1 for each two characters in a row that are a word, else 0.

    Taken as numbers, two bytes a character, the pairs need not be cut out of the text: half the time of looking up strings.
    """
    wide = memoryview(_ASTRAL.sub("\ufffd", text).encode(_WIDE, "surrogatepass"))
    known = bytearray(max(0, len(text) - 1))
    for first in (0, 1):
        pairs = wide[2 * first : 2 * first + (len(text) - first) // 2 * 4]
        known[first::2] = bytes(map(_numbered().__contains__, pairs.cast("I")))
    return bytes(known)


def misfits(text: str) -> Iterator[int]:
    """Where two characters stand that belong to no word, neither with each other nor with those beside them."""
    ends, begins, _ = _single()
    padded = f" {text} "
    for match in _ALONE.finditer(b"\0" + _known_pairs(text) + b"\0"):
        at = match.start() - 1
        if padded[at + 1] in _NO_PART or padded[at + 2] in _NO_PART:
            continue
        before, first, second, after = tuple(padded[at : at + 4])
        if not (_is_character(first) and _is_character(second)):
            continue
        alone = (first in ends and _is_character(before)) or (second in begins and _is_character(after))
        # A first character that never stands alone is out of place whatever the second may do.
        if not alone or (first not in ends and first not in begins):
            yield at


@cache
def meant_by(pair: str) -> tuple[str, ...]:
    """Common words that a pair that is none may have been meant for.

    >>> meant_by("纠分")
    ('纠纷',)
    """
    first, second = pair[0], pair[1]
    common = _common()
    words = (
        *(other + second for other in mistaken_for(first)),
        *(first + other for other in mistaken_for(second)),
    )
    return tuple(dict.fromkeys(word for word in words if word in common))


def doubled(text: str) -> Iterator[int]:
    """Where a character is written twice and neither two words meet there (进行行政) nor the two are one (人人)."""
    ends, _, twice = _single()
    padded = f"  {text}   "
    for at in repeats(text, 1):
        mark, pair = text[at], text[at : at + 2]
        if not _is_character(mark):
            continue
        before, after = padded[at + 1], padded[at + 4]
        if before.isdigit() or before == "每":
            if mark in _COUNTED and not is_word(mark + after):
                yield at  # 6个个
            continue
        left, right = is_word(before + mark), is_word(mark + after)
        four = padded[at] == before or padded[at + 5] == after  # 和和谐谐
        if mark in ends and mark not in twice and _is_character(before) and not _is_character(after):
            yield at  # 意见书书35份
            continue
        if not (left or right) or mark in twice or is_word(pair) or four or mark in (before, after):
            continue
        if mark not in _FUNCTION and not ((left or (mark in ends and _is_character(before))) and right):
            yield at


def runs_into_words(text: str, start: int, end: int) -> bool:
    """Whether a word reaches over the beginning or the end of a place: 责人落实 in 负责人落实.

    Where the place itself begins or ends with a word, that is the one to read: 全面贯落实习近平法治思想 has no 实习.
    """
    before, first = text[max(0, start - 1) : start + 1], text[start : start + 2]
    behind, last = text[end - 1 : end + 1], text[end - 2 : end]
    return (not is_word(first) and is_word(before)) or (not is_word(last) and is_word(behind))
