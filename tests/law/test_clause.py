"""Clauses: every basis names its text and its dates, in our own short words."""

from __future__ import annotations

import importlib
import pkgutil
from datetime import date

import pytest

import mingfa.law
from mingfa.law import disclosure
from mingfa.law.clause import Clause, NoBasis

CLAUSES = {
    f"{module.name}.{name}": value
    for module in pkgutil.iter_modules(mingfa.law.__path__)
    for name, value in vars(importlib.import_module(f"mingfa.law.{module.name}")).items()
    if isinstance(value, Clause)
}


@pytest.mark.parametrize("name", CLAUSES)
def test_a_clause_is_complete_and_its_summary_short(name: str) -> None:
    clause = CLAUSES[name]
    assert all((clause.act, clause.number, clause.article, clause.summary))
    assert clause.until is None or clause.effective <= clause.until
    assert len(clause.summary) <= 70


@pytest.mark.parametrize("name", CLAUSES)
def test_a_clause_is_exported_by_its_module(name: str) -> None:
    module, constant = name.split(".")
    assert constant in importlib.import_module(f"mingfa.law.{module}").__all__


def test_versions_of_a_rule_hand_over_from_one_day_to_the_next() -> None:
    assert disclosure.REPLY_IN_15.in_force(date(2019, 5, 14))
    assert not disclosure.REPLY_IN_15.in_force(date(2019, 5, 15))
    assert disclosure.REPLY_IN_20.in_force(date(2019, 5, 15))
    assert not disclosure.REPLY_IN_20.in_force(date(2019, 5, 14))


def test_a_citation_names_act_and_article_and_a_reason_stands_for_itself() -> None:
    assert str(disclosure.REPLY_IN_20) == "《中华人民共和国政府信息公开条例》第三十三条"
    assert str(NoBasis("本单位内部管理需要")) == "本单位内部管理需要"
