"""The proof of a report: read back like any stranger's paper, it must tell exactly the facts that went in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mingfa.report.facts import Fact
from mingfa.report.model import Document, Figure
from mingfa.writing.draft import Draft, FigureRun, Paragraph
from mingfa.writing.phrase import as_told

__all__ = ["Difference", "differences"]


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure of the draft that the reader did not find or took for something else, or one that nobody wrote.

    written is None for a figure that is in no fact, read is None for one that was not found.
    """

    passage: str
    written: Fact | None
    read: Figure | None

    def __str__(self) -> str:
        if self.written is None:
            return f"“{self.passage}”：读出了没有写入的数字"
        wrote = f"{self.written.indicator}{f'（{self.written.group}）' if self.written.group else ''}"
        if self.read is None:
            return f"“{self.passage}”：{wrote}没有读出"
        told = (
            f"{self.read.indicator}{f'（{self.read.group}）' if self.read.group else ''} {self.read.amount}"
        )
        return f"“{self.passage}”：写入{wrote} {self.written.amount}，读出{told}"


def differences(draft: Draft, document: Document) -> list[Difference]:
    """Where a document read from a draft's paper tells other figures than the draft; empty when all agree.

    Every figure must be found where it was written, linked to its indicator and group, with its value and bound,
    and none besides may be linked to an indicator.
    """
    # The reader leaves 共, 达 and 不少于 before a number outside its span, so both meet at the end.
    by_place = {figure.span.end: figure for figure in document.figures}
    found = []
    for run, passage, end in _placed(draft, document.text):
        figure = by_place.pop(end, None)
        if figure is None or not _agrees(run, figure):
            found.append(Difference(passage, run.fact, figure))
    found += [
        Difference(document.text[max(0, figure.span.start - 12) : figure.span.end], None, figure)
        for figure in by_place.values()
        if figure.indicator is not None
    ]
    return found


def _placed(draft: Draft, text: str) -> Iterator[tuple[FigureRun, str, int]]:
    """Each figure of the draft with the words before it and where it ends in the text read; -1 where it is not."""
    at = 0
    for block in draft.blocks:
        if not isinstance(block, Paragraph):
            continue
        start = text.find(block.text, at)
        at = start + len(block.text) if start >= 0 else at
        within = 0
        for run in block.runs:
            within += len(run.text)
            if isinstance(run, FigureRun):
                passage = block.text[max(0, within - len(run.text) - 14) : within]
                yield run, passage, start + within if start >= 0 else -1


def _agrees(run: FigureRun, figure: Figure) -> bool:
    fact = run.fact
    return (
        figure.indicator == fact.indicator
        and figure.group == fact.group
        and fact.amount is not None
        and figure.amount == as_told(fact.amount, fact.unit)
        and run.text.endswith(figure.text)
    )
