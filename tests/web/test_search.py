"""The search box at the head of every page: names and entries of all registers, as far as one may see them."""

from __future__ import annotations

import pytest

from mingfa.ledger.models import Membership, ReadLog, Role, User
from mingfa.ledger.services import entry_record, entry_withdraw
from restricted import WITH_RESTRICTED, Meddling


def page(client, query):
    answer = client.get("/search/", {"q": query})
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_box_stands_on_every_page(town, as_person):
    client = as_person(town.clerk)
    for path in ("/", "/registers/", "/search/", "/week/"):
        assert 'action="/search/"' in client.get(path).content.decode()


def test_entries_stand_by_register_with_their_count(town, rows, as_person):
    said = page(as_person(town.clerk), "争执")
    assert "记录2条" in said
    assert '<a href="/registers/mediation_cases/?q=%E4%BA%89%E6%89%A7">人民调解登记簿</a>' in said
    assert f'<a href="/entries/{rows[0].pk}/">两户因滴水檐起争执</a>' in said
    assert "邻镇的事" not in page(as_person(town.clerk), "邻镇")


def test_where_a_word_stands_is_shown(town, rows, as_person):
    said = page(as_person(town.clerk), "钱大山")
    assert "当事人：赵小河、钱大山" in said


@pytest.mark.parametrize(
    ("query", "label", "address"),
    [
        ("人民调解登记", "人民调解登记簿", "/registers/mediation_cases/"),
        ("rmtjdjb", "人民调解登记簿", "/registers/mediation_cases/"),
        ("dgc", "东沟村", "/figures/990121100201/"),
        ("东沟", "东沟村", "/figures/990121100201/"),
        ("sltjjf", "受理调解纠纷", "/mediation_accepted/"),
        ("jfjyqk", "纠纷简要情况", "/registers/mediation_cases/"),
    ],
)
def test_names_are_found_by_characters_and_initials(town, as_person, query, label, address):
    said = page(as_person(town.clerk), query)
    names = said.partition('aria-label="名称"')[2].partition("</section>")[0]
    assert label in names
    assert address in names


def test_units_of_others_are_not_named(town, as_person):
    said = page(as_person(town.village_clerk), "村")
    assert "东沟村" in said
    assert "西岭村" not in said


def test_above_the_town_masked_words_are_not_found(town, rows, as_person):
    client = as_person(town.county_reviewer)
    for query in ("赵小河", "滴水檐", "13800001234", "lhydsy"):
        said = page(client, query)
        assert "/entries/" not in said
    assert "滴水檐" not in page(client, "邻里")
    assert "赵小河" not in page(client, "邻里")


def test_seeing_personal_data_is_noted(town, rows, as_person):
    page(as_person(town.clerk), "争执")
    log = ReadLog.objects.get()
    assert (log.by, log.way, log.register, log.rows) == (town.clerk, "page", "mediation_cases", 2)
    page(as_person(town.county_reviewer), "邻里")
    assert ReadLog.objects.count() == 1


def test_a_restricted_register_shows_nothing_of_itself(town, settings, as_person):
    settings.MINGFA_CATALOGUE = WITH_RESTRICTED
    values = {"asked_on": "2024-05-06", "matter": "打听甲案", "person": "赵小河"}
    entry_record(register=Meddling, unit=town.town, values=values, by=None, catalogue=WITH_RESTRICTED)
    keeper = User.objects.create_user("keeper")
    Membership.objects.create(user=keeper, unit=town.town, role=Role.KEEPER)
    for query in ("甲案", "探问", "twba", "赵小河"):
        for person in (town.clerk, town.leader, town.county_reviewer):
            said = page(as_person(person), query).replace(query, "")
            assert not [sign for sign in ("探问", "meddling", "甲案", "/entries/") if sign in said]
    assert not ReadLog.objects.exists()
    assert "打听甲案" in page(as_person(keeper), "甲案")
    assert "探问办案记录簿" in page(as_person(keeper), "twba")


def test_nothing_found_is_said_and_marks_are_harmless(town, as_person):
    client = as_person(town.clerk)
    for query in ("没有这样的话", '"', "*", "a OR b", "')--", "\0", "NEAR(", "<script>"):
        assert "没有找到" in page(client, query), query
    assert "没有找到" not in page(client, "")
    assert "<script>alert" not in page(client, "<script>alert")


def test_what_is_not_yet_indexed_is_said(town, rows, as_person, monkeypatch):
    monkeypatch.setattr("mingfa.web.views.search.FOLLOWED", 2)
    monkeypatch.setattr("mingfa.ledger.search.index._STEP", 2)
    assert "最近的1条变更还在编入检索" in page(as_person(town.clerk), "争执")
    assert "还在编入检索" not in page(as_person(town.clerk), "争执")


def test_a_registers_list_is_narrowed_by_the_same_words(town, rows, as_person):
    client = as_person(town.clerk)

    def listed(**query):
        return client.get("/registers/mediation_cases/", query).content.decode()

    assert "共1条" in listed(q="lhyds")
    assert "共2条" in listed(q="东沟 争执")
    assert "共1条" in listed(q="滴水檐")
    entry_withdraw(entry=rows[0], by=None, why="重复")
    assert "没有符合条件" in listed(q="滴水檐")
    assert "共1条" in listed(q="滴水檐", withdrawn="1")
