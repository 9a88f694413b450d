"""Running rules over a document: findings in order of place, with fingerprints; and mending what has a fix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from mingfa.report.model import Document
from mingfa.review.paragraphs import Paragraphs
from mingfa.review.registry import DEFAULT
from mingfa.review.rule import Context, Fault, Finding, Rule
from mingfa.review.sought import words_in

__all__ = ["mended", "review"]

_NEARBY = 12  # characters to either side, in the same line, that tell one place from another
_ALONE = Context()


def review(
    document: Document, context: Context = _ALONE, rules: Iterable[Rule] = DEFAULT
) -> tuple[Finding, ...]:
    """What the rules find, ordered by place and then by code; the same for the same input, always."""
    said = words_in(document.text).by_lot
    found = [
        (rule, fault)
        for rule in rules
        if not rule.triggers or rule.triggers in said
        for fault in rule.check(document, context)
    ]
    found.sort(key=lambda pair: (pair[1].span, pair[0].code, pair[1].so))
    paragraphs = Paragraphs(document.text)
    seen: Counter[str] = Counter()
    findings = []
    for rule, fault in found:
        key = _key(rule, fault, document.text)
        findings.append(_finding(rule, fault, document.text, paragraphs, f"{key}\n{seen[key]}"))
        seen[key] += 1
    return tuple(findings)


def _key(rule: Rule, fault: Fault, text: str) -> str:
    """What makes a fault this fault, wherever it stands. An absence has no surroundings, only its statement."""
    start, end = fault.span
    if start == end:
        return f"{rule.code}\n{fault.so}"
    before = "".join(text[max(0, start - 2 * _NEARBY) : start].rpartition("\n")[2].split())[-_NEARBY:]
    after = "".join(text[end : end + 2 * _NEARBY].partition("\n")[0].split())[:_NEARBY]
    return f"{rule.code}\n{fault.span.of(text)}\n{before}\n{after}"


def _finding(rule: Rule, fault: Fault, text: str, paragraphs: Paragraphs, key: str) -> Finding:
    where = f"第{paragraphs.number(fault.span.start)}段" if fault.span.start < fault.span.end else "全文"
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=fault.severity or rule.severity,
        span=fault.span,
        quote=fault.span.of(text),
        message=f"{where}：{fault.so}{fault.ask}依据：{rule.basis.citation}。",
        basis=rule.basis,
        fix=fault.fix,
        fingerprint=sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        so=fault.so,
        ask=fault.ask,
    )


def mended(text: str, findings: Iterable[Finding]) -> str:
    """The text with every fix made; of two that overlap, the first."""
    pieces, done = [], 0
    for fix in sorted((finding.fix for finding in findings if finding.fix), key=lambda fix: fix.span):
        if fix.span.start >= done:
            pieces += [text[done : fix.span.start], fix.text]
            done = fix.span.end
    return "".join((*pieces, text[done:]))
