"""Files become text by the kind their name says; what cannot be read is refused with what to do about it."""

from __future__ import annotations

import codecs
import dataclasses

import pytest

from mingfa.errors import FileFault
from mingfa.reading import files, read, read_text
from mingfa.reading.files import extract


def test_utf8_text_is_kept_to_the_last_blank_and_line_end():
    text = "\n\n 一、甲 \r\n　乙\t\r丙\n\n"
    assert extract(text.encode(), "a.txt").text == text


def test_a_byte_order_mark_is_dropped():
    assert extract(codecs.BOM_UTF8 + "甲".encode(), "a.txt").text == "甲"


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "utf-16"])
def test_encodings_of_old_programs_are_read(encoding):
    assert extract("青禾镇 法治 ２０２４".encode(encoding), "旧文件.TXT").text == "青禾镇 法治 ２０２４"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark_is_known_by_its_noughts(encoding):
    text = "青禾镇2024年法治政府建设情况的报告\n一、主要举措\n"
    assert extract(text.encode(encoding), "a.txt").text == text


@pytest.mark.parametrize("name", ["报告", "报告2024.12", "说明.md"])
def test_text_is_read_under_a_name_that_claims_nothing_else(name):
    assert extract("一、主要举措".encode(), name).text == "一、主要举措"


def test_damaged_utf8_is_not_taken_for_another_encoding():
    broken = "青禾镇人民政府\n法治".encode() + b"\xe6\x94" + "政府".encode()
    with pytest.raises(FileFault) as raised:
        extract(broken, "a.txt")
    assert raised.value.message == "“a.txt”是UTF-8编码，但第2行有损坏的字节。请重新保存后再试。"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", b"", "“a.txt”是空文件，没有内容可读。请确认文件已保存完整。"),
        (
            "a.txt",
            b"abc\x00\x01",
            "“a.txt”第1行有不可显示的控制字符，不是纯文本文件。请用Word或WPS打开后另存为.docx。",
        ),
        (
            "a.txt",
            b"%PDF-1.7",
            "“a.txt”不是完整的PDF文件，可能没有下载完。请重新下载或导出后再试。",
        ),
        (
            "a.txt",
            b"\xff\xff\xff",
            "“a.txt”不是能识别的文本编码（UTF-8、GB18030、UTF-16）。请用记事本另存为UTF-8后再试。",
        ),
        ("a.txt", b"\xff\xfe\x41", "“a.txt”标明为UTF-16编码，但内容已损坏。请重新保存后再试。"),
        ("a.doc", b"x", "“a.doc”不是.doc文件，或者没有下载完整。请用Word或WPS打开后另存为.docx。"),
        ("a.PDF", b"x", "“a.PDF”不是.pdf文件，或者没有下载完整。请用Word或WPS打开后另存为.docx。"),
        (
            "a.py",
            b"x",
            "“a.py”是“.py”文件，目前能读取的是.docx、.doc、.wps、.txt、.pdf、.ofd、网页（.html、.mht）、图片文件。请另存为.docx后再试。",
        ),
        ("a.txt", b"MZ\x90\x00", "“a.txt”是程序，不是文档。请选择报告文件。"),
        ("a.doc", b"Rar!\x1a\x07\x00", "“a.doc”是不能展开的压缩包（rar、7z等）。请先解压，或者改用zip格式。"),
        ("a.docx", b"ID3\x03", "“a.docx”是音频或视频，不是文档。请选择报告文件。"),
    ],
)
def test_what_is_no_text_is_refused(name, content, message):
    with pytest.raises(FileFault) as raised:
        read(content, name)
    assert raised.value.message == message


def test_limits_hold_for_bytes_and_for_characters(monkeypatch):
    monkeypatch.setattr(files, "LIMITS", dataclasses.replace(files.LIMITS, file_bytes=4, characters=3))
    with pytest.raises(FileFault, match="超过0MB的上限"):
        read("甲乙".encode(), "a.txt")
    with pytest.raises(FileFault) as raised:
        read_text("甲乙丙丁", "a.txt")
    assert raised.value.message == "“a.txt”有4字，超过3字的上限。请拆分后再试。"
