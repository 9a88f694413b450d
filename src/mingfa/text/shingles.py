"""What a text says, bare of marks and numbers, and a few prints of it by which like passages are found.

The prints are the local minima of winnowing: of every `WINDOW` neighbouring shingles the one of the least digest. So
two texts that have `WINDOW + SHINGLE - 1` characters in common share a print, wherever these stand in either, and only
one shingle in four or five is kept.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from mingfa.text.spans import Span
from mingfa.text.width import half_width

__all__ = ["SHINGLE", "WINDOW", "Bare", "bare", "prints"]

SHINGLE = 8  # characters of a shingle
WINDOW = 8  # neighbouring shingles of which one is kept

_NUMERALS = str.maketrans(dict.fromkeys("0123456789〇零一二两三四五六七八九十百千万亿", "0"))
_SAID = re.compile(r"0(?:[0.,]*0)?|[^\W0_]+")
_PLACES = 1 << 32


@dataclass(frozen=True, slots=True)
class Bare:
    """The characters of a stretch of text that say something, and from where to where each stands in the text.

    A number is one 0 whatever its digits, so that last year's sentence with new numbers is the same sentence.
    """

    said: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """Where `said[start:end]`, which is not empty, stands in the text."""
        return Span(self.starts[start], self.ends[end - 1])

    def within(self, span: Span) -> tuple[int, int]:
        """The part of `said` that stands in a span of the text."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)


def bare(text: str, within: Span) -> Bare:
    """A stretch without marks and blanks, its numbers without digits.

    >>> bare("一是开展普法12.5万人次，", Span(0, 13)).said
    '0是开展普法0人次'
    """
    # Every replacement is of one character by one: offsets stay.
    plain = half_width(text[within.start : within.end]).translate(_NUMERALS)
    said: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _SAID.finditer(plain):
        start, end = within.start + match.start(), within.start + match.end()
        if match[0][0] == "0":
            said.append("0")
            starts.append(start)
            ends.append(end)
        else:
            said.append(match[0])
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
    return Bare("".join(said), starts, ends)


def prints(said: str) -> list[tuple[int, int]]:
    """The prints of a paragraph's `said` and where each begins, in order; each is of 32 bits, signed.

    Of two shingles with one digest the latter counts; a paragraph shorter than a window has one print, and one shorter
    than a shingle none.
    """
    wide = said.encode("utf-32-le", "surrogatepass")
    end = len(said)
    keys = [crc32(wide[4 * at : 4 * (at + SHINGLE)]) * _PLACES + end - at for at in range(end - SHINGLE + 1)]
    if not keys:
        return []
    windows = zip(*(keys[at:] for at in range(WINDOW)), strict=False) if len(keys) > WINDOW else [keys]
    kept = {min(window) for window in windows}
    return sorted(
        ((key // _PLACES - (1 << 31), end - key % _PLACES) for key in kept), key=lambda kept: kept[1]
    )
