"""What the pages for finding, shaping and printing lists are given: one frozen dataclass a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from mingfa.web.cards import ListRow, RegisterCard
from mingfa.web.naming import NamedGroup
from mingfa.web.pages import Page

__all__ = ["FoundGroup", "FoundRow", "SearchPage"]


@dataclass(frozen=True, slots=True)
class FoundRow:
    """An entry that was found; place and passage: the field in which the first of the words stands, and the words around it."""

    row: ListRow
    place: str
    passage: str


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """The entries of a register that were found: how many, and the latest of them."""

    register: RegisterCard
    count: int
    rows: Sequence[FoundRow]


@dataclass(frozen=True, kw_only=True)
class SearchPage(Page):
    """What was found.

    asked: the words looked for; count: entries in all; more: whether only those recorded last were looked at; waiting: changes not yet in the index
    """

    template: ClassVar[str] = "web/search.html"

    asked: str
    names: Sequence[NamedGroup]
    groups: Sequence[FoundGroup]
    count: int
    more: bool
    waiting: int
