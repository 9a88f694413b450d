"""Review against jieba.cut on the same text; the processor time of each rule; alarms by rule on clean texts.

    python -m benchmarks.review             # alarms in 1,000 characters
    python -m benchmarks.review --rules     # nanoseconds a character that each rule takes

No two reports are alike (`benchmarks.reading`), so that nothing remembered of a line can answer for the next.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import jieba

from benchmarks.reading import looked_at, varied_reports
from benchmarks.result import Result, processor_seconds
from mingfa.reading import read_text
from mingfa.review.registry import DEFAULT
from mingfa.review.rule import Context
from mingfa.review.runner import review
from mingfa.review.sought import words_in

_TESTS = Path(__file__).resolve().parents[1] / "tests"
_ALONE = tuple(rule for rule in DEFAULT if not rule.code.startswith("DUP"))


def run(megabytes: float) -> Iterator[Result]:
    """Reports of so many megabytes of UTF-8, each read and reviewed as a document of its own."""
    texts = varied_reports(megabytes)
    size = sum(len(text.encode()) for text in texts) / 1e6
    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    documents = [read_text(text, "a.txt") for text in texts]
    review(documents[0], rules=_ALONE)

    def ours() -> None:
        for text in texts:
            document = read_text(text, "a.txt")
            looked_at(document)
            review(document, rules=_ALONE)

    def rules() -> None:
        for document in documents:
            review(document, rules=_ALONE)

    def theirs() -> None:
        for text in texts:
            for _ in jieba.cut(text):
                pass

    both, alone, cut = processor_seconds(ours, rules, theirs)
    beside = "jieba.cut on the same text"
    yield Result(f"read and review {size:.1f} MB of reports, {len(_ALONE)} rules", both, beside, cut)
    yield Result(f"the rules alone, on {size:.1f} MB of reports read before", alone, beside, cut)


def by_rule(megabytes: float = 1) -> str:
    """Nanoseconds a character that each rule takes, the dearest first; the least of some rounds."""
    documents = [read_text(text, "a.txt") for text in varied_reports(megabytes)]
    characters = sum(len(document.text) for document in documents)
    least: dict[str, int] = {}
    for _ in range(3):
        words_in.cache_clear()
        taken: Counter[str] = Counter()
        for document in documents:
            start = time.process_time_ns()
            said = words_in(document.text).by_lot
            taken["words"] += time.process_time_ns() - start
            for rule in _ALONE:
                start = time.process_time_ns()
                if not rule.triggers or rule.triggers in said:
                    list(rule.check(document, Context()))
                taken[rule.code] += time.process_time_ns() - start
        least = {code: min(taken[code], least.get(code, taken[code])) for code in taken}
    rows = sorted(((spent / characters, code) for code, spent in least.items()), reverse=True)
    return "\n".join(f"{code} {spent:.1f}" for spent, code in [(sum(one for one, _ in rows), "all"), *rows])


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
    parser = argparse.ArgumentParser()
    parser.add_argument("--rules", action="store_true")
    sys.stdout.write((by_rule() if parser.parse_args().rules else alarms()) + "\n")
