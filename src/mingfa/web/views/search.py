"""Searching across all registers, from the head of every page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from mingfa.catalogue.register import Register
from mingfa.ledger.declared import catalogue, catalogue_for
from mingfa.ledger.models import Entry, ReadLog, User
from mingfa.ledger.rights import handles
from mingfa.ledger.search.found import Found, Group, entries_found
from mingfa.ledger.search.index import index_follow
from mingfa.ledger.search.tokens import folded, words_of
from mingfa.ledger.selectors import shown
from mingfa.web.asking import FOLLOWED, LONGEST
from mingfa.web.cards import ListRow, RegisterCard
from mingfa.web.finding_contexts import FoundGroup, FoundRow, SearchPage
from mingfa.web.listing import log_reading
from mingfa.web.naming import names_found
from mingfa.web.pages import shown_page
from mingfa.web.scope import home_of, viewer_of, year_shown

__all__ = ["search"]

_AROUND = 18
_SHOWN = 3


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Names and entries in which all words of the query occur."""
    viewer = viewer_of(request)
    unit, seen = home_of(viewer), catalogue_for(viewer)
    told = catalogue_for(viewer, unit)
    query = request.GET.get("q", "").strip()[:LONGEST]
    waiting, found = 0, Found((), 0, more=False)
    if query:
        waiting = index_follow(catalogue(), most=FOLLOWED)
        found = entries_found(query, viewer=viewer, catalogue=seen, shown=_SHOWN)
    year = year_shown(unit, told.indicators.values())
    page = SearchPage(
        title=f"检索：{query}" if query else "检索",
        asked=query,
        names=names_found(query, viewer=viewer, unit=unit, year=year, seen=seen, told=told),
        groups=[_group(group, query, viewer) for group in found.groups],
        count=found.count,
        more=found.more,
        waiting=waiting,
    )
    return shown_page(request, page)


def _group(group: Group, query: str, viewer: User) -> FoundGroup:
    log_reading(viewer, ReadLog.Way.PAGE, group.register, home_of(viewer, group.register), group.entries)
    return FoundGroup(
        RegisterCard.of(group.register),
        group.count,
        [_row(entry, group.register, words_of(query), viewer) for entry in group.entries],
    )


def _row(entry: Entry, register: type[Register], words: tuple[str, ...], viewer: User) -> FoundRow:
    texts = shown(entry.data, register, unmasked=handles(viewer, entry.unit, register))
    subject = texts[register.subject]
    place, passage = "", ""
    if not any(word in folded(subject) for word in words):
        for column in register.columns:
            at = next((at for word in words if (at := folded(texts[column.name]).find(word)) >= 0), -1)
            if at >= 0:
                place, passage = column.label, _passage(texts[column.name], at)
                break
    return FoundRow(ListRow(entry, subject, (), register.label), place, passage)


def _passage(text: str, at: int) -> str:
    since, until = max(0, at - _AROUND), at + 2 * _AROUND
    return f"{'…' if since else ''}{text[since:until]}{'…' if until < len(text) else ''}"
