"""A restricted register shows nothing of itself but to its keepers: no name, row, count, batch, nought or year."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import URLPattern, reverse
from django.utils import timezone

from mingfa.api.routes import api
from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.dossier.annual_report import annual_report
from mingfa.ledger.corrections import correction_record
from mingfa.ledger.models import Attachment, Batch, Entry, Membership, ReadLog, Role, User, ZeroReturn
from mingfa.ledger.rights import catalogue_of
from mingfa.ledger.services import batch_record, entry_record, not_applicable_state, zero_return_sign
from mingfa.rollup.services import catch_up
from mingfa.web.models import Upload
from mingfa.web.urls import urlpatterns
from restricted import WITH_RESTRICTED, Meddling

from .conftest import case

#: Whatever would give the register away; 2019 has no other row.
SIGNS = ("探问", "meddling", "甲案", "2019", "簿册.xlsx")
KEY = Meddling.key
ROW = {"asked_on": "2019-05-06", "matter": "甲案", "person": "赵小河"}


@pytest.fixture(autouse=True)
def declared(settings):
    settings.MINGFA_CATALOGUE = WITH_RESTRICTED


def keeper(name, unit):
    user = User.objects.create_user(name, password=f"{name}-Mingfa-2024")
    Membership.objects.create(user=user, unit=unit, role=Role.KEEPER)
    return user


@pytest.fixture
def kept(town):
    """A batch with one row, a nought and an upload of the town's keeper; and an open row of another year."""
    town.keeper, town.neighbour_keeper = keeper("keeper", town.town), keeper("other", town.neighbour)
    village = town.villages[0]
    batch = batch_record(
        register=Meddling,
        unit=town.town,
        rows=[(village, Meddling.model_validate(ROW))],
        by=town.keeper,
        file_name="簿册.xlsx",
        file_sha256="0" * 64,
    )
    zero = zero_return_sign(unit=town.villages[1], register=Meddling, month=201905, by=town.keeper)
    entry_record(register=MediationCases, unit=village, values=case(), by=town.clerk)
    stated = not_applicable_state(
        unit=town.villages[2], register=Meddling, since=202001, why="甲案以后没有了", by=town.keeper
    )
    upload = Upload.objects.create(
        by=town.keeper, register=KEY, unit=town.town, file_name="簿册.xlsx", content=b"", at=timezone.now()
    )
    file = Attachment.objects.create(
        entry=batch.entries.get(), field="matter", sha256="0" * 64, name="甲案.pdf", size=1, at=timezone.now()
    )
    catch_up(WITH_RESTRICTED)
    corrected = correction_record(
        register=Meddling,
        versions={batch.entries.get().pk: 1},
        values={"person": "赵小河、钱大山"},
        by=town.keeper,
        why="甲案已处理",
        catalogue=WITH_RESTRICTED,
    ).batch
    catch_up(WITH_RESTRICTED)
    return {
        "file": file,
        "corrected": corrected,
        "batch": batch,
        "zero": zero,
        "entry": batch.entries.get(),
        "upload": upload,
        "stated": stated,
    }


def addresses(town, kept):
    """Every address of the site by name, with the restricted things in it where it takes one."""
    named = (
        (
            (
                "register",
                "entry-new",
                "zero-sign",
                "register-export",
                "import-blank",
                "import",
                "new-impact",
                "new-check",
                "correct",
                "volume",
                "volume-sheet",
                "register-columns",
                "filter-keep",
                "filter-drop",
                "grid",
            ),
            [KEY],
        ),
        (
            (
                "entry",
                "entry-amend",
                "entry-withdraw",
                "entry-impact",
                "entry-check",
                "entry-advance",
                "entry-return",
                "entry-joint",
                "entry-file-add",
            ),
            [kept["entry"].pk],
        ),
        (("calendar",), ["x" * 43]),
        (("entry-file", "entry-file-withdraw"), [kept["entry"].pk, kept["file"].pk]),
        (("joint",), [999]),
        (("batch-impact",), [kept["batch"].pk]),
        (("import-preview", "import-annotated", "import-drop"), [kept["upload"].uid]),
        (("zero-withdraw",), [kept["zero"].pk]),
        (("take-back-one", "take-back-drop"), [kept["upload"].uid]),
        (("returns-applicable",), [kept["stated"].pk]),
        (("batch",), [kept["batch"].pk]),
        (("correction",), [kept["corrected"].pk]),
        (
            ("figures", "report", "report-docx", "report-sentence", "report-review", "report-likeness"),
            [town.town.code, 2024],
        ),
        (("figure",), [town.town.code, 2019, "meddling_cases"]),
        (("compare-file",), ["xlsx"]),
        (("intake-preview", "intake-drop"), [kept["upload"].uid]),
        (("intake-undo",), [999]),
    )
    arguments = {name: given for names, given in named for name in names}
    names = {pattern.name for pattern in urlpatterns if isinstance(pattern, URLPattern)} - {"logout"}
    # Of received reports there is none.
    arguments |= {name: [999] for name in names if name.startswith("document-") or name == "document"}
    return {name: reverse(name, args=arguments.get(name, [])) for name in sorted(names)}


def text_of(answer) -> str:
    """What an answer says, without the echo of its own address."""
    content = answer.content
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = b"".join(archive.read(name) for name in archive.namelist() if name.endswith(".xml"))
    said = content.decode() + str(answer.headers)
    for echo in (f"“{KEY}”", "“meddling_cases”", answer.request["PATH_INFO"], "next=/"):
        said = said.replace(echo, "")
    return said


FORM = {"register": KEY, "unit": "990121100201", "month": "2019-06", "why": "试", "record": "1", **ROW}


@pytest.mark.parametrize("who", ["clerk", "leader", "village_clerk", "county_reviewer"])
def test_no_page_gives_it_away(town, kept, as_person, who):
    client = as_person(getattr(town, who))
    for name, address in addresses(town, kept).items():
        for answer in (client.get(address), client.post(address, FORM)):
            assert not [sign for sign in SIGNS if sign in text_of(answer)], (name, answer.status_code)
    assert Entry.objects.filter(register=KEY, status="active").count() == 1
    assert not Batch.objects.exclude(undone_at=None).exists()
    assert ZeroReturn.objects.filter(withdrawn_at=None, register=KEY).count() == 1
    assert not ReadLog.objects.filter(register=KEY).exists()


def message(answer) -> str:
    """What the page says; the names it offers instead depend on the one that was asked for."""
    return answer.content.decode().partition("<main")[2].partition("的台账。")[0]


def test_its_address_is_answered_like_one_that_never_was(town, kept, as_person):
    client = as_person(town.clerk)
    for name in ("register", "entry-new", "register-export", "import-blank", "import"):
        there, nowhere = (client.get(reverse(name, args=[key])) for key in (KEY, "no_such_register"))
        assert there.status_code == nowhere.status_code == 404
        assert message(there).replace(KEY, "") == message(nowhere).replace("no_such_register", "")


def api_paths(town, kept):
    filled = {"{key}": KEY, "{code}": town.town.code, "{indicator}": "meddling_cases"}
    for path, ways in api.get_openapi_schema(path_prefix="/api/")["paths"].items():
        if path.startswith("/api/entries/"):
            path = path.replace("{key}", str(kept["entry"].pk))
        for name, value in filled.items():
            path = path.replace(name, value)
        yield path, "post" in ways


@pytest.mark.parametrize("who", ["clerk", "leader", "village_clerk", "county_reviewer"])
def test_no_answer_of_the_api_gives_it_away(town, kept, as_person, who):
    client = as_person(getattr(town, who))
    for path, takes in api_paths(town, kept):
        answers = [client.get(path, {"year": "2019"} if "figures" in path else {})]
        if takes:
            new = {"unit": "990121100201", "values": ROW}
            answers.append(client.post(path, new, content_type="application/json"))
        for answer in answers:
            said = answer.content.decode().replace(f"“{KEY}”", "").replace("“meddling_cases”", "")
            said = said.replace('"year": 2019', "")
            assert not [sign for sign in SIGNS if sign in said], path
    assert Entry.objects.filter(register=KEY).count() == 1


def test_the_keeper_of_the_unit_sees_all_of_it(town, kept, as_person):
    client, code = as_person(town.keeper), town.town.code
    for address, said in (
        ("/", "甲案"),
        ("/registers/", "探问办案记录簿"),
        (f"/registers/{KEY}/?until=2019-12-31", "1次"),
        (f"/registers/{KEY}/", "西岭村 2019年5月"),
        (f"/registers/{KEY}/new/", "探问事项"),
        (f"/entries/{kept['entry'].pk}/", "赵小河"),
        ("/imports/", "簿册.xlsx"),
        (f"/imports/{kept['batch'].pk}/", "撤销"),
        (f"/figures/{code}/2019/meddling_cases/", "相加正是<strong>1次</strong>"),
        (f"/figures/{code}/2019/", "探问处理率"),
        ("/due/", "甲案"),
        ("/returns/?year=2020", "不适用的"),
        (f"/returns/?year=2019&register={KEY}", "1行"),
        (f"/api/registers/{KEY}/entries", "甲案"),
        (f"/api/units/{code}/figures?year=2019", "meddling_cases"),
    ):
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert said in answer.content.decode(), address
    assert client.get(f"/registers/{KEY}/export/").status_code == 200


def test_the_keeper_of_another_town_sees_no_row_of_it(town, kept, as_person):
    client = as_person(town.neighbour_keeper)
    for name, address in addresses(town, kept).items():
        said = text_of(client.get(address))
        assert not [sign for sign in ("甲案", "2019", "簿册.xlsx", "赵小河") if sign in said], name
    assert client.get(f"/entries/{kept['entry'].pk}/").status_code == 404
    assert client.get(f"/figures/{town.town.code}/2019/meddling_cases/").status_code == 404
    assert client.get(f"/registers/{KEY}/?unit={town.town.code}").status_code == 404
    listed = client.get(f"/api/registers/{KEY}/entries").json()
    assert listed["entries"] == []


def test_a_keeper_here_and_a_clerk_there_keeps_here_alone(town, kept, as_person):
    Membership.objects.create(user=town.neighbour_keeper, unit=town.town, role=Role.CLERK)
    client = as_person(town.neighbour_keeper)
    assert client.get(f"/entries/{kept['entry'].pk}/").status_code == 404
    assert client.get(f"/figures/{town.town.code}/2019/meddling_cases/").status_code == 404
    assert "甲案" not in client.get(f"/registers/{KEY}/").content.decode()
    assert client.get("/registers/mediation_cases/").content.decode().count("滴水檐") == 1


def test_a_keeper_writes_the_restricted_register_and_no_open_one(town, kept, as_person):
    client = as_person(town.keeper)
    row = {**ROW, "matter": "乙事", "unit": town.town.code}
    assert client.post(f"/registers/{KEY}/new/", row).status_code == 302
    assert (
        client.post("/registers/mediation_cases/new/", {**case(), "unit": town.town.code}).status_code == 403
    )
    assert client.post(f"/registers/{KEY}/new/", {**row, "unit": town.neighbour.code}).status_code == 422
    sheet = client.get(f"/registers/{KEY}/export/").content
    answer = client.post(
        f"/registers/{KEY}/import/", {"unit": town.town.code, "file": SimpleUploadedFile("表.xlsx", sheet)}
    )
    assert "重复" in client.get(answer.url).content.decode()


def test_no_report_tells_of_it_whoever_asks(town, kept):
    report = annual_report(town.town, 2019, dated=date(2020, 1, 1), catalogue=WITH_RESTRICTED)
    said = "".join(block.text for block in report.draft.blocks)
    assert not [sign for sign in ("探问", "甲案") if sign in said]


def test_the_open_catalogue_has_nothing_of_it(town, kept):
    opened = WITH_RESTRICTED.open
    assert KEY not in opened.registers
    assert not [key for key in (*opened.indicators, *opened.deadlines) if key.startswith("meddling")]
    assert "meddling" not in [line.key for line in opened.lines]
    opened.check()
    assert catalogue_of(town.clerk, WITH_RESTRICTED) is opened
    assert catalogue_of(town.keeper, WITH_RESTRICTED) is WITH_RESTRICTED
    assert catalogue_of(town.keeper, WITH_RESTRICTED, town.county) is opened
    assert opened.open is opened
