"""LibreOffice takes the same words for each comment as the finding quotes."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx as python_docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from mingfa.reading import read
from mingfa.remarks.comments import commented
from mingfa.remarks.remark import remarks_of
from mingfa.review.codec import findings_dict
from mingfa.review.runner import review

_OFFICE = shutil.which("soffice")
_NAMESPACE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(_OFFICE is None, reason="LibreOffice (soffice) is not on this machine"),
]


def paper() -> bytes:
    """Faults across runs, in a cell, in a link and in inserted words."""
    word = python_docx.Document()
    split = word.add_paragraph("全年有序推进法")
    split.add_run("制").bold = True
    split.add_run("政府建设，开展活动15")
    split.add_run("余场次,").italic = True
    split.add_run("成效明显。")
    table = word.add_table(1, 2)
    table.cell(0, 0).text = "开展法制宣传"
    table.cell(0, 1).text = "解答咨询126余次"
    for shell in (
        '<w:hyperlink {} w:anchor="a">{}</w:hyperlink>',
        '<w:ins {} w:id="9" w:author="甲">{}</w:ins>',
    ):
        inner = "<w:r><w:t>做好法制建设工作</w:t></w:r>"
        word.add_paragraph("切实")._p.append(parse_xml(shell.format(nsdecls("w"), inner)))
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def texts_in_office(content: bytes, folder: Path) -> list[str]:
    """The words of each comment as LibreOffice reads them, in order."""
    file = folder / "a.docx"
    file.write_bytes(content)
    command = [
        str(_OFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "odt",
        "--outdir", str(folder), str(file),
    ]  # fmt: skip
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    with zipfile.ZipFile(folder / "a.odt") as packed:
        root = etree.fromstring(packed.read("content.xml"))
    told: dict[str, str] = {}
    open_now: set[str] = set()

    def walk(element: etree._Element) -> None:
        name = element.get(f"{_NAMESPACE}name", "")
        if element.tag == f"{_NAMESPACE}annotation":
            told[name] = ""
            open_now.add(name)
            return
        if element.tag == f"{_NAMESPACE}annotation-end":
            open_now.discard(name)
        hear(element.text)
        for child in element:
            walk(child)
            hear(child.tail)

    def hear(text: str | None) -> None:
        for one in open_now:
            told[one] += text or ""

    walk(root)
    return list(told.values())


def test_each_comment_stands_at_its_words(tmp_path: Path) -> None:
    content = paper()
    document = read(content, "a.docx")
    remarks = [
        one
        for one in remarks_of(document, findings_dict("a.docx", review(document))["findings"])
        if one.quote
    ]
    assert {"法制政府", "法制宣传", "法制建设", "126余次", ","} <= {one.quote for one in remarks}
    assert texts_in_office(commented(content, document, remarks), tmp_path) == [one.quote for one in remarks]
