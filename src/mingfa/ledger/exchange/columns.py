"""Which column of a sheet is which field of a register, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from difflib import SequenceMatcher, get_close_matches
from enum import StrEnum
from itertools import islice

from mingfa.catalogue.register import Column, Register
from mingfa.catalogue.values import Kind
from mingfa.ledger.exchange.headings import REMARKS_HEADING, Heading, Wording, scale, worded
from mingfa.ledger.exchange.table import LocatedTable, locate
from mingfa.ledger.exchange.workbook import Sheet, Workbook

__all__ = [
    "QUANTITIES",
    "SERIAL_FIELD",
    "UNIT_FIELD",
    "ColumnMatch",
    "Fit",
    "How",
    "best_register",
    "located",
    "match_columns",
]

#: What a column of units and one of running numbers are matched to; no field of a register has such a name.
UNIT_FIELD = "@unit"
SERIAL_FIELD = "@serial"

#: Kinds whose values add up.
QUANTITIES = frozenset({Kind.COUNT, Kind.NUMBER, Kind.MONEY})

_SIMILAR = 0.6
_PASSES_FOR_HEADING = 0.75
_COMPARED = 500  # texts at the top of a sheet; more are no headings, only work


class How(StrEnum):
    """On what ground a column was matched; SIMILAR is a suggestion that somebody must confirm."""

    EXACT = "exact"
    ALIAS = "alias"
    REMEMBERED = "remembered"
    SIMILAR = "similar"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    """One column of a sheet and what it was taken for.

    heading: as written (levels of a header joined by /); index: the column, from 0
    field:   a field of the register, UNIT_FIELD, SERIAL_FIELD, or None when the column is left out
    score:   likeness from 0 to 1
    factor:  by what figures are multiplied, when the heading tells them in another unit of count (万元 for 元)
    note:    why the column is left out, or what to confirm; in Chinese
    """

    heading: str
    index: int
    field: str | None
    how: How
    score: float
    factor: Decimal = Decimal(1)
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a sheet suits a register, from 0 to 1."""

    register: type[Register]
    sheet: str
    score: float


def located(
    sheet: Sheet, register: type[Register], remembered: Mapping[str, str | None] | None = None
) -> LocatedTable | None:
    """The register's table in a sheet, also when its headings are only similar; None when there is none."""
    vocabulary = set(_words(register)) | {
        worded(heading.rpartition("/")[2]).full for heading in remembered or ()
    }
    if table := locate(sheet, vocabulary):
        return table
    told = {
        worded(cell).full
        for row in sheet.rows[:20]
        for cell in row
        if isinstance(cell, str) and len(cell) <= 20
    }
    near = {
        word
        for word in islice(told, _COMPARED)
        if get_close_matches(word, vocabulary, n=1, cutoff=_PASSES_FOR_HEADING)
    }
    return locate(sheet, vocabulary | near) if len(near) > 1 else None


def best_register(workbook: Workbook, registers: Iterable[type[Register]]) -> tuple[Fit, ...]:
    """The registers that sheets of a workbook suit, best first; empty when none does."""
    fits = []
    openings = [sheet.opening(80) for sheet in workbook.visible]
    for register in registers:
        required = {column.name for column in register.columns if column.required}
        for sheet in openings:
            table = located(sheet, register)
            if table is None:
                continue
            sure = {
                match.field for match in match_columns(table, register) if match.how in (How.EXACT, How.ALIAS)
            }
            own = sure - {UNIT_FIELD, SERIAL_FIELD}
            asked = [heading for heading in table.columns if heading.index not in (table.unit, table.serial)]
            if own:
                covered = len(own & required) / len(required) if required else 1.0
                fits.append(Fit(register, sheet.name, (len(own) / max(len(asked), 1) + covered) / 2))
    return tuple(sorted(fits, key=lambda fit: -fit.score))


def match_columns(
    table: LocatedTable, register: type[Register], remembered: Mapping[str, str | None] | None = None
) -> tuple[ColumnMatch, ...]:
    """A match for each column of the table, in order; no field is given to two.

    remembered: headings confirmed before, with their field, or None for columns to leave out.
    """
    settled: dict[int, ColumnMatch] = {}
    taken: dict[str, ColumnMatch] = {}
    offers: list[ColumnMatch] = []
    for heading in table.columns:
        match = _fixed(heading, table, register, remembered or {})
        if match is None:
            offers.extend(_offers(heading, register))
        elif match.field is None or match.field not in taken:
            settled[heading.index] = match
            taken |= {match.field: match} if match.field else {}
    for offer in sorted(offers, key=lambda offer: (-offer.score, offer.index)):
        assert offer.field is not None  # noqa: S101 - an offer is of a field
        if offer.index not in settled and offer.field not in taken:
            settled[offer.index] = taken[offer.field] = offer
    return tuple(
        _measured(
            settled.get(heading.index) or _left_out(heading, offers, taken, register),
            heading,
            table,
            register,
        )
        for heading in table.columns
    )


def _fixed(
    heading: Heading, table: LocatedTable, register: type[Register], remembered: Mapping[str, str | None]
) -> ColumnMatch | None:
    """What needs no comparing: confirmed before, or one of the columns that belong to no register."""
    if heading.text in remembered:
        field = remembered[heading.text]
        if field is None:
            return ColumnMatch(
                heading.text, heading.index, None, How.REMEMBERED, 1.0, note="按以前的选择不导入"
            )
        if field in register.model_fields or field in (UNIT_FIELD, SERIAL_FIELD):
            return ColumnMatch(heading.text, heading.index, field, How.REMEMBERED, 1.0)
    if heading.index == table.serial:
        return ColumnMatch(heading.text, heading.index, SERIAL_FIELD, How.EXACT, 1.0)
    if heading.index == table.unit:
        return ColumnMatch(heading.text, heading.index, UNIT_FIELD, How.EXACT, 1.0)
    if heading.text == REMARKS_HEADING:
        return ColumnMatch(heading.text, heading.index, None, How.EXACT, 1.0, note="系统写的核对意见，不导入")
    return None


def _names(register: type[Register]) -> Iterator[tuple[Column, How, Wording]]:
    for column in register.columns:
        yield column, How.EXACT, worded(column.label)
    for column in register.columns:
        for alias in column.aliases:
            yield column, How.ALIAS, worded(alias)


def _words(register: type[Register]) -> frozenset[str]:
    return frozenset(wording.full for _, _, wording in _names(register))


def _offers(heading: Heading, register: type[Register]) -> Iterator[ColumnMatch]:
    """Every field the heading may stand for, with its likeness. An alias and a lower level weigh a little less."""
    for depth, wording in enumerate(heading.wordings):
        for column, how, name in _names(register):
            if wording.full == name.full:
                score = 1.0
            elif wording.bare == name.bare:
                score = 0.95
            else:
                how, score = How.SIMILAR, 0.9 * _likeness(wording.bare, name.bare)
                if score < _SIMILAR:
                    continue
            score = round(score - 0.01 * depth - (0.02 if how is How.ALIAS else 0), 3)
            note = f"“{heading.text}”与“{column.label}”相近，请确认" if how is How.SIMILAR else ""
            yield ColumnMatch(heading.text, heading.index, column.name, how, score, note=note)


# Words that headings swap or drop without changing what they ask for.
_ALIKE = (
    ("时间", "日期"),
    ("类别", "类型"),
    ("是否", ""),
    ("情况", ""),
    ("姓名", ""),
    ("名称", ""),
    ("数量", ""),
    ("人数", "数"),
)


def _plain(words: str) -> str:
    for one, other in _ALIKE:
        words = words.replace(one, other)
    return words


def _likeness(one: str, other: str) -> float:
    one, other = _plain(one), _plain(other)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return (
        matcher.ratio()
        if matcher.real_quick_ratio() >= _SIMILAR and matcher.quick_ratio() >= _SIMILAR
        else 0.0
    )


def _left_out(
    heading: Heading, offers: list[ColumnMatch], taken: Mapping[str, ColumnMatch], register: type[Register]
) -> ColumnMatch:
    wanted = max(
        (offer for offer in offers if offer.index == heading.index),
        key=lambda offer: offer.score,
        default=None,
    )
    note = "没有对应的列，不导入"
    if wanted is not None and wanted.field is not None and wanted.field in taken:
        label = register.column(wanted.field).label
        note = f"“{taken[wanted.field].heading}”已作为“{label}”，这一列不导入"
    return ColumnMatch(heading.text, heading.index, None, How.NONE, 0.0, note=note)


def _measured(
    match: ColumnMatch, heading: Heading, table: LocatedTable, register: type[Register]
) -> ColumnMatch:
    """The match with its factor: by the unit in the heading, else for money by 单位：万元 above the table."""
    if match.field is None or match.field not in register.model_fields:
        return match
    column = register.column(match.field)
    if column.kind not in QUANTITIES:
        return match
    told = heading.wordings[0].unit or (table.caption_count if column.kind is Kind.MONEY else "")
    return replace(match, factor=scale(told, column.unit or told))
