"""A report with an outline: no longer than its form, nothing lost, every number with its proof."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import docx

from mingfa.catalogue.indicator import Indicator
from mingfa.catalogue.table import CATALOGUE
from mingfa.dossier.reread import differences
from mingfa.reading import read
from mingfa.report.model import Part
from mingfa.writing.annex import annex
from mingfa.writing.choice import Outline
from mingfa.writing.compose import compose
from mingfa.writing.docx import to_docx
from mingfa.writing.draft import Draft
from mingfa.writing.html import to_html
from writing.facts import HandmadeFacts

OUTLINE = Outline(
    length=5000,
    aim=4200,
    figures=4,
    shares={Part.DEFICIENCIES: 15, Part.FIRST_RESPONSIBLE: 12, Part.PLAN: 18},
    decided={},
)
_OPEN = CATALOGUE.open
_PLACES = ("机关", "农村", "社区", "校园", "企业", "单位")
FULL = HandmadeFacts(
    {
        key: 20 + number
        for number, (key, one) in enumerate(_OPEN.indicators.items())
        if isinstance(one, Indicator)
    }
    | {("publicity_events", place): 3 for place in _PLACES}
)
BARE = HandmadeFacts({"publicity_events": 12, "mediation_accepted": 9})


def drafted(facts: HandmadeFacts = FULL, outline: Outline | None = OUTLINE) -> Draft:
    return compose(facts, 2024, CATALOGUE.open, dated=date(2025, 1, 20), outline=outline)


def test_a_full_year_is_told_within_the_norm_and_nothing_is_lost():
    whole, chosen = drafted(outline=None), drafted()
    assert len("".join(whole.text.split())) > OUTLINE.length
    assert len("".join(chosen.text.split())) <= OUTLINE.length
    assert {figure.reference for figure in chosen.every_figure} == {
        figure.reference for figure in whole.figures
    }
    assert not {figure.reference for figure in chosen.figures} & {
        row.figure.reference for row in chosen.table
    }


def test_a_year_that_finds_room_is_told_as_without_an_outline():
    assert drafted(BARE).figures == drafted(BARE, None).figures
    assert drafted(BARE).table == ()
    assert all(one.told for one in drafted(BARE).chosen)


def test_the_same_facts_are_chosen_alike():
    assert drafted() == drafted()


def test_a_sentence_of_many_numbers_tells_the_first_and_the_table_the_rest():
    outline = replace(OUTLINE, decided={"publicity_audiences_told": True})
    draft = drafted(outline=replace(outline, length=20_000, aim=20_000))
    shown = {one.candidate.key: one.candidate.text for one in draft.chosen}
    assert shown["publicity_places_told"].count("3场次") == len(_PLACES)
    draft = drafted()
    shown = {one.candidate.key: one.candidate.text for one in draft.chosen}
    assert shown["publicity_places_told"].count("3场次") == OUTLINE.figures
    tabled = [row.figure.fact.group for row in draft.table if row.figure.fact.indicator == "publicity_events"]
    assert tabled in (["企业", "单位"], ["校园", "单位"], list(_PLACES))


def test_what_a_person_took_in_is_told_whole_and_what_they_took_out_is_not():
    left = next(one.candidate for one in drafted().chosen if not one.told)
    some = next(one.candidate for one in drafted().chosen if one.told and one.reason != "规定应当报告")
    draft = drafted(outline=replace(OUTLINE, decided={left.key: True, some.key: False}))
    told = {one.candidate.key: (one.told, one.by_hand) for one in draft.chosen}
    assert (told[left.key], told[some.key]) == ((True, True), (False, True))
    assert some.text not in draft.text


def test_the_paper_reads_back_and_its_table_is_annexed():
    draft = drafted()
    paper = to_docx(draft, annex(draft, CATALOGUE.open))
    assert [str(one) for one in differences(draft, read(paper, "报告.docx"))] == []
    texts = [paragraph.text for paragraph in docx.Document(io.BytesIO(paper)).paragraphs]
    assert [text for text in texts if text.startswith("附件")] == ["附件：1.工作数据附表", "附件1", "附件2"]
    table, sources = docx.Document(io.BytesIO(paper)).tables
    assert len(table.rows) == 1 + len(draft.table)
    assert len(sources.rows) == 1 + len(draft.every_figure)
    assert [row.cells[2].text for row in table.rows[1:]] == [row.figure.text for row in draft.table]


def test_the_page_shows_the_table_with_its_numbers_open_to_their_rows():
    draft = drafted()
    page = to_html(draft, lambda figure: f"/{figure.reference}")
    assert page.count('class="figure"') == len(draft.every_figure)
    assert f'id="{draft.table[-1].figure.anchor}"' in page
