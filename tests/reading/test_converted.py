"""Papers of older programs and scans: read where a program for them is installed, else it is said how."""

from __future__ import annotations

import shutil
import stat
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from mingfa.errors import FileFault
from mingfa.reading import converted, ocr
from mingfa.reading.converted import read_converted
from mingfa.reading.files import extract
from mingfa.reading.kinds import Kind
from mingfa.reading.limits import LIMITS
from mingfa.reading.ocr import read_photo
from mingfa.reading.pdf import read_pdf, rendered
from reading.papers import REPORT, docx, numbering, para
from reading.printed import Sheet, Words, pdf, typeset
from reading.test_printed import paragraphs, shares

OFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
needs_ocr = pytest.mark.skipif(not ocr.installed(), reason="mingfa[ocr] is not installed")
LINES = [line.strip() for line in REPORT.split("\n") if line.strip()]


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_WORD}.numbering+xml"/></Types>'
)


def saved_as(suffix: str, folder: Path) -> bytes:
    """A report with automatic numbers as LibreOffice saves it."""
    lists = numbering(("chineseCounting", "%1、"), ("chineseCounting", "（%2）"))
    text = "".join(map(para, LINES)).replace("<w:pPr>", '<w:pPr><w:ind w:firstLine="480"/>')
    body = para("一年总结", number=1) + para("加强领导", number=1, level=1) + text
    (folder / "a.docx").write_bytes(docx(body, parts={"numbering": lists}))
    with zipfile.ZipFile(folder / "a.docx", "a") as packed:
        packed.writestr("[Content_Types].xml", _TYPES)
    subprocess.run(
        [OFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", suffix,
         "--outdir", folder, folder / "a.docx"],
        check=True, capture_output=True,
    )  # fmt: skip
    return (folder / f"a.{suffix}").read_bytes()


@needs_office
@pytest.mark.office
@pytest.mark.parametrize("suffix", ["doc", "rtf", "odt"])
def test_older_papers_are_read_with_their_automatic_numbers(suffix, tmp_path):
    content = saved_as(suffix, tmp_path)
    # A .wps is a .doc under another name.
    name = "a.wps" if suffix == "doc" else f"a.{suffix}"
    found = [line.strip() for line in extract(content, name).text.split("\n") if line.strip()]
    labels = [line.replace(" ", "") for line in found[:2]]
    # LibreOffice writes the signs of a list to .rtf in an encoding that has no 、.
    assert suffix == "rtf" or labels == ["一、一年总结", "（一）加强领导"]
    assert found[2:] == LINES


@needs_office
@pytest.mark.office
def test_a_pdf_by_libreoffice_gives_back_the_paragraphs(tmp_path):
    content = saved_as("pdf", tmp_path)
    assert shares(read_pdf(content, "a.pdf").text, ["一、一年总结", "（一）加强领导", *LINES])[0] == 1.0


def test_without_a_program_for_it_it_is_said_how_to_get_one(monkeypatch):
    monkeypatch.setattr(converted.shutil, "which", lambda program: None)
    with pytest.raises(FileFault) as raised:
        read_converted(b"x", "a.doc", Kind.DOC)
    assert raised.value.message == (
        "“a.doc”是旧版Word文档。这台电脑没有能转换它的程序。请用Word或WPS打开后另存为.docx再试；"
        "也可以请管理员安装LibreOffice（旧版.doc还可用antiword或catdoc），以后就能直接读取。"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="a program here is a script with a first line")
@pytest.mark.parametrize(
    ("script", "outcome"),
    [
        ("cat \"$5\"", ("一、甲", ("由antiword转换，自动编号可能不全，请核对。",))),
        ("exit 1", "“a.doc”转换时没有成功，文件可能已损坏。请用Word或WPS打开后另存为.docx再试。"),
    ],
)  # fmt: skip
def test_antiword_is_asked_where_there_is_no_office(script, outcome, tmp_path, monkeypatch):
    program = tmp_path / "antiword"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(stat.S_IRWXU)
    monkeypatch.setattr(converted, "_OFFICES", ())
    monkeypatch.setattr(converted, "_PLACES", ())
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    if isinstance(outcome, str):
        with pytest.raises(FileFault) as raised:
            read_converted("一、甲".encode(), "a.doc", Kind.DOC)
        assert raised.value.message == outcome
    else:
        found = read_converted("一、甲".encode(), "a.doc", Kind.DOC)
        assert (found.text, found.notes) == outcome


@pytest.mark.skipif(sys.platform == "win32", reason="a program here is a script with a first line")
def test_an_office_that_makes_nothing_is_told(tmp_path, monkeypatch):
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexit 0\n")
    program.chmod(stat.S_IRWXU)
    monkeypatch.setattr(converted, "_OFFICES", (str(program),))
    with pytest.raises(FileFault, match="“a.odt”转换时没有成功，文件可能已损坏"):
        read_converted(b"x", "a.odt", Kind.ODT)


def test_without_text_recognition_scans_are_named_and_the_other_pages_read(monkeypatch):
    monkeypatch.setattr(ocr, "installed", lambda: False)
    scan = pdf([[]], images=True)
    with pytest.raises(FileFault) as raised:
        read_pdf(scan, "a.pdf")
    assert raised.value.message == f"“a.pdf”是扫描件，没有文字层。{ocr.HOW}"
    with pytest.raises(FileFault) as raised:
        read_photo(b"\x89PNG\r\n\x1a\n", "a.png")
    assert raised.value.message == f"“a.png”是图片。{ocr.HOW}"
    mixed = pdf([[Words(80, 100, 16, "全年受理矛盾纠纷三十四件，办结三十四件。")], []], images=True)
    found = read_pdf(mixed, "a.pdf")
    assert (found.text, found.notes) == (
        "全年受理矛盾纠纷三十四件，办结三十四件。", (f"第2页是扫描图片，没有读取。{ocr.HOW}",)
    )  # fmt: skip


@needs_ocr
def test_a_scan_is_read_by_text_recognition():
    from PIL import Image

    wanted = paragraphs(1)[:8]
    pixels = rendered(pdfium.PdfDocument(pdf(typeset(wanted, Sheet()))), 0, LIMITS)
    stream = BytesIO()
    Image.fromarray(pixels).convert("RGB").save(stream, "png")
    found = extract(stream.getvalue(), "a.png")
    assert shares(found.text, wanted)[0] >= 0.5
    assert found.notes == ("图片由文字识别读取，请核对。",)
