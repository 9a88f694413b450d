"""What is decided of findings, and what goes back: accepted, dismissed, undone, downloaded, without the paper changing."""

from __future__ import annotations

import io
import itertools

import docx as python_docx
import pytest
from openpyxl import load_workbook

from mingfa.dossier.models import Judgement, ReceivedReport
from mingfa.reading import read
from reading.papers import docx, numbering, para

from .test_documents import PAPER, handed_in


@pytest.fixture
def report(town, as_person):
    """A report of the town, and its clerk at the page of it."""
    clerk = as_person(town.clerk)
    address = handed_in(clerk).url
    return ReceivedReport.objects.get(), clerk, address


def fingerprint(report, code):
    return next(one["fingerprint"] for one in report.findings["findings"] if one["code"] == code)


def test_findings_stand_beside_their_lines_and_lead_to_their_neighbours(report):
    received, clerk, address = report
    page = clerk.get(address).content.decode()
    rows = page.split('<div class="ln')
    (line,) = (row for row in rows if "有序推进" in row and "法制" in row)
    assert "“法制政府”应为“法治政府”" in line
    numbers = [
        part.split('"')[0]
        for part in page.split('<article class="remark')[1:]
        for part in [part.split('id="n')[1]]
    ]
    assert numbers == [str(number) for number in range(len(received.findings["findings"]))]
    for earlier, later in itertools.pairwise(numbers):
        assert f'<a href="#n{later}">下一条</a>' in page.split(f'id="n{earlier}"')[1].split("</article>")[0]
    assert "上一条" in page
    assert "<kbd>J</kbd>" in page


def test_findings_are_narrowed_by_group_and_grade(report):
    _, clerk, address = report
    page = clerk.get(f"{address}?group=wording&grade=error").content.decode()
    assert page.count('<article class="remark') == 1
    assert "应为“法治政府”" in page
    assert clerk.get(f"{address}?group=none").content.decode().count('<article class="remark') == 0


def test_an_accepted_fix_is_in_the_mended_copy_and_the_paper_stays(report):
    received, clerk, address = report
    values = {"fingerprint": fingerprint(received, "TRM001"), "view": "grade=error&evil=1", "next": "2"}
    answer = clerk.post(f"{address}accept/", values)
    assert answer.url == f"{address}?grade=error#n2"
    mended = clerk.get(f"{address}mended/")
    assert mended.content.decode() == PAPER.replace("法制政府", "法治政府")
    assert "attachment" in mended["Content-Disposition"]
    assert clerk.get(f"{address}file/").content == PAPER.encode()
    assert "已采纳1条" in clerk.get(address).content.decode()
    clerk.post(f"{address}restore/", values)
    assert clerk.get(f"{address}mended/").content.decode() == PAPER
    assert [one.verdict for one in Judgement.objects.all()] == ["accepted", "open"]


def test_what_cannot_be_mended_without_judgement_is_not_accepted(report):
    received, clerk, address = report
    code = next(one["code"] for one in received.findings["findings"] if one["fix"] is None)
    answer = clerk.post(f"{address}accept/", {"fingerprint": fingerprint(received, code)})
    assert answer.status_code == 400
    assert "没有可以直接替换的改法" in answer.content.decode()
    assert not Judgement.objects.exists()


def test_fixes_of_spelling_and_marks_are_accepted_at_once_but_those_decided_before(report):
    received, clerk, address = report
    dropped = fingerprint(received, "TRM001")
    clerk.post(f"{address}dismiss/", {"fingerprint": dropped, "why": "引文"})
    clerk.post(f"{address}accept-all/")
    assert Judgement.objects.get(fingerprint=dropped).verdict == "dismissed"
    assert "法制政府" in clerk.get(f"{address}mended/").content.decode()
    assert "采纳用字和标点的" not in clerk.get(address).content.decode()


def test_a_docx_is_mended_in_its_runs_and_an_automatic_number_is_told(town, as_person):
    clerk = as_person(town.clerk)
    content = docx(
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>全年开展法</w:t></w:r><w:r><w:t>制宣传15余场次。</w:t></w:r></w:p>"
        + para("完善制度", number=1),
        parts={"numbering": numbering(("decimal", "%1,"))},
    )
    address = handed_in(clerk, content, name="报告.docx").url
    clerk.post(f"{address}accept-all/")
    again = read(clerk.get(f"{address}mended/").content, "报告.docx").text
    # A number is looked at by itself.
    assert again.startswith("全年开展法治宣传15余场次。")
    report = ReceivedReport.objects.get()
    clerk.post(f"{address}accept/", {"fingerprint": fingerprint(report, "NUM001")})
    again = read(clerk.get(f"{address}mended/").content, "报告.docx").text
    assert again.startswith("全年开展法治宣传15场次。")
    assert ReceivedReport.objects.get().content == content


def test_what_is_dismissed_goes_back_in_nothing_and_out_as_a_test_case(report):
    received, clerk, address = report
    clerk.post(f"{address}dismiss/", {"fingerprint": fingerprint(received, "TRM001"), "why": "引文如此"})
    comments = python_docx.Document(io.BytesIO(clerk.get(f"{address}commented/").content)).comments
    told = [comment.text for comment in comments]
    assert len(told) == len(received.findings["findings"]) - 1
    assert not any("TRM001" in one for one in told)
    book = load_workbook(io.BytesIO(clerk.get(f"{address}findings/").content))
    assert "TRM001" not in [row[5] for row in book["意见"].values]
    letter = python_docx.Document(io.BytesIO(clerk.get(f"{address}letter/").content))
    assert "法制政府" not in "".join(paragraph.text for paragraph in letter.paragraphs)
    cases = clerk.get(f"{address}dismissals/").content.decode()
    assert cases.startswith("TRM001\n    对：\n        2024年，青禾镇")
    assert "理由：引文如此" in cases


def test_the_letter_goes_to_who_signed_from_the_countys_office(report):
    _, clerk, address = report
    lines = [
        one.text
        for one in python_docx.Document(io.BytesIO(clerk.get(f"{address}letter/").content)).paragraphs
    ]
    assert lines[1] == "中共青禾镇委员会、青禾镇人民政府："
    assert lines[-2].endswith("全面依法治县委员会办公室")
    asked = {"to": "青禾镇司法所", "office": "清河县司法局"}
    lines = [
        one.text
        for one in python_docx.Document(io.BytesIO(clerk.get(f"{address}letter/", asked).content)).paragraphs
    ]
    assert (lines[1], lines[-2]) == ("青禾镇司法所：", "清河县司法局")
    assert clerk.get(f"{address}letter/", {"to": "长" * 99}).status_code == 400


def test_all_reports_a_person_sees_are_in_one_workbook(report, town, as_person):
    _, clerk, _ = report
    handed_in(clerk, name="第二份.txt")
    book = load_workbook(io.BytesIO(clerk.get("/documents/findings/").content))
    assert [row[0] for row in book["汇总"].values][1:] == ["第二份.txt", "年度报告.txt"]
    other = as_person(town.neighbour_clerk).get("/documents/findings/").content
    assert [row[0] for row in load_workbook(io.BytesIO(other))["汇总"].values] == ["报告"]


def test_the_units_own_report_is_reviewed_by_a_button(town, rows, as_person):
    clerk = as_person(town.clerk)
    assert "审阅这份报告" in clerk.get("/reports/990121100000/2024/").content.decode()
    answer = clerk.post("/reports/990121100000/2024/review/")
    assert answer.status_code == 302
    assert "待补充" in clerk.get(answer.url).content.decode()
