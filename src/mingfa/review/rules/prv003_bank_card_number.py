"""A bank card or account number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.digits import matches_of_long_numbers
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["BankCardNumber"]

_NUMBER = re.compile(r"(?<![\dA-Za-z])(?:[3-6]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?)(?![\dA-Za-z])")
_ACCOUNT = re.compile("账户|账号|帐号|帐户|卡号|银行卡|开户")
_IDENTITY = re.compile(r"[1-8]\d{5}(?:19|20)\d{9}[\dXx]")
_FAR = 12


class BankCardNumber(Rule):
    """正文里有银行卡号或者账号。

    为什么：
        金融账户是敏感个人信息，报告里不应出现。
    错：
        罚款缴入账户6222021234567890128。
    对：
        罚款缴入财政专户，项目编号6222-0101，合同编号4100202401015555。
    不查：
        校验位不符又没有说明是账号的长数字。
    """

    code = "PRV003"
    name = "bank-card-number"
    severity = Severity.ERROR
    basis = NoBasis("《中华人民共和国个人信息保护法》第二十八条")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for match in matches_of_long_numbers(_NUMBER, text):
            digits = re.sub(r"\D", "", match[0])
            said = _ACCOUNT.search(text, max(0, match.start() - _FAR), match.start())
            if not _IDENTITY.fullmatch(digits) and (said or (digits[:2] == "62" and _luhn(digits))):
                yield Fault(Span(*match.span()), "正文里有银行账号。", "请删去或者遮蔽。")


def _luhn(digits: str) -> bool:
    """Whether the check digit of a card number is right."""
    total = 0
    for place, mark in enumerate(reversed(digits)):
        value = int(mark) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
