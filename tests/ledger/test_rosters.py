"""A roster imported anew adds who came, updates who is known and ends who left; nothing else is touched."""

from __future__ import annotations

from datetime import date

import pytest

from mingfa.catalogue.lines.grid import GridMembers
from mingfa.catalogue.lines.publicity import PublicityEvents
from mingfa.errors import InputFault
from mingfa.ledger.corrections import correction_undo
from mingfa.ledger.intake import intake_preview
from mingfa.ledger.models import Batch, Entry
from mingfa.ledger.rosters import roster_looked_at, roster_record
from mingfa.ledger.services import entry_record
from mingfa.rollup.selectors import ledger_facts
from mingfa.rollup.services import catch_up, verify
from mingfa.text.dates import Period

DAY = date(2024, 6, 30)
HEAD = "单位,姓名,联系电话,所在网格,岗位,任职日期\n"


@pytest.fixture
def roster(town):
    """沈某 and 高某 of 东沟村, 何某 of 西岭村."""
    return [
        entry_record(
            register=GridMembers,
            unit=town.villages[village],
            values={
                "name": name,
                "grid": "第一网格",
                "post": "专职网格员",
                "serves_from": "2024-01-01",
                "remark": "老",
            },
            by=None,
        )
        for village, name in ((0, "沈某"), (0, "高某"), (1, "何某"))
    ]


def sheet(town, text: str, register=GridMembers):
    return intake_preview(
        content=(HEAD + text).encode(), name="网格员.csv", register=register, unit=town.town, by=town.clerk
    )


def test_a_roster_is_looked_at_and_then_followed(town, roster):
    read = sheet(
        town,
        "东沟村,沈某,13800000001,第一网格,专职网格员,2024-01-01\n东沟村,新某,,第二网格,兼职网格员,2024-06-01\n",
    )
    looked = roster_looked_at(read, unit=town.town, ends_on=DAY, by=town.clerk)
    assert [(one.entry, one.fields) for one in looked.known] == [(roster[0], ("phone",))]
    assert [one.entry for one in looked.gone] == [roster[1]], (
        "西岭村 is not on the sheet and has said nothing"
    )
    arrived, corrected = roster_record(preview=read, unit=town.town, ends_on=DAY, by=town.clerk)
    assert (arrived.rows, corrected.rows, corrected.kind) == (1, 2, Batch.Kind.CORRECTION)
    known, gone, other = (Entry.objects.get(pk=entry.pk) for entry in roster)
    assert (known.data["phone"], known.data["remark"]) == ("13800000001", "老")
    assert gone.data["serves_until"] == "2024-06-30"
    assert gone.changes.last().why == "名册“网格员.csv”中已没有此人（此项）"
    assert other.version == 1
    catch_up()
    facts = ledger_facts(town.town)
    standing = [
        int(facts.fact("grid_members", Period.of_month(2024, month)).amount.value) for month in (5, 6, 7)
    ]
    assert standing == [3, 4, 3]
    assert verify() == []


def test_the_same_roster_twice_changes_nothing(town, roster):
    text = "东沟村,沈某,,第一网格,专职网格员,2024-01-01\n东沟村,高某,,第一网格,专职网格员,2024-01-01\n"
    read = sheet(town, text)
    looked = roster_looked_at(read, unit=town.town, ends_on=DAY, by=town.clerk)
    assert (looked.known, looked.gone, looked.kept) == ((), (), 2)
    with pytest.raises(InputFault, match="名册与台账完全一致"):
        roster_record(preview=read, unit=town.town, ends_on=DAY, by=town.clerk)


def test_a_faulty_row_ends_nobody(town, roster):
    read = sheet(town, "东沟村,沈某,,第一网格,没有的岗位,2024-01-01\n")
    with pytest.raises(InputFault, match="有误的人会被当作已离开"):
        roster_record(preview=read, unit=town.town, ends_on=DAY, by=town.clerk)
    assert not Entry.objects.exclude(version=1).exists()


def test_what_a_roster_changed_is_taken_back_whole(town, roster):
    read = sheet(town, "东沟村,沈某,13800000001,第一网格,专职网格员,2024-01-01\n")
    arrived, corrected = roster_record(preview=read, unit=town.town, ends_on=DAY, by=town.clerk)
    assert arrived is None
    correction_undo(batch=corrected, by=town.clerk, why="传错了表")
    assert [Entry.objects.get(pk=entry.pk).data for entry in roster] == [entry.data for entry in roster]


def test_what_is_no_roster_is_not_ended(town):
    text = "活动日期,活动主题,活动地点\n2024-03-05,宣传,集市\n"
    read = intake_preview(
        content=text.encode(), name="a.csv", register=PublicityEvents, unit=town.town, by=town.clerk
    )
    with pytest.raises(InputFault, match="不是名册"):
        roster_looked_at(read, unit=town.town, ends_on=DAY, by=town.clerk)
