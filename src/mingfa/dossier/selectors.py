"""Reading the dossier; every selector shows a viewer no more than their units."""

from __future__ import annotations

from typing import Any

from mingfa.dossier.models import ReceivedReport
from mingfa.errors import NameFault
from mingfa.ledger.models import Unit, User
from mingfa.ledger.rights import visible_units

__all__ = ["report_get", "reports_received"]


def reports_received(*, viewer: User) -> Any:
    """The reports handed in that a viewer sees, newest first, without their contents."""
    return (
        ReceivedReport.objects.filter(unit__in=Unit.objects.filter(visible_units(viewer)))
        .select_related("unit", "by")
        .defer("content", "document")
    )


def report_get(*, viewer: User, key: int) -> ReceivedReport:
    """One report by primary key; NameFault where it does not exist for the viewer."""
    found: ReceivedReport | None = reports_received(viewer=viewer).defer(None).filter(pk=key).first()
    if found is None:
        raise NameFault("报告", str(key))
    return found
