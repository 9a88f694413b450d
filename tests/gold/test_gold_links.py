"""How many figures of the annotated reports are led to the right indicator."""

from __future__ import annotations

from pathlib import Path

import yaml

from mingfa.catalogue.table import CATALOGUE
from mingfa.reading import read
from shared import SHARED, needs_shared

pytestmark = needs_shared

LINKS: dict[str, dict[int, str | None]] = yaml.safe_load(
    Path(__file__).with_name("links.yaml").read_text(encoding="utf-8")
)


def test_links(capsys):
    assert SHARED is not None
    right: list[str] = []
    wrong: list[str] = []
    for name, expected in LINKS.items():
        document = read((SHARED / "seeds" / name).read_bytes(), name)
        told = {figure.span.start: figure.indicator for figure in document.figures}
        for start, indicator in expected.items():
            said = f"{name[:3]}:{start} {told.get(start)}"
            (right if told.get(start) == indicator else wrong).append(said)
    with capsys.disabled():
        print(f"\nlinks: {len(right)} of {len(right) + len(wrong)} right", *wrong, sep="\n    ")
    assert len(right) >= 0.9 * (len(right) + len(wrong))


def test_the_annotation_names_indicators_that_there_are():
    named = {key for links in LINKS.values() for key in links.values() if key is not None}
    assert named <= CATALOGUE.indicators.keys()
