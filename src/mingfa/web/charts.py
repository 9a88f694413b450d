"""Series → bars: the geometry of small charts, which templates draw as SVG. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

__all__ = ["Bar", "Chart", "month_bars"]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar in pixels from the top left corner, and what it says."""

    x: int
    y: int
    width: int
    height: int
    middle: int
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars within a frame of so many pixels; base is the y of the line they stand on."""

    width: int
    height: int
    base: int
    bars: tuple[Bar, ...]

    @property
    def label_y(self) -> int:
        """Where the labels under the line stand."""
        return self.height - 6

    @property
    def said(self) -> str:
        """The chart in words, for those who do not see it."""
        return "，".join(f"{bar.label}{bar.text}" for bar in self.bars)


def month_bars(
    values: Sequence[Decimal | None],
    texts: Sequence[str],
    *,
    step: int = 9,
    bar: int = 6,
    height: int = 28,
    foot: int = 1,
) -> Chart:
    """Twelve bars, January first. A value that is not nought is at least two pixels high; None leaves a gap.

    >>> [bar.height for bar in month_bars([Decimal(0), Decimal(1), Decimal(4)], ["0", "1", "4"], height=21).bars]
    [0, 5, 20]
    """
    highest = max((value for value in values if value is not None), default=Decimal(0))
    base = height - foot
    bars = []
    for number, (value, text) in enumerate(zip(values, texts, strict=True)):
        tall = 0
        if value and highest:
            tall = max(int(value * base / highest), 2)
        left = number * step + (step - bar) // 2
        bars.append(Bar(left, base - tall, bar, tall, left + bar // 2, f"{number + 1}月", text))
    return Chart(step * len(values), height, base, tuple(bars))
