"""Which units a row names as having taken part, and asking them to confirm it. For the journal alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from django.db.models import F, Q
from django.db.models.functions import Concat

from mingfa.catalogue.register import Register
from mingfa.ledger.models import Entry, JointCall, Level, Unit, User

__all__ = ["Named", "calls_drop", "calls_make", "calls_renew", "key_for", "names_in", "partners_named"]

_BETWEEN = re.compile(r"[、，,；;/／|\s（）()]+")
_AND = re.compile(r"[和与及同]")
_BODY = re.compile(r"(村民委员会|居民委员会|人民政府|居委会|村委会|政府)$")
#: Of a text longer than this the rest is no list of units.
_NAMES = 60


@dataclass(frozen=True, slots=True)
class Named:
    """An entry, and the units of the tree that it names as partners."""

    entry: Entry
    units: tuple[Unit, ...]


def names_in(text: str) -> tuple[str, ...]:
    """The names that a text may list: 柳林镇、司法所和县妇联 is read both as a whole and parted at 和."""
    found: dict[str, None] = {}
    for piece in filter(None, _BETWEEN.split(text)):
        for name in (piece, *_AND.split(piece)):
            # 东沟村委会 and 东沟村村民委员会 are 东沟村, 柳林镇人民政府 is 柳林镇.
            for said in (name, _BODY.sub("", name), _BODY.sub("村", name)):
                if said:
                    found[said] = None
    return tuple(found)[:_NAMES]


def partners_named(register: type[Register], entries: Sequence[Entry]) -> list[Named]:
    """The units that entries name as partners and that keep the register themselves; such entries become joint.

    A bare name means the nearest unit of it in the same county, in the same town before another; one that fits two as
    near as each other means none. Farther units are named with the county before them, or by their code. Everybody
    else a row names (a court, a school) is left as it was written.
    """
    said = [
        (entry, names_in(str(entry.data[register.joint])))
        for entry in entries
        if register.joint in entry.data
    ]
    known = _known({name for _, names in said for name in names}, register)
    found = []
    for entry, names in said:
        meant = (_nearest(known[name], name, entry.unit) for name in names if name in known)
        units = {unit.pk: unit for unit in meant if unit is not None and unit.pk != entry.unit_id}
        if units:
            entry.joint = entry.joint or key_for(entry)
            found.append(Named(entry, tuple(units.values())))
    return found


def _known(names: set[str], register: type[Register]) -> dict[str, list[Unit]]:
    known: dict[str, list[Unit]] = {}
    if not names:
        return known
    kept = (
        Unit.objects.filter(level__in=register.kept_at)
        .annotate(full=Concat(F("parent__name"), F("name")))
        .select_related("parent")
    )
    for unit in kept.filter(Q(name__in=names) | Q(code__in=names) | Q(full__in=names)):
        full = f"{unit.parent.name if unit.parent else ''}{unit.name}"
        for name in {unit.name, unit.code, full} & names:
            known.setdefault(name, []).append(unit)
    return known


def _nearest(units: Sequence[Unit], name: str, to: Unit) -> Unit | None:
    if name != units[0].name:
        return units[0] if len(units) == 1 else None
    near = [
        (sum(a == b for a, b in zip(unit.ancestor_ids, to.ancestor_ids, strict=False)), unit)
        for unit in units
        if _county(unit) == _county(to)
    ]
    most = max((steps for steps, _ in near), default=0)
    nearest = [unit for steps, unit in near if steps == most]
    return nearest[0] if len(nearest) == 1 else None


def _county(unit: Unit) -> int:
    return unit.ancestor_ids[-1 - max(0, unit.level - Level.COUNTY)]


def key_for(entry: Entry) -> UUID:
    """The key of the event that a row is the first to tell: its own, unless it once left one that others still tell."""
    left = entry.pk is not None and Entry.objects.filter(joint=entry.uid, status=Entry.Status.ACTIVE).exists()
    return uuid4() if left else entry.uid


# All of it inside a turn.


def calls_make(named: Iterable[Named], *, by: User | None, at: datetime) -> None:
    """Ask the units named; those asked before, or that tell of the event already, are not asked again."""
    wanted = {
        (one.entry.joint, unit.pk): one.entry
        for one in named
        if one.entry.joint is not None
        for unit in one.units
    }
    if not wanted:
        return
    joint = [key for key, _ in wanted]
    telling = Entry.objects.filter(joint__in=joint, status=Entry.Status.ACTIVE)
    done = {
        *JointCall.objects.filter(joint__in=joint).values_list("joint", "unit_id"),
        *telling.values_list("joint", "unit_id"),
    }
    JointCall.objects.bulk_create(
        JointCall(joint=key, entry=entry, unit_id=unit, asked_by=by, asked_at=at)
        for (key, unit), entry in wanted.items()
        if (key, unit) not in done
    )


def calls_renew(entry: Entry, named: Sequence[Named]) -> None:
    """After a correction of the partners: drop open calls to units no longer named, open dropped ones named again."""
    units = [unit.pk for one in named for unit in one.units]
    calls = JointCall.objects.filter(entry=entry)
    calls.filter(state=JointCall.State.OPEN).exclude(unit__in=units).update(state=JointCall.State.DROPPED)
    calls.filter(state=JointCall.State.DROPPED, unit__in=units).update(state=JointCall.State.OPEN)


def calls_drop(entries: Sequence[Entry]) -> None:
    """Drop the open calls of entries that are withdrawn."""
    keys = [entry.pk for entry in entries if entry.joint is not None]
    if keys:
        JointCall.objects.filter(entry__in=keys, state=JointCall.State.OPEN).update(
            state=JointCall.State.DROPPED
        )
