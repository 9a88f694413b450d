"""A register needs nothing but its declaration: no migration, view, address or template."""

from __future__ import annotations

import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.indicator import Indicator, Naming, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Privacy, Register, column
from mingfa.catalogue.table import Catalogue
from mingfa.catalogue.values import Count, Day, LongText, Text, YesNo
from mingfa.law.clause import NoBasis
from mingfa.ledger.models import Entry
from mingfa.rollup.services import rebuild


class Weather(Choice):
    """天气。"""

    DRY = "晴"
    WET = "雨"


class Patrols(Register):
    """一次堤防巡查一行。"""

    key = "levee_patrols"
    label = "堤防巡查台账"
    basis = NoBasis("测试用")
    occurred_on = "walked_on"
    subject = "stretch"
    identity = ("walked_on", "stretch")
    kept_at = (4, 5)
    procedure = Procedure(
        Stage(key="walked", label="已巡查", needs=("walked_on",)),
        Stage(key="judged", label="已研判", needs=("trouble",)),
    )

    walked_on: Day = column("巡查日期")
    stretch: Text = column("堤段")
    weather: Weather = column("天气")
    tools: tuple[Weather, ...] = column("经过的天气", default=())
    people: Count | None = column("参加人数", default=None, unit="人")
    finder: Text | None = column("发现人", default=None, privacy=Privacy.NAME)
    trouble: YesNo | None = column("有无险情", default=None)
    remarks: LongText | None = column("情况", default=None, hint="写清位置")


WALKED = Indicator(
    key="levee_walked",
    label="巡查堤防",
    definition="巡查日期在当期的巡查，一次计一次。",
    register=Patrols,
    measure=each_row(),
    unit="次",
    basis=NoBasis("测试用"),
    breakdown="weather",
    naming=Naming(phrases=("巡查 堤防",), units=("次",)),
)


@pytest.fixture
def declared(settings, town):
    settings.MINGFA_CATALOGUE = Catalogue(
        [Line(key="levee", label="堤防", registers=(Patrols,), indicators=(WALKED,))]
    )
    return settings.MINGFA_CATALOGUE


ROW = {
    "walked_on": "2024-06-01",
    "stretch": "东堤三段",
    "weather": "雨",
    "people": "20余",
    "finder": "赵小河",
}


def test_its_pages_are_derived(town, declared, as_person):
    clerk = as_person(town.clerk)
    for path in ("/", "/registers/", "/registers/levee_patrols/", "/registers/levee_patrols/import/"):
        assert "堤防巡查台账" in clerk.get(path).content.decode(), path
    form = clerk.get("/registers/levee_patrols/new/").content.decode()
    for label in ("巡查日期", "堤段", "天气", "经过的天气", "参加人数", "有无险情", "写清位置"):
        assert label in form
    answer = clerk.post(
        "/registers/levee_patrols/new/", {**ROW, "tools": ["晴", "雨"], "unit": town.town.code}
    )
    entry = Entry.objects.get()
    assert answer.url == f"/entries/{entry.pk}/"
    assert entry.data["people"] == {"value": 20, "bound": "at_least"}
    assert entry.data["tools"] == ["晴", "雨"]
    shown = clerk.get(answer.url).content.decode()
    assert "20余人" in shown
    assert "晴、雨" in shown
    assert '<li class="taken">已巡查' in shown
    assert '<li class="">已研判' in shown
    assert "2024年巡查堤防：0次 → 1次" in shown
    assert "东堤三段" in clerk.get("/registers/levee_patrols/?c.weather=雨&q=三段").content.decode()
    assert "没有符合条件的记录" in clerk.get("/registers/levee_patrols/?c.weather=晴").content.decode()
    figures = clerk.get(f"/figures/{town.town.code}/2024/levee_walked/?group=雨").content.decode()
    assert "相加正是<strong>1次</strong>" in figures


def test_its_export_is_taken_back_by_its_import(town, declared, as_person):
    clerk = as_person(town.clerk)
    clerk.post("/registers/levee_patrols/new/", {**ROW, "unit": town.town.code})
    sheet = clerk.get("/registers/levee_patrols/export/")
    assert sheet["Content-Disposition"].startswith("attachment; filename*=utf-8''%E9%9D%92%E7%A6%BE%E9%95%87")
    cells = [cell.value for row in openpyxl.load_workbook(io.BytesIO(sheet.content)).active for cell in row]
    assert "东堤三段" in cells
    answer = clerk.post(
        "/registers/levee_patrols/import/",
        {"unit": town.town.code, "file": SimpleUploadedFile("巡查.xlsx", sheet.content)},
    )
    preview = clerk.get(answer.url).content.decode()
    assert '重复（不再导入）</span><span class="value">1行' in preview
    blank = clerk.get("/registers/levee_patrols/blank/")
    assert openpyxl.load_workbook(io.BytesIO(blank.content)).active.cell(3, 4).value == "*堤段"
    rebuild(declared)
