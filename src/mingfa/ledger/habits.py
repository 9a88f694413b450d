"""What people here mostly write: registers in use, the row before, names that stand on a roster.

Bounded reads by index: a desk or a form must not wait for a ledger of millions of rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from mingfa.catalogue.register import Register
from mingfa.ledger.models import Batch, Entry, EntryChange, Level, Unit, User
from mingfa.ledger.rights import visible_units

__all__ = ["names_standing", "own_row_before", "registers_used", "row_before"]

_LOOKED_AT = 200
_BATCHES = 40
_ON_ROSTER = 1000


def registers_used(*, by: User, unit: Unit) -> dict[str, tuple[int, int]]:
    """How often a person, and how often their unit, has lately recorded in registers, by key.

    A sheet brought in whole is one use, however many rows it had.
    """
    own = EntryChange.objects.filter(by=by, kind=EntryChange.Kind.RECORD, batch=None).order_by("-id")
    own_sheets = Batch.objects.filter(by=by).order_by("-id")
    theirs = Entry.objects.filter(unit=unit, batch=None).order_by("-id")
    their_sheets = Batch.objects.filter(unit=unit).order_by("-id")
    mine = Counter([*own.values_list("entry__register", flat=True)[:_LOOKED_AT]])
    mine.update(own_sheets.values_list("register", flat=True)[:_BATCHES])
    ours = Counter([*theirs.values_list("register", flat=True)[:_LOOKED_AT]])
    ours.update(their_sheets.values_list("register", flat=True)[:_BATCHES])
    return {key: (mine[key], ours[key]) for key in mine | ours}


def own_row_before(*, by: User, register: type[Register], units: Sequence[Unit]) -> Entry | None:
    """The row of some units that a person has recorded last; None where that is long ago."""
    lately = EntryChange.objects.filter(by=by, kind=EntryChange.Kind.RECORD).order_by("-id")
    recent = list(lately.values_list("entry_id", flat=True)[:_LOOKED_AT])
    found: Entry | None = _standing(register, units).filter(pk__in=recent).order_by("-id").first()
    return found


def row_before(*, register: type[Register], unit: Unit) -> Entry | None:
    """The latest row of a unit."""
    found: Entry | None = _standing(register, [unit]).order_by("-occurred_on", "-id").first()
    return found


def _standing(register: type[Register], units: Sequence[Unit]) -> Any:
    return Entry.objects.filter(
        register=register.key, unit__in=list(units), status=Entry.Status.ACTIVE
    ).select_related("unit")


def names_standing(
    *, roster: type[Register], units: Collection[Unit], viewer: User, today: date
) -> tuple[str, ...]:
    """The names on a roster that stand on a day, of some units, of those below them and of their towns."""
    assert roster.standing is not None  # noqa: S101 - the catalogue takes no other for a roster
    above = {key for unit in units for key in unit.ancestor_ids}
    seen = Unit.objects.filter(visible_units(viewer, roster))
    near = seen.filter(pk__in=above, level__gte=Level.TOWN)
    for unit in units:
        near = near | seen.filter(path__startswith=unit.path)
    first, last = roster.standing
    rows = Entry.objects.filter(register=roster.key, unit__in=near, status=Entry.Status.ACTIVE)
    found = rows.order_by("-occurred_on", "-id").values_list("subject", "data")[:_ON_ROSTER]
    day = today.isoformat()
    names = {
        subject
        for subject, data in found
        if str(data.get(first) or "") <= day and (data.get(last) is None or data[last] >= day)
    }
    return tuple(sorted(names))
