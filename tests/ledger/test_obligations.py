"""Duties that come round each year, beside the rows in which their papers are followed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mingfa.catalogue.lines.annual_papers import AnnualPapers
from mingfa.catalogue.register import taken
from mingfa.ledger.obligations import owed
from mingfa.ledger.services import entry_record

pytestmark = pytest.mark.django_db

EARLY = date(2026, 1, 10)
REPORT = {
    "kind": "年度报告",
    "title": "青禾镇2025年法治政府建设情况报告",
    "covers_until": date(2025, 12, 31),
}
SENT = {
    "drafted_on": date(2026, 1, 4),
    "reviewed_on": date(2026, 1, 5),
    "issuers": "青禾镇人民政府",
    "parts_written": "4",
    "signed_on": date(2026, 1, 6),
    "dated_on": date(2026, 1, 6),
    "addressee": "清河县人民政府",
    "sent_on": date(2026, 1, 7),
}


def paper(town: Any, values: dict[str, Any]) -> None:
    row, faults = taken(AnnualPapers, values)
    assert row is not None, faults
    entry_record(register=AnnualPapers, unit=town.town, values=row, by=None)


def told(town: Any, today: date = EARLY) -> dict[str, date | None]:
    papers = ("年度报告", "法治政府建设", "述法")
    found = owed(unit=town.town, today=today, viewer=town.clerk).between()
    return {one.label: one.day for one in found if any(word in one.label for word in papers)}


def test_each_paper_is_told_once_by_the_duty_or_by_its_row(town: Any) -> None:
    other = "报送政府信息公开工作年度报告"
    assert told(town) == {
        "报送党政主要负责人述法报告": date(2026, 1, 31),
        other: date(2026, 1, 31),
        "报送法治政府建设年度报告": date(2026, 2, 28),
        "公开法治政府建设年度报告": date(2026, 3, 31),
    }
    paper(town, {**REPORT, "due_on": date(2026, 2, 10)})
    assert told(town) == {
        "报送党政主要负责人述法报告": date(2026, 1, 31),
        other: date(2026, 1, 31),
        "年度报告报送期限": date(2026, 2, 10),
        "年度报告公开期限": date(2026, 3, 31),
    }


def test_a_paper_that_went_up_is_owed_no_more(town: Any) -> None:
    paper(town, REPORT | SENT)
    assert "报送法治政府建设年度报告" not in told(town)
    assert "年度报告报送期限" not in told(town)
    assert told(town)["年度报告公开期限"] == date(2026, 3, 31)


def test_the_duty_stands_until_both_heads_have_their_statement(town: Any) -> None:
    duty = "报送党政主要负责人述法报告"
    for head in ("书记", "镇长"):
        assert duty in told(town)
        values = {"kind": "述法报告", "title": f"2025年述法报告（{head}）", "head": head}
        paper(town, values | {"covers_until": date(2025, 12, 31)})
    assert duty not in told(town)


def test_the_paper_of_another_kind_or_year_is_no_answer(town: Any) -> None:
    paper(town, {**REPORT, "kind": "自查报告"})
    paper(town, {**REPORT, "title": "青禾镇2024年法治政府建设情况报告", "covers_until": date(2024, 12, 31)})
    assert told(town)["报送法治政府建设年度报告"] == date(2026, 2, 28)
    assert told(town, date(2026, 4, 1))["报送法治政府建设年度报告"] == date(2027, 2, 28)
