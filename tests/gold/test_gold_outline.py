"""How well outline, statutory parts and metadata of the annotated reports are read; prints the scores."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mingfa.reading import read
from mingfa.report.model import Document, HeadingStyle, Part
from shared import SHARED, needs_shared

pytestmark = needs_shared

STYLES = {
    "dun": HeadingStyle.CHAPTER,
    "bare": HeadingStyle.CHAPTER,
    "paren": HeadingStyle.BRACKETED,
    "arabic": HeadingStyle.ARABIC,
    "shi": HeadingStyle.RUN_IN,
    "none": HeadingStyle.NONE,
}
PARTS = {
    "measures_results": Part.MEASURES,
    "deficiencies_causes": Part.DEFICIENCIES,
    "first_responsible": Part.FIRST_RESPONSIBLE,
    "next_year_plan": Part.PLAN,
}


@pytest.fixture(scope="module")
def pairs() -> list[tuple[dict[str, Any], Document]]:
    assert SHARED is not None
    gold = json.loads((SHARED / "gold" / "gold_outline.json").read_text(encoding="utf-8"))
    return [(one, read((SHARED / "seeds" / one["seed"]).read_bytes(), one["seed"])) for one in gold]


def test_headings(pairs, capsys):
    expected = {
        (one["seed"], head["start"]): (head["level"], STYLES[head["style"]], head["title"], head["end"])
        for one, _ in pairs
        for head in one["outline"]
        if head["style"] != "discourse"
    }
    found = {
        (one["seed"], head.span.start): (head.level, head.style, head.title, head.span.end)
        for one, document in pairs
        for head in document.sections
    }
    both = expected.keys() & found.keys()
    scores = {"precision": len(both) / len(found), "recall": len(both) / len(expected)}
    for place, name in enumerate(("level", "style", "title", "end")):
        scores[name] = sum(expected[key][place] == found[key][place] for key in both) / len(both)
    with capsys.disabled():
        print("\noutline:", ", ".join(f"{name} {score:.3f}" for name, score in scores.items()))
    assert all(score >= 0.95 for score in scores.values()), scores


def test_statutory_parts(pairs, capsys):
    expected = {
        (one["seed"], PARTS[name], span["start"], span["end"])
        for one, _ in pairs
        for name, part in one["statutory_parts"].items()
        for span in part["spans"]
    }
    found = {
        (one["seed"], part, *span)
        for one, document in pairs
        for part, spans in document.parts.items()
        for span in spans
    }
    with capsys.disabled():
        print(f"\nparts: {len(expected & found)} of {len(expected)} exact, {len(found - expected)} besides")
    assert found == expected


def test_metadata(pairs):
    for one, document in pairs:
        told = one["metadata"]
        meta = document.meta
        assert meta.title == (told["title"]["text"] if isinstance(told["title"], dict) else None)
        assert meta.unit == told["town"]
        assert meta.county == (told["county"]["name"] if told["county"]["basis"].startswith("text") else None)
        assert meta.year == told["report_year"]
        assert str(meta.date) == (told["date"]["iso"] if isinstance(told["date"], dict) else "None")
        named = told["addressee"]["text"].rstrip("：") if isinstance(told["addressee"], dict) else None
        assert meta.addressee == named
        signed = [body["text"] for body in told["issuing_body"] if "未署名" not in body["text"]]
        assert list(meta.issuers) == signed


def test_roles_of_paragraphs(pairs):
    same_role = {"embedded_title": "title", "run_in_heading+text": "headed_text"}
    expected = {
        (one["seed"], said["start"], said["end"]): same_role.get(said["role"], said["role"])
        for one, _ in pairs
        for said in one["paragraphs"]
    }
    found = {
        (one["seed"], *paragraph.span): paragraph.role.value
        for one, document in pairs
        for paragraph in document.paragraphs
    }
    assert found == expected


def test_problems_and_what_answers_them(pairs, capsys):
    expected: set[tuple[str, int, int | None]] = set()
    found: set[tuple[str, int, int | None]] = set()
    for one, document in pairs:
        seed = one["seed"]
        told = one["problem_plan"]["problems"]
        assert [list(problem.span) for problem in document.problems] == [
            [each["start"], each["end"]] for each in told
        ]
        expected |= {(seed, each["start"], plan["start"]) for each in told for plan in each["plan"]}
        found |= {(seed, each.span.start, plan.start) for each in document.problems for plan in each.measures}
    both = len(expected & found)
    with capsys.disabled():
        print(f"\nmeasures: precision {both / len(found):.2f}, recall {both / len(expected):.2f}")
    assert both >= 0.75 * len(found)
    assert both >= 0.8 * len(expected)
