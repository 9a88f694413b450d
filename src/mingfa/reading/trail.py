"""Where in a file each character of its text came from: strands that lead from the text back to the file's elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

__all__ = ["Strand", "Told", "Traced", "cut", "laid", "spliced", "squeezed"]

_WORD = re.compile(r"\S+")


class Strand(NamedTuple):
    """Characters of the text that stand one after another in one element of the file.

    start, end: where they are in the text; first: where they begin in the element
    anchor:     what stands for the element in the body, where it is elsewhere (a note, a text box)
    """

    start: int
    end: int
    element: etree._Element
    first: int = 0
    anchor: etree._Element | None = None

    def moved(self, by: int) -> Strand:
        """The same characters in a text with so many more before it."""
        return self._replace(start=self.start + by, end=self.end + by)


#: A piece of text with its strands; what the reader adds (automatic numbers, blanks between cells) has none.
Told = tuple[str, tuple[Strand, ...]]


@dataclass(frozen=True, slots=True)
class Traced:
    """A .docx as it was read: its text, the strands in order, and the root of its main part, whose name is `part`."""

    text: str
    strands: tuple[Strand, ...]
    root: etree._Element
    part: str


def laid(pieces: Iterable[tuple[str, etree._Element]], start: int) -> tuple[Strand, ...]:
    """The strands of pieces that follow one another from a place on."""
    strands = []
    for text, element in pieces:
        if text:
            strands.append(Strand(start, start + len(text), element))
            start += len(text)
    return tuple(strands)


def cut(told: Told, start: int, end: int) -> Told:
    """A stretch of a piece."""
    text, strands = told
    return text[start:end], tuple(_within(strands, start, end))


def _within(strands: Iterable[Strand], start: int, end: int) -> Iterator[Strand]:
    for one in strands:
        first, last = max(one.start, start), min(one.end, end)
        if first < last:
            yield one._replace(start=first - start, end=last - start, first=one.first + first - one.start)


def squeezed(told: Told) -> Told:
    """A piece without blanks around it, and with one blank wherever there were some within."""
    text, strands = told
    if not strands:
        return " ".join(text.split()), ()
    return spliced((cut(told, *word.span()) for word in _WORD.finditer(text)), " ")


def spliced(pieces: Iterable[Told], between: str) -> Told:
    """Pieces with something between them."""
    texts: list[str] = []
    strands: list[Strand] = []
    length = 0
    for text, found in pieces:
        strands += [one.moved(length) for one in found]
        texts.append(text)
        length += len(text) + len(between)
    return between.join(texts), tuple(strands)
