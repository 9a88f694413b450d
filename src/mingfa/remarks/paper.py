"""The text of a paper that is no .docx, set as one: a paragraph a line, every character at its offset."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from lxml import etree

from mingfa.report.model import Document, Role
from mingfa.writing.skeleton import element, empty_paper, saved

__all__ = ["paper_of"]

# What XML cannot hold, and the carriage return, which it would read back as another character.
_UNFIT = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STYLES: Mapping[Role, str] = {
    Role.TITLE: "Title",
    Role.ADDRESSEE: "Recipient",
    Role.SIGNATURE: "Signature",
    Role.DATE: "Signature",
    Role.HEADING: "Heading2",
}
_UNDATED = date(2000, 1, 1)


def paper_of(document: Document) -> bytes:
    """A new .docx with the text of a document; what XML cannot hold is blank in it."""
    meta = document.meta
    paper = empty_paper(title=meta.title or "", author="", dated=_UNDATED)
    roles = {paragraph.span.start: paragraph.role for paragraph in document.paragraphs}
    levels = {section.heading_span.start: section.level for section in document.sections}
    body, start = paper.element.body, 0
    for line in _UNFIT.sub(" ", document.text).split("\n"):
        begin = start + len(line) - len(line.lstrip())
        role = roles.get(begin, Role.TEXT)
        style = (
            f"Heading{min(levels.get(begin, 2), 4)}" if role is Role.HEADING else _STYLES.get(role, "Body")
        )
        body.insert(len(body) - 1, _paragraph(line, style))
        start += len(line) + 1
    return saved(paper)


def _paragraph(line: str, style: str) -> etree._Element:
    properties = element("pPr", None, element("pStyle", {"val": style}))
    if line[:1].isspace():
        # The blanks of the text indent it already.
        properties.append(element("ind", {"firstLineChars": 0, "firstLine": 0}))
    run = element("r", None, element("rPr", None, element("rFonts", {"hint": "eastAsia"})))
    for number, piece in enumerate(line.split("\t")):
        if number:
            run.append(element("tab"))
        if piece:
            said = element("t")
            said.text = piece
            said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.append(said)
    return element("p", None, properties, run)
