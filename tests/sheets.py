"""Workbooks for tests, made by code, and two registers that they are read for."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence

import openpyxl
from pydantic import model_validator

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.values import Count, Day, LongText, Money, Number, Text, YesNo
from mingfa.law.clause import NoBasis
from mingfa.ledger.exchange.workbook import Sheet, read_workbook


def xlsx(
    *sheets: tuple[str, Sequence[Sequence[object]], Sequence[str]] | Sequence[Sequence[object]],
    hidden: Iterable[str] = (),
) -> bytes:
    """The bytes of an .xlsx; a sheet is its rows, or (name, rows, merges)."""
    book = openpyxl.Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    for number, sheet in enumerate(sheets, start=1):
        name, rows, merges = sheet if isinstance(sheet, tuple) else (f"Sheet{number}", sheet, ())
        page = book.create_sheet(name)
        for row in rows:
            page.append(list(row))
        for merge in merges:
            page.merge_cells(merge)
        if name in hidden:
            page.sheet_state = "hidden"
    with io.BytesIO() as buffer:
        book.save(buffer)
        return buffer.getvalue()


def grid(rows: Sequence[Sequence[object]], merges: Sequence[str] = (), name: str = "Sheet1") -> Sheet:
    """A sheet as the reader gives it."""
    return read_workbook(xlsx((name, rows, merges)), "表.xlsx").sheets[0]


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of the parts."""
    with io.BytesIO() as buffer:
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in parts.items():
                archive.writestr(name, part)
        return buffer.getvalue()


def rezipped(content: bytes, changed: Mapping[str, str | bytes]) -> bytes:
    """The archive with some parts replaced or added."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    return zipped(parts | dict(changed))


class Kind(Choice):
    """纠纷类型。"""

    FAMILY = "婚姻家庭"
    NEIGHBOUR = "邻里"
    OTHER = "其他"


class Theme(Choice):
    """涉及领域；一个词里带顿号，用来检验多选的拆分。"""

    LAND = "土地、林地"
    LABOUR = "劳动"
    OTHER = "其他"


class Disputes(Register):
    """一件纠纷一行，各种类型的列都有。"""

    key = "test_disputes"
    label = "纠纷登记表"
    basis = NoBasis("只供检验")
    occurred_on = "accepted_on"
    subject = "summary"
    identity = ("accepted_on", "parties", "summary")

    accepted_on: Day = column("受理日期", aliases=("受理时间", "日期"))
    kind: Kind = column("纠纷类型", aliases=("类别",))
    summary: LongText = column("简要情况", aliases=("案情",))
    parties: Text = column("当事人", aliases=("当事人姓名", "姓名"))
    phone: Text | None = column("联系电话", default=None, aliases=("电话",))
    people: Count | None = column("涉及人数", default=None, aliases=("人数",), unit="人")
    hours: Number | None = column("用时", default=None, unit="小时")
    money: Money | None = column("涉及金额", default=None, aliases=("金额",), unit="元")
    themes: tuple[Theme, ...] = column("涉及领域", default=())
    settled: YesNo | None = column("是否成功", default=None, hint="达成协议的填“是”")
    closed_on: Day | None = column("办结日期", default=None, aliases=("办结时间",))

    @model_validator(mode="after")
    def _closed_after(self) -> Disputes:
        if self.closed_on is not None and self.closed_on < self.accepted_on:
            raise ValueError("办结日期早于受理日期，请核对")
        return self


class Lectures(Register):
    """一次讲座一行。"""

    key = "test_lectures"
    label = "讲座登记表"
    basis = NoBasis("只供检验")
    occurred_on = "held_on"
    subject = "topic"
    identity = ("held_on", "topic")

    held_on: Day = column("讲座日期", aliases=("日期",))
    topic: Text = column("讲座主题", aliases=("主题",))
    audience: Count | None = column("听众人数", default=None, aliases=("人数",), unit="人")


#: Names of units and their codes.
UNITS = {"东沟村": "990121100201", "西岭村": "990121100202", "青禾镇": "990121100000"}
