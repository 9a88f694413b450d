"""What a report tells is explained on its page, and a person takes a sentence in or out."""

from __future__ import annotations

import pytest

from mingfa.catalogue.lines.publicity import PublicityEvents
from mingfa.dossier.choices import outline_of, sentence_choose
from mingfa.dossier.models import SentenceChoice
from mingfa.errors import InputFault, NameFault, NotAllowed
from mingfa.ledger.services import entry_record
from mingfa.rollup.services import catch_up

PAGE = "/reports/990121100000/2024/"
CHOOSE = f"{PAGE}sentences/"


def test_the_page_says_what_is_told_and_why(town, rows, as_person):
    page = as_person(town.clerk).get(PAGE).content.decode()
    assert "写什么、不写什么（0句列入附表）" in page
    assert "规定应当报告" in page
    assert "一般不超过5000字" in page


def test_a_sentence_is_taken_out_stays_out_and_comes_back(town, rows, as_person):
    event = {"held_on": "2024-12-04", "theme": "宪法宣传", "place": "广场", "form": "赶集宣传"}
    entry_record(register=PublicityEvents, unit=town.town, values=event, by=None)
    catch_up()
    clerk = as_person(town.clerk)
    found = clerk.get(PAGE)
    key = next(
        one.candidate.key
        for _, some in found.context["chosen"]
        for one in some
        if one.told and one.reason != "规定应当报告"
    )
    answer = clerk.post(CHOOSE, {"sentence": key, "told": "0"})
    assert (answer.status_code, answer.url) == (302, f"{PAGE}?version=reported#chosen")
    page = clerk.get(PAGE).content.decode()
    assert "人工移到附表" in page
    assert "附表：正文未列的工作数据" in page
    kept = SentenceChoice.objects.get()
    assert (kept.sentence, kept.told, kept.by) == (key, False, town.clerk)
    clerk.post(CHOOSE, {"sentence": key, "told": ""})
    assert not SentenceChoice.objects.exists()
    assert "附表：正文未列的工作数据" not in clerk.get(PAGE).content.decode()


def test_what_statute_asks_for_cannot_be_taken_out(town):
    with pytest.raises(InputFault, match="规定应当报告的内容，不能移出正文"):
        sentence_choose(unit=town.town, year=2024, sentence="mediation_told", told=False, by=town.clerk)
    with pytest.raises(InputFault, match="不能移出正文"):
        sentence_choose(unit=town.town, year=2024, sentence="plan_told", told=False, by=town.clerk)


def test_a_choice_holds_for_its_unit_and_year_alone(town):
    sentence_choose(unit=town.town, year=2024, sentence="study_exam_told", told=True, by=town.clerk)
    assert outline_of(town.town, 2024).decided == {"study_exam_told": True}
    assert outline_of(town.town, 2023).decided == outline_of(town.neighbour, 2024).decided == {}


def test_nobody_else_decides_what_a_town_reports(town, as_person):
    for person in (town.county_reviewer, town.village_clerk, town.leader):
        with pytest.raises(NotAllowed):
            sentence_choose(unit=town.town, year=2024, sentence="study_exam_told", told=True, by=person)
    assert as_person(town.neighbour_clerk).post(CHOOSE, {"sentence": "study_exam_told"}).status_code == 404
    assert as_person(town.county_reviewer).post(CHOOSE, {"sentence": "study_exam_told"}).status_code == 403
    assert as_person(town.clerk).get(CHOOSE).status_code == 405
    assert not SentenceChoice.objects.exists()


def test_a_sentence_that_is_not_there_is_refused(town):
    with pytest.raises(NameFault):
        sentence_choose(unit=town.town, year=2024, sentence="nothing", told=True, by=town.clerk)
