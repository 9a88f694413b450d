"""三项工作 followed by two items; 六进 followed by five."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.numbered import number
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.sought import sought
from mingfa.text.spans import Span

__all__ = ["AnnouncedNumberOfItems"]

_CHINESE = "二两三四五六七八九十"
_ANNOUNCED = re.compile(
    rf"(?<![第等])([{_CHINESE}]|\d)(?:个|项|条|点|大)?(?:方面|举措|措施|任务|工作|问题|不足|环节|重点|抓手|机制)(?:的?(?:工作|问题|不足|内容|任务|做起|入手|发力))?[：:。]\s*(?=一是)"
)
_ITEM = re.compile(r"(?:^|[。；：，\s])([一二三四五六七八九十]{1,2})是(?![否非])", re.MULTILINE)
# “六进”（进机关、进乡村……）: as many are listed as are named.
_LISTED = re.compile(
    rf"“[^“”]{{0,6}}?([{_CHINESE}])(进|个一|员|有|到位|见面)[^“”]{{0,4}}”[^（。；\n]{{0,4}}（([^（）\n]{{4,80}})）"
)
_FIRST = sought("一是")
_OPEN = re.compile("等|……|\\.\\.|[；。]")


class AnnouncedNumberOfItems(Rule):
    """说了几项，后面列出的不是这个数。

    为什么：
        “抓好三项工作”后面只有两项，读的人会以为漏了一项。
    错：
        重点抓好三项工作：一是培养法律明白人，二是更新执法装备。
    错：
        实现“三个一”（一社区一法律顾问、一社区一法治文化阵地）全覆盖。
    对：
        重点抓好三项工作：一是培养法律明白人；二是更新执法装备；三是加强培训。
    对：
        开展“六进”（进机关、进乡村、进社区、进学校、进企业、进单位）活动，融合“三员”（民警、法律顾问、人民调解员）力量。
    不查：
        列举后有“等”字的；分项另起多段而编号重新开始的。
    """

    code = "LST001"
    name = "announced-number-of-items"
    severity = Severity.WARNING
    basis = NoBasis("前后应当一致")
    triggers = ("一是", "”（")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for match in matches_near(_ANNOUNCED, text, _FIRST, before=40, after=2):
            announced = 2 if match[1] == "两" else int(match[1]) if match[1].isdecimal() else number(match[1])
            listed = _count(text, match.end())
            if announced and listed and announced != listed:
                yield Fault(Span(*match.span()), f"说的是{announced}项，后面列了{listed}项。", "请核对。")
        for match in _LISTED.finditer(text):
            announced = 2 if match[1] == "两" else number(match[1])
            listed = len(re.split("[、，]", match[3]))
            if not _OPEN.search(match[3]) and announced and announced != listed and listed > 1:
                yield Fault(Span(*match.span()), f"说的是{announced}项，括号里列了{listed}项。", "请核对。")


def _count(text: str, start: int) -> int:
    """How far 一是, 二是 … runs on, without a break."""
    last = 0
    for match in _ITEM.finditer(text, max(0, start - 1)):
        value = number(match[1])
        if value != last + 1:
            break
        last = value
    return last
