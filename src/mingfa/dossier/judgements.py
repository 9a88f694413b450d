"""What people decide of findings: set aside with a reason, taken over, or open again; every decision stays."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from mingfa.dossier.models import Judgement, ReceivedReport
from mingfa.errors import InputFault, NameFault, NotAllowed
from mingfa.ledger.models import User
from mingfa.ledger.rights import may_read
from mingfa.remarks.mending import is_safe
from mingfa.review.groups import Group, group_of
from mingfa.review.rule import Fix
from mingfa.text.spans import Span

__all__ = [
    "finding_dismiss",
    "finding_restore",
    "fix_accept",
    "fixes_accept",
    "plain_fixes",
    "safe_fixes",
    "standing",
]

Verdict = Judgement.Verdict
_TOGETHER = frozenset({Group.WORDING, Group.MARKS})


def standing(report: ReceivedReport) -> Mapping[str, Judgement]:
    """The judgement that holds for each finding by fingerprint; findings that are open have none."""
    latest = {one.fingerprint: one for one in report.judgements.select_related("by").order_by("id")}
    return {key: one for key, one in latest.items() if one.verdict != Verdict.OPEN}


def safe_fixes(report: ReceivedReport) -> Mapping[str, Fix]:
    """The fixes that need nobody's judgement, by the fingerprint of their finding."""
    text = report.document["text"]
    fixes = {
        finding["fingerprint"]: Fix(Span(*finding["fix"]["span"]), finding["fix"]["text"])
        for finding in report.findings["findings"]
        if finding["fix"]
    }
    return {key: fix for key, fix in fixes.items() if is_safe(fix, text)}


def plain_fixes(report: ReceivedReport) -> tuple[str, ...]:
    """The open findings whose fix is one of spelling or of marks: what may be taken over together.

    A number, a name of a place, the title of an act are looked at one by one.
    """
    codes = {finding["fingerprint"]: finding["code"] for finding in report.findings["findings"]}
    judged = standing(report)
    return tuple(key for key in safe_fixes(report) if key not in judged and group_of(codes[key]) in _TOGETHER)


def finding_dismiss(*, report: ReceivedReport, fingerprint: str, why: str, by: User | None) -> Judgement:
    """Note that a finding is none, and why; NameFault where the report has no such finding."""
    _known(report, fingerprint, by)
    if not why.strip():
        raise InputFault("不采纳须写明理由，供以后核对。")
    return _judged(report, fingerprint, Verdict.DISMISSED, by, why.strip()[:400])


def fix_accept(*, report: ReceivedReport, fingerprint: str, by: User | None) -> Judgement:
    """Take a fix into the mended copy; InputFault where it has none that can be made without judgement."""
    _known(report, fingerprint, by)
    if fingerprint not in safe_fixes(report):
        raise InputFault("这条意见没有可以直接替换的改法，请在原文中核改。")
    return _judged(report, fingerprint, Verdict.ACCEPTED, by)


def fixes_accept(*, report: ReceivedReport, by: User | None) -> int:
    """Take over all plain fixes of findings that are open; how many there were."""
    _may_see(report, by)
    waiting = plain_fixes(report)
    with transaction.atomic():
        for key in waiting:
            _judged(report, key, Verdict.ACCEPTED, by)
    return len(waiting)


def finding_restore(*, report: ReceivedReport, fingerprint: str, by: User | None) -> None:
    """Open a finding again; what was decided before stays in its history."""
    _known(report, fingerprint, by)
    if fingerprint in standing(report):
        _judged(report, fingerprint, Verdict.OPEN, by)


def _known(report: ReceivedReport, fingerprint: str, by: User | None) -> None:
    _may_see(report, by)
    if fingerprint not in {finding["fingerprint"] for finding in report.findings["findings"]}:
        raise NameFault("审阅意见", fingerprint[:20])


def _judged(
    report: ReceivedReport, fingerprint: str, verdict: Judgement.Verdict, by: User | None, why: str = ""
) -> Judgement:
    return Judgement.objects.create(
        report=report, fingerprint=fingerprint, verdict=verdict, why=why, by=by, at=timezone.now()
    )


def _may_see(report: ReceivedReport, by: User | None) -> None:
    if by is not None and not may_read(by, report.unit):
        raise NotAllowed
