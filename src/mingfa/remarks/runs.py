"""Marks set between the characters of a .docx: runs are parted where a mark stands, their formatting stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from mingfa.reading.container import local
from mingfa.reading.trail import Strand, Traced
from mingfa.text.spans import Span

__all__ = ["SPACE", "Mark", "place_marks", "within"]

SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Mark:
    """What is put around a span: elements before its first character and elements after its last."""

    span: Span
    before: Sequence[etree._Element]
    after: Sequence[etree._Element]


def place_marks(traced: Traced, marks: Iterable[Mark]) -> None:
    """Put marks around their spans.

    A span of nothing, or of what stands in no element (an automatic number), is a place: its marks stand together.
    What stands in a note or a text box is marked at the sign or the run that leads to it.
    """
    waiting: list[tuple[int, int, Strand, int, Sequence[etree._Element]]] = []
    for mark in marks:
        covered = within(traced.strands, mark.span)
        if covered and covered[0].anchor is None and covered[-1].anchor is None:
            first, last = covered[0], covered[-1]
            waiting.append((first.start, 0, first, first.first, mark.before))
            waiting.append((last.end, 1, last, last.first + last.end - last.start, mark.after))
        elif covered:
            anchored = next(one for one in covered if one.anchor is not None)
            _around(anchored, mark)
        else:
            _at_a_place(traced, mark, waiting)
    # From the end of the text, so that what an earlier mark counts in is still whole; of two at one place, beginnings
    # first: ends are then put before them.
    for _, _, strand, offset, elements in sorted(waiting, key=lambda one: (-one[0], one[1])):
        _put(strand.element, offset, elements)


def within(strands: Sequence[Strand], span: Span) -> list[Strand]:
    """The strands of a span, cut to it."""
    found = []
    for one in strands:
        start, end = max(one.start, span.start), min(one.end, span.end)
        if start < end:
            found.append(one._replace(start=start, end=end, first=one.first + start - one.start))
    return found


def _at_a_place(
    traced: Traced, mark: Mark, waiting: list[tuple[int, int, Strand, int, Sequence[etree._Element]]]
) -> None:
    both = (*mark.before, *mark.after)
    body = [one for one in traced.strands if one.anchor is None]
    line_end = traced.text.find("\n", mark.span.start)
    line_end = len(traced.text) if line_end < 0 else line_end
    following = next((one for one in body if one.end > mark.span.start), None)
    before = next((one for one in reversed(body) if one.start < mark.span.start), None)
    if following is not None and (following.start < line_end or before is None):
        offset = following.first + max(mark.span.start - following.start, 0)
        waiting.append((max(mark.span.start, following.start), 0, following, offset, both))
    elif before is not None:
        end = min(mark.span.start, before.end)
        waiting.append((end, 1, before, before.first + end - before.start, both))
    else:
        _in_an_empty_body(traced.root, both)


def _in_an_empty_body(root: etree._Element, elements: Iterable[etree._Element]) -> None:
    body = root[0]
    paragraph = next((one for one in body if local(one) == "p"), None)
    if paragraph is None:
        paragraph = etree.Element(body.tag.replace("}body", "}p"))
        body.insert(0, paragraph)
    paragraph.extend(elements)


def _around(strand: Strand, mark: Mark) -> None:
    assert strand.anchor is not None  # noqa: S101 - the caller has looked
    run = _run_of(strand.anchor)
    for one in mark.before:
        run.addprevious(one)
    for one in reversed(mark.after):
        run.addnext(one)


def _run_of(element: etree._Element) -> etree._Element:
    """The run that an element is in; itself where it is in none."""
    return next((one for one in (element, *element.iterancestors()) if local(one) == "r"), element)


def _put(element: etree._Element, offset: int, elements: Sequence[etree._Element]) -> None:
    beside, after = _parted(element, offset)
    for one in reversed(elements) if after else elements:
        if after:
            beside.addnext(one)
        else:
            beside.addprevious(one)


def _parted(element: etree._Element, offset: int) -> tuple[etree._Element, bool]:
    """A run that begins (False) or ends (True) at an offset of one of its elements, parted where none did."""
    run = element.getparent()
    if run is None or local(run) != "r":
        return _run_of(element), offset > 0
    rest = list(element.itersiblings())
    if offset == 0:
        rest.insert(0, element)
        if all(local(one) == "rPr" for one in element.itersiblings(preceding=True)):
            return run, False
    elif local(element) == "t" and offset < len(element.text or ""):
        rest.insert(0, _split(element, offset))
    if not rest:
        return run, True
    further = etree.Element(run.tag)
    for key, given in run.attrib.items():
        further.set(key, given)
    properties = next((one for one in run if local(one) == "rPr"), None)
    if properties is not None:
        further.append(deepcopy(properties))
    further.extend(rest)
    run.addnext(further)
    return further, False


def _split(element: etree._Element, offset: int) -> etree._Element:
    """The second half of a text as an element of its own; the first stays."""
    text = element.text or ""
    further = deepcopy(element)
    further.tail = None
    element.text, further.text = text[:offset], text[offset:]
    for half in (element, further):
        half.set(SPACE, "preserve")
    return further
