"""The official counting notes of enforcement tables hold for every combination, not for examples alone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mingfa.catalogue.lines.inspections import Inspections
from mingfa.catalogue.lines.penalties import EnforcementCases, PenaltyClass
from mingfa.catalogue.lines.penalty_figures import BY_CLASS, gravest
from mingfa.catalogue.register import taken
from mingfa.law.enforcement_statistics import PENALTIES_BY_GRAVITY


def test_every_class_of_penalty_has_its_place_in_the_order_of_gravity() -> None:
    placed = [one for classes in PENALTIES_BY_GRAVITY for one in classes]
    assert sorted(placed) == sorted(str(one) for one in PenaltyClass)


@given(st.sets(st.sampled_from(list(PenaltyClass)), min_size=1))
def test_a_case_is_counted_once_in_the_gravest_of_its_penalties(penalties: set[PenaltyClass]) -> None:
    case = EnforcementCases(
        cause="擅自倾倒建筑垃圾",
        field="城乡建设",
        party="某单位",
        officers="子某、丑某",
        filed_on=date(2024, 3, 1),
        decided_on=date(2024, 4, 1),
        outcome="给予行政处罚",
        penalties=tuple(penalties),
    )
    counted = [indicator for indicator in BY_CLASS if indicator.measure(case)]
    assert len(counted) == 1
    lightest_to_gravest = [
        classes for classes in PENALTIES_BY_GRAVITY if set(map(str, penalties)) & set(classes)
    ]
    assert gravest(map(str, penalties)) == lightest_to_gravest[-1]
    assert all(f"“{one}”" in counted[0].definition for one in lightest_to_gravest[-1])


NAMED = ("兴旺养殖场", "集镇农贸市场", "镇区小学", "平等村委会", "等级公路养护站", "张某经营户", "各界书店")
NOT_NAMED = (
    "全镇",
    "辖区内企业",
    "沿街商户",
    "各村养殖户",
    "集镇沿街门店",
    "镇区主干道",
    "兴旺养殖场等3家",
    "若干经营户",
    "柳林村一带",
)


@pytest.mark.parametrize("name", [*NAMED, *NOT_NAMED])
def test_an_inspection_has_one_named_object(name: str) -> None:
    _, faults = taken(
        Inspections,
        {
            "checked_on": "2024-05-08",
            "kind": "日常检查",
            "field": "消防",
            "object": name,
            "officers": "子某 丑某",
        },
    )
    assert [fault.column for fault in faults] == ([] if name in NAMED else ["object"])
