"""Taking a sheet for the whole roster, on the page that previews an import."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from mingfa.catalogue.lines.grid import GridMembers
from mingfa.ledger.models import Entry
from mingfa.ledger.services import entry_record

SHEET = "单位,姓名,所在网格,岗位,任职日期\n东沟村,新某,第二网格,兼职网格员,2024-06-01\n"


def previewed(town, client, sheet: str = SHEET):
    for name in ("沈某", "高某"):
        entry_record(
            register=GridMembers,
            unit=town.villages[0],
            values={"name": name, "grid": "第一网格", "post": "专职网格员", "serves_from": "2024-01-01"},
            by=None,
        )
    sent = {"unit": town.town.code, "file": SimpleUploadedFile("网格员.csv", sheet.encode())}
    return client.post("/registers/grid_members/import/", sent, follow=True)


def test_the_preview_names_who_would_be_ended_and_nobody_is_unless_it_is_asked_for(town, as_person):
    clerk = as_person(town.clerk)
    page = previewed(town, clerk)
    text = page.content.decode()
    assert "表里没有、将截止的（2行）" in text
    clerk.post(page.redirect_chain[-1][0], {"record": "1"})
    assert Entry.objects.filter(data__serves_until__isnull=False).count() == 0
    assert Entry.objects.count() == 3


def test_a_whole_roster_is_followed_and_said_so(town, as_person):
    clerk = as_person(town.clerk)
    address = previewed(town, clerk).redirect_chain[-1][0]
    bad = clerk.post(address, {"record": "1", "roster": "1", "ends-on": "某日"})
    assert bad.status_code == 422
    assert "名册的截止日期" in bad.content.decode()
    values = {"record": "1", "roster": "1", "ends-on": "2024-06-30"}
    done = clerk.post(address, values, follow=True).content.decode()
    assert "名册已更新：新增1行，更新和截止2行" in done
    ended = Entry.objects.filter(data__serves_until="2024-06-30")
    assert sorted(ended.values_list("subject", flat=True)) == ["沈某", "高某"]
