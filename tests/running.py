"""Running a verb as a user does, in this process or in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from mingfa.cli.main import mingfa


def run(*args: object) -> Result:
    """A verb in this process, on the test's database."""
    return CliRunner().invoke(mingfa, [str(arg) for arg in args])


def run_apart(*args: object, home: Path) -> subprocess.CompletedProcess[str]:
    """A verb in a process of its own, with a data folder of its own."""
    env = {
        key: value
        for key, value in os.environ.items()
        if key not in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")
    }
    return subprocess.run(
        [sys.executable, "-m", "mingfa", *map(str, args)],
        env={**env, "MINGFA_HOME": str(home), "COLUMNS": "200", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=600,
        check=False,
    )
