"""Files kept with the field of an entry that they prove.

The bytes lie in the data folder, named by their SHA-256: one file is stored once however often it is used, and whoever
reads it sees what was put in. That it was attached, and with what hash, is in the chain of changes. Nobody is ever asked
for a file, and a file used for two facts is pointed out and taken all the same.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from mingfa.catalogue.register import Privacy, Register
from mingfa.catalogue.table import Catalogue
from mingfa.errors import FileFault, InputFault, NameFault, NotAllowed
from mingfa.ledger.backup import sha256_of
from mingfa.ledger.declared import catalogue as declared
from mingfa.ledger.file_kinds import checked_name
from mingfa.ledger.journal import Act, note_aside, standing
from mingfa.ledger.models import Attachment, Entry, EntryChange, ReadLog, User
from mingfa.ledger.rights import handles, may_read, may_write
from mingfa.ledger.selectors import entry_get
from mingfa.ledger.turn import turn

__all__ = [
    "FOLDER",
    "MOST",
    "Uses",
    "attachment_add",
    "attachment_get",
    "attachment_read",
    "attachment_withdraw",
    "attachments_damaged",
    "attachments_of",
    "may_open",
    "uses_elsewhere",
]

#: Where files lie within the data folder.
FOLDER = "files"
#: How many files one entry may have.
MOST = 20


def may_open(viewer: User | None, entry: Entry, register: type[Register]) -> bool:
    """Whether somebody may open the files of an entry, and see their names: a scan cannot be masked."""
    if viewer is None or handles(viewer, entry.unit, register):
        return True
    personal = any(column.privacy is not Privacy.OPEN for column in register.columns)
    return not personal and may_read(viewer, entry.unit, register)


def attachments_of(entry: Entry) -> list[Attachment]:
    """The files of an entry, those taken off again included, oldest first."""
    return list(entry.attachments.select_related("by").order_by("id"))


@dataclass(frozen=True, slots=True)
class Uses:
    """Where else the same file is kept: entries that the viewer may open, and whether there are others."""

    entries: tuple[Entry, ...]
    others: bool


def uses_elsewhere(attachment: Attachment, *, viewer: User, catalogue: Catalogue) -> Uses:
    """The other entries with the same file; of those the viewer may not see, only that there are some."""
    same = Attachment.objects.filter(sha256=attachment.sha256, withdrawn_at=None)
    found = {
        one.entry_id: one.entry
        for one in same.exclude(entry=attachment.entry_id)
        .select_related("entry__unit")
        .order_by("entry_id")[:50]
    }
    seen = tuple(
        entry
        for entry in found.values()
        if entry.register in catalogue.registers
        and may_read(viewer, entry.unit, catalogue.registers[entry.register])
    )
    # Of restricted registers not even a count of one is told.
    hidden = [
        entry for entry in found.values() if entry not in seen and entry.register in catalogue.open.registers
    ]
    return Uses(seen, bool(hidden))


def attachment_add(
    *,
    entry: Entry,
    field: str,
    content: bytes,
    name: str,
    by: User | None,
    catalogue: Catalogue | None = None,
) -> Attachment:
    """Keep a file with a field; FileFault where it is not of a sort that is taken."""
    catalogue = catalogue or declared()
    register = catalogue.register(entry.register)
    may_write(by, entry.unit, register)
    column = next((one for one in register.columns if one.name == field), None)
    if column is None:
        raise InputFault("请选择这份附件说明的是哪一栏。")
    safe = checked_name(content, name)
    sha256 = hashlib.sha256(content).hexdigest()
    with turn() as now:
        entry = standing(entry, None)
        kept = entry.attachments.filter(withdrawn_at=None)
        if kept.filter(field=field, sha256=sha256).exists():
            raise InputFault(f"这份文件已经附在“{column.label}”上了，不必再传。")
        if kept.count() >= MOST:
            raise InputFault(f"一条记录最多附{MOST}份文件，请合并后再传。")
        _store(sha256, content)
        attachment = Attachment.objects.create(
            entry=entry, field=field, sha256=sha256, name=safe, size=len(content), by=by, at=now
        )
        act = Act(by=by, at=now, why=f"附在“{column.label}”", catalogue=catalogue)
        note_aside([entry], EntryChange.Kind.ATTACH, act, _told(attachment))
    return attachment


def attachment_withdraw(
    *, attachment: Attachment, why: str, by: User | None, catalogue: Catalogue | None = None
) -> Attachment:
    """Take a file off again, with the reason; the file and the note of it stay."""
    catalogue = catalogue or declared()
    may_write(by, attachment.entry.unit, catalogue.register(attachment.entry.register))
    if not why.strip():
        raise InputFault("撤下附件须写明理由：附件仍会保留备查。")
    with turn() as now:
        entry = standing(attachment.entry, None)
        if Attachment.objects.filter(pk=attachment.pk, withdrawn_at=None).update(withdrawn_at=now):
            act = Act(by=by, at=now, why=why.strip(), catalogue=catalogue)
            note_aside([entry], EntryChange.Kind.DETACH, act, _told(attachment))
    attachment.refresh_from_db()
    return attachment


def attachment_get(*, viewer: User, entry: int, key: int, catalogue: Catalogue) -> Attachment:
    """A file of an entry that the viewer may open; NameFault where it does not exist for them."""
    found = entry_get(viewer=viewer, key=entry, catalogue=catalogue)
    attachment = found.attachments.filter(pk=key).first()
    if attachment is None:
        raise NameFault("附件", str(key))
    if not may_open(viewer, found, catalogue.registers[found.register]):
        raise NotAllowed("附件可能含有个人信息，由经办的单位查看。")
    return attachment


def attachment_read(attachment: Attachment, *, viewer: User | None) -> bytes:
    """The bytes, held against their hash; that they were read is noted."""
    try:
        content = _place(attachment.sha256).read_bytes()
    except OSError as error:
        raise FileFault("附件的文件不在了，可能被移走。请联系管理员用备份恢复。") from error
    if hashlib.sha256(content).hexdigest() != attachment.sha256:
        raise FileFault("附件与登记时的校验值不符，可能被改动，没有打开。请联系管理员用备份恢复。")
    entry = attachment.entry
    ReadLog.objects.create(
        by=viewer,
        at=timezone.now(),
        way=ReadLog.Way.FILE,
        register=entry.register,
        unit=entry.unit,
        entry=entry,
    )
    return content


def attachments_damaged() -> Iterator[Attachment]:
    """The files that are gone or not what they were, one for each."""
    checked: dict[str, bool] = {}
    for attachment in (
        Attachment.objects.select_related("entry__unit").order_by("id").iterator(chunk_size=500)
    ):
        if attachment.sha256 not in checked:
            place = _place(attachment.sha256)
            checked[attachment.sha256] = place.is_file() and sha256_of(place) == attachment.sha256
            if not checked[attachment.sha256]:
                yield attachment


def _told(attachment: Attachment) -> dict[str, object]:
    return {
        "attachment": {
            "field": attachment.field,
            "sha256": attachment.sha256,
            "name": attachment.name,
            "size": attachment.size,
        }
    }


def _place(sha256: str) -> Path:
    return Path(settings.HOME) / FOLDER / sha256[:2] / sha256


def _store(sha256: str, content: bytes) -> None:
    """Write whole or not at all: a file under a hash always has it."""
    place = _place(sha256)
    if place.is_file() and sha256_of(place) == sha256:
        return
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        descriptor, partial = tempfile.mkstemp(dir=place.parent, prefix=".partial-")
        try:
            with os.fdopen(descriptor, "wb") as out:
                out.write(content)
                out.flush()
                os.fsync(out.fileno())
            Path(partial).replace(place)
        except OSError:
            Path(partial).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise InputFault(
            f"附件存不进数据文件夹（{error.strerror}），没有保存。请联系管理员核对磁盘空间。"
        ) from error
