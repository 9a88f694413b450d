"""Where a text quotes: titles in 《》 and words in “”, which rules on wording leave alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from mingfa.text.spans import Span

__all__ = ["in_title", "quoted_spans", "title_spans"]

_LONGEST_QUOTE = 40
_TITLE = re.compile(r"《[^《》\n]{1,80}》")
_QUOTED = re.compile(rf"“[^“”\n]{{1,{_LONGEST_QUOTE}}}”")


@lru_cache(maxsize=4)
def title_spans(text: str) -> tuple[Span, ...]:
    """Titles of laws, papers and plans, marks included."""
    return tuple(Span(*match.span()) for match in _TITLE.finditer(text))


@lru_cache(maxsize=4)
def quoted_spans(text: str) -> tuple[Span, ...]:
    """Quoted words, marks included; a longer quotation is the paper's own text again."""
    return tuple(Span(*match.span()) for match in _QUOTED.finditer(text))


def in_title(span: Span, titles: tuple[Span, ...]) -> bool:
    """Whether a span lies in one of some spans that are in order and apart."""
    before = bisect_right(titles, span) - 1
    return any(titles[at].covers(span) for at in (before, before + 1) if 0 <= at < len(titles))
