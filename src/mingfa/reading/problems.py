"""Problems that a report owns up to, why it says they are there, and what of its plan answers them."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from mingfa.reading.topics import topics
from mingfa.reading.wording import DEFICIENT, named_parts
from mingfa.report.model import Part, Problem, Section
from mingfa.text.sentences import clauses, sentences
from mingfa.text.spans import Span

__all__ = ["find_problems"]

# Words of which a heading is made that names its part and no problem of its own. Possessive: no way back to try.
_GENERIC = re.compile(
    r"(?:存在|面临|主要|突出|当前|目前|仍然?|还|有|的|些|问题|不足|差距|短板|薄弱环节|困难|原因|成因|根源|分析|剖析|反思|之处|方面|清单|及其?|和|与|以及"
    r"|整改|改进|解决|应对|对策|建议|措施|举措|办法|方向|努力|打算|计划|安排|思路|设想|下一?步|下一阶段|今后|明年|来年|工作|情况|任务|重点|推进|加强"
    r"|法治(?:政府)?建设|依法行政|全面依法治[国省市县镇乡]|过程中?|中|我[镇乡县区]|本[镇乡]|20[0-9]{2}年度?|年度?|无|没有|[、，。：:；（）() 一二三四五六七八九十])++"
)
_CAUSE_HEADING = re.compile("原因|成因|根源")
_CURE_HEADING = re.compile("(?:整改|改进|解决|应对)(?:的?(?:措施|举措|办法|方向|打算|建议)|情况)|对策")
# 因 opens a cause where it is a word of its own: not 因此, 因素, 因地制宜, 原因, 基因.
_CAUSE = re.compile(
    r"由于|究其原因|归因于|源于|主要原因(?:是|在于)|原因(?:是|在于)|加之|(?<![原基成诱病])因(?!此|而|素|地制宜|材施|人而异|人施策|村施策|公|故|果|特网)"
    r"|受[^，。；]{1,24}?(?:影响|制约|限制|所限)"
)
_RESULT = re.compile("导致|造成|致使|使得|使|从而|因此|因而|难以|难于|所以")
_GOES_ON = re.compile("且|并且|并|加之|加上|又|以及|同时")
_LONGEST_CAUSE = 120
_MOST = 300  # items of a part: every problem is held against every measure
_LIKE = 0.3  # likeness below which a measure answers nothing
_NEARLY = 0.75  # of the best: as good an answer
_TITLE_WEIGHT = 3
_TOLD_EARLY = 200  # characters in which an item has said what it is about


def find_problems(
    text: str, parts: Mapping[Part, tuple[Span, ...]], sections: Sequence[Section]
) -> tuple[Problem, ...]:
    """The problems in order. Nothing is claimed to answer a problem that is of another topic."""
    items = _items(text, parts.get(Part.DEFICIENCIES, ()), sections)
    if not any(item.kind == _PROBLEM for item in items):
        return ()
    plans = _items(text, parts.get(Part.PLAN, ()), sections)
    measures = [_Item(item.span, item.title, _CURE) for item in plans if item.kind != _CAUSED]
    measures += [item for item in items if item.kind == _CURE]
    shared = tuple(item.span for item in items if item.kind == _CAUSED)
    answers = _Answers(text, measures)
    return tuple(
        Problem(item.span, item.title, tuple(_causes(text, item.span)) or shared, answers.to(item))
        for item in items
        if item.kind == _PROBLEM
    )


_PROBLEM, _CAUSED, _CURE = "problem", "cause", "cure"


class _Item(NamedTuple):
    """A heading with its text, or a sentence where there is no heading."""

    span: Span
    title: Span
    kind: str


def _items(text: str, areas: Sequence[Span], sections: Sequence[Section]) -> list[_Item]:
    """The items of a part: sections right below the one that names the part, else its sentences."""
    found = (
        item
        for area in areas
        for item in _unfold(text, area, [one for one in sections if area.covers(one.span)], _PROBLEM)
    )
    return list(islice(found, _MOST))


def _unfold(text: str, area: Span, inside: Sequence[Section], kind: str) -> Iterator[_Item]:
    if not inside:
        yield from _sentences(text, area, kind)
        return
    end = area.start
    for place, section in enumerate(inside):
        if section.span.start < end:
            continue
        end = section.span.end
        below = inside[place + 1 : bisect_left(inside, end, key=lambda one: one.span.start)]
        told = _kind(section.title, kind)
        if _GENERIC.fullmatch(section.title):
            rest = Span(section.heading_span.end, section.span.end)
            yield from _unfold(text, rest, below, told)
        else:
            yield _Item(section.span, section.heading_span, told)


def _kind(title: str, kind: str) -> str:
    named = named_parts(title).parts
    if _CURE_HEADING.search(title) or named == {Part.PLAN}:
        return _CURE
    if _CAUSE_HEADING.search(title) and not re.search("问题|不足|差距|短板", title):
        return _CAUSED
    return kind


def _sentences(text: str, area: Span, kind: str) -> Iterator[_Item]:
    for span in sentences(area.of(text)):
        placed = Span(area.start + span.start, area.start + span.end)
        if kind == _PROBLEM and not DEFICIENT.search(text, placed.start, placed.end):
            continue
        said = placed.of(text)
        if said.endswith(("：", ":")) or _OPENING.fullmatch(said) or _GENERIC.fullmatch(said):
            continue
        yield _Item(placed, _told_in(text, placed), kind)


def _told_in(text: str, sentence: Span) -> Span:
    """The clause that owns up, or the first: 因人手紧张，案卷制作不规范 is about the case files."""
    told = list(clauses(text, sentence)) or [sentence]
    return next((clause for clause in told if DEFICIENT.search(text, clause.start, clause.end)), told[0])


# 虽然取得了一定成效，但仍存在一些不足： opens the list and is no item of it.
_OPENING = re.compile(
    r"[^。]{0,120}(?:但|但是|然而|也|还|仍)[^。]{0,20}(?:存在|有)[^。]{0,12}(?:一些|一定|以下|不少|诸多|如下|许多|几个方面)[^。]{0,12}(?:不足|问题|差距|短板)[^。，]{0,12}[。：]"
)


def _causes(text: str, span: Span) -> Iterator[Span]:
    """Where it is said why: from the word that opens a cause to the comma before what came of it."""
    end = span.start
    for found in _CAUSE.finditer(text, span.start, span.end):
        if found.start() < end:
            continue
        end = _cause_end(text, found.start(), span.end)
        yield Span(found.start(), end)


def _cause_end(text: str, start: int, stop: int) -> int:
    within = list(clauses(text, Span(start, min(stop, start + _LONGEST_CAUSE))))
    for piece, after in pairwise(within):
        closes = text[piece.end - 1] in "。；;！？"
        goes_on = _GOES_ON.match(text, after.start, after.end) and not _RESULT.match(text, after.start)
        if closes or not goes_on:
            return piece.end - (text[piece.end - 1] in "，,。；;：:！？")
    last = within[-1].end if within else stop
    return last - (text[last - 1] in "，,。；;：:！？")


class _Speech(NamedTuple):
    """What is spoken of.

    topics: how much of each, what the title says counting more; pairs: of characters in the title
    """

    topics: Mapping[str, int]
    pairs: Mapping[str, int]


def _speech(text: str, item: _Item) -> _Speech:
    title = item.title.of(text)
    about = topics(text[item.span.start : min(item.span.end, item.span.start + _TOLD_EARLY)])
    for topic, count in topics(title).items():
        about[topic] += _TITLE_WEIGHT * count
    pairs: dict[str, int] = {}
    for at in range(len(title) - 1):
        if "\u4e00" <= title[at] <= "\u9fff":
            pair = title[at : at + 2]
            pairs[pair] = pairs.get(pair, 0) + 1
    return _Speech(about, pairs)


class _Answers:
    """The measures of a paper, each weighed by what tells it apart from the others."""

    def __init__(self, text: str, measures: Sequence[_Item]) -> None:
        self._text = text
        self._measures = measures
        self._spoken = [_speech(text, measure) for measure in measures]
        # A topic of which all speak tells little.
        held = Counter(topic for speech in self._spoken for topic in speech.topics)
        self._weights = {
            topic: math.log(1 + (len(measures) + 1) / count) ** 2 for topic, count in held.items()
        }
        self._sizes = [self._size(speech) for speech in self._spoken]

    def to(self, problem: _Item) -> tuple[Span, ...]:
        """The measures most like a problem, if any is like enough."""
        said = _speech(self._text, problem)
        size = self._size(said)
        scores = [
            self._likeness(said, other, size * other_size)
            for other, other_size in zip(self._spoken, self._sizes, strict=True)
        ]
        least = max(_LIKE, _NEARLY * max(scores, default=0.0))
        return tuple(
            measure.span for measure, score in zip(self._measures, scores, strict=True) if score >= least
        )

    def _likeness(self, one: _Speech, other: _Speech, sizes: float) -> float:
        """The cosine of the topics, and a little for words that titles share."""
        score = 0.0
        if sizes:
            for topic, count in one.topics.items():
                if topic in other.topics:
                    score += count * other.topics[topic] * self._weights[topic]
            score = score / sizes * 0.8
        if other.pairs:
            alike = 0
            for pair, count in one.pairs.items():
                if pair in other.pairs:
                    alike += min(count, other.pairs[pair])
            score += 0.05 * min(alike, 4)
        return score

    def _size(self, speech: _Speech) -> float:
        return math.sqrt(
            sum(count * count * self._weights.get(topic, 1.0) for topic, count in speech.topics.items())
        )
