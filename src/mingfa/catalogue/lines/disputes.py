"""矛盾纠纷排查: disputes looked for and found, and the tier at which each was settled without a mediation case."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, days_between, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.mediation import DisputeKind, Outcome
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Privacy, Register, When, column
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text
from mingfa.law import mediation as law
from mingfa.law.clause import Clause
from mingfa.law.counting import CalendarDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "DisputeLeads", "Finding", "Risk", "Tier"]


class Finding(Choice):
    """发现途径。"""

    SEARCH = "集中排查"
    GRID = "网格上报"
    VISIT = "走访入户"
    PEOPLE = "群众反映"
    HOTLINE = "热线转办"
    PETITION = "信访"
    POLICE = "警情"
    OFFICERS = "村（社区）三员"
    PLATFORM = "沟通平台"
    OTHER = "其他"

    __variants__ = {
        "排查": "集中排查",
        "主动排查": "集中排查",
        "网格": "网格上报",
        "网格员上报": "网格上报",
        "走访": "走访入户",
        "入户": "走访入户",
        "群众": "群众反映",
        "12345": "热线转办",
        "12345热线": "热线转办",
        "热线": "热线转办",
        "110": "警情",
        "公安": "警情",
        "三员": "村（社区）三员",
        "一村三员": "村（社区）三员",
        "村三员": "村（社区）三员",
        "平台": "沟通平台",
        "微信群": "沟通平台",
        "其它": "其他",
    }


class Tier(Choice):
    """化解层级，由下往上。"""

    GROUP = "村民小组"
    VILLAGE = "村（社区）"
    ONE_STOP = "镇级一站式"
    JOINT = "部门联动"
    COUNTY = "县级"

    __variants__ = {
        "组": "村民小组",
        "组级": "村民小组",
        "小组": "村民小组",
        "村": "村（社区）",
        "村级": "村（社区）",
        "社区": "村（社区）",
        "镇": "镇级一站式",
        "镇级": "镇级一站式",
        "一站式": "镇级一站式",
        "司法所": "镇级一站式",
        "综治中心": "镇级一站式",
        "3+N": "部门联动",
        "部门联动会": "部门联动",
        "联动": "部门联动",
        "县": "县级",
    }


class Risk(Choice):
    """风险等级。"""

    LOW = "一般"
    MIDDLE = "较大"
    HIGH = "重大"

    __variants__ = {
        "低": "一般",
        "低风险": "一般",
        "中": "较大",
        "中风险": "较大",
        "高": "重大",
        "高风险": "重大",
    }


class DisputeLeads(Register):
    """一条排查发现的矛盾纠纷或者隐患一行；转入人民调解的，在调解登记簿另行登记。"""

    key = "dispute_leads"
    label = "矛盾纠纷排查台账"
    basis = law.PREVENT
    occurred_on = "found_on"
    subject = "summary"
    identity = ("found_on", "place", "summary")
    tally = "times"
    kept_at = (4, 5)
    rules = (
        InOrder("found_on", "due_on"),
        InOrder("found_on", "assigned_on"),
        InOrder("found_on", "raised_on"),
        InOrder("found_on", "closed_on"),
        InOrder("found_on", "visited_on"),
        InOrder("found_on", "reopened_on"),
        Needs("outcome", "closed_on"),
        Needs("raised_on", "tier"),
    )
    procedure = Procedure(
        Stage(key="found", label="排查登记", needs=("found_on",)),
        Stage(key="assigned", label="交办", needs=("assigned_on",), optional=True),
        Stage(key="raised", label="上报", needs=("raised_on",), optional=True),
        Stage(key="closed", label="化解", needs=("outcome", "closed_on")),
        Stage(key="visited", label="回访", needs=("visited_on",), optional=True),
    )

    found_on: Day = column("排查日期", aliases=("发现日期", "日期", "排查时间", "登记日期"))
    place: Text = column("排查区域", aliases=("区域", "村（社区）", "网格", "所在村", "地点"))
    finder: Text | None = column("排查人", default=None, aliases=("发现人", "上报人", "网格员"), stays=True)
    finding: Finding | None = column("发现途径", default=None, aliases=("来源", "途径", "发现方式"))
    kind: DisputeKind = column("纠纷类型", aliases=("纠纷类别", "类型", "类别"))
    summary: LongText = column(
        "纠纷简述", aliases=("简要情况", "隐患描述", "纠纷概况", "纠纷简要情况"), privacy=Privacy.CASE
    )
    parties: Text | None = column(
        "当事人", default=None, aliases=("当事人姓名", "双方当事人"), privacy=Privacy.NAME
    )
    people: Count | None = column("涉及人数", default=None, aliases=("人数",), unit="人")
    risk: Risk | None = column("风险等级", default=None, aliases=("等级", "风险级别"))
    leader: Text | None = column("包案领导", default=None, aliases=("包案人", "包保领导"))
    owner: Text | None = column("责任人", default=None, aliases=("责任单位", "化解责任人"))
    assigned_on: Day | None = column("交办日期", default=None, aliases=("派单日期", "分办日期"))
    due_on: Day | None = column(
        "化解时限",
        default=None,
        aliases=("化解期限", "时限"),
        hint="不填的按风险等级提醒",
        basis=law.SETTLE_BY_RISK,
    )
    measure: LongText | None = column(
        "化解措施", default=None, aliases=("措施", "处置措施"), privacy=Privacy.CASE
    )
    outcome: Outcome | None = column("化解结果", default=None, aliases=("结果", "处理结果", "进展"))
    tier: Tier | None = column(
        "化解层级",
        default=None,
        aliases=("层级", "处置层级"),
        hint="现在办理或者最终化解的层级",
        when=When("raised_on"),
    )
    raised_on: Day | None = column(
        "上报日期",
        default=None,
        aliases=("上交日期", "提级日期"),
        basis=law.REFERRED_UP,
        hint="最近一次报上一级处理的日期",
    )
    closed_on: Day | None = column("化解日期", default=None, aliases=("办结日期", "销号日期"))
    visited_on: Day | None = column("回访日期", default=None, aliases=("回访时间",))
    reopened_on: Day | None = column(
        "反弹日期",
        default=None,
        aliases=("重新激化日期",),
        hint="化解后又起争执的日期；再次化解的，更新化解日期",
        when=When("closed_on"),
    )
    times: Count | None = column(
        "合并登记件数", default=None, unit="件", hint="一行登记多件同类小纠纷的填总件数；一行一件的不填"
    )
    remark: LongText | None = column("备注", default=None)


FOUND = Indicator(
    key="dispute_leads_found",
    label="排查矛盾纠纷",
    definition="排查日期在当期的矛盾纠纷和隐患，一条计一件。",
    register=DisputeLeads,
    measure=each_row(),
    unit="件",
    basis=law.PREVENT,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "排查 矛盾",
            "排查出 矛盾",
            "排查出 隐患",
            "排查 纠纷",
            "摸排 矛盾",
            "摸排 纠纷",
            "排查发现",
            "排查|摸排|排摸|排查出|摸排出|滚动排查|收集|发现|梳理 矛盾|纠纷|矛盾纠纷|风险隐患|纠纷隐患|矛盾隐患|涉稳隐患|不稳定因素|苗头|民间纠纷|矛盾风险",
        ),
        units=("件", "起", "条", "个"),
        against=(
            "化解",
            "成功",
            "调解",
            "调处",
            "化解成功",
            "成功化解",
            "调解成功",
            "受理",
            "次数",
            "开展",
            "三员",
        ),
    ),
)

SETTLED = Indicator(
    key="dispute_leads_settled",
    label="排查后化解纠纷",
    definition="排查日期在当期、化解结果为“调解成功”的矛盾纠纷和隐患，一条计一件；部分化解的不计。",
    register=DisputeLeads,
    measure=each_row(lambda row: row.outcome is Outcome.SETTLED),
    unit="件",
    basis=law.PREVENT,
    naming=Naming(
        phrases=(
            "排查 成功化解",
            "排查 化解",
            "排查后 化解",
            "排查 就地化解",
            "化解隐患",
            "化解 隐患",
            "排查|摸排|排摸|隐患|风险隐患|不稳定因素 化解|成功化解|调处|成功调处|化解成功|妥善化解|就地化解|妥处|办结",
        ),
        units=("件", "起", "条", "个"),
        against=(
            "风险",
            "风险预警",
            "三员",
            "巡逻",
        ),
    ),
)

SETTLED_RATE = Ratio(
    key="dispute_leads_settled_rate",
    label="排查纠纷化解率",
    definition="当期排查的矛盾纠纷和隐患中，化解件数÷排查件数；逐级按件数相加后再相除。",
    numerator=SETTLED,
    denominator=FOUND,
    basis=law.PREVENT,
    naming=Naming(
        phrases=(
            "排查 化解率",
            "隐患 化解率",
            "隐患化解率",
            "排查|摸排|排摸 化解率|调处率|化解成功率|调处成功率|调处化解率|办结率|成功率",
        ),
        units=("%",),
        against=(
            "调解",
            "调解成功率",
        ),
    ),
)

RAISED = Indicator(
    key="dispute_leads_raised",
    label="提级化解纠纷",
    definition="上报日期在当期的矛盾纠纷，一条计一件；按现在办理的层级分列。",
    register=DisputeLeads,
    measure=each_row(),
    unit="件",
    basis=law.REFERRED_UP,
    dated_by="raised_on",
    breakdown="tier",
    naming=Naming(
        phrases=(
            "提级化解",
            "提级 办理",
            "上报 纠纷",
            "提级|上报|上交 化解|县级|区级|矛盾|纠纷",
        ),
        units=("件", "起"),
        against=(
            "三员",
            "镇级",
            "村级",
        ),
    ),
)

REOPENED = Indicator(
    key="dispute_leads_reopened",
    label="化解后反弹纠纷",
    definition="反弹日期在当期的矛盾纠纷，一条计一件。",
    register=DisputeLeads,
    measure=each_row(),
    unit="件",
    basis=law.PREVENT,
    dated_by="reopened_on",
    naming=Naming(phrases=("化解后 反弹", "反弹 纠纷", "重新激化"), units=("件", "起")),
)

VISITED = Indicator(
    key="dispute_leads_visited",
    label="回访纠纷",
    definition="回访日期在当期的矛盾纠纷，一条计一件。",
    register=DisputeLeads,
    measure=each_row(),
    unit="件",
    basis=law.VISIT,
    dated_by="visited_on",
    naming=Naming(
        phrases=(
            "回访 纠纷",
            "回访 矛盾",
            "回访 矛盾|纠纷|已化解",
        ),
        units=("件", "起"),
    ),
)


def _one_stop(row: Any) -> bool:
    return row.tier is Tier.ONE_STOP and row.closed_on is not None


ONE_STOP = Indicator(
    key="dispute_leads_one_stop",
    label="一站式办结纠纷",
    definition="化解日期在当期、化解层级为“镇级一站式”的矛盾纠纷，一条计一件，不论结果。",
    register=DisputeLeads,
    measure=each_row(_one_stop),
    unit="件",
    basis=law.JOINED,
    dated_by="closed_on",
    naming=Naming(
        phrases=(
            "一站式 化解",
            "一站式 办结",
            "一站式 调处",
            "一站式 受理",
            "一站式|综治中心|矛调中心 受理|办结|化解|调处|接收 矛盾|纠纷|事项|诉求",
        ),
        units=("件", "起"),
        against=(
            "政务服务",
            "网格",
        ),
    ),
)

ONE_STOP_DAYS = Indicator(
    key="dispute_leads_one_stop_days",
    label="一站式办结累计用时",
    definition="化解日期在当期、化解层级为“镇级一站式”的矛盾纠纷，从排查日期到化解日期的天数之和；用来计算平均用时。",
    register=DisputeLeads,
    measure=days_between("found_on", "closed_on", _one_stop),
    unit="天",
    basis=law.JOINED,
    dated_by="closed_on",
    naming=Naming(phrases=("一站式 累计用时",), units=("天",)),
)


ONE_STOP_MEAN_DAYS = Ratio(
    key="dispute_leads_one_stop_mean_days",
    label="一站式办结平均用时",
    definition="化解日期在当期、化解层级为“镇级一站式”的矛盾纠纷，从排查到化解的天数之和÷件数；逐级相加后再相除。",
    numerator=ONE_STOP_DAYS,
    denominator=ONE_STOP,
    unit="天",
    basis=law.JOINED,
    naming=Naming(phrases=("一站式 平均用时",), units=("天",)),
)


def _settle_by(key: str, label: str, days: int, clause: Clause, risks: tuple[Risk | None, ...]) -> Deadline:
    """By the risk: the day the row names itself goes before any default."""
    return Deadline(
        key=key,
        label=label,
        register=DisputeLeads,
        starts_on="found_on",
        met_by="closed_on",
        set_by="due_on",
        versions=(Version(date(2002, 11, 1), CalendarDays(days), clause),),
        applies=lambda row: row.risk in risks,
    )


SETTLE = _settle_by("dispute_lead_settle", "矛盾纠纷化解时限", 30, law.SETTLE_IN_30, (None, Risk.LOW))
SETTLE_SERIOUS = _settle_by(
    "dispute_lead_settle_serious", "较大风险纠纷化解时限", 15, law.SETTLE_BY_RISK, (Risk.MIDDLE,)
)
SETTLE_GRAVE = _settle_by(
    "dispute_lead_settle_grave", "重大风险纠纷化解时限", 7, law.SETTLE_BY_RISK, (Risk.HIGH,)
)

TOLD = Sentence(
    key="dispute_leads_told",
    part=Part.MEASURES,
    wordings=(
        "常态化开展矛盾纠纷排查，全年排查矛盾纠纷隐患{dispute_leads_found}[[，排查后化解{dispute_leads_settled}]]。",
        "坚持抓早抓小，年内共排查出矛盾纠纷{dispute_leads_found}[[，排查后就地化解{dispute_leads_settled}]]。",
    ),
)

TIERS_TOLD = Sentence(
    key="dispute_leads_tiers_told",
    part=Part.MEASURES,
    wordings=(
        "推行矛盾纠纷一站式受理、逐级提级化解[[，一站式办结纠纷{dispute_leads_one_stop}]]"
        "[[，一站式办结平均用时{dispute_leads_one_stop_mean_days}]]"
        "[[，提级化解纠纷{dispute_leads_raised}]][[，回访纠纷{dispute_leads_visited}]]"
        "[[，隐患化解率{dispute_leads_settled_rate}]]。",
        "健全镇村分级负责的化解机制[[，在镇级一站式调处纠纷{dispute_leads_one_stop}]]"
        "[[，一站式调处平均用时{dispute_leads_one_stop_mean_days}]]"
        "[[，对村级化解不了的提级化解{dispute_leads_raised}]][[，办结后回访纠纷{dispute_leads_visited}]]"
        "[[，排查的隐患化解率达{dispute_leads_settled_rate}]]。",
    ),
)

LINE = Line(
    key="disputes",
    label="矛盾纠纷排查",
    heading="依法有效化解矛盾纠纷",
    registers=(DisputeLeads,),
    indicators=(
        FOUND,
        SETTLED,
        SETTLED_RATE,
        RAISED,
        REOPENED,
        VISITED,
        ONE_STOP,
        ONE_STOP_DAYS,
        ONE_STOP_MEAN_DAYS,
    ),
    deadlines=(SETTLE, SETTLE_SERIOUS, SETTLE_GRAVE),
    sentences=(TOLD, TIERS_TOLD),
)
