"""What is looked for only near its words is what would be found anywhere: no rule misses a place for being quick."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from random import Random

import pytest

from corpus.score import CORPUS
from mingfa.reading import read_text
from mingfa.review import nearby
from mingfa.review.manual import RIGHT, WRONG, page_of
from mingfa.review.registry import RULES
from mingfa.review.rule import Finding
from mingfa.review.runner import review
from mingfa.review.sought import places, sought, sought_later
from planted.score import FOLDER

EXAMPLES = [
    text for rule in RULES for heading in (WRONG, RIGHT) for text in page_of(type(rule)).texts(heading)
]
PIECES = re.findall(r"[^，。；：、\n]{1,12}.?", "\n".join(EXAMPLES)) + list(
    '，。；：、“”（）《》,.:;()" \t\u3000\n—-％%０９\u200b'
)
REPORTS = [
    *(file.read_text("utf-8") for file in sorted(CORPUS.glob("*/source.txt"))),
    *(re.sub(r"⟦\w+\|([^⟧]*)⟧", r"\1", file.read_text("utf-8")) for file in sorted(FOLDER.glob("*.txt"))),
]


def spoilt(text: str, seed: int) -> str:
    """The text with pieces of other texts put in, characters left out and doubled."""
    random = Random(seed)
    marks = list(text)
    for _ in range(len(text) // 40):
        at = random.randrange(len(marks))
        marks[at] = random.choice(
            ("", marks[at] * 2, marks[at] + random.choice(PIECES), random.choice(PIECES))
        )
    return "".join(marks)


def everywhere(text: str, *_: object) -> Iterator[tuple[int, int]]:
    yield 0, len(text)


def every_line(text: str, _: object) -> Iterator[tuple[int, int]]:
    return ((match.start(), match.end()) for match in re.finditer(r"[^\n]+", text))


def found(text: str) -> tuple[Finding, ...]:
    return review(read_text(text, "例.txt"), rules=RULES)


@pytest.mark.parametrize(
    "text", [*REPORTS, "\n".join(EXAMPLES)], ids=lambda text: text.split(maxsplit=1)[0][:12]
)
def test_looking_near_words_finds_what_looking_everywhere_finds(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [text, spoilt(text, 1), spoilt(text, 2)]
    quickly = [found(one) for one in texts]
    monkeypatch.setattr(nearby, "_windows", everywhere)
    monkeypatch.setattr(nearby, "_lines", every_line)
    for rule in RULES:
        monkeypatch.setattr(type(rule), "triggers", ())
    assert [found(one) for one in texts] == quickly


def test_words_are_found_wherever_they_begin_named_before_or_not() -> None:
    text = "甲乙甲乙甲，丙\ud800甲乙"

    def both() -> list[list[int]]:
        named: Collection[str] = sought("甲乙甲", "丙")
        return [places(named, text), places(("乙甲", "丙"), text)]

    assert both() == [[0, 2, 6], [1, 3, 6]]
    sought_later(lambda: ["乙甲"])
    assert both() == [[0, 2, 6], [1, 3, 6]]
