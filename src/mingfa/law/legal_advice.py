"""Legal advisers and government lawyers: 中办发〔2016〕30号 and the statute on rural revival."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["ADVISERS", "HEARD_BEFORE_DECISIONS", "LAWYERS_CHECKED", "VILLAGE_SERVICES"]

_ACT = "关于推行法律顾问制度和公职律师公司律师制度的意见"
_NUMBER = "中办发〔2016〕30号"
_SINCE = date(2016, 6, 16)

ADVISERS = Clause(
    act=_ACT,
    number=_NUMBER,
    article="目标任务",
    effective=_SINCE,
    summary="乡镇党委和政府根据需要设立法律顾问、公职律师",
    confidence=Confidence.VERIFIED,
)

HEARD_BEFORE_DECISIONS = Clause(
    act=_ACT,
    number=_NUMBER,
    article="党政机关法律顾问、公职律师有关规定",
    effective=_SINCE,
    summary="党政机关讨论、决定重大事项之前，应当听取法律顾问、公职律师的法律意见",
    confidence=Confidence.VERIFIED,
)

VILLAGE_SERVICES = Clause(
    act="中华人民共和国乡村振兴促进法",
    number="主席令第七十七号",
    article="第四十八条",
    effective=date(2021, 6, 1),
    summary="鼓励乡镇设立法律顾问和公职律师，鼓励有条件的村设立公共法律服务室",
    confidence=Confidence.VERIFIED,
)

LAWYERS_CHECKED = Clause(
    act="公职律师管理办法",
    number="司发通〔2018〕131号",
    article="年度考核有关规定",
    effective=date(2018, 12, 13),
    summary="公职律师所在单位每年对其考核，报司法行政机关备案",
    confidence=Confidence.UNVERIFIED,
)
