"""A return goes out, is filled in by many hands, and comes back: nothing lost, nothing doubled, conflicts shown."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mingfa.catalogue.register import taken
from mingfa.catalogue.table import CATALOGUE
from mingfa.errors import FileFault
from mingfa.ledger.exchange.return_book import BookPart, BookRow, return_book
from mingfa.ledger.exchange.return_merge import merged
from mingfa.ledger.exchange.return_reading import read_return_book
from mingfa.sample.county import TOWNS, YEARS
from mingfa.sample.rows import rows_of
from sheets import Disputes, Lectures, xlsx

from .books import (
    HEAD,
    MADE,
    MARCH,
    MONTH,
    NAME,
    REGISTERS,
    VILLAGE,
    MemoryLedger,
    both,
    column,
    dispute,
    drop,
    edited,
    put,
    shuffled,
    tick,
)

SHEET = Disputes.label
NEW = {"受理日期": "2024.3.9", "纠纷类型": "邻里", "简要情况": "新的一件", "当事人": "李、周"}


@pytest.fixture
def ledger():
    ledger = MemoryLedger()
    ledger.uids = [ledger.record(dispute(f"第{number}件")) for number in range(1, 4)]
    return ledger


def counts(merge):
    return {
        name: len(getattr(merge, name))
        for name in ("new", "changed", "unchanged", "conflicts", "missing", "duplicates", "zeros", "faults")
        if getattr(merge, name)
    }


def test_what_was_not_touched_changes_nothing(ledger):
    assert counts(ledger.merge(ledger.book())) == {"unchanged": 3}
    assert counts(ledger.merge(edited(ledger.book(), renamed=True))) == {"unchanged": 3}


def test_rows_are_added_and_corrected_and_taken_back_twice_they_are_so_once(ledger):
    content = edited(ledger.book(), (SHEET, both(put(2, 简要情况="第2件，已改"), put(4, **NEW))))
    merge = ledger.take(content)
    assert counts(merge) == {"new": 1, "changed": 1, "unchanged": 2}
    assert merge.changed[0].fields == (("summary", "第2件", "第2件，已改"),)
    after = ledger.said()
    assert counts(ledger.take(content)) == {"unchanged": 3, "duplicates": 1}
    assert ledger.said() == after


def test_columns_lost_leave_their_fields_as_they_are(ledger):
    ledger.amend(ledger.uids[0], dispute("第1件", phone="13800001234"))
    content = edited(ledger.book(), (SHEET, both(drop("联系电话", "当事人"), put(1, 纠纷类型="其他"))))
    merge = ledger.merge(content)
    assert counts(merge) == {"changed": 1, "unchanged": 2}
    assert merge.changed[0].row.phone == "13800001234"
    assert "少了“当事人”、“联系电话”列" in merge.book.notes[0]


def test_a_removed_row_is_asked_about_and_one_recorded_since_is_not(ledger):
    def without_second(grid):
        del grid[HEAD + 1]
        return grid

    content = edited(ledger.book(), (SHEET, without_second))
    ledger.now = MADE + timedelta(days=2)
    ledger.record(dispute("寄出以后登记的"))
    merge = ledger.merge(content)
    assert [kept.uid for kept in merge.missing] == [ledger.uids[1]]
    assert counts(merge) == {"unchanged": 2, "missing": 1}


def test_a_line_copied_is_one_row_and_a_line_copied_and_changed_is_two(ledger):
    def copied(grid):
        grid[HEAD + 3] = list(grid[HEAD])
        grid[HEAD + 4] = list(grid[HEAD])
        grid[HEAD + 4][column(grid, "简要情况")] = "抄下来改的另一件"
        return grid

    merge = ledger.merge(edited(ledger.book(), (SHEET, copied)))
    assert counts(merge) == {"new": 1, "unchanged": 3, "duplicates": 1}
    assert merge.new[0].remark == "与第4行的记录编号相同而内容不同，按新增一行"
    assert merge.duplicates[0].remark == "与第4行相同"


def test_two_versions_of_one_row_are_for_a_person_to_choose(ledger):
    def torn(grid):
        grid[HEAD + 3] = list(grid[HEAD])
        at = column(grid, "联系电话")
        grid[HEAD][at], grid[HEAD + 3][at] = "1", "2"
        return grid

    merge = ledger.merge(edited(ledger.book(), (SHEET, torn)))
    assert counts(merge) == {"unchanged": 2, "faults": 2}
    assert "第4行、第7行的记录编号相同、内容都改过" in str(merge.faults[0])


def test_without_numbers_rows_are_known_by_what_they_tell(ledger):
    edit = both(drop("记录编号", "核验码"), put(1, 联系电话="13800001234"), put(4, **NEW))
    content = edited(ledger.book(), (SHEET, edit))
    assert counts(ledger.merge(content)) == {"new": 1, "changed": 1, "unchanged": 2}
    ledger.now = MADE + timedelta(days=1)
    ledger.amend(ledger.uids[0], dispute("第1件", phone="2"))
    assert counts(ledger.merge(content)) == {"new": 1, "conflicts": 1, "unchanged": 2}


def test_a_row_changed_here_and_there_is_a_conflict_and_changed_only_there_it_is_not(ledger):
    content = edited(ledger.book(), (SHEET, put(1, 联系电话="1")))
    ledger.now = MADE + timedelta(days=1)
    ledger.amend(ledger.uids[0], dispute("第1件", phone="2"))
    ledger.amend(ledger.uids[1], dispute("第2件", phone="3"))
    merge = ledger.merge(content)
    assert counts(merge) == {"unchanged": 2, "conflicts": 1}
    assert merge.conflicts[0].fields == (("phone", "2", "1"),)
    ledger.apply(merge, of_sheet=[ledger.uids[0]])
    assert counts(ledger.merge(content)) == {"unchanged": 3}


def test_changes_of_different_fields_go_together_unless_they_contradict(ledger):
    content = edited(ledger.book(), (SHEET, put(1, 办结日期="2024-03-06")))
    ledger.now = MADE + timedelta(days=1)
    ledger.amend(ledger.uids[0], dispute("第1件", phone="2"))
    merge = ledger.merge(content)
    assert counts(merge) == {"unchanged": 2, "changed": 1}
    assert (merge.changed[0].row.phone, str(merge.changed[0].row.closed_on)) == ("2", "2024-03-06")
    assert [name for name, *_ in merge.changed[0].fields] == ["closed_on"]
    ledger.amend(ledger.uids[0], dispute("第1件", accepted_on="2024-03-20"))
    merge = ledger.merge(content)
    assert counts(merge) == {"unchanged": 2, "conflicts": 1}, "closed before it was accepted"


def test_a_row_withdrawn_meanwhile_comes_back_only_when_somebody_says_so(ledger):
    book = ledger.book()
    ledger.entries[ledger.uids[0]] = replace(ledger.entries[ledger.uids[0]], active=False)
    assert counts(ledger.merge(book)) == {"unchanged": 3}
    merge = ledger.merge(edited(book, (SHEET, put(1, 联系电话="1"))))
    assert counts(merge) == {"unchanged": 2, "conflicts": 1}


def test_noughts_are_signed_once_and_not_against_rows(ledger):
    content = edited(ledger.book(), ("填报说明", both(tick(SHEET), tick(Lectures.label))))
    merge = ledger.take(content)
    assert merge.zeros == (Lectures,)
    assert [str(fault) for fault in merge.faults] == [
        "《纠纷登记表》：勾选了零报告，但表里有3行，请核对以哪个为准。"
    ]
    assert counts(ledger.merge(content)) == {"unchanged": 3, "faults": 1}


def test_a_number_of_somebody_else_is_refused(ledger):
    edit = put(1, 记录编号="r" + "0" * 32)
    merge = ledger.merge(edited(ledger.book(), (SHEET, edit)))
    assert "记录编号不是本单位这本台账的" in str(merge.faults[0])


def test_what_breaks_a_rule_says_where(ledger):
    merge = ledger.merge(edited(ledger.book(), (SHEET, put(2, 受理日期="三月某日"))))
    assert counts(merge) == {"unchanged": 2, "faults": 1}
    assert str(merge.faults[0]).startswith("“纠纷登记表”第5行：“受理日期”：")


def test_who_filled_it_in_is_kept(ledger):
    def sign(grid):
        for row in grid:
            if row[0] == "填报人：":
                row[0] = "填报人：沈委员"
        return grid

    assert ledger.merge(edited(ledger.book(), ("填报说明", sign))).book.signer == "沈委员"


def test_a_file_that_is_no_return_is_refused(ledger):
    with pytest.raises(FileFault, match="没有“表号”"):
        read_return_book(xlsx([["受理日期", "简要情况"], ["2024-03-05", "一件"]]), "表.xlsx", REGISTERS)
    other = return_book(unit_code="990121100202", unit_name="西岭村", month=MONTH, made=MADE, parts=[])
    pages = [openpyxl.load_workbook(io.BytesIO(one)) for one in (ledger.book(), other)]
    page = pages[0].create_sheet("另一村")
    for row in pages[1]["填报说明"].iter_rows(values_only=True):
        page.append(row)
    with io.BytesIO() as buffer:
        pages[0].save(buffer)
        with pytest.raises(FileFault, match="不同单位"):
            read_return_book(buffer.getvalue(), "表.xlsx", REGISTERS)


def test_the_book_is_plain(ledger):
    book = openpyxl.load_workbook(io.BytesIO(ledger.book()))
    visible = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    assert visible == ["填报说明", SHEET, Lectures.label]
    assert not any(sheet.protection.sheet for sheet in book.worksheets)
    sheet = book[SHEET]
    assert [sheet["C3"].value, sheet["N3"].value, sheet["O3"].value] == [
        "*受理日期",
        "记录编号（勿改）",
        "核验码（勿改）",
    ]
    assert re.fullmatch("r[0-9a-f]{32}", sheet["N4"].value)
    assert sheet["B7"].value == NAME
    assert [rule.formula1 for rule in sheet.data_validations.dataValidation]
    assert book["填报说明"]["A8"].value == SHEET
    assert book["填报说明"]["B8"].value == 3


# Whatever is done to the file


SUMMARIES = st.sampled_from(
    ["甲", "乙 丙", "/", "10", "3.50", "是", "合计", "注：一件", "2024-03-05", "=1+1", "无"]
)
ROWS = st.lists(
    st.builds(
        lambda summary, number, people, money: dispute(f"{number}{summary}", people=people, money=money),
        SUMMARIES,
        st.integers(1, 10**6),
        st.sampled_from([None, "12", "50余", "近100", "约7", "3至5"]),
        st.sampled_from([None, "0", "1200.5", "3.5万"]),
    ),
    min_size=1,
    max_size=5,
    unique_by=lambda row: row.summary,
)
EDIT = st.lists(st.tuples(st.integers(0, 4), st.sampled_from(["1", "2", "无", None])), max_size=4)
ORDER = st.lists(st.integers(0, 30), max_size=6)
quick = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def fill(rows, edits, order, copies=()):
    """Set phone numbers, move lines to the end, turn columns about."""

    def edit(grid):
        at = column(grid, "联系电话")
        for number, said in edits:
            grid[HEAD + number % rows][at] = said
        for number in copies:
            grid.append(list(grid[HEAD + number % rows]))
        body = grid[HEAD:]
        return shuffled(order)([*grid[:HEAD], *body[::-1]])

    return (SHEET, edit)


@quick
@given(ROWS, EDIT, ORDER, st.lists(st.integers(0, 4), max_size=2))
def test_nothing_is_lost_or_doubled_and_twice_is_once(rows, edits, order, copies):
    ledger = MemoryLedger()
    for row in rows:
        ledger.record(row)
    before = ledger.said()
    content = edited(ledger.book(), fill(len(rows), edits, order, copies), renamed=bool(copies))
    merge = ledger.take(content)
    assert not merge.faults
    assert not merge.missing
    assert not merge.conflicts
    assert not merge.new
    assert len(ledger.said()) == len(before)
    last = {number % len(rows): said for number, said in edits}
    assert len(merge.changed) == sum(said is not None for said in last.values())
    once = ledger.said()
    again = ledger.take(content)
    assert counts(again).keys() <= {"unchanged", "duplicates"}
    assert ledger.said() == once


@quick
@given(ROWS, EDIT, EDIT)
def test_two_returns_conflict_only_where_both_changed_a_row(rows, mine, yours):
    ledger = MemoryLedger()
    for row in rows:
        ledger.record(row)
    book = ledger.book()
    first, second = (edited(book, fill(len(rows), edits, [])) for edits in (mine, yours))
    ledger.take(first)
    changed = [{number % len(rows): said for number, said in edits} for edits in (mine, yours)]
    both_changed = {
        number
        for number in range(len(rows))
        if changed[0].get(number) and changed[1].get(number) and changed[0][number] != changed[1][number]
    }
    merge = ledger.merge(second)
    assert len(merge.conflicts) == len(both_changed)
    assert not merge.new
    assert not merge.faults


def sample_rows(register):
    return [taken(register, one.values)[0] for one in rows_of(register, TOWNS[0], YEARS[-1])[:60]]


@pytest.mark.parametrize("register", CATALOGUE.registers.values(), ids=lambda register: register.key)
def test_rows_of_every_register_come_back_as_they_went(register):
    uids = {uuid4(): row for row in sample_rows(register)}
    part = BookPart(register, MARCH, [BookRow(uid, row) for uid, row in uids.items()])
    content = return_book(unit_code=VILLAGE, unit_name=NAME, month=MONTH, made=MADE, parts=[part])
    ledger = MemoryLedger()
    for uid, row in uids.items():
        ledger.record(row, uid)
    book = read_return_book(edited(content, renamed=True), "表.xlsx", tuple(CATALOGUE.registers.values()))
    assert book.registers == (register,)
    assert book.notes == ()
    merge = merged(book, ledger.entries.values())
    assert sorted(merge.unchanged) == sorted(uids)
    assert merge.clean
    assert merge.does_nothing
