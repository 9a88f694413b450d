"""What the demo's reports say, read back by the reader that knows nothing of them, is what the ledger holds."""

from __future__ import annotations

from datetime import date

import pytest

from mingfa.dossier.annual_report import annual_report
from mingfa.dossier.reread import differences
from mingfa.law.report_length import MOST_CHARACTERS
from mingfa.ledger.intake import intake_preview, intake_record
from mingfa.reading import read
from mingfa.review.rule import Context
from mingfa.review.runner import review
from mingfa.rollup.selectors import ledger_facts
from mingfa.rollup.services import catch_up, verify
from mingfa.sample.county import TOWNS, YEARS
from mingfa.sample.opening import units_open
from mingfa.sample.reports import report_half_mended
from mingfa.sample.workbooks import sample_files

pytestmark = pytest.mark.django_db

REPORTS = [(town, year) for town in TOWNS for year in YEARS]


@pytest.fixture(scope="module")
def county(django_db_setup, django_db_blocker):
    """The sample county, imported from its workbooks once for all tests of this file."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        units = units_open()
        for file in sample_files():
            unit = units[file.town.name]
            preview = intake_preview(
                content=file.content, name=file.name, register=file.register, unit=unit, by=None
            )
            intake_record(preview=preview, unit=unit, by=None, faulty_left_out=True)
        catch_up()
        yield units
        transaction.set_rollback(True)


@pytest.mark.parametrize(("town", "year"), REPORTS, ids=lambda value: getattr(value, "name", value))
def test_a_report_read_back_gives_exactly_the_facts_that_went_in(county, town, year):
    report = annual_report(county[town.name], year, dated=date(year + 1, 1, 20))
    document = read(report.docx, report.file_name)
    assert [str(difference) for difference in differences(report.draft, document)] == []
    assert len(document.figures) == len(report.draft.figures) >= 60
    assert len("".join(report.draft.text.split())) <= MOST_CHARACTERS
    figures = report.draft.every_figure
    assert len({figure.reference for figure in figures}) == len(figures)
    assert all(figure.indicator for figure in document.figures)
    assert report.draft.gaps == ()
    assert document.meta.year == year
    assert document.meta.unit == town.name


def test_totals_of_the_sample_are_what_its_entries_add_up_to(county):
    assert verify() == []


def test_two_towns_do_not_read_alike(county):
    texts = [
        annual_report(county[town.name], YEARS[-1], dated=date(2025, 1, 20)).draft.text for town in TOWNS
    ]
    sentences = [
        set(text.replace(town.name, "").split("，")) for text, town in zip(texts, TOWNS, strict=True)
    ]
    assert len(sentences[0] & sentences[1]) < len(sentences[0]) / 2


def test_a_report_changed_by_hand_is_caught_by_the_ledger(county):
    town, neighbour = TOWNS[1], TOWNS[0]
    draft = annual_report(county[town.name], YEARS[-1], dated=date(2025, 1, 20)).draft
    events = next(figure for figure in draft.figures if figure.reference == f"publicity_events::{YEARS[-1]}")
    report = report_half_mended(
        draft.text,
        figure=events.text,
        wrong=f"9{events.text}",
        neighbour=neighbour.name,
        file_name="a.docx",
    )
    findings = review(read(report.content, report.file_name), Context(facts=ledger_facts(county[town.name])))
    assert {(finding.code, finding.quote) for finding in findings} == {
        (planted.code, planted.quote) for planted in report.planted
    }


@pytest.mark.parametrize(("town", "year"), REPORTS, ids=lambda value: getattr(value, "name", value))
def test_a_report_out_of_the_ledger_has_no_fault(county, town, year):
    report = annual_report(county[town.name], year, dated=date(year + 1, 1, 20))
    findings = review(read(report.docx, report.file_name), Context(facts=ledger_facts(county[town.name])))
    assert [finding.message for finding in findings] == []
