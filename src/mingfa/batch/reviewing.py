"""Reviewing one file of a batch: what the table tells of it, in plain values that can be sent about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from mingfa.batch.outcome import Outcome, outcome_of, status_of
from mingfa.reading.kinds import Kind, kind_of
from mingfa.remarks.remark import Remark, remarks_of
from mingfa.report.model import Document
from mingfa.review.codec import findings_dict
from mingfa.review.form import form_of
from mingfa.review.profiles import county_profile
from mingfa.review.registry import profile
from mingfa.review.rule import Context, Finding
from mingfa.review.runner import review

__all__ = ["Reviewing", "row_of"]


@dataclass(frozen=True, slots=True)
class Reviewing:
    """By which rules a file is reviewed, and what it is held against.

    named: a profile by its name, or the name of the file of a county's own, whose content is `told`
    """

    named: str = "report"
    told: bytes | None = None
    context: Context = field(default_factory=Context)

    def __call__(self, content: bytes, name: str) -> Outcome:
        """Read and review a file."""
        return outcome_of(content, name, self._outcome)

    def findings(self, content: bytes, document: Document) -> tuple[Finding, ...]:
        """What is found in a file that was read."""
        form = form_of(content) if kind_of(content, document.file) is Kind.DOCX else None
        return self.rules()(document, replace(self.context, form=form))

    def rules(self) -> Callable[[Document, Context], tuple[Finding, ...]]:
        """What reviews a document; NameFault or InputFault where there is no such profile."""
        if self.told is not None:
            return county_profile(self.told, self.named).review
        rules = profile(self.named)
        return lambda document, context: review(document, context, rules)

    @property
    def key(self) -> str:
        """The same for the same rules and the same older reports: what an earlier run found holds."""
        parts = [self.named.encode(), self.told or b"", *(one.text.encode() for one in self.context.older)]
        return f"review {sha256(b''.join(sha256(part).digest() for part in parts)).hexdigest()[:16]}"

    def _outcome(self, content: bytes, document: Document) -> Outcome:
        findings = findings_dict(document.file, self.findings(content, document))["findings"]
        meta = document.meta
        about = {
            "title": meta.title,
            "unit": meta.unit,
            "year": meta.year,
            "length": len("".join(document.text.split())),
        }
        rows = tuple(map(row_of, remarks_of(document, findings)))
        return Outcome(status_of(document), "".join(document.notes), about, rows)


def row_of(remark: Remark) -> dict[str, Any]:
    """A finding as the table tells it."""
    return {
        "code": remark.code,
        "title": remark.title,
        "severity": remark.severity.value,
        "group": remark.group.value,
        "place": remark.place,
        "heading": remark.heading,
        "quote": remark.quote,
        "so": remark.so,
        "ask": remark.ask,
        "basis": remark.basis,
        "fix": remark.fix.text if remark.fix is not None else None,
        "fingerprint": remark.fingerprint,
    }
