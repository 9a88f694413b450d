"""The names under which a unit reports, and those to whom it reports."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mingfa.errors import InputFault
from mingfa.report.facts import UnitCard

__all__ = ["Bodies", "addressees_of", "at_home", "issuers_of", "superior_of", "superior_words"]

_TOWN = 4

#: What a wording says of a 镇, as other kinds of unit say it; longer expressions first.
_AT_HOME = {
    "乡": (("镇", "乡"),),
    "街道": (
        ("镇党委、政府", "街道党工委、办事处"),
        ("镇党委", "街道党工委"),
        ("镇政府", "街道办事处"),
        ("镇长办公会", "主任办公会"),
        ("镇长", "街道主任"),
        ("镇、村", "街道、社区"),
        ("镇", "街道"),
    ),
}
_ABOVE = (
    ("镇党委、政府", "各级党委、政府"),
    ("镇、村两级", "县、乡、村三级"),
    ("镇法律顾问", "乡镇法律顾问"),
)


@dataclass(frozen=True, slots=True)
class Bodies:
    """The party body and the government body of one unit; together they sign and are addressed."""

    party: str
    government: str


def issuers_of(unit: UnitCard) -> Bodies:
    """Who signs the report of a unit; InputFault for villages and grids, which make none."""
    if unit.level > _TOWN:
        raise InputFault(
            f"“{unit.name}”不单独作年度报告：年度报告由乡镇（街道）及以上党委、政府作出。请选择其所在的乡镇（街道）。"
        )
    return _bodies(unit.name)


def superior_of(unit: UnitCard) -> str | None:
    """The name of the unit one level up; None where the card does not say."""
    if unit.level == _TOWN and unit.county:
        return unit.county
    return unit.ancestors[-1] if unit.ancestors else None


def superior_words(unit: UnitCard) -> str:
    """How running text speaks of the superior: 县委、县政府."""
    if unit.level == 1:
        return "党中央、国务院"
    name = superior_of(unit) or ""
    for kind in ("自治区", "省", "市", "州", "县", "区", "旗"):
        if name.endswith(kind):
            return f"{kind}委、{kind}政府" if kind != "自治区" else "自治区党委、政府"
    return "上级党委、政府"


def addressees_of(unit: UnitCard) -> Bodies | None:
    """The bodies one level up, in full; None where the card does not say whose they are."""
    name = superior_of(unit)
    return _bodies(name) if name else None


def at_home(text: str, unit: UnitCard) -> str:
    """A wording of the catalogue, which speaks of a 镇, as the unit itself would say it.

    >>> at_home("全镇建有人民调解委员会", UnitCard("1", "柳坪乡", 4, "清河县柳坪乡"))
    '全乡建有人民调解委员会'
    """
    changes: tuple[tuple[str, str], ...]
    if unit.level < _TOWN:
        changes = (*_ABOVE, ("全镇", f"全{unit.name[-1]}"))
    else:
        kind = "街道" if unit.name.removesuffix("办事处").endswith("街道") else unit.name[-1]
        changes = _AT_HOME.get(kind, ())
    # 城镇, 集镇 and 乡镇 are words of their own.
    pieces = re.split("([城集乡]镇)", text)
    for said, here in changes:
        pieces[::2] = [piece.replace(said, here) for piece in pieces[::2]]
    return "".join(pieces)


def _bodies(name: str) -> Bodies:
    # A sub-district or a development zone is an agency: it has neither a committee nor a people's government.
    stem = name.removesuffix("办事处")
    if stem.endswith("街道"):
        return Bodies(f"中共{stem}工作委员会", f"{stem}办事处")
    zone = name.removesuffix("管理委员会").removesuffix("管委会")
    if zone != name or zone.endswith(("开发区", "园区", "管理区", "新区")):
        return Bodies(f"中共{zone}工作委员会", f"{zone}管理委员会")
    return Bodies(f"中共{name}委员会", f"{name}人民政府")
