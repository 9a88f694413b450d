"""Findings as JSON, by the contract mingfa.findings/1."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mingfa.review.rule import Finding

__all__ = ["SCHEMA", "findings_dict"]

SCHEMA = "mingfa.findings/1"


def findings_dict(file: str, findings: Iterable[Finding]) -> dict[str, Any]:
    """What `mingfa review --json` prints for one file."""
    return {"schema": SCHEMA, "file": file, "findings": [_finding(finding) for finding in findings]}


def _finding(finding: Finding) -> dict[str, Any]:
    fix = finding.fix
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "span": list(finding.span),
        "quote": finding.quote,
        "message": finding.message,
        "so": finding.so,
        "ask": finding.ask,
        "basis": finding.basis.citation,
        "fix": {"span": list(fix.span), "text": fix.text} if fix else None,
        "fingerprint": finding.fingerprint,
    }
