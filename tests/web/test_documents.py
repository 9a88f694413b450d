"""A report handed in: its figures are marked, its findings listed, dismissed with a reason, and kept."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given
from hypothesis import strategies as st

from mingfa.dossier.models import Judgement, ReceivedReport
from mingfa.text.spans import Span
from mingfa.web.marking import marked_lines
from reading.papers import zipped
from reading.printed import Sheet, ofd, pdf, typeset

PAPER = """中共青禾镇委员会  青禾镇人民政府关于2024年法治政府建设情况的报告

县委、县政府：
2024年，青禾镇按照县委、县政府工作要求，有序推进法制政府建设。
一、2024年推进法治政府建设的主要举措和成效
（一）依法化解矛盾纠纷。全年共受理调解纠纷325件，受教育群众1400多人次。<script>
二、存在的不足和原因
个别干部法治思维还不够强。
"""


def handed_in(client, content=None, name="年度报告.txt", **more):
    file = SimpleUploadedFile(name, PAPER.encode() if content is None else content)
    return client.post("/documents/", {"unit": "990121100000", "ledger": "1", "file": file, **more})


def test_figures_are_marked_and_findings_stand_beside_the_text(town, rows, as_person):
    clerk = as_person(town.clerk)
    page = clerk.get(handed_in(clerk).url).content.decode()
    assert "受理调解纠纷" in page
    assert ">325件</a>" in page
    assert "对应指标：受理调解纠纷" in page
    assert "不少于1400人次" in page
    assert "“法制政府”应为“法治政府”" in page
    assert "<del>法制</del><ins>法治</ins>" in page
    assert "&lt;script&gt;" in page
    assert '<p class="title">中共青禾镇委员会' in page
    assert page.count('<p class="heading">') == 2
    assert "台账" in page
    assert "年度报告.txt" in clerk.get("/documents/").content.decode()


def test_a_finding_is_dismissed_with_a_reason_and_restored(town, as_person):
    clerk = as_person(town.clerk)
    address = handed_in(clerk).url
    report = ReceivedReport.objects.get()
    finding = next(one for one in report.findings["findings"] if one["code"] == "TRM001")
    values = {"fingerprint": finding["fingerprint"]}
    assert clerk.post(f"{address}dismiss/", {**values, "why": " "}).status_code == 400
    clerk.post(f"{address}dismiss/", {**values, "why": "原文如此，引文"})
    assert Judgement.objects.get().why == "原文如此，引文"
    assert "“法制政府”应为" not in clerk.get(address).content.decode()
    assert "原文如此，引文" in clerk.get(f"{address}?dropped=1").content.decode()
    clerk.post(f"{address}restore/", values)
    assert "“法制政府”应为" in clerk.get(address).content.decode()
    assert clerk.post(f"{address}dismiss/", {"fingerprint": "x", "why": "试"}).status_code == 404


def test_findings_are_narrowed_by_grade_and_rule(town, as_person):
    clerk = as_person(town.clerk)
    address = handed_in(clerk).url
    page = clerk.get(f"{address}?code=TRM001").content.decode()
    assert page.count('<article class="remark') == 1
    assert "没有意见" in clerk.get(f"{address}?code=NONE").content.decode()
    assert 'class="fig' not in clerk.get(f"{address}?figures=none").content.decode()


def test_the_file_comes_back_as_it_was(town, as_person):
    clerk = as_person(town.clerk)
    answer = clerk.get(handed_in(clerk).url + "file/")
    assert answer.content == PAPER.encode()
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment;")


def test_a_report_of_any_kind_is_taken_also_alone_in_an_archive(town, as_person):
    clerk = as_person(town.clerk)
    written = [line for line in PAPER.split("\n") if line.strip()]
    printed = pdf(typeset(written, Sheet()))
    web = "<html><body>" + "".join(f"<p>{line}</p>" for line in written) + "</body></html>"
    for name, content in (
        ("报告.pdf", printed), ("报告.ofd", ofd(typeset(written, Sheet()))), ("报告.html", web.encode()),
        ("报告.zip", zipped({"青禾镇/报告.pdf": printed})),
    ):  # fmt: skip
        page = clerk.get(handed_in(clerk, content, name=name).url).content.decode()
        assert ">325件</a>" in page
    several = handed_in(clerk, zipped({"甲.txt": "甲", "乙.txt": "乙"}), name="报告.zip")
    assert "是装有多份文件的zip压缩包" in several.content.decode()


def test_what_was_not_read_of_a_report_is_said_above_it(town, as_person):
    clerk = as_person(town.clerk)
    answer = handed_in(clerk)
    report = ReceivedReport.objects.get()
    report.document["notes"] = ["第2页是扫描图片，没有读取。"]
    report.save()
    assert "第2页是扫描图片，没有读取。" in clerk.get(answer.url).content.decode()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"\x89PNG\r\n\x1a\n\x00\x00"])
def test_what_is_no_report_is_refused_on_the_page(town, as_person, content):
    answer = handed_in(as_person(town.clerk), content, name="报告.docx")
    assert answer.status_code == 422
    assert 'class="faultbox"' in answer.content.decode()
    assert not ReceivedReport.objects.exists()


def test_the_report_page_links_each_figure_and_offers_the_paper(town, rows, as_person):
    clerk = as_person(town.clerk)
    page = clerk.get("/reports/990121100000/2024/").content.decode()
    assert 'href="/figures/990121100000/2024/mediation_accepted/"' in page
    assert "待补充" in page
    paper = clerk.get("/reports/990121100000/2024/docx/")
    assert paper.content.startswith(b"PK")
    assert paper["Content-Disposition"].startswith("attachment; filename*=utf-8''")
    again = handed_in(clerk, paper.content, name="报告.docx")
    assert ">2件</a>" in clerk.get(again.url).content.decode()


spans = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 12)), max_size=6)


@given(st.text("件起\n\r 三。", max_size=45), spans, spans)
def test_a_marked_text_is_the_text(text, figures, findings):
    def within(pairs):
        return [Span(min(start, len(text)), min(start + length, len(text))) for start, length in pairs]

    findings = within(findings)
    lines = marked_lines(text, within(figures), findings)
    assert "\n".join("".join(piece.text for piece in line) for line in lines) == "\n".join(
        line.rstrip("\r\n") for line in (text.splitlines() or [""])
    )
    opened = [number for line in lines for piece in line for number in piece.opens]
    assert set(opened) == set(range(len(findings)))
