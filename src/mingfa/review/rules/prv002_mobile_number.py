"""A mobile telephone number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.digits import matches_of_long_numbers
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["MobileNumber"]

_NUMBER = re.compile(r"(?<![\dA-Za-z.])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\dA-Za-z])")
_CONTACT = re.compile(
    r"[（(][^（）()\n]{0,20}联系(?:人|电话|方式)[^（）()\n]{0,24}$|^[ \t\u3000]*(?:联系人|填报人|经办人)[^\n]{0,40}$"
)
_FAR = 60


class MobileNumber(Rule):
    """正文里有手机号码。

    为什么：
        个人手机号是个人信息，公开前应当去掉。
    错：
        在册社区矫正对象联系电话13812345678实行专人管理。
    对：
        （联系人：赵某某，联系电话：139****0021）服务热线0371-6550123，发放资料13812份。
    不查：
        已经遮蔽的；固定电话。文末注明的联系人电话只作提示。
    """

    code = "PRV002"
    name = "mobile-number"
    severity = Severity.ERROR
    basis = NoBasis("《中华人民共和国个人信息保护法》第二十八条")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for match in matches_of_long_numbers(_NUMBER, text):
            line = text[max(0, match.start() - _FAR) : match.start()].rpartition("\n")[2]
            contact = _CONTACT.search(line)
            yield Fault(
                Span(*match.span()),
                "正文里有手机号码。",
                "公开前请删去。" if contact else "请删去或者遮蔽。",
                None,
                Severity.INFO if contact else None,
            )
