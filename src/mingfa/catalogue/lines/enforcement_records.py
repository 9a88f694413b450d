"""执法公示和记录: what is shown of enforcement before, during and after, and the record of every step of a case."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, Source, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines import licences, penalties
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.punctual import dealt_with, in_time
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rules import InOrder, Needs, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Day, LongText, Text
from mingfa.law import enforcement_publicity as law
from mingfa.law.counting import WorkingDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "CaseRecords", "EnforcementPublications", "Medium", "PublicationKind", "Shown"]


class Shown(Choice):
    """公示环节。"""

    BEFORE = "事前"
    DURING = "事中"
    AFTER = "事后"

    __variants__ = {"事前公开": "事前", "事中公示": "事中", "事后公开": "事后"}


class PublicationKind(Choice):
    """公示内容类别。"""

    STANDING = "执法主体、依据和程序"
    LICENCE = "行政许可决定"
    PENALTY = "行政处罚决定"
    COMPULSION = "行政强制"
    INSPECTION = "行政检查结果"
    TOTALS = "年度执法数据"
    OTHER = "其他执法决定"

    __variants__ = {
        "执法主体": "执法主体、依据和程序",
        "执法依据": "执法主体、依据和程序",
        "权责清单": "执法主体、依据和程序",
        "执法人员": "执法主体、依据和程序",
        "许可": "行政许可决定",
        "处罚": "行政处罚决定",
        "强制": "行政强制",
        "检查": "行政检查结果",
        "执法数据": "年度执法数据",
        "其他": "其他执法决定",
    }


class EnforcementPublications(Register):
    """一条行政执法公示信息一行；处罚、许可决定的公示日期已填在案件、许可台账的，不再登记。"""

    key = "enforcement_publications"
    label = "行政执法公示台账"
    basis = law.BEFOREHAND
    occurred_on = "made_on"
    subject = "content"
    identity = ("made_on", "kind", "content")
    rules = (
        InOrder("made_on", "checked_on"),
        InOrder("made_on", "published_on"),
        InOrder("checked_on", "published_on"),
        Needs("published_on", "place"),
        InOrder("published_on", "taken_down_on"),
        Needs("taken_down_on", "taken_down_why"),
    )
    procedure = Procedure(
        Stage(key="made", label="产生", needs=("made_on",)),
        Stage(key="checked", label="审核", needs=("checked_on",), optional=True),
        Stage(key="published", label="公示", needs=("published_on", "place")),
        Stage(key="taken_down", label="撤下", needs=("taken_down_on", "taken_down_why"), optional=True),
    )

    shown: Shown = column("公示环节", aliases=("环节", "公开阶段"))
    kind: PublicationKind = column("公示内容类别", aliases=("内容类别", "类别", "类型"))
    content: LongText = column("公示内容", aliases=("内容", "标题", "事项"))
    made_on: Day = column("产生日期", aliases=("日期", "决定日期", "形成日期"))
    checked_on: Day | None = column("审核日期", default=None, aliases=("保密审查日期",))
    published_on: Day | None = column(
        "公示日期", default=None, aliases=("公开日期", "发布日期"), basis=law.RESULTS_IN_20
    )
    place: Text | None = column("公示平台", default=None, aliases=("公示地点", "公示网址", "公开载体"))
    taken_down_on: Day | None = column("撤下日期", default=None, aliases=("撤回日期",))
    taken_down_why: Text | None = column(
        "撤下原因", default=None, aliases=("撤回原因",), when=When("taken_down_on")
    )
    remark: LongText | None = column("备注", default=None)


class Medium(Choice):
    """记录形式。"""

    WRITTEN = "文字"
    SOUND = "录音"
    PICTURE = "照片"
    VIDEO = "视频"

    __variants__ = {
        "笔录": "文字",
        "文书": "文字",
        "音频": "录音",
        "拍照": "照片",
        "图片": "照片",
        "录像": "视频",
        "执法记录仪": "视频",
        "音像": "视频",
    }


#: Digests of 64 hexadecimal digits: SM3 and SHA-256 alike.
_DIGEST = re.compile(r"[0-9a-fA-F]{64}")


def _is_digest(name: str) -> Stated:
    def holds(row: Any) -> bool:
        value: str | None = getattr(row, name)
        return value is None or _DIGEST.fullmatch(value) is not None

    return Stated(
        at=name,
        reads=(),
        holds=holds,
        message="文件指纹应为六十四位十六进制字符（国密或者国际通用摘要），请核对",
        rule="文件指纹为六十四位十六进制字符",
    )


class CaseRecords(Register):
    """一个案件一个环节的一份记录一行；文件本身存在执法记录系统或者案卷中，这里只留指纹。"""

    key = "case_records"
    label = "执法全过程记录台账"
    basis = law.RECORDED
    occurred_on = "recorded_on"
    subject = "step"
    identity = ("recorded_on", "case_number", "step", "medium", "digest")
    rules = (
        _is_digest("digest"),
        _is_digest("previous_digest"),
        InOrder("recorded_on", "uploaded_on"),
        InOrder("recorded_on", "archived_on"),
        InOrder("recorded_on", "kept_until"),
        Needs("chained_on", "digest"),
        InOrder("recorded_on", "chained_on"),
    )
    procedure = Procedure(
        Stage(key="recorded", label="记录", needs=("recorded_on",)),
        Stage(key="uploaded", label="上传", needs=("uploaded_on",), optional=True),
        Stage(key="chained", label="上链存证", needs=("chained_on",), optional=True),
        Stage(key="archived", label="归档", needs=("archived_on",)),
    )

    case_number: Text = column("案号", aliases=("案件编号", "检查记录编号"), stays=True)
    step: Text = column("环节", aliases=("执法环节", "步骤"))
    medium: Medium = column("记录形式", aliases=("形式", "载体", "记录方式"))
    recorded_on: Day = column("记录日期", aliases=("日期", "时间"))
    recorded_at: Text | None = column("记录时刻", default=None, aliases=("时刻", "起止时间"))
    place: Text | None = column("地点", default=None)
    officer: Text = column("记录人", aliases=("执法人员", "承办人"), stays=True, roster="officers")
    device: Text | None = column("设备编号", default=None, aliases=("记录仪编号",), stays=True)
    digest: Text | None = column("文件指纹", default=None, aliases=("文件哈希", "哈希值"))
    previous_digest: Text | None = column("前一份记录的指纹", default=None, aliases=("前一哈希",))
    uploaded_on: Day | None = column("上传日期", default=None)
    chained_on: Day | None = column("上链日期", default=None, aliases=("存证日期",))
    kept_until: Day | None = column("保存至", default=None, aliases=("保存期限",))
    archived_on: Day | None = column("归档日期", default=None, aliases=("入卷日期",))
    remark: LongText | None = column("备注", default=None)


_IN_7 = (PublicationKind.LICENCE, PublicationKind.PENALTY)


def _result(row: Any) -> bool:
    """What is published after a decision; lists and basis shown beforehand have no such clock."""
    return row.shown is Shown.AFTER and row.kind is not PublicationKind.TOTALS


DECISIONS = Deadline(
    key="publication_decisions",
    label="许可和处罚决定公示期限",
    register=EnforcementPublications,
    starts_on="made_on",
    met_by="published_on",
    versions=(Version(date(2018, 12, 5), WorkingDays(7), law.DECISIONS_IN_7),),
    applies=lambda row: _result(row) and row.kind in _IN_7,
)

RESULTS = Deadline(
    key="publication_results",
    label="其他执法结果公示期限",
    register=EnforcementPublications,
    starts_on="made_on",
    met_by="published_on",
    versions=(Version(date(2018, 12, 5), WorkingDays(20), law.RESULTS_IN_20),),
    applies=lambda row: _result(row) and row.kind not in _IN_7,
)


PUBLISHED = Indicator(
    key="publications_made",
    label="行政执法公示信息",
    definition="公示日期在当期的行政执法公示信息，加上案件、许可台账中当期公示的决定，一条计一条。",
    register=EnforcementPublications,
    measure=each_row(),
    unit="条",
    basis=law.BEFOREHAND,
    dated_by="published_on",
    also=(
        Source(register=penalties.EnforcementCases, measure=each_row(), dated_by="published_on"),
        Source(register=licences.Licences, measure=each_row(), dated_by="published_on"),
    ),
    naming=Naming(
        phrases=(
            "行政执法公示",
            "公示 执法信息",
            "执法公示",
            "公示 行政处罚",
            "公示 双公示",
            "公示|公开|公布|录入|上传 处罚|行政处罚|行政许可|许可|执法信息|执法结果|双公示|执法公示|行政检查|行政执法|处罚信息|许可信息",
        ),
        units=("条", "件", "项", "次"),
        against=(
            "率",
            "政府信息",
            "村务",
            "事项",
        ),
    ),
)

DEALT_WITH = Indicator(
    key="publications_dealt_with",
    label="已公示的执法结果",
    definition="公示日期在当期、有公示期限的处罚、许可决定和其他执法结果，不论是否按期，一条计一条；用来计算按期公示率。",
    register=EnforcementPublications,
    measure=each_row(dealt_with(DECISIONS, RESULTS)),
    unit="条",
    basis=law.RESULTS_IN_20,
    dated_by="published_on",
    also=(
        Source(
            register=penalties.EnforcementCases,
            measure=each_row(dealt_with(penalties.PUBLISH)),
            dated_by="published_on",
        ),
        Source(
            register=licences.Licences,
            measure=each_row(dealt_with(licences.PUBLISH)),
            dated_by="published_on",
        ),
    ),
    naming=Naming(phrases=("公示 执法结果 合计",), units=("条",)),
)

IN_TIME = Indicator(
    key="publications_in_time",
    label="按期公示的执法结果",
    definition="公示日期在当期、处罚和许可决定七个工作日内、其他执法结果二十个工作日内公示的，一条计一条。",
    register=EnforcementPublications,
    measure=each_row(in_time(DECISIONS, RESULTS)),
    unit="条",
    basis=law.RESULTS_IN_20,
    dated_by="published_on",
    also=(
        Source(
            register=penalties.EnforcementCases,
            measure=each_row(in_time(penalties.PUBLISH)),
            dated_by="published_on",
        ),
        Source(
            register=licences.Licences, measure=each_row(in_time(licences.PUBLISH)), dated_by="published_on"
        ),
    ),
    naming=Naming(phrases=("按期公示 执法结果",), units=("条",), against=("率",)),
)

IN_TIME_RATE = Ratio(
    key="publications_in_time_rate",
    label="执法结果按期公示率",
    definition="当期公示的执法结果中，在期限内公示的条数÷总条数；逐级按条数相加后再相除。",
    numerator=IN_TIME,
    denominator=DEALT_WITH,
    basis=law.RESULTS_IN_20,
    naming=Naming(
        phrases=(
            "按期公示率",
            "公示 及时率",
            "公示及时率",
            "公示|双公示|执法公示 及时率|按期率|公示率|合格率",
        ),
        units=("%",),
    ),
)

RECORDS = Indicator(
    key="case_records_made",
    label="执法全过程记录",
    definition="记录日期在当期的执法记录，一个案件一个环节的一份计一份，按记录形式分列。",
    register=CaseRecords,
    measure=each_row(),
    unit="份",
    basis=law.RECORDED,
    breakdown="medium",
    naming=Naming(
        phrases=(
            "执法记录",
            "全过程记录",
            "音像记录",
            "全过程记录|音视频|音像记录|执法记录仪|执法视频|音视频记录|执法音像 归档|记录|资料|视频|保存|上传|存储|制作",
        ),
        units=("份", "件", "条", "段"),
        against=("率", "记录仪", "完整", "案件"),
    ),
)

CHAINED = Indicator(
    key="case_records_chained",
    label="上链存证的执法记录",
    definition="上链日期在当期的执法记录，一份计一份。",
    register=CaseRecords,
    measure=each_row(),
    unit="份",
    basis=law.RECORDED,
    dated_by="chained_on",
    naming=Naming(phrases=("上链 记录", "记录 存证"), units=("份", "条"), against=("率",)),
)

TOLD = Sentence(
    key="enforcement_records_told",
    part=Part.MEASURES,
    wordings=(
        "落实行政执法公示制度，公示执法信息{publications_made}[[，执法结果按期公示率{publications_in_time_rate}]]"
        "[[，形成执法记录{case_records_made}]]。",
        "全面推行行政执法公示，年内公示各类执法信息{publications_made}[[，留存执法记录{case_records_made}]]"
        "[[，执法结果按期公示率达{publications_in_time_rate}]]。",
    ),
)

LINE = Line(
    key="enforcement_records",
    label="执法公示和记录",
    heading="严格规范公正文明执法",
    registers=(EnforcementPublications, CaseRecords),
    indicators=(PUBLISHED, DEALT_WITH, IN_TIME, IN_TIME_RATE, RECORDS, CHAINED),
    deadlines=(DECISIONS, RESULTS),
    sentences=(TOLD,),
)
