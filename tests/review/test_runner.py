"""Running rules: order, where, fingerprints that hold, fixes that are made, and the JSON of the contract."""

from __future__ import annotations

import json

from mingfa.law.clause import NoBasis
from mingfa.reading import read_text
from mingfa.report.model import Document
from mingfa.review.codec import findings_dict
from mingfa.review.paragraphs import Paragraphs
from mingfa.review.registry import profile
from mingfa.review.rule import Finding, Fix, Severity
from mingfa.review.runner import mended, review
from mingfa.text.spans import Span

TEXT = "关于法治工作\n\n开展法制宣传15余场次。\n再次开展法制宣传15余场次。\n"


def prints(text: str) -> dict[str, str]:
    """Fingerprint by code and quote with ordinal."""
    found: dict[str, str] = {}
    for finding in review(read_text(text, "报告.txt")):
        key, number = f"{finding.code} {finding.quote}", 1
        while f"{key} {number}" in found:
            number += 1
        found[f"{key} {number}"] = finding.fingerprint
    return found


def test_findings_stand_in_order_of_place_and_say_the_paragraph() -> None:
    findings = review(read_text(TEXT, "报告.txt"))
    assert [(finding.code, finding.quote) for finding in findings] == [
        ("TRM001", "法制宣传"),
        ("NUM001", "15余场次"),
        ("TRM001", "法制宣传"),
        ("NUM001", "15余场次"),
    ]
    assert findings[0].message == (
        "第2段：“法制宣传”应为“法治宣传”。请把“法制”改为“法治”。依据：现行法律和中央文件的统一用语。"
    )
    assert findings[2].message.startswith("第3段：")


def test_a_fingerprint_outlives_edits_elsewhere() -> None:
    before = prints(TEXT)
    after = prints("又一个标题\n新写一段，说明情况。\n" + TEXT + "末尾另加一段。\n")
    assert before.items() <= after.items()
    assert len(set(before.values())) == 4


def test_a_fingerprint_of_an_absence_does_not_depend_on_its_place() -> None:
    text = "青禾镇2024年法治政府建设情况报告\n一、主要举措和成效\n全年召开会议4次。\n"
    longer = text.replace("全年", "今年工作扎实推进。全年")
    gone = [
        {f.fingerprint for f in review(read_text(t, "报告.txt")) if f.span.start == f.span.end}
        for t in (text, longer)
    ]
    assert gone[0] == gone[1]
    assert len(gone[0]) == 5


def test_an_edit_beside_a_finding_makes_it_another() -> None:
    assert (
        prints(TEXT)["NUM001 15余场次 1"]
        != prints(TEXT.replace("开展法制宣传", "举办普法讲座", 1))["NUM001 15余场次 1"]
    )


def finding(start: int, end: int, text: str) -> Finding:
    span = Span(start, end)
    return Finding("XXX001", "x", Severity.INFO, span, "", "", NoBasis(""), Fix(span, text), "")


def test_fixes_are_made_from_front_to_back_and_an_overlapping_one_is_left() -> None:
    assert mended("一二三四五", [finding(3, 5, "丁"), finding(0, 2, "甲"), finding(1, 3, "乙")]) == "甲三丁"


def test_an_insertion_is_a_fix_without_length() -> None:
    assert mended("四2024年", [finding(1, 1, "、")]) == "四、2024年"


def test_the_json_follows_the_contract() -> None:
    document = Document("a.txt", "开展活动15余场次。")
    found = findings_dict(document.file, review(document))
    fingerprint = found["findings"][0].pop("fingerprint")
    assert len(fingerprint) == 16
    assert json.loads(json.dumps(found)) == {
        "schema": "mingfa.findings/1",
        "file": "a.txt",
        "findings": [
            {
                "code": "NUM001",
                "name": "exact-number-with-approximator",
                "severity": "error",
                "span": [4, 9],
                "quote": "15余场次",
                "message": "第1段：“15余场次”的数已精确到末位，又加了“余”。数字准确的，请写“15场次”；"
                "只知大概的，请写成整数加“余”。依据：《出版物上数字用法》（GB/T 15835—2011）。",
                "so": "“15余场次”的数已精确到末位，又加了“余”。",
                "ask": "数字准确的，请写“15场次”；只知大概的，请写成整数加“余”。",
                "basis": "《出版物上数字用法》（GB/T 15835—2011）",
                "fix": {"span": [6, 7], "text": ""},
            }
        ],
    }


def test_paragraphs_are_lines_that_are_not_blank() -> None:
    text = "\n  甲\n\n乙\n"
    paragraphs = Paragraphs(text)
    assert [paragraphs.number(text.index(mark)) for mark in "甲乙"] == [1, 2]
    assert paragraphs.number(0) == 1
    assert paragraphs.number(len(text)) == 2


def test_a_profile_chooses_rules() -> None:
    assert {rule.code[:3] for rule in profile("figures")} == {"FIG", "NUM"}
    assert not any(rule.code == "PRT001" for rule in profile("其他公文"))
