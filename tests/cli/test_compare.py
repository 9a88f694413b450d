"""`mingfa compare`: a folder of reports becomes one table; what cannot be read is told, the others are done."""

from __future__ import annotations

import csv

import openpyxl

from running import run


def test_a_folder_becomes_a_workbook(tmp_path):
    for town, count in (("青禾镇", 12), ("柳林镇", 30)):
        text = f"{town}2024年法治政府建设报告\n一、举措\n全年受理矛盾纠纷{count}件。\n"
        (tmp_path / f"{town}.txt").write_text(text, "utf-8")
    out = tmp_path.parent / "对照.xlsx"
    done = run("compare", tmp_path, "--out", out)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "已比较2份报告的1行数字" in done.stderr
    assert [cell.value for cell in openpyxl.load_workbook(out)["对照"][2]][5:7] == [30, 12]


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_compared(tmp_path):
    text = "青禾镇2024年法治政府建设报告\n一、举措\n全年受理矛盾纠纷12件。\n"
    (tmp_path / "青禾镇.txt").write_text(text, "utf-8")
    (tmp_path / "坏.docx").write_bytes(b"not a zip")
    out = tmp_path.parent / "对照.csv"
    done = run("compare", tmp_path, "--out", out)
    assert done.exit_code == 2
    assert "1份未能读取" in done.stderr
    rows = list(csv.reader(out.read_text("utf-8-sig").splitlines()))
    assert rows[1] == ["人民调解", "受理调解纠纷", "", "报告年度", "件", "12", ""]


def test_nothing_to_read_writes_no_table(tmp_path):
    (tmp_path / "坏.docx").write_bytes(b"not a zip")
    out = tmp_path.parent / "无.csv"
    done = run("compare", tmp_path / "坏.docx", "--out", out)
    assert done.exit_code == 2
    assert not out.exists()


def test_a_table_of_another_kind_is_refused(tmp_path):
    done = run("compare", tmp_path, "--out", tmp_path / "对照.doc")
    assert done.exit_code == 2
