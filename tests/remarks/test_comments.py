"""Comments stand at the very words of their findings, and nothing else of the file changes."""

from __future__ import annotations

import io
import zipfile

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mingfa.reading import read, read_text
from mingfa.reading.docx import trace_docx
from mingfa.reading.limits import LIMITS
from mingfa.remarks.comments import AUTHOR, commented
from mingfa.remarks.remark import Remark, remarks_of
from mingfa.report.model import Document
from mingfa.review.codec import findings_dict
from mingfa.review.rule import Severity
from mingfa.review.runner import review
from mingfa.text.spans import Span
from reading.papers import STRICT, docx, numbering, para
from reading.printed import Sheet, pdf, typeset
from remarks.strewn import characters, commented_texts, papers, part


def findings_of(document: Document) -> tuple[Remark, ...]:
    return remarks_of(document, findings_dict(document.file, review(document))["findings"])


def remark_at(document: Document, start: int, end: int) -> Remark:
    span = Span(start, end)
    return Remark(
        "TRM001", "标题", Severity.ERROR, span, span.of(document.text), "是什么。", "怎么改。", "依据", None, "0", 1, "", None
    )  # fmt: skip


def in_the_file(content: bytes, remark: Remark) -> str:
    """The words of a remark without blanks and without what the reader adds: automatic numbers."""
    strands = trace_docx(content, "a.docx", LIMITS).strands
    places = {place for one in strands for place in range(one.start, one.end)}
    span = remark.span
    return "".join(
        sign
        for place, sign in enumerate(remark.quote, start=span.start)
        if place in places and not sign.isspace()
    )


@settings(max_examples=60, deadline=None)
@given(papers())
def test_the_text_between_the_marks_is_what_the_finding_quotes(content: bytes) -> None:
    document = read(content, "a.docx")
    remarks = findings_of(document)
    made = commented(content, document, remarks)
    assert read(made, "a.docx").text == document.text
    told = commented_texts(made)
    assert [told[number] for number in range(len(remarks))] == [in_the_file(content, one) for one in remarks]


@settings(max_examples=60, deadline=None)
@given(papers(), st.data())
def test_any_spans_are_marked_and_no_character_changes_its_formatting(
    content: bytes, data: st.DataObject
) -> None:
    document = read(content, "a.docx")
    ends = st.integers(0, len(document.text))
    spans = data.draw(st.lists(st.tuples(ends, ends).map(sorted), max_size=5))
    remarks = [remark_at(document, *span) for span in spans]
    made = commented(content, document, remarks)
    told = commented_texts(made)
    assert [told[number] for number in range(len(remarks))] == [in_the_file(content, one) for one in remarks]
    before, after = (
        [one for one in characters(part(file, "word/document.xml")) if not one[0].startswith("comment")]
        for file in (content, made)
    )
    assert before == after


def test_a_comment_says_code_fault_advice_and_basis() -> None:
    content = docx(para("枫桥镇开展法制宣传活动。"))
    document = read(content, "a.docx")
    comments = python_docx.Document(
        io.BytesIO(with_types(commented(content, document, findings_of(document))))
    ).comments
    (comment,) = (one for one in comments if "TRM001" in one.text)
    assert comment.author == AUTHOR
    head, so, *_ask, fix, basis = comment.text.split("\n")
    assert head.startswith("【错误】TRM001 ")
    assert so == "“法制宣传”应为“法治宣传”。"
    assert fix == "可改为：“法治”"
    assert basis.startswith("依据：")


def with_types(content: bytes) -> bytes:
    """The papers of the tests leave out what only python-docx asks for: the type of the main part."""
    made = io.BytesIO()
    main = (
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
        '.wordprocessingml.document.main+xml"/>'
    )
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            written = source.read(name)
            if name == "[Content_Types].xml":
                written = written.replace(b"</Types>", f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{main}</Types>'.encode())  # fmt: skip
            target.writestr(name, written)
    return made.getvalue()


def test_comments_that_are_there_stay_and_keep_their_numbers() -> None:
    content = docx(
        '<w:p><w:commentRangeStart w:id="4"/><w:r><w:t>开展法制宣传。</w:t></w:r><w:commentRangeEnd w:id="4"/>'
        '<w:r><w:commentReference w:id="4"/></w:r></w:p>',
        parts={"comments": '<w:comment w:id="4"><w:p><w:r><w:t>旧批注</w:t></w:r></w:p></w:comment>'},
    )
    document = read(content, "a.docx")
    remarks = findings_of(document)
    made = commented(content, document, remarks)
    told = commented_texts(made)
    assert told[4] == "开展法制宣传。"
    assert {told[number] for number in range(5, 5 + len(remarks))} == {one.quote for one in remarks}
    assert "旧批注" in "".join(part(made, "word/comments.xml").itertext())


def test_what_stands_in_a_note_or_a_text_box_is_marked_where_it_is_called() -> None:
    box = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>开展法制宣传。</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    content = docx(
        f"<w:p><w:r><w:t>正文。</w:t></w:r>{note}</w:p><w:p>{box}</w:p>",
        parts={
            "footnotes": '<w:footnote w:id="2"><w:p><w:r><w:t>推进法制建设。</w:t></w:r></w:p></w:footnote>'
        },
    )
    document = read(content, "a.docx")
    remarks = [one for one in findings_of(document) if one.code == "TRM001"]
    assert [one.quote for one in remarks] == ["法制建设", "法制宣传"]
    made = commented(content, document, remarks)
    assert read(made, "a.docx").text == document.text
    main = [element for element in part(made, "word/document.xml").iter() if "comment" in str(element.tag)]
    assert len(main) == 6
    assert not any("txbxContent" in str(above.tag) for one in main for above in one.iterancestors())
    assert "所指文字：“法制建设”" in "".join(part(made, "word/comments.xml").itertext())


def test_strict_files_are_commented_in_their_own_words() -> None:
    content = docx(para("开展法制宣传。"), namespace=STRICT)
    document = read(content, "a.docx")
    made = commented(content, document, findings_of(document))
    assert part(made, "word/comments.xml").tag == f"{{{STRICT}}}comments"
    assert commented_texts(made)[0] in {one.quote for one in findings_of(document)}


def test_other_parts_stay_byte_for_byte() -> None:
    content = docx(para("开展法制宣传。", number=1), parts={"numbering": numbering(("decimal", "%1."))})
    document = read(content, "a.docx")
    made = commented(content, document, findings_of(document))
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(io.BytesIO(made)) as new:
        assert old.read("word/numbering.xml") == new.read("word/numbering.xml")
        assert set(new.namelist()) - set(old.namelist()) == {"word/comments.xml", "[Content_Types].xml"}


LINES = [
    "中共青禾镇委员会关于2024年法治政府建设情况的报告",
    "县委：",
    "一、开展法制宣传",
    "全年活动15余场次,成效明显。",
]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("\r\n".join(("\t 甲\x0b", *LINES, "")).encode(), "a.txt"),
        (pdf(typeset(LINES, Sheet())), "a.pdf"),
    ],
)
def test_a_paper_of_another_kind_becomes_a_new_one_with_the_same_words(content: bytes, name: str) -> None:
    document = read(content, name)
    remarks = findings_of(document)
    made = commented(content, document, remarks)
    assert python_docx.Document(io.BytesIO(made)).paragraphs[-1] is not None
    told = commented_texts(made)
    assert [told[number] for number in range(len(remarks))] == ["".join(one.quote.split()) for one in remarks]
    assert len(read(made, "a.docx").text) == len(document.text)


def test_a_paper_without_words_still_takes_a_comment() -> None:
    content = docx("")
    document = read_text("", "a.docx")
    made = commented(content, document, [remark_at(document, 0, 0)])
    assert commented_texts(made) == {0: ""}
