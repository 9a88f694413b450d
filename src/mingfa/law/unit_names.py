"""Names of township stations and county bodies that reforms replaced, and what they are called now.

From the reform of bodies of 2018 on, a paper that gives the former name gives a wrong one.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

__all__ = ["FORMER_NAMES", "RENAMED_BY", "renamed"]

#: By then the county and township level had taken the names of the reform of 2018.
RENAMED_BY = date(2019, 3, 31)

FORMER_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "国土资源所": "自然资源所",
        "国土资源局": "自然资源局",
        "国土所": "自然资源所",
        "工商所": "市场监管所",
        "工商局": "市场监督管理局",
        "质监局": "市场监督管理局",
        "食药监所": "市场监管所",
        "食品药品监督管理所": "市场监管所",
        "安监办": "应急管理办公室",
        "安监局": "应急管理局",
        "环保所": "生态环境所",
        "环保局": "生态环境分局",
        "法制办": "司法局",
        "卫计局": "卫生健康局",
        "卫计办": "卫生健康办公室",
        "农业局": "农业农村局",
        "农牧局": "农业农村局",
        "国税所": "税务所",
        "地税所": "税务所",
        "国税局": "税务局",
        "地税局": "税务局",
        "旅游局": "文化和旅游局",
        "消防大队": "消防救援大队",
        "消防中队": "消防救援站",
    }
)


def renamed(name: str) -> tuple[str, str] | None:
    """The former name inside a name and the one that took its place; None where there is none.

    >>> renamed("青禾镇国土资源所")
    ('国土资源所', '自然资源所')
    """
    for former, current in FORMER_NAMES.items():
        if former in name and current not in name:
            return former, current
    return None
