"""The glossary knows the words of every key, so that labels and keys can be read against one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mingfa.catalogue.table import CATALOGUE

GLOSSARY = Path(__file__).resolve().parents[2] / "docs" / "glossary.md"


def terms() -> Iterator[tuple[str, frozenset[str]]]:
    """Each Chinese term with the words that keys may use for it."""
    for row in re.findall(r"^\| (.+?) \| (.+?) \|", GLOSSARY.read_text(encoding="utf-8"), re.MULTILINE):
        if row[0] not in ("中文", "---"):
            yield row[0], frozenset(re.split(r"[ -]", row[1].replace(" / ", " ")))


TERMS = tuple(terms())

NAMED = [
    pytest.param(one.key, one.label, id=f"{kind} {one.key}")
    for kind, declared in (
        ("line", CATALOGUE.lines),
        ("register", CATALOGUE.registers.values()),
        ("indicator", CATALOGUE.indicators.values()),
        ("deadline", CATALOGUE.deadlines.values()),
        ("duty", CATALOGUE.duties.values()),
    )
    for one in declared
]


def test_a_term_stands_once() -> None:
    chinese = [term for term, _ in TERMS]
    assert [term for term in chinese if chinese.count(term) > 1] == []


@pytest.mark.parametrize(("key", "label"), NAMED)
def test_label_and_key_share_a_term(key: str, label: str) -> None:
    words = set(key.split("_"))
    assert any(term in label and words & forms for term, forms in TERMS), (
        f"docs/glossary.md has no term of {label} for any word of {key}: add one row"
    )


@pytest.mark.parametrize("key", [*CATALOGUE.registers, *(line.key for line in CATALOGUE.lines)])
def test_the_head_noun_of_a_key_is_in_the_glossary(key: str) -> None:
    known = frozenset().union(*(forms for _, forms in TERMS))
    noun = key.split("_")[-1]
    assert noun in known or noun.removesuffix("s") in known, f"add {noun} to docs/glossary.md"
