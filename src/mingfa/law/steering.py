"""Steering of rule-of-law work in a township: counties set how groups meet and how papers are passed on."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["GROUP", "KEY_POINTS", "MINUTES_IN_5", "NETWORK", "PASS_ON_7", "PLANS"]

_ACT = "各地法治建设议事协调机构工作规则"
_NUMBER = "地方规定"
_SINCE = date(2019, 4, 15)

GROUP = Clause(
    act=_ACT,
    number=_NUMBER,
    article="机构设立",
    effective=_SINCE,
    summary="党委主要负责人任组长，统筹协调本地法治建设，定期开会并印发纪要",
    confidence=Confidence.LOCAL,
)

MINUTES_IN_5 = Clause(
    act=_ACT,
    number=_NUMBER,
    article="会议纪要",
    effective=_SINCE,
    summary="会议纪要一般在会后五个工作日内印发，各县可自定",
    confidence=Confidence.LOCAL,
)

PASS_ON_7 = Clause(
    act=_ACT,
    number=_NUMBER,
    article="传达学习",
    effective=_SINCE,
    summary="上级法治建设会议精神和文件一般在收到之日起七日内传达，各县可自定",
    confidence=Confidence.LOCAL,
)

KEY_POINTS = Clause(
    act=_ACT,
    number=_NUMBER,
    article="工作要点",
    effective=_SINCE,
    summary="上级年度工作要点分解到责任单位，一般每半年报告一次落实情况，各县可自定",
    confidence=Confidence.LOCAL,
)

PLANS = Clause(
    act=_ACT,
    number=_NUMBER,
    article="计划和责任分工",
    effective=_SINCE,
    summary="法治建设列入总体规划和年度计划，任务明确责任单位、目标和期限",
    confidence=Confidence.LOCAL,
)

NETWORK = Clause(
    act=_ACT,
    number=_NUMBER,
    article="工作网络",
    effective=_SINCE,
    summary="部门和村（社区）明确负责法治建设的人员",
    confidence=Confidence.LOCAL,
)
