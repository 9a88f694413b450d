"""Two names for the head of one unit."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.surnames import SURNAME
from mingfa.text.spans import Span

__all__ = ["TwoNamesForOnePost"]

_HELD = re.compile(
    rf"(?<![副原前任])(党委书记|党工委书记|党组书记、局长|[镇乡]长|办事处主任|局长|县长|区长)(?:、[一-龥]{{2,6}})?({SURNAME}[一-龥]{{1,2}}?)"
    r"(?=[，。、；（）和及]|同志|任|为|带|主持|担任|亲自|率|牵头|多次|认真|切实|先后|高度|以身|签|作|到|组织|等|与|\s|$)",
    re.MULTILINE,
)
_CHANGED = re.compile("调整|接任|继任|离任|前后任|任职期间|先后由|(?<![一-龥])新任")
_FAR = 40  # characters to either side in which a change of post would be told
_NO_NAME = re.compile(
    "高度|任组|方面|文明|安全|成员|常委|常务|向党|向县|向上|时任|强调|查看|包村|连续|关于|解决|管理|谈话|易地|路长|全面|万余|马上|何时"
)


class TwoNamesForOnePost(Rule):
    """同一个职务写了两个人的名字。

    为什么：
        领导变动后，旧材料里的名字没有改；或者名字写错了一个字。
    错：
        镇党委书记孙立新任组长，全年召开会议4次。镇党委书记孙利新、镇长李文博认真履行职责。
    对：
        镇党委书记孙立新任组长，镇党委书记孙立新、镇长李文博认真履行职责，副镇长张三丰分管。
    对：
        2024年6月镇党委书记调整，由镇党委书记王建新接任，原党委书记孙立新调离。
    不查：
        写明了调整、接任的；副职。
    """

    code = "PER001"
    name = "two-names-for-one-post"
    severity = Severity.ERROR
    basis = NoBasis("报告应当准确")
    triggers = (
        "党委书记",
        "党工委书记",
        "党组书记、局长",
        "镇长",
        "乡长",
        "办事处主任",
        "局长",
        "县长",
        "区长",
    )

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        held: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
        for match in matches_near(_HELD, text, self.triggers, before=1, after=24):
            if not _NO_NAME.search(text[match.start(2) : match.end(2) + 1]):
                post = match[1].split("、")[0]
                held[post][match[2]].append(Span(*match.span(2)))
        for post, names in held.items():
            first, *others = names
            for other in others:
                changed = any(
                    _CHANGED.search(_around(span, text)) for spans in names.values() for span in spans
                )
                for span in () if changed else names[other]:
                    yield Fault(span, f"{post}此处是“{other}”，前面是“{first}”。", "请核对姓名和职务。")


def _around(span: Span, text: str) -> str:
    return text[max(0, span.start - _FAR) : span.end + _FAR]
