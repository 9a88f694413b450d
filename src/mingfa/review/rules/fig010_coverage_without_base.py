"""全覆盖 and 100% without saying of how many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.sentences import sentence_start
from mingfa.text.spans import Span

__all__ = ["CoverageWithoutBase"]

_CLAIM = re.compile(r"全覆盖|率(?:均|都)?(?:达到|达|为)?100[%％]|百分之百")
_COUNTED = re.compile(r"\d(?!00[%％])\d*[余多]?(?:个|名|人|件|份|次|项|户|家)")


class CoverageWithoutBase(Rule):
    """写了“全覆盖”“100%”，没有写一共多少。

    为什么：
        没有基数的“全覆盖”无法核对，上级抽查时也说不清。
    错：
        法律顾问实现全覆盖，各种考试合格率达100%。
    对：
        全镇18个村法律顾问全覆盖，参加考试86人，合格率100%。
    不查：
        默认不查；在审读方案里打开后才查。
    """

    code = "FIG010"
    name = "coverage-without-base"
    severity = Severity.INFO
    basis = NoBasis("比率应当写明基数")
    off = True
    triggers = ("全覆盖", "100%", "100％", "百分之百")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for match in _CLAIM.finditer(text):
            start = sentence_start(text, 0, match.start())
            if not _COUNTED.search(text, start, match.start()):
                yield Fault(Span(*match.span()), f"“{match[0]}”没有写基数。", "请写明一共多少、其中多少。")
