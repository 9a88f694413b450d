"""One file that holds everything: the database, the data folder and the attachments, with hashes; and the way back.

The secret key stays behind: whoever restores logs in anew, and a backup lost is no key lost.
"""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from mingfa.errors import FileFault, InputFault

__all__ = ["DATABASE", "Backup", "backup_read", "backup_write", "sha256_of"]

DATABASE = "mingfa.sqlite3"
_SCHEMA = "mingfa.backup/1"
_MANIFEST = "manifest.json"
_LEFT_BEHIND = frozenset({"secret-key", DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm"})
_LARGEST = 64 * 2**30
_MANIFEST_LARGEST = 1 << 26
#: Where an attachment lies (`ledger.attachments`): nowhere else, and under no other name than its hash.
_ATTACHED = re.compile(r"files/([0-9a-f]{2})/\1[0-9a-f]{62}")


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds: names, sizes in bytes and SHA-256 of its files, and when it was made."""

    made_at: str
    files: dict[str, tuple[int, str]]


def backup_write(home: Path, target: Path, *, now: datetime) -> Backup:
    """Write a backup of a data folder while it is in use; InputFault where there is nothing or no room."""
    if not (home / DATABASE).is_file():
        raise InputFault(f"数据文件夹“{home}”里没有数据库，没有可以备份的内容。")
    try:
        with tempfile.TemporaryDirectory(prefix="mingfa-") as folder:
            copy = Path(folder) / DATABASE
            _copy_database(home / DATABASE, copy)
            # The database is copied first: a file attached meanwhile is more than it asks for, never less.
            others = sorted(
                file for file in home.iterdir() if file.is_file() and file.name not in _LEFT_BEHIND
            )
            held = {file.name: file for file in (copy, *others)}
            held |= {
                file.relative_to(home).as_posix(): file
                for file in sorted(home.glob("files/*/*"))
                if _ATTACHED.fullmatch(file.relative_to(home).as_posix())
            }
            files = {name: (file.stat().st_size, sha256_of(file)) for name, file in held.items()}
            backup = Backup(now.isoformat(timespec="seconds"), files)
            partial = target.with_name(f".{target.name}.partial")
            with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr(_MANIFEST, json.dumps(_manifest(backup), ensure_ascii=False, indent=1))
                for name, file in held.items():
                    archive.write(file, name)
            partial.replace(target)
    except OSError as error:
        raise InputFault(f"备份写不进“{target}”（{error.strerror}）。请核对文件夹和剩余空间。") from error
    return backup


def _copy_database(source: Path, copy: Path) -> None:
    """A copy as of one moment, whoever writes meanwhile."""
    with (
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as live,
        closing(sqlite3.connect(copy)) as out,
    ):
        live.backup(out)
        # A copy that opens without its log beside it.
        out.execute("PRAGMA journal_mode=DELETE")
        _check_database(out)


def _check_database(database: sqlite3.Connection) -> None:
    (said,) = database.execute("PRAGMA quick_check(1)").fetchone()
    if said != "ok":
        raise InputFault(f"数据库文件已损坏（{said}），请用以前的备份恢复。")


def _manifest(backup: Backup) -> dict[str, object]:
    return {
        "schema": _SCHEMA,
        "made_at": backup.made_at,
        "files": [
            {"name": name, "size": size, "sha256": digest} for name, (size, digest) in backup.files.items()
        ],
    }


def backup_read(source: Path, home: Path) -> Backup:
    """Put a backup back into an empty data folder, verified first; InputFault, and nothing is written, otherwise."""
    if home.exists() and any(file.name != "secret-key" for file in home.iterdir()):
        raise InputFault(f"数据文件夹“{home}”里已有数据，不能覆盖。请把MINGFA_HOME指向空文件夹后再恢复。")
    try:
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".restore-", dir=home) as folder:
            backup = _unpacked(source, Path(folder))
            for name in backup.files:
                (home / name).parent.mkdir(parents=True, exist_ok=True)
                (Path(folder) / name).replace(home / name)
    except FileNotFoundError as error:
        raise FileFault(f"找不到备份文件“{source}”。") from error
    except OSError as error:
        raise InputFault(f"恢复没有完成（{error.strerror}：{error.filename}）。") from error
    return backup


def _unpacked(source: Path, folder: Path) -> Backup:
    try:
        with zipfile.ZipFile(source) as archive:
            backup = _told(archive)
            for name, (size, digest) in backup.files.items():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                with archive.open(name) as packed, (folder / name).open("wb") as out:
                    # One byte more than announced is enough to tell that there is more.
                    for chunk in _chunks(packed, size + 1):
                        out.write(chunk)
                if (folder / name).stat().st_size != size or sha256_of(folder / name) != digest:
                    raise FileFault(f"备份文件里的“{name}”与清单不符，可能已损坏或被改动，没有恢复。")
        with closing(sqlite3.connect(folder / DATABASE)) as database:
            _check_database(database)
    except (
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        EOFError,
        NotImplementedError,
        RuntimeError,
        sqlite3.DatabaseError,
    ) as error:
        raise FileFault(f"“{source}”不是明法的备份文件，或者已损坏，没有恢复。") from error
    return backup


def _told(archive: zipfile.ZipFile) -> Backup:
    if archive.getinfo(_MANIFEST).file_size > _MANIFEST_LARGEST:
        raise ValueError("the manifest is no manifest")
    manifest = json.loads(archive.read(_MANIFEST))
    if manifest["schema"] != _SCHEMA:
        raise ValueError("another sort of archive")
    files = {str(one["name"]): (int(one["size"]), str(one["sha256"])) for one in manifest["files"]}
    for name, (_, digest) in files.items():
        if _ATTACHED.fullmatch(name):
            if not name.endswith(f"/{digest}"):
                raise ValueError(f"an attachment under another name than its hash: {name}")
            continue
        # Names are plain: nothing is ever written outside the folder.
        if name in _LEFT_BEHIND - {DATABASE} or Path(name).name != name or name in (".", ".."):
            raise ValueError(f"a name that no backup has: {name}")
    if DATABASE not in files or sum(size for size, _ in files.values()) > _LARGEST:
        raise ValueError("no database, or more than any backup holds")
    return Backup(str(manifest["made_at"]), files)


def sha256_of(file: Path) -> str:
    """The digest of a file, read in pieces."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _chunks(stream: IO[bytes], most: int) -> Iterator[bytes]:
    while most > 0 and (chunk := stream.read(min(1 << 20, most))):
        most -= len(chunk)
        yield chunk
