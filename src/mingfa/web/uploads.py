"""Keeping a sheet between upload and confirmation."""

from __future__ import annotations

from datetime import timedelta
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.utils import timezone

from mingfa.catalogue.register import Register
from mingfa.errors import FileFault, NameFault
from mingfa.ledger.models import Unit, User
from mingfa.web.models import Upload

__all__ = ["file_sent", "files_sent", "upload_get", "upload_keep", "upload_keep_files", "uploads_of_returns"]

_KEPT = timedelta(days=1)
_LIMIT = 32 * 1024 * 1024


def file_sent(request: HttpRequest, field: str = "file") -> tuple[bytes, str]:
    """The bytes of the file in a form, and its name without any folder; FileFault where there is none."""
    sent = request.FILES.get(field)
    if not isinstance(sent, UploadedFile):
        raise FileFault("请先选择文件。")
    return _read(sent)


def files_sent(request: HttpRequest, field: str = "file") -> list[tuple[bytes, str]]:
    """The same for a field that takes several."""
    sent = [one for one in request.FILES.getlist(field) if isinstance(one, UploadedFile)]
    if not sent:
        raise FileFault("请先选择文件。")
    return [_read(one) for one in sent]


def _read(sent: UploadedFile[Any]) -> tuple[bytes, str]:
    if (sent.size or 0) > _LIMIT:
        raise FileFault(f"文件过大（{(sent.size or 0) / 1048576:.1f}MB，最多32MB），请分开上传。")
    return sent.read(), _plain_name(sent.name or "")


def _plain_name(name: str) -> str:
    name = PurePosixPath(PureWindowsPath(name).name).name
    return "".join(character for character in name if character.isprintable())[-200:] or "未命名"


def upload_keep(
    *, by: User, register: type[Register] | None, unit: Unit, content: bytes, name: str, year: int | None
) -> Upload:
    """Keep a file for its confirmation; those that were never confirmed go. A return is of no single register."""
    now = timezone.now()
    Upload.objects.filter(at__lt=now - _KEPT).delete()
    return Upload.objects.create(
        by=by,
        register=register.key if register else "",
        unit=unit,
        content=content,
        file_name=name,
        year=year,
        at=now,
    )


def upload_keep_files(*, by: User, kind: str, unit: Unit, content: bytes) -> Upload:
    """Keep several files, packed as one, for their confirmation; `kind` stands where a register's key would."""
    now = timezone.now()
    Upload.objects.filter(at__lt=now - _KEPT).delete()
    return Upload.objects.create(
        by=by, register=kind, unit=unit, content=content, file_name="", year=None, at=now
    )


def upload_get(viewer: User, uid: UUID) -> Upload:
    """A kept file of the viewer; NameFault where there is none, also when it is somebody else's."""
    found = (
        Upload.objects.select_related("unit")
        .filter(uid=uid, by=viewer, at__gte=timezone.now() - _KEPT)
        .first()
    )
    if found is None:
        raise NameFault("待确认的文件", str(uid)[:8])
    return found


def uploads_of_returns(viewer: User) -> list[Upload]:
    """The returns that the viewer sent in and has not confirmed, oldest first."""
    found = Upload.objects.select_related("unit").filter(
        by=viewer, register="", at__gte=timezone.now() - _KEPT
    )
    return list(found.order_by("id"))
