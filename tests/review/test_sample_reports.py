"""The sample county's reports: every planted fault is found, and nothing else is called an error."""

from __future__ import annotations

import pytest

from mingfa.reading import read
from mingfa.review.rule import Severity
from mingfa.review.runner import review
from mingfa.sample.reports import SampleReport, sample_reports


@pytest.mark.parametrize("report", sample_reports(), ids=lambda report: report.file_name)
def test_planted_faults_are_found_and_no_other_errors(report: SampleReport) -> None:
    findings = review(read(report.content, report.file_name))
    for planted in report.planted:
        quotes = [finding.quote for finding in findings if finding.code == planted.code]
        assert any(planted.quote in quote or (quote and quote in planted.quote) for quote in quotes), planted
    errors = {finding.code for finding in findings if finding.severity is Severity.ERROR}
    assert errors <= {planted.code for planted in report.planted}
