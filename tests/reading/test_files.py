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
            "“a.txt”的内容其实是PDF文件，不是纯文本。请改用正确的扩展名，或另存为.docx后再试。",
        ),
        (
            "a.txt",
            b"\xff\xff\xff",
            "“a.txt”不是能识别的文本编码（UTF-8、GB18030，或带标记的UTF-16）。请用记事本另存为UTF-8后再试。",
        ),
        ("a.txt", b"\xff\xfe\x41", "“a.txt”标明为UTF-16编码，但内容已损坏。请重新保存后再试。"),
        (
            "a.doc",
            b"x",
            "“a.doc”是旧版Word文档，目前能读取的是.txt、.docx文件。请用Word或WPS另存为.docx后再试。",
        ),
        ("a.PDF", b"x", "“a.PDF”是PDF文件，目前能读取的是.txt、.docx文件。请用Word或WPS另存为.docx后再试。"),
        (
            "a.exe",
            b"x",
            "“a.exe”是“.exe”文件，目前能读取的是.txt、.docx文件。请用Word或WPS另存为.docx后再试。",
        ),
        (
            "报告",
            b"x",
            "“报告”是没有扩展名的文件，目前能读取的是.txt、.docx文件。请用Word或WPS另存为.docx后再试。",
        ),
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
