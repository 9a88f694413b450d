"""普法资料: printed matter coming in, handed out from stock, and counted; what events hand out stands with them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.indicator import Indicator, Measure, Naming, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import Needs, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Money, Text
from mingfa.law import publicity as law
from mingfa.law.report_parts import Part

__all__ = ["LINE", "Material", "MaterialMovements", "issued"]


class Material(Choice):
    """资料种类；宣传单按份、宣传册按册、书籍按本计，不混合相加。"""

    LEAFLET = "宣传单"
    BOOKLET = "宣传册"
    BOOK = "书籍"
    GOODS = "宣传品"

    __variants__ = {
        "宣传页": "宣传单",
        "宣传彩页": "宣传单",
        "彩页": "宣传单",
        "传单": "宣传单",
        "折页": "宣传单",
        "明白纸": "宣传单",
        "手册": "宣传册",
        "宣传手册": "宣传册",
        "培训手册": "宣传册",
        "法治书籍": "书籍",
        "法律书籍": "书籍",
        "读本": "书籍",
        "实物": "宣传品",
        "纪念品": "宣传品",
        "环保袋": "宣传品",
        "围裙": "宣传品",
    }


class Movement(Choice):
    """收发类别。"""

    PRINTED = "印制"
    RECEIVED = "上级配发"
    ISSUED = "日常发放"
    SPOILED = "损耗"
    COUNTED = "盘点"

    __variants__ = {
        "制作": "印制",
        "购买": "印制",
        "采购": "印制",
        "领取": "上级配发",
        "领入": "上级配发",
        "配发": "上级配发",
        "入库": "上级配发",
        "发放": "日常发放",
        "发放到村": "日常发放",
        "出库": "日常发放",
        "报废": "损耗",
        "作废": "损耗",
        "清点": "盘点",
        "库存盘点": "盘点",
    }


def _agrees(row: Any) -> bool:
    known = row.movement is Movement.COUNTED and row.on_the_books is not None
    return not known or row.quantity == row.on_the_books or bool(row.remark)


class MaterialMovements(Register):
    """一种普法资料一次印制、领入、发放、损耗或者盘点一行；活动现场发放的登记在普法活动台账，不在此重复登记。"""

    key = "material_movements"
    label = "普法资料收发台账"
    basis = law.GRASS_ROOTS
    occurred_on = "moved_on"
    subject = "item"
    identity = ("moved_on", "movement", "kind", "item", "place")
    rhythm = Rhythm.QUARTER
    kept_at = (4, 5)
    rules = (
        Needs("movement", "place", values=(Movement.ISSUED,)),
        Needs("movement", "on_the_books", values=(Movement.COUNTED,)),
        Stated(
            at="quantity",
            reads=("movement", "on_the_books", "remark"),
            holds=_agrees,
            message="盘点数与账面结存不符，请核对收发记录；确有差异的，请在“备注”写明原因",
            rule="盘点数与账面结存不符的，须填备注",
        ),
    )

    moved_on: Day = column("收发日期", aliases=("日期", "时间", "发放日期", "印制日期"))
    movement: Movement = column("收发类别", aliases=("类别", "收发", "事由"))
    kind: Material = column("资料种类", aliases=("种类", "资料类别"))
    item: Text = column("资料名称", aliases=("名称", "品名", "资料"))
    quantity: Count = column(
        "数量",
        aliases=("份数", "本数", "册数", "实存数量"),
        unit="份",
        hint="宣传册按册、书籍按本、宣传品按件",
    )
    on_the_books: Count | None = column(
        "账面结存",
        default=None,
        aliases=("结存", "库存数"),
        unit="份",
        when=When("movement", (Movement.COUNTED,)),
    )
    place: Text | None = column(
        "发放去向",
        default=None,
        aliases=("发放地点", "领用单位", "去向"),
        when=When("movement", (Movement.ISSUED,)),
    )
    cost: Money | None = column("费用", default=None, aliases=("金额", "印制费用"), unit="元")
    keeper: Text | None = column("经办人", default=None, aliases=("保管人", "领用人"), stays=True)
    remark: LongText | None = column("备注", default=None)


def _moved(kind: Material, *movements: Movement) -> Callable[[Any], bool]:
    return lambda row: row.kind is kind and row.movement in movements


def issued(kind: Material) -> Measure:
    """What a row hands out of one kind from stock, events aside."""
    return total_of("quantity", _moved(kind, Movement.ISSUED))


def _taken_in(key: str, label: str, kind: Material, unit: str, naming: Naming) -> Indicator:
    return Indicator(
        key=key,
        label=label,
        definition=f"当期收发类别为“印制”“上级配发”的{kind}数量之和；发放、损耗、盘点不计，不同单位的资料不相加。",
        register=MaterialMovements,
        measure=total_of("quantity", _moved(kind, Movement.PRINTED, Movement.RECEIVED)),
        unit=unit,
        basis=law.GRASS_ROOTS,
        naming=naming,
    )


LEAFLETS_IN = _taken_in(
    "materials_leaflets_in",
    "印制宣传单",
    Material.LEAFLET,
    "份",
    Naming(
        phrases=(
            "印制 宣传单",
            "印制 宣传页",
            "印制 宣传资料",
            "印制 宣传材料",
            "印制|印刷|制作|编印 宣传单|宣传资料|折页|宣传材料|单页",
        ),
        units=("份", "张"),
        against=("发放",),
    ),
)
BOOKLETS_IN = _taken_in(
    "materials_booklets_in",
    "印制宣传册",
    Material.BOOKLET,
    "册",
    Naming(
        phrases=(
            "印制 宣传册",
            "印制 手册",
            "编印 手册",
            "印制|编印|印刷|编写|制作 手册|宣传册|读本",
        ),
        units=("册", "本"),
        against=("发放",),
    ),
)
BOOKS_IN = _taken_in(
    "materials_books_in",
    "购置书籍",
    Material.BOOK,
    "本",
    Naming(phrases=("购置 书籍", "购买 书籍", "采购 书籍"), units=("本", "册"), against=("发放",)),
)
GOODS_IN = _taken_in(
    "materials_goods_in",
    "制作普法宣传品",
    Material.GOODS,
    "件",
    Naming(phrases=("制作 宣传品", "定制 宣传品"), units=("件", "个"), against=("发放",)),
)

GOODS_OUT = Indicator(
    key="materials_goods_issued",
    label="发放普法宣传品",
    definition="当期收发类别为“日常发放”的宣传品件数之和；印制、损耗、盘点不计。",
    register=MaterialMovements,
    measure=issued(Material.GOODS),
    unit="件",
    basis=law.GRASS_ROOTS,
    naming=Naming(
        phrases=(
            "发放 宣传品",
            "发放 小礼品",
            "赠送 宣传品",
            "发放|赠送|派发|分发|投放|散发 宣传品|小礼品|纪念品|环保袋|购物袋|围裙|雨伞|扇子|纸杯|挎包|普法用品|物品|宣传物品|手提袋|文创|礼品|抽纸",
            "宣传品|普法宣传品|环保袋|手提袋|纪念品",
            "围裙|扑克|扇子|雨伞|毛巾|口杯|水杯|环保袋|抽纸|文创|帆布袋|钥匙扣|宣传伞|宣传袋",
        ),
        units=("件", "个", "份"),
        against=(
            "资料",
            "手册",
            "书籍",
            "宣传单",
        ),
    ),
)

MATERIALS_IN_TOLD = Sentence(
    key="materials_in_told",
    part=Part.MEASURES,
    wordings=(
        "保障普法资料供给[[，印制普法宣传单{materials_leaflets_in}]][[，印制普法宣传册{materials_booklets_in}]]"
        "[[，购置法治书籍{materials_books_in}]][[，发放普法宣传品{materials_goods_issued}]]。",
        "做好普法资料编印配发[[，印制宣传页{materials_leaflets_in}]][[，编印普法手册{materials_booklets_in}]]"
        "[[，购买法治书籍{materials_books_in}]][[，向群众赠送普法宣传品{materials_goods_issued}]]。",
    ),
)

LINE = Line(
    key="publicity_materials",
    label="普法资料",
    heading="深入开展法治宣传教育",
    registers=(MaterialMovements,),
    indicators=(LEAFLETS_IN, BOOKLETS_IN, BOOKS_IN, GOODS_IN, GOODS_OUT),
    sentences=(MATERIALS_IN_TOLD,),
)
