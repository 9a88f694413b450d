"""How sheets name units, and what an import knows of the ledger before it writes."""

from __future__ import annotations

import pytest

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.errors import NotAllowed
from mingfa.ledger.intake import intake_preview, intake_record, unit_names
from mingfa.ledger.models import Entry
from mingfa.ledger.services import entry_withdraw
from sheets import xlsx

HEAD = ["单位", "受理时间", "纠纷类型", "纠纷简要情况", "当事人", "调解员"]


def preview(town, *units, by=None, of=None):
    rows = [
        [unit, "2024.3.5", "邻里", f"第{number}件", "赵小河", "孙和"] for number, unit in enumerate(units)
    ]
    return intake_preview(
        content=xlsx([HEAD, *rows]), name="表.xlsx", register=MediationCases, unit=of or town.town, by=by
    )


@pytest.mark.parametrize(
    "said", ["东沟村", "东沟", "东沟村委会", "东沟村村民委员会", " 东 沟 村 ", "青禾镇东沟村", "990121100201"]
)
def test_a_village_is_known_by_what_clerks_call_it(town, said):
    [row] = preview(town, said).rows
    assert (row.unit_code, row.faults) == ("990121100201", ())


def test_a_name_that_fits_two_villages_fits_none(town):
    assert "东沟村" not in unit_names(town.county)
    assert unit_names(town.county)["青禾镇东沟村"] == "990121100201"
    [row] = preview(town, "东沟村", of=town.county).rows
    assert [fault.message for fault in row.faults] == ["没有名为“东沟村”的单位，请核对名称"]


def test_a_village_of_another_town_is_not_known(town):
    [row] = preview(town, "柳林镇东沟村").rows
    assert row.unit_code is None


def test_rows_there_already_are_told_apart_and_withdrawn_ones_may_come_again(town):
    first = preview(town, "东沟村", "西岭村")
    intake_record(preview=first, unit=town.town, by=town.clerk)
    assert preview(town, "东沟村", "西岭村", "南坪村").counts.duplicate == 2
    entry_withdraw(entry=Entry.objects.first(), by=town.clerk, why="登记有误")
    assert preview(town, "东沟村", "西岭村").counts.duplicate == 1


def test_nobody_without_the_right_sees_a_preview(town):
    for person in (town.leader, town.county_reviewer, town.neighbour_clerk):
        with pytest.raises(NotAllowed):
            preview(town, "东沟村", by=person)
