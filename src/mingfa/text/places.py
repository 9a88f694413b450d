"""The gazetteer: provinces, cities, counties and townships of China, and where their names stand in a text.

`divisions.txt.xz` beside this module holds codes and names as the National Bureau of Statistics published them
for 30 June 2023 (统计用区划代码); `scripts/divisions.py` makes it. It is read on first use, not at import.
"""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from mingfa.text.spans import Span

__all__ = ["Mention", "Place", "counties", "is_place", "mentions", "places", "stem", "townships"]

_PROVINCE, _CITY, _COUNTY, _TOWNSHIP = 2, 4, 6, 9
_LEVELS = (_PROVINCE, _CITY, _COUNTY)
_MUNICIPALITIES = frozenset({"11", "12", "31", "50"})
_DIRECT = "90"
_SUFFIX = re.compile("(?:街道|苏木|自治县|自治旗|自治州|自治区|地区|[镇乡县区市旗州盟省])$")


@dataclass(frozen=True, slots=True)
class Place:
    """One division. `code` has 2, 4, 6 or 9 digits by level; `chain` names what it lies in, province first."""

    code: str
    name: str
    chain: tuple[str, ...]

    @property
    def full_name(self) -> str:
        """From the province down, in one string."""
        return "".join((*self.chain, self.name))

    @property
    def province(self) -> str | None:
        """The province it is or lies in."""
        return self._at(_PROVINCE)

    @property
    def city(self) -> str | None:
        """The prefecture; None under a municipality, and where a county answers to the province."""
        return self._at(_CITY)

    @property
    def county(self) -> str | None:
        """The county, county-level city or district."""
        return self._at(_COUNTY)

    @property
    def township(self) -> str | None:
        """The town, township or sub-district."""
        return self._at(_TOWNSHIP)

    def _at(self, digits: int) -> str | None:
        if len(self.code) == digits:
            return self.name
        above = [level for level in _LEVELS if level < len(self.code)]
        if len(self.chain) < len(above):
            # Counties of a municipality or of the province itself have no city, towns of 东莞市 no county.
            without = self.code[:2] in _MUNICIPALITIES or self.code[2:4] == _DIRECT
            above.remove(_CITY if without else _COUNTY)
        return dict(zip(above, self.chain, strict=False)).get(digits)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of the gazetteer where it stands in a text."""

    span: Span
    name: str


# Lines of comment begin with no code.
_LINE = re.compile("^([0-9]{9}|[0-9]{6}|[0-9]{4}|[0-9]{2})(.*)$", re.MULTILINE)


@cache
def _names() -> dict[str, str]:
    """Name by code."""
    packed = files("mingfa.text").joinpath("divisions.txt.xz").read_bytes()
    return dict(_LINE.findall(lzma.decompress(packed).decode()))


@cache
def _codes() -> dict[str, str]:
    """Codes by name, in order, with blanks between: a tuple of each would double the memory and the time to load."""
    by_name: dict[str, str] = {}
    for code, name in _names().items():
        if len(name) < _SHORTEST and not stem(name):
            # Two sub-districts are named by nothing but their kind: every 街道 of a text would be one of them.
            continue
        by_name[name] = f"{by_name[name]} {code}" if name in by_name else code
    return by_name


def places(name: str) -> tuple[Place, ...]:
    """Every division of exactly that name, in order of code.

    >>> [place.full_name for place in places("枫桥镇") if "诸暨市" in place.chain]
    ['浙江省绍兴市诸暨市枫桥镇']
    """
    return tuple(_place(code) for code in _codes().get(name, "").split())


def stem(name: str) -> str:
    """A name without the word for what it is: 青禾镇 → 青禾; a division keeps it when its rank changes."""
    return _SUFFIX.sub("", name)


def _place(code: str) -> Place:
    names = _names()
    above = (names.get(code[:digits]) for digits in _LEVELS if digits < len(code))
    return Place(code, names[code], tuple(name for name in above if name is not None))


def townships(name: str) -> tuple[Place, ...]:
    """The towns, townships and sub-districts of that name."""
    return tuple(place for place in places(name) if len(place.code) == _TOWNSHIP)


def counties(name: str) -> tuple[Place, ...]:
    """The counties, county-level cities and districts of that name."""
    return tuple(place for place in places(name) if len(place.code) == _COUNTY)


def is_place(name: str) -> bool:
    """Whether the gazetteer has the name at any level."""
    return name in _codes()


_END = re.compile("(?:街道|苏木|[镇乡县区市旗州盟省])$")
_LAST = re.compile("[镇乡县区市旗州盟省道木]")
_LONGEST = 12  # characters of a name; longer ones are development zones that no report writes out
_SHORTEST = 3  # 宁县 and its like are left to the reader: two characters stand too often by chance
_HANZI = re.compile("[一-龥]+")


@cache
def _tails() -> frozenset[str]:
    """The last characters of every name that may be mentioned: most endings in a text belong to none."""
    return frozenset(
        name[-_SHORTEST:]
        for name in _codes()
        if len(name) >= _SHORTEST and _HANZI.fullmatch(name) and _END.search(name)
    )


def mentions(text: str) -> Iterator[Mention]:
    """Names of the gazetteer in a text, the longest at each ending, in order of place.

    Overlapping names do not occur: 清河县 within 云州市清河县 is a mention of its own beside 云州市.
    """
    known, tails = _codes(), _tails()
    free = 0
    for ending in _LAST.finditer(text):
        end = ending.end()
        if end - _SHORTEST < free or text[end - _SHORTEST : end] not in tails:
            continue
        for start in range(max(free, end - _LONGEST), end - _SHORTEST + 1):
            name = text[start:end]
            if name in known:
                yield Mention(Span(start, end), name)
                free = end
                break
