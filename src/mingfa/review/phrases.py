"""Set phrases of this field that are long enough to be known even when one character is wrong, and their slips.

A slip is one character of the same sound or shape, one left out, one doubled, or two that changed places. What is a
right wording itself, or arises where two right words meet, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from mingfa.review.literals import any_of
from mingfa.review.sounds import alike_in_shape, in_sounds
from mingfa.text.spans import Span

__all__ = ["slips"]

_SHORTEST = 4  # characters of a phrase that is known by sound alone; at three another word is too near


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


def _dropped(phrase: str) -> Iterator[str]:
    yield from (phrase[:at] + phrase[at + 1 :] for at in range(1, len(phrase) - 1))


def _doubled(phrase: str) -> Iterator[str]:
    yield from (phrase[:at] + phrase[at - 1] + phrase[at:] for at in range(2, len(phrase)))


def _reshaped(phrase: str) -> Iterator[str]:
    for at, mark in enumerate(phrase):
        yield from (phrase[:at] + other + phrase[at + 1 :] for other in alike_in_shape(mark))


def _swapped(phrase: str) -> Iterator[str]:
    for at in range(len(phrase) - 1):
        yield phrase[:at] + phrase[at + 1] + phrase[at] + phrase[at + 2 :]


@cache
def _misspelt() -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern of every phrase with a character left out, doubled or misplaced; and which phrase it is."""
    known = "\n".join(_phrases())
    wrong: dict[str, str] = {}
    for phrase in _phrases():
        if len(phrase) < _SHORTEST:
            continue
        variants = [*_doubled(phrase), *_swapped(phrase), *_reshaped(phrase)]
        if len(phrase) > _SHORTEST:
            variants += _dropped(phrase)
        for variant in variants:
            if variant not in known and variant not in _right():
                wrong.setdefault(variant, phrase)
    return re.compile(any_of(wrong)), wrong


@cache
def _by_sound() -> tuple[re.Pattern[str], dict[str, str]]:
    told = {in_sounds(phrase): phrase for phrase in reversed(_phrases()) if len(phrase) >= _SHORTEST}
    return re.compile(any_of(told)), told


def slips(text: str) -> Iterator[tuple[Span, str]]:
    """Where a phrase is meant and something else is written, and the phrase."""
    pattern, phrases = _by_sound()
    for match in pattern.finditer(in_sounds(text)):
        span, phrase = Span(*match.span()), phrases[match[0]]
        if span.of(text) != phrase and not _is_right(span.of(text), phrase):
            yield span, phrase
    pattern, phrases = _misspelt()
    for match in pattern.finditer(text):
        yield Span(*match.span()), phrases[match[0]]


def _is_right(said: str, phrase: str) -> bool:
    """Whether what stands there is another right wording; 法制 for 法治 is the matter of a rule of its own."""
    differing = [(one, other) for one, other in zip(said, phrase, strict=True) if one != other]
    system = all({one, other} == {"制", "治"} for one, other in differing)
    return said in _right() or len(differing) > 1 or system
