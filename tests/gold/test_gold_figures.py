"""The figures of the annotated seed reports are found, with the right values."""

from __future__ import annotations

import pytest

from gold.score import scores, total
from shared import SHARED, needs_shared


@needs_shared
def test_figures_of_the_annotated_reports_are_found_with_their_values(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert SHARED is not None
    parts = list(scores(SHARED))
    everything = total(parts)
    with capsys.disabled():
        print("", *parts, everything, sep="\n")
    assert everything.f1 >= 0.90
    assert everything.right_values >= 0.95
