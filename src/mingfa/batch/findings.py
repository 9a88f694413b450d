"""The table of papers that were reviewed: a sheet of papers with their counts, one of findings, one of what was not read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from mingfa.batch.outcome import Outcome, Status
from mingfa.batch.sheet import Sheet
from mingfa.review.groups import Group
from mingfa.review.rule import Severity

__all__ = ["Reviewed", "fill_findings", "reviewed"]

_TOP = 3
_PAPERS = (
    ("报告", 42), ("状态", 10), ("单位", 16), ("年度", 8), ("字数", 8),
    *((one.label, 7) for one in Severity), ("合计", 7), *((one.label, 13) for one in Group),
    ("最要紧的意见", 70), ("说明", 50), ("标题", 46),
)  # fmt: skip
_FINDINGS = (
    ("报告", 42), ("单位", 16), ("位置", 9), ("所在标题", 30), ("原文", 34), ("规则", 9), ("查什么", 30), ("程度", 7),
    ("类别", 12), ("是什么", 60), ("怎么改", 50), ("可改为", 20), ("依据", 44),
)  # fmt: skip
_UNREAD = (("文件", 60), ("状态", 10), ("原因和办法", 90))


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a review of one paper came to."""

    name: str
    outcome: Outcome

    @property
    def was_read(self) -> bool:
        """Whether there was anything to review."""
        return self.outcome.status != Status.REFUSED

    def of_grade(self, grade: Severity) -> int:
        """How many findings are of a grade."""
        return sum(row["severity"] == grade for row in self.outcome.rows)

    @property
    def groups(self) -> Mapping[str, int]:
        """How many findings are in each group."""
        return Counter(row["group"] for row in self.outcome.rows)

    @property
    def top(self) -> list[str]:
        """The gravest findings, in a few words; one of each rule."""
        grades = [one.value for one in Severity]
        by_code: dict[str, Mapping[str, Any]] = {}
        for row in self.outcome.rows:
            by_code.setdefault(row["code"], row)
        gravest = sorted(by_code.values(), key=lambda row: grades.index(row["severity"]))
        return [f"{row['place']}：{row['so']}" for row in gravest[:_TOP]]


def reviewed(name: str, outcome: Outcome, dismissed: frozenset[tuple[str, str]] = frozenset()) -> Reviewed:
    """A paper without the findings that somebody set aside, by code and fingerprint."""
    rows = tuple(row for row in outcome.rows if (row["code"], row["fingerprint"]) not in dismissed)
    return Reviewed(name, Outcome(outcome.status, outcome.why, outcome.meta, rows))


def fill_findings(papers: Iterable[Reviewed], book: Any) -> None:
    """Fill a workbook with what was found."""
    summary, findings, unread = (
        Sheet(book, name, columns)
        for name, columns in (("汇总", _PAPERS), ("意见", _FINDINGS), ("未读", _UNREAD))
    )
    for paper in papers:
        summary.add(_summary_row(paper))
        for row in paper.outcome.rows:
            findings.add(_finding_row(paper, row))
        if paper.outcome.why:
            unread.add((paper.name, Status(paper.outcome.status).label, paper.outcome.why))
    for sheet in (summary, findings, unread):
        sheet.close()


def _summary_row(paper: Reviewed) -> tuple[object, ...]:
    meta, status = paper.outcome.meta, Status(paper.outcome.status)
    if not paper.was_read:
        counts: list[object] = [None] * (len(Severity) + 1 + len(Group))
    else:
        counts = [
            *(paper.of_grade(one) for one in Severity),
            len(paper.outcome.rows),
            *(paper.groups.get(one, 0) for one in Group),
        ]
    return (
        paper.name, status.label, meta.get("unit"), meta.get("year"), meta.get("length"), *counts,
        "\n".join(paper.top), paper.outcome.why, meta.get("title"),
    )  # fmt: skip


def _finding_row(paper: Reviewed, row: Mapping[str, Any]) -> tuple[object, ...]:
    fix = row["fix"]
    return (
        paper.name, paper.outcome.meta.get("unit"), row["place"], row["heading"], row["quote"], row["code"],
        row["title"], Severity(row["severity"]).label, Group(row["group"]).label, row["so"], row["ask"],
        "（删去）" if fix == "" else fix, row["basis"],
    )  # fmt: skip
