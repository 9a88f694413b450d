"""调解衔接和履行: cases between village, town and county, between mediation and other remedies, and what came after."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, days_between, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines import mediation
from mingfa.catalogue.lines.mediation import Level, MediationCases, Outcome
from mingfa.catalogue.sentence import Sentence
from mingfa.law import mediation as law
from mingfa.law import petitions
from mingfa.law.counting import CalendarDays
from mingfa.law.report_parts import Part

__all__ = ["LINE"]


def _settled(row: Any) -> bool:
    return row.outcome is Outcome.SETTLED


IN_VILLAGE = Indicator(
    key="mediation_in_village",
    label="村级受理纠纷",
    definition="受理日期在当期、调解层级为“村级”的案件，一案计一件。",
    register=MediationCases,
    measure=each_row(lambda row: row.level is Level.VILLAGE),
    unit="件",
    basis=law.RECORDS,
    naming=Naming(
        phrases=(
            "村级 受理",
            "村级 调解 纠纷",
            "村级 纠纷 受理",
            "村级|村居|村组 受理|调解 纠纷|矛盾",
        ),
        units=("件", "起"),
    ),
)

VILLAGE_RATE = Ratio(
    key="mediation_village_rate",
    label="纠纷村级化解率",
    definition="当期村级受理的案件中，村级调解成功的件数÷受理件数；小纠纷不出村以此计，逐级按件数相加后再相除。",
    numerator=mediation.VILLAGE_SETTLED,
    denominator=IN_VILLAGE,
    basis=petitions.TOWNSHIP,
    naming=Naming(phrases=("村级化解率", "小纠纷 化解率"), units=("%",)),
)

RAISED = Indicator(
    key="mediation_raised",
    label="提交镇级调解",
    definition="提交镇级日期在当期的案件，一案计一件；以后又提交部门联动、县级的仍计一件。",
    register=MediationCases,
    measure=each_row(),
    unit="件",
    basis=law.REFERRED_UP,
    dated_by="town_on",
    naming=Naming(
        phrases=(
            "上交镇级",
            "上交 镇",
            "提交镇级",
            "报镇级 调解",
            "上报 镇级 纠纷",
            "村级 提交 镇",
            "上报|上交|提交|报 镇级|镇调委会|镇综治中心|镇矛调中心",
        ),
        units=("件", "起"),
        against=("网格事项",),
    ),
)

HANDED = Indicator(
    key="mediation_handed_over",
    label="移交其他途径纠纷",
    definition="移交日期在当期、移交行政调解、司法调解或者其他法律途径的案件，一案计一件，按移交去向分列。",
    register=MediationCases,
    measure=each_row(),
    unit="件",
    basis=law.OTHER_REMEDIES,
    dated_by="handed_on",
    breakdown="handed_to",
    naming=Naming(
        phrases=(
            "移交 行政调解",
            "移交 司法调解",
            "移交 纠纷",
            "衔接 移交",
            "移交|移送|转办|分流 纠纷|矛盾|行政调解|司法调解",
        ),
        units=("件", "起"),
    ),
)

STUDIO_CASES = Indicator(
    key="mediation_studio_cases",
    label="个人调解工作室受理纠纷",
    definition="受理日期在当期、填有个人调解工作室的案件，一案计一件。",
    register=MediationCases,
    measure=each_row(lambda row: row.studio is not None),
    unit="件",
    basis=law.RECORDS,
    naming=Naming(
        phrases=(
            "调解工作室 受理",
            "调解工作室 纠纷",
            "工作室 调解 纠纷",
            "调解室|调解工作室|个人调解室|品牌调解室|说和室|评理室|和事佬 受理|调解|化解|接待|调处|办理 纠纷|矛盾|案件",
        ),
        units=("件", "起"),
        against=("成功",),
    ),
)

STUDIO_SETTLED = Indicator(
    key="mediation_studio_settled",
    label="个人调解工作室调解成功",
    definition="受理日期在当期、填有个人调解工作室、调解结果为“调解成功”的案件，一案计一件。",
    register=MediationCases,
    measure=each_row(lambda row: _settled(row) and row.studio is not None),
    unit="件",
    basis=law.RECORDS,
    naming=Naming(
        phrases=(
            "工作室 调解成功",
            "工作室 成功化解",
            "工作室 成功调解",
            "调解室|调解工作室|个人调解室|品牌调解室|评理室|和事佬 纠纷|矛盾|案件 成功|成功化解|调解成功|化解成功|成功调解|化解",
        ),
        units=("件", "起"),
    ),
)

PERFORMED = Indicator(
    key="mediation_agreements_performed",
    label="调解协议履行",
    definition="受理日期在当期、调解成功并已履行的案件，一案计一件。",
    register=MediationCases,
    measure=each_row(lambda row: _settled(row) and bool(row.performed or row.performed_on)),
    unit="件",
    basis=law.PERFORMED,
    naming=Naming(
        phrases=(
            "协议 履行",
            "已履行 协议",
            "协议|调解协议 履行|已履行|履行完毕|兑现",
        ),
        units=("件", "起", "份"),
        against=(
            "履行率",
            "率",
        ),
    ),
)

PERFORMED_RATE = Ratio(
    key="mediation_performed_rate",
    label="调解协议履行率",
    definition="当期受理、调解成功的案件中，已履行件数÷调解成功件数；逐级按件数相加后再相除。",
    numerator=PERFORMED,
    denominator=mediation.SETTLED,
    basis=law.PERFORMED,
    naming=Naming(
        phrases=(
            "协议履行率",
            "协议 履行率",
            "协议|调解协议|协议书 履行率|兑现率",
        ),
        units=("%",),
    ),
)

VISITED = Indicator(
    key="mediation_visited",
    label="调解回访",
    definition="回访日期在当期的案件，一案计一件。",
    register=MediationCases,
    measure=each_row(),
    unit="件",
    basis=law.VISIT,
    dated_by="visited_on",
    naming=Naming(
        phrases=(
            "调解 回访",
            "回访 当事人",
            "回访 协议",
            "调解|调解室|调解案件|当事人|协议 回访|跟踪回访",
        ),
        units=("件", "起", "次"),
        against=("排查",),
    ),
)

DAYS = Indicator(
    key="mediation_days",
    label="调解累计用时",
    definition="办结日期在当期的案件，从受理日期到办结日期的天数之和；用来计算平均用时。",
    register=MediationCases,
    measure=days_between("accepted_on", "closed_on"),
    unit="天",
    basis=law.FINISH_IN_A_MONTH,
    dated_by="closed_on",
    naming=Naming(phrases=("调解 累计用时",), units=("天",)),
)

CLOSED = Indicator(
    key="mediation_closed",
    label="办结调解案件",
    definition="办结日期在当期的案件，不论何时受理、结果如何，一案计一件；用来计算平均用时。",
    register=MediationCases,
    measure=each_row(),
    unit="件",
    basis=law.FINISH_IN_A_MONTH,
    dated_by="closed_on",
    naming=Naming(phrases=("办结调解案件",), units=("件", "起")),
)

MEAN_DAYS = Ratio(
    key="mediation_mean_days",
    label="调解平均用时",
    definition="办结日期在当期的案件，从受理到办结的天数之和÷办结件数；逐级相加后再相除。",
    numerator=DAYS,
    denominator=CLOSED,
    unit="天",
    basis=law.FINISH_IN_A_MONTH,
    naming=Naming(
        phrases=("调解 平均用时", "调解 平均 用时"), units=("天",), against=("一站式", "联动", "风险")
    ),
)

PERFORM = Deadline(
    key="mediation_perform",
    label="调解协议约定履行期限",
    register=MediationCases,
    starts_on="agreed_on",
    met_by="performed_on",
    set_by="perform_by",
    versions=(Version(date(2011, 1, 1), CalendarDays(30), law.PERFORMED),),
    applies=lambda row: row.perform_by is not None and not row.performed,
)

VISIT = Deadline(
    key="mediation_visit",
    label="调解回访期限",
    register=MediationCases,
    starts_on="agreed_on",
    met_by="visited_on",
    versions=(Version(date(2011, 1, 1), CalendarDays(30), law.VISIT),),
)

ROUTES_TOLD = Sentence(
    key="mediation_routes_told",
    part=Part.MEASURES,
    wordings=(
        "完善人民调解、行政调解、司法调解衔接机制[[，提交镇级调解{mediation_raised}]]"
        "[[，依法移交纠纷{mediation_handed_over}]][[，村级化解率{mediation_village_rate}]]"
        "[[，调解协议履行率{mediation_performed_rate}]][[，调解回访{mediation_visited}]][[，调解平均用时{mediation_mean_days}]]"
        "[[，个人调解工作室受理纠纷{mediation_studio_cases}]]。",
        "推动各类调解衔接联动[[，村级提交镇级{mediation_raised}]]"
        "[[，衔接移交纠纷{mediation_handed_over}]][[，小纠纷村级化解率达{mediation_village_rate}]]"
        "[[，协议履行率达{mediation_performed_rate}]][[，调解后回访当事人{mediation_visited}]]"
        "[[，一件纠纷调解平均用时{mediation_mean_days}]]"
        "[[，由个人调解工作室调解纠纷{mediation_studio_cases}]]。",
    ),
)

LINE = Line(
    key="mediation_routes",
    label="调解衔接和履行",
    heading="依法有效化解矛盾纠纷",
    indicators=(
        IN_VILLAGE,
        VILLAGE_RATE,
        RAISED,
        HANDED,
        STUDIO_CASES,
        STUDIO_SETTLED,
        PERFORMED,
        PERFORMED_RATE,
        VISITED,
        DAYS,
        CLOSED,
        MEAN_DAYS,
    ),
    deadlines=(PERFORM, VISIT),
    sentences=(ROUTES_TOLD,),
)
