"""A law that does not exist under the title given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from mingfa.law.acts import STATE, act_named, nearest
from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.literals import any_of
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.sought import sought
from mingfa.text.places import is_place
from mingfa.text.spans import Span

__all__ = ["NoActOfThatTitle"]

_LAW = re.compile(r"《([^《》（）()\n“”、，]{2,30}(?:法|法典))》")
_REGULATION = re.compile(r"《((?:中华人民共和国)?[^《》（）()\n“”、，]{2,24}条例)》")
_NO_LAW = re.compile(
    "(?:办|方|做|看|想|说|写|读|工作|算|疗|学|普|用|守|执|司|立|违|犯|枉|合|非|兵|书|魔|戏|大|小|民|技|剑|心|战|拳)法$|模范法|示范法"
    "|外国|德国|美国|日本|国际|公约|章程|规定|实施意见|方案|解读|读本|案例|知识|与生活|漫画|同行|大家|问答|释义|我与|我和|你我"
)
_LOCAL = re.compile("省|市|自治区|自治州|自治县|州|县|经济特区")
# What people write for the titles beside it, with or without 《》.
_SAID: Mapping[str, str] = MappingProxyType({
    "劳动保障法": "《劳动法》或《社会保险法》《劳动合同法》", "治安处罚法": "《治安管理处罚法》", "治安管理法": "《治安管理处罚法》",
    "未成年保护法": "《未成年人保护法》", "未成年人权益保护法": "《未成年人保护法》", "妇女儿童权益保护法": "《妇女权益保障法》",
    "妇女权益保护法": "《妇女权益保障法》", "妇女儿童权益保障法": "《妇女权益保障法》", "妇女儿童保护法": "《妇女权益保障法》",
    "老年人权益保护法": "《老年人权益保障法》", "老年人保护法": "《老年人权益保障法》", "残疾人权益保障法": "《残疾人保障法》",
    "残疾人保护法": "《残疾人保障法》", "消费者保护法": "《消费者权益保护法》", "消费者权益保障法": "《消费者权益保护法》",
    "反电信诈骗法": "《反电信网络诈骗法》", "反网络诈骗法": "《反电信网络诈骗法》", "电信网络诈骗法": "《反电信网络诈骗法》",
    "防电信网络诈骗法": "《反电信网络诈骗法》", "道路安全法": "《道路交通安全法》", "交通安全法": "《道路交通安全法》",
    "道路交通法": "《道路交通安全法》", "农产品安全法": "《农产品质量安全法》", "土地承包法": "《农村土地承包法》",
    "农村土地承包合同法": "《农村土地承包法》", "村委会组织法": "《村民委员会组织法》", "村民自治法": "《村民委员会组织法》",
    "突发事件应急法": "《突发事件应对法》", "公务员管理法": "《公务员法》", "行政处分法": "《公职人员政务处分法》",
    "法制宣传教育法": "《法治宣传教育法》", "普法宣传教育法": "《法治宣传教育法》", "人民调节法": "《人民调解法》",
    "青少年保护法": "《未成年人保护法》", "预防青少年犯罪法": "《预防未成年人犯罪法》", "预防未成年犯罪法": "《预防未成年人犯罪法》",
    "反恐法": "《反恐怖主义法》", "反家暴法": "《反家庭暴力法》", "家庭促进教育法": "《家庭教育促进法》",
    "农民工工资支付条例": "《保障农民工工资支付条例》", "乡村振兴法": "《乡村振兴促进法》", "扫黑除恶法": "《反有组织犯罪法》",
    "环境污染防治法": "《环境保护法》", "社区矫治法": "《社区矫正法》", "食品安全卫生法": "《食品安全法》",
})  # fmt: skip
_WRITTEN = re.compile(
    rf"(?:(?<=[《、，。；习传讲彻行的和与及对])|(?<=宣讲)|(?<=中华人民共和国)|^)({any_of(_SAID)})(?=[》、，。；等和与及规]|的|$)",
    re.MULTILINE,
)
_NAMES = sought(*_SAID)
_TITLES = sought("法》", "法典》", "条例》")


class NoActOfThatTitle(Rule):
    """法律法规的名称写错了，没有这部法。

    为什么：
        法律名称是固定的，写错一个字就不是那部法。全国现行法律有目录可查。
    错：
        组织学习《治安处罚法》《未成年保护法》。
    错：
        向企业宣讲劳动保障法、安全生产法等法律法规。
    错：
        宣传《中华人民共和国行政许可管理法》《信访工作管理条例》《中华人民共和国行政处罚条例》。
    对：
        学习《治安管理处罚法》《未成年人保护法》《中华人民共和国反有组织犯罪法》《信访工作条例》。
    对：
        印发《关于加强普法的工作办法》《湖南省信访条例》，讲授《办案方法》，编印《大家来学法》，宣传《民法典》《婚姻法》。
    不查：
        地方性法规；办法、规定、规则；已经失效的法律（另有规则）；没有书名号而又不是常见误写的。
    """

    code = "LAW002"
    name = "no-act-of-that-title"
    severity = Severity.ERROR
    basis = NoBasis("全国人大公布的现行有效法律目录")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        taken: set[int] = set()
        for match in matches_near(_WRITTEN, text, _NAMES, before=1, after=24):
            taken.add(match.end())
            yield _fault(Span(*match.span(1)), match[1], f"应为{_SAID[match[1]]}")
        for match in matches_near(_LAW, text, _TITLES, before=33, after=4):
            title = match[1].removeprefix(STATE)
            if match.end(1) in taken or act_named(title) or _NO_LAW.search(title):
                continue
            near = nearest(title)
            if near or match[1].startswith(STATE):
                taken.add(match.end(1))
                yield _fault(Span(*match.span()), f"《{match[1]}》", _meant(near))
        for match in matches_near(_REGULATION, text, _TITLES, before=33, after=4):
            title = match[1].removeprefix(STATE)
            if match.end(1) in taken or act_named(title) or _LOCAL.search(title) or is_place(title[:3]):
                continue
            law = f"{title.removesuffix('条例')}法"
            if match[1].startswith(STATE) and act_named(law):
                yield _fault(Span(*match.span()), f"《{match[1]}》", f"是否指《{law}》")
                continue
            near = tuple(name for name in nearest(title) if name.endswith("条例"))
            if (
                near
                and abs(len(near[0]) - len(title)) <= 2
                and set(near[0]) - set(title) <= set(near[0][:-2])
            ):
                yield _fault(Span(*match.span()), f"《{match[1]}》", _meant(near), Severity.WARNING)


def _meant(near: tuple[str, ...]) -> str:
    return f"是否指{'、'.join(f'《{name}》' for name in near)}" if near else "现行法律目录里没有"


def _fault(span: Span, said: str, meant: str, severity: Severity | None = None) -> Fault:
    return Fault(span, f"没有叫“{said.strip('《》')}”的法，{meant}。", "请核对法律名称。", None, severity)
