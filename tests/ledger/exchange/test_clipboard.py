"""What a spreadsheet copies reads back, cell for cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mingfa.errors import InputFault
from mingfa.ledger.exchange.clipboard import clipboard_rows, clipboard_text

CELLS = st.text(alphabet=st.sampled_from("调解3月\"\t\n ,；'“”=+\\"), max_size=6) | st.text(
    st.characters(exclude_characters="\r", exclude_categories=("Cs",)), max_size=8
)
TABLES = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width).map(tuple), min_size=1, max_size=5)
)


@given(TABLES)
def test_what_is_copied_reads_back(rows):
    assert clipboard_rows(clipboard_text(rows)) == tuple(rows)
    assert clipboard_rows(clipboard_text(rows).replace("\n", "\r\n")) == tuple(rows)


@given(st.text(st.sampled_from('"\t\na'), max_size=40))
def test_any_text_is_read_as_a_table_that_loses_nothing(text):
    rows = clipboard_rows(text)
    assert len({len(row) for row in rows}) <= 1
    assert sum(cell.count("a") for row in rows for cell in row) == text.count("a")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", ()),
        ("\r\n", (("",),)),
        ("3月5日", (("3月5日",),)),
        ("a\tb\r\nc\r\n", (("a", "b"), ("c", ""))),
        ('"两行\n字"\t"引""号""\t在内"\r\n', (("两行\n字", '引"号"\t在内'),)),
        ('说"行"\t"没有结束\r\n下一行\r\n', (('说"行"', '"没有结束'), ("下一行", ""))),
        ("a\n\nb\n", (("a",), ("",), ("b",))),
    ],
)
def test_cells_as_excel_and_wps_copy_them(text, rows):
    assert clipboard_rows(text) == rows


def test_a_clipboard_beyond_reason_is_refused():
    with pytest.raises(InputFault, match="粘贴的内容过大，请改用“导入Excel”"):
        clipboard_rows("\t" * 70_000)


def test_quotes_that_nothing_closes_are_looked_at_once():
    assert len(clipboard_rows('"a""' * 10_000)) == 1
    assert len(clipboard_rows(('"' + '""' * 20 + "x\t") * 2000)) == 1
