"""The words that rules look for, found in one pass over a text however many rules ask.

A rule names its words where it is declared, by `sought` or as its `triggers`; what it then asks of `places` costs it
nothing but the places themselves. Words that stand in every other sentence are better left out: each place costs
as much as a hundred characters without one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from mingfa.text.words import WordFinder

__all__ = ["DIGITS", "Lot", "places", "sought", "sought_later", "words_in"]

#: Digits as patterns take them: those of full width too.
DIGITS = "0123456789０１２３４５６７８９"


class Lot(frozenset[str]):
    """Words that were named together, by `sought`."""

    __slots__ = ()


_LOTS: dict[str, set[Lot]] = {}  # word → the lots it was named in
_LATER: list[Callable[[], Iterable[str]]] = []


@dataclass(frozen=True, slots=True)
class WordsFound:
    """Where words begin in a text: by word in order, and by the lot they were named in. What is absent is left out."""

    by_word: Mapping[str, Sequence[int]]
    by_lot: Mapping[Lot, Sequence[int]]


def sought(*words: str) -> Lot:
    """The words given, as one lot which every text is looked through for from now on."""
    lot = Lot(words)
    for word in words:
        _LOTS.setdefault(word, set()).add(lot)
    _finder.cache_clear()
    words_in.cache_clear()
    return lot


def sought_later(words: Callable[[], Iterable[str]]) -> None:
    """The same for words that take time to gather: they are asked for when the first text is looked through."""
    _LATER.append(words)
    _finder.cache_clear()
    words_in.cache_clear()


@lru_cache(maxsize=1)
def _finder() -> tuple[tuple[str, ...], WordFinder]:
    words = tuple(dict.fromkeys(chain(_LOTS, *(later() for later in _LATER))))
    return words, WordFinder(words)


@lru_cache(maxsize=4)
def words_in(text: str) -> WordsFound:
    """Which of the words sought stand in a text, and where."""
    words, finder = _finder()
    found: dict[int, list[int]] = defaultdict(list)
    for number, start, _ in finder.found(text):
        found[number].append(start)
    by_word = {words[number]: starts for number, starts in found.items()}
    by_lot: dict[Lot, list[int]] = defaultdict(list)
    for word, starts in by_word.items():
        for lot in _LOTS.get(word, ()):
            by_lot[lot] += starts
    return WordsFound(by_word, dict(by_lot))


def places(words: Collection[str], text: str) -> Sequence[int]:
    """Where any of some words begins in a text, in order; words that nobody named are looked for one by one."""
    if isinstance(words, Lot):
        return sorted(words_in(text).by_lot.get(words, ()))
    return sorted(chain.from_iterable(_searched(word, text) for word in words))


def _searched(word: str, text: str) -> list[int]:
    found = []
    at = text.find(word)
    while at >= 0:
        found.append(at)
        at = text.find(word, at + 1)
    return found
