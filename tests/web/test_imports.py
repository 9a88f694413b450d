"""Excel in on the pages: upload, preview, correction of columns, confirmation, undoing."""

from __future__ import annotations

import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from mingfa.ledger.models import Batch, Entry, HeadingMatch
from mingfa.web.models import Upload

ADDRESS = "/registers/mediation_cases/import/"
HEAD = "村别,受理时间,类型,纠纷概况,当事人,调解人,涉及人数\n"
GOOD = "东沟村,2024.3.5,邻里,滴水檐争执,赵小河、钱大山,孙和,4\n西岭村,2024年3月9日,合同,收购款拖欠,王五、冯六,孙和,50余\n"
BAD = "北湾村,2024.3.35,邻里,田埂被挖,李大田、周小溪,孙和,-2\n"


def sent(client, text, name="一季度台账.csv", **more):
    """Upload a sheet; the address of its preview."""
    file = SimpleUploadedFile(name, text.encode() if isinstance(text, str) else text)
    return client.post(ADDRESS, {"unit": "990121100000", "file": file, **more})


def test_a_sheet_is_previewed_confirmed_and_undone(town, as_person):
    clerk = as_person(town.clerk)
    address = sent(clerk, HEAD + GOOD).url
    preview = clerk.get(address).content.decode()
    assert 'value good">2行' in preview
    assert "常用叫法" in preview
    assert not Entry.objects.exists()
    page = clerk.post(address, {"record": "1"}, follow=True).content.decode()
    assert "已导入2行。如有不妥，可在本页整批撤销。" in page
    assert "青禾镇2024年受理调解纠纷：0件 → 2件" in page
    assert not Upload.objects.exists()
    batch = Batch.objects.get()
    assert {entry.unit.name for entry in batch.entries.all()} == {"东沟村", "西岭村"}
    assert clerk.post(f"/imports/{batch.pk}/", {"why": ""}).status_code == 422
    page = clerk.post(f"/imports/{batch.pk}/", {"why": "传错了表"}, follow=True).content.decode()
    assert "已撤销这批导入，撤回2行。" in page
    assert "青禾镇2024年受理调解纠纷：2件 → 0件" in page


def test_faulty_rows_stop_an_import_unless_left_out_on_purpose(town, as_person):
    clerk = as_person(town.clerk)
    address = sent(clerk, HEAD + GOOD + BAD).url
    preview = clerk.get(address).content.decode()
    for said in ("B4", "“2024.3.35”这一天不存在", "G4", "数量不能为负（-2），请核对"):
        assert said in preview
    refused = clerk.post(address, {"record": "1"})
    assert refused.status_code == 422
    assert "有1行有误，什么也没有写入。" in refused.content.decode()
    assert not Entry.objects.exists()
    page = clerk.post(address, {"record": "1", "valid-only": "1"}, follow=True).content.decode()
    assert "已导入2行，有误的1行没有导入。" in page
    assert Entry.objects.count() == 2


def test_the_copy_names_the_faults_beside_the_cells(town, as_person):
    clerk = as_person(town.clerk)
    copy = clerk.get(sent(clerk, HEAD + BAD).url + "annotated/")
    assert "%E6%A0%B8%E5%AF%B9%E6%84%8F%E8%A7%81" in copy["Content-Disposition"]
    sheet = openpyxl.load_workbook(io.BytesIO(copy.content)).active
    assert any("这一天不存在" in str(cell.value) for row in sheet for cell in row)


def test_a_column_settled_on_the_page_is_remembered(town, as_person):
    clerk = as_person(town.clerk)
    text = (HEAD + GOOD).replace("涉及人数", "来了几个")
    address = sent(clerk, text).url
    preview = clerk.get(address).content.decode()
    assert "没有对应" in preview
    number = next(number for number in range(10) if f'name="h.{number}" value="来了几个"' in preview)
    clerk.post(address, {f"h.{number}": "来了几个", f"m.{number}": "people"})
    assert "以前选过" in clerk.get(address).content.decode()
    clerk.post(address, {"record": "1"})
    assert Entry.objects.order_by("id")[1].data["people"] == {"value": 50, "bound": "at_least"}
    assert HeadingMatch.objects.get().field == "people"
    assert "以前选过" in clerk.get(sent(clerk, text).url).content.decode()


def test_changing_a_column_while_confirming_shows_the_result_first(town, as_person):
    clerk = as_person(town.clerk)
    address = sent(clerk, HEAD + GOOD).url
    page = clerk.post(address, {"record": "1", "h.6": "涉及人数", "m.6": "-"}, follow=True).content.decode()
    assert "栏目对应已改，请看过下面的结果再确认导入。" in page
    assert not Entry.objects.exists()


def test_the_same_sheet_twice_brings_nothing(town, as_person):
    clerk = as_person(town.clerk)
    clerk.post(sent(clerk, HEAD + GOOD).url, {"record": "1"})
    again = sent(clerk, HEAD + GOOD).url
    assert '重复（不再导入）</span><span class="value">2行' in clerk.get(again).content.decode()
    refused = clerk.post(again, {"record": "1"})
    assert "文件里的2行都已在台账中，什么也没有写入。" in refused.content.decode()
    assert Entry.objects.count() == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "空"),
        (b"PK\x03\x04 not a zip", "损坏"),
        (b"%PDF-1.7 text", "不是表格"),
        ("甲,乙\n1,2\n", "没有找到“人民调解登记簿”的表头"),
        (b"\x00\x01\x02\x03", "不是表格文件"),
    ],
)
def test_what_is_no_sheet_is_refused_on_the_page(town, as_person, content, said):
    answer = sent(as_person(town.clerk), content, name="表.xlsx")
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Upload.objects.exists()


def test_no_file_and_a_wrong_year_are_told(town, as_person):
    clerk = as_person(town.clerk)
    assert "请先选择文件。" in clerk.post(ADDRESS, {"unit": "990121100000"}).content.decode()
    refused = sent(clerk, HEAD + GOOD, year="明年").content.decode()
    assert "“明年”不是有效的年份，请填如2024。" in refused


def test_a_file_name_is_only_a_name(town, as_person):
    sent(as_person(town.clerk), HEAD + GOOD, name="C:\\台账\\..\\a<b>.csv")
    assert Upload.objects.get().file_name == "a<b>.csv"


def test_what_was_never_confirmed_is_gone_after_a_day(town, as_person):
    clerk = as_person(town.clerk)
    address = sent(clerk, HEAD + GOOD).url
    Upload.objects.update(at=timezone.now() - timezone.timedelta(days=2))
    assert clerk.get(address).status_code == 404
    sent(clerk, HEAD + GOOD)
    assert Upload.objects.count() == 1


def test_giving_up_leaves_nothing(town, as_person):
    clerk = as_person(town.clerk)
    address = sent(clerk, HEAD + GOOD).url
    assert "已放弃导入，什么也没有写入。" in clerk.post(f"{address}drop/", follow=True).content.decode()
    assert not Upload.objects.exists()
