"""The county sees its towns' reports side by side, corrects a figure, takes in many and takes them back."""

from __future__ import annotations

import csv
import io

import openpyxl
import pytest
import yaml
from django.core.files.uploadedfile import SimpleUploadedFile

from mingfa.dossier.models import FigureCorrection, Intake, ReceivedReport
from mingfa.dossier.services import report_receive
from mingfa.ledger.models import Membership, Role, User
from mingfa.web.models import Upload
from reading.papers import zipped


def paper(town: str, told: str) -> bytes:
    return f"{town}2024年法治政府建设工作报告\n一、主要举措和成效\n{told}\n".encode()


@pytest.fixture
def reports(town):
    return [
        report_receive(content=paper(unit.name, told), name=f"{unit.name}.txt", unit=unit, by=None)
        for unit, told in (
            (town.town, "全年受理矛盾纠纷143件，开展普法宣传活动12场。"),
            (town.neighbour, "全年受理矛盾纠纷50余起，开展普法宣传活动20次。"),
        )
    ]


@pytest.fixture
def county(town, as_person):
    person = User.objects.create_user("county-desk", password="x")
    Membership.objects.create(user=person, unit=town.county, role=Role.CLERK)
    return as_person(person)


def test_towns_stand_side_by_side_with_missing_as_missing_and_units_apart(county, town, reports):
    page = county.get("/documents/compare/?year=2024").content.decode()
    assert f">{town.town.name}</a>" in page
    assert f">{town.neighbour.name}</a>" in page
    assert ">143</a>" in page
    assert ">≥50</a>" in page
    assert 'title="全年受理矛盾纠纷143件，开展普法宣传活动12场。"' in page
    assert page.count("单列") == 2
    assert page.count("未写</span>") == 2
    start = reports[0].document["figures"][0]["span"][0]
    assert f"/documents/{reports[0].pk}/figures/#f{start}" in page


def test_the_downloads_hold_the_same(county, town, reports):
    answer = county.get("/documents/compare/file.xlsx?year=2024")
    main = openpyxl.load_workbook(io.BytesIO(answer.content))["对照"]
    names = [town.town.name, town.neighbour.name]
    assert [cell.value for cell in main[1]][5:7] == names
    answer = county.get("/documents/compare/file.csv?year=2024")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0][5:7] == names
    assert ["143", "≥50"] in [row[5:7] for row in rows]


def test_a_town_sees_its_own_report_alone(town, as_person, reports):
    clerk = as_person(town.clerk)
    for address in ("/documents/compare/?year=2024", "/documents/compare/file.csv?year=2024"):
        page = clerk.get(address).content.decode("utf-8-sig")
        assert town.neighbour.name not in page
        assert "≥50" not in page
    assert clerk.get(f"/documents/compare/?unit={town.neighbour.code}").status_code == 404
    assert clerk.get(f"/documents/compare/file.xlsx?unit={town.neighbour.code}").status_code == 404


def test_a_year_without_reports_says_so(county, town):
    assert "还没有收到" in county.get("/documents/compare/?year=1999").content.decode()


class TestCorrecting:
    @pytest.fixture(autouse=True)
    def _here(self, town, as_person, reports):
        self.client, self.report = as_person(town.clerk), reports[0]
        self.address = f"/documents/{self.report.pk}/figures/"
        self.start, self.end = self.report.document["figures"][0]["span"]

    def post(self, **values):
        return self.client.post(self.address, {"start": self.start, "end": self.end, **values})

    def compared(self):
        return self.client.get("/documents/compare/?year=2024").content.decode()

    def test_a_change_is_kept_with_who_and_why_and_used(self, town):
        answer = self.post(
            verdict="changed", value="150余", unit="件", indicator="受理调解纠纷", why="与台账核对"
        )
        assert answer.url == f"{self.address}#f{self.start}"
        kept = FigureCorrection.objects.get()
        assert (kept.by, kept.why, kept.told["value"], kept.told["bound"]) == (
            town.clerk,
            "与台账核对",
            "150",
            "at_least",
        )
        assert ">≥150</a>" in self.compared()
        assert "不少于150件" in self.client.get(f"/documents/{self.report.pk}/").content.decode()
        assert "与台账核对" in self.client.get(self.address).content.decode()
        assert ReceivedReport.objects.get(pk=self.report.pk).document["figures"][0]["value"] == 143

    def test_what_is_no_figure_leaves_the_comparison_and_comes_back(self):
        self.post(verdict="none")
        assert ">143</a>" not in self.compared()
        self.post(verdict="as_read")
        assert ">143</a>" in self.compared()
        assert FigureCorrection.objects.count() == 2

    def test_a_missed_figure_is_found_by_its_words(self):
        document = self.report.document
        document["figures"] = document["figures"][1:]
        self.report.save()
        answer = self.client.post(
            self.address,
            {"passage": "受理矛盾纠纷143件", "number": "143件", "unit": "件", "indicator": "受理调解纠纷"},
        )
        assert answer.status_code == 302
        kept = FigureCorrection.objects.get()
        assert (kept.start, kept.end, kept.verdict, kept.told["value"]) == (
            self.start,
            self.end,
            "missed",
            "143",
        )
        assert ">143</a>" in self.compared()

    @pytest.mark.parametrize(
        ("values", "message"),
        [
            ({"verdict": "changed", "value": "很多", "unit": "件"}, "不是数字"),
            ({"verdict": "changed", "value": "3", "unit": "朵云"}, "不是计量单位"),
            ({"verdict": "changed", "value": "3", "unit": "件", "indicator": "没有的指标"}, "没有的指标"),
            ({"verdict": "right", "start": "0", "end": "3"}, "没有读出数字"),
            ({"verdict": "right", "start": "0", "end": "99999"}, "不在报告里"),
            ({"verdict": "right", "start": "x"}, "没有指明"),
            ({"verdict": "nonsense"}, "请选择"),
            ({"passage": "没有这句", "number": "3"}, "找不到"),
            ({"passage": "全年受理矛盾纠纷143件", "number": "999件"}, "没有"),
        ],
    )
    def test_what_cannot_be_meant_is_refused_in_words(self, values, message):
        answer = self.post(**values)
        assert answer.status_code == 422
        assert message in answer.content.decode()
        assert not FigureCorrection.objects.exists()

    def test_the_cases_are_told_as_the_passages_are(self):
        assert self.client.get(f"{self.address}cases/").status_code == 400
        self.post(verdict="right")
        (case,) = yaml.safe_load(self.client.get(f"{self.address}cases/").content)
        assert case["figures"] == {"143件": "mediation_accepted", "12场": "publicity_events"}

    def test_figures_can_be_looked_at_by_what_is_left_to_do(self):
        self.post(verdict="right")
        page = self.client.get(f"{self.address}?only=unchecked").content.decode()
        assert f'id="f{self.start}"' not in page
        assert "没有这样的数字" in self.client.get(f"{self.address}?only=unlinked").content.decode()


class TestIntake:
    def sent(self, client, *files):
        sent = [SimpleUploadedFile(name, content) for name, content in files]
        return client.post("/documents/intake/", {"file": sent})

    def test_many_files_and_archives_are_looked_at_then_taken_in_then_taken_back(self, county, town):
        other = zipped(
            {"乡镇/某镇.txt": paper(town.neighbour.name, "全年受理矛盾纠纷50余起。"), "坏.docx": b"PK"}
        )
        preview = self.sent(
            county, ("一.txt", paper(town.town.name, "全年受理矛盾纠纷143件。")), ("其他.zip", other)
        ).url
        page = county.get(preview).content.decode()
        assert page.count(">已读</span>") == 2
        assert page.count(">未收</span>") == 1
        assert not ReceivedReport.objects.exists()
        answer = county.post(
            preview,
            {"take.1": "1", "unit.1": town.town.code, "year.1": "2024"}
            | {"take.2": "1", "unit.2": town.neighbour.code, "year.2": "2024"},
        )
        assert answer.status_code == 302
        assert {report.unit for report in ReceivedReport.objects.all()} == {town.town, town.neighbour}
        assert not Upload.objects.exists()
        assert ">143</a>" in county.get("/documents/compare/?year=2024").content.decode()
        county.post(f"/documents/intake/{Intake.objects.get().pk}/undo/")
        assert not ReceivedReport.objects.exists()
        assert ReceivedReport.everything.count() == 2
        assert "还没有收到" in county.get("/documents/compare/?year=2024").content.decode()
        assert county.post(f"/documents/intake/{Intake.objects.get().pk}/undo/").status_code == 400

    def test_a_paper_goes_to_the_unit_it_names_and_one_that_names_none_is_asked_about(self, county, town):
        preview = self.sent(
            county,
            ("一.txt", paper(town.town.name, "全年受理矛盾纠纷143件。")),
            ("二.txt", "工作情况。".encode()),
        ).url
        page = county.get(preview).content.decode()
        assert f'<option value="{town.town.code}" selected>' in page
        assert "请选择" in page
        answer = county.post(preview, {"take.2": "1", "unit.2": ""})
        assert (answer.status_code, "还没有选定" in answer.content.decode()) == (422, True)

    def test_a_unit_of_somebody_else_cannot_be_chosen(self, as_person, town):
        clerk = as_person(town.clerk)
        preview = self.sent(clerk, ("一.txt", paper(town.neighbour.name, "受理3件。"))).url
        assert town.neighbour.code not in clerk.get(preview).content.decode()
        assert (
            clerk.post(preview, {"take.1": "1", "unit.1": town.neighbour.code, "year.1": "2024"}).status_code
            == 404
        )
        assert not ReceivedReport.objects.exists()
        assert not Intake.objects.exists()

    def test_the_year_a_person_gives_holds_and_without_one_nothing_is_taken(self, county, town):
        preview = self.sent(county, ("一.txt", paper(town.town.name, "受理3件。"))).url
        chosen = {"take.1": "1", "unit.1": town.town.code}
        answer = county.post(preview, chosen)
        assert (answer.status_code, "请填报告的年份" in answer.content.decode()) == (422, True)
        county.post(preview, {**chosen, "year.1": "2025"})
        assert ReceivedReport.objects.get().year == 2025

    def test_nothing_chosen_takes_nothing_in(self, county, town):
        preview = self.sent(county, ("一.txt", paper(town.town.name, "受理3件。"))).url
        assert county.post(preview, {}).status_code == 422
        assert county.post(f"{preview}drop/").status_code == 302
        assert county.get(preview).status_code == 404

    def test_a_bomb_is_told_and_the_others_are_there(self, county, town):
        bomb = zipped({f"{number}.txt": b"" for number in range(60_000)})
        preview = self.sent(county, ("一.txt", paper(town.town.name, "受理3件。")), ("多.zip", bomb)).url
        page = county.get(preview).content.decode()
        assert ">已读</span>" in page
        assert ">未收</span>" in page

    def test_the_pages_for_sheets_do_not_take_it(self, county, town):
        self.sent(county, ("一.txt", paper(town.town.name, "受理3件。")))
        uid = Upload.objects.get().uid
        assert county.get(f"/uploads/{uid}/").status_code == 404
        assert county.get(f"/returns/take-back/{uid}/").status_code == 400
        assert Upload.objects.exists()

    def test_no_file_is_said(self, county):
        answer = county.post("/documents/intake/", {})
        assert (answer.status_code, "请先选择文件" in answer.content.decode()) == (422, True)


def test_a_leader_reads_and_neither_corrects_nor_takes_in(town, as_person, reports):
    leader = as_person(town.leader)
    address = f"/documents/{reports[0].pk}/figures/"
    start, end = reports[0].document["figures"][0]["span"]
    assert leader.get(address).status_code == 200
    assert leader.post(address, {"start": start, "end": end, "verdict": "none"}).status_code == 403
    sent = SimpleUploadedFile("一.txt", paper(town.town.name, "受理3件。"))
    preview = leader.post("/documents/intake/", {"file": [sent]}).url
    assert (
        leader.post(preview, {"take.1": "1", "unit.1": town.town.code, "year.1": "2024"}).status_code == 403
    )
    assert not FigureCorrection.objects.exists()
    assert not Intake.objects.exists()
