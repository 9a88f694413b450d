"""Where the table stands in a sheet: its header, its rows, and what around and between them is no row.

Clerks' sheets open with titles and a line such as “填报单位：…”, have headers of up to four merged rows, repeat them
at page breaks, sum up in between, group by village, number empty lines in advance and end with signatures. Every
line left out is reported with its reason; only empty ones are passed over in silence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from mingfa.ledger.exchange.headings import SERIAL_KEYS, UNIT_KEYS, Heading, unit_of_count, worded
from mingfa.ledger.exchange.workbook import Cell, Sheet
from mingfa.text.width import half_width

__all__ = ["BodyRow", "LocatedTable", "Skipped", "locate", "year_told"]

_HEADER_WITHIN = 60
_HEADER_ROWS = 4


class BodyRow(NamedTuple):
    """One line of the table.

    sheet_row: its number in the sheet, from 1
    cells:     the line as stored, by column of the sheet
    carried:   values of vertical merges that began in a line above, by column
    section:   the group heading it stands under, else empty
    more:      the lines below that belong to the same row, as stored
    """

    sheet_row: int
    cells: tuple[Cell, ...]
    carried: Mapping[int, Cell] = MappingProxyType({})
    section: str = ""
    more: tuple[tuple[Cell, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line below the header that is no row, and why."""

    sheet_row: int
    reason: str


@dataclass(frozen=True)
class LocatedTable:
    """A table found in a sheet.

    header_rows: first and last row of the header, numbered from 1
    serial, unit: columns of the running number and of the unit, where there are such
    year:    the one year the title tells, else None
    caption_unit, caption_count: what 填报单位：… and 单位：万元 above the table say, else empty
    """

    sheet: str
    header_rows: tuple[int, int]
    columns: tuple[Heading, ...]
    serial: int | None
    unit: int | None
    body: tuple[BodyRow, ...]
    skipped: tuple[Skipped, ...]
    year: int | None
    caption_unit: str
    caption_count: str


def locate(sheet: Sheet, vocabulary: Collection[str]) -> LocatedTable | None:
    """The table whose headings are known; None when no line of the sheet has two of them.

    vocabulary: the full forms (`headings.worded`) of the headings to look for.
    """
    header = _best_header(sheet, vocabulary)
    if header is None:
        return None
    top, bottom = header.top, header.bottom
    captions = [[_text(cell) for cell in row if cell is not None] for row in sheet.rows[:top]]
    caption_unit, caption_count = _captions(captions)
    body = _Body(sheet, header, {text for texts in captions for text in texts})
    lines = list(body.lines())
    return LocatedTable(
        sheet=sheet.name,
        header_rows=(top + 1, bottom + 1),
        columns=header.headings,
        serial=header.serial,
        unit=header.unit,
        body=tuple(line for line in lines if isinstance(line, BodyRow)),
        skipped=tuple(line for line in lines if isinstance(line, Skipped)),
        year=year_told(" ".join(text for texts in captions for text in texts)) or year_told(sheet.name),
        caption_unit=caption_unit,
        caption_count=caption_count,
    )


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell).strip()


# --- the header -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Header:
    """A run of lines taken for the header; rows count from 0, both ends included."""

    sheet: Sheet
    top: int
    bottom: int
    vocabulary: Collection[str]

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        lines = [_seen(self.sheet, row) for row in range(self.top, self.bottom + 1)]
        for upper, lower in pairwise(lines):
            _carry_right(upper, lower)
        found = []
        for index, levels in enumerate(zip(*lines, strict=True)):
            path = tuple(dict.fromkeys("".join(text.split()) for text in levels if text))
            if path:
                found.append(Heading(index, path))
        return tuple(found)

    @cached_property
    def known(self) -> frozenset[str]:
        """Which words of the vocabulary it has."""
        return frozenset(
            next((wording.full for wording in heading.wordings if wording.full in self.vocabulary), "")
            for heading in self.headings
        ) - {""}

    @cached_property
    def serial(self) -> int | None:
        return self._reserved(SERIAL_KEYS)

    @cached_property
    def unit(self) -> int | None:
        return self._reserved(UNIT_KEYS)

    def _reserved(self, keys: tuple[str, ...]) -> int | None:
        told = {
            wording.full: heading.index
            for heading in reversed(self.headings)
            for wording in heading.wordings
            if wording.full not in self.vocabulary
        }
        return next((told[key] for key in keys if key in told), None)


def _seen(sheet: Sheet, row: int) -> list[str]:
    return [_text(sheet.spread(row, column)) for column in range(len(sheet.rows[row]))]


def _carry_right(upper: list[str], lower: list[str]) -> None:
    """Let a parent heading that was never merged stand over the children to its right."""
    for column in range(1, len(upper)):
        if (
            not upper[column]
            and lower[column]
            and lower[column - 1]
            and upper[column - 1] != lower[column - 1]
        ):
            upper[column] = upper[column - 1]


def _best_header(sheet: Sheet, vocabulary: Collection[str]) -> _Header | None:
    best: _Header | None = None
    sheet = sheet.opening(_HEADER_WITHIN + _HEADER_ROWS)
    for row in range(min(len(sheet.rows), _HEADER_WITHIN)):
        if not any(worded(text).full in vocabulary for text in _seen(sheet, row) if text):
            continue
        header = _Header(sheet, *_extended(sheet, row, vocabulary), vocabulary)
        if len(header.known) >= 2 and (best is None or len(header.known) > len(best.known)):
            best = header
    return best


def _extended(sheet: Sheet, row: int, vocabulary: Collection[str]) -> tuple[int, int]:
    top = bottom = row
    while bottom - top + 1 < _HEADER_ROWS and bottom + 1 < len(sheet.rows):
        if not (_joined(sheet, bottom) or _completes(sheet, bottom, vocabulary)):
            break
        bottom += 1
    while bottom - top + 1 < _HEADER_ROWS and top > 0 and _joined(sheet, top - 1):
        top -= 1
    return top, bottom


def _joined(sheet: Sheet, row: int) -> bool:
    """Whether merges tie a header line to the next: one crosses over, or a parent stands above several children."""
    below = _seen(sheet, row + 1)
    for merge in sheet.laid:
        if merge.right - merge.left + 1 >= sheet.breadth or not _text(sheet.rows[merge.top][merge.left]):
            continue
        if merge.top <= row < merge.bottom:
            return True
        if merge.top <= row == merge.bottom and merge.left < merge.right:
            children = {text for text in below[merge.left : merge.right + 1] if text}
            if len(children) > 1 and not any(_figured(text) for text in children):
                return True
    return False


def _completes(sheet: Sheet, row: int, vocabulary: Collection[str]) -> bool:
    """Whether the next line, without merges, fills gaps of a header line: 姓名 and 电话 below 当事人."""
    upper, lower = _seen(sheet, row), _seen(sheet, row + 1)
    told = [text for text in lower if text]
    if not told or any(_figured(text) for text in told) or all(map(bool, lower)):
        return False
    if all(unit_of_count(text) for text in told):
        return any(text.startswith(("(", "（")) for text in told)
    _carry_right(upper, lower)
    pairs = [(above, below) for above, below in zip(upper, lower, strict=True) if below]
    return sum(
        worded(below).full in vocabulary or worded(above + below).full in vocabulary for above, below in pairs
    ) > (len(pairs) // 2) and not all(above == below for above, below in pairs)


def _figured(text: str) -> bool:
    return any(character.isdecimal() for character in text)


# --- above the table ------------------------------------------------------------------------------------------

_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?=年|[-—–~至][0-9]{4}年)")
_UNIT_SAID = re.compile(
    r"(?:填报|报送|上报|填表|编制)?(?:单位|机关)(?:名称)?(?:\((?:盖?章|公章|签章)\))?[::]\s*(\S*)"
)


def year_told(text: str) -> int | None:
    """The year a title tells (2024年度…, 二〇二四年…); None when it tells none or several."""
    years = set(_YEAR.findall(re.sub(r"\s", "", half_width(text)).translate(_DIGITS)))
    return int(years.pop()) if len(years) == 1 else None


def _captions(lines: list[list[str]]) -> tuple[str, str]:
    """The unit that reports and the unit of count, as told above the table."""
    unit = count = ""
    for texts in lines:
        for at, text in enumerate(texts):
            for said in _UNIT_SAID.finditer(half_width(text)):
                name = said[1] or (texts[at + 1] if at + 1 < len(texts) and said.end() == len(text) else "")
                if measured := unit_of_count(name):
                    count = count or measured
                else:
                    unit = unit or name
    return unit, count


# --- below the header -----------------------------------------------------------------------------------------

_TOTAL = re.compile(r"[一-龥]{0,8}(?:合计|小计|总计|共计|累计|总数)(?:数)?[::]?")
_EXAMPLE = re.compile(r"[(（【]?(?:填写)?(?:示例|样例|范例|举例|例)[)）】]?[0-9]*[::]?")
_NOTE = re.compile(r"(?:备?注|说明|填[表报写]说明)(?:[::]|[0-9一二三]+[、.])|(?:备?注|说明)$")
_SIGNATURE = re.compile(
    r"(?:填[表报]|制表|审[核批]|复核|校[对核]|经办|统计|单位|分管|主要)?"
    r"(?:人|负责人|领导|单位|日期|时间|联系人|联系电话|盖章|签字|签章|制表|审核)(?:员|签[字名章])?(?:\([^)]*\))?[::]"
)
_NOTHING_CARRIED: Mapping[int, Cell] = MappingProxyType({})
_NOTHING = frozenset({"无", "/", "-", "—", "——", "--", "\\"})
_ORDINALS = "甲乙丙丁戊己庚辛"
#: Every text of a sum, an example, a note or a signature has one of these marks; others stand for nothing.
_MARKED = re.compile(r"[:：例计数注说]|^[\W_]*$|^无$")
_AS_NUMBER = re.compile(r"[0-9.:e+\- ]+|True|False")


class _Body:
    """The lines below a header, told apart one after the other."""

    def __init__(self, sheet: Sheet, header: _Header, captions: set[str]) -> None:
        self.sheet = sheet
        self.header = header
        self.captions = captions
        self.headed = [
            {(column, text) for column, text in enumerate(_seen(sheet, row)) if text}
            for row in range(header.top, header.bottom + 1)
        ]
        self.indexes = tuple(heading.index for heading in header.headings)
        #: The columns that tell what a row says, unlike its running number and its unit.
        self.telling = tuple(index for index in self.indexes if index not in (header.serial, header.unit))
        #: What a repeated header is made of; where it has numbers or days, whose cells are no texts, lines are looked at.
        self.words = frozenset(text for level in self.headed for _, text in level)
        self.wordy = not any(map(_AS_NUMBER.fullmatch, self.words))
        self.section = ""
        self.in_notes = False

    def lines(self) -> Iterator[BodyRow | Skipped]:
        indexes, rows = self.indexes, self.sheet.rows
        for row in range(self.header.bottom + 1, len(rows)):
            cells = rows[row]
            carried = self._carried(row)
            if self._plain(row, cells):
                yield BodyRow(row + 1, cells, carried, self.section)
                continue
            own = [column for column in indexes if cells[column] is not None]
            if not own:
                continue
            reason = self._reason(row, own, carried)
            if reason is None:
                yield BodyRow(row + 1, cells, carried, self.section)
            elif reason:
                yield Skipped(row + 1, reason)

    def _plain(self, row: int, cells: tuple[Cell, ...]) -> bool:
        """Whether a line is a row beyond doubt: its first cells are filled and none says anything that `_reason` minds."""
        first, telling = self.indexes[:3], self.telling[:1]
        if row == self.header.bottom + 1 or len(first) < 3 or not telling or not self.wordy:
            return False
        for column in (*first, *telling):
            cell = cells[column]
            if cell is None or (isinstance(cell, str) and _MARKED.search(cell)):
                return False
        return self.words.isdisjoint(cells) and not unit_of_count(_bare(cells[first[0]]))

    def _carried(self, row: int) -> Mapping[int, Cell]:
        covered = self.sheet.covered
        if not covered:
            return _NOTHING_CARRIED
        found = {}
        for column in self.indexes:
            top, left = covered.get((row, column), (row, column))
            if self.header.bottom < top < row and left == column and self.sheet.rows[top][left] is not None:
                found[column] = self.sheet.rows[top][left]
        return found

    def _reason(self, row: int, own: list[int], carried: Mapping[int, Cell]) -> str | None:
        """Why a line is no row; None when it is one, empty when it is not worth a word. `own`: columns that it fills.

        What nearly every line is not is ruled out by its first cells, before anything is made of the others.
        """
        cells = self.sheet.rows[row]
        serial = cells[self.header.serial] if self.header.serial is not None else None
        numbered = _numbered(serial)
        first = [_bare(cells[column]) for column in own[:3]]
        if self._is_header_again(cells, own):
            return "重复的表头"
        if any(_EXAMPLE.fullmatch(text) for text in first[:2]):
            return "示例行"
        content = next((column for column in self.telling if cells[column] is not None), None)
        if content is None and (serial is None or numbered):
            if serial is None and self.header.unit is not None:
                self.section = _section(_text(cells[self.header.unit]))
            return ""
        if row == self.header.bottom + 1 and _is_numbering([_bare(cells[column]) for column in own]):
            return "栏次行"
        if unit_of_count(first[0]) and all(unit_of_count(_bare(cells[column])) for column in own):
            return "计量单位行"
        if not numbered and (reason := self._aside(first, cells, own, carried)):
            return reason
        if content is not None and all(
            _bare(cells[column]) in _NOTHING for column in self.telling if cells[column] is not None
        ):
            return "填“无”，没有事项"
        return None

    def _aside(
        self, first: list[str], cells: tuple[Cell, ...], own: list[int], carried: Mapping[int, Cell]
    ) -> str | None:
        if any(_TOTAL.fullmatch(text) for text in first):
            return "合计行"
        if _NOTE.match(first[0]):
            self.in_notes = True
            return "说明"
        if _SIGNATURE.match(first[0]):
            return "签名栏"
        if len(own) > 1 or carried:
            return None
        value = cells[own[0]]
        if not isinstance(value, str):
            return None
        if self.in_notes or len(value) > 30 or "。" in value:
            return "说明"
        if value in self.captions:
            return "重复的标题"
        self.section = _section(value)
        return f"分组标题“{self.section}”"

    def _is_header_again(self, cells: tuple[Cell, ...], own: list[int]) -> bool:
        if len(own) < 2:
            return False
        told = [(column, _text(cells[column])) for column in own]
        return any(sum(map(headed.__contains__, told)) * 2 > len(told) for headed in self.headed)


def _bare(cell: Cell) -> str:
    """A cell's text as marks and names of sums are looked for in it."""
    return _stripped(cell) if isinstance(cell, str) else str(cell)


@lru_cache(maxsize=4096)
def _stripped(text: str) -> str:
    return half_width(text).replace(" ", "")


def _numbered(serial: Cell) -> bool:
    """Whether a running number is one: it marks the line as a row, whatever the rest says."""
    if isinstance(serial, str):
        return serial.isdecimal()
    return isinstance(serial, int) and not isinstance(serial, bool)


def _is_numbering(texts: list[str]) -> bool:
    """1 2 3 4 … or 甲 乙 1 2 … below the headings."""
    numbers = [text.strip("()[]栏") for text in texts]
    while numbers and len(numbers[0]) == 1 and numbers[0] in _ORDINALS:
        numbers.pop(0)
    return (
        len(numbers) > 2
        and all(number.isdecimal() for number in numbers)
        and (
            [int(number) for number in numbers]
            == list(range(int(numbers[0]), int(numbers[0]) + len(numbers)))
        )
    )


def _section(text: str) -> str:
    """A group heading without its number and its count: （一）青石村（3件） is 青石村."""
    said = re.sub(r"^[(（]?[0-9一二三四五六七八九十]+[)）]?[、.．]?", "", text).strip()
    return re.sub(r"[(（][^)）]*[)）]$", "", said).strip().rstrip(":：") or text
