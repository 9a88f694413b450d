"""Major administrative decisions: 《重大行政决策程序暂行条例》; townships apply it by reference (article 42)."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = [
    "BY_REFERENCE",
    "CATALOGUE",
    "COMMENT_30",
    "DISCUSSED",
    "EXPERTS",
    "HEARING_PAPERS_7",
    "PARTICIPATION",
    "PUBLISHED",
    "RECORD",
    "REVIEW_7",
    "REVIEW_FIRST",
    "RISK",
]

_ACT = "重大行政决策程序暂行条例"
_NUMBER = "国务院令第713号"
_SINCE = date(2019, 9, 1)


def _clause(article: str, summary: str) -> Clause:
    return Clause(
        act=_ACT,
        number=_NUMBER,
        article=article,
        effective=_SINCE,
        summary=summary,
        confidence=Confidence.VERIFIED,
    )


CATALOGUE = _clause("第三条", "决策机关可以确定重大行政决策事项目录、标准，经同级党委同意后公布")
PARTICIPATION = _clause("第十四条", "采取便于社会公众参与的方式充分听取意见，依法不公开的除外")
COMMENT_30 = _clause("第十五条", "向社会公开征求意见的期限一般不少于三十日，缩短的应当说明理由")
HEARING_PAPERS_7 = _clause("第十六条", "召开听证会的，提前七日将决策草案及依据等材料送达参加人")
EXPERTS = _clause("第十九条", "专业性、技术性较强的决策事项，组织专家论证")
RISK = _clause("第二十二条", "可能影响社会稳定、公共安全的决策，组织风险评估")
REVIEW_FIRST = _clause("第二十五条", "决策草案未经合法性审查或者审查不合法的，不得提交集体讨论")
REVIEW_7 = _clause("第二十六条", "合法性审查应当留有必要时间，一般不少于七个工作日")
DISCUSSED = _clause("第三十条", "决策草案经常务会议或者全体会议集体讨论，行政首长末位发言后作出决定")
PUBLISHED = _clause("第三十二条", "决策决定依法及时公布")
RECORD = _clause("第三十三条", "建立决策过程记录和材料归档制度")
BY_REFERENCE = _clause("第四十二条", "县级以上政府部门和乡级人民政府参照执行")
