"""政务公开: what is published of its own motion, and major matters shown before, during and after."""

from __future__ import annotations

from datetime import date

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.punctual import in_time
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Role, Sentence
from mingfa.catalogue.values import Day, LongText, Text
from mingfa.law import disclosure as law
from mingfa.law.counting import WorkingDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "Disclosures", "MajorMatters", "MatterPower", "OpenKind"]


class OpenKind(Choice):
    """公开类别。"""

    GOVERNMENT = "政务公开"
    PARTY = "党务公开"
    VILLAGE = "村（居）务公开"

    __variants__ = {
        "政务": "政务公开",
        "政府信息": "政务公开",
        "党务": "党务公开",
        "村务": "村（居）务公开",
        "村务公开": "村（居）务公开",
        "居务公开": "村（居）务公开",
    }


class MatterPower(Choice):
    """重大事项类别。"""

    MONEY = "财权"
    AFFAIRS = "事权"
    PENALTY = "行政处罚权"

    __variants__ = {
        "资金": "财权",
        "财务": "财权",
        "项目": "事权",
        "人事": "事权",
        "处罚": "行政处罚权",
        "执法": "行政处罚权",
    }


class Disclosures(Register):
    """一条主动公开的信息一行；内容变更重新公开的另起一行，形成日期填变更日期。"""

    key = "disclosures"
    label = "主动公开台账"
    basis = law.PUBLISH_IN_20
    occurred_on = "made_on"
    subject = "title"
    identity = ("title", "made_on")
    kept_at = (4, 5)
    rules = (
        InOrder("made_on", "published_on"),
        InOrder("checked_on", "published_on", law.CHECKED_BEFORE),
        InOrder("published_on", "removed_on"),
        Needs("removed_on", "removed_why"),
        Needs("checked_on", "checker"),
    )
    procedure = Procedure(
        Stage(key="made", label="形成", needs=("made_on",)),
        Stage(
            key="checked", label="保密审查", needs=("checked_on", "checker"), by=(Holder.CLERK, Holder.LEADER)
        ),
        Stage(key="published", label="公开", needs=("published_on", "place")),
        Stage(key="removed", label="撤下", needs=("removed_on",), optional=True),
    )

    made_on: Day = column(
        "形成或者变更日期", aliases=("形成日期", "制作日期", "变更日期", "生成日期"), basis=law.PUBLISH_IN_20
    )
    title: Text = column("信息标题", aliases=("标题", "公开事项", "信息名称"))
    kind: OpenKind = column("公开类别", aliases=("类别", "类型"))
    basis_said: LongText | None = column("公开依据", default=None, aliases=("依据", "法定主动公开内容"))
    checker: Text | None = column("保密审查人", default=None, aliases=("审查人", "审核人"), stays=True)
    checked_on: Day | None = column(
        "保密审查日期", default=None, aliases=("审查日期", "审核日期"), basis=law.CHECKED_BEFORE
    )
    published_on: Day | None = column(
        "公开日期", default=None, aliases=("发布日期", "发布时间"), basis=law.PUBLISH_IN_20
    )
    place: Text | None = column(
        "公开渠道", default=None, aliases=("栏目", "公开地点", "公开方式", "渠道"), stays=True
    )
    removed_on: Day | None = column("撤下日期", default=None, aliases=("撤销日期", "下架日期"))
    removed_why: LongText | None = column(
        "撤下原因", default=None, aliases=("更正撤下原因", "撤下或者更正原因"), when=When("removed_on")
    )
    remark: LongText | None = column("备注", default=None)


class MajorMatters(Register):
    """镇村一项重大事项一行，事前、事中、事后各公开一次，不得跳过。"""

    key = "major_matters"
    label = "重大事项全过程公开台账"
    basis = law.VILLAGE_MATTERS
    occurred_on = "before_on"
    subject = "matter"
    identity = ("before_on", "matter")
    kept_at = (4, 5)
    rules = (InOrder("before_on", "during_on"), InOrder("during_on", "after_on"))
    procedure = Procedure(
        Stage(key="before", label="事前公开", needs=("before_on", "before_place")),
        Stage(key="during", label="事中公开", needs=("during_on", "during_place")),
        Stage(key="after", label="事后公开", needs=("after_on", "after_place")),
    )

    matter: Text = column("事项名称", aliases=("事项", "重大事项"))
    power: MatterPower = column("事项类别", aliases=("类别", "权力类别"))
    before_on: Day = column("事前公开日期", aliases=("事前日期",))
    before_place: Text = column("事前公开地点", aliases=("事前地点", "公开地点"))
    during_on: Day | None = column("事中公开日期", default=None, aliases=("事中日期",))
    during_place: Text | None = column("事中公开地点", default=None, aliases=("事中地点",))
    after_on: Day | None = column("事后公开日期", default=None, aliases=("事后日期",))
    after_place: Text | None = column("事后公开地点", default=None, aliases=("事后地点",))
    opinions: LongText | None = column("群众意见和处理", default=None, aliases=("群众意见", "意见处理"))
    remark: LongText | None = column("备注", default=None)


PUBLISH = Deadline(
    key="disclosure_publish",
    label="主动公开期限",
    register=Disclosures,
    starts_on="made_on",
    met_by="published_on",
    versions=(
        Version(date(2008, 5, 1), WorkingDays(20), law.PUBLISH_IN_20_BEFORE_2019),
        Version(date(2019, 5, 15), WorkingDays(20), law.PUBLISH_IN_20),
    ),
    applies=lambda row: row.kind is OpenKind.GOVERNMENT,
)

PUBLISHED = Indicator(
    key="disclosures_published",
    label="主动公开信息",
    definition="公开日期在当期的主动公开信息，一条计一条，按公开类别分列；同一信息在几个渠道公开的只计一条，撤下的仍计入。",
    register=Disclosures,
    measure=each_row(),
    unit="条",
    basis=law.PUBLISH_IN_20,
    dated_by="published_on",
    breakdown="kind",
    naming=Naming(
        phrases=(
            "主动公开",
            "公开 政府信息",
            "公开信息",
            "政务公开",
            "发布 政务信息",
            "公开 政务信息",
            "党务公开",
            "村务公开",
            "公开|主动公开|发布|公布|更新|公示 政府信息|政务信息|信息|政务公开|各类信息|政务动态|党务|村务|财务|三务|重大决策|政策文件",
            "主动公开|信息公开|政务公开 政府网站|门户网站|公开栏|政务新媒体|政策类|财务类|条|规范性文件类",
            "政务新媒体|门户网站|政府网站|政务公众号 发布|公开|政务信息|信息",
        ),
        units=("条", "项", "件", "篇"),
        against=(
            "申请",
            "年度报告",
            "普法",
            "按期",
            "执法",
            "处罚",
            "许可",
            "普法信息",
            "依申请",
        ),
    ),
)

DUE_PUBLISHED = Indicator(
    key="disclosures_with_limit",
    label="有法定期限的公开信息",
    definition="公开日期在当期、类别为“政务公开”的主动公开信息，一条计一条。",
    register=Disclosures,
    measure=each_row(lambda row: row.kind is OpenKind.GOVERNMENT),
    unit="条",
    basis=law.PUBLISH_IN_20,
    dated_by="published_on",
    naming=Naming(phrases=("有法定期限的公开信息",), units=("条",)),
)

PUBLISHED_IN_TIME = Indicator(
    key="disclosures_in_time",
    label="按期主动公开信息",
    definition="公开日期在当期、类别为“政务公开”、自形成或者变更之日起二十个工作日内公开的信息，一条计一条。",
    register=Disclosures,
    measure=each_row(in_time(PUBLISH)),
    unit="条",
    basis=law.PUBLISH_IN_20,
    dated_by="published_on",
    naming=Naming(
        phrases=("按期公开", "按时公开", "按期主动公开"), units=("条", "项", "件"), against=("率",)
    ),
)

PUBLISHED_IN_TIME_RATE = Ratio(
    key="disclosures_in_time_rate",
    label="主动公开按期率",
    definition="当期公开的政务公开信息中，按期公开条数÷公开条数；逐级按条数相加后再相除。",
    numerator=PUBLISHED_IN_TIME,
    denominator=DUE_PUBLISHED,
    basis=law.PUBLISH_IN_20,
    naming=Naming(
        phrases=("主动公开按期率", "公开 及时率", "公开 按期率"), units=("%",), against=("申请", "执法")
    ),
)

MATTERS = Indicator(
    key="major_matters",
    label="公开重大事项",
    definition="事前公开日期在当期的镇村重大事项，一项计一项，按事项类别分列。",
    register=MajorMatters,
    measure=each_row(),
    unit="项",
    basis=law.VILLAGE_MATTERS,
    breakdown="power",
    naming=Naming(
        phrases=("公开重大事项", "重大事项 公开", "重大事项 事前", "全过程公开 事项"),
        units=("项", "件", "个"),
        against=("三重一大", "决策", "全过程公开率"),
    ),
)

MATTERS_WHOLE = Indicator(
    key="major_matters_whole",
    label="全过程公开重大事项",
    definition="事前公开日期在当期、事前事中事后三次公开齐全的镇村重大事项，一项计一项。",
    register=MajorMatters,
    measure=each_row(lambda row: row.after_on is not None),
    unit="项",
    basis=law.VILLAGE_MATTERS,
    naming=Naming(phrases=("重大事项 三次公开", "三次公开 齐全"), units=("项", "件", "个"), against=("率",)),
)

MATTERS_WHOLE_RATE = Ratio(
    key="major_matters_whole_rate",
    label="重大事项全过程公开率",
    definition="事前公开日期在当期的镇村重大事项中，三次公开齐全的项数÷项数；逐级按项数相加后再相除。",
    numerator=MATTERS_WHOLE,
    denominator=MATTERS,
    basis=law.VILLAGE_MATTERS,
    naming=Naming(phrases=("全过程公开率", "重大事项 公开率"), units=("%",)),
)

TOLD = Sentence(
    key="disclosure_told",
    part=Part.MEASURES,
    role=Role.STATUTORY,
    wordings=(
        "推进政务公开，全年主动公开信息{disclosures_published}[[，主动公开按期率{disclosures_in_time_rate}]]。",
        "坚持以公开为常态，主动公开各类信息{disclosures_published}[[，信息主动公开按期率达{disclosures_in_time_rate}]]。",
    ),
)

MATTERS_TOLD = Sentence(
    key="major_matters_told",
    part=Part.MEASURES,
    wordings=(
        "镇村两级公开重大事项{major_matters}[[，重大事项全过程公开率{major_matters_whole_rate}]]。",
        "落实重大事项事前、事中、事后公开，镇村共公开重大事项{major_matters}[[，重大事项全过程公开率达{major_matters_whole_rate}]]。",
    ),
)

LINE = Line(
    key="disclosure",
    label="政务公开",
    heading="推进政务公开和权力监督",
    registers=(Disclosures, MajorMatters),
    indicators=(
        PUBLISHED,
        DUE_PUBLISHED,
        PUBLISHED_IN_TIME,
        PUBLISHED_IN_TIME_RATE,
        MATTERS,
        MATTERS_WHOLE,
        MATTERS_WHOLE_RATE,
    ),
    deadlines=(PUBLISH,),
    sentences=(TOLD, MATTERS_TOLD),
)
