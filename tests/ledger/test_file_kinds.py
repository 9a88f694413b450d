"""Files are told by their content: what can run, hides its content or goes by a wrong name is refused."""

from __future__ import annotations

import io
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mingfa.errors import FileFault
from mingfa.ledger.file_kinds import LARGEST, SUFFIXES, checked_name, safe_name

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40
JPEG = b"\xff\xd8\xff\xe0" + b"0" * 40


def packed(**members: bytes) -> bytes:
    with io.BytesIO() as buffer:
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, content in {"[Content_Types].xml": b"<Types/>", **members}.items():
                archive.writestr(name, content)
        return buffer.getvalue()


DOCX = packed(**{"word/document.xml": b"<w:document/>"})


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (PDF, "签到表.pdf"),
        (PNG, "现场.PNG"),
        (JPEG, "现场.jpeg"),
        (DOCX, "通知.docx"),
        (packed(**{"OFD.xml": b"<ofd/>"}), "公文.ofd"),
        ("说明：共300份".encode(), "说明.txt"),
        ("说明".encode("gb18030"), "说明.csv"),
    ],
)
def test_the_usual_papers_and_pictures_are_taken(content, name):
    assert checked_name(content, name) == name


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "a.pdf", "文件是空的"),
        (b"MZ" + b"\0" * 80, "工具.exe", "可运行的程序"),
        (b"#!/bin/sh\nrm", "a.txt", "可运行的程序"),
        (PDF, "照片.jpg", "与文件名不符"),
        (PDF, "通知.pdf.exe", "可运行的程序"),
        (b"<html><script>1</script></html>", "a.txt", "不能作附件"),
        (b"<svg onload='1'/>", "图.svg", "不能作附件"),
        (b"Rar!\x1a\x07\0", "a.rar", "不能作附件"),
        (packed(**{"a.txt": b"1"}), "资料.zip", "这是压缩包"),
        (packed(**{"word/document.xml": b"", "word/vbaProject.bin": b"1"}), "a.docx", "有宏"),
        (
            packed(**{"word/document.xml": b"", "[Content_Types].xml": b"x.macroEnabled.main+xml"}),
            "a.docx",
            "有宏",
        ),
        (packed(**{"xl/workbook.xml": b"", "xl/embeddings/oleObject1.bin": b"1"}), "a.xlsx", "有宏"),
        (
            packed(
                **{
                    "word/document.xml": b"",
                    "word/_rels/settings.xml.rels": b'<R Type="x/attachedTemplate" TargetMode="External"/>',
                }
            ),
            "a.docx",
            "从网上取模板",
        ),
        (DOCX[:-30], "a.docx", "已损坏"),
        (PDF + b"<</S/JavaScript/JS(app.alert(1))>>", "a.pdf", "PDF里有脚本"),
        (PDF + b"<</S/J#61vaScript>>", "a.pdf", "PDF里有脚本"),
        (
            PDF + b"<</Type/ObjStm/Filter/FlateDecode>>stream\n" + zlib.compress(b"<</S/Launch>>"),
            "a.pdf",
            "PDF里有脚本",
        ),
        (PDF + b"/Encrypt 5 0 R", "a.pdf", "PDF已加密"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.doc", "已损坏"),
        (rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*", "a.txt", "可运行的程序"),
        (b"0" * (LARGEST + 1), "a.txt", "附件过大"),
    ],
)
def test_what_may_do_harm_is_refused_with_a_way_out(content, name, said):
    with pytest.raises(FileFault, match=said):
        checked_name(content, name)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\资料\\签到 表.pdf", "签到 表.pdf"),
        ("图\u202egnp.pdf", "图gnp.pdf"),
        ("a\r\nX: 1.pdf", "aX 1.pdf"),
        ("con.pdf", "_con.pdf"),
        ("....pdf", "未命名.pdf"),
        ("名" * 300 + ".pdf", "名" * 100 + ".pdf"),
    ],
)
def test_names_are_made_safe(name, safe):
    assert safe_name(name) == safe


@given(st.text(max_size=300), st.sampled_from(SUFFIXES))
def test_a_safe_name_is_one_on_every_system_and_safe_for_good(name, suffix):
    safe = safe_name(name + suffix)
    assert safe_name(safe) == safe
    assert safe
    assert len(safe) <= 111
    assert not set(safe) & set('/\\<>:"|?*\r\n\0')


@given(st.binary(max_size=400), st.sampled_from(SUFFIXES))
def test_any_bytes_are_taken_or_refused_in_words(content, suffix):
    try:
        name = checked_name(content, f"文件{suffix}")
    except FileFault as fault:
        name = fault.message.removesuffix("。") + suffix
    assert name.endswith(suffix)
