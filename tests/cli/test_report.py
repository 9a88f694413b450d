"""`mingfa report`: a paper out of the ledger, with its gaps told."""

from __future__ import annotations

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.ledger.services import entry_record
from mingfa.reading import read
from running import run


def _case_recorded(unit):
    values = {
        "accepted_on": "2024-03-05",
        "kind": "邻里",
        "summary": "一",
        "parties": "赵小河",
        "mediator": "孙和",
        "outcome": "成功",
        "closed_on": "2024-03-06",
    }
    entry_record(register=MediationCases, unit=unit, values=values, by=None)


def test_a_report_is_written_and_its_gaps_are_told(town, tmp_path):
    _case_recorded(town.town)
    file = tmp_path / "报告.docx"
    result = run("report", "青禾镇", "2024", "-o", file, "--dated", "2025-01-20")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith(f"已写入{file}：数字")
    assert "【存在的不足和原因待补充】" in result.stdout
    document = read(file.read_bytes(), file.name)
    assert (document.meta.unit, document.meta.year) == ("青禾镇", 2024)
    [accepted] = [figure for figure in document.figures if figure.indicator == "mediation_accepted"]
    assert accepted.text == "1件"
    assert "数据来源说明" not in document.text


def test_the_copy_for_checking_tells_where_each_figure_comes_from(town, tmp_path):
    _case_recorded(town.town)
    file = tmp_path / "核对稿.docx"
    result = run("report", "青禾镇", "2024", "-o", file, "--dated", "2025-01-20", "--sources")
    assert result.exit_code == 0, result.output
    assert "附件：数据来源说明" in read(file.read_bytes(), file.name).text.replace(" ", "")


def test_a_village_makes_no_annual_report(town, tmp_path):
    result = run("report", "西岭村", "2024", "-o", tmp_path / "报告.docx")
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert list(tmp_path.iterdir()) == []


def test_a_date_that_is_none_is_refused(town, tmp_path):
    result = run("report", "青禾镇", "2024", "-o", tmp_path / "报告.docx", "--dated", "明天")
    assert result.exit_code == 2
