"""Word documents: text as the reader of the paper sees it, automatic numbers included, changes accepted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from mingfa.errors import FileFault
from mingfa.reading.container import Container, local
from mingfa.reading.extract import Extract
from mingfa.reading.limits import Limits
from mingfa.reading.numbering import Numbering, Numbers, child, value
from mingfa.reading.trail import Strand, Told, Traced, laid, spliced, squeezed

__all__ = ["read_docx", "trace_docx"]

# What a reader no longer sees, or sees elsewhere: removed text, the old drawing of a text box, properties.
_SKIPPED = frozenset({
    "del", "moveFrom", "pPr", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "instrText",
    "delText", "rt", "Fallback", "annotationRef", "footnoteRef", "endnoteRef", "oMath", "oMathPara",
})  # fmt: skip
_NOTES: Mapping[str, str] = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_SIGNS: Mapping[str, str] = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}


@dataclass(frozen=True, slots=True)
class _Style:
    based_on: str
    numbers: Numbers
    outline: int | None


@dataclass(slots=True)
class _Paragraph:
    text: str
    level: int | None = None
    open_end: bool = False
    strands: tuple[Strand, ...] = ()


@dataclass(slots=True)
class _Story:
    """What is collected while a document is walked, in reading order; traced: whether strands are kept."""

    numbering: Numbering
    styles: Mapping[str, _Style]
    default_style: str
    traced: bool
    notes: dict[tuple[str, str], etree._Element] = field(default_factory=dict)
    paragraphs: list[_Paragraph] = field(default_factory=list)


def read_docx(content: bytes, name: str, limits: Limits) -> Extract:
    """The text of a .docx, a paragraph or table row a line; FileFault where it cannot be read."""
    story, _, _ = _walked(content, name, limits, traced=False)
    return _joined(story.paragraphs)


def trace_docx(content: bytes, name: str, limits: Limits) -> Traced:
    """The same text, and where in the file each character of it stands."""
    story, root, main = _walked(content, name, limits, traced=True)
    pieces = ((f"{one.text}{_end(one)}", one.strands) for one in story.paragraphs)
    text, strands = spliced(pieces, "")
    return Traced(text.removesuffix("\n"), strands, root, main)


def _walked(content: bytes, name: str, limits: Limits, *, traced: bool) -> tuple[_Story, etree._Element, str]:
    container = Container(content, name, limits)
    main = container.related("").get("officeDocument", "word/document.xml")
    root = container.xml(main)
    body = child(root, "body")
    if body is None:
        raise FileFault(f"“{name}”里没有正文，不是Word文档。请用Word或WPS打开后另存为.docx。")
    related = container.related(main)
    styles, default_style = _read_styles(_part(container, related.get("styles")))
    numbering = Numbering.of(_part(container, related.get("numbering")))
    notes = {
        (kind, value(note, "id")): note
        for kind in _NOTES.values()
        for note in _children(_part(container, related.get(f"{kind}s")))
        if local(note) == kind
    }
    story = _Story(numbering, styles, default_style, traced, notes)
    try:
        _walk_blocks(body, story)
    except RecursionError as error:
        raise FileFault(
            f"“{name}”的表格或文本框嵌套过深，无法读取。请用Word或WPS简化后另存为.docx。"
        ) from error
    return story, root, main


def _part(container: Container, part: str | None) -> etree._Element | None:
    return container.xml(part) if part is not None and part in container else None


def _joined(paragraphs: list[_Paragraph]) -> Extract:
    pieces: list[str] = []
    levels: dict[int, int] = {}
    length = 0
    for paragraph in paragraphs:
        if paragraph.level is not None and paragraph.text.strip():
            levels[length + len(paragraph.text) - len(paragraph.text.lstrip())] = paragraph.level
        piece = paragraph.text + _end(paragraph)
        pieces.append(piece)
        length += len(piece)
    return Extract("".join(pieces).removesuffix("\n"), levels)


def _end(paragraph: _Paragraph) -> str:
    """A paragraph whose mark was deleted runs on into the next."""
    return "" if paragraph.open_end else "\n"


def _walk_blocks(parent: etree._Element, story: _Story) -> None:
    for element in parent:
        name = local(element)
        if name == "p":
            _walk_paragraph(element, story)
        elif name == "tbl":
            _walk_table(element, story)
        elif name not in _SKIPPED:
            _walk_blocks(element, story)


def _walk_paragraph(element: etree._Element, story: _Story) -> None:
    properties = child(element, "pPr")
    boxes: list[etree._Element] = []
    pieces = list(_inline(element, boxes))
    text = "".join([piece for piece, _ in pieces])
    removed = child(child(properties, "rPr"), "del") is not None
    if text.strip() or not removed:
        # An empty paragraph still takes a number, though none is worth showing; a deleted one does not.
        label, level = _label(properties, story)
        told = label + text if text.strip() else text
        strands = laid(pieces, len(told) - len(text)) if story.traced else ()
        story.paragraphs.append(_Paragraph(told, level, removed, strands))
    for box in boxes:
        first = len(story.paragraphs)
        _walk_blocks(_note(box, story) if local(box) in _NOTES else box, story)
        if story.traced:
            for paragraph in story.paragraphs[first:]:
                paragraph.strands = tuple(one._replace(anchor=box) for one in paragraph.strands)


def _note(reference: etree._Element, story: _Story) -> etree._Element:
    """The footnote or endnote that a mark in the text points to; it is read once, below the paragraph with the mark."""
    return story.notes.pop((_NOTES[local(reference)], value(reference, "id")), reference)


def _children(root: etree._Element | None) -> Iterator[etree._Element]:
    yield from () if root is None else root


def _walk_table(table: etree._Element, story: _Story) -> None:
    for row in _rows(table):
        cells = [cell for cell in _cells(row) if local(cell) == "tc"]
        if len(cells) == 1:
            # A table of one column is layout: its paragraphs are those of the document.
            _walk_blocks(cells[0], story)
        elif cells:
            text, strands = spliced([_cell_text(cell, story) for cell in cells], "\t")
            story.paragraphs.append(_Paragraph(text, strands=strands))


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for element in table:
        if local(element) == "tr":
            if child(child(element, "trPr"), "del") is None:
                yield element
        elif local(element) not in _SKIPPED:
            yield from _rows(element)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for element in row:
        if local(element) == "tc":
            yield element
        elif local(element) not in _SKIPPED:
            yield from _cells(element)


def _cell_text(cell: etree._Element, story: _Story) -> Told:
    inner = _Story(story.numbering, story.styles, story.default_style, story.traced, story.notes)
    _walk_blocks(cell, inner)
    pieces = [squeezed((one.text, one.strands)) for one in inner.paragraphs if one.text.strip()]
    return spliced(pieces, " ")


def _inline(parent: etree._Element, boxes: list[etree._Element]) -> Iterator[tuple[str, etree._Element]]:
    """What is read on one line, piece by piece, each with the element it stands in."""
    for element in parent:
        name = local(element)
        if name in _SKIPPED:
            continue
        if name == "t":
            yield element.text or "", element
        elif name in _SIGNS:
            yield _SIGNS[name], element
        elif name == "br":
            yield "" if value(element, "type") in ("page", "column") else "\n", element
        elif name == "txbxContent" or name in _NOTES:
            boxes.append(element)
        elif name != "r" or not _hidden(element):
            yield from _inline(element, boxes)


def _hidden(run: etree._Element) -> bool:
    vanish = child(child(run, "rPr"), "vanish")
    return vanish is not None and value(vanish) not in ("0", "false", "off")


def _label(properties: etree._Element | None, story: _Story) -> tuple[str, int | None]:
    """The automatic number of a paragraph and its outline level, its own or its style's."""
    asked = _numbers(child(properties, "numPr"))
    outline = _outline(child(properties, "outlineLvl"))
    number, level = asked.number, asked.level
    key, seen = value(child(properties, "pStyle")) or story.default_style, set[str]()
    while key in story.styles and key not in seen:
        seen.add(key)
        style = story.styles[key]
        if number is None and style.numbers.number is not None:
            number = style.numbers.number
            level = level if level is not None else _style_level(story, number, key, style.numbers.level)
        outline = style.outline if outline is None else outline
        key = style.based_on
    label = story.numbering.label(number, min(level or 0, 8)) if number else ""
    return label, outline + 1 if outline is not None and outline < 9 else None


def _style_level(story: _Story, number: int, style: str, given: int | None) -> int:
    """A style that leaves its level open stands on the level that names the style."""
    if given is not None:
        return given
    return next(
        (level for level, shape in story.numbering.levels.get(number, {}).items() if shape.style == style), 0
    )


def _read_styles(root: etree._Element | None) -> tuple[dict[str, _Style], str]:
    styles: dict[str, _Style] = {}
    default = ""
    for element in root if root is not None else ():
        if local(element) != "style" or value(element, "type") not in ("paragraph", ""):
            continue
        key = value(element, "styleId")
        properties = child(element, "pPr")
        styles[key] = _Style(
            value(child(element, "basedOn")),
            _numbers(child(properties, "numPr")),
            _outline(child(properties, "outlineLvl")),
        )
        if value(element, "default") in ("1", "true", "on"):
            default = key
    return styles, default


def _numbers(element: etree._Element | None) -> Numbers:
    return Numbers(_digit(value(child(element, "numId"))), _digit(value(child(element, "ilvl"))))


def _outline(element: etree._Element | None) -> int | None:
    return _digit(value(element))


def _digit(written: str) -> int | None:
    return int(written) if written.isascii() and written.isdecimal() and len(written) <= 6 else None
