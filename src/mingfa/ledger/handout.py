"""Rows handed out of the ledger as a sheet, with personal data masked where the viewer does not handle it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from mingfa.catalogue.register import Privacy, Register
from mingfa.ledger.exchange.bound import Cover, bound
from mingfa.ledger.exchange.export import export
from mingfa.ledger.masking import masked
from mingfa.ledger.models import Entry, ReadLog, Unit, User
from mingfa.ledger.rights import handles
from mingfa.ledger.selectors import reading_log, row_of

__all__ = ["entries_handout", "volume_handout"]


def entries_handout(
    found: Iterable[Entry],
    *,
    register: type[Register],
    unit: Unit,
    viewer: User | None,
    year: int | None = None,
    columns: Sequence[str] | None = None,
) -> bytes:
    """The .xlsx of entries (as `selectors.entries` finds them), in their order; the reading is logged.

    unit, year: whose sheet it is, and of which year, for its title
    columns:    the fields wanted beside date and subject; all of them where None
    """
    entries = list(found)
    content = export(
        register, _rows(entries, register, viewer), unit_name=unit.name, year=year, columns=columns
    )
    reading_log(by=viewer, way=ReadLog.Way.EXPORT, register=register, unit=unit, rows=len(entries))
    return content


def volume_handout(
    entries: Sequence[Entry],
    *,
    register: type[Register],
    unit: Unit,
    viewer: User | None,
    cover: Cover,
    columns: Sequence[str] | None = None,
) -> bytes:
    """The .xlsx of entries as a bound volume, in their order; the reading is logged."""
    content = bound(register, _rows(entries, register, viewer), cover=cover, columns=columns)
    reading_log(by=viewer, way=ReadLog.Way.EXPORT, register=register, unit=unit, rows=len(entries))
    return content


def _rows(
    entries: Sequence[Entry], register: type[Register], viewer: User | None
) -> Iterator[tuple[str, Any]]:
    personal = [column for column in register.columns if column.privacy is not Privacy.OPEN]
    for entry in entries:
        values = dict(row_of(entry, register))
        if viewer is not None and not handles(viewer, entry.unit, register):
            for column in personal:
                if values[column.name] is not None:
                    values[column.name] = masked(str(values[column.name]), column.privacy)
        yield entry.unit.name, values
