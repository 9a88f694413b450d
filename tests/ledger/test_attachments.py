"""Files are stored once by their hash, noted in the chain, and come back from a backup."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import zipfile
from pathlib import Path

import pytest
from django.utils import timezone

from mingfa.catalogue.lines.publicity import PublicityEvents
from mingfa.errors import ChainBroken, FileFault, InputFault, NotAllowed
from mingfa.ledger.attachments import (
    attachment_add,
    attachment_read,
    attachment_withdraw,
    attachments_damaged,
    uses_elsewhere,
)
from mingfa.ledger.backup import DATABASE, backup_read, backup_write
from mingfa.ledger.declared import catalogue
from mingfa.ledger.models import Attachment, EntryChange, ReadLog
from mingfa.ledger.selectors import chain_verify
from mingfa.ledger.services import entry_record

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF"
HASH = hashlib.sha256(PDF).hexdigest()


@pytest.fixture(autouse=True)
def home(settings, tmp_path):
    settings.HOME = tmp_path / "home"
    settings.HOME.mkdir()
    return settings.HOME


def event(unit: object, place: str = "集市"):
    values = {"held_on": "2024-03-05", "theme": "宣传", "place": place}
    return entry_record(register=PublicityEvents, unit=unit, values=values, by=None)


def test_a_file_is_kept_under_its_hash_and_its_hash_in_the_chain(town, home):
    entry = event(town.town)
    attachment = attachment_add(entry=entry, field="audience", content=PDF, name="签到表.pdf", by=town.clerk)
    assert (home / "files" / HASH[:2] / HASH).read_bytes() == PDF
    change = EntryChange.objects.get(kind="attach")
    assert change.aside == {
        "attachment": {"field": "audience", "sha256": HASH, "name": "签到表.pdf", "size": len(PDF)}
    }
    assert chain_verify() == 2
    assert attachment_read(attachment, viewer=town.clerk) == PDF
    assert ReadLog.objects.get().way == ReadLog.Way.FILE
    EntryChange.objects.filter(pk=change.pk).update(aside={"attachment": {"sha256": "0" * 64}})
    with pytest.raises(ChainBroken):
        chain_verify()


def test_one_file_for_two_facts_is_stored_once_and_pointed_out_as_far_as_one_may_see(town, home):
    first, second, far = event(town.town), event(town.villages[0]), event(town.neighbour)
    attachments = [
        attachment_add(entry=entry, field="theme", content=PDF, name="a.pdf", by=None)
        for entry in (first, second, far)
    ]
    assert len([file for file in home.rglob("*") if file.is_file()]) == 1
    uses = uses_elsewhere(attachments[0], viewer=town.clerk, catalogue=catalogue())
    assert uses.entries == (second,)
    assert uses.others
    attachment_withdraw(attachment=attachments[2], why="传错", by=None)
    assert not uses_elsewhere(attachments[0], viewer=town.clerk, catalogue=catalogue()).others
    assert EntryChange.objects.filter(kind="detach").count() == 1
    assert chain_verify() == 7


def test_bad_requests_keep_nothing(town, home):
    entry = event(town.town)
    attachment_add(entry=entry, field="theme", content=PDF, name="a.pdf", by=None)
    for field, content, said in (
        ("theme", PDF, "已经附在“活动主题”上了"),
        ("nothing", PDF, "说明的是哪一栏"),
        ("theme", b"MZ", "可运行的程序"),
    ):
        with pytest.raises(InputFault, match=said):
            attachment_add(entry=entry, field=field, content=content, name="a.pdf", by=None)
    with pytest.raises(NotAllowed):
        attachment_add(entry=entry, field="place", content=PDF, name="a.pdf", by=town.neighbour_clerk)
    with pytest.raises(InputFault, match="须写明理由"):
        attachment_withdraw(attachment=Attachment.objects.get(), why=" ", by=None)
    assert Attachment.objects.count() == 1


def test_a_file_changed_behind_the_back_is_not_opened(town, home):
    attachment = attachment_add(entry=event(town.town), field="theme", content=PDF, name="a.pdf", by=None)
    assert not list(attachments_damaged())
    (home / "files" / HASH[:2] / HASH).write_bytes(b"other")
    with pytest.raises(FileFault, match="与登记时的校验值不符"):
        attachment_read(attachment, viewer=None)
    assert list(attachments_damaged()) == [attachment]
    (home / "files" / HASH[:2] / HASH).unlink()
    with pytest.raises(FileFault, match="附件的文件不在了"):
        attachment_read(attachment, viewer=None)


def test_a_backup_holds_the_files_and_a_restore_brings_them_back(home, tmp_path):
    sqlite3.connect(home / DATABASE).close()
    place = home / "files" / HASH[:2] / HASH
    place.parent.mkdir(parents=True)
    place.write_bytes(PDF)
    (place.parent / ".partial-1").write_bytes(b"half")
    made = backup_write(home, tmp_path / "backup.zip", now=timezone.now())
    assert set(made.files) == {DATABASE, f"files/{HASH[:2]}/{HASH}"}
    restored = tmp_path / "restored"
    backup_read(tmp_path / "backup.zip", restored)
    assert (restored / "files" / HASH[:2] / HASH).read_bytes() == PDF
    assert not [file for file in restored.iterdir() if file.name.startswith(".restore")]


@pytest.mark.parametrize(
    "name", ["files/../../evil", f"files/{HASH[:2]}/{'0' * 64}", f"files/zz/{HASH}", "files/x"]
)
def test_a_backup_with_files_elsewhere_is_refused(home, tmp_path, name):
    sqlite3.connect(home / DATABASE).close()
    place = home / "files" / HASH[:2] / HASH
    place.parent.mkdir(parents=True)
    place.write_bytes(PDF)
    backup_write(home, tmp_path / "backup.zip", now=timezone.now())
    with (
        zipfile.ZipFile(tmp_path / "backup.zip") as good,
        zipfile.ZipFile(tmp_path / "bad.zip", "w") as bad,
    ):
        for one in good.namelist():
            content = good.read(one).replace(f"files/{HASH[:2]}/{HASH}".encode(), name.encode())
            bad.writestr(name if one.endswith(HASH) else one, content)
    restored = Path(tmp_path / "restored")
    with pytest.raises(FileFault, match="不是明法的备份文件"):
        backup_read(tmp_path / "bad.zip", restored)
    assert not list(restored.rglob("*"))
    shutil.rmtree(restored, ignore_errors=True)
