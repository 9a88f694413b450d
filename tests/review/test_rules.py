"""Every rule: its manual page is its test; listed; harmless; and what it mends stays mended."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mingfa.errors import DeclarationError
from mingfa.law.clause import NoBasis
from mingfa.reading import read_text
from mingfa.report.model import Document
from mingfa.review import rules
from mingfa.review.layout import LayoutRule
from mingfa.review.manual import AGAINST, KNOWN, RIGHT, WHY, WRONG, page_of
from mingfa.review.registry import RULES
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.runner import mended, review
from review.known import facts_told, form_told

FILES = sorted(path.stem for path in Path(rules.__path__[0]).glob("[!_]*.py"))
EXAMPLES = [
    pytest.param(rule, heading, text, id=f"{rule.code}-{heading}-{number}")
    for rule in RULES
    for heading in (WRONG, RIGHT)
    for number, text in enumerate(page_of(type(rule)).texts(heading), start=1)
]


def context_of(rule: Rule, text: str) -> Context:
    """What the rule's page says is known: as a ledger, as an older report, or as a layout told in the example."""
    if isinstance(rule, LayoutRule):
        return Context(form=form_told(text))
    known = page_of(type(rule)).texts(KNOWN)
    if not known:
        return Context()
    return Context(facts=facts_told(known[0]), older=(read_text(known[0], "上年报告.txt"),))


def document_of(rule: Rule, text: str) -> Document:
    """The example as a document; of one that tells a layout, its paragraphs."""
    said = [one.text for one in form_told(text).paragraphs] if isinstance(rule, LayoutRule) else []
    return read_text("\n".join(said) or text, "例.txt")


@pytest.mark.parametrize(("rule", "heading", "text"), EXAMPLES)
def test_wrong_examples_fire_and_right_ones_are_silent(rule: Rule, heading: str, text: str) -> None:
    findings = review(document_of(rule, text), context_of(rule, text), [rule])
    assert bool(findings) is (heading == WRONG), [finding.message for finding in findings]


@pytest.mark.parametrize(("rule", "heading", "text"), EXAMPLES)
def test_a_mended_text_is_clean_of_its_rule_and_keeps_its_digits(rule: Rule, heading: str, text: str) -> None:
    findings = review(document_of(rule, text), context_of(rule, text), [rule])
    again = mended(text, findings)
    left = review(read_text(again, "例.txt"), context_of(rule, text), [rule]) if again.strip() else ()
    assert [finding for finding in left if finding.fix] == []
    assert re.findall(r"\d+", again) == re.findall(r"\d+", text)


def test_every_file_is_listed_under_its_code_and_name_in_order() -> None:
    assert [f"{rule.code.lower()}_{rule.name.replace('-', '_')}" for rule in RULES] == FILES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_page_says_what_why_and_what_is_left_alone(rule: Rule) -> None:
    page = page_of(type(rule))
    assert page.summary.endswith("。")
    assert "\n" not in page.summary
    assert all(page.texts(heading) for heading in (WHY, WRONG, RIGHT, AGAINST))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_message_says_where_what_and_why(rule: Rule) -> None:
    text = page_of(type(rule)).texts(WRONG)[0]
    for finding in review(document_of(rule, text), context_of(rule, text), [rule]):
        assert re.fullmatch(r"(第\d+段|全文)：.+。.*请.+。依据：.+。", finding.message), finding.message
        assert finding.span.of(document_of(rule, text).text) == finding.quote


_PIECES = st.sampled_from(
    [
        "法制建设", "用法制度", "15余", "近1032", "约200余人", "枫桥镇", "岩头寨镇", "宝丰县", "青禾镇坚持", "一、", "（二）", "(三)",
        "1.", "一是", "三是", "四2024年", "，", ",", ".", '"', "“", "”", "(", ")", "（", "）", "《", "》", "其中", "共计", "成功",
        "成功率", "100%", "34件", "受理143起", "and", "[bookmark: x]", "image1.wmf", "— 1 —", "\x0c", "   ", "\n", "。", "；",
        "附件.docx", "受理" + "9" * 60 + "件", "成功9999999999999993件", "2024年法治政府建设情况报告", "二十余", "1.2万余份", "存在的不足", "http://a.b/c,d", "\u3000", "\ufffd", "&nbsp;",
    ]
)  # fmt: skip
_TEXTS = st.lists(_PIECES | st.text(max_size=3), min_size=1, max_size=40).map("".join).filter(str.strip)


@settings(max_examples=150, deadline=None)
@given(_TEXTS)
@example("法制建设法制建设一、法制建设一、")
def test_no_text_makes_a_rule_raise_and_what_can_be_mended_stays_mended(text: str) -> None:
    document = read_text(text, "例.txt")
    findings = review(document)
    assert findings == review(document)
    assert list(findings) == sorted(findings, key=lambda finding: (finding.span, finding.code))
    assert len({finding.fingerprint for finding in findings}) == len(findings)
    for finding in findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(document.text)
        assert finding.quote == finding.span.of(document.text)
    for rule in RULES:
        own = review(document, rules=[rule])
        once = mended(document.text, own)
        assert re.findall(r"\d", once) == re.findall(r"\d", document.text)
        if once.strip():
            assert not [one for one in review(read_text(once, "例.txt"), rules=[rule]) if one.fix]


def test_a_rule_without_a_basis_is_refused_where_it_is_declared() -> None:
    with pytest.raises(DeclarationError, match="`basis` is missing"):

        class Nameless(Rule):
            code, name, severity = "XXX001", "nameless", Severity.INFO

    with pytest.raises(DeclarationError, match="`basis` is not a clause"):

        class Stringly(Rule):
            code, name, severity = "XXX002", "stringly", Severity.INFO
            basis = "第二十四条"  # type: ignore[assignment]


def test_a_rule_without_a_page_is_refused() -> None:
    class Bare(Rule):
        code, name, severity, basis = "XXX003", "bare", Severity.INFO, NoBasis("试")

        def check(self, document: object, context: object) -> object:  # type: ignore[override]
            return iter(())

    with pytest.raises(DeclarationError, match="it has no docstring"):
        page_of(Bare)


def test_a_page_without_a_section_is_refused() -> None:
    class Unexplained(Rule):
        """毛病。

        错：
            例
        """

        code, name, severity, basis = "XXX004", "unexplained", Severity.INFO, NoBasis("试")

        def check(self, document: object, context: object) -> list[Fault]:  # type: ignore[override]
            return []

    with pytest.raises(DeclarationError, match="has no “为什么：”"):
        page_of(Unexplained)
