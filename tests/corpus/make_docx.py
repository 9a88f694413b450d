"""Builds a .docx of the corpus from its blocks: automatic numbering, tables and text boxes, as a word processor writes them.

python tests/corpus/make_docx.py with_tables out.docx
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

CORPUS = Path(__file__).parent

_LEVELS = (("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."))
_TEXT_BOX = """
<w:r {declared} xmlns:v="urn:schemas-microsoft-com:vml">
  <w:pict><v:shape style="width:300pt;height:40pt"><v:textbox><w:txbxContent>
    <w:p><w:r><w:t>{text}</w:t></w:r></w:p>
  </w:txbxContent></v:textbox></v:shape></w:pict>
</w:r>
"""


def built(blocks: Sequence[Mapping[str, Any]]) -> bytes:
    """A .docx of these blocks: title, heading1 to heading3 (numbered by the program), paragraph, table, text_box."""
    word = Document()
    number = _numbering(word)
    for block in blocks:
        match block["kind"]:
            case "table":
                _table(word, block["rows"])
            case "text_box":
                box = _TEXT_BOX.format(declared=nsdecls("w"), text=block["text"])
                word.add_paragraph()._p.append(parse_xml(box))
            case "title":
                word.add_paragraph(block["text"], style="Title")
            case "paragraph":
                word.add_paragraph(block["text"])
            case heading:
                _numbered(word, block["text"], number, int(heading.removeprefix("heading")) - 1)
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def blocks_of(slug: str) -> list[dict[str, Any]]:
    """The blocks of a report of the corpus."""
    blocks: list[dict[str, Any]] = json.loads((CORPUS / slug / "blocks.json").read_text("utf-8"))
    return blocks


def _numbering(word: Word) -> int:
    """Declares a list of three levels, as 一、（一）1., and gives its number."""
    part = word.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for level, (form, text) in enumerate(_LEVELS)
    )
    abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="900">{levels}</w:abstractNum>')
    part.insert(0, abstract)  # abstract lists must stand before the lists that use them
    part.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="900"><w:abstractNumId w:val="900"/></w:num>'))
    return 900


def _numbered(word: Word, text: str, number: int, level: int) -> None:
    paragraph = word.add_paragraph(text)
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().set(qn("w:val"), str(level))
    properties.get_or_add_numId().set(qn("w:val"), str(number))


def _table(word: Word, rows: Sequence[Sequence[str]]) -> None:
    table = word.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text


if __name__ == "__main__":
    slug, target = sys.argv[1:]
    Path(target).write_bytes(built(blocks_of(slug)))
