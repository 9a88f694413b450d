"""Services of government to people and firms: licences, things done online and in one go."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["ANSWER_IN_5", "BUSINESS", "LICENCE_IN_20", "ONE_THING", "ONLINE", "STANDARDS"]

LICENCE_IN_20 = Clause(
    act="中华人民共和国行政许可法",
    number="主席令第七号",
    article="第四十二条",
    effective=date(2004, 7, 1),
    summary="受理行政许可申请之日起二十个工作日内作出决定，经批准可以延长十个工作日",
    confidence=Confidence.VERIFIED,
)

ONLINE = Clause(
    act="国务院关于在线政务服务的若干规定",
    number="国务院令第716号",
    article="在线办理有关规定",
    effective=date(2019, 4, 26),
    summary="除法律、法规另有规定或者涉密等情形外，政务服务事项纳入一体化平台办理",
    confidence=Confidence.UNVERIFIED,
)

BUSINESS = Clause(
    act="优化营商环境条例",
    number="国务院令第722号",
    article="第三十六条",
    effective=date(2020, 1, 1),
    summary="推行当场办结、一次办结、限时办结，提高为市场主体服务的效率",
    confidence=Confidence.VERIFIED,
)

STANDARDS = Clause(
    act="国务院关于加快推进政务服务标准化规范化便利化的指导意见",
    number="国发〔2022〕5号",
    article="政务服务标准化、规范化",
    effective=date(2022, 2, 7),
    summary="统一事项、办事指南和服务标准，乡镇设便民服务中心",
    confidence=Confidence.UNVERIFIED,
)

ONE_THING = Clause(
    act="国务院关于进一步优化政务服务提升行政效能推动“高效办成一件事”的指导意见",
    number="国发〔2024〕3号",
    article="重点事项清单",
    effective=date(2024, 1, 9),
    summary="把关联事项集成为“一件事”，一次告知、一表申请、一套材料、联合办理",
    confidence=Confidence.UNVERIFIED,
)

ANSWER_IN_5 = Clause(
    act="各地政务服务平台诉求办理办法",
    number="地方规定",
    article="答复时限",
    effective=date(2019, 4, 26),
    summary="平台诉求一般在五个工作日内办理答复，台账写明时限的从其时限，各县可自定",
    confidence=Confidence.LOCAL,
)
