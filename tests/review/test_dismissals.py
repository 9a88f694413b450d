"""A finding set aside stays aside while its sentence stands, with its reason, and becomes a test case."""

from __future__ import annotations

import pytest

from mingfa.errors import InputFault
from mingfa.reading import read_text
from mingfa.review.dismissals import as_test_case, dismissal_of, dismissals_in, dismissals_text, kept
from mingfa.review.runner import review

TEXT = "全年召开会议4次。每周巡查1-2次，另有安排。开展法制宣传12场。"


def test_a_dismissed_finding_is_left_out_after_edits_elsewhere() -> None:
    findings = review(read_text(TEXT, "a.txt"))
    (hyphen,) = (finding for finding in findings if finding.code == "NUM002")
    dismissal = dismissal_of(hyphen, TEXT, "县里的统一写法")
    again = dismissals_in(dismissals_text([dismissal, dismissal]).encode(), "a.json")
    assert again == (dismissal,)
    later = review(read_text("新写一段。\n" + TEXT, "a.txt"))
    assert [finding.code for finding in kept(later, again)] == ["TRM001"]


def test_a_dismissal_is_told_as_a_test_case() -> None:
    (hyphen,) = (finding for finding in review(read_text(TEXT, "a.txt")) if finding.code == "NUM002")
    case = as_test_case(dismissal_of(hyphen, TEXT, "统一写法"))
    assert case == "NUM002\n    对：\n        每周巡查1-2次，另有安排。\n    理由：统一写法\n"


def test_a_reason_is_asked_for() -> None:
    finding, *_ = review(read_text(TEXT, "a.txt"))
    with pytest.raises(InputFault, match="要写理由"):
        dismissal_of(finding, TEXT, "  ")


@pytest.mark.parametrize("content", [b"x", b"{}", b'{"schema": "other/1", "dismissed": []}', b'{"schema": "mingfa.dismissals/1", "dismissed": [1]}'])  # fmt: skip
def test_another_file_is_refused(content: bytes) -> None:
    with pytest.raises(InputFault, match="不是不采纳意见的记录"):
        dismissals_in(content, "a.json")
