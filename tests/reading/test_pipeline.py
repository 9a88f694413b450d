"""The whole reader: every claim points into the text, refusals are clear, and time is bounded."""

from __future__ import annotations

import inspect
import json
import re
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mingfa.errors import InputFault
from mingfa.reading import read, read_text
from mingfa.reading.pipeline import STAGES
from mingfa.report.codec import to_json
from mingfa.report.model import Document, Part
from mingfa.text.spans import Span
from reading.papers import REPORT, docx, para, zipped

_PIECES = st.sampled_from(
    [
        "一、",
        "二、",
        "（一）",
        "（2）",
        "1.",
        "2．",
        "①",
        "一是",
        "二是",
        "第一，",
        "主要举措",
        "存在的问题",
        "下一步打算",
        "第一责任人",
        "法治",
        "青禾镇",
        "清河县",
        "中共",
        "委员会",
        "人民政府",
        "2024年",
        "12月31日",
        "调解",
        "34件",
        "100%",
        "20余",
        "。",
        "；",
        "，",
        "：",
        "\n",
        "\r\n",
        "\t",
        " ",
        "　",
        "“",
        "”",
        "（",
        "）",
        "《",
        "\x00",
        "\u202e",
        "\ud800",
        "附件",
        "目录",
        "报告",
        "将继续",
        "不足",
    ]
)
TEXTS = st.lists(st.one_of(_PIECES, st.text(max_size=4)), max_size=60).map("".join)


def read_or_refused(content: bytes, name: str) -> bool:
    """Whether a file is read, or refused by a message that names it; any other exception goes through."""
    try:
        return isinstance(read(content, name), Document)
    except InputFault as fault:
        return name in fault.message


def spans_of(document: Document) -> list[Span]:
    spans = [span for found in document.parts.values() for span in found]
    spans += [span for section in document.sections for span in (section.span, section.heading_span)]
    spans += [span for one in document.figures for span in (one.span, one.subject_span) if span is not None]
    return spans


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_claim_points_into_the_text(text):
    document = read_text(text, "a.txt")
    assert document.text == text
    assert all(0 <= span.start < span.end <= len(text) for span in spans_of(document))
    for section in document.sections:
        heading = section.heading_span.of(text)
        assert section.span.covers(section.heading_span)
        assert section.span.start == section.heading_span.start
        assert heading.startswith(section.number)
        assert heading.endswith(section.title)
        assert section.title
    for figure in document.figures:
        assert figure.span.of(text) == figure.text
        assert figure.section is None or document.sections[figure.section].span.covers(figure.span)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_sections_are_in_order_and_nested(text):
    sections = read_text(text, "a.txt").sections
    assert [section.level for section in sections[:1]] in ([], [1])
    for before, after in pairwise(sections):
        assert before.span.start < after.span.start
        assert after.level <= before.level + 1
        assert before.heading_span.end <= after.span.start
    for place, section in enumerate(sections):
        above = next((one for one in reversed(sections[:place]) if one.level < section.level), None)
        assert (section.level == 1) == (above is None)
        assert above is None or above.span.covers(section.span)
        beside = [one for one in sections[:place] if one.level >= section.level]
        assert all(one.span.end <= section.span.start for one in beside)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_spans_of_a_part_are_in_order_and_apart(text):
    document = read_text(text, "a.txt")
    assert set(document.parts) == set(Part)
    for spans in document.parts.values():
        assert all(one.end <= other.start for one, other in pairwise(spans))


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.docx", "a.doc", "a"]))
def test_any_bytes_are_read_or_refused(content, name):
    assert read_or_refused(content, name)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_any_damage_to_a_docx_is_read_or_refused(data):
    sound = docx(para("一、主要举措") + para("甲", number=1))
    at = data.draw(st.integers(0, len(sound) - 1))
    damaged = sound[:at] + data.draw(st.binary(max_size=6)) + sound[at + data.draw(st.integers(0, 8)) :]
    assert read_or_refused(damaged, "a.docx")


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_any_xml_in_a_docx_is_read_or_refused(text):
    assert read_or_refused(zipped({"word/document.xml": text.encode("utf-8", "ignore")}), "a.docx")


LONG = {
    "one line": "中" * 1_000_000,
    "numerals": "一" * 400_000,
    "brackets": "（" * 1_000_000,
    "quotation marks": "“" * 500_000,
    "marks in one line": "。一是甲，二是乙" * 20_000,
    "headings": "一、甲\n（一）乙\n" * 10_000,
    "short lines": "加强学习\n" * 30_000,
    "nulls": "\x00" * 1_000_000,
    "lone surrogates": "\ud800一、" * 200_000,
    "direction marks": "\u202e\u200f" * 300_000,
    "places": "某镇" * 200_000,
    "organs": "中共某镇委员会" * 60_000,
    "years": "2024年" * 50_000,
    "book titles": "《" * 500_000,
    "dots": "一、" + "…" * 500_000,
    "duties": "第一责任人" * 100_000,
    "blanks": " " * 1_000_000,
    "tenths and strokes": "三成1/3、" * 50_000,
    "months of a list": "3月、" * 100_000 + "走访3次",
    "views": "播放量" * 200_000,
    "parts of parts": "立案9件，其中甲类3件、" * 20_000,
    "cells": "排查（件）\t" * 50_000 + "\n" + "1\t" * 50_000,
    "blanks in a cell": f"排{' ' * 300_000}查\t（件）\n1\t2",
    "marks alone": "一、\n甲\n" * 30_000,
    "a mark far from its words": "一、" + "\n" * 1_000_000 + "甲乙丙",
    "signatures": "".join(f"{chr(0x4E00 + n % 9000)}{chr(0x4E00 + n // 9)}局\n" for n in range(40_000)),
    "committees": "县委、" * 100_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_hostile_texts_take_time_in_proportion_to_their_length(text):
    """A wide ceiling: quadratic behaviour would take minutes here."""
    begun = time.perf_counter()
    read_text(text, "a.txt")
    assert time.perf_counter() - begun < 20


def test_the_same_report_reads_alike_from_text_and_from_word():
    body = "".join(para(line) for line in REPORT.rstrip("\n").split("\n"))
    ours, words = read_text(REPORT.rstrip("\n"), "a.txt"), read(docx(body), "a.docx")
    assert (words.text, words.sections, words.parts, words.meta) == (
        ours.text,
        ours.sections,
        ours.parts,
        ours.meta,
    )
    assert words.figures == ours.figures


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.__name__)
def test_every_stage_says_what_it_reads_and_sets(stage):
    said = inspect.getdoc(stage) or ""
    assert "\nReads: " in said
    assert "\nSets: " in said


def test_the_page_on_reading_names_every_stage_and_shows_what_is_read():
    page = (Path(__file__).parents[2] / "docs" / "reading.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE) == [stage.__name__ for stage in STAGES]
    sentence = next(line for line in page.splitlines() if line.startswith("> ")).removeprefix("> ")
    shown = json.loads(page.split("```json\n")[1].split("```")[0])
    document = read_text(f"青筠镇2024年法治政府建设报告\n一、主要举措和成效\n{sentence}", "a.txt")
    read_so = to_json(document)["figures"][1]
    assert {key: read_so[key] for key in shown} == shown


def test_a_share_at_the_end_of_a_heading_ends_with_it():
    document = read_text("一、覆盖率100% \n正文。", "a.txt")
    assert [figure.text for figure in document.figures] == ["100%"]
    assert document.figures[0].span.end == document.sections[0].heading_span.end
