"""What a person may not see is not there: every address, with somebody else's things in it, for every role."""

from __future__ import annotations

import io

import openpyxl
import pytest
from django.urls import URLPattern, reverse
from django.utils import timezone

from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.dossier.models import FigureCorrection, Intake
from mingfa.dossier.services import report_receive
from mingfa.ledger.corrections import correction_record
from mingfa.ledger.models import Attachment, Batch, Entry, JointCall, NotApplicable
from mingfa.ledger.services import batch_record, not_applicable_state, zero_return_sign
from mingfa.rollup.services import catch_up
from mingfa.web.models import Upload
from mingfa.web.uploads import upload_keep_files
from mingfa.web.urls import urlpatterns
from mingfa.web.views.intake import INTAKE

from .conftest import case

#: Pages that name nothing of anybody's.
OPEN = {
    "duplicates", "duplicate-decide", "compare", "compare-file", "intake",
    "login", "logout", "password", "desk", "due", "registers", "register", "register-export", "entry-new", "import",
    "import-blank", "batches", "figures-home", "reports", "documents", "documents-findings", "zero-sign", "week", "week-print", "new-impact",
    "calendar-open", "calendar-revoke", "search", "new-check",
    "register-columns", "filter-keep", "filter-drop", "correct", "corrections", "volume", "volume-sheet",
    "grid",
    "calendar",  # opened by its secret alone, see test_week.py
    "returns", "returns-zero", "returns-not-applicable", "returns-book", "take-back", "take-back-all",
}  # fmt: skip


@pytest.fixture
def foreign(town):
    """Things of the neighbouring town, by the addresses that name them."""
    batch = batch_record(
        register=MediationCases,
        unit=town.neighbour,
        rows=[(town.neighbour, MediationCases.model_validate(case(summary="邻镇的事")))],
        by=town.neighbour_clerk,
        file_name="邻镇.xlsx",
        file_sha256="0" * 64,
    )
    zero = zero_return_sign(unit=town.neighbour, register=MediationCases, month=202402, by=None)
    report = report_receive(
        content="柳林镇人民政府2024年法治政府建设情况的报告\n\n一、工作\n全年调解纠纷3件。\n".encode(),
        name="邻镇报告.txt",
        unit=town.neighbour,
        by=None,
    )
    upload = Upload.objects.create(
        by=town.neighbour_clerk,
        register="mediation_cases",
        unit=town.neighbour,
        file_name="邻镇.csv",
        content=b"",
        at=timezone.now(),
    )
    back = Upload.objects.create(
        by=town.neighbour_clerk,
        register="",
        unit=town.neighbour,
        file_name="邻镇.xlsx",
        content=b"",
        at=timezone.now(),
    )
    sent = upload_keep_files(by=town.neighbour_clerk, kind=INTAKE, unit=town.neighbour, content=b"")
    taken = Intake.objects.create(by=town.neighbour_clerk, at=timezone.now())
    stated = not_applicable_state(
        unit=town.neighbour, register=MediationCases, since=202501, why="邻镇", by=town.neighbour_clerk
    )
    catch_up()
    entry, code = batch.entries.get(), town.neighbour.code
    file = Attachment.objects.create(
        entry=entry, field="summary", sha256="0" * 64, name="邻镇.pdf", size=1, at=timezone.now()
    )
    asked = JointCall.objects.create(
        joint=entry.uid, entry=entry, unit=town.neighbour, asked_by=None, asked_at=timezone.now()
    )
    corrected = correction_record(
        register=MediationCases,
        versions={entry.pk: 1},
        values={"mediator": "邻镇的人"},
        by=town.neighbour_clerk,
        why="邻镇的理由",
    ).batch
    return {
        "zero-withdraw": [zero.pk],
        "entry": [entry.pk],
        "entry-amend": [entry.pk],
        "entry-withdraw": [entry.pk],
        "entry-impact": [entry.pk],
        "entry-check": [entry.pk],
        "entry-advance": [entry.pk],
        "entry-return": [entry.pk],
        "entry-joint": [entry.pk],
        "entry-file-add": [entry.pk],
        "entry-file": [entry.pk, file.pk],
        "entry-file-withdraw": [entry.pk, file.pk],
        "joint": [asked.pk],
        "correction": [corrected.pk],
        "batch-impact": [batch.pk],
        "batch": [batch.pk],
        "import-preview": [upload.uid],
        "import-annotated": [upload.uid],
        "import-drop": [upload.uid],
        "take-back-one": [back.uid],
        "take-back-drop": [back.uid],
        "returns-applicable": [stated.pk],
        "figures": [code, 2024],
        "figure": [code, 2024, "mediation_accepted"],
        "report": [code, 2024],
        "report-sentence": [code, 2024],
        "report-docx": [code, 2024],
        "report-likeness": [code, 2024],
        "report-review": [code, 2024],
        "document": [report.pk],
        "document-figures": [report.pk],
        "document-cases": [report.pk],
        "intake-preview": [sent.uid],
        "intake-drop": [sent.uid],
        "intake-undo": [taken.pk],
        "document-file": [report.pk],
        "document-likeness": [report.pk],
        "document-dismiss": [report.pk],
        "document-restore": [report.pk],
        "document-accept": [report.pk],
        "document-accept-all": [report.pk],
        "document-commented": [report.pk],
        "document-mended": [report.pk],
        "document-findings": [report.pk],
        "document-letter": [report.pk],
        "document-dismissals": [report.pk],
    }


def test_every_address_is_walked(foreign):
    names = {pattern.name for pattern in urlpatterns if isinstance(pattern, URLPattern)}
    assert names == OPEN | foreign.keys()


@pytest.mark.parametrize("who", ["clerk", "leader", "village_clerk"])
def test_things_of_another_town_are_not_there(town, foreign, as_person, who):
    client = as_person(getattr(town, who))
    for name, arguments in foreign.items():
        address = reverse(name, args=arguments)
        for answer in (
            client.get(address),
            client.post(address, {"why": "试", "record": "1", "fingerprint": "x"}),
        ):
            # 405 where the page does not take the method: nothing was looked up.
            assert answer.status_code in (404, 405), (name, answer.status_code)
            assert "邻镇" not in answer.content.decode()
            assert "柳林" not in answer.content.decode()
    assert Entry.objects.get().status == Entry.Status.ACTIVE
    assert not Batch.objects.exclude(undone_at=None).exists()
    assert Upload.objects.count() == 3
    assert Intake.objects.get().undone_at is None
    assert not FigureCorrection.objects.exists()
    assert NotApplicable.objects.get().until is None


@pytest.mark.parametrize("who", ["clerk", "leader", "village_clerk"])
@pytest.mark.parametrize(
    "path",
    [
        "/due/",
        "/registers/mediation_cases/",
        "/registers/mediation_cases/export/",
        "/figures/",
        "/reports/",
        "/returns/",
        "/returns/book/",
        "/documents/compare/",
        "/documents/compare/file.xlsx",
        "/documents/compare/file.csv",
    ],
)
def test_another_towns_unit_in_a_query_is_not_there(town, foreign, as_person, who, path):
    answer = as_person(getattr(town, who)).get(path, {"unit": town.neighbour.code})
    assert answer.status_code == 404


def test_nothing_can_be_written_for_another_town(town, foreign, as_person):
    client, code = as_person(town.clerk), town.neighbour.code
    assert client.post("/registers/mediation_cases/new/", {**case(), "unit": code}).status_code == 422
    assert client.post("/registers/mediation_cases/import/", {"unit": code}).status_code == 422
    assert (
        client.post("/registers/mediation_cases/zero/", {"unit": code, "month": "2024-01"}).status_code == 404
    )
    assert Entry.objects.count() == 1


def test_no_return_is_signed_for_another_town(town, foreign, as_person):
    client, code = as_person(town.clerk), town.neighbour.code
    form = {"unit": code, "register": "mediation_cases", "month": "2024-01", "why": "试"}
    for name in ("returns-zero", "returns-not-applicable"):
        assert client.post(reverse(name), form).status_code == 404
    leader = as_person(town.leader)
    for name in ("returns-zero", "returns-not-applicable"):
        assert leader.post(reverse(name), {**form, "unit": town.town.code}).status_code == 403
    assert leader.get(reverse("take-back")).status_code == 403


def test_a_leader_reads_and_does_not_write(town, rows, as_person):
    client = as_person(town.leader)
    assert client.get(f"/entries/{rows[0].pk}/").status_code == 200
    for path in (f"/entries/{rows[0].pk}/amend/", f"/entries/{rows[0].pk}/withdraw/", "/registers/mediation_cases/new/",
                 "/registers/mediation_cases/import/"):  # fmt: skip
        assert client.get(path).status_code == 403, path


def test_above_the_town_personal_data_is_masked_everywhere(town, rows, as_person):
    client = as_person(town.county_reviewer)
    for path in (
        "/",
        "/registers/mediation_cases/",
        f"/entries/{rows[0].pk}/",
        f"/figures/{town.county.code}/2024/mediation_accepted/",
        "/due/",
    ):
        page = client.get(path).content.decode()
        assert "滴水檐" not in page, path
        assert "赵小河" not in page, path
        assert "13800001234" not in page, path
    assert "赵某某" in client.get(f"/entries/{rows[0].pk}/").content.decode()
    sheet = client.get("/registers/mediation_cases/export/").content
    cells = [str(cell.value) for row in openpyxl.load_workbook(io.BytesIO(sheet)).active for cell in row]
    assert not any("赵小河" in cell or "13800001234" in cell or "滴水檐" in cell for cell in cells)
    assert "赵某某、钱某某" in cells


def test_a_stranger_is_sent_to_log_in(db, client, foreign):
    for name, arguments in foreign.items():
        answer = client.get(reverse(name, args=arguments))
        assert answer.status_code in (302, 405), name
        if answer.status_code == 302:
            assert answer.url.startswith("/login/")
