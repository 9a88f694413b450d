"""Finding things by their names: registers, their columns, figures and units; in characters or by initials."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse

from mingfa.catalogue.table import Catalogue
from mingfa.ledger.models import Unit, User
from mingfa.ledger.rights import visible_units
from mingfa.ledger.search.tokens import folded, words_of
from mingfa.text.initials import initials

__all__ = ["Named", "NamedGroup", "names_found"]

#: A province has more units than a page can look through; those of the upper levels come first.
_UNITS = 20_000


@dataclass(frozen=True, slots=True)
class Named:
    """A thing with a name, and its page; aside says where it belongs."""

    label: str
    url: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class NamedGroup:
    """Things of a kind that a query names: the first of them, and how many they are."""

    label: str
    found: tuple[Named, ...]
    count: int


def names_found(query: str, *, viewer: User, unit: Unit, year: int, seen: Catalogue, told: Catalogue,
                most: int = 8) -> tuple[NamedGroup, ...]:  # fmt: skip
    """What a query names, by kind. seen: the registers there are for the viewer; told: whose figures of `unit` are told."""
    words = words_of(query)
    if not words:
        return ()
    kinds = (
        ("台账", _registers(seen)),
        ("指标", _indicators(told, unit, year)),
        ("单位", _units(viewer, year)),
        ("栏目", _columns(seen)),
    )
    groups = []
    for label, named in kinds:
        found = [one for one in named if all(_names(word, one.label) for word in words)]
        if found:
            groups.append(NamedGroup(label, tuple(found[:most]), len(found)))
    return tuple(groups)


def _names(word: str, label: str) -> bool:
    return word in folded(label) or (word.isascii() and len(word) > 1 and word in initials(label))


def _registers(seen: Catalogue) -> Iterator[Named]:
    for line in seen.lines:
        for register in line.registers:
            yield Named(register.label, reverse("register", args=[register.key]), line.label)


def _columns(seen: Catalogue) -> Iterator[Named]:
    for register in seen.registers.values():
        for column in register.columns:
            yield Named(column.label, reverse("register", args=[register.key]), f"《{register.label}》")


def _indicators(told: Catalogue, unit: Unit, year: int) -> Iterator[Named]:
    for indicator in told.indicators.values():
        yield Named(
            indicator.label, reverse("figure", args=[unit.code, year, indicator.key]), f"{unit.name}{year}年"
        )


def _units(viewer: User, year: int) -> Iterator[Named]:
    found: Iterable[Unit] = (
        Unit.objects.filter(visible_units(viewer)).select_related("parent").order_by("level", "code")[:_UNITS]
    )
    for unit in found:
        above = unit.parent.name if unit.parent else ""
        yield Named(unit.name, reverse("figures", args=[unit.code, year]), above)
