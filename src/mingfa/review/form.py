"""The layout of a .docx as far as GB/T 9704 asks: page, margins, pitch, fonts and sizes, page numbers."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

__all__ = ["Form", "Page", "Setting", "form_of"]

_NUMBER = "PAGE"


@dataclass(frozen=True, slots=True)
class Page:
    """The first page of a file, in millimetres."""

    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set; None where the file leaves it to the reader's machine.

    font: that of its Chinese characters; pitch_pt: an exact line pitch
    """

    text: str
    font: str | None = None
    size_pt: float | None = None
    pitch_pt: float | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """The layout of a file: its first page, its paragraphs that are not blank, and whether pages are numbered."""

    page: Page
    paragraphs: tuple[Setting, ...] = ()
    page_numbers: bool = True


def form_of(content: bytes) -> Form | None:
    """The layout of a .docx; None where there is none to be read."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(BytesIO(content))
        section = document.sections[0]
        page = Page(*(_mm(getattr(section, name)) for name in _MEASURES))
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, IndexError):
        return None
    defaults = _defaults(document)
    paragraphs = tuple(_setting(one, defaults) for one in document.paragraphs if one.text.strip())
    footers = (
        footer
        for one in document.sections
        for footer in (one.footer, one.even_page_footer, one.first_page_footer)
    )
    return Form(page, paragraphs, any(_NUMBER in footer._element.xml for footer in footers))


_MEASURES = ("page_width", "page_height", "top_margin", "bottom_margin", "left_margin", "right_margin")


def _mm(length: Any) -> float:
    if length is None:
        raise ValueError("the section has no measures")
    return round(float(length.mm), 1)


def _defaults(document: Any) -> Any:
    found = document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")
    return found[0] if found else None


def _setting(paragraph: Any, defaults: Any) -> Setting:
    """The setting of a paragraph by its longest run, then its styles, then what the file begins with."""
    from docx.shared import Length

    runs = [run for run in paragraph.runs if run.text.strip()]
    longest = max(runs, key=lambda run: len(run.text), default=None)
    styles, style = [], paragraph.style
    while style is not None:
        styles.append(style)
        style = style.base_style
    properties = [longest._element.rPr] if longest is not None else []
    properties += [one.element.rPr for one in styles] + [defaults]
    told = [one for one in properties if one is not None]
    pitches = [
        paragraph.paragraph_format,
        *(one.paragraph_format for one in styles if hasattr(one, "paragraph_format")),
    ]
    pitch = next((one.line_spacing for one in pitches if one.line_spacing is not None), None)
    return Setting(
        paragraph.text.strip(),
        next((font for one in told if (font := _font(one))), None),
        next((size for one in told if (size := _size(one))), None),
        float(pitch.pt) if isinstance(pitch, Length) else None,
    )


def _font(properties: Any) -> str | None:
    found = properties.xpath("w:rFonts/@w:eastAsia")
    return str(found[0]) if found else None


def _size(properties: Any) -> float | None:
    found = properties.xpath("w:sz/@w:val")
    return float(found[0]) / 2 if found and str(found[0]).isdecimal() else None
