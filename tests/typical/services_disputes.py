"""Rows of legal services, disputes and petitions, as clerks type them."""

from __future__ import annotations

from mingfa.catalogue.lines import (
    advice,
    aftercare,
    disputes,
    firms,
    joint_meetings,
    justice_stations,
    legal_aid,
    legal_services,
    mediation,
    mediation_network,
    mediators,
    petitions,
    receptions,
    risk_warnings,
    village_officers,
)
from mingfa.catalogue.register import Register

Row = dict[str, object]

TYPICAL: dict[type[Register], Row] = {
    justice_stations.LegalServicePoints: {
        "阵地名称": "柳林村公共法律服务室", "阵地类别": "服务室", "村（社区）": "柳林村", "工作人员": 2, "服务时间": "每周二、周五",
        "设立日期": "2022-06-01",
    },
    justice_stations.JusticePosts: {"岗位": "司法助理员", "姓名": "佟禾", "用工性质": "政法专项编制", "任职日期": "2021-09-01"},
    justice_stations.StationStandards: {
        "阵地名称": "青禾司法所", "阵地类别": "司法所", "标准项目": "设有独立调解室", "检查日期": "2024-03-01", "是否达标": "否",
        "差距": "与会议室合用", "整改期限": "2024-06-30", "整改完成日期": "2024-06-12",
    },
    legal_services.LegalServices: {
        "服务日期": "2024-04-08", "服务阵地": "工作站", "服务事项": "代写", "来访人": "庚某", "事项内容": "追索承揽报酬",
        "办理方式": "当场办理", "办理日期": "2024-04-09", "文书种类": "起诉状", "网上提交日期": "2024-04-10",
        "网上立案编号": "网立〔2024〕16号", "告知结果日期": "2024-04-15", "群众评价": "非常满意",
    },
    legal_aid.LegalAidCases: {
        "申请日期": "2024-04-01", "申请人": "己某", "援助事项": "追索劳动报酬", "经济困难状况": "免核查", "转送日期": "2024-04-02",
        "审查决定": "同意", "决定日期": "2024-04-05", "指派日期": "2024-04-07",
    },
    firms.FirmVisits: {
        "走访日期": "2024-05-14", "企业名称": "青禾陶艺有限公司", "走访单位": "警务工作站", "服务方式": "上门走访",
        "企业问题": "厂区门口道路积水", "责任单位": "规划建设办", "交办日期": "2024-05-15", "解决日期": "2024-06-03", "反馈日期": "2024-06-04",
    },
    disputes.DisputeLeads: {
        "排查日期": "2024/5/6", "排查区域": "柳林村", "纠纷类型": "邻里纠纷", "纠纷简述": "排水沟走向争执", "发现途径": "三员",
        "风险等级": "低风险", "化解层级": "一站式", "上报日期": "2024/5/7", "化解结果": "已化解", "化解日期": "2024/5/8",
        "回访日期": "2024/5/28",
    },
    village_officers.VillageOfficers: {
        "村（社区）": "柳林村", "民警辅警": "辛某", "法律顾问": "戊某", "人民调解员": "丁某", "起始日期": "2023-01-01",
    },
    mediation.MediationCases: {
        "受理日期": "2024-05-06", "纠纷类型": "婚姻", "纠纷简要情况": "彩礼返还", "当事人": "甲某、乙某", "调解员": "丙某",
        "调解层级": "村", "调解结果": "达成协议", "办结日期": "2024-05-09", "协议形式": "书面协议", "协议涉及金额": "3.5万元",
    },
    mediators.Committees: {
        "调解委员会名称": "柳林村人民调解委员会", "类别": "村级", "主任": "丁某", "委员人数": "五人", "女委员人数": 2,
        "产生日期": "2023-01-10", "报备日期": "2023-02-01",
    },
    mediators.Mediators: {
        "姓名": "壬某", "所在调解委员会": "青禾镇人民调解委员会", "任职方式": "选聘", "调解员类别": "专职调解员", "是否“五老”人员": "是",
        "任职日期": "2023-03-01", "岗前培训日期": "2023-03-10", "补贴标准": "200元", "考评等次": "优秀", "表彰奖励": "优秀调解员",
        "奖励日期": "2024-01-20",
    },
    mediators.MediatorTrainings: {
        "培训日期": "2024-03-20", "培训主题": "婚姻家庭纠纷调解技巧", "组织单位": "县司法局", "参训人数": 40, "每人学时": 4, "考核合格人数": 40,
    },
    mediation_network.MediationBodies: {
        "阵地名称": "老丁调解工作室", "阵地类别": "工作室", "上级阵地": "青禾司法所", "所在地": "柳林村", "负责人": "丁某",
        "设立日期": "2023-05-01",
    },
    joint_meetings.JointMeetings: {
        "通知日期": "2024-04-10", "会议日期": "2024-04-12", "会议类别": "“3+N”部门联动会", "议题": "集贸市场摊位调整争议", "主持人": "政法委员",
        "牵头部门": "综治中心、派出所、司法所", "参加单位": "市场监管所、规划建设办", "参加单位数": 5, "研究事项数": 1, "议定事项": "分批调整摊位",
        "交办任务数": 3, "完成时限": "2024-05-12", "解决问题件数": 1, "解决日期": "2024-05-08", "完成任务数": 3, "督办核查日期": "2024-05-13",
    },
    risk_warnings.RiskWarnings: {
        "预警日期": "2024-07-02", "风险事由": "工程款拨付迟延可能引发欠薪", "风险领域": "欠薪", "研判日期": "2024-07-03", "风险等级": "中",
        "防范措施": "约谈施工单位", "措施落实日期": "2024-07-05", "解除日期": "2024-07-20", "化解结果": "工资已发放",
    },
    receptions.Receptions: {
        "接访日期": "2024-06-05", "接访方式": "带案下访", "领导干部": "镇长", "是否党政主要负责人": "是", "来访人": "癸某", "来访人数": 3,
        "反映事项": "机耕路损毁", "承诺事项": "汛后修复", "承诺时限": "2024-09-30", "办理结果": "已修复", "答复日期": "2024-09-20",
        "办结日期": "2024-09-21",
    },
    petitions.Petitions: {
        "信访件编号": "XF2024060012", "收到日期": "2024-06-05", "收到方式": "转送", "信访形式": "网信", "信访类别": "诉求",
        "信访人": "癸某", "信访事项": "征地补偿款发放", "是否属于本级职权": "是", "法定途径": "信访程序", "告知日期": "2024-06-11",
        "受理日期": "2024-06-11", "承办单位": "自然资源所", "答复日期": "2024-08-02", "办结日期": "2024-08-02", "群众评价": "满意",
    },
    aftercare.AftercareCounts: {
        "统计期起": "2024-01-01", "统计期止": "2024-03-31", "服务类别": "帮教", "期末服务人数": 12, "走访到的人数": 12, "走访帮扶次数": 30,
        "帮助就业人数": 2, "重新犯罪人数": 0,
    },
}

FAULTS: list[tuple[type[Register], Row, list[str]]] = [
    (justice_stations.StationStandards, {"差距": None}, ["“差距”：未达标的应当写明差距，请填写本项。"]),
    (
        legal_services.LegalServices,
        {"文书种类": None},
        ["“文书种类”：“服务事项”已填“代写文书”，请填写本项。"],
    ),
    (
        legal_services.LegalServices,
        {"办理方式": "转办"},
        ["“转介单位”：“办理方式”已填“转介”，请填写本项。"],
    ),
    (
        legal_services.LegalServices,
        {"办理方式": None, "办理日期": None},
        ["“办理方式”：已填“网上提交”环节的内容，而“办理或者转介”环节还缺：办理方式、办理日期，请按程序先后补充。"],
    ),
    (
        legal_aid.LegalAidCases,
        {"审查决定": None, "决定日期": None},
        ["“审查决定”：已填“指派”环节的内容，而“审查决定”环节还缺：审查决定、决定日期，请按程序先后补充。"],
    ),
    (firms.FirmVisits, {"企业问题": None}, ["“企业问题”：“解决日期”已填“2024-06-03”，请填写本项。"]),
    (
        disputes.DisputeLeads,
        {"化解日期": None, "回访日期": None},
        ["“化解日期”：“化解结果”已填“调解成功”，请填写本项。"],
    ),
    (
        mediation.MediationCases,
        {"办结日期": "2024-05-05"},
        ["“办结日期”：早于“受理日期”（2024-05-06），请核对。"],
    ),
    (
        mediation.MediationCases,
        {"协议生效日期": "2024-05-09", "司法确认申请日期": "2024-05-08"},
        ["“司法确认申请日期”：早于“协议生效日期”（2024-05-09），请核对（依据：《中华人民共和国人民调解法》第三十三条）。"],
    ),
    (
        mediators.Committees,
        {"委员人数": 2},
        ["“委员人数”：人民调解委员会由三至九人组成，请核对人数（依据：《中华人民共和国人民调解法》第八条）。"],
    ),
    (
        legal_aid.LegalAidCases,
        {"决定日期": None, "指派日期": None},
        ["“决定日期”：“审查决定”已填“给予援助”，请填写本项。"],
    ),
    (disputes.DisputeLeads, {"化解层级": None}, ["“化解层级”：“上报日期”已填“2024-05-07”，请填写本项。"]),
    (
        disputes.DisputeLeads,
        {"化解结果": None, "化解日期": None},
        ["“化解结果”：已填“回访”环节的内容，而“化解”环节还缺：化解结果、化解日期，请按程序先后补充。"],
    ),
    (
        mediation.MediationCases,
        {"移交日期": "2024-05-09"},
        ["“移交去向”：“移交日期”已填“2024-05-09”，请填写本项（依据：《中华人民共和国人民调解法》第二十六条）。"],
    ),
    (
        mediation.MediationCases,
        {"提交镇级日期": "2024-05-08", "部门联动日期": "2024-05-07"},
        ["“部门联动日期”：早于“提交镇级日期”（2024-05-08），请核对。"],
    ),
    (
        mediators.Committees,
        {"女委员人数": 0},
        ["“女委员人数”：人民调解委员会应当有妇女成员，请核对人数（依据：《中华人民共和国人民调解法》第八条）。"],
    ),
    (mediators.Mediators, {"表彰奖励": None}, ["“表彰奖励”：“奖励日期”已填“2024-01-20”，请填写本项。"]),
    (mediators.MediatorTrainings, {"考核合格人数": 41}, ["“考核合格人数”：多于“参训人数”（40），请核对。"]),
    (mediation_network.MediationBodies, {"负责人": None}, ["“负责人”：个人调解工作室应当写明调解员，请填写本项。"]),
    (joint_meetings.JointMeetings, {"完成任务数": 4}, ["“完成任务数”：多于“交办任务数”（3），请核对。"]),
    (joint_meetings.JointMeetings, {"解决日期": None}, ["“解决日期”：“解决问题件数”已填“1”，请填写本项。"]),
    (
        risk_warnings.RiskWarnings,
        {"研判日期": None},
        [
            "“研判日期”：“风险等级”已填“较大”，请填写本项。",
        ],
    ),
    (receptions.Receptions, {"承诺时限": None}, ["“承诺时限”：“承诺事项”已填“汛后修复”，请填写本项。"]),
    (
        petitions.Petitions,
        {"信访类别": "举报"},
        [
            "“信访人”：检举控告类不在本台账登记来访人姓名，请清空本项，只写系统编号"
            "（依据：《信访工作条例》第二十九条至第三十一条）。"
        ],
    ),
    (
        petitions.Petitions,
        {"延长后的期限": "2024-09-10", "延期批准人": "镇长"},
        ["“延长后的期限”：延长不得超过三十日，最迟为受理之日起九十日，请核对（依据：《信访工作条例》第三十四条）。"],
    ),
    (
        petitions.Petitions,
        {"走访代表人数": 6},
        ["“走访代表人数”：走访代表不得超过五人，请核对（依据：《信访工作条例》第二十条）。"],
    ),
    (petitions.Petitions, {"受理日期": None}, ["“受理日期”：“答复日期”已填“2024-08-02”，请填写本项。"]),
    (aftercare.AftercareCounts, {"走访到的人数": 13}, ["“走访到的人数”：多于“期末服务人数”（12），请核对。"]),
    (
        advice.Advisers,
        {"考核日期": "2024-12-20"},
        ["“考核结果”：“考核日期”已填“2024-12-20”，请填写本项。"],
    ),
]

COUNTED: list[tuple[str, type[Register], Row, int | None]] = [
    ("legal_service_rooms", justice_stations.LegalServicePoints, {}, 1),
    ("legal_service_rooms", justice_stations.LegalServicePoints, {"阵地类别": "司法所"}, None),
    ("justice_posts", justice_stations.JusticePosts, {"姓名": None}, 1),
    ("justice_posts_filled", justice_stations.JusticePosts, {"姓名": None}, None),
    ("station_standards_met", justice_stations.StationStandards, {}, 1),
    ("station_standards_met", justice_stations.StationStandards, {"整改完成日期": None}, None),
    ("legal_services_person_times", legal_services.LegalServices, {}, 1),
    ("legal_services_person_times", legal_services.LegalServices, {"服务人次": 4}, 4),
    ("advice_papers_drafted", legal_services.LegalServices, {}, 1),
    ("advice_people", legal_services.LegalServices, {}, None),
    ("advice_people", legal_services.LegalServices, {"服务事项": "咨询"}, 1),
    ("police_post_matters", legal_services.LegalServices, {"服务阵地": "警务室"}, 1),
    ("legal_services_satisfied", legal_services.LegalServices, {"群众评价": "不满意"}, None),
    ("advice_village_services", advice.AdviceServices, {}, None),
    ("advice_village_hours", advice.AdviceServices, {"服务村（社区）": "柳林村", "服务时长": 4}, 4),
    ("legal_aid_in_time", legal_aid.LegalAidCases, {}, 1),
    ("legal_aid_in_time", legal_aid.LegalAidCases, {"指派日期": "2024-04-09"}, None),
    ("legal_aid_in_time", legal_aid.LegalAidCases, {"审查决定": "不予", "指派日期": None}, 1),
    ("firms_visited", firms.FirmVisits, {}, 1),
    ("firms_visited", firms.FirmVisits, {"本年再次走访": "是"}, None),
    ("police_post_visits", firms.FirmVisits, {}, 1),
    ("firm_problems", firms.FirmVisits, {"企业问题": None, "解决日期": None, "反馈日期": None}, None),
    ("officers_disputes_settled", disputes.DisputeLeads, {}, 1),
    ("officers_disputes_reported", disputes.DisputeLeads, {}, 1),
    ("officers_disputes_reported", disputes.DisputeLeads, {"化解层级": "村级"}, None),
    ("dispute_leads_one_stop_days", disputes.DisputeLeads, {}, 2),
    ("villages_with_officers", village_officers.VillageOfficers, {}, 1),
    ("villages_with_officers", village_officers.VillageOfficers, {"民警辅警": None}, None),
    ("villages_listed", village_officers.VillageOfficers, {"民警辅警": None}, 1),
    ("mediation_settled", mediation.MediationCases, {"调解结果": "部分化解"}, None),
    ("mediation_settled_in_village", mediation.MediationCases, {}, 1),
    ("mediation_settled_in_village", mediation.MediationCases, {"调解层级": "镇"}, None),
    ("mediation_agreed_sum", mediation.MediationCases, {}, 35000),
    ("mediators", mediators.Committees, {}, 5),
    ("legal_aid_person_times", legal_aid.LegalAidCases, {}, 1),
    ("legal_aid_person_times", legal_aid.LegalAidCases, {"受援人次": 3}, 3),
    ("legal_aid_person_times", legal_aid.LegalAidCases, {"审查决定": "不予", "指派日期": None}, None),
    ("mediation_studio_settled", mediation.MediationCases, {"个人调解工作室": "老丁调解工作室"}, 1),
    ("mediation_agreements_performed", mediation.MediationCases, {}, None),
    ("mediation_agreements_performed", mediation.MediationCases, {"是否履行": "是"}, 1),
    ("mediation_days", mediation.MediationCases, {}, 3),
    ("mediators", mediators.Mediators, {}, 1),
    ("mediators", mediators.Mediators, {"任职方式": "委员"}, None),
    ("mediators_full_time", mediators.Mediators, {"调解员类别": "兼职"}, None),
    ("mediator_training_hours", mediators.MediatorTrainings, {}, 160),
    ("mediator_training_hours", mediators.MediatorTrainings, {"每人学时": None}, None),
    ("mediation_sites", mediation_network.MediationBodies, {}, None),
    ("joint_matters_solved", joint_meetings.JointMeetings, {}, 1),
    ("joint_matters_solved", joint_meetings.JointMeetings, {"会议类别": "例会"}, None),
    ("joint_days", joint_meetings.JointMeetings, {}, 26),
    ("risk_warnings_days", risk_warnings.RiskWarnings, {}, 18),
    ("receptions_people", receptions.Receptions, {"来访人数": None}, None),
    ("petitions_in_time", petitions.Petitions, {}, 1),
    ("petitions_in_time", petitions.Petitions, {"答复日期": "2024-08-13", "办结日期": "2024-08-13"}, None),
    (
        "petitions_in_time",
        petitions.Petitions,
        {"答复日期": "2024-08-13", "办结日期": "2024-08-13", "延长后的期限": "2024-08-31", "延期批准人": "镇长"},
        1,
    ),
    ("petitions_routed", petitions.Petitions, {}, None),
    ("petitions_routed", petitions.Petitions, {"法定途径": "劳动仲裁"}, 1),
    ("aftercare_visits", aftercare.AftercareCounts, {}, 30),
    ("aftercare_reoffended", aftercare.AftercareCounts, {}, None),
]
