"""Rules within the Party are replaced from a day on."""

from __future__ import annotations

from datetime import date

import pytest

from mingfa.law.party_rules import replaced


@pytest.mark.parametrize(
    ("cited", "day", "by"),
    [
        ("《中国共产党党员领导干部廉洁从政若干准则》", date(2016, 1, 1), "中国共产党廉洁自律准则"),
        ("《中国共产党党员领导干部廉洁从政若干准则》", date(2015, 12, 31), None),
        ("中国共产党党内监督条例(试行)", date(2020, 5, 1), "中国共产党党内监督条例"),
        ("《中国共产党党内监督条例》", date(2020, 5, 1), None),
    ],
)
def test_a_rule_is_replaced_from_the_day_its_successor_applies(cited: str, day: date, by: str | None) -> None:
    found = replaced(cited, day)
    assert (found.by if found else None) == by
