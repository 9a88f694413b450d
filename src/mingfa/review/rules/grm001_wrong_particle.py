"""的 where 地 or 得 belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.review.sought import sought
from mingfa.text.spans import Span

__all__ = ["WrongParticle"]

_HOW = (
    "全方位|潜移默化|扎扎实实|实实在在|源源不断|坚定不移|一丝不苟|持之以恒|循序渐进|与时俱进|不折不扣|毫不动摇|旗帜鲜明"
    "|因地制宜|创造性|最大限度|最大程度|有计划|有步骤|有针对性|有重点|有组织|分门别类|有条不紊|卓有成效|有效|有力|切实|积极|认真|稳步"
    "|及时|高效|有序|深入|持续|不断|严格|全面|充分|主动|自觉|逐步|更好|更加有效|很好|较好|极大|大力|系统"
)
_DOES = (
    "提高|提升|根植|推进|推动|促进|落实|开展|做好|完成|解决|加强|增强|维护|化解|防范|遏制|打击|履行|执行|改善|调动|激发"
    "|营造|减少|降低|避免|发挥|掌握|贯彻"
)
# 得到有效的提升: the verb is a noun there; so it is in 有效的化解机制 and where nothing follows it.
_NOUN_BEFORE = (
    "得到", "获得", "取得", "实现", "有了", "进行", "给予", "予以", "加以", "带来", "需要", "缺乏", "缺少", "提供", "作出", "做出", "一个", "一种", "这种", "更多", "具有", "形成", "起到", "有", "最",
)  # fmt: skip
_NOUN_AFTER = "机制|措施|方式|方法|作用|办法|能力|水平|渠道|路径|途径|体系|制度|过程|工作|手段|效果|情况|力度|成效|模式|平台|和|与|及|或|的|等"
_ADVERB = re.compile(rf"({_HOW})(的)({_DOES})(?:了|于)?(?=[一-龥“《])(?!{_NOUN_AFTER})")
_COMPLEMENT = re.compile(
    r"(?<![的好])(?:做|干|抓|管|学|落实|完成|执行|把握|处理|解决)(的)(?=(?:很|更|比较|非常|不够|较)?(?:好|实|细|到位|扎实|彻底|及时|不错)[，。；、])"
)
_ADVERBS = sought(*(f"的{word}" for word in _DOES.split("|")))
_VERBS = sought(
    "做的", "干的", "抓的", "管的", "学的", "落实的", "完成的", "执行的", "把握的", "处理的", "解决的"
)


class WrongParticle(Rule):
    """该用“地”“得”的地方用了“的”。

    为什么：
        修饰动词用“地”，补充说明用“得”。用错虽不影响理解，却是审稿最常被圈出的毛病。
    错：
        全方位的提高执法专业水平。
    错：
        将法治建设的意识潜移默化的根植于群众心中。
    错：
        各项任务落实的很到位，工作做的好。
    对：
        依法行政能力得到有效的提升，全面的宣传教育形成合力，需要及时的处置。
    对：
        全方位地提高执法水平，有效的化解机制初步建立，落实的措施很到位。
    不查：
        前面是“得到”“实现”等、后面的动词作名词用的；“的”后面的词既是动词又是名词而难以判断的。
    """

    code = "GRM001"
    name = "wrong-particle"
    severity = Severity.WARNING
    basis = NoBasis("现代汉语语法规范")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in matches_near(_ADVERB, document.text, _ADVERBS, before=8, after=8):
            if not document.text.endswith(_NOUN_BEFORE, 0, match.start()):
                yield _fault(match, match.start(2), "地")
        for match in matches_near(_COMPLEMENT, document.text, _VERBS, before=1, after=12):
            yield _fault(match, match.start(1), "得")


def _fault(match: re.Match[str], at: int, right: str) -> Fault:
    span = Span(at, at + 1)
    mended = match[0][: at - match.start()] + right + match[0][at + 1 - match.start() :]
    return Fault(
        Span(*match.span()), f"“{match[0]}”里的“的”应为“{right}”。", f"请改为“{mended}”。", Fix(span, right)
    )
