"""Review finds what was planted in ten invented reports, and says next to nothing of those without faults."""

from __future__ import annotations

from functools import cache

import pytest

from planted.score import Score, names, score

CLEAN = [name for name in names() if name.startswith("clean")]
FAULTY = [name for name in names() if not name.startswith("clean")]


@cache
def scored(name: str) -> Score:
    return score(name)


def test_nine_tenths_of_planted_faults_are_found(capsys: pytest.CaptureFixture[str]) -> None:
    found = sum(len(scored(name).found) for name in FAULTY)
    missed = [kind for name in FAULTY for kind in scored(name).missed]
    with capsys.disabled():
        print(f"\nplanted faults: {found} of {found + len(missed)} found, missed {missed}")
    assert len({fault.kind for name in FAULTY for fault in scored(name).found}) >= 25
    assert found >= 0.9 * (found + len(missed))


@pytest.mark.parametrize("name", CLEAN)
def test_clean_reports_full_of_traps_raise_no_alarm(name: str) -> None:
    assert scored(name).alarms == {}
    assert scored(name).hints.total() <= 1
