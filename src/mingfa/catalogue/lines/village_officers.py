"""一村（社区）三员: police, adviser and mediator of each village, and what they found and settled together."""

from __future__ import annotations

from typing import Any

from mingfa.catalogue.indicator import Indicator, Naming, Nature, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.disputes import DisputeLeads, Finding, Tier
from mingfa.catalogue.lines.mediation import Outcome
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Day, LongText, Text
from mingfa.law import mediation as law
from mingfa.law.clause import NoBasis
from mingfa.law.report_parts import Part

__all__ = ["LINE", "VILLAGES", "VillageOfficers"]

_LOCAL = NoBasis("“一村三员”由各地自行建立，没有统一条文")


class VillageOfficers(Register):
    """一个村（社区）的三员配备一行，缺员的村（社区）也登记一行；人员调整的，旧行填截止日期，另登一行。"""

    key = "village_officers"
    label = "一村（社区）三员名册"
    basis = _LOCAL
    occurred_on = "serves_from"
    subject = "village"
    identity = ("village", "serves_from")
    standing = ("serves_from", "serves_until")
    rhythm = Rhythm.YEAR
    rules = (InOrder("serves_from", "serves_until"),)

    village: Text = column("村（社区）", aliases=("村名", "村", "社区", "所在村"))
    police: Text | None = column("民警辅警", default=None, aliases=("包村民警", "驻村辅警", "民警", "辅警"))
    adviser: Text | None = column("法律顾问", default=None, aliases=("律师", "村法律顾问"))
    mediator: Text | None = column("人民调解员", default=None, aliases=("调解员", "村调解员"))
    serves_from: Day = column("起始日期", aliases=("配备日期", "开始日期"))
    serves_until: Day | None = column("截止日期", default=None, aliases=("调整日期", "结束日期"))
    remark: LongText | None = column("备注", default=None)


def _complete(row: Any) -> bool:
    return bool(row.police and row.adviser and row.mediator)


VILLAGES = Indicator(
    key="villages_listed",
    label="在册村（社区）",
    definition="期末在册的一村（社区）三员名册行数，一村（社区）一行，缺员的也计；各项村（社区）覆盖率以此为分母。",
    register=VillageOfficers,
    measure=each_row(),
    unit="个",
    basis=_LOCAL,
    nature=Nature.STOCK,
    naming=Naming(
        phrases=(
            "村（社区）总数",
            "行政村总数",
            "辖|下辖|所辖|现辖|管辖 村|行政村|社区|村居|建制村|村（社区）",
        ),
        units=("个",),
        against=(
            "户",
            "人",
        ),
    ),
)

COMPLETE = Indicator(
    key="villages_with_officers",
    label="三员齐全的村（社区）",
    definition="期末在册、民警辅警和法律顾问和人民调解员都已填写的村（社区），一村（社区）计一个。",
    register=VillageOfficers,
    measure=each_row(_complete),
    unit="个",
    basis=_LOCAL,
    nature=Nature.STOCK,
    naming=Naming(
        phrases=("三员 村（社区）", "配齐 三员", "三员 齐全"), units=("个",), against=("纠纷", "覆盖率")
    ),
)

COMPLETE_RATE = Ratio(
    key="villages_officers_rate",
    label="一村（社区）三员覆盖率",
    definition="期末三员齐全的村（社区）个数÷在册村（社区）个数；逐级按个数相加后再相除。",
    numerator=COMPLETE,
    denominator=VILLAGES,
    basis=_LOCAL,
    naming=Naming(phrases=("三员 覆盖率", "三员 配备率"), units=("%",)),
)


def _theirs(row: Any) -> bool:
    return row.finding is Finding.OFFICERS


FOUND = Indicator(
    key="officers_disputes_found",
    label="三员排查纠纷",
    definition="排查日期在当期、发现途径为“村（社区）三员”的矛盾纠纷，一条计一件。",
    register=DisputeLeads,
    measure=each_row(_theirs),
    unit="件",
    basis=law.PREVENT,
    naming=Naming(phrases=("三员 排查", "三员 发现"), units=("件", "起"), against=("化解", "调处", "上报")),
)

SETTLED = Indicator(
    key="officers_disputes_settled",
    label="三员化解纠纷",
    definition="排查日期在当期、发现途径为“村（社区）三员”、化解结果为“调解成功”的矛盾纠纷，一条计一件；含上报后化解的。",
    register=DisputeLeads,
    measure=each_row(lambda row: _theirs(row) and row.outcome is Outcome.SETTLED),
    unit="件",
    basis=law.PREVENT,
    naming=Naming(
        phrases=("三员 化解", "三员 调处", "三员 调处|调解|化解 纠纷|矛盾|矛盾纠纷", "三员 调解"),
        units=("件", "起"),
        against=("受理", "排查出"),
    ),
)

REPORTED = Indicator(
    key="officers_disputes_reported",
    label="三员上报纠纷",
    definition="上报日期在当期、发现途径为“村（社区）三员”、报司法所或者镇以上处理的矛盾纠纷，一条计一件。",
    register=DisputeLeads,
    measure=each_row(lambda row: _theirs(row) and row.tier not in (Tier.GROUP, Tier.VILLAGE)),
    unit="件",
    basis=law.REFERRED_UP,
    dated_by="raised_on",
    naming=Naming(phrases=("三员 上报", "三员 报司法所"), units=("件", "起")),
)

TOLD = Sentence(
    key="village_officers_told",
    part=Part.MEASURES,
    wordings=(
        "落实一村（社区）三员（民警辅警、法律顾问、人民调解员）机制[[，三员齐全的村（社区）{villages_with_officers}]]"
        "[[，三员覆盖率{villages_officers_rate}]][[，由三员排查纠纷{officers_disputes_found}]]"
        "[[，三员化解纠纷{officers_disputes_settled}]][[，由三员上报司法所{officers_disputes_reported}]]。",
        "完善一村（社区）三员工作机制[[，已配齐三员的村（社区）{villages_with_officers}]]"
        "[[，三员配备率达{villages_officers_rate}]][[，三员共发现纠纷{officers_disputes_found}]]"
        "[[，三员共调处纠纷{officers_disputes_settled}]][[，三员向上级上报纠纷{officers_disputes_reported}]]。",
    ),
)

LINE = Line(
    key="village_officers",
    label="一村（社区）三员",
    heading="依法有效化解矛盾纠纷",
    registers=(VillageOfficers,),
    indicators=(VILLAGES, COMPLETE, COMPLETE_RATE, FOUND, SETTLED, REPORTED),
    sentences=(TOLD,),
)
