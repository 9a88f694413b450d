"""Review finds what was planted in ten invented reports, and says next to nothing of those without faults."""

from __future__ import annotations

from functools import cache

import pytest

from planted.score import Score, is_clean, names, score

LATER = (*names("second"), *names("third"))
CLEAN = [name for name in (*names(), *LATER) if is_clean(name)]
FAULTY = [name for name in names() if not is_clean(name)]


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
    assert scored(name).hints.total() <= 2


def test_seven_tenths_of_what_was_planted_later_are_found() -> None:
    found = sum(len(scored(name).found) for name in LATER)
    missed = sum(len(scored(name).missed) for name in LATER)
    assert found >= 0.7 * (found + missed)
