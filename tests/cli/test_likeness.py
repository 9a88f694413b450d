"""`mingfa likeness`: the map in every form, an index kept and used again, and refusals that say what to do."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import docx
import openpyxl
import pytest
from click.testing import CliRunner, Result

from mingfa.cli.main import mingfa

PASSAGE = "镇司法所与派出所每月逐村摸排田界、宅基地两类纠纷，建立红黄蓝三色台账，全年化解38件。"
STOCK = "深入学习贯彻习近平法治思想，严格执行公众参与、专家论证、风险评估、合法性审查、集体讨论决定程序。"
NEW = "在竹器加工园设立法律服务点，律师每周三坐班，为企业审看用工合同126份。"
TITLE = "青禾镇人民政府2024年法治政府建设情况报告"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(mingfa, ["likeness", *(str(argument) for argument in arguments)])


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "青禾镇2024.txt"
    path.write_text(f"{TITLE}\n\n{STOCK}{PASSAGE.replace('38', '41')}\n{NEW}\n", encoding="utf-8")
    return path


@pytest.fixture
def older(tmp_path: Path) -> Path:
    folder = tmp_path / "往年"
    folder.mkdir()
    (folder / "青禾镇2023.txt").write_text(
        f"{TITLE.replace('2024', '2023')}\n\n{STOCK}{PASSAGE}\n", encoding="utf-8"
    )
    return folder


def test_the_map_names_the_source_of_every_sentence(paper: Path, older: Path) -> None:
    result = run(paper, "--against", older, "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    told = json.loads(result.stdout)
    text = paper.read_text(encoding="utf-8")
    assert told["schema"] == "mingfa.likeness/1"
    assert [(one["file"], one["unit"], one["year"], one["origin"]) for one in told["papers"]] == [
        ("青禾镇2023.txt", "青禾镇", 2023, "own")
    ]
    by_text = {text[slice(*one["span"])]: one for one in told["passages"]}
    assert [one["origin"] for one in by_text.values()] == ["stock", "stock", "own", "new"]
    match = by_text[PASSAGE.replace("38", "41")]["match"]
    old = (older / "青禾镇2023.txt").read_text(encoding="utf-8")
    assert old[slice(*match["span"])] == match["quote"] == PASSAGE
    assert (match["alike"], match["kept"], match["changed"]) == (1.0, 0, 1)


def test_the_terminal_tells_shares_and_passages(paper: Path, older: Path) -> None:
    out = run(paper, "--against", older).stdout
    assert "与1份报告比对。本单位往年报告" in out
    assert f"    出处：{PASSAGE}" in out


def test_a_paper_lying_among_the_others_is_not_held_against_itself(paper: Path, older: Path) -> None:
    told = json.loads(run(paper, "--against", paper.parent, "--json").stdout)
    assert (told["compared"], told["passed_over"]) == (1, 0)


def test_an_index_is_kept_extended_and_compared_with(paper: Path, older: Path, tmp_path: Path) -> None:
    index = tmp_path / "本县.likeness"
    first = run("--against", older, "--keep", index)
    assert (first.exit_code, first.stdout) == (0, "")
    assert first.stderr == f"“{index}”新收1份，共1份。\n"
    assert run("--against", older, "--against", paper, "--keep", index).stderr.endswith("新收1份，共2份。\n")
    told = json.loads(run(paper, "--against", index, "--json").stdout)
    assert [one["file"] for one in told["papers"]] == ["青禾镇2023.txt"]
    assert told["compared"] == 1


def test_the_map_is_written_as_page_workbook_and_paper(paper: Path, older: Path, tmp_path: Path) -> None:
    for name in ("图.html", "图.xlsx", "图.docx"):
        assert run(paper, "--against", older, "--out", tmp_path / name).exit_code == 0
    page = (tmp_path / "图.html").read_text(encoding="utf-8")
    assert 'class="own"' in page
    assert PASSAGE in page
    book = openpyxl.load_workbook(tmp_path / "图.xlsx")
    assert book.sheetnames == ["来源", "逐句"]
    cells = [row for row in book["逐句"].iter_rows(min_row=2, values_only=True) if row[2] == "本单位往年报告"]
    assert [(row[1], row[5], row[6]) for row in cells] == [
        (PASSAGE.replace("38", "41"), PASSAGE, "1个数字改过")
    ]
    written = docx.Document(str(tmp_path / "图.docx"))
    assert TITLE in [paragraph.text for paragraph in written.paragraphs]
    assert any(PASSAGE in cell.text for row in written.tables[1].rows for cell in row.cells)


def test_refusals_say_what_is_wrong(paper: Path, older: Path, tmp_path: Path) -> None:
    index = tmp_path / "本县.likeness"
    run("--against", older, "--keep", index)
    for arguments, message in (
        ([paper], "请用 --against 写出"),
        (["--against", older], "请写出要比对的报告"),
        ([paper, "--against", older, "--out", "图.pdf"], "应以.html、.xlsx、.docx结尾"),
        ([paper, paper, "--against", older, "--out", tmp_path / "图.html"], "一次只写一份"),
        ([paper, "--against", older, "--out", tmp_path / "无" / "图.html"], "这个文件夹"),
        ([paper, "--against", index, "--against", older], "索引不能与别的报告一起写"),
        (["--against", index, "--keep", tmp_path / "新.likeness"], "本身是索引"),
        ([paper, "--against", older, "--keep", paper], "不是相似度索引"),
    ):
        result = run(*arguments)
        assert (result.exit_code, result.stdout) == (2, ""), arguments
        assert message in result.stderr
    missing = run(paper, "--against", tmp_path / "没有")
    assert missing.exit_code == 2
    assert "找不到文件" in missing.stderr
    assert "没有可以比对的报告" in missing.stdout


def test_it_does_not_wait_for_django(paper: Path, older: Path) -> None:
    code = (
        "import sys; from mingfa.cli.main import mingfa\n"
        f"try: mingfa.main(['likeness', {str(paper)!r}, '--against', {str(older)!r}])\n"
        "except SystemExit: pass\n"
        "sys.exit('django' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr
