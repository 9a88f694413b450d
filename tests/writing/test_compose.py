"""The report tells what is recorded, in the statutory parts, and shows what is missing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mingfa.catalogue.line import Line
from mingfa.catalogue.sentence import Listing, Sentence
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.errors import DeclarationError
from mingfa.report.model import Part
from mingfa.text.amounts import Amount, Bound
from mingfa.text.dates import Period
from mingfa.writing.compose import Version, compose
from mingfa.writing.draft import Draft, FigureRun, Heading, Paragraph, QuotedRun, TextRun
from writing.facts import QINGHE, HandmadeFacts
from writing.lines import LINE, LISTED, TRIAL, Shortcomings

_DATED = date(2025, 1, 20)

MEDIATION = {
    "mediation_accepted": 143,
    "mediation_settled": 138,
    "mediation_guided": 5,
    "mediation_agreed_sum": 648000,
}


def _composed(facts: HandmadeFacts, year: int = 2024, version: Version = "reported") -> Draft:
    return compose(facts, year, facts.catalogue, dated=_DATED, version=version)


def _trial(amounts: dict[Any, Any] | None = None, rows: list[dict[str, Any]] | None = None) -> HandmadeFacts:
    registers = {"shortcomings": rows or []}
    return HandmadeFacts(amounts or {}, registers=registers, catalogue=TRIAL)


def _section(draft: Draft, heading: str) -> str:
    """What is told under a heading, up to the next."""
    told, inside = [], False
    for block in draft.blocks:
        if isinstance(block, Heading):
            inside = block.text == heading
        elif inside:
            told.append(block.text)
    return "\n".join(told)


def test_the_reported_version_is_titled_addressed_and_signed_by_both_bodies() -> None:
    draft = _composed(HandmadeFacts(MEDIATION))
    assert draft.title == "中共青禾镇委员会 青禾镇人民政府关于2024年法治政府建设情况的报告"
    assert draft.addressee is not None
    assert draft.addressee.text == "中共清河县委员会、清河县人民政府："
    lines = draft.text.splitlines()
    assert lines[-4:] == ["特此报告。", "中共青禾镇委员会", "青禾镇人民政府", "2025年1月20日"]


def test_the_published_version_is_addressed_to_nobody() -> None:
    draft = _composed(HandmadeFacts(MEDIATION), version="published")
    assert draft.title == "青禾镇2024年法治政府建设年度报告"
    assert draft.addressee is None
    assert "特此报告" not in draft.text
    assert "现将有关情况公布如下。" in draft.text


def test_a_sub_district_signs_as_the_agency_it_is() -> None:
    draft = _composed(HandmadeFacts({}, unit=replace(QINGHE, name="城北街道")))
    assert draft.issuers == ("中共城北街道工作委员会", "城北街道办事处")


def test_an_unknown_superior_is_a_gap_and_no_guess() -> None:
    draft = _composed(HandmadeFacts({}, unit=replace(QINGHE, county=None, ancestors=())))
    assert draft.addressee is not None
    assert draft.addressee.text == "【主送机关待补充】："
    assert draft.gaps[0].missing == "主送机关"


def test_the_four_statutory_parts_stand_in_order() -> None:
    draft = _composed(HandmadeFacts(MEDIATION))
    headings = [
        block.number + block.text for block in draft.blocks if isinstance(block, Heading) and block.level == 1
    ]
    assert headings == [
        "一、2024年推进法治政府建设的主要举措和成效",
        "二、存在的不足和原因",
        "三、党政主要负责人履行推进法治建设第一责任人职责情况",
        "四、2025年推进法治政府建设的主要安排",
    ]


def test_mediation_is_told_with_every_figure_a_reference() -> None:
    draft = _composed(HandmadeFacts(MEDIATION))
    assert {run.reference: run.text for run in draft.figures} == {
        "mediation_accepted::2024": "143件",
        "mediation_settled::2024": "138件",
        "mediation_settled_rate::2024": "96.5%",
        "mediation_guided::2024": "5件",
        "mediation_agreed_sum::2024": "64.8万元",
    }
    assert [run.anchor for run in draft.figures] == ["f1", "f2", "f3", "f4", "f5"]


def test_a_part_with_nothing_to_tell_is_a_gap_that_callers_can_list() -> None:
    draft = _composed(_trial())
    assert [gap.text for gap in draft.gaps] == [
        "【主要举措和成效待补充】",
        "【存在的不足和原因待补充】",
        "【党政主要负责人履行推进法治建设第一责任人职责情况待补充】",
        "【下一年度主要安排待补充】",
    ]
    assert draft.figures == ()


@pytest.mark.parametrize(
    ("amounts", "told"),
    [
        ({"found": 7, "solved": 5}, {"查找问题7件，解决5件。", "共查找7件（解决5件）。"}),
        ({"found": 7, "solved": 0}, {"查找问题7件。", "共查找7件。"}),
        ({"found": 7}, {"查找问题7件。", "共查找7件。"}),
        ({"found": 7, "reached": 3}, {"查找问题7件。", "共查找7件。"}),
        ({"found": 0, "solved": 5}, {""}),
        ({"solved": 5}, {""}),
    ],
)
def test_nought_and_unknown_are_left_out_with_the_words_around_them(
    amounts: dict[str, int], told: set[str]
) -> None:
    facts = _trial(amounts)
    assert {_section(_composed(facts, year), "查找并解决问题") for year in (2023, 2024)} == told


def test_no_sentence_repeats_the_wording_of_the_year_before() -> None:
    facts = _trial({"found": 7, "solved": 5})
    for year in range(2020, 2026):
        now, before = (_section(_composed(facts, when), "查找并解决问题") for when in (year, year - 1))
        assert now != before


def test_neighbours_do_not_all_read_alike() -> None:
    facts = _trial({"found": 7, "solved": 5})
    units = [replace(QINGHE, code=f"33092110{number}000") for number in range(10)]
    assert len({_section(_composed(replace(facts, unit=unit)), "查找并解决问题") for unit in units}) == 2


def test_a_wording_whose_figures_are_unknown_gives_way_to_one_whose_are_known() -> None:
    sentence = Sentence(key="either", part=Part.MEASURES, wordings=("解决{solved}。", "查找{found}。"))
    catalogue = Catalogue([replace(LINE, sentences=(sentence,))])
    facts = replace(_trial({"found": 7}), catalogue=catalogue)
    assert {_section(_composed(facts, year), "查找并解决问题") for year in (2023, 2024)} == {"查找7件。"}


def test_a_wording_without_any_figure_is_not_told() -> None:
    sentence = Sentence(key="empty", part=Part.MEASURES, wordings=("工作扎实推进[[，解决{solved}]]。",))
    catalogue = Catalogue([replace(LINE, sentences=(sentence,))])
    draft = _composed(replace(_trial({"found": 7}), catalogue=catalogue))
    assert "工作扎实推进" not in draft.text


def test_one_value_of_a_breakdown_is_referred_to_by_its_group() -> None:
    sentence = Sentence(key="grouped", part=Part.MEASURES, wordings=("农村{found:农村}。",))
    catalogue = Catalogue([replace(LINE, sentences=(sentence,))])
    draft = _composed(replace(_trial({("found", "农村"): 7}), catalogue=catalogue))
    assert [run.reference for run in draft.figures] == ["found:农村:2024"]


def test_lines_of_one_heading_share_a_section() -> None:
    other = Line(
        key="other",
        label="另线",
        heading=LINE.heading,
        sentences=(Sentence(key="more", part=Part.MEASURES, wordings=("涉及村{reached}。",)),),
    )
    catalogue = Catalogue([LINE, other])
    draft = _composed(replace(_trial({"found": 7, "reached": 3}), catalogue=catalogue))
    headings = [
        block.number + block.text for block in draft.blocks if isinstance(block, Heading) and block.level == 2
    ]
    assert headings == ["（一）查找并解决问题"]
    assert _section(draft, "查找并解决问题").endswith("\n涉及村3个。")


ROWS = [
    {
        "found_on": date(2024, 3, 5),
        "problem": "执法力量不足。",
        "cause": "编制少",
        "villages": Amount(Decimal(3)),
    },
    {"found_on": date(2024, 4, 5), "problem": "宣传形式单一", "cause": None},
    {"found_on": date(2024, 5, 5), "problem": "已解决", "cause": "略", "villages": None},
]


def test_rows_are_listed_in_words_with_a_gap_where_a_field_is_empty() -> None:
    draft = _composed(_trial(rows=ROWS))
    assert _section(draft, "存在的不足和原因") == (
        "对照年度任务，还有以下不足。一是执法力量不足，主要原因是编制少，涉及3个；"
        "二是宣传形式单一，主要原因是【原因待补充】。"
    )
    assert draft.gaps[1].missing == "原因"


def test_figures_alone_do_not_make_a_part_whose_rows_must_be_listed() -> None:
    counted = Sentence(key="counted", part=Part.DEFICIENCIES, wordings=("查找问题{found}。",))
    catalogue = Catalogue([replace(LINE, sentences=(counted, LISTED))])
    draft = _composed(replace(_trial({"found": 7}), catalogue=catalogue))
    assert _section(draft, "存在的不足和原因") == "查找问题7件。\n【存在的不足和原因待补充】"


def test_a_long_listing_breaks_off_and_names_the_register() -> None:
    rows = [{**ROWS[0], "problem": f"问题{number}"} for number in "甲乙丙丁戊己庚辛壬癸子丑"]
    told = _section(_composed(_trial(rows=rows)), "存在的不足和原因")
    assert "十是问题癸，主要原因是编制少，涉及3个。其余见《问题清单》。" in told
    assert "问题子" not in told


def test_a_plan_tells_the_rows_of_the_year_ahead() -> None:
    catalogue = Catalogue([replace(LINE, sentences=(replace(LISTED, years_ahead=1),))])
    asked: list[Period] = []

    class Facts(HandmadeFacts):
        def rows(self, register: str, period: Period) -> Sequence[Mapping[str, Any]]:
            asked.append(period)
            return ()

    _composed(Facts({}, catalogue=catalogue))
    assert asked == [Period.of_year(2025)]


@pytest.mark.parametrize("cause", [None, "", " 。"])
def test_a_field_that_says_nothing_is_a_gap(cause: str | None) -> None:
    told = _section(_composed(_trial(rows=[{**ROWS[0], "cause": cause}])), "存在的不足和原因")
    assert "主要原因是【原因待补充】" in told


def test_a_single_row_is_not_numbered() -> None:
    assert _section(_composed(_trial(rows=ROWS[:1])), "存在的不足和原因") == (
        "对照年度任务，还有以下不足。执法力量不足，主要原因是编制少，涉及3个。"
    )


def test_words_of_rows_are_marked_as_taken_from_their_register() -> None:
    quoted = [run for run in _composed(_trial(rows=ROWS[:1])).runs if isinstance(run, QuotedRun)]
    assert quoted == [
        QuotedRun("执法力量不足", "shortcomings"),
        QuotedRun("编制少", "shortcomings"),
        QuotedRun("3个", "shortcomings"),
    ]


def test_a_field_that_is_not_open_is_never_told() -> None:
    listing = Listing(
        key="leak", part=Part.DEFICIENCIES, register=Shortcomings, wording="{reporter}反映{problem}"
    )
    catalogue = Catalogue([replace(LINE, sentences=(listing,))])
    with pytest.raises(DeclarationError, match="listing leak: `reporter` is not open to all"):
        _composed(replace(_trial(rows=ROWS), catalogue=catalogue))


def test_no_listing_of_the_catalogue_tells_a_field_that_is_not_open() -> None:
    listings = [told for line in CATALOGUE.lines for told in line.sentences if isinstance(told, Listing)]
    for listing in (*listings, LISTED):
        for name in re.findall(r"\{(\w+)\}", listing.wording):
            assert listing.register.column(name).privacy == "open", f"{listing.key}: {name}"


def test_our_own_wording_types_no_number_but_the_year() -> None:
    draft = _composed(HandmadeFacts({}))
    own = "".join(run.text for block in draft.blocks if isinstance(block, Paragraph) for run in block.runs)
    assert set(re.findall(r"\d+", own)) == {"2024"}


_AMOUNTS = st.one_of(
    st.none(),
    st.integers(0, 5000),
    st.builds(
        Amount,
        st.integers(1, 5000).map(Decimal),
        st.sampled_from([Bound.AT_LEAST, Bound.AT_MOST, Bound.ABOUT]),
    ),
)


@given(
    st.fixed_dictionaries(dict.fromkeys((*MEDIATION,), _AMOUNTS)),
    st.integers(2015, 2030),
    st.sampled_from(["reported", "published"]),
)
def test_whatever_the_facts_the_same_facts_give_the_same_report(
    amounts: dict[Any, Any], year: int, version: Version
) -> None:
    facts = HandmadeFacts({key: amount for key, amount in amounts.items() if amount is not None})
    draft = _composed(facts, year, version)
    assert draft == _composed(facts, year, version)
    for run in draft.figures:
        assert run.fact == facts.fact(run.fact.indicator, Period.of_year(year), run.fact.group)
        assert run.fact.amount
    assert not any("[[" in run.text or "{" in run.text for run in draft.runs)
    assert all(
        isinstance(run, FigureRun | TextRun | QuotedRun) or run.text.endswith("待补充】")
        for run in draft.runs
    )
