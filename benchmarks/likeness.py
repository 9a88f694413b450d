"""Likeness of one report against ten thousand others: time, candidates' quality, and the size of the index.

The reports are generated, no two alike: sentences by a chain of characters trained on the reports and pages at hand,
numbers of their own, a quarter of stock text that all share; one in fifty borrows some sentences of an earlier one with
new numbers. Turns of phrase are common to many, as they are in real reports; the chain repeats itself more than they do.
"""

from __future__ import annotations

import random
import re
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from statistics import median

from benchmarks.reading import reports
from benchmarks.result import Result
from mingfa.batch.likeness import LikenessIndex
from mingfa.reading import read_text
from mingfa.report.likeness import Card, Origin
from mingfa.report.model import Document, Meta
from mingfa.review.likeness import likeness, paragraphs

_ROOT = Path(__file__).resolve().parents[1]
_ORDER = 2
_TARGET_S = 1.0
_TARGET_BYTES = 2048
_ASKED = 20
_BORROWED = 8


@dataclass(frozen=True)
class Report:
    """A generated report, its sentences, and those that it has from another."""

    text: str
    sentences: tuple[str, ...]
    borrowed: tuple[str, ...] = ()


class Writer:
    """Writes reports that no two of which say the same, except where they do on purpose."""

    def __init__(self, texts: Sequence[str], seed: int = 5) -> None:
        self._random = random.Random(seed)
        self._chain: Mapping[str, list[str]] = _chain(texts)
        self._starts = [state for state in self._chain if state[0] == "。" and state[1] not in "。\n"]
        lines = files("mingfa.review").joinpath("stock.txt").read_text(encoding="utf-8").splitlines()
        self._stock = [line for line in lines if line and line[0] not in "#["]

    def report(self, earlier: Sequence[Report] = ()) -> Report:
        """A report of some 3,500 characters; of an earlier one, where given, it has some sentences with other numbers."""
        own = [self._sentence() for _ in range(55)]
        borrowed = []
        if earlier:
            source = self._random.choice(earlier)
            own[10 : 10 + _BORROWED] = borrowed = [
                self._renumbered(one) for one in source.sentences[20 : 20 + _BORROWED]
            ]
        said = own + [self._random.choice(self._stock) + "。" for _ in range(20)]
        order = list(range(len(said)))
        self._random.shuffle(order)
        lines = ["".join(said[at] for at in order[start : start + 3]) for start in range(0, len(order), 3)]
        return Report("\n".join(lines) + "\n", tuple(own), tuple(borrowed))

    def _sentence(self) -> str:
        state = self._random.choice(self._starts)
        said = state[1:]
        length = self._random.randint(25, 70)
        while len(said) < 140:
            char = self._random.choice(self._chain.get(state, ["。"]))
            if char in "。\n":
                if len(said) > length:
                    break
                char = "，"
            said += char
            state = (state + char)[-_ORDER:]
            if state not in self._chain:
                state = self._random.choice(self._starts)
        return self._renumbered(said) + "。"

    def _renumbered(self, said: str) -> str:
        return re.sub(r"\d+", lambda _: str(self._random.randint(2, 4999)), said)


def written() -> list[str]:
    """The reports at hand, the invented ones of the tests, and the pages of the rules."""
    found = sorted(_ROOT.glob("tests/planted/*.txt")) + sorted(_ROOT.glob("tests/corpus/*/source.txt"))
    return reports() + [
        file.read_text(encoding="utf-8") for file in [*found, *sorted(_ROOT.glob("docs/rules/*.md"))]
    ]


def _chain(texts: Sequence[str]) -> Mapping[str, list[str]]:
    chain: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        plain = re.sub(r"[^\u4e00-\u9fff0-9，。、；：%\n]|[，。、；：](?=[，。、；：])", "", text).replace(
            "\n", ""
        )
        for at in range(len(plain) - _ORDER):
            chain[plain[at : at + _ORDER]].append(plain[at + _ORDER])
    return chain


def corpus(count: int) -> Iterator[tuple[Card, Report]]:
    """So many reports of as many units."""
    writer = Writer(written())
    kept: list[Report] = []
    for number in range(count):
        report = writer.report(kept if number % 50 == 49 else ())
        if number % 10 == 0:
            kept.append(report)
        yield Card(f"{number}.txt", f"第{number}镇", None, 2024), report


def _document(card: Card, report: Report) -> Document:
    """The report as read; what its words say of unit and year is chance."""
    return replace(read_text(report.text, card.name), meta=Meta(unit=card.unit, year=card.year))


def run(count: int) -> list[Result]:
    """Index so many reports, then ask for some of those that borrowed, and for some that did not."""
    with tempfile.TemporaryDirectory(prefix="mingfa-likeness-") as folder:
        path = Path(folder) / "全县.likeness"
        asked: list[tuple[Document, Report]] = []
        lines = 0
        spent = 0.0
        with LikenessIndex(path, create=True) as index:
            batch: list[tuple[Card, str]] = []
            for number, (card, report) in enumerate(corpus(count)):
                if number % (count // _ASKED or 1) == (count // _ASKED or 1) - 1:
                    asked.append((_document(card, report), report))
                else:
                    lines += len(paragraphs(report.text))
                    batch.append((card, report.text))
                if len(batch) == 500 or number == count - 1:
                    started = time.process_time()
                    index.add(batch)
                    spent += time.process_time() - started
                    batch = []
        took, found = [], [0, 0]
        for document, report in asked:
            started = time.process_time()
            with LikenessIndex(path) as index:
                told = likeness(document, index)
            took.append(time.process_time() - started)
            alike = [one.span for one in told.passages if one.origin is Origin.NEIGHBOUR]
            for sentence in report.borrowed:
                start = document.text.index(sentence)
                end = start + len(sentence)
                found[0] += sum(max(0, min(end, span.end) - max(start, span.start)) for span in alike)
                found[1] += len(sentence)
        size = path.stat().st_size
    many = f"{count:,} reports"
    return [
        Result(
            f"likeness against {many}, opening the index included; median of {len(took)}",
            median(took),
            "the target",
            _TARGET_S,
        ),
        Result(
            f"the slowest; {found[0] / found[1]:.0%} of what was borrowed is found",
            max(took),
            "the target",
            _TARGET_S,
        ),
        Result(
            f"index of {lines:,} paragraphs, {size / 1e6:.0f} MB",
            size / lines,
            "bytes a paragraph",
            _TARGET_BYTES,
            "bytes",
        ),
        Result("taking a report into the index", spent / count, "comparing it", median(took)),
    ]
