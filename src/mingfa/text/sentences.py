"""Sentences and clauses, by their marks; quotation marks, brackets and book titles are not broken open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.text.spans import Span

__all__ = ["clause_start", "clauses", "sentence_around", "sentence_start", "sentences"]

_OPENS = {"“": "”", "‘": "’", "（": "）", "(": ")", "《": "》", "「": "」", "【": "】", "〔": "〕"}
_CLOSES = frozenset(_OPENS.values())
_MARK = re.compile("[。！？!?；;，,、：:\n“”‘’（）()《》「」【】〔〕]")
_SENTENCE_ENDS = frozenset("。！？!?\n")
_CLAUSE_ENDS = frozenset("。！？!?\n；;，,：:")

# Greedy up to the last mark: one call of the matcher, where a loop of rfind would be a dozen.
_TO_SENTENCE = re.compile(r".*[。！？\n]", re.DOTALL)
_TO_CLAUSE = re.compile(r".*[。！？!?\n；;，,：:]", re.DOTALL)


def sentences(text: str) -> Iterator[Span]:
    """Every sentence with its closing mark, blanks around it left out.

    A line ends a sentence whatever is open: a bracket that is never closed must not swallow the report.

    >>> [span.of("甲（乙。丙）。丁") for span in sentences("甲（乙。丙）。丁")]
    ['甲（乙。丙）。', '丁']
    """
    return _cut(text, Span(0, len(text)), _SENTENCE_ENDS)


_AROUND = 200  # characters of a sentence to each side of what stands in it
_STOPS = "。；！？\n\t"


def sentence_around(text: str, span: Span) -> str:
    """The sentence or item in which a place stands, cut where it is very long."""
    floor = max(span.start - _AROUND, 0)
    first = max((text.rfind(stop, floor, span.start) for stop in _STOPS), default=-1) + 1
    ends = [place for stop in _STOPS if (place := text.find(stop, span.end, span.end + _AROUND)) >= 0]
    last = min(ends, default=min(span.end + _AROUND, len(text)) - 1) + 1
    return text[max(first, floor) : last].strip()


def clauses(text: str, within: Span) -> Iterator[Span]:
    """The stretches of a sentence between commas, semicolons and colons, each with its closing mark."""
    return _cut(text, within, _CLAUSE_ENDS)


def sentence_start(text: str, floor: int, at: int) -> int:
    """Where the sentence begins in which a place stands, `floor` at the earliest."""
    match = _TO_SENTENCE.match(text, floor, at)
    return match.end() if match else floor


def clause_start(text: str, floor: int, at: int) -> int:
    """Where the clause begins in which a place stands, `floor` at the earliest."""
    match = _TO_CLAUSE.match(text, floor, at)
    return match.end() if match else floor


def _cut(text: str, within: Span, ends: frozenset[str]) -> Iterator[Span]:
    start = within.start
    awaited: list[str] = []
    for match in _MARK.finditer(text, within.start, within.end):
        mark = match[0]
        if mark in _OPENS:
            awaited.append(_OPENS[mark])
        elif mark in _CLOSES:
            if mark in awaited:
                del awaited[awaited.index(mark) :]
            if not awaited and mark in "”’」" and text[match.start() - 1] in ends & frozenset("。！？!?"):
                yield from _trimmed(text, start, match.end())  # 他说：“好。” ends with the quotation
                start = match.end()
        elif mark in ends and (not awaited or mark == "\n"):
            awaited.clear()
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, within.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    said = text[start:end]
    left = len(said) - len(said.lstrip())
    if said.strip():
        yield Span(start + left, start + len(said.rstrip()))
