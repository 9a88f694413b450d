"""The parts that the annual report on rule-of-law government must have, by statute."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Part"]


class Part(StrEnum):
    """The statutory contents of the annual report (督察工作规定第二十四条)."""

    MEASURES = "measures"
    DEFICIENCIES = "deficiencies"
    FIRST_RESPONSIBLE = "first_responsible"
    PLAN = "plan"
    OTHER = "other"

    @property
    def title(self) -> str:  # type: ignore[override]  # a part is never title-cased
        """The part's name in Chinese."""
        return _PART_TITLES[self]


_PART_TITLES = {
    Part.MEASURES: "主要举措和成效",
    Part.DEFICIENCIES: "存在的不足和原因",
    Part.FIRST_RESPONSIBLE: "党政主要负责人履行推进法治建设第一责任人职责情况",
    Part.PLAN: "下一年度主要安排",
    Part.OTHER: "其他需要报告的情况",
}
