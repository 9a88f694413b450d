"""`mingfa import`: all rows or none, every refusal in Chinese with exit status 2."""

from __future__ import annotations

import datetime as dt
import io

import pytest

from mingfa.ledger.exchange.workbook import read_workbook
from mingfa.ledger.models import Batch, Entry, EntryChange, HeadingMatch
from running import run, run_apart
from sheets import xlsx, zipped

HEAD = [
    "序号",
    "村（社区）",
    "受理时间",
    "纠纷类型",
    "纠纷简要情况",
    "当事人",
    "涉及人数",
    "调解员",
    "调解结果",
    "办结日期",
]


def sheet(*rows, head=HEAD):
    return xlsx([["青禾镇2024年人民调解登记簿"], ["填报单位：青禾镇"], head, *rows])


def row(number=1, day="2024.3.5", kind="邻里", people=2, summary="排水沟走向起争执", closed="3月8日"):
    return [number, "东沟村", day, kind, summary, "赵小河、钱大山", people, "孙和", "成功", closed]


@pytest.fixture
def file(tmp_path):
    def write(content, name="台账.xlsx"):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return write


def test_a_workbook_is_imported_whole(town, file):
    path = file(
        sheet(
            row(),
            row(2, dt.date(2024, 4, 1), summary="果树遮光", closed="2024-04-03"),
            ["合计", "", "", "", "", "", 4],
        )
    )
    result = run("import", "人民调解登记簿", path, "--unit", "青禾镇")
    assert result.stderr == ""
    assert result.exit_code == 0
    assert "可导入2行，有误0行，重复0行，不是记录的1行。" in result.stdout
    assert f"已导入2行（第{Batch.objects.get().pk}批）。" in result.stdout
    assert {entry.unit.name for entry in Entry.objects.all()} == {"东沟村"}
    figures = run("figures", "990121100000", "2024", "--json").stdout
    assert '"indicator": "mediation_accepted", "label": "受理调解纠纷", "value": 2,' in figures


def test_the_same_file_twice_adds_nothing(town, file):
    path = file(sheet(row()))
    run("import", "mediation_cases", path, "--unit", "青禾镇")
    result = run("import", "mediation_cases", path, "--unit", "青禾镇")
    assert result.exit_code == 2
    assert result.stderr == "文件里的1行都已在台账中，什么也没有写入。\n"
    assert Entry.objects.count() == 1


def test_a_dry_run_writes_nothing(town, file):
    result = run("import", "mediation_cases", file(sheet(row())), "--unit", "青禾镇", "--dry-run")
    assert result.exit_code == 0
    assert result.stdout.endswith("只作核对，没有写入。\n")
    assert not Entry.objects.exists()


@pytest.mark.parametrize(
    ("faulty", "message"),
    [
        (row(day="2024-02-30"), "第4行“受理日期”：“2024-02-30”这一天不存在，请核对月和日。"),
        (row(people=-3), "第4行“涉及人数”：数量不能为负（-3），请核对。"),
        (row(kind="吵架"), "第4行“纠纷类型”：“吵架”不在可选范围，可填：婚姻家庭、邻里、"),
        (row(closed="2024.3.1"), "第4行“办结日期”：早于“受理日期”（2024-03-05），请核对。"),
        ([1, "无名村", *row()[2:]], "第4行“单位”：没有名为“无名村”的单位，请核对名称。"),
    ],
)
def test_one_faulty_row_and_nothing_is_imported(town, file, faulty, message):
    path = file(sheet(faulty, row(2, summary="果树遮光")))
    result = run("import", "mediation_cases", path, "--unit", "青禾镇")
    assert result.exit_code == 2
    assert f"台账.xlsx：1行有误，什么也没有写入：\n  {message}" in result.stderr
    assert "Traceback" not in result.output
    assert not Entry.objects.exists()
    assert not EntryChange.objects.exists()
    assert not Batch.objects.exists()


def test_faulty_rows_are_left_out_only_when_asked_and_marked_in_a_copy(town, file, tmp_path):
    path, marked = file(sheet(row(day="2024-02-30"), row(2, summary="果树遮光"))), tmp_path / "待更正.xlsx"
    result = run("import", "mediation_cases", path, "--unit", "青禾镇", "--skip-faulty", "--marked", marked)
    assert result.exit_code == 0
    assert "已导入1行" in result.stdout
    assert "留下1行有误的没有导入" in result.stdout
    assert Entry.objects.get().subject == "果树遮光"
    copy = read_workbook(marked.read_bytes(), marked.name).sheets[0]
    assert copy.rows[3][-1] == "“受理日期”：“2024-02-30”这一天不存在，请核对月和日。"


def test_a_heading_that_is_only_alike_must_be_confirmed_once(town, file):
    head = [*HEAD[:5], "纠纷当事人员", *HEAD[6:]]
    path = file(sheet(row(), head=head))
    result = run("import", "mediation_cases", path, "--unit", "青禾镇")
    assert result.exit_code == 2
    assert "有列名需要先确认，什么也没有写入：“纠纷当事人员”与“当事人”相近，请确认。" in result.stderr
    assert not Entry.objects.exists()
    result = run("import", "mediation_cases", path, "--unit", "青禾镇", "--column", "纠纷当事人员=当事人")
    assert result.exit_code == 0
    assert HeadingMatch.objects.get().field == "parties"
    again = file(sheet(row(summary="又一件"), head=head), "二.xlsx")
    assert run("import", "mediation_cases", again, "--unit", "青禾镇").exit_code == 0


BOMB = zipped(
    {
        "xl/workbook.xml": b"<workbook/>",
        "[Content_Types].xml": b"",
        "xl/worksheets/sheet1.xml": b" " * 250_000_000,
    }
)
ENCRYPTED = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "文件是空的（0字节），请重新保存后再传。"),
        (b"%PDF-1.7 \n", "这是PDF文件，不是表格。请用WPS或Excel打开，另存为.xlsx后再传。"),
        (b"PK\x03\x04 no archive", "文件已损坏，不能读取。请用WPS或Excel打开，另存为.xlsx后再传。"),
        (BOMB, "文件解压后过大，疑似压缩炸弹，已拒收。请另存为.xlsx后再传。"),
        (ENCRYPTED, "文件已损坏，不能读取。请用WPS或Excel打开，另存为.xlsx后再传。"),
        (xlsx([]), "表格是空的，没有任何内容。"),
        (
            xlsx([["姓名", "电话"], ["甲", "1"]]),
            "没有找到“人民调解登记簿”的表头。表头一行应有：受理日期、纠纷类型、",
        ),
    ],
    ids=["empty", "pdf", "broken", "bomb", "ole", "no rows", "no header"],
)
def test_what_is_no_ledger_is_refused(town, file, content, message):
    result = run("import", "mediation_cases", file(content), "--unit", "青禾镇")
    assert result.exit_code == 2
    assert result.stderr.startswith(message)
    assert result.stdout == ""
    assert not Entry.objects.exists()


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("no_such", "{file}", "--unit", "青禾镇"), "没有名为“no_such”的台账。请核对后重新输入。"),
        (
            ("mediation_case", "{file}", "--unit", "青禾镇"),
            "没有名为“mediation_case”的台账。是否指：mediation_cases",
        ),
        (("mediation_cases", "{file}", "--unit", "青木镇"), "没有名为“青木镇”的单位。是否指：青禾镇？"),
        (
            ("mediation_cases", "{file}", "--unit", "东沟村"),
            "没有名为“东沟村”的唯一单位（青禾镇东沟村（990121100201）、",
        ),
        (("mediation_cases", "没有.xlsx", "--unit", "青禾镇"), "找不到文件“没有.xlsx”。请核对路径和文件名。"),
        (("mediation_cases", "{file}"), "缺少参数：单位。"),
        (
            ("mediation_cases", "{file}", "--unit", "青禾镇", "--year", "24"),
            "--year的值不对：“24”不是年份，应为四位数字，如2024",
        ),
        (
            ("mediation_cases", "{file}", "--unit", "青禾镇", "--column", "甲"),
            "--column 应写成“表头=列名”，现为“甲”。",
        ),
        (("mediation_cases", "{file}", "--unit", "青禾镇", "--column", "甲=乙"), "没有名为“乙”的列。"),
    ],
)
def test_a_wrong_command_line_is_refused(town, file, args, message):
    path = str(file(sheet(row())))
    result = run("import", *(arg.format(file=path) for arg in args))
    assert result.exit_code == 2
    assert message in result.stderr
    assert not Entry.objects.exists()


@pytest.mark.parametrize(
    "content", [io.BytesIO(b"x").getvalue(), sheet(row())], ids=["no workbook", "no such unit"]
)
def test_a_process_of_its_own_ends_with_status_2_and_no_traceback(file, tmp_path, content):
    result = run_apart("import", "mediation_cases", file(content), "--unit", "青禾镇", home=tmp_path / "home")
    assert result.returncode == 2
    assert result.stderr == "没有名为“青禾镇”的单位。请核对后重新输入。\n"
    assert result.stdout == ""
