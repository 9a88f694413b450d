"""Who may see and write what: rights follow from memberships, reach down the tree, and are asked for everywhere."""

from __future__ import annotations

from django.db.models import Q

from mingfa.catalogue.register import Register
from mingfa.errors import NotAllowed
from mingfa.ledger.models import Level, Membership, Role, Unit, User

__all__ = ["handled_units", "handles", "may_read", "may_write", "may_write_in", "units_of", "visible_units"]

_WRITERS = (Role.CLERK, Role.ADMIN)


def visible_units(user: User) -> Q:
    """A condition on `Unit` for what a person sees: the units they belong to and everything below."""
    condition = Q(pk__in=[])
    for membership in _memberships(user):
        condition |= _subtree(membership.unit)
    return condition


def units_of(user: User) -> list[Unit]:
    """The units a person belongs to, highest first."""
    found = {membership.unit_id: membership.unit for membership in _memberships(user)}
    return sorted(found.values(), key=lambda unit: (unit.level, unit.code))


def may_read(user: User, unit: Unit) -> bool:
    """Whether a person sees a unit's rows."""
    return any(unit.is_under(membership.unit) for membership in _memberships(user))


def may_write_in(user: User | None, unit: Unit, register: type[Register]) -> bool:
    """Whether a person records rows of a register for a unit. None is the program itself (sample data, CLI)."""
    if user is None:
        return True
    # A town keeps books for its villages too; a county or city reads its towns' books and does not write in them.
    return any(
        membership.role in _WRITERS
        and (
            unit.pk == membership.unit_id
            or (
                membership.unit.level >= Level.TOWN
                and unit.is_under(membership.unit)
                and unit.level - membership.unit.level <= 1
            )
        )
        for membership in _memberships(user)
    )


def may_write(user: User | None, unit: Unit, register: type[Register]) -> None:
    """Refuse (NotAllowed) unless the person may record rows of the register for the unit."""
    if not may_write_in(user, unit, register):
        raise NotAllowed(f"您没有为“{unit.name}”登记《{register.label}》的权限；如确需办理，请联系本单位管理员。")


def handled_units(user: User) -> Q:
    """A condition on `Unit` for where a person handles cases, and so sees personal data unmasked.

    Cases of villages and grids are handled up to their township. A county handles its own rows alone; those of
    its towns it sees masked.
    """
    condition = Q(pk__in=[])
    for membership in _memberships(user):
        unit = membership.unit
        condition |= _subtree(unit) if unit.level >= Level.TOWN else Q(pk=unit.pk)
    return condition


def handles(user: User, unit: Unit) -> bool:
    """Whether a person handles a unit's cases; the same rule as `handled_units`, for a unit at hand."""
    return any(
        unit.is_under(membership.unit) if membership.unit.level >= Level.TOWN else unit.pk == membership.unit_id
        for membership in _memberships(user)
    )


def _subtree(unit: Unit) -> Q:
    return Q(path__gte=unit.path, path__lt=unit.path[:-1] + "0")


def _memberships(user: User) -> list[Membership]:
    if not user.is_active:
        return []
    # Read once per request: the user object lives as long as the request does.
    found: list[Membership] | None = getattr(user, "_mingfa_memberships", None)
    if found is None:
        found = list(user.memberships.select_related("unit"))
        user._mingfa_memberships = found  # type: ignore[attr-defined]
    return found
