"""A plan to go on with what the report says nothing of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document, Part
from mingfa.review.kind import is_annual_report
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["ContinuedWithoutABeginning"]

_GOING_ON = re.compile(
    "(?:继续|持续|进一步)"
    "(?:做好|抓好|抓实|做实|推进|推动|推广|实施|落实|开展|深化|加强|强化|完善|健全|优化|巩固|扩大|拓展|加大|提升|提高|规范|发挥|坚持|执行|用好|办好|打造|深入)*"
    "(?P<what>[^，。；、：！？\n]{4,24})"
)
# Words that every plan is full of say nothing of what it is about.
_COMMON = re.compile(
    "源头|治理|法治|法制|依法|执法|普法|行政|贯彻|学习|习近平|思想|政府|工作|建设|机制|制度|能力|水平|力度|作用|落实|推进|加强|完善|提升|全面|深入|各项|相关|重点|基层|群众|干部|人员|"
    "组织|领导|体系|责任|管理|社会|我[镇乡]|全[镇乡]|乡镇|农村|方式|方法|成效|质量|效能|质效|成果|开展|实施|优化|规范|强化|深化|健全|"
    "拓展|创新|提高|持续|继续|进一步|有效|切实|充分|发挥|做好|抓好|推动|和|与|及|的|等|在|对|为"
)
_HAN = re.compile("[\u4e00-\u9fff]+")
_LEAST = 4  # characters of a matter that can be looked for
_TEXT = 300  # characters of a report that tells what was done


class ContinuedWithoutABeginning(Rule):
    """下一步说“继续”“进一步”做的事，前面没有写过。

    为什么：
        “继续”说明今年已经在做。前面一字未提，要么是成效漏写了，要么是从别处抄来的安排。
    错：
        青禾镇人民政府2024年法治政府建设情况报告
        一、主要举措和成效
        抓实普法，开展法治宣传活动42场次，发放资料6000余份，组织“法律明白人”培训4期，制作短视频8个，在集镇和学校设立普法角，邀请律师讲解民法典和未成年人保护法。
        化解矛盾，受理调解纠纷53件，调解成功51件；落实排查制度，每月由村干部入户走访，对婚姻、邻里、宅基地三类纠纷建立台账，逐件明确调解员，做到当月受理、当月办结。
        规范决策，对5项重大事项进行合法性审查，聘请律师1名，审看合同63份，提出修改意见40余条，集体讨论决定后公布，并按规定向县司法局备案。
        二、存在的不足和原因
        一是普法形式单一。由于经费有限，新媒体用得少，多数活动仍是发资料、摆摊子，青年人不爱看，外出务工人员看不到，需要另想办法。
        二是调解员年龄偏大。由于报酬低，年轻人不愿做，十五个村的七十八名调解员平均年龄五十九岁，记录和归档的质量跟不上要求，手写卷宗缺项较多。
        三、党政主要负责人履行推进法治建设第一责任人职责情况
        书记、镇长听取法治建设工作汇报4次，带头讲课3次，把法治建设纳入年度考核，与经济工作一同部署，对群众反映集中的三件积案亲自包案、逐件办结。
        四、2025年工作安排
        继续推广区块链存证平台，扩大使用范围。
    对：
        青禾镇人民政府2024年法治政府建设情况报告
        一、主要举措和成效
        抓实普法，开展法治宣传活动42场次。
        二、2025年工作安排
        继续抓好普法宣传，进一步加强法治政府建设各项工作。
    不查：
        全文不足300字的；说的是普遍工作、看不出具体是什么事的。
    """

    code = "PLN001"
    name = "continued-without-a-beginning"
    severity = Severity.INFO
    basis = NoBasis("工作安排应当与当年的工作相衔接")
    triggers = ("继续", "持续", "进一步")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        plans = document.parts.get(Part.PLAN, ())
        if not plans or not is_annual_report(document):
            return
        rest = _without(document.text, plans)
        if len(rest) < _TEXT:
            return
        for plan in plans:
            for match in _GOING_ON.finditer(document.text, plan.start, plan.end):
                pairs = _pairs(match["what"])
                if len(pairs) >= _LEAST - 1 and not any(pair in rest for pair in pairs):
                    yield Fault(
                        Span(*match.span("what")),
                        f"“{match[0]}”，前面没有写过这件事。",
                        "请在成效里补写，或者不用“继续”“进一步”。",
                    )


def _without(text: str, left_out: tuple[Span, ...]) -> str:
    pieces, done = [], 0
    for span in sorted(left_out):
        pieces.append(text[done : span.start])
        done = max(done, span.end)
    return "".join((*pieces, text[done:]))


def _pairs(what: str) -> set[str]:
    """Pairs of characters that tell what a matter is."""
    told = _HAN.findall(_COMMON.sub(" ", what))
    return {word[at : at + 2] for word in told for at in range(len(word) - 1)}
