"""What a change would move, shown before it is made: beside the form as it is filled in, or as a step of its own."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from mingfa.catalogue.register import Register, taken
from mingfa.dossier.impact import reports_touched
from mingfa.errors import NameFault
from mingfa.ledger.declared import catalogue, catalogue_for
from mingfa.ledger.models import Batch, Entry, User
from mingfa.ledger.rights import may_write
from mingfa.ledger.selectors import batches, entry_get, row_of
from mingfa.rollup.impact import Supposed, impact
from mingfa.rollup.services import catch_up
from mingfa.web.cards import ImpactCard
from mingfa.web.forms import fillable, posted
from mingfa.web.scope import today, viewer_of, writable_units

__all__ = ["impact_card", "of_correction", "of_new", "of_undoing", "undoing", "values_posted"]


def impact_card(viewer: User, changes: Sequence[Supposed]) -> ImpactCard:
    """What some changes would move together, as far as the viewer may see it."""
    catch_up(catalogue())
    found = impact(changes, today=today(), viewer=viewer, catalogue=catalogue())
    return ImpactCard(found, reports_touched(found, viewer=viewer))


def values_posted(request: HttpRequest, entry: Entry, register: type[Register]) -> dict[str, object]:
    """A corrected row as posted; fields that are others' to fill stay as they are."""
    mine = frozenset(fillable(viewer_of(request), entry.unit, register))
    values = posted(register, request.POST)
    return {**entry.data, **{name: value for name, value in values.items() if name in mine}}


@require_POST
def of_correction(request: HttpRequest, pk: int) -> HttpResponse:
    """What the correction in the form would move; a note where it is not complete yet."""
    viewer = viewer_of(request)
    declared = catalogue_for(viewer)
    entry = entry_get(viewer=viewer, key=pk, catalogue=declared)
    register = declared.registers[entry.register]
    may_write(viewer, entry.unit, register)
    row, _ = taken(register, values_posted(request, entry, register), year=entry.occurred_on.year)
    changes = [] if row is None else [Supposed(entry.unit, row_of(entry, register), row, entry)]
    return _piece(request, changes)


@require_POST
def of_new(request: HttpRequest, key: str) -> HttpResponse:
    """What the new row in the form would move."""
    viewer = viewer_of(request)
    register = catalogue_for(viewer).register(key)
    code = request.POST.get("unit", "")
    unit = next((unit for unit in writable_units(viewer, register) if unit.code == code), None)
    row, _ = taken(register, posted(register, request.POST), year=today().year)
    return _piece(request, [] if row is None or unit is None else [Supposed(unit, None, row)])


@require_safe
def of_undoing(request: HttpRequest, pk: int) -> HttpResponse:
    """What undoing an import would move."""
    viewer = viewer_of(request)
    batch = batches(viewer=viewer, catalogue=catalogue_for(viewer)).filter(pk=pk).first()
    if batch is None:
        raise NameFault("导入记录", str(pk))
    register = catalogue_for(viewer).register(batch.register)
    may_write(viewer, batch.unit, register)
    return _piece(request, undoing(batch, register))


def undoing(batch: Batch, register: type[Register]) -> list[Supposed]:
    """The rows of an import that stand, each taken away."""
    standing = batch.entries.filter(status=Entry.Status.ACTIVE).select_related("unit")
    return [Supposed(entry.unit, row_of(entry, register), None, entry) for entry in standing]


def _piece(request: HttpRequest, changes: list[Supposed]) -> HttpResponse:
    card = impact_card(viewer_of(request), changes) if changes else None
    return render(request, "web/_impact.html", {"impact": card})
