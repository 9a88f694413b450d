"""Where the text of a report comes from, among the reports that a viewer may read, and no others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from django.conf import settings

from mingfa.batch.likeness import LikenessIndex
from mingfa.dossier.models import ReceivedReport
from mingfa.dossier.selectors import reports_received
from mingfa.errors import FileFault
from mingfa.ledger.models import Unit, User
from mingfa.reading import read_text
from mingfa.report.codec import from_json
from mingfa.report.likeness import Card, LikenessMap
from mingfa.report.model import Document, Meta
from mingfa.review.likeness import likeness

__all__ = ["Comparison", "draft_compared", "report_compared"]

#: Derived from the reports in the database: it may be deleted, and is made anew.
_FILE = "likeness.index"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A map, the texts of the papers named in it, and which received reports these are, by number."""

    told: LikenessMap
    texts: Mapping[int, str]
    reports: Mapping[int, int]


def report_compared(report: ReceivedReport, *, viewer: User) -> Comparison:
    """A received report against the others that a viewer reads."""
    document = from_json(report.document)
    return _compared(replace(document, file=report.file_name), report.unit, report.year, viewer, report)


def draft_compared(text: str, title: str, unit: Unit, year: int, *, viewer: User) -> Comparison:
    """The text of a unit's own report against the received ones that a viewer reads."""
    return _compared(read_text(text, f"{title}.txt"), unit, year, viewer, None)


def _compared(
    document: Document, unit: Unit, year: int | None, viewer: User, itself: ReceivedReport | None
) -> Comparison:
    """What counts is whose report it was handed in as, not what it says of itself."""
    card = _card(unit, year, document.file)
    named = replace(document, meta=Meta(unit=card.unit, county=card.county, year=card.year))
    with _index() as index:
        readable = {
            index.keys[key]: pk
            for pk, sha256, of in reports_received(viewer=viewer).values_list("pk", "sha256", "unit_id")
            if (key := _key(pk, sha256)) in index.keys
            # One paper may have been handed in twice.
            and (itself is None or (sha256, of) != (itself.sha256, itself.unit_id))
        }
        told = likeness(named, index, left_out=frozenset(index.cards.keys() - readable.keys()))
        texts = {number: index.text(number) for number in told.papers}
    return Comparison(told, texts, {number: readable[number] for number in told.papers})


def _card(unit: Unit, year: int | None, name: str) -> Card:
    return Card(name, unit.name, unit.parent.name if unit.parent else None, year)


def _key(pk: int, sha256: str) -> str:
    return f"{pk} {sha256}"


@contextmanager
def _index() -> Iterator[LikenessIndex]:
    """The index with all reports in it that there are."""
    path = Path(settings.HOME) / _FILE
    try:
        index = LikenessIndex(path, create=True)
    except FileFault:
        path.unlink(missing_ok=True)
        index = LikenessIndex(path, create=True)
    with index:
        every = ReceivedReport.objects.order_by("pk")
        missing = {
            pk: key
            for pk, sha256 in every.values_list("pk", "sha256")
            if (key := _key(pk, sha256)) not in index.keys
        }
        if missing:
            reports = every.filter(pk__in=missing).select_related("unit__parent").defer("content", "findings")
            index.add(
                (
                    (_card(one.unit, one.year, one.file_name), one.document["text"])
                    for one in reports.iterator()
                ),
                keys=missing.values(),
            )
        yield index
