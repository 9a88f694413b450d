"""Passages that stand twice: runs of equal clauses, within one text or across two, and sentences nearly alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mingfa.review.likeness import paragraphs
from mingfa.review.stock import RUN
from mingfa.text.shingles import bare
from mingfa.text.spans import Span

__all__ = ["Alike", "Clause", "Repeat", "alike", "clauses", "repeats"]

_CLAUSE = re.compile(r"[^，。；：！？,;!?\n]+[，。；：！？,;!?]?")
_SENTENCE = re.compile("[^。！？!?]+[。！？!?]?")
_TRIED = 4  # earlier lines that a sentence is held against
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


@dataclass(frozen=True, slots=True)
class Alike:
    """A sentence most of which an earlier line says too. share: of its characters, those that stand there in runs."""

    first: Span
    again: Span
    share: float


def alike(text: str, *, at_least: int, share: float) -> Iterator[Alike]:
    """The sentences of a text, so many characters long, that an earlier line says to such a share, marks and digits apart.

    Runs of `RUN` characters count, so clauses may stand in another order or with others between them.
    """
    lines: list[tuple[Span, set[str]]] = []
    told_in: dict[str, list[int]] = {}
    for span in paragraphs(text):
        if span.end - span.start < at_least:
            continue
        line = bare(text, span)
        for sentence in _SENTENCE.finditer(text, *span):
            start, end = line.within(Span(*sentence.span()))
            if end - start < at_least:
                continue
            runs = [line.said[at : at + RUN] for at in range(start, end - RUN + 1)]
            counted = Counter(number for run in runs for number in told_in.get(run, ()))
            for number, _ in counted.most_common(_TRIED):
                found = _held(runs, lines[number][1]) / (end - start)
                if found >= share:
                    yield Alike(lines[number][0], Span(*sentence.span()), found)
                    break
        said = {line.said[at : at + RUN] for at in range(len(line.said) - RUN + 1)}
        for run in said:
            places = told_in.setdefault(run, [])
            if len(places) < _TRIED:
                places.append(len(lines))
        lines.append((span, said))


def _held(runs: Sequence[str], there: set[str]) -> int:
    """Of the characters that the runs go over, those in a run that stands there."""
    held, upto = 0, 0
    for at, run in enumerate(runs):
        if run in there:
            held += at + RUN - max(at, upto)
            upto = at + RUN
    return held


def _told(
    run: list[tuple[int, int]], source: Sequence[Clause], text: Sequence[Clause], at_least: int
) -> Iterator[Repeat]:
    length = sum(len(text[at].content) for _, at in run)
    if length >= at_least:
        first = Span(source[run[0][0]].span.start, source[run[-1][0]].span.end)
        yield Repeat(first, Span(text[run[0][1]].span.start, text[run[-1][1]].span.end), length)
