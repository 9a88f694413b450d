"""An empty official paper: the parts of a .docx with their styles, and how it is saved to the same bytes.

The parts are made here, not taken from a template, so that no foreign style, theme or author comes along.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

import docx
from lxml import etree

from mingfa.writing import layout
from mingfa.writing.layout import Style, Typeface

__all__ = ["GAP", "element", "empty_paper", "saved"]

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_CONTENT_TYPES = f"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{_CONTENT}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_CONTENT}.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="{_CONTENT}.settings+xml"/>
<Override PartName="/word/fontTable.xml" ContentType="{_CONTENT}.fontTable+xml"/>
</Types>"""

_PACKAGE = f"""<Relationships xmlns="{_RELATIONS}">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
</Relationships>"""

_DOCUMENT = f"""<Relationships xmlns="{_RELATIONS}">
<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{_OFFICE}/settings" Target="settings.xml"/>
<Relationship Id="rId3" Type="{_OFFICE}/fontTable" Target="fontTable.xml"/>
</Relationships>"""

#: The character style of what is missing.
GAP = "Gap"

_EARLIEST = (1980, 1, 1, 0, 0, 0)


def element(
    name: str, attributes: Mapping[str, object] | None = None, *children: etree._Element
) -> etree._Element:
    """A WordprocessingML element; names of element and attributes without their prefix."""
    made = etree.Element(f"{{{_W}}}{name}", nsmap={"w": _W})
    for key, value in (attributes or {}).items():
        made.set(f"{{{_W}}}{key}", str(value))
    made.extend(children)
    return made


def empty_paper(*, title: str, author: str, dated: date) -> Any:
    """A python-docx document without content: A4, the official type area, grid and styles."""
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES.encode(),
        "_rels/.rels": _PACKAGE.encode(),
        "word/document.xml": _xml(element("document", None, element("body", None, _section()))),
        "word/_rels/document.xml.rels": _DOCUMENT.encode(),
        "word/styles.xml": _xml(_styles()),
        "word/settings.xml": _xml(_settings()),
        "word/fontTable.xml": _xml(element("fonts", None, *map(_font, layout.TYPEFACES))),
    }
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    package.seek(0)
    paper = docx.Document(package)
    properties = paper.core_properties
    properties.title = title
    properties.author = properties.last_modified_by = author
    properties.language = "zh-CN"
    properties.revision = 1
    properties.created = properties.modified = datetime.combine(dated, time(), UTC)
    return paper


def saved(paper: Any) -> bytes:
    """The document as bytes, the same for the same content: no clock gets into the archive."""
    written = io.BytesIO()
    paper.save(written)
    again = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(again, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name), compresslevel=6)
    return again.getvalue()


def _xml(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _section() -> etree._Element:
    size = {"w": layout.PAGE_WIDTH.twips, "h": layout.PAGE_HEIGHT.twips}
    margins = {
        "top": layout.TOP_MARGIN.twips,
        "right": layout.RIGHT_MARGIN.twips,
        "bottom": layout.BOTTOM_MARGIN.twips,
        "left": layout.LEFT_MARGIN.twips,
        "header": layout.FOOTER_DISTANCE.twips,
        "footer": layout.FOOTER_DISTANCE.twips,
        "gutter": 0,
    }
    # A grid of characters too would be set with two cells a character by programs that read a negative space
    # as a narrower cell; the styles tighten the type instead, which all read alike.
    grid = {
        "type": "lines",
        "linePitch": layout.LINE_PITCH.twips,
        "charSpace": layout.CHARACTER_SPACE,
    }
    return element("sectPr", None, element("pgSz", size), element("pgMar", margins), element("docGrid", grid))


def _settings() -> etree._Element:
    compatible = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": 15}
    return element(
        "settings",
        None,
        element("evenAndOddHeaders"),
        element("drawingGridVerticalSpacing", {"val": layout.LINE_PITCH.twips}),
        element("characterSpacingControl", {"val": "compressPunctuation"}),
        element("compat", None, element("useFELayout"), element("compatSetting", compatible)),
        element("themeFontLang", {"val": "en-US", "eastAsia": "zh-CN"}),
    )


def _font(face: Typeface) -> etree._Element:
    return element("font", {"name": face.name}, element("altName", {"val": face.otherwise}))


def _styles() -> etree._Element:
    normal = layout.STYLES[0]
    defaults = element("docDefaults", None, element("rPrDefault", None, _run_properties(normal)))
    shade = {"val": "clear", "color": "auto", "fill": "FFFF00"}
    gap = element("style", {"type": "character", "customStyle": 1, "styleId": GAP})
    gap.extend((element("name", {"val": "待补充"}), element("rPr", None, element("shd", shade))))
    return element("styles", None, defaults, *map(_style, layout.STYLES), gap)


def _style(style: Style) -> etree._Element:
    attributes: dict[str, object] = {"type": "paragraph", "styleId": style.key}
    children = [element("name", {"val": style.label})]
    if style.key == "Normal":
        attributes["default"] = 1
    else:
        if not style.label.isascii():  # Word knows its own styles by their English names
            attributes["customStyle"] = 1
        children += [element("basedOn", {"val": "Normal"}), element("next", {"val": _next_of(style)})]
    children += [element("qFormat"), _paragraph_properties(style), _run_properties(style)]
    return element("style", attributes, *children)


def _next_of(style: Style) -> str:
    return "Body" if style.outline or style.key in ("Title", "Recipient") else style.key


def _paragraph_properties(style: Style) -> etree._Element:
    """In the order the schema asks for."""
    made: list[etree._Element] = []
    if style.keep_next:
        made.append(element("keepNext"))
    if style.new_page:
        made.append(element("pageBreakBefore"))
    # A page is filled to its last line; a line left alone is the lesser evil in this kind of paper.
    made.append(element("widowControl", {"val": 0}))
    if style.size != layout.SIZE_3:
        made.append(element("snapToGrid", {"val": 0}))
    pitch = layout.LINE_PITCH.twips
    spacing = {
        "before": style.before * pitch,
        "after": style.after * pitch,
        "line": style.pitch.twips,
        "lineRule": "exact",
    }
    made.append(element("spacing", spacing))
    if style.first_line or style.left or style.right:
        made.append(_indent(style))
    made.append(element("jc", {"val": style.align}))
    if style.outline:
        made.append(element("outlineLvl", {"val": style.outline - 1}))
    return element("pPr", None, *made)


def _indent(style: Style) -> etree._Element:
    """In characters, which follow the type; with the width in twips for readers that know no characters."""
    attributes: dict[str, object] = {}
    for name, characters in (("left", style.left), ("right", style.right), ("firstLine", style.first_line)):
        if characters:
            attributes[f"{name}Chars"] = characters * 100
            attributes[name] = characters * style.size.twips
    return element("ind", attributes)


def _run_properties(style: Style) -> etree._Element:
    face = dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), style.face.name)
    half_points = style.size.twips // 10
    return element(
        "rPr",
        None,
        element("rFonts", {"hint": "eastAsia", **face}),
        element("spacing", {"val": layout.TIGHTENED if style.size == layout.SIZE_3 else 0}),
        element("kern", {"val": 0}),
        element("sz", {"val": half_points}),
        element("szCs", {"val": half_points}),
        element("lang", {"val": "en-US", "eastAsia": "zh-CN"}),
    )
