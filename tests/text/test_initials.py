from __future__ import annotations

import subprocess
import sys

import pytest

from mingfa.text.initials import initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [("政务公开目录", "zwgkml"), ("矛盾纠纷排查", "mdjfpc"), ("重庆", "cq"), ("“七五”普法（2016-2020年）", "qwpf20162020n"), ("ＡＢ表", "abb"), ("", "")],
)  # fmt: skip
def test_each_character_by_the_letter_it_is_read_with(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_the_tables_of_readings_are_loaded_when_needed() -> None:
    said = "import sys, mingfa.text.initials; sys.exit('pypinyin' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", said], check=False).returncode == 0
