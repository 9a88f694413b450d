"""The annex tells for each figure what it counts, how much, of whom and from which rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.report.facts import Fact
from mingfa.report.model import Part
from mingfa.text.amounts import Amount, Bound
from mingfa.writing.annex import Annex, SourceRow, annex
from mingfa.writing.compose import compose
from writing.facts import HandmadeFacts
from writing.lines import LINE, TRIAL

_DATED = date(2025, 1, 20)
_GROUPED = Catalogue(
    [
        replace(
            LINE,
            sentences=(
                Sentence(key="grouped", part=Part.MEASURES, wordings=("查找{found}，农村{found:农村}。",)),
            ),
        )
    ]
)


def _mediation(sources: Sequence[SourceRow] = ()) -> Annex:
    facts = HandmadeFacts(
        {"mediation_accepted": Amount(Decimal(140), Bound.AT_LEAST), "mediation_settled": 133}
    )
    draft = compose(facts, 2024, CATALOGUE, dated=_DATED)
    return annex(draft, CATALOGUE, lambda fact: sources if fact.indicator == "mediation_accepted" else ())


def test_each_figure_has_its_row_in_order() -> None:
    rows = _mediation().rows
    assert [row.figure.anchor for row in rows] == ["f1", "f2", "f3"]
    assert [row.label for row in rows] == ["受理调解纠纷", "调解成功", "调解成功率"]
    assert rows[0].definition == "受理日期在当期的人民调解案件，一案计一件；撤回的也计入。"
    assert rows[0].coverage == "应报18个单位，有记录13个，零报告2个，未报3个。"


def test_a_counting_rule_is_told_once() -> None:
    facts = HandmadeFacts({"found": 7, ("found", "农村"): 3}, catalogue=_GROUPED)
    rows = annex(compose(facts, 2024, _GROUPED, dated=_DATED), _GROUPED).rows
    assert [(row.label, row.definition) for row in rows] == [
        ("指标found", "found的口径。"),
        ("指标found（农村）", "口径同序号1。"),
    ]


def test_the_passage_is_the_stretch_from_stop_to_stop() -> None:
    assert all(row.figure.text in row.passage and "，" not in row.passage for row in _mediation().rows)


def test_the_passage_of_one_figure_leaves_out_the_next() -> None:
    wordings = ("年内查找问题{found}、解决{solved}（涉及村{reached}），均已公开。",)
    catalogue = Catalogue(
        [replace(LINE, sentences=(Sentence(key="row", part=Part.MEASURES, wordings=wordings),))]
    )
    facts = HandmadeFacts({"found": 7, "solved": 5, "reached": 3}, catalogue=catalogue)
    rows = annex(compose(facts, 2024, catalogue, dated=_DATED), catalogue).rows
    assert [row.passage for row in rows] == ["年内查找问题7件", "解决5件", "（涉及村3个）"]


def test_a_bound_is_told_in_plain_words_and_a_share_with_what_was_divided() -> None:
    assert [row.value for row in _mediation().rows] == [
        "不少于140件",
        "133件",
        "约95%（133件÷不少于140件）",
    ]


def _rows(count: int, register: str = "mediation_cases") -> list[SourceRow]:
    return [
        SourceRow(register, date(2024, 3, day), "张三与李四宅基地纠纷", str(100 + day))
        for day in range(1, count + 1)
    ]


def test_source_rows_are_named_up_to_a_number_and_then_counted() -> None:
    assert _mediation(_rows(5)).rows[0].sources == (
        "《人民调解登记簿》140条：3月1日（101号）、3月2日（102号）、3月3日（103号）等140条。"
    )
    assert _mediation().rows[1].sources == "《人民调解登记簿》133条。"


def test_what_a_register_does_not_open_to_all_is_left_out() -> None:
    assert "张三" not in _mediation(_rows(1)).rows[0].sources


def test_an_open_subject_is_shown_and_a_day_of_another_year_in_full() -> None:
    facts = HandmadeFacts({"found": 2}, catalogue=TRIAL)
    draft = compose(facts, 2024, TRIAL, dated=_DATED)

    def sources(fact: Fact) -> list[SourceRow]:
        return [
            SourceRow("shortcomings", date(2023, 12, 1), "宣传形式单一", "7"),
            SourceRow("shortcomings", date(2024, 2, 3), "力量不足", "9"),
        ]

    assert annex(draft, TRIAL, sources).rows[0].sources == (
        "《问题清单》2条：2023年12月1日宣传形式单一（7号）、2月3日力量不足（9号）。"
    )


def test_the_coverage_is_told_where_it_says_something():
    from mingfa.report.facts import Coverage, Fact
    from mingfa.text.amounts import Amount
    from mingfa.text.dates import Period
    from mingfa.writing.annex import _covered

    def told(*counts: int) -> str:
        fact = Fact("k", Period.of_year(2024), Amount.exact(1), "件", 1, coverage=Coverage(*counts))
        return _covered(fact)

    assert told(1, 1) == ""
    assert told(16, 16) == "应报16个单位均有记录。"
    assert told(16, 15) == "应报16个单位，有记录15个，零报告0个，未报1个。"
    assert told(1, 0) == "应报1个单位，有记录0个，零报告0个，未报1个。"
