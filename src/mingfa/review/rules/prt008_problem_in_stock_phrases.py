"""A shortcoming that says nothing of this place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import supervision
from mingfa.report.model import Document, Problem
from mingfa.review.kind import is_annual_report
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.shingles import bare
from mingfa.text.spans import Span

__all__ = ["ProblemInStockPhrases"]

# What every town writes of itself. What is left when these are taken away is what a shortcoming says of its own.
_STOCK = re.compile(
    "(?:部分|个别|少数|一些|有的|有些|广大|大部分|全体|基层|基层群众|农村|辖区|我[镇乡县局]|全[镇乡县局民]|机关|工作人员|领导干部|党员干部|"
    "干部职工|机关干部|镇村干部|村干部|干部|群众|村民|公民|执法人员|执法队伍|人员)|"
    "(?:法治|法制|法律|依法|行政|执法|普法|宣传|教育|学法|用法|守法|知法|尊法|懂法|决策|监督|治理|建设|工作|队伍|业务|专业|制度|机制|"
    "政府|社会|化解|矛盾|纠纷|调解|服务|知识|法规)|"
    "(?:意识|观念|思维|素养|素质|能力|水平|力度|深度|广度|质量|效果|成效|实效|方式|方法|形式|手段|载体|内容|覆盖面|氛围|积极性|主动性|"
    "创新性|针对性|实效性|自觉性|规范性|责任心|重视程度|认识|思想|作用|程度|范围|面|措施|举措|体系|环节|方面)|"
    "(?:还需|仍需|有待|需要|需|亟待|亟须|尚需|进一步|继续|持续|不断)|"
    "(?:提高|提升|加强|强化|增强|改进|完善|加大|深化|创新|拓展|健全|规范|营造|落实)|"
    "(?:不够|不足|不高|不强|不深|不广|不大|不多|不到位|不深入|不全面|不平衡|不规范|不完善|不健全|淡薄|薄弱|欠缺|缺乏|单一|枯燥|陈旧|短缺|"
    "狭窄|较低|较弱|较差|较少|偏低|偏弱|滞后|参差不齐|有限|不浓厚|浓厚|差距|短板|弱项)|"
    "(?:较为|比较|相对|还|仍|仍然|依然|尚|存在|现象|问题|情况|情形|一定|明显|普遍|时有发生|等|和|与|及|以及|或|的|地|得|对|在|了|中|上|较|有|是|为|不|"
    "尤其|特别是|方面|运用|利用|开展|进行|推进|针对|掌握|了解|学习|理解|深入|深刻|真正|充分|认真|缺少)"
)
_CAUSE = re.compile("由于|因为|原因|导致|致使|受.{1,12}(?:影响|制约|限制)|缘于|源于|一方面|主要是")
_CONCRETE = re.compile("[0-9０-９“《]|[一二三四五六七八九十]{1,3}[个名起件次处项]")
_ENOUGH = 8  # characters left that may say something of this place
_LEAST = 8
_MOST = 120  # a longer one says more than a phrase


class ProblemInStockPhrases(Rule):
    """写不足只有套话，没有地方、数字、事例，也没有原因。

    为什么：
        “法治意识有待提高”放在哪个乡镇都能用，看不出问题出在哪里，也就想不出办法。规定要求写明不足和原因。
    错：
        青禾镇人民政府2024年法治政府建设情况报告
        一、主要举措和成效
        全年召开会议4次。
        二、存在的不足和原因
        一是部分群众法治意识淡薄，普法宣传力度还不够。
        二是执法人员专业能力有待进一步提高。
        三、2025年工作安排
        加强普法宣传，组织执法培训。
    对：
        青禾镇人民政府2024年法治政府建设情况报告
        一、主要举措和成效
        全年召开会议4次。
        二、存在的不足和原因
        一是沿河三个村的群众法治意识淡薄，今年网上借贷被骗9起都出在这里。
        二是执法人员专业能力有待提高。由于4名队员都是上半年新调来的，还没有独立办过案。
        三、2025年工作安排
        加强普法宣传，组织执法培训。
    不查：
        写了数字、地方、事例或者原因的；不是年度报告的。
    """

    code = "PRT008"
    name = "problem-in-stock-phrases"
    severity = Severity.INFO
    basis = supervision.CONTENTS

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        if not document.problems or not is_annual_report(document):
            return
        for problem in document.problems:
            if _empty(problem, document.text):
                yield Fault(
                    problem.title,
                    "这条不足全是通用的话，没有写出在哪里、有多少、是什么事、为什么。",
                    "请补上本单位的具体情形和原因。",
                )


def _empty(problem: Problem, text: str) -> bool:
    said = problem.span.of(text)
    if problem.causes or len(said) > _MOST or _CAUSE.search(said) or _CONCRETE.search(said):
        return False
    words = bare(text, problem.span).said
    left = bare(left_over := _STOCK.sub("", said), Span(0, len(left_over))).said
    return len(words) >= _LEAST and len(left) < _ENOUGH
