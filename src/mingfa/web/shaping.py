"""How a person likes the list of a register: which columns it shows, and filters kept under names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Q
from django.http import QueryDict

from mingfa.catalogue.register import Column, Register
from mingfa.errors import InputFault, NameFault
from mingfa.ledger.models import Unit, User
from mingfa.ledger.rights import units_of
from mingfa.web.asking import kept_query
from mingfa.web.columns import showable
from mingfa.web.models import ListChoice, SavedFilter

__all__ = [
    "columns_choose",
    "columns_chosen",
    "filter_drop",
    "filter_save",
    "filters_kept",
]

_NAME = 40
#: More stand in nobody's way on a page.
_KEPT = 30


def columns_chosen(viewer: User, register: type[Register]) -> tuple[Column, ...] | None:
    """The columns that a person has chosen, in order of declaration; None where they have not."""
    choice = ListChoice.objects.filter(by=viewer, register=register.key).first()
    if choice is None:
        return None
    return tuple(column for column in showable(register) if column.name in choice.columns)


def columns_choose(viewer: User, register: type[Register], names: Sequence[str]) -> None:
    """Keep the columns that a person wants to see; without any, the usual ones again."""
    known = [column.name for column in showable(register) if column.name in names]
    if known:
        ListChoice.objects.update_or_create(by=viewer, register=register.key, defaults={"columns": known})
    else:
        ListChoice.objects.filter(by=viewer, register=register.key).delete()


def filters_kept(viewer: User, register: type[Register]) -> list[SavedFilter]:
    """A person's own filters of a register, and those that the people of their units share."""
    return list(_seen(viewer, register).select_related("by", "unit"))


def filter_save(
    viewer: User, register: type[Register], *, name: str, query: QueryDict, unit: Unit | None
) -> SavedFilter:
    """Keep a filter under a name, for the person alone or for the people of a unit; the same name again replaces it."""
    name = name.strip()
    if not name or len(name) > _NAME:
        raise InputFault(f"请给这个筛选起个名字，不超过{_NAME}个字。")
    kept = kept_query(query, register)
    if not kept:
        raise InputFault("现在没有筛选条件，没有可以保存的。请先筛选，再保存。")
    if unit is not None and unit not in units_of(viewer, register):
        raise InputFault(f"您不属于“{unit.name}”，不能与它共用筛选。")
    mine = SavedFilter.objects.filter(by=viewer, register=register.key)
    if mine.exclude(name=name).count() >= _KEPT:
        raise InputFault(f"每本台账最多保存{_KEPT}个筛选，请先删去不用的。")
    saved, _ = SavedFilter.objects.update_or_create(
        by=viewer, register=register.key, name=name, defaults={"query": kept, "unit": unit}
    )
    return saved


def filter_drop(viewer: User, register: type[Register], key: int) -> SavedFilter:
    """Give a filter up; only whoever kept it can."""
    kept = SavedFilter.objects.filter(by=viewer, register=register.key, pk=key).first()
    if kept is None:
        raise NameFault("筛选", str(key))
    kept.delete()
    return kept


def _seen(viewer: User, register: type[Register]) -> Any:
    found = SavedFilter.objects.filter(register=register.key)
    return found.filter(Q(by=viewer) | Q(unit__in=units_of(viewer, register)))
