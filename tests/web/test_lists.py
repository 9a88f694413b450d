"""A register's list as a person wants it: columns, order, filters, and filters kept under names."""

from __future__ import annotations

import io
from urllib.parse import urlencode

import openpyxl
import pytest
from django.http import QueryDict
from django.test import Client

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.catalogue.table import CATALOGUE
from mingfa.catalogue.values import Kind
from mingfa.ledger.models import Entry, Membership, Role, User
from mingfa.ledger.services import entry_record
from mingfa.web.asking import asked
from mingfa.web.models import ListChoice, SavedFilter

from .conftest import case

LIST = "/registers/mediation_cases/"


def listed(client, **query):
    return client.get(LIST, query).content.decode()


def titles(page):
    """The titles of the rows of a page, in order."""
    cells = page.split('<td class="subject keep">')[1:]
    return [cell.partition("</a>")[0].partition(">")[2] for cell in cells]


def heads(page):
    head = page.partition("<thead>")[2].partition("</thead>")[0]
    return [name for name in ("联系电话", "当事人", "调解员", "调解结果", "办结日期") if name in head]


def sheet(client, **query):
    content = client.get(f"{LIST}export/", query).content
    return [[cell.value for cell in row] for row in openpyxl.load_workbook(io.BytesIO(content)).active]


@pytest.fixture
def many(town):
    values = [
        ("2024-03-05", "甲事", "邻里", "调解成功", "2024-03-25", 3),
        ("2024-03-06", "乙事", "山林土地", "", "", 12),
        ("2024-03-07", "丙事", "邻里", "调解不成功", "2024-03-10", 7),
    ]
    return [
        entry_record(
            register=MediationCases,
            unit=town.villages[at],
            values=case(
                accepted_on=day, summary=title, kind=kind, outcome=outcome, closed_on=closed, people=people
            ),
            by=None,
        )
        for at, (day, title, kind, outcome, closed, people) in enumerate(values)
    ]


def test_columns_are_chosen_by_each_for_themselves(town, many, as_person):
    client = as_person(town.clerk)
    usual = heads(listed(client))
    client.post(f"{LIST}columns/", {"column": ["phone", "closed_on", "no_such"], "query": "c.kind=邻里"})
    assert heads(listed(client)) == ["联系电话", "办结日期"]
    assert heads(listed(as_person(town.leader))) == usual
    assert ListChoice.objects.get().columns == ["phone", "closed_on"]
    client.post(f"{LIST}columns/", {"usual": "1", "column": ["phone"]})
    assert heads(listed(client)) == usual


def test_the_way_back_keeps_the_filter_and_nothing_else(town, as_person):
    client = as_person(town.clerk)
    answer = client.post(f"{LIST}columns/", {"query": "q=檐&next=//evil.example&c.kind=邻里&after=x"})
    assert answer.url == f"{LIST}?q=%E6%AA%90&c.kind=%E9%82%BB%E9%87%8C"


def test_the_sheet_follows_filter_columns_and_order(town, many, as_person):
    client = as_person(town.clerk)
    whole = sheet(client)
    assert len(whole[2]) == 2 + len(MediationCases.columns)
    client.post(f"{LIST}columns/", {"column": ["people"]})
    rows = sheet(client, **{"c.kind": "邻里", "sort": "-people"})
    assert [str(name).partition("\n")[0] for name in rows[2]] == [
        "序号",
        "填报单位",
        "受理日期",
        "纠纷简要情况",
        "涉及人数",
    ]
    assert [row[3] for row in rows[3:5]] == ["丙事", "甲事"]
    assert len(sheet(client, columns="all")[2]) == len(whole[2])


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("people", ["甲事", "丙事", "乙事"]),
        ("-people", ["乙事", "丙事", "甲事"]),
        ("closed_on", ["丙事", "甲事", "乙事"]),
        ("-closed_on", ["甲事", "丙事", "乙事"]),
        ("unit", ["甲事", "乙事", "丙事"]),
        ("accepted_on", ["甲事", "乙事", "丙事"]),
        ("", ["丙事", "乙事", "甲事"]),
        ("phone", ["丙事", "乙事", "甲事"]),  # masked for some: no order by it
        ("no_such", ["丙事", "乙事", "甲事"]),
    ],
)
def test_rows_stand_in_the_order_asked_for(town, many, as_person, sort, order):
    assert titles(listed(as_person(town.clerk), sort=sort)) == order


def test_too_many_to_put_in_order_is_said(town, many, as_person, monkeypatch):
    monkeypatch.setattr("mingfa.web.asking.SORTED", 2)
    page = listed(as_person(town.clerk), sort="people")
    assert "符合条件的超过2条，不能按“涉及人数”排序，请先筛选。现按日期列出。" in page
    assert titles(page) == ["丙事", "乙事", "甲事"]


def test_ordered_rows_are_paged(town, many, as_person, monkeypatch):
    monkeypatch.setattr("mingfa.web.views.registers._ROWS", 2)
    client = as_person(town.clerk)
    first = listed(client, sort="people")
    assert titles(first) == ["甲事", "丙事"]
    assert "sort=people&amp;page=2" in first
    assert titles(listed(client, sort="people", page="2")) == ["乙事"]
    assert titles(listed(client, sort="people", page="99")) == ["乙事"]
    assert titles(listed(client, sort="people", page="x")) == ["甲事", "丙事"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"c.kind": "邻里"}, {"甲事", "丙事"}),
        ({"d.closed_on.since": "2024-03-11"}, {"甲事"}),
        ({"d.closed_on.until": "2024年3月20日"}, {"丙事"}),
        ({"d.closed_on.since": "2024-03-10", "d.closed_on.until": "2024-03-10"}, {"丙事"}),
        ({"c.kind": "没有这一类"}, {"甲事", "乙事", "丙事"}),
    ],
)
def test_rows_are_narrowed_by_choices_and_days(town, many, as_person, query, found):
    assert set(titles(listed(as_person(town.clerk), **query))) == found


def test_rows_are_narrowed_by_yes_and_no_and_by_one_choice_of_several(town, as_person):
    register = next(
        one
        for one in CATALOGUE.open.registers.values()
        if any(column.kind is Kind.CHOICES for column in one.columns)
    )
    column = next(column for column in register.columns if column.kind is Kind.CHOICES)
    entry = entry_record(register=MediationCases, unit=town.town, values=case(hard="是"), by=None)
    other = entry_record(register=MediationCases, unit=town.town, values=case(hard="否"), by=None)
    for value, found in (("是", entry), ("否", other)):
        asks = asked(QueryDict(f"c.hard={value}"), MediationCases, town.clerk)
        assert [one.pk for one in asks.found] == [found.pk]
    first, second = column.choices[:2]
    for value in (first, second):
        # Written as the database keeps it: only the filter is looked at here.
        Entry.objects.filter(pk=entry.pk).update(register=register.key, data={column.name: [first]})
        asks = asked(QueryDict(urlencode({f"c.{column.name}": value})), register, town.clerk)
        assert [one.pk for one in asks.found] == ([entry.pk] if value == first else [])


def test_a_day_that_is_none_is_told_and_no_sheet_is_made_of_it(town, many, as_person):
    client = as_person(town.clerk)
    assert "faultbox" in listed(client, **{"d.closed_on.since": "三月"})
    answer = client.get(f"{LIST}export/", {"d.closed_on.since": "三月"})
    assert answer.status_code == 400 or answer.status_code == 422
    assert answer.headers["Content-Type"].startswith("text/html")


def test_a_filter_is_kept_under_a_name(town, many, as_person):
    client = as_person(town.clerk)
    query = "c.kind=邻里&sort=-people&after=2024&hack=1"
    client.post(f"{LIST}filter/", {"name": "邻里的", "query": query})
    kept = SavedFilter.objects.get()
    assert (kept.by, kept.unit, kept.query) == (town.clerk, None, "sort=-people&c.kind=%E9%82%BB%E9%87%8C")
    page = client.get(f"{LIST}?{kept.query}").content.decode()
    assert '<span class="chip now">' in page
    assert titles(page) == ["丙事", "甲事"]
    assert "邻里的" not in listed(as_person(town.leader))
    client.post(f"{LIST}filter/", {"name": "邻里的", "query": "c.kind=山林土地"})
    assert SavedFilter.objects.get().query == "c.kind=%E5%B1%B1%E6%9E%97%E5%9C%9F%E5%9C%B0"


def test_a_shared_filter_is_for_the_people_of_the_unit(town, as_person):
    code = town.town.code
    as_person(town.clerk).post(f"{LIST}filter/", {"name": "镇里用", "query": "c.kind=邻里", "unit": code})
    assert "镇里用" in listed(as_person(town.leader))
    for person in (town.village_clerk, town.county_reviewer, town.neighbour_clerk):
        assert "镇里用" not in listed(as_person(person))
    kept = SavedFilter.objects.get()
    assert as_person(town.leader).post(f"{LIST}filter/drop/", {"filter": kept.pk}).status_code == 404
    assert as_person(town.clerk).post(f"{LIST}filter/drop/", {"filter": kept.pk}).status_code == 302
    assert not SavedFilter.objects.exists()


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"name": "", "query": "c.kind=邻里"}, "请给这个筛选起个名字"),
        ({"name": "长" * 41, "query": "c.kind=邻里"}, "不超过40个字"),
        ({"name": "空的", "query": "hack=1"}, "没有筛选条件"),
    ],
)
def test_what_cannot_be_kept_is_told(town, as_person, form, said):
    assert said in as_person(town.clerk).post(f"{LIST}filter/", form).content.decode()
    assert not SavedFilter.objects.exists()


def test_nobody_shares_with_a_unit_that_is_not_theirs(town, as_person):
    form = {"name": "试", "query": "c.kind=邻里"}
    answer = as_person(town.clerk).post(f"{LIST}filter/", {**form, "unit": town.neighbour.code})
    assert answer.status_code == 404
    answer = as_person(town.clerk).post(f"{LIST}filter/", {**form, "unit": town.villages[0].code})
    assert "您不属于“东沟村”" in answer.content.decode()
    assert not SavedFilter.objects.exists()


def test_forms_need_their_token(town):
    client = Client(enforce_csrf_checks=True)
    client.force_login(town.clerk, backend="django.contrib.auth.backends.ModelBackend")
    for path in ("columns/", "filter/", "filter/drop/"):
        assert client.post(f"{LIST}{path}", {"name": "试", "query": "q=1"}).status_code == 403


def test_a_shared_filter_of_a_restricted_register_is_its_keepers(town, settings, as_person):
    from restricted import WITH_RESTRICTED, Meddling

    settings.MINGFA_CATALOGUE = WITH_RESTRICTED
    keeper = User.objects.create_user("keeper")
    Membership.objects.create(user=keeper, unit=town.town, role=Role.KEEPER)
    path = f"/registers/{Meddling.key}/"
    as_person(keeper).post(f"{path}filter/", {"name": "要紧", "query": "q=甲", "unit": town.town.code})
    assert "要紧" in as_person(keeper).get(path).content.decode()
    for action in ("filter/", "filter/drop/", "columns/"):
        assert as_person(town.clerk).post(f"{path}{action}", {"name": "试"}).status_code == 404
