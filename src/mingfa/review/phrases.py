"""Set phrases of this field that are long enough to be known even when one character is wrong, and their slips.

A slip is one character of the same sound or shape, one left out, one doubled, or two that changed places. What is a
right wording itself, or arises where two right words meet, is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from mingfa.review.sought import sought_later, words_in
from mingfa.review.sounds import mistaken_for
from mingfa.text.spans import Span

__all__ = ["slips"]

_LENGTH = 4  # characters by which a slip is looked up; a shorter phrase is too near to other words


@cache
def _lists() -> Mapping[str, tuple[str, ...]]:
    """The lists of `phrases.txt` by their headings."""
    lists: dict[str, tuple[str, ...]] = {}
    heading = ""
    for line in files("mingfa.review").joinpath("phrases.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line
        elif not line.startswith("#"):
            lists[heading] = (*lists.get(heading, ()), *line.split())
    return lists


@cache
def _phrases() -> tuple[str, ...]:
    return _lists()["[词语]"]


@cache
def _right() -> frozenset[str]:
    """Right wordings that are one step from a phrase, and the phrases themselves."""
    return frozenset((*_lists()["[不算错]"], *_phrases()))


def _variants(phrase: str) -> Iterator[tuple[str, int]]:
    """Every slip of a phrase, and where in it the slip is."""
    for at, mark in enumerate(phrase):
        others = (other for other in mistaken_for(mark) if {other, mark} != {"制", "治"})
        yield from ((phrase[:at] + other + phrase[at + 1 :], at) for other in others)
        if 0 < at < len(phrase) - 1:
            yield phrase[:at] + mark + phrase[at:], at
            if len(phrase) > _LENGTH:
                yield phrase[:at] + phrase[at + 1 :], at
        if at < len(phrase) - 1:
            yield phrase[:at] + phrase[at + 1] + mark + phrase[at + 2 :], at


@cache
def _slips() -> Mapping[str, Sequence[tuple[str, int, str]]]:
    """By four characters around the slip: the wrong wording, where these stand in it, and the phrase meant."""
    right = _right()
    known = {phrase[at : at + _LENGTH] for phrase in right for at in range(len(phrase) - _LENGTH + 1)}
    slips: dict[str, list[tuple[str, int, str]]] = {}
    for phrase in _phrases():
        for wrong, at in _variants(phrase) if len(phrase) >= _LENGTH else ():
            start = max(0, min(at - 1, len(wrong) - _LENGTH))
            key = wrong[start : start + _LENGTH]
            if key not in known and wrong not in right:
                slips.setdefault(key, []).append((wrong, start, phrase))
    return slips


sought_later(_slips)


def slips(text: str) -> Iterator[tuple[Span, str]]:
    """Where a phrase is meant and something else is written, and the phrase."""
    known, found = _slips(), words_in(text).by_word
    taken: set[int] = set()
    for key in sorted(known.keys() & found.keys()):
        for place in found[key]:
            for wrong, start, phrase in known[key]:
                begin = place - start
                if begin >= 0 and text.startswith(wrong, begin) and begin not in taken:
                    taken.add(begin)
                    yield Span(begin, begin + len(wrong)), phrase
