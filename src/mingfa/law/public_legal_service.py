"""Public legal services in towns and villages, and what counties ask of their stations."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence, NoBasis

__all__ = ["CONTRACT_FILED", "FIRMS", "POLICE_POST", "POSTS", "SERVICES", "STANDARDS"]

SERVICES = Clause(
    act="关于加快推进公共法律服务体系建设的意见",
    number="中共中央办公厅、国务院办公厅2019年7月印发",
    article="公共法律服务平台建设部分",
    effective=date(2019, 7, 10),
    summary="乡镇（街道）、村（社区）设公共法律服务站点，提供咨询、援助引导、调解和法治宣传等服务",
    confidence=Confidence.UNVERIFIED,
)

CONTRACT_FILED = Clause(
    act="各地村（社区）法律顾问工作规定",
    number="地方规定",
    article="合同备案",
    effective=date(2016, 6, 16),
    summary="法律顾问合同签订后报县级司法行政机关备案，未定时限的按十五日提醒，各县可自定",
    confidence=Confidence.LOCAL,
)

STANDARDS = NoBasis("公共法律服务站点和司法所的规范化建设标准由省、市、县制定，没有全国统一条文")
POSTS = NoBasis("司法所岗位由县级编制和司法行政机关核定，没有全国统一条文")
FIRMS = NoBasis("走访服务企业由各地自行部署，没有统一条文")
POLICE_POST = NoBasis("园区警务工作站由公安机关和乡镇商定设立，没有统一条文")
