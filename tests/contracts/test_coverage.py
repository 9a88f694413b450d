"""Every mechanism of the township's year is kept by something that exists, and docs/coverage.md says where."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_spec = importlib.util.spec_from_file_location("coverage_page", ROOT / "scripts" / "coverage.py")
coverage = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(coverage)

ROWS = coverage.rows()
KEPT = coverage.kept()
KNOWN = coverage.known()


def test_there_are_143_mechanisms_each_once():
    assert [row["row"] for row in ROWS] == list(range(1, 144))
    assert set(KEPT) <= {row["row"] for row in ROWS}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['row']}-{row['name']}")
def test_a_mechanism_is_kept_by_what_is_declared(row):
    kept = KEPT.get(row["row"])
    assert kept, f"tests/coverage says nothing of row {row['row']}"
    assert kept["registers"] or kept["rules"]
    for kind, table in KNOWN.items():
        assert [key for key in kept[kind] if key not in table] == []
    assert not any(note == "部分" or "partly" in note for note in kept["notes"])


def test_the_page_says_what_the_files_say():
    assert (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8") == coverage.page() + "\n", "make docs"
