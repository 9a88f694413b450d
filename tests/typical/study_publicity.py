"""Rows of study of law and publicity, as clerks type them."""

from __future__ import annotations

from mingfa.catalogue.lines import (
    law_exams,
    law_plans,
    new_media,
    publicity,
    publicity_acts,
    publicity_groups,
    publicity_materials,
    publicity_people,
    publicity_sites,
    study,
    study_library,
)
from mingfa.catalogue.register import Register

Row = dict[str, object]

TYPICAL: dict[type[Register], Row] = {
    study_library.LawTexts: {
        "篇目名称": "中华人民共和国行政复议法", "篇目类别": "法律", "公布文号": "主席令第九号", "施行日期": "2024-01-01",
        "是否应知应会": "是",
    },
    study_library.LifeMeetingPoints: {
        "会议日期": "2024-01-18", "问题归属": "班子", "问题": "重大决策听取法律顾问意见不够", "整改措施": "议题上会前附法律意见",
        "整改期限": "2024-06-30", "完成整改日期": "2024-05-20",
    },
    law_exams.OfficerTraining: {
        "列入名单日期": "2024-01-05", "执法人员": "庚某", "执法证号": "99010001", "培训学时": "60", "完成培训日期": "2024-09-12",
        "考试日期": "2024-10-15", "考试成绩": 86.5, "是否合格": "是",
    },
    law_plans.LawPlans: {
        "文件类别": "“八五”普法规划", "名称": "青禾镇法治宣传教育第八个五年规划", "印发日期": "2021-09-01", "施行日期": "2021-09-01",
        "终止日期": "2025-12-31", "中期评估日期": "2023-11-20",
    },
    law_plans.LawPlanItems: {
        "任务来源": "普法月历", "任务": "“12·4”国家宪法日宣传", "法律法规": "宪法", "责任单位": "司法所", "完成时限": "2024-12-04",
        "完成日期": "2024-12-04", "完成情况": "在中心广场集中宣传",
    },
    law_plans.PublicityReminders: {
        "收到日期": "2026-03-02", "发出机关": "云溪县司法局", "文书编号": "云普提〔2026〕3号", "提示事项": "新媒体普法较少",
        "改进措施": "每月制作一期短视频", "回复日期": "2026-03-25",
    },
    publicity_groups.HomeVisits: {
        "上门日期": "2024-07-03", "对象类别": "农民工", "上门户次": "6", "上门人员": "普法工作队",
        "宣传的法律": "保障农民工工资支付条例", "约定再次上门日期": "2024-09-03",
    },
    publicity_groups.PublicityGroups: {
        "对象类别": "学生", "类别口径": "在校中小学生", "重点对象序列": "五类普法重点人员之一", "对象人数": 820, "已普法人数": 800,
        "普法方案": "青少年普法方案", "摸排日期": "2024-02-20", "方案制定日期": "2024-03-01", "实施日期": "2024-04-10",
        "反馈日期": "2024-11-20", "测评人数": 100, "满意人数": 96,
    },
    publicity_materials.MaterialMovements: {
        "收发日期": "2024-03-01", "收发类别": "发放到村", "资料种类": "宣传页", "资料名称": "反诈宣传页", "数量": "500余份",
        "发放去向": "各村（社区）",
    },
    new_media.MediaItems: {
        "起草日期": "2024-05-06", "发布渠道": "公众号", "内容类别": "典型案例", "标题": "借条怎么写才有效", "审核人": "辛某",
        "审核日期": "2024-05-07", "发布日期": "2024-05-08", "阅读量": "1200余次",
    },
    publicity_people.PublicityTeams: {
        "队伍名称": "青禾镇反诈普法工作队", "队伍类别": "镇级", "专项领域": "反诈", "队员人数": 6, "成立日期": "2023-02-01",
    },
    publicity_people.LegalGuides: {
        "姓名": "壬某", "村民小组": "三组", "人员身份": "组长", "推荐日期": "2023-03-01", "培训考核日期": "2023-03-20",
        "公示起": "2023-04-03", "公示止": "2023-04-10", "认定日期": "2023-04-20", "最近考核日期": "2024-03-15", "考核结果": "称职",
    },
    publicity_people.LegalDeputies: {
        "姓名": "癸某", "兼任职务": "副村长", "派出单位": "青禾镇派出所", "服务村（学校）": "柳林村", "任职日期": "2023-05-01",
    },
    publicity_acts.PublicityTrainings: {
        "培训日期": "2024-06-01", "培训对象": "农村法律明白人", "培训方式": "网校", "培训主题": "民法典应知应会", "培训学时": 8,
        "应训人数": 60, "参训人数": 58, "完成人数": 55, "完成时限": "2024-10-31",
    },
    publicity_acts.PublicityActs: {
        "统计截止日期": "2024-12-31", "力量类别": "法律明白人", "在册人数": 5, "年内参训人数": 5, "年度考核合格人数": 4,
        "普法宣传次数": 24, "解答咨询次数": 31, "协助调解次数": 4,
    },
    publicity_sites.PublicitySites: {
        "阵地类别": "游园", "阵地名称": "柳林村法治游园", "宣传主题": "宪法", "组成部分": "普法亭、学法长廊",
        "建设资金": "8.5万元", "规划日期": "2023-03-01", "建成日期": "2023-09-28", "验收日期": "2023-10-12",
    },
    publicity_sites.SiteUpkeep: {
        "维护日期": "2024-04-08", "阵地名称": "柳林村法治游园", "维护类别": "巡查", "状况": "破损", "修复日期": "2024-04-20",
        "参观人次": 40,
    },
    publicity_sites.PublicityVillages: {
        "村（社区）": "柳林村", "登记日期": "2023-01-01", "有无法治文化阵地": "有", "有无普法设施": "有", "村民小组数": 9,
        "有普法标语的组数": 7, "应急广播终端数": 12,
    },
}

FAULTS: list[tuple[type[Register], Row, list[str]]] = [
    (
        study_library.LawTexts,
        {"篇目名称": "《行政复议法》"},
        ["“篇目名称”：篇目名称不加书名号，请填全称。"],
    ),
    (study_library.LawTexts, {"由何替代": "新修订的行政复议法"}, ["“失效日期”：“由何替代”已填“新修订的行政复议法”，请填写本项。"]),
    (
        study_library.LifeMeetingPoints,
        {"整改措施": None},
        [
            "“整改措施”：已填“完成整改”环节的内容，而“承诺整改”环节还缺：整改措施，请按程序先后补充。",
        ],
    ),
    (
        law_exams.OfficerTraining,
        {"完成培训日期": None},
        ["“完成培训日期”：已填“参加考试”环节的内容，而“完成培训”环节还缺：完成培训日期，请按程序先后补充。"],
    ),
    (law_exams.OfficerTraining, {"是否合格": None}, ["“是否合格”：“考试日期”已填“2024-10-15”，请填写本项。"]),
    (
        law_plans.LawPlans,
        {"终止日期": None},
        ["“终止日期”：“文件类别”已填“五年普法规划”，请填写本项。"],
    ),
    (
        law_plans.LawPlans,
        {"评估结果公布日期": "2025-12-20"},
        [
            "“总结验收日期”：“评估结果公布日期”已填“2025-12-20”，请填写本项"
            "（依据：《中华人民共和国法治宣传教育法》第五十六条）。"
        ],
    ),
    (
        law_plans.LawPlanItems,
        {"完成时限": "2024-12-05"},
        ["“完成时限”：“国家宪法日”在2024年是2024-12-04，请核对名称和日期。"],
    ),
    (
        law_plans.LawPlanItems,
        {"任务": "民法典宣传月活动", "完成时限": "2024-06-03"},
        ["“完成时限”：“民法典宣传月”在2024年是2024-05-01至2024-05-31，请核对名称和日期。"],
    ),
    (
        law_plans.LawPlanItems,
        {"任务来源": "责任清单", "任务": "宣传森林法", "责任单位": None},
        [
            "“责任单位”：“任务来源”已填“普法责任清单”，请填写本项（依据：《中华人民共和国法治宣传教育法》第九条）。"
        ],
    ),
    (
        law_plans.PublicityReminders,
        {"回复日期": "2026-03-01"},
        ["“回复日期”：早于“收到日期”（2026-03-02），请核对（依据：《中华人民共和国法治宣传教育法》第五十七条）。"],
    ),
    (publicity_groups.HomeVisits, {"约定再次上门日期": "2024-07-01"}, ["“约定再次上门日期”：早于“上门日期”（2024-07-03），请核对。"]),
    (publicity_groups.PublicityGroups, {"类别口径": None}, ["“类别口径”：“重点对象序列”已填“五类普法重点人员之一”，请填写本项。"]),
    (publicity_groups.PublicityGroups, {"已普法人数": 900}, ["“已普法人数”：多于“对象人数”（820），请核对。"]),
    (publicity_materials.MaterialMovements, {"发放去向": None}, ["“发放去向”：“收发类别”已填“日常发放”，请填写本项。"]),
    (
        publicity_materials.MaterialMovements,
        {"收发类别": "盘点", "数量": 480, "账面结存": 500},
        ["“数量”：盘点数与账面结存不符，请核对收发记录；确有差异的，请在“备注”写明原因。"],
    ),
    (
        new_media.MediaItems,
        {"审核人": None},
        ["“审核人”：已填“发布”环节的内容，而“审核”环节还缺：审核人，请按程序先后补充。"],
    ),
    (new_media.MediaItems, {"发布日期": "2024-05-06"}, ["“发布日期”：早于“审核日期”（2024-05-07），请核对。"]),
    (
        publicity_people.PublicityTeams,
        {"队伍名称": "青禾镇国土资源所", "队伍类别": "协同普法单位"},
        ["“队伍名称”：是机构改革以前的名称，请改用现在的规范名称，原名填入“曾用名称”。"],
    ),
    (publicity_people.PublicityTeams, {"队员人数": None}, ["“队员人数”：“队伍类别”已填“镇级专项普法工作队”，请填写本项。"]),
    (
        publicity_people.LegalGuides,
        {"公示起": None, "公示止": None},
        ["“公示起”：已填“认定”环节的内容，而“公示”环节还缺：公示起、公示止，请按程序先后补充。"],
    ),
    (
        publicity_people.LegalGuides,
        {"认定日期": "2023-04-08"},
        ["“认定日期”：早于“公示止”（2023-04-10），请核对（依据：《乡村“法律明白人”培养工作规范（试行）》遴选培训）。"],
    ),
    (publicity_people.LegalDeputies, {"离任日期": "2023-04-01"}, ["“离任日期”：早于“任职日期”（2023-05-01），请核对。"]),
    (publicity_acts.PublicityTrainings, {"应训人数": None}, ["“应训人数”：“培训方式”已填“网校学习”，请填写本项。"]),
    (publicity_acts.PublicityTrainings, {"完成人数": 59}, ["“完成人数”：多于“参训人数”（58），请核对。"]),
    (publicity_acts.PublicityActs, {"年内参训人数": 6}, ["“年内参训人数”：多于“在册人数”（5），请核对。"]),
    (
        publicity_sites.PublicitySites,
        {"建成日期": None},
        ["“建成日期”：已填“验收”环节的内容，而“建成”环节还缺：建成日期，请按程序先后补充。"],
    ),
    (publicity_sites.SiteUpkeep, {"状况": None}, [
        "“状况”：“维护类别”已填“检查”，请填写本项。", "“状况”：“修复日期”已填“2024-04-20”，请填写本项。",
    ]),
    (publicity_sites.PublicityVillages, {"有普法标语的组数": 10}, ["“有普法标语的组数”：多于“村民小组数”（9），请核对。"]),
    (
        study.StudySessions,
        {"平均成绩": 110, "满分": 100},
        ["“平均成绩”：多于“满分”（100），请核对。"],
    ),
]

COUNTED: list[tuple[str, type[Register], Row, int | None]] = [
    ("study_centre_group", study.StudySessions, {"是否法治内容": "否"}, 1),
    ("study_first_item", study.StudySessions, {"是否第一议题": "是"}, None),
    ("study_first_item", study.StudySessions, {"学习场合": "党委会", "是否第一议题": "是"}, 1),
    ("study_meetings", study.StudySessions, {"学习场合": "党委会", "是否第一议题": "否"}, 1),
    ("study_texts", study.StudySessions, {"学习内容": "《国旗法》《关税法》《国旗法》"}, 2),
    ("study_texts", study.StudySessions, {}, None),
    ("study_marks", study.StudySessions, {"平均成绩": 90}, 2520),
    ("study_full_marks", study.StudySessions, {"平均成绩": 90, "满分": 120}, 3360),
    ("law_texts_must_know", study_library.LawTexts, {"是否应知应会": "否"}, None),
    ("life_meeting_points_done", study_library.LifeMeetingPoints, {"完成整改日期": None}, None),
    ("officers_listed", law_exams.OfficerTraining, {"完成培训日期": None, "考试日期": None, "是否合格": None}, 1),
    ("officers_trained", law_exams.OfficerTraining, {"完成培训日期": None, "考试日期": None, "是否合格": None}, None),
    ("officers_passed", law_exams.OfficerTraining, {"是否合格": "否"}, None),
    ("publicity_plans", law_plans.LawPlans, {}, 1),
    ("study_plans", law_plans.LawPlans, {}, None),
    ("study_campaigns", law_plans.LawPlans, {"文件类别": "主题教育", "名称": "党纪学习教育"}, 1),
    ("publicity_nodes_done", law_plans.LawPlanItems, {}, 1),
    ("publicity_plan_items", law_plans.LawPlanItems, {}, None),
    ("study_plan_items_done", law_plans.LawPlanItems, {"任务来源": "宣讲课", "任务": "三月宣讲课"}, 1),
    ("publicity_reminders_replied", law_plans.PublicityReminders, {"回复日期": None}, None),
    ("home_visits", publicity_groups.HomeVisits, {}, 6),
    ("home_visits", publicity_groups.HomeVisits, {"上门户次": None}, 1),
    ("publicity_home_visits", publicity_groups.HomeVisits, {}, 6),
    ("publicity_group_people", publicity_groups.PublicityGroups, {}, 820),
    ("publicity_leaflets", publicity_materials.MaterialMovements, {}, 500),
    ("publicity_leaflets", publicity_materials.MaterialMovements, {"收发类别": "印制"}, None),
    ("materials_leaflets_in", publicity_materials.MaterialMovements, {"收发类别": "印制"}, 500),
    ("publicity_booklets", publicity_materials.MaterialMovements, {}, None),
    ("publicity_pushes", new_media.MediaItems, {}, 1),
    ("publicity_pushes", new_media.MediaItems, {"发布渠道": "大喇叭"}, None),
    ("publicity_cases", new_media.MediaItems, {}, 1),
    ("publicity_cases", new_media.MediaItems, {"内容类别": "动态"}, None),
    ("media_broadcasts", new_media.MediaItems, {"发布渠道": "大喇叭", "播放次数": 30}, 30),
    ("publicity_town_team_members", publicity_people.PublicityTeams, {}, 6),
    ("publicity_village_team_members", publicity_people.PublicityTeams, {}, None),
    ("legal_deputies", publicity_people.LegalDeputies, {"兼任职务": "副校长"}, None),
    ("legal_guide_online_finished", publicity_acts.PublicityTrainings, {}, 55),
    ("legal_guide_trainings", publicity_acts.PublicityTrainings, {}, None),
    ("publicity_trainings", publicity_acts.PublicityTrainings, {"培训方式": "集中"}, 1),
    ("publicity_readings", publicity_acts.PublicityTrainings, {"培训方式": "自学", "学习次数": 420}, 420),
    ("legal_guides_trained", publicity_acts.PublicityActs, {"力量类别": "志愿者"}, None),
    ("legal_guides_reviewed", publicity_acts.PublicityActs, {}, 4),
    ("legal_guides_reviewed", publicity_acts.PublicityActs, {"力量类别": "志愿者"}, None),
    ("publicity_acts_mediations", publicity_acts.PublicityActs, {}, 4),
    ("publicity_parks", publicity_sites.PublicitySites, {}, 1),
    ("publicity_slogans", publicity_sites.PublicitySites, {"阵地类别": "标语", "数量": "250余", "验收日期": None}, 250),
    ("publicity_slogans", publicity_sites.PublicitySites, {"阵地类别": "标语", "建成日期": None, "验收日期": None}, None),
    ("publicity_sites", publicity_sites.PublicitySites, {"阵地类别": "标语"}, None),
    ("publicity_sites_checked", publicity_sites.SiteUpkeep, {}, 1),
    ("publicity_villages_with_site", publicity_sites.PublicityVillages, {"有无法治文化阵地": "无"}, None),
    ("publicity_groups_with_slogan", publicity_sites.PublicityVillages, {}, 7),
    ("publicity_combined", publicity.PublicityEvents, {"结合的工作": "烤烟生产"}, 1),
    ("publicity_combined", publicity.PublicityEvents, {}, None),
    ("publicity_market_person_times", publicity.PublicityEvents, {"宣传形式": "赶集"}, 300),
    ("publicity_firms", publicity.PublicityEvents, {"场所类别": "企业", "是否本年首次到该单位": "是"}, 1),
    ("publicity_firms", publicity.PublicityEvents, {"场所类别": "企业"}, None),
    ("advice_consultations", publicity.PublicityEvents, {"参加的法律顾问": "戊某"}, 1),
    ("advice_consultations", publicity.PublicityEvents, {}, None),
]
