"""Who the rows of rosters are about, so that somebody with several roles counts as one person.

Nothing is kept of a person but a digest beside each row that names them; it is made of the row alone and tells no more
than the row does. There is no list of persons, and none can be asked for.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mingfa.catalogue.many import stored_form
from mingfa.catalogue.register import Register
from mingfa.catalogue.rows import Rows
from mingfa.catalogue.table import Catalogue
from mingfa.ledger.models import Entry, Level, Unit

__all__ = ["person_of", "persons_among", "persons_of", "persons_renew"]

_CHUNK = 2000


def person_of(register: type[Register], data: Mapping[str, Any], unit: Unit) -> str:
    """A digest of the name in a stored row and of the town it belongs to; empty where there is no name.

    People of one name and town share it: `persons_among` tells them apart.
    """
    name = _plain(data.get(register.who[0])) if register.who else ""
    if not name:
        return ""
    town = unit.ancestor_ids[-1 - max(0, unit.level - Level.TOWN)]
    return hashlib.sha256(f"{town}/{name}".encode()).hexdigest()[:32]


def persons_of(rows: Rows[Register], units: Sequence[Unit]) -> Sequence[str]:
    """The same of many rows."""
    who = rows.register.who[:1]
    names = stored_form(rows.register).told(rows, who[0]) if who else None
    if names is None:
        return [""] * len(rows)
    return [person_of(rows.register, {who[0]: name}, unit) for name, unit in zip(names, units, strict=True)]


def persons_among(entries: Iterable[Entry], catalogue: Catalogue) -> list[list[Entry]]:
    """Rows of one name and town, person by person.

    The same number (ID number, telephone) is the same person. A row without one is of whoever else stands in the rosters
    of the same unit under the name, unless those are several; nobody is taken for somebody in another village.
    """
    numbered: dict[str, list[Entry]] = {}
    bare: dict[int, list[Entry]] = {}
    for entry in entries:
        number = _number(catalogue.registers[entry.register], entry.data)
        (numbered.setdefault(number, []) if number else bare.setdefault(entry.unit_id, [])).append(entry)
    persons = list(numbered.values())
    for unit, rows in bare.items():
        known = [person for person in numbered.values() if any(one.unit_id == unit for one in person)]
        if len(known) == 1:
            known[0].extend(rows)
        else:
            persons.append(rows)
    return persons


def persons_renew(catalogue: Catalogue) -> int:
    """Bring the digests in line with the declarations, after these have changed; returns how many were not."""
    moved: list[Entry] = []
    for key, register in catalogue.registers.items():
        found = Entry.objects.filter(register=key, status=Entry.Status.ACTIVE).select_related("unit")
        if not register.who:
            found = found.exclude(person="")
        for entry in found.iterator(chunk_size=_CHUNK):
            person = person_of(register, entry.data, entry.unit)
            if person != entry.person:
                entry.person = person
                moved.append(entry)
    Entry.objects.bulk_update(moved, ["person"], batch_size=500)
    return len(moved)


def _number(register: type[Register], data: Mapping[str, Any]) -> str:
    return next((number for field in register.who[1:] if (number := _plain(data.get(field)))), "")


def _plain(value: object) -> str:
    return "".join(str(value).split()) if value is not None else ""
