"""Returns handed out and taken back: whose they are, what is written, all of it or nothing."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from uuid import UUID

import openpyxl
import pytest
from django.utils import timezone

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.errors import InputFault, NotAllowed, RowFault
from mingfa.ledger.models import Batch, Entry, EntryChange, ReadLog, ZeroReturn
from mingfa.ledger.return_handout import return_handout, return_handouts
from mingfa.ledger.return_intake import Decisions, return_preview, return_record
from mingfa.ledger.returns import returned_registers
from mingfa.ledger.services import batch_undo, entry_amend, entry_record, not_applicable_state

MONTH = 202403
SHEET = MediationCases.label


def case(summary="滴水檐争执", **values):
    return {
        "accepted_on": "2024-03-05",
        "kind": "邻里",
        "summary": summary,
        "parties": "赵小河",
        "mediator": "孙和",
        **values,
    }


def handed_out(town, unit=None, by=None):
    return return_handout(
        unit=unit or town.villages[0], month=MONTH, by=by or town.clerk, made=timezone.now()
    )


def filled(content, *changes, ticks=()):
    """The book with cells written: (line, heading, value)."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book[SHEET]
    heads = {str(cell.value).strip("*").partition("\n")[0]: cell.column for cell in sheet[3]}
    for line, heading, value in changes:
        sheet.cell(3 + line, heads[heading]).value = value
    for row in book["填报说明"].iter_rows():
        if row[0].value in ticks:
            row[2].value = "是"
    with io.BytesIO() as buffer:
        book.save(buffer)
        return buffer.getvalue()


def added(line, summary):
    values = {
        "受理日期": "3月9日",
        "纠纷类型": "合同",
        "纠纷简要情况": summary,
        "当事人": "李、周",
        "调解员": "孙和",
    }
    return [(line, heading, value) for heading, value in values.items()]


NOTHING = Decisions()


def take(town, content, decisions=NOTHING, by=None, within=None):
    return return_record(
        content=content,
        name="东沟3月.xlsx",
        within=within or town.town,
        by=by or town.clerk,
        decisions=decisions,
    )


def test_a_return_is_taken_back_once_however_often_it_comes(town):
    village = town.villages[0]
    entry = entry_record(register=MediationCases, unit=village, values=case(), by=town.village_clerk)
    nought = next(one.label for one in returned_registers(5) if one is not MediationCases)
    content = filled(
        handed_out(town), (1, "联系电话", "13800001234"), *added(2, "收购款拖欠"), ticks=[nought]
    )
    recorded = take(town, content)
    assert str(recorded) == "东沟村：新增1行，更正1行，零报告1本"
    entry.refresh_from_db()
    assert entry.data["phone"] == "13800001234"
    change = EntryChange.objects.filter(entry=entry).last()
    assert (change.why, change.by) == ("据东沟村2024年3月报送表更正", town.clerk)
    assert Entry.objects.filter(unit=village).count() == 2
    assert ZeroReturn.objects.get().month == MONTH
    assert str(take(town, content)) == "东沟村：台账中都已有，没有新的内容"
    assert (Entry.objects.count(), Batch.objects.count(), EntryChange.objects.count()) == (2, 1, 3)


def test_what_came_in_is_undone_as_a_batch_and_may_come_again(town):
    content = filled(handed_out(town), *added(1, "收购款拖欠"))
    [batch] = take(town, content).batches
    batch_undo(batch=batch, by=town.clerk, why="发错了")
    assert take(town, content).rows == 1


def test_a_conflict_waits_for_a_person(town):
    entry = entry_record(register=MediationCases, unit=town.villages[0], values=case(), by=None)
    content = filled(handed_out(town), (1, "联系电话", "1"), *added(2, "收购款拖欠"))
    entry_amend(entry=entry, values=case(phone="2"), by=town.clerk, why="核实")
    with pytest.raises(InputFault, match="有1行台账和报送表都改过，请先逐行选定以哪个为准。什么也没有写入"):
        take(town, content)
    assert Entry.objects.count() == 1
    take(town, content, Decisions(of_ledger=frozenset({entry.uid})))
    entry.refresh_from_db()
    assert entry.data["phone"] == "2"
    recorded = take(town, content, Decisions(of_sheet=frozenset({entry.uid})))
    entry.refresh_from_db()
    assert (entry.data["phone"], recorded.amended, recorded.rows) == ("1", 1, 0)


def test_a_row_taken_out_of_the_sheet_stays_unless_somebody_withdraws_it(town):
    entry = entry_record(register=MediationCases, unit=town.villages[0], values=case(), by=None)
    book = openpyxl.load_workbook(io.BytesIO(handed_out(town)))
    book[SHEET].delete_rows(4)
    with io.BytesIO() as buffer:
        book.save(buffer)
        content = buffer.getvalue()
    found = return_preview(content=content, name="表.xlsx", within=town.town, by=town.clerk)
    assert [kept.uid for kept in found.merge.missing] == [entry.uid]
    take(town, content)
    entry.refresh_from_db()
    assert entry.status == "active"
    take(town, content, Decisions(withdrawn=frozenset({entry.uid})))
    entry.refresh_from_db()
    assert entry.status == "withdrawn"
    assert EntryChange.objects.last().why == "据东沟村2024年3月报送表更正：表中已删去"


def test_a_fault_stops_all_of_it_unless_the_line_is_left_out(town):
    content = filled(handed_out(town), *added(1, "好的一件"), *added(2, "坏的一件"), (2, "受理日期", "某日"))
    with pytest.raises(RowFault, match="“人民调解登记簿”第5行：“受理日期”"):
        take(town, content)
    assert not Entry.objects.exists()
    assert take(town, content, Decisions(faulty_left_out=True)).rows == 1


def test_the_return_of_another_town_or_a_village_elsewhere_is_refused(town):
    content = filled(handed_out(town), *added(1, "收购款拖欠"))
    with pytest.raises(InputFault, match="不是“柳林镇”或其下属单位的报送表"):
        take(town, content, by=town.neighbour_clerk, within=town.neighbour)
    with pytest.raises(InputFault, match="不是“西岭村”"):
        take(town, content, within=town.villages[1])
    for person in (town.leader, town.neighbour_clerk, town.county_reviewer):
        with pytest.raises(NotAllowed):
            take(town, content, by=person, within=town.town)
    assert not Entry.objects.exists()
    with pytest.raises(NotAllowed):
        handed_out(town, by=town.neighbour_clerk)


def test_a_village_clerk_takes_back_the_own_village_alone(town):
    content = filled(handed_out(town, by=town.village_clerk), *added(1, "收购款拖欠"))
    assert take(town, content, by=town.village_clerk, within=town.villages[0]).rows == 1


def test_all_villages_are_handed_out_together_and_the_reading_is_logged(town):
    entry_record(register=MediationCases, unit=town.villages[0], values=case(), by=None)
    not_applicable_state(unit=town.villages[1], register=MediationCases, since=202401, why="合设", by=None)
    packed = return_handouts(town=town.town, month=MONTH, by=town.clerk, made=timezone.now())
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.namelist() == [f"{village.name}2024年3月报送表.xlsx" for village in town.villages]
        second = openpyxl.load_workbook(io.BytesIO(archive.read("西岭村2024年3月报送表.xlsx")))
    assert SHEET not in second.sheetnames
    assert ReadLog.objects.get().rows == 1


def test_numbers_are_those_of_the_entries(town):
    entry = entry_record(register=MediationCases, unit=town.villages[0], values=case(), by=None)
    sheet = openpyxl.load_workbook(io.BytesIO(handed_out(town)))[SHEET]
    at = next(cell.column for cell in sheet[3] if str(cell.value).startswith("记录编号"))
    assert UUID(sheet.cell(4, at).value[1:]) == entry.uid
    assert isinstance(entry.changes.get().at, datetime)
