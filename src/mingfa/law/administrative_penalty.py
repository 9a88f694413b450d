"""《行政处罚法》: who may punish, by which steps, and every clock of a case. “二、三、五、七日” are working days."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = [
    "CERTIFICATE",
    "COLLECTIVE",
    "DECIDE_IN_90",
    "EVIDENCE_IN_7",
    "EXTRA_FINE",
    "HAND_IN_IN_2",
    "HEARD_FIRST",
    "HEARING_NOTICE_7",
    "HEARING_REQUEST_IN_5",
    "LEGAL_CHECK",
    "LIMITATION",
    "ON_THE_SPOT",
    "PAY_IN_15",
    "RECORDED",
    "SERVE_IN_7",
    "SPARED",
    "TOWN_POWERS",
    "TRANSFER",
    "TWO_OFFICERS",
    "WITHDRAW_IN_3",
]


def _clause(article: str, summary: str, confidence: Confidence = Confidence.VERIFIED) -> Clause:
    return Clause(
        act="中华人民共和国行政处罚法",
        number="主席令第七十号",
        article=article,
        effective=date(2021, 7, 15),
        summary=summary,
        confidence=confidence,
    )


TOWN_POWERS = _clause(
    "第二十四条", "省级可以决定将县级部门的处罚权交由能够有效承接的乡镇、街道行使，并公布、定期评估"
)
TRANSFER = _clause("第二十七条", "违法行为涉嫌犯罪的，及时移送司法机关")
SPARED = _clause(
    "第三十三条", "轻微并及时改正、没有危害后果的不予处罚，初次违法且后果轻微并及时改正的可以不予处罚"
)
LIMITATION = _clause(
    "第三十六条", "违法行为二年内未被发现的不再处罚，涉及生命健康、金融安全且有危害后果的为五年"
)
TWO_OFFICERS = _clause("第四十二条", "由具有执法资格的人员实施，不得少于两人")
HEARD_FIRST = _clause("第四十四条", "作出决定之前告知拟作出的处罚内容及事实、理由、依据和享有的权利")
RECORDED = _clause("第四十七条", "以文字、音像等形式对处罚全过程记录，归档保存")
WITHDRAW_IN_3 = _clause(
    "第四十八条", "公开的处罚决定被变更、撤销、确认违法或者无效的，三个工作日内撤回并说明理由"
)
ON_THE_SPOT = _clause(
    "第五十一条", "对公民二百元以下、对法人或者其他组织三千元以下罚款或者警告，可以当场作出决定"
)
CERTIFICATE = _clause("第五十五条", "调查、检查时应当主动出示执法证件")
EVIDENCE_IN_7 = _clause("第五十六条", "先行登记保存的证据，七个工作日内作出处理决定")
COLLECTIVE = _clause("第五十七条", "情节复杂或者重大违法行为的处罚，由负责人集体讨论决定")
LEGAL_CHECK = _clause("第五十八条", "重大公共利益等情形未经法制审核或者审核未通过的，不得作出处罚决定")
DECIDE_IN_90 = _clause("第六十条", "自立案之日起九十日内作出处罚决定，法律、法规、规章另有规定的除外")
SERVE_IN_7 = _clause("第六十一条", "当事人不在场的，七个工作日内依法送达决定书")
HEARING_REQUEST_IN_5 = _clause("第六十四条", "当事人要求听证的，在告知后五个工作日内提出")
HEARING_NOTICE_7 = _clause("第六十四条", "举行听证的七个工作日前，通知听证的时间、地点")
PAY_IN_15 = _clause("第六十七条", "自收到处罚决定书之日起十五日内缴纳罚款")
HAND_IN_IN_2 = _clause("第七十一条", "当场收缴的罚款，二个工作日内交至行政机关")
EXTRA_FINE = _clause("第七十二条", "到期不缴罚款的，每日按百分之三加处罚款，不超过罚款数额")
