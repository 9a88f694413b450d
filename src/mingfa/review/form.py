"""The layout of a .docx as far as GB/T 9704 asks: page, margins, pitch, fonts and sizes, page numbers."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Form", "Page", "Setting"]


@dataclass(frozen=True, slots=True)
class Page:
    """The first page of a file, in millimetres; `lines` a page where the file sets a grid."""

    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    lines: int | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set. None where the file leaves it to the reader's machine.

    first_line: the indent of the first line in characters; pitch_pt: an exact line pitch
    """

    text: str
    font: str | None
    size_pt: float | None
    first_line: float | None = None
    pitch_pt: float | None = None
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """The layout of a file."""

    page: Page
    paragraphs: tuple[Setting, ...]
    page_numbers: bool
