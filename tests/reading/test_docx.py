"""Word documents read as they look on paper; hostile ones are refused."""

from __future__ import annotations

import dataclasses

import pytest

from mingfa.errors import FileFault
from mingfa.reading import read
from mingfa.reading.docx import read_docx
from mingfa.reading.files import extract
from mingfa.reading.limits import LIMITS
from reading.papers import STRICT, docx, numbering, para, zipped

CHINESE = numbering(("chineseCounting", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."))


def text_of(body: str, **parts: str) -> str:
    return extract(docx(body, parts=parts), "a.docx").text


def test_paragraphs_become_lines_with_tabs_and_breaks():
    body = (
        "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p><w:p/>"
        '<w:p><w:r><w:t xml:space="preserve"> 丁 </w:t><w:br w:type="page"/></w:r></w:p>'
    )
    assert text_of(body) == "甲\t乙\n丙\n\n 丁 "


def test_automatic_numbers_are_written_out_and_restart_under_their_parent():
    body = "".join(
        para(text, number=1, level=level)
        for text, level in (("甲", 0), ("乙", 1), ("丙", 1), ("丁", 2), ("戊", 0), ("己", 1), ("庚", 2))
    )
    assert text_of(body, numbering=CHINESE).split("\n") == [
        "一、甲", "（一）乙", "（二）丙", "1.丁", "二、戊", "（一）己", "1.庚",
    ]  # fmt: skip


def test_a_second_list_on_the_same_definition_goes_on_unless_it_says_where_to_start():
    lists = numbering(
        ("japaneseCounting", "第%1条"),
        extra='<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num>",
    )
    body = para("甲", number=1) + para("乙", number=2) + para("丙", number=3) + para("丁", number=3)
    assert text_of(body, numbering=lists) == "第一条 甲\n第二条 乙\n第一条 丙\n第二条 丁"


@pytest.mark.parametrize(
    ("form", "tenth", "eleventh"),
    [
        ("decimal", "10", "11"),
        ("decimalZero", "10", "11"),
        ("decimalFullWidth", "１０", "１１"),
        ("chineseCounting", "十", "十一"),
        ("chineseLegalSimplified", "拾", "拾壹"),
        ("ideographDigital", "一〇", "一一"),
        ("ideographTraditional", "癸", "甲"),
        ("decimalEnclosedCircleChinese", "⑩", "⑪"),
        ("decimalEnclosedParen", "⑽", "⑾"),
        ("upperRoman", "X", "XI"),
        ("lowerLetter", "j", "k"),
        ("none", "", ""),
        ("never-heard-of", "10", "11"),
    ],
)
def test_number_formats(form, tenth, eleventh):
    lines = text_of(para("甲", number=1) * 11, numbering=numbering((form, "%1、"))).split("\n")
    assert lines[9:] == [f"{tenth}、甲", f"{eleventh}、甲"]


def test_bullets_and_numbering_that_is_not_declared_add_nothing():
    assert (
        text_of(para("甲", number=1) + para("乙", number=9), numbering=numbering(("bullet", "·"))) == "甲\n乙"
    )


def test_numbers_and_outline_levels_come_from_styles_and_their_bases():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:outlineLvl w:val="0"/>'
        '<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Head"><w:basedOn w:val="Base"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
    )
    found = extract(
        docx(
            para("甲", style="Head") + para("乙", style="Loop") + para("丙", style="Head", number=0),
            parts={"styles": styles, "numbering": CHINESE},
        ),
        "a.docx",
    )
    assert found.text == "一、甲\n乙\n丙"
    assert found.heading_levels == {0: 1, 6: 1}


def test_tracked_changes_are_taken_as_accepted():
    body = (
        "<w:p><w:r><w:t>调解</w:t></w:r><w:del><w:r><w:delText>30</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>34</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>后半</w:t></w:r></w:p>"
        "<w:p><w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新处</w:t></w:r></w:moveTo></w:p>"
    )
    assert text_of(body) == "调解34件\n前半后半\n新处"


def test_a_table_row_is_a_line_and_a_layout_table_is_text():
    def table(*rows: tuple[str, ...]) -> str:
        return (
            "<w:tbl>"
            + "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
            + "</w:tbl>"
        )

    inner = table((para("内一"), para("内二")))
    body = table((para("项目"), para("数量")), (para("学法") + para("次数"), para("6次") + inner)) + table(
        (para("一、甲"),)
    )
    assert text_of(body) == "项目\t数量\n学法 次数\t6次 内一 内二\n一、甲"


def test_text_boxes_are_read_once_after_the_paragraph_that_holds_them():
    body = (
        '<w:p xmlns:mc="urn:mc"><w:r><w:t>正文</w:t><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>'
        f"{para('框内')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{para('框内')}"
        "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert text_of(body) == "正文\n框内"


def test_field_codes_hidden_text_and_notes_marks_are_left_out():
    body = (
        "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
        '<w:sdt><w:sdtContent><w:r><w:t>显</w:t></w:r></w:sdtContent></w:sdt><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    )
    assert text_of(body) == "显"


def test_footnotes_stand_once_below_the_paragraph_that_points_to_them():
    notes = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>——</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>截至12月20日。</w:t></w:r></w:p></w:footnote>'
    )
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = (
        f"<w:p><w:r><w:t>受理34</w:t></w:r>{mark.format(2)}<w:r><w:t>件</w:t></w:r>{mark.format(2)}{mark.format(9)}</w:p>"
        + para("乙")
    )
    assert text_of(body, footnotes=notes) == "受理34件\n截至12月20日。\n乙"


def test_what_a_field_shows_is_text_and_its_code_is_not():
    body = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2025年1月</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:fldSimple w:instr="PAGE"><w:r><w:t>3</w:t></w:r></w:fldSimple><w:hyperlink><w:r><w:t>附件</w:t></w:r></w:hyperlink></w:p>'
    )
    assert text_of(body) == "2025年1月3附件"


def test_headers_and_footers_are_not_part_of_the_text():
    parts = {"header": para("青禾镇文件"), "footer": para("— 1 —")}
    assert extract(docx(para("甲"), parts=parts), "a.docx").text == "甲"


def test_strict_office_files_are_read():
    assert extract(docx(para("甲"), namespace=STRICT), "a.docx").text == "甲"


REFUSED = {
    "no zip": (b"hello", "“a.docx”不是.docx文件，或者没有下载完整。请用Word或WPS打开后另存为.docx。"),
    "encrypted": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512,
        "“a.docx”是旧版Office文档，但里面没有Word正文：可能设有打开密码，或者已损坏。请用Word或WPS打开，去掉密码后另存为.docx。",
    ),
    "no document": (
        zipped({"hello.txt": "x"}),
        "“a.docx”缺少word/document.xml，不是完整的.docx文件。请用Word或WPS打开后另存为.docx。",
    ),
    "broken xml": (
        zipped({"word/document.xml": "<w:document"}),
        "“a.docx”的word/document.xml已损坏，无法读取。请用Word或WPS打开后另存为.docx。",
    ),
    "no body": (
        zipped({"word/document.xml": "<a/>"}),
        "“a.docx”里没有正文，不是Word文档。请用Word或WPS打开后另存为.docx。",
    ),
    "entities": (
        zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'}),
        "“a.docx”的word/document.xml含有文档类型声明，为安全起见不予读取。请用Word或WPS打开后另存为.docx再试。",
    ),
    "bomb": (
        zipped({"word/document.xml": b" " * 20_000_000}),
        "“a.docx”的压缩比异常，可能是压缩炸弹，为安全起见不予读取。请用Word或WPS打开后另存为.docx再试。",
    ),
    "cut short": (
        docx(para("甲"))[:-40],
        "“a.docx”不是.docx文件，或者没有下载完整。请用Word或WPS打开后另存为.docx。",
    ),
}


@pytest.mark.parametrize(("content", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_hostile_and_broken_files_are_refused(content, message):
    with pytest.raises(FileFault) as raised:
        read(content, "a.docx")
    assert raised.value.message == message


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        (dataclasses.replace(LIMITS, members=2), "“a.docx”含有3个部件，超过2个的上限"),
        (dataclasses.replace(LIMITS, unpacked_bytes=10), "“a.docx”展开后超过0MB的上限"),
        (dataclasses.replace(LIMITS, part_bytes=10), "展开后超过0MB的上限"),
    ],
)
def test_a_container_beyond_the_limits_is_refused(limits, message):
    with pytest.raises(FileFault, match=message):
        read_docx(docx(para("甲")), "a.docx", limits)


def test_a_directory_that_understates_a_size_gains_nothing():
    honest = docx(para("甲" * 5_000_000))
    entry = honest.rfind(b"PK\x01\x02", 0, honest.rfind(b"word/document.xml"))
    size_field = entry + 24
    lying = honest[:size_field] + (100).to_bytes(4, "little") + honest[size_field + 4 :]
    with pytest.raises(FileFault, match="的word/document.xml已损坏，无法读取"):
        read(lying, "a.docx")


def test_nesting_is_followed_as_far_as_xml_goes_and_refused_beyond():
    def nested(depth: int) -> str:
        return "<w:tbl><w:tr><w:tc>" * depth + para("甲") + "</w:tc></w:tr></w:tbl>" * depth

    assert text_of(nested(80)) == "甲"
    with pytest.raises(FileFault, match="的word/document.xml已损坏，无法读取"):
        text_of(nested(100))
