"""Facts that several rows tell, counted once above them: joint events, and people who stand in several rosters.

Totals take every row as it comes. What they hold too much of such facts is kept beside them (`models.Once`) and taken
off again; it is worked out from the rows that stand and so follows from them alone, whatever the order of changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Count

from mingfa.catalogue.indicator import Indicator
from mingfa.catalogue.many import stored_form
from mingfa.catalogue.register import Register
from mingfa.catalogue.table import Catalogue
from mingfa.ledger.models import Entry, Unit
from mingfa.ledger.persons import person_of, persons_among
from mingfa.rollup.kernel import Cell, Part, Share, overlap, telling
from mingfa.rollup.models import SCALE, Once
from mingfa.text.amounts import Tally

__all__ = [
    "Counting",
    "Said",
    "joint_moved",
    "overlaps",
    "ranked",
    "settled",
    "shared_keys",
    "told_above",
    "touched",
]

Places = dict[tuple[int, Cell], Share]

_JOINT, _PERSON = "joint:", "person:"
_KEYS = 500


class Said(NamedTuple):
    """What a change says to the totals; an entry says it as if it had just been recorded.

    key, unit: primary keys; path: of the unit; joint: of the entry as it stands; aside: of the change
    """

    key: int
    unit: int
    path: str
    register: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    joint: UUID | None = None
    aside: Mapping[str, Any] | None = None


def touched(changes: Iterable[Said], catalogue: Catalogue) -> set[str]:
    """What the rows of some changes share, or shared, with others."""
    keys: set[str] = set()
    rosters = []
    for change in changes:
        if change.joint is not None:
            keys.add(f"{_JOINT}{change.joint.hex}")
        aside = change.aside or {}
        keys |= {f"{_JOINT}{aside[said]}" for said in ("joint", "left") if said in aside}
        register = catalogue.registers.get(change.register)
        if register is not None and register.who:
            rosters.append((register, change))
    units = Unit.objects.in_bulk({change.unit for _, change in rosters})
    for register, change in rosters:
        for data in (change.before, change.after):
            if data is not None and (person := person_of(register, data, units[change.unit])):
                keys.add(f"{_PERSON}{person}")
    return keys


def shared_keys() -> set[str]:
    """Everything that more than one row shares."""
    standing = Entry.objects.filter(status=Entry.Status.ACTIVE).order_by()
    joint = standing.filter(joint__isnull=False).values("joint").annotate(rows=Count("id")).filter(rows__gt=1)
    persons = standing.exclude(person="").values("person").annotate(rows=Count("id")).filter(rows__gt=1)
    return {f"{_JOINT}{key.hex}" for key in joint.values_list("joint", flat=True) if key} | {
        f"{_PERSON}{key}" for key in persons.values_list("person", flat=True)
    }


def overlaps(keys: Iterable[str], catalogue: Catalogue) -> Iterator[tuple[str, Places]]:
    """What totals hold too much of each thing shared; empty where one row alone tells it now."""
    for chunk in _chunked(sorted(keys)):
        by_key: dict[str, list[Entry]] = {key: [] for key in chunk}
        joint = [UUID(key.removeprefix(_JOINT)) for key in chunk if key.startswith(_JOINT)]
        persons = [key.removeprefix(_PERSON) for key in chunk if key.startswith(_PERSON)]
        standing = Entry.objects.filter(status=Entry.Status.ACTIVE).select_related("unit")
        for entry in standing.filter(joint__in=joint):
            assert entry.joint is not None  # noqa: S101 - it was asked for
            by_key[f"{_JOINT}{entry.joint.hex}"].append(entry)
        for entry in standing.filter(person__in=persons):
            by_key[f"{_PERSON}{entry.person}"].append(entry)
        for key, entries in by_key.items():
            if key.startswith(_JOINT):
                yield key, _overlap(ranked(entries), catalogue)
            else:
                yield key, _of_persons(entries, catalogue)


def settled(keys: Iterable[str], catalogue: Catalogue) -> Places:
    """Bring what is kept of some things shared in line with the rows; the difference, to be added to the totals."""
    keys = set(keys)
    moved: Places = {}
    kept = {one.key: one for chunk in _chunked(sorted(keys)) for one in Once.objects.filter(key__in=chunk)}
    for key, places in overlaps(keys, catalogue):
        before = _read(kept[key].cells) if key in kept else {}
        for place in places.keys() | before.keys():
            moved[place] = (
                moved.get(place, Share()) + places.get(place, Share()) + -before.get(place, Share())
            )
        if places:
            Once.objects.update_or_create(key=key, defaults={"cells": _written(places)})
        elif key in kept:
            kept[key].delete()
    return {place: share for place, share in moved.items() if share}


def joint_moved(
    joint: Iterable[UUID], supposed: Mapping[int, Register | None], catalogue: Catalogue
) -> Places:
    """How what totals hold too much of some events would change with some of their rows (by primary key) changed."""
    moved: Places = {}
    for key in joint:
        rows = ranked(Entry.objects.filter(joint=key, status=Entry.Status.ACTIVE).select_related("unit"))
        before = _overlap(rows, catalogue)
        # Copies, so that nobody takes what is only supposed for what stands.
        after = [copy(row) for row in rows if supposed.get(row.pk, row) is not None]
        for row in after:
            if (changed := supposed.get(row.pk)) is not None:
                row.data = changed.stored()
        for places, sign in ((_overlap(after, catalogue), 1), (before, -1)):
            for place, share in places.items():
                moved[place] = moved.get(place, Share()) + (share if sign > 0 else -share)
    return moved


@dataclass
class Counting:
    """Which rows an indicator counts for a unit, where several tell one event. Asks once for each event."""

    unit: Unit
    indicator: Indicator
    catalogue: Catalogue

    def __post_init__(self) -> None:
        self._told: dict[UUID, frozenset[int]] = {}

    def __call__(self, entry: Entry) -> bool:
        """Whether the row adds to the figure, and not another row of the same event."""
        if entry.joint is None or self.indicator.each_person:
            return True
        if entry.joint not in self._told:
            rows = told_above(self.unit, entry.joint)
            places = telling(self.indicator, _parts(rows, self.catalogue))
            self._told[entry.joint] = frozenset(rows[place].pk for place in places)
        return entry.pk in self._told[entry.joint]


def told_above(unit: Unit, joint: UUID) -> list[Entry]:
    """The rows below a unit (and its own) that tell of one event, in their order."""
    found = Entry.objects.filter(joint=joint, status=Entry.Status.ACTIVE, unit__in=Unit.objects.under(unit))
    return ranked(found.select_related("unit"))


def ranked(entries: Iterable[Entry]) -> list[Entry]:
    """The rows of a joint event: first the one that told it first, then the same in every copy of the ledger."""
    return sorted(entries, key=lambda entry: (entry.uid != entry.joint, entry.uid.hex))


def _parts(entries: Sequence[Entry], catalogue: Catalogue) -> list[Part]:
    return [
        Part(
            stored_form(catalogue.registers[entry.register]).row(entry.data),
            entry.unit.ancestor_ids,
            entry.joint_own,
        )
        for entry in entries
    ]


def _of_persons(entries: list[Entry], catalogue: Catalogue) -> Places:
    added: Places = {}
    known = [entry for entry in entries if entry.register in catalogue.registers]
    # A row of a roster that nothing counts by person has a digest all the same; it adds nothing here.
    for person in persons_among(known, catalogue):
        for place, share in _overlap(person, catalogue, one_person=True).items():
            added[place] = added.get(place, Share()) + share
    return {place: share for place, share in added.items() if share}


def _overlap(entries: list[Entry], catalogue: Catalogue, *, one_person: bool = False) -> Places:
    entries = [entry for entry in entries if entry.register in catalogue.registers]
    if len(entries) < 2:
        return {}
    indicators: dict[str, Indicator] = {}
    for key in {entry.register for entry in entries}:
        indicators.update({indicator.key: indicator for indicator in catalogue.additive(key)})
    return overlap(indicators.values(), _parts(entries, catalogue), one_person=one_person)


def _written(places: Mapping[tuple[int, Cell], Share]) -> list[list[object]]:
    return [
        [
            unit,
            *cell,
            int(share.tally.low * SCALE),
            int(share.tally.high * SCALE),
            share.tally.open,
            share.tally.about,
            share.rows,
        ]
        for (unit, cell), share in sorted(places.items(), key=lambda item: item[0])
    ]


def _read(cells: list[list[object]]) -> Places:
    read: Places = {}
    for unit, indicator, month, group, low, high, opened, about, rows in cells:
        tally = Tally(Decimal(low) / SCALE, Decimal(high) / SCALE, opened, about)  # type: ignore[arg-type]
        read[unit, Cell(indicator, month, group)] = Share(tally, rows)  # type: ignore[index, arg-type]
    return read


def _chunked(keys: list[str]) -> Iterator[list[str]]:
    for at in range(0, len(keys), _KEYS):
        yield keys[at : at + _KEYS]
