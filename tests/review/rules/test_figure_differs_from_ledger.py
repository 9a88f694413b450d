"""Figures of a report against the ledger: equal, within their bound, different, without a source."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mingfa.report.facts import Coverage
from mingfa.report.model import Document, Figure, FigureKind, Meta
from mingfa.review.rule import Context
from mingfa.review.rules.fig002_figure_differs_from_ledger import FigureDiffersFromLedger
from mingfa.review.runner import review
from mingfa.text.amounts import Amount, Bound
from mingfa.text.dates import Period
from mingfa.text.spans import Span
from review.known import KnownFacts

YEAR = Period.of_year(2024)
KEY = "mediation_accepted"


def figure(at: int, text: str, amount: Amount, unit: str = "件", **more: object) -> Figure:
    values: dict[str, object] = {"period": YEAR, "indicator": KEY, "confidence": 1.0} | more
    return Figure(Span(at, at + len(text)), text, FigureKind.COUNT, amount, unit, **values)  # type: ignore[arg-type]


def messages(
    figures: tuple[Figure, ...], facts: KnownFacts, text: str = "调解" + "件" * 60
) -> list[tuple[str, str]]:
    document = Document("报告.txt", text, Meta(year=2024), figures=figures)
    found = review(document, Context(facts=facts), [FigureDiffersFromLedger()])
    return [
        (finding.severity.value, finding.message.split("。请")[0].partition("：")[2]) for finding in found
    ]


def known(value: int, **more: object) -> KnownFacts:
    return KnownFacts({(KEY, YEAR): (Amount.exact(value), "件")}, **more)  # type: ignore[arg-type]


FIFTY_ODD = Amount(Decimal(50), Bound.AT_LEAST)


def test_an_equal_figure_and_one_within_its_bound_are_silent() -> None:
    assert messages((figure(2, "53件", Amount.exact(53)),), known(53)) == []
    assert messages((figure(2, "50余件", FIFTY_ODD),), known(53)) == []


def test_a_different_figure_is_told_with_both_values() -> None:
    assert messages((figure(2, "49件", Amount.exact(49)),), known(53)) == [
        ("error", "受理调解纠纷写的是49件，台账中2024年为53件（53条记录）")
    ]
    assert messages((figure(2, "50余件", FIFTY_ODD),), known(49)) == [
        ("error", "受理调解纠纷写的是50余件，台账中2024年为49件（49条记录）")
    ]


def test_a_bound_far_below_the_ledger_is_only_a_hint() -> None:
    assert [severity for severity, _ in messages((figure(2, "50余件", FIFTY_ODD),), known(153))] == ["info"]


def test_a_figure_without_a_source_is_told() -> None:
    assert messages((figure(2, "53件", Amount.exact(53)),), KnownFacts({})) == [
        ("warning", "受理调解纠纷写的是53件，台账中2024年没有记录")
    ]


def test_another_unit_is_told_and_a_unit_of_the_same_kind_is_not() -> None:
    assert messages((figure(2, "53起", Amount.exact(53), "起"),), known(53)) == []
    assert messages((figure(2, "53人", Amount.exact(53), "人"),), known(53)) == [
        ("warning", "受理调解纠纷写的是53人，单位是“人”，台账的单位是“件”（53件）")
    ]


def test_last_year_s_figure_left_in_is_named_as_such() -> None:
    facts = KnownFacts(
        {(KEY, YEAR): (Amount.exact(53), "件"), (KEY, Period.of_year(2023)): (Amount.exact(41), "件")}
    )
    assert messages((figure(2, "41件", Amount.exact(41)),), facts) == [
        ("error", "受理调解纠纷写的是41件，台账中2024年为53件（53条记录），与2023年的台账数相同")
    ]


def test_silent_villages_are_named_beside_the_ledger_s_figure() -> None:
    facts = known(53, coverage=Coverage(expected=23, reported=18, zero=2))
    ((_, message),) = messages((figure(2, "60件", Amount.exact(60)),), facts)
    assert message.endswith("；应报23个单位，有记录18个，零报告2个，未报3个")


def test_parts_of_one_indicator_told_apart_agree_by_their_sum() -> None:
    parts = (figure(2, "15件", Amount.exact(15)), figure(10, "38件", Amount.exact(38)))
    assert messages(parts, known(53)) == []
    assert [message for _, message in messages(parts, known(60))] == [
        "受理调解纠纷写的是38件，台账中2024年为60件（60条记录）"
    ]


@pytest.mark.parametrize(
    "more",
    [
        {"indicator": None},
        {"confidence": 0.3},
        {"period": Period(YEAR.start, YEAR.start)},
        {"group": "农村"},
    ],
)
def test_figures_the_ledger_cannot_speak_of_are_left_alone(more: dict[str, object]) -> None:
    assert messages((figure(2, "49件", Amount.exact(49), **more),), known(53)) == []


def test_without_a_ledger_nothing_is_said() -> None:
    document = Document("报告.txt", "调解49件", figures=(figure(2, "49件", Amount.exact(49)),))
    assert review(document, rules=[FigureDiffersFromLedger()]) == ()
