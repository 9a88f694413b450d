"""A county's year of figures from the totals, against the same GROUP BY on the raw rows."""

from __future__ import annotations

import json
import random
import uuid
from datetime import date, timedelta

import django
from django.core.management import call_command
from django.db import connection, transaction

from benchmarks.result import Result, seconds

_RAW = """
SELECT e.month, json_extract(e.data, '$.kind') AS kind, count(*),
       sum(CASE WHEN json_extract(e.data, '$.outcome') = '调解成功' THEN 1 ELSE 0 END)
FROM ledger_entry e JOIN ledger_unit u ON u.id = e.unit_id
WHERE e.register = 'mediation_cases' AND e.status = 'active' AND e.month BETWEEN 202401 AND 202412
  AND u.path >= %s AND u.path < %s
GROUP BY e.month, kind
"""


def run(entries: int) -> list[Result]:
    """A county of 20 towns with 20 villages each; entries spread over two years."""
    django.setup()
    call_command("migrate", verbosity=0)
    from mingfa.catalogue.lines.mediation import MediationCases
    from mingfa.ledger.services import unit_open
    from mingfa.rollup.selectors import ledger_facts
    from mingfa.rollup.services import rebuild
    from mingfa.text.dates import Period

    province = unit_open(code="990000000000", name="省", level=1)
    city = unit_open(code="990100000000", name="市", level=2, parent=province)
    county = unit_open(code="990101000000", name="县", level=3, parent=city)
    villages = []
    for town_number in range(20):
        town = unit_open(code=f"9901011{town_number:02d}000", name=f"镇{town_number}", level=4, parent=county)
        villages += [
            unit_open(
                code=f"9901011{town_number:02d}2{number:02d}", name=f"村{number}", level=5, parent=town
            ).pk
            for number in range(20)
        ]
    dice = random.Random(1)
    kinds = MediationCases.column("kind").choices
    first = date(2023, 1, 1)

    def rows():
        for number in range(entries):
            day = first + timedelta(days=dice.randrange(730))
            row = {
                "accepted_on": day.isoformat(),
                "kind": dice.choice(kinds),
                "summary": f"第{number}件",
                "parties": "甲、乙",
                "mediator": "丙",
            }
            if dice.random() < 0.9:
                row |= {"outcome": "调解成功", "closed_on": day.isoformat()}
            yield (
                uuid.UUID(int=number).hex,
                "mediation_cases",
                dice.choice(villages),
                day.isoformat(),
                day.year * 100 + day.month,
                row["summary"],
                "active",
                str(number),
                json.dumps(row, ensure_ascii=False),
                1,
            )

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO ledger_entry (uid, register, unit_id, occurred_on, month, subject, status, likeness, data, version)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
            rows(),
        )
    rebuild()

    def raw() -> dict[tuple[int, str], tuple[int, int]]:
        with connection.cursor() as cursor:
            cursor.execute(_RAW, [county.path, county.path[:-1] + "0"])
            return {
                (month, kind): (accepted, settled) for month, kind, accepted, settled in cursor.fetchall()
            }

    def kept() -> dict[tuple[int, str], tuple[int, int]]:
        # Through the public door, a fresh one each time: nothing is remembered between runs.
        found = {}
        for month in range(1, 13):
            facts = ledger_facts(county)
            period = Period.of_month(2024, month)
            for kind in kinds:
                accepted = facts.fact("mediation_accepted", period, kind).amount
                settled = facts.fact("mediation_settled", period, kind).amount
                found[202400 + month, kind] = (int(accepted.value), int(settled.value))
        return found

    if raw() != kept():
        raise AssertionError("the totals are not what the rows add up to")
    what = f"a county's year by month and kind, {entries:,} entries"
    return [Result(what, seconds(kept, times=9), "GROUP BY on the raw rows (SQLite)", seconds(raw))]
