"""Several reports at once, or a .zip of them: looked at first, then taken in, and taken back as one."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator, Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from mingfa.batch.sources import Source, unpacked
from mingfa.dossier.intake import Sent, intake_get, intake_record, intake_undo, intakes_of
from mingfa.dossier.selectors import reports_received
from mingfa.errors import FileFault, InputFault, NameFault
from mingfa.ledger.declared import catalogue
from mingfa.ledger.models import Level, Unit, User
from mingfa.reading import read
from mingfa.reading.files import SUFFIXES
from mingfa.report.model import Document
from mingfa.web.comparison_contexts import IntakePage, IntakePreviewPage, IntakeRow
from mingfa.web.models import Upload
from mingfa.web.pages import shown_page
from mingfa.web.scope import home_of, unit_named, units_offered, viewer_of, year_said
from mingfa.web.uploads import files_sent, upload_get, upload_keep_files
from mingfa.web.views.entries import form_page

__all__ = ["INTAKE", "drop", "intake", "preview", "undo"]

#: What an upload of this page is kept under; no register has a blank in its key.
INTAKE = "intake of reports"
_MOST = 60  # reports at once: they are read and reviewed while somebody waits
_MOST_BYTES = 64 * 1024 * 1024


@form_page
def intake(request: HttpRequest) -> HttpResponse:
    """The form, and what was taken in before."""
    viewer = viewer_of(request)
    fault = ""
    if request.method == "POST":
        try:
            upload = _kept(request, viewer)
        except InputFault as refused:
            fault = refused.message
        else:
            return redirect("intake-preview", uid=upload.uid)
    page = IntakePage(
        title="收报告",
        units=_units(viewer),
        accepted=SUFFIXES,
        most=_MOST,
        intakes=[(one, count, one.undone_at is None) for one, count in intakes_of(viewer)],
        fault=fault,
    )
    return shown_page(request, page, status=422 if fault else 200)


def _kept(request: HttpRequest, viewer: User) -> Upload:
    """The files sent in, those of archives one by one, kept as one archive of our own until they are confirmed."""
    packed = io.BytesIO()
    size = 0
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        number = 0
        for content, name in files_sent(request):
            for source in unpacked(content, name):
                number += 1
                size += len(source.content)
                if number > _MOST or size > _MOST_BYTES:
                    raise FileFault(f"一次最多收{_MOST}份、合计{_MOST_BYTES // 1048576}MB，请分几次上传。")
                # What could not be unpacked keeps its reason in the place of its bytes.
                archive.writestr(
                    f"{number}/{'fault' if source.fault else 'file'}", source.fault or source.content
                )
                archive.writestr(f"{number}/name", source.name)
    if number == 0:
        raise FileFault("压缩包里没有文件。")
    return upload_keep_files(by=viewer, kind=INTAKE, unit=home_of(viewer), content=packed.getvalue())


def _sources(upload: Upload) -> Iterator[tuple[int, Source]]:
    with zipfile.ZipFile(io.BytesIO(bytes(upload.content))) as archive:
        known = set(archive.namelist())
        for number in range(1, len(known) // 2 + 1):
            name = archive.read(f"{number}/name").decode()
            if f"{number}/fault" in known:
                yield number, Source(name, fault=archive.read(f"{number}/fault").decode())
            else:
                yield number, Source(name, archive.read(f"{number}/file"))


@form_page
def preview(request: HttpRequest, uid: UUID) -> HttpResponse:
    """What each file is, whose, and what could not be read; posted, the chosen ones are taken in."""
    viewer = viewer_of(request)
    upload = upload_get(viewer, uid)
    if upload.register != INTAKE:
        raise NameFault("待确认的文件", str(uid)[:8])
    fault = ""
    if request.method == "POST":
        try:
            return _taken_in(request, viewer, upload)
        except NameFault:
            raise
        except InputFault as refused:
            fault = refused.message
    units = _units(viewer)
    rows = [_row(number, source, units, viewer) for number, source in _sources(upload)]
    page = IntakePreviewPage(
        title="核对要收的报告",
        upload=upload,
        rows=rows,
        units=units,
        readable=sum(row.grade != "late" for row in rows),
        refused=sum(row.grade == "late" for row in rows),
        fault=fault,
    )
    return shown_page(request, page, status=422 if fault else 200)


def _units(viewer: User) -> list[Unit]:
    offered = units_offered(viewer)
    return [unit for unit in offered if unit.level < Level.VILLAGE] or offered


def _row(number: int, source: Source, units: Sequence[Unit], viewer: User) -> IntakeRow:
    fault, document = source.fault, None
    if fault is None:
        try:
            document = read(source.content, source.name)
        except FileFault as refused:
            fault = refused.message
    if document is None:
        return IntakeRow(number, source.name, "未收", "late", fault or "", "", None, None, 0, False)
    digest = hashlib.sha256(source.content).hexdigest()
    return IntakeRow(
        number=number,
        name=source.name,
        status="部分" if document.notes else "已读",
        grade="soon" if document.notes else "good",
        why="".join(document.notes),
        told_unit=document.meta.unit or "",
        unit=_unit_of(document, units),
        year=document.meta.year,
        figures=len(document.figures),
        known=reports_received(viewer=viewer).filter(sha256=digest).exists(),
    )


def _unit_of(document: Document, units: Sequence[Unit]) -> Unit | None:
    """The one unit of the viewer's that the paper names as its own, or else its file does."""
    meta = document.meta
    for name in (meta.unit, meta.place.name if meta.place is not None else None):
        named = [unit for unit in units if unit.name == name]
        if len(named) == 1:
            return named[0]
    if meta.unit is not None:
        return None
    filed = [unit for unit in units if unit.name in document.file]
    return filed[-1] if len({unit.level for unit in filed}) == len(filed) and filed else None


def _taken_in(request: HttpRequest, viewer: User, upload: Upload) -> HttpResponse:
    sent = []
    for number, source in _sources(upload):
        if request.POST.get(f"take.{number}") != "1" or source.fault is not None:
            continue
        code = request.POST.get(f"unit.{number}", "")
        if not code:
            raise InputFault(f"“{source.name}”还没有选定是哪个单位的报告。")
        said = request.POST.get(f"year.{number}", "").strip()
        if not said:
            raise InputFault(f"“{source.name}”没有写明年度，请填报告的年份。")
        name = source.name.replace("\\", "/").rpartition("/")[2]
        sent.append(Sent(source.content, name, unit_named(viewer, code), year_said(said)))
    made = intake_record(
        sent=sent, by=viewer, with_ledger=request.POST.get("ledger") == "1", catalogue=catalogue()
    )
    upload.delete()
    messages.success(request, f"已收{len(sent)}份报告。收错了可以整批撤销。")
    return redirect(f"{request.build_absolute_uri('/documents/intake/')}#batch-{made.pk}")


@require_POST
def drop(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Leave it; nothing was kept."""
    upload = upload_get(viewer_of(request), uid)
    if upload.register != INTAKE:
        raise NameFault("待确认的文件", str(uid)[:8])
    upload.delete()
    messages.success(request, "已放弃，没有收任何报告。")
    return redirect("intake")


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a whole intake back."""
    viewer = viewer_of(request)
    count = intake_undo(intake=intake_get(viewer=viewer, key=pk), by=viewer)
    messages.success(request, f"已撤销这一批的{count}份报告，它们不再列出和参加对照。")
    return redirect("intake")
