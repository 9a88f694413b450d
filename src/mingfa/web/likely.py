"""Rows of a file that the ledger may have already: shown before an import, and left out where somebody says so."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from mingfa.ledger.declared import catalogue_for
from mingfa.ledger.duplicates import likely_recorded
from mingfa.ledger.exchange.preview import Preview
from mingfa.ledger.exchange.rows import ParsedRow
from mingfa.ledger.models import Entry, Unit, User
from mingfa.web.forms import texts_of
from mingfa.web.listing import subject_shown

__all__ = ["LikelyRow", "likely_rows", "without"]

#: With more new rows than this the file is looked at after the import, on the page of likely duplicates.
_MOST = 20_000


@dataclass(frozen=True, slots=True)
class LikelyRow:
    """A row that may be in the ledger already; mark names it in the form."""

    mark: str
    line: int
    told: str
    entry: Entry
    subject: str
    score: int
    reasons: Sequence[str]


def likely_rows(found: Preview, unit: Unit, viewer: User) -> list[LikelyRow]:
    """The rows that would be recorded and look like one in the ledger, the likeliest first."""
    new = [row for row in found.rows if row.ok and row.row is not None and row.unit_code]
    if not new or len(new) > _MOST:
        return []
    declared = catalogue_for(viewer)
    units = Unit.objects.in_bulk({row.unit_code for row in new if row.unit_code}, field_name="code")
    rows = [
        (number, units[row.unit_code], row.row)
        for number, row in enumerate(new)
        if row.unit_code and row.row is not None
    ]
    likely = likely_recorded(register=found.register, rows=rows, unit=unit, viewer=viewer, catalogue=declared)
    return [
        LikelyRow(
            _mark(new[number]),
            new[number].sheet_row,
            _said(new[number], found),
            entry,
            subject_shown(entry, declared.registers[entry.register], viewer),
            pair.score,
            pair.reasons,
        )
        for number, entry, pair in likely
    ]


def without(found: Preview, marks: Collection[str]) -> Preview:
    """The preview less the rows that somebody chose to leave out."""
    if not marks:
        return found
    sheets = tuple(
        replace(sheet, rows=sheet.rows.kept(lambda row: _mark(row) not in marks)) for sheet in found.sheets
    )
    return replace(found, sheets=sheets)


def _mark(row: ParsedRow) -> str:
    return f"{row.place.sheet}/{row.place.row}"


def _said(row: ParsedRow, found: Preview) -> str:
    assert row.row is not None  # noqa: S101 - only rows that can be stored are looked at
    return texts_of(row.row, found.register)[found.register.subject]
