"""The measures of an official paper, each with the clause of GB/T 9704—2012 that sets it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from itertools import pairwise, product
from math import floor

from mingfa.law import paper_format as law
from mingfa.law.clause import Clause

__all__ = [
    "BOTTOM_MARGIN",
    "CHARACTERS",
    "CHARACTER_SPACE",
    "FOOTER_DISTANCE",
    "LEFT_MARGIN",
    "LINES",
    "LINE_PITCH",
    "PAGE_HEIGHT",
    "PAGE_WIDTH",
    "RIGHT_MARGIN",
    "SIZE_3",
    "STYLES",
    "TABLE_WIDTH",
    "TIGHTENED",
    "TOP_MARGIN",
    "TYPEFACES",
    "Align",
    "Length",
    "Style",
    "Typeface",
    "signature_indents",
    "title_lines",
    "width_in_characters",
]

_POINTS_IN_MM = Decimal(72) / Decimal("25.4")


@dataclass(frozen=True, slots=True)
class Length:
    """A length on paper, and the clause that sets it."""

    points: Decimal
    basis: Clause

    @property
    def twips(self) -> int:
        """In twentieths of a point, as WordprocessingML measures."""
        return int((self.points * 20).quantize(Decimal(1), ROUND_HALF_UP))


def _mm(millimetres: str, basis: Clause) -> Length:
    return Length(Decimal(millimetres) * _POINTS_IN_MM, basis)


PAGE_WIDTH = _mm("210", law.PAPER)
PAGE_HEIGHT = _mm("297", law.PAPER)
TOP_MARGIN = _mm("37", law.TYPE_AREA)
LEFT_MARGIN = _mm("28", law.TYPE_AREA)
RIGHT_MARGIN = _mm("26", law.TYPE_AREA)
BOTTOM_MARGIN = _mm("35", law.TYPE_AREA)

LINES = 22
CHARACTERS = 28

#: 225 mm ÷ 22 is 28.99 pt; at 29 pt the last line no longer fits the type area.
LINE_PITCH = Length(Decimal("28.95"), law.GRID)

SIZE_2 = Length(Decimal(22), law.TITLE)
SIZE_3 = Length(Decimal(16), law.FONTS)
SIZE_4 = Length(Decimal(14), law.PAGE_NUMBER)

#: 五号, for the tables of an annex, which the standard leaves free.
SIZE_5 = Length(Decimal("10.5"), law.GRID)

_TYPE_WIDTH = PAGE_WIDTH.twips - LEFT_MARGIN.twips - RIGHT_MARGIN.twips
TABLE_WIDTH = _TYPE_WIDTH

#: 28 characters of 16 pt are wider than 156 mm. What each gives up, in 4096ths of a point for the grid, and in
#: twips for the type.
_GIVEN_UP = Decimal(_TYPE_WIDTH) / 20 / CHARACTERS - SIZE_3.points
CHARACTER_SPACE = floor(_GIVEN_UP * 4096)
TIGHTENED = floor(_GIVEN_UP * 20)

#: The line of the page number, and how far its dash is below the type area; the dash runs mid-line.
_FOOTER_PITCH = Length(Decimal(18), law.PAGE_NUMBER)
_DASH_BELOW = _mm("7", law.PAGE_NUMBER)
FOOTER_DISTANCE = Length(
    BOTTOM_MARGIN.points - _DASH_BELOW.points - _FOOTER_PITCH.points / 2, law.PAGE_NUMBER
)


@dataclass(frozen=True, slots=True)
class Typeface:
    """A typeface by its official name, and the name under which other systems carry the design."""

    name: str
    otherwise: str
    basis: Clause


FANG_SONG = Typeface("仿宋_GB2312", "仿宋", law.FONTS)
HEI = Typeface("黑体", "SimHei", law.BODY)
KAI = Typeface("楷体_GB2312", "楷体", law.BODY)
TITLE_SONG = Typeface("方正小标宋简体", "方正小标宋_GBK", law.TITLE)
SONG = Typeface("宋体", "SimSun", law.PAGE_NUMBER)

TYPEFACES = (FANG_SONG, HEI, KAI, TITLE_SONG, SONG)


class Align(StrEnum):
    """How the lines of a paragraph stand, in the words of WordprocessingML."""

    BOTH = "both"
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style of paragraph.

    first_line, left, right are indents in characters; before and after are in lines; outline counts from 1.
    pitch is exact.
    """

    key: str
    label: str
    face: Typeface
    size: Length
    basis: Clause
    align: Align = Align.BOTH
    first_line: int = 0
    left: int = 0
    right: int = 0
    before: int = 0
    after: int = 0
    pitch: Length = LINE_PITCH
    keep_next: bool = False
    new_page: bool = False
    outline: int | None = None


_TABLE_PITCH = Length(Decimal(14), law.GRID)

STYLES = (
    Style(key="Normal", label="Normal", face=FANG_SONG, size=SIZE_3, basis=law.FONTS),
    Style(
        key="Title",
        label="Title",
        face=TITLE_SONG,
        size=SIZE_2,
        basis=law.TITLE,
        align=Align.CENTER,
        after=1,
        keep_next=True,
    ),
    Style(
        key="Recipient",
        label="主送机关",
        face=FANG_SONG,
        size=SIZE_3,
        basis=law.RECIPIENT,
        align=Align.LEFT,
    ),
    Style(key="Body", label="公文正文", face=FANG_SONG, size=SIZE_3, basis=law.BODY, first_line=2),
    *(
        Style(
            key=f"Heading{level}",
            label=f"heading {level}",
            face=face,
            size=SIZE_3,
            basis=law.BODY,
            first_line=2,
            keep_next=True,
            outline=level,
        )
        for level, face in enumerate((HEI, KAI, FANG_SONG, FANG_SONG), start=1)
    ),
    Style(
        key="AttachmentNote",
        label="附件说明",
        face=FANG_SONG,
        size=SIZE_3,
        basis=law.ATTACHMENT_NOTE,
        first_line=2,
        before=1,
        keep_next=True,
    ),
    Style(
        key="Signature",
        label="署名",
        face=FANG_SONG,
        size=SIZE_3,
        basis=law.UNSEALED,
        align=Align.LEFT,
        right=-2,  # a date in a wider face than the official one is not broken
    ),
    Style(
        key="AnnexMark",
        label="附件标识",
        face=HEI,
        size=SIZE_3,
        basis=law.ATTACHED,
        align=Align.LEFT,
        keep_next=True,
        new_page=True,
    ),
    Style(
        key="AnnexTitle",
        label="附件标题",
        face=TITLE_SONG,
        size=SIZE_2,
        basis=law.ATTACHED,
        align=Align.CENTER,
        before=1,
        after=1,
        keep_next=True,
    ),
    Style(
        key="TableHead",
        label="表头",
        face=HEI,
        size=SIZE_5,
        basis=law.GRID,
        align=Align.CENTER,
        pitch=_TABLE_PITCH,
    ),
    Style(
        key="TableText",
        label="表文",
        face=FANG_SONG,
        size=SIZE_5,
        basis=law.GRID,
        align=Align.LEFT,
        pitch=_TABLE_PITCH,
    ),
    Style(
        key="PageNumberOdd",
        label="单页页码",
        face=SONG,
        size=SIZE_4,
        basis=law.PAGE_NUMBER,
        align=Align.RIGHT,
        right=1,
        pitch=_FOOTER_PITCH,
    ),
    Style(
        key="PageNumberEven",
        label="双页页码",
        face=SONG,
        size=SIZE_4,
        basis=law.PAGE_NUMBER,
        align=Align.LEFT,
        left=1,
        pitch=_FOOTER_PITCH,
    ),
)


def width_in_characters(text: str) -> Decimal:
    """How many characters wide a text is set: ASCII takes half.

    >>> width_in_characters("2025年1月20日")
    Decimal('6.5')
    """
    return sum((Decimal("0.5") if char.isascii() else Decimal(1) for char in text), Decimal(0))


def signature_indents(issuers: Sequence[str], date: str) -> tuple[Decimal, ...]:
    """How many characters in from the left each line of the signature begins, the date last (7.3.5.2).

    Issuers begin at one edge, so that the widest ends two characters from the right; the date begins two
    characters further in. A date wider than they are ends two from the right itself, and moves them.

    >>> signature_indents(["中共青禾镇委员会", "青禾镇人民政府"], "2025年1月20日")
    (Decimal('18'), Decimal('18'), Decimal('20'))
    """
    widest = max(map(width_in_characters, issuers))
    dated = width_in_characters(date)
    edge = CHARACTERS - 2 - (dated + 2 if dated > widest else widest)
    return (*(edge for _ in issuers), edge + 2)


def title_lines(pieces: Sequence[str]) -> tuple[str, ...]:
    """The lines of a title: broken between pieces alone, as few as can be, in a trapezium or diamond (7.3.1).

    >>> title_lines(("中共青禾镇委员会", " ", "青禾镇人民政府", "关于2024年", "法治政府建设", "情况的报告"))
    ('中共青禾镇委员会 青禾镇人民政府', '关于2024年法治政府建设情况的报告')
    """
    widest = Decimal(_TYPE_WIDTH) / 20 / SIZE_2.points
    seams = {piece for before, piece in pairwise(pieces) if not before.strip() or piece.startswith("关于")}

    def cost(lines: tuple[str, ...]) -> tuple[Decimal | int, ...]:
        widths = [width_in_characters(line) for line in lines]
        too_wide = sum((width - widest for width in widths if width > widest), Decimal(0))
        within_a_phrase = sum(not any(line.startswith(seam) for seam in seams) for line in lines[1:])
        uneven = max(widths) - min(widths)
        is_block = len(lines) > 1 and uneven < 1
        return too_wide, len(lines), _is_hourglass(widths), within_a_phrase, is_block, uneven

    return min(_broken(pieces), key=cost)


def _broken(pieces: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """All ways to break between pieces; a blank at which a line ends is dropped."""
    for breaks in product((False, True), repeat=len(pieces) - 1):
        lines = [pieces[0]]
        for piece, new_line in zip(pieces[1:], breaks, strict=True):
            if new_line:
                lines.append(piece)
            else:
                lines[-1] += piece
        kept = tuple(filter(None, (line.strip() for line in lines)))
        if len(kept) == len(lines):
            yield kept


def _is_hourglass(widths: Sequence[Decimal]) -> bool:
    """Whether lines grow shorter and then longer again, by more than a character."""
    steps = [later - earlier for earlier, later in pairwise(widths)]
    return any(step < -1 and any(later > 1 for later in steps[at:]) for at, step in enumerate(steps))
