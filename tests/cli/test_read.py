"""`mingfa read` keeps its contract: JSON on standard output, messages on standard error, status 0 or 2."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mingfa.cli.main import mingfa
from mingfa.report.codec import from_json
from reading.papers import REPORT


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8", newline="")
    (tmp_path / "b.txt").write_text("一、主要举措\n", encoding="gb18030")
    (tmp_path / "bad.docx").write_bytes(b"not a zip")
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(mingfa, args, prog_name="mingfa")


@pytest.mark.usefixtures("folder")
class TestRead:
    def test_one_file_gives_one_object(self):
        result = run("read", "a.txt", "--json")
        document = from_json(json.loads(result.stdout))
        assert (result.exit_code, result.stderr) == (0, "")
        assert (document.file, document.text) == ("a.txt", REPORT)
        assert "青禾镇" in result.stdout

    def test_several_files_give_an_array_in_their_order(self):
        result = run("read", "--json", "b.txt", "a.txt")
        assert [record["file"] for record in json.loads(result.stdout)] == ["b.txt", "a.txt"]

    def test_a_bad_file_is_told_and_the_others_are_still_done(self):
        result = run("read", "bad.docx", "a.txt", "--json")
        assert [record["file"] for record in json.loads(result.stdout)] == ["a.txt"]
        assert (
            result.stderr == "“bad.docx”不是.docx文件，或者没有下载完整。请用Word或WPS打开后另存为.docx。\n"
        )
        assert result.exit_code == 2

    def test_a_single_bad_file_prints_no_json(self):
        result = run("read", "bad.docx", "--json")
        assert (result.stdout, result.exit_code) == ("", 2)

    def test_people_get_a_summary(self):
        result = run("read", "a.txt")
        assert result.exit_code == 0
        for words in (
            "关于2024年度法治政府建设情况的报告",
            "单位：青禾镇",
            "（一）加强组织领导",
            "存在的不足和原因：",
        ):
            assert words in result.stdout

    def test_wordings_without_an_indicator_are_gathered_beside_the_table_and_the_bad_file_is_told(self):
        text = "青禾镇2024年法治政府建设报告\n一、主要举措和成效\n巡护林地7公里。\n"
        Path("c.txt").write_text(text, encoding="utf-8")
        result = run("read", "c.txt", "bad.docx", "--out", "t.xlsx", "--unknown", "u.csv", "--jobs", "1")
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.splitlines()[-1] == "共2份文件：已读1份，未读取1份。表格：t.xlsx、u.csv"
        rows = Path("u.csv").read_text(encoding="utf-8-sig").splitlines()
        assert [row.split(",")[1:5] for row in rows] == [
            ["说法", "计量单位", "报告（份）", "次数"], ["巡护林地", "公里", "1", "1"],
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("args", "message"),
        [
            (("read", "none.txt"), "找不到文件“none.txt”。请核对路径和文件名。"),
            (
                ("read", "a.txt", "--jobs", "2"),
                "--jobs和--cluster须与--out或--unknown一起使用。\n用法见：mingfa read --help",
            ),
            (("read", "a.txt", "--out", "a.csv"), "“a.csv”应以.xlsx结尾。请改为如“汇总.xlsx”。"),
            (("read", "a.txt", "--out", "none/a.xlsx"), "没有“none”这个文件夹。请先建立，或换一个位置。"),
            (("read", "a.txt", "--unknown", "a.json"), "“a.json”应以.xlsx或.csv结尾。请改为如“说法.xlsx”。"),
            (
                ("read", "a.txt", "--out", "a.xlsx", "--unknown", "./a.xlsx"),
                "--out和--unknown写的是同一个文件“a.xlsx”。请给其中一个换个名字。",
            ),
            (("read",), "缺少参数：文件。\n用法见：mingfa read --help"),
            (
                ("read", "--jsn", "a.txt"),
                "没有“--jsn”这个选项。是否指：--json、--jobs？\n用法见：mingfa read --help",
            ),
            (("raed", "a.txt"), "没有“raed”这个命令。是否指：read？\n用法见：mingfa --help"),
        ],
    )
    def test_bad_usage_is_told_in_chinese(self, args, message):
        result = run(*args)
        assert (result.stderr, result.stdout, result.exit_code) == (message + "\n", "", 2)


@pytest.mark.usefixtures("folder")
def test_reading_does_not_wait_for_django():
    script = (
        "import sys; from mingfa.cli.main import mingfa\n"
        "try: mingfa.main(['read', 'a.txt', '--json'])\n"
        "finally: sys.stderr.write(str('django' in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stderr == "False"


@pytest.mark.usefixtures("folder")
def test_a_pipe_that_closes_early_leaves_no_traceback():
    done = subprocess.run(
        f"{sys.executable} -m mingfa read --json a.txt a.txt a.txt a.txt a.txt a.txt | head -c 1",
        shell=True, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("[", "")
