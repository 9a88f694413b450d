"""What is wrong with a form while it is being filled in: the messages beside its fields, as saving would give them."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from mingfa.catalogue.filling import faults_so_far
from mingfa.catalogue.register import Register, taken
from mingfa.errors import NotAllowed
from mingfa.ledger.declared import catalogue_for
from mingfa.ledger.rights import may_write
from mingfa.ledger.selectors import entry_get
from mingfa.web.forms import entry_form, fillable, only, posted
from mingfa.web.scope import today, viewer_of, writable_units
from mingfa.web.views.impacts import values_posted

__all__ = ["of_correction", "of_new"]


@require_POST
def of_new(request: HttpRequest, key: str) -> HttpResponse:
    """The faults of the new row in the form."""
    viewer = viewer_of(request)
    register = catalogue_for(viewer).register(key)
    units = writable_units(viewer, register)
    if not units:
        raise NotAllowed(f"您没有登记《{register.label}》的权限；如确需办理，请联系本单位管理员。")
    unit = next((unit for unit in units if unit.code == request.POST.get("unit")), units[0])
    names = fillable(viewer, unit, register)
    return _told(request, register, posted(register, request.POST), names, today().year)


@require_POST
def of_correction(request: HttpRequest, pk: int) -> HttpResponse:
    """The faults of the corrected row in the form."""
    viewer = viewer_of(request)
    declared = catalogue_for(viewer)
    entry = entry_get(viewer=viewer, key=pk, catalogue=declared)
    register = declared.registers[entry.register]
    may_write(viewer, entry.unit, register)
    names = fillable(viewer, entry.unit, register)
    return _told(request, register, values_posted(request, entry, register), names, entry.occurred_on.year)


def _told(
    request: HttpRequest,
    register: type[Register],
    values: Mapping[str, object],
    names: tuple[str, ...],
    year: int,
) -> HttpResponse:
    # Once saving was tried, what is missing has been told and stays told.
    if "tried" in request.POST:
        _, faults = taken(register, values, year=year)
    else:
        faults = faults_so_far(register, values, year=year)
    form = only(entry_form(register, values, faults=faults), names)
    return render(request, "web/_checked.html", {"form": form})
