"""The ledger and its totals behave the same on PostgreSQL: their tests are run again on a server."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a server: the one named in the environment, else one started for the test."""
    if url := os.environ.get("MINGFA_TEST_DATABASE_URL"):
        yield url
        return
    pgserver = pytest.importorskip(
        "pgserver", reason="no PostgreSQL: pgserver is not available on this platform"
    )
    started = pgserver.get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="delete")
    try:
        yield started.get_uri("postgres")
    finally:
        started.cleanup()


@pytest.mark.postgres
def test_ledger_and_totals_pass_on_postgresql(server: str) -> None:
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "tests/ledger/test_services.py",
            "tests/ledger/search",
            "tests/rollup",
            "-p",
            "no:cacheprovider",
        ],
        cwd=ROOT,
        env={**os.environ, "MINGFA_TEST_DATABASE_URL": server, "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-2000:]
