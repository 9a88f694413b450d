"""The annex 数据来源说明: for each figure of a report its counting rule, value, coverage and source rows.

No personal data goes in: what a register does not open to everybody is left out of its rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mingfa.catalogue.indicator import AnyIndicator, Ratio
from mingfa.catalogue.register import Privacy, Register
from mingfa.catalogue.table import Catalogue
from mingfa.report.facts import Fact
from mingfa.text.amounts import Amount, Bound
from mingfa.text.dates import Period
from mingfa.writing.draft import Draft, FigureRun, Paragraph, date_line
from mingfa.writing.phrase import as_told, on_one_line

__all__ = ["Annex", "AnnexRow", "SourceRow", "Sources", "annex"]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row behind a figure; register is its key, subject the field that names the row."""

    register: str
    date: date
    subject: str
    id: str


Sources = Callable[[Fact], Sequence[SourceRow]]
"""The rows behind a fact in order of date, or as many of the first as are to be shown."""


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """What stands behind one figure, in the words of the table; a counting rule is told once."""

    figure: FigureRun
    passage: str
    label: str
    definition: str
    value: str
    coverage: str
    sources: str


@dataclass(frozen=True, slots=True)
class Annex:
    """The annex of a report; its rows follow the report's figures, then those of its table."""

    title: str
    rows: tuple[AnnexRow, ...]


def annex(draft: Draft, catalogue: Catalogue, sources: Sources | None = None, *, shown: int = 3) -> Annex:
    """The annex of a draft. `shown` is how many source rows are named before 等N条; without `sources`, none."""
    passages = dict(_passages(draft)) | {row.figure.anchor: f"附表：{row.label}" for row in draft.table}
    rows: list[AnnexRow] = []
    defined: dict[str, int] = {}
    for number, figure in enumerate(draft.every_figure, start=1):
        indicator = catalogue.indicator(figure.fact.indicator)
        first = defined.setdefault(indicator.key, number)
        found = tuple(sources(figure.fact)) if sources else ()
        rows.append(
            AnnexRow(
                figure=figure,
                passage=passages[figure.anchor],
                label=f"{indicator.label}（{figure.fact.group}）" if figure.fact.group else indicator.label,
                definition=indicator.definition if first == number else f"口径同序号{first}。",
                value=_value(figure.fact),
                coverage=_covered(figure.fact),
                sources=_sources(figure.fact, _registers(indicator), found[:shown]),
            )
        )
    return Annex("数据来源说明", tuple(rows))


_STOPS = re.compile(r"[，。；：！？]")


def _passages(draft: Draft) -> Iterator[tuple[str, str]]:
    """For each anchor the words around the figure, from stop to stop, without those that lead to another."""
    for block in draft.blocks:
        if not isinstance(block, Paragraph):
            continue
        before = ""
        for number, run in enumerate(block.runs):
            if not isinstance(run, FigureRun):
                before += run.text
                continue
            after, leads_on = "", False
            for following in block.runs[number + 1 :]:
                leads_on = isinstance(following, FigureRun)
                if leads_on or _STOPS.search(after):
                    break
                after += following.text
            stretch = _STOPS.split(after, maxsplit=1)
            if leads_on and len(stretch) == 1:
                stretch = re.split("[、（]", after, maxsplit=1)
            yield run.anchor, _STOPS.split(before)[-1].lstrip("、") + run.text + stretch[0]
            before = ""


def _value(fact: Fact) -> str:
    """The amount without any scale, its bound in plain words; a ratio with what was divided."""
    assert fact.amount is not None  # noqa: S101 - a figure is told of a known amount
    value = _plain(as_told(fact.amount, fact.unit), fact.unit)
    if len(fact.parts) == 2 and all(part.amount is not None for part in fact.parts):
        over, under = (_plain(part.amount, part.unit) for part in fact.parts if part.amount is not None)
        return f"{value}（{over}÷{under}）"
    return value


_BOUNDS = {Bound.AT_LEAST: "不少于", Bound.AT_MOST: "不超过", Bound.ABOUT: "约"}


def _plain(amount: Amount, unit: str) -> str:
    value = f"{_digits(amount.value)}{unit}"
    if amount.high is not None:
        return f"{value}至{_digits(amount.high)}{unit}"
    return _BOUNDS.get(amount.bound, "") + value


def _digits(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _covered(fact: Fact) -> str:
    """How many units speak, where there is more than one; what all of them tell is said in few words."""
    coverage = fact.coverage
    if coverage is None or coverage.expected == coverage.reported == 1:
        return ""
    if coverage.expected == coverage.reported:
        return f"应报{coverage.expected}个单位均有记录。"
    return f"{coverage}。"


def _registers(indicator: AnyIndicator) -> tuple[type[Register], ...]:
    """The registers that feed an indicator, each once."""
    additive = (indicator.denominator, indicator.numerator) if isinstance(indicator, Ratio) else (indicator,)
    return tuple(dict.fromkeys(source.register for one in additive for source in one.sources))


def _sources(fact: Fact, registers: Sequence[type[Register]], rows: Sequence[SourceRow]) -> str:
    named = "".join(f"《{register.label}》" for register in registers)
    total = f"{named}{fact.rows}条"
    if not rows:
        return f"{total}。"
    by_key = {register.key: register for register in registers}
    told = "、".join(_row(row, by_key.get(row.register), fact.period) for row in rows)
    return f"{total}：{told}{f'等{fact.rows}条' if len(rows) < fact.rows else ''}。"


def _row(row: SourceRow, register: type[Register] | None, period: Period) -> str:
    day = f"{row.date.month}月{row.date.day}日" if row.date in period else date_line(row.date)
    is_open = register is not None and register.column(register.subject).privacy is Privacy.OPEN
    return f"{day}{on_one_line(row.subject) if is_open else ''}（{row.id}号）"
