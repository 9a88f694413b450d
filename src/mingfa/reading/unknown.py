"""Wordings that fit no indicator: what reports count that the catalogue has no name for, so that it can grow.

Only what could become an indicator is told: no plan, no part or rest of a total, no change against last year, no mean.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from mingfa.reading.lexicon import ACTS
from mingfa.reading.links import CHANGE, POINTS
from mingfa.reading.said import OTHERWISE
from mingfa.text.units import comparable

__all__ = ["Sighting", "Unknown", "unknown_wordings"]

_YEARS = re.compile(r"(?:[较比]?(?:20\d\d年度?|上年|去年))+")
_BESIDE = re.compile(r"[^\w、，]+|\d+(?:\.\d+)?")  # marks and digits, in which wordings differ by chance
_REST = ("其他", "其它", "其余")
_LEAST = 2  # characters that name something
_LEAST_HEAD = 3
_ACT = 2  # characters of a verb


@dataclass(frozen=True, slots=True)
class Sighting:
    """A figure that was led to no indicator, and where it stands.

    paper: the report, by a name that tells it from others; at: its first character in the text of the report, from 0
    part:  whether it is one of a breakdown
    """

    subject: str
    unit: str
    text: str
    section: str
    sentence: str
    paper: str
    at: int
    plan: bool = False
    part: bool = False


@dataclass(frozen=True, slots=True)
class Unknown:
    """A wording in units that compare.

    head:     what wordings of one thing have in common: the shortest of them, without its verb
    wording:  the subject without digits and marks; written: as the example has it
    units:    as the reports write them; sections: the headings it stands under; both the most frequent first
    example:  the first place it stands at
    """

    head: str
    wording: str
    units: tuple[str, ...]
    papers: int
    times: int
    sections: tuple[str, ...]
    example: Sighting


@dataclass(slots=True)
class _Seen:
    """What is kept of a wording while reports go by; only its first place is held."""

    example: Sighting
    papers: set[str] = field(default_factory=set)
    units: Counter[str] = field(default_factory=Counter)
    sections: Counter[str] = field(default_factory=Counter)

    def add(self, sighting: Sighting) -> None:
        self.papers.add(sighting.paper)
        self.units[sighting.unit] += 1
        if sighting.section:
            self.sections[sighting.section] += 1


def unknown_wordings(sightings: Iterable[Sighting]) -> tuple[Unknown, ...]:
    """The wordings of figures without an indicator; what most reports tell comes first, what is akin beside it."""
    seen: dict[tuple[str, str], _Seen] = {}
    for sighting in sightings:
        wording = _plain(sighting.subject)
        if len(wording) < _LEAST or _tells_no_work(sighting, wording):
            continue
        key = (wording, comparable(sighting.unit))
        seen.setdefault(key, _Seen(sighting)).add(sighting)
    heads = _heads({wording for wording, _ in seen})
    told = [
        Unknown(
            head=heads[wording],
            wording=wording,
            units=_by_frequency(one.units),
            papers=len(one.papers),
            times=one.units.total(),
            sections=_by_frequency(one.sections),
            example=one.example,
        )
        for (wording, _), one in seen.items()
    ]
    most: Counter[str] = Counter()
    for unknown in told:
        most[unknown.head] += unknown.papers
    return tuple(
        sorted(
            told, key=lambda one: (-most[one.head], one.head, -one.papers, -one.times, one.wording, one.units)
        )
    )


def _plain(subject: str) -> str:
    """A subject as it is the same from report to report.

    >>> _plain("2024年化解“骨头案”")
    '化解骨头案'
    """
    return _BESIDE.sub("", _YEARS.sub("", subject))


def _tells_no_work(sighting: Sighting, wording: str) -> bool:
    return (
        sighting.plan
        or sighting.part
        or sighting.unit == POINTS
        or wording.startswith(_REST)
        or CHANGE.search(wording) is not None
        or OTHERWISE.search(wording) is not None
    )


def _heads(wordings: Iterable[str]) -> dict[str, str]:
    """For each wording the shortest thing counted with which it ends: 水利执法培训班 is a 培训班."""
    things = {wording: _thing(wording) for wording in wordings}
    known = set(things.values())
    heads = {}
    for wording, thing in things.items():
        ends = (thing[start:] for start in range(len(thing) - _LEAST_HEAD, -1, -1))
        heads[wording] = next((end for end in ends if end in known), thing)
    return heads


def _thing(wording: str) -> str:
    """What is counted, without the verbs before it; a wording of nothing but verbs stays."""
    start = 0
    while wording[start : start + _ACT] in ACTS and len(wording) - start - _ACT >= _LEAST:
        start += _ACT
    return wording[start:]


def _by_frequency(counts: Counter[str]) -> tuple[str, ...]:
    """What was counted, the most frequent first, in the order of the characters where equally frequent."""
    return tuple(sorted(counts, key=lambda one: (-counts[one], one)))
