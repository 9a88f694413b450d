"""法制审核, 合法性审查 and 合法性审核: three words of statute for three things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.review.titles import in_title, title_spans
from mingfa.text.spans import Span

__all__ = ["WrongKindOfLegalReview"]

_ENFORCEMENT = re.compile(
    r"(?:重大)?(?:行政)?(?:执法|处罚)决定(?:的|进行|实行|开展)?(合法性(?:审查|审核)|法制审查)"
)
_DECISION = re.compile(
    r"重大(?:行政)?决策(?:事项)?(?:的|进行|实行|开展|严格)?(法制审核|法治审核|法制审查|合法性审核)(?!机构)"
)
_LISTED = re.compile(
    r"(?:公众参与|专家论证|风险评估)[、，和及](合法性审核|法制审核|法治审核)(?=[、，和及]集体)"
)
_DOCUMENT = re.compile(r"规范性文件(?:的|进行|实行|开展)?(法制审核|法治审核|法制审查)")


class WrongKindOfLegalReview(Rule):
    """“法制审核”“合法性审查”“合法性审核”混用。

    为什么：
        重大执法决定是“法制审核”（行政处罚法第五十八条），重大行政决策是“合法性审查”（重大行政决策程序暂行条例），行政规范性文件是“合法性审核”（国办发〔2018〕115号）。三个词各有所指，不能互换。
    错：
        落实重大执法决定合法性审核制度。
    错：
        重大行政决策法制审核率100%。
    错：
        对12件规范性文件进行法制审核。
    错：
        履行公众参与、专家论证、风险评估、合法性审核、集体讨论决定程序。
    对：
        落实重大执法决定法制审核制度，重大行政决策合法性审查率100%，对12件规范性文件进行合法性审核。
    对：
        对规范性文件、重大行政决策、行政机关合同等进行合法性审查。
    不查：
        规范性文件的“合法性审查”（地方普遍这样用）；书名号里的名称。
    """

    code = "LAW007"
    name = "wrong-kind-of-legal-review"
    severity = Severity.ERROR
    basis = NoBasis("行政处罚法、重大行政决策程序暂行条例和国办发〔2018〕115号的用语")
    triggers = ("审核", "审查")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for pattern, right in (
            (_ENFORCEMENT, "法制审核"),
            (_DECISION, "合法性审查"),
            (_LISTED, "合法性审查"),
            (_DOCUMENT, "合法性审核"),
        ):
            for match in matches_near(pattern, text, self.triggers, before=24, after=6):
                word = Span(*match.span(match.lastindex or 0))
                if not in_title(word, title_spans(text)):
                    yield Fault(
                        Span(*match.span()),
                        f"“{match[0]}”应为“{right}”。",
                        "请核对审的是什么。",
                        Fix(word, right),
                    )
