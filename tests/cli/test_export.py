"""`mingfa export`: what goes out comes in again unchanged."""

from __future__ import annotations

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.ledger.models import Entry, ReadLog
from mingfa.ledger.services import entry_record, entry_withdraw
from running import run

CASE = {
    "accepted_on": "2024-03-05",
    "kind": "邻里",
    "summary": "两家因排水沟走向起争执",
    "parties": "赵小河、钱大山",
    "people": "50余",
    "sum_in_dispute": "1200.5",
    "mediator": "孙和",
    "outcome": "成功",
    "closed_on": "2024-03-08",
    "hard": "否",
}


def test_an_export_imported_elsewhere_is_the_same_ledger(town, tmp_path):
    for unit, summary in ((town.town, "一"), (town.villages[0], "二")):
        entry_record(register=MediationCases, unit=unit, values={**CASE, "summary": summary}, by=None)
    entry_record(
        register=MediationCases, unit=town.town, values={**CASE, "accepted_on": "2023-03-05"}, by=None
    )
    meant = [(entry.unit.name, entry.data) for entry in Entry.objects.filter(month=202403).order_by("id")]
    file = tmp_path / "出.xlsx"
    result = run("export", "mediation_cases", "--unit", "青禾镇", "--year", "2024", "-o", file)
    assert (result.exit_code, result.stdout) == (0, f"已导出2行：{file}\n")
    for entry in Entry.objects.filter(month=202403):
        entry_withdraw(entry=entry, by=None, why="重新导入")
    result = run("import", "mediation_cases", file, "--unit", "青禾镇")
    assert result.exit_code == 0, result.output
    again = Entry.objects.filter(month=202403, status=Entry.Status.ACTIVE).order_by("id")
    assert [(entry.unit.name, entry.data) for entry in again] == meant


def test_taking_personal_data_away_is_noted(town, tmp_path):
    entry_record(register=MediationCases, unit=town.town, values=CASE, by=None)
    run("export", "mediation_cases", "--unit", "青禾镇", "--year", "2024", "-o", tmp_path / "出.xlsx")
    log = ReadLog.objects.get()
    assert (log.way, log.register, log.rows, log.by) == ("export", "mediation_cases", 1, None)


def test_a_place_that_cannot_be_written_is_told(town, tmp_path):
    result = run(
        "export", "mediation_cases", "--unit", "青禾镇", "--year", "2024", "-o", tmp_path / "没有/出.xlsx"
    )
    assert result.exit_code == 2
    assert result.stderr.endswith("请核对文件夹是否存在、是否有权写入。\n")
    assert not ReadLog.objects.exists()
