"""Fictional papers and .docx files made on the spot, for the tests of reading."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

TEXT = "全镇上下扎实推进法治政府建设各项工作，推动责任落到实处，取得了较好成效。"

REPORT = f"""中共青禾镇委员会　青禾镇人民政府
关于2024年度法治政府建设情况的报告

中共清河县委、清河县人民政府：

2024年，青禾镇{TEXT}现将有关情况报告如下。
一、主要举措和成效
（一）加强组织领导。{TEXT}一是健全机制。{TEXT}二是压实责任。{TEXT}
（二）深化法治宣传教育
{TEXT}
二、存在的不足和原因
一是人员不足；二是经费不足。
三、党政主要负责人履行推进法治建设第一责任人职责情况
{TEXT}
四、2025年主要工作安排
1.加强学习。{TEXT}
2．加强宣传。{TEXT}
特此报告。

中共青禾镇委员会　青禾镇人民政府
2025年1月15日
"""


def docx(body: str, *, parts: Mapping[str, str] | None = None, namespace: str = W) -> bytes:
    """A .docx with this body (the inside of w:body) and parts such as numbering and styles."""
    parts = dict(parts or {})
    relations = "".join(
        f'<Relationship Id="r{place}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
        for place, name in enumerate(parts)
    )
    members = {
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r" Type="{_OFFICE}/officeDocument" '
        f'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>',
    }
    members |= {
        f"word/{name}.xml": f'<w:{name} xmlns:w="{namespace}">{inner}</w:{name}>'
        for name, inner in parts.items()
    }
    return zipped(members)


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """A compressed zip of these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return stream.getvalue()


def para(text: str, *, number: int | None = None, level: int = 0, style: str = "") -> str:
    """A paragraph with one run, numbered automatically where `number` is given."""
    asked = (
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        if number is not None
        else ""
    )
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{asked}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def numbering(*levels: tuple[str, str], number: int = 1, extra: str = "") -> str:
    """numbering.xml with one list; a level is (numFmt, lvlText)."""
    inner = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for place, (form, text) in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="7">{inner}</w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="7"/></w:num>{extra}'
    )
