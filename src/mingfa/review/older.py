"""The older and neighbouring reports that a document is held against: whose they are, and what of them it repeats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mingfa.report.likeness import LikenessMap
from mingfa.report.model import Document
from mingfa.review.likeness import AtHand, card_of, likeness

__all__ = ["last_of_its_own", "likeness_to", "of_other_units", "of_the_same_unit"]


def of_the_same_unit(document: Document, older: Sequence[Document]) -> list[Document]:
    """Reports of the unit itself; one that does not say whose it is was given as one of these."""
    return [one for one in older if not _foreign(document, one)]


def of_other_units(document: Document, older: Sequence[Document]) -> list[Document]:
    """Reports of other units, where both say whose they are."""
    return [one for one in older if _foreign(document, one)]


def _foreign(document: Document, other: Document) -> bool:
    own, theirs = document.meta, other.meta
    if not own.unit or not theirs.unit:
        return False
    return own.unit != theirs.unit or bool(own.county and theirs.county and own.county != theirs.county)


def last_of_its_own(document: Document, older: Sequence[Document]) -> Document | None:
    """The unit's report of the year before, or the latest of those that do not say their year; None where there is none."""
    before = [
        one
        for one in of_the_same_unit(document, older)
        if one.meta.year is None or document.meta.year is None or one.meta.year == document.meta.year - 1
    ]
    return max(before, key=lambda one: one.meta.year or 0, default=None)


def likeness_to(document: Document, papers: Sequence[Document], *, own: bool) -> LikenessMap:
    """The map against papers known to be the unit's own, or known not to be."""
    unit = document.meta.unit or "本单位"
    mine = replace(document, meta=replace(document.meta, unit=unit))
    cards = [replace(card_of(one), unit=unit if own else one.meta.unit) for one in papers]
    return likeness(mine, AtHand([(card, one.text) for card, one in zip(cards, papers, strict=True)]))
