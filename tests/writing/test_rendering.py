"""The ruler on paper: the .docx set by LibreOffice, measured line by line and character by character."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import unicodedata
from collections import Counter
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from mingfa.report.facts import Fact
from mingfa.text.amounts import Amount
from mingfa.text.dates import Period
from mingfa.writing.annex import Annex, AnnexRow
from mingfa.writing.docx import to_docx
from mingfa.writing.draft import Draft, FigureRun, Heading, Paragraph, TextRun

_OFFICE = shutil.which("soffice")

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(
        _OFFICE is None, reason="LibreOffice (soffice) is not on this machine: nothing is rendered"
    ),
]

_MM = 72 / 25.4


class Page:
    """Characters of a page by the line they stand on: origins in points from the top left."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        text = page.get_textpage()
        height = page.get_height()
        x, y = ctypes.c_double(), ctypes.c_double()
        found: list[tuple[float, float, str]] = []
        for at in range(text.count_chars()):
            char = _ideograph(chr(pdfium.FPDFText_GetUnicode(text.raw, at)))
            if char.strip() and pdfium.FPDFText_GetCharOrigin(text.raw, at, x, y):
                found.append((height - y.value, x.value, char))
        lines: dict[float, list[tuple[float, str]]] = {}
        top = 0.0
        for depth, left, char in sorted(found):
            # Faces of one line differ by a fraction of a point in where they stand.
            top = top if depth - top < 1 else depth
            lines.setdefault(top, []).append((left, char))
        self.lines = {top: sorted(chars) for top, chars in lines.items()}

    def texts(self) -> list[str]:
        return ["".join(char for _, char in chars) for chars in self.lines.values()]

    def left_of(self, text: str) -> float:
        """Where the line that reads so begins."""
        return next(chars[0][0] for chars in self.lines.values() if "".join(c for _, c in chars) == text)


def _ideograph(char: str) -> str:
    """A PDF may name a glyph by the radical that looks the same (⽇ for 日)."""
    return unicodedata.normalize("NFKC", char) if "\u2e80" <= char <= "\u2fdf" else char


def _long_draft() -> Draft:
    figure = FigureRun(
        "143件", Fact("cases", Period.of_year(2024), Amount(Decimal(143)), "件", rows=143), "f1"
    )
    return Draft(
        title_pieces=("中共青禾镇委员会", " ", "青禾镇人民政府", "关于2024年", "法治政府建设", "情况的报告"),
        addressee=Paragraph((TextRun("中共清河县委员会、清河县人民政府："),)),
        issuers=("中共青禾镇委员会", "青禾镇人民政府"),
        date=date(2025, 1, 20),
        year=2024,
        blocks=(
            Heading(1, "一、", "主要举措和成效"),
            Paragraph((TextRun("法" * 26 + "治" * 28 * 60),)),
            Heading(2, "（一）", "化解矛盾纠纷"),
            Paragraph((TextRun("受理"), figure, TextRun("。"))),
            Paragraph((TextRun("特此报告。"),)),
        ),
    )


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Page]:
    draft = _long_draft()
    row = AnnexRow(draft.figures[0], "受理143件", "受理", "口径。" * 60, "143件", "", "《登记簿》143条。")
    folder = tmp_path_factory.mktemp("office")
    paper = folder / "paper.docx"
    paper.write_bytes(to_docx(draft, Annex("数据来源说明", (row,) * 8)))
    return _rendered(paper, folder)


def _rendered(paper: Path, folder: Path) -> list[Page]:
    assert _OFFICE is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [_OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(paper)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    with pypdfium2.PdfDocument(paper.with_suffix(".pdf")) as rendered:
        return [Page(page) for page in rendered]


def test_a_full_page_has_22_lines_28_95_points_apart(pages: list[Page]) -> None:
    tops = [top for top, chars in pages[1].lines.items() if chars[0][1] == "治"]
    assert len(tops) == 22
    steps = {round(below - above, 1) for above, below in pairwise(tops)}
    assert steps <= {28.9, 29.0}


def test_a_full_line_has_28_characters_from_margin_to_margin(pages: list[Page]) -> None:
    full = [chars for chars in pages[1].lines.values() if chars[0][1] == "治"]
    assert Counter(len(chars) for chars in full) == {28: 22}
    assert full[0][0][0] == pytest.approx(28 * _MM, abs=1)
    assert full[0][-1][0] + 16 == pytest.approx((210 - 26) * _MM, abs=2)


def test_a_paragraph_begins_two_characters_in(pages: list[Page]) -> None:
    first = next(chars for chars in pages[0].lines.values() if chars[0][1] == "法")
    assert "".join(char for _, char in first) == "法" * 26
    assert first[0][0] == pytest.approx(28 * _MM + 32, abs=1)


def test_the_lines_stay_in_the_type_area(pages: list[Page]) -> None:
    tops = [top for top, chars in pages[1].lines.items() if chars[0][1] == "治"]
    assert tops[0] - 16 >= 37 * _MM - 3
    assert tops[-1] <= (297 - 35) * _MM


def test_the_title_is_centred_and_the_addressee_stands_one_line_below(pages: list[Page]) -> None:
    assert pages[0].texts()[:3] == [
        "中共青禾镇委员会青禾镇人民政府",
        "关于2024年法治政府建设情况的报告",
        "中共清河县委员会、清河县人民政府：",
    ]
    tops = list(pages[0].lines)
    assert tops[2] - tops[1] == pytest.approx(2 * 28.95, abs=4)
    assert pages[0].left_of("中共清河县委员会、清河县人民政府：") == pytest.approx(28 * _MM, abs=1)
    first = pages[0].lines[tops[0]]
    assert (first[0][0] + first[-1][0] + 22) / 2 == pytest.approx((28 + 156 / 2) * _MM, abs=4)


def test_page_numbers_stand_right_on_odd_and_left_on_even_pages(pages: list[Page]) -> None:
    for number, page in enumerate(pages, start=1):
        *_, bottom = page.lines
        dashes = page.lines[bottom]
        assert "".join(char for _, char in dashes) == f"—{number}—"
        assert bottom > (297 - 35) * _MM
        if number % 2:
            assert dashes[-1][0] + 14 == pytest.approx((210 - 26) * _MM - 14, abs=3)
        else:
            assert dashes[0][0] == pytest.approx(28 * _MM + 14, abs=3)


def test_the_date_begins_two_characters_right_of_the_issuers(pages: list[Page]) -> None:
    (signed,) = [page for page in pages if "2025年1月20日" in page.texts()]
    assert "特此报告。" in signed.texts()
    party, government, dated = (
        signed.left_of(line) for line in ("中共青禾镇委员会", "青禾镇人民政府", "2025年1月20日")
    )
    assert party == pytest.approx(government, abs=1)
    assert dated - party == pytest.approx(32, abs=1.5)


def test_the_annex_has_its_title_on_the_third_line_and_its_heads_on_every_page(pages: list[Page]) -> None:
    (first,) = [number for number, page in enumerate(pages) if page.texts()[0] == "附件"]
    mark, title = list(pages[first].lines)[:2]
    assert pages[first].texts()[1] == "数据来源说明"
    assert title - mark == pytest.approx(2 * 28.95, abs=4)
    after = pages[first + 1 :]
    assert after
    assert all("序号" in page.texts()[0] for page in after)
