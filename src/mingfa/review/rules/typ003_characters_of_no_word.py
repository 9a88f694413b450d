"""Two characters that make no word, where a common one sounds or looks the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.lexicon import meant_by, misfits
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.surnames import SURNAME
from mingfa.text.spans import Span

__all__ = ["CharactersOfNoWord"]

_SHOWN = 3  # words that may be meant
_PLACE = re.compile("[一-龥]{0,2}(?:[村镇乡县旗寨屯庄岭沟坪湾桥街路巷州]|社区|苏木|嘎查)")
_BORNE = re.compile(
    rf"(?:书记|主任|[镇乡县区市局所队组站村社达]长?|经办|委员|同志|主席|律师|代表|[员人民户任、与])({SURNAME}[一-龥]{{0,2}})"
)
_MARK = re.compile("[，。；：]")
_NAME = 4  # characters before a place in which a name may begin


class CharactersOfNoWord(Rule):
    """两个字连在一起不成词，与前后的字也不成词，而有同音或形近的常用词。

    为什么：
        输入法选错、扫描识别错的字不在任何常见错字表里，但一定读不通。先看读不通的地方，再看像哪个词，才不会漏。
    错：
        健全行政裁量权基准，做到过罚相档。
    错：
        全年办理人大代表建义5件，完成时现均符合要求。
    错：
        镇长代头出庭应诉，意见及时采那。
    对：
        全镇负责人落实整改措施，问题高发路段得到治理，人熟地熟，建议5件全部采纳。
    对：
        岩头村与周庄镇开展共建，主题党日进组入户，党委书记孟凡林带头学法。
    不查：
        没有同音、形近常用词的；人名、地名、表格；一个字与前后的字能成词的。
    """

    code = "TYP003"
    name = "characters-of-no-word"
    severity = Severity.WARNING
    basis = NoBasis("现代汉语规范用字")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for at in misfits(text):
            pair = text[at : at + 2]
            words = meant_by(pair)
            if words and _in_prose(text, at) and not _is_name(text, at):
                shown = "、".join(f"“{word}”" for word in words[:_SHOWN])
                yield Fault(
                    Span(at, at + 2), f"“{pair}”不成词，是否指{shown}。", "请核对是否写错、漏字或者多字。"
                )


def _in_prose(text: str, at: int) -> bool:
    """Whether the line has a mark: cells of tables and signatures are full of names."""
    end = text.find("\n", at)
    line = text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]
    return "\t" not in line and _MARK.search(line) is not None


def _is_name(text: str, at: int) -> bool:
    """Whether the place lies in the name of a village or a person."""
    if _PLACE.match(text, at + 2):
        return True
    return any(
        match.start(1) <= at < match.end(1) for match in _BORNE.finditer(text, max(0, at - _NAME), at + _NAME)
    )
