"""Returns as workbooks: handing them out, taking them back, and confirming what they bring."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_POST, require_safe

from mingfa.catalogue.register import Register
from mingfa.errors import InputFault, NotAllowed, RowFault
from mingfa.ledger.declared import catalogue
from mingfa.ledger.exchange.return_merge import Change, Kept, NewRow
from mingfa.ledger.exchange.rows import Place
from mingfa.ledger.models import Entry, Level, Unit, User
from mingfa.ledger.return_handout import book_name, return_handout, return_handouts
from mingfa.ledger.return_intake import Decisions, Preview, Recorded, return_preview, return_record
from mingfa.ledger.rights import may_write_in, units_of
from mingfa.ledger.selectors import shown
from mingfa.rollup.services import catch_up
from mingfa.web.cards import RegisterCard
from mingfa.web.downloads import XLSX, ZIP, download
from mingfa.web.models import Upload
from mingfa.web.pages import shown_page
from mingfa.web.return_contexts import ChangeShown, PendingReturn, RowShown, TakeBackPage, TakenPage
from mingfa.web.scope import month_asked, unit_named, viewer_of
from mingfa.web.uploads import files_sent, upload_get, upload_keep, uploads_of_returns
from mingfa.web.views.entries import form_page

__all__ = ["book", "drop", "record_all", "take_back", "taken"]


@require_safe
def book(request: HttpRequest) -> HttpResponse:
    """One unit's workbook, or those of all units right below a town."""
    viewer = viewer_of(request)
    unit = unit_named(viewer, request.GET.get("unit", ""))
    month, made = month_asked(request.GET.get("month", "")), timezone.now()
    if unit.level >= Level.VILLAGE:
        content = return_handout(unit=unit, month=month, by=viewer, made=made)
        return download(content, f"{book_name(unit, month)}.xlsx", XLSX)
    content = return_handouts(town=unit, month=month, by=viewer, made=made)
    return download(content, f"{book_name(unit, month)}（各村）.zip", ZIP)


def _collecting(viewer: User) -> list[Unit]:
    """The viewer's own units for which they take returns back; NotAllowed where there is none."""
    registers = catalogue().open.registers.values()
    found = [unit for unit in units_of(viewer) if any(may_write_in(viewer, unit, one) for one in registers)]
    if not found:
        raise NotAllowed("您没有收回报送表的权限；如确需办理，请联系本单位管理员。")
    return found


@form_page
def take_back(request: HttpRequest) -> HttpResponse:
    """Send in one or several files; those that are returns wait to be confirmed."""
    viewer = viewer_of(request)
    units = _collecting(viewer)
    code = request.POST.get("unit", units[0].code)
    faults: list[str] = []
    kept: list[Upload] = []
    if request.method == "POST":
        try:
            kept = _sent(request, viewer, units, code, faults)
        except NotAllowed:
            raise
        except InputFault as refused:
            faults.append(refused.message)
        if len(kept) == 1 and not faults:
            return redirect("take-back-one", uid=kept[0].uid)
        if not faults:
            return redirect("take-back")
    waiting = [_waiting(viewer, upload) for upload in uploads_of_returns(viewer)]
    page = TakeBackPage(
        title="收回报送表",
        units=units,
        unit_code=code,
        waiting=waiting,
        clean=sum(one.clean for one in waiting),
        faults=faults,
    )
    return shown_page(request, page, status=422 if faults and not kept else 200)


def _sent(
    request: HttpRequest, viewer: User, units: list[Unit], code: str, faults: list[str]
) -> list[Upload]:
    unit = next((unit for unit in units if unit.code == code), None)
    if unit is None:
        raise InputFault("请选择收的是哪个单位的报送表。")
    kept = []
    for content, name in files_sent(request):
        try:
            return_preview(content=content, name=name, within=unit, by=viewer)
        except InputFault as refused:
            faults.append(refused.message)
            continue
        kept.append(upload_keep(by=viewer, register=None, unit=unit, content=content, name=name, year=None))
    return kept


def _previewed(viewer: User, upload: Upload) -> Preview:
    return return_preview(content=bytes(upload.content), name=upload.file_name, within=upload.unit, by=viewer)


def _waiting(viewer: User, upload: Upload) -> PendingReturn:
    try:
        found = _previewed(viewer, upload)
    except (InputFault, NotAllowed) as refused:
        return PendingReturn(upload, "", "", clean=False, fault=refused.message)
    merge = found.merge
    told = (
        ("新增", merge.new),
        ("更正", merge.changed),
        ("两边都改过", merge.conflicts),
        ("表中没有了", merge.missing),
        ("零报告", merge.zeros),
        ("有误", merge.faults),
    )
    said = "，".join(f"{name}{len(rows)}" for name, rows in told if rows) or "没有新的内容"
    return PendingReturn(upload, book_name(found.unit, merge.book.month), said, clean=merge.clean)


@form_page
def taken(request: HttpRequest, uid: UUID) -> HttpResponse:
    """What a return would do; a POST does it, as decided."""
    viewer = viewer_of(request)
    upload = upload_get(viewer, uid)
    fault = ""
    if request.method == "POST":
        try:
            return _confirmed(request, upload)
        except RowFault:
            fault = "有的行有误，什么也没有写入。请让村里改正后重发，或勾选“只收无误的行”。"
        except InputFault as refused:
            fault = refused.message
    found = _previewed(viewer, upload)
    return shown_page(request, _taken_page(upload, found, fault, request.POST), status=422 if fault else 200)


def _confirmed(request: HttpRequest, upload: Upload) -> HttpResponse:
    chosen: dict[str, set[UUID]] = {"sheet": set(), "ledger": set(), "withdraw": set()}
    for name, value in request.POST.items():
        kind, _, key = name.partition(".")
        if kind in ("conflict", "missing") and value in chosen and len(key) == 32:
            chosen[value].add(_uuid(key))
    decisions = Decisions(
        of_sheet=frozenset(chosen["sheet"]),
        of_ledger=frozenset(chosen["ledger"]),
        withdrawn=frozenset(chosen["withdraw"]),
        faulty_left_out=request.POST.get("valid-only") == "1",
    )
    _told(request, _record(viewer_of(request), upload, decisions))
    return redirect("take-back")


def _uuid(key: str) -> UUID:
    try:
        return UUID(key)
    except ValueError:
        raise InputFault(f"“{key}”不是记录编号。") from None


def _record(viewer: User, upload: Upload, decisions: Decisions) -> Recorded:
    recorded = return_record(
        content=bytes(upload.content),
        name=upload.file_name,
        within=upload.unit,
        by=viewer,
        decisions=decisions,
    )
    upload.delete()
    catch_up(catalogue())
    return recorded


def _told(request: HttpRequest, recorded: Recorded) -> None:
    messages.success(request, f"{recorded}。")
    for batch in recorded.batches:
        label = catalogue().registers[batch.register].label
        link = '新增的{}行在<a href="/imports/{}/">《{}》这一批</a>，如有不妥可以整批撤销。'
        messages.info(request, format_html(link, batch.rows, batch.pk, label))


@require_POST
def record_all(request: HttpRequest) -> HttpResponse:
    """Take all waiting returns in which there is nothing to decide."""
    viewer = viewer_of(request)
    for upload in uploads_of_returns(viewer):
        # Each is held against the ledger as the one before has left it.
        if _waiting(viewer, upload).clean:
            _told(request, _record(viewer, upload, Decisions()))
    return redirect("take-back")


@require_POST
def drop(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Give a return up before it is confirmed."""
    upload_get(viewer_of(request), uid).delete()
    messages.info(request, "已放弃这份报送表，什么也没有写入。")
    return redirect("take-back")


def _taken_page(upload: Upload, found: Preview, fault: str, chosen: QueryDict) -> TakenPage:
    merge = found.merge
    entries = dict(
        Entry.objects.filter(
            uid__in=[change.kept.uid for change in (*merge.changed, *merge.conflicts)]
        ).values_list("uid", "pk")
    )
    return TakenPage(
        title=book_name(found.unit, merge.book.month),
        upload=upload,
        unit=found.unit,
        month=merge.book.month,
        signer=merge.book.signer,
        unchanged=len(merge.unchanged),
        new=[_row(one) for one in merge.new],
        changed=[_change(one, entries[one.kept.uid], chosen) for one in merge.changed],
        conflicts=[_change(one, entries[one.kept.uid], chosen) for one in merge.conflicts],
        missing=[_missing(one, chosen) for one in merge.missing],
        duplicates=[_row(one) for one in merge.duplicates],
        zeros=[RegisterCard.of(one) for one in merge.zeros],
        faults=[str(one) for one in merge.faults],
        notes=merge.book.notes,
        fault=fault,
    )


def _at(place: Place) -> str:
    return f"“{place.sheet}”第{place.row}行"


def _row(one: NewRow) -> RowShown:
    day, subject = (getattr(one.row, name) for name in (one.register.occurred_on, one.register.subject))
    return RowShown(RegisterCard.of(one.register), _at(one.place), str(day), str(subject or ""), one.remark)


def _missing(one: Kept, chosen: QueryDict) -> RowShown:
    register: type[Register] = one.register
    texts = shown(dict(one.data), register, unmasked=True)
    return RowShown(
        RegisterCard.of(register),
        "",
        texts[register.occurred_on],
        texts[register.subject],
        key=one.uid.hex,
        chosen=_said(chosen, f"missing.{one.uid.hex}"),
    )


def _change(one: Change, entry: int, chosen: QueryDict) -> ChangeShown:
    before = shown(dict(one.kept.data), one.register, unmasked=True)
    after = shown(one.row.stored(), one.register, unmasked=True)
    return ChangeShown(
        key=one.kept.uid.hex,
        register=RegisterCard.of(one.register),
        place=_at(one.place),
        subject=before[one.register.subject],
        fields=[(one.register.column(name).label, before[name], after[name]) for name, *_ in one.fields],
        entry=entry,
        withdrawn=not one.kept.active,
        chosen=_said(chosen, f"conflict.{one.kept.uid.hex}"),
    )


def _said(form: QueryDict, name: str) -> str:
    return str(form.get(name, ""))
