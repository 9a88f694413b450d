"""矛盾纠纷排查: disputes and risks looked for and found, before anybody mediates them."""

from __future__ import annotations

from datetime import date

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.mediation import DisputeKind, Outcome
from mingfa.catalogue.register import Privacy, Register, column
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text
from mingfa.law import mediation as law
from mingfa.law.counting import CalendarDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "DisputeLeads", "Finding", "Risk"]


class Finding(Choice):
    """发现途径。"""

    SEARCH = "集中排查"
    GRID = "网格上报"
    VISIT = "走访入户"
    PEOPLE = "群众反映"
    HOTLINE = "热线转办"
    PETITION = "信访"
    POLICE = "警情"
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
        "其它": "其他",
    }


class Risk(Choice):
    """风险等级。"""

    LOW = "一般"
    MIDDLE = "较大"
    HIGH = "重大"

    __variants__ = {"低": "一般", "低风险": "一般", "中": "较大", "中风险": "较大", "高": "重大", "高风险": "重大"}


class DisputeLeads(Register):
    """一条排查发现的矛盾纠纷或者隐患一行；转入人民调解的，在调解登记簿另行登记。"""

    key = "dispute_leads"
    label = "矛盾纠纷排查台账"
    basis = law.PREVENT
    occurred_on = "found_on"
    subject = "summary"
    identity = ("found_on", "place", "summary")
    kept_at = (4, 5)
    rules = (InOrder("found_on", "due_on"), InOrder("found_on", "closed_on"), Needs("outcome", "closed_on"))

    found_on: Day = column("排查日期", aliases=("发现日期", "日期", "排查时间", "登记日期"))
    place: Text = column("排查区域", aliases=("区域", "村（社区）", "网格", "所在村", "地点"))
    finder: Text | None = column("排查人", default=None, aliases=("发现人", "上报人", "网格员"))
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
    due_on: Day | None = column("化解时限", default=None, aliases=("化解期限", "时限"))
    measure: LongText | None = column("化解措施", default=None, aliases=("措施", "处置措施"), privacy=Privacy.CASE)
    outcome: Outcome | None = column("化解结果", default=None, aliases=("结果", "处理结果", "进展"))
    closed_on: Day | None = column("化解日期", default=None, aliases=("办结日期", "销号日期"))
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
        phrases=("排查 矛盾", "排查出 矛盾", "排查出 隐患", "排查 纠纷", "摸排 矛盾", "摸排 纠纷", "排查发现"),
        units=("件", "起", "条", "个"),
        against=("化解", "成功", "调解", "调处"),
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
    naming=Naming(phrases=("排查后 化解", "排查 就地化解", "化解隐患", "化解 隐患"), units=("件", "起", "条", "个"), against=("风险",)),
)

SETTLE = Deadline(
    key="dispute_lead_settle",
    label="矛盾纠纷化解时限",
    register=DisputeLeads,
    starts_on="found_on",
    met_by="closed_on",
    set_by="due_on",
    versions=(Version(date(2002, 11, 1), CalendarDays(30), law.SETTLE_IN_30),),
)

TOLD = Sentence(
    key="dispute_leads_told",
    part=Part.MEASURES,
    wordings=(
        "常态化开展矛盾纠纷排查，全年排查矛盾纠纷隐患{dispute_leads_found}[[，排查后化解{dispute_leads_settled}]]。",
        "坚持抓早抓小，年内共排查出矛盾纠纷{dispute_leads_found}[[，排查后就地化解{dispute_leads_settled}]]。",
    ),
)

LINE = Line(
    key="disputes",
    label="矛盾纠纷排查",
    heading="依法有效化解矛盾纠纷",
    registers=(DisputeLeads,),
    indicators=(FOUND, SETTLED),
    deadlines=(SETTLE,),
    sentences=(TOLD,),
)
