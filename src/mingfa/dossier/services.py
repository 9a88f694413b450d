"""Receiving a report: it is read, reviewed and kept with what was found."""

from __future__ import annotations

import hashlib

from django.utils import timezone

from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.dossier.models import ReceivedReport
from mingfa.errors import NotAllowed
from mingfa.ledger.models import Unit, User
from mingfa.ledger.rights import may_read
from mingfa.reading import read
from mingfa.report.codec import from_json, to_json
from mingfa.report.model import Document
from mingfa.review.codec import findings_dict
from mingfa.review.rule import Context
from mingfa.review.runner import review
from mingfa.rollup.selectors import ledger_facts

__all__ = ["report_receive"]

_OLDER = 3


def report_receive(
    *,
    content: bytes,
    name: str,
    unit: Unit,
    by: User | None,
    year: int | None = None,
    with_ledger: bool = True,
    catalogue: Catalogue = CATALOGUE,
) -> ReceivedReport:
    """Read and review a file and keep it for a unit; FileFault where it cannot be read.

    year: of the work it tells, where somebody says it; else the text does. with_ledger: whether its figures are held against the
    unit's. Reports of earlier years that the unit has handed in are held against it in any case.
    """
    _may_see(by, unit)
    document = read(content, name)
    told = year or document.meta.year
    # The findings are kept for all who read the report.
    facts = ledger_facts(unit, catalogue.open) if with_ledger else None
    context = Context(facts=facts, year=told, older=_older(unit, told))
    findings = findings_dict(name, review(document, context))
    return ReceivedReport.objects.create(
        unit=unit,
        year=told,
        file_name=name[:255],
        sha256=hashlib.sha256(content).hexdigest(),
        content=content,
        document=to_json(document),
        findings=findings,
        by=by,
        at=timezone.now(),
    )


def _older(unit: Unit, year: int | None) -> tuple[Document, ...]:
    if year is None:
        return ()
    reports = ReceivedReport.objects.filter(unit=unit, year__lt=year).order_by("-year", "-id")[:_OLDER]
    return tuple(from_json(report.document) for report in reports)


def _may_see(by: User | None, unit: Unit) -> None:
    if by is not None and not may_read(by, unit):
        raise NotAllowed
