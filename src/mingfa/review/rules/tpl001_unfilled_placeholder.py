"""A blank of a template that was not filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.sought import sought
from mingfa.text.spans import Span

__all__ = ["UnfilledPlaceholder"]

_BLANK = re.compile(
    r"(?<![A-Za-z\d*])(?:[XxＸ×]{2,6}|[○〇◯]{2,6}|[△▲□■]{2,6})(?=[一-龥，。、；]|年|$)(?!型|光|射线)|(?<=[一-龥\d])(?:XX|××|xx|＊＊|\*\*)(?=[一-龥])"
    r"|_{2,}|＿{2,}|[（(【\[](?:此处|请|待|这里|在此)(?:填写|补充|插入|填入|删除|核实|更新|完善)[^）)】\]\n]{0,20}[）)】\]]"
    r"|[（(【\[]?(?:数据|数字|内容|名单)?待(?:补充?|核实|填|定|确认|完善)[）)】\]](?!办|遇)|…{1,2}（略）|(?<![\d.])\?{2,}(?=[个件次人名场份%])|(?<=[\d年])[xX×](?=[月日])"
    r"|(?<=[共达为])[xX×](?=[件次场人名份个])|[，。；](?:TODO|todo|TBD)",
    re.MULTILINE,
)

_KEYS = sought(
    "X", "x", "Ｘ", "×", "○", "〇", "◯", "△", "▲", "□", "■", "＊", "**", "__", "＿＿", "待补", "待核", "待填", "待定", "待确", "待完",
    "（略）", "??", "TODO", "todo", "TBD", "此处", "在此", "这里", "（请", "(请", "【请", "[请",
)  # fmt: skip


class UnfilledPlaceholder(Rule):
    """模板里的空没有填。

    为什么：
        “XX镇”“×月×日”“（待补充）”是模板和草稿的痕迹，送出去说明没有通读。
    错：
        XX副乡长具体负责，全年召开会议×次。
    错：
        开展宣传____场次，数据（待补充）。
    错：
        2024年×月×日召开会议。
    对：
        当事人王某某与李某的纠纷，联系电话139****0021，推广“3+X”模式，面积3×4米，待遇落实。
    不查：
        隐去姓名、号码的“某”和“*”。
    """

    code = "TPL001"
    name = "unfilled-placeholder"
    severity = Severity.ERROR
    basis = NoBasis("报送的文稿应当干净、完整")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in matches_near(_BLANK, document.text, _KEYS, before=10, after=36):
            yield Fault(Span(*match.span()), f"“{match[0]}”处没有填写。", "请补上内容。")
