"""How numbers, marks and headings are written in papers: GB/T 15835, GB/T 15834 and GB/T 9704."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["FORMAL_ELEMENTS", "HEADING_NUMBERS", "NUMERALS", "PUNCTUATION"]

NUMERALS = Clause(
    act="出版物上数字用法",
    number="GB/T 15835—2011",
    article="（GB/T 15835—2011）",
    effective=date(2011, 11, 1),
    summary="精确的数不与余、多、近、约等概数词连用，两个概数词不重叠",
    confidence=Confidence.UNVERIFIED,
)

PUNCTUATION = Clause(
    act="标点符号用法",
    number="GB/T 15834—2011",
    article="（GB/T 15834—2011）",
    effective=date(2012, 6, 1),
    summary="中文里的标点占一个字的位置，用全角形式",
    confidence=Confidence.UNVERIFIED,
)

HEADING_NUMBERS = Clause(
    act="党政机关公文格式",
    number="GB/T 9704—2012",
    article="7.3.3",
    effective=date(2012, 7, 1),
    summary="结构层次序数依次用一、（一）1.（1）标注",
    confidence=Confidence.UNVERIFIED,
)

FORMAL_ELEMENTS = Clause(
    act="党政机关公文格式",
    number="GB/T 9704—2012",
    article="7.3",
    effective=date(2012, 7, 1),
    summary="公文主体有标题、主送机关、正文、发文机关署名和成文日期等要素",
    confidence=Confidence.UNVERIFIED,
)
