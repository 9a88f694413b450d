"""With what a form begins: the unit and the fields of the row before, and names to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mingfa.catalogue.register import Register
from mingfa.ledger.declared import catalogue_for
from mingfa.ledger.habits import names_standing, own_row_before, row_before
from mingfa.ledger.models import Entry, Unit, User
from mingfa.web.forms import EntryForm, entry_form
from mingfa.web.scope import today

__all__ = ["begun_form", "offers_for", "went_before"]


def went_before(viewer: User, register: type[Register], units: Sequence[Unit], code: str) -> Entry | None:
    """The row after which the viewer goes on: their own last one, else the last of the unit that is asked for.

    Where none is asked for, it is that of the first they write for, which is their own.
    """
    asked = next((unit for unit in units if unit.code == code), None)
    own = own_row_before(by=viewer, register=register, units=[asked] if asked else units)
    return own or row_before(register=register, unit=asked or units[0])


def begun_form(
    viewer: User, register: type[Register], units: Sequence[Unit], before: Entry | None
) -> EntryForm:
    """An empty form: dated today, with the fields that mostly stay as they are taken over from the row before."""
    kept: dict[str, Any] = {}
    if before is not None:
        kept = {
            column.name: before.data[column.name]
            for column in register.columns
            if column.stays and before.data.get(column.name) is not None
        }
    values = {**kept, register.occurred_on: today().isoformat()}
    return entry_form(register, values, copied=kept, offers=offers_for(viewer, register, units))


def offers_for(viewer: User, register: type[Register], units: Sequence[Unit]) -> dict[str, tuple[str, ...]]:
    """Field name → the names that stand on its roster near some units, as far as the viewer sees it."""
    declared = catalogue_for(viewer)
    rosters = {column.roster for column in register.columns} & declared.registers.keys()
    names = {
        key: names_standing(roster=declared.registers[key], units=units, viewer=viewer, today=today())
        for key in rosters
    }
    return {column.name: names[column.roster] for column in register.columns if column.roster in names}
