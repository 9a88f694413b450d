"""Who may see and write what: rights follow from memberships, reach down the tree, and are asked for everywhere.

A restricted register (三个规定, clue hand-overs) is there for those alone who keep it: for the memberships with the
role KEEPER, below their units. To everybody else it does not exist, and nothing that is made of its rows does.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from mingfa.catalogue.procedure import Holder
from mingfa.catalogue.register import Register
from mingfa.catalogue.table import Catalogue
from mingfa.errors import NotAllowed
from mingfa.ledger.models import Level, Membership, Role, Unit, User

__all__ = [
    "catalogue_of",
    "handled_units",
    "handles",
    "holds",
    "may_fill",
    "may_read",
    "may_write",
    "may_write_in",
    "memberships_of",
    "units_of",
    "visible_rows",
    "visible_units",
]

_WRITERS = (Role.CLERK, Role.ADMIN)


def catalogue_of(viewer: User | None, catalogue: Catalogue, unit: Unit | None = None) -> Catalogue:
    """The part of a catalogue that exists for a person; None is the program itself.

    unit: whose figures are told. They add up everything below it, so restricted ones are for its keepers alone.
    """
    if viewer is None:
        return catalogue
    kept = [membership.unit for membership in memberships_of(viewer) if membership.role == Role.KEEPER]
    whole = bool(kept) if unit is None else any(unit.is_under(one) for one in kept)
    return catalogue if whole else catalogue.open


def visible_units(user: User, register: type[Register] | None = None) -> Q:
    """A condition on `Unit` for what a person sees: the units they belong to and everything below.

    With a register: the units whose rows of it they see.
    """
    condition = Q(pk__in=[])
    for membership in _of_register(user, register):
        condition |= _subtree(membership.unit)
    return condition


def visible_rows(user: User, catalogue: Catalogue) -> Q:
    """A condition for what a person sees of anything with a `register` and a `unit`: entries, batches, noughts."""
    condition = Q(
        register__in=list(catalogue.open.registers), unit__in=Unit.objects.filter(visible_units(user))
    )
    for key, register in catalogue.registers.items():
        if register.restricted and _of_register(user, register):
            condition |= Q(register=key, unit__in=Unit.objects.filter(visible_units(user, register)))
    return condition


def units_of(user: User, register: type[Register] | None = None) -> list[Unit]:
    """The units a person belongs to (with a register: as one who sees its rows), highest first."""
    found = {membership.unit_id: membership.unit for membership in _of_register(user, register)}
    return sorted(found.values(), key=lambda unit: (unit.level, unit.code))


def may_read(user: User, unit: Unit, register: type[Register] | None = None) -> bool:
    """Whether a person sees a unit, or its rows of a register."""
    return any(unit.is_under(membership.unit) for membership in _of_register(user, register))


def may_write_in(user: User | None, unit: Unit, register: type[Register]) -> bool:
    """Whether a person records rows of a register for a unit. None is the program itself (sample data, CLI)."""
    if user is None:
        return True
    # A county or city reads its towns' books and does not write in them.
    return any(
        (register.restricted or membership.role in _WRITERS) and _acts_for(membership.unit, unit)
        for membership in _of_register(user, register)
    )


def may_write(user: User | None, unit: Unit, register: type[Register]) -> None:
    """Refuse (NotAllowed) unless the person may record rows of the register for the unit."""
    if not may_write_in(user, unit, register):
        raise NotAllowed(
            f"您没有为“{unit.name}”登记《{register.label}》的权限；如确需办理，请联系本单位管理员。"
        )


def holds(user: User | None, unit: Unit, register: type[Register]) -> frozenset[Holder]:
    """As whom a person may bring rows of a unit into a stage; None is the program itself, which may all.

    Leaders act for their unit and what it keeps books for, reviewers for everything below theirs.
    """
    if user is None:
        return frozenset(Holder)
    held = {Holder.CLERK} if may_write_in(user, unit, register) else set()
    for membership in _of_register(user, register):
        if membership.role == Role.KEEPER and register.restricted and unit.is_under(membership.unit):
            return frozenset(Holder)
        if membership.role == Role.LEADER and _acts_for(membership.unit, unit):
            held.add(Holder.LEADER)
        if membership.role == Role.REVIEWER and unit.is_under(membership.unit):
            held.add(Holder.REVIEWER)
    return frozenset(held)


_HELD_BY = {Holder.CLERK: "经办人员", Holder.LEADER: "领导", Holder.REVIEWER: "审核人员"}


def may_fill(
    user: User | None,
    unit: Unit,
    register: type[Register],
    before: Mapping[str, Any],
    after: Mapping[str, Any],
) -> None:
    """Refuse (NotAllowed) a change to fields of a stage that is not the person's to fill; rows are as stored."""
    if register.procedure is None:
        return
    held = holds(user, unit, register)
    for stage in register.procedure.stages:
        touched = [name for name in stage.fields if before.get(name) != after.get(name)]
        if touched and not held & frozenset(stage.by):
            labels = "、".join(f"“{register.column(name).label}”" for name in touched)
            whose = "或".join(_HELD_BY[holder] for holder in stage.by)
            raise NotAllowed(f"“{stage.label}”环节由{whose}办理，您不能填写或更改{labels}。")


def handled_units(user: User, register: type[Register]) -> Q:
    """A condition on `Unit` for where a person handles cases, and so sees personal data unmasked.

    Cases of villages and grids are handled up to their township. A county handles its own rows alone; those of
    its towns it sees masked.
    """
    condition = Q(pk__in=[])
    for membership in _of_register(user, register):
        unit = membership.unit
        condition |= _subtree(unit) if unit.level >= Level.TOWN else Q(pk=unit.pk)
    return condition


def handles(user: User, unit: Unit, register: type[Register]) -> bool:
    """Whether a person handles a unit's cases; the same rule as `handled_units`, for a unit at hand."""
    return any(
        unit.is_under(membership.unit)
        if membership.unit.level >= Level.TOWN
        else unit.pk == membership.unit_id
        for membership in _of_register(user, register)
    )


def _acts_for(one: Unit, unit: Unit) -> bool:
    """Whether people of one unit keep the books of another: their own, and a town those of its villages."""
    return unit.pk == one.pk or (
        one.level >= Level.TOWN and unit.is_under(one) and unit.level - one.level <= 1
    )


def _subtree(unit: Unit) -> Q:
    return Q(path__gte=unit.path, path__lt=unit.path[:-1] + "0")


def _of_register(user: User, register: type[Register] | None) -> list[Membership]:
    """The memberships that count for a register; all of them where none is named."""
    if register is None or not register.restricted:
        return memberships_of(user)
    return [membership for membership in memberships_of(user) if membership.role == Role.KEEPER]


def memberships_of(user: User) -> list[Membership]:
    """What a person is in which unit; nothing where the account is closed."""
    if not user.is_active:
        return []
    # Read once per request: the user object lives as long as the request does.
    found: list[Membership] | None = getattr(user, "_mingfa_memberships", None)
    if found is None:
        found = list(user.memberships.select_related("unit"))
        user._mingfa_memberships = found  # type: ignore[attr-defined]
    return found
