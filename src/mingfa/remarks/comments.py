"""A copy of a paper with a Word comment at every finding: code, what is so, what to do, by what basis."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from lxml import etree

from mingfa.reading.docx import trace_docx
from mingfa.reading.kinds import Kind, kind_of
from mingfa.reading.limits import LIMITS
from mingfa.reading.numbering import value
from mingfa.reading.trail import Traced
from mingfa.remarks.package import Package
from mingfa.remarks.paper import paper_of
from mingfa.remarks.remark import Remark
from mingfa.remarks.runs import SPACE, Mark, place_marks, within
from mingfa.report.model import Document

__all__ = ["AUTHOR", "commented", "lines_of", "traced_paper"]

AUTHOR = "明法审读"
_INITIALS = "明法"
#: 小五: what is said beside a text is smaller than the text.
_HALF_POINTS = 18


def commented(content: bytes, document: Document, remarks: Sequence[Remark]) -> bytes:
    """The file, if it is a .docx, with the comments in it; else a new .docx of its text with them."""
    content, traced = traced_paper(content, document)
    package = Package(content, document.file, traced)
    comments = package.comments()
    make = _maker(traced.root)
    taken = (value(one, "id") for one in comments)
    first = 1 + max((int(number) for number in taken if number.isascii() and number.isdecimal()), default=-1)
    marks = []
    for number, remark in enumerate(remarks, start=first):
        lines = list(lines_of(remark))
        covered = within(traced.strands, remark.span)
        if remark.quote and (not covered or any(one.anchor is not None for one in covered)):
            lines.insert(1, f"所指文字：“{remark.quote}”")
        comments.append(_comment(make, number, lines))
        marks.append(_mark(make, number, remark))
    place_marks(traced, marks)
    return package.saved()


def traced_paper(content: bytes, document: Document) -> tuple[bytes, Traced]:
    """A .docx in which the text of the document can be marked: the file itself, or a new one of its text."""
    if kind_of(content, document.file) is Kind.DOCX:
        traced = trace_docx(content, document.file, LIMITS)
        if traced.text == document.text:
            return content, traced
    content = paper_of(document)
    return content, trace_docx(content, document.file, LIMITS)


def lines_of(remark: Remark) -> Iterator[str]:
    """What a comment says, a paragraph each."""
    yield f"【{remark.severity.label}】{remark.code} {remark.title}"
    yield remark.so
    if remark.ask:
        yield remark.ask
    if remark.fix is not None and remark.fix.text:
        yield f"可改为：“{remark.fix.text}”"
    yield f"依据：{remark.basis}。"


_Maker = Callable[..., etree._Element]


def _maker(root: etree._Element) -> _Maker:
    """Makes elements in the namespace of the file, which strict files have their own of."""
    namespace = etree.QName(root).namespace

    def make(name: str, *children: etree._Element, **attributes: object) -> etree._Element:
        made = etree.Element(f"{{{namespace}}}{name}", nsmap={"w": namespace} if namespace else None)
        for key, given in attributes.items():
            made.set(f"{{{namespace}}}{key}", str(given))
        made.extend(children)
        return made

    return make


def _mark(make: _Maker, number: int, remark: Remark) -> Mark:
    return Mark(
        remark.span,
        [make("commentRangeStart", id=number)],
        [make("commentRangeEnd", id=number), make("r", make("commentReference", id=number))],
    )


def _comment(make: _Maker, number: int, lines: Iterable[str]) -> etree._Element:
    comment = make("comment", id=number, author=AUTHOR, initials=_INITIALS)
    for place, line in enumerate(lines):
        paragraph = make(
            "p",
            make(
                "pPr",
                # The styles of an official paper set 28.95 pt and an indent; a comment has neither.
                make("snapToGrid", val=0),
                make("spacing", before=0, after=0, line=240, lineRule="auto"),
                make("ind", left=0, firstLine=0, firstLineChars=0),
                make("jc", val="left"),
            ),
        )
        if not place:
            paragraph.append(make("r", make("annotationRef")))
        said = make("t")
        said.text = _printable(line)
        said.set(SPACE, "preserve")
        properties = make("rPr", make("spacing", val=0), make("sz", val=_HALF_POINTS))
        if not place:
            properties.insert(0, make("b"))
        paragraph.append(make("r", properties, said))
        comment.append(paragraph)
    return comment


def _printable(text: str) -> str:
    """What XML can hold; a comment is not held to the offsets of a text."""
    return "".join(char if char.isprintable() else " " for char in text)
