"""The ruler: what the .docx says in XML, measured against GB/T 9704—2012."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from mingfa.catalogue.table import CATALOGUE
from mingfa.writing import layout
from mingfa.writing.annex import annex
from mingfa.writing.compose import compose
from mingfa.writing.docx import FIGURES, to_docx
from mingfa.writing.draft import Draft
from writing.facts import HandmadeFacts
from writing.lines import TRIAL

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NS = {"w": _W.strip("{}"), "f": FIGURES}

_FACTS = HandmadeFacts({"mediation_accepted": 143, "mediation_settled": 138, "mediation_agreed_sum": 648000})


def _draft() -> Draft:
    return compose(_FACTS, 2024, CATALOGUE, dated=date(2025, 1, 20))


@pytest.fixture(scope="module")
def paper() -> dict[str, bytes]:
    """The parts of a paper with its annex."""
    draft = _draft()
    with zipfile.ZipFile(io.BytesIO(to_docx(draft, annex(draft, CATALOGUE)))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def body(paper: dict[str, bytes]) -> etree._Element:
    return etree.fromstring(paper["word/document.xml"])


def _values(root: etree._Element, path: str) -> dict[str, str]:
    (found,) = root.xpath(path, namespaces=_NS)
    return {name.removeprefix(_W): value for name, value in found.attrib.items()}


def _styled(body: etree._Element, style: str) -> list[etree._Element]:
    return body.xpath(f"//w:p[w:pPr/w:pStyle/@w:val='{style}']", namespaces=_NS)


def _text(element: etree._Element) -> str:
    return "".join(element.xpath(".//w:t/text()", namespaces=_NS))


def test_the_type_area_is_156_by_225_mm_on_a4(body: etree._Element) -> None:
    assert _values(body, "//w:pgSz") == {"w": "11906", "h": "16838"}
    margins = _values(body, "//w:pgMar")
    assert {side: margins[side] for side in ("top", "right", "bottom", "left")} == {
        "top": "2098",  # 37 mm
        "right": "1474",  # 26 mm
        "bottom": "1984",  # 35 mm
        "left": "1587",  # 28 mm
    }


def test_the_grid_has_22_lines_and_28_characters(body: etree._Element) -> None:
    assert _values(body, "//w:docGrid") == {"type": "lines", "linePitch": "579", "charSpace": "-842"}


def _style(paper: dict[str, bytes], key: str) -> etree._Element:
    (found,) = etree.fromstring(paper["word/styles.xml"]).xpath(
        f"//w:style[@w:styleId='{key}']", namespaces=_NS
    )
    return found


@pytest.mark.parametrize(
    ("key", "face", "half_points"),
    [
        ("Normal", "仿宋_GB2312", "32"),
        ("Body", "仿宋_GB2312", "32"),
        ("Recipient", "仿宋_GB2312", "32"),
        ("Title", "方正小标宋简体", "44"),
        ("Heading1", "黑体", "32"),
        ("Heading2", "楷体_GB2312", "32"),
        ("Heading3", "仿宋_GB2312", "32"),
        ("AnnexMark", "黑体", "32"),
        ("PageNumberOdd", "宋体", "28"),
        ("PageNumberEven", "宋体", "28"),
    ],
)
def test_each_style_names_its_face_for_every_script(
    paper: dict[str, bytes], key: str, face: str, half_points: str
) -> None:
    style = _style(paper, key)
    faces = _values(style, "w:rPr/w:rFonts")
    assert {faces[script] for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {face}
    assert _values(style, "w:rPr/w:sz") == {"val": half_points}


def test_every_run_is_in_a_style_of_ours_and_hints_at_the_east_asian_face(
    paper: dict[str, bytes], body: etree._Element
) -> None:
    keys = {style.key for style in layout.STYLES}
    for paragraph in body.iter(f"{_W}p"):
        assert paragraph.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=_NS) in keys
        for run in paragraph.xpath("w:r[w:t]", namespaces=_NS):
            assert _values(run, "w:rPr/w:rFonts") == {"hint": "eastAsia"}


def test_lines_are_28_95_points_exactly_and_paragraphs_are_indented_two_characters(
    paper: dict[str, bytes],
) -> None:
    spacing = _values(_style(paper, "Body"), "w:pPr/w:spacing")
    assert (spacing["line"], spacing["lineRule"]) == ("579", "exact")
    assert _values(_style(paper, "Body"), "w:pPr/w:ind") == {"firstLineChars": "200", "firstLine": "640"}
    assert not _style(paper, "Recipient").xpath("w:pPr/w:ind", namespaces=_NS)
    assert _values(_style(paper, "Title"), "w:pPr/w:spacing")["after"] == "579"


def test_the_page_number_is_dashed_odd_right_even_left_one_character_in(paper: dict[str, bytes]) -> None:
    assert etree.fromstring(paper["word/settings.xml"]).xpath("//w:evenAndOddHeaders", namespaces=_NS)
    footers = {
        footer.xpath("string(//w:pStyle/@w:val)", namespaces=_NS): footer
        for footer in (etree.fromstring(paper[name]) for name in paper if name.startswith("word/footer"))
    }
    assert sorted(footers) == ["PageNumberEven", "PageNumberOdd"]
    for footer in footers.values():
        assert _text(footer) == "— 1 —"
        assert footer.xpath("string(//w:instrText)", namespaces=_NS).strip() == "PAGE"
    odd, even = (_style(paper, key) for key in ("PageNumberOdd", "PageNumberEven"))
    assert (_values(odd, "w:pPr/w:jc")["val"], _values(odd, "w:pPr/w:ind")["rightChars"]) == ("right", "100")
    assert (_values(even, "w:pPr/w:jc")["val"], _values(even, "w:pPr/w:ind")["leftChars"]) == ("left", "100")


def test_the_dash_of_the_page_number_is_7_mm_below_the_type_area(body: etree._Element) -> None:
    footer_mm = int(_values(body, "//w:pgMar")["footer"]) / 1440 * 25.4
    half_a_line_mm = 9 / 72 * 25.4
    assert footer_mm + half_a_line_mm == pytest.approx(35 - 7, abs=0.1)


def test_the_paper_reads_as_the_draft(body: etree._Element) -> None:
    told = [_text(line) for line in body.xpath("w:body/w:p", namespaces=_NS)]
    assert told[: told.index("附件")] == [
        line
        for text in _draft().text.splitlines()
        for line in (["附件：数据来源说明", text] if text == "中共青禾镇委员会" else [text])
    ]


def test_the_signature_keeps_together_and_with_the_text(
    paper: dict[str, bytes], body: etree._Element
) -> None:
    *issuers, dated = _styled(body, "Signature")
    assert [_text(line) for line in (*issuers, dated)] == [
        "中共青禾镇委员会",
        "青禾镇人民政府",
        "2025年1月20日",
    ]
    for line in (*issuers, _styled(body, "Body")[-1]):
        assert line.xpath("w:pPr/w:keepNext", namespaces=_NS)
    assert _style(paper, "AttachmentNote").xpath("w:pPr/w:keepNext", namespaces=_NS)
    assert [_values(line, "w:pPr/w:ind")["leftChars"] for line in (*issuers, dated)] == [
        "1800",
        "1800",
        "2000",
    ]


def test_the_annex_is_named_in_the_note_and_begins_on_a_page_of_its_own(
    paper: dict[str, bytes], body: etree._Element
) -> None:
    assert [_text(line) for line in _styled(body, "AttachmentNote")] == ["附件：数据来源说明"]
    assert [_text(line) for line in _styled(body, "AnnexMark")] == ["附件"]
    assert [_text(line) for line in _styled(body, "AnnexTitle")] == ["数据来源说明"]
    assert _style(paper, "AnnexMark").xpath("w:pPr/w:pageBreakBefore", namespaces=_NS)
    assert _values(_style(paper, "AnnexTitle"), "w:pPr/w:spacing")["before"] == "579"
    assert len(body.xpath("//w:tr[w:trPr/w:tblHeader]", namespaces=_NS)) == 1
    assert len(body.xpath("//w:tr", namespaces=_NS)) == 1 + len(_draft().figures)


def test_every_figure_stands_in_a_bookmark_and_leads_to_its_row(body: etree._Element) -> None:
    for number, figure in enumerate(_draft().figures, start=1):
        (start,) = body.xpath(f"//w:bookmarkStart[@w:name='mf_f{number}']", namespaces=_NS)
        texts = []
        for sibling in start.itersiblings():
            if sibling.tag == f"{_W}bookmarkEnd":
                break
            texts.append(_text(sibling))
        assert "".join(texts) == figure.text
        assert body.xpath(f"//w:bookmarkStart[@w:name='mf_s{number}']", namespaces=_NS)
        links = body.xpath("//w:instrText/text()", namespaces=_NS)
        assert f' HYPERLINK \\l "mf_s{number}" ' in links
        assert f' HYPERLINK \\l "mf_f{number}" ' in links
    ids = body.xpath("//w:bookmarkStart/@w:id", namespaces=_NS)
    assert len(ids) == len(set(ids))


def test_the_file_carries_what_each_bookmark_refers_to(paper: dict[str, bytes]) -> None:
    references = etree.fromstring(paper["customXml/item1.xml"]).xpath("//f:figure", namespaces=_NS)
    assert [dict(one.attrib) for one in references if one.get("bookmark") == "mf_f1"] == [
        {
            "bookmark": "mf_f1",
            "reference": "mediation_accepted::2024",
            "told": "143件",
            "value": "143",
            "bound": "exact",
            "unit": "件",
            "rows": "143",
        }
    ]
    assert len(references) == len(_draft().figures)


def test_plain_readers_see_the_numbers() -> None:
    """A number in a content control or a link element is lost to readers that look at runs alone."""
    file = docx.Document(io.BytesIO(to_docx(_draft())))
    told = "".join(run.text for paragraph in file.paragraphs for run in paragraph.runs)
    assert all(figure.text in told for figure in _draft().figures)


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1), st.text())
def test_whatever_rows_say_a_paper_comes_of_it(problem: str, cause: str) -> None:
    row = {"found_on": date(2024, 3, 5), "problem": problem, "cause": cause}
    facts = HandmadeFacts({}, registers={"shortcomings": [row]}, catalogue=TRIAL)
    draft = compose(facts, 2024, TRIAL, dated=date(2025, 1, 20))
    assert len(docx.Document(io.BytesIO(to_docx(draft))).paragraphs) == len(draft.text.splitlines())


def test_an_annex_without_rows_is_left_out() -> None:
    draft = compose(HandmadeFacts({}), 2024, CATALOGUE, dated=date(2025, 1, 20))
    assert to_docx(draft, annex(draft, CATALOGUE)) == to_docx(draft)


def test_the_same_draft_gives_the_same_bytes() -> None:
    draft = _draft()
    assert to_docx(draft, annex(draft, CATALOGUE)) == to_docx(draft, annex(draft, CATALOGUE))


def test_the_file_names_no_person_and_no_program() -> None:
    properties = docx.Document(io.BytesIO(to_docx(_draft()))).core_properties
    assert properties.author == properties.last_modified_by == "中共青禾镇委员会、青禾镇人民政府"
    assert properties.title == _draft().title
    assert properties.comments == ""
    assert properties.created is not None
    assert properties.created.date() == date(2025, 1, 20)


def test_what_is_missing_is_marked(body: etree._Element) -> None:
    gaps = body.xpath("//w:r[w:rPr/w:rStyle/@w:val='Gap']", namespaces=_NS)
    assert [_text(run) for run in gaps] == [gap.text for gap in _draft().gaps]
