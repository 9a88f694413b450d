"""The preview is safe HTML in which each figure is a link."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lxml import html

from mingfa.catalogue.table import CATALOGUE
from mingfa.text.amounts import Amount
from mingfa.writing.compose import compose
from mingfa.writing.html import to_html
from writing.facts import QINGHE, HandmadeFacts
from writing.lines import TRIAL

_DATED = date(2025, 1, 20)


def test_every_figure_links_to_where_it_opens_and_says_what_it_refers_to() -> None:
    draft = compose(
        HandmadeFacts({"mediation_accepted": 4, "mediation_settled": 3}), 2024, CATALOGUE, dated=_DATED
    )
    article = html.fromstring(to_html(draft, lambda run: f"/rows/?of={run.reference}&page=1"))
    links = article.xpath("//a[@class='figure']")
    assert [(link.get("id"), link.get("data-ref"), link.text) for link in links] == [
        (run.anchor, run.reference, run.text) for run in draft.figures
    ]
    assert links[0].get("href") == "/rows/?of=mediation_accepted::2024&page=1"


def test_the_text_is_the_draft_s() -> None:
    draft = compose(
        HandmadeFacts({"mediation_accepted": 4, "mediation_settled": 3}), 2024, CATALOGUE, dated=_DATED
    )
    shown = "".join(html.fromstring(to_html(draft, lambda run: "#")).itertext()).replace("\n", "")
    assert shown == draft.text.replace("\n", "")


def test_what_rows_say_is_escaped_and_gaps_are_marked() -> None:
    row = {"found_on": date(2024, 3, 5), "problem": "<script>alert(1)</script>&", "villages": Amount.exact(2)}
    unit = replace(QINGHE, name="<b>镇")
    facts = HandmadeFacts({}, unit=unit, registers={"shortcomings": [row]}, catalogue=TRIAL)
    page = to_html(compose(facts, 2024, TRIAL, dated=_DATED), lambda run: "#")
    assert "<script>" not in page
    assert "<b>" not in page
    assert (
        '<span class="quoted" data-register="shortcomings">&lt;script&gt;alert(1)&lt;/script&gt;&amp;</span>'
        in page
    )
    assert '<mark class="gap">【原因待补充】</mark>' in page
