"""Rows that may tell one fact twice: found when somebody looks, shown with the reasons, decided by a person.

Nothing is merged by itself. What was decided is kept with who, when and why, and holds until one of the rows changes.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from mingfa.catalogue.register import Register
from mingfa.catalogue.table import Catalogue
from mingfa.errors import InputFault, NotAllowed
from mingfa.ledger.declared import catalogue as declared
from mingfa.ledger.joint import joint_suggest
from mingfa.ledger.models import DuplicateDecision, Entry, Level, Role, Unit, User
from mingfa.ledger.resemblance import NEAR_DAYS, Likely, Told, alike, likely_pairs, told_of
from mingfa.ledger.rights import may_read, may_write_in
from mingfa.ledger.services import entry_withdraw
from mingfa.ledger.turn import turn

__all__ = ["Pair", "duplicate_decide", "duplicates_of", "kin", "likely_recorded", "may_decide"]


K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows that may be one fact, how likely of 100, and why in words."""

    first: Entry
    second: Entry
    score: int
    reasons: tuple[str, ...]


def kin(catalogue: Catalogue) -> dict[str, frozenset[str]]:
    """Register → the registers whose rows can tell the same fact: those that feed a figure together with it.

    Rosters are left out: a person or thing that stands again is no act done twice.
    """
    related: dict[str, set[str]] = {
        key: {key} for key, one in catalogue.registers.items() if not one.standing
    }
    for key in related:
        for indicator in catalogue.additive(key):
            related[key] |= {source.register.key for source in indicator.sources} & related.keys()
    return {key: frozenset(keys) for key, keys in related.items()}


def duplicates_of(
    *, unit: Unit, since: date, until: date, viewer: User | None, catalogue: Catalogue, register: str = ""
) -> list[Pair]:
    """The pairs below a unit that nobody has decided, the likeliest first. viewer: whose registers are looked into."""
    related = kin(catalogue)
    keys = set(related) if not register else set(related.get(register, ()))
    units = _units(unit)
    readable = {
        key: {
            pk
            for pk, one in units.items()
            if viewer is None or may_read(viewer, one, catalogue.registers[key])
        }
        for key in keys
    }
    rows = Entry.objects.filter(
        unit__in=Unit.objects.under(unit),
        register__in=keys,
        occurred_on__range=(since, until),
        status=Entry.Status.ACTIVE,
    ).values_list("pk", "register", "unit_id", "occurred_on", "data")
    families = _families(related)
    told = [
        told_of(
            pk,
            catalogue.registers[key],
            data,
            day=day,
            blocks=_blocks(families[key], units[owner], catalogue.registers[key]),
            unit=owner,
        )
        for pk, key, owner, day, data in rows.iterator(chunk_size=5000)
        if owner in readable[key]
    ]
    found = likely_pairs(told, comparable=_comparable(related, catalogue))
    return _undecided(found)


def likely_recorded(
    *,
    register: type[Register],
    rows: Sequence[tuple[int, Unit, Register]],
    unit: Unit,
    viewer: User | None,
    catalogue: Catalogue,
    most: int = 50,
) -> list[tuple[int, Entry, Likely[tuple[str, int]]]]:
    """Of rows about to be recorded (number, unit, row), those that the ledger may have already, likeliest first."""
    related = kin(catalogue).get(register.key, frozenset())
    if not rows or not related:
        return []
    days = [getattr(row, register.occurred_on) for _, _, row in rows]
    near = timedelta(days=NEAR_DAYS)
    units = _units(unit)
    new: list[Told[tuple[str, int]]] = [
        told_of(
            ("new", number),
            register,
            row.stored(),
            day=day,
            blocks=_blocks("", owner, register),
            unit=owner.pk,
        )
        for (number, owner, row), day in zip(rows, days, strict=True)
    ]
    kept = Entry.objects.filter(
        unit__in=Unit.objects.under(unit),
        register__in=related,
        occurred_on__range=(min(days) - near, max(days) + near),
        status=Entry.Status.ACTIVE,
    ).values_list("pk", "register", "unit_id", "occurred_on", "data")
    old: list[Told[tuple[str, int]]] = [
        told_of(
            ("kept", pk),
            catalogue.registers[key],
            data,
            day=day,
            blocks=_blocks("", units[owner], register),
            unit=owner,
        )
        for pk, key, owner, day, data in kept.iterator(chunk_size=5000)
        if viewer is None or may_read(viewer, units[owner], catalogue.registers[key])
    ]
    comparable = _comparable(kin(catalogue), catalogue)
    pairs = likely_pairs([*new, *old], comparable=comparable, among={row.key for row in new})
    across = [pair for pair in pairs if {pair.first[0], pair.second[0]} == {"new", "kept"}][:most]
    entries = Entry.objects.select_related("unit").in_bulk(
        [key[1] for pair in across for key in (pair.first, pair.second) if key[0] == "kept"]
    )
    told = []
    for pair in across:
        (number,) = (key[1] for key in (pair.first, pair.second) if key[0] == "new")
        (kept_key,) = (key[1] for key in (pair.first, pair.second) if key[0] == "kept")
        told.append((number, entries[kept_key], pair))
    return told


def may_decide(person: User | None, first: Entry, second: Entry, catalogue: Catalogue) -> bool:
    """Whether somebody may say what two rows are: who writes one of them, or reviews both."""
    if person is None:
        return True
    registers = [catalogue.registers.get(one.register) for one in (first, second)]
    pairs = list(zip((first, second), registers, strict=True))
    if not all(register is not None and may_read(person, entry.unit, register) for entry, register in pairs):
        return False
    if any(may_write_in(person, entry.unit, register) for entry, register in pairs if register is not None):
        return True
    over = [one.unit for one in person.memberships.select_related("unit") if one.role == Role.REVIEWER]
    return any(first.unit.is_under(unit) and second.unit.is_under(unit) for unit in over)


def duplicate_decide(
    *,
    first: Entry,
    second: Entry,
    outcome: DuplicateDecision.Outcome,
    withdrawn: Entry | None = None,
    why: str = "",
    by: User | None,
    catalogue: Catalogue | None = None,
) -> DuplicateDecision:
    """Keep what somebody decided of two rows, and do it.

    SAME withdraws `withdrawn`, which is one of the two; JOINT joins them, or asks the other unit to; DIFFERENT leaves them.
    """
    catalogue = catalogue or declared()
    if first.pk > second.pk:
        first, second = second, first
    if first.pk == second.pk or not may_decide(by, first, second, catalogue):
        raise NotAllowed("这两条记录由登记的单位或者共同的上级审核人员核定。")
    score = _score(first, second, catalogue)
    with turn() as now:
        match outcome:
            case DuplicateDecision.Outcome.SAME:
                if withdrawn is None or withdrawn.pk not in (first.pk, second.pk):
                    raise InputFault("请选择撤回哪一条；另一条保留。")
                stays = second if withdrawn.pk == first.pk else first
                reason = f"与第{stays.pk}号记录是同一件{f'：{why.strip()}' if why.strip() else ''}"
                entry_withdraw(entry=withdrawn, by=by, why=reason, catalogue=catalogue)
            case DuplicateDecision.Outcome.JOINT:
                joint_suggest(first=first, second=second, by=by, catalogue=catalogue)
        first.refresh_from_db()
        second.refresh_from_db()
        return DuplicateDecision.objects.create(
            first=first,
            second=second,
            first_version=first.version,
            second_version=second.version,
            outcome=outcome,
            score=score,
            by=by,
            at=now,
            why=why.strip()[:400],
        )


def _score(first: Entry, second: Entry, catalogue: Catalogue) -> int:
    one, other = (
        told_of(
            entry.pk,
            catalogue.register(entry.register),
            entry.data,
            day=entry.occurred_on,
            blocks=(),
            unit=entry.unit_id,
        )
        for entry in (first, second)
    )
    return alike(one, other).score


def _undecided(found: Iterable[Likely[int]]) -> list[Pair]:
    found = list(found)
    keys = {key for one in found for key in (one.first, one.second)}
    entries: dict[int, Entry] = {}
    decided: set[tuple[int, int, int, int]] = set()
    ordered = sorted(keys)
    for at in range(0, len(ordered), 500):
        chunk = ordered[at : at + 500]
        entries |= Entry.objects.select_related("unit").in_bulk(chunk)
        decided |= set(
            DuplicateDecision.objects.filter(first__in=chunk).values_list(
                "first", "second", "first_version", "second_version"
            )
        )
    pairs = []
    for one in found:
        first, second = sorted((entries[one.first], entries[one.second]), key=lambda entry: entry.pk)
        if first.joint is not None and first.joint == second.joint:
            continue
        if (first.pk, second.pk, first.version, second.version) not in decided:
            pairs.append(Pair(first, second, one.score, one.reasons))
    return pairs


def _units(unit: Unit) -> dict[int, Unit]:
    return {one.pk: one for one in Unit.objects.under(unit)}


def _blocks(family: str, unit: Unit, register: type[Register]) -> tuple[tuple[str, int], ...]:
    """The unit's own rows; and those of its county, where others may have taken part."""
    own = (family, unit.pk)
    county = unit.ancestor_ids[-1 - max(0, unit.level - Level.COUNTY)]
    return (own, (f"{register.key}@county", county)) if register.joint else (own,)


def _comparable(
    related: dict[str, frozenset[str]], catalogue: Catalogue
) -> Callable[[Told[K], Told[K]], bool]:
    """Rows of one unit in registers that are kin, or of two in a register whose facts may be joint."""

    def comparable(one: Told[K], other: Told[K]) -> bool:
        if one.unit != other.unit:
            return one.register == other.register and bool(catalogue.registers[one.register].joint)
        return other.register in related[one.register]

    return comparable


def _families(related: dict[str, frozenset[str]]) -> dict[str, str]:
    """Register → the name of the group it belongs to, where each is kin to some other of it."""
    group = {key: key for key in related}

    def top(key: str) -> str:
        while group[key] != key:
            key = group[key]
        return key

    for key, others in related.items():
        for other in others:
            group[top(other)] = top(key)
    return {key: top(key) for key in related}
