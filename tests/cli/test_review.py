"""`mingfa review` and `mingfa explain` by the contract: JSON, exit status, messages, and a terminal that lines up."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from mingfa.cli.main import mingfa
from mingfa.review.excerpt import columns

CLEAN = "枫桥镇开展活动15场次，发放资料1400多份。\n"
FAULTY = "枫桥镇开展法制宣传活动15余场次，完善制度,规范程序。\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(mingfa, [str(argument) for argument in arguments])


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    path = tmp_path / "甲.txt"
    path.write_text(CLEAN, encoding="utf-8")
    return path


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "乙.txt"
    path.write_text(FAULTY, encoding="utf-8")
    return path


def test_one_file_gives_an_object_and_a_clean_one_status_nought(clean: Path) -> None:
    result = run("review", clean, "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {"schema": "mingfa.findings/1", "file": str(clean), "findings": []}


def test_errors_give_status_one_and_findings_point_into_the_text(faulty: Path) -> None:
    result = run("review", faulty, "--json")
    assert result.exit_code == 1
    findings = json.loads(result.stdout)["findings"]
    assert [finding["code"] for finding in findings] == ["TRM001", "NUM001", "PUN001"]
    assert all(FAULTY[slice(*finding["span"])] == finding["quote"] for finding in findings)


def test_warnings_alone_give_status_nought(tmp_path: Path) -> None:
    path = tmp_path / "丙.txt"
    path.write_text("完善制度,规范程序。", encoding="utf-8")
    result = run("review", path, "--json")
    assert [finding["severity"] for finding in json.loads(result.stdout)["findings"]] == ["warning"]
    assert result.exit_code == 0


def test_a_finding_set_aside_with_its_reason_is_not_told_again(faulty: Path) -> None:
    findings = json.loads(run("review", faulty, "--json").stdout)["findings"]
    (half_width,) = (one["fingerprint"] for one in findings if one["code"] == "PUN001")
    assert "要写理由" in run("review", faulty, "--dismiss", half_width).stderr
    assert run("review", faulty, "--dismiss", half_width, "--reason", "表头如此").exit_code == 1
    left = json.loads(run("review", faulty, "--json").stdout)["findings"]
    assert [one["code"] for one in left] == ["TRM001", "NUM001"]
    assert run("review", faulty, "--cases").stdout.startswith("PUN001\n    对：\n")
    refused = run("review", faulty, "--dismiss", "0" * 16, "--reason", "无")
    assert (refused.exit_code, "没有指纹为" in refused.stderr) == (2, True)


def test_a_countys_profile_is_read_from_its_file(faulty: Path, tmp_path: Path) -> None:
    path = tmp_path / "本县.toml"
    path.write_text('off = ["TRM", "NUM001"]\n[severity]\nPUN001 = "error"\n', encoding="utf-8")
    result = run("review", faulty, "--json", "--profile", path)
    assert [(one["code"], one["severity"]) for one in json.loads(result.stdout)["findings"]] == [
        ("PUN001", "error")
    ]
    path.write_text("off = 3\n", encoding="utf-8")
    assert "应写成一组文字" in run("review", faulty, "--profile", path).stderr


def test_several_files_give_an_array_and_a_bad_one_does_not_stop_the_others(
    clean: Path, faulty: Path
) -> None:
    missing = clean.with_name("没有.txt")
    result = run("review", clean, missing, faulty, "--json")
    assert result.exit_code == 2
    assert [record["file"] for record in json.loads(result.stdout)] == [str(clean), str(faulty)]
    assert result.stderr == f"找不到文件“{missing}”。请核对路径和文件名。\n"


def test_the_terminal_shows_place_message_and_carets_under_wide_characters(faulty: Path) -> None:
    lines = run("review", faulty).stdout.splitlines()
    assert lines[0].startswith(f"{faulty}:1:6 错误 TRM001 第1段：“法制宣传”应为“法治宣传”。")
    assert lines[1].startswith("    枫桥镇开展法制宣传活动")
    assert lines[2] == "    " + " " * 10 + "^" * 8
    assert lines[-1] == f"{faulty}：错误2处，提醒1处。"


def test_a_clean_report_is_told_so(clean: Path) -> None:
    assert run("review", clean).stdout == f"{clean}：没有发现问题。\n"


def test_like_faults_of_a_paragraph_are_told_once(tmp_path: Path) -> None:
    path = tmp_path / "丁.txt"
    path.write_text("完善制度,规范程序,提高水平,加强监督。", encoding="utf-8")
    result = run("review", path)
    assert result.stdout.count("PUN001") == 1
    assert "同一段里还有2处同样的问题。" in result.stdout


def test_an_older_report_is_compared(tmp_path: Path) -> None:
    passage = "组织普法志愿者进村入户发放宣传资料，现场解答群众提出的法律问题，引导群众遇事找法、解决问题靠法，做好矛盾纠纷排查，取得良好效果，受到干部群众一致好评。"
    old, new = tmp_path / "2023.txt", tmp_path / "2024.txt"
    old.write_text(f"上年工作。{passage}", encoding="utf-8")
    new.write_text(f"今年工作。{passage}", encoding="utf-8")
    findings = json.loads(run("review", new, "--against", old, "--json").stdout)["findings"]
    assert [(finding["code"], finding["quote"]) for finding in findings] == [("DUP002", passage)]


def test_a_profile_leaves_rules_out(faulty: Path) -> None:
    result = run("review", faulty, "--profile", "figures", "--json")
    assert [finding["code"] for finding in json.loads(result.stdout)["findings"]] == ["NUM001"]


def refusal(*arguments: str | Path) -> str:
    result = run(*arguments)
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    return result.stderr


def test_refusals_say_what_is_wrong(clean: Path) -> None:
    assert refusal("review", clean, "--facts", "青禾镇").startswith("--facts 应写成“单位:年份”")
    assert (
        refusal("review", clean, "--profile", "figure") == "没有名为“figure”的审读方案。是否指：figures？\n"
    )
    assert refusal("review", clean, "--against", clean.with_name("旧.txt")).startswith("找不到文件")
    assert refusal("explain", "PLC01").startswith("没有名为“PLC01”的规则、台账、指标或期限。是否指：PLC001")


def test_a_rule_an_indicator_and_a_register_are_explained() -> None:
    page = run("explain", "plc001").stdout
    assert page.startswith("PLC001 foreign-place-name（错误）\n\n写本地工作的报告里留下了别处的地名。\n")
    assert "依据：报告应当如实反映本单位的工作。" in page
    assert run("explain", "foreign-place-name").stdout == page
    assert run("explain", "mediation_accepted").stdout.startswith(
        "指标 mediation_accepted 受理调解纠纷（件）\n\n口径：\n"
    )
    assert run("explain", "mediation_cases").stdout.startswith("台账 mediation_cases ")


def test_reviewing_a_text_does_not_wait_for_django(clean: Path) -> None:
    code = (
        "import sys; from mingfa.cli.main import mingfa\n"
        f"try: mingfa.main(['review', {str(clean)!r}, '--json'])\n"
        "except SystemExit: pass\n"
        "sys.exit('django' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("module", ["mingfa.review.registry", "mingfa.review.explain"])
def test_stripped_docstrings_are_refused(module: str) -> None:
    done = subprocess.run(
        [sys.executable, "-OO", "-c", f"import {module}"], check=False, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "Do not run Python with -OO" in done.stderr


def test_figures_are_held_against_the_ledger(town: Any, tmp_path: Path) -> None:
    from mingfa.catalogue.lines.mediation import MediationCases
    from mingfa.ledger.services import entry_record

    for day in range(1, 4):
        values = {
            "accepted_on": f"2024-03-0{day}", "kind": "邻里", "summary": "滴水檐", "parties": "赵、钱", "mediator": "孙和",
        }  # fmt: skip
        entry_record(register=MediationCases, unit=town.town, values=values, by=None)
    path = tmp_path / "报告.txt"
    path.write_text("青禾镇人民政府2024年工作报告\n2024年，共受理矛盾纠纷5件。\n", encoding="utf-8")
    result = run("review", path, "--facts", "青禾镇:2024", "--json")
    findings = json.loads(result.stdout)["findings"]
    assert [(finding["code"], finding["quote"]) for finding in findings] == [("FIG002", "5件")]
    assert "台账中2024年为3件（3条记录）" in findings[0]["message"]
    assert refusal("review", path, "--facts", "无名镇:2024").startswith("没有名为“无名镇”的单位")


def test_a_commented_copy_is_written_and_the_paper_stays(faulty: Path, tmp_path: Path) -> None:
    out = tmp_path / "批注.docx"
    result = run("review", faulty, "--comments", out)
    assert (result.exit_code, result.stderr) == (1, f"批注已写入“{out}”。\n")
    assert faulty.read_text(encoding="utf-8") == FAULTY
    comments = docx.Document(str(out)).comments
    assert [comment.text[4:10] for comment in comments] == ["TRM001", "NUM001", "PUN001"]


def test_several_papers_go_to_a_folder_and_never_over_a_paper(
    clean: Path, faulty: Path, tmp_path: Path
) -> None:
    out = tmp_path / "发还"
    assert run("review", clean, faulty, "--comments", out).exit_code == 1
    assert sorted(one.name for one in out.iterdir()) == ["乙（批注）.docx", "甲（批注）.docx"]
    assert "只写得下一份" in run("review", clean, faulty, "--comments", tmp_path / "一.docx").stderr
    paper = tmp_path / "丙.docx"
    paper.write_bytes((out / "乙（批注）.docx").read_bytes())
    before = paper.read_bytes()
    result = run("review", paper, "--comments", paper)
    assert (result.exit_code, "不能写在它上面" in result.stderr, paper.read_bytes()) == (2, True, before)


def test_a_letter_names_whom_it_goes_to_and_who_writes(faulty: Path, tmp_path: Path) -> None:
    out = tmp_path / "意见.docx"
    nobodys = tmp_path / "无.txt"
    nobodys.write_text("完善制度,规范程序。", encoding="utf-8")
    assert "请加 --to 单位全称" in refusal("review", nobodys, "--letter", out)
    assert "请加 --office 机关全称" in refusal("review", faulty, "--letter", out, "--to", "枫桥镇人民政府")
    asked = ("--to", "枫桥镇人民政府", "--office", "清河县司法局", "--dated", "2025-02-10")
    assert run("review", faulty, "--letter", out, *asked).exit_code == 1
    lines = [paragraph.text for paragraph in docx.Document(str(out)).paragraphs]
    assert lines[1] == "枫桥镇人民政府："
    assert lines[-2:] == ["清河县司法局", "2025年2月10日"]


def test_a_batch_is_reviewed_into_one_table_with_a_summary(clean: Path, faulty: Path, tmp_path: Path) -> None:
    (tmp_path / "坏.docx").write_bytes(b"PK\x03\x04 broken")
    table = tmp_path.parent / f"{tmp_path.name}.xlsx"
    result = run("review", tmp_path, "--out", table, "--jobs", "1")
    assert result.exit_code == 2
    lines = result.stdout.splitlines()
    assert lines[1].split() == ["报告", "错误", "提醒", "提示", "合计", "数字", "用语", "标点和残留"]
    rows = {row[0]: row[1:] for line in lines[3:5] if (row := line.split())}
    assert rows["乙.txt"][:4] == ["2", "1", "·", "3"]
    assert rows["甲.txt"][:4] == ["·"] * 4
    # Figures end under the end of their headings, though those are wide.
    ends = {columns(line.rstrip()) for line in (lines[1], lines[3], lines[4])}
    assert len(ends) == 1
    assert "乙.txt 第1段：“法制宣传”应为“法治宣传”。" in lines
    assert lines[-1].startswith(f"未读取：“{tmp_path}/坏.docx”不是.docx文件")
    summary, findings, unread = (list(sheet.values) for sheet in load_workbook(table))
    assert sorted(str(row[1]) for row in summary[1:]) == ["已读", "已读", "未读取"]
    assert len(findings) == 4
    told = dict(zip(findings[0], findings[1], strict=True))
    assert (told["位置"], told["原文"], told["规则"], told["程度"], told["可改为"]) == (
        "第1段", "法制宣传", "TRM001", "错误", "法治",
    )  # fmt: skip
    assert [row[1] for row in unread[1:]] == ["未读取"]


def test_what_was_set_aside_is_in_no_table_and_a_second_run_reviews_nothing_again(
    faulty: Path, tmp_path: Path
) -> None:
    table = tmp_path / "意见.xlsx"
    assert run("review", faulty, "--out", table, "--jobs", "1").exit_code == 1
    findings = json.loads(run("review", faulty, "--json").stdout)["findings"]
    for one in findings:
        if one["severity"] == "error":
            run("review", faulty, "--dismiss", one["fingerprint"], "--reason", "试")
    again = run("review", faulty, "--out", table, "--jobs", "1")
    assert again.exit_code == 0
    assert "其中1份上次已读" in again.stderr
    assert [row[5] for row in list(load_workbook(table)["意见"].values)[1:]] == ["PUN001"]
    # Other rules, another review.
    assert "上次" not in run("review", faulty, "--out", table, "--jobs", "1", "--profile", "figures").stderr


def test_options_that_do_not_go_together_are_refused(faulty: Path, tmp_path: Path) -> None:
    assert "--jobs须与--out一起使用" in refusal("review", faulty, "--jobs", "2")
    assert "--out不与" in refusal("review", faulty, "--out", tmp_path / "a.xlsx", "--json")
    assert "应以.xlsx结尾" in refusal("review", faulty, "--out", tmp_path / "a.csv")
