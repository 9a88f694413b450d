"""Importing a workbook of mediation cases against django-import-export with the same columns.

Ours validates every row against its register, records entries and chained changes, and brings the totals of all
ancestors up to date; theirs stores typed rows. Told in processor time, so that a busy machine says the same.
"""

from __future__ import annotations

import io
import random
from datetime import date, timedelta

import django
import xlsxwriter
from django.core.management import call_command
from django.db import connection

from benchmarks.result import Result, processor_seconds

_FIELDS = (
    "number", "accepted_on", "source", "kind", "summary", "parties", "phone", "people", "sum_in_dispute",
    "mediator", "outcome", "closed_on", "agreement", "agreed_sum",
)  # fmt: skip


def workbook(headings: list[str], rows: int, villages: list[str]) -> bytes:
    """A sheet of so many cases, dates and numbers as Excel holds them."""
    dice = random.Random(2)
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"constant_memory": True})
    dated = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet("台账")
    sheet.write_row(0, 0, headings)
    for number in range(1, rows + 1):
        accepted = date(2024, 1, 1) + timedelta(days=dice.randrange(360))
        closed = accepted + timedelta(days=dice.randrange(1, 28))
        row = (
            dice.choice(villages), f"调字第{number}号", accepted, "依申请调解", dice.choice(("邻里", "婚姻家庭", "合同")),
            f"第{number}件纠纷的简要情况", f"甲{number}、乙{number}", "13900001234", dice.randrange(2, 9),
            dice.randrange(0, 50000), "孙和", "调解成功", closed, "书面", dice.randrange(0, 30000),
        )  # fmt: skip
        for column, value in enumerate(row):
            if isinstance(value, date):
                sheet.write_datetime(number, column, value, dated)
            else:
                sheet.write(number, column, value)
    book.close()
    return content.getvalue()


def run(rows: int) -> list[Result]:
    """The same file into an empty town and into an empty table."""
    django.setup()
    call_command("migrate", verbosity=0)
    from import_export import resources
    from tablib import Dataset

    from benchmarks.peer.models import Case
    from mingfa.catalogue.lines.mediation import MediationCases
    from mingfa.ledger.intake import intake_preview, intake_record
    from mingfa.ledger.models import Entry
    from mingfa.ledger.services import unit_open
    from mingfa.rollup.services import catch_up

    with connection.schema_editor() as editor:
        editor.create_model(Case)

    county = unit_open(code="980101000000", name="某县", level=3, parent=_city(unit_open))
    town = unit_open(code="980101100000", name="某镇", level=4, parent=county)
    villages = [f"某{number}村" for number in range(20)]
    for number, name in enumerate(villages):
        unit_open(code=f"9801011002{number:02d}", name=name, level=5, parent=town)

    ours_file = workbook(["村", *(MediationCases.column(name).label for name in _FIELDS)], rows, villages)
    theirs_file = workbook(["village", *_FIELDS], rows, villages)

    def ours() -> None:
        preview = intake_preview(
            content=ours_file, name="台账.xlsx", register=MediationCases, unit=town, by=None
        )
        intake_record(preview=preview, unit=town, by=None)
        catch_up()

    resource = resources.modelresource_factory(Case)()

    def theirs() -> None:
        data = Dataset().load(theirs_file, format="xlsx")
        result = resource.import_data(data, raise_errors=True)
        if result.has_errors():
            raise AssertionError(result.row_errors())

    took, theirs_took = processor_seconds(ours, theirs, times=1)
    results = [
        Result(
            f"import {rows:,} rows: entries, chained changes, totals",
            took,
            "django-import-export, default",
            theirs_took,
        )
    ]
    arrived = Entry.objects.filter(register=MediationCases.key, unit__parent=town).count()
    if (arrived, Case.objects.count()) != (rows, rows):
        raise AssertionError("not every row arrived")
    return results


def _city(unit_open):
    province = unit_open(code="980000000000", name="某省", level=1)
    return unit_open(code="980100000000", name="某市", level=2, parent=province)
