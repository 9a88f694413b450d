"""A sheet as the whole roster: what it would change, as the preview of an import shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mingfa.ledger.exchange.preview import Preview
from mingfa.ledger.models import Entry, Unit, User
from mingfa.ledger.rosters import Renewed, roster_looked_at
from mingfa.ledger.selectors import shown

__all__ = ["RosterCard", "roster_card"]

_SHOWN = 100


@dataclass(frozen=True, slots=True)
class RosterCard:
    """What taking a sheet for the whole roster would do.

    known: each with label, what it says and what it would say; gone: rows that would be ended; totals count what is not
    shown too; until: the heading of the day that ends a row
    """

    known: Sequence[tuple[Entry, Sequence[tuple[str, str, str]], str]]
    known_total: int
    gone: Sequence[tuple[Entry, str]]
    gone_total: int
    kept: int
    until: str
    ends_on: date


def roster_card(found: Preview, unit: Unit, viewer: User, ends_on: date) -> RosterCard | None:
    """None where the register is no roster, or the sheet has rows that must be mended first."""
    register = found.register
    if register.standing is None or found.faults or not found.rows:
        return None
    looked = roster_looked_at(found, unit=unit, ends_on=ends_on, by=viewer)

    def told(one: Renewed) -> list[tuple[str, str, str]]:
        # Whoever may write the rows handles them, so nothing is masked here.
        before = shown(one.entry.data, register, unmasked=True)
        after = shown(one.row.stored() if one.row is not None else {}, register, unmasked=True)
        return [(register.column(name).label, before[name], after[name]) for name in one.fields]

    return RosterCard(
        known=[(one.entry, told(one), one.fault) for one in looked.known[:_SHOWN]],
        known_total=len(looked.known),
        gone=[(one.entry, one.fault) for one in looked.gone[:_SHOWN]],
        gone_total=len(looked.gone),
        kept=looked.kept,
        until=register.column(looked.until).label,
        ends_on=ends_on,
    )
