"""Who may see and write what: rights follow from memberships, reach down the tree, and are asked for everywhere."""

from __future__ import annotations

from django.db.models import Q

from mingfa.catalogue.register import Register
from mingfa.errors import NotAllowed
from mingfa.ledger.models import Level, Membership, Role, Unit, User

__all__ = ["handles", "may_read", "may_write", "may_write_in", "units_of", "visible_units"]

_WRITERS = (Role.CLERK, Role.ADMIN)


def visible_units(user: User) -> Q:
    """A condition on `Unit` for what a person sees: the units they belong to and everything below.

    Compose it with a prefix for related tables through `units_of(user)`.
    """
    condition = Q(pk__in=[])
    for membership in _memberships(user):
        path = membership.unit.path
        condition |= Q(path__gte=path, path__lt=path[:-1] + "0")
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
    # A county or city clerk reads what towns record and does not write in their books.
    return any(
        membership.role in _WRITERS and unit.is_under(membership.unit) and unit.level - membership.unit.level <= 1
        for membership in _memberships(user)
    )


def may_write(user: User | None, unit: Unit, register: type[Register]) -> None:
    """Refuse (NotAllowed) unless the person may record rows of the register for the unit."""
    if not may_write_in(user, unit, register):
        raise NotAllowed(f"您没有为“{unit.name}”登记《{register.label}》的权限；如确需办理，请联系本单位管理员。")


def handles(user: User, unit: Unit) -> bool:
    """Whether a person works where a unit's cases are handled, and so sees personal data unmasked.

    Cases of villages and grids are handled up to their township; above it personal data is masked.
    """
    return any(
        unit.is_under(membership.unit) and membership.unit.level >= min(Level.TOWN, unit.level)
        for membership in _memberships(user)
    )


def _memberships(user: User) -> list[Membership]:
    if not user.is_active:
        return []
    # Read once per request: the user object lives as long as the request does.
    found: list[Membership] | None = getattr(user, "_mingfa_memberships", None)
    if found is None:
        found = list(user.memberships.select_related("unit"))
        user._mingfa_memberships = found  # type: ignore[attr-defined]
    return found
