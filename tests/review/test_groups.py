"""Every rule is in a group."""

from __future__ import annotations

from mingfa.review.groups import Group, group_of
from mingfa.review.registry import RULES


def test_every_rule_is_in_a_group_and_every_group_has_rules() -> None:
    assert {group_of(rule.code) for rule in RULES} == set(Group)
