"""The words that rules look for, found in one pass over a text however many rules ask.

A rule names its words where it is declared, by `sought` or as its `triggers`; what it then asks of `places` costs it
nothing but the places themselves. Words that stand in every other sentence are better left out: each place costs
as much as a hundred characters without one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from mingfa.text.words import WordFinder

__all__ = ["DIGITS", "places", "sought", "sought_later", "words_in"]

#: Digits as patterns take them: those of full width too.
DIGITS = "0123456789０１２３４５６７８９"

_WORDS: dict[str, None] = {}
_LATER: list[Callable[[], Iterable[str]]] = []


def sought(*words: str) -> frozenset[str]:
    """The words given, which every text is looked through for from now on."""
    _WORDS.update(dict.fromkeys(words))
    _finder.cache_clear()
    words_in.cache_clear()
    return frozenset(words)


def sought_later(words: Callable[[], Iterable[str]]) -> None:
    """The same for words that take time to gather: they are asked for when the first text is looked through."""
    _LATER.append(words)
    _finder.cache_clear()
    words_in.cache_clear()


@lru_cache(maxsize=1)
def _finder() -> tuple[tuple[str, ...], WordFinder]:
    words = tuple(dict.fromkeys((*_WORDS, *(word for later in _LATER for word in later()))))
    return words, WordFinder(words)


@lru_cache(maxsize=4)
def words_in(text: str) -> Mapping[str, Sequence[int]]:
    """Where each of the words sought begins in a text, in order; words that do not occur are left out."""
    words, finder = _finder()
    found: dict[int, list[int]] = defaultdict(list)
    for number, start, _ in finder.found(text):
        found[number].append(start)
    return {words[number]: starts for number, starts in found.items()}


def places(words: Collection[str], text: str) -> list[int]:
    """Where any of some words begins in a text, in order; words that nobody has named are looked for one by one."""
    found = words_in(text)
    if isinstance(words, frozenset):
        return sorted(place for word in found.keys() & words for place in found[word])
    each = (found.get(word, ()) if word in _WORDS else _searched(word, text) for word in words)
    return sorted(chain.from_iterable(each))


def _searched(word: str, text: str) -> list[int]:
    found = []
    at = text.find(word)
    while at >= 0:
        found.append(at)
        at = text.find(word, at + 1)
    return found
