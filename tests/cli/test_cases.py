"""`mingfa cases`: people's word on figures becomes a file of test cases; without any there is no file."""

from __future__ import annotations

import pytest
import yaml

from mingfa.dossier.corrections import figure_correct
from mingfa.dossier.services import report_receive
from mingfa.report.corrections import Verdict
from mingfa.text.spans import Span
from running import run


@pytest.fixture
def report(town):
    text = "青禾镇2024年法治政府建设报告\n一、举措\n全年受理矛盾纠纷143件。\n"
    return report_receive(content=text.encode(), name="报告.txt", unit=town.town, by=None)


def test_what_was_checked_is_exported(report, town, tmp_path):
    span = Span(*report.document["figures"][0]["span"])
    figure_correct(
        report=report, span=span, verdict=Verdict.CHANGED, value="143", unit="件", indicator="mediation_settled", why="", by=None
    )  # fmt: skip
    done = run("cases", "-o", tmp_path / "用例.yaml", "--year", 2024, "--unit", town.town.code)
    assert done.exit_code == 0, done.stderr
    assert yaml.safe_load((tmp_path / "用例.yaml").read_text("utf-8")) == [
        {"text": "全年受理矛盾纠纷143件。", "figures": {"143件": "mediation_settled"}}
    ]


def test_of_another_unit_or_year_there_is_nothing(report, town, tmp_path):
    figure_correct(
        report=report, span=Span(*report.document["figures"][0]["span"]), verdict=Verdict.RIGHT, why="", by=None
    )  # fmt: skip
    for chosen in (("--year", 2020), ("--unit", town.neighbour.code)):
        assert run("cases", "-o", tmp_path / "用例.yaml", *chosen).exit_code == 2
    assert not (tmp_path / "用例.yaml").exists()
