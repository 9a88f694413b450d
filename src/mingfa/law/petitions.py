"""Petitions: 《信访工作条例》. Its days are calendar days, except the five working days for an objection."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = [
    "BY_CLASS",
    "FINISH_IN_60",
    "JOINT_MEETING",
    "LEADERS",
    "OBJECT_IN_5",
    "ORDER",
    "REGISTER_IN_15",
    "REPRESENTATIVES",
    "REREVIEW_IN_30",
    "REVIEW_IN_30",
    "SYSTEM",
    "TELL_IN_15",
    "TOWNSHIP",
]

_ACT = "信访工作条例"
_NUMBER = "中共中央、国务院2022年2月25日发布"
_SINCE = date(2022, 5, 1)


def _clause(article: str, summary: str, confidence: Confidence = Confidence.VERIFIED) -> Clause:
    return Clause(
        act=_ACT, number=_NUMBER, article=article, effective=_SINCE, summary=summary, confidence=confidence
    )


JOINT_MEETING = _clause(
    "第十三条", "乡镇（街道）建立信访工作联席会议机制，或者在党政联席会议上定期研究信访工作"
)
TOWNSHIP = _clause("第十五条", "坚持和发展新时代“枫桥经验”，把矛盾纠纷化解在基层、化解在萌芽状态")
LEADERS = _clause("第十八条", "各级领导干部阅办来信、定期接访、带案下访、包案化解信访事项")
REPRESENTATIVES = _clause("第二十条", "多人采用走访形式提出共同信访事项的，推选代表，代表不超过五人")
SYSTEM = _clause("第二十一条", "信访事项录入全国信访信息系统")
REGISTER_IN_15 = _clause("第二十二条", "信访部门收到信访事项予以登记，十五日内转送、交办")
TELL_IN_15 = _clause(
    "第二十三条", "收到信访事项能够当场告知的当场书面告知，其余十五日内告知受理情况，姓名地址不清的除外"
)
OBJECT_IN_5 = _clause("第二十三条", "不属于本机关职权范围的转送、交办事项，五个工作日内提出异议并说明理由")
BY_CLASS = _clause("第二十九条至第三十一条", "建议意见、检举控告、申诉求决分类处理，申诉求决依法适用相应程序")
FINISH_IN_60 = _clause(
    "第三十四条", "申诉求决事项自受理之日起六十日内办结，经批准可以延长不超过三十日并告知理由"
)
REVIEW_IN_30 = _clause("第三十五条", "不服处理意见的三十日内请求复查，收到请求的机关三十日内提出复查意见")
REREVIEW_IN_30 = _clause(
    "第三十六条", "不服复查意见的三十日内请求复核，三十日内提出复核意见，听证所需时间不计"
)
ORDER = _clause("有关信访秩序的规定", "违反信访秩序的，劝阻、批评教育或者依法处理", Confidence.UNVERIFIED)
