"""Rows of grids, public security, emergencies, services, openness and supervision, as clerks type them."""

from __future__ import annotations

from mingfa.catalogue.lines import (
    concerns,
    disclosure,
    emergency,
    government_services,
    grid,
    grid_matters,
    information_requests,
    patrols,
    platforms,
    power_controls,
    safety_spots,
    service_items,
    supervision,
)
from mingfa.catalogue.register import Register

Row = dict[str, object]

TYPICAL: dict[type[Register], Row] = {
    grid.Grids: {
        "网格编号": "QH-07", "网格名称": "柳林村第二网格", "网格类别": "基础网格", "所在村（社区）": "柳林村", "户数": 186, "人数": "620余人",
        "网格长": "子某", "下沉力量": "党小组、派出所民警、法律顾问", "划定日期": "2023-01-05",
    },
    grid.GridMembers: {
        "姓名": "丑某", "所在网格": "柳林村第二网格", "岗位": "专职", "兼任职责": ["调解员", "护林员"], "任职日期": "2023-01-10",
        "最近培训日期": "2024-03-12", "本年培训学时": 16, "年度考核日期": "2024-12-20", "年度考核结果": "称职",
    },
    grid_matters.GridMatters: {
        "受理日期": "2024-04-02", "事项来源": "网格员上报", "事项类别": "消防隐患", "地点": "柳林村第二网格", "事项": "楼道堆放柴草",
        "发现层级": "村民小组", "到场日期": "2024-04-02", "办结层级": "村", "办结日期": "2024-04-09", "办理结果": "已清理",
    },
    platforms.SafetyBodies: {
        "机构名称": "柳林村平安志愿者队", "类别": "平安志愿者", "层级": "村", "人数": 24, "成立日期": "2022-05-01",
    },
    platforms.PlatformPoints: {
        "平台名称": "雪亮工程", "平台类别": "监控", "点位地点": "柳林村村口", "点位数": 4, "运行状态": "待修", "建成日期": "2021-09-01",
        "故障日期": "2024-09-29",
    },
    patrols.Patrols: {
        "巡查日期": "2024-05-20", "巡查类别": "集镇联合巡查", "巡查路线": "青禾镇集镇主街", "参加单位": "派出所、应急办、市场监管所", "参加人次": 12,
        "志愿者服务时长": 6, "发现问题": 3, "问题描述": "占道堆放", "整改措施": "当场清理", "整改问题": 2, "整改日期": "2024-05-24",
    },
    safety_spots.SafetySpots: {
        "列入日期": "2024-03-04", "类别": "重点行业场所", "名称": "集镇废品收购点", "风险等级": "中风险", "存在的风险": "登记制度不落实",
        "检查日期": "2024-03-06", "检查次数": 2, "整治措施": "补建登记台账", "整治日期": "2024-03-20", "销号日期": "2024-03-29",
    },
    safety_spots.SafetyYears: {
        "统计截止日期": "2024-12-31", "通报单位": "青禾镇派出所", "通报日期": "2025-01-10", "刑事案件": 12, "治安案件": 45,
        "常住人口": 26800, "调查人数": 400, "有安全感人数": "394",
    },
    emergency.EmergencyPlans: {
        "预案名称": "青禾镇防汛抗旱应急预案", "预案类别": "防汛", "版本": "2024年修订版", "印发日期": "2024-04-30", "备案日期": "2024-05-24",
        "备案单位": "云溪县应急管理局",
    },
    emergency.EmergencyDrills: {
        "演练日期": "2024-06-12", "演练科目": "山洪避险转移", "突发事件类别": "自然灾害", "演练形式": "避险转移", "演练地点": "柳林村",
        "参加人次": "200余人次",
    },
    emergency.EmergencyEvents: {
        "预警日期": "2024-07-14", "发生日期": "2024-07-15", "事件类别": "防汛", "事件级别": "四级", "发生地点": "柳林村",
        "事件概况": "强降雨致河水漫溢",
        "报告日期": "2024-07-15", "启动响应日期": "2024-07-15", "转移安置人数": 86, "直接经济损失": "12.5万元",
        "处置结束日期": "2024-07-18",
    },
    service_items.ServiceItems: {
        "登记对象": "事项", "名称": "城乡居民养老保险参保登记", "受理窗口": "3号窗口", "办事指南是否公开": "是", "是否符合规范化标准": "是",
        "网上办理深度": "全程网办", "法定时限": 20, "承诺时限": 1, "列入日期": "2023-01-01",
    },
    government_services.ServiceCases: {
        "受理日期": "2024-09-24", "办理方式": "一件事", "办理渠道": "窗口", "事项": "新生儿出生一件事", "分办日期": "2024-09-24",
        "汇总日期": "2024-09-26", "办结日期": "2024-09-27", "少跑次数": 4,
    },
    disclosure.Disclosures: {
        "形成或者变更日期": "2024-09-20", "信息标题": "青禾镇惠民补贴发放公示", "公开类别": "政务", "保密审查人": "寅某", "保密审查日期": "2024-09-23",
        "公开日期": "2024-10-23", "公开渠道": "县政府网站乡镇专栏",
    },
    disclosure.MajorMatters: {
        "事项名称": "柳林村道路硬化项目", "事项类别": "项目", "事前公开日期": "2024-03-01", "事前公开地点": "村务公开栏",
        "事中公开日期": "2024-05-10", "事中公开地点": "村务公开栏",
    },
    information_requests.InformationRequests: {
        "收到申请日期": "2024-09-09", "申请人": "卯某", "申请人类别": "公民", "申请内容": "柳林村征地补偿安置方案", "内容是否明确": "是",
        "答复日期": "2024-10-12", "答复类型": "同意公开",
    },
    supervision.SupervisionMatters: {
        "收到日期": "2024-08-01", "监督种类": "检察", "监督形式": "检察建议书", "监督单位": "云溪县人民检察院", "文号": "云检建〔2024〕3号",
        "监督内容": "河道堆放垃圾", "要求": "清理并建立巡查制度", "承办单位": "环卫站", "交办承办日期": "2024-08-02",
        "整改情况": "已清理", "整改日期": "2024-08-20", "回复日期": "2024-09-30",
    },
    concerns.PublicConcerns: {
        "收到日期": "2024-09-27", "性质": "投诉件", "渠道": "12345热线", "事项": "路灯不亮", "承办单位": "规划建设办",
        "交办日期": "2024-09-27",
        "答复内容": "已更换", "答复日期": "2024-10-09", "是否满意": "是",
    },
    power_controls.PowerRisks: {
        "排查日期": "2024-02-01", "权力事项": "小型工程发包", "决策人": "镇党委会", "执行人": "规划建设办", "监督人": "镇纪委",
        "风险点": "化整为零规避招标",
        "风险等级": "高", "防控措施": "项目年初统一申报", "措施落实日期": "2024-03-01", "最近检查日期": "2024-11-20", "措施是否有效": "是",
    },
    power_controls.PartyNotices: {
        "日期": "2024-05-08", "类别": "情况反映", "事项": "支部换届准备情况", "范围或者对象": "镇党委", "依据的党内法规": "中国共产党党内监督条例",
        "是否需要回复": "是", "回复内容": "按期换届", "回复日期": "2024-05-20",
    },
    power_controls.HandedOverClues: {
        "移交日期": "2024-06-03", "接收单位": "云溪县纪委监委", "线索类别": "作风", "件数": 2, "反馈日期": "2024-09-10", "反馈结果": "整改建议",
    },
}

FAULTS: list[tuple[type[Register], Row, list[str]]] = [
    (grid.Grids, {"网格类别": "微网格"}, ["“所属网格”：“网格类别”已填“网格责任区”，请填写本项。"]),
    (grid.GridMembers, {"最近培训日期": None}, ["“最近培训日期”：“本年培训学时”已填“16”，请填写本项。"]),
    (
        grid.GridMembers,
        {"兼任职责": ["理发师"]},
        [
            "“兼任职责”：“理发师”不在可选范围，可填：人民调解员、法律明白人、政策宣传员、治安巡防员、安全生产消防员、民政协理员、"
            "护林员、河湖管护员、其他。"
        ],
    ),
    (grid_matters.GridMatters, {"办结日期": None}, ["“办结日期”：“办结层级”已填“村级”，请填写本项。"]),
    (grid_matters.GridMatters, {"上报日期": "2024-04-03"}, ["“上报至”：“上报日期”已填“2024-04-03”，请填写本项。"]),
    (
        grid_matters.GridMatters,
        {"办结日期": None, "办结层级": None, "回访日期": "2024-04-20"},
        ["“办结日期”：已填“回访”环节的内容，而“办结”环节还缺：办结日期、办结层级，请按程序先后补充。"],
    ),
    (platforms.SafetyBodies, {"曾用名": "柳林村平安志愿者队"}, ["“曾用名”：与现名称相同，未改名的请留空。"]),
    (platforms.SafetyBodies, {"专职人数": 25}, ["“专职人数”：多于“人数”（24），请核对。"]),
    (
        platforms.PlatformPoints,
        {"修复日期": "2024-10-08"},
        ["“运行状态”：与“故障日期”“修复日期”不一致：有故障未修复的为“故障”，已修复的为“在线”。"],
    ),
    (platforms.PlatformPoints, {"故障日期": None}, ["“故障日期”：“运行状态”已填“故障”，请填写本项。"]),
    (patrols.Patrols, {"整改问题": 4}, ["“整改问题”：多于“发现问题”（3），请核对。"]),
    (patrols.Patrols, {"次数": 2}, ["“次数”：联合巡查、专项巡查一次一行，次数只能为1或者不填。"]),
    (
        patrols.Patrols,
        {"巡查类别": "日常巡查", "次数": 0, "发现问题": None, "问题描述": None, "整改问题": None, "整改日期": None},
        ["“未开展原因”：当周没有开展常态化巡查，请填写原因。"],
    ),
    (
        safety_spots.SafetySpots,
        {"检查日期": None},
        ["“检查日期”：已填“整治”环节的内容，而“检查”环节还缺：检查日期，请按程序先后补充。"],
    ),
    (safety_spots.SafetyYears, {"调查人数": None}, ["“调查人数”：“有安全感人数”已填“394”，请填写本项。"]),
    (safety_spots.SafetyYears, {"刑事案件": None}, ["“刑事案件”：“常住人口”已填“26800”，请填写本项。"]),
    (emergency.EmergencyPlans, {"备案单位": None}, ["“备案单位”：“备案日期”已填“2024-05-24”，请填写本项。"]),
    (emergency.EmergencyDrills, {"问题整改日期": "2024-06-20"}, ["“发现的问题”：“问题整改日期”已填“2024-06-20”，请填写本项。"]),
    (
        emergency.EmergencyEvents,
        {"事件类别": "综合"},
        ["“事件类别”：突发事件应当写明类别，“综合”只用于预案和演练（依据：《中华人民共和国突发事件应对法》第二条）。"],
    ),
    (
        emergency.EmergencyEvents,
        {"启动响应日期": "2024-07-14"},
        ["“启动响应日期”：早于“发生日期”（2024-07-15），如属实，请填写“提前响应说明”。"],
    ),
    (service_items.ServiceItems, {"网上办理深度": None}, ["“网上办理深度”：“登记对象”已填“事项”，请填写本项。"]),
    (service_items.ServiceItems, {"承诺时限": 21}, ["“承诺时限”：多于“法定时限”（20），请核对。"]),
    (
        service_items.ServiceItems,
        {"登记对象": "一件事", "联办事项数": 1},
        [
            "“联办事项数”：“一件事”由两个以上事项联办组成，请核对（依据：《国务院关于进一步优化政务服务提升行政效能推动"
            "“高效办成一件事”的指导意见》重点事项清单）。"
        ],
    ),
    (government_services.ServiceCases, {"办件量": 12}, ["“按期办结量”：按月汇总的办件，请填写按期办结量。"]),
    (government_services.ServiceCases, {"办理方式": "绿色通道"}, ["“企业名称”：“办理方式”已填“企业绿色通道”，请填写本项。"]),
    (
        disclosure.Disclosures,
        {"保密审查日期": None, "保密审查人": None},
        ["“保密审查日期”：已填“公开”环节的内容，而“保密审查”环节还缺：保密审查日期、保密审查人，请按程序先后补充。"],
    ),
    (
        disclosure.Disclosures,
        {"保密审查日期": "2024-10-24"},
        ["“公开日期”：早于“保密审查日期”（2024-10-24），请核对（依据：《中华人民共和国政府信息公开条例》第十七条）。"],
    ),
    (
        disclosure.MajorMatters,
        {"事中公开日期": None, "事中公开地点": None, "事后公开日期": "2024-08-01", "事后公开地点": "村务公开栏"},
        ["“事中公开日期”：已填“事后公开”环节的内容，而“事中公开”环节还缺：事中公开日期、事中公开地点，请按程序先后补充。"],
    ),
    (
        information_requests.InformationRequests,
        {"答复类型": "不予公开"},
        ["“不予公开的理由”：“答复类型”已填“不予公开”，请填写本项（依据：《中华人民共和国政府信息公开条例》第三十六条至第三十九条）。"],
    ),
    (
        information_requests.InformationRequests,
        {"补正告知日期": "2024-09-12"},
        ["“补正告知日期”：内容明确的申请不用补正，请核对“内容是否明确”（依据：《中华人民共和国政府信息公开条例》第三十条）。"],
    ),
    (information_requests.InformationRequests, {"答复类型": None}, ["“答复类型”：“答复日期”已填“2024-10-12”，请填写本项。"]),
    (supervision.SupervisionMatters, {"监督种类": "人大"}, ["“监督种类”：与“监督形式”不符，请按监督主体核对。"]),
    (supervision.SupervisionMatters, {"延期日期": "2024-09-20"}, ["“延期理由”：“延期日期”已填“2024-09-20”，请填写本项。"]),
    (concerns.PublicConcerns, {"性质": "媒体报道"}, ["“关注程度”：“性质”已填“媒体报道”，请填写本项。"]),
    (concerns.PublicConcerns, {"答复内容": None}, ["“答复内容”：“答复日期”已填“2024-10-09”，请填写本项。"]),
    (
        power_controls.PowerRisks,
        {"监督人": "规划建设办"},
        [
            "“监督人”：监督人与决策人或者执行人相同，决策、执行、监督应当分开，请核对"
            "（依据：《法治政府建设实施纲要（2021－2025年）》行政权力制约和监督）。"
        ],
    ),
    (
        power_controls.PartyNotices,
        {"依据的党内法规": "《中国共产党党员领导干部廉洁从政若干准则》"},
        ["“依据的党内法规”：引用的党内法规当时已被新的法规取代，请改引现行法规。"],
    ),
    (power_controls.HandedOverClues, {"反馈日期": None}, ["“反馈日期”：“反馈结果”已填“提出整改建议”，请填写本项。"]),
]

_ROUTINE: Row = {
    "巡查类别": "常态化", "发现问题": None, "问题描述": None, "整改问题": None, "整改日期": None,
}

COUNTED: list[tuple[str, type[Register], Row, int | None]] = [
    ("grids", grid.Grids, {}, 1),
    ("grids", grid.Grids, {"网格类别": "责任区", "所属网格": "柳林村第二网格"}, None),
    ("grid_areas", grid.Grids, {"网格类别": "责任区", "所属网格": "柳林村第二网格"}, 1),
    ("grid_households", grid.Grids, {}, 186),
    ("grids_headed", grid.Grids, {"网格长": None}, None),
    ("grid_members", grid.GridMembers, {}, 1),
    ("grid_members", grid.GridMembers, {"岗位": "网格长"}, None),
    ("grid_heads", grid.GridMembers, {"岗位": "网格长"}, 1),
    ("grid_members_skilled", grid.GridMembers, {"兼任职责": ["调解员"]}, None),
    ("grid_matters", grid_matters.GridMatters, {"件数": 30}, 30),
    ("grid_matters_in_time", grid_matters.GridMatters, {}, 1),
    ("grid_matters_in_time", grid_matters.GridMatters, {"办理时限": "2024-04-08"}, None),
    ("grid_matters_same_day", grid_matters.GridMatters, {"到场日期": "2024-04-03"}, None),
    ("grid_platform_alerts", grid_matters.GridMatters, {"事项来源": "视频平台", "件数": 18}, 18),
    ("grid_volunteer_leads", grid_matters.GridMatters, {"事项来源": "平安志愿者"}, 1),
    ("safety_volunteers", platforms.SafetyBodies, {}, 24),
    ("safety_centres", platforms.SafetyBodies, {}, None),
    ("patrols_weekly", platforms.SafetyBodies, {"类别": "巡防队", "每周巡查次数": "1-2"}, 1),
    ("platform_points", platforms.PlatformPoints, {}, 4),
    ("platform_points_online", platforms.PlatformPoints, {}, None),
    ("platform_points_online", platforms.PlatformPoints, {"运行状态": "正常", "修复日期": "2024-10-08"}, 4),
    ("patrols", patrols.Patrols, {}, 1),
    ("patrols", patrols.Patrols, _ROUTINE | {"次数": 2}, 2),
    ("patrols", patrols.Patrols, _ROUTINE | {"次数": 0, "未开展原因": "防汛值守"}, None),
    ("patrol_weeks", patrols.Patrols, _ROUTINE | {"次数": 0, "未开展原因": "防汛值守"}, 1),
    ("patrol_weeks_missed", patrols.Patrols, _ROUTINE | {"次数": 0, "未开展原因": "防汛值守"}, 1),
    ("patrol_weeks_kept", patrols.Patrols, _ROUTINE, 1),
    ("patrol_weeks", patrols.Patrols, {}, None),
    ("safety_spots_cleared", safety_spots.SafetySpots, {"销号日期": None}, None),
    ("safety_felt", safety_spots.SafetyYears, {}, 394),
    ("emergency_plans_issued", emergency.EmergencyPlans, {}, 1),
    ("emergency_drill_person_times", emergency.EmergencyDrills, {}, 200),
    ("emergency_events_same_day", emergency.EmergencyEvents, {"启动响应日期": "2024-07-16"}, None),
    ("emergency_people_moved", emergency.EmergencyEvents, {}, 86),
    ("service_items_online", service_items.ServiceItems, {"网上办理深度": "预约"}, None),
    ("service_bundles", service_items.ServiceItems, {"登记对象": "一件事", "联办事项数": 3}, 1),
    ("service_cases", government_services.ServiceCases, {}, 1),
    ("service_cases", government_services.ServiceCases, {"办理方式": "诉求"}, None),
    ("service_requests", government_services.ServiceCases, {"办理方式": "诉求"}, 1),
    ("service_requests_in_time", government_services.ServiceCases, {"办理方式": "诉求"}, 1),
    (
        "service_requests_in_time", government_services.ServiceCases, {"办理方式": "诉求", "办结日期": "2024-10-09"},
        None,
    ),
    ("service_cases_in_time", government_services.ServiceCases, {"办件量": 120, "按期办结量": 118}, 118),
    ("service_cases_in_time", government_services.ServiceCases, {"承诺办结日期": "2024-09-26"}, None),
    ("service_visits_saved", government_services.ServiceCases, {}, 4),
    ("disclosures_in_time", disclosure.Disclosures, {}, 1),
    ("disclosures_in_time", disclosure.Disclosures, {"公开日期": "2024-10-24"}, None),
    ("disclosures_with_limit", disclosure.Disclosures, {"公开类别": "党务"}, None),
    ("major_matters_whole", disclosure.MajorMatters, {}, None),
    ("information_requests_in_time", information_requests.InformationRequests, {}, 1),
    ("information_requests_in_time", information_requests.InformationRequests, {"答复日期": "2024-10-14"}, None),
    (
        "information_requests_in_time", information_requests.InformationRequests,
        {"征求意见日期": "2024-09-10", "收到意见日期": "2024-09-14", "答复日期": "2024-10-17"}, 1,
    ),
    (
        "information_requests_answered", information_requests.InformationRequests,
        {"内容是否明确": "否", "补正告知日期": "2024-09-12", "答复类型": "视为放弃"}, None,
    ),
    ("supervision_replied_in_time", supervision.SupervisionMatters, {}, 1),
    ("supervision_replied_in_time", supervision.SupervisionMatters, {"回复日期": "2024-10-08"}, None),
    ("supervision_replied_in_time", supervision.SupervisionMatters, {"回复期限": "2024-09-15"}, None),
    ("complaints_in_time", concerns.PublicConcerns, {}, 1),
    ("complaints_in_time", concerns.PublicConcerns, {"答复日期": "2024-10-11"}, None),
    ("complaints_received", concerns.PublicConcerns, {"性质": "舆情", "关注程度": "一般"}, None),
    ("concerns_received", concerns.PublicConcerns, {"性质": "舆情", "关注程度": "一般"}, 1),
    ("concern_reply_days", concerns.PublicConcerns, {"性质": "舆情", "关注程度": "一般"}, 12),
    ("power_risks_controlled", power_controls.PowerRisks, {"措施是否有效": "否"}, None),
    ("party_notices_replied", power_controls.PartyNotices, {}, 1),
    ("clues_handed_over", power_controls.HandedOverClues, {}, 2),
]
