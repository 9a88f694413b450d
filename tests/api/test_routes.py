"""The API shows what the pages show: one's own units alone, personal data masked above, errors in one shape."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.test import Client

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.ledger.models import Entry, ReadLog
from mingfa.ledger.services import entry_record
from mingfa.rollup.services import catch_up

CASE = {
    "accepted_on": "2024-03-05",
    "kind": "邻里",
    "summary": "两家因排水沟走向起争执",
    "parties": "赵小河、钱大山",
    "phone": "13800001234",
    "mediator": "孙和",
    "outcome": "成功",
    "closed_on": "2024-03-08",
}


@pytest.fixture
def logged_in():
    def log_in(user):
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return log_in


@pytest.fixture
def cases(town):
    """One case in 青禾镇, one in its 东沟村, one in the neighbouring town."""
    found = [
        entry_record(register=MediationCases, unit=unit, values={**CASE, "parties": parties}, by=None)
        for unit, parties in (
            (town.town, "赵小河、钱大山"),
            (town.villages[0], "李长水、周平"),
            (town.neighbour, "吴远、郑安"),
        )
    ]
    catch_up()
    return found


def _error(answer):
    body = answer.json()
    assert body.keys() == {"error"}
    assert body["error"].keys() == {"code", "message", "fields"}
    return body["error"]


def test_nobody_gets_anything_without_logging_in(town):
    for path in (
        "units",
        "registers",
        "registers/mediation_cases/entries",
        "entries/1",
        "units/990121100000/figures",
    ):
        answer = Client().get(f"/api/{path}")
        assert answer.status_code == 401
        assert _error(answer) == {
            "code": "not_logged_in",
            "message": "尚未登录或登录已过期，请先登录。",
            "fields": [],
        }


def test_a_clerk_sees_the_own_town_and_its_villages(town, cases, logged_in):
    client = logged_in(town.clerk)
    assert [unit["name"] for unit in client.get("/api/units").json()] == [
        "青禾镇",
        "东沟村",
        "西岭村",
        "南坪村",
        "北湾村",
    ]
    page = client.get("/api/registers/mediation_cases/entries").json()
    assert {entry["unit_name"] for entry in page["entries"]} == {"青禾镇", "东沟村"}
    assert page["following"] is None
    assert page["entries"][0]["values"]["phone"] == "13800001234"
    assert page["entries"][0]["register"] == "mediation_cases"


@pytest.mark.parametrize(
    "path",
    [
        "entries/{foreign}",
        "units/990121101000/figures?year=2024",
        "units/柳林镇/figures?year=2024",
        "units/990121101000/figures/mediation_accepted/rows?year=2024",
        "registers/mediation_cases/entries?unit=990121101000",
        "registers/no_such/entries",
        "registers/no_such",
        "units/990121100000/figures/no_such/rows?year=2024",
        "no/such/address",
        "entries/999999",
    ],
)
def test_what_is_outside_or_absent_is_not_found_alike(town, cases, logged_in, path):
    answer = logged_in(town.clerk).get("/api/" + path.format(foreign=cases[2].pk))
    assert answer.status_code == 404
    error = _error(answer)
    assert error["code"] == "not_found"
    assert "吴远" not in error["message"]


def test_the_county_sees_personal_data_masked_and_leaves_no_note_of_it(town, cases, logged_in):
    [entry] = [
        entry
        for entry in logged_in(town.county_reviewer)
        .get("/api/registers/mediation_cases/entries")
        .json()["entries"]
        if entry["unit_name"] == "青禾镇"
    ]
    assert entry["masked"] is True
    assert entry["values"]["parties"] == "赵某某、钱某某"
    assert entry["values"]["phone"] == "138****1234"
    assert entry["values"]["summary"] == "（案情不予显示）"
    assert entry["values"]["kind"] == "邻里"
    assert not ReadLog.objects.exists()


def test_seeing_personal_data_unmasked_is_noted(town, cases, logged_in):
    client = logged_in(town.clerk)
    client.get("/api/registers/mediation_cases/entries?unit=青禾镇")
    client.get(f"/api/entries/{cases[0].pk}")
    client.get("/api/units/青禾镇/figures/mediation_accepted/rows?year=2024")
    assert [(log.way, log.by, log.unit, log.rows) for log in ReadLog.objects.order_by("id")] == [
        ("api", town.clerk, town.town, 2),
        ("api", town.clerk, town.town, 1),
        ("api", town.clerk, town.town, 2),
    ]


def test_pages_follow_one_another_without_gap_or_repeat(town, logged_in):
    for day in range(1, 8):
        entry_record(
            register=MediationCases,
            unit=town.town,
            values={**CASE, "accepted_on": f"2024-03-0{day}", "closed_on": "2024-03-09"},
            by=None,
        )
    client, seen, after = logged_in(town.clerk), [], ""
    while after is not None:
        page = client.get(f"/api/registers/mediation_cases/entries?size=3&after={after}").json()
        seen += [entry["occurred_on"] for entry in page["entries"]]
        after = page["following"]
    assert seen == [f"2024-03-0{day}" for day in range(7, 0, -1)]


def test_entries_are_filtered(town, cases, logged_in):
    client = logged_in(town.clerk)

    def found(query):
        return len(client.get(f"/api/registers/mediation_cases/entries?{query}").json()["entries"])

    assert found("where=kind:邻里") == 2
    assert found("where=kind:消费") == 0
    assert found("unit=东沟村") == 1
    assert found("since=2024-03-06") == 0
    assert found("until=2024-03-05&search=排水沟&unit=青禾镇") == 2


@pytest.mark.parametrize("condition", ["parties:赵小河", "kind", "kind:无此类", "data__x:1", "__class__:1"])
def test_a_filter_names_a_choice_field_and_one_of_its_values(town, logged_in, condition):
    answer = logged_in(town.clerk).get("/api/registers/mediation_cases/entries", {"where": condition})
    assert answer.status_code == 422
    assert _error(answer)["message"] == (
        f"筛选条件“{condition}”无效，应为“列名:取值”，且列为选项列、取值在可选范围内。"
    )


def test_a_row_is_recorded_and_counted(town, logged_in):
    client = logged_in(town.clerk)
    answer = client.post(
        "/api/registers/mediation_cases/entries",
        {"unit": "990121100000", "values": CASE, "why": "补登"},
        content_type="application/json",
    )
    assert answer.status_code == 201
    entry = Entry.objects.get(pk=answer.json()["id"])
    assert entry.occurred_on == date(2024, 3, 5)
    assert entry.changes.get().by == town.clerk
    figures = client.get("/api/units/青禾镇/figures?year=2024").json()
    assert figures["schema"] == "mingfa.figures/1"
    accepted = next(figure for figure in figures["figures"] if figure["indicator"] == "mediation_accepted")
    assert (accepted["value"], accepted["bound"], accepted["rows"]) == (1, "exact", 1)
    assert accepted["groups"] == [
        {"group": "邻里", "value": 1, "value_high": None, "bound": "exact", "rows": 1}
    ]
    behind = client.get("/api/units/青禾镇/figures/mediation_accepted/rows?year=2024").json()
    assert [(row["entry"]["id"], row["value"]) for row in behind["rows"]] == [(entry.pk, 1)]


def test_a_faulty_row_is_refused_field_by_field(town, logged_in):
    answer = logged_in(town.clerk).post(
        "/api/registers/mediation_cases/entries",
        {"unit": "青禾镇", "values": {**CASE, "accepted_on": "2024-02-30", "people": -3}},
        content_type="application/json",
    )
    assert answer.status_code == 422
    error = _error(answer)
    assert error["code"] == "invalid_row"
    assert [(field["field"], field["message"]) for field in error["fields"]] == [
        ("accepted_on", "“2024-02-30”这一天不存在，请核对月和日"),
        ("people", "数量不能为负（-3），请核对"),
    ]
    assert not Entry.objects.exists()


def test_recording_needs_the_right(town, logged_in):
    body = {"unit": "990121100000", "values": CASE}
    path = "/api/registers/mediation_cases/entries"
    for user in (town.leader, town.county_reviewer):
        answer = logged_in(user).post(path, body, content_type="application/json")
        assert answer.status_code == 403
        assert _error(answer)["code"] == "not_allowed"
    answer = logged_in(town.neighbour_clerk).post(path, body, content_type="application/json")
    assert answer.status_code == 404
    assert not Entry.objects.exists()


def test_recording_needs_the_token_of_the_session(town):
    client = Client(enforce_csrf_checks=True)
    client.force_login(town.clerk, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.post(
        "/api/registers/mediation_cases/entries",
        {"unit": "青禾镇", "values": CASE},
        content_type="application/json",
    )
    assert answer.status_code == 403
    assert _error(answer)["code"] == "csrf"
    assert not Entry.objects.exists()


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "fields"),
    [
        ("get", "units/青禾镇/figures", None, 422, ["year"]),
        ("get", "units/青禾镇/figures?year=x", None, 422, ["year"]),
        ("get", "units/青禾镇/figures?year=9999", None, 422, ["year"]),
        ("get", "registers/mediation_cases/entries?since=2024-02-30", None, 422, ["since"]),
        ("get", "registers/mediation_cases/entries?size=100000", None, 422, ["size"]),
        ("get", "registers/mediation_cases/entries?after=rubbish", None, 404, []),
        ("post", "registers/mediation_cases/entries", "{", 400, []),
        ("post", "registers/mediation_cases/entries", "{}", 422, ["unit", "values"]),
        ("post", "registers/mediation_cases/entries", '{"unit":"青禾镇","values":{},"by":"x"}', 422, ["by"]),
        ("delete", "entries/1", None, 405, []),
    ],
)
def test_a_malformed_request_is_answered_in_the_one_shape(
    town, logged_in, method, path, body, status, fields
):
    send = getattr(logged_in(town.clerk), method)
    answer = (
        send(f"/api/{path}") if body is None else send(f"/api/{path}", body, content_type="application/json")
    )
    assert answer.status_code == status
    assert [field["field"] for field in _error(answer)["fields"]] == fields


def test_registers_are_served_with_the_schema_of_their_rows(town, logged_in):
    register = logged_in(town.clerk).get("/api/registers/mediation_cases").json()
    assert register["label"] == "人民调解登记簿"
    assert register["row"] == "一件人民调解案件一行。"
    assert register["row_schema"]["required"] == ["accepted_on", "kind", "summary", "parties", "mediator"]
    kind = next(column for column in register["columns"] if column["name"] == "kind")
    assert kind["choices"][:2] == ["婚姻家庭", "邻里"]
    assert "mingfa" not in json.dumps(register)
