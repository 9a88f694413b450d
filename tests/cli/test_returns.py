"""Returns from the command line: out as a .zip, back from many files, refusals told and the rest done."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.ledger.models import Entry
from mingfa.ledger.services import entry_amend, entry_record
from running import run

CASE = {
    "accepted_on": "2024-03-05",
    "kind": "邻里",
    "summary": "滴水檐争执",
    "parties": "赵小河",
    "mediator": "孙和",
}


@pytest.fixture
def handed(town, tmp_path):
    entry_record(register=MediationCases, unit=town.villages[0], values=CASE, by=None)
    out = tmp_path / "out.zip"
    result = run("returns", "青禾镇", "2024", "--month", "3", "-o", out)
    assert result.stdout == f"已生成青禾镇4个单位2024年3月报送表：{out}\n"
    with zipfile.ZipFile(out) as archive:
        return {name[:3]: archive.read(name) for name in archive.namelist()}


def changed(content, path, phone):
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book[MediationCases.label]
    at = next(cell.column for cell in sheet[3] if cell.value == "联系电话")
    sheet.cell(4, at).value = phone
    book.save(path)
    return path


def test_a_return_is_looked_at_and_taken_back(handed, town, tmp_path):
    file = changed(handed["东沟村"], tmp_path / "微信.xlsx", "1")
    looked = run("take-back", file, "--unit", "青禾镇", "--dry-run")
    assert looked.stdout == (
        "微信.xlsx：新增0行，更正1行，两边都改过0行，重复0行，零报告0本，有误0处。\n只作核对，没有写入。\n"
    )
    assert "phone" not in Entry.objects.get().data
    assert run("take-back", file, "--unit", "青禾镇").stdout.endswith("东沟村：更正1行。\n")
    assert Entry.objects.get().data["phone"] == "1"


def test_a_conflict_is_refused_until_it_is_said_which_holds(handed, town, tmp_path):
    file = changed(handed["东沟村"], tmp_path / "表.xlsx", "1")
    entry_amend(entry=Entry.objects.get(), values={**CASE, "phone": "2"}, by=None, why="核实")
    result = run("take-back", file, "--unit", "青禾镇")
    assert result.exit_code == 2
    assert "表.xlsx：有1行台账和报送表都改过" in result.stderr
    assert "两边都改过：“人民调解登记簿”第4行的联系电话" in result.stdout
    assert run("take-back", file, "--unit", "青禾镇", "--conflicts", "报送表").exit_code == 0
    assert Entry.objects.get().data["phone"] == "1"


def test_one_file_refused_does_not_stop_the_others(handed, town, tmp_path):
    file = changed(handed["东沟村"], tmp_path / "表.xlsx", "1")
    result = run("take-back", tmp_path / "无.xlsx", file, "--unit", "青禾镇")
    assert result.exit_code == 2
    assert "找不到文件" in result.stderr
    assert Entry.objects.get().data["phone"] == "1"
    assert "不是“柳林镇”" in run("take-back", file, "--unit", "柳林镇").stderr
