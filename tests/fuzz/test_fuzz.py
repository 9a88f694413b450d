"""The fuzzer's inputs by hand, and a short run of the fuzzer itself where it is installed."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz.inputs import SEEDS, WORDS, read_or_refused


@pytest.mark.parametrize("seed", SEEDS)
def test_what_the_fuzzer_starts_from_is_read(seed):
    read_or_refused(seed)


@given(st.lists(st.sampled_from([*WORDS, " ", "甲", "\u202e", "1"]), max_size=60).map("".join))
@settings(max_examples=200)
def test_words_of_reports_in_any_order_are_read(text):
    read_or_refused(b"\x00" + text.encode())


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="mingfa[fuzz] is not installed")
def test_the_fuzzer_runs_and_finds_nothing_at_once(tmp_path):
    tests = Path(__file__).resolve().parents[1]
    ran = subprocess.run(
        [
            sys.executable,
            "-m",
            "fuzz.readers",
            "-runs=300",
            "-max_total_time=20",
            f"-artifact_prefix={tmp_path}/",
        ],
        cwd=tests,
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode()[-2000:]
