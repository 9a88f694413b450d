"""An article beyond the last of its act."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.acts import act_named
from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.numbers import parse_amount
from mingfa.text.spans import Span

__all__ = ["NoSuchArticle"]

_CITED = re.compile(
    r"《([^《》\n]{2,30})》(?:（[^（）\n]{0,20}）)?第([一二三四五六七八九十百千零〇\d]{1,9})条"
)


class NoSuchArticle(Rule):
    """引用的条文超出了这部法的条数。

    为什么：
        行政处罚法一共86条，“第九十二条”只能是写错了。
    错：
        依据《中华人民共和国行政处罚法》第九十二条规范裁量权。
    对：
        依据《中华人民共和国行政处罚法》第三十三条、《民法典》第一千二百四十五条办理。
    不查：
        条数没有核对的法律；条文内容是否相符。
    """

    code = "LAW004"
    name = "no-such-article"
    severity = Severity.ERROR
    basis = NoBasis("依据应当准确")
    triggers = ("》第", "）第")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in matches_near(_CITED, document.text, self.triggers, before=56, after=14):
            act = act_named(match[1])
            if act is None or act.articles is None:
                continue
            try:
                article = parse_amount(match[2]).value
            except ValueError:
                continue
            if article > act.articles or article < 1:
                yield Fault(
                    Span(*match.span()),
                    f"《{act.title}》共{act.articles}条，没有第{match[2]}条。",
                    "请核对条文。",
                )
