"""The reference pages say what is declared now (renew them with `make docs`)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_pages_are_those_that_the_declarations_make(tmp_path):
    subprocess.run(
        [sys.executable, ROOT / "scripts/reference.py", tmp_path / "reference"],
        check=True,
        capture_output=True,
        timeout=60,
    )
    for folder in ("reference", "rules"):
        made = {page.name: page.read_text(encoding="utf-8") for page in (tmp_path / folder).iterdir()}
        kept = {page.name: page.read_text(encoding="utf-8") for page in (ROOT / "docs" / folder).iterdir()}
        assert made == kept, "make docs"
