"""A shortcoming that no item of the plan answers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import supervision
from mingfa.report.model import Document, Part
from mingfa.review.kind import is_annual_report
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["ProblemWithoutAMeasure"]

# What a shortcoming is about, and any word of a measure against it.
_SUBJECTS = (
    (
        re.compile("普法|法治宣传|法律知识|宣传(?:方式|形式|教育|力度|覆盖)|法治意识|法律意识|法治观念|学法"),
        re.compile(
            "普法|宣传|宣讲|学法|法治教育|法治文化|法律进|普及|以案|法治意识|明白人|带头人|法治(?:阵地|乡村|文化|驿站|示范)"
        ),
    ),
    (
        re.compile("人才|编制"),
        re.compile("人才|招录|招聘|引进|选[配派调]|配[齐强备足]|充实|力量|编制|培养|法律职业"),
    ),
    (
        re.compile(
            "专业人员|专业力量|力量(?:不足|较?为?薄弱|不够|短缺)|人员(?:不足|短缺|紧缺|较少|偏少)|队伍"
        ),
        re.compile(
            "人才|招录|招聘|引进|选[配派调]|配[齐强备足]|充实|力量|队伍|编制|人员|培训|轮训|培养|学习|练兵"
        ),
    ),
    (re.compile("矛盾纠纷|纠纷(?:化解|调处)|调解|信访"), re.compile("矛盾|纠纷|调解|信访|化解|枫桥|综治")),
    (
        re.compile("行政执法|执法(?:行为|规范|水平|能力|力度|文书|程序|装备|监督)"),
        re.compile("执法|依法行政|案卷|裁量"),
    ),
    (
        re.compile("依法行政(?:意识|能力|水平)|行政决策|决策(?:程序|机制)|规范性文件|合法性审[查核]"),
        re.compile("依法行政|决策|规范性文件|审[查核]|法律顾问|法治思维|学法|培训"),
    ),
    (re.compile("经费|资金|装备|设施|硬件"), re.compile("经费|资金|保障|装备|设施|投入|硬件|争取|场所|阵地")),
    (re.compile("信息化|数字化|智慧"), re.compile("信息化|数字|智慧|平台|数据|系统")),
)
_ITEM = re.compile(
    r"(?:^[ \t\u3000]*|(?<=[。；：\s]))(?:[一二三四五六七八九]是|[（(][一二三四五六七八九]{1,2}[）)]|[1-9][.．、]|第[一二三四五六]，)([^。；\n]{4,})",
    re.MULTILINE,
)
_ALREADY = re.compile("(?:下一步|下步|今后|将)[^。]{0,6}(?:加强|加大|开展|组织|推进|完善|我镇|我乡|扩大)")
_WHOLE_ITEM = re.compile(r"[^\n]*")
_LEAST, _ENOUGH = 60, 150  # characters of a plan that can be held against the shortcomings, and surely so
_CLAUSE_END = re.compile("[，。；：（]")


class ProblemWithoutAMeasure(Rule):
    """写了不足，下一步安排里没有相应的措施。

    为什么：
        问题和措施应当一一对应。列了问题又没有办法，上级会问“打算怎么改”。
    错：
        青禾镇2024年法治政府建设情况报告
        一、主要举措和成效
        全年召开会议4次。
        二、存在的不足和原因
        一是法律专业人才短缺。由于待遇有限，难以引进。
        二是普法形式单一。由于投入不足。
        三、2025年工作安排
        （一）加强法治宣传教育，开展宣讲30场，创新普法形式，打造法治文化阵地，推动全民守法。
        （二）加大行政执法力度，继续实施多部门联合执法，严厉打击各类违法行为，维护社会秩序。
    对：
        青禾镇2024年法治政府建设情况报告
        一、主要举措和成效
        全年召开会议4次。
        二、存在的不足和原因
        一是法律专业人才短缺。由于待遇有限，难以引进。
        二是普法形式单一。由于投入不足。
        三、2025年工作安排
        （一）加强法治宣传教育，开展宣讲30场，创新普法形式，打造法治文化阵地，推动全民守法。
        （二）充实执法力量，引进法律专业人才2名，组织业务培训4期，提高办案能力和执法水平。
    不查：
        问题后面紧接着写了措施的；说不清属于哪一类的问题；措施够不够。
    """

    code = "PRT003"
    name = "problem-without-a-measure"
    severity = Severity.WARNING
    basis = supervision.CONTENTS

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        problems = document.parts.get(Part.DEFICIENCIES, ())
        plans = document.parts.get(Part.PLAN, ())
        if not problems or not plans or not is_annual_report(document):
            return
        plan = "".join(span.of(document.text) for span in plans if span not in problems)
        if len(plan) < _LEAST:
            return
        for span in problems:
            for match in _ITEM.finditer(document.text, span.start, span.end):
                if not any(other.covers(Span(*match.span())) for other in plans):
                    yield from _unanswered(match, document.text, plan)


def _unanswered(match: re.Match[str], text: str, plan: str) -> Iterator[Fault]:
    head = _CLAUSE_END.split(match[1], maxsplit=1)[0]
    whole = _WHOLE_ITEM.match(text, match.start(1))
    subjects = [answer for subject, answer in _SUBJECTS if subject.search(head)]
    told = whole is not None and _ALREADY.search(whole[0]) is not None
    if subjects and not told and not any(answer.search(plan) for answer in subjects):
        place = Span(match.start(1), match.start(1) + len(head))
        severity = Severity.INFO if len(plan) < _ENOUGH else None  # a short plan tells only some of it
        so = f"“{head}”在下一步安排里没有相应的措施。"
        yield Fault(place, so, "请补写措施，或者合并这一条。", None, severity)
