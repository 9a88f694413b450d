"""执法队伍: officers and their posts, certificates with a first and last day, and what is checked each year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Nature, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Privacy, Register, When, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Day, LongText, Text, YesNo
from mingfa.law import administrative_penalty, enforcement_publicity, legal_advice
from mingfa.law import enforcement_supervision as law
from mingfa.law.counting import Direction, Months
from mingfa.law.report_parts import Part

__all__ = ["LINE", "Certificates", "CheckKind", "Officers", "Post", "Qualification", "YearlyChecks"]


class Post(Choice):
    """岗位。"""

    LEADER = "执法队负责人"
    OFFICER = "执法人员"
    REVIEWER = "法制审核人员"
    ASSISTANT = "辅助人员"
    OFFICE = "其他岗位"

    __variants__ = {
        "大队长": "执法队负责人",
        "中队长": "执法队负责人",
        "队长": "执法队负责人",
        "负责人": "执法队负责人",
        "执法岗": "执法人员",
        "一线执法": "执法人员",
        "执法员": "执法人员",
        "法制审核": "法制审核人员",
        "法制员": "法制审核人员",
        "审核员": "法制审核人员",
        "协管员": "辅助人员",
        "执法辅助人员": "辅助人员",
        "其他": "其他岗位",
        "内勤": "其他岗位",
    }


class Qualification(Choice):
    """法律职业资格。"""

    A = "A证"
    B = "B证"
    C = "C证"
    LAWYER = "律师资格证"
    NONE = "未取得"

    __variants__ = {
        "A": "A证",
        "法律职业资格A证": "A证",
        "法律资格A证": "A证",
        "B": "B证",
        "C": "C证",
        "律师资格": "律师资格证",
        "没有": "未取得",
        "没有取得": "未取得",
    }


class Officers(Register):
    """一名在执法队或者其他法治岗位工作的人员一段任职一行；调离的填离岗日期，不删除。"""

    key = "officers"
    label = "执法人员名册"
    basis = administrative_penalty.TWO_OFFICERS
    occurred_on = "joined_on"
    subject = "name"
    identity = ("name", "joined_on")
    standing = ("joined_on", "left_on")
    rhythm = Rhythm.QUARTER
    rules = (InOrder("joined_on", "left_on"), InOrder("joined_on", "recruited_on"))

    name: Text = column("姓名", aliases=("人员姓名", "执法人员"))
    team: Text | None = column("所在单位", default=None, aliases=("单位", "执法机构", "所在队伍"), stays=True)
    post: Post = column("岗位", aliases=("职务", "岗位类别", "工作岗位"))
    field: Text | None = column("执法领域", default=None, aliases=("领域", "执法类别"), stays=True)
    phone: Text | None = column("联系电话", default=None, aliases=("电话", "手机"), privacy=Privacy.PHONE)
    law_degree: YesNo | None = column(
        "是否法律专业学历", default=None, aliases=("法律专业", "法学学历", "全日制法律教育背景")
    )
    qualification: Qualification | None = column(
        "法律职业资格", default=None, aliases=("资格证书", "法律职业资格证书", "法律资格")
    )
    certified: Text | None = column(
        "执法证号",
        default=None,
        aliases=("证号", "执法证件号"),
        hint="证件的有效期登记在执法证件台账",
        basis=administrative_penalty.CERTIFICATE,
    )
    joined_on: Day = column("上岗日期", aliases=("到岗日期", "任职日期", "入职日期"))
    recruited_on: Day | None = column(
        "招录日期", default=None, aliases=("录用日期", "招录时间"), hint="新招录的填，调入的不填"
    )
    left_on: Day | None = column("离岗日期", default=None, aliases=("调离日期", "离职日期"))
    remark: LongText | None = column("备注", default=None)


class Certificates(Register):
    """一个行政执法证件的一个有效期一行；换发的另登一行，收回、注销的把有效期止改为收回、注销的日期。"""

    key = "enforcement_certificates"
    label = "执法证件台账"
    basis = law.CERTIFICATES
    occurred_on = "valid_from"
    subject = "holder"
    identity = ("number", "holder", "valid_from")
    standing = ("valid_from", "valid_until")
    rhythm = Rhythm.QUARTER
    rules = (
        InOrder("exam_on", "valid_from"),
        InOrder("valid_from", "valid_until"),
        InOrder("valid_from", "withdrawn_on"),
        Needs("withdrawn_on", "withdrawn_why"),
    )
    procedure = Procedure(
        Stage(key="examined", label="资格考试", needs=("exam_on",), optional=True),
        Stage(key="issued", label="发证", needs=("valid_from",)),
        Stage(key="renewed", label="换发", needs=("renewed_on",), optional=True),
        Stage(key="withdrawn", label="收回、注销", needs=("withdrawn_on", "withdrawn_why"), optional=True),
    )

    holder: Text = column("持证人", aliases=("姓名", "执法人员"), roster="officers")
    number: Text = column("证号", aliases=("执法证号", "证件编号"))
    issuer: Text | None = column("发证机关", default=None, aliases=("发证单位",), stays=True)
    field: Text | None = column("执法领域", default=None, aliases=("执法类别", "领域"), stays=True)
    area: Text | None = column("执法区域", default=None, aliases=("区域",))
    exam_on: Day | None = column("资格考试日期", default=None, aliases=("考试日期",))
    valid_from: Day = column("有效期起", aliases=("发证日期", "领证日期"))
    valid_until: Day | None = column("有效期止", default=None, aliases=("有效期至", "到期日期"))
    renewed_on: Day | None = column(
        "换证日期", default=None, aliases=("换发日期",), hint="到期换发新证后填，新证另登一行"
    )
    withdrawn_on: Day | None = column("收回注销日期", default=None, aliases=("注销日期", "收回日期"))
    withdrawn_why: Text | None = column(
        "收回注销原因", default=None, aliases=("注销原因",), when=When("withdrawn_on")
    )
    remark: LongText | None = column("备注", default=None)


class CheckKind(Choice):
    """审验考核类别。"""

    CERTIFICATE = "执法证件审验"
    LAWYER = "公职律师年度考核"
    EQUIPMENT = "执法装备检查"

    __variants__ = {
        "执法证": "执法证件审验",
        "执法证年审": "执法证件审验",
        "证件年审": "执法证件审验",
        "公职律师": "公职律师年度考核",
        "公职律师考核": "公职律师年度考核",
        "装备": "执法装备检查",
        "装备检查": "执法装备检查",
    }


class CheckResult(Choice):
    """结果。"""

    PASSED = "合格"
    FAILED = "不合格"
    PUT_OFF = "暂缓"

    __variants__ = {
        "通过": "合格",
        "称职": "合格",
        "优秀": "合格",
        "完好": "合格",
        "未通过": "不合格",
        "不称职": "不合格",
        "损坏": "不合格",
        "延期": "暂缓",
    }


class YearlyChecks(Register):
    """一人一证（或者一件装备）一年的审验或者考核一行，年初列出，办完填结果。"""

    key = "yearly_checks"
    label = "年度审验考核台账"
    basis = law.CERTIFICATES
    occurred_on = "listed_on"
    subject = "object"
    identity = ("listed_on", "kind", "object")
    rhythm = Rhythm.QUARTER
    rules = (
        InOrder("listed_on", "finish_by"),
        InOrder("listed_on", "checked_on"),
        Needs("checked_on", "result"),
        Needs("result", "checked_on"),
    )
    procedure = Procedure(
        Stage(key="listed", label="列入名单", needs=("listed_on",)),
        Stage(key="checked", label="审验考核", needs=("checked_on", "result")),
        Stage(key="sent", label="报备", needs=("filed_on",), optional=True),
    )

    listed_on: Day = column("列入名单日期", aliases=("日期", "登记日期", "起始日期"), hint="一般填当年1月")
    kind: CheckKind = column("类别", aliases=("审验考核类别", "考核类别", "类型"))
    object: Text = column("姓名或者装备名称", aliases=("姓名", "名称", "对象"))
    number: Text | None = column("证号或者编号", default=None, aliases=("证号", "编号"))
    finish_by: Day | None = column("完成时限", default=None, aliases=("截止日期",))
    checked_on: Day | None = column(
        "审验考核日期", default=None, aliases=("审验日期", "考核日期", "检查日期")
    )
    result: CheckResult | None = column("结果", default=None, aliases=("审验结果", "考核结果", "检查结果"))
    filed_on: Day | None = column(
        "报备日期", default=None, aliases=("备案日期",), basis=legal_advice.LAWYERS_CHECKED
    )
    follow_up: LongText | None = column("后续处理", default=None, aliases=("处理情况",))
    remark: LongText | None = column("备注", default=None)


_ENFORCING = frozenset({Post.LEADER, Post.OFFICER})


def _enforcing(row: Any) -> bool:
    return row.post in _ENFORCING


def _stock(
    key: str,
    label: str,
    rule: str,
    phrases: tuple[str, ...],
    where: Callable[[Any], bool],
    against: tuple[str, ...] = (),
) -> Indicator:
    """Officers on the roster at the period's end."""
    return Indicator(
        key=key,
        label=label,
        definition=rule,
        register=Officers,
        measure=each_row(where),
        unit="名",
        basis=administrative_penalty.TWO_OFFICERS,
        nature=Nature.STOCK,
        naming=Naming(phrases=phrases, units=("名", "人", "位"), against=against),
    )


ON_DUTY = _stock(
    "officers_on_duty", "在岗执法人员", "期末在岗的执法队负责人和执法人员，一人计一名；法制审核和辅助人员不计。",
    ("在岗执法人员", "配备 执法人员", "执法队伍 人员", "执法队 配备", "执法队 在编", "执法队 在岗","执法|执法大队|执法队|执法中队|综合执法|执法人员|执法机构 在岗|在编|实有|现有|配备|编制|人员|在编在岗",), _enforcing,
    ("培训", "持证", "执法证", "考试", "法制审核", "资格", "招录"),
)  # fmt: skip
UNCERTIFIED = _stock(
    "officers_uncertified", "未持证在岗执法人员", "期末在岗的执法队负责人和执法人员中没有执法证号的，一人计一名；应为零。",
    ("未持证 执法人员", "无证 执法人员"), lambda row: _enforcing(row) and row.certified is None,
)  # fmt: skip
CERTIFIED = _stock(
    "officers_certified", "持证在岗执法人员", "期末在岗的执法队负责人和执法人员中填有执法证号的，一人计一名。",
    ("持证 在岗执法人员", "持证上岗 执法人员","持行政执法证|取得执法证|具有执法资格|具备执法资格 执法人员|执法队员|在岗|上岗",), lambda row: _enforcing(row) and row.certified is not None,
    ("未持证", "率"),
)  # fmt: skip
QUALIFIED = _stock(
    "officers_qualified", "具备法律职业资格人员", "期末在名册、取得法律职业资格A证、B证、C证或者律师资格证的人员，一人计一名。",
    ("具备 法律职业资格", "具有 法律职业资格", "取得 法律职业资格", "法律职业资格 人员", "持有 法律职业资格","法律职业资格|司法考试|法考|国家统一法律职业资格|A证 取得|通过|具备|具有|持有|人员",),
    lambda row: row.qualification not in (None, Qualification.NONE), ("招录", "率"),
)  # fmt: skip
REVIEWERS = _stock(
    "officers_reviewers", "法制审核人员", "期末在名册、岗位为“法制审核人员”的，一人计一名。",
    ("法制审核人员", "法制审核员","法制审核|执法审核 人员|审核员|专职|配备",), lambda row: row.post is Post.REVIEWER, ("占比", "率"),
)  # fmt: skip
LISTED = _stock(
    "officers_roster", "执法队伍全部人员", "期末在名册的全部人员，各类岗位都计，一人计一名。",
    ("执法队伍 共有人员", "执法队伍 总人数","执法大队|执法队伍|执法队|执法中队|综合执法 编制|核定编制|核定|共有|总人数|人员总数",), lambda row: True,
)  # fmt: skip

RECRUITED = Indicator(
    key="officers_recruited",
    label="招录具备法律职业资格人员",
    definition="招录日期在当期、取得法律职业资格A证、B证、C证或者律师资格证的人员，一人计一名；调入的不计。",
    register=Officers,
    measure=each_row(lambda row: row.qualification not in (None, Qualification.NONE)),
    unit="名",
    basis=administrative_penalty.TWO_OFFICERS,
    dated_by="recruited_on",
    naming=Naming(
        phrases=("招录 法律职业资格", "招录 法律资格", "招录 A证", "新招录 资格", "引进 法律职业资格"),
        units=("名", "人", "位"),
    ),
)

VALID_CERTIFICATES = Indicator(
    key="certificates_valid",
    label="有效执法证件",
    definition="期末在有效期内的行政执法证件，一证计一名持证人员；收回、注销和过期的不计。",
    register=Certificates,
    measure=each_row(),
    unit="名",
    basis=law.CERTIFICATES,
    nature=Nature.STOCK,
    naming=Naming(
        phrases=(
            "持有执法证",
            "持有 执法证",
            "行政执法证 人员",
            "执法证 持有",
            "持证人员",
            "持证执法人员",
            "执法证件 有效",
            "执法证|执法证件|行政执法证|有效执法证|执法资格证 持有|有效|现有|共有|拥有|持|人员",
        ),
        units=("名", "人", "个", "本"),
        against=(
            "未持证",
            "新增",
            "办理",
            "在岗执法人员",
            "培训",
            "考试",
            "换发",
            "申领",
            "新领",
            "注销",
            "领取",
        ),
    ),
)

ISSUED_CERTIFICATES = Indicator(
    key="certificates_issued",
    label="新领执法证件",
    definition="有效期起在当期的行政执法证件，新领和换发的都计，一证计一个。",
    register=Certificates,
    measure=each_row(),
    unit="个",
    basis=law.CERTIFICATES,
    naming=Naming(
        phrases=(
            "申领 执法证",
            "领取 执法证",
            "取得 执法证",
            "考取 执法证",
            "新领 执法证",
            "办理 执法证",
            "换发 执法证",
            "新增 执法证",
            "执法证|执法证件|行政执法证|执法资格证 新领|申领|领取|新领取|新增|新办|换发|新取得|考取|新发|核发|办理",
        ),
        units=("个", "本", "名", "人"),
    ),
)

CHECKS_LISTED = Indicator(
    key="yearly_checks_listed",
    label="列入年度审验考核",
    definition="列入名单日期在当期的证件、人员和装备，一人一证一件计一个，按类别分列。",
    register=YearlyChecks,
    measure=each_row(),
    unit="个",
    basis=law.CERTIFICATES,
    breakdown="kind",
    naming=Naming(phrases=("列入 审验", "列入 年度考核"), units=("个", "名", "件")),
)

CHECKS_DONE = Indicator(
    key="yearly_checks_passed",
    label="年度审验考核合格",
    definition="列入名单日期在当期、审验考核合格的证件、人员和装备，一人一证一件计一个，按类别分列。",
    register=YearlyChecks,
    measure=each_row(lambda row: row.result is CheckResult.PASSED),
    unit="个",
    basis=law.CERTIFICATES,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "审验 合格",
            "年审 合格",
            "执法证|执法人员|执法证件 年审|审验|年度审验 合格|通过",
        ),
        units=("个", "名", "件"),
        against=("率",),
    ),
)


def _share(
    key: str, label: str, over: Indicator, under: Indicator, rule: str, phrases: tuple[str, ...]
) -> Ratio:
    return Ratio(
        key=key, label=label, definition=rule, numerator=over, denominator=under,
        basis=enforcement_publicity.REVIEWERS if over is REVIEWERS else administrative_penalty.TWO_OFFICERS,
        naming=Naming(phrases=phrases, units=("%",)),
    )  # fmt: skip


CERTIFIED_RATE = _share(
    "officers_certified_rate", "执法人员持证率", CERTIFIED, ON_DUTY,
    "期末在岗执法人员中，填有执法证号的人数÷在岗执法人员人数；逐级按人数相加后再相除。",
    ("执法人员 持证率", "持证上岗率", "持证率","执法|执法人员|持证 持证率|持证上岗率|持证比例",),
)  # fmt: skip
QUALIFIED_RATE = _share(
    "officers_qualified_rate", "法律职业资格人员占比", QUALIFIED, LISTED,
    "期末名册人员中，取得法律职业资格的人数÷全部人数；逐级按人数相加后再相除。",
    ("法律职业资格 占比", "法律职业资格 比例"),
)  # fmt: skip
REVIEWERS_RATE = _share(
    "officers_reviewers_rate", "法制审核人员占比", REVIEWERS, LISTED,
    "期末名册人员中，法制审核人员人数÷全部人数；原则上不低于百分之五，逐级按人数相加后再相除。",
    ("法制审核人员 占比", "法制审核人员 比例"),
)  # fmt: skip

EXPIRE = Deadline(
    key="certificate_renew",
    label="执法证件到期前换发",
    register=Certificates,
    starts_on="valid_until",
    met_by="renewed_on",
    direction=Direction.BEFORE,
    versions=(Version(date(2015, 1, 1), Months(2), law.CERTIFICATES),),
    applies=lambda row: row.withdrawn_on is None,
)

CHECK = Deadline(
    key="yearly_check",
    label="年度审验考核期限",
    register=YearlyChecks,
    starts_on="listed_on",
    met_by="checked_on",
    set_by="finish_by",
    versions=(Version(date(2015, 1, 1), Months(11), law.CERTIFICATES),),
)

TOLD = Sentence(
    key="enforcement_officers_told",
    part=Part.MEASURES,
    wordings=(
        "加强行政执法队伍建设，配备在岗执法人员{officers_on_duty}[[，执法人员持证率{officers_certified_rate}]]"
        "[[，持有执法证的工作人员{certificates_valid}]][[，具备法律职业资格的人员{officers_qualified}]]"
        "[[，新招录法律职业资格人员{officers_recruited}]][[，配备法制审核人员{officers_reviewers}]]。",
        "健全行政执法人员管理制度，现有在岗执法人员{officers_on_duty}[[，有效执法证件持有人员{certificates_valid}]]"
        "[[，执法人员持证率达{officers_certified_rate}]][[，取得法律职业资格的人员{officers_qualified}]]"
        "[[，年内招录法律职业资格人员{officers_recruited}]][[，设法制审核人员{officers_reviewers}]]。",
    ),
)

LINE = Line(
    key="officers",
    label="执法队伍",
    heading="严格规范公正文明执法",
    registers=(Officers, Certificates, YearlyChecks),
    indicators=(
        ON_DUTY,
        UNCERTIFIED,
        CERTIFIED,
        QUALIFIED,
        REVIEWERS,
        LISTED,
        RECRUITED,
        VALID_CERTIFICATES,
        ISSUED_CERTIFICATES,
        CHECKS_LISTED,
        CHECKS_DONE,
        CERTIFIED_RATE,
        QUALIFIED_RATE,
        REVIEWERS_RATE,
    ),
    deadlines=(EXPIRE, CHECK),
    sentences=(TOLD,),
)
