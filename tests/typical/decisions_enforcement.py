"""Rows of decision making, normative documents, powers and enforcement, as clerks type them."""

from __future__ import annotations

from mingfa.catalogue.lines import (
    compulsions,
    decisions,
    enforcement_actions,
    enforcement_oversight,
    enforcement_records,
    enforcement_team,
    inspections,
    interference,
    legality_reviews,
    licences,
    meetings,
    normative,
    officers,
    participation,
    penalties,
    powers,
    remedies,
)
from mingfa.catalogue.register import Register

Row = dict[str, object]

_DIGEST = "0f" * 32

TYPICAL: dict[type[Register], Row] = {
    meetings.Meetings: {
        "会议日期": "2024-03-06",
        "会议类别": "政府常务会议",
        "会议名称": "2024年第3次镇长办公会",
        "主持人": "镇长",
        "通知日期": "2024-03-04",
        "应到人数": 9,
        "法定到会人数": 5,
        "实到人数": "８",
        "纪要印发日期": "2024-03-08",
        "会议纪要编号": "青政纪〔2024〕3号",
    },
    meetings.MeetingItems: {
        "提出日期": "2024-03-01",
        "议题": "集镇摊位管理",
        "提出单位": "规划建设办",
        "是否法治议题": "是",
        "审定日期": "2024-03-03",
        "上会日期": "2024-03-06",
        "会议名称": "2024年第3次镇长办公会",
        "议定事项": "出台摊位管理通告",
        "承办单位": "综合执法队",
        "完成时限": "2024-05-06",
        "办结日期": "2024-04-28",
    },
    participation.PublicOpinions: {
        "收到日期": "2024-03-12",
        "决策事项": "集镇污水管网改造",
        "意见来源": "代表",
        "征求意见方式": "座谈",
        "意见内容": "施工避开赶集日",
        "研究日期": "2024-04-05",
        "是否采纳": "是",
        "反馈日期": "2024-04-08",
    },
    legality_reviews.LegalityReviews: {
        "审查类别": "协议",
        "审查事项": "保洁服务合同",
        "送审单位": "环卫站",
        "送审日期": "2024-06-03",
        "提出意见": 3,
        "采纳意见": 3,
        "审查结论": "修改后通过",
        "审结日期": "2024-06-06",
        "审查方式": "书面",
        "权限是否合法": "是",
        "集体审议日期": "2024-06-11",
    },
    normative.NormativeDocuments: {
        "文件名称": "青禾镇集镇摊位管理通告",
        "起草单位": "综合执法队",
        "起草日期": "2024-03-11",
        "征求意见起": "2024-03-15",
        "征求意见止": "2024-03-29",
        "送审日期": "2024-04-01",
        "合法性审核日期": "2024-04-10",
        "合法性审核结论": "合法",
        "集体审议日期": "2024-04-12",
        "审议会议": "镇长办公会",
        "印发日期": "2024-04-15",
        "文号": "青政规〔2024〕1号",
        "公布日期": "2024-04-16",
        "施行日期": "2024-05-15",
        "有效期止": "2029-05-14",
        "备案日期": "2024-04-25",
    },
    normative.OwnRules: {
        "制度名称": "合同管理制度",
        "制定单位": "党政办",
        "提出日期": "2024-01-10",
        "制定日期": "2024-02-05",
        "文号": "青政办〔2024〕4号",
        "施行日期": "2024-02-05",
    },
    powers.PowerItems: {
        "所属清单": "赋权",
        "事项编码": "CF-031",
        "事项名称": "对擅自占用集镇道路摆摊的处罚",
        "权力类型": "处罚",
        "法律依据": "某省城市市容和环境卫生管理条例",
        "实施主体": "综合执法队",
        "变动方式": "承接",
        "赋权或者下放文号": "某政发〔2023〕9号",
        "提出日期": "2023-05-10",
        "审核日期": "2023-05-25",
        "施行日期": "2023-06-01",
        "公布日期": "2023-06-05",
    },
    officers.Officers: {
        "姓名": "子某",
        "所在单位": "综合执法队",
        "岗位": "执法员",
        "法律职业资格": "法律资格A证",
        "是否法律专业学历": "是",
        "执法证号": "99010002",
        "上岗日期": "2024-03-01",
        "招录日期": "2024-03-01",
    },
    officers.Certificates: {
        "持证人": "子某",
        "证号": "99010002",
        "发证机关": "县政府",
        "资格考试日期": "2024-03-20",
        "有效期起": "2024-04-01",
        "有效期止": "2029-03-31",
    },
    officers.YearlyChecks: {
        "列入名单日期": "2024-01-05",
        "类别": "执法证年审",
        "姓名或者装备名称": "子某",
        "证号或者编号": "99010002",
        "审验考核日期": "2024-06-12",
        "结果": "通过",
    },
    enforcement_team.Equipment: {
        "类别": "记录仪",
        "名称": "执法记录仪",
        "编号": "JL-01",
        "数量": "3台",
        "使用人": "子某",
        "启用日期": "2023-07-01",
        "是否完好": "是",
    },
    enforcement_team.TeamStandards: {
        "自查日期": "2024-05-10",
        "标准条目": "执法记录仪",
        "应配数量": 8,
        "实配数量": 6,
        "是否达标": "否",
        "差距": "缺两台",
        "补齐时限": "2024-09-30",
    },
    enforcement_team.CountyGuidance: {
        "日期": "2024-06-18",
        "形式": "业务指导",
        "县级部门": "县司法局",
        "内容": "处罚案卷制作",
        "参加执法人员": 6,
        "学时": "2.5",
        "发现问题": "送达回证填写不全",
        "整改日期": "2024-06-25",
    },
    inspections.Inspections: {
        "检查日期": "2024-05-08",
        "检查类别": "专项",
        "执法领域": "养殖排污",
        "检查对象": "兴旺养殖场",
        "执法人员": "子某、丑某",
        "检查记录编号": "检2024-018",
        "发现问题": "粪污未及时清运",
        "整改期限": "2024-05-20",
        "复查日期": "2024-05-21",
        "是否整改到位": "是",
        "结果公开日期": "2024-05-24",
        "办结日期": "2024-05-24",
    },
    enforcement_actions.EnforcementActions: {
        "行动名称": "禁渔期联合执法",
        "行动类别": "联合执法行动",
        "执法领域": "电捕鱼",
        "方案日期": "2024-03-10",
        "开始日期": "2024-03-15",
        "结束日期": "2024-03-16",
        "牵头单位": "青禾镇人民政府",
        "参加单位": "县农业农村局、派出所",
        "出动人次": "20余人次",
        "移送案件": 2,
        "接收单位": "县农业农村局",
        "移送办结": 1,
        "总结反馈日期": "2024-04-10",
    },
    enforcement_actions.SoftActs: {
        "日期": "2024-05-11",
        "执法领域": "市容环境",
        "违法事由": "出店经营",
        "当事人": "卯某",
        "方式": "劝导",
        "执法人员": "子某 丑某",
        "复查期限": "2024-05-18",
        "复查日期": "2024-05-17",
        "后续情况": "改正",
    },
    penalties.EnforcementCases: {
        "案号": "青执罚〔2024〕6号",
        "案由": "擅自倾倒建筑垃圾",
        "案件来源": "举报",
        "执法领域": "城乡建设",
        "职权来源": "赋权",
        "清单事项编码": "CF-007",
        "当事人": "寅某",
        "当事人类别": "个人",
        "承办人": "子某、丑某",
        "违法行为终了日期": "2024-04-02",
        "发现日期": "2024-04-03",
        "立案日期": "2024-04-05",
        "告知日期": "2024-05-06",
        "是否重大执法决定": "是",
        "法制审核日期": "2024-05-15",
        "法制审核意见": "通过",
        "决定日期": "2024-05-17",
        "处理结果": "处罚",
        "处罚种类": ["罚款", "没收违法所得"],
        "罚款金额": "2000元",
        "没收金额": 350,
        "送达日期": "2024-05-20",
        "履行日期": "2024-05-28",
        "公示日期": "2024-05-24",
        "全过程记录是否完整": "是",
        "结案日期": "2024-06-03",
    },
    compulsions.Compulsions: {
        "强制种类": "扣押财物",
        "执法领域": "渔业",
        "事由": "使用禁用渔具",
        "当事人": "辰某",
        "执法人员": "子某、丑某",
        "批准日期": "2024-03-15",
        "实施日期": "2024-03-15",
        "处理日期": "2024-04-08",
        "处理情况": "移交县农业农村局",
    },
    licences.Licences: {
        "许可事项": "设立临时农贸市场",
        "申请类别": "新办",
        "申请人": "巳某",
        "收到申请日期": "2024-02-20",
        "受理日期": "2024-02-21",
        "决定日期": "2024-03-12",
        "办理结果": "准予",
        "送达日期": "2024-03-14",
        "公示日期": "2024-03-19",
    },
    enforcement_records.EnforcementPublications: {
        "公示环节": "事后公开",
        "公示内容类别": "检查",
        "公示内容": "第二季度行政检查结果",
        "产生日期": "2024-06-28",
        "审核日期": "2024-07-01",
        "公示日期": "2024-07-05",
        "公示平台": "县政府网站",
    },
    enforcement_records.CaseRecords: {
        "案号": "青执罚〔2024〕6号",
        "环节": "现场检查",
        "记录形式": "录像",
        "记录日期": "2024-04-03",
        "记录人": "子某",
        "文件指纹": _DIGEST,
        "上传日期": "2024-04-03",
        "上链日期": "2024-04-03",
        "归档日期": "2024-06-03",
    },
    enforcement_oversight.OversightChecks: {
        "监督日期": "2024-07-10",
        "监督方式": "评查",
        "监督单位": "县司法局",
        "案卷或者事项": "青执罚〔2024〕6号",
        "评查得分": 88,
        "发现问题数": 3,
        "发现问题": "文书送达回证不全等",
        "责令纠正日期": "2024-07-15",
        "纠正期限": "2024-08-15",
        "已纠正问题数": 3,
        "纠正情况": "已补正",
        "纠正日期": "2024-08-02",
        "销号日期": "2024-08-05",
    },
    remedies.Remedies: {
        "案件类别": "一审",
        "案号": "（2024）某行初12号",
        "申请人或者原告": "午某",
        "案由": "不服行政处罚",
        "收到通知日期": "2024-07-01",
        "答复答辩日期": "2024-07-12",
        "听证或者开庭日期": "2024-08-06",
        "应出庭负责人": "镇长",
        "负责人是否出庭": "是",
        "结案日期": "2024-09-10",
        "结果": "驳回诉讼请求",
    },
    interference.InterferenceRecords: {
        "发生日期": "2024-05-06",
        "适用规定": "内部人员过问",
        "过问人": "未某",
        "案件名称": "某赔偿案",
        "方式": "打电话",
        "内容": "打听办案进度",
        "记录人": "申某",
        "记录日期": "2024-05-06",
        "报送日期": "2024-07-05",
        "报送单位": "县委政法委",
    },
    interference.InterferenceReturns: {
        "季度末日": "2024-06-30",
        "记录件数": 0,
        "报送单位": "县委政法委",
        "报送日期": "2024-07-05",
    },
}

FAULTS: list[tuple[type[Register], Row, list[str]]] = [
    (
        meetings.Meetings,
        {"实到人数": 4},
        [
            "“实到人数”：实到人数少于法定到会人数，会议不能作出决定，请核对（依据：《镇党委、政府议事规则》会议的召集和举行）。"
        ],
    ),
    (
        meetings.Meetings,
        {"会议纪要编号": None},
        [
            "“会议纪要编号”：“纪要印发日期”已填“2024-03-08”，请填写本项。",
        ],
    ),
    (
        meetings.MeetingItems,
        {"议定事项": None},
        ["“议定事项”：已填“办结”环节的内容，而“议定”环节还缺：议定事项，请按程序先后补充。"],
    ),
    (
        decisions.MajorDecisions,
        {"出席人数": 8, "同意票数": 7, "不同意票数": 2},
        ["“出席人数”：同意、不同意和弃权票数之和多于出席人数，请核对。"],
    ),
    (
        decisions.MajorDecisions,
        {"决定日期": None},
        ["“决定日期”：已填“公布”环节的内容，而“作出决定”环节还缺：决定日期，请按程序先后补充。"],
    ),
    (
        participation.PublicOpinions,
        {"是否采纳": "否"},
        ["“不采纳的理由”：意见未采纳的，请填写理由（依据：《重大行政决策程序暂行条例》第十四条）。"],
    ),
    (
        legality_reviews.LegalityReviews,
        {"集体审议日期": "2024-06-05"},
        [
            "“集体审议日期”：早于“审结日期”（2024-06-06），如属实，请填写“先议后审的说明”"
            "（依据：《关于全面推行行政规范性文件合法性审核机制的指导意见》审核程序有关规定）。"
        ],
    ),
    (
        legality_reviews.LegalityReviews,
        {"审查结论": "合法", "内容是否合法": "否"},
        ["“审查结论”：权限、程序、内容中有一项不合法的，审查结论不能是“合法”，请核对。"],
    ),
    (
        normative.NormativeDocuments,
        {"征求意见止": "2024-03-25"},
        [
            "“征求意见止”：距“征求意见起”（2024-03-15）不足7个工作日，最早应为2024-03-26；"
            "确需缩短的，请填写“缩短征求意见期限的理由”（依据：《行政规范性文件管理有关规定》公开征求意见）。"
        ],
    ),
    (
        normative.NormativeDocuments,
        {"有效期止": "2029-05-16"},
        [
            "“有效期止”：有效期一般不超过五年，暂行、试行的不超过二年；确需更长的，请填写“有效期较长的说明”"
            "（依据：《行政规范性文件管理有关规定》有效期）。"
        ],
    ),
    (
        normative.NormativeDocuments,
        {"合法性审核结论": "不合法"},
        [
            "“集体审议日期”：合法性审核结论为“不合法”，不得提交集体审议；修改后应当重新审核并更新结论"
            "（依据：《关于全面推行行政规范性文件合法性审核机制的指导意见》审核程序有关规定）。"
        ],
    ),
    (
        normative.NormativeDocuments,
        {"公布日期": None},
        [
            "“公布日期”：“施行日期”已填“2024-05-15”，请填写本项"
            "（依据：《关于加强行政规范性文件制定和监督管理工作的通知》公开发布部分）。"
        ],
    ),
    (
        normative.OwnRules,
        {"废止日期": "2025-01-01"},
        ["“废止原因”：“废止日期”已填“2025-01-01”，请填写本项。"],
    ),
    (
        powers.PowerItems,
        {"赋权或者下放文号": None},
        [
            "“赋权或者下放文号”：“所属清单”已填“赋权清单”，请填写本项（依据：《中华人民共和国行政处罚法》第二十四条）。"
        ],
    ),
    (powers.PowerItems, {"终止日期": "2025-06-30"}, ["“终止方式”：“终止日期”已填“2025-06-30”，请填写本项。"]),
    (officers.Officers, {"离岗日期": "2024-02-01"}, ["“离岗日期”：早于“上岗日期”（2024-03-01），请核对。"]),
    (
        officers.Certificates,
        {"收回注销日期": "2025-06-01"},
        ["“收回注销原因”：“收回注销日期”已填“2025-06-01”，请填写本项。"],
    ),
    (officers.YearlyChecks, {"结果": None}, ["“结果”：“审验考核日期”已填“2024-06-12”，请填写本项。"]),
    (enforcement_team.TeamStandards, {"差距": None, "补齐时限": None}, ["“差距”：未达标的，请填写差距。"]),
    (
        enforcement_team.CountyGuidance,
        {"发现问题": None},
        ["“发现问题”：“整改日期”已填“2024-06-25”，请填写本项。"],
    ),
    (
        inspections.Inspections,
        {"检查对象": "全镇养殖场"},
        [
            "“检查对象”：检查对象应当是一个具体的单位、场所或者个人；没有具体对象的巡查请登记在执法行动台账"
            "（依据：《行政执法统计年报填报说明》行政检查部分）。"
        ],
    ),
    (
        inspections.Inspections,
        {"执法人员": "子某"},
        [
            "“执法人员”：执法人员不得少于两人，请填写两人以上的姓名，用顿号隔开（依据：《中华人民共和国行政处罚法》第四十二条）。"
        ],
    ),
    (enforcement_actions.EnforcementActions, {"参加单位": None}, ["“参加单位”：联合执法请填写参加单位。"]),
    (enforcement_actions.EnforcementActions, {"移送办结": 3}, ["“移送办结”：多于“移送案件”（2），请核对。"]),
    (
        enforcement_actions.SoftActs,
        {"后续情况": None},
        ["“后续情况”：“复查日期”已填“2024-05-17”，请填写本项。"],
    ),
    (
        penalties.EnforcementCases,
        {"法制审核日期": None, "法制审核意见": None},
        [
            "“法制审核日期”：重大执法决定未经法制审核或者审核未通过的，不得作出；确已作出的，请如实填写“未经法制审核的说明”"
            "（依据：《中华人民共和国行政处罚法》第五十八条）。"
        ],
    ),
    (
        penalties.EnforcementCases,
        {"适用程序": "当场处罚"},
        [
            "“罚款金额”：当场罚款超过限额（公民二百元、法人或者其他组织三千元），应当适用普通程序，请核对"
            "（依据：《中华人民共和国行政处罚法》第五十一条）。"
        ],
    ),
    (
        penalties.EnforcementCases,
        {"违法行为终了日期": "2022-04-02"},
        [
            "“发现日期”：发现时违法行为终了已超过二年，不再给予行政处罚；涉及生命健康、金融安全且有危害后果的（五年），"
            "请填写“是否适用五年时效”（依据：《中华人民共和国行政处罚法》第三十六条）。"
        ],
    ),
    (
        penalties.EnforcementCases,
        {"听证通知日期": "2024-05-06", "听证日期": "2024-05-13"},
        [
            "“听证日期”：距“听证通知日期”（2024-05-06）不足7个工作日，最早应为2024-05-14"
            "（依据：《中华人民共和国行政处罚法》第六十四条）。"
        ],
    ),
    (
        penalties.EnforcementCases,
        {"送达日期": None},
        [
            "“送达日期”：处罚决定书送达后才能结案，请填写送达日期（依据：《中华人民共和国行政处罚法》第六十一条）。"
        ],
    ),
    (
        penalties.EnforcementCases,
        {"处罚种类": ["没收"]},
        ["“处罚种类”：填有罚款金额的，处罚种类应当包括“罚款”，请核对。"],
    ),
    (
        penalties.EnforcementCases,
        {"清单事项编码": None},
        [
            "“清单事项编码”：“职权来源”已填“赋权”，请填写本项（依据：《中华人民共和国行政处罚法》第二十四条）。"
        ],
    ),
    (
        compulsions.Compulsions,
        {"催告书送达日期": "2024-09-20", "申请法院日期": "2024-10-09"},
        [
            "“申请法院日期”：距“催告书送达日期”（2024-09-20）不足10个工作日，最早应为2024-10-10"
            "（依据：《中华人民共和国行政强制法》第五十四条）。",
        ],
    ),
    (
        compulsions.Compulsions,
        {"是否夜间或者节假日": "是"},
        [
            "“紧急情况说明”：在夜间或者法定节假日实施的，请填写紧急情况说明（依据：《中华人民共和国行政强制法》第四十三条）。"
        ],
    ),
    (licences.Licences, {"办理结果": None}, ["“办理结果”：“决定日期”已填“2024-03-12”，请填写本项。"]),
    (
        enforcement_records.EnforcementPublications,
        {"公示平台": None},
        ["“公示平台”：“公示日期”已填“2024-07-05”，请填写本项。"],
    ),
    (
        enforcement_records.CaseRecords,
        {"文件指纹": "0f0f"},
        ["“文件指纹”：文件指纹应为六十四位十六进制字符（国密或者国际通用摘要），请核对。"],
    ),
    (
        enforcement_oversight.OversightChecks,
        {"已纠正问题数": 4},
        ["“已纠正问题数”：多于“发现问题数”（3），请核对。"],
    ),
    (
        remedies.Remedies,
        {"负责人是否出庭": "否"},
        [
            "“负责人未出庭理由”：负责人未出庭的，请填写理由"
            "（依据：《最高人民法院关于行政机关负责人出庭应诉若干问题的规定》第八条）。"
        ],
    ),
    (
        remedies.Remedies,
        {"结果": "撤销"},
        ["“被纠错或者败诉原因”：行政行为被纠正的，请填写被纠错或者败诉原因。"],
    ),
    (
        interference.InterferenceRecords,
        {"报送单位": None},
        ["“报送单位”：“报送日期”已填“2024-07-05”，请填写本项。"],
    ),
    (
        interference.InterferenceReturns,
        {"报送日期": "2024-06-29"},
        ["“报送日期”：早于“季度末日”（2024-06-30），请核对。"],
    ),
]

_CASE = penalties.EnforcementCases

COUNTED: list[tuple[str, type[Register], Row, int | None]] = [
    ("meetings_held", meetings.Meetings, {}, 1),
    ("meeting_items_decided", meetings.MeetingItems, {"议定事项": None, "办结日期": None}, None),
    ("meeting_items_done", meetings.MeetingItems, {"办结日期": None}, None),
    ("meeting_items_on_law", meetings.MeetingItems, {}, 1),
    ("decisions_all_matters", decisions.MajorDecisions, {"事项类别": "人事"}, 1),
    ("decisions_carried_out", decisions.MajorDecisions, {"落实日期": "2024-11-01"}, 1),
    (
        "public_opinions_adopted",
        participation.PublicOpinions,
        {"是否采纳": "否", "不采纳的理由": "超出本事项"},
        None,
    ),
    ("reviews_days", legality_reviews.LegalityReviews, {}, 3),
    ("reviews_before_discussion", legality_reviews.LegalityReviews, {}, 1),
    (
        "reviews_before_discussion",
        legality_reviews.LegalityReviews,
        {"集体审议日期": "2024-06-05", "先议后审的说明": "应急"},
        None,
    ),
    ("normative_filed", normative.NormativeDocuments, {"备案日期": None}, None),
    ("normative_filed_in_time", normative.NormativeDocuments, {}, 1),
    ("normative_filed_in_time", normative.NormativeDocuments, {"备案日期": "2024-05-01"}, None),
    ("normative_filed_dated", normative.NormativeDocuments, {"备案日期": "2024-05-01"}, 1),
    (
        "normative_repealed",
        normative.NormativeDocuments,
        {"清理日期": "2026-05-10", "清理结果": "废除", "有效期止": "2026-05-10"},
        1,
    ),
    (
        "normative_repealed",
        normative.NormativeDocuments,
        {"清理日期": "2026-05-10", "清理结果": "保留"},
        None,
    ),
    ("powers_in_force", powers.PowerItems, {"所属清单": "负面清单"}, None),
    ("powers_negative", powers.PowerItems, {"所属清单": "负面清单"}, 1),
    ("powers_changed", powers.PowerItems, {"变动方式": "初次公布"}, None),
    ("powers_taken_on", powers.PowerItems, {"所属清单": "下放", "监管措施": "双随机抽查"}, 1),
    ("powers_cancelled", powers.PowerItems, {"终止日期": "2025-06-30", "终止方式": "更新"}, None),
    ("powers_cancelled", powers.PowerItems, {"终止日期": "2025-06-30", "终止方式": "上收"}, 1),
    ("officers_on_duty", officers.Officers, {"岗位": "法制员"}, None),
    ("officers_reviewers", officers.Officers, {"岗位": "法制员"}, 1),
    ("officers_uncertified", officers.Officers, {"执法证号": None}, 1),
    ("officers_uncertified", officers.Officers, {}, None),
    ("officers_recruited", officers.Officers, {"法律职业资格": "没有"}, None),
    ("yearly_checks_passed", officers.YearlyChecks, {"结果": "未通过"}, None),
    ("equipment_in_use", enforcement_team.Equipment, {}, 3),
    ("team_equipment_in_place", enforcement_team.TeamStandards, {}, 6),
    ("team_equipment_in_place", enforcement_team.TeamStandards, {"实配数量": 12}, 8),
    ("team_standards_met", enforcement_team.TeamStandards, {}, None),
    ("team_standards_met", enforcement_team.TeamStandards, {"补齐日期": "2024-09-01"}, 1),
    ("guidance_officer_hours", enforcement_team.CountyGuidance, {}, 15),
    ("guidance_officer_hours", enforcement_team.CountyGuidance, {"参加执法人员": "10余"}, None),
    ("guidance_trainings", enforcement_team.CountyGuidance, {}, None),
    ("enforcement_joint", enforcement_actions.EnforcementActions, {}, 1),
    ("enforcement_drives", enforcement_actions.EnforcementActions, {}, None),
    ("enforcement_patrols", enforcement_actions.EnforcementActions, {"行动类别": "日常巡查"}, 1),
    ("soft_acts_repeated", enforcement_actions.SoftActs, {"后续情况": "再犯"}, 1),
    ("offences_handled", enforcement_actions.SoftActs, {}, 1),
    ("penalties_decided", _CASE, {}, 1),
    ("penalties_standing", _CASE, {"变更撤销日期": "2024-09-10"}, None),
    (
        "cases_checked",
        _CASE,
        {"法制审核日期": None, "法制审核意见": None, "未经法制审核的说明": "疏漏"},
        None,
    ),
    ("cases_major", _CASE, {"法制审核日期": None, "法制审核意见": None, "未经法制审核的说明": "疏漏"}, 1),
    (
        "cases_in_time",
        _CASE,
        {
            "决定日期": "2024-07-05",
            "送达日期": "2024-07-08",
            "履行日期": None,
            "结案日期": None,
            "公示日期": None,
        },
        None,
    ),
    ("cases_in_time", _CASE, {}, 1),
    ("cases_fully_recorded", _CASE, {"全过程记录是否完整": "否"}, None),
    ("publications_in_time", _CASE, {}, 1),
    ("publications_in_time", _CASE, {"公示日期": "2024-05-29"}, None),
    ("publications_in_time", licences.Licences, {}, 1),
    ("publications_in_time", enforcement_records.EnforcementPublications, {}, 1),
    (
        "publications_in_time",
        enforcement_records.EnforcementPublications,
        {"公示内容类别": "处罚", "公示日期": "2024-07-10"},
        None,
    ),
    ("publications_dealt_with", enforcement_records.EnforcementPublications, {"公示环节": "事前公开"}, None),
    ("compulsion_measures", compulsions.Compulsions, {}, 1),
    ("compulsion_executions", compulsions.Compulsions, {}, None),
    ("licences_in_time", licences.Licences, {}, 1),
    (
        "licences_in_time",
        licences.Licences,
        {"决定日期": "2024-03-25", "送达日期": None, "公示日期": None},
        None,
    ),
    ("case_records_chained", enforcement_records.CaseRecords, {}, 1),
    ("oversight_files", enforcement_oversight.OversightChecks, {}, 1),
    ("oversight_file_marks", enforcement_oversight.OversightChecks, {}, 88),
    ("oversight_file_full_marks", enforcement_oversight.OversightChecks, {"评查得分": None}, None),
    ("oversight_file_full_marks", enforcement_oversight.OversightChecks, {}, 100),
    ("oversight_file_faults", enforcement_oversight.OversightChecks, {"监督方式": "预警"}, None),
    ("oversight_warnings_answered", enforcement_oversight.OversightChecks, {"监督方式": "预警"}, 1),
    (
        "litigation_heads_appeared",
        remedies.Remedies,
        {"负责人是否出庭": "否", "负责人未出庭理由": "防汛抢险"},
        None,
    ),
    ("remedies_answered_in_time", remedies.Remedies, {}, 1),
    ("remedies_answered_in_time", remedies.Remedies, {"答复答辩日期": "2024-07-17"}, None),
    ("remedies_overturned", remedies.Remedies, {"结果": "确认违法", "被纠错或者败诉原因": "程序违法"}, 1),
    ("interference_returns_in_time", interference.InterferenceReturns, {}, 1),
    ("interference_returns_in_time", interference.InterferenceReturns, {"报送日期": "2024-07-15"}, None),
]
