"""Correcting many rows in the browser: chosen in the list, looked at, confirmed, taken back."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from mingfa.ledger.models import Batch, Entry, ReadLog
from mingfa.ledger.services import entry_amend

from .conftest import case

LIST = "/registers/mediation_cases/"


def chosen(answer):
    return re.search(r'name="chosen" value="([^"]*)"', answer.content.decode())[1]


@pytest.fixture
def client(town, as_person):
    return as_person(town.clerk)


def test_the_list_offers_its_rows_to_those_who_write(town, rows, as_person, client):
    page = client.get(LIST).content.decode()
    assert f'form="correct" name="row" value="{rows[0].pk}"' in page
    assert "更正全部2条" in page
    assert 'name="row"' not in as_person(town.leader).get(LIST).content.decode()
    assert as_person(town.leader).get(f"{LIST}correct/", {"all": "1"}).status_code == 403


def test_rows_are_chosen_one_by_one_or_as_the_filter_has_them(town, rows, client):
    answer = client.get(f"{LIST}correct/", {"row": [rows[0].pk, rows[2].pk, "x"]})
    assert chosen(answer) == f"{rows[0].pk}.1"  # the neighbouring town's is not there
    answer = client.get(f"{LIST}correct/", {"all": "1", "c.kind": "山林土地"})
    assert chosen(answer) == f"{rows[1].pk}.1"
    assert "没有选定要更正的行" in client.get(f"{LIST}correct/").content.decode()
    assert "没有选定要更正的行" in client.get(f"{LIST}correct/", {"row": rows[2].pk}).content.decode()


def test_before_it_is_recorded_it_is_looked_at_with_what_it_moves(town, rows, client):
    form = {"chosen": f"{rows[0].pk}.1,{rows[1].pk}.1", "set": ["outcome", "closed_on"]}
    answer = client.post(
        f"{LIST}correct/",
        {**form, "outcome": "调解成功", "closed_on": "2024-03-20", "kind": "婚姻家庭", "look": "1"},
    )
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "将更正1行，1行本来就是这样" in page
    assert "<del>（空）</del> → <ins>调解成功</ins>" in page
    assert "青禾镇2024年调解成功：1件 → 2件" in page
    assert "婚姻家庭</ins>" not in page  # not ticked
    assert not Batch.objects.exists()
    log = ReadLog.objects.get()
    assert (log.register, log.rows) == ("mediation_cases", 2)


def test_recorded_shown_and_taken_back(town, rows, client):
    form = {"chosen": f"{rows[0].pk}.1,{rows[1].pk}.1", "set": "mediator", "mediator": "周调解"}
    answer = client.post(f"{LIST}correct/", {**form, "why": "换人", "record": "1"}, follow=True)
    batch = Batch.objects.get()
    page = answer.content.decode()
    assert answer.redirect_chain[-1][0] == f"/corrections/{batch.pk}/"
    assert "已更正2行" in page
    assert "<del>孙和</del> → <ins>周调解</ins>" in page
    assert "理由：换人" in page
    assert f"/corrections/{batch.pk}/" in client.get("/corrections/").content.decode()
    assert client.get(f"/imports/{batch.pk}/").status_code == 404

    assert "撤销更正须写明理由" in client.post(f"/corrections/{batch.pk}/", {"why": " "}).content.decode()
    page = client.post(f"/corrections/{batch.pk}/", {"why": "换错了"}, follow=True).content.decode()
    assert "2行恢复原样" in page
    assert {entry.data["mediator"] for entry in Entry.objects.all()} == {"孙和"}
    assert "<del>孙和</del> → <ins>周调解</ins>" in page
    assert "整批撤销<" not in page


def test_a_row_that_moved_on_is_named(town, rows, client):
    form = {
        "chosen": f"{rows[0].pk}.1,{rows[1].pk}.1",
        "set": "mediator",
        "mediator": "周调解",
        "why": "换人",
    }
    entry_amend(entry=rows[0], values=case(mediator="李新"), by=None, why="改")
    page = client.post(f"{LIST}correct/", {**form, "record": "1"}, follow=True).content.decode()
    assert "2024-03-05“两户因滴水檐起争执”保持原样：您核对之后，别人又更正过。" in page
    assert Entry.objects.get(pk=rows[0].pk).data["mediator"] == "李新"


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"look": "1"}, "请勾选要更正的栏目"),
        ({"set": "mediator", "mediator": "周调解", "record": "1"}, "更正须写明理由"),
        ({"set": "mediator", "mediator": "", "record": "1", "why": "试"}, "有1行不合规则"),
        ({"set": "no_such", "no_such": "x", "record": "1", "why": "试"}, "请勾选要更正的栏目"),
    ],
)
def test_what_cannot_be_done_is_told(town, rows, client, form, said):
    answer = client.post(f"{LIST}correct/", {"chosen": f"{rows[0].pk}.1", **form})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Batch.objects.exists()


@pytest.mark.parametrize("said", ["", "x", "1", "99999999999999999999999999999999.1", "1.1.1", ",,"])
def test_a_choice_that_is_none_is_refused(town, rows, client, said):
    answer = client.post(
        f"{LIST}correct/", {"chosen": said, "set": "mediator", "mediator": "周调解", "record": "1"}
    )
    assert answer.status_code in (400, 422)
    assert not Batch.objects.exists()


def test_a_village_corrects_its_own_rows_alone(town, rows, as_person):
    client = as_person(town.village_clerk)
    form = {"set": "mediator", "mediator": "周调解", "why": "换人", "record": "1"}
    assert client.post(f"{LIST}correct/", {**form, "chosen": f"{rows[2].pk}.1"}).status_code in (400, 422)
    assert Entry.objects.get(pk=rows[2].pk).data["mediator"] == "孙和"


def test_forms_need_their_token(town, rows):
    client = Client(enforce_csrf_checks=True)
    client.force_login(town.clerk, backend="django.contrib.auth.backends.ModelBackend")
    form = {"chosen": f"{rows[0].pk}.1", "set": "mediator", "mediator": "周调解", "why": "试", "record": "1"}
    assert client.post(f"{LIST}correct/", form).status_code == 403
