"""Findings that somebody has looked at and set aside, with the reason; kept in a file beside the report.

A dismissal goes by the fingerprint, so that it holds while the sentence stands, wherever it moves. It can be told as a
test case: a sentence on which the rule should be silent.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from mingfa.errors import InputFault
from mingfa.review.rule import Finding
from mingfa.text.sentences import sentence_start
from mingfa.text.spans import Span

__all__ = [
    "SCHEMA",
    "Dismissal",
    "as_test_case",
    "dismissal_of",
    "dismissals_in",
    "dismissals_text",
    "kept",
    "sentence_around",
]

SCHEMA = "mingfa.dismissals/1"
_SENTENCE_ENDS = "。！？\n"


@dataclass(frozen=True, slots=True)
class Dismissal:
    """One finding set aside: what was said of which words, in which sentence, and why it is none."""

    fingerprint: str
    code: str
    quote: str
    sentence: str
    reason: str


def dismissal_of(finding: Finding, text: str, reason: str) -> Dismissal:
    """A finding set aside; InputFault without a reason."""
    if not reason.strip():
        raise InputFault("不采纳审读意见要写理由，以便以后核对。请写一句话。")
    sentence = sentence_around(finding.span, text)
    return Dismissal(finding.fingerprint, finding.code, finding.quote, sentence, reason.strip())


def sentence_around(span: Span, text: str) -> str:
    """The sentence, or the sentences, that a span stands in."""
    start = sentence_start(text, 0, span.start)
    ends = [at for mark in _SENTENCE_ENDS if (at := text.find(mark, span.end)) >= 0]
    return text[start : min(ends, default=len(text)) + 1].strip()


def kept(findings: Iterable[Finding], dismissed: Iterable[Dismissal]) -> tuple[Finding, ...]:
    """The findings that are not set aside."""
    gone = {(one.code, one.fingerprint) for one in dismissed}
    return tuple(one for one in findings if (one.code, one.fingerprint) not in gone)


def as_test_case(dismissal: Dismissal) -> str:
    """The dismissal as a 对 of the rule's page."""
    return f"{dismissal.code}\n    对：\n        {dismissal.sentence}\n    理由：{dismissal.reason}\n"


def dismissals_text(dismissed: Iterable[Dismissal]) -> str:
    """What the file beside a report holds, in order of code and fingerprint; the later of two for one finding stays."""
    known = {(one.code, one.fingerprint): one for one in dismissed}
    records = [asdict(known[key]) for key in sorted(known)]
    return json.dumps({"schema": SCHEMA, "dismissed": records}, ensure_ascii=False, indent=1) + "\n"


def dismissals_in(content: bytes, name: str) -> tuple[Dismissal, ...]:
    """What a file holds; InputFault where it is no such file."""
    try:
        told: Any = json.loads(content.decode("utf-8-sig"))
        if told["schema"] != SCHEMA:
            raise ValueError(told["schema"])
        return tuple(
            Dismissal(**{key: str(value) for key, value in one.items()}) for one in told["dismissed"]
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputFault(f"“{name}”不是不采纳意见的记录（{SCHEMA}）。请改用审读时写下的文件。") from error
