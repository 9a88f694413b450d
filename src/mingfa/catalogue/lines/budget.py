"""法治建设经费: what the budget sets aside for rule-of-law work, and what was paid out of it."""

from __future__ import annotations

from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rules import InOrder, Needs, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Day, LongText, Money, Text
from mingfa.law import budget as law
from mingfa.law.report_parts import Part

__all__ = ["LINE", "BudgetEntries", "BudgetKind", "BudgetUse"]


class BudgetKind(Choice):
    """经费类别。"""

    SET = "预算安排"
    ADDED = "预算追加"
    SPENT = "支出"
    RETURNED = "结余收回"

    __variants__ = {
        "预算": "预算安排",
        "年初预算": "预算安排",
        "追加": "预算追加",
        "调整追加": "预算追加",
        "拨付": "支出",
        "列支": "支出",
        "付款": "支出",
        "结余": "结余收回",
        "收回": "结余收回",
    }


class BudgetUse(Choice):
    """经费用途。"""

    PUBLICITY = "普法宣传"
    ADVISERS = "法律顾问"
    MEDIATION = "人民调解"
    ENFORCEMENT = "行政执法"
    SITES = "阵地建设"
    TRAINING = "学法培训"
    SERVICES = "公共法律服务"
    CAMPAIGN = "示范创建"
    OTHER = "其他"

    __variants__ = {
        "普法": "普法宣传",
        "宣传": "普法宣传",
        "普法经费": "普法宣传",
        "法律顾问费": "法律顾问",
        "调解": "人民调解",
        "调解补贴": "人民调解",
        "以案定补": "人民调解",
        "执法": "行政执法",
        "执法装备": "行政执法",
        "法治文化阵地": "阵地建设",
        "培训": "学法培训",
        "法律服务": "公共法律服务",
        "创建": "示范创建",
        "其它": "其他",
    }


_RECEIVED = (BudgetKind.SET, BudgetKind.ADDED)


class BudgetEntries(Register):
    """一笔预算安排、追加、支出或者结余收回一行。"""

    key = "budget_entries"
    label = "法治建设经费台账"
    basis = law.SPENT_BY_BUDGET
    occurred_on = "entered_on"
    subject = "item"
    identity = ("entered_on", "kind", "item", "voucher")
    rules = (
        InOrder("entered_on", "approved_on"),
        InOrder("approved_on", "paid_on", law.SPENT_BY_BUDGET),
        InOrder("paid_on", "closed_on"),
        Needs("paid_on", "voucher"),
        Needs("paid_on", "payee"),
        Stated(
            "paid_on",
            ("kind",),
            lambda row: row.paid_on is None or row.kind is BudgetKind.SPENT,
            "经费类别不是“支出”，不填支付日期，请核对",
            "只有支出填支付日期",
        ),
    )
    procedure = Procedure(
        Stage(key="proposed", label="提出", needs=("entered_on",)),
        Stage(key="approved", label="批准", needs=("approved_on",), by=(Holder.LEADER,)),
        Stage(key="paid", label="支付", needs=("paid_on",), optional=True),
        Stage(key="closed", label="决算", needs=("closed_on",), optional=True),
    )

    entered_on: Day = column("登记日期", aliases=("日期", "提出日期", "申请日期"))
    kind: BudgetKind = column("经费类别", aliases=("类别", "收支类别"))
    use: BudgetUse = column("经费用途", aliases=("用途", "支出用途"))
    item: Text = column("经费项目", aliases=("项目", "预算项目", "摘要"))
    amount: Money = column("金额", aliases=("预算金额", "支出金额"), unit="元")
    approved_on: Day | None = column(
        "批准日期", default=None, aliases=("审批日期", "下达日期"), basis=law.SPENT_BY_BUDGET
    )
    approved_by: Text | None = column(
        "批准机关或者文号", default=None, aliases=("批准文号", "审批人"), stays=True
    )
    paid_on: Day | None = column("支付日期", default=None, aliases=("付款日期",))
    payee: Text | None = column(
        "收款单位", default=None, aliases=("收款方",), hint="填单位名称；付给个人的填“个人”"
    )
    voucher: Text | None = column("凭证号", default=None, aliases=("凭证编号",))
    activity: Text | None = column("对应活动", default=None, aliases=("活动名称",))
    closed_on: Day | None = column("决算日期", default=None, aliases=("结清日期",))
    remark: LongText | None = column("备注", default=None)


def _planned(row: Any) -> bool:
    return row.kind in _RECEIVED and row.approved_on is not None


def _paid(row: Any) -> bool:
    return row.kind is BudgetKind.SPENT


PLANNED = Indicator(
    key="budget_planned",
    label="法治建设经费预算",
    definition="登记日期在当期、已经批准的预算安排和追加金额之和，按经费用途分列；结余收回另计，不从中减去。",
    register=BudgetEntries,
    measure=total_of("amount", _planned),
    unit="元",
    basis=law.SPENT_BY_BUDGET,
    breakdown="use",
    naming=Naming(
        phrases=(
            "落实 法治 经费",
            "落实 普法经费",
            "法治建设经费",
            "普法经费",
            "法治 经费 列入 预算",
            "经费 年度财政预算",
            "普法经费 预算",
            "安排 法治建设 经费",
            "经费|资金|法治经费|普法经费|专项经费|工作经费 预算|安排|列入|落实|投入|保障|拨付|纳入预算|财政预算 法治|普法|调解|法律顾问|法治建设|法治政府建设|依法行政",
            "法治|普法|法治建设|法律顾问|人民调解 经费|专项经费|专项资金|工作经费",
        ),
        units=("元",),
        against=(
            "支出",
            "拨付",
            "执行率",
            "使用",
            "人均",
            "案件补贴",
            "结余",
        ),
    ),
)

SPENT = Indicator(
    key="budget_spent",
    label="法治建设经费支出",
    definition="支付日期在当期的支出金额之和，按经费用途分列。",
    register=BudgetEntries,
    measure=total_of("amount", _paid),
    unit="元",
    basis=law.SPENT_BY_BUDGET,
    dated_by="paid_on",
    breakdown="use",
    naming=Naming(
        phrases=(
            "支出 法治 经费",
            "经费支出",
            "支出 普法 经费",
            "经费|资金|法治经费|普法经费|专项经费|工作经费 支出|使用|实际支出|投入使用|开支|实际使用 法治|普法|法治建设|预算|安排|调解|法律顾问",
            "实际支出 经费|预算|资金",
            "支付|列支 普法经费|法治经费|法治建设经费|普法工作经费|法治宣传经费",
        ),
        units=("元",),
        against=(
            "救助",
            "补偿",
            "执行率",
            "人均",
        ),
    ),
)

RETURNED = Indicator(
    key="budget_returned",
    label="法治建设经费结余收回",
    definition="登记日期在当期、经费类别为“结余收回”的金额之和。",
    register=BudgetEntries,
    measure=total_of("amount", lambda row: row.kind is BudgetKind.RETURNED),
    unit="元",
    basis=law.SPENT_BY_BUDGET,
    naming=Naming(phrases=("经费 结余",), units=("元",)),
)

USED_RATE = Ratio(
    key="budget_used_rate",
    label="法治建设经费预算执行率",
    definition="当期支出金额÷当期预算安排和追加金额；逐级按元相加后再相除。",
    numerator=SPENT,
    denominator=PLANNED,
    basis=law.SPENT_BY_BUDGET,
    naming=Naming(
        phrases=(
            "经费 预算执行率",
            "预算执行率",
            "经费|预算|支出|资金 执行率|使用率|支出率",
        ),
        units=("%",),
    ),
)

BUDGET_TOLD = Sentence(
    key="budget_told",
    part=Part.MEASURES,
    wordings=(
        "强化经费保障，列入年度财政预算的法治建设经费{budget_planned}[[，全年支出法治建设经费{budget_spent}]]"
        "[[，法治建设经费预算执行率{budget_used_rate}]]。",
        "把法治建设经费列入年度财政预算，共安排法治建设经费{budget_planned}"
        "[[，法治建设经费预算执行率达{budget_used_rate}]][[，法治建设经费支出{budget_spent}]]。",
    ),
)

LINE = Line(
    key="budget",
    label="法治建设经费",
    heading="推进示范创建，强化考核保障",
    registers=(BudgetEntries,),
    indicators=(PLANNED, SPENT, RETURNED, USED_RATE),
    sentences=(BUDGET_TOLD,),
)
