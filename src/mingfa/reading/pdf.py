"""PDF papers: their characters with their places, and their pages as pictures where they have no characters.

PDFium takes the file apart: it is fast, ships for every platform and is fuzzed by its own makers. It is written in
C++ all the same, so a paper from outside is read in a child process (`mingfa.reading.sandbox`).
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from mingfa.errors import FileFault
from mingfa.reading.extract import Extract, PagesToLookAt
from mingfa.reading.layout import Glyph, PlacedPage, lay_out
from mingfa.reading.limits import LIMITS, Limits
from mingfa.reading.paragraphs import joined

__all__ = ["placed_pages", "read_pdf", "rendered"]

_FEWEST = 12  # characters of a page that has a text layer; a stamp or a page number alone is none
_PICTURE = 0.3  # share of a page that its pictures cover when it is a scan
_SLANT = 0.1  # radians by which upright type may lean
_OCR_SCALE = 150 / 72
_BLANKS = frozenset({0x20, 0x0A, 0x0D, 0x2D})
_REPLACED = dict.fromkeys([*range(0x20), 0xFFFE, 0xFFFF, 0xFFFD], " ") | {0x2: "-"}


def read_pdf(content: bytes, name: str, limits: Limits = LIMITS, *, look: bool = False) -> Extract:
    """The text of a PDF; pages that are pictures are looked at, or told of in the notes.

    PagesToLookAt is raised where there are such pages, they could be read, and `look` does not say so yet.
    """
    with closing(_opened(content, name)) as paper:
        if len(paper) > limits.pages:
            raise FileFault(f"“{name}”有{len(paper)}页，超过{limits.pages}页的上限。请拆分后再试。")
        pages, scanned = placed_pages(paper, name, limits)
        notes: tuple[str, ...] = ()
        if scanned:
            pages, notes = _with_scans(paper, name, pages, scanned, limits, look=look)
    text = joined(lay_out(pages))
    if not text.strip():
        raise FileFault(f"“{name}”里没有文字。请确认文件内容，或用Word、WPS打开后另存为.docx。")
    return Extract(text, notes=notes)


def _opened(content: bytes, name: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise FileFault(f"“{name}”设有打开密码，无法读取。请去掉密码后再试。") from error
        raise FileFault(f"“{name}”不是完整的PDF文件，可能没有下载完。请重新下载或导出后再试。") from error


def placed_pages(paper: pdfium.PdfDocument, name: str, limits: Limits) -> tuple[list[PlacedPage], list[int]]:
    """Every page with its characters, and which pages are scans."""
    pages: list[PlacedPage] = []
    scanned: list[int] = []
    total = 0
    for number in range(len(paper)):
        try:
            page = paper[number]
        except pdfium.PdfiumError:
            # A page that is broken is left out like a blank one; the others are still there.
            pages.append(PlacedPage(0.0, 0.0, ()))
            continue
        with closing(page):
            found = _page(page, name, limits)
            total += len(found.glyphs)
            if total > limits.glyphs:
                raise FileFault(f"“{name}”的文字超过{limits.glyphs}个字的上限。请拆分后再试。")
            pages.append(found)
            if len(found.glyphs) < _FEWEST and _is_picture(page):
                scanned.append(number)
    return pages, scanned


def _page(page: pdfium.PdfPage, name: str, limits: Limits) -> PlacedPage:
    width, height = page.get_size()
    with closing(page.get_textpage()) as textpage:
        count = textpage.count_chars()
        if count > limits.page_glyphs:
            raise FileFault(
                f"“{name}”有一页的文字超过{limits.page_glyphs}个字的上限，不是正常的文件。请重新导出后再试。"
            )
        glyphs = list(_glyphs(textpage.raw, count, page.get_rotation(), width, height))
    return PlacedPage(width, height, glyphs)


def _glyphs(textpage: Any, count: int, rotation: int, width: float, height: float) -> Iterator[Glyph]:
    """The upright characters of a page, as it is turned for the reader; slanted ones are a watermark."""
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    turned = math.radians(rotation)
    sideways = rotation % 180 != 0
    # What characters of one piece of text have in common is asked once.
    pieces: dict[int | None, tuple[bool, float]] = {}
    for place in range(count):
        code = raw.FPDFText_GetUnicode(textpage, place)
        if not code or (code in _BLANKS and raw.FPDFText_IsGenerated(textpage, place) == 1):
            continue
        piece = ctypes.cast(raw.FPDFText_GetTextObject(textpage, place), ctypes.c_void_p).value
        if piece not in pieces:
            pieces[piece] = _upright(textpage, place, turned), _printed_size(textpage, place)
        upright, size = pieces[piece]
        if (
            not upright
            or not raw.FPDFText_GetLooseCharBox(textpage, place, box)
            or not raw.FPDFText_GetCharOrigin(textpage, place, x, y)
        ):
            continue
        tall = abs(box.right - box.left) if sideways else abs(box.top - box.bottom)
        left, base = _turned(x.value, y.value, rotation, width, height)
        ends = (
            _turned(box.left, box.bottom, rotation, width, height)[0],
            _turned(box.right, box.top, rotation, width, height)[0],
        )
        # What is printed off the page is seen by nobody.
        if tall > 0 and -tall <= left <= width + tall and -tall <= base <= height + tall:
            # Where the file is at odds with itself about the size of its type the box tells.
            em = size if 0.4 * tall <= size <= 1.5 * tall else tall / 1.2
            yield Glyph(_character(code), min(ends), max(ends), base, em)


def _upright(textpage: Any, place: int, turned: float) -> bool:
    lean = (raw.FPDFText_GetCharAngle(textpage, place) + turned) % math.tau
    return bool(min(lean, math.tau - lean) <= _SLANT)


def _printed_size(textpage: Any, place: int) -> float:
    matrix = raw.FS_MATRIX()
    size = float(raw.FPDFText_GetFontSize(textpage, place))
    return size * math.hypot(matrix.c, matrix.d) if raw.FPDFText_GetMatrix(textpage, place, matrix) else size


def _character(code: int) -> str:
    if code > 0x10FFFF or 0xD800 <= code < 0xE000:
        return "\ufffd"
    return _REPLACED.get(code) or chr(code)


def _turned(x: float, y: float, rotation: int, width: float, height: float) -> tuple[float, float]:
    """A place on the page as it is shown, y downwards; width and height are those of the shown page."""
    if rotation == 90:
        return y, x
    if rotation == 180:
        return width - x, y
    if rotation == 270:
        return width - y, height - x
    return x, height - y


def _is_picture(page: pdfium.PdfPage) -> bool:
    width, height = page.get_size()
    covered = 0.0
    for image in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3):
        left, bottom, right, top = image.get_bounds()
        covered = max(covered, (right - left) * (top - bottom))
    return bool(covered >= _PICTURE * width * height)


def _with_scans(
    paper: pdfium.PdfDocument,
    name: str,
    pages: list[PlacedPage],
    scanned: list[int],
    limits: Limits,
    *,
    look: bool,
) -> tuple[list[PlacedPage], tuple[str, ...]]:
    """The pages with those that are pictures read, where that can be done."""
    from mingfa.reading import ocr

    whole = len(scanned) == len(pages)
    told = "、".join(str(number + 1) for number in scanned[:10]) + ("等" if len(scanned) > 10 else "")
    if not ocr.installed():
        if whole:
            raise FileFault(f"“{name}”是扫描件，没有文字层。{ocr.HOW}")
        return pages, (f"第{told}页是扫描图片，没有读取。{ocr.HOW}",)
    if len(scanned) > limits.scanned_pages:
        raise FileFault(
            f"“{name}”有{len(scanned)}页扫描图片，超过{limits.scanned_pages}页的上限。请拆分后再试。"
        )
    if not look:
        raise PagesToLookAt
    for number in scanned:
        pages[number] = ocr.read_picture(rendered(paper, number, limits), limits)
    return pages, (f"第{told}页是扫描图片，由文字识别读取，请核对。",)


def rendered(paper: pdfium.PdfDocument, number: int, limits: Limits = LIMITS) -> Any:
    """A page as a picture, an array of rows of pixels."""
    with closing(paper[number]) as page:
        width, height = page.get_size()
        scale = min(_OCR_SCALE, math.sqrt(limits.pixels / max(width * height, 1.0)))
        return page.render(scale=scale).to_numpy()
