"""Normative documents: 国办发〔2018〕37号, 国办发〔2018〕115号, and what provinces settle beyond them."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = [
    "CATALOGUE_BY_JANUARY",
    "CLEANED_EVERY_2_YEARS",
    "COLLECTIVE",
    "COMMENT_7",
    "EVALUATE_6_MONTHS",
    "FILE_IN_15",
    "FILING_CORRECTED",
    "NUMBERED",
    "PUBLISHED",
    "REVIEW_5",
    "REVIEW_15",
    "REVIEW_FIRST",
    "VALID_5_YEARS",
]

_MAKING = "关于加强行政规范性文件制定和监督管理工作的通知"
_LOCAL = "行政规范性文件管理有关规定"


def _making(article: str, summary: str) -> Clause:
    return Clause(
        act=_MAKING,
        number="国办发〔2018〕37号",
        article=article,
        effective=date(2018, 5, 16),
        summary=summary,
        confidence=Confidence.UNVERIFIED,
    )


def _review(summary: str) -> Clause:
    return Clause(
        act="关于全面推行行政规范性文件合法性审核机制的指导意见",
        number="国办发〔2018〕115号",
        article="审核程序有关规定",
        effective=date(2018, 12, 4),
        summary=summary,
        confidence=Confidence.UNVERIFIED,
    )


def _local(article: str, summary: str) -> Clause:
    return Clause(
        act=_LOCAL,
        number="各地规定",
        article=article,
        effective=date(2019, 1, 1),
        summary=summary,
        confidence=Confidence.LOCAL,
    )


COLLECTIVE = _making("集体审议决定部分", "规范性文件经集体审议决定，不得以传签、会签代替")
NUMBERED = _making("登记编号部分", "规范性文件统一登记、统一编号、统一印发")
PUBLISHED = _making("公开发布部分", "规范性文件应当公开发布，未经公布的不得作为行政管理依据")
REVIEW_FIRST = _review("未经合法性审核或者审核不合法的，不得提交集体审议")
REVIEW_5 = _review("合法性审核时间一般不少于五个工作日")
REVIEW_15 = _review("合法性审核时间最长不超过十五个工作日")

COMMENT_7 = _local("公开征求意见", "向社会公开征求意见一般不少于七个工作日，各地另有十日、三十日等规定")
FILE_IN_15 = _local("备案", "自印发之日起十五日内报县级政府备案，各地另有规定的从其规定")
FILING_CORRECTED = _local("备案审查", "备案审查发现问题的，制定机关按期自行纠正并报告，有错必纠")
VALID_5_YEARS = _local("有效期", "有效期一般不超过五年，暂行、试行的一般不超过二年")
EVALUATE_6_MONTHS = _local("有效期届满评估", "有效期届满前六个月评估是否继续执行")
CLEANED_EVERY_2_YEARS = _local("清理", "每两年清理一次，公布继续有效、修改、废止和失效的目录")
CATALOGUE_BY_JANUARY = _local("目录报送", "每年一月底前报送上年度规范性文件目录")
