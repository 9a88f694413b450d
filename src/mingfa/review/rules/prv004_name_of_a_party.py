"""The full name of somebody whose case is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.sought import sought
from mingfa.review.surnames import NAME, SURNAME
from mingfa.text.spans import Span

__all__ = ["NameOfAParty"]

_PARTY = (
    "当事人|上访人|信访人|来访人|来访群众|申请人|被申请人|原告|被告|被告人|嫌疑人|犯罪嫌疑人|违法行为人|矫正对象|社区矫正对象|社区矫正人员|刑满释放人员|刑释人员"
    "|吸毒人员|戒毒人员|受援人|受害人|被害人|患者|精神病人|精神障碍患者|贫困户|低保户|五保户|残疾人|留守儿童|孤儿|未成年人|农民工|村民|居民|群众|业主|邻居"
)
_ROLES = sought(
    "学生",
    "儿童",
    "老人",
    "司机",
    "店主",
    "业主",
    "女士",
    "男子",
    "村民",
    "居民",
    "牧民",
    "社员",
    "代表人",
    "负责人",
    "经营者",
    "驾驶人",
)
_KEYS = sought(*_PARTY.split("|"))
_NAMED = re.compile(
    rf"(?:{_PARTY})({SURNAME}[一-龥]{{1,2}}?)(?=(?:与|和|、|因|（|，|。|的|家|诉|反映|之|向|被|称|在|系|为|涉嫌|夫妇|等)|[（(])"
)
# A name told with an age or an office that only a case tells: 马晓婷（14岁）, 法定代表人周大勇作出罚款.
_TOLD = re.compile(
    rf"(?:学生|儿童|老人|司机|店主|业主|女士|男子|村民|居民|牧民|社员)({NAME})（(?:男|女|[\d一-龥，、]{{0,8}}\d{{1,3}}岁)"
    rf"|(?:法定代表人|负责人|经营者|店主|业主|司机|驾驶人)({NAME})(?=作出|处以?罚款|罚款|行政拘留|涉嫌|无证|违法|擅自)"
)
_NO_NAME = re.compile(
    "某|[×XxＸ*]|^(?:安全|安置|安居|文明|文化|关心|关注|关系|时间|时常|成功|成立|成员|方面|方便|方式|万余|向[镇县村党上法政]|常态|常见|强烈|管理|连续|解决|路上|游客"
    "|华侨|查询|简单|项目|单位|景区|强制|高度|易地|马上|何时|石料|车辆|房屋|白天|温暖|康复|平时|武装|牛羊|林地|田地|水稻|金额|江边|党员|司法|严重|应|任意|任何|施工|包括|盛赞|沙石|古树|左右|甘愿|尤其|曲折|全|党|兰|宁愿|单独|喻|谈|连|时)"
)


class NameOfAParty(Rule):
    """案例里写了当事人的真实姓名。

    为什么：
        纠纷、信访、矫正、救助对象的姓名与案情写在一起，公开就是泄露个人信息，也容易激化矛盾。
    错：
        当事人刘建军与邻居因宅基地边界争执多年，经调解握手言和。
    错：
        帮助社区矫正对象李明浩，落实帮扶措施。
    错：
        对永固公司法定代表人周大勇作出罚款3万元的处罚，学生马晓婷（14岁）一案妥善化解。
    对：
        当事人刘某与邻居因宅基地边界争执多年，当事人安全意识、村民关心的问题得到解决，村民向党委反映。
    不查：
        已经隐去姓名的；干部、先进典型的姓名。
    """

    code = "PRV004"
    name = "name-of-a-party"
    severity = Severity.WARNING
    basis = NoBasis("《中华人民共和国个人信息保护法》第十条、第二十八条")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in matches_near(_NAMED, document.text, _KEYS, before=4, after=16):
            if not _NO_NAME.search(match[1]):
                yield Fault(Span(*match.span(1)), "案例里写了当事人的姓名。", f"请改为“{match[1][0]}某”。")
        for match in matches_near(_TOLD, document.text, _ROLES, before=2, after=20):
            named = match[match.lastindex or 0]
            span = Span(*match.span(match.lastindex or 0))
            yield Fault(span, "案例里写了当事人的姓名。", f"请改为“{named[0]}某”。")
