"""The layout of a .docx is read as it is set, through styles; and told by the rules that are switched on."""

from __future__ import annotations

from io import BytesIO

import docx
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from mingfa.reading import read
from mingfa.review.form import Page, form_of
from mingfa.review.registry import DEFAULT, profile
from mingfa.review.rule import Context
from mingfa.review.runner import review

BODY = "2024年，青禾镇坚持依法行政，深入学习贯彻习近平法治思想，扎实推进法治政府建设各项工作，取得新的进展。"


def paper(*, font: str, size: float, top: float = 37) -> bytes:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = (
        Mm(one) for one in (top, 35, 28, 26)
    )
    normal = document.styles["Normal"]
    normal.font.size = Pt(size)
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    title = document.add_paragraph().add_run("青禾镇2024年法治政府建设情况报告")
    title.font.size = Pt(22)
    title._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "方正小标宋简体")
    document.add_paragraph(BODY).paragraph_format.line_spacing = Pt(28.95)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def codes(content: bytes) -> list[str]:
    findings = review(read(content, "a.docx"), Context(form=form_of(content)), profile("layout"))
    return [finding.code for finding in findings]


def test_page_fonts_and_pitch_are_read_through_styles() -> None:
    form = form_of(paper(font="仿宋_GB2312", size=16))
    assert form is not None
    assert form.page == Page(210, 297, 37, 35, 28, 26)
    assert [(one.font, one.size_pt, one.pitch_pt) for one in form.paragraphs] == [
        ("方正小标宋简体", 22, None),
        ("仿宋_GB2312", 16, 28.95),
    ]
    assert not form.page_numbers


def test_a_paper_by_the_standard_is_clean_and_another_is_told() -> None:
    assert codes(paper(font="仿宋_GB2312", size=16)) == []
    assert codes(paper(font="宋体", size=12, top=25.4)) == ["FRM001", "FRM002"]


def test_what_is_no_docx_has_no_layout_and_layout_is_off_by_default() -> None:
    assert form_of(b"no paper") is None
    assert not any(rule.code.startswith("FRM") for rule in DEFAULT)
