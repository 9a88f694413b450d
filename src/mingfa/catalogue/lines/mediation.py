"""人民调解: disputes taken in and settled by people's mediation, from the village up to the county."""

from __future__ import annotations

from datetime import date

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Privacy, Register, When, column
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Role, Sentence
from mingfa.catalogue.values import Count, Day, LongText, Money, Text, YesNo
from mingfa.law import mediation as law
from mingfa.law.counting import CalendarDays, Months
from mingfa.law.report_parts import Part

__all__ = ["LINE", "DisputeKind", "Level", "MediationCases", "Outcome"]


class DisputeKind(Choice):
    """纠纷类型，按司法行政统计口径。"""

    FAMILY = "婚姻家庭"
    NEIGHBOUR = "邻里"
    HOUSING = "房屋宅基地"
    CONTRACT = "合同"
    BUSINESS = "生产经营"
    DAMAGE = "损害赔偿"
    FOREST_LAND = "山林土地"
    EXPROPRIATION = "征地拆迁"
    ENVIRONMENT = "环境污染"
    LABOUR = "劳动争议"
    CONSUMER = "消费"
    MEDICAL = "医疗"
    TRAFFIC = "道路交通事故"
    PROPERTY = "物业"
    OTHER = "其他"

    __variants__ = {
        "婚姻": "婚姻家庭",
        "家庭": "婚姻家庭",
        "宅基地": "房屋宅基地",
        "房屋": "房屋宅基地",
        "土地": "山林土地",
        "林地": "山林土地",
        "交通事故": "道路交通事故",
        "劳资": "劳动争议",
        "劳动": "劳动争议",
        "赔偿": "损害赔偿",
        "其它": "其他",
    }


class Level(Choice):
    """调解层级。"""

    TOWN = "镇级"
    VILLAGE = "村级"
    TRADE = "行业性专业性"

    __variants__ = {
        "镇": "镇级",
        "乡级": "镇级",
        "乡镇": "镇级",
        "街道": "镇级",
        "镇调委会": "镇级",
        "村": "村级",
        "社区": "村级",
        "村（社区）": "村级",
        "村居": "村级",
        "村调委会": "村级",
        "行业": "行业性专业性",
        "专业": "行业性专业性",
        "个人调解工作室": "行业性专业性",
    }


class Source(Choice):
    """案件来源。"""

    APPLIED = "依申请调解"
    FOUND = "主动调解"
    COURT = "法院委托移送"
    POLICE = "公安委托移送"
    PETITION = "信访部门移送"
    OTHER = "其他移送"

    __variants__ = {
        "申请": "依申请调解",
        "依申请": "依申请调解",
        "主动": "主动调解",
        "法院": "法院委托移送",
        "公安": "公安委托移送",
        "信访": "信访部门移送",
        "其他": "其他移送",
    }


class Outcome(Choice):
    """调解结果。未填的为正在调解。"""

    SETTLED = "调解成功"
    FAILED = "调解不成功"
    PARTLY = "部分化解"
    GUIDED = "引导走法律途径"
    REFERRED = "移送处理"
    WITHDRAWN = "撤回"

    __variants__ = {
        "成功": "调解成功",
        "达成协议": "调解成功",
        "不成功": "调解不成功",
        "调解失败": "调解不成功",
        "未成功": "调解不成功",
        "已化解": "调解成功",
        "化解": "调解成功",
        "未化解": "调解不成功",
        "引导诉讼": "引导走法律途径",
        "诉讼": "引导走法律途径",
        "仲裁": "引导走法律途径",
        "移送": "移送处理",
        "移交": "移送处理",
        "转办": "移送处理",
        "上报": "移送处理",
    }


class AgreementForm(Choice):
    """协议形式。"""

    WRITTEN = "书面"
    ORAL = "口头"

    __variants__ = {"书面协议": "书面", "口头协议": "口头"}


class Receiver(Choice):
    """移交去向：行政调解、司法调解和其他法律途径。"""

    ADMINISTRATIVE = "行政调解"
    JUDICIAL = "司法调解"
    COURT = "诉讼"
    ARBITRATION = "仲裁"
    RECONSIDERATION = "行政复议"
    POLICE = "公安机关"
    OTHER = "其他"

    __variants__ = {
        "行政机关": "行政调解",
        "部门": "行政调解",
        "法院调解": "司法调解",
        "诉前调解": "司法调解",
        "法院": "诉讼",
        "法庭": "诉讼",
        "仲裁委": "仲裁",
        "劳动仲裁": "仲裁",
        "复议": "行政复议",
        "公安": "公安机关",
        "派出所": "公安机关",
        "其它": "其他",
    }


class MediationCases(Register):
    """一件人民调解案件一行。"""

    key = "mediation_cases"
    label = "人民调解登记簿"
    basis = law.RECORDS
    occurred_on = "accepted_on"
    subject = "summary"
    identity = ("accepted_on", "parties", "summary")
    tally = "times"
    kept_at = (4, 5)
    rules = (
        InOrder("accepted_on", "closed_on"),
        InOrder("accepted_on", "agreed_on"),
        InOrder("agreed_on", "confirmed_on", law.CONFIRM_IN_30),
        InOrder("agreed_on", "visited_on"),
        InOrder("agreed_on", "perform_by"),
        InOrder("agreed_on", "performed_on"),
        InOrder("accepted_on", "town_on"),
        InOrder("town_on", "joint_on"),
        InOrder("joint_on", "county_on"),
        InOrder("accepted_on", "handed_on"),
        Needs("outcome", "closed_on"),
        Needs("handed_on", "handed_to", basis=law.OTHER_REMEDIES),
    )
    procedure = Procedure(
        Stage(key="accepted", label="受理", needs=("accepted_on",)),
        Stage(key="town", label="提交镇级", needs=("town_on",), optional=True),
        Stage(key="joint", label="部门联动", needs=("joint_on",), optional=True),
        Stage(key="county", label="提请县级", needs=("county_on",), optional=True),
        Stage(key="agreed", label="达成协议", needs=("agreed_on",), optional=True),
        Stage(key="closed", label="办结", needs=("outcome", "closed_on")),
        Stage(key="handed", label="移交", needs=("handed_on",), optional=True),
        Stage(key="confirmed", label="申请司法确认", needs=("confirmed_on",), optional=True),
        Stage(key="performed", label="履行", needs=("performed_on",), optional=True),
        Stage(key="visited", label="回访", needs=("visited_on",), optional=True),
    )

    number: Text | None = column("案件编号", default=None, aliases=("案件编码", "编号", "卷号"))
    accepted_on: Day = column("受理日期", aliases=("受理时间", "受案时间", "登记日期"))
    level: Level | None = column("调解层级", default=None, aliases=("层级", "调解组织类别"), stays=True)
    committee: Text | None = column(
        "调解组织",
        default=None,
        aliases=("调委会", "调解委员会", "受理单位", "承办组织"),
        stays=True,
        roster="mediation_committees",
    )
    source: Source | None = column("案件来源", default=None, aliases=("来源", "纠纷来源"))
    kind: DisputeKind = column("纠纷类型", aliases=("纠纷类别", "类型", "类别"))
    summary: LongText = column(
        "纠纷简要情况", aliases=("简要情况", "纠纷简述", "案情简介", "纠纷概况"), privacy=Privacy.CASE
    )
    parties: Text = column("当事人", aliases=("当事人姓名", "双方当事人"), privacy=Privacy.NAME)
    phone: Text | None = column("联系电话", default=None, aliases=("电话", "联系方式"), privacy=Privacy.PHONE)
    people: Count | None = column("涉及人数", default=None, aliases=("人数",), unit="人")
    hard: YesNo | None = column("是否疑难复杂", default=None, aliases=("疑难复杂", "难度级别"))
    sum_in_dispute: Money | None = column("涉及金额", default=None, aliases=("金额", "涉案金额"), unit="元")
    studio: Text | None = column("个人调解工作室", default=None, aliases=("工作室", "调解工作室"), stays=True)
    mediator: Text = column("调解员", aliases=("承办人", "调解人"), stays=True, roster="mediators")
    town_on: Day | None = column(
        "提交镇级日期",
        default=None,
        aliases=("村级上报日期",),
        basis=law.REFERRED_UP,
        hint="村级调解不了、提交镇级的日期",
    )
    joint_on: Day | None = column(
        "部门联动日期",
        default=None,
        aliases=("联动调解日期",),
        basis=law.JOINED,
        hint="提交“3+N”部门联动会的日期",
    )
    county_on: Day | None = column("提请县级日期", default=None, aliases=("上报县级日期",), basis=law.JOINED)
    outcome: Outcome | None = column("调解结果", default=None, aliases=("结果", "处理结果", "是否成功"))
    closed_on: Day | None = column("办结日期", default=None, aliases=("调解时间", "结案日期", "化解日期"))
    agreement: AgreementForm | None = column(
        "协议形式", default=None, aliases=("协议类型",), when=When("agreed_on")
    )
    agreed_on: Day | None = column(
        "协议生效日期", default=None, aliases=("协议日期", "签订日期"), basis=law.CONFIRM_IN_30
    )
    agreed_sum: Money | None = column(
        "协议涉及金额", default=None, aliases=("协议金额",), unit="元", when=When("agreed_on")
    )
    confirm_wanted: YesNo | None = column(
        "拟申请司法确认", default=None, aliases=("是否司法确认", "司法确认"), when=When("agreed_on")
    )
    confirmed_on: Day | None = column("司法确认申请日期", default=None, basis=law.CONFIRM_IN_30)
    handed_on: Day | None = column("移交日期", default=None, aliases=("移送日期",), basis=law.OTHER_REMEDIES)
    handed_to: Receiver | None = column(
        "移交去向", default=None, aliases=("移送去向", "接收单位"), when=When("handed_on")
    )
    handed_result: Text | None = column(
        "移交后结果", default=None, aliases=("接收单位反馈",), when=When("handed_on")
    )
    perform_by: Day | None = column(
        "约定履行日期",
        default=None,
        aliases=("履行期限",),
        basis=law.PERFORMED,
        hint="协议约定的最后履行日期",
        when=When("agreed_on"),
    )
    performed_on: Day | None = column(
        "履行日期", default=None, aliases=("履行完毕日期",), basis=law.PERFORMED
    )
    performed: YesNo | None = column(
        "是否履行", default=None, aliases=("履行情况", "协议履行"), when=When("agreed_on")
    )
    visited_on: Day | None = column("回访日期", default=None, aliases=("回访时间",))
    escalation_averted: YesNo | None = column(
        "防止民转刑", default=None, aliases=("是否防止民转刑", "民转刑")
    )
    mass_petition_averted: YesNo | None = column(
        "防止群体性上访", default=None, aliases=("是否防止群体性上访", "群体性上访")
    )
    times: Count | None = column(
        "合并登记件数",
        default=None,
        unit="件",
        hint="当场调结、不制作案卷的简易纠纷可以合并登记，填总件数；一行一件的不填",
    )
    remark: LongText | None = column("备注", default=None)


def _settled(row: MediationCases) -> bool:
    return row.outcome is Outcome.SETTLED


ACCEPTED = Indicator(
    key="mediation_accepted",
    label="受理调解纠纷",
    definition="受理日期在当期的人民调解案件，一案计一件；撤回的也计入。",
    register=MediationCases,
    measure=each_row(),
    unit="件",
    basis=law.RECORDS,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "调解 纠纷",
            "受理 纠纷",
            "调处 纠纷",
            "化解 纠纷",
            "排查化解 纠纷",
            "调解|受理|调处|化解|处理|接受调解|参与调解|接收|办理 矛盾|纠纷|矛盾纠纷|民间纠纷|纠纷案件|调解案件|调解申请|各类纠纷|争议",
            "调解|人民调解|调委会|调解组织|调解室 受理|案件|调解各类|办理案件",
        ),
        units=("件", "起"),
        against=(
            "成功",
            "引导",
            "排查出",
            "专题",
            "法律明白人",
            "履行",
            "网格员",
            "法律顾问",
            "律师",
            "协议书",
            "信访",
        ),
    ),
)

SETTLED = Indicator(
    key="mediation_settled",
    label="调解成功",
    definition="受理日期在当期、调解结果为“调解成功”的案件，一案计一件；部分化解的不计。",
    register=MediationCases,
    measure=each_row(_settled),
    unit="件",
    basis=law.RECORDS,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "调解 成功",
            "纠纷 成功",
            "受理 成功",
            "调解成功",
            "调处成功",
            "成功化解",
            "成功调处",
            "成功调解",
            "调解|调处|化解|调解组织|受理|纠纷|矛盾 成功|调解成功|调成|化解成功|达成协议|成功调解|成功化解|成功调处|已化解|化解完毕|妥善化解|调处成功",
        ),
        units=("件", "起"),
        against=(
            "率",
            "积案",
            "信访",
            "三员",
            "排查出",
        ),
    ),
)

GUIDED = Indicator(
    key="mediation_guided",
    label="引导走法律途径",
    definition="受理日期在当期、调解结果为“引导走法律途径”的案件，一案计一件。",
    register=MediationCases,
    measure=each_row(lambda row: row.outcome is Outcome.GUIDED),
    unit="件",
    basis=law.RECORDS,
    naming=Naming(
        phrases=(
            "引导 法律途径",
            "引导 诉讼",
            "引导 司法途径",
            "引导|指引|分流 诉讼|起诉|司法|法律途径|仲裁|法定途径|行政裁决",
        ),
        units=("件", "起"),
        against=("信访",),
    ),
)

AGREED_SUM = Indicator(
    key="mediation_agreed_sum",
    label="调解协议涉及金额",
    definition="受理日期在当期、调解成功的案件，协议书写明的金额之和；未写明金额的不计。",
    register=MediationCases,
    measure=total_of("agreed_sum", _settled),
    unit="元",
    basis=law.RECORDS,
    naming=Naming(
        phrases=(
            "协议 金额",
            "涉及金额",
            "涉案金额",
            "涉案|涉及|协议|标的|兑现|调解|纠纷|履行 金额|标的额|标的|赔偿款|总金额|赔付|涉案金额|协议金额|涉及金额|标的金额",
            "涉案标的|标的额|标的金额|涉案标的额|调解标的",
        ),
        units=("元",),
        against=(
            "罚没",
            "罚款",
            "经费",
            "预算",
            "挽回",
        ),
    ),
)

VILLAGE_SETTLED = Indicator(
    key="mediation_settled_in_village",
    label="村级调解成功",
    definition="受理日期在当期、调解层级为“村级”、调解结果为“调解成功”的案件，一案计一件。",
    register=MediationCases,
    measure=each_row(lambda row: _settled(row) and row.level is Level.VILLAGE),
    unit="件",
    basis=law.RECORDS,
    naming=Naming(
        phrases=(
            "村级 调解成功",
            "村级 成功",
            "村级 化解",
            "化解在村",
            "就地化解",
            "村级|村居|就地|村（社区）|网格|村组|村内|村一级|在村 化解|成功|调解成功|就地化解|化解在村",
        ),
        units=("件", "起"),
        against=("镇级", "县级", "联动", "受理", "率"),
    ),
)

HARD_SETTLED = Indicator(
    key="mediation_hard_settled",
    label="化解疑难复杂纠纷",
    definition="受理日期在当期、标为疑难复杂且调解成功的案件，一案计一件。",
    register=MediationCases,
    measure=each_row(lambda row: _settled(row) and bool(row.hard)),
    unit="件",
    basis=law.RECORDS,
    naming=Naming(
        phrases=(
            "疑难复杂",
            "解决 复杂问题",
            "疑难 纠纷",
            "复杂 纠纷",
            "疑难|疑难复杂|重大疑难|复杂|重大|陈年 纠纷|矛盾|案件|难案|积怨 化解|调解|成功|解决|调处",
        ),
        units=("件", "起", "个"),
    ),
)

ESCALATION_AVERTED = Indicator(
    key="mediation_escalation_averted",
    label="防止民转刑",
    definition="受理日期在当期、填明经调解防止民间纠纷转为刑事案件的案件，一案计一件。",
    register=MediationCases,
    measure=each_row(lambda row: bool(row.escalation_averted)),
    unit="件",
    basis=law.PREVENT,
    naming=Naming(
        phrases=(
            "防止 民转刑",
            "民转刑",
            "转化为刑事案件",
            "转为刑事案件",
            "防止|避免|有效防止|杜绝|预防 民转刑|矛盾激化|刑事案件|激化",
        ),
        units=("件", "起", "案件"),
    ),
)

MASS_PETITION_AVERTED = Indicator(
    key="mediation_mass_petition_averted",
    label="防止群体性上访",
    definition="受理日期在当期、填明经调解防止群体性上访的案件，一案计一件。",
    register=MediationCases,
    measure=each_row(lambda row: bool(row.mass_petition_averted)),
    unit="件",
    basis=law.PREVENT,
    naming=Naming(
        phrases=(
            "防止 群体性上访",
            "群体性上访",
            "群体性事件",
            "防止|避免|预防 群体性|上访|集体访|群体访|越级访",
        ),
        units=("件", "起", "批"),
    ),
)

CONFIRMED = Indicator(
    key="mediation_confirmed",
    label="申请司法确认",
    definition="司法确认申请日期在当期的调解协议，一案计一件。",
    register=MediationCases,
    measure=each_row(),
    unit="件",
    basis=law.CONFIRM_IN_30,
    dated_by="confirmed_on",
    naming=Naming(
        phrases=(
            "司法确认",
            "司法确认 申请|办理|协议|完成|案件",
        ),
        units=("件", "起", "份"),
    ),
)

SETTLED_RATE = Ratio(
    key="mediation_settled_rate",
    label="调解成功率",
    definition="当期受理案件中调解成功的件数÷当期受理件数；逐级按件数相加后再相除。",
    numerator=SETTLED,
    denominator=ACCEPTED,
    basis=law.RECORDS,
    naming=Naming(
        phrases=(
            "调解成功率",
            "调成率",
            "化解率",
            "成功率",
            "调解|调处|纠纷|矛盾|矛盾纠纷|调处化解 成功率|化解率|调成率|调解率|调处率|调解成功率",
        ),
        units=("%",),
        against=(
            "排查",
            "隐患",
            "村级",
            "信访",
        ),
    ),
)

FINISH = Deadline(
    key="mediation_finish",
    label="人民调解调结期限",
    register=MediationCases,
    starts_on="accepted_on",
    met_by="closed_on",
    versions=(Version(date(2002, 11, 1), Months(1), law.FINISH_IN_A_MONTH),),
)

CONFIRM = Deadline(
    key="mediation_confirm",
    label="申请司法确认期限",
    register=MediationCases,
    starts_on="agreed_on",
    met_by="confirmed_on",
    versions=(Version(date(2011, 1, 1), CalendarDays(30), law.CONFIRM_IN_30),),
    applies=lambda row: bool(row.confirm_wanted),
)

AVERTED_TOLD = Sentence(
    key="mediation_averted_told",
    part=Part.MEASURES,
    wordings=(
        "发挥人民调解“第一道防线”作用[[，村级调解成功{mediation_settled_in_village}]]"
        "[[，化解疑难复杂纠纷{mediation_hard_settled}]][[，防止民转刑{mediation_escalation_averted}]]"
        "[[，防止群体性上访{mediation_mass_petition_averted}]][[，申请司法确认{mediation_confirmed}]]。",
        "推动矛盾纠纷就地解决[[，在村级调解成功{mediation_settled_in_village}]]"
        "[[，成功化解疑难复杂纠纷{mediation_hard_settled}]]"
        "[[，防止民间纠纷转为刑事案件{mediation_escalation_averted}]]"
        "[[，防止群体性上访{mediation_mass_petition_averted}]][[，调解协议申请司法确认{mediation_confirmed}]]。",
    ),
)

TOLD = Sentence(
    key="mediation_told",
    part=Part.MEASURES,
    role=Role.STATUTORY,
    wordings=(
        "全年镇、村两级人民调解组织共受理矛盾纠纷{mediation_accepted}[[，调解成功{mediation_settled}]]"
        "[[，调解成功率{mediation_settled_rate}]][[，引导走法律途径{mediation_guided}]][[，调解协议涉及金额{mediation_agreed_sum}]]。",
        "坚持抓早抓小、就地化解，全年共调解矛盾纠纷{mediation_accepted}[[，其中调解成功{mediation_settled}]]"
        "[[，成功率{mediation_settled_rate}]][[；引导当事人通过法律途径解决{mediation_guided}]]"
        "[[；协议涉及金额{mediation_agreed_sum}]]。",
    ),
)

LINE = Line(
    key="mediation",
    label="人民调解",
    heading="依法有效化解矛盾纠纷",
    registers=(MediationCases,),
    indicators=(
        ACCEPTED,
        SETTLED,
        GUIDED,
        AGREED_SUM,
        SETTLED_RATE,
        VILLAGE_SETTLED,
        HARD_SETTLED,
        ESCALATION_AVERTED,
        MASS_PETITION_AVERTED,
        CONFIRMED,
    ),
    deadlines=(FINISH, CONFIRM),
    sentences=(TOLD, AVERTED_TOLD),
)
