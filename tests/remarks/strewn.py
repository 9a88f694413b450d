"""Papers whose words are strewn over runs, links, fields, changes, tables, notes and text boxes, as word processors leave them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from html import escape

from hypothesis import strategies as st
from lxml import etree

from mingfa.reading.container import local
from reading.papers import docx, numbering

FAULTY = (
    "枫桥镇开展法制宣传活动15余场次，完善制度,规范程序。",
    "全年调解纠纷143件，其中成功138件、引导走司法途径6件。",
    "按照县委的按排，认真贯彻落实《中华人民共和国治安管理处罚条例》。",
    "覆盖率达百分之九十八点五，群众满意度提升了2%。",
    "一是健全机制;二是压实责任 ,三是加强监督。。",
)
_SKIPPED = {"del", "moveFrom", "rPr", "pPr", "instrText", "delText", "comment", "Fallback"}


def _run(text: str, bold: bool) -> str:
    properties = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


_CARRIERS = {
    "run": "{}",
    "inserted": '<w:ins w:id="90" w:author="甲">{}</w:ins>',
    "link": '<w:hyperlink w:anchor="a">{}</w:hyperlink>',
    "field": '<w:fldSimple w:instr="PAGE">{}</w:fldSimple>',
    "control": "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "after a deletion": '<w:del w:id="91" w:author="甲"><w:r><w:delText>旧文</w:delText></w:r></w:del>{}',
    "complex field": '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
}


@st.composite
def _pieces(draw: st.DrawFn, text: str) -> str:
    """A text cut at random places, each piece in something; some runs hold several texts and a tab."""
    cuts = sorted(draw(st.sets(st.integers(1, max(1, len(text) - 1)), max_size=6)))
    made = []
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        carrier = _CARRIERS[draw(st.sampled_from(sorted(_CARRIERS)))]
        run = _run(text[start:end], draw(st.booleans()))
        if draw(st.integers(0, 5)) == 0:
            half = (end - start) // 2
            inner = "".join(
                f'<w:t xml:space="preserve">{escape(one)}</w:t>'
                for one in (text[start : start + half], text[start + half : end])
            )
            run = f"<w:r>{inner}<w:tab/></w:r>"
        made.append(carrier.format(run))
    return "".join(made)


@st.composite
def papers(draw: st.DrawFn) -> bytes:
    """A .docx of a few faulty sentences."""
    blocks = []
    for _ in range(draw(st.integers(1, 4))):
        said = draw(st.lists(st.sampled_from(FAULTY), min_size=1, max_size=2))
        if draw(st.integers(0, 3)) == 0:
            cells = "".join(f"<w:tc><w:p>{draw(_pieces(one))}</w:p></w:tc>" for one in (*said, "  甲 乙 "))
            blocks.append(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
        else:
            listed = (
                '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
                if draw(st.booleans())
                else ""
            )
            blocks.append(f"<w:p>{listed}{''.join(draw(_pieces(one)) for one in said)}</w:p>")
    return docx("".join(blocks), parts={"numbering": numbering(("chineseCounting", "%1、"))})


def part(content: bytes, name: str) -> etree._Element:
    """A part of a .docx, parsed."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return etree.fromstring(packed.read(name))


def characters(element: etree._Element) -> Iterator[tuple[str, str]]:
    """What is read in an element, sign by sign, with the properties of its run; and the marks of comments by their numbers."""
    for one in element:
        name = local(one)
        if name in _SKIPPED:
            continue
        if name in ("commentRangeStart", "commentRangeEnd"):
            yield name, next(iter(one.attrib.values()))
        elif name in ("t", "tab", "br"):
            run = one.getparent()
            properties = [etree.tostring(each) for each in run if local(each) == "rPr"]
            for sign in one.text or "\t" if name == "t" else "\t":
                yield sign, str(properties)
        else:
            yield from characters(one)


def commented_texts(content: bytes) -> dict[int, str]:
    """The text between the two marks of each comment, without blanks."""
    open_now: set[int] = set()
    told: dict[int, str] = {}
    for sign, about in characters(part(content, "word/document.xml")):
        if sign == "commentRangeStart":
            open_now.add(int(about))
            told[int(about)] = ""
        elif sign == "commentRangeEnd":
            open_now.remove(int(about))
        else:
            for number in open_now:
                told[number] += sign.strip()
    assert not open_now
    return told
