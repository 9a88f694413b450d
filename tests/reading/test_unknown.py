"""Wordings that fit no indicator are counted over reports, what is akin beside each other, and nothing that is no work."""

from __future__ import annotations

from dataclasses import replace

from mingfa.reading.unknown import Sighting, unknown_wordings

SIGHTING = Sighting("举办剪纸培训班", "期", "3期", "（二）传承技艺", "全年举办剪纸培训班3期。", "甲.txt", 40)


def told(*sightings):
    return [(one.head, one.wording, one.units, one.papers, one.times) for one in unknown_wordings(sightings)]


def test_a_wording_is_counted_by_reports_and_by_times_whatever_year_marks_and_digits_say():
    again = replace(SIGHTING, subject="2024年举办“剪纸”培训班", unit="班", at=90)
    elsewhere = replace(SIGHTING, paper="乙.txt", section="三、文化")
    (found,) = unknown_wordings([SIGHTING, replace(again, unit="期"), elsewhere])
    assert (found.head, found.wording, found.units) == ("剪纸培训班", "举办剪纸培训班", ("期",))
    assert (found.papers, found.times, found.example) == (2, 3, SIGHTING)
    assert found.sections == ("（二）传承技艺", "三、文化")


def test_units_that_compare_are_one_and_others_are_apart():
    cases = replace(SIGHTING, subject="寻回走失牲畜", unit="件")
    found = told(cases, replace(cases, unit="起"), replace(cases, unit="起"), replace(cases, unit="头"))
    assert [(units, times) for _, _, units, _, times in found] == [(("起", "件"), 3), (("头",), 1)]


def test_wordings_of_one_thing_stand_beside_each_other_those_of_most_reports_first():
    papers = [replace(SIGHTING, subject="巡护林地", unit="公里", paper=str(number)) for number in range(2)]
    classes = [
        replace(SIGHTING, subject=subject, paper=paper)
        for subject, paper in (("举办培训班", "1"), ("组织剪纸培训班", "2"), ("开办养蜂培训班", "3"))
    ]
    assert [(head, wording) for head, wording, *_ in told(*papers, *classes)] == [
        ("培训班", "举办培训班"), ("培训班", "开办养蜂培训班"), ("培训班", "组织剪纸培训班"), ("巡护林地", "巡护林地"),
    ]  # fmt: skip


def test_plans_parts_changes_means_and_what_names_nothing_are_left_out():
    assert not told(
        replace(SIGHTING, plan=True),
        replace(SIGHTING, part=True),
        replace(SIGHTING, subject="其他类", unit="件"),
        replace(SIGHTING, subject="林地火情同比下降", unit="%"),
        replace(SIGHTING, subject="合格率提高", unit="个百分点"),
        replace(SIGHTING, subject="人均植树", unit="棵"),
        replace(SIGHTING, subject="2024年", unit="次"),
        replace(SIGHTING, subject="", unit="次"),
    )


def test_the_order_does_not_hang_on_that_of_the_reports():
    sightings = [
        replace(SIGHTING, subject=subject, paper=paper)
        for subject in ("举办培训班", "巡护林地", "寻回走失牲畜")
        for paper in "甲乙"
    ]
    assert told(*sightings) == told(*reversed(sightings))
