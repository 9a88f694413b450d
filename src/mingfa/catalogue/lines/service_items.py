"""政务服务事项: the windows of a service hall, what can be done there and online, and bundles of items."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.indicator import Indicator, Naming, Nature, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rules import InOrder, Needs, NotMore, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text, YesNo
from mingfa.law import government_services as law
from mingfa.law.clause import Clause
from mingfa.law.report_parts import Part

__all__ = ["LINE", "Offer", "OnlineDepth", "ServiceItems"]


class Offer(Choice):
    """登记对象。"""

    WINDOW = "窗口"
    ITEM = "事项"
    BUNDLE = "一件事"

    __variants__ = {
        "服务窗口": "窗口",
        "综合窗口": "窗口",
        "服务事项": "事项",
        "政务服务事项": "事项",
        "一件事套餐": "一件事",
        "主题套餐": "一件事",
    }


class OnlineDepth(Choice):
    """网上办理深度，由浅到深。"""

    OFFLINE = "线下办理"
    BOOKED = "网上预约"
    ACCEPTED = "网上受理"
    WHOLE = "全程网办"

    __variants__ = {
        "线下": "线下办理",
        "现场办理": "线下办理",
        "预约": "网上预约",
        "网上预审": "网上受理",
        "网上申请": "网上受理",
        "全程网上办理": "全程网办",
        "不见面": "全程网办",
    }


class ServiceItems(Register):
    """政务服务中心的一个窗口、一个事项或者一个“一件事”一行。"""

    key = "service_items"
    label = "政务服务窗口和事项清单"
    basis = law.STANDARDS
    occurred_on = "listed_on"
    subject = "name"
    identity = ("offer", "name", "listed_on")
    standing = ("listed_on", "removed_on")
    kept_at = (4, 5)
    rules = (
        InOrder("listed_on", "removed_on"),
        Needs("offer", "depth", values=(Offer.ITEM,)),
        Needs("offer", "joined", values=(Offer.BUNDLE,)),
        NotMore("promised_days", "statutory_days"),
        Stated(
            at="joined",
            reads=("offer",),
            holds=lambda row: row.joined is None or row.joined.value >= 2,
            message="“一件事”由两个以上事项联办组成，请核对",
            rule="一件事的联办事项不少于两个",
            basis=law.ONE_THING,
        ),
    )

    offer: Offer = column("登记对象", aliases=("对象", "类别"))
    name: Text = column("名称", aliases=("事项名称", "窗口名称", "一件事名称"))
    number: Text | None = column("事项编码", default=None, aliases=("编码", "窗口号"))
    window: Text | None = column("受理窗口", default=None, aliases=("办理窗口",), stays=True)
    guide: YesNo | None = column("办事指南是否公开", default=None, aliases=("办事指南", "是否有办事指南"))
    standard: YesNo | None = column("是否符合规范化标准", default=None, aliases=("是否达标", "规范化达标"))
    depth: OnlineDepth | None = column(
        "网上办理深度", default=None, aliases=("网办深度", "办理形式"), when=When("offer", (Offer.ITEM,))
    )
    joined: Count | None = column(
        "联办事项数", default=None, aliases=("整合事项数",), unit="个", when=When("offer", (Offer.BUNDLE,))
    )
    statutory_days: Count | None = column(
        "法定时限", default=None, aliases=("法定办结时限",), unit="个工作日"
    )
    promised_days: Count | None = column("承诺时限", default=None, aliases=("承诺办结时限",), unit="个工作日")
    listed_on: Day = column("列入日期", aliases=("设立日期", "上线日期", "日期"))
    removed_on: Day | None = column("取消日期", default=None, aliases=("停办日期", "撤销日期"))
    remark: LongText | None = column("备注", default=None)


def _listed(
    key: str,
    label: str,
    where: Callable[[Any], bool],
    naming: Naming,
    rule: str,
    basis: Clause = law.STANDARDS,
) -> Indicator:
    """What stands in the list at the period's end."""
    return Indicator(
        key=key,
        label=label,
        definition=f"期末在列的{rule}，一个计一个；已取消的不计。",
        register=ServiceItems,
        measure=each_row(where),
        unit="个",
        basis=basis,
        nature=Nature.STOCK,
        naming=naming,
    )


WINDOWS = _listed(
    "service_windows",
    "政务服务窗口",
    lambda row: row.offer is Offer.WINDOW,
    Naming(
        phrases=(
            "服务窗口",
            "设置窗口",
            "综合窗口",
            "便民服务 窗口",
            "窗口|服务窗口|综合窗口|办事窗口|综窗 设置|设|开设|设立|设有|便民服务中心|便民服务|政务服务|大厅",
        ),
        units=("个",),
        against=("办件",),
    ),
    "政务服务窗口",
)

ITEMS = _listed(
    "service_items",
    "政务服务事项",
    lambda row: row.offer is Offer.ITEM,
    Naming(
        phrases=(
            "政务服务事项",
            "服务事项",
            "进驻 事项",
            "政务服务 事项",
            "进驻|可办|入驻|公布|梳理|纳入|下沉|办理 服务事项|政务服务事项|事项|审批服务事项|高频事项|公共服务事项 便民服务|便民服务中心|政务服务|大厅|中心|窗口",
            "进驻|入驻 事项|政务服务事项",
            "公共服务事项|政务服务事项|便民服务事项|依申请事项",
        ),
        units=("项", "个"),
        against=(
            "网办",
            "网上",
            "一件事",
            "公共法律",
            "办件",
            "全程",
        ),
    ),
    "政务服务事项",
)

ITEMS_ONLINE = _listed(
    "service_items_online",
    "网上可办事项",
    lambda row: row.depth in (OnlineDepth.ACCEPTED, OnlineDepth.WHOLE),
    Naming(
        phrases=(
            "网上可办事项",
            "网上 可办",
            "网上办理 事项",
            "全程网办 事项",
            "网上|网办|全程网办|线上|掌上 可办|办理|事项|网办事项",
        ),
        units=("项", "个"),
        against=("率",),
    ),
    "网上办理深度为“网上受理”或者“全程网办”的政务服务事项",
    law.ONLINE,
)

ITEMS_ONLINE_RATE = Ratio(
    key="service_items_online_rate",
    label="政务服务事项网上可办率",
    definition="期末在列的政务服务事项中，网上可办事项个数÷事项个数；逐级按个数相加后再相除。",
    numerator=ITEMS_ONLINE,
    denominator=ITEMS,
    basis=law.ONLINE,
    naming=Naming(
        phrases=(
            "网上可办率",
            "网办率",
            "可网办率",
            "网上可办|网办|全程网办|线上办理|网上办理 率|网办率|可办率|占比",
        ),
        units=("%",),
    ),
)

CHECKED = _listed(
    "service_standards_checked",
    "已对照标准检查的窗口和事项",
    lambda row: row.offer is not Offer.BUNDLE and row.standard is not None,
    Naming(phrases=("对照标准检查",), units=("个",)),
    "填明是否符合规范化标准的窗口和事项",
)

STANDARD = _listed(
    "service_standards_met",
    "符合标准的窗口和事项",
    lambda row: row.offer is not Offer.BUNDLE and bool(row.standard),
    Naming(phrases=("规范化 达标",), units=("个",), against=("率",)),
    "符合规范化标准的窗口和事项",
)

STANDARD_RATE = Ratio(
    key="service_standards_met_rate",
    label="政务服务规范化达标率",
    definition="期末已对照标准检查的窗口和事项中，符合标准的个数÷检查个数；逐级按个数相加后再相除。",
    numerator=STANDARD,
    denominator=CHECKED,
    basis=law.STANDARDS,
    naming=Naming(phrases=("规范化达标率", "标准化 达标率"), units=("%",), against=("司法所",)),
)

BUNDLES = _listed(
    "service_bundles",
    "“一件事”套餐",
    lambda row: row.offer is Offer.BUNDLE,
    Naming(
        phrases=(
            "一件事 套餐",
            "上线 一件事",
            "推出 一件事",
            "梳理 一件事",
            "一件事|一件事一次办|一事联办|一类事 推出|上线|梳理|套餐|事项|实现|打造",
        ),
        units=("个", "项"),
        against=("办件", "办理", "办结"),
    ),
    "“一件事”",
    law.ONE_THING,
)

TOLD = Sentence(
    key="service_items_told",
    part=Part.MEASURES,
    wordings=(
        "推进政务服务中心规范化建设，进驻政务服务事项{service_items}[[，设置服务窗口共{service_windows}]]"
        "[[，推出“一件事”套餐{service_bundles}]][[，网上可办率{service_items_online_rate}]]"
        "[[，窗口和事项规范化达标率{service_standards_met_rate}]]。",
        "深化“互联网＋政务服务”，梳理公布政务服务事项{service_items}[[，开设服务窗口共{service_windows}]]"
        "[[，上线“一件事”套餐{service_bundles}]][[，事项网上可办率{service_items_online_rate}]]"
        "[[，窗口和事项规范化达标率为{service_standards_met_rate}]]。",
    ),
)

LINE = Line(
    key="service_items",
    label="政务服务事项",
    heading="优化政务服务和营商环境",
    registers=(ServiceItems,),
    indicators=(WINDOWS, ITEMS, ITEMS_ONLINE, ITEMS_ONLINE_RATE, CHECKED, STANDARD, STANDARD_RATE, BUNDLES),
    sentences=(TOLD,),
)
