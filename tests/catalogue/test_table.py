"""The catalogue holds together, and says where it does not."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import replace

import pytest

import mingfa.catalogue.lines
from mingfa.catalogue.indicator import Indicator, Ratio
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines import publicity, rectification, study
from mingfa.catalogue.sentence import Listing, Optional, Sentence, Template
from mingfa.catalogue.table import CATALOGUE, LINES, Catalogue
from mingfa.errors import DeclarationError, NameFault
from mingfa.law.report_parts import Part


def test_every_line_of_work_in_its_folder_is_in_the_table() -> None:
    names = [module.name for module in pkgutil.iter_modules(mingfa.catalogue.lines.__path__)]
    found = [importlib.import_module(f"mingfa.catalogue.lines.{name}").LINE for name in names]
    assert {line.key for line in found} == {line.key for line in LINES}
    assert [line.key for line in LINES if line.key not in names] == []


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.key)
def test_a_module_exports_its_line_and_registers(line: Line) -> None:
    exported = importlib.import_module(f"mingfa.catalogue.lines.{line.key}").__all__
    assert {"LINE", *(register.__name__ for register in line.registers)} <= set(exported)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.key)
def test_all_that_a_module_declares_is_in_its_line(line: Line) -> None:
    declared = vars(importlib.import_module(f"mingfa.catalogue.lines.{line.key}")).values()
    own = {id(one) for one in (*line.indicators, *line.deadlines, *line.duties, *line.sentences)}
    kinds = (Indicator, Ratio, Sentence, Listing)
    assert [one.key for one in declared if isinstance(one, kinds) and id(one) not in own] == []


SENTENCES = [told for line in LINES for told in line.sentences if isinstance(told, Sentence)]


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda told: told.key)
def test_a_sentence_can_be_told_in_two_ways(sentence: Sentence) -> None:
    assert len(set(sentence.wordings)) >= 2
    assert all(wording.endswith("。") and wording.count("。") == 1 for wording in sentence.wordings)


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda told: told.key)
def test_no_digit_is_typed_in_a_wording(sentence: Sentence) -> None:
    for template in sentence.templates:
        text = "".join(piece for piece in template.pieces if isinstance(piece, str))
        assert not any(character.isdigit() for character in text)


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda told: told.key)
def test_a_stretch_that_may_be_left_out_leaves_a_whole_sentence(sentence: Sentence) -> None:
    """A 、 would join what follows to the words before a stretch that is not told."""
    for template in sentence.templates:
        stretches = [piece for piece in template.pieces if isinstance(piece, Optional)]
        assert all(isinstance(one.pieces[0], str) and one.pieces[0][0] in "，；" for one in stretches)


def with_lines(*lines: Line) -> Callable[[], None]:
    return Catalogue(lines).check


def refusal(check: Callable[[], None]) -> str:
    with pytest.raises(DeclarationError) as refused:
        check()
    return str(refused.value)


def telling(*wordings: str) -> Line:
    return replace(study.LINE, sentences=(Sentence(key="told", part=Part.MEASURES, wordings=wordings),))


def test_a_slot_names_an_indicator() -> None:
    assert refusal(with_lines(telling("学法{study_session}。"))) == (
        "sentence told: there is no indicator `study_session`. Declare it or mend the name"
    )


def test_a_slots_group_is_a_choice_of_the_breakdown() -> None:
    assert refusal(with_lines(telling("学法{study_sessions:理论组}。"))).startswith(
        "sentence told: `study_sessions` has no group 理论组. Name one of 中心组、党委会、"
    )
    assert refusal(with_lines(telling("带头学法{study_led_by_heads:中心组}。"))) == (
        'sentence told: `study_led_by_heads` is not broken down. Write: breakdown="…"'
    )
    assert refusal(with_lines(telling("考试合格率{study_exam_pass_rate:中心组}。"))) == (
        'sentence told: `study_exam_pass_rate` is not broken down. Write: breakdown="…"'
    )


def test_wordings_tell_the_same_figures() -> None:
    check = with_lines(
        telling("学法{study_sessions}。", "学法{study_sessions}，带头学法{study_led_by_heads}。")
    )
    assert refusal(check) == (
        "sentence told: wordings tell different figures: 学法{study_sessions}，带头学法{study_led_by_heads}。. "
        "Tell the same figures, the same in brackets"
    )
    bracketed = with_lines(
        telling(
            "学法{study_sessions}[[，带头{study_led_by_heads}]]。",
            "学法{study_sessions}，带头{study_led_by_heads}。",
        )
    )
    assert "wordings tell different figures" in refusal(bracketed)


def test_the_parts_of_a_ratio_are_listed() -> None:
    without = tuple(one for one in study.LINE.indicators if one is not study.PASSED)
    line = replace(study.LINE, indicators=without)
    assert refusal(with_lines(line)) == (
        "ratio study_exam_pass_rate: `study_exam_passed` is in no line. List it in its line"
    )


def test_a_register_feeds_something() -> None:
    line = replace(rectification.LINE, indicators=(), deadlines=(), sentences=())
    assert refusal(with_lines(line)) == (
        "register problems: nothing is made of its rows. Declare an indicator or a listing"
    )


def test_an_indicators_register_is_listed() -> None:
    line = replace(study.LINE, registers=())
    assert (
        refusal(with_lines(line))
        == "indicator study_sessions: `study_sessions` is in no line. List it in its line"
    )


def test_keys_are_taken_once_and_in_snake_case() -> None:
    assert refusal(lambda: Catalogue((study.LINE, study.LINE)).check()) == (
        "register study_sessions: the key is taken. Give each its own key"
    )
    assert refusal(with_lines(replace(study.LINE, key="Study"))) == (
        "line Study: the key is not in snake_case. Write it like: study_sessions"
    )


def test_labels_are_taken_once() -> None:
    other = replace(publicity.LINE, label=study.LINE.label)
    assert refusal(with_lines(study.LINE, other)) == (
        "line publicity: study is labelled 学法 too. Give each its own label"
    )


def test_a_name_that_does_not_exist_is_refused_with_close_ones() -> None:
    with pytest.raises(NameFault) as refused:
        CATALOGUE.register("学法登记")
    assert refused.value.message == "没有名为“学法登记”的台账。是否指：学法台账？"


def test_a_template_is_taken_apart_in_order() -> None:
    template = Template("共{a}[[，其中{b:企业}]]。")
    kinds = [type(piece).__name__ for piece in template.pieces]
    assert kinds == ["str", "Slot", "Optional", "str"]
    assert [(slot.indicator, slot.group) for slot in template.slots] == [("a", None), ("b", "企业")]
