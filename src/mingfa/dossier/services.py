"""Receiving a report: it is read, reviewed and kept with what was found; findings are dismissed with a reason."""

from __future__ import annotations

import hashlib

from django.db import transaction
from django.utils import timezone

from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.dossier.models import Dismissal, ReceivedReport
from mingfa.errors import InputFault, NameFault, NotAllowed
from mingfa.ledger.models import Unit, User
from mingfa.ledger.rights import may_read
from mingfa.reading import read
from mingfa.report.codec import from_json, to_json
from mingfa.report.model import Document
from mingfa.review.codec import findings_dict
from mingfa.review.rule import Context
from mingfa.review.runner import review
from mingfa.rollup.selectors import ledger_facts

__all__ = ["finding_dismiss", "finding_restore", "report_receive"]

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

    year: of the work it tells, where the text does not say; with_ledger: whether its figures are held against the
    unit's. Reports of earlier years that the unit has handed in are held against it in any case.
    """
    _may_see(by, unit)
    document = read(content, name)
    told = document.meta.year or year
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


def finding_dismiss(*, report: ReceivedReport, fingerprint: str, why: str, by: User | None) -> Dismissal:
    """Note that a finding is none, and why; NameFault where the report has no such finding."""
    _may_see(by, report.unit)
    if fingerprint not in {finding["fingerprint"] for finding in report.findings["findings"]}:
        raise NameFault("审阅意见", fingerprint[:20])
    if not why.strip():
        raise InputFault("不采纳须写明理由，供以后核对。")
    with transaction.atomic():
        found, _ = Dismissal.objects.update_or_create(
            report=report,
            fingerprint=fingerprint,
            defaults={"why": why.strip()[:400], "by": by, "at": timezone.now()},
        )
    return found


def finding_restore(*, report: ReceivedReport, fingerprint: str, by: User | None) -> None:
    """Take a dismissal back."""
    _may_see(by, report.unit)
    Dismissal.objects.filter(report=report, fingerprint=fingerprint).delete()


def _may_see(by: User | None, unit: Unit) -> None:
    if by is not None and not may_read(by, unit):
        raise NotAllowed
