"""The places of the catalogue's own sentences: between which words each figure stands that a report written by it tells."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mingfa.catalogue.sentence import Optional, Piece, Sentence, Slot
from mingfa.catalogue.table import Catalogue
from mingfa.reading.synonyms import as_town
from mingfa.text.units import alike

__all__ = ["Place", "place_of"]

_MARK = re.compile("[，。；：、,;:\n！？]")
_LONGEST = 48  # characters before a number that a place may ask for


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence of the catalogue puts a figure: the words before it in its clause, and those behind."""

    before: str
    behind: str
    indicator: str
    group: str | None
    unit: str


def place_of(before: str, behind: str, unit: str, catalogue: Catalogue) -> Place | None:
    """The longest place that fits around a number; None where none does, or two indicators are told alike."""
    best: Place | None = None
    said = as_town(before[-_LONGEST:])
    for place in _compiled(catalogue).get(said[-2:], ()):
        if said.endswith(place.before) and behind.startswith(place.behind) and alike(place.unit, unit):
            if best is None or len(place.before) + len(place.behind) > len(best.before) + len(best.behind):
                best = place
            elif place.before == best.before and place.indicator != best.indicator:
                return None
    return best


@lru_cache(maxsize=8)
def _compiled(catalogue: Catalogue) -> Mapping[str, tuple[Place, ...]]:
    """Every place, by the last two characters before its number."""
    places: dict[str, list[Place]] = defaultdict(list)
    for place in _places(catalogue):
        places[place.before[-2:]].append(place)
    return {key: tuple(found) for key, found in places.items()}


def _places(catalogue: Catalogue) -> Iterator[Place]:
    for line in catalogue.lines:
        for told in line.sentences:
            if isinstance(told, Sentence):
                for template in told.templates:
                    yield from _places_in(template.pieces, catalogue)


def _places_in(pieces: Sequence[Piece], catalogue: Catalogue) -> Iterator[Place]:
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
                yield Place(as_town(lead), _MARK.split(tail)[0], piece.indicator, piece.group, unit)
