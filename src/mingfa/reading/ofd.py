"""OFD papers (GB/T 33190): a zip of XML in which every piece of text says where it is printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from mingfa.errors import FileFault
from mingfa.reading.container import Container, beside, local
from mingfa.reading.extract import Extract
from mingfa.reading.layout import Glyph, PlacedPage, lay_out
from mingfa.reading.limits import LIMITS, Limits
from mingfa.reading.paragraphs import joined

__all__ = ["read_ofd"]

_PAGE_SIZE = (210.0, 297.0)  # millimetres
_LEAN = 0.1  # how far from upright a matrix may turn
_AGAIN = "重新导出，或另存为.docx"
_SCAN = 12  # characters; a page that has fewer and holds a picture is a scan
_Matrix = tuple[float, float, float, float, float, float]
_UPRIGHT: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def read_ofd(content: bytes, name: str, limits: Limits = LIMITS) -> Extract:
    """The text of an OFD; FileFault where it cannot be read."""
    container = Container(content, name, limits, ".ofd", _AGAIN)
    if "Encryptions.xml" in container:
        raise FileFault(f"“{name}”经过加密，无法读取。请去掉密码后{_AGAIN}。")
    pages, scans = [], []
    left = limits.glyphs
    for root in _documents(container, name):
        for page, has_picture in _pages(container, root, name, limits):
            left -= len(page.glyphs)
            if left < 0:
                raise FileFault(f"“{name}”的文字超过{limits.glyphs}个字的上限。请拆分后再试。")
            pages.append(page)
            if len(page.glyphs) < _SCAN and has_picture:
                scans.append(len(pages))
    text = joined(lay_out(pages))
    if not text.strip():
        what = "是扫描件，没有文字层" if scans else "里没有文字"
        raise FileFault(f"“{name}”{what}。请换用有文字的文件（.docx，或由Word、WPS导出的PDF、OFD）。")
    notes = (f"第{'、'.join(map(str, scans[:10]))}页是扫描图片，没有读取。",) if scans else ()
    return Extract(text, notes=notes)


def _documents(container: Container, name: str) -> Iterator[str]:
    roots = [one.text or "" for one in container.xml("OFD.xml").iter() if local(one) == "DocRoot"]
    if not roots:
        raise FileFault(f"“{name}”里没有正文，不是完整的.ofd文件。请{_AGAIN}。")
    yield from (beside("OFD.xml", root.strip()) for root in roots)


def _pages(container: Container, root: str, name: str, limits: Limits) -> Iterator[tuple[PlacedPage, bool]]:
    document = container.xml(root)
    common = _box(document)
    templates = {
        one.get("ID", ""): beside(root, one.get("BaseLoc", ""))
        for one in document.iter()
        if local(one) == "TemplatePage"
    }
    located = [
        beside(root, one.get("BaseLoc", ""))
        for one in document.iter()
        if local(one) == "Page" and one.get("BaseLoc")
    ]
    if len(located) > limits.pages:
        raise FileFault(f"“{name}”有{len(located)}页，超过{limits.pages}页的上限。请拆分后再试。")
    for location in located:
        content = container.xml(location)
        width, height = _box(content) or common or _PAGE_SIZE
        used = [one.get("TemplateID", "") for one in content.iter() if local(one) == "Template"]
        layers = [container.xml(templates[one]) for one in used if one in templates]
        glyphs = [glyph for layer in (*layers, content) for glyph in _glyphs(layer)]
        if len(glyphs) > limits.page_glyphs:
            raise FileFault(
                f"“{name}”有一页的文字超过{limits.page_glyphs}个字的上限，不是正常的文件。请{_AGAIN}。"
            )
        yield PlacedPage(width, height, glyphs), any(local(one) == "ImageObject" for one in content.iter())


def _box(root: etree._Element) -> tuple[float, float] | None:
    for one in root.iter():
        if local(one) == "PhysicalBox":
            numbers = _numbers(one.text or "")
            if len(numbers) == 4 and numbers[2] > 0 and numbers[3] > 0:
                return numbers[2], numbers[3]
    return None


def _glyphs(layer: etree._Element) -> Iterator[Glyph]:
    for text in layer.iter():
        if local(text) == "TextObject" and text.get("Visible") != "false":
            yield from _text(text)


def _text(element: etree._Element) -> Iterator[Glyph]:
    """The characters of a text object; each has its own step to the next, in DeltaX."""
    box = _numbers(element.get("Boundary", ""))
    a, b, c, d, e, f = _matrix(element)
    if len(box) != 4 or abs(b) > _LEAN * abs(a) or a <= 0 or d <= 0:
        return
    size = abs(_first(element, "Size", 4.0))
    stretch = _first(element, "HScale", 1.0)
    x = y = 0.0
    for code in element:
        if local(code) != "TextCode":
            continue
        x, y = _first(code, "X", x), _first(code, "Y", y)
        steps = _steps(code.get("DeltaX", ""), len(code.text or ""))
        for place, char in enumerate(code.text or ""):
            wide = (0.5 if char.isascii() else 1.0) * size * stretch
            left = box[0] + a * x + c * y + e
            yield Glyph(char, left, left + a * wide, box[1] + b * x + d * y + f, size * d)
            x += steps[place] if place < len(steps) else wide


def _matrix(element: etree._Element) -> _Matrix:
    numbers = _numbers(element.get("CTM", ""))
    return (
        (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
        if len(numbers) == 6
        else _UPRIGHT
    )


def _steps(written: str, wanted: int) -> list[float]:
    """DeltaX: numbers, or g 20 4.2 for twenty times 4.2; never more than there are characters."""
    words = written.split()
    steps: list[float] = []
    place = 0
    while place < len(words) and len(steps) < wanted:
        if words[place] == "g" and place + 2 < len(words):
            times, step = _number(words[place + 1]), _number(words[place + 2])
            steps.extend([step] * max(0, min(int(times), wanted)))
            place += 3
        else:
            steps.append(_number(words[place]))
            place += 1
    return steps


def _first(element: etree._Element, key: str, default: float) -> float:
    written: Mapping[str, str] = dict(element.attrib)  # type: ignore[arg-type]
    return _number(written[key], default) if key in written else default


def _numbers(written: str) -> list[float]:
    return [_number(word) for word in written.split()[:6]]


def _number(word: str, default: float = 0.0) -> float:
    try:
        found = float(word)
    except ValueError:
        return default
    return found if abs(found) < 1e6 else default
