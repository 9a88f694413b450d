"""Excel in: upload, preview, confirmation; what came in from which file, and undoing it whole."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from mingfa.catalogue.register import Register
from mingfa.errors import InputFault, NameFault, NotAllowed, RowFault
from mingfa.ledger.declared import catalogue, catalogue_for
from mingfa.ledger.exchange.annotate import annotated
from mingfa.ledger.exchange.preview import Preview
from mingfa.ledger.exchange.template import template
from mingfa.ledger.intake import intake_preview, intake_record
from mingfa.ledger.models import Batch, Entry, Unit, User
from mingfa.ledger.rights import may_write_in, units_of
from mingfa.ledger.rosters import roster_record
from mingfa.ledger.selectors import batches, row_of
from mingfa.ledger.services import batch_undo
from mingfa.text.dates import parse_date
from mingfa.web.cards import RegisterCard
from mingfa.web.contexts import BatchesPage, BatchPage, PreviewPage, UploadPage
from mingfa.web.downloads import XLSX, download
from mingfa.web.forms import texts_of
from mingfa.web.likely import likely_rows, without
from mingfa.web.listing import recent_rows
from mingfa.web.models import Upload
from mingfa.web.pages import shown_page
from mingfa.web.previews import fault_lines, matches_posted, matchings, options
from mingfa.web.rosters import roster_card
from mingfa.web.scope import today, viewer_of, writable_units, year_said
from mingfa.web.uploads import file_sent, upload_get, upload_keep
from mingfa.web.views.entries import form_page, totals_told
from mingfa.web.views.impacts import impact_card, undoing

__all__ = ["annotated_copy", "batch", "batch_list", "blank", "drop", "preview", "sheet_units", "upload"]

_ROWS = 50
_FAULTS = 200
_SAMPLE = 5


def sheet_units(viewer: User, register: type[Register]) -> list[Unit]:
    """Whose sheets the viewer may bring in: their own unit's, with rows of those below it, and single ones below."""
    own = [unit for unit in units_of(viewer, register) if may_write_in(viewer, unit, register)]
    below = writable_units(viewer, register)
    found = [*own, *(unit for unit in below if unit not in own)]
    if not below:
        raise NotAllowed(f"您没有登记《{register.label}》的权限；如确需办理，请联系本单位管理员。")
    return found


@form_page
def upload(request: HttpRequest, key: str) -> HttpResponse:
    """Choose a file; what is wrong with it as a whole is said at once."""
    viewer = viewer_of(request)
    register = catalogue_for(viewer).register(key)
    units = sheet_units(viewer, register)
    code, year = request.POST.get("unit", units[0].code), request.POST.get("year", "")
    fault = ""
    if request.method == "POST":
        try:
            return _uploaded(request, register, units, code, year)
        except NotAllowed:
            raise
        except InputFault as refused:
            fault = refused.message
    page = UploadPage(
        title=f"导入：{register.label}",
        register=RegisterCard.of(register),
        units=units,
        unit_code=code,
        year=year,
        fault=fault,
    )
    return shown_page(request, page, status=422 if fault else 200)


def _uploaded(
    request: HttpRequest, register: type[Register], units: list[Unit], code: str, year: str
) -> HttpResponse:
    viewer = viewer_of(request)
    unit = next((unit for unit in units if unit.code == code), None)
    if unit is None:
        raise InputFault("请选择这张表是哪个单位的。")
    told = year_said(year.strip()) if year.strip() else None
    content, name = file_sent(request)
    intake_preview(content=content, name=name, register=register, unit=unit, by=viewer, year=told)
    kept = upload_keep(by=viewer, register=register, unit=unit, content=content, name=name, year=told)
    return redirect("import-preview", uid=kept.uid)


@require_safe
def blank(request: HttpRequest, key: str) -> HttpResponse:
    """The empty sheet of a register."""
    viewer = viewer_of(request)
    register = catalogue_for(viewer).register(key)
    units = sheet_units(viewer, register)
    names = [unit.name for unit in writable_units(viewer, register)]
    content = template(register, unit_name=units[0].name, year=today().year, units=names)
    return download(content, f"{register.label}（空白表）.xlsx", XLSX)


def _previewed(viewer: User, kept: Upload) -> Preview:
    return intake_preview(
        content=bytes(kept.content),
        name=kept.file_name,
        register=catalogue_for(viewer).register(kept.register),
        unit=kept.unit,
        by=viewer,
        confirmed=kept.matches,
        year=kept.year,
    )


@form_page
def preview(request: HttpRequest, uid: UUID) -> HttpResponse:
    """What the import would do; columns can be settled, and the import confirmed."""
    viewer = viewer_of(request)
    kept = upload_get(viewer, uid)
    found = _previewed(viewer, kept)
    fault = ""
    if request.method == "POST":
        settled = matches_posted(request.POST, found)
        changed = any(
            match.field != settled[match.heading] for match in found.matches if match.heading in settled
        )
        if settled:
            kept.matches = {**kept.matches, **settled}
            kept.save(update_fields=["matches"])
            found = _previewed(viewer, kept)
        if "record" not in request.POST:
            return redirect("import-preview", uid=uid)
        if changed:
            messages.warning(request, "栏目对应已改，请看过下面的结果再确认导入。")
            return redirect("import-preview", uid=uid)
        try:
            if request.POST.get("roster") == "1":
                return _roster_recorded(request, kept, found)
            return _recorded(request, kept, without(found, request.POST.getlist("leave")))
        except RowFault:
            fault = f"有{found.counts.faulty}行有误，什么也没有写入。请改正后重传，或勾选“只导入无误的行”。"
        except InputFault as refused:
            fault = refused.message
    return shown_page(request, _preview_page(viewer, kept, found, fault), status=422 if fault else 200)


def _preview_page(viewer: User, kept: Upload, found: Preview, fault: str) -> PreviewPage:
    register = found.register
    matched = {match.field for match in found.matches}
    names = [column.name for column in register.columns if column.name in matched]
    sample = [row for row in found.rows if row.ok and row.row is not None][:_SAMPLE]
    return PreviewPage(
        title=f"核对：{kept.file_name}",
        register=RegisterCard.of(register),
        upload=kept,
        counts=found.counts,
        notes=found.notes,
        matchings=matchings(found),
        options=options(register),
        faults=fault_lines(found, _FAULTS),
        faults_total=len(found.faults),
        skipped=[
            (sheet.table.sheet, one.sheet_row, one.reason)
            for sheet in found.sheets
            for one in sheet.table.skipped
        ][:_FAULTS],
        several_sheets=len(found.sheets) > 1,
        sample_heads=[register.column(name).label for name in names],
        sample=[
            (row.unit_name, [texts_of(row.row, register)[name] for name in names])
            for row in sample
            if row.row
        ],
        likely=likely_rows(found, kept.unit, viewer),
        roster=roster_card(found, kept.unit, viewer, today()),
        fault=fault,
    )


def _recorded(request: HttpRequest, kept: Upload, found: Preview) -> HttpResponse:
    viewer = viewer_of(request)
    recorded = totals_told(
        request,
        found.register,
        [row.row for row in found.rows if row.ok and row.row is not None],
        lambda: intake_record(
            preview=found,
            unit=kept.unit,
            by=viewer,
            confirmed=kept.matches,
            faulty_left_out=request.POST.get("valid-only") == "1",
        ),
    )
    left = found.counts.faulty
    kept.delete()
    also = f"，有误的{left}行没有导入" if left else ""
    messages.success(request, f"已导入{recorded.rows}行{also}。如有不妥，可在本页整批撤销。")
    return redirect("batch", pk=recorded.pk)


def _roster_recorded(request: HttpRequest, kept: Upload, found: Preview) -> HttpResponse:
    viewer = viewer_of(request)
    try:
        ends_on = parse_date(request.POST.get("ends-on", ""))
    except ValueError as fault:
        raise InputFault(f"名册的截止日期：{fault}。") from None
    arrived, corrected = totals_told(
        request,
        found.register,
        [row.row for row in found.rows if row.row is not None],
        lambda: roster_record(
            preview=found,
            unit=kept.unit,
            ends_on=ends_on,
            by=viewer,
            confirmed=kept.matches,
            catalogue=catalogue(),
        ),
    )
    kept.delete()
    came, moved = (batch.rows if batch else 0 for batch in (arrived, corrected))
    messages.success(
        request, f"名册已更新：新增{came}行，更新和截止{moved}行。两批都可以在导入记录里整批撤销。"
    )
    shown = corrected or arrived
    return redirect("batch", pk=shown.pk) if shown else redirect("batches")


@require_safe
def annotated_copy(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The file with what is wrong written beside each cell."""
    viewer = viewer_of(request)
    kept = upload_get(viewer, uid)
    content = annotated(bytes(kept.content), _previewed(viewer, kept))
    return download(content, f"{kept.file_name.rpartition('.')[0] or kept.file_name}（核对意见）.xlsx", XLSX)


@require_POST
def drop(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Give an import up before it is confirmed."""
    kept = upload_get(viewer_of(request), uid)
    kept.delete()
    messages.info(request, "已放弃导入，什么也没有写入。")
    return redirect("register", key=kept.register)


@require_safe
def batch_list(request: HttpRequest) -> HttpResponse:
    """The imports that the viewer sees, newest first."""
    declared = catalogue()
    found = [
        (one, declared.registers[one.register].label)
        for one in batches(viewer=viewer_of(request), catalogue=declared)[:200]
    ]
    return shown_page(request, BatchesPage(title="导入记录", batches=found))


def _batch(viewer: User, pk: int) -> Batch:
    found: Batch | None = batches(viewer=viewer, catalogue=catalogue()).filter(pk=pk).first()
    if found is None:
        raise NameFault("导入记录", str(pk))
    return found


@form_page
def batch(request: HttpRequest, pk: int) -> HttpResponse:
    """One import with its rows; a POST undoes it."""
    viewer, declared = viewer_of(request), catalogue()
    one = _batch(viewer, pk)
    register = declared.register(one.register)
    standing = one.entries.filter(status=Entry.Status.ACTIVE).select_related("unit")
    why = request.POST.get("why", "").strip()[:400]
    if request.method == "POST" and why:
        undone = totals_told(
            request,
            register,
            [row_of(entry, register) for entry in standing],
            lambda: batch_undo(batch=one, by=viewer, why=why, catalogue=declared),
        )
        also = f"，其中{undone.amended}行导入后作过更正" if undone.amended else ""
        messages.success(request, f"已撤销这批导入，撤回{undone.withdrawn}行{also}。")
        return redirect("batch", pk=pk)
    page = BatchPage(
        title=f"导入：{one.file_name}",
        batch=one,
        register=RegisterCard.of(register),
        rows=recent_rows(list(one.entries.select_related("unit").order_by("id")[:_ROWS]), declared, viewer),
        standing=standing.count(),
        may_write=one.undone_at is None and may_write_in(viewer, one.unit, register),
        impact=impact_card(viewer, undoing(one, register)) if request.GET.get("impact") == "1" else None,
        fault="撤销导入须写明理由。" if request.method == "POST" else "",
    )
    return shown_page(request, page, status=422 if page.fault else 200)
