"""Reading the ledger: no more than the viewer's rows, page by page, masked above the handling level."""

from __future__ import annotations

from datetime import date

import pytest

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.errors import NameFault, NotAllowed
from mingfa.ledger.models import ReadLog
from mingfa.ledger.obligations import obligations
from mingfa.ledger.rights import handles
from mingfa.ledger.selectors import (
    entries,
    entry_get,
    entry_page,
    headings_remembered,
    likenesses_known,
    reading_log,
    shown,
    unit_card,
    unit_find,
)
from mingfa.ledger.services import entry_record, entry_withdraw, headings_remember


def record(unit, day="2024-03-05", **values):
    row = {
        "accepted_on": day,
        "kind": "邻里",
        "summary": "滴水檐争执",
        "parties": "赵小河、钱大山",
        "phone": "13900001234",
        "mediator": "孙和",
        **values,
    }
    return entry_record(register=MediationCases, unit=unit, values=row, by=None)


def test_a_person_sees_their_unit_and_what_lies_below(town):
    record(town.villages[0])
    record(town.villages[1])
    record(town.neighbour)
    counts = {
        who: entries(viewer=getattr(town, who), register=MediationCases).count()
        for who in ("clerk", "leader", "village_clerk", "county_reviewer", "neighbour_clerk")
    }
    assert counts == {"clerk": 2, "leader": 2, "village_clerk": 1, "county_reviewer": 3, "neighbour_clerk": 1}


def test_an_entry_of_another_town_does_not_exist_for_a_viewer(town):
    entry = record(town.neighbour)
    with pytest.raises(NameFault, match="没有名为“.+”的记录"):
        entry_get(viewer=town.clerk, key=entry.pk)
    with pytest.raises(NotAllowed):
        entries(viewer=town.clerk, register=MediationCases, unit=town.neighbour)


def test_withdrawn_rows_are_listed_only_when_asked_for(town):
    entry = record(town.town)
    entry_withdraw(entry=entry, by=None, why="重复")
    assert not entries(viewer=town.clerk, register=MediationCases).exists()
    assert entries(viewer=town.clerk, register=MediationCases, withdrawn=True).get() == entry


def test_filters_and_search_narrow_the_list(town):
    record(town.town, "2024-01-05", kind="合同", summary="欠付工钱")
    record(town.town, "2024-05-05", summary="排水沟堵塞")
    found = lambda **asked: [e.subject for e in entries(viewer=town.clerk, register=MediationCases, **asked)]  # noqa: E731
    assert found(since=date(2024, 2, 1)) == ["排水沟堵塞"]
    assert found(where={"kind": "合同"}) == ["欠付工钱"]
    assert found(search="工钱") == ["欠付工钱"]
    assert found(search="工钱 排水") == []


def test_search_does_not_find_by_what_is_masked(town):
    record(town.town)
    asked = {"register": MediationCases, "search": "赵小河"}
    assert entries(viewer=town.clerk, unit=town.town, **asked).count() == 1
    assert entries(viewer=town.county_reviewer, unit=town.county, **asked).count() == 0
    assert entries(viewer=town.county_reviewer, unit=town.town, **asked).count() == 0


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_pages_walk_forwards_and_back_over_every_row_once(town, size):
    for number in range(6):
        record(town.town, f"2024-0{1 + number // 2}-05", summary=f"第{number}件")
    found = entries(viewer=town.clerk, register=MediationCases)
    every = list(found)
    walked, page = [], entry_page(found, size=size)
    pages = [page.entries]
    while page.following:
        page = entry_page(found, size=size, after=page.following)
        pages.append(page.entries)
    walked = [entry for entries_ in pages for entry in entries_]
    assert walked == every
    for earlier in reversed(pages[:-1]):
        page = entry_page(found, size=size, before=page.preceding)
        assert page.entries == earlier
    assert page.preceding is None


def test_a_page_mark_that_is_none_is_refused(town):
    with pytest.raises(NameFault, match="没有名为“abc”的页码"):
        entry_page(entries(viewer=town.clerk, register=MediationCases), after="abc")


def test_personal_data_is_masked_above_the_town(town):
    entry = record(town.villages[0])
    assert handles(town.clerk, entry.unit, MediationCases)
    assert handles(town.village_clerk, entry.unit, MediationCases)
    assert not handles(town.county_reviewer, entry.unit, MediationCases)
    masked = shown(entry.data, MediationCases, unmasked=False)
    assert (masked["parties"], masked["phone"]) == ("赵某某、钱某某", "139****1234")
    assert masked["summary"] == "（案情不予显示）"
    assert shown(entry.data, MediationCases, unmasked=True)["parties"] == "赵小河、钱大山"


def test_seeing_personal_data_leaves_a_note(town):
    entry = record(town.town)
    reading_log(by=town.clerk, way=ReadLog.Way.PAGE, register=MediationCases, unit=town.town, entry=entry)
    assert ReadLog.objects.get().by == town.clerk


def test_a_unit_is_found_by_code_or_by_a_name_that_is_unique(town):
    assert unit_find("青禾镇") == town.town
    assert unit_find(town.town.code) == town.town
    with pytest.raises(
        NameFault, match=r"没有名为“东沟村”的唯一单位（青禾镇东沟村（990121100201）、柳林镇东沟村"
    ):
        unit_find("东沟村")
    assert unit_find("东沟村", within=town.town) == town.villages[0]
    assert unit_find("东沟村", viewer=town.clerk) == town.villages[0]
    with pytest.raises(NameFault, match="没有名为“青荷镇”的单位。是否指：青禾镇？"):
        unit_find("青荷镇")
    with pytest.raises(NameFault):
        unit_find("柳林镇", viewer=town.clerk)


def test_the_card_of_a_unit_knows_its_chain_and_neighbours(town):
    card = unit_card(town.town)
    assert (card.full_name, card.county) == ("中州省云州市清河县青禾镇", "清河县")
    assert card.ancestors == ("中州省", "云州市", "清河县")
    assert card.neighbours == ("柳林镇",)
    assert set(card.subordinates) == {"东沟村", "西岭村", "南坪村", "北湾村"}


def test_headings_kept_for_a_town_serve_its_villages(town):
    headings_remember(unit=town.town, register=MediationCases, matches={"事由": "summary", "备注": None})
    assert headings_remembered(town.villages[0], MediationCases) == {"事由": "summary", "备注": None}
    assert headings_remembered(town.neighbour, MediationCases) == {}


def test_rows_that_tell_the_same_fact_are_alike_whatever_their_blanks(town):
    first = record(town.town, parties="赵小河 、钱大山")
    second = record(town.town, parties="赵小河、钱大山", mediator="吴安")
    other = record(town.villages[0], parties="赵小河、钱大山")
    assert first.likeness == second.likeness != other.likeness
    assert likenesses_known(MediationCases, [first.likeness, "没有"]) == {first.likeness}


def test_open_cases_and_yearly_duties_are_due_overdue_first(town):
    late = record(town.villages[0], "2024-01-10")
    record(town.town, "2024-02-20")
    record(town.town, "2024-02-21", outcome="调解成功", closed_on="2024-02-25")
    owed = obligations(unit=town.town, today=date(2024, 3, 1), viewer=town.clerk)
    cases = [(one.entry, one.day, one.days_left(date(2024, 3, 1))) for one in owed if one.entry]
    assert cases[0] == (late, date(2024, 2, 10), -20)
    assert [day for _, day, _ in cases] == [date(2024, 2, 10), date(2024, 3, 20)]
    assert owed[0].basis.citation == "《人民调解工作若干规定》第三十三条"
    seen_by_county = obligations(unit=town.town, today=date(2024, 3, 1), viewer=town.county_reviewer)
    assert {one.subject for one in seen_by_county if one.entry} == {"（案情不予显示）"}
