"""A report signed by another body than the one its title names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.kind import is_annual_report
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["SignedByAnotherBody"]

_OF_TITLE = re.compile(r"^([一-龥]{1,24}?(?:局|委员会|政府|办事处|镇|乡|街道|苏木))(?:关于|20\d\d)")
_KIND = re.compile("局|镇|乡|街道|苏木|嘎查")
_TAIL = 80  # characters at the end in which a report is signed


class SignedByAnotherBody(Rule):
    """文末署名的单位，不是标题里写的单位。

    为什么：
        署名就是发文机关，应当与标题一致。不一致多半是套用了别的单位的稿子，或者用了改革前的旧名称。
    错：
        石门川县住房和城乡建设局关于2025年度法治政府建设情况的报告
        2025年，我局坚持依法行政，全年召开会议4次。
        石门川县城乡规划局
        2026年1月16日
    错：
        青禾镇2024年法治政府建设年度报告
        2024年，青禾镇坚持依法行政，全年召开会议4次。
        白榆镇人民政府
        2025年1月16日
    对：
        清河县青禾镇2024年法治政府建设年度报告
        2024年，青禾镇坚持依法行政，全年召开会议4次。
        中共青禾镇委员会　青禾镇人民政府
        2025年1月16日
    对：
        清河县住房和城乡建设局关于2025年度法治政府建设情况的报告
        2025年，我局坚持依法行政，全年召开会议4次。
        县住房城乡建设局
        2026年1月16日
    不查：
        标题里没有单位的；简称、全称不同的；没有署名的。
    """

    code = "PRT010"
    name = "signed-by-another-body"
    severity = Severity.ERROR
    basis = proofreading.FORMAL_ELEMENTS

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        meta = document.meta
        named = _OF_TITLE.search(meta.title or "")
        if named is None or not meta.issuers or not is_annual_report(document):
            return
        own = named[1]
        tail = max(0, len(document.text.rstrip()) - _TAIL)
        if any(_may_be(issuer, own) for issuer in meta.issuers):
            return
        for issuer in meta.issuers:
            at = document.text.rfind(issuer)
            if at >= tail:
                yield Fault(
                    Span(at, at + len(issuer)),
                    f"署名是“{issuer}”，标题里是“{own}”。",
                    "请核对发文机关。",
                )


def _may_be(issuer: str, own: str) -> bool:
    """Whether one body may be meant: the characters that tell it apart stand in the other, in full or shortened."""
    return _apart(issuer, own) <= set(own) or _apart(own, issuer) <= set(issuer)


def _apart(name: str, other: str) -> set[str]:
    """The characters of a name that are not those every government or party committee has."""
    return set(re.sub("人民政府|办事处|中共|委员会|党委|党组|工作|[省市县区旗]", "", name)) - (
        {"局"} if "局" in other else set()
    )
