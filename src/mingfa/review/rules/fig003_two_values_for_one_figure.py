"""The same standing number told twice and differently: 18 villages here, 16 there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.sought import DIGITS, sought
from mingfa.text.spans import Span

__all__ = ["TwoValuesForOneFigure"]

# What a unit has one number of at a time, each with the words it is told with and the wordings that count it whole.
_OWN = r"(?:全[镇乡县区市街道]{1,2}|[我本][镇乡县区市街道局]{1,2}|辖区?内?|下辖|所辖|管辖)"
_HAS = r"(?:现有|共有|共|所辖|辖|的|有|下辖)*"
_STANDING = (
    (
        "村",
        ("个村", "个行政村"),
        rf"{_OWN}{_HAS}(\d{{1,3}})个(?:行政)?村(?:委会|民委员会)?(?![（(]?[居社民小组]|级|和|、)",
    ),
    ("村（社区）", ("个村（",), rf"{_OWN}{_HAS}(\d{{1,3}})个村（(?:社区|居)）"),
    ("社区", ("个社区",), rf"{_OWN}{_HAS}(\d{{1,3}})个社区(?![和、]|矫正)"),
    (
        "村民小组",
        ("个村民小组", "个自然小组", "个自然村小组"),
        rf"{_OWN}[^。；\n]{{0,24}}?(\d{{1,4}})个(?:村民|自然村?)小组",
    ),
    (
        "乡镇",
        ("乡镇",),
        rf"全[县区市]{_HAS}(?:乡镇)?(\d{{1,2}})个(?:乡镇|镇街)?(?:（街道）)?(?=公共|全部|均|，|。|的|、|；|人民)",
    ),
    (
        "持证执法人员",
        ("持证执法人员", "持证行政执法人员"),
        r"持证(?:行政)?执法人员(?:共|共有|有|达|为)?(\d{1,4})[名人]",
    ),
    (
        "人民调解员",
        tuple(f"{said}人民调解员" for said in ("共有", "现有", "配备", "全镇", "全乡", "全县")),
        r"(?:共有|现有|配备|全镇|全乡|全县)人民调解员(?:共|共有|有|队伍)?(\d{1,5})[名人]",
    ),
    (
        "人民调解委员会",
        ("人民调解委员会",),
        r"(?:共有|现有|全镇|全乡|设立|建立)(?:村级|各级|村（社区）)?人民调解委员会(\d{1,4})个",
    ),
    (
        "网格",
        tuple(f"网格{digit}" for digit in DIGITS),
        r"(?:划分|共有|设置|设立)(?:基层|综治|基础)?网格(\d{1,4})个",
    ),
    ("法律明白人", ("法律明白人",), r"(?:现有|共有|全[镇乡县])“?法律明白人”?(?:共|共有)?(\d{1,5})[名人]"),
)
_PATTERNS = tuple((name, sought(*keys), re.compile(pattern)) for name, keys, pattern in _STANDING)
_EARLIER = re.compile("原|曾|上年|去年|合并前|调整前|增至|增加到|由|从")


class TwoValuesForOneFigure(Rule):
    """同一个数前后写得不一样。

    为什么：
        村（社区）、执法人员、调解员的总数只有一个，前后不一致，说明有一处是沿用旧材料。
    错：
        全镇共有18个村，公共法律服务室实现全覆盖。
        全镇23个村人民调解组织全部组建到位。
    错：
        全县共有乡镇23个，实现审查全覆盖。全县22个乡镇公共法律服务工作站全部建成。
    对：
        全镇共有18个村，其中6个村创建示范村，全镇18个村均聘请法律顾问。
    对：
        全镇18个村（社区）共有人民调解员86名，其中专职4名，另有12个村、6个社区设立工作室。
    不查：
        一部分村（社区）的数；说明了变化的数；台账核对由另一条规则负责。
    """

    code = "FIG003"
    name = "two-values-for-one-figure"
    severity = Severity.ERROR
    basis = NoBasis("报告中的数字应当准确，前后一致")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for name, keys, pattern in _PATTERNS:
            told: dict[str, list[Span]] = defaultdict(list)
            for match in matches_near(pattern, text, keys, before=56, after=24):
                if not _EARLIER.search(text, max(0, match.start() - 8), match.start()):
                    told[match[1]].append(Span(*match.span()))
            if len(told) < 2:
                continue
            first, *others = told
            for value in others:
                for span in told[value]:
                    yield Fault(span, f"{name}的总数此处为{value}，前面为{first}。", "请核对，全文用一个数。")
