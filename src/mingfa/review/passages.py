"""Passages that stand twice: runs of equal clauses, within one text or across two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mingfa.text.spans import Span

__all__ = ["Clause", "Repeat", "clauses", "repeats"]

_CLAUSE = re.compile(r"[^，。；：！？,;!?\n]+[，。；：！？,;!?]?")
_PROSE = re.compile(r"^(?!.*\S\t)[^\n]+$", re.MULTILINE)  # readers set tabs between the cells of a table
_CONTENT = re.compile(r"\W+|^(?:[一二三四五六七八九十]+是|（[一二三四五六七八九十\d]+）|\d+[.．、])")


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of text up to a mark. `content` is its words alone: marks, blanks and numbering do not count."""

    span: Span
    content: str


@dataclass(frozen=True, slots=True)
class Repeat:
    """A passage and where it stood first; `first` may be a span of another text."""

    first: Span
    again: Span
    length: int


def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a text that have any content, in order; rows of tables, which repeat by nature, left out."""
    found = (
        Clause(Span(*match.span()), _CONTENT.sub("", match[0].strip()))
        for line in _PROSE.finditer(text)
        for match in _CLAUSE.finditer(text, *line.span())
    )
    return tuple(clause for clause in found if clause.content)


def repeats(text: Sequence[Clause], older: Sequence[Clause] | None, at_least: int) -> Iterator[Repeat]:
    """Runs of clauses in `text` that stand in `older` too, or earlier in `text` itself where `older` is None.

    at_least: characters of content that make a run worth telling. Each clause is compared with the last one
    before it that says the same, so the time is that of one pass.
    """
    source = text if older is None else older
    last = {} if older is None else {clause.content: at for at, clause in enumerate(source)}
    run: list[tuple[int, int]] = []
    for at, clause in enumerate(text):
        following = run[-1][0] + 1 if run else len(source)
        limit = (
            run[0][1] if run and older is None else len(source)
        )  # a passage does not run into its repetition
        if following < limit and source[following].content == clause.content:
            run.append((following, at))
        else:
            yield from _told(run, source, text, at_least)
            first = last.get(clause.content)
            run = [] if first is None else [(first, at)]
        if older is None:
            last[clause.content] = at
    yield from _told(run, source, text, at_least)


def _told(
    run: list[tuple[int, int]], source: Sequence[Clause], text: Sequence[Clause], at_least: int
) -> Iterator[Repeat]:
    length = sum(len(text[at].content) for _, at in run)
    if length >= at_least:
        first = Span(source[run[0][0]].span.start, source[run[-1][0]].span.end)
        yield Repeat(first, Span(text[run[0][1]].span.start, text[run[-1][1]].span.end), length)
