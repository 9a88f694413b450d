"""Fictional papers set in type on the spot: PDF and OFD files whose paragraphs are known, for the tests of reading."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

from reading.papers import zipped

WIDTH, HEIGHT = 595.0, 842.0
OFD = "http://www.ofdspec.org/2016"


class Words(NamedTuple):
    """Words on a page; y is the baseline, counted from the top, all in points."""

    x: float
    y: float
    size: float
    text: str


Page = list[Words]


class Sheet(NamedTuple):
    """How a paper is set: margins and size of type in points, lines as a multiple of it."""

    size: float = 16.0
    leading: float = 1.75
    left: float = 80.0
    right: float = 76.0
    top: float = 110.0
    bottom: float = 100.0
    columns: int = 1
    gutter: float = 2.0
    indent: int = 2
    between: float = 0.0
    head: str = ""
    number: str = ""
    ragged: bool = False


def wide(char: str) -> float:
    """How many ems a character is wide."""
    return 0.5 if char.isascii() else 1.0


def broken(text: str, ems: float, indent: int) -> Iterator[tuple[int, str]]:
    """Lines of a paragraph with their indent: no stop at the start of a line, no figure cut in two."""
    line, room, inset = "", ems - indent, indent
    words = _words(text)
    for place, word in enumerate(words):
        taken = sum(map(wide, word))
        follows = words[place + 1][0] if place + 1 < len(words) else ""
        if (
            line
            and taken + (wide(follows) if follows and follows in "，。；：！？、”）》%" else 0) > room + 1e-6
        ):
            yield inset, line
            line, room, inset = "", ems, 0
        line, room = line + word, room - taken
    yield inset, line


def _words(text: str) -> list[str]:
    words: list[str] = []
    for char in text:
        if words and char.isascii() and words[-1][-1].isascii() and not char.isspace():
            words[-1] += char
        else:
            words.append(char)
    return words


def typeset(paragraphs: Sequence[str], sheet: Sheet, *, title: str = "", seed: int = 0) -> list[Page]:
    """Pages of paragraphs; a title stands in the middle above them, in larger type."""
    chance = random.Random(seed)
    across = (
        WIDTH - sheet.left - sheet.right - (sheet.columns - 1) * sheet.gutter * sheet.size
    ) / sheet.columns
    ems = across // sheet.size if not sheet.ragged else across / sheet.size
    step = sheet.size * sheet.leading
    pages: list[Page] = [[]]
    column, y = 0, sheet.top
    if title:
        size = 22.0
        per_line = int((WIDTH - sheet.left - sheet.right) // size)
        for start in range(0, len(title), per_line):
            piece = title[start : start + per_line]
            pages[-1].append(Words((WIDTH - sum(map(wide, piece)) * size) / 2, y, size, piece))
            y += 34
        y += step
    first = y
    for paragraph in paragraphs:
        for inset, line in broken(paragraph, ems, sheet.indent):
            if y > HEIGHT - sheet.bottom:
                column += 1
                y = first if len(pages) == 1 else sheet.top
                if column == sheet.columns:
                    pages.append([])
                    column, y = 0, sheet.top
            x = sheet.left + column * (across + sheet.gutter * sheet.size) + inset * sheet.size
            pages[-1].append(Words(x + (chance.random() * 0.4 if sheet.ragged else 0), y, sheet.size, line))
            y += step
        y += sheet.between * sheet.size
    for number, page in enumerate(pages, start=1):
        if sheet.head:
            page.append(Words(sheet.left, 60, 9, sheet.head))
        if sheet.number:
            page.append(Words(WIDTH / 2 - 20, HEIGHT - 50, 12, sheet.number.format(number, len(pages))))
    return pages


def pdf(pages: Sequence[Page], *, apart: bool = False, rotate: int = 0, images: bool = False) -> bytes:
    """A PDF of these pages in a Chinese font that every reader knows; `apart` sets every character by itself."""
    objects: list[bytes] = [
        b"",
        b"",
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[4 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)"
        b"/Supplement 4>>/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>",
        b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880"
        b"/Descent -120/CapHeight 880/StemV 93>>",
        b"<</Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8/Length 64>>stream\n"
        + bytes(64)
        + b"\nendstream",
    ]
    kids: list[int] = []
    for page in pages:
        drawn = b"".join(_drawn(words, apart) for words in page)
        if images:
            drawn += b"q %f 0 0 %f 0 0 cm /I Do Q " % (WIDTH, HEIGHT)
        packed = zlib.compress(b"BT " + drawn + b"ET" if not images else drawn)
        objects.append(b"<</Filter/FlateDecode/Length %d>>stream\n" % len(packed) + packed + b"\nendstream")
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Rotate %d/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>/XObject<</I 6 0 R>>>>>>" % (WIDTH, HEIGHT, rotate, len(objects))
        )
        kids.append(len(objects))
    objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (
        len(kids),
        b" ".join(b"%d 0 R" % kid for kid in kids),
    )
    return assembled(objects)


def assembled(objects: Sequence[bytes]) -> bytes:
    """A PDF file of these objects, numbered from 1; the first is the catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def _drawn(words: Words, apart: bool) -> bytes:
    pieces = []
    x = words.x
    for text in words.text if apart else [words.text]:
        pieces.append(
            b"/F %f Tf 1 0 0 1 %f %f Tm <%s> Tj "
            % (words.size, x, HEIGHT - words.y, text.encode("utf-16-be").hex().encode())
        )
        x += sum(map(wide, text)) * words.size
    return b"".join(pieces)


def ofd(pages: Sequence[Page], *, template: Page | None = None) -> bytes:
    """An OFD of these pages; every piece of text is an object with its own boundary and steps."""
    scale = 25.4 / 72
    members: dict[str, str] = {
        "OFD.xml": f'<ofd:OFD xmlns:ofd="{OFD}"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>'
    }

    def layer(page: Page, inner: str = "") -> str:
        texts = []
        for number, words in enumerate(page):
            size = words.size * scale
            steps = " ".join(f"{wide(char) * size:.3f}" for char in words.text[:-1])
            if len(set(words.text)) > 1 and all(not char.isascii() for char in words.text):
                steps = f"g {len(words.text) - 1} {size:.3f}"
            texts.append(
                f'<ofd:TextObject ID="{number + 10}" Boundary="{words.x * scale:.3f} {words.y * scale - size:.3f} '
                f'{sum(map(wide, words.text)) * size:.3f} {size * 1.2:.3f}" Font="1" Size="{size:.3f}">'
                f'<ofd:TextCode X="0" Y="{size:.3f}" DeltaX="{steps}">{escape(words.text)}</ofd:TextCode></ofd:TextObject>'
            )
        return (
            f'<ofd:Page xmlns:ofd="{OFD}">{inner}<ofd:Content><ofd:Layer ID="2">{"".join(texts)}</ofd:Layer>'
            "</ofd:Content></ofd:Page>"
        )

    used = '<ofd:Template TemplateID="7" ZOrder="Background"/>' if template is not None else ""
    for number, page in enumerate(pages):
        members[f"Doc_0/Pages/Page_{number}/Content.xml"] = layer(page, used)
    declared = ""
    if template is not None:
        members["Doc_0/Tpls/Tpl_0/Content.xml"] = layer(template)
        declared = '<ofd:TemplatePage ID="7" BaseLoc="Tpls/Tpl_0/Content.xml"/>'
    kids = "".join(
        f'<ofd:Page ID="{number + 1}" BaseLoc="Pages/Page_{number}/Content.xml"/>'
        for number in range(len(pages))
    )
    members["Doc_0/Document.xml"] = (
        f'<ofd:Document xmlns:ofd="{OFD}"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>'
        f"</ofd:PageArea>{declared}</ofd:CommonData><ofd:Pages>{kids}</ofd:Pages></ofd:Document>"
    )
    return zipped(members)
