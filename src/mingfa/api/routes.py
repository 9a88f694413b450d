"""The HTTP API: what the pages show, for programs. Every path shows the rows of one's own units alone.

A unit, register, entry or indicator that does not exist *for the viewer* is answered with 404.
"""

from __future__ import annotations

from itertools import islice
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import URLPattern
from django.utils import timezone
from ninja import NinjaAPI, Query, Status
from ninja.renderers import JSONRenderer

from mingfa.api.auth import session, viewer_of
from mingfa.api.errors import ErrorAnswer, answer_errors, error_answer
from mingfa.api.schema import (
    EntriesAnswer,
    EntriesAsked,
    EntryAnswer,
    FigureRowsAnswer,
    FigureRowsAsked,
    FiguresAnswer,
    FiguresAsked,
    NewEntry,
    RegisterAnswer,
    UnitAnswer,
    entry_answer,
    register_answer,
    unit_answer,
)
from mingfa.catalogue.register import Privacy, Register
from mingfa.errors import InputFault
from mingfa.ledger.declared import catalogue, catalogue_for
from mingfa.ledger.models import Entry, ReadLog, Unit, User
from mingfa.ledger.rights import handles, units_of
from mingfa.ledger.selectors import entries, entry_get, entry_page, reading_log, unit_find, units_visible
from mingfa.ledger.services import entry_record
from mingfa.rollup.figures import amount_json, figures_json
from mingfa.rollup.selectors import entries_behind
from mingfa.rollup.services import catch_up
from mingfa.text.dates import Period

__all__ = ["api", "urls"]

_REFUSALS = {401: ErrorAnswer, 403: ErrorAnswer, 404: ErrorAnswer, 422: ErrorAnswer}


class _Renderer(JSONRenderer):
    """JSON in which Chinese stands as it is."""

    json_dumps_params: dict[str, Any] = {"ensure_ascii": False}


# The interactive pages of ninja load scripts from elsewhere: there are none, the schema itself is served.
api = NinjaAPI(
    title="明法",
    version="1",
    description="一级单位只能看到本单位及下属单位的记录；出错时一律返回 error（code、message、fields）。",
    docs_url=None,
    auth=session,
    renderer=_Renderer(),
)
answer_errors(api)


@api.get("/units", response={200: list[UnitAnswer], **_REFUSALS}, operation_id="units", summary="单位")
def units(request: HttpRequest) -> list[dict[str, Any]]:
    """The units the viewer sees, by code."""
    return [unit_answer(unit) for unit in units_visible(viewer_of(request)).select_related("parent")]


@api.get(
    "/registers", response={200: list[RegisterAnswer], **_REFUSALS}, operation_id="registers", summary="台账"
)
def registers(request: HttpRequest) -> list[dict[str, Any]]:
    """Every register with its fields and the JSON schema of a row."""
    return [register_answer(register) for register in catalogue_for(viewer_of(request)).registers.values()]


@api.get(
    "/registers/{key}",
    response={200: RegisterAnswer, **_REFUSALS},
    operation_id="register",
    summary="一本台账",
)
def register_one(request: HttpRequest, key: str) -> dict[str, Any]:
    """One register by key."""
    return register_answer(catalogue_for(viewer_of(request)).register(key))


@api.get(
    "/registers/{key}/entries",
    response={200: EntriesAnswer, **_REFUSALS},
    by_alias=True,
    operation_id="entries",
    summary="台账的记录",
)
def entry_list(request: HttpRequest, key: str, asked: Query[EntriesAsked]) -> dict[str, Any]:
    """Entries of a register, newest first, a page at a time."""
    viewer = viewer_of(request)
    declared = catalogue_for(viewer).register(key)
    of = unit_find(asked.unit, viewer=viewer, register=declared) if asked.unit else None
    found = entries(
        viewer=viewer,
        register=declared,
        unit=of,
        since=asked.since,
        until=asked.until,
        search=asked.search,
        where=_conditions(asked.where, declared),
    )
    page = entry_page(found, size=asked.size, after=asked.after)
    return {"entries": _answered(page.entries, declared, viewer, of), "following": page.following}


@api.post(
    "/registers/{key}/entries",
    response={201: EntryAnswer, **_REFUSALS},
    by_alias=True,
    operation_id="entry_record",
    summary="登记一条",
)
def entry_new(request: HttpRequest, key: str, new: NewEntry) -> Status[dict[str, Any]]:
    """Record one row; 422 lists every field that breaks a rule."""
    viewer = viewer_of(request)
    declared = catalogue_for(viewer).register(key)
    unit = unit_find(new.unit, viewer=viewer, register=declared)
    entry = entry_record(
        register=declared, unit=unit, values=new.values, by=viewer, why=new.why, year=new.year
    )
    catch_up(catalogue())
    return Status(201, entry_answer(entry, declared, unmasked=handles(viewer, unit, declared)))


@api.get(
    "/entries/{key}",
    response={200: EntryAnswer, **_REFUSALS},
    by_alias=True,
    operation_id="entry",
    summary="一条记录",
)
def entry_one(request: HttpRequest, key: int) -> dict[str, Any]:
    """One entry by its id."""
    viewer = viewer_of(request)
    declared = catalogue_for(viewer)
    entry = entry_get(viewer=viewer, key=key, catalogue=declared)
    [answer] = _answered([entry], declared.registers[entry.register], viewer, entry.unit, entry)
    return answer


@api.get(
    "/units/{code}/figures",
    response={200: FiguresAnswer, **_REFUSALS},
    by_alias=True,
    operation_id="figures",
    summary="一个单位一年的数字",
)
def figures(request: HttpRequest, code: str, asked: Query[FiguresAsked]) -> dict[str, Any]:
    """All figures of a unit and year with bound, coverage and groups."""
    viewer = viewer_of(request)
    unit = unit_find(code, viewer=viewer)
    return figures_json(unit, asked.year, catalogue_for(viewer, unit), today=timezone.localdate())


@api.get(
    "/units/{code}/figures/{indicator}/rows",
    response={200: FigureRowsAnswer, **_REFUSALS},
    by_alias=True,
    operation_id="figure_rows",
    summary="数字背后的记录",
)
def figure_rows(
    request: HttpRequest, code: str, indicator: str, asked: Query[FigureRowsAsked]
) -> dict[str, Any]:
    """The entries that add to a figure, oldest first, each with what it adds."""
    viewer = viewer_of(request)
    unit = unit_find(code, viewer=viewer)
    declared = catalogue_for(viewer, unit)
    told = declared.indicator(indicator)
    behind = entries_behind(
        unit=unit,
        indicator=told.key,
        period=Period.of_year(asked.year),
        group=asked.group,
        viewer=viewer,
        catalogue=declared,
    )
    rows = list(islice(behind, asked.skip, asked.skip + asked.size + 1))
    shown = rows[: asked.size]
    answers: dict[int, dict[str, Any]] = {}
    for source in {entry.register: declared.registers[entry.register] for entry, _ in shown}.values():
        of_source = [entry for entry, _ in shown if entry.register == source.key]
        answers |= {answer["id"]: answer for answer in _answered(of_source, source, viewer, unit)}
    return {
        "indicator": told.key,
        "definition": told.definition,
        "rows": [{"entry": answers[entry.pk], **amount_json(amount)} for entry, amount in shown],
        "following": asked.skip + asked.size if len(rows) > asked.size else None,
    }


@api.api_operation(["GET", "POST", "PUT", "PATCH", "DELETE"], "/{path:rest}", include_in_schema=False)
def nowhere(request: HttpRequest, rest: str) -> HttpResponse:
    """Any other address: a 404 in the one shape."""
    raise Http404


def _conditions(where: list[str], register: type[Register]) -> dict[str, str]:
    conditions = {}
    for condition in where:
        name, _, value = condition.partition(":")
        # A masked field must not be found by what it hides.
        open_fields = (column for column in register.columns if column.privacy is Privacy.OPEN)
        choices = next((column.choices for column in open_fields if column.name == name), ())
        if value not in choices:
            raise InputFault(
                f"筛选条件“{condition[:40]}”无效，应为“列名:取值”，且列为选项列、取值在可选范围内。"
            )
        conditions[name] = value
    return conditions


def _answered(
    found: list[Entry], register: type[Register], viewer: User, unit: Unit | None, one: Entry | None = None
) -> list[dict[str, Any]]:
    """Entries as answers, masked where the viewer does not handle their cases; what is seen unmasked is logged."""
    answers = [
        entry_answer(entry, register, unmasked=handles(viewer, entry.unit, register)) for entry in found
    ]
    seen = sum(not answer["masked"] for answer in answers)
    if seen:
        of = unit or units_of(viewer, register)[0]
        reading_log(by=viewer, way=ReadLog.Way.API, register=register, unit=of, entry=one, rows=seen)
    return answers


def urls() -> Any:
    """The API's address table, for `include`."""
    patterns, app, namespace = api.urls
    for pattern in patterns:
        # The schema is a page like any other: for those logged in.
        if isinstance(pattern, URLPattern) and pattern.name != "openapi-json":
            pattern.callback = _shaped(_root if pattern.name == "api-root" else pattern.callback)
    return patterns, app, namespace


def _root(request: HttpRequest) -> HttpResponse:
    """In place of ninja's own page, which leads to interactive ones that are not served."""
    return error_answer(api, request, 404, "not_found", "没有这个地址，请核对。接口说明在 openapi.json。")


def _shaped(view: Any) -> Any:
    """A view of ninja with its bare 405 in the one shape, and 401 from the API instead of the page to log in."""

    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        answer: HttpResponseBase = view(request, *args, **kwargs)
        if answer.status_code != 405:
            return answer
        refusal = error_answer(api, request, 405, "method", "这个地址不接受这种请求方法。")
        refusal["Allow"] = answer["Allow"]
        return refusal

    answered.csrf_exempt = True  # type: ignore[attr-defined]  # `session` asks for the token itself
    answered.login_required = False  # type: ignore[attr-defined]
    return answered
