"""Rules whose faults are a table of wordings: what is written, what should stand, and where it does not count."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from mingfa.report.model import Document
from mingfa.review.nearby import matches_around
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.review.sought import sought, words_in
from mingfa.review.titles import in_title, quoted_spans, title_spans
from mingfa.text.spans import Span

__all__ = ["Wording", "WordingRule", "table"]

_GROUP = re.compile(r"\(\?[^()]*\)[?*]?|\[[^\[\]]*\](?:\{[^}]*\})?[?*]?|.[?*]")
_LOOKS_BEHIND = re.compile(r"\A(?:\(\?<[=!][^()]*\))+")
_REACH = 48  # characters to either side of its key that a wording may take with what it looks at
_EVERYWHERE = frozenset({"法治"})  # no key, since every sentence of these papers has it
_LITERAL = re.compile("[一-龥“”《》]+")


@dataclass(frozen=True, slots=True)
class Wording:
    """What is wrong, what should stand instead (empty: only a person can tell), and a remark.

    key: characters that occur wherever the pattern matches, so that most rows need no look at the text
    begins: whether what matches begins with them
    """

    pattern: str
    right: str
    remark: str
    key: str
    begins: bool


def table(rows: str) -> tuple[Wording, ...]:
    """Wordings from lines of `wrong -> right # remark`; wrong is a pattern.

    >>> [(one.key, one.right) for one in table("按排(?!列) -> 安排")]
    [('按排', '安排')]
    """
    return tuple(_wording(row) for row in rows.strip().splitlines())


def _wording(row: str) -> Wording:
    said, _, remark = row.partition("#")
    pattern, _, right = (cell.strip() for cell in said.partition("->"))
    bare = pattern
    while _GROUP.search(bare):
        bare = _GROUP.sub(" ", bare)
    # Of several the last: verbs come first and are in every other sentence (加强……作用).
    literals = [one for one in _LITERAL.findall(bare) if one not in _EVERYWHERE]
    (key,) = sought(max(reversed(literals), key=len))
    begins = _LOOKS_BEHIND.sub("", pattern).startswith(key)
    return Wording(pattern, right, remark.strip(), key, begins)


_compiled = cache(
    re.compile
)  # of hundreds of rows few are ever needed, and compiling them all takes a tenth of a second


class WordingRule(Rule, family=True):
    """A rule that is a table. Titles in 《》 are left alone.

    in_quotes: whether quoted words count too; unsure: the severity of rows that only a person can mend
    """

    wordings: ClassVar[tuple[Wording, ...]]
    in_quotes: ClassVar[bool] = True
    unsure: ClassVar[Severity | None] = None
    _rows: ClassVar[Mapping[str, Sequence[Wording]]]

    def __init_subclass__(cls, *, family: bool = False) -> None:
        super().__init_subclass__(family=family)
        rows: dict[str, list[Wording]] = defaultdict(list)
        for wording in cls.wordings:
            rows[wording.key].append(wording)
        cls._rows = rows

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        rows, found = self._rows, words_in(text).by_word
        for wording in (row for key in found.keys() & rows.keys() for row in rows[key]):
            for match in _matches(wording, text, found[wording.key]):
                span = Span(*match.span())
                if not in_title(span, title_spans(text)) and (
                    self.in_quotes or not in_title(span, quoted_spans(text))
                ):
                    yield self._fault(wording, span, match[0])

    def _fault(self, wording: Wording, span: Span, said: str) -> Fault:
        remark = f"，{wording.remark}" if wording.remark else ""
        if wording.right:
            return Fault(
                span, f"“{said}”应为“{wording.right}”{remark}。", "请改正。", Fix(span, wording.right)
            )
        return Fault(span, f"“{said}”的写法不妥{remark}。", "请改写。", None, self.unsure)


def _matches(wording: Wording, text: str, found: Sequence[int]) -> Iterator[re.Match[str]]:
    pattern = _compiled(wording.pattern)
    if wording.begins:
        tried = (pattern.match(text, at) for at in found)
        return (match for match in tried if match)
    return matches_around(pattern, text, found, before=_REACH, after=_REACH)
