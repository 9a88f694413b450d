"""How much two rows look like one fact, and finding such pairs among many without comparing all with all. Pure.

Only rows of the same place that lie within a few days are compared, and of these the nearest few: by day, and among
those whose words have a mark in common. The cost grows with the rows, not with their square.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Generic, TypeVar

from mingfa.catalogue.register import Register
from mingfa.catalogue.values import Kind

__all__ = ["LIKELY", "Likely", "Told", "alike", "likely_pairs", "told_of"]

#: From this score (of 100) on two rows are shown to a person.
LIKELY = 75
#: Days by which two tellings of one fact may differ.
NEAR_DAYS = 3

K = TypeVar("K", bound=Hashable)

_MARKS = 3
_MEETS = 8
_DAYS_APART = (1.0, 0.7, 0.4, 0.2)
_PLAIN = re.compile(r"[\s，。、；：“”‘’（）《》〈〉！？—…·,.;:!?()\[\]【】\-_/]+")
_NUMBERED = re.compile(r"\d+|第[一二三四五六七八九十百]+|[一二三四五六七八九十]+(?=[期批次组号村轮季])")
_TEXTS = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE})
_AMOUNTS = frozenset({Kind.COUNT, Kind.NUMBER, Kind.MONEY})


@dataclass(frozen=True, slots=True)
class Told(Generic[K]):
    """A row as it is compared.

    blocks: rows that share none are never one fact; unit: whose row it is
    texts, numbers: by heading; chief: the headings of the texts that make the fact what it is; title: that of the subject
    """

    key: K
    register: str
    blocks: tuple[Hashable, ...]
    unit: Hashable
    day: date
    title: str
    chief: frozenset[str]
    texts: Mapping[str, str]
    numbers: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Likely(Generic[K]):
    """Two rows that may be one fact, why in words, and how likely of 100."""

    first: K
    second: K
    score: int
    reasons: tuple[str, ...]


def told_of(
    key: K,
    register: type[Register],
    data: Mapping[str, Any],
    *,
    day: date,
    blocks: tuple[Hashable, ...],
    unit: Hashable,
) -> Told[K]:
    """A stored row of a register, made ready."""
    texts: dict[str, str] = {}
    numbers: dict[str, object] = {}
    for name, label, amount in _plan(register):
        value = data.get(name)
        if value is None:
            continue
        if amount:
            numbers[label] = tuple(value.values()) if isinstance(value, dict) else value
        elif plain := _PLAIN.sub("", str(value)).lower():
            texts[label] = plain
    title, chief = _heads(register)
    return Told(key, register.key, blocks, unit, day, title, chief, texts, numbers)


_PLANS: dict[type[Register], tuple[tuple[str, str, bool], ...]] = {}
_HEADS: dict[type[Register], tuple[str, frozenset[str]]] = {}


def _plan(register: type[Register]) -> tuple[tuple[str, str, bool], ...]:
    if register not in _PLANS:
        skipped = {register.occurred_on, register.joint}
        _PLANS[register] = tuple(
            (column.name, column.label, column.kind in _AMOUNTS)
            for column in register.columns
            if column.kind in _TEXTS | _AMOUNTS and column.name not in skipped
        )
    return _PLANS[register]


def _heads(register: type[Register]) -> tuple[str, frozenset[str]]:
    if register not in _HEADS:
        kinds = {column.name: column for column in register.columns}
        chief = {kinds[name].label for name in register.identity if kinds[name].kind in _TEXTS}
        title = kinds[register.subject].label
        _HEADS[register] = (title, frozenset(chief | {title}))
    return _HEADS[register]


def likely_pairs(
    rows: Iterable[Told[K]],
    *,
    comparable: Callable[[Told[K], Told[K]], bool] = lambda one, other: one.register == other.register,
    among: Collection[K] | None = None,
    least: int = LIKELY,
) -> list[Likely[K]]:
    """The pairs that look like one fact, the likeliest first.

    comparable: whether two rows can tell one fact at all; among: one row of each pair is one of these
    """
    rows = list(rows)
    found: dict[tuple[int, int], Likely[K]] = {}
    seen: set[tuple[int, int]] = set()
    for block in _blocks(rows):
        for place, number in enumerate(block):
            row = rows[number]
            for other in block[place + 1 : place + 1 + _MEETS]:
                second = rows[other]
                if (second.day - row.day).days > NEAR_DAYS:
                    break
                pair = (number, other) if number < other else (other, number)
                if pair in seen:
                    continue
                seen.add(pair)
                if among is not None and row.key not in among and second.key not in among:
                    continue
                if not comparable(row, second):
                    continue
                likely = alike(rows[pair[0]], rows[pair[1]])
                if likely.score >= least:
                    found[pair] = likely
    return sorted(found.values(), key=lambda one: -one.score)


def _blocks(rows: list[Told[K]]) -> Iterator[list[int]]:
    """Rows by place and day alone, and once more for each of their marks, so that many of one day are told apart."""
    blocks: dict[tuple[Hashable, int], list[int]] = {}
    for number, row in enumerate(rows):
        marks = _marks("".join(row.texts.get(label, "") for label in sorted(row.chief)))
        for name in row.blocks:
            for mark in (-1, *marks):
                blocks.setdefault((name, mark), []).append(number)
    for block in blocks.values():
        if len(block) > 1:
            block.sort(key=lambda number: (rows[number].day, rows[number].texts.get(rows[number].title, "")))
            yield block


@lru_cache(maxsize=1 << 16)
def _marks(text: str) -> tuple[int, ...]:
    """The least of the digests of a text's pairs of characters: texts that are alike have most of them in common."""
    return tuple(sorted(zlib.crc32(gram.encode()) for gram in _grams(text))[:_MARKS])


def alike(first: Told[K], second: Told[K]) -> Likely[K]:
    """How much two rows look like one fact."""
    apart = abs((first.day - second.day).days)
    weight, score = 2.0, 2.0 * (_DAYS_APART[apart] if apart <= NEAR_DAYS else 0.0)
    reasons = [
        "同一单位" if first.unit == second.unit else "两个单位",
        "日期相同" if not apart else f"日期相差{apart}天",
    ]
    chief, chiefs = 0.0, 0.0
    for label, one, other in _both(first, second):
        nearness = _nearness(one, other)
        heavy = 3.0 if label in first.chief | {first.title} else 1.0
        weight, score = weight + heavy, score + heavy * nearness
        if heavy > 1:
            chief, chiefs = chief + nearness, chiefs + 1
        if nearness > 0.6:
            reasons.append(f"“{label}”{'相同' if nearness == 1 else '相近'}")
    for label in first.numbers:
        if label not in second.numbers:
            continue
        same = first.numbers[label] == second.numbers[label]
        weight, score = weight + 1.0, score + (1.0 if same else 0.0)
        if same:
            reasons.append(f"“{label}”都是{_said(first.numbers[label])}")
    total = 100 * score / weight
    if apart > NEAR_DAYS or not chiefs or chief / chiefs < 0.6:
        total = min(total, LIKELY - 1)
    if _counted(first) != _counted(second):
        # The third session and the fourth, group two and group three: alike in all but what tells them apart.
        total -= 25
    return Likely(first.key, second.key, max(0, round(total)), tuple(reasons))


def _both(first: Told[K], second: Told[K]) -> Iterator[tuple[str, str, str]]:
    if first.title != second.title and first.title in first.texts and second.title in second.texts:
        yield first.title, first.texts[first.title], second.texts[second.title]
    for label in first.texts:
        if label in second.texts:
            yield label, first.texts[label], second.texts[label]


def _nearness(one: str, other: str) -> float:
    """Dice's measure over pairs of characters; a text within a longer one is near it too."""
    if one == other:
        return 1.0
    ours, theirs = _grams(one), _grams(other)
    if not ours or not theirs:
        return 0.0
    shared = len(ours & theirs)
    dice = 2 * shared / (len(ours) + len(theirs))
    within = shared / min(len(ours), len(theirs))
    return max(dice, 0.85 * within if min(len(one), len(other)) >= 4 else 0.0)


@lru_cache(maxsize=1 << 16)
def _grams(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1)) or frozenset(filter(None, [text]))


def _counted(row: Told[K]) -> list[str]:
    return sorted(number for label in row.chief for number in _NUMBERED.findall(row.texts.get(label, "")))


def _said(value: object) -> str:
    return "".join(map(str, value[:1])) if isinstance(value, tuple) else str(value)
