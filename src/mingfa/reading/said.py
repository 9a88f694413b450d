"""What the words of a number's own say of it: which wordings of indicators they hold, wholly or in part.

It depends on nothing but those words, which reports repeat without end, so it is worked out once for each.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from mingfa.reading.lexicon import tells_act
from mingfa.reading.vocabulary import Hit, Phrase, Piece, Vocabulary, told_in

__all__ = ["OTHERWISE", "Own", "Wanting", "own_words", "words_in"]

_HEAD = 1.0  # what it counts to name what stands right before the number
# A mean is no total (人均2元), what is lacking was not done.
OTHERWISE = re.compile(
    "人均|户均|次均|平均|每(?:[人户村名件所]|个村|个社区)|未(?!成年|检)|没有|尚无|缺乏|缺少"
)


class Wanting(NamedTuple):
    """A wording of which part is said, with what is counted; `rest` must be said elsewhere."""

    indicator: str
    score: float
    rest: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Own:
    """The words of a number's own.

    scores:    what each indicator counts of which a whole wording is said
    wanting:   wordings said in part, by the first piece they want
    otherwise: whether the number tells a mean or a lack that no word of the vocabulary names
    """

    text: str
    words: frozenset[int]
    scores: Mapping[str, float]
    wanting: Sequence[tuple[Piece, Sequence[Wanting]]]
    otherwise: bool
    acts: bool

    def rules_out(self, against: Piece) -> bool:
        """Whether one of the words is said that speak against an indicator."""
        return _rules_out(against, self.text, self.words)


@lru_cache(maxsize=4096)
def own_words(vocabulary: Vocabulary, unit: str, text: str, head: int) -> Own:
    """The wordings that meet in `text`; what is counted ends at `head`."""
    hits = vocabulary.hits(text)
    told: dict[int, Hit] = {}
    for hit in hits:
        if hit.word not in told or hit.end == head:
            told[hit.word] = hit
    words = frozenset(told)
    scores: dict[str, float] = {}
    wanting: dict[tuple[str, tuple[Piece, ...]], Wanting] = {}
    ruled_out: dict[str, bool] = {}
    ends = {hit.word for hit in hits if hit.end == head}
    alone = text if len(text) == 1 else ""  # 18个村签订……
    for phrase, fit in _met(vocabulary, unit, words, ends, alone):
        indicator = phrase.indicator
        if indicator not in ruled_out:
            ruled_out[indicator] = _rules_out(vocabulary.against[indicator], text, words)
        if ruled_out[indicator]:
            continue
        said: list[Hit] = []
        rest: tuple[Piece, ...] = ()
        headed = bool(alone)
        for piece in phrase.pieces:
            if common := piece.words & words:
                hit = told[max(common, key=vocabulary.worth.__getitem__)]
                said.append(hit)
                headed |= hit.end == head
            else:
                rest = (*rest, piece)
        if rest and not headed:
            continue  # what is counted is something else
        score = _worth(said, vocabulary) + fit + (_HEAD if headed else 0)
        if rest:
            if (indicator, rest) not in wanting or score > wanting[indicator, rest].score:
                wanting[indicator, rest] = Wanting(indicator, score, rest)
        elif score > scores.get(indicator, 0):
            scores[indicator] = score
    return Own(
        text=text,
        words=words,
        scores=scores,
        wanting=_by_piece(wanting.values()),
        otherwise=any(
            not any(hit.start <= found.start() and found.end() <= hit.end for hit in hits)
            for found in OTHERWISE.finditer(text)
        ),
        acts=tells_act(text),
    )


def _by_piece(wanting: Iterable[Wanting]) -> tuple[tuple[Piece, tuple[Wanting, ...]], ...]:
    held: dict[Piece, list[Wanting]] = defaultdict(list)
    for one in wanting:
        held[one.rest[0]].append(one)
    return tuple((piece, tuple(found)) for piece, found in held.items())


def _rules_out(against: Piece, text: str, words: frozenset[int]) -> bool:
    return not against.words.isdisjoint(words) or any(sign in text for sign in against.signs)


def _met(
    vocabulary: Vocabulary, unit: str, words: frozenset[int], ends: set[int], alone: str
) -> Iterator[tuple[Phrase, float]]:
    """The wordings told in a unit that may be said as a whole, and those that hold what is counted."""
    told = told_in(vocabulary, unit)
    met: set[int] = set()
    groups = [*(told.heads.get(word, ()) for word in ends), *(told.rarest.get(word, ()) for word in words)]
    if alone:
        groups.append(told.signed.get(alone, ()))
    for found in groups:
        for phrase, fit in found:
            if id(phrase) not in met:
                met.add(id(phrase))
                yield phrase, fit


def _worth(hits: Sequence[Hit], vocabulary: Vocabulary) -> float:
    """What words count together: their characters, none twice."""
    if len(hits) == 1:
        return vocabulary.worth[hits[0].word]
    total, reached = 0.0, 0
    for start, end, word in sorted(hits):
        total += min(vocabulary.worth[word], max(0, end - max(start, reached)))
        reached = max(reached, end)
    return total


@lru_cache(maxsize=4096)
def words_in(said: str, vocabulary: Vocabulary) -> frozenset[int]:
    """The words of the vocabulary in a heading or a part of a clause."""
    return frozenset(hit.word for hit in vocabulary.hits(said))
