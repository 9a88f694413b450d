"""公共法律服务: what people came for at a station, a room or a police post, and what was done about it."""

from __future__ import annotations

from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Privacy, Register, When, column
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text
from mingfa.law import public_legal_service as law
from mingfa.law.report_parts import Part
from mingfa.text.amounts import Amount

__all__ = ["LINE", "LegalServices", "RequestKind", "Venue"]


class Venue(Choice):
    """服务阵地。"""

    STATION = "镇公共法律服务工作站"
    ROOM = "村（社区）公共法律服务室"
    OFFICE = "司法所"
    POLICE_POST = "园区警务工作站"
    HOTLINE = "热线和网络"

    __variants__ = {
        "工作站": "镇公共法律服务工作站",
        "公共法律服务站": "镇公共法律服务工作站",
        "公共法律服务工作站": "镇公共法律服务工作站",
        "镇站": "镇公共法律服务工作站",
        "服务室": "村（社区）公共法律服务室",
        "工作室": "村（社区）公共法律服务室",
        "村公共法律服务室": "村（社区）公共法律服务室",
        "公共法律服务室": "村（社区）公共法律服务室",
        "警务工作站": "园区警务工作站",
        "警务室": "园区警务工作站",
        "热线": "热线和网络",
        "12348": "热线和网络",
        "网络": "热线和网络",
    }


class RequestKind(Choice):
    """服务事项。"""

    CONSULTATION = "法律咨询"
    AID = "法律援助引导"
    MEDIATION = "调解引导"
    NOTARY = "公证引导"
    DRAFTING = "代写文书"
    ONLINE_FILING = "网上诉讼帮助"
    ARBITRATION = "仲裁和复议引导"
    FIRM_MATTER = "企业事项协调"
    OTHER = "其他"

    __variants__ = {
        "咨询": "法律咨询",
        "法援": "法律援助引导",
        "法律援助": "法律援助引导",
        "调解": "调解引导",
        "公证": "公证引导",
        "代写": "代写文书",
        "撰写文书": "代写文书",
        "代写法律文书": "代写文书",
        "网上立案": "网上诉讼帮助",
        "网上诉讼": "网上诉讼帮助",
        "仲裁": "仲裁和复议引导",
        "复议": "仲裁和复议引导",
        "行政复议": "仲裁和复议引导",
        "企业": "企业事项协调",
        "涉企事项": "企业事项协调",
        "其它": "其他",
    }


class Handling(Choice):
    """办理方式。"""

    SERVED = "当场办理"
    REFERRED = "转介"

    __variants__ = {
        "办理": "当场办理",
        "当场解答": "当场办理",
        "转办": "转介",
        "指派": "转介",
        "移送": "转介",
    }


class Rating(Choice):
    """群众评价。"""

    SATISFIED = "满意"
    FAIR = "基本满意"
    DISSATISFIED = "不满意"

    __variants__ = {"非常满意": "满意"}


class LegalServices(Register):
    """一次公共法律服务一行；法律顾问为政府办的事登记在法律顾问服务台账，同一次服务只登记一处。"""

    key = "legal_services"
    label = "公共法律服务台账"
    basis = law.SERVICES
    occurred_on = "asked_on"
    subject = "matter"
    identity = ("asked_on", "kind", "matter")
    kept_at = (4, 5)
    rules = (
        InOrder("asked_on", "served_on"),
        InOrder("served_on", "filed_on"),
        InOrder("served_on", "told_on"),
        Needs("handling", "served_on"),
        Needs("handling", "referred_to", (Handling.REFERRED,)),
        Needs("filing_number", "filed_on"),
        Needs("kind", "paper", (RequestKind.DRAFTING,)),
    )
    procedure = Procedure(
        Stage(key="asked", label="提出", needs=("asked_on",)),
        Stage(key="served", label="办理或者转介", needs=("handling", "served_on")),
        Stage(key="filed", label="网上提交", needs=("filed_on",), optional=True),
        Stage(key="told", label="告知结果", needs=("told_on",)),
        Stage(key="rated", label="评价", needs=("rating",), optional=True),
    )

    asked_on: Day = column("服务日期", aliases=("日期", "时间", "登记日期", "来访日期"))
    venue: Venue = column("服务阵地", aliases=("平台", "服务地点", "阵地"))
    point: Text | None = column("阵地名称", default=None, aliases=("站点名称", "村（社区）"), stays=True)
    kind: RequestKind = column("服务事项", aliases=("事项", "类别", "服务类型"))
    visitor: Text | None = column("来访人", default=None, aliases=("服务对象", "姓名"), privacy=Privacy.NAME)
    people: Count | None = column(
        "服务人次", default=None, aliases=("人次", "人数"), unit="人次", hint="不填的按1人次计"
    )
    matter: LongText = column("事项内容", aliases=("内容", "咨询内容", "服务内容"), privacy=Privacy.CASE)
    served_by: Text | None = column(
        "服务人", default=None, aliases=("接待人", "承办人", "值班人员"), stays=True
    )
    handling: Handling | None = column("办理方式", default=None, aliases=("处理", "处理方式"))
    served_on: Day | None = column("办理日期", default=None, aliases=("办理时间", "成稿日期"))
    referred_to: Text | None = column(
        "转介单位",
        default=None,
        aliases=("转办单位", "指派单位"),
        when=When("handling", (Handling.REFERRED,)),
    )
    paper: Text | None = column(
        "文书种类",
        default=None,
        aliases=("文书名称", "文书"),
        hint="如：起诉状、支付令申请书",
        when=When("kind", (RequestKind.DRAFTING,)),
    )
    filed_on: Day | None = column("网上提交日期", default=None, aliases=("网上立案日期", "提交日期"))
    filing_number: Text | None = column("网上立案编号", default=None, aliases=("立案号", "提交编号"))
    result: LongText | None = column(
        "办理结果", default=None, aliases=("结果", "处理结果"), privacy=Privacy.CASE
    )
    told_on: Day | None = column("告知结果日期", default=None, aliases=("反馈日期", "办结日期"))
    rating: Rating | None = column("群众评价", default=None, aliases=("满意度", "评价"))
    remark: LongText | None = column("备注", default=None)


SERVED = Indicator(
    key="legal_services",
    label="公共法律服务",
    definition="服务日期在当期的公共法律服务登记，一次计一件，按服务事项分列。",
    register=LegalServices,
    measure=each_row(),
    unit="件",
    basis=law.SERVICES,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "公共法律服务 事项",
            "提供 公共法律服务",
            "办理 公共法律服务",
            "公共法律服务 办理",
            "公共法律服务|法律服务|服务站|服务室 办理|提供|办结|开展 事项|法律服务|案件|业务",
        ),
        units=("件", "次", "项", "起"),
        against=(
            "纠纷",
            "人次",
            "咨询",
            "法律援助",
            "援助",
            "评价",
        ),
    ),
)


def _person_times(row: Any) -> Amount | None:
    return Amount.exact(1) if row.people is None else row.people or None


PEOPLE = Indicator(
    key="legal_services_person_times",
    label="公共法律服务群众",
    definition="服务日期在当期的公共法律服务登记，服务人次之和，未填的一次计1人次。",
    register=LegalServices,
    measure=_person_times,
    unit="人次",
    basis=law.SERVICES,
    naming=Naming(
        phrases=(
            "公共法律服务 群众",
            "公共法律服务 服务",
            "法律服务 服务群众",
            "公共法律服务|法律服务|服务站|服务室|司法所 接待|服务|惠及 群众|来访|来访来电|来电来访|人员",
        ),
        units=("人次", "人"),
        against=(
            "咨询",
            "法律援助",
            "受众",
            "援助",
            "调解",
        ),
    ),
)

FILED_ONLINE = Indicator(
    key="legal_services_online_filings",
    label="帮助网上诉讼",
    definition="网上提交日期在当期的公共法律服务登记，一件计一件。",
    register=LegalServices,
    measure=each_row(),
    unit="件",
    basis=law.SERVICES,
    dated_by="filed_on",
    naming=Naming(phrases=("网上诉讼", "网上立案", "网上起诉"), units=("件", "次", "起")),
)

POST_MATTERS = Indicator(
    key="police_post_matters",
    label="园区警务工作站办理事项",
    definition="服务日期在当期、服务阵地为“园区警务工作站”的公共法律服务登记，一次计一件；只计办理件数，不登记人员信息以外的警情。",
    register=LegalServices,
    measure=each_row(lambda row: row.venue is Venue.POLICE_POST),
    unit="件",
    basis=law.POLICE_POST,
    naming=Naming(
        phrases=("警务工作站 办理", "警务工作站 协调", "警务工作站 解决"), units=("件", "起", "次", "个")
    ),
)

RATED = Indicator(
    key="legal_services_rated",
    label="公共法律服务评价",
    definition="服务日期在当期、填有群众评价的公共法律服务登记，一次计一件。",
    register=LegalServices,
    measure=each_row(lambda row: row.rating is not None),
    unit="件",
    basis=law.SERVICES,
    naming=Naming(phrases=("公共法律服务 评价",), units=("件",), against=("满意",)),
)

SATISFIED = Indicator(
    key="legal_services_satisfied",
    label="公共法律服务评价满意",
    definition="服务日期在当期、群众评价为“满意”或者“基本满意”的公共法律服务登记，一次计一件。",
    register=LegalServices,
    measure=each_row(lambda row: row.rating in (Rating.SATISFIED, Rating.FAIR)),
    unit="件",
    basis=law.SERVICES,
    naming=Naming(phrases=("公共法律服务 满意",), units=("件",), against=("率",)),
)

SATISFIED_RATE = Ratio(
    key="legal_services_satisfied_rate",
    label="公共法律服务满意率",
    definition="当期有群众评价的公共法律服务中，满意和基本满意的件数÷有评价的件数；逐级按件数相加后再相除。",
    numerator=SATISFIED,
    denominator=RATED,
    basis=law.SERVICES,
    naming=Naming(
        phrases=(
            "公共法律服务 满意率",
            "法律服务 满意率",
            "公共法律服务|法律服务|服务站 满意率|满意度|好评率",
        ),
        units=("%",),
    ),
)

SERVICES_TOLD = Sentence(
    key="legal_services_told",
    part=Part.MEASURES,
    wordings=(
        "依托站、室为群众办理公共法律服务事项{legal_services}[[，帮助网上诉讼{legal_services_online_filings}]]"
        "[[，公共法律服务满意率{legal_services_satisfied_rate}]][[，园区警务工作站办理事项{police_post_matters}]]。",
        "用好镇村公共法律服务站点，全年提供公共法律服务{legal_services}"
        "[[，帮助群众提起网上诉讼{legal_services_online_filings}]][[，群众对公共法律服务满意率达{legal_services_satisfied_rate}]]"
        "[[，园区警务工作站协调解决事项{police_post_matters}]]。",
    ),
)

LINE = Line(
    key="legal_services",
    label="公共法律服务事项",
    heading="发挥法律顾问和公共法律服务作用",
    registers=(LegalServices,),
    indicators=(SERVED, PEOPLE, FILED_ONLINE, POST_MATTERS, RATED, SATISFIED, SATISFIED_RATE),
    sentences=(SERVICES_TOLD,),
)
