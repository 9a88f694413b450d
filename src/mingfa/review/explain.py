"""What `mingfa explain` says of a rule, a register, an indicator or a deadline."""

from __future__ import annotations

from collections.abc import Iterator

from mingfa.catalogue.deadline import Deadline
from mingfa.catalogue.indicator import AnyIndicator
from mingfa.catalogue.register import Register
from mingfa.catalogue.table import CATALOGUE
from mingfa.errors import NameFault
from mingfa.law.clause import Basis, Clause
from mingfa.review.manual import KNOWN, Page, page_of
from mingfa.review.registry import RULES
from mingfa.review.rule import Rule

__all__ = ["explain"]


def explain(name: str) -> str:
    """The manual pages of all that goes by a code, key, name or Chinese label; NameFault with close matches otherwise.

    A register and the indicator that counts its rows may share a name: both are told.
    """
    pages = "\n\n".join(_pages(name.strip()))
    if not pages:
        raise NameFault("规则、台账、指标或期限", name.strip(), _known())
    return pages


def _pages(sought: str) -> Iterator[str]:
    for rule in RULES:
        if sought.upper() == rule.code or sought.lower() == rule.name:
            yield _rule_text(rule, page_of(type(rule)))
    for register in CATALOGUE.registers.values():
        if sought in (register.key, register.label):
            yield _register_text(register)
    for indicator in CATALOGUE.indicators.values():
        if sought in (indicator.key, indicator.label):
            yield _indicator_text(indicator)
    for deadline in CATALOGUE.deadlines.values():
        if sought in (deadline.key, deadline.label):
            yield _deadline_text(deadline)


def _known() -> list[str]:
    names = [name for rule in RULES for name in (rule.code, rule.name)]
    for table in (CATALOGUE.registers, CATALOGUE.indicators, CATALOGUE.deadlines):
        names += [name for key, one in table.items() for name in (key, one.label)]
    return names


def _rule_text(rule: Rule, page: Page) -> str:
    blocks = [f"{rule.code} {rule.name}（{rule.severity.label}）", page.summary]
    for heading, text in page.sections:
        shown = "例子里已知" if heading == KNOWN else heading
        blocks.append(f"{shown}：\n{_indented(text)}")
    return "\n\n".join((*blocks, _basis_text(rule.basis)))


def _register_text(register: type[Register]) -> str:
    summary = (register.__doc__ or "").strip()
    return f"台账 {register.key} {register.label}\n\n{summary}\n\n{_basis_text(register.basis)}"


def _indicator_text(indicator: AnyIndicator) -> str:
    blocks = [f"指标 {indicator.key} {indicator.label}（{indicator.unit}）"]
    blocks.append(f"口径：\n{_indented(indicator.definition)}")
    notes = [note for note in CATALOGUE.notes.values() if indicator in note.figures]
    blocks += [f"{note.label}：\n{_indented(note.said)}" for note in notes]
    return "\n\n".join((*blocks, _basis_text(indicator.basis)))


def _deadline_text(deadline: Deadline) -> str:
    lines = [f"期限 {deadline.key} {deadline.label}"]
    lines += [f"自{version.since}起：{_basis_text(version.basis)}" for version in deadline.versions]
    return "\n\n".join(lines)


def _basis_text(basis: Basis) -> str:
    if isinstance(basis, Clause):
        return f"依据：{basis.citation}（{basis.confidence.value}）：{basis.summary}。"
    return f"依据：{basis.citation}。"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())
