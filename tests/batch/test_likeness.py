"""The index of papers: kept, extended, found again from its file; and what is no index is refused."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from mingfa.batch.likeness import LikenessIndex, is_index
from mingfa.errors import FileFault
from mingfa.reading import read_text
from mingfa.report.likeness import Card, Origin
from mingfa.review.likeness import AtHand, likeness

PASSAGE = "镇司法所与派出所每月逐村摸排田界、宅基地两类纠纷，建立红黄蓝三色台账，全年化解38件。"
OTHER = "在竹器加工园设立法律服务点，律师每周三坐班，为企业审看用工合同126份。"
PAPERS = [
    (Card("甲.txt", "柳林镇", "清河县", 2023), f"一、工作\n{OTHER}\n{PASSAGE}\n"),
    (
        Card("乙.txt", "白石镇", None, None),
        "\n\n茶厂与合作社因收购价争执，调解员请来质检站当场评级，双方重新签约。",
    ),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "全县.likeness"


def test_what_was_taken_in_is_found_again_from_the_file(path: Path) -> None:
    with LikenessIndex(path, create=True) as index:
        assert index.add(PAPERS) == 2
    document = read_text(f"我镇去年的做法。{PASSAGE}", "新.txt")
    with LikenessIndex(path) as index:
        assert list(index.cards.values()) == [card for card, _ in PAPERS]
        assert [index.text(number) for number in index.cards] == [text for _, text in PAPERS]
        told = likeness(document, index)
    here = likeness(document, AtHand(PAPERS))
    assert [(one.origin, one.match and one.match.quote) for one in told.passages] == [
        (one.origin, one.match and one.match.quote) for one in here.passages
    ]
    assert told.by_origin[1].origin is Origin.NEIGHBOUR
    assert told.alike[0][1].quote == PASSAGE


def test_it_is_extended_and_takes_nothing_twice(path: Path) -> None:
    with LikenessIndex(path, create=True) as index:
        assert index.add(PAPERS[:1]) == 1
        assert index.add(PAPERS) == 1
    with LikenessIndex(path, create=True) as index:
        assert index.add([*PAPERS, (Card("丙.txt"), OTHER)]) == 1
        assert len(index.cards) == 3
        assert likeness(read_text(OTHER, "新.txt"), index).alike[0][1].paper in (1, 3)


def test_papers_known_by_a_key_of_their_own_are_found_by_it(path: Path) -> None:
    with LikenessIndex(path, create=True) as index:
        index.add(PAPERS, keys=("11", "12"))
        assert index.add(PAPERS, keys=("12", "13")) == 1
        assert {key: index.cards[number].name for key, number in index.keys.items()} == {
            "11": "甲.txt", "12": "乙.txt", "13": "乙.txt",
        }  # fmt: skip


def test_a_failure_on_the_way_leaves_the_index_as_it_was(path: Path) -> None:
    def papers():
        yield PAPERS[0]
        raise FileFault("读不出来。")

    with LikenessIndex(path, create=True) as index:
        with pytest.raises(FileFault, match="读不出来"):
            index.add(papers())
        assert dict(index.cards) == {}
        assert index.add(PAPERS) == 2


def test_what_is_no_index_is_refused(tmp_path: Path, path: Path) -> None:
    with pytest.raises(FileFault, match="找不到文件“全县.likeness”"):
        LikenessIndex(path)
    path.write_bytes(b"PK\x03\x04 not an index")
    with pytest.raises(FileFault, match="不是相似度索引"):
        LikenessIndex(path, create=True)
    foreign = tmp_path / "别的.likeness"
    with sqlite3.connect(foreign) as base:
        base.execute("PRAGMA application_id = 1296454473")
        base.execute("CREATE TABLE papers (number)")
        base.execute("CREATE VIEW prints AS SELECT 1 AS print, 1 AS paragraph")
    base.close()
    assert is_index(foreign)
    with pytest.raises(FileFault, match="不是本程序建立的相似度索引"):
        LikenessIndex(foreign)


def test_a_damaged_index_is_told_and_never_a_traceback(path: Path) -> None:
    with LikenessIndex(path, create=True) as index:
        index.add(PAPERS)
    with sqlite3.connect(path) as base:
        base.execute("UPDATE papers SET content = x'0102'")
    base.close()
    with LikenessIndex(path) as index, pytest.raises(FileFault, match="已损坏"):
        likeness(read_text(PASSAGE, "新.txt"), index)
    path.write_bytes(path.read_bytes()[:4000])
    with pytest.raises(FileFault, match="相似度索引"):
        LikenessIndex(path)
