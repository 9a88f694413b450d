"""Reports taken in together, and taken back together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.dossier.corrections import may_check
from mingfa.dossier.models import Intake, ReceivedReport
from mingfa.dossier.services import report_receive
from mingfa.errors import InputFault, NameFault
from mingfa.ledger.models import Unit, User

__all__ = ["Sent", "intake_get", "intake_record", "intake_undo", "intakes_of"]


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that somebody sent in for a unit."""

    content: bytes
    name: str
    unit: Unit
    year: int


def intake_record(
    *, sent: Sequence[Sent], by: User, with_ledger: bool, catalogue: Catalogue = CATALOGUE
) -> Intake:
    """Read, review and keep all of them, or none."""
    if not sent:
        raise InputFault("没有选定要收的报告。")
    with transaction.atomic():
        intake = Intake.objects.create(by=by, at=timezone.now())
        for one in sent:
            may_check(by, one.unit)
            report = report_receive(
                content=one.content,
                name=one.name,
                unit=one.unit,
                by=by,
                year=one.year,
                with_ledger=with_ledger,
                catalogue=catalogue,
            )
            report.intake = intake
            report.save(update_fields=["intake"])
    return intake


def intakes_of(by: User) -> list[tuple[Intake, int]]:
    """What a person took in, newest first, with how many reports."""
    return [
        (intake, ReceivedReport.everything.filter(intake=intake).count())
        for intake in Intake.objects.filter(by=by)[:20]
    ]


def intake_get(*, viewer: User, key: int) -> Intake:
    """An intake of the viewer's own; NameFault where there is none."""
    found = Intake.objects.filter(by=viewer, pk=key).first()
    if found is None:
        raise NameFault("收报批次", str(key))
    return found


def intake_undo(*, intake: Intake, by: User) -> int:
    """Take all of its reports back; they stay on record. How many there were."""
    if intake.by_id != by.pk:
        raise NameFault("收报批次", str(intake.pk))
    if intake.undone_at is not None:
        raise InputFault("这一批已经撤销过了。")
    intake.undone_by, intake.undone_at = by, timezone.now()
    intake.save(update_fields=["undone_by", "undone_at"])
    return ReceivedReport.everything.filter(intake=intake).count()
