"""A person's word on a figure holds: confirmed, changed, dropped, added, taken back; and becomes a test case."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import yaml

from mingfa.reading import read_text
from mingfa.report.corrections import Correction, Verdict, case_lines, corrected
from mingfa.report.model import FigureKind
from mingfa.text.amounts import Amount, Bound
from mingfa.text.spans import Span

TEXT = "青禾镇2024年法治政府建设工作报告\n一、举措\n全年受理矛盾纠纷143件，开展普法宣传活动12场。\n二、打算\n继续努力。\n"
DOCUMENT = read_text(TEXT, "a.txt")
CASES, EVENTS = DOCUMENT.figures


def place(quote: str) -> Span:
    return Span(TEXT.index(quote), TEXT.index(quote) + len(quote))


def test_nobody_s_word_changes_nothing():
    assert corrected(DOCUMENT, ()) is DOCUMENT


def test_a_confirmed_figure_is_sure():
    assert corrected(DOCUMENT, [Correction(CASES.span, Verdict.RIGHT)]).figures == (
        replace(CASES, confidence=1.0), EVENTS,
    )  # fmt: skip


def test_a_figure_that_is_none_is_gone_and_comes_back_as_it_was_read():
    gone = Correction(CASES.span, Verdict.NONE)
    assert corrected(DOCUMENT, [gone]).figures == (EVENTS,)
    assert corrected(DOCUMENT, [gone, Correction(CASES.span, Verdict.AS_READ)]).figures == (CASES, EVENTS)


def test_the_last_word_holds():
    first = Correction(
        EVENTS.span, Verdict.CHANGED, Amount(Decimal(12), Bound.AT_LEAST), "次", "study_sessions", "机关"
    )
    second = Correction(EVENTS.span, Verdict.CHANGED, Amount.exact(13), "场")
    (_, told) = corrected(DOCUMENT, [first, second]).figures
    assert (told.amount, told.unit, told.indicator, told.group) == (Amount.exact(13), "场", None, None)
    assert (told.text, told.subject, told.confidence) == (EVENTS.text, EVENTS.subject, 1.0)


def test_a_missed_figure_stands_in_its_place_and_section():
    missed = Correction(place("努力"), Verdict.MISSED, Amount.exact(50), "%", "mediation_settled_rate")
    *_, told = corrected(DOCUMENT, [missed]).figures
    assert (told.span.of(TEXT), told.kind, told.section) == (
        "努力",
        FigureKind.RATIO,
        len(DOCUMENT.sections) - 1,
    )


def test_what_people_said_is_a_case_of_the_form_of_the_passages():
    """Only the line they spoke of, with all its figures; what is written twice gets a number."""
    text = TEXT.replace("活动12场", "活动12场，其中进校园12场")
    document = read_text(text, "a.txt")
    (case,) = yaml.safe_load(case_lines(document, [Correction(document.figures[0].span, Verdict.RIGHT)]))
    assert case["text"] == "全年受理矛盾纠纷143件，开展普法宣传活动12场，其中进校园12场。"
    assert list(case["figures"]) == ["143件", "12场", "12场 2"]
    assert case["figures"]["143件"] == "mediation_accepted"


def test_a_figure_without_an_indicator_is_marked_so():
    dropped = Correction(CASES.span, Verdict.CHANGED, CASES.amount, "件")
    (case,) = yaml.safe_load(case_lines(DOCUMENT, [dropped]))
    assert case["figures"] == {"143件": "-", "12场": "publicity_events"}
