"""What an address asks of a register's list: which rows, in which order. Lists, sheets, print and corrections go by it alike."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from mingfa.catalogue.register import Column, Register
from mingfa.catalogue.values import Kind
from mingfa.errors import InputFault
from mingfa.ledger.declared import catalogue
from mingfa.ledger.models import Unit, User
from mingfa.ledger.search.found import said_in
from mingfa.ledger.search.index import index_follow
from mingfa.ledger.selectors import entries
from mingfa.text.dates import parse_date
from mingfa.web.columns import choosings, dated, sortable
from mingfa.web.scope import unit_named

__all__ = ["FOLLOWED", "LONGEST", "Asked", "asked", "in_order", "kept_query"]

#: The longest query that is taken.
LONGEST = 100
#: What one request takes into the search index before it answers: about a second's work.
FOLLOWED = 4000
#: So many rows can be put in order by any field while one waits.
SORTED = 20_000


@dataclass(frozen=True, slots=True)
class Asked:
    """A filter as it was asked for, and the rows it leaves.

    found: newest first, stage left out in `staged`; chosen: by the names in the address; fault: what could not be taken
    """

    found: Any
    staged: Any
    unit: Unit | None = None
    since: date | None = None
    until: date | None = None
    query: str = ""
    stage: str = ""
    withdrawn: bool = False
    chosen: dict[str, str] = field(default_factory=dict)
    fault: str = ""


def asked(query: QueryDict, register: type[Register], viewer: User) -> Asked:
    """The filter of an address. What cannot be taken is told, and left out; NameFault for a unit that is not there."""
    faults: list[str] = []
    unit = unit_named(viewer, code, register) if (code := query.get("unit", "")) else None
    since, until = _day(query, "since", faults), _day(query, "until", faults)
    chosen, conditions = _chosen(query, register, faults)
    stage = _stage(query, register)
    common: dict[str, Any] = {
        "viewer": viewer,
        "register": register,
        "unit": unit,
        "since": since,
        "until": until,
    }
    words = query.get("q", "").strip()[:LONGEST]
    said = _said(words, query.get("withdrawn") == "1", register, viewer)
    said["also"] = said.get("also", Q()) & conditions
    staged = entries(**common, **said)
    return Asked(
        found=staged if stage is None else staged.filter(stage=stage),
        staged=staged,
        unit=unit,
        since=since,
        until=until,
        query=words,
        stage=stage or "",
        withdrawn=query.get("withdrawn") == "1",
        chosen=chosen,
        fault="".join(faults),
    )


def in_order(found: Any, sort: str, register: type[Register]) -> list[int] | None:
    """The numbers of entries by a field (`-` before it: the greatest first), empty ones last; None where no order is asked.

    InputFault where they are too many to put in order.
    """
    name = sort.removeprefix("-")
    column = next((one for one in sortable(register) if one.name == name), None)
    if column is None and name != "unit":
        return None
    if found.count() > SORTED:
        said = column.label if column else "单位"
        raise InputFault(f"符合条件的超过{SORTED}条，不能按“{said}”排序，请先筛选。现按日期列出。")
    value = f"data__{name}" if column else "unit__code"
    rows = list(found.values_list("pk", value))
    full = [(key, _ranked(value, column)) for key, value in rows if value not in (None, "", [])]
    full.sort(key=lambda row: row[1], reverse=sort.startswith("-"))
    return [key for key, _ in full] + [key for key, value in rows if value in (None, "", [])]


def _ranked(value: Any, column: Column | None) -> Any:
    if column is None or column.kind is Kind.DAY:
        return value
    if column.kind is Kind.CHOICE:
        return column.choices.index(value) if value in column.choices else len(column.choices)
    if column.kind in (Kind.COUNT, Kind.NUMBER, Kind.MONEY):
        return float(value["value"] if isinstance(value, dict) else value)
    if isinstance(value, list):
        value = "、".join(map(str, value))
    # The common characters stand in this code in the order in which they are read.
    return str(value).encode("gb18030")


def kept_query(query: QueryDict, register: type[Register]) -> str:
    """The part of an address that is a filter of the register, as it is kept under a name."""
    kept: MultiValueDict[str, str] = QueryDict(mutable=True)
    for name in ("unit", "since", "until", "q", "stage", "withdrawn", "sort", *_names(register)):
        if value := query.get(name, "").strip()[:LONGEST]:
            kept[name] = value
    return kept.urlencode()  # type: ignore[attr-defined, no-any-return]


def _names(register: type[Register]) -> Iterable[str]:
    yield from (choosing.name for choosing in choosings(register, {}))
    for column in dated(register):
        yield from (f"d.{column.name}.since", f"d.{column.name}.until")


def _said(words: str, withdrawn: bool, register: type[Register], viewer: User) -> dict[str, Any]:
    """The words looked for, by the index where it serves: it has no withdrawn rows, and may be behind."""
    if words and not withdrawn and index_follow(catalogue(), most=FOLLOWED) == 0:
        return {"also": said_in(words, viewer=viewer, register=register)}
    return {"search": words, "withdrawn": withdrawn}


def _stage(query: QueryDict, register: type[Register]) -> str | None:
    said = query.get("stage", "")
    stages = register.procedure.stages if register.procedure else ()
    return next((stage.key for stage in stages if stage.key == said), None)


def _day(query: QueryDict, name: str, faults: list[str]) -> date | None:
    said = query.get(name, "").strip()
    if not said:
        return None
    try:
        return parse_date(said)
    except ValueError as fault:
        faults.append(f"{fault}。")
        return None


def _chosen(query: QueryDict, register: type[Register], faults: list[str]) -> tuple[dict[str, str], Q]:
    """What is chosen by the fields of the register, by its name in the address, and the condition it makes."""
    chosen: dict[str, str] = {}
    conditions = Q()
    for choosing in choosings(register, {}):
        value = query.get(choosing.name, "")
        if value in choosing.choices:
            chosen[choosing.name] = value
            conditions &= _has(register.column(choosing.name.removeprefix("c.")), value)
    for column in dated(register):
        for end, compared in (("since", "gte"), ("until", "lte")):
            name = f"d.{column.name}.{end}"
            if (day := _day(query, name, faults)) is not None:
                chosen[name] = day.isoformat()
                conditions &= Q(**{f"data__{column.name}__{compared}": day.isoformat()})
    return chosen, conditions


def _has(column: Column, value: str) -> Q:
    place = f"data__{column.name}"
    if column.kind is Kind.YES_NO:
        return Q(**{place: value == "是"})
    if column.kind is Kind.CHOICES:
        # SQLite gives a list as the text in which it was stored, PostgreSQL as one with the characters themselves.
        return Q(**{f"{place}__icontains": json.dumps(value)}) | Q(**{f"{place}__icontains": f'"{value}"'})
    return Q(**{place: value})
