"""What the page of a report's sources is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from mingfa.report.likeness import Passage
from mingfa.web.pages import Page

__all__ = ["LikenessPage", "Pair", "PaperShare", "Side"]


@dataclass(frozen=True, slots=True)
class PaperShare:
    """A paper that sentences come from. first: the number of the first of them; count: how many there are"""

    origin: str
    label: str
    title: str
    url: str
    share: float
    count: int
    first: int


@dataclass(frozen=True, slots=True)
class Side:
    """One of two passages: its paragraph before and behind it, and it in pieces, each with whether the other has it not."""

    title: str
    before: str
    pieces: Sequence[tuple[str, bool]]
    behind: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence and what it is like, side by side; earlier and later: the numbers of its neighbours, None at the ends."""

    number: int
    origin: str
    label: str
    alike: float
    numbers: str
    sides: tuple[Side, Side]
    url: str
    earlier: int | None
    later: int | None


@dataclass(frozen=True, kw_only=True)
class LikenessPage(Page):
    """A text coloured by where its sentences come from, the papers they come from, and one pair of passages.

    back: the report's page and its name; lines: pieces of text, each with its passage's number and the passage, or None
    shares: (origin, label, share) of the whole
    """

    template: ClassVar[str] = "web/likeness.html"

    lead: str
    back: tuple[str, str]
    compared: int
    lines: Sequence[Sequence[tuple[str, int, Passage | None]]]
    shares: Sequence[tuple[str, str, float]]
    papers: Sequence[PaperShare]
    pair: Pair | None
