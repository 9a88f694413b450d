"""The files that paths on a command line stand for: themselves, those of folders, those inside archives."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from mingfa.errors import FileFault
from mingfa.reading.archive import Archive, left_out
from mingfa.reading.kinds import Kind, kind_of
from mingfa.reading.limits import LIMITS, Limits, megabytes

__all__ = ["Source", "count", "shown", "sources", "unpacked"]

_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: its name as it is shown, and its bytes, or why it has none."""

    name: str
    content: bytes = b""
    fault: str | None = None
    #: Given by name, or found in a folder or archive that was.
    found: bool = field(default=False, compare=False)


def shown(name: str) -> str:
    """A name as it can be printed: no broken characters, nothing that turns the direction or ends the line."""
    sound = name.encode("utf-8", "replace").decode("utf-8")
    return "".join(char if char.isprintable() or char == "\u3000" else "\ufffd" for char in sound)


def sources(paths: Sequence[str], limits: Limits = LIMITS) -> Iterator[Source]:
    """The files, one at a time, those of a folder in the order of their names; links are not followed."""
    for path in paths:
        yield from _at(Path(path), shown(path), limits, found=False)


def unpacked(content: bytes, name: str, limits: Limits = LIMITS) -> Iterator[Source]:
    """The files that bytes stand for: themselves, or those of the archive they are."""
    if content.startswith(_ZIP) and kind_of(content, name) is Kind.ARCHIVE:
        yield from _archive(io.BytesIO(content), shown(name), limits, depth=1)
    else:
        yield Source(shown(name), content)


def _at(path: Path, name: str, limits: Limits, *, found: bool) -> Iterator[Source]:
    try:
        if path.is_dir():
            yield from _folder(path, name, limits)
            return
        if found or path.exists():
            yield from _file(path, name, limits, found=found)
            return
    except (OSError, ValueError):
        yield Source(name, fault=f"打不开文件“{name}”。请确认有权读取，且没有被其他程序占用。", found=found)
        return
    yield Source(name, fault=f"找不到文件“{name}”。请核对路径和文件名。", found=found)


def _folder(folder: Path, name: str, limits: Limits) -> Iterator[Source]:
    waiting = [(folder, name.rstrip("/"), "folder")]
    while waiting:
        path, inside, what = waiting.pop()
        if what == "link":
            # It may lead out of the folder, or round in a circle.
            yield Source(inside, fault=f"“{inside}”是符号链接，没有读取。请写出它所指的文件。", found=True)
        elif what == "file":
            yield from _at(path, inside, limits, found=True)
        else:
            try:
                entries = sorted(os.scandir(path), key=lambda entry: entry.name, reverse=True)
            except OSError:
                yield Source(inside, fault=f"打不开文件夹“{inside}”。请确认有权读取。", found=True)
                continue
            waiting.extend(
                (path / entry.name, f"{inside}/{shown(entry.name)}", _what(entry))
                for entry in entries
                if not left_out(entry.name)
            )


def _what(entry: os.DirEntry[str]) -> str:
    if entry.is_symlink():
        return "link"
    return "folder" if entry.is_dir(follow_symlinks=False) else "file"


def _file(path: Path, name: str, limits: Limits, *, found: bool) -> Iterator[Source]:
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        yield Source(name, fault=f"“{name}”不是普通文件，没有读取。", found=found)
        return
    with path.open("rb") as stream:
        if stream.read(len(_ZIP)) == _ZIP and _is_archive(stream, path, status.st_size, limits):
            yield from _archive(stream, name, limits, depth=1)
            return
        if status.st_size > limits.file_bytes:
            size, most = megabytes(status.st_size), megabytes(limits.file_bytes)
            fault = f"“{name}”有{size}，超过{most}的上限。请压缩其中的图片或拆分后再试。"
            yield Source(name, fault=fault, found=found)
            return
        stream.seek(0)
        # The file may grow while it is read.
        yield Source(name, stream.read(limits.file_bytes + 1), found=found)


def _is_archive(stream: IO[bytes], path: Path, size: int, limits: Limits) -> bool:
    """Whether a zip is one of files, and no document; one too large for a document can only be that."""
    if size > limits.file_bytes:
        return True
    stream.seek(0)
    return kind_of(stream.read(), path.name) is Kind.ARCHIVE


def _archive(stream: IO[bytes], name: str, limits: Limits, depth: int) -> Iterator[Source]:
    try:
        archive = Archive(stream, name, limits)
    except FileFault as fault:
        yield Source(name, fault=fault.message, found=True)
        return
    for member in archive:
        inside = f"{name}/{shown(member.name)}"
        try:
            content = archive.content(member)
        except FileFault as fault:
            yield Source(inside, fault=fault.message, found=True)
            continue
        if not content.startswith(_ZIP) or kind_of(content, member.name) is not Kind.ARCHIVE:
            yield Source(inside, content, found=True)
        elif depth < limits.depth:
            yield from _archive(io.BytesIO(content), inside, limits, depth + 1)
        else:
            yield Source(
                inside,
                fault=f"“{inside}”是压缩包里的压缩包，已超过{limits.depth}层，没有读取。请解压后再试。",
                found=True,
            )


def count(paths: Sequence[str], limits: Limits = LIMITS) -> int:
    """How many files there are, as far as it can be told without reading them: an archive counts by its directory."""
    return sum(_count(Path(path), limits) for path in paths)


def _count(path: Path, limits: Limits) -> int:
    if not path.is_dir():
        return _count_file(path, limits)
    total = 0
    for folder, folders, files in os.walk(path):
        folders[:] = [one for one in folders if not left_out(one)]
        total += sum(_count_file(Path(folder) / one, limits) for one in files if not left_out(one))
    return total


def _count_file(path: Path, limits: Limits) -> int:
    if path.suffix.lower() != ".zip" or path.is_symlink() or not path.is_file():
        return 1
    try:
        with path.open("rb") as stream:
            return sum(1 for _ in Archive(stream, str(path), limits))
    except (FileFault, OSError):
        return 1
