"""What of a paper stands in other papers, in its own earlier ones, or elsewhere in itself; stock text counts for nothing.

Papers that share prints with a paragraph are candidates; what a sentence really has in common with them is then found
by comparing runs of characters. So a sentence moved, cut in two or given new numbers is known, and one that merely
speaks of the same things is not.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from mingfa.report.likeness import Card, LikenessMap, Match, Origin, Passage
from mingfa.report.model import Document, Role
from mingfa.review.paragraphs import Paragraphs
from mingfa.review.stock import RUN, stock_places
from mingfa.text.shingles import SHINGLE, Bare, bare, prints
from mingfa.text.spans import Span

__all__ = ["PLACES", "AtHand", "Papers", "Place", "card_of", "likeness", "paragraphs"]

PLACES = 500  # places of a print that are looked at; what stands in more belongs to everybody
_SENTENCE = 12  # characters of a sentence that can be told from others; a shorter one is taken with the next
_ALIKE = 0.5  # of a sentence's own characters, that stand there word for word
_HELD = 20  # own characters that do: what is shorter is said alike by many, unless with the very same numbers
_HELD_OF_OWN = 10  # the same in an earlier paper of the unit itself, which is where it comes from
#: Marks that belong to a passage though they say nothing.
_BEFORE, _BEHIND = re.compile(r"[（“《【「]*\Z"), re.compile("[%％‰）】」”’]*[，、；。：！？;!?]?")
_OWN = 8  # characters that are no stock text, fewer of which are nobody's own words
_OWN_SHARE = 0.3
_TRIED = 4  # candidates compared for a sentence
_COMMON_AT_LEAST, _COMMON_AT_MOST = (
    5,
    40,
)  # units beside its own that have a passage before it is common to all

_FORMAL = frozenset({Role.MASTHEAD, Role.TITLE, Role.ADDRESSEE, Role.SIGNATURE, Role.DATE, Role.DEBRIS})
#: A line; one longer than any paragraph is taken in parts, so that comparing stays quick whatever comes.
_LINE = re.compile(r"(?=[^\n]*\S)(?:[^\n]{800}[^\n。；]{0,200}[。；]?|[^\n]+)")
_TABLE_ROW = re.compile(r"\S\t")  # readers set tabs between the cells of a table
_PIECE = re.compile("[^。；;！？!?]+[。；;！？!?]*[”’」）]*|[。；;！？!?]+")

Place = tuple[int, int]  # number of a paper, number of a paragraph in it from 0


class Papers(Protocol):
    """Papers to hold another against, found by their prints."""

    @property
    def cards(self) -> Mapping[int, Card]:
        """What is known of each, by number."""

    def text(self, number: int) -> str:
        """The text of one."""

    def places(self, wanted: Iterable[int]) -> Mapping[int, Sequence[Place]]:
        """Where each print stands; prints that stand nowhere are left out."""


def paragraphs(text: str) -> list[Span]:
    """The lines of a text that say something, in order: these are counted in a `Place`."""
    return [Span(*match.span()) for match in _LINE.finditer(text)]


def card_of(document: Document) -> Card:
    """What a document says of itself."""
    meta = document.meta
    return Card(document.file, meta.unit, meta.county, meta.year)


class AtHand:
    """Papers in memory."""

    def __init__(self, papers: Sequence[tuple[Card, str]]) -> None:
        self.cards: Mapping[int, Card] = {number: card for number, (card, _) in enumerate(papers)}
        self._texts = [text for _, text in papers]
        self._places: dict[int, list[Place]] = defaultdict(list)
        for number, text in enumerate(self._texts):
            for at, line in enumerate(paragraphs(text)):
                for one, _ in prints(bare(text, line).said):
                    if len(self._places[one]) < PLACES:
                        self._places[one].append((number, at))

    def text(self, number: int) -> str:
        """The text of a paper."""
        return self._texts[number]

    def places(self, wanted: Iterable[int]) -> Mapping[int, Sequence[Place]]:
        """Where prints stand."""
        return {one: self._places[one] for one in wanted if one in self._places}


def likeness(document: Document, papers: Papers, *, left_out: frozenset[int] = frozenset()) -> LikenessMap:
    """The map of a document against papers; those `left_out`, later ones and other drafts of its year do not count."""
    own = card_of(document)
    sought = {
        number: origin
        for number, card in papers.cards.items()
        if number not in left_out and (origin := _origin(own, card)) is not None
    }
    comparison = _Comparison(document, papers, sought)
    passages = tuple(comparison.passages())
    told = {one.match.paper for one in passages if one.match is not None}
    return LikenessMap(
        card=own,
        text=document.text,
        passages=passages,
        papers={number: papers.cards[number] for number in sought if number in told},
        compared=len(sought),
        passed_over=len(papers.cards.keys() - left_out) - len(sought),
    )


def _origin(own: Card, other: Card) -> Origin | None:
    """Whose paper another is; None where it is later than ours, or one more draft of it."""
    if own.year is not None and other.year is not None and other.year > own.year:
        return None
    if (
        own.unit is None
        or own.unit != other.unit
        or (own.county and other.county and own.county != other.county)
    ):
        return Origin.NEIGHBOUR
    return None if own.year is not None and own.year == other.year else Origin.OWN


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A stretch of a line: span in the text, and in the line's `said`."""

    span: Span
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph with its sentences; stock: which characters of `bare.said` are stock text."""

    number: int
    bare: Bare
    sentences: tuple[_Sentence, ...]
    prints: tuple[tuple[int, int], ...]
    stock: bytearray
    formal: bool


class _Comparison:
    """One document against the papers that count."""

    def __init__(self, document: Document, papers: Papers, sought: Mapping[int, Origin]) -> None:
        self._text = document.text
        self._papers = papers
        self._sought = sought
        self._lines = tuple(_lines(document))
        self._bares: dict[Place, Bare] = {}
        self._paragraphs: dict[int, list[Span]] = {}
        wanted = {one for line in self._lines if not line.formal for one, _ in line.prints}
        self._places = {
            one: [place for place in places if place[0] in sought]
            for one, places in papers.places(wanted).items()
        }
        units = {papers.cards[number].unit for number in sought}
        self._common = max(_COMMON_AT_LEAST, min(len(units) // 4, _COMMON_AT_MOST))

    def passages(self) -> Iterator[Passage]:
        """The sentences in order, each with the best that it is like."""
        earlier: dict[int, list[_Line]] = defaultdict(list)
        for line in self._lines:
            if line.formal:
                yield from self._formal(line)
                continue
            self._mark_common(line)
            for sentence in line.sentences:
                yield self._passage(line, sentence, earlier)
            for one, _ in line.prints:
                if len(earlier[one]) < _TRIED:
                    earlier[one].append(line)

    def _formal(self, line: _Line) -> Iterator[Passage]:
        for sentence in line.sentences:
            length = sentence.end - sentence.start
            yield Passage(sentence.span, line.number, Origin.STOCK, length, 0)

    def _mark_common(self, line: _Line) -> None:
        """Mark as stock what so many units have that it is nobody's own."""
        for one, at in line.prints:
            places = self._places.get(one, ())
            if len(places) < self._common:
                continue
            holders = {
                self._papers.cards[number].unit
                for number, _ in places
                if self._sought[number] is Origin.NEIGHBOUR
            }
            if len(holders) >= self._common:
                line.stock[at : at + SHINGLE] = b"\x01" * len(line.stock[at : at + SHINGLE])

    def _passage(self, line: _Line, sentence: _Sentence, earlier: Mapping[int, list[_Line]]) -> Passage:
        length = sentence.end - sentence.start
        stock = line.stock[sentence.start : sentence.end]
        own = length - sum(stock)
        passage = Passage(sentence.span, line.number, Origin.STOCK, length, own)
        if length < _SENTENCE or own < max(_OWN, _OWN_SHARE * length):
            return passage if own < length else replace(passage, origin=Origin.NEW)
        match = self._best(line, sentence, stock)
        if match is not None and match.paper is not None:
            return replace(passage, origin=self._sought[match.paper], match=match)
        match = self._repeated(line, sentence, stock, earlier)
        if match is not None:
            return replace(passage, origin=Origin.REPEATED, match=match)
        return replace(passage, origin=Origin.NEW)

    def _best(self, line: _Line, sentence: _Sentence, stock: bytearray) -> Match | None:
        """The likest passage of another paper; of two as like the own, and then the newer."""
        shared: Counter[Place] = Counter()
        for one, at in line.prints:
            if at < sentence.end and at + SHINGLE > sentence.start and not all(line.stock[at : at + SHINGLE]):
                shared.update(set(self._places.get(one, ())))
        likest = sorted(shared.items(), key=lambda pair: (-pair[1], self._rank(pair[0][0]), pair[0]))[:_TRIED]
        found = [
            match
            for place, _ in likest
            if (match := self._match(line, sentence, stock, place[0], self._bare(place))) is not None
        ]
        return min(
            found, key=lambda match: (-match.alike, match.changed, self._rank(match.paper)), default=None
        )

    def _rank(self, number: int | None) -> tuple[bool, int, int]:
        assert number is not None  # noqa: S101 - a match in another paper names it
        return self._sought[number] is not Origin.OWN, -(self._papers.cards[number].year or 0), number

    def _repeated(
        self, line: _Line, sentence: _Sentence, stock: bytearray, earlier: Mapping[int, list[_Line]]
    ) -> Match | None:
        """The likest passage of an earlier paragraph of the paper itself."""
        shared: Counter[int] = Counter()
        lines: dict[int, _Line] = {}
        for one, at in line.prints:
            if at < sentence.end and at + SHINGLE > sentence.start:
                for other in earlier.get(one, ()):
                    lines[other.number] = other
                    shared[other.number] += 1
        found = [
            match
            for number, _ in shared.most_common(_TRIED)
            if (match := self._match(line, sentence, stock, None, lines[number].bare)) is not None
        ]
        return max(found, key=lambda match: match.alike, default=None)

    def _bare(self, place: Place) -> Bare:
        if place not in self._bares:
            number, at = place
            text = self._papers.text(number)
            if number not in self._paragraphs:
                self._paragraphs[number] = paragraphs(text)
            self._bares[place] = bare(text, self._paragraphs[number][at])
        return self._bares[place]

    def _match(
        self, line: _Line, sentence: _Sentence, stock: bytearray, paper: int | None, theirs: Bare
    ) -> Match | None:
        said = line.bare.said[sentence.start : sentence.end]
        runs = list(_runs(said, theirs.said))
        held = bytearray(len(said))
        for run in runs:
            held[run.start : run.start + run.length] = b"\x01" * run.length
        owned = [is_held for is_held, is_stock in zip(held, stock, strict=True) if not is_stock]
        alike = sum(owned) / len(owned)
        if not runs or alike < _ALIKE:
            return None
        text = self._text if paper is None else self._papers.text(paper)
        kept, changed = self._numbers(line.bare, sentence.start, runs, text, theirs)
        least = _HELD_OF_OWN if paper is not None and self._sought[paper] is Origin.OWN else _HELD
        if sum(owned) < least and (alike < 1 or changed):
            return None
        span = _with_marks(theirs.span(*_extent(runs, len(said))), text)
        return Match(paper, span, span.of(text), alike, kept, changed)

    def _numbers(
        self, ours: Bare, start: int, runs: Iterable[_Run], text: str, theirs: Bare
    ) -> tuple[int, int]:
        """Numbers written in digits that are the same in both, and those that are not."""
        pairs = {
            (start + run.start + at, run.theirs + at)
            for run in runs
            for at in range(run.length)
            if theirs.said[run.theirs + at] == "0"
        }
        told = [
            (ours.span(at, at + 1).of(self._text), theirs.span(other, other + 1).of(text))
            for at, other in pairs
        ]
        figures = [pair for pair in told if pair[0].isascii()]
        kept = sum(one == other for one, other in figures)
        return kept, len(figures) - kept


@dataclass(frozen=True, slots=True)
class _Run:
    """Characters that stand in both: from where in ours, from where in theirs, how many."""

    start: int
    theirs: int
    length: int


def _runs(ours: str, theirs: str) -> Iterator[_Run]:
    """Runs of ours, as long as can be, that stand in theirs."""
    at = 0
    while at <= len(ours) - RUN:
        place = theirs.find(ours[at : at + RUN])
        if place < 0:
            at += 1
            continue
        length = _extended(ours, at, theirs, place)
        while at + length < len(ours):
            longer = theirs.find(ours[at : at + length + 1], place + 1)
            if longer < 0:
                break
            place, length = longer, _extended(ours, at, theirs, longer)
        yield _Run(at, place, length)
        at += length - RUN + 1


def _extended(ours: str, at: int, theirs: str, place: int) -> int:
    """How far two stretches that begin alike stay alike."""
    most = min(len(ours) - at, len(theirs) - place)
    length = RUN
    while length < most and ours[at + length] == theirs[place + length]:
        length += 1
    return length


def _extent(runs: Sequence[_Run], length: int) -> tuple[int, int]:
    """From where to where the passage goes in theirs: the longest run, and what else stands no further than a sentence from it."""
    longest = max(runs, key=lambda run: run.length)
    near = [
        run
        for run in runs
        if run.theirs >= longest.theirs - length
        and run.theirs + run.length <= longest.theirs + longest.length + length
    ]
    return min(run.theirs for run in near), max(run.theirs + run.length for run in near)


def _with_marks(span: Span, text: str) -> Span:
    behind = _BEHIND.match(text, span.end)
    before = _BEFORE.search(text, max(0, span.start - 4), span.start)
    return Span(before.start() if before else span.start, behind.end() if behind else span.end)


def _lines(document: Document) -> Iterator[_Line]:
    """The paragraphs with their sentences; short ones are taken with what follows them."""
    text = document.text
    numbers = Paragraphs(text)
    formal = {one.span.start for one in document.paragraphs if one.role in _FORMAL}
    for span in paragraphs(text):
        said = span.of(text)
        start = span.start + len(said) - len(said.lstrip())
        line = bare(text, span)
        yield _Line(
            number=numbers.number(start),
            bare=line,
            sentences=tuple(_joined(line, _pieces(text, span))),
            prints=tuple(prints(line.said)),
            stock=stock_places(text, span, line),
            formal=start in formal or _TABLE_ROW.search(text, *span) is not None,
        )


def _pieces(text: str, line: Span) -> Iterator[Span]:
    """The sentences of a line; a semicolon ends one too, and an open quotation does not keep it open."""
    for piece in _PIECE.finditer(text, *line):
        said = piece[0]
        if said.strip():
            yield Span(piece.start() + len(said) - len(said.lstrip()), piece.start() + len(said.rstrip()))


def _joined(line: Bare, pieces: Iterable[Span]) -> Iterator[_Sentence]:
    begin: Span | None = None
    last: _Sentence | None = None
    for piece in pieces:
        whole = piece if begin is None else Span(begin.start, piece.end)
        start, end = line.within(whole)
        if end - start < _SENTENCE:
            begin = whole
            continue
        if last is not None:
            yield last
        last, begin = _Sentence(whole, start, end), None
    if begin is not None:
        start, end = line.within(begin)
        if last is None:
            last = _Sentence(begin, start, end)
        else:  # the short end of a paragraph belongs to what stands before it
            last = _Sentence(Span(last.span.start, begin.end), last.start, end)
    if last is not None and last.end > last.start:
        yield last
