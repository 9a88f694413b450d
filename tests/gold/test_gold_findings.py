"""What the rules find in three annotated reports: recall by kind of fault, and false alarms in what has none.

Run with -s to see the figures.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Any

from mingfa.reading import read_text
from mingfa.report.model import Document
from mingfa.review.rule import Finding, Severity
from mingfa.review.runner import review
from mingfa.text.spans import Span
from shared import SHARED, needs_shared

pytestmark = needs_shared

# The kinds of fault that each rule is for; the other kinds of the gold list wait for other rules.
KINDS = {
    "term_fazhi": "TRM001",
    "exact_with_yu": "NUM001",
    "extraction_debris": "RES001",
    "missing_causes": "PRT001",
    "numbering": "NMB001",
    "numbering_style": "NMB001",
    "duplicate": "DUP001",
    "missing_title": "PRT002",
    "missing_date": "PRT002",
    "missing_signature": "PRT002",
    "title_form": "TTL001",
    "period": "YER002",
    "de_misuse": "GRM001",
    "unit": "FIG007",
    "relation": "FIG004",
    "template_residue": "TPL002",
    "wrong_law_title": "LAW002",
    "outdated_institution": "LAW005",
    "set_phrase": "TRM003",
}
# What each place that only looks like a fault looks like.
LOOKS = {
    "exact_with_yu": ("NUM001",),
    "term_fazhi": ("TRM001",),
    "foreign_place_name": ("PLC001",),
    "punctuation": ("PUN",),
}


@dataclass(frozen=True)
class Reviewed:
    """One annotated report with its gold faults and what was found."""

    document: Document
    gold: tuple[dict[str, Any], ...]
    findings: tuple[Finding, ...]


@cache
def reviewed() -> tuple[Reviewed, ...]:
    assert SHARED is not None
    gold = json.loads((SHARED / "gold" / "gold_findings.json").read_text(encoding="utf-8"))
    faults = [one for one in gold if one.get("ok") is not True]
    reports = []
    for seed in sorted({one["seed"] for one in gold}):
        text = (SHARED / "seeds" / seed).read_text(encoding="utf-8")
        document = read_text(text, seed)
        own = tuple(one for one in faults if one["seed"] == seed)
        reports.append(Reviewed(document, own, review(document)))
    return tuple(reports)


def overlaps(finding: Finding, fault: dict[str, Any]) -> bool:
    span = Span(fault["start"], fault["end"])
    return finding.span.meets(span) or (finding.span.start == finding.span.end and span.covers(finding.span))


def test_faults_of_the_kinds_there_are_rules_for_are_found() -> None:
    found: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for report in reviewed():
        for fault in report.gold:
            if fault["type"] in KINDS:
                total[fault["type"]] += 1
                code = KINDS[fault["type"]]
                found[fault["type"]] += any(f.code == code and overlaps(f, fault) for f in report.findings)
    for kind in sorted(total):
        print(f"{KINDS[kind]} {kind}: {found[kind]}/{total[kind]}")
    for kind in ("term_fazhi", "exact_with_yu", "extraction_debris", "numbering", "numbering_style"):
        assert found[kind] == total[kind], kind


def test_most_errors_and_warnings_are_found() -> None:
    sought = [
        (fault["type"], any(overlaps(finding, fault) for finding in report.findings))
        for report in reviewed()
        for fault in report.gold
        if fault["severity"] != "info"
        and fault["confidence"] != "possible"
        and fault.get("ok", False) is False
    ]
    missed = Counter(kind for kind, hit in sought if not hit)
    print(f"errors and warnings: {len(sought) - missed.total()}/{len(sought)}, missed: {dict(missed)}")
    assert missed.total() <= len(sought) * 0.1


def test_places_that_only_look_like_faults_are_left_alone() -> None:
    assert SHARED is not None
    nonfaults = json.loads((SHARED / "gold" / "gold_nonfaults.json").read_text(encoding="utf-8"))
    alarms = [
        (finding.code, one["text"])
        for report in reviewed()
        for one in nonfaults
        if one["seed"] == report.document.file
        for finding in report.findings
        if finding.code.startswith(LOOKS[one["looks_like"]])
        and finding.span.meets(Span(one["start"], one["end"]))
    ]
    assert alarms == []


def test_false_alarms_per_thousand_characters() -> None:
    """Every finding that overlaps no gold fault is an alarm; text under a gold fault is not counted as quiet."""
    alarms = [
        (report.document.file[:3], finding.code, finding.severity.value, finding.quote[:20])
        for report in reviewed()
        for finding in report.findings
        if finding.severity is not Severity.INFO
        and not any(overlaps(finding, fault) for fault in report.gold)
    ]
    quiet = sum(
        len(report.document.text) - sum(fault["end"] - fault["start"] for fault in report.gold)
        for report in reviewed()
    )
    rate = 1000 * len(alarms) / quiet
    print(
        f"false alarms: {len(alarms)} in {quiet} characters without a fault, {rate:.3f} per 1,000: {alarms}"
    )
    assert rate <= 0.2


def test_the_other_town_is_named_and_the_own_county_is_not() -> None:
    assert SHARED is not None
    (path,) = (SHARED / "seeds").glob("001_*.txt")
    findings = review(read_text(path.read_text(encoding="utf-8"), path.name))
    assert [finding.quote for finding in findings if finding.code == "PLC001"] == ["岩头寨镇"]
    assert not [finding for finding in findings if finding.code == "FIG001"]


def test_a_repeated_block_and_a_lone_english_word_are_found() -> None:
    assert SHARED is not None
    for start, code, quote in (("001", "DUP001", "认真开展行政执法工作"), ("004", "RES001", "and")):
        (path,) = (SHARED / "seeds").glob(f"{start}_*.txt")
        findings = review(read_text(path.read_text(encoding="utf-8"), path.name))
        assert any(finding.code == code and finding.quote.startswith(quote) for finding in findings)
