"""Verbs and objects that do not go together, and words that say a thing twice."""

from __future__ import annotations

from mingfa.law.clause import NoBasis
from mingfa.review.rule import Severity
from mingfa.review.wordlist import WordingRule, table

__all__ = ["WordsThatDoNotGoTogether"]

_ROWS = """
通过利用 -> 利用
通过采取(?=[^，。]{1,12}(?:方式|形式)) -> 采取
目的是为了 -> 目的是
范围面 -> 范围
(?<!体制)机制制度(?!建设|体系|化) -> 机制
制度机制制度 -> 制度机制
大约(?=[^，。；]{1,8}左右) ->
凯旋归来 -> 凯旋
免费无偿 -> 无偿
无偿免费 -> 无偿
切忌不要 -> 切忌
防止[^，。；]{0,10}不再发生 ->
避免[^，。；]{0,10}不再发生 ->
(?:持续|不断|进一步|继续)?加强[^，。；、\\n]{0,8}作用(?=[，。；\\n]) ->
(?:持续|不断|进一步|继续)?加强[^，。；、\\n的]{0,6}步伐(?=[，。；]) ->
提高[^，。；、\\n]{0,6}力度(?=[，。；]) -> # “力度”与“加大”搭配
增强[^，。；、\\n]{0,4}力度(?=[，。；]) -> # “力度”与“加大”搭配
降低[^，。；、\\n]{0,4}次数和频率 ->
(?:把|将)[^，。；]{2,30}(?<!列为)(?<!作为)纳入[^，。；]{0,20}的重要内容(?=[，。；]) -> # “纳入……”与“作为……重要内容”两种说法混在一起
取得[^，。；、\\n]{0,6}效果(?:明显|显著) ->
执法行政(?=能力|水平|行为|工作) -> 依法行政
主体职责(?=[，。；]) -> 主体责任
"""


class WordsThatDoNotGoTogether(WordingRule):
    """词语搭配不当，或者同一个意思说了两遍。

    为什么：
        “通过利用”“目的是为了”意思重复，“加强……作用”动宾不搭，读起来拗口，也显得没有推敲。
    错：
        创新宣传载体，通过利用微博、微信等新媒体进行宣传。
    错：
        普法宣传范围面不够广，机关工作人员的执法行政能力有待提高。
    错：
        （四）持续加强组织领导作用。
    对：
        利用微博、微信等新媒体进行宣传，加大宣传力度，发挥组织领导作用，加强党的领导，发挥先锋作用。
    对：
        健全机制，完善制度；覆盖面不够广；把学法纳入年度计划。
    不查：
        口语中通行、意思清楚的说法；书名号里的名称。
    """

    code = "GRM003"
    name = "words-that-do-not-go-together"
    severity = Severity.WARNING
    basis = NoBasis("现代汉语语法规范")
    unsure = Severity.INFO
    wordings = table(_ROWS)
