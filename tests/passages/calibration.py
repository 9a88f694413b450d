"""Whether links are as often right as they say: over the passages, the corpus and the annotated reports of the field.

cd tests && python -m passages.score --calibration
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

from corpus.score import CORPUS, source_of
from mingfa.reading import read
from mingfa.report.model import Figure
from passages.score import NONE, PASSAGES, paired
from shared import SHARED

_LINKS = Path(__file__).parents[1] / "gold" / "links.yaml"


class Told(NamedTuple):
    """A link that was made, where, how sure it says it is, and whether it is right."""

    source: str
    confidence: float
    right: bool


class Band(NamedTuple):
    """The links that say they are equally sure."""

    confidence: float
    links: int
    right: int

    @property
    def share(self) -> float:
        """The share of them that is right."""
        return self.right / self.links


def links_told() -> Iterator[Told]:
    """Every link made where the right one is known; a figure annotated with no indicator should have none."""
    for lot, passages in PASSAGES.items():
        for passage in passages:
            for _, expected, figure in paired(passage)[1]:
                if figure is not None:
                    yield from _told(lot, figure, expected.split()[0].split("|"))
    yield from _of_corpus()
    if SHARED is not None:
        for name, links in yaml.safe_load(_LINKS.read_text(encoding="utf-8")).items():
            for figure in read((SHARED / "seeds" / name).read_bytes(), name).figures:
                if figure.span.start in links:
                    yield from _told("gold", figure, [links[figure.span.start] or NONE])


def bands(told: Iterable[Told]) -> list[Band]:
    """The links by how sure they say they are, the surest first."""
    by_confidence: dict[float, list[bool]] = {}
    for one in told:
        by_confidence.setdefault(one.confidence, []).append(one.right)
    return [
        Band(confidence, len(right), sum(right))
        for confidence, right in sorted(by_confidence.items(), reverse=True)
    ]


def reliability(told: Iterable[Told]) -> str:
    """The table, as it stands in docs/reading.md."""
    known = list(told)
    last = [one for one in known if one.source == list(PASSAGES)[-1]]
    lines = ["| says | links | right | share | of them in the last lot |", "|---|---|---|---|---|"]
    checked = {band.confidence: band for band in bands(last)}
    for band in bands(known):
        unseen = checked.get(band.confidence)
        beside = f"{unseen.right} of {unseen.links}" if unseen else ""
        lines.append(f"| {band.confidence:.2f} | {band.links} | {band.right} | {band.share:.3f} | {beside} |")
    return "\n".join(lines)


def _of_corpus() -> Iterator[Told]:
    for path in sorted(CORPUS.glob("*/gold.json")):
        annotated = [entry for entry in json.loads(path.read_text("utf-8"))["figures"] if "link" in entry]
        if not annotated:
            continue
        figures = {figure.span.start: figure for figure in read(*source_of(path.parent.name)).figures}
        for entry in annotated:
            if (figure := figures.get(entry["start"])) is not None:
                yield from _told("corpus", figure, entry["link"])


def _told(source: str, figure: Figure, accepted: list[str]) -> Iterator[Told]:
    if figure.indicator is not None:
        yield Told(source, figure.confidence, figure.indicator in accepted)
