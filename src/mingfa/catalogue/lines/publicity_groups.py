"""分类普法: groups with needs of their own, counted and never listed by name, and law brought to the door."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Measure, Naming, Nature, Ratio, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Needs, NotMore
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text
from mingfa.law import publicity as law
from mingfa.law import publicity_practice as practice
from mingfa.law.counting import Months
from mingfa.law.report_parts import Part
from mingfa.text.amounts import Amount

__all__ = ["LINE", "Group", "HomeVisits", "PublicityGroups", "calls"]


class Group(Choice):
    """普法对象类别；只按类别计数，不登记个人。"""

    CADRES = "国家工作人员"
    YOUTH = "青少年"
    VILLAGE_CADRES = "村（社区）干部"
    MANAGERS = "企业经营管理人员"
    FARMERS = "农民"
    MIGRANTS = "流动人口"
    ELDERLY = "老年人"
    WOMEN = "妇女儿童"
    DISABLED = "残疾人"
    RELEASED = "社区矫正和安置帮教对象"
    PARTIES = "矛盾纠纷当事人"
    OTHER = "其他"

    __variants__ = {
        "领导干部": "国家工作人员",
        "公职人员": "国家工作人员",
        "机关干部": "国家工作人员",
        "学生": "青少年",
        "未成年人": "青少年",
        "学生及家长": "青少年",
        "村干部": "村（社区）干部",
        "村“两委”成员": "村（社区）干部",
        "企业管理人员": "企业经营管理人员",
        "企业经营管理人": "企业经营管理人员",
        "经营者": "企业经营管理人员",
        "村民": "农民",
        "群众": "农民",
        "外来务工人员": "流动人口",
        "农民工": "流动人口",
        "老人": "老年人",
        "妇女": "妇女儿童",
        "儿童": "妇女儿童",
        "社区矫正对象": "社区矫正和安置帮教对象",
        "安置帮教对象": "社区矫正和安置帮教对象",
        "刑满释放人员": "社区矫正和安置帮教对象",
        "纠纷当事人": "矛盾纠纷当事人",
        "其它": "其他",
    }


class HomeVisits(Register):
    """一次送法上门一行；对同一类对象一天上门几户的合为一行，只记类别和户次，不记姓名住址。"""

    key = "home_visits"
    label = "送法上门台账"
    basis = law.GRASS_ROOTS
    occurred_on = "visited_on"
    subject = "laws"
    identity = ("visited_on", "group", "visitor", "laws")
    kept_at = (4, 5)
    rules = (
        InOrder("visited_on", "next_on"),
        InOrder("visited_on", "next_done_on"),
        Needs("next_done_on", "next_on"),
    )

    visited_on: Day = column("上门日期", aliases=("日期", "时间", "走访日期"))
    group: Group = column("对象类别", aliases=("类别", "人员类别", "重点对象类别"))
    households: Count | None = column(
        "上门户次", default=None, aliases=("上门户数", "上门次数"), unit="户次", hint="不填的按1户次计"
    )
    visitor: Text = column("上门人员", aliases=("走访人", "责任人", "普法人员"), stays=True)
    laws: Text = column("宣传的法律", aliases=("宣传内容", "法律法规", "内容"))
    feedback: LongText | None = column(
        "需求反馈", default=None, aliases=("反馈", "反馈意见"), hint="不写个人信息"
    )
    next_on: Day | None = column("约定再次上门日期", default=None, aliases=("下次上门日期", "回访日期"))
    next_done_on: Day | None = column("再次上门完成日期", default=None, aliases=("回访完成日期",))
    remark: LongText | None = column("备注", default=None)


class PublicityGroups(Register):
    """一类普法对象一年一行：有多少人、需要什么、怎样安排、效果如何；只有人数，没有名单。"""

    key = "publicity_groups"
    label = "分类普法对象台账"
    basis = law.GRASS_ROOTS
    occurred_on = "listed_on"
    subject = "group"
    identity = ("group", "listed_on")
    rhythm = Rhythm.YEAR
    standing = ("listed_on", "until")
    rules = (
        InOrder("listed_on", "until"),
        InOrder("listed_on", "planned_on"),
        InOrder("planned_on", "run_on"),
        InOrder("run_on", "fed_back_on"),
        NotMore("reached", "people"),
        NotMore("satisfied", "surveyed"),
        Needs("satisfied", "surveyed"),
        Needs("key_group", "meaning"),
    )
    procedure = Procedure(
        Stage(key="listed", label="摸排需求", needs=("listed_on",)),
        Stage(key="planned", label="制定方案", needs=("plan", "planned_on")),
        Stage(key="run", label="组织实施", needs=("run_on",)),
        Stage(key="fed_back", label="反馈评价", needs=("fed_back_on",)),
    )

    group: Group = column("对象类别", aliases=("类别", "普法对象", "群体"))
    meaning: Text | None = column(
        "类别口径", default=None, aliases=("口径", "范围说明"), hint="列为重点对象的，写明本地的认定范围"
    )
    key_group: Text | None = column(
        "重点对象序列",
        default=None,
        aliases=("是否重点对象",),
        hint="如：五类普法重点人员之三；不是重点的不填",
    )
    people: Count | None = column("对象人数", default=None, aliases=("人数", "摸排人数"), unit="人")
    reached: Count | None = column(
        "已普法人数", default=None, aliases=("覆盖人数", "已服务人数"), unit="人", hint="一人计一次"
    )
    need: LongText | None = column("法治需求", default=None, aliases=("需求",))
    plan: Text | None = column("普法方案", default=None, aliases=("方案", "方案名称"))
    owner: Text | None = column("责任单位", default=None, aliases=("联系单位", "牵头单位"))
    listed_on: Day = column("摸排日期", aliases=("登记日期", "列入日期"))
    planned_on: Day | None = column("方案制定日期", default=None, aliases=("制定日期",))
    run_on: Day | None = column("实施日期", default=None, aliases=("开展日期",))
    fed_back_on: Day | None = column("反馈日期", default=None, aliases=("评价日期",))
    surveyed: Count | None = column("测评人数", default=None, aliases=("调查人数",), unit="人")
    satisfied: Count | None = column("满意人数", default=None, unit="人", when=When("surveyed"))
    until: Day | None = column("有效期止", default=None, aliases=("移出日期", "截止日期"))
    remark: LongText | None = column("备注", default=None)


def calls(row: Any) -> Amount | None:
    """The calls of a row; a number not given is one."""
    return Amount.exact(1) if row.households is None else row.households or None


BY_GROUP = Indicator(
    key="home_visits",
    label="送法上门户次",
    definition="上门日期在当期的送法上门，按户次相加，未填户次的一行计1户次，按对象类别分列；只计次数，不登记个人。",
    register=HomeVisits,
    measure=calls,
    unit="户次",
    basis=law.GRASS_ROOTS,
    breakdown="group",
    naming=Naming(
        phrases=(
            "入户宣讲",
            "入户宣传",
            "上门宣传",
            "入户普法",
            "一对一 上门 户",
            "上门 户次",
            "走访 普法 户",
            "入户|上门|送法上门|走访|敲门 宣传|宣讲|普法|送法|户",
        ),
        units=("户次", "户"),
        against=("企业",),
    ),
)


def _standing(key: str, label: str, unit: str, measure: Measure, rule: str, naming: Naming) -> Indicator:
    """What stands on the list of groups at the period's end."""
    return Indicator(
        key=key,
        label=label,
        definition=f"期末在册、没有移出的{rule}。",
        register=PublicityGroups,
        measure=measure,
        unit=unit,
        basis=law.GRASS_ROOTS,
        nature=Nature.STOCK,
        breakdown="group",
        naming=naming,
    )


GROUPS = _standing(
    "publicity_groups",
    "分类普法对象",
    "类",
    each_row(),
    "普法对象类别，一类计一类",
    Naming(phrases=("分类 普法对象", "普法对象 类别", "摸排 普法 对象"), units=("类", "个", "种")),
)
GROUPS_PLANNED = _standing(
    "publicity_groups_planned",
    "有普法方案的对象",
    "类",
    each_row(lambda row: row.planned_on is not None),
    "普法对象类别中已制定普法方案的，一类计一类",
    Naming(
        phrases=("分类 普法方案", "制定 普法方案", "针对 群体 方案"),
        units=("类", "个", "份"),
        against=("计划",),
    ),
)
KEY_GROUPS = _standing(
    "publicity_groups_key",
    "普法重点人员类别",
    "类",
    each_row(lambda row: row.key_group is not None),
    "普法对象类别中列为重点对象的，一类计一类",
    Naming(phrases=("普法重点人员 类别", "重点普法对象 类"), units=("类",)),
)
PEOPLE = _standing(
    "publicity_group_people",
    "分类普法对象人数",
    "人",
    total_of("people"),
    "普法对象人数之和，一人属于几类的各计一次",
    Naming(
        phrases=("普法重点人员", "重点普法对象", "普法 重点对象", "摸排 重点人员"),
        units=("人", "名"),
        against=("覆盖", "上门", "率"),
    ),
)
REACHED = _standing(
    "publicity_group_reached",
    "已普法对象人数",
    "人",
    total_of("reached", lambda row: row.people is not None),
    "普法对象中已接受普法的人数之和，只计填有对象人数的类别，一人计一次",
    Naming(phrases=("已普法 对象", "覆盖 重点人员", "覆盖 重点对象"), units=("人", "名"), against=("率",)),
)

REACHED_RATE = Ratio(
    key="publicity_group_rate",
    label="分类普法对象覆盖率",
    definition="期末已普法对象人数÷对象人数；逐级按人数相加后再相除，底数同时列出。",
    numerator=REACHED,
    denominator=PEOPLE,
    basis=law.GRASS_ROOTS,
    naming=Naming(phrases=("普法对象 覆盖率", "重点人员 覆盖率", "重点对象 覆盖率"), units=("%",)),
)

SURVEYED = _standing(
    "publicity_group_surveyed",
    "普法满意度测评人数",
    "人",
    total_of("surveyed"),
    "普法对象类别的测评人数之和",
    Naming(phrases=("普法 测评", "普法 满意度 调查"), units=("人", "人次"), against=("满意率",)),
)
SATISFIED = _standing(
    "publicity_group_satisfied",
    "对普法满意人数",
    "人",
    total_of("satisfied"),
    "普法对象类别的测评满意人数之和",
    Naming(phrases=("普法 满意",), units=("人", "人次"), against=("率", "测评")),
)

SATISFACTION = Ratio(
    key="publicity_group_satisfaction",
    label="普法满意率",
    definition="期末测评满意人数÷测评人数；逐级按人数相加后再相除。",
    numerator=SATISFIED,
    denominator=SURVEYED,
    basis=law.GRASS_ROOTS,
    naming=Naming(phrases=("普法满意率", "普法满意度", "普法 满意率", "普法工作 满意度"), units=("%",)),
)

VISIT_AGAIN = Deadline(
    key="home_visit_again",
    label="再次上门约定日期",
    register=HomeVisits,
    starts_on="visited_on",
    met_by="next_done_on",
    set_by="next_on",
    versions=(Version(date(2016, 1, 1), Months(12), practice.VISIT_AGAIN),),
    applies=lambda row: row.next_on is not None,
)

GROUPS_TOLD = Sentence(
    key="publicity_groups_told",
    part=Part.MEASURES,
    wordings=(
        "推进分类分众普法，针对不同群体制定普法方案{publicity_groups_planned}[[，重点普法对象覆盖率{publicity_group_rate}]]"
        "[[，群众对普法工作满意度{publicity_group_satisfaction}]]。",
        "突出普法的针对性，按群体需求制定分类普法方案{publicity_groups_planned}[[，普法对象覆盖率达{publicity_group_rate}]]"
        "[[，普法满意率达{publicity_group_satisfaction}]]。",
    ),
)

LINE = Line(
    key="publicity_groups",
    label="分类普法",
    heading="深入开展法治宣传教育",
    registers=(HomeVisits, PublicityGroups),
    indicators=(
        BY_GROUP,
        GROUPS,
        GROUPS_PLANNED,
        KEY_GROUPS,
        PEOPLE,
        REACHED,
        REACHED_RATE,
        SURVEYED,
        SATISFIED,
        SATISFACTION,
    ),
    deadlines=(VISIT_AGAIN,),
    sentences=(GROUPS_TOLD,),
)
