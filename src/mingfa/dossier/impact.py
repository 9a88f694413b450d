"""Which reports that were handed in tell a figure that a change would move."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mingfa.dossier.corrections import record_of
from mingfa.dossier.models import ReceivedReport
from mingfa.ledger.models import User
from mingfa.ledger.rights import may_read
from mingfa.rollup.impact import FigureMoved, Impact

__all__ = ["ReportTouched", "reports_touched"]


@dataclass(frozen=True, slots=True)
class ReportTouched:
    """A report, and the passages in it (as written) with the figure that each tells."""

    report: ReceivedReport
    passages: tuple[tuple[str, FigureMoved], ...]


def reports_touched(found: Impact, *, viewer: User | None) -> tuple[ReportTouched, ...]:
    """The reports of the units and years of an impact whose linked figures it moves, newest first."""
    moved: dict[tuple[int, int], list[FigureMoved]] = {}
    for figure in found.figures:
        moved.setdefault((figure.unit.pk, figure.year), []).append(figure)
    reports = ReceivedReport.objects.filter(
        unit__in={unit for unit, _ in moved}, year__in={year for _, year in moved}
    ).select_related("unit")
    touched = []
    for report in reports.defer("content", "findings"):
        if report.year is None or (viewer is not None and not may_read(viewer, report.unit)):
            continue
        passages = _passages(record_of(report), report.year, moved.get((report.unit_id, report.year), ()))
        if passages:
            touched.append(ReportTouched(report, passages))
    return tuple(touched)


def _passages(
    document: Mapping[str, Any], year: int, moved: Sequence[FigureMoved]
) -> tuple[tuple[str, FigureMoved], ...]:
    by_figure = {(figure.indicator.key, figure.after.group): figure for figure in moved}
    whole = [f"{year}-01-01", f"{year}-12-31"]
    return tuple(
        (written["text"], by_figure[written["indicator"], written["group"]])
        for written in document["figures"]
        # A figure of a month or a quarter is another than the year's.
        if (written["indicator"], written["group"]) in by_figure and written["period"] in (None, whole)
    )
