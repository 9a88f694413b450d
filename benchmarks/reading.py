"""Reading reports (outline, figures, subjects, links) against jieba.cut on the same text.

No two reports are alike: each copy of one is of another town, with other figures, and tells another person in every
sentence that has no figure, so that nothing remembered of a line or a sentence can answer for the next.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from random import Random

import jieba

from benchmarks.result import Result, processor_seconds
from mingfa.reading import read, read_text
from mingfa.report.model import Document

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
_FIGURE = re.compile(r"(?<![0-9])(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]+(?![0-9]|[.．、）)])")
_SENTENCE = re.compile("[^。\n]+。")
_SURNAMES, _GIVEN = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨",
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉萍红",
)
_TOWN = "青白清云石竹柳松溪泉岭湾塘桥禾麦"


def reports() -> list[str]:
    """The five seed reports where they are at hand, else the sample county's."""
    if SEEDS.is_dir():
        return [file.read_text(encoding="utf-8-sig") for file in sorted(SEEDS.glob("*.txt"))]
    from mingfa.sample.reports import sample_reports

    return [read(report.content, report.file_name).text for report in sample_reports()]


def different_reports() -> Iterator[str]:
    """Reports without end, no two of them alike, the same in every run."""
    originals = [(text, read_text(text, "a.txt").meta.unit) for text in reports()]
    random = Random(2024)
    for text, town in cycle(originals):
        yield varied(text, town, random)


def varied_reports(megabytes: float) -> list[str]:
    """So many megabytes of UTF-8 of such reports."""
    found: list[str] = []
    size = 0
    for text in different_reports():
        found.append(text)
        size += len(text.encode())
        if size >= megabytes * 1_000_000:
            break
    return found


def varied(text: str, town: str | None, random: Random) -> str:
    """The report as another town would have written it, no longer by more than the names of persons."""
    if town:
        text = text.replace(town[:-1], "".join(random.choices(_TOWN, k=len(town) - 1)))
    text = _FIGURE.sub(lambda found: _other_figure(found.group(), random), text)
    return _SENTENCE.sub(lambda found: _of_somebody(found.group(), random), text)


def _other_figure(figure: str, random: Random) -> str:
    low = 10 ** (len(figure) - 1)
    return str(random.randrange(low, 10 * low))


def _of_somebody(sentence: str, random: Random) -> str:
    if any(char.isdigit() for char in sentence):
        return sentence
    return f"{sentence[:-1]}（{random.choice(_SURNAMES)}{''.join(random.choices(_GIVEN, k=2))}）。"


def looked_at(document: Document) -> int:
    """How much of everything was read; that it is asked for shows that none of it was put off."""
    return sum(
        len(part)
        for part in (
            document.sections,
            document.figures,
            document.paragraphs,
            document.problems,
            document.parts,
            document.meta.issuers,
        )
    ) + sum(figure.indicator is not None for figure in document.figures)


def run(megabytes: float) -> Iterator[Result]:
    """Reports of so many megabytes, each read as a document of its own."""
    texts = varied_reports(megabytes)
    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    jieba.lcut(texts[0])
    looked_at(read_text(texts[0], "a.txt"))

    def ours() -> None:
        for text in texts:
            looked_at(read_text(text, "a.txt"))

    def theirs() -> None:
        for text in texts:
            for _ in jieba.cut(text):
                pass

    size = sum(len(text.encode()) for text in texts) / 1e6
    read, cut = processor_seconds(ours, theirs)
    yield Result(f"read {size:.1f} MB of reports whole", read, "jieba.cut on the same text", cut)
    yield _one_line()


def _one_line() -> Result:
    """A line of nothing but figures: four times as long, it takes four times as long."""
    long, short = processor_seconds(lambda: _figures(400_000), lambda: _figures(100_000), times=1)
    return Result("a line of 400,000 characters, all figures", long, "100,000 of them, times four", 4 * short)


def _figures(characters: int) -> None:
    said = "受理矛盾纠纷34件，"
    looked_at(read_text(said * (characters // len(said)), "a.txt"))
