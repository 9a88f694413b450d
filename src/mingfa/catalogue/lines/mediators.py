"""人民调解员队伍: mediation committees with their term, the mediators, and their training."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Nature, Ratio, Source, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines import village_officers
from mingfa.catalogue.lines.mediation import Level
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Privacy, Register, When, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Needs, NotMore, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Money, Number, Text, YesNo
from mingfa.law import mediation as law
from mingfa.law.counting import Months
from mingfa.law.report_parts import Part
from mingfa.text.amounts import Amount, Bound

__all__ = ["LINE", "Committees", "MediatorTrainings", "Mediators"]


class Committees(Register):
    """一个人民调解委员会一届一行。"""

    key = "mediation_committees"
    label = "人民调解委员会名册"
    basis = law.COMMITTEE
    occurred_on = "elected_on"
    subject = "name"
    identity = ("name", "elected_on")
    standing = ("elected_on", "dissolved_on")
    rhythm = Rhythm.YEAR
    rules = (
        InOrder("elected_on", "dissolved_on"),
        InOrder("elected_on", "filed_on"),
        InOrder("elected_on", "renewed_on"),
        NotMore("women", "members"),
        NotMore("full_time", "members"),
        Stated(
            at="members",
            reads=(),
            holds=lambda row: row.members.bound is not Bound.EXACT or 3 <= row.members.value <= 9,
            message="人民调解委员会由三至九人组成，请核对人数",
            rule="委员人数为三至九人",
            basis=law.COMMITTEE,
        ),
        Stated(
            at="women",
            reads=(),
            holds=lambda row: row.women is None or row.women.value > 0 or row.women.bound is not Bound.EXACT,
            message="人民调解委员会应当有妇女成员，请核对人数",
            rule="委员中应当有妇女成员",
            basis=law.COMMITTEE,
        ),
    )
    procedure = Procedure(
        Stage(key="elected", label="产生", needs=("elected_on",)),
        Stage(key="filed", label="报县备案", needs=("filed_on",), optional=True),
        Stage(key="renewed", label="换届", needs=("renewed_on",)),
    )

    name: Text = column("调解委员会名称", aliases=("名称", "调委会名称", "调解组织名称"))
    level: Level = column("类别", aliases=("层级", "调解层级", "调解组织类别"))
    village: Text | None = column("所在村（社区）", default=None, aliases=("村（社区）", "村名", "辖区"))
    head: Text = column("主任", aliases=("调委会主任", "负责人"))
    members: Count = column(
        "委员人数", aliases=("人数", "调解员人数", "委员数"), unit="人", basis=law.COMMITTEE
    )
    women: Count | None = column(
        "女委员人数", default=None, aliases=("女性人数",), unit="人", basis=law.COMMITTEE
    )
    full_time: Count | None = column(
        "专职调解员人数", default=None, aliases=("专职人数", "专职调解员"), unit="人"
    )
    elected_on: Day = column("产生日期", aliases=("成立日期", "推选日期", "选举日期"))
    filed_on: Day | None = column("报备日期", default=None, aliases=("备案日期",), basis=law.COUNTED)
    renewed_on: Day | None = column("换届日期", default=None, basis=law.TERM)
    dissolved_on: Day | None = column("届满或者撤销日期", default=None, aliases=("撤销日期", "卸任日期"))
    remark: LongText | None = column("备注", default=None)


class Engagement(Choice):
    """任职方式。委员人数已在调解委员会名册中计数，聘任的另计。"""

    MEMBER = "委员"
    ENGAGED = "聘任"

    __variants__ = {"推选": "委员", "选举": "委员", "调委会委员": "委员", "选聘": "聘任", "聘用": "聘任"}


class MediatorKind(Choice):
    """调解员类别。"""

    FULL_TIME = "专职"
    PART_TIME = "兼职"

    __variants__ = {"专职调解员": "专职", "兼职调解员": "兼职"}


class Mediators(Register):
    """一名人民调解员一次任职一行。"""

    key = "mediators"
    label = "人民调解员名册"
    basis = law.MEDIATORS
    occurred_on = "chosen_on"
    subject = "name"
    identity = ("name", "committee", "chosen_on")
    who = ("name", "phone")
    standing = ("chosen_on", "left_on")
    rhythm = Rhythm.YEAR
    rules = (
        InOrder("chosen_on", "left_on"),
        InOrder("chosen_on", "trained_on"),
        Needs("rewarded_on", "reward"),
    )
    procedure = Procedure(
        Stage(key="chosen", label="选任", needs=("chosen_on",)),
        Stage(key="trained", label="岗前培训", needs=("trained_on",), optional=True),
        Stage(key="rated", label="考评", needs=("rating",), optional=True),
        Stage(key="rewarded", label="奖励", needs=("rewarded_on",), optional=True),
        Stage(key="left", label="离任", needs=("left_on",)),
    )

    name: Text = column("姓名", aliases=("调解员姓名", "调解员"))
    committee: Text = column(
        "所在调解委员会",
        aliases=("调解组织", "调委会", "所属调委会"),
        stays=True,
        roster="mediation_committees",
    )
    engagement: Engagement = column("任职方式", aliases=("产生方式",), basis=law.MEDIATORS)
    kind: MediatorKind = column("调解员类别", aliases=("类别", "专兼职"))
    elder: YesNo | None = column("是否“五老”人员", default=None, aliases=("五老", "是否五老"))
    phone: Text | None = column("联系电话", default=None, aliases=("电话", "联系方式"), privacy=Privacy.PHONE)
    chosen_on: Day = column("任职日期", aliases=("选任日期", "聘任日期", "任职起"))
    trained_on: Day | None = column("岗前培训日期", default=None, aliases=("培训日期",), basis=law.TRAINING)
    allowance: Money | None = column(
        "补贴标准",
        default=None,
        aliases=("补贴", "每案补贴"),
        unit="元",
        basis=law.ALLOWANCE,
        hint="每案或者每月的补贴金额",
    )
    rating: Text | None = column("考评等次", default=None, aliases=("等级", "评定等级"))
    reward: Text | None = column("表彰奖励", default=None, aliases=("奖励名称",), when=When("rewarded_on"))
    rewarded_on: Day | None = column("奖励日期", default=None)
    left_on: Day | None = column("离任日期", default=None, aliases=("任职止", "解聘日期"))
    remark: LongText | None = column("备注", default=None)


class MediatorTrainings(Register):
    """一次人民调解员培训一行。"""

    key = "mediator_trainings"
    label = "人民调解员培训台账"
    basis = law.TRAINING
    occurred_on = "held_on"
    subject = "topic"
    identity = ("held_on", "topic")
    rhythm = Rhythm.QUARTER
    rules = (NotMore("passed", "trainees"),)

    held_on: Day = column("培训日期", aliases=("日期", "时间"))
    topic: Text = column("培训主题", aliases=("主题", "培训内容"))
    organiser: Text | None = column("组织单位", default=None, aliases=("主办单位", "举办单位"), stays=True)
    lecturer: Text | None = column("授课人", default=None, aliases=("主讲人",))
    trainees: Count | None = column("参训人数", default=None, aliases=("人数", "参加人数"), unit="人")
    hours: Number | None = column("每人学时", default=None, aliases=("学时", "培训学时"), unit="学时")
    passed: Count | None = column("考核合格人数", default=None, aliases=("合格人数",), unit="人")
    remark: LongText | None = column("备注", default=None)


def _person_hours(row: Any) -> Amount | None:
    if row.trainees is None or row.hours is None or row.hours.bound is not Bound.EXACT:
        return None
    trainees: Amount = row.trainees
    high = None if trainees.high is None else trainees.high * row.hours.value
    return Amount(trainees.value * row.hours.value, trainees.bound, high) if trainees.value else None


COMMITTEES = Indicator(
    key="mediation_committees",
    label="人民调解委员会",
    definition="期末在册、未届满撤销的人民调解委员会，一个计一个。",
    register=Committees,
    measure=each_row(),
    unit="个",
    basis=law.COMMITTEE,
    nature=Nature.STOCK,
    breakdown="level",
    naming=Naming(
        phrases=(
            "人民调解委员会",
            "调解委员会",
            "人民调解组织",
            "调委会",
            "调解组织",
            "建成|建立|设立|成立|组建|建有|现有|健全 调委会|人民调解委员会|调解委员会|人民调解组织|调解组织|行业性专业性调解组织|行专调委会",
            "人民调解委员会|调解委员会 村级|镇级|企业|行业",
        ),
        units=("个", "家"),
        against=(
            "纠纷",
            "报备",
            "人均",
        ),
    ),
)

VILLAGE_COMMITTEES = Indicator(
    key="mediation_committees_villages",
    label="建有调解委员会的村（社区）",
    definition="期末在册的村级人民调解委员会，一村（社区）一个，一个计一个村（社区）。",
    register=Committees,
    measure=each_row(lambda row: row.level is Level.VILLAGE),
    unit="个",
    basis=law.COMMITTEE,
    nature=Nature.STOCK,
    naming=Naming(phrases=("建有调解委员会的村",), units=("个",)),
)

COVERED_RATE = Ratio(
    key="mediation_committees_rate",
    label="村级调解委员会覆盖率",
    definition="期末村级人民调解委员会个数÷在册村（社区）个数；逐级按个数相加后再相除。",
    numerator=VILLAGE_COMMITTEES,
    denominator=village_officers.VILLAGES,
    basis=law.COMMITTEE,
    naming=Naming(phrases=("调解委员会 覆盖率", "调委会 覆盖率", "调解组织 覆盖率"), units=("%",)),
)

FILED = Indicator(
    key="mediation_committees_filed",
    label="已报备调解委员会",
    definition="期末在册、填有报备日期的人民调解委员会，一个计一个。",
    register=Committees,
    measure=each_row(lambda row: row.filed_on is not None),
    unit="个",
    basis=law.COUNTED,
    nature=Nature.STOCK,
    naming=Naming(phrases=("调解委员会 报备", "调解委员会 备案", "调委会 备案"), units=("个",)),
)


def _engaged(row: Any) -> bool:
    return row.engagement is Engagement.ENGAGED


MEDIATORS = Indicator(
    key="mediators",
    label="人民调解员",
    definition="期末在册人民调解委员会的委员人数之和，加人民调解员名册中聘任的人员；委员不在两处重复计数。",
    register=Committees,
    measure=total_of("members"),
    unit="人",
    basis=law.COMMITTEE,
    nature=Nature.STOCK,
    naming=Naming(
        phrases=(
            "人民调解员",
            "调解员",
            "调解组织 共计",
            "调解委员会 成员",
            "人民调解员|调解员|调解队伍|调解力量|兼职调解员|专兼职调解员 配备|选聘|共有|现有|聘任|登记|备案|总数|在册|吸纳",
            "人民调解员|兼职调解员|专兼职调解员|矛盾纠纷调解员",
        ),
        units=("人", "名", "位"),
        against=(
            "专职",
            "培训",
            "五老",
            "专职人民",
            "参训",
            "表彰",
            "纠纷",
        ),
    ),
    also=(Source(register=Mediators, measure=each_row(_engaged)),),
)

FULL_TIME = Indicator(
    key="mediators_full_time",
    label="专职人民调解员",
    definition="期末在册人民调解委员会的专职调解员人数之和，加人民调解员名册中聘任的专职人员；未填的不计。",
    register=Committees,
    measure=total_of("full_time"),
    unit="人",
    basis=law.COMMITTEE,
    nature=Nature.STOCK,
    naming=Naming(
        phrases=(
            "专职人民调解员",
            "专职调解员",
            "专职 调解员|人民调解员|调解力量",
        ),
        units=("人", "名", "位"),
    ),
    also=(
        Source(
            register=Mediators, measure=each_row(lambda r: _engaged(r) and r.kind is MediatorKind.FULL_TIME)
        ),
    ),
)

ELDERS = Indicator(
    key="mediators_elders",
    label="“五老”调解员",
    definition="期末在册的人民调解员中标明为“五老”人员的，一人一次任职计一名。",
    register=Mediators,
    measure=each_row(lambda row: bool(row.elder)),
    unit="名",
    basis=law.MEDIATORS,
    nature=Nature.STOCK,
    naming=Naming(
        phrases=(
            "五老 调解员",
            "五老 调解",
            "五老 矛调",
            "五老人员",
            "五老|乡贤|老干部|老党员|和事佬|新乡贤 调解员|调解|人员|聘请|吸纳|参与|担任",
        ),
        units=("名", "人", "位"),
    ),
)

REWARDED = Indicator(
    key="mediators_rewarded",
    label="表彰调解员",
    definition="奖励日期在当期的人民调解员，一人计一名。",
    register=Mediators,
    measure=each_row(),
    unit="名",
    basis=law.ALLOWANCE,
    dated_by="rewarded_on",
    naming=Naming(phrases=("表彰 调解员", "奖励 调解员"), units=("名", "人")),
)

TRAININGS = Indicator(
    key="mediator_trainings",
    label="调解员培训",
    definition="培训日期在当期的人民调解员培训，一次计一次。",
    register=MediatorTrainings,
    measure=each_row(),
    unit="次",
    basis=law.TRAINING,
    naming=Naming(
        phrases=(
            "调解员 培训",
            "人民调解 培训班",
            "调解 培训",
            "调解员|人民调解员|调解|人民调解|调委会 培训|业务培训|集中培训|轮训|培训班|业务学习|以案代训",
        ),
        units=("次", "期", "场", "场次"),
    ),
)

TRAINED = Indicator(
    key="mediators_trained",
    label="培训调解员",
    definition="培训日期在当期的人民调解员培训，参训人数之和，一人参加几次计几人次。",
    register=MediatorTrainings,
    measure=total_of("trainees"),
    unit="人次",
    basis=law.TRAINING,
    naming=Naming(
        phrases=(
            "培训 调解员",
            "调解员 培训",
            "调解员 参训",
            "调解员|人民调解员|调解|人民调解 培训|参训|轮训|受训|业务培训",
        ),
        units=("人次", "人", "名"),
    ),
)

HOURS = Indicator(
    key="mediator_training_hours",
    label="调解员培训学时",
    definition="培训日期在当期的人民调解员培训，参训人数乘每人学时之和；未填人数或者学时的不计。",
    register=MediatorTrainings,
    measure=_person_hours,
    unit="学时",
    basis=law.TRAINING,
    naming=Naming(phrases=("调解员 学时", "调解 培训 学时"), units=("学时", "课时")),
)

ELECT = Deadline(
    key="mediation_committee_elect",
    label="人民调解委员会换届",
    register=Committees,
    starts_on="elected_on",
    met_by="renewed_on",
    versions=(Version(date(2011, 1, 1), Months(36), law.TERM),),
    applies=lambda row: row.dissolved_on is None,
)

TEAM_TOLD = Sentence(
    key="mediation_team_told",
    part=Part.MEASURES,
    wordings=(
        "现有人民调解委员会{mediation_committees}[[，共有人民调解员{mediators}]][[，其中专职人民调解员{mediators_full_time}]]"
        "[[，其中“五老”调解员{mediators_elders}]][[，村级调委会覆盖率{mediation_committees_rate}]]。",
        "全镇建有人民调解委员会{mediation_committees}[[，配备人民调解员{mediators}]][[，配备专职人民调解员{mediators_full_time}]]"
        "[[，选任“五老”调解员{mediators_elders}]][[，村级调解组织覆盖率达{mediation_committees_rate}]]。",
    ),
)

TRAINING_TOLD = Sentence(
    key="mediator_training_told",
    part=Part.MEASURES,
    wordings=(
        "提高人民调解员业务能力，举办人民调解员培训{mediator_trainings}[[，培训调解员{mediators_trained}]]"
        "[[，表彰调解员{mediators_rewarded}]]。",
        "抓实调解队伍建设，组织人民调解培训班{mediator_trainings}[[，参训调解员{mediators_trained}]]"
        "[[，表彰奖励调解员{mediators_rewarded}]]。",
    ),
)

LINE = Line(
    key="mediators",
    label="人民调解员队伍",
    heading="依法有效化解矛盾纠纷",
    registers=(Committees, Mediators, MediatorTrainings),
    indicators=(
        COMMITTEES,
        VILLAGE_COMMITTEES,
        COVERED_RATE,
        FILED,
        MEDIATORS,
        FULL_TIME,
        ELDERS,
        REWARDED,
        TRAININGS,
        TRAINED,
        HOURS,
    ),
    deadlines=(ELECT,),
    sentences=(TEAM_TOLD, TRAINING_TOLD),
)
