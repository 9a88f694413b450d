"""Numbers that a law bounds: a people's mediation committee has three to nine members."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import mediation
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["CommitteeSizeOutsideTheLaw"]

_COMMITTEES = re.compile(
    r"(?:(?P<before>\d{1,4})个[^，。；\n]{0,12}?(?:人民调解(?:组织|委员会)|调委会)(?:（[^（）]{0,20}）)?|(?:人民调解(?:组织|委员会)|调委会)(?P<after>\d{1,4})个)"
)
_MEMBERS = re.compile(
    r"^(?:[^。；\n\d]{0,30}?)[，、；]?(?:共|共有|共计|现有|有|配备|选配|聘任|配齐)*(?:专兼职|专职|兼职)?(?:人民)?(?:调解员|调解委员|委员|成员)?(?:共|共有|共计|有|达)*(\d{1,5})(?:名|人)(?!次)"
)
_LEAST, _MOST = 3, 9


class CommitteeSizeOutsideTheLaw(Rule):
    """调解委员会的个数与人数不合法律规定：每个三至九人。

    为什么：
        人民调解法第八条规定人民调解委员会由委员三至九人组成。平均每个不足三人，不是人数漏了，就是组织没有配齐。
    错：
        全镇23个村人民调解组织全部组建到位，共计59人。
    错：
        共有村级人民调解委员会9个、人民调解员18名。
    对：
        全镇23个村人民调解组织全部组建到位，共计92人。
    对：
        设立人民调解委员会15个，共有调解员158名，其中专职调解员2名。
    不查：
        只说专职调解员的；一个委员会的人数；超过九人的调解员总数（委员会可以另聘调解员）。
    """

    code = "FIG004"
    name = "committee-size-outside-the-law"
    severity = Severity.WARNING
    basis = mediation.COMMITTEE
    triggers = ("调解组织", "调解委员会", "调委会")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for match in matches_near(_COMMITTEES, text, self.triggers, before=22, after=32):
            committees = int(match["before"] or match["after"])
            members = _MEMBERS.match(text[match.end() : match.end() + 60])
            if members is None or "专职" in members[0] or "其中" in members[0]:
                continue
            told = int(members[1])
            if committees > 1 and 0 < told < _LEAST * committees:
                yield Fault(
                    Span(match.start(), match.end() + members.end()),
                    f"{committees}个调解委员会共{told}人，平均不足{_LEAST}人，而法律规定每个{_LEAST}至{_MOST}人。",
                    "请核对个数和人数。",
                )
