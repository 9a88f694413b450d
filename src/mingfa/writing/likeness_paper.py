"""A likeness map as a .docx: the text shaded by origin, its sources numbered, the passages set out behind it."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from mingfa.report.likeness import LikenessMap, Origin
from mingfa.writing.likeness import COLOURS, lines_of, numbers_told

__all__ = ["to_paper"]

_FONT = "仿宋"
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)


def to_paper(told: LikenessMap) -> bytes:
    """The map as a .docx file; the same map gives the same text."""
    paper = docx.Document()
    paper.core_properties.created = paper.core_properties.modified = _MADE
    style = paper.styles["Normal"]
    style.font.name = _FONT
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    paper.add_heading(_sound(f"{told.card.name}：文字来源"), 1)
    paper.add_paragraph(f"比对了{told.compared}份报告。比例按字数计算，不计标点。")
    table = paper.add_table(rows=0, cols=3, style="Table Grid")
    for share in (*told.by_origin, *told.by_paper):
        title = told.papers[share.paper].title if share.paper is not None else ""
        _row(table, (share.origin.label, title, f"{share.share:.0%}"), share.origin, shaded=0)
    paper.add_heading("正文", 2)
    marks = {id(passage): at for at, (passage, _) in enumerate(told.alike, start=1)}
    for line in lines_of(told):
        paragraph = paper.add_paragraph()
        for piece, number in line:
            run = paragraph.add_run(_sound(piece))
            if number is None:
                continue
            passage = told.passages[number]
            _shade(run._r.get_or_add_rPr(), passage.origin)
            if (mark := marks.get(id(passage))) is not None:
                paragraph.add_run(f"[{mark}]").font.superscript = True
    if told.alike:
        _pairs(paper, told)
    with io.BytesIO() as buffer:
        paper.save(buffer)
        return buffer.getvalue()


def _pairs(paper: Any, told: LikenessMap) -> None:
    paper.add_heading("逐句对照", 2)
    table = paper.add_table(rows=0, cols=3, style="Table Grid")
    for at, (passage, match) in enumerate(told.alike, start=1):
        note = "，".join(filter(None, (f"相同{match.alike:.0%}", numbers_told(match.kept, match.changed))))
        ours = f"[{at}] 第{passage.paragraph}段：{passage.span.of(told.text)}"
        theirs = f"{told.paper(match).title}：{match.quote}"
        _row(table, (ours, theirs, note), passage.origin, shaded=1)


def _row(table: Any, values: tuple[str, ...], origin: Origin, shaded: int) -> None:
    cells = table.add_row().cells
    for cell, value in zip(cells, values, strict=True):
        cell.text = _sound(value)
    _shade(cells[shaded]._tc.get_or_add_tcPr(), origin)


def _shade(properties: Any, origin: Origin) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", COLOURS[origin])):
        shade.set(qn(f"w:{name}"), value)
    properties.append(shade)


def _sound(text: str) -> str:
    """What may stand in XML: printed characters, and blanks."""
    return "".join(
        char if char.isprintable() else " " for char in text if ord(char) not in range(0xD800, 0xE000)
    )
