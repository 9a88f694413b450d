"""A copy of a paper with fixes made in it; the paper itself is never touched, and no fix changes a digit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree

from mingfa.reading.container import local
from mingfa.reading.trail import Strand, Traced
from mingfa.remarks.comments import traced_paper
from mingfa.remarks.package import Package
from mingfa.remarks.runs import SPACE, within
from mingfa.report.model import Document
from mingfa.review.rule import Fix

__all__ = ["Mended", "is_safe", "mend", "without_overlaps"]

_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Mended:
    """A mended copy, and the fixes that could not be made in it: automatic numbers are not in the text of a file."""

    content: bytes
    left: tuple[Fix, ...] = ()


def is_safe(fix: Fix, text: str) -> bool:
    """Whether a fix can be made without a person's judgement: the numbers around it read the same afterwards."""
    start, end = max(fix.span.start - 1, 0), fix.span.end + 1
    after = f"{text[start : fix.span.start]}{fix.text}{text[fix.span.end : end]}"
    return _DIGITS.findall(text[start:end]) == _DIGITS.findall(after)


def without_overlaps(fixes: Iterable[Fix]) -> tuple[Fix, ...]:
    """Fixes in the order of the text; of two that overlap, the first. Nothing is put in at one place twice."""
    chosen: list[Fix] = []
    for fix in sorted(set(fixes), key=lambda one: (one.span, one.text)):
        if not chosen or (fix.span.start > chosen[-1].span.start and fix.span.start >= chosen[-1].span.end):
            chosen.append(fix)
    return tuple(chosen)


def mend(content: bytes, document: Document, fixes: Iterable[Fix]) -> Mended:
    """The file, if it is a .docx, with the fixes made in its runs; else a new .docx of its text with them."""
    content, traced = traced_paper(content, document)
    left = [fix for fix in reversed(without_overlaps(fixes)) if not _made(traced, fix)]
    return Mended(Package(content, document.file, traced).saved(), tuple(reversed(left)))


def _made(traced: Traced, fix: Fix) -> bool:
    """Make a fix, the last ones of a text first; False where the file does not hold what it is to replace."""
    if fix.span.start == fix.span.end:
        return _put_in(traced, fix)
    covered = within(traced.strands, fix.span)
    if not covered or not _is_whole(traced.text, covered, fix):
        return False
    held = next((one for one in covered if local(one.element) == "t"), None)
    if held is None and fix.text:
        return False
    for one in reversed(covered):
        _replace(one, fix.text if one is held else "")
    return True


def _is_whole(text: str, covered: Sequence[Strand], fix: Fix) -> bool:
    """Whether all of the span is in the file, but for blanks that the reader made one of several."""
    places = [fix.span.start, *(place for one in covered for place in (one.start, one.end)), fix.span.end]
    gaps = zip(places[::2], places[1::2], strict=True)
    return all(not text[start:end].strip(" ") for start, end in gaps)


def _put_in(traced: Traced, fix: Fix) -> bool:
    at = fix.span.start
    near = [one for one in traced.strands if one.start <= at <= one.end and local(one.element) == "t"]
    if not near:
        return False
    one = near[0]
    place = one.first + at - one.start
    _set(one.element, place, place, fix.text)
    return True


def _replace(strand: Strand, text: str) -> None:
    if local(strand.element) == "t":
        _set(strand.element, strand.first, strand.first + strand.end - strand.start, text)
    else:
        parent = strand.element.getparent()
        assert parent is not None  # noqa: S101 - a sign stands in a run
        parent.remove(strand.element)


def _set(element: etree._Element, start: int, end: int, text: str) -> None:
    whole = element.text or ""
    element.text = f"{whole[:start]}{text}{whole[end:]}"
    element.set(SPACE, "preserve")
