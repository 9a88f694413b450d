"""The letter says what must be mended and what is advised, part by part, and who writes it to whom."""

from __future__ import annotations

from datetime import date

import pytest

from mingfa.reading import read_text
from mingfa.remarks.letter import letter, office_of
from mingfa.remarks.remark import remarks_of
from mingfa.review.codec import findings_dict
from mingfa.review.runner import review
from mingfa.writing.docx import to_docx
from mingfa.writing.draft import Draft

PAPER = """青禾镇人民政府关于2024年法治政府建设情况的报告

清河县人民政府：
2024年，青禾镇有序推进法制政府建设。
一、2024年推进法治政府建设的主要举措和成效
（一）依法化解矛盾纠纷。全年组织普法15余场次,完善制度,规范程序。
二、存在的不足和原因
个别干部法治思维还不够强，原因是学习不深入。
三、党政主要负责人履行推进法治建设第一责任人职责情况
镇党委书记、镇长全年听取汇报4次。
四、2025年工作安排
针对法治思维不强的问题，加强法制建设学习。

青禾镇人民政府
2025年1月15日
"""


def letter_on(text: str) -> Draft:
    document = read_text(text, "报告.txt")
    remarks = remarks_of(document, findings_dict("报告.txt", review(document))["findings"])
    return letter(document, remarks, to="青禾镇人民政府", office="清河县司法局", dated=date(2025, 2, 10))


def test_findings_are_told_by_grade_and_part_and_like_ones_together() -> None:
    lines = letter_on(PAPER).text.split("\n")
    assert lines[:2] == ["关于青禾镇2024年法治政府建设年度报告的审核意见", "青禾镇人民政府："]
    assert lines[-2:] == ["清河县司法局", "2025年2月10日"]
    assert [line for line in lines if line.startswith(("一、", "二、", "三、", "四、"))] == [
        "一、必须改正的问题", "二、建议修改的问题", "三、有关要求",
    ]  # fmt: skip
    assert "（一）全文和格式" in lines
    assert "（二）“主要举措和成效”部分" in lines
    (item,) = (line for line in lines if "半角" in line or "全角" in line)
    assert item.startswith("1.第5段：")
    assert "同类问题还有1处，见第5段，请一并核改。" in item
    assert not any("TRM001" in line for line in lines)


def test_a_paper_without_findings_is_told_so() -> None:
    document = read_text(PAPER, "报告.txt")
    draft = letter(document, [], to="青禾镇人民政府", office="清河县司法局", dated=date(2025, 2, 10))
    assert "没有发现需要修改的问题" in draft.text
    assert to_docx(draft).startswith(b"PK")


@pytest.mark.parametrize(
    ("county", "office"),
    [
        ("清河县", "中共清河县委全面依法治县委员会办公室"),
        ("南川区", "中共南川区委全面依法治区委员会办公室"),
        (None, ""),
        ("某地", ""),
    ],
)
def test_the_office_follows_from_the_county(county: str | None, office: str) -> None:
    assert office_of(county) == office
