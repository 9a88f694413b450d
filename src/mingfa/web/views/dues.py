"""What is due: of a unit, by clause; and a person's week, on a page, on paper and in their calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from mingfa.catalogue.table import Catalogue
from mingfa.errors import NameFault
from mingfa.ledger.declared import catalogue, catalogue_for
from mingfa.ledger.models import User
from mingfa.ledger.obligations import Obligation, clauses_due, owed
from mingfa.ledger.week import Week, my_week
from mingfa.web.cards import Due, StretchCard
from mingfa.web.contexts import DuePage, WeekPage, WeekPrintPage
from mingfa.web.feeds import calendar_of, feed_open, feed_owner, feed_revoke
from mingfa.web.models import CalendarFeed
from mingfa.web.pages import shown_page
from mingfa.web.scope import home_of, today, unit_asked, units_offered, viewer_of

__all__ = ["calendar", "calendar_open", "calendar_revoke", "due", "due_cards", "week", "week_print"]

_PAGE = 100
_AHEAD_DAYS = 365
_SHOWN = 15
_PRINTED = 500


@require_safe
def due(request: HttpRequest) -> HttpResponse:
    """Everything that is due within a year, for one unit and those below it; by one clause where one is chosen."""
    viewer, day = viewer_of(request), today()
    unit = unit_asked(request) or home_of(viewer)
    declared = catalogue_for(viewer)
    clauses = clauses_due(declared)
    clause = request.GET.get("clause", "")
    clause = clause if clause in clauses else ""
    asked = owed(unit=unit, today=day, viewer=viewer, clause=clause, catalogue=declared)
    until = day + timedelta(days=_AHEAD_DAYS)
    said = request.GET.get("page", "")
    number = max(1, int(said)) if said.isdecimal() and len(said) < 6 else 1
    found = asked.between(until=until, first=(number - 1) * _PAGE, limit=_PAGE)
    total = asked.count(until=until)
    page = DuePage(
        title="办理期限",
        unit=unit,
        units=units_offered(viewer),
        clauses=clauses,
        clause=clause,
        dues=due_cards(found, declared),
        undated=due_cards(asked.undated(_PAGE), declared) if number == 1 else (),
        total=total,
        late=asked.count(until=day - timedelta(days=1)),
        number=number,
        more=number * _PAGE < total,
    )
    return shown_page(request, page)


@require_safe
def week(request: HttpRequest) -> HttpResponse:
    """What concerns the viewer, across all registers."""
    return shown_page(request, _week_page(viewer_of(request)))


@require_safe
def week_print(request: HttpRequest) -> HttpResponse:
    """The same as a table to be printed."""
    viewer = viewer_of(request)
    declared = catalogue_for(viewer)
    found = my_week(viewer, today=today(), catalogue=declared, most=_PRINTED)
    page = WeekPrintPage(
        title=f"{viewer}的本周事项",
        today=today(),
        unit=home_of(viewer),
        stretches=_stretches(found, declared),
    )
    return shown_page(request, page)


@require_POST
def calendar_open(request: HttpRequest) -> HttpResponse:
    """Make the secret address of the viewer's calendar; it is shown this once."""
    viewer = viewer_of(request)
    address = request.build_absolute_uri(reverse("calendar", args=[feed_open(viewer)]))
    return shown_page(request, _week_page(viewer, address))


@require_POST
def calendar_revoke(request: HttpRequest) -> HttpResponse:
    """Close the address."""
    feed_revoke(viewer_of(request))
    messages.success(request, "已停用日历订阅，原来的地址不能再打开。")
    return redirect("week")


@login_not_required
@require_safe
def calendar(request: HttpRequest, secret: str) -> HttpResponse:
    """The calendar that a secret opens; nothing is said of others."""
    person = feed_owner(secret)
    if person is None:
        raise NameFault("日历", "（地址）")
    content = calendar_of(person, today=today(), catalogue=catalogue().open)
    return HttpResponse(content, content_type="text/calendar; charset=utf-8")


def due_cards(found: Iterable[Obligation], declared: Catalogue) -> tuple[Due, ...]:
    """Obligations as they are shown today."""
    day = today()
    return tuple(
        Due(
            one,
            one.days_left(day),
            one.subject,
            declared.registers[one.entry.register].label if one.entry else "",
        )
        for one in found
    )


def _stretches(found: Week, declared: Catalogue) -> tuple[StretchCard, ...]:
    return tuple(
        StretchCard(one.key, one.label, due_cards(one.dues, declared), one.total) for one in found.stretches
    )


def _week_page(viewer: User, address: str = "") -> WeekPage:
    declared = catalogue_for(viewer)
    found = my_week(viewer, today=today(), catalogue=declared, most=_SHOWN)
    return WeekPage(
        title="我的本周",
        unit=home_of(viewer),
        today=today(),
        stretches=_stretches(found, declared),
        turns=found.turns,
        calls=found.calls,
        address=address,
        subscribed=CalendarFeed.objects.filter(by=viewer).exists(),
    )
