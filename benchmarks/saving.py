"""Saving one entry with everything that follows from it, against the plain insert of the same row.

Ours validates, records the entry, its clocks and a chained change, and brings the totals of all ancestors up to date;
beside it stands `Entry.objects.create` of the very same columns, which is what Django needs for the row alone.
"""

from __future__ import annotations

import uuid
from datetime import date, timedelta

import django
from django.core.management import call_command

from benchmarks.result import Result, seconds
from benchmarks.tree import county_opened


def run(saves: int) -> list[Result]:
    """Single saves, each in a transaction of its own, ours and theirs by turns."""
    django.setup()
    call_command("migrate", verbosity=0)
    from mingfa.catalogue.lines.mediation import MediationCases
    from mingfa.ledger.models import Entry
    from mingfa.ledger.services import entry_record
    from mingfa.rollup.services import catch_up, verify

    village = county_opened("97").villages[0]
    rows = [_row(number) for number in range(saves * 2)]
    kept = [entry_record(register=MediationCases, unit=village, values=row, by=None) for row in rows[:saves]]
    catch_up()

    def ours(values: dict[str, object]) -> None:
        entry_record(register=MediationCases, unit=village, values=values, by=None)
        catch_up()

    def theirs(like: Entry) -> None:
        Entry.objects.create(
            uid=uuid.uuid4(),
            register="copies",
            unit=village,
            occurred_on=like.occurred_on,
            month=like.month,
            subject=like.subject,
            status=like.status,
            likeness=like.likeness,
            stage=like.stage,
            data=like.data,
            batch=None,
            version=1,
        )

    # By turns, so that whatever else the machine does falls on both alike.
    taken = [
        (seconds(lambda row=row: ours(row), times=1), seconds(lambda one=one: theirs(one), times=1))
        for row, one in zip(rows[saves:], kept, strict=True)
    ]
    Entry.objects.filter(register="copies").delete()
    if verify():
        raise AssertionError("the totals are not what the rows add up to")
    own, plain = (sorted(times)[saves // 2] for times in zip(*taken, strict=True))
    return [
        Result(f"save one entry with all that follows, median of {saves}", own, "the plain insert", plain)
    ]


def _row(number: int) -> dict[str, object]:
    accepted = date(2024, 1, 1) + timedelta(days=number % 300)
    return {
        "number": f"调字第{number}号",
        "accepted_on": accepted.isoformat(),
        "kind": "邻里",
        "summary": f"第{number}件纠纷的简要情况",
        "parties": f"甲{number}、乙{number}",
        "phone": "13900001234",
        "people": "3",
        "mediator": "孙和",
        "outcome": "调解成功",
        "closed_on": (accepted + timedelta(days=9)).isoformat(),
        "agreement": "书面",
        "agreed_sum": "12000",
    }
