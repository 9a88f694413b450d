"""The desk: what is due, what came in lately, and how far the registers are reported."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from mingfa.catalogue.register import Register
from mingfa.ledger.declared import catalogue, catalogue_for
from mingfa.ledger.habits import registers_used
from mingfa.ledger.models import Entry, Level, Unit, User
from mingfa.ledger.obligations import owed
from mingfa.ledger.returns import returns_of
from mingfa.ledger.rights import visible_rows
from mingfa.ledger.selectors import batches
from mingfa.rollup.selectors import ledger_facts
from mingfa.text.dates import Period
from mingfa.web.cards import CoverageLine, RegisterCard
from mingfa.web.contexts import DeskPage
from mingfa.web.listing import recent_rows
from mingfa.web.pages import shown_page
from mingfa.web.returning import StateCount, counted
from mingfa.web.scope import home_of, today, viewer_of, writable_units, year_shown
from mingfa.web.views.dues import due_cards

__all__ = ["desk"]

_DUES_SHOWN = 6
_AHEAD_DAYS = 60
_RECENT = 8
_QUICK = 8


@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """The page one starts from."""
    viewer = viewer_of(request)
    unit, day = home_of(viewer), today()
    declared = catalogue_for(viewer, unit)
    seen = catalogue_for(viewer)
    asked = owed(unit=unit, today=day, viewer=viewer, catalogue=seen)
    yesterday, horizon = day - timedelta(days=1), day + timedelta(days=_AHEAD_DAYS)
    facts = ledger_facts(unit, declared, today=day)
    year = year_shown(unit, declared.indicators.values())
    period = Period.of_year(year)
    mine = Entry.objects.filter(visible_rows(viewer, catalogue()))
    recent = mine.filter(status=Entry.Status.ACTIVE).select_related("unit").order_by("-id")[:_RECENT]
    page = DeskPage(
        title="工作台",
        unit=unit,
        year=year,
        today=day,
        # What lapsed last can most easily be mended.
        late=due_cards(asked.between(until=yesterday, limit=_DUES_SHOWN, latest_first=True), seen),
        late_total=asked.count(until=yesterday),
        dues=due_cards(asked.between(day, horizon, limit=_DUES_SHOWN), seen),
        dues_total=asked.count(day, horizon),
        recent=recent_rows(list(recent), catalogue(), viewer),
        batches=list(batches(viewer=viewer, catalogue=catalogue())[:5]),
        coverages=[
            CoverageLine(RegisterCard.of(register), coverage)
            for register in declared.registers.values()
            if (coverage := facts.coverage(register, period)).expected
        ],
        returned=_returned(unit, viewer, day),
        quick=[RegisterCard.of(register) for register in _quick(viewer, unit)],
    )
    return shown_page(request, page)


def _quick(viewer: User, unit: Unit) -> list[type[Register]]:
    """The registers a person is likely to record in: those in use, else those that most figures are made of."""
    declared = catalogue_for(viewer)
    used = registers_used(by=viewer, unit=unit)
    likely = sorted(
        declared.registers.values(),
        key=lambda one: (*used.get(one.key, (0, 0)), len(declared.additive(one.key))),
        reverse=True,
    )
    return list(islice((one for one in likely if writable_units(viewer, one)), _QUICK))


def _returned(unit: Unit, viewer: User, day: date) -> tuple[StateCount, ...]:
    """The returns of this year's periods so far, for a town or village; above, they say too much at once."""
    if unit.level < Level.TOWN:
        return ()
    declared = catalogue_for(viewer, unit)
    registers = [
        register for register in declared.registers.values() if max(register.kept_at, default=0) >= unit.level
    ]
    return counted(returns_of(unit=unit, registers=registers, year=day.year, today=day, viewer=viewer))
