"""Rows that may tell one fact twice, and what a person says of them."""

from __future__ import annotations

from datetime import date, timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from mingfa.errors import InputFault
from mingfa.ledger.declared import catalogue, catalogue_for
from mingfa.ledger.duplicates import Pair, duplicate_decide, duplicates_of, may_decide
from mingfa.ledger.models import DuplicateDecision, Entry, Level, ReadLog, User
from mingfa.ledger.rights import handles, may_write_in
from mingfa.ledger.selectors import entry_get, row_of, shown
from mingfa.text.dates import parse_date
from mingfa.web.duplicate_contexts import DuplicatesPage, PairCard, Side
from mingfa.web.listing import log_reading
from mingfa.web.pages import shown_page
from mingfa.web.scope import home_of, today, unit_asked, units_offered, viewer_of
from mingfa.web.views.entries import totals_told

__all__ = ["decide", "duplicates"]

_PAIRS = 30
#: How far back is looked at first: a town sees its year, a county, with all its towns, the last three months.
_BACK_DAYS = {True: 365, False: 92}


@require_safe
def duplicates(request: HttpRequest) -> HttpResponse:
    """The pairs below a unit that nobody has decided."""
    viewer = viewer_of(request)
    unit = unit_asked(request) or home_of(viewer)
    until = _day(request, "until") or today()
    since = _day(request, "since") or until - timedelta(days=_BACK_DAYS[unit.level >= Level.TOWN])
    if since > until:
        raise InputFault("开始日期晚于结束日期，请核对。")
    declared = catalogue_for(viewer)
    found = duplicates_of(unit=unit, since=since, until=until, viewer=viewer, catalogue=declared)
    page = DuplicatesPage(
        title="疑似重复",
        unit=unit,
        units=units_offered(viewer),
        since=since.isoformat(),
        until=until.isoformat(),
        pairs=[_card(pair, viewer) for pair in found[:_PAIRS]],
        total=len(found),
        address=request.get_full_path(),
    )
    return shown_page(request, page)


def _day(request: HttpRequest, name: str) -> date | None:
    said = request.GET.get(name, "").strip()
    try:
        return parse_date(said) if said else None
    except ValueError as fault:
        raise InputFault(f"{fault}。") from None


def _card(pair: Pair, viewer: User) -> PairCard:
    declared = catalogue_for(viewer)
    registers = [declared.registers[entry.register] for entry in (pair.first, pair.second)]
    sides, texts = [], []
    for entry, register in zip((pair.first, pair.second), registers, strict=True):
        log_reading(viewer, ReadLog.Way.PAGE, register, entry.unit, [entry])
        told = shown(entry.data, register, unmasked=handles(viewer, entry.unit, register))
        texts.append({column.label: told[column.name] for column in register.columns})
        sides.append(Side(entry, register.label, may_write_in(viewer, entry.unit, register)))
    labels = dict.fromkeys([*texts[0], *texts[1]])
    return PairCard(
        first=sides[0],
        second=sides[1],
        score=pair.score,
        reasons=pair.reasons,
        fields=[
            (label, texts[0].get(label, ""), texts[1].get(label, ""))
            for label in labels
            if texts[0].get(label) or texts[1].get(label)
        ],
        joinable=pair.first.unit_id != pair.second.unit_id
        and registers[0] is registers[1]
        and bool(registers[0].joint),
        may_decide=may_decide(viewer, pair.first, pair.second, declared),
    )


@require_POST
def decide(request: HttpRequest) -> HttpResponse:
    """Keep what the viewer says of two rows."""
    viewer = viewer_of(request)
    declared = catalogue_for(viewer)
    first, second = (_named(request, name, viewer) for name in ("first", "second"))
    said = request.POST.get("outcome", "")
    outcome, _, which = said.partition("-")
    if outcome not in DuplicateDecision.Outcome.values:
        raise InputFault("请选择这两条记录是不是同一件。")
    withdrawn = {"first": first, "second": second}.get(which)
    changed = withdrawn or first
    totals_told(
        request,
        declared.registers[changed.register],
        [row_of(changed, declared.registers[changed.register])],
        lambda: duplicate_decide(
            first=first,
            second=second,
            outcome=DuplicateDecision.Outcome(outcome),
            withdrawn=withdrawn,
            why=request.POST.get("why", ""),
            by=viewer,
            catalogue=catalogue(),
        ),
    )
    messages.success(request, _DONE[outcome])
    back = request.POST.get("next", "")
    listed = reverse("duplicates")
    return redirect(back if back.partition("?")[0] == listed else listed)


_DONE = {
    "same": "已撤回重复的一条，理由和原内容保留在历史中。",
    "joint": "已按联合开展处理；需要对方确认的，已列入对方的本周事项。",
    "different": "已记下不是同一件，以后不再提示；其中一条有更正时再核对。",
}


def _named(request: HttpRequest, name: str, viewer: User) -> Entry:
    said = request.POST.get(name, "")
    key = int(said) if said.isdecimal() and len(said) < 15 else 0
    return entry_get(viewer=viewer, key=key, catalogue=catalogue_for(viewer))
