"""Links: which indicator of the catalogue a figure in prose tells.

Two ways lead from words to an indicator. The catalogue's own sentences place each figure between words; a figure
that stands between the same words is that one. Otherwise the `Naming` of the indicators decides: of each piece of a
wording a word must be said, at least one of them of this very number, and no word against.

Where too little is said (`_WORTH_SAYING`) nothing is linked: no link does less harm than a wrong one. A link tells how
sure it is, see `certainty.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import NamedTuple

from mingfa.catalogue.table import Catalogue
from mingfa.reading.certainty import certainty
from mingfa.reading.groups import groups_of
from mingfa.reading.places import Place, place_of
from mingfa.reading.said import Own, Wanting, own_words, words_in
from mingfa.reading.vocabulary import Piece, Vocabulary, compiled
from mingfa.report.model import Figure, Section
from mingfa.text.numbers import bound_before
from mingfa.text.sentences import clause_start, sentence_start
from mingfa.text.spans import Span
from mingfa.text.units import alike

__all__ = ["CHANGE", "POINTS", "link", "link_all"]

_WORTH_SAYING = 0.6
_MARK = re.compile("[，。；：、,;:\n！？]")
_PART = re.compile(r"其中|（|(?<=[件起宗例人次场个名])中(?![心小学介])")  # opens a list of parts
_BRACKETED = re.compile(r"[（(][^）)]*$")  # a list of parts says for itself what each is
_SENTENCE = 400  # characters a sentence is looked back over
_CLAUSE_END = re.compile("[，。；：,;:\n！？]")
_PREDICATE = 60  # characters in which it is told what was done to the things counted
_BEHIND = 24  # characters looked at behind the number
# A change is no share (同比下降18%), a mean no total (人均2元), what is lacking was not done.
CHANGE = re.compile(
    "(?:下降|增长|上升|减少|提高|提升|增加|压缩|压减|缩短|降低|回落|节约|节省|增幅|降幅)(?:了|约|近|超|逾)?$"
)
_COMPARED = re.compile("同比|环比|[较比](?:上年|去年|往年|20)")
_SHARES = frozenset({"%", "倍"})
POINTS = "个百分点"  # the unit of a change
_SAID_BEFORE = 0.5  # what a word counts that is said earlier in the sentence …
_SAID_ABOVE = 0.3  # … and in the heading
_MOST_LENT = 3.0  # what is borrowed does not outweigh what is said of the number itself
_AGAINST_BEFORE = 2.0  # what it takes off to borrow a word where a word against was said before
_PARTS = re.compile("[^0-9，。；：、,;:\n！？]{2,}")  # stretches that no word of the vocabulary runs beyond
_PLACED = 2.0  # what it counts to stand between the very words of a sentence of the catalogue
_KIN = 1.0  # what it counts to belong to the register of the figure before
_NO_KIN = 5.0  # what it takes off a share to be of nothing that its sentence told
_CLEAR = 0.5  # by how much the best must be ahead not to be one of two


class _Link(NamedTuple):
    """strength: how much is said for it, which decides whether it is worth saying; confidence: how likely it is right"""

    indicator: str
    strength: float
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
    return _Linker(text, catalogue, sections).linked(figures)


class _Words(NamedTuple):
    """Where the words stand that may say what one number counts.

    sentence: from its start to the end of the number's clause
    left:     the end of the figure before, or of its subject; the start of the sentence where there is none
    clause:   from the last mark to the number
    subject:  where it is said what is counted, if not within the clause
    shared:   whether the subject is that of the item before (12次1450余人)
    """

    sentence: Span
    left: int
    clause: Span
    subject: Span | None
    shared: bool

    def own(self, figure: Figure, text: str) -> tuple[str, int]:
        """The words of the number's own, and where in them ends what is counted."""
        clause = self.clause.of(text)
        if self.subject is not None:
            own = f"{clause}\n{figure.subject}" if clause else figure.subject
            return own, len(own)
        return clause, figure.subject_span.end - self.clause.start if figure.subject_span else len(clause)

    @classmethod
    def around(cls, figure: Figure, text: str, last: Figure | None) -> _Words:
        number, end = figure.span
        told = bound_before(text, number)
        at = told[1] if told else number
        start = sentence_start(text, max(0, at - _SENTENCE), at)
        left = max(start, last.span.end) if last is not None else start
        if last is not None and last.subject_span is not None and start <= last.subject_span.end <= at:
            left = max(left, last.subject_span.end)
        clause = clause_start(text, left, at)
        subject = figure.subject_span
        if subject is not None and subject.start >= end:
            mark = _CLAUSE_END.search(text, end, end + _PREDICATE)  # 对56份合同、8份文件进行合法性审查
        else:
            mark = _MARK.search(text, end, end + _BEHIND)
            if clause > left and not text[clause:at].strip(" 、共计达为均已约"):
                clause = left
        stop = mark.start() if mark else end
        shared = subject is not None and subject.end <= left and last is not None
        within = subject is None or clause <= subject.start <= subject.end <= at
        return cls(
            sentence=Span(start, max(stop, subject.end if subject else 0, end)),
            left=left,
            clause=Span(clause, at),
            subject=None if within else subject,
            shared=shared,
        )


@dataclass(slots=True)
class _Sentence:
    """The words of the vocabulary in a sentence, as far as it was looked through."""

    start: int
    upto: int
    words: set[int]


class _Linker:
    """One text while its figures are linked, in order."""

    def __init__(self, text: str, catalogue: Catalogue, sections: Sequence[Section]) -> None:
        self._text = text
        self._catalogue = catalogue
        self._sections = sections
        self._vocabulary = compiled(catalogue)
        self._groups = groups_of(catalogue)
        self._sentence = _Sentence(0, 0, set())

    def linked(self, figures: Iterable[Figure]) -> tuple[Figure, ...]:
        """Every figure with its link, where one is worth saying."""
        out: list[Figure] = []
        strengths: list[float] = []
        for figure in figures:
            words = _Words.around(figure, self._text, out[-1] if out else None)
            own = own_words(self._vocabulary, figure.unit, *words.own(figure, self._text))
            found = self._named(words, own, figure, out)
            if found is not None and _tells_a_part(found, figure, out, self._text, words.sentence.start):
                found = None
            if found is None or found.strength < _WORTH_SAYING:
                found = self._continued(words, own, figure, out, strengths) or found
            if found is None or found.strength < _WORTH_SAYING:
                out.append(figure)
                strengths.append(0)
            else:
                out.append(figure.linked(found.indicator, found.confidence, found.group or figure.group))
                strengths.append(found.strength)
        return tuple(out)

    def _named(self, words: _Words, own: Own, figure: Figure, before: Sequence[Figure]) -> _Link | None:
        """The indicator of which most is said here, and nothing against; None where none is named."""
        if own.otherwise or self._tells_change(words, figure):
            return None
        scores = dict(own.scores)
        self._borrow(scores, words, own, figure)
        place = self._place(words, figure)
        if place is not None:
            length = len(place.before) + len(place.behind)
            scores[place.indicator] = max(scores.get(place.indicator, 0), length + _PLACED)
        if not scores:
            return None
        self._favour_kin(scores, words, figure, before)
        indicator = max(scores, key=scores.__getitem__)
        best, second = nlargest(2, (*scores.values(), 0))
        strength = min(0.95, 0.5 + 0.1 * best)
        if best - second < _CLEAR:
            strength -= 0.2  # two indicators are named equally well
        if figure.text.startswith("每"):
            strength -= 0.1  # a rhythm is no count
        if place is not None and place.indicator == indicator:
            sure = certainty(best - second, lent=False)
            return _Link(indicator, strength + 0.05, sure, self._group_at(place, words))
        sure = certainty(best - second, lent=indicator not in own.scores)
        return _Link(indicator, strength, sure, self._group(indicator, words, figure))

    def _borrow(self, scores: dict[str, float], words: _Words, own: Own, figure: Figure) -> None:
        """Adds the indicators of which part is said of the number, and the rest earlier in its sentence or above it."""
        if not own.wanting or _BRACKETED.search(self._text, words.sentence.start, words.clause.end):
            return
        section = figure.section
        heading = self._sections[section].title if section is not None and self._sections else ""
        lender = _Lender(
            own=own,
            before=self._looked_through(words.sentence),
            above=words_in(heading, self._vocabulary),
            sentence=words.sentence.of(self._text),
            heading=heading,
            vocabulary=self._vocabulary,
        )
        for wanting in lender.concerned():
            score = lender.completed(wanting)
            if score > scores.get(wanting.indicator, 0):
                scores[wanting.indicator] = score

    def _favour_kin(
        self, scores: dict[str, float], words: _Words, figure: Figure, before: Sequence[Figure]
    ) -> None:
        """What is counted in the register of the figure before is likelier than what is not (受理64件，办结63件，办结率98%).

        A share is of something told; where other work was told in the sentence, it is hardly of what was not.
        """
        kin = self._vocabulary.kin
        told: set[str] = set()
        for earlier in reversed(before):
            if earlier.span.start < words.sentence.start:
                break
            if earlier.indicator is not None:
                if not told:
                    for indicator in scores:
                        if not kin[earlier.indicator].isdisjoint(kin[indicator]):
                            scores[indicator] += _KIN
                told |= kin[earlier.indicator]
        if told and figure.unit in _SHARES:
            for indicator in scores:
                if told.isdisjoint(kin[indicator]):
                    scores[indicator] -= _NO_KIN

    def _place(self, words: _Words, figure: Figure) -> Place | None:
        """The place in the catalogue's own sentences that the number takes."""
        end = figure.span.end
        before = self._text[words.left : words.clause.end]
        return place_of(before, self._text[end : end + _BEHIND], figure.unit, self._catalogue)

    def _group_at(self, place: Place, words: _Words) -> str | None:
        groups = self._groups.get(place.indicator)
        return place.group or (
            groups.named(words.clause.of(self._text)) if groups and not words.shared else None
        )

    def _tells_change(self, words: _Words, figure: Figure) -> bool:
        """Whether a number tells how much more or less there was of something, not how much."""
        if figure.unit == POINTS:
            return True
        return CHANGE.search(self._text, *words.clause) is not None and (
            figure.unit in _SHARES or _COMPARED.search(self._text, *words.clause) is not None
        )

    def _group(self, indicator: str, words: _Words, figure: Figure) -> str | None:
        groups = self._groups.get(indicator)
        if groups is None:
            return None
        group = groups.value(figure.group) if figure.group else None
        if group is None and not words.shared:
            group = groups.named(figure.subject)
        return group

    def _looked_through(self, span: Span) -> set[int]:
        """The words of a sentence up to the end of a clause; what was found before is kept while the sentence goes on."""
        if self._sentence.start != span.start or self._sentence.upto > span.end:
            self._sentence = _Sentence(span.start, span.start, set())
        sentence = self._sentence
        for part in _PARTS.findall(self._text, sentence.upto, span.end):
            sentence.words |= words_in(part, self._vocabulary)
        sentence.upto = span.end
        return sentence.words

    def _continued(
        self, words: _Words, own: Own, figure: Figure, before: Sequence[Figure], strengths: Sequence[float]
    ) -> _Link | None:
        """The link of an item in a list of groups (……纠纷45件、邻里38件): that of the item before in its unit."""
        for earlier, strength in zip(reversed(before), reversed(strengths), strict=True):
            if earlier.span.start < words.sentence.start:
                return None
            if earlier.indicator is None or not alike(earlier.unit, figure.unit):
                continue
            groups = self._groups.get(earlier.indicator)
            if groups is None or own.rules_out(self._vocabulary.against[earlier.indicator]):
                return None
            group = groups.value(figure.group) if figure.group else groups.named(figure.subject)
            if group is None or group == earlier.group:
                return None
            return _Link(earlier.indicator, strength * 0.95, earlier.confidence, group)
        return None


@dataclass(frozen=True, slots=True)
class _Lender:
    """The words that are not of a number's own: those earlier in its sentence, and those of its heading."""

    own: Own
    before: set[int]
    above: frozenset[int]
    sentence: str
    heading: str
    vocabulary: Vocabulary

    def concerned(self) -> Iterator[Wanting]:
        """The wordings whose first missing piece may be lent."""
        for piece, wanting in self.own.wanting:
            if piece.signs or not (
                piece.words.isdisjoint(self.before) and piece.words.isdisjoint(self.above)
            ):
                yield from wanting

    def completed(self, wanting: Wanting) -> float:
        """What a wording counts with the words lent to it; 0 where one of its pieces is said nowhere."""
        lent = 0.0
        for piece in wanting.rest:
            worth = self._lent(piece)
            if not worth:
                return 0
            lent += worth
        score = wanting.score + min(lent, _MOST_LENT)
        if not self.vocabulary.against[wanting.indicator].words.isdisjoint(self.before):
            score -= _AGAINST_BEFORE
        return score

    def _lent(self, piece: Piece) -> float:
        """What a piece is worth that is said elsewhere; 0 where it is said nowhere."""
        if any(sign in self.own.text for sign in piece.signs):
            return 1.0
        worth = self.vocabulary.worth.__getitem__
        if said := piece.words & self.before:
            # Who has a verb of his own borrows none.
            share = _SAID_BEFORE / 2 if piece.verb and self.own.acts else _SAID_BEFORE
            return max(map(worth, said)) * share
        if said := piece.words & self.above:
            return max(map(worth, said)) * _SAID_ABOVE
        if any(sign in self.sentence for sign in piece.signs):
            return _SAID_BEFORE
        return _SAID_ABOVE if any(sign in self.heading for sign in piece.signs) else 0


def _tells_a_part(found: _Link, figure: Figure, before: Sequence[Figure], text: str, start: int) -> bool:
    """Whether the total a link means stands before, and this is one of its parts (咨询412人次，其中来访315人次)."""
    if found.group is not None or figure.group is not None:
        return False
    for earlier in reversed(before):
        if earlier.span.start < start:
            return False
        if earlier.indicator == found.indicator and earlier.group is None and earlier.kind is figure.kind:
            return _PART.search(text, earlier.span.end, figure.span.start) is not None
    return False
