"""What real reports tell can be kept: a ledger whose rows give their figures, and a report that tells them again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path

import pytest
import yaml

from corpus.score import slugs, source_of
from mingfa.catalogue.indicator import Indicator
from mingfa.catalogue.table import CATALOGUE
from mingfa.dossier.annual_report import annual_report
from mingfa.dossier.reread import differences
from mingfa.ledger.services import batch_record, unit_open
from mingfa.reading import read, read_text
from mingfa.report.model import Document
from mingfa.rollup.selectors import ledger_facts
from mingfa.rollup.services import catch_up
from mingfa.text.amounts import Amount
from mingfa.text.dates import Period
from mingfa.text.numbers import parse_amount
from shared import SHARED, needs_shared
from wanted import Wanted, rows_for, wanted_of

pytestmark = pytest.mark.django_db

KEPT = {
    row: [Wanted(key, Amount(Decimal(0)), group) for key, _, group in (one.partition(":") for one in told)]
    for row, told in yaml.safe_load(
        Path(__file__).with_name("wanted_figures.yaml").read_text(encoding="utf-8")
    ).items()
}
PLACES = sorted({one.place for told in KEPT.values() for one in told})

#: How many times a year.
_OFTEN = {"每月": 12, "每周": 52}


def recorded(unit, wanted: Iterable[Wanted], year: int) -> list[Wanted]:
    """Enter the rows that give the figures; those figures come back that lawful rows cannot give together."""
    made = rows_for(list(wanted), year)
    for register, rows in groupby(sorted(made.rows, key=lambda row: row.key), key=type):
        batch_record(
            register=register,
            unit=unit,
            rows=[(unit, row) for row in rows],
            by=None,
            file_name="台账.xlsx",
            file_sha256="",
        )
    catch_up()
    return made.refused


def kept(unit, one: Wanted, year: int) -> Amount | None:
    """What the ledger makes of a figure, a share as precise as it was told."""
    amount = ledger_facts(unit).fact(one.indicator, Period.of_year(year), one.group or None).amount
    if amount is None or CATALOGUE.indicators[one.indicator].unit != "%":
        return amount
    return Amount(amount.value.quantize(one.amount.value), amount.bound)


def seed(number: str) -> Document:
    assert SHARED is not None
    (path,) = (SHARED / "seeds").glob(f"{number}_*.txt")
    return read_text(path.read_bytes().decode("utf-8"), path.name)


def figures_of_the_mission() -> dict[int, list[str]]:
    """The last column of the list of mechanisms, row by row."""
    assert SHARED is not None
    rows = re.findall(
        r"^\| (\d+) \|.*\| ([^|]+) \|$", (SHARED / "mission.md").read_text("utf-8"), re.MULTILINE
    )
    return {int(row): re.split("; *", told) for row, told in rows if told != "—"}


def amount_of(told: str) -> Amount:
    """`003: 14250余人` without the report it stands in."""
    said = told.split(":", 1)[1].replace(" ", "")
    for often, times in _OFTEN.items():
        if said.startswith(often):
            return Amount(parse_amount(said.removeprefix(often)).value * times)
    return parse_amount(said)


@needs_shared
def test_each_figure_of_the_mission_has_its_indicator():
    figures = figures_of_the_mission()
    assert {row: len(told) for row, told in figures.items()} == {row: len(told) for row, told in KEPT.items()}
    assert len({told for row in figures.values() for told in row}) >= 60


@pytest.mark.parametrize(("key", "group"), PLACES, ids=":".join)
def test_an_indicator_is_made_of_entries(town, key, group):
    indicator = CATALOGUE.indicators[key]
    wanted = Wanted(key, Amount(Decimal(7 if isinstance(indicator, Indicator) else 75)), group)
    assert recorded(town.town, [wanted], 2024) == []
    assert kept(town.town, wanted, 2024) == wanted.amount
    assert kept(town.county, wanted, 2024) == wanted.amount
    assert kept(town.neighbour, wanted, 2024) != wanted.amount


@needs_shared
@pytest.mark.parametrize("row", KEPT)
def test_each_figure_of_the_mission_comes_out_of_a_ledger(town, row):
    """A village for each figure, since several reports tell of one mechanism."""
    told = [amount_of(one) for one in figures_of_the_mission()[row]]
    for number, (one, amount) in enumerate(zip(KEPT[row], told, strict=True), start=1):
        village = unit_open(code=f"9901211009{number:02d}", name=f"{number}号村", level=5, parent=town.town)
        wanted = Wanted(one.indicator, amount, one.group)
        assert recorded(village, [wanted], 2024) == []
        assert kept(village, wanted, 2024) == amount


#: Of seed 000: 23 committees cannot have 59 members, since the law asks for three in each (人民调解法第八条).
AGAINST_THE_LAW = {"000": {"mediation_committees"}}

#: Told by another figure: rooms among the points of legal service.
TOLD_OTHERWISE = {"001": {"legal_service_rooms"}}


@needs_shared
@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_a_ledger_yields_the_figures_of_a_seed_and_its_report_tells_them(town, number):
    document = seed(number)
    year = document.meta.year or 2024
    wanted = wanted_of(document.figures)
    refused = recorded(town.town, wanted, year)
    assert {one.indicator for one in refused} == AGAINST_THE_LAW.get(number, set())
    wanted = [one for one in wanted if one not in refused]
    assert [(one, kept(town.town, one, year)) for one in wanted] == [(one, one.amount) for one in wanted]

    report = annual_report(town.town, year, dated=date(year + 1, 1, 20))
    again = read(report.docx, report.file_name)
    assert [str(difference) for difference in differences(report.draft, again)] == []
    told = {Wanted(one.indicator, one.amount, one.group or "") for one in again.figures if one.indicator}
    assert {one.indicator for one in wanted if one not in told} == TOLD_OTHERWISE.get(number, set())


@pytest.mark.parametrize("slug", slugs())
def test_a_ledger_yields_what_an_invented_report_tells(town, slug):
    """Those reports hold faults and wordings on purpose; what one ledger can hold of them comes out to the digit."""
    document = read(*source_of(slug))
    year = document.meta.year or 2024
    wanted = list(
        {one.place: one for one in wanted_of(document.figures) if one.amount.value <= 5000}.values()
    )
    refused = recorded(town.town, wanted, year)
    assert len(refused) <= len(wanted) / 2
    yielded = {one.place: kept(town.town, one, year) for one in wanted if one not in refused}
    assert yielded == {one.place: one.amount for one in wanted if one not in refused}
