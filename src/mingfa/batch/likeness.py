"""An index of papers on disk, against which one paper is held in a moment; it is kept and extended over the years.

The file is an SQLite database: texts, and of each paragraph its prints. Nothing in it is ever run, and a file whose
tables are not just these is refused, so one that came from elsewhere can be opened.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from mingfa.errors import FileFault
from mingfa.report.likeness import Card
from mingfa.review.likeness import PLACES, Place, paragraphs
from mingfa.text.shingles import bare, prints

__all__ = ["LikenessIndex", "is_index"]

_MAGIC = b"SQLite format 3\x00"
_APPLICATION = 0x4D465349
_TABLES = {
    "papers": "CREATE TABLE papers (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, "
    "unit TEXT, county TEXT, year INTEGER, first INTEGER NOT NULL, paragraphs INTEGER NOT NULL, content BLOB NOT NULL)",
    "prints": "CREATE TABLE prints (print INTEGER NOT NULL, paragraph INTEGER NOT NULL, "
    "PRIMARY KEY (print, paragraph)) WITHOUT ROWID",
}
_LONGEST = 20_000_000  # bytes of a text; more is no report
_AT_ONCE = 400_000  # prints that are sorted before they are written: in order they are written faster
_WAIT_S = 30


def is_index(path: Path) -> bool:
    """Whether a file is such an index, by its first bytes."""
    try:
        with path.open("rb") as stream:
            head = stream.read(72)
    except OSError:
        return False
    return head.startswith(_MAGIC) and head[68:72] == _APPLICATION.to_bytes(4, "big")


class LikenessIndex:
    """Papers by number, each with its card; fulfils `review.likeness.Papers`."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        """Open an index, or make one where `create` allows it; FileFault where the file is none."""
        self._name = path.name
        if path.exists() and path.stat().st_size:
            if not is_index(path):
                raise FileFault(f"“{path.name}”不是相似度索引。请核对文件，或换一个文件名另建。")
        elif not create:
            raise FileFault(f"找不到文件“{path.name}”。请核对路径和文件名。")
        try:
            self._base = sqlite3.connect(path, timeout=_WAIT_S, isolation_level=None)
        except sqlite3.Error as error:
            raise FileFault(_unopened(path.name)) from error
        try:
            self._base.execute("PRAGMA trusted_schema = OFF")
            self._lay_out()
            self._look()
        except (sqlite3.Error, FileFault) as error:
            self._base.close()
            raise error if isinstance(error, FileFault) else FileFault(_unopened(path.name)) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._base.close()

    def _lay_out(self) -> None:
        found = dict(self._base.execute("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"))
        if not found:
            with self._turn():
                self._base.execute(f"PRAGMA application_id = {_APPLICATION}")
                for made in _TABLES.values():
                    self._base.execute(made)
        elif found != _TABLES:
            raise FileFault(f"“{self._name}”不是本程序建立的相似度索引，没有打开。请重新建立。")

    def _look(self) -> None:
        rows = self._base.execute(
            "SELECT number, key, name, unit, county, year, first, paragraphs FROM papers ORDER BY first"
        ).fetchall()
        self.cards: Mapping[int, Card] = {
            number: Card(name, unit, county, year) for number, _, name, unit, county, year, _, _ in rows
        }
        self.keys = {key: number for number, key, *_ in rows}
        self._firsts = [row[6] for row in rows]
        self._numbers = [row[0] for row in rows]
        self._next = rows[-1][6] + rows[-1][7] if rows else 0

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """A turn at writing: others wait, and see all of it or nothing."""
        self._base.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._base.execute("ROLLBACK")
            raise
        self._base.execute("COMMIT")

    def add(self, papers: Iterable[tuple[Card, str]], keys: Iterable[str] | None = None) -> int:
        """Take papers in, all or none; those that are there already stay as they are. How many were new.

        keys: what a paper is known by, in the order of the papers; its text and unit where nothing is said
        """
        known = iter(keys) if keys is not None else None
        added = 0
        try:
            with self._turn():
                self._look()
                waiting: list[tuple[int, int]] = []
                for card, text in papers:
                    key = next(known) if known is not None else _key(card, text)
                    if key in self.keys:
                        continue
                    self.keys[key] = -1
                    waiting += self._insert(key, card, text)
                    added += 1
                    if len(waiting) > _AT_ONCE:
                        self._write(waiting)
                self._write(waiting)
        except sqlite3.Error as error:
            raise FileFault(f"不能写入相似度索引“{self._name}”。请确认有权写入，且磁盘没有满。") from error
        finally:
            self._look()
        return added

    def _insert(self, key: str, card: Card, text: str) -> list[tuple[int, int]]:
        """One paper; its prints are given back, to be written with others."""
        lines = paragraphs(text)
        content = zlib.compress(text.encode("utf-8", "surrogatepass"), 6)
        self._base.execute(
            "INSERT INTO papers (key, name, unit, county, year, first, paragraphs, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (key, card.name, card.unit, card.county, card.year, self._next, len(lines), content),
        )
        first = self._next
        self._next += len(lines)
        return [
            (one, first + at) for at, line in enumerate(lines) for one, _ in prints(bare(text, line).said)
        ]

    def _write(self, waiting: list[tuple[int, int]]) -> None:
        waiting.sort()
        self._base.executemany("INSERT OR IGNORE INTO prints VALUES (?, ?)", waiting)
        waiting.clear()

    def text(self, number: int) -> str:
        """The text of a paper; FileFault where the index is damaged."""
        try:
            row = self._base.execute("SELECT content FROM papers WHERE number = ?", (number,)).fetchone()
            content = zlib.decompressobj().decompress(row[0], _LONGEST)
            return content.decode("utf-8", "surrogatepass")
        except (sqlite3.Error, zlib.error, UnicodeDecodeError, TypeError) as error:
            raise FileFault(f"相似度索引“{self._name}”已损坏。请重新建立。") from error

    def places(self, wanted: Iterable[int]) -> Mapping[int, Sequence[Place]]:
        """Where prints stand; of one that stands everywhere the first places."""
        found: dict[int, list[Place]] = {}
        ask = "SELECT paragraph FROM prints WHERE print = ? LIMIT ?"
        try:
            for one in wanted:
                places = [self._place(row[0]) for row in self._base.execute(ask, (one, PLACES))]
                if places:
                    found[one] = places
        except (sqlite3.Error, IndexError) as error:
            raise FileFault(f"相似度索引“{self._name}”已损坏。请重新建立。") from error
        return found

    def _place(self, paragraph: int) -> Place:
        at = bisect_right(self._firsts, paragraph) - 1
        return self._numbers[at], paragraph - self._firsts[at]


def _unopened(name: str) -> str:
    return f"打不开相似度索引“{name}”。请确认文件完整、有权读写，且没有被其他程序占用。"


def _key(card: Card, text: str) -> str:
    told = "\n".join((card.unit or "", str(card.year or ""), text))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
