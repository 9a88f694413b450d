"""普法骨干培训和履职: how those who carry law to people are trained, and what they did, village by village."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Needs, NotMore
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Number, Text
from mingfa.law import legal_guides as law
from mingfa.law import publicity_practice as practice
from mingfa.law.counting import Months
from mingfa.law.report_parts import Part
from mingfa.text.amounts import Amount

__all__ = ["LINE", "Carrier", "Mode", "PublicityActs", "PublicityTrainings"]


class Carrier(Choice):
    """普法力量类别。"""

    GUIDE = "法律明白人"
    VILLAGE_TEAM = "村级普法队"
    TOWN_TEAM = "镇级普法工作队"
    VOLUNTEER = "普法志愿者"
    DEPUTY = "法治副村长"
    CADRE = "村干部和网格员"
    VILLAGER = "村民"

    __variants__ = {
        "农村法律明白人": "法律明白人",
        "基层普法队": "村级普法队",
        "基层普法队员": "村级普法队",
        "普法队员": "村级普法队",
        "镇级专项普法工作队": "镇级普法工作队",
        "镇普法工作队": "镇级普法工作队",
        "志愿者": "普法志愿者",
        "普法志愿团": "普法志愿者",
        "法治副主任": "法治副村长",
        "村干部": "村干部和网格员",
        "网格员": "村干部和网格员",
        "群众": "村民",
    }


class Mode(Choice):
    """培训方式。"""

    CLASS = "集中培训"
    ONLINE = "网校学习"
    READING = "手册自学"

    __variants__ = {
        "集中": "集中培训",
        "培训班": "集中培训",
        "线下": "集中培训",
        "讲座": "集中培训",
        "网校": "网校学习",
        "线上": "网校学习",
        "网络学习": "网校学习",
        "学习手册": "手册自学",
        "自学": "手册自学",
    }


class PublicityTrainings(Register):
    """普法骨干的一期集中培训、一门网校课程或者一次手册学习一行。"""

    key = "publicity_trainings"
    label = "普法骨干培训台账"
    basis = law.CULTIVATED
    occurred_on = "held_on"
    subject = "topic"
    identity = ("held_on", "trainees", "mode", "topic")
    kept_at = (4, 5)
    rules = (
        NotMore("present", "expected"),
        NotMore("finished", "present"),
        NotMore("passed", "sat"),
        Needs("passed", "sat"),
        Needs("mode", "expected", values=(Mode.ONLINE,)),
        InOrder("held_on", "finish_by"),
        InOrder("held_on", "finished_on"),
    )

    held_on: Day = column("培训日期", aliases=("日期", "时间", "开课日期", "学习日期"))
    trainees: Carrier = column("培训对象", aliases=("对象", "参训对象"))
    mode: Mode = column("培训方式", aliases=("方式", "形式", "学习方式"))
    topic: LongText = column("培训主题", aliases=("主题", "课程", "培训内容", "学习内容"))
    place: Text | None = column("培训地点", default=None, aliases=("地点", "网校名称"), stays=True)
    lecturer: Text | None = column("授课人", default=None, aliases=("讲师", "主讲人"))
    hours: Number | None = column("培训学时", default=None, aliases=("学时",), unit="学时")
    times: Count | None = column(
        "学习次数", default=None, aliases=("次数",), unit="次", hint="几次自学合登一行的填次数，不填的按1次计"
    )
    expected: Count | None = column("应训人数", default=None, aliases=("应学人数", "在册人数"), unit="人")
    present: Count | None = column(
        "参训人数", default=None, aliases=("人数", "注册人数", "参加人数"), unit="人"
    )
    finished: Count | None = column("完成人数", default=None, aliases=("结业人数", "学完人数"), unit="人")
    sat: Count | None = column("参加测试人数", default=None, aliases=("测试人数",), unit="人")
    passed: Count | None = column("测试合格人数", default=None, aliases=("合格人数",), unit="人")
    finish_by: Day | None = column("完成时限", default=None, aliases=("截止日期", "学习截止日期"))
    finished_on: Day | None = column("完成日期", default=None, aliases=("结业日期",))
    remark: LongText | None = column("备注", default=None)


class PublicityActs(Register):
    """一个村（社区）一类普法力量一个月、一季或者一年的履职情况一行，只记次数，不记个人。"""

    key = "publicity_acts"
    label = "普法骨干履职台账"
    basis = law.CULTIVATED
    occurred_on = "reported_on"
    subject = "carrier"
    identity = ("reported_on", "carrier")
    rhythm = Rhythm.QUARTER
    kept_at = (4, 5)
    rules = (NotMore("trained", "people"), NotMore("fit", "people"))

    reported_on: Day = column("统计截止日期", aliases=("日期", "统计日期", "月份"))
    carrier: Carrier = column("力量类别", aliases=("类别", "人员类别"))
    people: Count | None = column(
        "在册人数", default=None, aliases=("人数",), unit="人", hint="年度填报时填写"
    )
    trained: Count | None = column(
        "年内参训人数", default=None, aliases=("已培训人数",), unit="人", hint="年度填报时填写，一人计一次"
    )
    fit: Count | None = column(
        "年度考核合格人数",
        default=None,
        aliases=("考核合格人数",),
        unit="人",
        hint="年度填报时填写",
        basis=law.REVIEWED_YEARLY,
    )
    talks: Count | None = column("普法宣传次数", default=None, aliases=("宣传次数", "普法次数"), unit="次")
    advice: Count | None = column(
        "解答咨询次数", default=None, aliases=("法律咨询次数", "咨询次数"), unit="次"
    )
    leads: Count | None = column(
        "协助调解次数", default=None, aliases=("参与调解次数", "调解次数"), unit="次"
    )
    remark: LongText | None = column("备注", default=None)


def _held(trainees: Carrier | None, *modes: Mode) -> Callable[[Any], bool]:
    return lambda row: row.mode in modes and (trainees is None or row.trainees is trainees)


def _turns(where: Callable[[Any], bool]) -> Callable[[Any], Amount | None]:
    """How many times a row's learning took place; a number not given is one."""

    def measure(row: Any) -> Amount | None:
        if not where(row):
            return None
        return Amount.exact(1) if row.times is None else row.times or None

    return measure


READINGS = Indicator(
    key="publicity_readings",
    label="普法骨干手册学习",
    definition="当期培训方式为“手册自学”的学习，填有学习次数的按次数、没有的一行计一次；集中培训和网校不计。",
    register=PublicityTrainings,
    measure=_turns(_held(None, Mode.READING)),
    unit="次",
    basis=law.CULTIVATED,
    breakdown="trainees",
    naming=Naming(
        phrases=("学习 手册", "学习 培训手册", "自学 手册", "普法队员 学习"), units=("次", "场次", "期")
    ),
)

GUIDE_TRAININGS = Indicator(
    key="legal_guide_trainings",
    label="法律明白人培训",
    definition="当期以法律明白人为对象的集中培训，一期计一次；网校课程和自学不计。",
    register=PublicityTrainings,
    measure=_turns(_held(Carrier.GUIDE, Mode.CLASS)),
    unit="次",
    basis=law.CULTIVATED,
    naming=Naming(
        phrases=(
            "法律明白人 培训",
            "法律明白人 业务培训",
            "法律明白人 培训|轮训|集训|集中培训|业务培训|学习培训|培训班|专题培训|线上培训",
        ),
        units=("次", "期", "场", "场次"),
        against=(
            "手册",
            "网校",
            "调解员",
        ),
    ),
)

GUIDE_TURNS = Indicator(
    key="legal_guide_training_turns",
    label="法律明白人培训人次",
    definition="当期以法律明白人为对象的集中培训参训人数之和，同一人参加几期计几人次；未填参训人数的不计。",
    register=PublicityTrainings,
    measure=total_of("present", _held(Carrier.GUIDE, Mode.CLASS)),
    unit="人次",
    basis=law.CULTIVATED,
    naming=Naming(
        phrases=(
            "培训 法律明白人",
            "法律明白人 培训",
            "法律明白人 参训",
            "法律明白人 参训|轮训|培训|受训|参加培训|参加",
        ),
        units=("人次", "人", "名"),
        against=("手册", "网校"),
    ),
)

GUIDE_HOURS = Indicator(
    key="legal_guide_training_hours",
    label="法律明白人培训学时",
    definition="当期以法律明白人为对象的培训和网校课程学时之和；未填学时的不计。",
    register=PublicityTrainings,
    measure=total_of("hours", _held(Carrier.GUIDE, Mode.CLASS, Mode.ONLINE)),
    unit="学时",
    basis=law.CULTIVATED,
    naming=Naming(phrases=("法律明白人 学时", "法律明白人 培训 学时"), units=("学时", "课时", "小时")),
)


def _online(key: str, label: str, name: str, rule: str, *phrases: str) -> Indicator:
    return Indicator(
        key=key,
        label=label,
        definition=f"当期开课的网校课程，{rule}之和；一人学几门课程计几人次。",
        register=PublicityTrainings,
        measure=total_of(name, _held(None, Mode.ONLINE)),
        unit="人次",
        basis=law.CULTIVATED,
        naming=Naming(phrases=phrases, units=("人次", "人", "名"), against=("率",)),
    )


ONLINE_EXPECTED = _online("legal_guide_online_expected", "网校应学", "expected", "应训人数", "网校 应学")
ONLINE_ENROLLED = _online(
    "legal_guide_online_enrolled",
    "参加网校学习",
    "present",
    "参训（注册）人数",
    "网校 学习",
    "参加 网校",
    "网校 注册",
)
ONLINE_FINISHED = _online(
    "legal_guide_online_finished",
    "完成网校学习",
    "finished",
    "完成人数",
    "完成 网校",
    "网校 结业",
    "网校 学完",
)

ENROLMENT = Ratio(
    key="legal_guide_online_enrolment",
    label="网校参学率",
    definition="当期网校课程注册人次÷应学人次；逐级按人次相加后再相除。",
    numerator=ONLINE_ENROLLED,
    denominator=ONLINE_EXPECTED,
    basis=law.CULTIVATED,
    naming=Naming(phrases=("网校参学率", "网校 参学率", "网校 注册率"), units=("%",)),
)

COMPLETION = Ratio(
    key="legal_guide_online_completion",
    label="网校完成率",
    definition="当期网校课程完成人次÷注册人次；逐级按人次相加后再相除。",
    numerator=ONLINE_FINISHED,
    denominator=ONLINE_ENROLLED,
    basis=law.CULTIVATED,
    naming=Naming(phrases=("网校完成率", "网校 完成率", "网校 结业率"), units=("%",)),
)


def _done(key: str, label: str, name: str, *phrases: str) -> Indicator:
    return Indicator(
        key=key,
        label=label,
        definition=f"统计截止日期在当期的普法骨干履职记录，{PublicityActs.column(name).label}之和，按力量类别分列。",
        register=PublicityActs,
        measure=total_of(name),
        unit="次",
        basis=law.CULTIVATED,
        breakdown="carrier",
        naming=Naming(phrases=phrases, units=("次", "场次", "件", "起")),
    )


TALKS = _done(
    "publicity_acts_talks",
    "普法骨干开展宣传",
    "talks",
    "普法骨干 宣传",
    "法律明白人 宣传",
    "法治副村长 宣传",
    "志愿者 宣传",
    "法律明白人|法治副村长|普法骨干|法治带头人 宣讲|宣传|入户宣讲|法治宣传|普法宣传",
)
ANSWERS = _done(
    "publicity_acts_advice",
    "普法骨干解答咨询",
    "advice",
    "普法骨干 咨询",
    "法律明白人 咨询",
    "法治副村长 咨询",
    "法律明白人|法治副村长|普法骨干 咨询|解答|法律咨询",
)
LEADS = _done(
    "publicity_acts_mediations",
    "普法骨干协助调解",
    "leads",
    "普法骨干 调解",
    "法律明白人 调解",
    "法律明白人 化解 纠纷",
    "法治副村长 调解",
    "法律明白人|法治副村长|普法骨干|法治带头人 化解|调解|调处|参与调解|参与化解|协助 矛盾|纠纷|邻里",
    "法律明白人|法治带头人|法治副村长 参与|协助|主动 纠纷|矛盾|调解|化解",
)


def _guides(name: str) -> Callable[[Any], Amount | None]:
    def told(row: Any) -> bool:
        return row.carrier is Carrier.GUIDE and row.people is not None and row.trained is not None

    return total_of(name, told)


ON_ROSTER = Indicator(
    key="legal_guides_counted",
    label="统计培训率的法律明白人",
    definition="当期法律明白人履职记录中，在册人数、年内参训人数都已填写的，在册人数之和；一个村一年只填一次人数。",
    register=PublicityActs,
    measure=_guides("people"),
    unit="人",
    basis=law.CULTIVATED,
    naming=Naming(phrases=("应培训 法律明白人",), units=("人", "名")),
)

GUIDES_TRAINED = Indicator(
    key="legal_guides_trained",
    label="年内参训法律明白人",
    definition="当期法律明白人履职记录中，在册人数、年内参训人数都已填写的，参训人数之和；一人一年计一人，不是人次。",
    register=PublicityActs,
    measure=_guides("trained"),
    unit="人",
    basis=law.CULTIVATED,
    naming=Naming(phrases=("已培训 法律明白人", "年内参训 法律明白人"), units=("人", "名"), against=("率",)),
)

GUIDES_FIT = Indicator(
    key="legal_guides_reviewed",
    label="考核合格法律明白人",
    definition="统计截止日期在当期的法律明白人履职记录，年度考核合格人数之和；一人一年计一人。",
    register=PublicityActs,
    measure=total_of("fit", lambda row: row.carrier is Carrier.GUIDE),
    unit="名",
    basis=law.REVIEWED_YEARLY,
    naming=Naming(
        phrases=(
            "法律明白人 考核合格",
            "考核合格 法律明白人",
            "法律明白人 年度考核",
            "法律明白人 考核|合格|考评 合格|优秀",
        ),
        units=("名", "人"),
        against=(
            "不合格",
            "清退",
        ),
    ),
)

TRAINED_RATE = Ratio(
    key="legal_guides_trained_rate",
    label="法律明白人培训率",
    definition="年内参训法律明白人÷在册法律明白人；逐级按人数相加后再相除，底数同时列出。",
    numerator=GUIDES_TRAINED,
    denominator=ON_ROSTER,
    basis=law.CULTIVATED,
    naming=Naming(
        phrases=(
            "法律明白人 培训率",
            "法律明白人 培训覆盖率",
            "法律明白人 参训率",
            "法律明白人 参训率|培训率|轮训率|培训覆盖率|培训覆盖面",
        ),
        units=("%",),
    ),
)

COURSE = Deadline(
    key="publicity_course_finish",
    label="网校课程完成期限",
    register=PublicityTrainings,
    starts_on="held_on",
    met_by="finished_on",
    set_by="finish_by",
    versions=(Version(date(2021, 11, 8), Months(12), practice.ON_PLAN),),
    applies=lambda row: row.mode is Mode.ONLINE,
)

TRAININGS_TOLD = Sentence(
    key="legal_guide_trainings_told",
    part=Part.MEASURES,
    wordings=(
        "加强法律明白人教育管理[[，举办法律明白人培训{legal_guide_trainings}]][[，法律明白人参训{legal_guide_training_turns}]]"
        "[[，法律明白人培训率{legal_guides_trained_rate}]][[，参加网校学习{legal_guide_online_enrolled}]]"
        "[[，网校完成率{legal_guide_online_completion}]][[，普法骨干学习手册{publicity_readings}]]"
        "[[，法律明白人研读手册{publicity_readings:法律明白人}]]。",
        "提升普法骨干能力[[，开展法律明白人业务培训{legal_guide_trainings}]][[，参加培训的法律明白人{legal_guide_training_turns}]]"
        "[[，法律明白人培训率达{legal_guides_trained_rate}]][[，法律明白人网校学习{legal_guide_online_enrolled}]]"
        "[[，网校课程完成率{legal_guide_online_completion}]][[，普法骨干自学手册{publicity_readings}]]"
        "[[，法律明白人自学培训手册{publicity_readings:法律明白人}]]。",
    ),
)

ACTS_TOLD = Sentence(
    key="publicity_acts_told",
    part=Part.MEASURES,
    wordings=(
        "发挥普法骨干作用[[，普法骨干开展宣传{publicity_acts_talks}]][[，普法骨干解答法律咨询{publicity_acts_advice}]]"
        "[[，普法骨干协助调解纠纷{publicity_acts_mediations}]]。",
        "引导普法骨干就近服务群众[[，普法骨干参与宣传{publicity_acts_talks}]][[，普法骨干就近解答咨询{publicity_acts_advice}]]"
        "[[，普法骨干参与调解纠纷{publicity_acts_mediations}]]。",
    ),
)

LINE = Line(
    key="publicity_acts",
    label="普法骨干",
    heading="深入开展法治宣传教育",
    registers=(PublicityTrainings, PublicityActs),
    indicators=(
        READINGS,
        GUIDE_TRAININGS,
        GUIDE_TURNS,
        GUIDE_HOURS,
        ONLINE_EXPECTED,
        ONLINE_ENROLLED,
        ONLINE_FINISHED,
        ENROLMENT,
        COMPLETION,
        TALKS,
        ANSWERS,
        LEADS,
        ON_ROSTER,
        GUIDES_TRAINED,
        GUIDES_FIT,
        TRAINED_RATE,
    ),
    deadlines=(COURSE,),
    sentences=(TRAININGS_TOLD, ACTS_TOLD),
)
