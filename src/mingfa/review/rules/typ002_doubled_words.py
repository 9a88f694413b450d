"""A word written twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.lexicon import doubled, is_word
from mingfa.review.nearby import matches_near
from mingfa.review.repeats import repeats
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.review.sought import sought
from mingfa.text.spans import Span

__all__ = ["DoubledWords"]

_PARTICLES = sought("的的", "了了", "在在", "将将", "把把", "与与", "及及", "和和", "是是", "被被", "为为")
_NEAR = 130  # two clauses of the longest kind
_WORD = re.compile(r"([一-龥]{2,6})\1+")
_SAID, _MARK = r"[^，、；。：！？\n]{3,60}", "[，、；。]"
_CLAUSE = re.compile(f"({_SAID}){_MARK}")
_CLAUSES = re.compile(rf"({_SAID}{_MARK})\1")
_DIGIT = re.compile(r"\d")
_SHOWN = 16
_LENGTHS = range(2, 7)  # characters of a word that may stand twice
_PARTICLE = re.compile(
    r"(?<![一-龥]目)(?<!有)(?<!似)的的(?!确|士)|(?<!罢)(?<!算)了了(?![解事一])|(?<=[一-龥])在在(?![内其])|(?<=[一-龥])将将(?!来)|(?<=[一-龥])把把(?![关门])|(?<=[一-龥])与与(?!会)|(?<=[一-龥])及及(?!时)|(?<=[一-龥])和和(?!谐|平|睦|解|气|美|顺)|(?<=[一-龥])是是(?!非)|(?<=[一-龥])被被|(?<=[一-龥])为为(?!民|了|人|群|企|推|进|全|加)"
)
# 一件一件 and its like are words; so is what ends one word and begins the next: 研究研究所.
_REDUPLICATED = re.compile(
    "[一二三四五六七八九十两]|(?:研究|讨论|商量|考虑|休息|学习|了解|教育|锻炼|帮助){2}|[某×]|(?:嘀咕|比划|意思){2}"
)


class DoubledWords(Rule):
    """同一个词连写了两遍。

    为什么：
        修改、粘贴时多留了一遍，通读一次就能发现。
    错：
        组织领导领导干部学法考试，参考率100%。
    错：
        不断提高提高依法行政的的能力。
    错：
        全镇共创建示范村6个个，组织党员参加加县级培训，紧紧围绕绕中心工作。
    错：
        同部署、同推进、同考核、同考核，开展执法专项行动，开展执法专项行动，整改问题31个。
    对：
        一件一件研究，一个一个解决，目的的确明确。
    对：
        把把关责任压实到人，和和谐谐，是是非非都要讲清。
    对：
        推进行政执法，办理招标投标投诉7件，人人参与，王婷婷带头，平县县委召开委员会会议。
    不查：
        数词重叠（一户一户）；叠词和口语重叠；表格里的行。
    """

    code = "TYP002"
    name = "doubled-words"
    severity = Severity.ERROR
    basis = NoBasis("文稿应当通读校对")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for match in _doubled(text):
            if not _REDUPLICATED.match(match[0]) and not _of_three_words(match, text):
                yield _fault(Span(*match.span()), match[1], text)
        for at in doubled(text):
            if text[at : at + 2] not in _PARTICLES:
                said = f"“{text[at]}”连写了两遍。"
                yield Fault(Span(at, at + 2), said, "请核对，多余的请删去。", None, Severity.WARNING)
        yield from _doubled_clauses(text)
        for match in matches_near(_PARTICLE, text, _PARTICLES, before=3, after=5):
            yield _fault(Span(*match.span()), match[0][0], text)


def _doubled(text: str) -> Iterator[re.Match[str]]:
    """Words that stand twice."""
    starts = {start for length in _LENGTHS for start in repeats(text, length)}
    end = -1
    for start in sorted(starts):
        match = _WORD.match(text, start) if start >= end else None
        if match:
            end = match.end()
            yield match


def _of_three_words(match: re.Match[str], text: str) -> bool:
    """招标投标投诉: the doubled pair ends one word, is another turned round, and begins a third."""
    start, end = match.span()
    inner = range(start - 1, end, 2)
    return len(match[1]) == len("标投") and all(is_word(text[at : at + 2]) for at in inner if at >= 0)


def _doubled_clauses(text: str) -> Iterator[Fault]:
    """Two clauses in a row that say the same."""
    last: re.Match[str] | None = None
    for match in _CLAUSE.finditer(text):
        if last and last[1] == match[1] and last.end() == match.start():
            yield Fault(
                Span(*match.span()),
                f"“{match[1][:_SHOWN]}”连写了两遍。",
                "请只留一个。",
                None if _DIGIT.search(match[0]) else Fix(Span(last.start(), match.start()), ""),
            )
        last = match


def _fault(span: Span, word: str, text: str) -> Fault:
    extra = Span(span.start + len(word), span.end)
    # What is left may be doubled again with what follows: then only a person can tell which words are meant.
    near = text[max(0, span.start - _NEAR) : extra.start] + text[span.end : span.end + _NEAR]
    again = _WORD.search(near) or _PARTICLE.search(near) or _CLAUSES.search(near)
    fix = None if again else Fix(extra, "")
    return Fault(span, f"“{word}”连写了几遍。", "请只留一个。", fix)
