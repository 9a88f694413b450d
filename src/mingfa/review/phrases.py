"""Set phrases of this field that are long enough to be known even when one character is wrong, and their slips.

A slip is one character of the same sound or shape, one left out, one doubled, or two that changed places. What is a
right wording itself, or arises where two right words meet, is left out. Beside the terms of the field stand everyday
phrases of official prose, which may well be said otherwise: of these only what breaks a word counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from mingfa.review.lexicon import is_word, stands_alone
from mingfa.review.sought import sought_later, words_in
from mingfa.review.sounds import mistaken_for
from mingfa.text.spans import Span

__all__ = ["slips"]

_LENGTH = 4  # characters by which a slip is looked up; a shorter phrase is too near to other words
_MARKS = "，。；：、！\n"
_ADVERBS = frozenset("同齐共再常多快勤严细狠巧精广新真深实")  # 同推进、同考核: no phrase cut off
_ORDINALS = tuple(f"{number}是" for number in "一二三四五六七八九十")


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
    return (*_lists()["[词语]"], *_everyday())


@cache
def _everyday() -> frozenset[str]:
    return frozenset(_lists()["[常用语]"])


@cache
def _right() -> frozenset[str]:
    """Right wordings that are one step from a phrase, and the phrases themselves."""
    return frozenset((*_lists()["[不算错]"], *_phrases()))


def _variants(phrase: str) -> Iterator[tuple[str, int]]:
    """Every slip of a phrase, and where in it the slip is."""
    everyday = phrase in _everyday()
    for at, mark in enumerate(phrase):
        changed = [
            phrase[:at] + other + phrase[at + 1 :]
            for other in mistaken_for(mark)
            if {other, mark} != {"制", "治"}
        ]
        if at < len(phrase) - 1:
            changed.append(phrase[:at] + phrase[at + 1] + mark + phrase[at + 2 :])
        yield from ((wrong, at) for wrong in changed if not (everyday and _reads_as_words(wrong)))
        if 0 < at < len(phrase) - 1:
            yield phrase[:at] + mark + phrase[at:], at
        if _is_missed(phrase, at):
            yield phrase[:at] + phrase[at + 1 :], at


def _reads_as_words(wording: str) -> bool:
    """Whether a wording falls into words of two characters."""
    return all(is_word(wording[at : at + 2]) for at in range(0, len(wording) - 1, 2))


def _is_missed(phrase: str, at: int) -> bool:
    """Whether what is left without one character can be nothing else.

    Of two words of two characters one is left alone then: it must be none that stands alone or makes a word inwards.
    """
    if len(phrase) > _LENGTH:
        return 0 < at < len(phrase) - 1
    alone = phrase[at ^ 1]
    left = phrase[:at] + phrase[at + 1 :]
    inwards = left[1:] if at > 1 else left[:2]
    return _reads_as_words(phrase) and not stands_alone(alone) and not is_word(inwards)


@cache
def _slips() -> Mapping[str, Sequence[tuple[str, int, str]]]:
    """By four characters around the slip: the wrong wording, where these stand in it, and the phrase meant."""
    right = _right()
    known = {
        phrase[at : at + length]
        for phrase in right
        for length in (_LENGTH - 1, _LENGTH)
        for at in range(len(phrase) - length + 1)
    }
    # A phrase without its first or last character stands within the phrase itself: `slips` asks for a mark beside it.
    slips: dict[str, list[tuple[str, int, str]]] = {}
    for phrase in _phrases():
        for wrong, at in _variants(phrase) if len(phrase) >= _LENGTH else ():
            start = max(0, min(at - 1, len(wrong) - _LENGTH))
            key = wrong[start : start + _LENGTH]
            cut = wrong in (phrase[1:], phrase[:-1])
            if (cut or key not in known) and wrong not in right:
                slips.setdefault(key, []).append((wrong, start, phrase))
    return slips


sought_later(_slips)


def slips(text: str) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Where a phrase is meant and something else is written, and the phrases that may be meant."""
    known, found = _slips(), words_in(text).by_word
    taken: set[int] = set()
    for key in sorted(known.keys() & found.keys()):
        for place in found[key]:
            meant: dict[Span, list[str]] = {}
            for wrong, start, phrase in known[key]:
                begin = place - start
                if begin >= 0 and begin not in taken and text.startswith(wrong, begin):
                    span = Span(begin, begin + len(wrong))
                    if _is_cut_off(text, span, phrase):
                        meant.setdefault(span, []).append(phrase)
            for span, phrases in meant.items():
                if span.start not in taken:
                    taken.add(span.start)
                    yield span, tuple(dict.fromkeys(phrases))


def _is_cut_off(text: str, span: Span, phrase: str) -> bool:
    """Whether a mark stands where the first or last character of a phrase should; of other slips nothing is asked."""
    wrong = span.of(text)
    if wrong == phrase[1:]:
        return wrong[0] not in _ADVERBS and (
            span.start == 0
            or text[span.start - 1] in _MARKS
            or text[max(0, span.start - 2) : span.start] in _ORDINALS
        )
    if wrong == phrase[:-1]:
        return span.end == len(text) or text[span.end] in _MARKS
    return True
