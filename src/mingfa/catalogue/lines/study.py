"""学法: sessions at which leaders, cadres and officers study law."""

from __future__ import annotations

import re
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rules import InOrder, Needs, NotMore
from mingfa.catalogue.sentence import Role, Sentence
from mingfa.catalogue.values import Count, Day, LongText, Number, Text, YesNo
from mingfa.law import heads, publicity
from mingfa.law.report_parts import Part
from mingfa.text.amounts import Amount

__all__ = ["LINE", "ContentKind", "Occasion", "StudySessions"]


class Occasion(Choice):
    """学习场合。同一次学习只填一个，中心组学习与其他场合分开计数。"""

    CENTRE_GROUP = "中心组"
    COMMITTEE = "党委会"
    OFFICE_MEETING = "镇长办公会"
    BEFORE_MEETING = "会前学法"
    COLLECTIVE = "集体学法"
    LECTURE = "专题讲座"
    MONTHLY_LECTURE = "宣讲课"
    TRAINING = "专题培训"
    EVENING = "干部夜校"
    FILM = "警示教育片"
    PARTY_DAY = "主题党日"
    PARTY_LESSONS = "三会一课"
    OFFICE_LECTURE = "机关讲堂"
    SECRETARY_LESSON = "书记党课"
    FRIDAY = "周五学习"
    CONTEST = "知识竞赛"
    OTHER = "其他"

    __variants__ = {
        "党委理论学习中心组": "中心组",
        "党委（党组）理论学习中心组": "中心组",
        "理论学习中心组": "中心组",
        "理论中心组": "中心组",
        "党委中心组": "中心组",
        "中心组学习": "中心组",
        "党委会第一议题": "党委会",
        "党委会议": "党委会",
        "第一议题": "党委会",
        "镇党委会": "党委会",
        "镇长办公会议": "镇长办公会",
        "乡长办公会": "镇长办公会",
        "主任办公会": "镇长办公会",
        "政府常务会": "镇长办公会",
        "会前学": "会前学法",
        "班子集体学法": "集体学法",
        "党政班子集体学法": "集体学法",
        "领导班子集体学法": "集体学法",
        "集中学法": "集体学法",
        "集中学习": "集体学法",
        "讲座": "专题讲座",
        "法治讲座": "专题讲座",
        "法治专题讲座": "专题讲座",
        "专题法治讲座": "专题讲座",
        "扩大宣讲课": "宣讲课",
        "宣讲扩大课": "宣讲课",
        "宣讲（扩大）课": "宣讲课",
        "法治知识理论宣讲（扩大）课": "宣讲课",
        "警示教育": "警示教育片",
        "观看警示教育片": "警示教育片",
        "法治教育片": "警示教育片",
        "培训": "专题培训",
        "法治培训": "专题培训",
        "业务培训": "专题培训",
        "夜校": "干部夜校",
        "“3+X”主题党日": "主题党日",
        "支部党员大会": "三会一课",
        "支部委员会": "三会一课",
        "党小组会": "三会一课",
        "党课": "三会一课",
        "书记讲党课": "书记党课",
        "书记上党课": "书记党课",
        "讲堂": "机关讲堂",
        "周五学习日": "周五学习",
        "周五学习计划": "周五学习",
        "竞赛": "知识竞赛",
        "法治知识竞赛": "知识竞赛",
        "其它": "其他",
    }


class ContentKind(Choice):
    """学习内容类别。"""

    THOUGHT = "习近平法治思想"
    CONSTITUTION = "宪法"
    CIVIL_CODE = "民法典"
    PARTY_RULES = "党内法规"
    OWN_FIELD = "业务法律法规"
    SPIRIT = "会议和文件精神"
    OTHER = "其他"

    __variants__ = {
        "习近平总书记关于全面依法治国的重要论述": "习近平法治思想",
        "业务法": "业务法律法规",
        "法律法规": "业务法律法规",
        "专业法": "业务法律法规",
        "党规党纪": "党内法规",
        "会议精神": "会议和文件精神",
        "文件精神": "会议和文件精神",
        "其它": "其他",
    }


class StudySessions(Register):
    """一次学法活动一行。"""

    key = "study_sessions"
    label = "学法台账"
    basis = publicity.STAFF_STUDY
    occurred_on = "held_on"
    subject = "topic"
    identity = ("held_on", "occasion", "topic")
    rules = (
        NotMore("present", "expected"),
        Needs("passed", "sat"),
        NotMore("passed", "sat"),
        Needs("mean_score", "sat"),
        NotMore("mean_score", "full_marks"),
        InOrder("held_on", "published_on"),
    )

    held_on: Day = column("学习日期", aliases=("日期", "时间", "学习时间", "开展时间"))
    occasion: Occasion = column("学习场合", aliases=("场合", "学习形式", "形式", "会议名称", "学习方式"))
    topic: LongText = column("学习主题", aliases=("主题", "学习专题", "议题"))
    content: LongText | None = column(
        "学习内容",
        default=None,
        aliases=("内容", "学习篇目", "法律法规名称"),
        hint="写明法律法规或者文件的全称、条款",
    )
    content_kind: ContentKind | None = column("内容类别", default=None, aliases=("学习内容类别", "来源类别"))
    first_item: YesNo | None = column(
        "是否第一议题",
        default=None,
        aliases=("第一议题学法", "列为第一议题"),
        hint="党委会、镇长办公会把学法列为第一项议程的填“是”，没有的填“否”",
    )
    branch: Text | None = column("党支部", default=None, aliases=("所在支部", "支部"), stays=True)
    groups: Text | None = column(
        "参加范围",
        default=None,
        aliases=("参加对象", "听课对象"),
        hint="如：班子成员、机关干部、村干部、驻村工作队",
    )
    law_topic: YesNo = column(
        "是否法治内容",
        default=True,
        aliases=("是否学法", "法治内容"),
        hint="中心组等学习不涉及法治内容的填“否”，不计入学法次数",
    )
    host: Text | None = column("主持人", default=None, aliases=("主持",), stays=True)
    led_by_head: YesNo | None = column(
        "是否主要负责人带头",
        default=None,
        aliases=("主要负责人带头", "领学人是否主要负责人", "是否主要领导主持"),
        hint="书记或者镇长（乡长、主任）主持、领学或者讲课的填“是”",
    )
    lecturer: Text | None = column("授课人", default=None, aliases=("主讲人", "领学人", "讲课人"))
    lecturer_unit: Text | None = column("授课人单位", default=None, aliases=("主讲人单位",))
    hours: Number | None = column("学时", default=None, aliases=("时长", "学习时长", "课时"), unit="小时")
    expected: Count | None = column("应到人数", default=None, aliases=("应到", "应参加人数"), unit="人")
    present: Count | None = column(
        "实到人数", default=None, aliases=("实到", "参加人数", "参会人数", "参学人数", "人数"), unit="人"
    )
    sat: Count | None = column("参加考试人数", default=None, aliases=("参考人数", "考试人数"), unit="人")
    passed: Count | None = column("考试合格人数", default=None, aliases=("合格人数", "合格"), unit="人")
    question_bank: Text | None = column("题库版本", default=None, aliases=("题库", "试卷名称"))
    mean_score: Number | None = column("平均成绩", default=None, aliases=("平均分",), unit="分")
    full_marks: Number | None = column(
        "满分", default=None, aliases=("卷面满分",), unit="分", hint="不填的按100分计"
    )
    prizes: Count | None = column("获奖人数", default=None, aliases=("表彰人数",), unit="人")
    published_on: Day | None = column("成绩公布日期", default=None, aliases=("公布日期",))
    remark: LongText | None = column("备注", default=None)


def _on_law(row: Any) -> bool:
    return bool(row.law_topic)


def _expected(row: Any) -> bool:
    return bool(row.law_topic) and row.expected is not None and row.present is not None


_MEETINGS = (Occasion.COMMITTEE, Occasion.OFFICE_MEETING)
_LEADERS = (Occasion.CENTRE_GROUP, *_MEETINGS)
_LAW_TITLE = re.compile(r"《[^《》]+》")


def _titles(row: Any) -> Amount | None:
    """The distinct titles in book-title marks that a session names."""
    titles = set(_LAW_TITLE.findall(f"{row.topic}{row.content or ''}")) if row.law_topic else None
    return Amount.exact(len(titles)) if titles else None


SESSIONS = Indicator(
    key="study_sessions",
    label="学法活动",
    definition="当期举办、有法治内容的学习活动，一次计一次；同一次学习无论几项内容只计一次，按学习场合分列。",
    register=StudySessions,
    measure=each_row(_on_law),
    unit="次",
    basis=publicity.STAFF_STUDY,
    breakdown="occasion",
    naming=Naming(
        phrases=(
            "会议学法",
            "会前学法",
            "旁听庭审",
            "旁听 庭审",
            "学法",
            "法治学习",
            "法治培训",
            "中心组 学习",
            "学习 习近平法治思想",
            "法治讲座",
            "法治专题 学习",
            "宣讲 课",
            "集体|集中|专题|会前|组织|中心组 学法",
            "法治|法律|学法 夜校|夜学|课堂|讲堂|专题课|大讲堂|轮训|专题辅导|辅导",
            "讲堂|夜校|夜学 干部|机关",
            "集中|专题|组织 学习 宪法|民法典|法律法规|法律|党内法规|条例|行政处罚法|习近平法治思想",
            "学习 法律|法律法规|宪法|民法典",
            "干部|职工|领导干部|公职人员 法治培训|法治讲座|法治专题培训|依法行政培训|普法培训",
            "专题|举办|干部|机关 法治|依法行政|法律知识 培训|培训班|轮训",
            "法治思想 研讨|专题研讨|学习研讨",
            "观看|收看 庭审|警示教育片|普法片",
            "旁听|观摩 庭审",
            "邀请|律师 授课|讲课",
            "学法用法 活动|培训|讲座",
        ),
        units=("次", "场", "场次", "期"),
        against=(
            "带头",
            "法律明白人",
            "人民调解",
            "执法人员",
            "村民",
            "进",
            "考试",
            "网格员",
            "学生",
            "企业",
        ),
    ),
)

BY_LEADERS = Indicator(
    key="study_by_leaders",
    label="领导班子学法",
    definition="当期学习场合为“中心组”“党委会”“镇长办公会”、有法治内容的学习活动，一次计一次；同一次学习不重复计。",
    register=StudySessions,
    measure=each_row(lambda row: _on_law(row) and row.occasion in _LEADERS),
    unit="次",
    basis=publicity.STAFF_STUDY,
    naming=Naming(
        phrases=(
            "党委会、镇长办公会",
            "镇长办公会、党委会",
            "领导班子学法",
            "班子成员学法",
            "中心组学习和",
            "班子|党政领导|领导班子|班子成员 学法|集体学法|专题学法|法治学习",
        ),
        units=("次", "场", "场次"),
        against=(
            "带头",
            "集体学法",
            "研究",
            "讨论",
            "召开",
            "决策",
            "听取",
            "列席",
            "干部职工",
            "干部夜学",
            "执法人员",
        ),
    ),
)

LED = Indicator(
    key="study_led_by_heads",
    label="主要负责人带头学法",
    definition="当期有法治内容、由党委书记或者镇长（乡长、主任）主持、领学或者讲课的学习活动，一次计一次。",
    register=StudySessions,
    measure=each_row(lambda row: _on_law(row) and bool(row.led_by_head)),
    unit="次",
    basis=heads.GOVERNMENT_HEAD,
    naming=Naming(
        phrases=(
            "带头 学法",
            "带头 学习",
            "领学",
            "带头 集体学法",
            "带头 讲 课",
            "讲法治课",
            "讲授法治课",
            "书记|镇长|主要负责人|一把手|主要领导|局长 讲|讲授|授课|讲课 法治课|法治专题课|法治党课|党课",
            "带头 宣讲|授课|学法用法",
            "讲|讲授|上 法治课|法治党课",
        ),
        units=("次", "场", "场次"),
        against=(
            "律师",
            "学校",
            "学生",
        ),
    ),
)

PERSON_TIMES = Indicator(
    key="study_person_times",
    label="学法参加人次",
    definition="当期有法治内容的学习活动实到人数之和，同一人参加几次计几人次；未填实到人数的不计。",
    register=StudySessions,
    measure=total_of("present", _on_law),
    unit="人次",
    basis=publicity.STAFF_STUDY,
    breakdown="occasion",
    naming=Naming(
        phrases=(
            "旁听庭审",
            "旁听 庭审",
            "学法",
            "学法 参加",
            "参加学习",
            "参学",
            "培训 干部",
            "法治培训",
            "参训|培训|听课|参学|参加学习|学习|听讲|参加培训 干部|干部职工|领导干部|职工|机关|公职人员",
            "参训|听课|参学|受训 人员",
            "学法|法治培训|法治讲座|旁听庭审|夜学|夜校|讲堂|会前学法|法治思想|轮训|依法行政 参加|参训|参学|培训|参与|覆盖|听课",
            "旁听|观摩 庭审",
        ),
        units=("人次", "人"),
        against=(
            "考试",
            "群众",
            "执法人员",
            "法律明白人",
            "调解员",
            "网格员",
            "学生",
            "受众",
            "参考",
        ),
    ),
)

EXPECTED = Indicator(
    key="study_expected",
    label="学法应到人次",
    definition="当期有法治内容且应到、实到人数都已填写的学习活动，应到人数之和。",
    register=StudySessions,
    measure=total_of("expected", _expected),
    unit="人次",
    basis=publicity.STAFF_STUDY,
    naming=Naming(phrases=("学法 应到", "学习 应到"), units=("人次", "人")),
)

PRESENT_OF_EXPECTED = Indicator(
    key="study_present_of_expected",
    label="学法实到人次",
    definition="当期有法治内容且应到、实到人数都已填写的学习活动，实到人数之和，用于计算到课率。",
    register=StudySessions,
    measure=total_of("present", _expected),
    unit="人次",
    basis=publicity.STAFF_STUDY,
    naming=Naming(phrases=("学法 实到", "学习 实到"), units=("人次", "人")),
)

SAT = Indicator(
    key="study_exam_sat",
    label="学法考试参加人数",
    definition="当期学法考试的参加人数之和，同一人参加几次计几人次。",
    register=StudySessions,
    measure=total_of("sat"),
    unit="人次",
    basis=publicity.STAFF_STUDY,
    naming=Naming(
        phrases=(
            "参加 法治考试",
            "学法考试",
            "参加考试",
            "参考",
            "参考 干部|人员|职工",
            "学法|法治|法律|法宣在线|普法|学法用法|网上学法|无纸化|年度 考试|考法|测试|测评",
            "组织|参加 考试|考法|测试|学法考试|闭卷考试 干部|人员|职工|领导干部",
            "学法|考法|法治 参考",
            "参考人数|参考人员|参考干部|考试人数|应考人数",
        ),
        units=("人次", "人", "名"),
        against=(
            "合格",
            "优秀",
            "执法资格",
        ),
    ),
)

PASSED = Indicator(
    key="study_exam_passed",
    label="学法考试合格人数",
    definition="当期学法考试的合格人数之和，同一人合格几次计几人次。",
    register=StudySessions,
    measure=total_of("passed"),
    unit="人次",
    basis=publicity.STAFF_STUDY,
    naming=Naming(
        phrases=(
            "考试 合格",
            "考核 合格",
            "学法|考试|法治|测试|参考 合格|及格|通过",
        ),
        units=("人次", "人", "名"),
        against=(
            "合格率",
            "执法人员",
            "调解员",
            "网格员",
            "法律明白人",
            "不合格",
            "清退",
        ),
    ),
)

ATTENDANCE = Ratio(
    key="study_attendance",
    label="学法到课率",
    definition="应到、实到都已填写的学习活动中，实到人次÷应到人次；逐级按人次相加后再相除。",
    numerator=PRESENT_OF_EXPECTED,
    denominator=EXPECTED,
    basis=publicity.STAFF_STUDY,
    naming=Naming(
        phrases=(
            "到课率",
            "参学率",
            "参加率",
            "到会率",
            "学法|培训|学习|集中学习|干部|会前学法 参学率|到课率|参训率|参加率|到会率|出勤率",
        ),
        units=("%",),
    ),
)

PASS_RATE = Ratio(
    key="study_exam_pass_rate",
    label="学法考试合格率",
    definition="当期学法考试合格人数÷参加考试人数；逐级按人数相加后再相除。",
    numerator=PASSED,
    denominator=SAT,
    basis=publicity.STAFF_STUDY,
    naming=Naming(
        phrases=(
            "考试合格率",
            "考试 合格率",
            "考试通过率",
            "考试|学法|参考|测试|测评|考法|法治|普法 合格率|通过率|及格率",
        ),
        units=("%",),
        against=(
            "执法人员",
            "备案",
            "报备",
            "文件",
            "调解员",
        ),
    ),
)

CENTRE_GROUP = Indicator(
    key="study_centre_group",
    label="中心组全部学习活动",
    definition="当期学习场合为“中心组”的学习活动，不论有无法治内容，一次计一次；与其他场合的学法分开计数。",
    register=StudySessions,
    measure=each_row(lambda row: row.occasion is Occasion.CENTRE_GROUP),
    unit="次",
    basis=publicity.STAFF_STUDY,
    naming=Naming(
        phrases=(
            "中心组 各类学习",
            "中心组 各专题学习",
            "中心组 学习|专题学习|集中学习|集体学习",
        ),
        units=("次", "场", "期"),
        against=(
            "学法",
            "法治",
            "法律",
            "宪法",
            "民法典",
        ),
    ),
)

MEETINGS = Indicator(
    key="study_meetings",
    label="写明第一议题的学法会议",
    definition="当期学习场合为“党委会”“镇长办公会”且写明是否第一议题的会议，一次会议计一次；中心组学习不在其内。",
    register=StudySessions,
    measure=each_row(lambda row: row.occasion in _MEETINGS and row.first_item is not None),
    unit="次",
    basis=publicity.STAFF_STUDY,
    naming=Naming(phrases=("党委会 镇长办公会 召开",), units=("次", "场"), against=("三重一大", "研究")),
)

FIRST_ITEM = Indicator(
    key="study_first_item",
    label="“第一议题”学法",
    definition="当期党委会、镇长办公会把学法列为第一议题的，一次会议计一次；与中心组学习分开，一次会议不重复计。",
    register=StudySessions,
    measure=each_row(lambda row: row.occasion in _MEETINGS and bool(row.first_item) and _on_law(row)),
    unit="次",
    basis=publicity.STAFF_STUDY,
    naming=Naming(
        phrases=(
            "第一议题 学法",
            "第一议题 学习",
            "第一议题 传达学习",
            "第一议题 法治思想|学习|学法|传达|研学",
        ),
        units=("次", "场", "期"),
        against=("中心组",),
    ),
)

FIRST_ITEM_RATE = Ratio(
    key="study_first_item_rate",
    label="“第一议题”学法落实率",
    definition="当期写明是否第一议题的党委会、镇长办公会中，以学法为第一议题的次数÷会议次数；逐级按次数相加后再相除。",
    numerator=FIRST_ITEM,
    denominator=MEETINGS,
    basis=publicity.STAFF_STUDY,
    naming=Naming(phrases=("第一议题 落实率", "第一议题 学法 率"), units=("%",)),
)

HOURS = Indicator(
    key="study_hours",
    label="学法学时",
    definition="当期有法治内容的学习活动学时之和，按学习场合分列；未填学时的不计。",
    register=StudySessions,
    measure=total_of("hours", _on_law),
    unit="学时",
    basis=publicity.STAFF_STUDY,
    breakdown="occasion",
    naming=Naming(
        phrases=(
            "学法 学时",
            "学习 学时",
            "学法 累计",
            "学法|法治|网上学法|线上学法|干部 学时|课时",
        ),
        units=("学时", "小时", "课时"),
        against=("明白人", "执法人员"),
    ),
)

TEXTS = Indicator(
    key="study_texts",
    label="学法篇目部次",
    definition="当期有法治内容的学习活动，学习主题和学习内容中书名号写明的法律法规、文件，一次活动一部计一部次。",
    register=StudySessions,
    measure=_titles,
    unit="部",
    basis=publicity.STAFF_STUDY,
    naming=Naming(
        phrases=(
            "学习 法律法规",
            "学习 法律 部",
            "学法 篇目",
            "学习|必学|学法|研读 法律法规|法律|法规|党内法规|条例|国家法律",
        ),
        units=("部", "篇", "件"),
        against=("宣传", "规范性文件"),
    ),
)

TOLD = Sentence(
    key="study_told",
    part=Part.MEASURES,
    role=Role.STATUTORY,
    wordings=(
        "持续抓好领导干部和工作人员学法用法，全年组织学法活动{study_sessions}"
        "[[，其中党委理论学习中心组专题学习{study_sessions:中心组}]]"
        "[[，党委会“第一议题”学法{study_sessions:党委会}]][[，镇长办公会学法{study_sessions:镇长办公会}]]"
        "[[，举办法治专题讲座{study_sessions:专题讲座}]][[，学法参加人员{study_person_times}]]。",
        "推动学法经常化、制度化，年内共开展学法活动{study_sessions}"
        "[[，学法参加人员累计{study_person_times}]]"
        "[[；党委理论学习中心组围绕法治内容学习{study_sessions:中心组}]]"
        "[[；党委会以“第一议题”形式学法{study_sessions:党委会}]][[；镇长办公会集中学法{study_sessions:镇长办公会}]]"
        "[[；开设法治专题讲座{study_sessions:专题讲座}]]。",
    ),
)

LEADERS_TOLD = Sentence(
    key="study_leaders_told",
    part=Part.MEASURES,
    wordings=(
        "领导班子率先垂范，通过中心组学习和有关会议学法{study_by_leaders}[[，举办集体学法{study_sessions:集体学法}]]"
        "[[，举办专题培训{study_sessions:专题培训}]]。",
        "发挥“关键少数”示范作用，中心组学习和党委、政府会议学法{study_by_leaders}"
        "[[，领导班子集体学法{study_sessions:集体学法}]][[，组织学法专题培训{study_sessions:专题培训}]]。",
    ),
)

EXAM_TOLD = Sentence(
    key="study_exam_told",
    part=Part.MEASURES,
    wordings=(
        "组织干部参加法治考试{study_exam_sat}，考试合格率{study_exam_pass_rate}。",
        "以考促学，干部参加法治考试{study_exam_sat}，学法考试合格率达{study_exam_pass_rate}。",
    ),
)

OCCASIONS_TOLD = Sentence(
    key="study_occasions_told",
    part=Part.MEASURES,
    wordings=(
        "丰富干部学法载体[[，开设法治宣讲课{study_sessions:宣讲课}]][[，举办干部夜校{study_sessions:干部夜校}]]"
        "[[，开展周五学习{study_sessions:周五学习}]][[，结合主题党日学法{study_sessions:主题党日}]]"
        "[[，组织观看警示教育片{study_sessions:警示教育片}]][[，举办学法知识竞赛{study_sessions:知识竞赛}]]。",
        "把学法融入日常[[，举办法治宣讲课{study_sessions:宣讲课}]][[，利用干部夜校学法{study_sessions:干部夜校}]]"
        "[[，利用周五学习日学法{study_sessions:周五学习}]][[，在主题党日学法{study_sessions:主题党日}]]"
        "[[，组织收看警示教育片{study_sessions:警示教育片}]][[，开展学法知识竞赛{study_sessions:知识竞赛}]]。",
    ),
)

LINE = Line(
    key="study",
    label="学法",
    heading="持续强化法治理论学习",
    registers=(StudySessions,),
    indicators=(
        SESSIONS,
        BY_LEADERS,
        LED,
        PERSON_TIMES,
        EXPECTED,
        PRESENT_OF_EXPECTED,
        SAT,
        PASSED,
        ATTENDANCE,
        PASS_RATE,
        CENTRE_GROUP,
        MEETINGS,
        FIRST_ITEM,
        FIRST_ITEM_RATE,
        HOURS,
        TEXTS,
    ),
    sentences=(TOLD, LEADERS_TOLD, OCCASIONS_TOLD, EXAM_TOLD),
)
