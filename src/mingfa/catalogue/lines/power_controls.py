"""权力制约: powers with their risks and controls, notices within the Party, and clues told by count alone."""

from __future__ import annotations

from datetime import date

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Nature, Ratio, each_row, number_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.disputes import Risk
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rules import InOrder, Needs, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text, YesNo
from mingfa.law import oversight, party_rules
from mingfa.law.counting import CalendarDays, Months
from mingfa.law.report_parts import Part

__all__ = ["LINE", "ClueKind", "ClueResult", "HandedOverClues", "NoticeKind", "PartyNotices", "PowerRisks"]


class NoticeKind(Choice):
    """党内事项类别。"""

    NOTICE = "党内情况通报"
    REPORT = "党内情况反映"
    DUTY = "党风廉政建设责任落实"

    __variants__ = {
        "情况通报": "党内情况通报",
        "通报": "党内情况通报",
        "情况反映": "党内情况反映",
        "反映": "党内情况反映",
        "党风廉政建设责任制": "党风廉政建设责任落实",
        "廉政责任": "党风廉政建设责任落实",
    }


class PowerRisks(Register):
    """一个权力事项的一个风险点一行，写明谁决策、谁执行、谁监督和防控措施。"""

    key = "power_risks"
    label = "权力运行风险点台账"
    basis = oversight.POWERS_APART
    occurred_on = "mapped_on"
    subject = "risk"
    identity = ("power", "risk", "mapped_on")
    standing = ("mapped_on", "ended_on")
    kept_at = (4, 5)
    rules = (
        InOrder("mapped_on", "controlled_on"),
        InOrder("controlled_on", "tested_on"),
        InOrder("mapped_on", "ended_on"),
        Needs("controlled_on", "control"),
        Needs("tested_on", "effective"),
        Needs("effective", "tested_on"),
        Stated(
            at="supervisor",
            reads=("decider", "executor"),
            holds=lambda row: row.supervisor not in (row.decider, row.executor),
            message="监督人与决策人或者执行人相同，决策、执行、监督应当分开，请核对",
            rule="监督人不是决策人，也不是执行人",
            basis=oversight.POWERS_APART,
        ),
    )
    procedure = Procedure(
        Stage(key="mapped", label="排查", needs=("mapped_on",)),
        Stage(key="controlled", label="制定措施", needs=("controlled_on", "control")),
        Stage(
            key="tested",
            label="检查",
            needs=("tested_on", "effective"),
            by=(Holder.CLERK, Holder.LEADER),
            optional=True,
        ),
    )

    mapped_on: Day = column("排查日期", aliases=("日期", "梳理日期"))
    power: Text = column("权力事项", aliases=("权力名称", "职权", "事项"))
    decider: Text = column("决策人", aliases=("决策主体", "决策机构"), hint="写机构或者岗位")
    executor: Text = column("执行人", aliases=("执行主体", "执行机构"), hint="写机构或者岗位")
    supervisor: Text = column("监督人", aliases=("监督主体", "监督机构"), hint="写机构或者岗位")
    risk: LongText = column("风险点", aliases=("廉政风险点", "风险描述"))
    level: Risk | None = column("风险等级", default=None, aliases=("等级",))
    control: LongText | None = column("防控措施", default=None, aliases=("措施", "控制措施"))
    controlled_on: Day | None = column("措施落实日期", default=None, aliases=("落实日期",))
    tested_on: Day | None = column("最近检查日期", default=None, aliases=("检查日期",))
    effective: YesNo | None = column("措施是否有效", default=None, aliases=("是否有效", "检查结论"))
    ended_on: Day | None = column("取消日期", default=None, aliases=("事项取消日期",))
    remark: LongText | None = column("备注", default=None)


class PartyNotices(Register):
    """一次党内情况通报、一件情况反映或者一项党风廉政建设责任落实一行。"""

    key = "party_notices"
    label = "党内情况通报和反映台账"
    basis = party_rules.TOLD_WITHIN
    occurred_on = "told_on"
    subject = "matter"
    identity = ("told_on", "kind", "matter")
    rules = (
        InOrder("told_on", "due_on"),
        InOrder("told_on", "replied_on"),
        Needs("reply", "replied_on"),
        Needs("replied_on", "reply"),
        Stated(
            at="rule",
            reads=("told_on",),
            holds=lambda row: row.rule is None or party_rules.replaced(row.rule, row.told_on) is None,
            message="引用的党内法规当时已被新的法规取代，请改引现行法规",
            rule="引用的党内法规在当时有效，如廉洁从政若干准则已由廉洁自律准则取代",
        ),
    )
    procedure = Procedure(
        Stage(key="told", label="通报或者反映", needs=("told_on",)),
        Stage(key="replied", label="回复", needs=("replied_on", "reply"), optional=True),
    )

    told_on: Day = column("日期", aliases=("通报日期", "反映日期", "落实日期"))
    kind: NoticeKind = column("类别", aliases=("事项类别", "类型"))
    matter: LongText = column("事项", aliases=("内容", "通报内容", "反映内容", "责任事项"))
    audience: Text | None = column(
        "范围或者对象", default=None, aliases=("通报范围", "反映对象", "责任人岗位")
    )
    rule: Text | None = column("依据的党内法规", default=None, aliases=("依据",), hint="写全称")
    wanted: YesNo | None = column("是否需要回复", default=None, aliases=("需回复",))
    due_on: Day | None = column("回复期限", default=None, aliases=("期限",))
    reply: LongText | None = column("回复内容", default=None, aliases=("回复", "落实结果"))
    replied_on: Day | None = column("回复日期", default=None)
    remark: LongText | None = column("备注", default=None)


class ClueKind(Choice):
    """线索类别。只填类别，不写内容和人员。"""

    DISCIPLINE = "党员违纪"
    DUTY = "公职人员违法"
    CONDUCT = "作风问题"
    CRIME = "涉嫌犯罪"
    OTHER = "其他"

    __variants__ = {
        "违纪": "党员违纪",
        "职务违法": "公职人员违法",
        "作风": "作风问题",
        "犯罪": "涉嫌犯罪",
        "其它": "其他",
    }


class ClueResult(Choice):
    """反馈的办理结果类别。"""

    OPEN = "正在办理"
    CLEARED = "予以了结"
    TALKED = "谈话函询"
    FILED = "立案"
    REMEDIED = "提出整改建议"

    __variants__ = {
        "了结": "予以了结",
        "谈话": "谈话函询",
        "立案审查": "立案",
        "整改建议": "提出整改建议",
        "在办": "正在办理",
    }


class HandedOverClues(Register):
    """向纪检监察、政法机关移交的一批同类线索一行；只记日期、接收单位、类别和件数，不记内容和人员。"""

    key = "handed_over_clues"
    label = "问题线索移交登记簿"
    basis = oversight.KINDS
    occurred_on = "handed_on"
    subject = "kind"
    identity = ("handed_on", "receiver", "kind", "receipt")
    restricted = True
    rules = (
        InOrder("handed_on", "told_on"),
        Needs("result", "told_on"),
        InOrder("told_on", "remedied_on"),
    )
    procedure = Procedure(
        Stage(key="handed", label="移交", needs=("handed_on",), by=(Holder.LEADER,)),
        Stage(key="told", label="反馈", needs=("told_on", "result"), by=(Holder.LEADER,), optional=True),
        Stage(key="remedied", label="整改", needs=("remedied_on",), by=(Holder.LEADER,), optional=True),
    )

    handed_on: Day = column("移交日期", aliases=("日期",))
    receiver: Text = column("接收单位", aliases=("受理单位",))
    receipt: Text | None = column("接收编号", default=None, aliases=("回执编号",))
    kind: ClueKind = column("线索类别", aliases=("类别",))
    number: Count | None = column("件数", default=None, unit="件", hint="不填的按1件计")
    told_on: Day | None = column("反馈日期", default=None)
    result: ClueResult | None = column("反馈结果", default=None, aliases=("结果",))
    remedied_on: Day | None = column("整改日期", default=None, hint="按反馈建议完成整改的日期")


RISKS = Indicator(
    key="power_risks",
    label="权力运行风险点",
    definition="期末在册的权力运行风险点，一个计一个，按风险等级分列；权力事项取消的不计。",
    register=PowerRisks,
    measure=each_row(),
    unit="个",
    basis=oversight.POWERS_APART,
    nature=Nature.STOCK,
    breakdown="level",
    naming=Naming(
        phrases=(
            "权力运行风险点",
            "廉政风险点",
            "权力 风险点",
            "排查 风险点",
            "廉政|权力运行|岗位|权力|廉洁|法律 风险点|风险隐患 排查|梳理|查找",
        ),
        units=("个", "条", "处", "项"),
        against=(
            "防控措施",
            "控制率",
            "率",
            "企业",
            "法治体检",
        ),
    ),
)

CONTROLLED = Indicator(
    key="power_risks_controlled",
    label="已有效防控的风险点",
    definition="期末在册、经检查防控措施有效的权力运行风险点，一个计一个。",
    register=PowerRisks,
    measure=each_row(lambda row: bool(row.effective)),
    unit="个",
    basis=oversight.POWERS_APART,
    nature=Nature.STOCK,
    naming=Naming(phrases=("有效防控 风险点", "风险点 有效"), units=("个", "条", "处"), against=("率",)),
)

CONTROLLED_RATE = Ratio(
    key="power_risks_controlled_rate",
    label="风险点有效防控率",
    definition="期末在册的权力运行风险点中，防控措施有效的个数÷个数；逐级按个数相加后再相除。",
    numerator=CONTROLLED,
    denominator=RISKS,
    basis=oversight.POWERS_APART,
    naming=Naming(phrases=("风险点有效防控率", "风险点 防控率"), units=("%",)),
)

NOTICES = Indicator(
    key="party_notices",
    label="党内情况通报和反映",
    definition="日期在当期的党内情况通报、情况反映和党风廉政建设责任落实事项，一件计一件，按类别分列。",
    register=PartyNotices,
    measure=each_row(),
    unit="件",
    basis=party_rules.TOLD_WITHIN,
    breakdown="kind",
    naming=Naming(
        phrases=("党内情况通报", "党内 通报", "党内情况反映", "情况反映"),
        units=("件", "次", "期", "份"),
        against=("回复", "预警"),
    ),
)

NOTICES_REPLIED = Indicator(
    key="party_notices_replied",
    label="回复党内情况反映",
    definition="回复日期在当期的党内情况通报、情况反映事项，一件计一件。",
    register=PartyNotices,
    measure=each_row(),
    unit="件",
    basis=party_rules.REPLY_IN_30,
    dated_by="replied_on",
    naming=Naming(phrases=("回复党内情况反映", "情况反映 回复"), units=("件", "份")),
)

CLUES = Indicator(
    key="clues_handed_over",
    label="移交问题线索",
    definition="移交日期在当期的问题线索件数之和，未填件数的一行计一件；只供有权查看的人员使用。",
    register=HandedOverClues,
    measure=number_of("number"),
    unit="件",
    basis=oversight.KINDS,
    naming=Naming(phrases=("移交问题线索", "移交 问题线索", "移送 问题线索"), units=("件", "条", "个")),
)

CLUES_REMEDIED = Indicator(
    key="clues_remedied",
    label="按反馈整改的线索",
    definition="整改日期在当期的问题线索件数之和，未填件数的一行计一件；只供有权查看的人员使用。",
    register=HandedOverClues,
    measure=number_of("number"),
    unit="件",
    basis=oversight.KINDS,
    dated_by="remedied_on",
    naming=Naming(phrases=("按反馈整改的线索", "问题线索 完成整改"), units=("件", "条")),
)

TEST = Deadline(
    key="power_risk_test",
    label="风险点防控措施检查期限",
    register=PowerRisks,
    starts_on="controlled_on",
    met_by="tested_on",
    versions=(Version(date(2021, 8, 2), Months(12), oversight.CONTROLS_YEARLY),),
    applies=lambda row: row.ended_on is None,
)

REPLY = Deadline(
    key="party_notice_reply",
    label="党内情况反映回复期限",
    register=PartyNotices,
    starts_on="told_on",
    met_by="replied_on",
    set_by="due_on",
    versions=(Version(date(2016, 10, 27), CalendarDays(30), party_rules.REPLY_IN_30),),
    applies=lambda row: bool(row.wanted) or row.due_on is not None,
)

TOLD = Sentence(
    key="power_controls_told",
    part=Part.MEASURES,
    wordings=(
        "健全权力运行制约机制，梳理权力运行风险点{power_risks}[[，风险点有效防控率{power_risks_controlled_rate}]]"
        "[[，开展党内情况通报{party_notices:党内情况通报}]]。",
        "坚持用制度管权管事管人，共排查权力运行风险点{power_risks}[[，风险点有效防控率达{power_risks_controlled_rate}]]"
        "[[，组织党内情况通报{party_notices:党内情况通报}]]。",
    ),
)

LINE = Line(
    key="power_controls",
    label="权力制约",
    heading="推进政务公开和权力监督",
    registers=(PowerRisks, PartyNotices, HandedOverClues),
    indicators=(RISKS, CONTROLLED, CONTROLLED_RATE, NOTICES, NOTICES_REPLIED, CLUES, CLUES_REMEDIED),
    deadlines=(TEST, REPLY),
    sentences=(TOLD,),
)
