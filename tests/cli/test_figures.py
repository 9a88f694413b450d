"""`mingfa figures`: values with bound and coverage, as scripts read them."""

from __future__ import annotations

import json

from mingfa.catalogue.lines.publicity import PublicityEvents
from mingfa.ledger.services import entry_record, zero_return_sign
from running import run


def _event(unit, **values):
    values = {"held_on": "2024-05-10", "theme": "民法典宣传", "place": f"{unit.name}广场", **values}
    entry_record(register=PublicityEvents, unit=unit, values=values, by=None)


def _figure(told, indicator):
    return next(figure for figure in told["figures"] if figure["indicator"] == indicator)


def test_figures_follow_the_contract(town):
    _event(town.town, place_kind="机关", audience="50余")
    _event(town.villages[0], place_kind="农村", audience=30)
    zero_return_sign(unit=town.villages[1], register=PublicityEvents, month=202405, by=None)
    result = run("figures", "青禾镇", "2024", "--json")
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    assert told.keys() == {"schema", "unit", "year", "figures"}
    assert (told["schema"], told["year"]) == ("mingfa.figures/1", 2024)
    assert told["unit"] == {"code": "990121100000", "name": "青禾镇"}
    assert _figure(told, "publicity_person_times") == {
        "indicator": "publicity_person_times",
        "label": "普法受众",
        "value": 80,
        "value_high": None,
        "bound": "at_least",
        "unit": "人次",
        "rows": 2,
        "coverage": {
            "expected": 5,
            "reported": 2,
            "zero": 1,
            "silent": 2,
            "pending": 0,
            "not_applicable": 0,
        },
        "groups": [
            {"group": "机关", "value": 50, "value_high": None, "bound": "at_least", "rows": 1},
            {"group": "农村", "value": 30, "value_high": None, "bound": "exact", "rows": 1},
        ],
    }


def test_a_ratio_of_nothing_is_no_figure(town):
    told = json.loads(run("figures", "青禾镇", "2024", "--json").stdout)
    rate = _figure(told, "mediation_settled_rate")
    assert (rate["value"], rate["bound"], rate["rows"]) == (None, None, 0)
    assert _figure(told, "mediation_accepted")["value"] == 0


def test_figures_are_told_to_people_as_well(town):
    _event(town.town, audience="50余")
    result = run("figures", "青禾镇", "2024")
    assert result.exit_code == 0
    assert "不少于50人次" in result.stdout


def test_wrong_unit_and_year_are_refused(town):
    assert run("figures", "无此镇", "2024").exit_code == 2
    result = run("figures", "青禾镇", "明年")
    assert result.exit_code == 2
    assert "年份的值不对：“明年”不是年份，应为四位数字，如2024" in result.stderr
