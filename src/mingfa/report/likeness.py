"""Where the text of a paper comes from: a map of its sentences, each with the passage that it is like.

All records are frozen. Spans count code points of the text they speak of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mingfa.text.spans import Span

__all__ = ["Card", "LikenessMap", "Match", "Origin", "Passage", "Share"]


class Origin(StrEnum):
    """Where a sentence comes from."""

    OWN = "own"
    NEIGHBOUR = "neighbour"
    REPEATED = "repeated"
    STOCK = "stock"
    NEW = "new"

    @property
    def label(self) -> str:
        """The origin in Chinese."""
        return _LABELS[self]


_LABELS = {
    Origin.OWN: "本单位往年报告",
    Origin.NEIGHBOUR: "其他单位报告",
    Origin.REPEATED: "文内重复",
    Origin.STOCK: "通用文字",
    Origin.NEW: "新写",
}


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a paper without its text. year: of which it tells."""

    name: str
    unit: str | None = None
    county: str | None = None
    year: int | None = None

    @property
    def title(self) -> str:
        """Whose paper of which year, and its file."""
        year = f"{self.year}年" if self.year else ""
        return f"{self.unit or ''}{year}（{self.name}）" if self.unit or year else self.name


@dataclass(frozen=True, slots=True)
class Match:
    """The passage that a sentence is like.

    paper:  the number of the paper it stands in, a key of `LikenessMap.papers`; None for the paper itself
    alike:  the share of the sentence, stock text left out, that stands there word for word; numbers count as equal
    kept:   numbers in what both say that are the same in both; changed: numbers that are not
    """

    paper: int | None
    span: Span
    quote: str
    alike: float
    kept: int = 0
    changed: int = 0


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of the paper. length: its characters without marks; own: those of them that are no stock text."""

    span: Span
    paragraph: int
    origin: Origin
    length: int
    own: int
    match: Match | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """What of a text comes from somewhere. paper: as in `Match`, None where it is no paper."""

    origin: Origin
    paper: int | None
    length: int
    share: float


@dataclass(frozen=True, slots=True)
class LikenessMap:
    """The sentences of a paper in order, and the papers that they are like.

    compared: papers that it was held against; passed_over: those that do not count, being later, or drafts of the same
    """

    card: Card
    text: str
    passages: tuple[Passage, ...]
    papers: Mapping[int, Card]
    compared: int
    passed_over: int = 0

    @property
    def alike(self) -> tuple[tuple[Passage, Match], ...]:
        """The sentences that stand elsewhere, each with where."""
        return tuple((one, one.match) for one in self.passages if one.match is not None)

    def paper(self, match: Match) -> Card:
        """The paper a match stands in."""
        return self.card if match.paper is None else self.papers[match.paper]

    @property
    def by_origin(self) -> tuple[Share, ...]:
        """What each origin makes of the whole, in the order of `Origin`."""
        return tuple(
            self._share(origin, None, [one for one in self.passages if one.origin is origin])
            for origin in Origin
        )

    @property
    def by_paper(self) -> tuple[Share, ...]:
        """What each paper makes of the whole, the largest first."""
        from_paper: dict[int, list[Passage]] = {}
        for one in self.passages:
            if one.match is not None and one.match.paper is not None:
                from_paper.setdefault(one.match.paper, []).append(one)
        shares = [self._share(found[0].origin, number, found) for number, found in from_paper.items()]
        return tuple(sorted(shares, key=lambda share: (-share.length, share.paper)))

    def _share(self, origin: Origin, paper: int | None, found: Sequence[Passage]) -> Share:
        whole = sum(one.length for one in self.passages)
        length = sum(one.length for one in found)
        return Share(origin, paper, length, length / whole if whole else 0.0)
