"""The sample county on paper: units with codes that no real place has (99…), and the people who log in there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

__all__ = [
    "CITY",
    "CITY_CODE",
    "COUNTY",
    "COUNTY_CODE",
    "PEOPLE",
    "PROVINCE",
    "PROVINCE_CODE",
    "SAMPLE_TOWN",
    "TOWNS",
    "YEARS",
    "Person",
    "Town",
]

YEARS = (2023, 2024)
PROVINCE, CITY, COUNTY = "云岭省", "沧岭市", "澜溪县"
PROVINCE_CODE, CITY_CODE, COUNTY_CODE = "990000000000", "990100000000", "990124000000"


@dataclass(frozen=True, slots=True)
class Town:
    """A town with its villages; `scale` says how much happens there beside the others, in percent."""

    code: str
    name: str
    villages: tuple[str, ...]
    scale: int
    secretary: str
    head: str

    @property
    def village_codes(self) -> Iterator[tuple[str, str]]:
        """Code and name of each village; communities are numbered from 001, villages from 201."""
        communities = [name for name in self.villages if name.endswith("社区")]
        villages = [name for name in self.villages if not name.endswith("社区")]
        for first, names in ((1, communities), (201, villages)):
            for number, name in enumerate(names, start=first):
                yield f"{self.code[:9]}{number:03d}", name


TOWNS = (
    Town(
        "990124100000",
        "石砚镇",
        (
            "砚台社区",
            "墨池社区",
            "上砚村",
            "下砚村",
            "磨盘岗村",
            "柿子沟村",
            "青檀村",
            "岭背村",
            "半坡店村",
            "滴水岩村",
            "枣树坪村",
            "麦子垄村",
            "老油坊村",
            "桥头营村",
            "南窑洼村",
        ),
        110,
        "裴书恒",
        "邵明川",
    ),
    Town(
        "990124101000",
        "稻香渡镇",
        (
            "渡口社区",
            "上渡村",
            "中渡村",
            "芦花湾村",
            "鱼梁滩村",
            "荷叶塘村",
            "水磨坊村",
            "沙嘴村",
            "白鹭荡村",
            "柳林套村",
            "秧田坝村",
            "晒谷坪村",
            "船形岗村",
            "藕池村",
        ),
        100,
        "荀立本",
        "尚安澜",
    ),
    Town(
        "990124102000",
        "松涛坪镇",
        (
            "松林社区",
            "听涛村",
            "云杉坪村",
            "石笋村",
            "野栗垭村",
            "冷水溪村",
            "茶条岭村",
            "鹰嘴岩村",
            "背风坳村",
            "天星坪村",
            "桦皮厂村",
            "药王谷村",
        ),
        85,
        "鲁承志",
        "甘雨辰",
    ),
)

SAMPLE_TOWN = TOWNS[0]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who logs in: in which unit, as what (a value of `ledger.models.Role`)."""

    username: str
    name: str
    role: str
    unit: str


PEOPLE = (
    Person("shiyan", "石砚镇经办 秦晓禾", "clerk", "石砚镇"),
    Person("shiyan-lead", "石砚镇书记 裴书恒", "leader", "石砚镇"),
    Person("shangyan", "上砚村经办 尹春桃", "clerk", "上砚村"),
    Person("daoxiang", "稻香渡镇经办 宁书航", "clerk", "稻香渡镇"),
    Person("songtao", "松涛坪镇经办 简清越", "clerk", "松涛坪镇"),
    Person("county", "澜溪县司法局 栾以宁", "reviewer", COUNTY),
)
