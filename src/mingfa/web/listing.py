"""Entries as lists show them, with personal data masked where the viewer does not handle it."""

from __future__ import annotations

from collections.abc import Sequence

from mingfa.catalogue.register import Column, Privacy, Register
from mingfa.catalogue.table import Catalogue
from mingfa.ledger.masking import masked
from mingfa.ledger.models import Entry, ReadLog, Unit, User
from mingfa.ledger.rights import handles
from mingfa.ledger.selectors import reading_log, shown
from mingfa.web.cards import ListRow

__all__ = ["has_personal", "list_rows", "log_reading", "recent_rows", "subject_shown"]


def has_personal(register: type[Register]) -> bool:
    """Whether some field holds personal data."""
    return any(column.privacy is not Privacy.OPEN for column in register.columns)


def subject_shown(entry: Entry, register: type[Register], viewer: User) -> str:
    """The title of a row as the viewer may see it."""
    privacy = register.column(register.subject).privacy
    if privacy is Privacy.OPEN or handles(viewer, entry.unit, register):
        return entry.subject
    return masked(entry.subject, privacy)


def list_rows(
    entries: Sequence[Entry], register: type[Register], columns: Sequence[tuple[Column, bool]], viewer: User
) -> list[ListRow]:
    """Rows with their cells in the order of `columns`; each cell says whether it is a number."""
    rows = []
    for entry in entries:
        texts = shown(entry.data, register, unmasked=handles(viewer, entry.unit, register))
        cells = [(texts[column.name], figure) for column, figure in columns]
        rows.append(ListRow(entry, texts[register.subject], cells, register.label))
    return rows


def recent_rows(entries: Sequence[Entry], catalogue: Catalogue, viewer: User) -> list[ListRow]:
    """Rows of several registers, by their titles."""
    return [
        ListRow(entry, subject_shown(entry, register, viewer), (), register.label)
        for entry in entries
        if (register := catalogue.registers.get(entry.register)) is not None
    ]


def log_reading(
    viewer: User,
    way: ReadLog.Way,
    register: type[Register],
    unit: Unit,
    entries: Sequence[Entry],
) -> None:
    """Note how many rows were seen with personal data unmasked; nothing where none was."""
    open_rows = sum(handles(viewer, entry.unit, register) for entry in entries)
    if open_rows:
        reading_log(
            by=viewer,
            way=way,
            register=register,
            unit=unit,
            entry=entries[0] if len(entries) == 1 else None,
            rows=open_rows,
        )
