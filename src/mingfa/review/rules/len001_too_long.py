"""A report longer than papers may be, or a sentence nobody can follow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["TooLong"]

_MOST = 5000
_SENTENCE = 220
_BLANK = re.compile(r"\s+")
_ANNEX = re.compile(r"^附件[0-9０-９一二三四五六七八九十]{0,2}[:：]?[ \u3000]*$", re.MULTILINE)
_STRETCH = re.compile("[^。！？；\n]+")
_SHORT_ONES = re.compile(rf"(?:[^。！？；\n]{{0,{_SENTENCE - 1}}}+[。！？；\n])*+")


class TooLong(Rule):
    """全文超过5000字，或者一句话太长。

    为什么：
        《整治形式主义为基层减负若干规定》要求地方文件一般不超过5000字；二百多字不断句，读的人抓不住要点。
    错：
        2024年，青禾镇坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，认真落实上级党委、政府关于法治政府建设的各项决策部署，紧紧围绕法治政府建设目标任务，聚焦群众关心的突出问题，健全领导机制、责任机制、考核机制和保障机制，把法治建设纳入经济社会发展总体规划、年度工作计划和目标考核内容，与经济社会发展同部署、同推进、同督促、同考核，统筹推进普法宣传、行政执法、矛盾化解、法律服务、基层治理等各项工作，着力提升干部群众的法治意识和法治素养，切实维护社会和谐稳定，为全镇经济社会高质量发展提供坚强有力的法治保障。
    对：
        2024年，青禾镇坚持依法行政，全年召开会议4次。
    不查：
        附件另外成文的。字数可以在审读方案里调整。
    """

    code = "LEN001"
    name = "too-long"
    severity = Severity.INFO
    basis = NoBasis("《整治形式主义为基层减负若干规定》")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        annex = _ANNEX.search(document.text)
        text = document.text[: annex.start()] if annex else document.text
        most = context.thresholds.get(self.code, _MOST)
        length = len(_BLANK.sub("", text)) if len(text) > most else 0
        if length > most:
            yield Fault(Span(0, 0), f"全文{length}字，超过{most}字。", "请压缩。")
        for match in _long(text):
            if "\t" not in match[0]:
                yield Fault(Span(*match.span()), f"这一句有{len(match[0])}字。", "请断成几句。")


def _long(text: str) -> Iterator[re.Match[str]]:
    """The stretches between marks that are too long; those before each are passed over in one go."""
    at = 0
    while at < len(text):
        short = _SHORT_ONES.match(text, at)
        match = _STRETCH.match(text, short.end() if short else at)
        if match and match.end() - match.start() >= _SENTENCE:
            yield match
        at = match.end() + 1 if match else len(text)
