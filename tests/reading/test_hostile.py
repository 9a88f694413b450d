"""Files made to harm: they end in bounded time with a message, and nothing else does."""

from __future__ import annotations

import dataclasses
import time
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mingfa.errors import FileFault
from mingfa.reading import read, sandbox
from mingfa.reading.docx import read_docx
from mingfa.reading.files import extract
from mingfa.reading.kinds import Kind
from mingfa.reading.limits import LIMITS
from mingfa.reading.pdf import read_pdf
from mingfa.reading.sandbox import taken_apart
from reading.papers import REPORT, docx, para, zipped
from reading.printed import Sheet, Words, assembled, ofd, pdf, typeset
from reading.test_printed import paragraphs
from reading.test_webpage import page

_TREE = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>")


def drawn(content: bytes, *more: bytes, resources: bytes = b"") -> bytes:
    """A PDF of one page that is drawn by this."""
    sheet = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<%s>>>>" % resources
    return assembled([*_TREE, sheet, content, *more])


def stream(content: bytes, head: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n" % (head, len(content)) + content + b"\nendstream"


def form(content: bytes, target: int) -> bytes:
    return stream(
        content, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>" % target
    )


SLOW = {
    "a form that draws itself": drawn(
        stream(b"/X Do"), form(b"/X Do " * 10, 5), resources=b"/XObject<</X 5 0 R>>"
    ),
    "forms that draw each other a billion times": drawn(
        stream(b"/X Do"), *(form(b"/X Do " * 10, number + 6) for number in range(9)), stream(b"", b""),
        resources=b"/XObject<</X 5 0 R>>",
    ),
    "a stream of 200 MB in 200 KB": drawn(
        stream(zlib.compress(b"BT /F 12 Tf (aaaaaaaaaa) Tj " * 7_000_000, 9), b"/Filter/FlateDecode")
    ),
}  # fmt: skip


@pytest.mark.parametrize("content", SLOW.values(), ids=SLOW)
def test_a_paper_that_would_hang_or_fill_the_memory_is_stopped(content):
    limits = dataclasses.replace(LIMITS, seconds=2, memory_bytes=400 * 1024 * 1024)
    started = time.monotonic()
    with pytest.raises(FileFault) as raised:
        taken_apart(content, "a.pdf", Kind.PDF, limits)
    assert time.monotonic() - started < 20
    assert raised.value.message in {
        "“a.pdf”读取超过2秒，已经停止，可能是文件有意构造或已损坏。请重新导出后再试。",
        "“a.pdf”无法读取：读取程序中途退出，可能是文件有意构造、已损坏或占用内存过多。请重新导出后再试。",
        "“a.pdf”里没有文字。请确认文件内容，或用Word、WPS打开后另存为.docx。",
    }


def test_what_the_child_says_is_what_the_reader_says():
    wanted = paragraphs(1)
    content = pdf(typeset(wanted, Sheet()))
    assert taken_apart(content, "a.pdf", Kind.PDF) == read_pdf(content, "a.pdf")
    with pytest.raises(FileFault) as raised:
        taken_apart(b"%PDF-1.7", "甲\udcff.pdf", Kind.PDF)
    assert raised.value.message == "“甲\udcff.pdf”不是完整的PDF文件，可能没有下载完。请重新下载或导出后再试。"


def test_a_child_that_dies_is_told(monkeypatch):
    monkeypatch.setattr(sandbox, "_ENTRY", "import os; os.kill(os.getpid(), 9)")
    with pytest.raises(FileFault, match="“a.pdf”无法读取：读取程序中途退出"):
        taken_apart(b"%PDF", "a.pdf", Kind.PDF)


PAPERS = {
    "a tree of pages that holds itself": (
        assembled([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 9/Kids[2 0 R 2 0 R 2 0 R]>>"]),
        "里没有文字",
    ),
    "two billion pages": (
        assembled([_TREE[0], b"<</Type/Pages/Count 2000000000/Kids[3 0 R]>>", b"<</Type/Page/Parent 2 0 R>>"]),
        "里没有文字",
    ),
    "arrays in arrays": (drawn(stream(b"[" * 100_000)), "里没有文字"),
    "no pages": (assembled([b"<</Type/Catalog>>"]), "不是完整的PDF文件"),
    "letters as large as a planet": (drawn(stream(b"BT /F 1e38 Tf 1e38 1e38 Td (a) Tj ET")), "里没有文字"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "message"), PAPERS.values(), ids=PAPERS)
def test_a_paper_built_wrongly_is_refused(content, message):
    with pytest.raises(FileFault, match=message):
        extract(content, "a.pdf")


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        ({"pages": 1}, "“a.pdf”有2页，超过1页的上限。请拆分后再试。"),
        ({"page_glyphs": 3}, "“a.pdf”有一页的文字超过3个字的上限，不是正常的文件。请重新导出后再试。"),
        ({"glyphs": 5}, "“a.pdf”的文字超过5个字的上限。请拆分后再试。"),
    ],
)
def test_a_paper_beyond_the_limits_is_refused(limits, message):
    content = pdf([[Words(90, 90, 12, "一二三")], [Words(90, 90, 12, "四五六")]])
    if "page_glyphs" in limits:
        content = pdf([[Words(90, 90, 12, "一二三四")]])
    with pytest.raises(FileFault) as raised:
        read_pdf(content, "a.pdf", dataclasses.replace(LIMITS, **limits))
    assert raised.value.message == message


PACKED = {
    "500 MB of text": (
        zipped({"word/document.xml": b"<w:document><w:body><w:p><w:t>" + b"a" * 500_000_000}), "展开后超过256MB的上限"
    ),
    "laughs": (
        zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><a>&b;</a>'}), "文档类型声明"
    ),
    "a long directory": (zipped({str(number): "" for number in range(20_001)}), "含有的文件超过5000个的上限"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "message"), PACKED.values(), ids=PACKED)
def test_a_document_that_unpacks_to_too_much_is_refused(content, message):
    with pytest.raises(FileFault, match=message):
        read(content, "a.docx")


def test_markup_without_text_is_refused_before_it_fills_the_memory():
    with pytest.raises(FileFault, match="“a.docx”的word/document.xml超过9个标记的上限"):
        read_docx(docx("<w:p/>" * 9), "a.docx", dataclasses.replace(LIMITS, tags=9))


LINES = {
    "one line of digits": b"1234567890" * 20_000,
    "one line of figures": "受理矛盾纠纷34件，".encode() * 3_000,
    "one line of marks": "一、二是（三）1.".encode() * 5_000,
    "blanks": b" " * 1_900_000 + b"x",
    "line ends": b"\n" * 1_900_000 + b"x",
    "brackets": "（".encode() * 1_000_000,
    "a month behind endless blanks": b"5" + b" " * 400_000 + "月12件".encode(),
    "quotations that never close": '“受理"纠纷34件，'.encode() * 20_000,
    "tabs": "项目（件）".encode() + b"\t1" * 20_000,
    "marks that turn the direction": "\u202e件34理受\u202c\u200f\u2066".encode() * 20_000,
}


@pytest.mark.parametrize("content", LINES.values(), ids=LINES)
def test_a_text_without_end_is_read_in_bounded_time(content):
    started = time.monotonic()
    document = read(content, "a.txt")
    assert len(document.text.encode()) == len(content)
    assert time.monotonic() - started < 120


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\x00" * 100_000, "第1行有不可显示的控制字符"),
        (b"\xed\xa0\x80" * 9, "不是能识别的文本编码"),
        (b"\xff\xfe\x00\xd8\x41\x00", "标明为UTF-16编码，但内容已损坏"),
        (b"a" * 2_000_001, "有2000001字，超过2000000字的上限"),
    ],
    ids=["noughts", "halves of pairs", "half a pair", "too long"],
)
def test_a_text_that_is_none_is_refused(content, message):
    with pytest.raises(FileFault, match=message):
        read(content, "a.txt")


@pytest.mark.parametrize(
    "content",
    [
        b"<html><body>" + b"<div>" * 100_000 + "，。".encode() * 20,
        b"<html><table>" + b"<tr><td>" * 30_000 + "一，二。".encode(),
        b"<html><body><p>" + b"&amp" * 300_000 + "，。".encode(),
        b"<html><body>" + "<p><a>关于，的。通知</a></p>".encode() * 10_000,
    ],
    ids=["nested", "unclosed", "entities", "links"],
)
def test_a_page_without_end_is_read_or_refused_in_bounded_time(content):
    started = time.monotonic()
    _read_or_refused(content, "a.html")
    assert time.monotonic() - started < 60


# Fuzzing ----------------------------------------------------------------------------------------------------------

WEB = page("".join(f"<p>{one}</p>" for one in paragraphs(2)))
SEEDS = {
    "a.txt": REPORT.encode(),
    "b.txt": REPORT.encode("gb18030"),
    "a.docx": docx(para("一、甲", number=1) + "<w:tbl><w:tr><w:tc/><w:tc/></w:tr></w:tbl>" + para("受理34件。")),
    "a.html": WEB,
    "a.mht": b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=X\r\n\r\n--X\r\nContent-Type: text/html\r\n\r\n" + WEB + b"\r\n--X--",
    "a.zip": zipped({"甲.txt": "一、甲"}),
}  # fmt: skip
IN_CHILD = {
    "a.pdf": pdf(typeset(paragraphs(3)[:6], Sheet())),
    "a.ofd": ofd(typeset(paragraphs(3)[:6], Sheet())),
}


def _read_or_refused(content: bytes, name: str) -> None:
    try:
        found = extract(content, name)
    except FileFault as fault:
        message = fault.message
    else:
        found.text.encode()
        message = f"“{name}”可以读取。"
    assert message.startswith("“")
    assert message.endswith("。")


edits = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.one_of(st.binary(max_size=8), st.sampled_from([b"<", b"\x00" * 9, b"PK\x03\x04", b"%PDF-", b"&#xD800;", b"\xff\xfe", b"</"]))),
    max_size=6,
)  # fmt: skip


def edited(content: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    for where, cut, put in changes:
        place = int(where * len(content))
        content = content[:place] + put + content[place + cut :]
    return content


@given(st.sampled_from(sorted(SEEDS)), edits)
@settings(max_examples=300)
def test_a_file_changed_anywhere_is_read_or_refused(name, changes):
    _read_or_refused(edited(SEEDS[name], changes), name)


@given(st.sampled_from(sorted(IN_CHILD)), edits)
@settings(max_examples=15)
def test_a_paper_changed_anywhere_is_read_or_refused(name, changes):
    _read_or_refused(edited(IN_CHILD[name], changes), name)


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.docx", "a.html", "a.zip", "报告"]))
def test_any_bytes_are_read_or_refused(content, name):
    if not content.startswith(b"%PDF"):
        _read_or_refused(content, name)
