"""What a run has read so far, a line a file, kept beside the table so that the next run need not read it again."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from mingfa.batch.outcome import Outcome, Status
from mingfa.errors import FileFault

__all__ = ["State", "fingerprint", "state_file"]

_SCHEMA = "mingfa.batch/1"


def state_file(table: Path) -> Path:
    """Where the state of a table is kept."""
    return table.with_name(table.name + ".state")


def fingerprint(content: bytes) -> str:
    """The same for the same bytes."""
    return hashlib.sha256(content).hexdigest()


class _Place(NamedTuple):
    """Where in the file an outcome starts, and of what."""

    sha256: str
    start: int
    status: str


class State:
    """Outcomes by name and fingerprint; they stay in the file, only their places are held in memory.

    what: what is done with the files; an earlier run that did something else is of no use
    """

    def __init__(self, path: Path, what: str) -> None:
        self._path, self._head = path, {"schema": _SCHEMA, "reader": _reader(), "what": what}
        self._places: dict[str, _Place] = {}
        try:
            self._load()
            self._out = path.open("ab")
        except OSError as error:
            raise FileFault(f"无法写入“{path.name}”所在的文件夹。请换一个有权写入的位置。") from error

    def _load(self) -> None:
        """Take over what an earlier run of this version that did the same has read, up to a line that a crash cut short."""
        whole = 0
        if self._path.exists():
            with self._path.open("rb") as lines:
                for line in lines:
                    record = _record(line)
                    if record is None or (whole == 0 and record != self._head):
                        break
                    if whole:
                        self._places[record["name"]] = _Place(record["sha256"], whole, record["status"])
                    whole += len(line)
        if whole == 0:
            self._path.write_bytes(_line(self._head))
        else:
            os.truncate(self._path, whole)

    def known(self, name: str, sha256: str) -> bool:
        """Whether this file was read, with these bytes; one that was refused may be readable by now."""
        place = self._places.get(name)
        return place is not None and place.sha256 == sha256 and place.status != Status.REFUSED

    def keep(self, name: str, sha256: str, outcome: Outcome) -> None:
        """Note an outcome; from now on it survives a crash of this process."""
        self._places[name] = _Place(sha256, self._out.tell(), outcome.status)
        self._out.write(_line({"name": name, "sha256": sha256, **asdict(outcome)}))
        self._out.flush()

    def outcomes(self, names: Iterable[str]) -> Iterator[tuple[str, Outcome]]:
        """The outcomes of these files, one in memory at a time."""
        with self._path.open("rb") as lines:
            for name in names:
                lines.seek(self._places[name].start)
                record = json.loads(lines.readline())
                yield name, Outcome(record["status"], record["why"], record["meta"], tuple(record["rows"]))

    def close(self) -> None:
        """Write what is still waiting."""
        self._out.close()


def _reader() -> str:
    return version("mingfa")


def _line(record: dict[str, Any]) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode() + b"\n"


def _record(line: bytes) -> dict[str, Any] | None:
    """A line of the file; None where it was cut short or is no such line."""
    if not line.endswith(b"\n"):
        return None
    try:
        record = json.loads(line)
    except ValueError:
        return None
    return record if isinstance(record, dict) else None
