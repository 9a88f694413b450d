"""Papers with pages: their lines become the paragraphs that were set, however they were set."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mingfa.reading.ofd import read_ofd
from mingfa.reading.pdf import read_pdf
from reading.printed import Sheet, ofd, pdf, typeset

TITLE = "关于2024年度法治政府建设情况的报告"
_PHRASES = (
    "深入学习贯彻习近平法治思想", "全年召开专题会议12次", "受理矛盾纠纷1456件", "调解成功率达98.5%", "发放宣传资料2万余份",
    "组织执法人员培训3场次", "推进“放管服”改革", "压实工作责任", "健全调解组织（含村级）28个", "开展“法律六进”活动", "强化行政执法监督",
    "覆盖群众3400多人次", "完成合法性审查45件", "落实重大行政决策程序", "建成公共法律服务站", "办理行政复议案件2件",
)  # fmt: skip


def paragraphs(seed: int) -> list[str]:
    """A report's paragraphs of all lengths, headings between them; the same for the same seed."""
    chance = random.Random(seed)
    written = []
    for chapter in "一二三四":
        written.append(
            f"{chapter}、{chance.choice(('主要举措和成效', '存在的不足和原因', '下一年度主要工作安排'))}"
        )
        for part in "一二三":
            written.append(f"（{part}）{chance.choice(_PHRASES)}")
            for _ in range(chance.randint(1, 3)):
                written.append("，".join(chance.choices(_PHRASES, k=chance.randint(1, 14))) + "。")
    return written


def shares(found: str, wanted: list[str]) -> tuple[float, float]:
    """Of the paragraphs wanted the share found, and of those found the share wanted; blanks do not count."""
    got = ["".join(line.split()) for line in found.split("\n") if line.strip()]
    want = ["".join(line.split()) for line in wanted]
    return sum(one in got for one in want) / len(want), sum(one in want for one in got) / len(got)


SHEETS = {
    "official": Sheet(),
    "page numbers": Sheet(number="— {} —"),
    "page of pages": Sheet(number="第{}页 共{}页", head="青禾镇人民政府文件"),
    "running head": Sheet(head="青禾镇法治政府建设年度报告", number="{}"),
    "two columns": Sheet(size=10.5, columns=2, leading=1.6),
    "two columns with heads": Sheet(
        size=10.5, columns=2, gutter=3, head="清河县人民政府公报", number="{}/{}"
    ),
    "narrow gutter": Sheet(size=12, columns=2, gutter=1.8, number="- {} -"),
    "no indent": Sheet(indent=0, between=0.8),
    "wide page": Sheet(size=12, left=40, right=40, leading=1.5, number="{}"),
    "small type": Sheet(size=9, leading=1.3),
    "double spaced": Sheet(leading=2.4, number="·{}·"),
    "ragged": Sheet(size=14, ragged=True),
}


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
@pytest.mark.parametrize("seed", range(3))
def test_every_paragraph_of_a_pdf_is_found_whole_and_nothing_else(sheet, seed):
    wanted = paragraphs(seed)
    content = pdf(typeset(wanted, sheet, title=TITLE), apart=seed == 1)
    assert shares(read_pdf(content, "a.pdf").text, [TITLE, *wanted]) == (1.0, 1.0)


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_every_paragraph_of_an_ofd_is_found_whole_and_nothing_else(sheet):
    wanted = paragraphs(7)
    assert shares(read_ofd(ofd(typeset(wanted, sheet, title=TITLE)), "a.ofd").text, [TITLE, *wanted]) == (
        1.0,
        1.0,
    )


@given(st.integers(0, 10**6), st.sampled_from(list(SHEETS.values())))
def test_the_words_are_kept_whatever_is_set(seed, sheet):
    wanted = paragraphs(seed)
    found = read_pdf(pdf(typeset(wanted, sheet)), "a.pdf").text
    assert "".join(found.split()) == "".join("".join(wanted).split())
