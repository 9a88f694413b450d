"""The grid page: paste, mend, record as one batch, take back; nothing that came in is ever lost."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.ledger.exchange.clipboard import clipboard_text
from mingfa.ledger.models import Batch, Entry, Membership, Role, User
from restricted import WITH_RESTRICTED, Meddling

from .conftest import case

ADDRESS = "/registers/mediation_cases/grid/"
TOWN = "990121100000"
HEADED = (
    "序号\t村别\t受理时间\t类型\t纠纷概况\t当事人\t调解人\t涉及人数\r\n"
    '1\t东沟村\t3月5日\t邻里\t"两户因滴水檐\n起争执"\t赵小河、钱大山\t孙和\t４\r\n'
    "2\t西岭村\t3月35日\t合同\t收购款拖欠\t王五、冯六\t孙和\t50余\r\n"
)


def cells(*rows: dict[str, str]) -> str:
    """A grid as its page sends it."""
    names = ["@unit", *(column.name for column in MediationCases.columns)]
    return clipboard_text([names, *[[row.get(name, "") for name in names] for row in rows]])


def sent(client, **more):
    return client.post(ADDRESS, {"unit": TOWN, "year": "2024", **more})


def shown_text(page: str) -> str:
    return unescape(re.search(r"<textarea id=\"g-text\"[^>]*>(.*?)</textarea>", page, re.S)[1])


def said_at(page: str, row: int, name: str) -> tuple[str, str]:
    """What stands in a cell, and what is said of it."""
    line = re.search(rf'<tr data-row="{row}".*?</tr>', page, re.S)[0]
    cell = re.search(rf'<td data-c="{name}".*?</td>', line, re.S)[0]
    told = "".join(re.findall(r'<p class="fault">(.*?)</p>', cell))
    return unescape(re.search(r'<span class="said">(.*?)</span>', cell, re.S)[1]), told


def test_a_grid_is_pasted_mended_and_recorded_without_any_script(town, as_person):
    clerk = as_person(town.clerk)
    assert "粘贴框" in clerk.get(ADDRESS).content.decode()
    page = sent(clerk, text=HEADED).content.decode()
    assert said_at(page, 1, "summary") == ("两户因滴水檐\n起争执", "")
    assert said_at(page, 2, "accepted_on") == ("3月35日", "“3月35日”这一天不存在，请核对月和日")
    assert said_at(page, 2, "@unit") == ("西岭村", "")
    assert "可以登记1行" in page
    text = shown_text(page)
    refused = sent(clerk, text=text, record="1")
    assert refused.status_code == 422
    assert "有1行有误，什么也没有写入；请按各格下的说明改正后再登记。" in refused.content.decode()
    assert not Entry.objects.exists()
    again = shown_text(refused.content.decode())
    assert again == text
    answer = clerk.post(
        ADDRESS,
        {"unit": TOWN, "year": "2024", "text": again.replace("3月35日", "3月25日"), "record": "1"},
        follow=True,
    )
    assert "已登记2行。如有不妥，可在本页整批撤销。" in answer.content.decode()
    assert "青禾镇2024年受理调解纠纷：0件 → 2件" in answer.content.decode()
    batch = Batch.objects.get()
    assert batch.file_name == "表格录入.xlsx"
    assert {(entry.unit.name, str(entry.occurred_on)) for entry in batch.entries.all()} == {
        ("东沟村", "2024-03-05"),
        ("西岭村", "2024-03-25"),
    }
    assert [entry.data["people"] for entry in Entry.objects.order_by("id")] == [
        4,
        {"value": 50, "bound": "at_least"},
    ]
    page = clerk.post(f"/imports/{batch.pk}/", {"why": "贴错了"}, follow=True).content.decode()
    assert "已撤销这批导入，撤回2行。" in page
    assert not Entry.objects.filter(status=Entry.Status.ACTIVE).exists()


def test_what_is_pasted_goes_where_it_was_pasted_and_over_nothing(town, as_person):
    typed = cells({"summary": "甲"}, {"kind": "消费"})
    page = sent(
        as_person(town.clerk),
        cells=typed,
        text="邻里\t\r\n合同\t丙\r\n",
        at="0",
        columns="kind,summary",
        **{"from": "kind"},
    ).content.decode()
    found = [(said_at(page, row, "kind")[0], said_at(page, row, "summary")[0]) for row in range(1, 5)]
    assert found == [("邻里", ""), ("合同", "丙"), ("", "甲"), ("消费", "")]


def test_the_script_gets_the_table_alone(town, as_person):
    answer = as_person(town.clerk).post(
        ADDRESS, {"unit": TOWN, "cells": cells(case())}, headers={"HX-Request": "true"}
    )
    assert answer.content.decode().count("<table") == 1
    assert "<html" not in answer.content.decode()


def test_a_line_that_an_import_would_pass_over_is_told_and_stops(town, as_person):
    answer = sent(as_person(town.clerk), cells=cells(case(), {"summary": "无"}), record="1")
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "第2行：" in page
    assert "这一行不登记：填“无”，没有事项，请改正或删去。" in page
    assert not Entry.objects.exists()


def test_rows_that_are_there_already_are_told_and_not_doubled(town, rows, as_person):
    clerk = as_person(town.clerk)
    same, new = case(**{"@unit": "东沟村"}), case(summary="集市摊位相争")
    page = sent(clerk, cells=cells(same, new, new)).content.decode()
    assert f'与<a href="/entries/{rows[0].pk}/">台账已有的一条</a>相同，不再登记。' in page
    assert "与第2行相同，不再登记。" in page
    said = clerk.post(
        ADDRESS, {"unit": TOWN, "cells": cells(same, new, new), "record": "1"}, follow=True
    ).content.decode()
    assert "已登记1行，另有2行与已有的相同，没有重复登记。" in said
    refused = sent(clerk, cells=cells(same), record="1")
    assert "这些行都已在台账中，没有重复登记。" in refused.content.decode()


def test_an_empty_grid_and_one_too_long_are_refused_with_what_came_in(town, as_person):
    clerk = as_person(town.clerk)
    assert "表里还没有内容，什么也没有写入。" in sent(clerk, record="1").content.decode()
    long = "邻里\r\n" * 501
    page = sent(clerk, text=long, cells=cells(case())).content.decode()
    assert "一次最多录入500行，现有501行；更多的请改用“导入Excel”。" in page
    assert shown_text(page).count("邻里") == 501
    assert said_at(page, 1, "parties")[0] == "赵小河、钱大山"
    assert (
        "“明年”不是有效的年份，请填如2024。" in sent(clerk, cells=cells(case()), year="明年").content.decode()
    )


def test_a_recorded_draft_is_not_brought_back(town, as_person):
    clerk = as_person(town.clerk)
    sent(clerk, cells=cells(case()), draft="d1", record="1")
    assert 'data-recorded="d1"' in clerk.get(ADDRESS).content.decode()


def test_fields_of_another_persons_stage_are_no_columns(town, as_person):
    page = as_person(town.clerk).get("/registers/legality_reviews/grid/").content.decode()
    from mingfa.catalogue.table import CATALOGUE
    from mingfa.web.forms import fillable

    register = CATALOGUE.registers["legality_reviews"]
    mine = fillable(town.clerk, town.town, register)
    assert set(re.findall(r'<th scope="col" data-c="(\w+)"', page)) == set(mine)


def test_a_village_has_no_column_of_units_and_no_other_unit(town, as_person):
    village = as_person(town.village_clerk)
    assert 'data-c="@unit"' not in village.get(ADDRESS).content.decode()
    village.post(
        ADDRESS,
        {
            "unit": town.villages[1].code,
            "year": "2024",
            "cells": cells(case(**{"@unit": "西岭村"})),
            "record": "1",
        },
    )
    assert {entry.unit for entry in Entry.objects.all()} == {town.villages[0]}


def test_rows_of_another_town_are_refused_at_the_cell(town, as_person):
    answer = sent(as_person(town.clerk), cells=cells(case(**{"@unit": "柳林镇"})), record="1")
    assert said_at(answer.content.decode(), 1, "@unit") == (
        "柳林镇",
        "没有名为“柳林镇”的单位，请核对名称",
    )
    assert not Entry.objects.exists()


@pytest.mark.parametrize("who", ["leader", "county_reviewer"])
def test_those_who_do_not_write_have_no_grid(town, as_person, who):
    client = as_person(getattr(town, who))
    assert client.get(ADDRESS).status_code == 403
    assert client.post(ADDRESS, {"cells": cells(case()), "record": "1"}).status_code == 403


def test_a_forged_grid_is_refused(town):
    client = Client(enforce_csrf_checks=True)
    client.force_login(town.clerk, backend="django.contrib.auth.backends.ModelBackend")
    assert client.post(ADDRESS, {"unit": TOWN, "cells": cells(case()), "record": "1"}).status_code == 403
    assert not Entry.objects.exists()


def test_a_restricted_register_has_a_grid_for_its_keepers_alone(town, as_person, settings):
    settings.MINGFA_CATALOGUE = WITH_RESTRICTED
    address = f"/registers/{Meddling.key}/grid/"
    assert as_person(town.clerk).get(address).status_code == 404
    keeper = User.objects.create_user("keeper", password="keeper-Mingfa-2024")
    Membership.objects.create(user=keeper, unit=town.town, role=Role.KEEPER)
    text = "探问日期\t探问事项\n2024-05-06\t甲案\n"
    as_person(keeper).post(address, {"unit": TOWN, "text": text, "record": "1"})
    assert Entry.objects.get().subject == "甲案"


def test_every_register_has_a_grid(town, as_person):
    from mingfa.catalogue.table import CATALOGUE

    clerk = as_person(town.clerk)
    for key, register in CATALOGUE.open.registers.items():
        if 4 in register.kept_at:
            answer = clerk.get(f"/registers/{key}/grid/")
            assert answer.status_code == 200, key
            assert f'data-c="{register.occurred_on}"' in answer.content.decode(), key
