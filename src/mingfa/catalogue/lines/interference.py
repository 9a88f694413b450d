"""“三个规定”: meddling in cases recorded and reported, with a return each quarter even when there was none. Restricted."""

from __future__ import annotations

from datetime import date

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.punctual import dealt_with, in_time
from mingfa.catalogue.register import Privacy, Register, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.values import Count, Day, LongText, Text
from mingfa.law import judicial_interference as law
from mingfa.law.counting import CalendarDays

__all__ = ["LINE", "InterferenceRecords", "InterferenceReturns", "Manner", "Rule"]


class Rule(Choice):
    """适用规定。"""

    LEADERS = "领导干部干预司法"
    STAFF = "内部人员过问案件"
    CONTACTS = "不正当接触交往"

    __variants__ = {
        "领导干部干预": "领导干部干预司法",
        "内部人员过问": "内部人员过问案件",
        "接触交往": "不正当接触交往",
    }


class Manner(Choice):
    """方式。"""

    IN_PERSON = "当面"
    PHONE = "电话"
    WRITTEN = "书面"
    MESSAGE = "短信或者网络"
    THROUGH_OTHERS = "他人转达"

    __variants__ = {
        "面谈": "当面",
        "打电话": "电话",
        "信函": "书面",
        "批示": "书面",
        "短信": "短信或者网络",
        "微信": "短信或者网络",
        "转达": "他人转达",
    }


class InterferenceRecords(Register):
    """一次干预、过问案件的情况一行；谁记录、谁报送、谁可以看，按授权办理。"""

    key = "interference_records"
    label = "“三个规定”记录台账"
    basis = law.RECORDED
    occurred_on = "happened_on"
    subject = "case_name"
    identity = ("happened_on", "asker", "case_name")
    rhythm = Rhythm.QUARTER
    restricted = True
    rules = (
        InOrder("happened_on", "recorded_on"),
        InOrder("recorded_on", "reported_on"),
        Needs("reported_on", "reported_to"),
        InOrder("reported_on", "handled_on"),
        Needs("handled_on", "handling"),
    )
    procedure = Procedure(
        Stage(key="recorded", label="记录", needs=("recorded_on",)),
        Stage(key="reported", label="报送", needs=("reported_on", "reported_to")),
        Stage(key="handled", label="处理", needs=("handled_on", "handling")),
    )

    happened_on: Day = column("发生日期", aliases=("日期", "时间"))
    rule: Rule = column("适用规定", aliases=("类别", "情形"))
    asker: Text = column("过问人", aliases=("干预人",), privacy=Privacy.NAME)
    asker_post: Text | None = column(
        "过问人单位职务", default=None, aliases=("单位职务",), privacy=Privacy.CASE
    )
    case_name: Text = column("案件名称", aliases=("案件", "涉及案件"), privacy=Privacy.CASE)
    case_stage: Text | None = column("案件环节", default=None, aliases=("环节",), privacy=Privacy.CASE)
    manner: Manner = column("方式", aliases=("过问方式",))
    content: LongText = column("内容", aliases=("过问内容", "具体情况"), privacy=Privacy.CASE)
    recorder: Text = column("记录人", aliases=("填报人",), privacy=Privacy.NAME)
    recorded_on: Day = column("记录日期", aliases=("填报日期",))
    reported_to: Text | None = column("报送单位", default=None, aliases=("报送对象", "报告对象"))
    reported_on: Day | None = column("报送日期", default=None, aliases=("报告日期",))
    handled_on: Day | None = column("处理日期", default=None)
    handling: LongText | None = column("处理情况", default=None, aliases=("处理结果",), privacy=Privacy.CASE)
    remark: LongText | None = column("备注", default=None)


class InterferenceReturns(Register):
    """一个季度的“三个规定”报送一行；没有记录的填零，也要报送。"""

    key = "interference_returns"
    label = "“三个规定”季度报送台账"
    basis = law.ZERO_REPORT
    occurred_on = "quarter_ended_on"
    subject = "sent_to"
    identity = ("quarter_ended_on",)
    rhythm = Rhythm.QUARTER
    restricted = True
    rules = (InOrder("quarter_ended_on", "sent_on"),)
    procedure = Procedure(
        Stage(key="ended", label="季度终了", needs=("quarter_ended_on",)),
        Stage(key="sent", label="报送", needs=("sent_on", "records")),
    )

    quarter_ended_on: Day = column("季度末日", aliases=("季度", "报送季度末"))
    records: Count | None = column(
        "记录件数", default=None, aliases=("件数",), unit="件", hint="没有的填0，即零报告"
    )
    sent_to: Text = column("报送单位", aliases=("报送对象", "接收单位"))
    sent_on: Day | None = column("报送日期", default=None, aliases=("上报日期",), basis=law.ZERO_REPORT)
    sender: Text | None = column("报送人", default=None, aliases=("填报人",), stays=True)
    remark: LongText | None = column("备注", default=None)


SEND = Deadline(
    key="interference_return",
    label="“三个规定”季度报送期限",
    register=InterferenceReturns,
    starts_on="quarter_ended_on",
    met_by="sent_on",
    versions=(Version(date(2015, 8, 1), CalendarDays(10), law.ZERO_REPORT),),
)

RECORDED = Indicator(
    key="interference_recorded",
    label="“三个规定”记录",
    definition="发生日期在当期的干预、过问案件记录，一次计一件，按适用规定分列；只对有授权的人显示。",
    register=InterferenceRecords,
    measure=each_row(),
    unit="件",
    basis=law.RECORDED,
    breakdown="rule",
    naming=Naming(phrases=("三个规定 记录", "干预司法 记录", "插手案件 记录"), units=("件", "次", "起")),
)

RETURNS = Indicator(
    key="interference_returns_sent",
    label="“三个规定”季度报送",
    definition="季度末日在当期、已经报送的季度报送，零报告也是报送，一个季度计一次。",
    register=InterferenceReturns,
    measure=each_row(dealt_with(SEND)),
    unit="次",
    basis=law.ZERO_REPORT,
    naming=Naming(phrases=("三个规定 报送", "三个规定 零报告"), units=("次", "期"), against=("率",)),
)

IN_TIME = Indicator(
    key="interference_returns_in_time",
    label="“三个规定”按期报送",
    definition="季度末日在当期、在报送期限内报送的季度报送，一个季度计一次。",
    register=InterferenceReturns,
    measure=each_row(in_time(SEND)),
    unit="次",
    basis=law.ZERO_REPORT,
    naming=Naming(phrases=("三个规定 按期报送",), units=("次", "期"), against=("率",)),
)

IN_TIME_RATE = Ratio(
    key="interference_returns_in_time_rate",
    label="“三个规定”按期报送率",
    definition="当期已报送的季度中，在期限内报送的次数÷报送次数；逐级按次数相加后再相除。",
    numerator=IN_TIME,
    denominator=RETURNS,
    basis=law.ZERO_REPORT,
    naming=Naming(phrases=("三个规定 按期报送率", "零报告 按期率"), units=("%",)),
)

# No sentence: what is restricted is not told in a public report.
LINE = Line(
    key="interference",
    label="防止干预司法",
    registers=(InterferenceRecords, InterferenceReturns),
    indicators=(RECORDED, RETURNS, IN_TIME, IN_TIME_RATE),
    deadlines=(SEND,),
)
