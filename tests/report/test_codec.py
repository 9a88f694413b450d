"""A document goes to JSON and back unchanged; what is no document is refused."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mingfa.errors import InputFault
from mingfa.report.codec import from_json, to_json
from mingfa.report.model import (
    Document,
    Figure,
    FigureKind,
    HeadingStyle,
    Meta,
    PaperKind,
    Paragraph,
    Part,
    Problem,
    Role,
    Section,
)
from mingfa.text.amounts import Amount, Bound
from mingfa.text.dates import Period
from mingfa.text.places import Place
from mingfa.text.spans import Span

QINGLONG = Place("530424102", "青龙镇", ("云南省", "玉溪市", "华宁县"))
TEXT = "一、主要举措\n进农村204余次"
DOCUMENT = Document(
    "a.txt",
    TEXT,
    Meta("报告", ("青禾镇人民政府",), "青禾镇", None, 2024, date(2024, 12, 24), None, PaperKind.REPORT, (QINGLONG,), (Span(0, 2),)),
    dict.fromkeys(Part, ()) | {Part.MEASURES: (Span(0, 15),)},
    (Section(1, "一、", "主要举措", Span(0, 15), Span(0, 6), HeadingStyle.CHAPTER),),
    (
        Figure(
            Span(10, 15), "204余次", FigureKind.COUNT, Amount(Decimal(204), Bound.AT_LEAST), "次", "进农村", Span(7, 10),
            "农村", Period.of_year(2024), "publicity_events", 0.75, 0,
        ),
    ),
    (Paragraph(Span(0, 6), Role.HEADING, 0), Paragraph(Span(7, 15), Role.TEXT, 0)),
    (Problem(Span(0, 6), Span(0, 2), (Span(2, 6),), (Span(7, 15),)),),
    ("第2页是扫描图片，没有读取。",),
)  # fmt: skip


def test_the_shape_that_scripts_rely_on():
    assert to_json(DOCUMENT) == {
        "schema": "mingfa.document/1",
        "file": "a.txt",
        "text": TEXT,
        "meta": {
            "title": "报告", "issuers": ["青禾镇人民政府"], "unit": "青禾镇", "county": None, "year": 2024,
            "date": "2024-12-24", "addressee": None, "kind": "报告", "place_spans": [[0, 2]],
            "places": [
                {
                    "code": "530424102", "province": "云南省", "city": "玉溪市", "county": "华宁县", "township": "青龙镇",
                }
            ],
        },
        "parts": {"measures": [[0, 15]], "deficiencies": [], "first_responsible": [], "plan": [], "other": []},
        "sections": [
            {
                "level": 1, "number": "一、", "title": "主要举措", "span": [0, 15], "heading_span": [0, 6],
                "style": "一、",
            }
        ],
        "figures": [
            {
                "span": [10, 15], "text": "204余次", "kind": "count", "value": 204, "value_high": None, "unit": "次",
                "bound": "at_least", "subject": "进农村", "subject_span": [7, 10], "group": "农村",
                "period": ["2024-01-01", "2024-12-31"], "indicator": "publicity_events", "confidence": 0.75,
                "section": 0,
            }
        ],
        "paragraphs": [
            {"span": [0, 6], "role": "heading", "section": 0},
            {"span": [7, 15], "role": "text", "section": 0},
        ],
        "problems": [
            {"span": [0, 6], "title_span": [0, 2], "causes": [[2, 6]], "measures": [[7, 15]]},
        ],
        "notes": ["第2页是扫描图片，没有读取。"],
    }  # fmt: skip


def test_a_document_comes_back_from_json_as_it_went():
    assert from_json(json.loads(json.dumps(to_json(DOCUMENT)))) == DOCUMENT


@given(
    st.decimals(min_value=0, max_value=10**9, places=2), st.decimals(min_value=0, max_value=10**4, places=1)
)
def test_values_survive_and_whole_ones_are_written_whole(low, more):
    figure = Figure(Span(0, 1), "一", FigureKind.RATIO, Amount(low, Bound.RANGE, low + more), "%")
    record = json.loads(json.dumps(to_json(Document("a.txt", "一", figures=(figure,)))))
    written = record["figures"][0]["value"]
    assert isinstance(written, int) == (low == int(low))
    assert from_json(record).figures[0].amount == figure.amount


def test_keys_of_later_versions_are_passed_over():
    assert from_json(to_json(DOCUMENT) | {"tables": []}) == DOCUMENT


def test_another_schema_is_refused_by_name():
    with pytest.raises(InputFault) as raised:
        from_json({"schema": "mingfa.findings/1"})
    assert raised.value.message == (
        "这不是明法的文档数据：应有“schema”为“mingfa.document/1”，实为“mingfa.findings/1”。请用mingfa read --json重新生成。"
    )


@pytest.mark.parametrize(
    "change",
    [
        {"text": None},
        {"parts": {}},
        {"meta": {}},
        {"sections": [{"level": 1}]},
        {"sections": 3},
        {"figures": [to_json(DOCUMENT)["figures"][0] | {"bound": "roughly"}]},
        {"figures": [to_json(DOCUMENT)["figures"][0] | {"value": float("inf")}]},
        {"figures": [to_json(DOCUMENT)["figures"][0] | {"value": "204"}]},
        {"figures": [to_json(DOCUMENT)["figures"][0] | {"text": "205余次"}]},
        {"figures": [to_json(DOCUMENT)["figures"][0] | {"span": [10, 99]}]},
        {"parts": to_json(DOCUMENT)["parts"] | {"plan": [[9, 3]]}},
    ],
)
def test_what_is_incomplete_or_altered_is_refused(change):
    with pytest.raises(InputFault) as raised:
        from_json(to_json(DOCUMENT) | change)
    assert raised.value.message == "文档数据不完整或已被改动，无法读取。请用mingfa read --json重新生成。"
