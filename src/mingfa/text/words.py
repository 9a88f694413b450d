"""Where any of thousands of words stand in a text: one pass of an automaton, however many there are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ahocorasick_rs import AhoCorasick, Implementation

__all__ = ["WordFinder"]

_SURROGATE = re.compile("[\ud800-\udfff]")


class WordFinder:
    """Words, each called by its number in the order given.

    >>> WordFinder(["法律", "律师", "师"]).found("法律师")
    [(0, 0, 2), (1, 1, 3), (2, 2, 3)]
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._automaton = AhoCorasick(words, implementation=Implementation.ContiguousNFA)

    def found(self, text: str) -> list[tuple[int, int, int]]:
        """Number, start and end of every word, those included that overlap or lie in others, in order of their ends."""
        try:
            return self._automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:
            # The automaton runs on UTF-8, which has no half of a pair; its place is kept.
            return self._automaton.find_matches_as_indexes(_SURROGATE.sub("\ufffd", text), overlapping=True)
