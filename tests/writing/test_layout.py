"""The measures are those of GB/T 9704—2012."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mingfa.writing import layout


def test_lines_and_characters_fill_the_type_area_and_no_more() -> None:
    height = layout.PAGE_HEIGHT.twips - layout.TOP_MARGIN.twips - layout.BOTTOM_MARGIN.twips
    assert layout.LINE_PITCH.twips == 579
    assert layout.LINES * 579 <= height < (layout.LINES + 1) * 579
    pitch = layout.SIZE_3.twips + layout.TIGHTENED
    assert layout.CHARACTERS * pitch <= layout.TABLE_WIDTH < (layout.CHARACTERS + 1) * pitch


def test_every_style_has_its_clause_and_a_name_of_its_own() -> None:
    assert len({style.key for style in layout.STYLES}) == len(layout.STYLES)
    assert {style.basis.number for style in layout.STYLES} == {"GB/T 9704—2012"}


_LONG = (
    "中共石桥苗族土家族自治乡委员会",
    " ",
    "石桥苗族土家族自治乡人民政府",
    "关于2024年",
    "法治政府建设",
    "情况的报告",
)


@pytest.mark.parametrize(
    ("pieces", "lines"),
    [
        (("青禾镇", "2024年", "法治政府建设", "年度报告"), ("青禾镇2024年法治政府建设年度报告",)),
        (
            ("中共城北街道工作委员会", " ", "城北街道办事处", "关于2024年", "法治政府建设", "情况的报告"),
            ("中共城北街道工作委员会 城北街道办事处", "关于2024年法治政府建设情况的报告"),
        ),
        (
            _LONG,
            (
                "中共石桥苗族土家族自治乡委员会",
                "石桥苗族土家族自治乡人民政府",
                "关于2024年法治政府建设情况的报告",
            ),
        ),
    ],
)
def test_titles_break_where_a_phrase_ends(pieces: tuple[str, ...], lines: tuple[str, ...]) -> None:
    assert layout.title_lines(pieces) == lines


def test_the_signature_begins_at_one_edge_and_the_date_two_characters_in() -> None:
    assert layout.signature_indents(["青禾镇人民政府"], "2025年1月20日") == (Decimal(19), Decimal(21))


def test_a_date_wider_than_the_issuer_ends_two_characters_from_the_right() -> None:
    issuer, dated = layout.signature_indents(["清河县政府"], "2025年12月20日")
    assert dated == 28 - 2 - Decimal(7)
    assert issuer == dated - 2
