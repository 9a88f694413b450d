"""A county for benchmarks: one province, one city, one county, 20 towns with 20 villages each."""

from __future__ import annotations

import json
import random
import uuid
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

__all__ = ["County", "county_opened", "entries_filled"]


@dataclass(frozen=True)
class County:
    """The units of one county."""

    county: Any
    towns: list[Any]
    villages: list[Any]


def county_opened(code: str, *, towns: int = 20, villages: int = 20) -> County:
    """The tree under a province whose code begins with two digits that nothing else uses."""
    from mingfa.ledger.models import Unit
    from mingfa.ledger.services import unit_open

    # Benchmarks that share a database stand beside one another: a tree has one top.
    top = Unit.objects.filter(parent=None).first() or unit_open(code=f"{code}0000000000", name="省", level=1)
    city = unit_open(code=f"{code}0100000000", name=f"市{code}", level=2, parent=top)
    county = unit_open(code=f"{code}0101000000", name=f"县{code}", level=3, parent=city)
    opened = [
        unit_open(code=f"{code}01011{number:02d}000", name=f"镇{number}", level=4, parent=county)
        for number in range(towns)
    ]
    below = [
        unit_open(code=f"{town.code[:9]}2{number:02d}", name=f"村{number}", level=5, parent=town)
        for town in opened
        for number in range(villages)
    ]
    return County(county, opened, below)


def entries_filled(county: County, entries: int) -> None:
    """Mediation cases spread over the villages and over 2023 and 2024, written straight into the table."""
    from django.db import transaction

    from mingfa.catalogue.lines.mediation import MediationCases
    from mingfa.ledger.insertion import insert, keys_reserved
    from mingfa.ledger.models import Entry

    dice = random.Random(1)
    kinds = MediationCases.column("kind").choices
    first = date(2023, 1, 1)
    columns = (
        *("id", "uid", "register", "unit", "occurred_on", "month", "subject", "status", "likeness", "stage"),
        *("person", "joint_own", "data", "version"),
    )

    def row(key: int) -> tuple[Any, ...]:
        day = first + timedelta(days=dice.randrange(730))
        told = {
            "accepted_on": day.isoformat(),
            "kind": dice.choice(kinds),
            "summary": f"第{key}件",
            "parties": "甲、乙",
            "mediator": "丙",
        }
        settled = dice.random() < 0.9
        if settled:
            told |= {"outcome": "调解成功", "closed_on": day.isoformat()}
        return (
            *(key, uuid.UUID(int=key).hex, MediationCases.key, dice.choice(county.villages).pk),
            *(day.isoformat(), day.year * 100 + day.month, told["summary"], "active", str(key)),
            *("closed" if settled else "accepted", "", False, json.dumps(told, ensure_ascii=False), 1),
        )

    with transaction.atomic():
        insert(Entry, columns, [row(key) for key in keys_reserved(Entry, entries)])
