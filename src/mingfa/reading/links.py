"""Links: which indicator of the catalogue a figure in prose tells.

Two ways lead from words to an indicator. The catalogue's own sentences place each figure between words; a figure
that stands between the same words is that one. Otherwise the `Naming` of the indicators decides: all pieces of
a phrase must occur, at least one of them in what is said of this very number, and no word against.

A link says how sure it is. Below `_WORTH_SAYING` nothing is linked: no link does less harm than a wrong one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, get_args

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.indicator import AnyIndicator, Indicator
from mingfa.catalogue.sentence import Optional, Piece, Sentence, Slot
from mingfa.catalogue.table import Catalogue
from mingfa.report.model import Figure, Section
from mingfa.text.numbers import bound_before
from mingfa.text.sentences import clause_start, sentence_start
from mingfa.text.units import UnitKind, alike, unit_named
from mingfa.text.words import WordFinder

__all__ = ["link", "link_all"]

_WORTH_SAYING = 0.6
_MARK = re.compile("[，。；：、,;:\n！？]")
_PART = re.compile(r"其中|（|(?<=[件起宗例人次场个名])中(?![心小学介])")  # opens a list of parts
_SAID_HERE, _SAID_BEFORE, _SAID_ABOVE = (
    10,
    5,
    3,
)  # tenths for a character said of the number, in the sentence, above
_OTHER_UNIT = 10
_TELLS_APART = 5
_SENTENCE = 400  # characters a sentence is looked back over
_BEHIND = 24  # characters looked at behind the number
_NEAR = 10  # characters before a number in which its group is named, not its place (各村（社区）共开展……)

# The catalogue speaks of a 镇. Townships and sub-districts say the same in their own words.
_TOWN_WORDS = (
    ("乡镇", "镇"),
    ("街道主任", "镇长"),
    ("主任办公会", "镇长办公会"),
    ("党工委", "党委"),
    ("办事处", "政府"),
    ("街道", "镇"),
    ("乡", "镇"),
)


def _as_town(said: str) -> str:
    for elsewhere, here in _TOWN_WORDS:
        if elsewhere in said:
            said = said.replace(elsewhere, here)
    return said


class _Phrase(NamedTuple):
    """One wording of one indicator."""

    indicator: str
    pieces: tuple[str, ...]
    against: tuple[str, ...]
    units: frozenset[str]


class _Wording(NamedTuple):
    """A phrase as it is looked for; scores are told in tenths of a character.

    against: numbers of words in the vocabulary; cost: what a unit that is not its own takes off the score
    """

    indicator: str
    pieces: tuple[str, ...]
    against: frozenset[int]
    cost: int


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a sentence of the catalogue puts a figure: the words before it in its clause, and those behind."""

    before: str
    behind: str
    indicator: str
    group: str | None
    unit: str


@dataclass(frozen=True, slots=True)
class _Groups:
    """The values of an indicator's breakdown, and how they are found in words."""

    choice: type[Choice]
    words: tuple[tuple[str, str], ...]

    def named(self, said: str) -> str | None:
        """The one value named in the last words before a number; None when they name none, or several."""
        said = _as_town(said)[-_NEAR:]
        found: list[tuple[str, str]] = []
        for word, value in self.words:
            if word in said and not any(word in longer for longer, _ in found):
                found.append((word, value))
        values = {value for _, value in found}
        return values.pop() if len(values) == 1 else None

    def value(self, group: str) -> str | None:
        """The value a group goes by in the catalogue (乡村 is 农村)."""
        try:
            return str(self.choice(group).value)
        except ValueError:
            return self.named(group)


#: Number of a piece → its rank among the pieces under one unit, and the wordings there that hold it.
_Anchors = dict[int, tuple[int, tuple[_Wording, ...]]]


class _AnchorsByUnit(dict[str, _Anchors]):
    """The anchors under each unit, arranged when the unit is first met; all share their wordings."""

    def __init__(self, phrases: Iterable[_Phrase], numbers: Mapping[str, int]) -> None:
        super().__init__()
        self._numbers = numbers
        self._told: list[tuple[_Phrase, frozenset[UnitKind], _Wording, _Wording]] = []
        for phrase in phrases:
            kinds = frozenset(unit.kind for name in phrase.units if (unit := unit_named(name)))
            against = frozenset(numbers[word] for word in phrase.against)
            own, other = (
                _Wording(phrase.indicator, phrase.pieces, against, cost) for cost in (0, _OTHER_UNIT)
            )
            self._told.append((phrase, kinds, own, other))

    def __missing__(self, name: str) -> _Anchors:
        unit = unit_named(name)
        held: dict[str, list[_Wording]] = defaultdict(list)
        for phrase, kinds, own, other in self._told:
            if unit is not None and unit.kind in kinds:
                for piece in phrase.pieces:
                    if len(piece) > 1:
                        held[piece].append(own if name in phrase.units else other)
        self[name] = anchors = {
            self._numbers[piece]: (rank, tuple(found)) for rank, (piece, found) in enumerate(held.items())
        }
        return anchors


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """A catalogue's words, arranged so that a figure meets only those that may concern it."""

    places: dict[str, tuple[_Place, ...]]  # by the last two characters before the number
    words: WordFinder  # every piece of a phrase and every word against one
    anchors: _AnchorsByUnit
    groups: dict[str, _Groups]  # indicator → its breakdown
    against: dict[str, tuple[str, ...]]  # indicator → the words that rule it out


class _Link(NamedTuple):
    indicator: str
    confidence: float
    group: str | None


def link(figure: Figure, text: str, catalogue: Catalogue) -> tuple[str | None, float]:
    """The key of the indicator a figure tells and how sure that is, 0 to 1; (None, 0.0) where none is meant."""
    (linked,) = link_all((figure,), text, catalogue)
    return linked.indicator, linked.confidence


def link_all(
    figures: Iterable[Figure], text: str, catalogue: Catalogue, sections: Sequence[Section] = ()
) -> tuple[Figure, ...]:
    """The figures with indicator, confidence and group of breakdown, each read in the light of those before.

    `sections` are those the figures' indexes point into; a heading may name what its figures leave unsaid.
    """
    vocabulary = _vocabulary(catalogue)
    out: list[Figure] = []
    for figure in figures:
        before = out[-1] if out else None
        words = _Words.around(figure, text, before, sections)
        found = _placed(words, figure, vocabulary) or _named(words, figure, vocabulary)
        if found is not None and _tells_a_part(found, figure, out, text, words.start):
            found = None
        if found is None or found.confidence < _WORTH_SAYING:
            found = _continued(words, figure, out, vocabulary) or found
        if found is None or found.confidence < _WORTH_SAYING:
            out.append(figure)
        else:
            out.append(
                figure.linked(found.indicator, round(found.confidence, 2), found.group or figure.group)
            )
    return tuple(out)


class _Words(NamedTuple):
    """What is said around one number.

    before:   up to the number, back to the figure before it or the start of its sentence
    own:      the words of its own: subject, and the clause between its neighbours
    sentence: everything from the start of the sentence to the end of the clause
    start:    offset of the sentence in the text
    shared:   whether the subject is that of the item before (12次1450余人)
    """

    before: str
    own: str
    sentence: str
    heading: str
    start: int
    shared: bool
    behind: str

    @classmethod
    def around(cls, figure: Figure, text: str, last: Figure | None, sections: Sequence[Section]) -> _Words:
        number, end = figure.span
        told = bound_before(text, number)
        at = told[1] if told else number
        floor = max(0, at - _SENTENCE)
        start = sentence_start(text, floor, at)
        left = max(start, last.span.end) if last is not None else start
        if last is not None and last.subject_span is not None and start <= last.subject_span.end <= at:
            left = max(left, last.subject_span.end)
        clause = clause_start(text, left, at)
        if not text[clause:at].strip(" 、共计达为均已约") and clause > left:
            clause = left
        mark = _MARK.search(text, end, end + _BEHIND)
        stop = mark.start() if mark else end
        subject = figure.subject_span
        shared = subject is not None and subject.end <= left and last is not None
        heading = sections[figure.section].title if figure.section is not None and sections else ""
        own = text[clause:at]
        if subject is not None and not clause <= subject.start <= subject.end <= at:
            own = f"{figure.subject}\n{own}"
        before = text[left:at]
        sentence = text[start : max(stop, subject.end if subject else 0, end)]
        named = _as_town(sentence)
        if named is not sentence:
            before, own = _as_town(before), _as_town(own)
        return cls(before, own, named, _as_town(heading), start, shared, text[end : end + _BEHIND])


def _placed(words: _Words, figure: Figure, vocabulary: _Vocabulary) -> _Link | None:
    """The link by the catalogue's own sentences: the longest place that fits around the number."""
    best: _Place | None = None
    before, behind = words.before, words.behind
    for place in vocabulary.places.get(before[-2:], ()):
        if (
            behind.startswith(place.behind)
            and before.endswith(place.before)
            and alike(place.unit, figure.unit)
        ):
            if best is None or len(place.before) + len(place.behind) > len(best.before) + len(best.behind):
                best = place
            elif place.before == best.before and place.indicator != best.indicator:
                return None
    if best is None:
        return None
    length = len(best.before) + len(best.behind)
    confidence = min(1.0, 0.8 + 0.05 * length)
    groups = vocabulary.groups.get(best.indicator)
    group = best.group or (groups.named(words.own) if groups and not words.shared else None)
    return _Link(best.indicator, confidence, group)


def _named(words: _Words, figure: Figure, vocabulary: _Vocabulary) -> _Link | None:
    """The link by naming: the wording of which most is said here, and nothing against."""
    scores = _scores(words, vocabulary.anchors[figure.unit], vocabulary)
    if not scores:
        return None
    indicator = max(scores, key=scores.__getitem__)
    best = scores.pop(indicator)
    confidence = min(0.95, 0.5 + 0.01 * best)
    if scores and best - max(scores.values()) < _TELLS_APART:
        confidence -= 0.2  # two indicators are named equally well
    groups = vocabulary.groups.get(indicator)
    group = None
    if groups is not None:
        group = groups.value(figure.group) if figure.group else None
        if group is None and not words.shared:
            group = groups.named(figure.subject)
    return _Link(indicator, confidence, group)


def _scores(words: _Words, anchors: _Anchors, vocabulary: _Vocabulary) -> dict[str, int]:
    """By indicator, the score of the wording of which most is said.

    A wording scores by its characters that are said, those said of this very number counting most. All its pieces
    must be said, one of them of this number, and no word against it.
    """
    scores: dict[str, int] = {}
    own, sentence, heading = words.own, words.sentence, words.heading
    if not anchors:
        return scores
    found = vocabulary.words.found(own)
    met = [(start, anchors[number]) for number, start, _ in found if number in anchors]
    if not met:
        return scores
    met.sort()
    said = {number for number, _, _ in found}
    for _, (_, wordings) in met:
        for indicator, pieces, against, cost in wordings:
            score = -cost
            for piece in pieces:
                if piece in own:
                    score += len(piece) * _SAID_HERE
                elif piece in sentence:
                    score += len(piece) * _SAID_BEFORE
                elif piece in heading:
                    score += len(piece) * _SAID_ABOVE
                else:
                    break
            else:
                if score > scores.get(indicator, 0) and against.isdisjoint(said):
                    scores[indicator] = score
    return scores


def _tells_a_part(found: _Link, figure: Figure, before: Sequence[Figure], text: str, start: int) -> bool:
    """Whether the total a link means stands before, and this is one of its parts (咨询412人次，其中来访315人次)."""
    if found.group is not None:
        return False
    for earlier in reversed(before):
        if earlier.span.start < start:
            return False
        if earlier.indicator == found.indicator and earlier.group is None and earlier.kind is figure.kind:
            return _PART.search(text, earlier.span.end, figure.span.start) is not None
    return False


def _continued(
    words: _Words, figure: Figure, before: Sequence[Figure], vocabulary: _Vocabulary
) -> _Link | None:
    """The link of an item in a list of groups (……纠纷45件、邻里38件): that of the item before in its unit."""
    for earlier in reversed(before):
        if earlier.span.start < words.start:
            return None
        if earlier.indicator is None or not alike(earlier.unit, figure.unit):
            continue
        groups = vocabulary.groups.get(earlier.indicator)
        if groups is None or any(word in words.own for word in vocabulary.against[earlier.indicator]):
            return None
        group = groups.value(figure.group) if figure.group else groups.named(figure.subject)
        if group is None or group == earlier.group:
            return None
        return _Link(earlier.indicator, earlier.confidence * 0.95, group)
    return None


@lru_cache(maxsize=8)
def _vocabulary(catalogue: Catalogue) -> _Vocabulary:
    phrases: list[_Phrase] = []
    groups: dict[str, _Groups] = {}
    for indicator in catalogue.indicators.values():
        phrases.extend(_phrases(indicator))
        if isinstance(indicator, Indicator) and indicator.breakdown:
            choice = _choice_of(indicator)
            if choice is not None:
                groups[indicator.key] = _Groups(choice, _words_of(choice))
    places: dict[str, list[_Place]] = defaultdict(list)
    for place in _places(catalogue):
        places[place.before[-2:]].append(place)
    numbers: dict[str, int] = {}
    for phrase in phrases:
        for word in (*phrase.pieces, *phrase.against):
            numbers.setdefault(word, len(numbers))
    return _Vocabulary(
        places={key: tuple(found) for key, found in places.items()},
        words=WordFinder(numbers),
        anchors=_AnchorsByUnit(phrases, numbers),
        groups=groups,
        against={
            indicator.key: tuple(map(_as_town, indicator.naming.against))
            for indicator in catalogue.indicators.values()
        },
    )


def _phrases(indicator: AnyIndicator) -> Iterator[_Phrase]:
    naming = indicator.naming
    units = frozenset(unit.name for name in (*naming.units, indicator.unit) if (unit := unit_named(name)))
    for wording in naming.phrases:
        pieces = tuple(_as_town(wording).split())
        yield _Phrase(indicator.key, pieces, tuple(map(_as_town, naming.against)), units)


def _choice_of(indicator: Indicator) -> type[Choice] | None:
    annotation = indicator.register.model_fields[indicator.breakdown].annotation
    for kind in (annotation, *get_args(annotation)):
        for inner in (kind, *get_args(kind)):
            if isinstance(inner, type) and issubclass(inner, Choice):
                return inner
    return None


def _words_of(choice: type[Choice]) -> tuple[tuple[str, str], ...]:
    """Words and the value each stands for, longest first; single characters say too little."""
    words = {str(member.value): str(member.value) for member in choice} | dict(choice.__variants__)
    said = {_as_town(word): value for word, value in words.items() if len(_as_town(word)) > 1}
    return tuple(sorted(said.items(), key=lambda pair: -len(pair[0])))


def _places(catalogue: Catalogue) -> Iterator[_Place]:
    for line in catalogue.lines:
        for told in line.sentences:
            if isinstance(told, Sentence):
                for template in told.templates:
                    yield from _places_in(template.pieces, catalogue)


def _places_in(pieces: Sequence[Piece], catalogue: Catalogue) -> Iterator[_Place]:
    """Each slot with the words of its clause; what may be left out in between is not counted on."""
    for index, piece in enumerate(pieces):
        if isinstance(piece, Optional):
            yield from _places_in(piece.pieces, catalogue)
        elif isinstance(piece, Slot):
            before = pieces[index - 1] if index else ""
            behind = pieces[index + 1] if index + 1 < len(pieces) else ""
            lead = before if isinstance(before, str) else ""
            tail = behind if isinstance(behind, str) else ""
            lead = _MARK.split(lead)[-1]
            if len(lead) > 1:
                unit = catalogue.indicators[piece.indicator].unit
                yield _Place(_as_town(lead), _MARK.split(tail)[0], piece.indicator, piece.group, unit)
