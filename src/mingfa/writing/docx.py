"""A draft set as an official paper in .docx, every number bookmarked with the fact it tells.

A figure stands in the bookmark mf_f1, mf_f2 …; what it refers to is in a custom XML part of the file, in the
namespace `FIGURES`. Bookmarks and the part outlive editing, so that a paper that comes back can be compared with
its facts. Where there is an annex, a figure and its row there are links to each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from mingfa.writing import layout
from mingfa.writing.annex import Annex, AnnexRow
from mingfa.writing.draft import Draft, FigureRun, GapRun, Heading, Paragraph, date_line
from mingfa.writing.skeleton import GAP, element, empty_paper, saved

__all__ = ["FIGURES", "to_docx"]

FIGURES = "urn:mingfa:figures:1"

#: The columns of the annex: heading and share of the width of the type area.
_COLUMNS = (
    ("序号", 7),
    ("报告中的表述", 19),
    ("数值", 13),
    ("指标与口径", 27),
    ("来源与覆盖", 34),
)


#: The table of what the report has no room for.
_TABLE_TITLE = "工作数据附表"
_TABLE_COLUMNS = (("工作", 30), ("指标", 45), ("数值", 25))


def to_docx(draft: Draft, annex: Annex | None = None) -> bytes:
    """The draft as a .docx to GB/T 9704—2012; the same draft gives the same bytes. An empty annex is left out.

    The table of figures that the text has no room for is part of the report, and is set with or without the annex.
    """
    if annex is not None and not annex.rows:
        annex = None
    paper = empty_paper(title=draft.title, author="、".join(draft.issuers), dated=draft.date)
    _Setter(paper, linked=annex is not None).report(draft, annex)
    annexes = iter(_marks(draft, annex))
    if draft.table:
        _set_table(paper, draft, next(annexes), linked=annex is not None)
    if annex is not None:
        _set_annex(paper, annex, next(annexes))
    _set_page_numbers(paper)
    if draft.every_figure:
        _add_references(paper, draft)
    return saved(paper)


class _Setter:
    """Sets blocks one after another; linked: figures lead to their rows in the annex."""

    def __init__(self, paper: Any, *, linked: bool) -> None:
        self._paper = paper
        self._linked = linked

    def report(self, draft: Draft, annex: Annex | None) -> None:
        """Title, addressee, body, note of the annex, signature."""
        title = self._paragraph("Title")
        for number, line in enumerate(layout.title_lines(draft.title_pieces)):
            if number:
                title.append(element("r", None, element("br")))
            title.append(_run(line))
        if draft.addressee is not None:
            self._runs("Recipient", draft.addressee)
        for block in draft.blocks:
            if isinstance(block, Heading):
                self._paragraph(f"Heading{block.level}").append(_run(block.number + block.text))
            else:
                self._runs("Body", block)
        # The signature never stands on a page without text of the report.
        self._paper.paragraphs[-1].paragraph_format.keep_with_next = True
        marks = _marks(draft, annex)
        for number, (_, title) in enumerate(marks, start=1):
            if len(marks) == 1:
                self._paragraph("AttachmentNote", _run(f"附件：{title}"))
            elif number == 1:
                self._paragraph("AttachmentNote", _run(f"附件：1.{title}"))
            else:
                further = self._paragraph("AttachmentNote", _run(f"{number}.{title}")).get_or_add_pPr()
                further.append(element("spacing", {"before": 0}))
                further.append(_indented(Decimal(3)))
        self._signature(draft)

    def _signature(self, draft: Draft) -> None:
        lines = (*draft.issuers, date_line(draft.date))
        indents = layout.signature_indents(draft.issuers, lines[-1])
        for number, (line, indent) in enumerate(zip(lines, indents, strict=True)):
            properties = self._paragraph("Signature", _run(line)).get_or_add_pPr()
            if number < len(lines) - 1:
                properties.get_or_add_keepNext()
            if not number:
                properties.append(element("spacing", {"before": layout.LINE_PITCH.twips}))
            properties.append(_indented(indent))

    def _runs(self, style: str, paragraph: Paragraph) -> Any:
        made = self._paragraph(style)
        for run in paragraph.runs:
            match run:
                case FigureRun():
                    made.extend(self._figure(run))
                case GapRun():
                    made.append(_run(run.text, style=GAP))
                case _:
                    made.append(_run(run.text))
        return made

    def _figure(self, figure: FigureRun) -> list[etree._Element]:
        text = _run(figure.text)
        inner = _linked(text, f"mf_s{figure.anchor[1:]}") if self._linked else [text]
        return _bookmarked(inner, f"mf_{figure.anchor}", 2 * int(figure.anchor[1:]))

    def _paragraph(self, style: str, *children: etree._Element) -> Any:
        paragraph = self._paper.add_paragraph()._p
        paragraph.style = style
        paragraph.extend(children)
        return paragraph


def _run(text: str, *, style: str = "") -> etree._Element:
    """A run whose quotation marks and dashes are set in the East Asian face."""
    said = element("t")
    said.text = text
    said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    properties = element("rPr", None, element("rFonts", {"hint": "eastAsia"}))
    if style:
        properties.insert(0, element("rStyle", {"val": style}))
    return element("r", None, properties, said)


def _indented(characters: Decimal) -> etree._Element:
    twips = int(characters * (layout.SIZE_3.twips + layout.TIGHTENED))
    return element("ind", {"leftChars": int(characters * 100), "left": twips})


def _bookmarked(inner: list[etree._Element], name: str, number: int) -> list[etree._Element]:
    start = element("bookmarkStart", {"id": number, "name": name})
    return [start, *inner, element("bookmarkEnd", {"id": number})]


def _linked(text: etree._Element, bookmark: str) -> list[etree._Element]:
    """The text as a link within the paper; a field, so that its run stays a plain run of the paragraph."""
    return _field(f'HYPERLINK \\l "{bookmark}"', text)


def _field(code: str, shown: etree._Element) -> list[etree._Element]:
    instruction = element("instrText")
    instruction.text = f" {code} "
    instruction.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    begin, between, end = (
        element("r", None, element("fldChar", {"fldCharType": kind})) for kind in ("begin", "separate", "end")
    )
    return [begin, element("r", None, instruction), between, shown, end]


def _set_page_numbers(paper: Any) -> None:
    section = paper.sections[0]
    for footer, style in (
        (section.footer, "PageNumberOdd"),
        (section.even_page_footer, "PageNumberEven"),
    ):
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]._p
        paragraph.style = style
        paragraph.extend([_run("— "), *_field("PAGE", _run("1")), _run(" —")])


def _marks(draft: Draft, annex: Annex | None) -> list[tuple[str, str]]:
    """The mark and the title of each annex; one alone has no number."""
    titles = [_TABLE_TITLE] if draft.table else []
    if annex is not None:
        titles.append(annex.title)
    if len(titles) == 1:
        return [("附件", titles[0])]
    return [(f"附件{number}", title) for number, title in enumerate(titles, start=1)]


def _set_table(paper: Any, draft: Draft, mark: tuple[str, str], *, linked: bool) -> None:
    """The figures that the report has no room for, under the names of their lines of work; linked to their sources."""
    work = ""
    rows = []
    for row in draft.table:
        figure = row.figure
        number = [_run(figure.text)]
        if linked:
            number = _linked(number[0], f"mf_s{figure.anchor[1:]}")
        value = _bookmarked(number, f"mf_{figure.anchor}", 2 * int(figure.anchor[1:]))
        rows.append(([_run(row.work if row.work != work else "")], [_run(row.label)], value))
        work = row.work
    _set_rows(
        paper,
        mark,
        _TABLE_COLUMNS,
        rows,
        f"注：正文篇幅有限，以上数据未在正文列出{'，口径和来源见数据来源说明' if linked else ''}。",
    )


def _set_annex(paper: Any, annex: Annex, mark: tuple[str, str]) -> None:
    rows = [_annex_row(number, row) for number, row in enumerate(annex.rows, start=1)]
    _set_rows(paper, mark, _COLUMNS, rows, "注：各行与正文中的数字依次对应；数值由台账记录汇总得出。")


def _set_rows(
    paper: Any,
    mark: tuple[str, str],
    columns: Sequence[tuple[str, int]],
    rows: Iterable[Sequence[list[etree._Element]]],
    footnote: str,
) -> None:
    """An annex on a page of its own: mark, title, a table of cells, and a note below it."""
    for style, text in zip(("AnnexMark", "AnnexTitle"), mark, strict=True):
        paragraph = paper.add_paragraph()._p
        paragraph.style = style
        paragraph.append(_run(text))
    total = sum(share for _, share in columns)
    widths = [layout.TABLE_WIDTH * share // total for _, share in columns]
    grid = element("tblGrid", None, *(element("gridCol", {"w": width}) for width in widths))
    table = element("tbl", None, _table_properties(), grid)
    heads = [
        _cell([_run(head)], width, "TableHead") for (head, _), width in zip(columns, widths, strict=True)
    ]
    table.append(_row(heads, header=True))
    for cells in rows:
        styles = ("TableHead", *("TableText" for _ in cells[1:]))
        table.append(_row([_cell(*cell) for cell in zip(cells, widths, styles, strict=True)]))
    body = paper.element.body
    body.insert(len(body) - 1, table)
    note = paper.add_paragraph()._p
    note.style = "TableText"
    note.append(_run(footnote))


def _table_properties() -> etree._Element:
    line = {"val": "single", "sz": 4, "space": 0, "color": "auto"}
    around = ("top", "left", "bottom", "right")
    return element(
        "tblPr",
        None,
        element("tblW", {"w": layout.TABLE_WIDTH, "type": "dxa"}),
        element("tblBorders", None, *(element(side, line) for side in (*around, "insideH", "insideV"))),
        element("tblLayout", {"type": "fixed"}),
        element("tblCellMar", None, *(element(side, {"w": 60, "type": "dxa"}) for side in around)),
    )


def _annex_row(number: int, row: AnnexRow) -> list[list[etree._Element]]:
    anchor = row.figure.anchor
    mark = _bookmarked(_linked(_run(str(number)), f"mf_{anchor}"), f"mf_s{anchor[1:]}", 2 * number + 1)
    told = (row.passage, row.value, f"{row.label}：{row.definition}", row.sources + row.coverage)
    return [mark, *([_run(text)] for text in told)]


def _row(cells: list[etree._Element], *, header: bool = False) -> etree._Element:
    properties = element("trPr", None, element("cantSplit"))
    if header:
        properties.append(element("tblHeader"))
    return element("tr", None, properties, *cells)


def _cell(inner: list[etree._Element], width: int, style: str) -> etree._Element:
    width_of_cell = element("tcW", {"w": width, "type": "dxa"})
    properties = element("tcPr", None, width_of_cell, element("vAlign", {"val": "center"}))
    styled = element("pPr", None, element("pStyle", {"val": style}))
    return element("tc", None, properties, element("p", None, styled, *inner))


def _add_references(paper: Any, draft: Draft) -> None:
    """The custom XML part that says which fact stands in which bookmark."""
    root = etree.Element(f"{{{FIGURES}}}figures", nsmap={None: FIGURES})  # type: ignore[dict-item]
    for figure in draft.every_figure:
        fact, amount = figure.fact, figure.fact.amount
        assert amount is not None  # noqa: S101 - a figure is told of a known amount
        said = etree.SubElement(root, f"{{{FIGURES}}}figure")
        said.set("bookmark", f"mf_{figure.anchor}")
        said.set("reference", figure.reference)
        said.set("told", figure.text)
        said.set("value", f"{amount.value.normalize():f}")
        said.set("bound", amount.bound.value)
        if amount.high is not None:
            said.set("high", f"{amount.high.normalize():f}")
        said.set("unit", fact.unit)
        said.set("rows", str(fact.rows))
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI("/customXml/item1.xml"), "application/xml", content, paper.part.package)
    paper.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)
