"""分别 with more or fewer values than there are names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.sought import sought
from mingfa.text.spans import Span

__all__ = ["MoreOrFewerValuesThanNames"]

_NUMBER = r"\d[\d.,]*[余多]?(?:万|亿)?(?:[%％‰]|个百分点|[一-龥]{1,2}?)"
_VALUES = rf"{_NUMBER}(?:(?:、|和|与|以及|及){_NUMBER})+"
_TOLD = re.compile(
    rf"(?<=[，。；：\n）])([^，。；：\n（）]{{3,60}}?)分别(?:达到了?|达|为|是|占)({_VALUES})(?=[，。；！\n）]|$)"
)
_JOINED = re.compile("和|与|及")
_PAUSE = re.compile("、")
_VALUE = re.compile(_NUMBER)
_MARK = sought("分别")
_REACH = 120


class MoreOrFewerValuesThanNames(Rule):
    """“分别”后面的数字，与前面的名称个数对不上。

    为什么：
        写了“分别”，名称和数字就要一一对应；多一个少一个，读的人不知道哪个数是谁的。
    错：
        全年办理热线工单2310件，办结率、满意率分别达到99.1%、97%和95%。
    错：
        全年开展普法活动，进机关、进学校、进企业分别为12场、20场。
    对：
        全年办理热线工单2310件，办结率、满意率分别达到99.1%和97%。
        今年以来，矛盾纠纷和信访受理、办结数分别为35件、33件。
    对：
        各项工作有序推进，刑事案件同比分别为3件、5件，镇、村两级分别调解12件、30件、8件。
    不查：
        前面没有用顿号列出名称的；“分别”后面先写动词再写数字的；名称里有“和”“与”，个数说不准的。
    """

    code = "FIG013"
    name = "more-or-fewer-values-than-names"
    severity = Severity.WARNING
    basis = NoBasis("并列的名称与数字应当一一对应")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in matches_near(_TOLD, document.text, _MARK, before=_REACH // 2, after=_REACH):
            least = 1 + len(_PAUSE.findall(match[1]))
            most = least + len(_JOINED.findall(match[1]))
            values = len(_VALUE.findall(match[2]))
            if least > 1 and not least <= values <= most:
                yield Fault(
                    Span(match.start(2), match.end(2)),
                    f"“分别”前面有{least}项，后面有{values}个数。",
                    "请逐项核对，一一对应。",
                )
