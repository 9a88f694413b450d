"""Whose report it is, and which place names are at home in it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from mingfa.report.model import Document
from mingfa.review.rule import Context
from mingfa.text.places import Place, mentions, places, stem, townships

__all__ = ["Home", "home_of", "stem"]

_ORGAN = re.compile(
    r"(?:中共)?([一-龥]{2,12}?(?:镇|乡|街道|苏木|县|区|市|旗))(?:委员会|人民政府|党工委|办事处|委)"
)
_OWN_AT_LEAST = 2  # times a text that does not name its author must name one town


@dataclass(frozen=True, slots=True)
class Home:
    """The unit that reports.

    name:  as the text calls it; names: all that is at home (itself, what it lies in, what the paper is sent to)
    stems: the names without what they are; codes: the gazetteer's codes it may have; several where the name is common and the county unsaid
    """

    name: str
    names: frozenset[str]
    codes: tuple[str, ...]
    stems: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "stems", frozenset(map(stem, self.names)))

    @property
    def county_known(self) -> bool:
        """Whether it is known which county it lies in, so that another can be told from it."""
        return bool(self.codes) or any(name.endswith(("县", "区", "旗")) for name in self.names - {self.name})

    def has(self, name: str, found: tuple[Place, ...]) -> bool:
        """Whether a name is at home: its own, above it, below it, or a former status of its own (许良乡)."""
        if name in self.names or stem(name) in self.stems:
            return True
        return any(place.code.startswith(self.codes) for place in found) if self.codes else False


def home_of(document: Document, context: Context) -> Home | None:
    """Whose report a document is, None where nothing tells."""
    said = _said(document, context)
    name = said[0] if said else _most_named(document.text)
    if name is None:
        return None
    nearby = {mention.name for part in (name, *_surroundings(document)) for mention in mentions(part)}
    names = {name, *said, *nearby}
    candidates = places(name) or _seat(name)
    told = [place for place in candidates if names & set(place.chain)]
    chosen = tuple(told or candidates)
    above = {above for place in chosen for above in place.chain}
    return Home(name, frozenset(names | above), tuple(place.code for place in chosen))


def _said(document: Document, context: Context) -> list[str]:
    """Names the ledger or the document itself gives, the unit first."""
    said: list[str | None] = []
    if context.facts is not None:
        card = context.facts.unit
        said += [card.name, card.county, *card.ancestors, *card.subordinates]
    meta = document.meta
    said += [meta.unit, *(_organ(issuer) for issuer in meta.issuers), meta.county]
    names = [name for name in said if name]
    # 云州市清河县青禾镇 written in one: the last of its places is the unit
    return [_last_place(name) for name in names] if names != [meta.county] else []


def _seat(name: str) -> tuple[Place, ...]:
    """Where an office is whose name begins with a place: 清河县 of 清河县司法局."""
    named = [mention.name for mention in mentions(name)]
    return places(named[-1]) if named else ()


def _organ(issuer: str) -> str | None:
    match = _ORGAN.match(issuer)
    return match[1] if match else None


def _last_place(name: str) -> str:
    found = list(mentions(name))
    return found[-1].name if found and found[-1].span.end == len(name) else name


def _surroundings(document: Document) -> tuple[str, ...]:
    """Where a paper names those above it: title and addressee."""
    return tuple(part for part in (document.meta.title, document.meta.addressee) if part)


def _most_named(text: str) -> str | None:
    counts = Counter(mention.name for mention in mentions(text) if townships(mention.name))
    counts.update(match[1].removeprefix("中共") for match in _ORGAN.finditer(text) if townships(match[1]))
    best = max(counts.items(), key=lambda pair: (pair[1], pair[0]), default=None)
    return best[0] if best and best[1] >= _OWN_AT_LEAST else None
