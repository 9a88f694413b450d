"""法律顾问和法律服务: advisers with their contracts, government lawyers, and what they did."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Nature, Ratio, Source, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines import village_officers
from mingfa.catalogue.lines.legal_services import LegalServices, RequestKind
from mingfa.catalogue.lines.publicity import PublicityEvents
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Privacy, Register, column
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Number, Text, YesNo
from mingfa.law import legal_advice as law
from mingfa.law.counting import CalendarDays, Months
from mingfa.law.public_legal_service import CONTRACT_FILED
from mingfa.law.report_parts import Part
from mingfa.text.amounts import Amount

__all__ = ["LINE", "AdviceServices", "AdviserKind", "Advisers", "ServiceKind"]


class AdviserKind(Choice):
    """顾问类别。"""

    TOWN = "镇法律顾问"
    VILLAGE = "村（社区）法律顾问"
    GOVERNMENT_LAWYER = "公职律师"

    __variants__ = {
        "镇": "镇法律顾问",
        "乡": "镇法律顾问",
        "乡法律顾问": "镇法律顾问",
        "乡镇法律顾问": "镇法律顾问",
        "街道法律顾问": "镇法律顾问",
        "镇级": "镇法律顾问",
        "政府法律顾问": "镇法律顾问",
        "法律顾问": "镇法律顾问",
        "村": "村（社区）法律顾问",
        "社区": "村（社区）法律顾问",
        "村级": "村（社区）法律顾问",
        "村法律顾问": "村（社区）法律顾问",
        "村居法律顾问": "村（社区）法律顾问",
        "村(社区)法律顾问": "村（社区）法律顾问",
    }


class ServiceKind(Choice):
    """服务事项。一次服务有几项的，分行登记。"""

    CONSULTATION = "法律咨询"
    PAPER = "审核文件"
    CONTRACT = "审核合同"
    RISK = "风险化解"
    MEETING = "列席会议"
    LECTURE = "法治讲座"
    MEDIATION = "参与调解"
    DRAFTING = "代写文书"
    LITIGATION = "代理诉讼"
    OTHER = "其他"

    __variants__ = {
        "咨询": "法律咨询",
        "决策咨询": "法律咨询",
        "审查文件": "审核文件",
        "文件审核": "审核文件",
        "审文件": "审核文件",
        "审查合同": "审核合同",
        "合同审核": "审核合同",
        "合同审查": "审核合同",
        "审合同": "审核合同",
        "防范化解风险": "风险化解",
        "化解风险": "风险化解",
        "风险防范": "风险化解",
        "参加会议": "列席会议",
        "列席": "列席会议",
        "讲座": "法治讲座",
        "授课": "法治讲座",
        "调解": "参与调解",
        "纠纷调解": "参与调解",
        "文书": "代写文书",
        "代写法律文书": "代写文书",
        "撰写文书": "代写文书",
        "诉讼": "代理诉讼",
        "代理案件": "代理诉讼",
        "其它": "其他",
    }


class AskedBy(Choice):
    """服务对象。"""

    GOVERNMENT = "镇党委政府"
    VILLAGE = "村（社区）"
    FIRM = "企业"
    PERSON = "群众"

    __variants__ = {
        "镇政府": "镇党委政府",
        "党委政府": "镇党委政府",
        "政府": "镇党委政府",
        "乡政府": "镇党委政府",
        "镇直部门": "镇党委政府",
        "村": "村（社区）",
        "社区": "村（社区）",
        "村委会": "村（社区）",
        "村(社区)": "村（社区）",
        "村民": "群众",
        "个人": "群众",
        "居民": "群众",
    }


class Advisers(Register):
    """一名法律顾问或者公职律师的一份聘任一行；一名律师服务几个村的，一村一行。"""

    key = "advisers"
    label = "法律顾问名册"
    basis = law.ADVISERS
    occurred_on = "serves_from"
    subject = "name"
    identity = ("name", "kind", "serves", "serves_from")
    standing = ("serves_from", "serves_until")
    rules = (
        InOrder("chosen_on", "serves_from"),
        InOrder("serves_from", "serves_until"),
        InOrder("serves_from", "filed_on"),
        InOrder("serves_from", "assessed_on"),
        Needs("assessed_on", "assessment"),
    )
    procedure = Procedure(
        Stage(key="chosen", label="选聘", needs=("chosen_on",), optional=True),
        Stage(key="signed", label="签订合同", needs=("serves_from",)),
        Stage(key="filed", label="合同备案", needs=("filed_on",), optional=True),
        Stage(key="assessed", label="考核", needs=("assessed_on",), optional=True),
        Stage(key="renewed", label="续聘或者终止", needs=("renewed_on",)),
    )

    name: Text = column("姓名", aliases=("律师姓名", "顾问姓名", "法律顾问"))
    kind: AdviserKind = column("顾问类别", aliases=("类别", "类型", "服务类别"))
    serves: Text = column(
        "服务单位", aliases=("服务村", "服务村（社区）", "聘请单位", "受聘单位", "村（社区）")
    )
    duties: LongText | None = column("服务职责", default=None, aliases=("职责", "约定服务内容"))
    firm: Text | None = column("律师事务所", default=None, aliases=("律所", "所在律所", "执业机构"))
    licence: Text | None = column("执业证号", default=None, aliases=("律师执业证号", "证号", "公职律师证号"))
    phone: Text | None = column("联系电话", default=None, aliases=("电话", "联系方式"), privacy=Privacy.PHONE)
    serves_from: Day = column(
        "聘期起", aliases=("合同开始日期", "聘任日期", "起始日期", "签订日期", "任职日期")
    )
    serves_until: Day | None = column(
        "聘期止", default=None, aliases=("合同到期日期", "到期日期", "终止日期", "截止日期")
    )
    filed_on: Day | None = column(
        "合同备案日期", default=None, aliases=("备案日期", "报备日期"), hint="顾问合同报县司法局备案的日期"
    )
    chosen_on: Day | None = column("选聘日期", default=None, aliases=("确定日期",))
    assessed_on: Day | None = column("考核日期", default=None, aliases=("年度考核日期",))
    assessment: Text | None = column("考核结果", default=None, aliases=("考核等次",))
    renewed_on: Day | None = column(
        "续聘或者终止日期",
        default=None,
        aliases=("续聘日期", "续签日期"),
        hint="到期后办妥续聘或者终止手续的日期",
    )
    remark: LongText | None = column("备注", default=None)


class AdviceServices(Register):
    """一次法律顾问或者法律服务一行。"""

    key = "advice_services"
    label = "法律顾问服务台账"
    basis = law.HEARD_BEFORE_DECISIONS
    occurred_on = "served_on"
    subject = "matter"
    identity = ("served_on", "kind", "matter")
    tally = "times"
    kept_at = (4, 5)

    served_on: Day = column("服务日期", aliases=("日期", "时间", "服务时间"))
    adviser: Text = column(
        "服务人", aliases=("法律顾问", "律师", "顾问", "承办人"), stays=True, roster="advisers"
    )
    kind: ServiceKind = column("服务事项", aliases=("事项类别", "类别", "服务类型", "服务内容类别"))
    matter: LongText = column(
        "事项内容", aliases=("事项", "内容", "服务内容", "咨询内容"), privacy=Privacy.CASE
    )
    asked_by: AskedBy | None = column("服务对象", default=None, aliases=("对象", "送审单位类别"))
    asker: Text | None = column(
        "提出人", default=None, aliases=("送审人", "咨询人", "申请人"), privacy=Privacy.NAME
    )
    people: Count | None = column("服务人次", default=None, aliases=("人次", "人数"), unit="人次")
    village: Text | None = column("服务村（社区）", default=None, aliases=("村（社区）", "服务村"))
    hours: Number | None = column("服务时长", default=None, aliases=("现场服务时长",), unit="小时")
    opinion: LongText | None = column(
        "法律意见", default=None, aliases=("意见", "意见摘要"), privacy=Privacy.CASE
    )
    opinion_number: Text | None = column("意见书编号", default=None, aliases=("意见书号", "文书编号"))
    adopted: YesNo | None = column("意见是否采纳", default=None, aliases=("是否采纳", "采纳情况"))
    times: Count | None = column(
        "合并登记次数", default=None, unit="次", hint="一行登记多次同类服务的填总次数；一行一次的不填"
    )
    remark: LongText | None = column("备注", default=None)


def _standing(key: str, label: str, kind: AdviserKind, unit: str, naming: Naming, rule: str) -> Indicator:
    """The contracts of one kind in force at the period's end."""
    return Indicator(
        key=key,
        label=label,
        definition=f"期末仍在聘期内的{rule}；聘期止未填的视为仍在聘期内。",
        register=Advisers,
        measure=each_row(lambda row: row.kind is kind),
        unit=unit,
        basis=law.ADVISERS,
        nature=Nature.STOCK,
        naming=naming,
    )


TOWN_ADVISERS = _standing(
    "advisers_town",
    "镇法律顾问",
    AdviserKind.TOWN,
    "名",
    Naming(
        phrases=(
            "律师 法律顾问",
            "聘请 法律顾问",
            "镇法律顾问",
            "聘请 律师",
            "律师顾问团",
            "聘请|聘用|选聘|配备|续聘|外聘|签约 法律顾问|律师|顾问律师",
            "常年法律顾问|政府法律顾问|专职律师|签约律师|律师团队",
        ),
        units=("名", "位", "人"),
        against=(
            "村（社区）法律顾问",
            "一村",
            "村级法律顾问",
            "村",
            "社区",
            "律师事务所",
            "公职律师",
        ),
    ),
    "镇（乡、街道）法律顾问，一份聘任计一名",
)

GOVERNMENT_LAWYERS = _standing(
    "advisers_government_lawyers",
    "公职律师",
    AdviserKind.GOVERNMENT_LAWYER,
    "名",
    Naming(phrases=("公职律师",), units=("名", "位", "人")),
    "公职律师，一人计一名",
)

VILLAGES_COVERED = _standing(
    "advisers_villages",
    "配备法律顾问的村（社区）",
    AdviserKind.VILLAGE,
    "个",
    Naming(
        phrases=(
            "一村一法律顾问",
            "村 法律顾问 全覆盖",
            "一村 法律顾问",
            "村（社区） 法律顾问",
            "村 法律顾问 覆盖",
            "配备 法律顾问 村",
            "村 聘请 法律顾问",
            "村|村（社区）|社区|村居|行政村 配备|聘请|签订|落实|实现|选聘|覆盖 法律顾问|律师|法律顾问合同",
        ),
        units=("个", "村"),
        against=(
            "咨询",
            "率",
        ),
    ),
    "村（社区）法律顾问聘任，一村一份，一份计一个村（社区）",
)


def _filed(row: Any) -> bool:
    return row.filed_on is not None


CONTRACTS = Indicator(
    key="advisers_contracts",
    label="在聘法律顾问合同",
    definition="期末仍在聘期内的镇和村（社区）法律顾问合同份数；公职律师不签合同，不计。",
    register=Advisers,
    measure=each_row(lambda row: row.kind is not AdviserKind.GOVERNMENT_LAWYER),
    unit="份",
    basis=law.ADVISERS,
    nature=Nature.STOCK,
    naming=Naming(
        phrases=(
            "法律顾问合同",
            "顾问 合同 签订",
            "签订|续签 法律顾问|顾问 合同|协议|服务协议",
        ),
        units=("份",),
        against=(
            "审核",
            "审查",
            "备案",
            "村",
        ),
    ),
)

CONTRACTS_FILED = Indicator(
    key="advisers_contracts_filed",
    label="已备案法律顾问合同",
    definition="期末仍在聘期内、已报县司法局备案的镇和村（社区）法律顾问合同份数。",
    register=Advisers,
    measure=each_row(lambda row: row.kind is not AdviserKind.GOVERNMENT_LAWYER and _filed(row)),
    unit="份",
    basis=law.ADVISERS,
    nature=Nature.STOCK,
    naming=Naming(phrases=("合同 备案",), units=("份",), against=("备案率",)),
)

FILED_RATE = Ratio(
    key="advisers_filed_rate",
    label="法律顾问合同备案率",
    definition="期末在聘法律顾问合同中已备案份数÷在聘份数；逐级按份数相加后再相除。",
    numerator=CONTRACTS_FILED,
    denominator=CONTRACTS,
    basis=law.ADVISERS,
    naming=Naming(phrases=("合同备案率", "合同 备案率"), units=("%",)),
)


def _is(*kinds: ServiceKind) -> Callable[[Any], bool]:
    return lambda row: row.kind in kinds


def _service(key: str, label: str, kind: ServiceKind, unit: str, naming: Naming, rule: str) -> Indicator:
    """The services of one kind in the period."""
    return Indicator(
        key=key,
        label=label,
        definition=f"服务日期在当期、服务事项为“{kind}”的记录，{rule}。",
        register=AdviceServices,
        measure=each_row(_is(kind)),
        unit=unit,
        basis=law.HEARD_BEFORE_DECISIONS,
        naming=naming,
    )


CONSULTATIONS = Indicator(
    key="advice_consultations",
    label="法律顾问提供咨询",
    definition="服务日期在当期、服务事项为“法律咨询”的记录，一次计一次，按服务对象分列；法律顾问参加并解答咨询的普法活动，"
    "在普法活动台账登记一次即计入，不再另登。",
    register=AdviceServices,
    measure=each_row(_is(ServiceKind.CONSULTATION)),
    unit="次",
    basis=law.HEARD_BEFORE_DECISIONS,
    breakdown="asked_by",
    also=(
        Source(
            register=PublicityEvents,
            measure=each_row(lambda row: row.adviser is not None and bool(row.consultations)),
        ),
    ),
    naming=Naming(
        phrases=(
            "法律顾问 咨询",
            "顾问 法律咨询",
            "法律咨询",
            "咨询意见",
            "重大决策 法律咨询",
            "法律顾问|律师|顾问|顾问律师 提供|解答|接受|出具|开展 咨询|法律咨询|咨询意见|法律咨询意见",
        ),
        units=("次", "件", "余次"),
        against=(
            "群众 人次",
            "现场解答",
            "群众",
            "村民",
            "人次",
            "解答群众",
        ),
    ),
)


def _asked(row: Any) -> Amount | None:
    if row.kind is not RequestKind.CONSULTATION:
        return None
    return Amount.exact(1) if row.people is None else row.people or None


CONSULTED = Indicator(
    key="advice_people",
    label="法律咨询服务群众",
    definition="服务日期在当期的法律咨询服务人次之和：法律顾问对群众的咨询未填人次的不计，公共法律服务台账中的咨询未填的一次计1人次；"
    "同一次咨询只登记一处。",
    register=AdviceServices,
    measure=total_of(
        "people", lambda row: row.kind is ServiceKind.CONSULTATION and row.asked_by is AskedBy.PERSON
    ),
    unit="人次",
    basis=law.VILLAGE_SERVICES,
    naming=Naming(
        phrases=(
            "公共法律服务 咨询",
            "来访 咨询",
            "服务群众",
            "法律服务 群众",
            "公共法律服务站|公共法律服务室|公共法律服务|村（社区）法律顾问|法律顾问|律师 接待|服务|接待群众|服务群众 群众|咨询|法律咨询",
            "法律顾问|律师|公共法律服务 咨询|法律咨询",
        ),
        units=("人次", "人"),
        against=(
            "法律援助",
            "现场解答",
            "受众",
            "来访来电",
        ),
    ),
    also=(Source(register=LegalServices, measure=_asked),),
)

PAPERS = _service(
    "advice_papers_reviewed",
    "法律顾问审核文件",
    ServiceKind.PAPER,
    "件",
    Naming(
        phrases=(
            "审核 文件",
            "审查 文件",
            "法律顾问|律师|顾问 审查|审核|修改|把关|参与审核 文件|材料|方案|文书|协议|村规民约",
        ),
        units=("件", "个", "份"),
        against=(
            "规范性文件",
            "合同",
            "规范性文件合法性",
        ),
    ),
    "一件文件计一件",
)

CONTRACTS_REVIEWED = _service(
    "advice_contracts_reviewed",
    "法律顾问审核合同",
    ServiceKind.CONTRACT,
    "份",
    Naming(
        phrases=(
            "审核 合同",
            "审查 合同",
            "审核|审查|把关|修改|审阅 合同|协议|政府合同|各类合同|合同协议",
            "法律顾问|律师|顾问|司法所 合同|协议|政府合同 审核|审查|把关|修改",
        ),
        units=("份", "件", "个"),
        against=("合法性审查",),
    ),
    "一份合同计一份",
)

RISKS = _service(
    "advice_risks_handled",
    "参与防范化解风险",
    ServiceKind.RISK,
    "起",
    Naming(
        phrases=(
            "化解 风险",
            "防范 风险",
            "法律顾问|律师 法律风险|风险|风险隐患 化解|防范|提示|处置",
        ),
        units=("起", "件", "次"),
        against=("风险评估", "风险隐患"),
    ),
    "一事计一起",
)

MEETINGS = _service(
    "advice_meetings",
    "法律顾问列席会议",
    ServiceKind.MEETING,
    "次",
    Naming(
        phrases=(
            "法律顾问 列席",
            "列席 会议",
            "法律顾问|律师|顾问 列席|参加|参与 会议|党委会|办公会|决策会议|班子会|研究|讨论|论证",
            "法律顾问|律师|顾问 列席|参会|列席会议",
        ),
        units=("次", "场"),
    ),
    "一次会议计一次",
)

MEDIATED = _service(
    "advice_mediations",
    "法律顾问参与调解",
    ServiceKind.MEDIATION,
    "次",
    Naming(
        phrases=(
            "法律顾问 参与 化解",
            "法律顾问 参与 调解",
            "顾问 化解 纠纷",
            "法律顾问 调解",
            "律师 调解",
            "参与调解",
            "法律顾问|律师|顾问律师 参与|协助|调解|化解|开展 纠纷|调解|信访|化解|矛盾纠纷|信访案件",
        ),
        units=("次", "件", "起"),
        against=("警务",),
    ),
    "一次计一次",
)

DRAFTED = Indicator(
    key="advice_papers_drafted",
    label="代写法律文书",
    definition="服务日期在当期、服务事项为“代写文书”的法律顾问服务和公共法律服务台账记录，一份文书计一份；同一份文书只登记一处。",
    register=AdviceServices,
    measure=each_row(_is(ServiceKind.DRAFTING)),
    unit="份",
    basis=law.VILLAGE_SERVICES,
    naming=Naming(
        phrases=(
            "代写 文书",
            "撰写 文书",
            "代书",
            "代写|代书|起草|撰写|代拟 法律文书|文书|诉状|起诉状|协议书|遗嘱",
        ),
        units=("份", "件", "次"),
    ),
    also=(Source(register=LegalServices, measure=each_row(lambda row: row.kind is RequestKind.DRAFTING)),),
)


def _in_village(row: Any) -> bool:
    return row.village is not None


VILLAGE_VISITS = Indicator(
    key="advice_village_services",
    label="村（社区）法律顾问服务",
    definition="服务日期在当期、填有服务村（社区）的法律顾问服务，一次计一次。",
    register=AdviceServices,
    measure=each_row(_in_village),
    unit="次",
    basis=law.VILLAGE_SERVICES,
    naming=Naming(
        phrases=(
            "法律顾问 到村",
            "法律顾问 进村",
            "法律顾问 驻村",
            "村（社区）法律顾问 服务",
            "村法律顾问 服务",
            "法律顾问 进村 服务",
            "法律顾问|律师|村居法律顾问|村（社区）法律顾问 到村|进村|驻村|下村|入村|坐班|值班|现场|到岗",
            "村（社区）法律顾问|村法律顾问|村居法律顾问|法律顾问 服务|开展服务|到村服务|坐班|值班",
        ),
        units=("次", "场次"),
        against=(
            "咨询",
            "时长",
            "代写",
        ),
    ),
)

VILLAGE_HOURS = Indicator(
    key="advice_village_hours",
    label="村（社区）法律顾问服务时长",
    definition="服务日期在当期、填有服务村（社区）的法律顾问服务，服务时长之和；未填的不计。",
    register=AdviceServices,
    measure=total_of("hours", _in_village),
    unit="小时",
    basis=law.VILLAGE_SERVICES,
    naming=Naming(
        phrases=("法律顾问 服务", "法律顾问 到村", "服务时长", "法律顾问 服务时长", "法律顾问 现场服务"),
        units=("小时",),
    ),
)

COVERED_RATE = Ratio(
    key="advisers_villages_rate",
    label="村（社区）法律顾问覆盖率",
    definition="期末聘有法律顾问的村（社区）个数÷在册村（社区）个数；逐级按个数相加后再相除。",
    numerator=VILLAGES_COVERED,
    denominator=village_officers.VILLAGES,
    basis=law.ADVISERS,
    naming=Naming(
        phrases=(
            "法律顾问 覆盖率",
            "法律顾问覆盖率",
            "一村一法律顾问|村居法律顾问|村（社区）法律顾问|一村一顾问|法律顾问 覆盖率|覆盖面",
        ),
        units=("%",),
    ),
)

OPINIONS = Indicator(
    key="advice_opinions",
    label="法律顾问提出意见",
    definition="服务日期在当期、填有法律意见并写明是否采纳的记录，一件计一条。",
    register=AdviceServices,
    measure=each_row(lambda row: row.opinion is not None and row.adopted is not None),
    unit="条",
    basis=law.HEARD_BEFORE_DECISIONS,
    naming=Naming(
        phrases=(
            "法律顾问 意见",
            "顾问 提出 意见",
            "法律意见书",
            "法律意见",
            "法律顾问|律师|顾问 提出|出具|提供 意见|建议|法律意见|意见书|法律意见书|意见建议|书面意见",
            "出具 法律意见|法律意见书|法律意见建议",
        ),
        units=("条", "件", "份"),
        against=(
            "采纳",
            "合法性审查",
            "率",
        ),
    ),
)

OPINIONS_ADOPTED = Indicator(
    key="advice_opinions_adopted",
    label="法律顾问意见采纳数",
    definition="服务日期在当期、填有法律意见且已采纳的记录，一件计一条。",
    register=AdviceServices,
    measure=each_row(lambda row: row.opinion is not None and bool(row.adopted)),
    unit="条",
    basis=law.HEARD_BEFORE_DECISIONS,
    naming=Naming(
        phrases=("采纳 法律顾问 意见", "顾问 意见 采纳"), units=("条", "件"), against=("采纳率", "合法性审查")
    ),
)

ADOPTED_RATE = Ratio(
    key="advice_adopted_rate",
    label="法律顾问意见采纳率",
    definition="当期写明是否采纳的法律顾问意见中，已采纳条数÷总条数；逐级按条数相加后再相除。",
    numerator=OPINIONS_ADOPTED,
    denominator=OPINIONS,
    basis=law.HEARD_BEFORE_DECISIONS,
    naming=Naming(phrases=("法律顾问 意见 采纳率", "顾问意见采纳率"), units=("%",)),
)


RENEW = Deadline(
    key="adviser_renew",
    label="法律顾问聘期届满",
    register=Advisers,
    starts_on="serves_from",
    met_by="renewed_on",
    set_by="serves_until",
    versions=(Version(date(2016, 6, 16), Months(12), law.ADVISERS),),
    applies=lambda row: row.serves_until is not None,
)

FILE = Deadline(
    key="adviser_file",
    label="法律顾问合同备案期限",
    register=Advisers,
    starts_on="serves_from",
    met_by="filed_on",
    versions=(Version(date(2016, 6, 16), CalendarDays(15), CONTRACT_FILED),),
    applies=lambda row: row.kind is not AdviserKind.GOVERNMENT_LAWYER,
)

ADVISERS_TOLD = Sentence(
    key="advisers_told",
    part=Part.MEASURES,
    wordings=(
        "落实法律顾问和公职律师制度[[，聘请镇法律顾问{advisers_town}]][[，配备公职律师{advisers_government_lawyers}]]"
        "[[，聘有法律顾问的村（社区）{advisers_villages}]][[，法律顾问合同备案率{advisers_filed_rate}]]。",
        "加强法律服务力量[[，现有镇法律顾问{advisers_town}]][[，现有公职律师{advisers_government_lawyers}]]"
        "[[，配备法律顾问的村（社区）{advisers_villages}]][[，法律顾问合同备案率达{advisers_filed_rate}]]。",
    ),
)

SERVICES_TOLD = Sentence(
    key="advice_told",
    part=Part.MEASURES,
    wordings=(
        "充分发挥法律顾问作用，全年由法律顾问提供法律咨询{advice_consultations}"
        "[[，审核文件{advice_papers_reviewed}]][[，审核合同{advice_contracts_reviewed}]]"
        "[[，列席会议{advice_meetings}]][[，参与防范化解风险{advice_risks_handled}]]"
        "[[，法律顾问意见采纳率{advice_adopted_rate}]]。",
        "注重听取法律顾问意见，年内法律顾问共提供法律咨询{advice_consultations}"
        "[[；参与防范化解风险{advice_risks_handled}]][[；审核各类文件{advice_papers_reviewed}]]"
        "[[；审核各类合同{advice_contracts_reviewed}]][[；法律顾问列席会议{advice_meetings}]]"
        "[[；法律顾问意见采纳率达{advice_adopted_rate}]]。",
    ),
)

PUBLIC_TOLD = Sentence(
    key="legal_service_told",
    part=Part.MEASURES,
    wordings=(
        "推动法律顾问进村服务[[，法律顾问覆盖率{advisers_villages_rate}]][[，村（社区）法律顾问服务{advice_village_services}]]"
        "[[，代写法律文书{advice_papers_drafted}]][[，公共法律服务站接待来访咨询{advice_people}]]。",
        "推进公共法律服务便民利民[[，一村一法律顾问覆盖率达{advisers_villages_rate}]]"
        "[[，组织村法律顾问服务{advice_village_services}]]"
        "[[，帮助群众代写文书{advice_papers_drafted}]][[，接待群众来访咨询{advice_people}]]。",
    ),
)

LINE = Line(
    key="advice",
    label="法律顾问和法律服务",
    heading="发挥法律顾问和公共法律服务作用",
    registers=(Advisers, AdviceServices),
    indicators=(
        TOWN_ADVISERS,
        GOVERNMENT_LAWYERS,
        VILLAGES_COVERED,
        CONTRACTS,
        CONTRACTS_FILED,
        FILED_RATE,
        COVERED_RATE,
        CONSULTATIONS,
        CONSULTED,
        PAPERS,
        CONTRACTS_REVIEWED,
        RISKS,
        MEETINGS,
        MEDIATED,
        DRAFTED,
        VILLAGE_VISITS,
        VILLAGE_HOURS,
        OPINIONS,
        OPINIONS_ADOPTED,
        ADOPTED_RATE,
    ),
    deadlines=(RENEW, FILE),
    sentences=(ADVISERS_TOLD, SERVICES_TOLD, PUBLIC_TOLD),
)
