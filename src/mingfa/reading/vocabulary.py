"""The words by which the catalogue's indicators are named, arranged so that a figure meets only those that may concern it.

A `Naming` is compiled once: each piece of a wording becomes the set of words any of which may stand for it. They come
from the piece itself (`会议|例会`), from the synonyms of the field and from what others than towns call their bodies.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeVar

from mingfa.catalogue.indicator import AnyIndicator, Ratio
from mingfa.catalogue.table import Catalogue
from mingfa.reading.lexicon import ACTS
from mingfa.reading.synonyms import SYNONYMS, TOWN_WORDS, WORN
from mingfa.text.units import alike, unit_named
from mingfa.text.words import WordFinder

__all__ = ["Fitting", "Hit", "Phrase", "Piece", "Told", "Vocabulary", "compiled", "told_in"]

_Key = TypeVar("_Key", int, str)

_FAINT = 0.5  # what a worn verb counts
_OWN_UNIT = 0.5  # what it counts to be told in the unit of the indicator …
_ALIKE = -1.0  # … and to be told in one of its kind that no naming mentions
_DENIED = frozenset("不未")  # right before a word they turn it round (不合格, 未持证)


class Piece(NamedTuple):
    """The words any of which may stand for a piece of a wording, by number; those of one character by themselves.

    verb: whether it tells only what was done, not to what
    """

    words: frozenset[int]
    signs: str
    verb: bool


class Phrase(NamedTuple):
    """One wording of one indicator, with the units of count it goes with."""

    indicator: str
    pieces: tuple[Piece, ...]
    unit: str
    units: frozenset[str]


class Hit(NamedTuple):
    """A word of the vocabulary in a text."""

    start: int
    end: int
    word: int


#: Wordings that may be told in a unit, each with what the unit adds to what it counts.
Fitting = tuple[tuple[Phrase, float], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The words of a catalogue and the wordings made of them."""

    words: WordFinder
    worth: Sequence[
        float
    ]  # of each word: its characters, next to nothing for a verb that goes with every noun
    phrases: Sequence[Phrase]
    against: Mapping[str, Piece]  # indicator → the words that rule it out
    kin: Mapping[str, frozenset[str]]  # indicator → the registers it is counted in

    def hits(self, said: str) -> list[Hit]:
        """The words of the vocabulary in a stretch of text, those left out that are turned round."""
        return [
            Hit(start, end, number)
            for number, start, end in self.words.found(said)
            if not start or said[start - 1] not in _DENIED
        ]


@dataclass(frozen=True, slots=True)
class Told:
    """The wordings that may be told in a unit.

    heads:  by every word they hold
    signed: by every word of one character
    rarest: by the words that stand for the piece the fewest wordings hold
    """

    heads: Mapping[int, Fitting]
    signed: Mapping[str, Fitting]
    rarest: Mapping[int, Fitting]


@lru_cache(maxsize=256)
def told_in(vocabulary: Vocabulary, unit: str) -> Told:
    """The wordings of a vocabulary that may be told in a unit; worked out when the unit is first met."""
    fitting = tuple(_fitting(vocabulary.phrases, unit))
    return Told(_by_word(fitting), _by_sign(fitting), _by_rarest(fitting))


@lru_cache(maxsize=8)
def compiled(catalogue: Catalogue) -> Vocabulary:
    """The vocabulary of a catalogue."""
    return _Compiler().vocabulary(tuple(catalogue.indicators.values()))


class _Compiler:
    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._pieces: dict[frozenset[str], Piece] = {}

    def vocabulary(self, indicators: Sequence[AnyIndicator]) -> Vocabulary:
        phrases = [phrase for indicator in indicators for phrase in self._phrases(indicator)]
        against = {
            indicator.key: self._piece(word for told in indicator.naming.against for word in _called(told))
            for indicator in indicators
        }
        return Vocabulary(
            words=WordFinder(self._numbers),
            worth=[_FAINT if word in WORN else float(len(word)) for word in self._numbers],
            phrases=phrases,
            against=against,
            kin={indicator.key: _registers(indicator) for indicator in indicators},
        )

    def _phrases(self, indicator: AnyIndicator) -> Iterator[Phrase]:
        naming = indicator.naming
        names = (*naming.units, indicator.unit)
        units = frozenset(unit.name for name in names if (unit := unit_named(name)))
        for wording in naming.phrases:
            pieces = tuple(self._piece(_alternatives(piece)) for piece in wording.split())
            yield Phrase(indicator.key, pieces, indicator.unit, units)

    def _piece(self, words: Iterable[str]) -> Piece:
        alternatives = frozenset(words)
        if alternatives not in self._pieces:
            numbers = frozenset(self._number(word) for word in sorted(alternatives) if len(word) > 1)
            signs = "".join(sorted(word for word in alternatives if len(word) == 1))
            self._pieces[alternatives] = Piece(numbers, signs, alternatives <= ACTS)
        return self._pieces[alternatives]

    def _number(self, word: str) -> int:
        return self._numbers.setdefault(word, len(self._numbers))


def _registers(indicator: AnyIndicator) -> frozenset[str]:
    if isinstance(indicator, Ratio):
        return _registers(indicator.numerator) | _registers(indicator.denominator)
    return frozenset(source.register.key for source in indicator.sources)


def _fitting(phrases: Iterable[Phrase], unit: str) -> Iterator[tuple[Phrase, float]]:
    for phrase in phrases:
        if unit == phrase.unit:
            yield phrase, _OWN_UNIT
        elif unit in phrase.units:
            yield phrase, 0.0
        elif any(alike(unit, other) for other in phrase.units):
            yield phrase, _ALIKE


def _arranged(fitting: Fitting, keys: Callable[[Phrase], Collection[_Key]]) -> dict[_Key, Fitting]:
    held: dict[_Key, list[tuple[Phrase, float]]] = defaultdict(list)
    for found in fitting:
        for key in keys(found[0]):
            held[key].append(found)
    return {key: tuple(phrases) for key, phrases in held.items()}


def _by_word(fitting: Fitting) -> dict[int, Fitting]:
    return _arranged(fitting, lambda phrase: {word for piece in phrase.pieces for word in piece.words})


def _by_sign(fitting: Fitting) -> dict[str, Fitting]:
    return _arranged(fitting, lambda phrase: {sign for piece in phrase.pieces for sign in piece.signs})


def _by_rarest(fitting: Fitting) -> dict[int, Fitting]:
    common = Counter(word for phrase, _ in fitting for piece in phrase.pieces for word in piece.words)

    def rarest(phrase: Phrase) -> Collection[int]:
        spelled = [piece.words for piece in phrase.pieces if piece.words and not piece.signs]
        return min(spelled, key=lambda words: max(common[word] for word in words), default=())

    return _arranged(fitting, rarest)


def _alternatives(piece: str) -> Iterator[str]:
    """Every word that may stand for a piece of a wording."""
    for told in piece.split("|"):
        for same in _synonyms(told):
            yield from _called(same)


def _synonyms(word: str) -> Iterator[str]:
    yield word
    for name, others in SYNONYMS.items():
        if name in word:
            for other in others:
                yield word.replace(name, other)


def _called(word: str) -> frozenset[str]:
    """A word as a town says it, and as townships, sub-districts and departments do."""
    called = {word}
    for here, elsewhere in TOWN_WORDS:
        if here in word:
            called.update(word.replace(here, other) for other in elsewhere)
    return frozenset(called)
