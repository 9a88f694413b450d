"""A citizen's identity number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.digits import matches_of_long_numbers
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["IdentityNumber"]

_NUMBER = re.compile(
    r"(?<![0-9A-Za-z])[1-8]\d{5}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])"
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"


class IdentityNumber(Rule):
    """正文里有居民身份证号码。

    为什么：
        身份证号是敏感个人信息，报告和公开件里不得出现；公开前没有去掉，是泄露。
    错：
        受理来信（身份证号：11010519491231002X）27件。
    对：
        受理来信（身份证号：1101**********002X）27件，项目编号202401010012345678，统一社会信用代码91110105MA00123456。
    不查：
        已经遮蔽的号码；统一社会信用代码。
    """

    code = "PRV001"
    name = "identity-number"
    severity = Severity.ERROR
    basis = NoBasis("《中华人民共和国个人信息保护法》第二十八条")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in matches_of_long_numbers(_NUMBER, document.text):
            number = match[0].upper()
            checked = (
                _CHECKS[sum(int(mark) * weight for mark, weight in zip(number, _WEIGHTS, strict=False)) % 11]
                == number[-1]
            )
            yield Fault(
                Span(*match.span()),
                "正文里有居民身份证号码。" if checked else "正文里有像居民身份证号码的数字（校验位不符）。",
                "请删去或者遮蔽。",
            )
