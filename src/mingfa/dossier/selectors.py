"""Reading the dossier; every selector shows a viewer no more than their units."""

from __future__ import annotations

from typing import Any

from mingfa.dossier.models import ReceivedReport
from mingfa.errors import NameFault
from mingfa.ledger.models import Unit, User
from mingfa.ledger.rights import visible_units

__all__ = ["report_get", "reports_latest", "reports_received", "years_received"]


def reports_received(*, viewer: User) -> Any:
    """The reports handed in that a viewer sees, newest first, without their contents."""
    return (
        ReceivedReport.objects.filter(unit__in=Unit.objects.filter(visible_units(viewer)))
        .select_related("unit", "by")
        .defer("content", "document")
    )


def years_received(*, viewer: User, unit: Unit) -> list[int]:
    """The years of which reports of a unit and those below it were handed in, latest first."""
    below = reports_received(viewer=viewer).filter(unit__path__startswith=unit.path, year__isnull=False)
    return sorted(set(below.values_list("year", flat=True)), reverse=True)


def reports_latest(*, viewer: User, unit: Unit, year: int) -> list[ReceivedReport]:
    """The latest report for a year of each unit below one, in order of the units, ready to have its figures told."""
    found = (
        reports_received(viewer=viewer)
        .filter(unit__path__startswith=unit.path, year=year)
        .defer(None)
        .defer("content", "findings")
        .prefetch_related("corrections")
    )
    latest: dict[int, ReceivedReport] = {}
    for report in found:
        latest.setdefault(report.unit_id, report)
    return sorted(latest.values(), key=lambda report: report.unit.code)


def report_get(*, viewer: User, key: int) -> ReceivedReport:
    """One report by primary key; NameFault where it does not exist for the viewer."""
    found: ReceivedReport | None = reports_received(viewer=viewer).defer(None).filter(pk=key).first()
    if found is None:
        raise NameFault("报告", str(key))
    return found
