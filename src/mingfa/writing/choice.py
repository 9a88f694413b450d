"""Choosing what a report tells: what statute asks for always, the rest by weight until the paper is full.

A township's year fills hundreds of figures, and a paper of that length is read by nobody. What is left out stands in
a table annexed to the report, so nothing is lost; why it is left out is said, and a person may decide otherwise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from mingfa.catalogue.sentence import Role
from mingfa.report.model import Part

__all__ = ["Candidate", "Chosen", "Outline", "Reason", "choose"]


class Reason(StrEnum):
    """Why something is told, or is not."""

    STATUTORY = "规定应当报告"
    TAKEN_IN = "人工选入正文"
    TAKEN_OUT = "人工移到附表"
    ASKED = "上级工作要点列有此项"
    CHANGED = "比上年变化较大"
    MAIN = "本项工作的主要情况"
    ROOM = "篇幅允许"
    NO_ROOM = "篇幅所限，列入附表"


@dataclass(frozen=True, kw_only=True)
class Outline:
    """What is asked of a report's form.

    length:  characters of the whole paper, annexes apart
    aim:     up to where it is filled with what nothing but room speaks for
    figures: how many a sentence tells where not all can be told
    shares: what each part may take of the length, in hundredths; the first (举措和成效) takes what others leave
    decided: a person's word on single sentences, by key
    """

    length: int
    aim: int
    figures: int
    shares: Mapping[Part, int]
    decided: Mapping[str, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Something that could be told: how long it is, and what speaks for it."""

    key: str
    part: Part
    heading: str
    line: str
    text: str
    role: Role
    asked: bool = False
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """A candidate, whether it is told, and why."""

    candidate: Candidate
    told: bool
    reason: Reason

    @property
    def by_hand(self) -> bool:
        """Whether a person decided it."""
        return self.reason in (Reason.TAKEN_IN, Reason.TAKEN_OUT)


class _Weight(NamedTuple):
    """What goes first; smaller is heavier. turn: how many of the same heading go before, so that none takes all."""

    rank: int
    turn: int
    place: int


def choose(candidates: Iterable[Candidate], outline: Outline, *, taken: int = 0) -> tuple[Chosen, ...]:
    """Every candidate in its order with what becomes of it; `taken` characters are the form's own.

    The same candidates are always chosen alike.
    """
    candidates = tuple(candidates)
    told: dict[str, Reason] = {}
    used = taken
    parts = [part for part in outline.shares if part is not Part.MEASURES] + [Part.MEASURES]
    for part in parts:
        of_part = [one for one in candidates if one.part is part]
        room = outline.length - used
        spare = outline.length - outline.aim
        if part is not Part.MEASURES:
            room, spare = min(room, outline.length * outline.shares[part] // 100), 0
        chosen = _chosen_of(of_part, outline, room, spare)
        used += sum(len(one.text) for one in of_part if one.key in chosen)
        told |= chosen
    out = []
    for one in candidates:
        refused = Reason.TAKEN_OUT if outline.decided.get(one.key) is False else Reason.NO_ROOM
        out.append(Chosen(one, one.key in told, told.get(one.key, refused)))
    return tuple(out)


def _chosen_of(candidates: list[Candidate], outline: Outline, room: int, spare: int) -> dict[str, Reason]:
    told = {one.key: reason for one in candidates if (reason := _bound(one, outline)) is not None}
    left = room - sum(len(one.text) for one in candidates if one.key in told)
    free = [one for one in candidates if one.key not in told and outline.decided.get(one.key) is not False]
    for one in _by_weight(free):
        why = _why(one)
        if len(one.text) <= (left - spare if why is Reason.ROOM else left):
            told[one.key] = why
            left -= len(one.text)
    return told


def _bound(one: Candidate, outline: Outline) -> Reason | None:
    """Why a candidate is told in any case."""
    if one.role is Role.STATUTORY:
        return Reason.STATUTORY
    return Reason.TAKEN_IN if outline.decided.get(one.key) else None


def _by_weight(candidates: list[Candidate]) -> list[Candidate]:
    heavier = sorted(candidates, key=_rank)
    turns: Counter[str] = Counter()
    weights: dict[str, _Weight] = {}
    for one in heavier:
        weights[one.key] = _Weight(_rank(one), turns[one.heading], candidates.index(one))
        turns[one.heading] += 1
    return sorted(candidates, key=lambda one: weights[one.key])


def _rank(one: Candidate) -> int:
    if one.asked:
        return 0
    if one.role is Role.MAIN:
        return 1
    return 2 if one.changed else 3


def _why(one: Candidate) -> Reason:
    if one.asked:
        return Reason.ASKED
    if one.role is Role.MAIN:
        return Reason.MAIN
    return Reason.CHANGED if one.changed else Reason.ROOM
