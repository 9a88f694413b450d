"""Figures of a unit and year, their months and parts, who reported, and the rows behind them."""

from __future__ import annotations

from decimal import Decimal

from mingfa.catalogue.lines.mediation import ACCEPTED, MediationCases
from mingfa.catalogue.table import CATALOGUE
from mingfa.ledger.services import entry_record, zero_return_sign
from mingfa.rollup.selectors import ledger_facts, reporting, years_known
from mingfa.rollup.services import catch_up
from mingfa.text.dates import Period
from mingfa.web.charts import month_bars
from mingfa.web.scope import year_shown

from .conftest import case

YEAR = Period.of_year(2024)


def test_who_reported_who_signed_a_nought_and_who_is_silent(town, rows):
    zero_return_sign(unit=town.villages[1], register=MediationCases, month=202403, by=None)
    kept = reporting(unit=town.town, register=MediationCases, period=YEAR)
    assert [unit.name for unit in kept.reported] == ["东沟村"]
    assert [unit.name for unit in kept.zero] == ["西岭村"]
    assert "南坪村" in [unit.name for unit in kept.silent]
    coverage = ledger_facts(town.town).coverage(MediationCases, YEAR)
    assert (coverage.reported, coverage.zero, coverage.silent) == tuple(
        map(len, (kept.reported, kept.zero, kept.silent))
    )


def test_the_months_of_a_figure_add_up_to_its_year(town, rows):
    facts = ledger_facts(town.town)
    months = facts.months(ACCEPTED, 2024)
    assert [int(amount.value) for amount in months] == [0, 0, 2] + [0] * 9
    assert sum(amount.value for amount in months) == facts.fact(ACCEPTED.key, YEAR).amount.value


def test_a_page_begins_with_the_year_people_work_on(town, rows):
    for number in range(3):
        entry_record(
            register=MediationCases,
            unit=town.town,
            values=case(summary=f"前年{number}", accepted_on="2022-05-06"),
            by=None,
        )
    catch_up()
    assert list(years_known(town.town, CATALOGUE.indicators.values())) == [2024, 2022]
    assert year_shown(town.town, CATALOGUE.indicators.values()) == 2024


def test_a_group_and_a_month_show_their_rows_alone(town, rows, as_person):
    clerk = as_person(town.clerk)
    address = f"/figures/{town.town.code}/2024/mediation_accepted/"
    page = clerk.get(f"{address}?group=山林土地").content.decode()
    assert "田埂界址争执" in page
    assert "滴水檐" not in page
    assert "相加正是<strong>1件</strong>" in page
    assert "没有记录计入这个数字" in clerk.get(f"{address}?month=1").content.decode()
    ratio = clerk.get(f"/figures/{town.town.code}/2024/mediation_settled_rate/").content.decode()
    assert f'href="/figures/{town.town.code}/2024/mediation_settled/">1件</a>' in ratio


def test_bars_tell_their_months_in_words_and_never_vanish():
    chart = month_bars([Decimal(1), Decimal(1000), None], ["1件", "1000件", "—"], height=21)
    assert [bar.height for bar in chart.bars] == [2, 20, 0]
    assert chart.said == "1月1件，2月1000件，3月—"
