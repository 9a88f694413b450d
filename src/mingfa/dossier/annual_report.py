"""A unit's annual report: composed from its facts, with the annex that names the rows behind each figure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import islice

from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.dossier.choices import outline_of
from mingfa.ledger.models import Unit
from mingfa.report.facts import Fact
from mingfa.rollup.selectors import entries_behind, ledger_facts
from mingfa.writing.annex import Annex, SourceRow, annex
from mingfa.writing.compose import Version, compose
from mingfa.writing.docx import to_docx
from mingfa.writing.draft import Draft

__all__ = ["AnnualReport", "annual_report"]

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class AnnualReport:
    """A report, and the annex that says where its figures come from."""

    draft: Draft
    annex: Annex

    @property
    def docx(self) -> bytes:
        """The paper to be sent up, as a .docx file."""
        return to_docx(self.draft)

    @property
    def docx_with_sources(self) -> bytes:
        """The same with the annex behind it, for whoever checks it."""
        return to_docx(self.draft, self.annex)

    @property
    def file_name(self) -> str:
        """What the paper is called: the title without blanks."""
        return f"{self.draft.title.replace(' ', '')}.docx"

    @property
    def file_name_with_sources(self) -> str:
        """What the copy with the annex is called."""
        return f"{self.draft.title.replace(' ', '')}（附数据来源）.docx"


def annual_report(
    unit: Unit, year: int, *, dated: date, version: Version = "reported", catalogue: Catalogue = CATALOGUE
) -> AnnualReport:
    """The report of a unit, with everything below it, for the work of a year; InputFault where it makes none.

    It is as long as its form allows; what finds no room stands in an annexed table.
    It is for all to read, so it tells nothing of restricted registers, whoever asks.
    """
    catalogue = catalogue.open

    def sources(fact: Fact) -> list[SourceRow]:
        behind = entries_behind(
            unit=unit,
            indicator=fact.indicator,
            period=fact.period,
            group=fact.group,
            viewer=None,
            catalogue=catalogue,
        )
        return [
            SourceRow(entry.register, entry.occurred_on, entry.subject, str(entry.pk))
            for entry, _ in islice(behind, _SHOWN)
        ]

    draft = compose(
        ledger_facts(unit, catalogue, today=dated),
        year,
        catalogue,
        dated=dated,
        version=version,
        outline=outline_of(unit, year),
    )
    return AnnualReport(draft, annex(draft, catalogue, sources, shown=_SHOWN))
