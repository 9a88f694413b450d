"""What kind of paper a document is, as far as rules ask."""

from __future__ import annotations

import re

from mingfa.report.model import Document

__all__ = ["is_annual_report"]

_HEAD = 400  # characters in which an annual report says what it is
_SUBJECT = re.compile("法治(?:政府)?建设|法治政府|依法行政")
_KIND = re.compile("报告|总结|情况")


def is_annual_report(document: Document) -> bool:
    """Whether it reports on a year of building rule-of-law government."""
    head = f"{document.meta.title or ''}\n{document.text.lstrip()[:_HEAD]}"
    return _SUBJECT.search(head) is not None and _KIND.search(head) is not None
