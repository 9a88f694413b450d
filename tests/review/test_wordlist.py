"""Tables of wordings: every row is a pattern that holds its key, and is tried only there."""

from __future__ import annotations

import re

import pytest

from mingfa.review.registry import RULES
from mingfa.review.wordlist import Wording, WordingRule, table

ROWS = [row for rule in RULES if isinstance(rule, WordingRule) for row in rule.wordings]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.pattern[:16])
def test_every_row_is_a_pattern_with_a_key(row: Wording) -> None:
    assert re.compile(row.pattern)
    assert row.key in row.pattern


def test_a_row_begins_with_its_key_where_only_what_stands_before_it_is_looked_at() -> None:
    rows = table("(?<!遵)(?<=，)按排(?!列) -> 安排\n把握按排 -> 安排\n(?:把|将)按排 -> 安排 # 另一字")
    assert [(row.key, row.begins, row.right, row.remark) for row in rows] == [
        ("按排", True, "安排", ""),
        ("把握按排", True, "安排", ""),
        ("按排", False, "安排", "另一字"),
    ]
