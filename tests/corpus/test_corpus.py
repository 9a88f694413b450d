"""Reading and review hold their floors on reports that neither was written to."""

from __future__ import annotations

from functools import cache

import pytest

from corpus.score import Score, score, slugs, summary


@cache
def total() -> Score:
    return sum((score(slug) for slug in slugs()), Score("all"))


def test_figures_are_found_with_their_values(capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        print("", summary(total()), sep="\n")
    assert total().f1("figure") >= 0.95
    assert total().rate("value") >= 0.97


def test_planted_faults_are_found() -> None:
    assert total().rate("fault") >= 0.85


def test_reports_without_faults_raise_next_to_no_alarm() -> None:
    assert total().alarms_per_thousand <= 0.3
