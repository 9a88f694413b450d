"""Where the issuing unit lies in the official tree: by its name, and by what else the paper names.

A name alone often stands for several places (城关镇 for eighty-eight). What tells them apart is, in this order of
weight, what the paper says of itself (issuers, title, addressee, the names of its file and folder), the counties and
cities its text names, whether it answers to a 县委 or a 区委, and the towns beside it. A place that contradicts what
the paper says of itself is left out; what cannot be told apart stays as several.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mingfa.text.places import Place, is_place, mentions, places, stem, townships
from mingfa.text.spans import Span

__all__ = ["Placing", "Said", "find_place", "own_county"]

_CJK = "\u3400-\u4dbf\u4e00-\u9fff"  # names of places have rare characters too
_MOST = 20  # candidates that still tell something
_TOWN = re.compile("(?:镇|乡|街道|苏木)$")
_TOWN_ENDS = ("镇", "乡", "街道")
_ABOVE = re.compile("[县区市旗州盟省]$")
_ENDING = re.compile("街道|苏木|[镇乡县区市旗州盟省]")
_LONGEST = 12  # characters of a division's name
# Whom a township addresses is whom it lies in; 县委全面依法治县委员会 names nobody.
_ADDRESSED = re.compile(
    rf"(?:中共)?([{_CJK}]{{1,12}}?[县区市旗州盟])(?=委|人民政府|政府|司法局|法治|依法|全面)"
)
# The kinds of county that lead a town, as its papers say 在县委、县政府领导下.
_LEADS = re.compile(
    # It opens with one class of characters, which the matcher looks for faster than for what stands before.
    rf"([县区旗])(?:(?<![{_CJK}].)|(?<=[在由按照据受经向实彻实达对是].))(?:委(?![员托派任])|(?:人民)?政府)"
)
_ELSEWHERE = re.compile("[赴到与跟同自和鉴往邻]$|学习$|借鉴$|来自$|毗邻$")
_OFFICIAL = re.compile("委(?![员托])|人民政府|政府|人大|司法|法治|办公|第|[^《》]{0,30}(?:条例|办法|规定)")
_ABROAD = 4  # characters before a name in which it is told to be another place's
_SAMPLE = 200_000  # characters of a text that are looked at
_BESIDE, _FEW = 2, 3
_CLEAN, _WRITTEN = 3, 1
_WEIGHTS = (1, 2, 3)  # of province, city and county
_LED = 2


@dataclass(frozen=True, slots=True)
class Said:
    """What a paper and its file say of whose it is. lines: issuers and title; path: the file with its folders"""

    unit: str | None
    county: str | None
    lines: Sequence[str]
    addressee: str | None
    path: str


class Placing(NamedTuple):
    """Where the unit may lie, and the names in the text that say so; one candidate where it is told for sure.

    A county stands for a township that the gazetteer does not have.
    """

    candidates: tuple[Place, ...] = ()
    spans: tuple[Span, ...] = ()


def find_place(text: str, said: Said) -> Placing:
    """The divisions the unit may be; none where nothing tells."""
    text = text[:_SAMPLE]
    name = _named(said)
    if name is None:
        return Placing()
    candidates = _possible(places(name), name, said)
    ranked = _ranked(candidates, name, text, said)
    best = [place for place, score in ranked if score == ranked[0][1]]
    if len(best) > 1:
        best = _beside(best, name, text)
    if not best and _TOWN.search(name):
        best = _renamed(name, text, said) or _county(said)
    if len(best) > _MOST:
        return Placing()
    return Placing(tuple(best), tuple(_spans(text, said.unit, best)))


def own_county(guessed: str | None, found: Placing, text: str) -> str | None:
    """The county a paper names: a guess by the text's wording gives way to where the unit is known to lie."""
    if guessed is None or len(found.candidates) != 1:
        return guessed
    (place,) = found.candidates
    own = {stem(name) for name in (*place.chain, place.name)}
    if place.county is None or stem(guessed) in own:
        return guessed
    return place.county if place.county in text else None


def _named(said: Said) -> str | None:
    """The division that the unit is, or that it serves: 清河县 of 清河县司法局; else the town that issuers, title or path name."""
    unit = said.unit
    if unit is not None and is_place(unit):
        return unit
    for words in (*said.lines, *reversed(re.split(r"[/\\]", said.path))):
        # What ends before the unit's name does is what the unit lies in.
        first = words.find(unit) + len(unit) if unit is not None and unit in words else 0
        towns = [name for name, end in _known_within(words) if end >= first and townships(name)]
        if towns:
            return towns[-1]
    if unit is None or _TOWN.search(unit):
        return unit
    seats = [name for name, _ in _known_within(unit)]
    return seats[-1] if seats else None


def _known_within(words: str) -> Iterator[tuple[str, int]]:
    """Divisions named one after another, each with where it ends."""
    start = 0
    for ending in _ENDING.finditer(words):
        for first in range(max(start, ending.end() - _LONGEST), ending.end() - 1):
            if is_place(words[first : ending.end()]):
                yield words[first : ending.end()], ending.end()
                start = ending.end()
                break


def _possible(found: Iterable[Place], name: str, said: Said) -> list[Place]:
    """Those that contradict nothing the paper says of itself."""
    before = [
        prefix
        for line in said.lines
        if (prefix := line.partition(name)[0] if name in line else "") and _ABOVE.search(prefix)
    ]
    addressed = [match[1] for match in _ADDRESSED.finditer(said.addressee or "") if len(match[1]) > 1]
    return [
        place
        for place in found
        if all(_explained(prefix, place) for prefix in before)
        and all(_lies_in(place, county) for county in addressed)
    ]


def _explained(prefix: str, place: Place) -> bool:
    """Whether the divisions written before the unit's name (云州市清河县) are those it lies in."""
    for above in reversed(place.chain):
        if not _ABOVE.search(prefix):
            return True
        at = prefix.rfind(stem(above))
        if at >= 0 and _ABOVE.fullmatch(prefix[at + len(stem(above)) :][-1:]):
            prefix = prefix[:at]
    return not _ABOVE.search(prefix)


def _lies_in(place: Place, name: str) -> bool:
    own = {stem(one) for one in (*place.chain, place.name)}
    return any(stem(name).endswith(one) for one in own)


def _ranked(candidates: Sequence[Place], name: str, text: str, said: Said) -> list[tuple[Place, int]]:
    """The candidates by how much of what they lie in is named, best first."""
    if len(candidates) < 2:
        return [(place, 0) for place in candidates]
    clean = "\n".join((*said.lines, said.addressee or "", said.path))
    led = {match[1] for match in _LEADS.finditer(text)}
    told = {
        above: (_CLEAN if above in clean else _WRITTEN if _written(text, above, name) else 0)
        for above in {one for place in candidates for one in place.chain}
    }
    ranked = []
    for place in candidates:
        levels = (place.province, place.city, place.county)
        score = sum(
            weight * told[above]
            for weight, above in zip(_WEIGHTS, levels, strict=True)
            if above is not None and above != place.name
        )
        if place.county is not None and len(led) == 1 and place.county[-1] in led:
            score += _LED
        ranked.append((place, score))
    return sorted(ranked, key=lambda pair: (-pair[1], pair[0].code))


def _written(text: str, above: str, name: str) -> bool:
    """Whether the text names a division as its own: not one visited, and a province only where it acts."""
    at = text.find(above)
    while at >= 0:
        end = at + len(above)
        own = text.startswith(name, end) or _OFFICIAL.match(text, end)
        plain = (
            len(above) > 2
            and not above.endswith("省")
            and not _ELSEWHERE.search(text[max(0, at - _ABROAD) : at])
        )
        if own or plain:
            return True
        at = text.find(above, end)
    return False


def _beside(candidates: Sequence[Place], name: str, text: str) -> list[Place]:
    """Those whose neighbours the text names most often, where that tells them apart."""
    near: Counter[str] = Counter()
    for other in {mention.name for mention in mentions(text)} - {name}:
        near.update({place.code[:6] for place in townships(other)})
    counts = [near[place.code[:6]] for place in candidates]
    most = max(counts, default=0)
    if counts.count(most) == 1 and most >= (1 if len(candidates) <= _FEW else _BESIDE):
        return [candidates[counts.index(most)]]
    return list(candidates)


def _renamed(name: str, text: str, said: Said) -> list[Place]:
    """The same town before or after it changed its rank (许良乡, 许良镇), where its county or city is named."""
    found = [place for end in _TOWN_ENDS for place in townships(_TOWN.sub(end, name)) if place.name != name]
    clean = "\n".join((*said.lines, said.addressee or "", said.path, said.county or ""))
    return [
        place
        for place in _possible(found, name, said)
        if any(above in clean or _written(text, above, name) for above in place.chain[1:])
    ]


def _county(said: Said) -> list[Place]:
    """The county a paper names as its own, where the township is in no gazetteer."""
    if said.unit is None or not said.county:
        return []
    return _possible(places(said.county), said.county, said)


def _spans(text: str, unit: str | None, chosen: Sequence[Place]) -> Iterator[Span]:
    """Where the unit is named first, and each division that all candidates lie in."""
    if not chosen:
        return
    common = set.intersection(*({*place.chain, place.name} for place in chosen))
    names = dict.fromkeys([*([unit] if unit else ()), *sorted(common)])
    found = {Span(at, at + len(name)) for name in names if (at := text.find(name)) >= 0}
    yield from sorted(found)
