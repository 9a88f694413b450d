"""Grids and the hand-over of what is found in them: policy, and periods that each county sets."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["CENTRES", "GRIDS", "SETTLE_IN_15"]

_ACT = "中共中央 国务院关于加强基层治理体系和治理能力现代化建设的意见"
_NUMBER = "2021年4月28日印发"
_SINCE = date(2021, 4, 28)

GRIDS = Clause(
    act=_ACT,
    number=_NUMBER,
    article="网格化管理有关规定",
    effective=_SINCE,
    summary="在村（社区）按需要划分网格，配备网格员，把服务和管理落到网格",
    confidence=Confidence.UNVERIFIED,
)

CENTRES = Clause(
    act=_ACT,
    number=_NUMBER,
    article="平安建设有关规定",
    effective=_SINCE,
    summary="乡镇（街道）、村（社区）健全综治中心等平安建设平台和群防群治力量",
    confidence=Confidence.UNVERIFIED,
)

SETTLE_IN_15 = Clause(
    act="各地网格事项办理规程",
    number="地方规定",
    article="办理时限",
    effective=_SINCE,
    summary="网格事项一般在受理之日起十五日内办结，台账写明时限的从其时限，各县可自定",
    confidence=Confidence.LOCAL,
)
