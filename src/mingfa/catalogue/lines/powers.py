"""权责清单: what the town may and must do, by which basis, in which version, and since when."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Nature, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Day, LongText, Text
from mingfa.law import administrative_penalty, disclosure
from mingfa.law import power_lists as law
from mingfa.law.counting import WorkingDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "Change", "Ended", "ListKind", "PowerItems", "PowerKind"]


class ListKind(Choice):
    """所属清单。"""

    POWERS = "权责清单"
    GRANTED = "赋权清单"
    HANDED_DOWN = "下放承接清单"
    ENTRUSTED = "委托事项清单"
    BASIC = "基本履职事项清单"
    COOPERATIVE = "配合履职事项清单"
    TAKEN_BACK = "上级收回事项清单"
    NEGATIVE = "负面清单"

    __variants__ = {
        "权力清单": "权责清单",
        "责任清单": "权责清单",
        "赋权": "赋权清单",
        "赋权事项": "赋权清单",
        "行政执法赋权清单": "赋权清单",
        "下放": "下放承接清单",
        "下放事项": "下放承接清单",
        "承接事项": "下放承接清单",
        "委托": "委托事项清单",
        "委托执法": "委托事项清单",
        "基本履职": "基本履职事项清单",
        "配合履职": "配合履职事项清单",
        "上级收回": "上级收回事项清单",
        "收回": "上级收回事项清单",
        "市场准入负面清单": "负面清单",
    }


class PowerKind(Choice):
    """权力类型。"""

    LICENCE = "行政许可"
    PENALTY = "行政处罚"
    COMPULSION = "行政强制"
    INSPECTION = "行政检查"
    CONFIRMATION = "行政确认"
    PAYMENT = "行政给付"
    REWARD = "行政奖励"
    RULING = "行政裁决"
    LEVY = "行政征收"
    SERVICE = "公共服务"
    OTHER = "其他"

    __variants__ = {
        "许可": "行政许可",
        "审批": "行政许可",
        "处罚": "行政处罚",
        "强制": "行政强制",
        "检查": "行政检查",
        "确认": "行政确认",
        "给付": "行政给付",
        "奖励": "行政奖励",
        "裁决": "行政裁决",
        "征收": "行政征收",
        "其他行政权力": "其他",
        "其他职权": "其他",
        "其它": "其他",
    }


class Change(Choice):
    """变动方式。"""

    FIRST = "首次公布"
    ADDED = "新增"
    ADJUSTED = "调整"

    __variants__ = {
        "初次公布": "首次公布",
        "增加": "新增",
        "承接": "新增",
        "变更": "调整",
        "修改": "调整",
        "规范": "调整",
    }


class Ended(Choice):
    """终止方式。"""

    CANCELLED = "取消"
    HANDED_BACK = "交回"
    REPLACED = "由新版本替代"

    __variants__ = {
        "废止": "取消",
        "上收": "交回",
        "收回": "交回",
        "上级收回": "交回",
        "替代": "由新版本替代",
        "更新": "由新版本替代",
    }


class PowerItems(Register):
    """清单上一个事项的一个版本一行；内容调整的，旧版本填终止日期，新版本另登一行。"""

    key = "power_items"
    label = "权责清单台账"
    basis = law.LISTS
    occurred_on = "proposed_on"
    subject = "name"
    identity = ("list_kind", "code", "name", "proposed_on")
    standing = ("valid_from", "valid_until")
    rhythm = Rhythm.QUARTER
    rules = (
        InOrder("proposed_on", "reviewed_on"),
        InOrder("proposed_on", "valid_from"),
        InOrder("valid_from", "valid_until"),
        InOrder("basis_changed_on", "rechecked_on"),
        Needs("valid_until", "ended"),
        Needs("list_kind", "grant", (ListKind.GRANTED,), administrative_penalty.TOWN_POWERS),
        Needs("list_kind", "supervision", (ListKind.HANDED_DOWN,), law.SUPERVISED_AFTER),
    )
    procedure = Procedure(
        Stage(key="proposed", label="提出", needs=("proposed_on",)),
        Stage(
            key="reviewed",
            label="审核",
            needs=("reviewed_on",),
            by=(Holder.REVIEWER, Holder.CLERK),
            optional=True,
        ),
        Stage(key="in_force", label="施行", needs=("valid_from",)),
        Stage(key="published", label="公布", needs=("published_on",), optional=True),
        Stage(key="ended", label="取消、交回或者替代", needs=("valid_until", "ended")),
    )

    list_kind: ListKind = column("所属清单", aliases=("清单", "清单类别"))
    code: Text | None = column("事项编码", default=None, aliases=("编码", "事项代码", "编号"))
    name: Text = column("事项名称", aliases=("事项", "名称", "职权名称"))
    kind: PowerKind = column("权力类型", aliases=("职权类别", "类型", "类别"))
    legal_basis: LongText = column("法律依据", aliases=("依据", "设定依据", "实施依据"))
    subject_unit: Text = column("实施主体", aliases=("责任单位", "承办单位", "行使主体"), stays=True)
    post: Text | None = column("责任岗位", default=None, aliases=("责任科室", "岗位"))
    liability: LongText | None = column("责任事项", default=None, aliases=("追责情形", "责任"))
    version: Text | None = column("版本", default=None, aliases=("清单版本",), stays=True)
    change: Change = column("变动方式", default=Change.FIRST, aliases=("变动类型", "变更方式"))
    change_reason: LongText | None = column(
        "变动原因", default=None, aliases=("变更原因", "调整原因", "调整依据")
    )
    grant: Text | None = column(
        "赋权或者下放文号",
        default=None,
        aliases=("赋权文号", "赋权决定文号", "下放文号"),
        basis=administrative_penalty.TOWN_POWERS,
    )
    handed_by: Text | None = column("下放或者收回单位", default=None, aliases=("下放单位", "原实施单位"))
    supervision: LongText | None = column(
        "监管措施",
        default=None,
        aliases=("事中事后监管措施",),
        when=When("list_kind", (ListKind.HANDED_DOWN,)),
    )
    proposed_on: Day = column("提出日期", aliases=("日期", "收到日期", "登记日期"))
    reviewed_on: Day | None = column("审核日期", default=None, aliases=("合法性审查日期",))
    valid_from: Day | None = column("施行日期", default=None, aliases=("承接日期", "生效日期", "启用日期"))
    published_on: Day | None = column("公布日期", default=None, aliases=("公开日期",), basis=law.LISTS)
    basis_changed_on: Day | None = column(
        "依据变动日期",
        default=None,
        aliases=("依据变化日期",),
        basis=law.RECHECK_IN_30,
        hint="所依据的法律法规修改、废止的施行日期",
    )
    rechecked_on: Day | None = column(
        "核对调整日期", default=None, aliases=("核对日期",), basis=law.RECHECK_IN_30
    )
    valid_until: Day | None = column("终止日期", default=None, aliases=("取消日期", "交回日期", "失效日期"))
    ended: Ended | None = column("终止方式", default=None, aliases=("终止原因",))
    remark: LongText | None = column("备注", default=None)


def _of(*lists: ListKind) -> Any:
    return lambda row: row.list_kind in lists


#: The lists of what a town does; taken back and negative lists say what it does not.
_IN_HAND = _of(
    ListKind.POWERS,
    ListKind.GRANTED,
    ListKind.HANDED_DOWN,
    ListKind.ENTRUSTED,
    ListKind.BASIC,
    ListKind.COOPERATIVE,
)

IN_FORCE = Indicator(
    key="powers_in_force",
    label="清单事项",
    definition="期末施行中的权责、赋权、承接、委托和履职事项，一个事项计一项，按所属清单分列；上级收回事项和负面清单不计。",
    register=PowerItems,
    measure=each_row(_IN_HAND),
    unit="项",
    basis=law.LISTS,
    nature=Nature.STOCK,
    breakdown="list_kind",
    naming=Naming(
        phrases=(
            "权责清单 事项",
            "清单事项",
            "权责事项",
            "权力事项",
            "梳理 权责清单",
            "权责|权力|责任|赋权|行政执法|执法|公共服务|政务服务|属地管理|履职 清单 事项|梳理|编制|公布|明确|列明|共",
        ),
        units=("项", "个", "条"),
        against=(
            "调整",
            "取消",
            "新增",
            "变动",
            "普法",
            "负面",
            "公共服务网上",
        ),
    ),
)

GRANTED = Indicator(
    key="powers_granted",
    label="承接赋权事项",
    definition="期末施行中的赋权清单事项，一个事项计一项；交回和取消的不计。",
    register=PowerItems,
    measure=each_row(_of(ListKind.GRANTED)),
    unit="项",
    basis=administrative_penalty.TOWN_POWERS,
    nature=Nature.STOCK,
    naming=Naming(
        phrases=(
            "赋权事项",
            "赋权 执法事项",
            "承接 赋权",
            "承接|下放|赋予|委托 执法|处罚|行政执法|行政处罚|执法权|赋权 事项|权限|职权|权|执法权|处罚权",
            "承接 执法权|处罚权|执法权限|行政执法权",
        ),
        units=("项", "个"),
        against=("审批",),
    ),
)

TAKEN_ON = Indicator(
    key="powers_taken_on",
    label="承接下放事项",
    definition="施行日期在当期的下放承接事项，一个事项计一项；内容调整的不重复计。",
    register=PowerItems,
    measure=each_row(lambda row: row.list_kind is ListKind.HANDED_DOWN and row.change is not Change.ADJUSTED),
    unit="项",
    basis=law.LISTS,
    dated_by="valid_from",
    naming=Naming(
        phrases=(
            "承接 权力",
            "承接 事项",
            "清单 承接",
            "承接 下放",
            "下放事项",
            "承接 审批服务事项",
            "承接|接住|下放 县级|上级|审批|服务|管理 事项|权限",
        ),
        units=("项", "个"),
        against=("赋权",),
    ),
)

CHANGED = Indicator(
    key="powers_changed",
    label="新增和调整清单事项",
    definition="施行日期在当期、变动方式为“新增”或者“调整”的清单事项，一个版本计一项；首次公布的不计。",
    register=PowerItems,
    measure=each_row(lambda row: row.change is not Change.FIRST),
    unit="项",
    basis=law.LISTS,
    dated_by="valid_from",
    breakdown="change",
    naming=Naming(
        phrases=(
            "调整 清单 事项",
            "动态调整 权责",
            "动态调整 事项",
            "清单 调整",
            "动态更新 清单",
            "动态调整|调整|新增|更新 权责|权力|清单|职权|履职 事项|清单|目录",
        ),
        units=("项", "个", "条"),
        against=(
            "取消",
            "承接",
            "普法",
        ),
    ),
)

CANCELLED = Indicator(
    key="powers_cancelled",
    label="取消和交回清单事项",
    definition="终止日期在当期、终止方式为“取消”或者“交回”的清单事项，一个事项计一项；由新版本替代的不计。",
    register=PowerItems,
    measure=each_row(lambda row: row.ended in (Ended.CANCELLED, Ended.HANDED_BACK)),
    unit="项",
    basis=law.LISTS,
    dated_by="valid_until",
    breakdown="ended",
    naming=Naming(
        phrases=("取消 事项", "取消 审批", "交回 事项", "取消 行政许可", "取消和交回"),
        units=("项", "个"),
        against=("调整",),
    ),
)

NEGATIVE = Indicator(
    key="powers_negative",
    label="负面清单事项",
    definition="期末施行中的负面清单事项，一个事项计一项；清单以外的不得另设门槛。",
    register=PowerItems,
    measure=each_row(_of(ListKind.NEGATIVE)),
    unit="项",
    basis=law.NEGATIVE_LIST,
    nature=Nature.STOCK,
    naming=Naming(phrases=("负面清单",), units=("项", "个", "条")),
)

RECHECK = Deadline(
    key="power_recheck",
    label="依据变动后清单核对期限",
    register=PowerItems,
    starts_on="basis_changed_on",
    met_by="rechecked_on",
    versions=(Version(date(2016, 1, 1), WorkingDays(30), law.RECHECK_IN_30),),
)

PUBLISH = Deadline(
    key="power_publish",
    label="清单事项公布期限",
    register=PowerItems,
    starts_on="valid_from",
    met_by="published_on",
    versions=(Version(date(2019, 5, 15), WorkingDays(20), disclosure.PUBLISH_IN_20),),
    applies=lambda row: row.list_kind is not ListKind.TAKEN_BACK,
)

TOLD = Sentence(
    key="powers_told",
    part=Part.MEASURES,
    wordings=(
        "梳理规范权责清单，实现动态管理，现有清单事项{powers_in_force}[[，其中承接赋权事项{powers_granted}]]"
        "[[，全年动态更新清单{powers_changed}]][[，取消和交回事项{powers_cancelled}]]。",
        "实行权责清单动态管理，期末公布的清单事项共{powers_in_force}[[，承接县级赋权事项{powers_granted}]]"
        "[[，年内动态更新权责清单{powers_changed}]][[，取消和交回清单事项{powers_cancelled}]]。",
    ),
)

HANDED_TOLD = Sentence(
    key="powers_handed_told",
    part=Part.MEASURES,
    wordings=(
        "持续推进简政放权，全年承接下放事项{powers_taken_on}[[，执行负面清单事项{powers_negative}]]。",
        "深化简政放权，年内承接上级下放事项{powers_taken_on}[[，执行市场准入负面清单{powers_negative}]]。",
    ),
)

LINE = Line(
    key="powers",
    label="权责清单",
    heading="依法全面履行政府职能",
    registers=(PowerItems,),
    indicators=(IN_FORCE, GRANTED, TAKEN_ON, CHANGED, CANCELLED, NEGATIVE),
    deadlines=(RECHECK, PUBLISH),
    sentences=(TOLD, HANDED_TOLD),
)
