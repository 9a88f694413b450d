"""What was planted in the sample's reports is found, and nothing else is."""

from __future__ import annotations

import pytest

from mingfa.reading import read
from mingfa.review.runner import review
from mingfa.sample.reports import report_half_mended, sample_reports
from mingfa.text.places import is_place


@pytest.mark.parametrize("report", sample_reports(), ids=lambda report: report.file_name)
def test_what_was_planted_is_found_and_nothing_else(report):
    findings = review(read(report.content, report.file_name))
    assert {finding.code for finding in findings} == {planted.code for planted in report.planted}
    for planted in report.planted:
        quotes = [finding.quote for finding in findings if finding.code == planted.code]
        assert any(planted.quote in quote or quote in planted.quote for quote in quotes), (planted, quotes)


def test_no_town_of_the_reports_exists():
    names = ("白鹭渡镇", "桐坞乡", "杏林渡镇", "苇川县")
    assert [name for name in names if is_place(name)] == []


def test_one_figure_is_changed_and_one_name_left_in():
    report = report_half_mended(
        "一、成效\n受理纠纷53件，办结53件。\n二、不足",
        figure="53件",
        wrong="58件",
        neighbour="石砚镇",
        file_name="a.docx",
    )
    assert report.lines == (
        "一、成效",
        "受理纠纷58件，办结53件。",
        "以上工作为建设平安石砚镇打下了坚实基础。",
        "二、不足",
    )
