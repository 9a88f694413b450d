"""帮教和流动人口服务: what government did, and counts by category. No row is about a person, and none may be."""

from __future__ import annotations

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.indicator import Indicator, Naming, Nature, Ratio, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, NotMore
from mingfa.catalogue.values import Count, Day, LongText, Text
from mingfa.law import aftercare as law

__all__ = ["LINE", "AftercareCounts"]


class ServedGroup(Choice):
    """服务类别。"""

    RELEASED = "安置帮教"
    CORRECTED = "社区矫正帮扶"
    MIGRANTS = "流动人口服务"

    __variants__ = {
        "帮教": "安置帮教",
        "刑满释放人员": "安置帮教",
        "社区矫正": "社区矫正帮扶",
        "社区矫正对象": "社区矫正帮扶",
        "流动人口": "流动人口服务",
    }


class AftercareCounts(Register):
    """一类服务一个统计期一行，只填件数人数，不写姓名，不建个人档案。"""

    key = "aftercare_counts"
    label = "帮教和流动人口服务统计"
    basis = law.RELEASED
    occurred_on = "counted_until"
    subject = "group"
    identity = ("counted_from", "counted_until", "group")
    standing = ("counted_from", "counted_until")
    rhythm = Rhythm.QUARTER
    restricted = True
    rules = (
        InOrder("counted_from", "counted_until"),
        NotMore("visited", "listed"),
        NotMore("reoffended", "listed"),
    )

    counted_from: Day = column("统计期起", aliases=("起始日期",))
    counted_until: Day = column("统计期止", aliases=("截止日期", "统计日期"))
    group: ServedGroup = column("服务类别", aliases=("类别",))
    listed: Count = column("期末服务人数", aliases=("在册人数",), unit="人")
    visited: Count | None = column("走访到的人数", default=None, aliases=("走访人数",), unit="人")
    visits: Count | None = column("走访帮扶次数", default=None, aliases=("走访次数", "帮扶次数"), unit="次")
    jobs: Count | None = column("帮助就业人数", default=None, aliases=("就业帮扶人数",), unit="人")
    aided: Count | None = column("救助和办事件数", default=None, aliases=("服务件数",), unit="件")
    lifted: Count | None = column("期满解除人数", default=None, aliases=("解除人数",), unit="人")
    reoffended: Count | None = column("重新犯罪人数", default=None, unit="人")
    helper: Text | None = column("责任单位", default=None, aliases=("帮教单位", "承办单位"))
    remark: LongText | None = column("备注", default=None, hint="不写个人情况")


LISTED = Indicator(
    key="aftercare_listed",
    label="帮教和流动人口服务人数",
    definition="期末所在统计期的期末服务人数之和，按服务类别分列。",
    register=AftercareCounts,
    measure=total_of("listed"),
    unit="人",
    basis=law.RELEASED,
    nature=Nature.STOCK,
    breakdown="group",
    naming=Naming(
        phrases=(
            "帮教 对象",
            "安置帮教 人员",
            "流动人口 登记",
            "社区矫正|安置帮教|刑满释放|帮教|矫正对象|解矫|安帮 对象|人员|在册|接收|管理|现有|列管|累计",
        ),
        units=("人", "名"),
        against=(
            "走访",
            "次",
            "就业",
            "期满",
            "解除",
            "帮扶",
            "重新犯罪",
            "谈话",
            "教育",
        ),
    ),
)


def _flow(key: str, label: str, name: str, unit: str, naming: Naming, rule: str) -> Indicator:
    """What was done in the periods that end in the figure's own."""
    return Indicator(
        key=key,
        label=label,
        definition=f"统计期止在当期的各类服务，{rule}之和；未填的不计。",
        register=AftercareCounts,
        measure=total_of(name),
        unit=unit,
        basis=law.RELEASED,
        breakdown="group",
        naming=naming,
    )


VISITS = _flow(
    "aftercare_visits",
    "走访帮扶",
    "visits",
    "次",
    Naming(
        phrases=(
            "帮教 走访",
            "走访 帮教",
            "走访帮扶",
            "安置帮教 走访",
            "社区矫正|安置帮教|刑满释放|帮教|矫正|帮扶 走访|谈话|家访|教育谈话|回访|个别谈话|入户走访",
        ),
        units=("次", "人次"),
        against=(
            "企业",
            "入户",
            "就业",
        ),
    ),
    "走访帮扶次数",
)
VISITED = _flow(
    "aftercare_visited",
    "走访到的帮教和流动人口",
    "visited",
    "人次",
    Naming(
        phrases=(
            "走访 帮教对象",
            "走访 流动人口",
            "社区矫正|安置帮教|刑满释放|帮教|矫正|流动人口 走访|谈话|家访|教育|回访",
        ),
        units=("人次", "人"),
    ),
    "走访到的人数",
)
COUNTED = _flow(
    "aftercare_counted",
    "应走访的帮教和流动人口",
    "listed",
    "人次",
    Naming(phrases=("应走访 帮教对象",), units=("人次", "人")),
    "期末服务人数",
)
JOBS = _flow(
    "aftercare_jobs",
    "帮教就业",
    "jobs",
    "人",
    Naming(
        phrases=(
            "帮教 就业",
            "帮助 帮教对象 就业",
            "社区矫正|安置帮教|帮教|刑满释放|矫正|矫正对象 就业|安置就业|就业帮扶|推荐就业|上岗",
        ),
        units=("人", "名"),
    ),
    "帮助就业人数",
)
AIDED = _flow(
    "aftercare_aided",
    "帮教救助和办事",
    "aided",
    "件",
    Naming(
        phrases=(
            "流动人口 办理",
            "帮教 救助",
            "社区矫正|安置帮教|帮教|刑满释放|矫正 救助|低保|办理|困难帮扶|临时救助",
        ),
        units=("件",),
    ),
    "救助和办事件数",
)
LIFTED = _flow(
    "aftercare_lifted",
    "帮教期满解除",
    "lifted",
    "人",
    Naming(
        phrases=(
            "解除 帮教",
            "帮教 期满",
            "社区矫正|安置帮教|帮教|刑满释放|矫正|矫正对象 解除|期满|解矫|解除矫正|期满解除",
        ),
        units=("人", "名"),
        against=("就业",),
    ),
    "期满解除人数",
)
REOFFENDED = _flow(
    "aftercare_reoffended",
    "帮教对象重新犯罪",
    "reoffended",
    "人",
    Naming(phrases=("帮教 重新犯罪",), units=("人", "名"), against=("率",)),
    "重新犯罪人数",
)

VISITED_RATE = Ratio(
    key="aftercare_visited_rate",
    label="帮教走访率",
    definition="当期各统计期走访到的人数÷期末服务人数；逐级按人数相加后再相除。",
    numerator=VISITED,
    denominator=COUNTED,
    basis=law.RELEASED,
    naming=Naming(phrases=("帮教 走访率", "帮教走访率"), units=("%",)),
)

REOFFENDED_RATE = Ratio(
    key="aftercare_reoffended_rate",
    label="帮教对象重新犯罪率",
    definition="当期各统计期重新犯罪人数÷期末服务人数；逐级按人数相加后再相除。",
    numerator=REOFFENDED,
    denominator=COUNTED,
    basis=law.RELEASED,
    naming=Naming(phrases=("重新犯罪率",), units=("%",)),
)

LINE = Line(
    key="aftercare",
    label="帮教和流动人口服务",
    heading="依法有效化解矛盾纠纷",
    registers=(AftercareCounts,),
    indicators=(
        LISTED,
        VISITS,
        VISITED,
        COUNTED,
        VISITED_RATE,
        JOBS,
        AIDED,
        LIFTED,
        REOFFENDED,
        REOFFENDED_RATE,
    ),
)
