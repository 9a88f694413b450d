"""Reading reports (outline, figures, subjects, links) against jieba.cut on the same text."""

from __future__ import annotations

import logging
from pathlib import Path

import jieba

from benchmarks.result import Result, seconds
from mingfa.reading import read, read_text

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"


def reports() -> list[str]:
    """The five seed reports where they are at hand, else the sample county's."""
    if SEEDS.is_dir():
        return [file.read_text(encoding="utf-8-sig") for file in sorted(SEEDS.glob("*.txt"))]
    from mingfa.sample.reports import sample_reports

    return [read(report.content, report.file_name).text for report in sample_reports()]


def run(megabytes: float) -> list[Result]:
    """Reports repeated to so many megabytes of UTF-8, each read as a document of its own."""
    texts = reports()
    size = sum(len(text.encode()) for text in texts)
    copies = max(1, round(megabytes * 1_000_000 / size))
    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    jieba.lcut(texts[0])
    read_text(texts[0], "a.txt")

    def ours() -> None:
        for _ in range(copies):
            for text in texts:
                read_text(text, "a.txt")

    def theirs() -> None:
        for _ in range(copies):
            for text in texts:
                for _ in jieba.cut(text):
                    pass

    what = f"read {copies * size / 1e6:.1f} MB of reports whole"
    return [Result(what, seconds(ours, times=1), "jieba.cut on the same text", seconds(theirs, times=1))]
