"""Facts out of a text, for tests: a sentence of a report says what the ledger holds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mingfa.reading import read_text
from mingfa.report.facts import Coverage, Fact, UnitCard
from mingfa.review.form import Form, Page, Setting
from mingfa.text.amounts import Amount
from mingfa.text.dates import Period

TOWN = UnitCard(
    code="990101101000",
    name="青禾镇",
    level=4,
    full_name="云州市清河县青禾镇",
    county="清河县",
    ancestors=("中州省", "云州市", "清河县"),
    subordinates=("东村", "西村"),
    neighbours=("白石镇",),
)


@dataclass(frozen=True)
class KnownFacts:
    """`report.facts.Facts` with the figures given; everything else has no rows."""

    known: Mapping[tuple[str, Period], tuple[Amount, str]]
    coverage: Coverage | None = None
    unit: UnitCard = field(default=TOWN)

    def fact(self, indicator: str, period: Period, group: str | None = None) -> Fact:
        found = self.known.get((indicator, period))
        if found is None:
            return Fact(indicator, period, None, "", rows=0, group=group)
        amount, unit = found
        return Fact(
            indicator, period, amount, unit, rows=int(amount.value), group=group, coverage=self.coverage
        )

    def groups(self, indicator: str, period: Period) -> tuple[str, ...]:
        return ()

    def rows(self, register: str, period: Period) -> Sequence[Mapping[str, Any]]:
        return []


def facts_told(text: str) -> KnownFacts:
    """The facts that a text tells, as the reader links them."""
    document = read_text(text, "台账.txt")
    return KnownFacts(
        {
            (figure.indicator, figure.period): (figure.amount, figure.unit)
            for figure in document.figures
            if figure.indicator and figure.period
        }
    )


_A4 = Page(210, 297, 37, 35, 28, 26)
_PAGE = re.compile(r"纸张([\d.]+)×([\d.]+)，边距([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)")
_SET = re.compile(r"(\S+) ([\d.]+)磅(?: 行距([\d.]+))?：(.+)")


def form_told(text: str) -> Form:
    """The layout that an example tells: 纸张…，边距…; 仿宋 16磅 行距28：…; 无页码，30段."""
    page = _PAGE.search(text)
    count = re.search(r"(\d+)段", text)
    paragraphs = [
        Setting(match[4], match[1], float(match[2]), float(match[3]) if match[3] else None)
        for match in _SET.finditer(text)
    ] or [Setting("全年工作扎实推进。" * 4)] * int(count[1] if count else 0)
    return Form(Page(*map(float, page.groups())) if page else _A4, tuple(paragraphs), "无页码" not in text)
