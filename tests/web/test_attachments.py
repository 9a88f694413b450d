"""Files on the page of an entry: who may add, see and open them, and what is pointed out."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from mingfa.ledger.attachments import attachment_add
from mingfa.ledger.models import Attachment, ReadLog

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF"


@pytest.fixture(autouse=True)
def home(settings, tmp_path):
    settings.HOME = tmp_path
    return tmp_path


def sent(name: str = "调解协议.pdf", content: bytes = PDF, field: str = "summary") -> dict[str, object]:
    return {"field": field, "file": SimpleUploadedFile(name, content)}


def test_a_file_is_added_shown_opened_and_taken_off(town, rows, as_person):
    clerk, entry = as_person(town.clerk), rows[0]
    page = clerk.post(f"/entries/{entry.pk}/files/", sent(), follow=True).content.decode()
    assert "已附上“调解协议.pdf”。" in page
    assert "纠纷简要情况" in page
    attachment = Attachment.objects.get()
    answer = clerk.get(f"/entries/{entry.pk}/files/{attachment.pk}/")
    assert answer.content == PDF
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert ReadLog.objects.filter(way=ReadLog.Way.FILE, by=town.clerk, entry=entry).count() == 1
    address = f"/entries/{entry.pk}/files/{attachment.pk}/withdraw/"
    assert clerk.post(address, {"why": ""}).status_code == 422
    assert "已撤下" in clerk.post(address, {"why": "传错了"}, follow=True).content.decode()


def test_a_bad_file_is_refused_on_the_page_with_a_way_out(town, rows, as_person):
    answer = as_person(town.clerk).post(f"/entries/{rows[0].pk}/files/", sent("宏.docm", b"MZ"))
    assert answer.status_code == 422
    assert "这是可运行的程序或脚本，没有保存。" in answer.content.decode()
    assert not Attachment.objects.exists()


def test_the_same_file_on_another_entry_is_pointed_out_and_kept(town, rows, as_person):
    clerk = as_person(town.clerk)
    clerk.post(f"/entries/{rows[0].pk}/files/", sent())
    page = clerk.post(f"/entries/{rows[1].pk}/files/", sent("另一份.pdf"), follow=True).content.decode()
    assert "这份文件在别的记录上也用过" in page
    assert f"第{rows[0].pk}号记录" in page
    assert Attachment.objects.count() == 2


def test_files_of_cases_are_opened_where_cases_are_handled_alone(town, rows, as_person):
    attachment = attachment_add(entry=rows[0], field="summary", content=PDF, name="赵小河.pdf", by=None)
    county = as_person(town.county_reviewer)
    page = county.get(f"/entries/{rows[0].pk}/").content.decode()
    assert "有1份附件" in page
    assert "赵小河" not in page
    assert county.get(f"/entries/{rows[0].pk}/files/{attachment.pk}/").status_code == 403
    neighbour = as_person(town.neighbour_clerk)
    assert neighbour.get(f"/entries/{rows[0].pk}/files/{attachment.pk}/").status_code == 404
    assert neighbour.post(f"/entries/{rows[0].pk}/files/", sent()).status_code == 404
    assert as_person(town.leader).post(f"/entries/{rows[0].pk}/files/", sent()).status_code == 403
    assert as_person(town.clerk).get(f"/entries/{rows[1].pk}/files/{attachment.pk}/").status_code == 404


def test_forged_uploads_are_refused(town, rows):
    client = Client(enforce_csrf_checks=True)
    client.force_login(town.clerk, backend="django.contrib.auth.backends.ModelBackend")
    assert client.post(f"/entries/{rows[0].pk}/files/", sent()).status_code == 403
    assert not Attachment.objects.exists()
