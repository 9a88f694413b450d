"""The return (报送表) of a village for a month: one plain .xlsx that goes out through a chat group and comes back.

Every row that the ledger has goes out with its number and a code of what it said. By these two the way back
(`return_reading`, `return_merge`) knows a row again wherever it stands, and whether it was changed on the way.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import xlsxwriter
from xlsxwriter.workbook import Workbook

from mingfa.catalogue.register import Register
from mingfa.ledger.exchange.export import Ledger
from mingfa.ledger.exchange.offers import Offers, choices_of
from mingfa.ledger.exchange.rows import DASHES
from mingfa.ledger.exchange.template import hint
from mingfa.text.dates import Period

__all__ = [
    "CODE_HEADING",
    "COVER_SHEET",
    "REGISTER_HEADING",
    "SIGNER",
    "UID_HEADING",
    "ZERO_HEADING",
    "BookPart",
    "BookRow",
    "Mark",
    "plain",
    "return_book",
    "row_code",
]

UID_HEADING = "记录编号（勿改）"
CODE_HEADING = "核验码（勿改）"
COVER_SHEET = "填报说明"
REGISTER_HEADING = "台账"
ZERO_HEADING = "零报告（是/否）"
SIGNER = "填报人"

_BLANK_LINES = 20
_OFFERED_LINES = 300
_MARK = re.compile(r"表号[:：]\s*(\d{6,20})-(\d{6})-(\d{20})(?:-([a-z0-9_]+))?")
_HOW = (
    "一、各台账分别在后面的工作表中填写，一件事一行，空行直接往下填；表中已有的行是系统里已登记的，可以直接改。",
    "二、本期某本台账确实没有发生的，在下面“零报告”一栏选“是”，不必打开那张工作表。",
    "三、最后两列灰色小字是系统核对用的，不要改动；复制一行来填新的，请把这两列清空。",
    "四、填好后保存，把文件发回即可，文件名不要求。用电脑或者手机上的WPS、Excel都能填。",
)


@dataclass(frozen=True, slots=True)
class Mark:
    """By which a sheet is known: whose it is, of which month (yyyymm), made when, and of which register."""

    unit: str
    month: int
    made: datetime
    register: str = ""

    def __str__(self) -> str:
        made = self.made.astimezone(UTC).strftime("%Y%m%d%H%M%S%f")
        return f"表号：{self.unit}-{self.month}-{made}{f'-{self.register}' if self.register else ''}"

    @classmethod
    def found(cls, text: str) -> Mark | None:
        """The mark in a cell's text; None where there is none."""
        if (match := _MARK.search(text)) is None:
            return None
        unit, month, made, register = match.groups()
        try:
            day = datetime.strptime(made, "%Y%m%d%H%M%S%f").replace(tzinfo=UTC)
            Period.of_month(int(month) // 100, int(month) % 100)
        except ValueError:
            return None
        return cls(unit, int(month), day, register or "")


@dataclass(frozen=True, slots=True)
class BookRow:
    """A row of the ledger and the number of its entry."""

    uid: UUID
    row: Register


@dataclass(frozen=True, slots=True)
class BookPart:
    """A register of the book: the rows that the ledger has for a period."""

    register: type[Register]
    period: Period
    rows: Sequence[BookRow] = ()


def return_book(
    *, unit_code: str, unit_name: str, month: int, made: datetime, parts: Sequence[BookPart]
) -> bytes:
    """The .xlsx of a unit for a month (yyyymm): a sheet that explains it, then one for each register.

    made: when it was, with its zone; rows recorded later are not missed in it when it comes back
    """
    with io.BytesIO() as buffer:
        with xlsxwriter.Workbook(buffer, {"in_memory": True}) as workbook:
            mark = Mark(unit_code, month, made)
            offers = Offers(workbook)
            _cover(workbook, offers, f"{unit_name}（{unit_code}）", mark, parts)
            for part in parts:
                _part(workbook, offers, unit_name, mark, part)
        return buffer.getvalue()


def plain(data: Mapping[str, Any]) -> dict[str, Any]:
    """A stored row without what a sheet cannot keep: blanks at the ends and doubled, dashes for “nothing”."""
    said = {name: _plain(value) for name, value in data.items()}
    return {name: value for name, value in said.items() if value not in (None, "", [])}


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        text = " ".join(value.split())
        return "" if text in DASHES else text
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value


def row_code(register: type[Register], data: Mapping[str, Any]) -> str:
    """A short digest of a stored row, which tells whether it was changed."""
    said = json.dumps([register.key, plain(data)], ensure_ascii=False, sort_keys=True, default=str)
    return f"v{hashlib.sha256(said.encode()).hexdigest()[:12]}"


def _cover(workbook: Workbook, offers: Offers, unit: str, mark: Mark, parts: Sequence[BookPart]) -> None:
    sheet = workbook.add_worksheet(COVER_SHEET)
    cell = {"font_name": "宋体", "font_size": 11, "valign": "vcenter", "text_wrap": True}
    title = workbook.add_format(
        {"font_name": "方正小标宋简体", "font_size": 18, "align": "center", "valign": "vcenter"}
    )
    text, small = workbook.add_format(cell), workbook.add_format({"font_size": 8, "font_color": "#808080"})
    grid = workbook.add_format({**cell, "border": 1})
    centre = workbook.add_format({**cell, "border": 1, "align": "center"})
    head = workbook.add_format({**cell, "border": 1, "bold": True, "align": "center", "bg_color": "#EEF2F5"})
    fill = workbook.add_format({**cell, "border": 1, "align": "center", "bg_color": "#FFF8DC"})
    for index, width in enumerate((34, 10, 16, 46)):
        sheet.set_column(index, index, width)
    period = f"{mark.month // 100}年{mark.month % 100}月"
    sheet.set_row(0, 34)
    sheet.merge_range(0, 0, 0, 3, f"{period}报送表", title)
    sheet.write_string(1, 0, f"填报单位：{unit}", text)
    sheet.write_string(1, 3, str(mark), small)
    row = 2
    for line in _HOW:
        sheet.merge_range(row, 0, row, 3, line, text)
        sheet.set_row(row, 32)
        row += 1
    for index, heading in enumerate((REGISTER_HEADING, "已有记录", ZERO_HEADING, "填什么")):
        sheet.write_string(row, index, heading, head)
    first = row + 1
    for row, part in enumerate(parts, start=first):
        says = (part.register.__doc__ or "").strip().partition("\n")[0]
        if len(part.period.months()) > 1:
            says = f"{says}（填{part.period.label}的）"
        sheet.write_string(row, 0, part.register.label, grid)
        sheet.write_number(row, 1, len(part.rows), centre)
        sheet.write_blank(row, 2, None, fill)
        sheet.write_string(row, 3, says, grid)
        sheet.set_row(row, 32 if len(says) > 22 else 20)
    last = first + max(len(parts), 1) - 1
    offers.offer(sheet, (first, last), 2, ("是", "否"))
    sheet.write_string(last + 2, 0, f"{SIGNER}：", text)
    sheet.write_string(last + 2, 3, "填报日期：", text)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.activate()


def _part(workbook: Workbook, offers: Offers, unit_name: str, mark: Mark, part: BookPart) -> None:
    register = part.register
    ledger = Ledger(
        workbook,
        register,
        unit_name=unit_name,
        year=mark.month // 100,
        marked=True,
        tail=(UID_HEADING, CODE_HEADING),
        aside=str(Mark(mark.unit, mark.month, mark.made, register.key)),
    )
    for number, one in enumerate(part.rows, start=1):
        tail = (f"r{one.uid.hex}", row_code(register, one.row.stored()))
        ledger.add(number, unit_name, dict(one.row), tail)
    for number in range(len(part.rows) + 1, len(part.rows) + _BLANK_LINES + 1):
        # Numbered in advance, so that a line counts as a row whatever is written in it.
        ledger.add(number, unit_name, {}, ("", ""))
    for index, column in enumerate(register.columns, start=2):
        ledger.sheet.write_comment(
            ledger.first_row - 1, index, hint(column), {"x_scale": 1.6, "y_scale": 1.4}
        )
        rows = (ledger.first_row, ledger.first_row + len(part.rows) + _OFFERED_LINES)
        offers.offer(ledger.sheet, rows, index, choices_of(column))
