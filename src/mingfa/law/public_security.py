"""Keeping the peace in a town: platforms, patrols and the places that need attention."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["CLEAR_IN_30", "PATROLS", "POLICE_FIGURES", "PUBLIC_VIDEO", "REMEDY_IN_15", "REPAIR_IN_7"]

_SINCE = date(2021, 1, 1)

PUBLIC_VIDEO = Clause(
    act="公共安全视频图像信息系统管理条例",
    number="国务院令第799号",
    article="第七条、第十四条至第十六条、第二十条",
    effective=date(2025, 4, 1),
    summary="公共安全视频系统由法定单位建设、登记和维护，图像信息依法保管，不得擅自查阅、提供",
    confidence=Confidence.VERIFIED,
)

PATROLS = Clause(
    act="各地社会治安防控体系建设工作要求",
    number="地方规定",
    article="治安巡查和重点整治",
    effective=_SINCE,
    summary="集镇联合巡查和每周常态化巡查相结合，对重点地区、场所、时段和危险物品排查整治",
    confidence=Confidence.LOCAL,
)

POLICE_FIGURES = Clause(
    act="各地平安建设考核办法",
    number="地方规定",
    article="年度指标通报",
    effective=_SINCE,
    summary="刑事、治安案件数和群众安全感以公安、统计等部门年度通报的数字为准",
    confidence=Confidence.LOCAL,
)

REPAIR_IN_7 = Clause(
    act="各地公共安全视频系统运行维护办法",
    number="地方规定",
    article="故障修复",
    effective=_SINCE,
    summary="点位故障一般在七个工作日内修复，各县可自定",
    confidence=Confidence.LOCAL,
)

REMEDY_IN_15 = Clause(
    act="各地社会治安防控体系建设工作要求",
    number="地方规定",
    article="巡查问题整改",
    effective=_SINCE,
    summary="巡查发现的问题一般在十五日内整改，台账写明期限的从其期限，各县可自定",
    confidence=Confidence.LOCAL,
)

CLEAR_IN_30 = Clause(
    act="各地社会治安防控体系建设工作要求",
    number="地方规定",
    article="重点整治期限",
    effective=_SINCE,
    summary="列入整治的重点部位一般在三十日内销号，台账写明期限的从其期限，各县可自定",
    confidence=Confidence.LOCAL,
)
