"""Former names of stations and bodies are told, with what they are called now."""

from __future__ import annotations

import pytest

from mingfa.law.unit_names import FORMER_NAMES, renamed


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("青禾镇国土资源所", ("国土资源所", "自然资源所")),
        ("县工商局", ("工商局", "市场监督管理局")),
        ("青禾镇自然资源所", None),
        ("县农业农村局", None),
        ("消防救援大队", None),
        ("司法所", None),
        ("自然资源所（原国土资源所）", None),
    ],
)
def test_a_former_name_is_told_unless_the_current_one_stands_beside_it(
    name: str, expected: tuple[str, str] | None
) -> None:
    assert renamed(name) == expected


def test_no_current_name_is_a_former_one() -> None:
    assert [current for current in FORMER_NAMES.values() if renamed(current) is not None] == []
