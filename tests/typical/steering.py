"""Rows of steering, duty, yearly papers, appraisal, money and demonstration, as clerks type them."""

from __future__ import annotations

from mingfa.catalogue.lines import (
    annual_papers,
    appraisal,
    budget,
    demonstration,
    duty,
    duty_list,
    meetings,
    plans,
    rectification,
    steering,
    tasks,
)
from mingfa.catalogue.register import Register

Row = dict[str, object]

TYPICAL: dict[type[Register], Row] = {
    steering.GovernanceNodes: {
        "单位名称": "柳林村", "网络职责": "村级责任人", "姓名": "丙某", "联系电话": "10012345678", "起始日期": "2023-03-01",
    },
    steering.SuperiorPapers: {
        "来源类别": "上级会议", "会议或者文件名称": "县委全面依法治县委员会会议精神", "上级机关": "县法治办", "收到日期": "2024-03-01",
        "传达日期": "2024-03-06", "传达场合": "党委会",
    },
    plans.SteeringPapers: {
        "文件类别": "领导小组调整", "文件名称": "关于调整法治建设领导小组的通知", "领导小组规范名称": "青禾镇法治建设领导小组",
        "起草日期": "2024-02-20", "审定日期": "2024-02-26", "发文字号": "青委〔2024〕8号", "印发日期": "2024-02-28",
    },
    tasks.PlanItems: {
        "安排日期": "2024-12-20", "工作安排": "创新普法形式", "具体措施": "每季度制作一期短视频", "完成时限": "2025-12-31",
    },
    duty_list.HeadDuties: {
        "列入日期": "2024-01-10", "履职人": "书记", "职责事项": "听取工作汇报", "职责内容": "每季度听取一次法治建设工作汇报",
        "年度应履职次数": "4次", "首次履职日期": "2024-02-20", "半年检查日期": "2024-07-05", "半年检查情况": "已听取两次",
    },
    annual_papers.AnnualPapers: {
        "报告种类": "法治政府建设年度报告", "标题": "青禾镇2024年法治政府建设情况报告", "报告期末": "2024-12-31",
        "署名机关": "中共青禾镇委员会、青禾镇人民政府", "主送机关": "县委、县政府", "成文日期": "2025-02-20", "起草日期": "2025-01-20",
        "核对日期": "2025-02-05", "已写的规定部分数": 4, "数字总数": 60, "有台账对应的数字": 60, "未处理差错数": 0,
        "审核日期": "2025-02-10", "保密审查日期": "2025-02-12", "签发日期": "2025-02-20", "报送日期": "2025-02-24",
        "公开日期": "2025-03-20",
    },
    appraisal.AppraisalItems: {
        "考核创建种类": "村级考核", "指标或者标准": "每年举办法治宣传活动不少于四次", "下达日期": "2024-03-01", "分值": 5,
        "自评得分": 5, "自评日期": "2024-12-10", "核查得分": 4.5, "是否达标": "是", "核查日期": "2024-12-20",
    },
    appraisal.AppraisalResults: {
        "考核创建种类": "年度考核", "考核期末": "2024-12-31", "满分": 100, "自评得分": 98, "核查得分": 94.5, "公布日期": "2025-01-06",
        "申诉日期": "2025-01-08", "申诉处理结果": "补记一分", "申诉答复日期": "2025-01-15", "最终得分": 95.5, "确定日期": "2025-01-20",
        "名次": 2, "等次": "优", "奖惩": "表扬",
    },
    budget.BudgetEntries: {
        "登记日期": "2024-05-10", "经费类别": "付款", "经费用途": "普法", "经费项目": "印制宣传册", "金额": "1.2万元",
        "批准日期": "2024-05-13", "支付日期": "2024-05-20", "收款单位": "青禾印务", "凭证号": "2024-05-031",
    },
    demonstration.Demonstrations: {
        "创建或者荣誉种类": "民主法治示范村", "级别": "省", "创建单位": "柳林村", "列入培育日期": "2021-03-01", "自查日期": "2021-10-10",
        "申报日期": "2021-11-01", "核查日期": "2022-03-15", "命名日期": "2022-06-30", "命名机关": "省司法厅、省民政厅",
    },
    demonstration.GovernanceProjects: {
        "项目名称": "一村三员", "项目类别": "三员融合", "主要做法": "民警辅警、法律顾问、人民调解员联合走访", "启动日期": "2024-03-01",
        "形成成果日期": "2024-11-20", "成果": "形成联合走访清单",
    },
}  # fmt: skip

FAULTS: list[tuple[type[Register], Row, list[str]]] = [
    (
        steering.GovernanceNodes,
        {"单位名称": "县司法局", "网络职责": "上级机关"},
        ["“上级机关职责”：“网络职责”已填“上级机关”，请填写本项。"],
    ),
    (
        steering.SuperiorPapers,
        {"传达日期": "2024-02-29"},
        ["“传达日期”：早于“收到日期”（2024-03-01），请核对。"],
    ),
    (
        steering.SuperiorPapers,
        {"传达日期": None, "分解任务日期": "2024-03-10"},
        ["“传达日期”：已填“分解任务”环节的内容，而“传达”环节还缺：传达日期，请按程序先后补充。"],
    ),
    (
        plans.SteeringPapers,
        {"领导小组规范名称": None},
        [
            "“领导小组规范名称”：“文件类别”已填“领导小组调整文件”，请填写本项（依据：《各地法治建设议事协调机构工作规则》机构设立）。"
        ],
    ),
    (plans.SteeringPapers, {"发文字号": None}, ["“发文字号”：“印发日期”已填“2024-02-28”，请填写本项。"]),
    (tasks.PlanItems, {"完成时限": "2024-12-01"}, ["“完成时限”：早于“安排日期”（2024-12-20），请核对。"]),
    (
        tasks.PlanItems,
        {"报告日期": "2025-06-30"},
        ["“实际完成日期”：已填“报告”环节的内容，而“完成”环节还缺：实际完成日期，请按程序先后补充。"],
    ),
    (duty.HeadActs, {"办理期限": "2024-03-20"}, ["“承办单位”：“办理期限”已填“2024-03-20”，请填写本项。"]),
    (duty.HeadActs, {"办结日期": "2024-03-20"}, ["“落实情况”：“办结日期”已填“2024-03-20”，请填写本项。"]),
    (
        duty_list.HeadDuties,
        {"年度应履职次数": None},
        ["“年度应履职次数”：“职责事项”已填“听取汇报”，请填写本项。"],
    ),
    (
        annual_papers.AnnualPapers,
        {"已写的规定部分数": 3},
        [
            "“已写的规定部分数”：签发前，规定的四个部分应当齐全：主要举措和成效、不足和原因、主要负责人履职情况、下一年度安排"
            "（依据：《法治政府建设与责任落实督察工作规定》第二十四条）。"
        ],
    ),
    (annual_papers.AnnualPapers, {"未处理差错数": 2}, ["“未处理差错数”：还有未处理的差错，请处理后再签发。"]),
    (
        annual_papers.AnnualPapers,
        {"有台账对应的数字": 58},
        ["“有台账对应的数字”：还有数字没有对应的台账，请逐个对应后再签发。"],
    ),
    (
        annual_papers.AnnualPapers,
        {"标题": "青禾镇2023年法治政府建设情况报告"},
        ["“标题”：标题没有写明报告年度，或者与报告期末不是同一年，请核对。"],
    ),
    (
        annual_papers.AnnualPapers,
        {"报告期末": "2024-12-30"},
        ["“报告期末”：年度报告、自查报告和述法报告应填报告年度的12月31日。"],
    ),
    (
        annual_papers.AnnualPapers,
        {"保密审查日期": None},
        [
            "“保密审查日期”：“公开日期”已填“2025-03-20”，请填写本项"
            "（依据：《法治政府建设与责任落实督察工作规定》第二十四条）。"
        ],
    ),
    (
        annual_papers.AnnualPapers,
        {"签发日期": None},
        ["“签发日期”：已填“报送”环节的内容，而“签发”环节还缺：签发日期，请按程序先后补充。"],
    ),
    (
        annual_papers.AnnualPapers,
        {"报告种类": "述法报告"},
        [
            "“述法人职务”：“报告种类”已填“述法报告”，请填写本项"
            "（依据：《各省（自治区、直辖市）党政主要负责人年终述法办法》述法有关规定）。"
        ],
    ),
    (appraisal.AppraisalItems, {"自评得分": 6}, ["“自评得分”：多于“分值”（5），请核对。"]),
    (
        appraisal.AppraisalResults,
        {"申诉处理结果": None, "申诉答复日期": None},
        [
            "“确定日期”：申诉还没有答复，不能确定最终结果，请填写“申诉答复日期”（依据：《各地年度目标考核办法》申诉）。"
        ],
    ),
    (
        budget.BudgetEntries,
        {"批准日期": "2024-05-21"},
        ["“支付日期”：早于“批准日期”（2024-05-21），请核对（依据：《中华人民共和国预算法》第十三条）。"],
    ),
    (budget.BudgetEntries, {"凭证号": None}, ["“凭证号”：“支付日期”已填“2024-05-20”，请填写本项。"]),
    (budget.BudgetEntries, {"经费类别": "预算"}, ["“支付日期”：经费类别不是“支出”，不填支付日期，请核对。"]),
    (
        demonstration.Demonstrations,
        {"对外表述": "全县唯一的省级民主法治示范村"},
        ["“表述出处”：“唯一”“首个”“第一”“最”一类的说法应当有出处，请填写出处或者改用平实的表述。"],
    ),
    (
        demonstration.Demonstrations,
        {"复核日期": "2024-07-01", "复核结果": "摘牌"},
        [
            "“撤销或者期满日期”：复核结果为“撤销”，请填写撤销日期"
            "（依据：《各地民主法治示范村（社区）动态管理办法》复核）。"
        ],
    ),
    (
        demonstration.GovernanceProjects,
        {"成果": None},
        ["“成果”：“形成成果日期”已填“2024-11-20”，请填写本项。"],
    ),
    (
        rectification.Problems,
        {"转入下年日期": "2024-12-31"},
        ["“对应工作安排”：“转入下年日期”已填“2024-12-31”，请填写本项。"],
    ),
    (
        rectification.Problems,
        {
            "销号日期": "2024-12-30",
            "整改结果": "已开设",
            "转入下年日期": "2024-12-31",
            "对应工作安排": "创新普法形式",
        },
        ["“转入下年日期”：已经销号的问题不再转入下年，请核对。"],
    ),
]

COUNTED: list[tuple[str, type[Register], Row, int | None]] = [
    ("network_villages", steering.GovernanceNodes, {"姓名": None}, 1),
    ("network_villages_named", steering.GovernanceNodes, {"姓名": None}, None),
    ("group_members", steering.GovernanceNodes, {}, None),
    ("group_members", steering.GovernanceNodes, {"网络职责": "副组长"}, 1),
    ("group_meetings", meetings.Meetings, {}, None),
    ("group_meetings", meetings.Meetings, {"会议类别": "依法治镇领导小组会议"}, 1),
    ("group_decisions", meetings.MeetingItems, {}, None),
    (
        "group_decisions",
        meetings.MeetingItems,
        {"会议名称": "法治建设领导小组第一次会议", "议定事项": None, "办结日期": None},
        None,
    ),
    ("group_decisions_done", meetings.MeetingItems, {"会议名称": "法治建设领导小组第一次会议"}, 1),
    ("superior_papers_lag_days", steering.SuperiorPapers, {}, 5),
    ("superior_papers_prompt", steering.SuperiorPapers, {}, 1),
    ("superior_papers_prompt", steering.SuperiorPapers, {"传达日期": "2024-03-09"}, None),
    ("plan_items", tasks.PlanItems, {}, 1),
    ("plan_items", tasks.PlanItems, {"任务来源": "工作要点"}, None),
    ("tasks", tasks.PlanItems, {"任务来源": "工作要点"}, 1),
    ("key_points", tasks.PlanItems, {"任务来源": "县工作要点"}, 1),
    ("tasks_on_time", tasks.PlanItems, {"完成情况": "已完成", "实际完成日期": "2025-12-31"}, 1),
    ("tasks_on_time", tasks.PlanItems, {"完成情况": "已完成", "实际完成日期": "2026-01-01"}, None),
    ("head_acts_closed_on_time", duty.HeadActs, {}, None),
    (
        "head_acts_closed_on_time",
        duty.HeadActs,
        {"承办单位": "司法所", "办理期限": "2024-03-20", "办结日期": "2024-03-20", "落实情况": "已落实"},
        1,
    ),
    ("head_reported_open", duty.HeadActs, {"履职类别": "报告重大问题"}, 1),
    ("head_reports_promised", duty_list.HeadDuties, {}, 4),
    ("head_duties_without_acts", duty_list.HeadDuties, {"首次履职日期": None}, 1),
    ("annual_reports_on_time", annual_papers.AnnualPapers, {}, 1),
    ("annual_reports_on_time", annual_papers.AnnualPapers, {"县定报送期限": "2025-02-20"}, None),
    ("annual_report_parts", annual_papers.AnnualPapers, {}, 4),
    ("statements_sent", annual_papers.AnnualPapers, {"报告种类": "述法", "述法人职务": "镇长"}, 1),
    ("statements_on_time", annual_papers.AnnualPapers, {"报告种类": "述法", "述法人职务": "镇长"}, None),
    ("appraisal_standards_met", appraisal.AppraisalItems, {"是否达标": "否"}, None),
    ("town_standards_met", appraisal.AppraisalItems, {"考核创建种类": "法治乡镇"}, 1),
    ("appraisal_score", appraisal.AppraisalItems, {"最终得分": 5, "确定日期": "2024-12-30"}, 5),
    ("appraisal_score", appraisal.AppraisalItems, {"分值": None}, None),
    ("appraisal_consequences", appraisal.AppraisalResults, {"奖惩": None}, None),
    ("budget_spent", budget.BudgetEntries, {}, 12000),
    ("budget_planned", budget.BudgetEntries, {}, None),
    (
        "budget_planned",
        budget.BudgetEntries,
        {"经费类别": "年初预算", "支付日期": None, "收款单位": None, "凭证号": None},
        12000,
    ),
    ("demonstration_villages", demonstration.Demonstrations, {}, 1),
    ("star_villages", demonstration.Demonstrations, {}, None),
    ("honours", demonstration.Demonstrations, {"创建或者荣誉种类": "示范镇"}, 1),
    ("problems_answered", rectification.Problems, {"对应工作安排": "创新普法形式"}, 1),
    ("problems_repeated", rectification.Problems, {"是否上年已有": "否"}, None),
]
