"""A county's year of figures from the totals, against the same GROUP BY on the raw rows."""

from __future__ import annotations

import django
from django.core.management import call_command
from django.db import connection

from benchmarks.result import Result, processor_seconds
from benchmarks.tree import county_opened, entries_filled

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
    from mingfa.catalogue.table import CATALOGUE
    from mingfa.rollup.selectors import ledger_facts
    from mingfa.rollup.services import rebuild
    from mingfa.text.dates import Period

    opened = county_opened("99")
    county, kinds = opened.county, MediationCases.column("kind").choices
    entries_filled(opened, entries)
    rebuild()

    def raw() -> dict[tuple[int, str], tuple[int, int]]:
        with connection.cursor() as cursor:
            cursor.execute(_RAW, [county.path, county.path[:-1] + "0"])
            return {
                (month, kind): (accepted, settled) for month, kind, accepted, settled in cursor.fetchall()
            }

    accepted, settled = (CATALOGUE.indicators[f"mediation_{key}"] for key in ("accepted", "settled"))

    def kept() -> dict[tuple[int, str], tuple[int, int]]:
        # Through the public door, opened anew each time: nothing is remembered between runs.
        facts = ledger_facts(county, only=(accepted, settled))
        found = {}
        for month in range(1, 13):
            period = Period.of_month(2024, month)
            for kind in kinds:
                told = (facts.amount(one, period, kind) for one in (accepted, settled))
                found[202400 + month, kind] = tuple(int(amount.value) if amount else 0 for amount in told)
        return found

    if raw() != kept():
        raise AssertionError("the totals are not what the rows add up to")
    what = f"a county's year by month and kind, {entries:,} entries"
    ours, theirs = processor_seconds(kept, raw, times=7)
    return [Result(what, ours, "GROUP BY on the raw rows (SQLite)", theirs)]
