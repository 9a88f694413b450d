"""The desk: what is due, what came in lately, and how far the registers are reported."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from mingfa.ledger.declared import catalogue, catalogue_for
from mingfa.ledger.models import Entry, Unit, User
from mingfa.ledger.obligations import obligations
from mingfa.ledger.rights import visible_rows
from mingfa.ledger.selectors import batches
from mingfa.rollup.selectors import ledger_facts
from mingfa.text.dates import Period
from mingfa.web.cards import CoverageLine, Due, RegisterCard
from mingfa.web.contexts import DeskPage, DuePage
from mingfa.web.listing import recent_rows, subject_shown
from mingfa.web.pages import shown_page
from mingfa.web.scope import home_of, today, unit_asked, units_offered, viewer_of, writable_units, year_shown

__all__ = ["desk", "due"]

_DUES_SHOWN = 6
_RECENT = 8


@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """The page one starts from."""
    viewer = viewer_of(request)
    unit, day = home_of(viewer), today()
    declared = catalogue_for(viewer, unit)
    dues = _dues(viewer, unit)
    late = [due for due in dues if due.urgency == "late"]
    ahead = [due for due in dues if due.urgency != "late"]
    facts = ledger_facts(unit, declared)
    year = year_shown(unit, declared)
    period = Period.of_year(year)
    mine = Entry.objects.filter(visible_rows(viewer, catalogue()))
    recent = mine.filter(status=Entry.Status.ACTIVE).select_related("unit").order_by("-id")[:_RECENT]
    page = DeskPage(
        title="工作台",
        unit=unit,
        year=year,
        today=day,
        # What lapsed last can most easily be mended.
        late=late[: -_DUES_SHOWN - 1 : -1],
        late_total=len(late),
        dues=ahead[:_DUES_SHOWN],
        dues_total=len(ahead),
        recent=recent_rows(list(recent), catalogue(), viewer),
        batches=list(batches(viewer=viewer, catalogue=catalogue())[:5]),
        coverages=[
            CoverageLine(RegisterCard.of(register), coverage)
            for register in declared.registers.values()
            if (coverage := facts.coverage(register, period)).expected
        ],
        quick=[
            RegisterCard.of(register)
            for register in catalogue_for(viewer).registers.values()
            if writable_units(viewer, register)
        ],
    )
    return shown_page(request, page)


@require_safe
def due(request: HttpRequest) -> HttpResponse:
    """Everything that is due within a year, for one unit and those below it."""
    viewer = viewer_of(request)
    unit = unit_asked(request) or home_of(viewer)
    page = DuePage(
        title="办理期限", unit=unit, units=units_offered(viewer), dues=_dues(viewer, unit, horizon=365)
    )
    return shown_page(request, page)


def _dues(viewer: User, unit: Unit, horizon: int = 60) -> list[Due]:
    day, declared = today(), catalogue_for(viewer)
    found = obligations(unit=unit, today=day, viewer=viewer, horizon=horizon, catalogue=declared)
    return [
        Due(
            one,
            one.days_left(day),
            subject_shown(one.entry, declared.registers[one.entry.register], viewer)
            if one.entry
            else one.subject,
            declared.registers[one.entry.register].label if one.entry else "",
        )
        for one in found
    ]
