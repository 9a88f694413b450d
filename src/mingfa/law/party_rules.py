"""Rules within the Party that a town cites, and those that others replaced."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from mingfa.law.clause import Clause, Confidence

__all__ = ["OPEN_PARTY_AFFAIRS", "REPLACED", "REPLY_IN_30", "TOLD_WITHIN", "Replaced", "replaced"]

OPEN_PARTY_AFFAIRS = Clause(
    act="中国共产党党务公开条例（试行）",
    number="中共中央2017年12月20日印发",
    article="公开的内容和范围",
    effective=date(2017, 12, 20),
    summary="党的基层组织按规定的范围、程序和方式公开党务",
    confidence=Confidence.UNVERIFIED,
)

TOLD_WITHIN = Clause(
    act="中国共产党党内监督条例",
    number="中共中央2016年10月27日印发",
    article="党委（党组）的监督有关规定",
    effective=date(2016, 10, 27),
    summary="党内情况通报、情况反映是党内监督和党员知情的途径",
    confidence=Confidence.UNVERIFIED,
)

REPLY_IN_30 = Clause(
    act="各地党内情况反映办理办法",
    number="地方规定",
    article="回复期限",
    effective=date(2016, 10, 27),
    summary="党内情况反映一般在三十日内回复，台账写明期限的从其期限，各地可自定",
    confidence=Confidence.LOCAL,
)


@dataclass(frozen=True, slots=True)
class Replaced:
    """A rule that is no longer in force, and the one that took its place on a day."""

    title: str
    by: str
    on: date


REPLACED: Mapping[str, Replaced] = MappingProxyType(
    {
        one.title: one
        for one in (
            Replaced("中国共产党党员领导干部廉洁从政若干准则", "中国共产党廉洁自律准则", date(2016, 1, 1)),
            Replaced("中国共产党党内监督条例（试行）", "中国共产党党内监督条例", date(2016, 10, 27)),
            Replaced("中国共产党巡视工作条例（试行）", "中国共产党巡视工作条例", date(2015, 8, 3)),
        )
    }
)


def replaced(cited: str, on: date) -> Replaced | None:
    """The rule cited in a text that was no longer in force on a day; None where all it cites may stand.

    >>> replaced("《中国共产党党员领导干部廉洁从政若干准则》", date(2023, 5, 1)).by
    '中国共产党廉洁自律准则'
    """
    said = cited.replace("(", "（").replace(")", "）")
    return next((rule for title, rule in REPLACED.items() if title in said and rule.on <= on), None)
