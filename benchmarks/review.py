"""Reading with all rules (likeness aside) against jieba.cut on the same text, and alarms by rule on clean texts."""

from __future__ import annotations

import logging
import sys
from collections import Counter
from pathlib import Path

import jieba

from benchmarks.reading import reports
from benchmarks.result import Result, seconds
from mingfa.reading import read_text
from mingfa.review.registry import DEFAULT
from mingfa.review.runner import review

_TESTS = Path(__file__).resolve().parents[1] / "tests"
_ALONE = tuple(rule for rule in DEFAULT if not rule.code.startswith("DUP"))


def run(megabytes: float) -> list[Result]:
    """Reports repeated to so many megabytes of UTF-8, each read and reviewed as a document of its own."""
    texts = reports()
    size = sum(len(text.encode()) for text in texts)
    copies = max(1, round(megabytes * 1_000_000 / size))
    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    for text in texts:
        review(read_text(text, "a.txt"), rules=_ALONE)

    def ours() -> None:
        for _ in range(copies):
            for text in texts:
                review(read_text(text, "a.txt"), rules=_ALONE)

    def theirs() -> None:
        for _ in range(copies):
            for text in texts:
                for _ in jieba.cut(text):
                    pass

    what = f"read and review {copies * size / 1e6:.1f} MB of reports"
    return [Result(what, seconds(ours, times=1), "jieba.cut on the same text", seconds(theirs, times=1))]


def alarms() -> str:
    """Alarms in 1,000 characters by rule, over the invented reports without faults."""
    sys.path.insert(0, str(_TESTS))
    from corpus.score import score as of_corpus
    from corpus.score import slugs
    from planted.score import names
    from planted.score import score as of_planted

    counted: Counter[str] = Counter()
    characters = 0
    for slug in slugs():
        one = of_corpus(slug)
        counted += one.alarms
        characters += one.clean_characters
    for name in names():
        if name.startswith("clean"):
            own = of_planted(name)
            counted += own.alarms + own.hints
            characters += own.characters
    rows = [f"{code} {1000 * count / characters:.3f}" for code, count in counted.most_common()]
    total = 1000 * counted.total() / characters
    return "\n".join([f"{characters} clean characters, {total:.3f} alarms and hints in 1,000", *rows])


if __name__ == "__main__":
    sys.stdout.write(alarms() + "\n")
