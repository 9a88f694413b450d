"""Characters that are mistyped for one another: of one sound (`homophones.txt`) or of one shape.

Near sounds (zh and z, in and ing) are one: input methods confuse them. The file gives the more than three thousand
common characters, a sound a line; it is read on first use.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = ["mistaken_for"]

_SHAPES = (
    "已己巳 未末 侯候 拔拨 折拆析 辩辨辫 赡瞻 贷货 崇祟 戊戌戍 微徽 徒徙 暴爆 博搏 坚竖 拢扰优 壁璧 绩续 祥详 彻切 "
    "恳垦 管菅 冶治 晚脱 土士 日曰 干千 王玉 免兔 鸟乌 竟竞 令今 大太 纪记 准淮 缉辑 查杳 扬杨 杆秆 恢灰 员贡 法去 "
    "规现 政攻 执热 权杈 制刺 审申 服报 务各 案桉 件伴 判刺 诉拆 讼颂论 调周 解懈 纷粉 宣宜 传转 普晋 育肓 识织 职识 栽裁载 锻煅 律侓 复覆 流留 列例"
)
_ALIKE = {mark: group.replace(mark, "") for group in _SHAPES.split() for mark in group}


@cache
def _sounds() -> dict[str, str]:
    groups = files("mingfa.review").joinpath("homophones.txt").read_text(encoding="utf-8").split()
    return {mark: group for group in groups for mark in group}


def mistaken_for(mark: str) -> str:
    """The characters that one is mistaken for, by ear or by eye."""
    return (_sounds().get(mark, "") + _ALIKE.get(mark, "")).replace(mark, "")
