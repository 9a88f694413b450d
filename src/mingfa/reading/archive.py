"""Archives of reports: what is in a zip, archives within it included, opened one member at a time."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO

from mingfa.errors import FileFault
from mingfa.reading.limits import LIMITS, Limits, megabytes

__all__ = ["UNPACKING_FAULTS", "Archive", "Member", "left_out", "sound_directory"]

_CHUNK = 1024 * 1024
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_DIRECTORY_ENTRY = b"PK\x01\x02"
# Locks of open papers, and what file managers leave in folders.
_LEFT_OUT = frozenset({"Thumbs.db", "desktop.ini", "__MACOSX"})


#: What zipfile raises on its way through a broken or forged archive.
UNPACKING_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


def sound_directory(content: bytes, limits: Limits) -> bool:
    """Whether the directory of a zip can be listed at all; zipfile lists it whole, however long it is."""
    return content.count(_DIRECTORY_ENTRY) <= limits.signatures


def left_out(name: str) -> bool:
    """Whether a file or folder is nobody's paper: hidden, a lock of an open one, or a file manager's own."""
    return name.startswith((".", "~$")) or name in _LEFT_OUT


@dataclass(frozen=True, slots=True)
class Member:
    """A file of an archive: its place in the directory, since names may come twice, and its name as it was given."""

    place: int
    name: str


class Archive:
    """A zip of reports, after its directory was found within the limits."""

    def __init__(self, stream: IO[bytes], name: str, limits: Limits = LIMITS) -> None:
        self._name, self._limits = name, limits
        self._refuse_long_directory(stream)
        try:
            self._zip = zipfile.ZipFile(stream)
        except UNPACKING_FAULTS as error:
            raise FileFault(
                f"“{name}”不是完整的zip压缩包，可能没有下载完。请重新下载或压缩后再试。"
            ) from error
        entries = self._zip.infolist()
        if len(entries) > limits.members:
            self._refuse(f"含有{len(entries)}个文件，超过{limits.members}个的上限")
        if sum(entry.file_size for entry in entries) > limits.archive_bytes:
            self._refuse(f"展开后超过{megabytes(limits.archive_bytes)}的上限")

    def _refuse_long_directory(self, stream: IO[bytes]) -> None:
        """zipfile lists the whole directory when it opens, however long it is."""
        found, kept, size = 0, b"", 0
        stream.seek(0)
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            found += (kept + chunk).count(_DIRECTORY_ENTRY)
            kept = chunk[-3:]
            if found > self._limits.signatures:
                self._refuse(f"含有的文件超过{self._limits.members}个的上限")
            if size > self._limits.archive_bytes:
                self._refuse(f"超过{megabytes(self._limits.archive_bytes)}的上限")
        stream.seek(0)

    def _refuse(self, what: str) -> None:
        raise FileFault(f"“{self._name}”{what}，为安全起见不予读取。请拆分成几个压缩包后再试。")

    def __iter__(self) -> Iterator[Member]:
        """The files in it, in the order of their names."""
        found = [
            Member(place, _shown_name(entry))
            for place, entry in enumerate(self._zip.infolist())
            if not entry.filename.endswith("/")  # `is_dir` fails on a name that a null cuts to nothing
        ]
        for member in sorted(found, key=lambda one: (one.name, one.place)):
            if not any(left_out(part) for part in PurePosixPath(member.name).parts):
                yield member

    def content(self, member: Member) -> bytes:
        """The bytes of a member; FileFault where it is encrypted, broken or larger than a file may be."""
        entry = self._zip.infolist()[member.place]
        shown = f"{self._name}/{member.name}"
        if entry.flag_bits & _ENCRYPTED:
            raise FileFault(f"“{shown}”设有解压密码，无法读取。请去掉密码重新压缩后再试。")
        pieces: list[bytes] = []
        size = 0
        try:
            with self._zip.open(entry) as stream:
                while chunk := stream.read(_CHUNK):
                    size += len(chunk)
                    if size > self._limits.file_bytes:
                        raise FileFault(
                            f"“{shown}”超过{megabytes(self._limits.file_bytes)}的上限，为安全起见不予读取。请拆分后再试。"
                        )
                    pieces.append(chunk)
        except UNPACKING_FAULTS as error:
            raise FileFault(f"“{shown}”已损坏，无法从压缩包里取出。请重新压缩后再试。") from error
        return b"".join(pieces)


def _shown_name(entry: zipfile.ZipInfo) -> str:
    """The name as whoever packed it saw it: old programs write it in the encoding of their system, unmarked."""
    name = entry.filename
    if not entry.flag_bits & _UTF8_NAME:
        try:
            written = name.encode("cp437")
        except UnicodeEncodeError:
            return name
        for encoding in ("utf-8", "gb18030"):
            try:
                return written.decode(encoding).replace("\\", "/")
            except UnicodeDecodeError:
                continue
    return name
