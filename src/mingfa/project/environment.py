"""What the settings take from the machine: the data folder, its secret key, the database."""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

__all__ = ["data_folder", "database", "secret_key"]


def data_folder(environ: Mapping[str, str]) -> Path:
    """Where this installation keeps its data: MINGFA_HOME, else the platform's user data folder."""
    if home := environ.get("MINGFA_HOME"):
        return Path(home).expanduser()
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/mingfa"
    if sys.platform == "win32":
        return Path(environ.get("APPDATA", str(Path.home()))) / "mingfa"
    return Path(environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "mingfa"


def secret_key(home: Path) -> str:
    """The installation's own key, made once, readable by its owner alone."""
    file = home / "secret-key"
    home.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_text(encoding="ascii").strip()
    with os.fdopen(handle, "w", encoding="ascii") as out:
        key = secrets.token_urlsafe(50)
        out.write(key)
    return key


def database(home: Path, environ: Mapping[str, str]) -> dict[str, Any]:
    """The `DATABASES` entry: PostgreSQL by DATABASE_URL, else SQLite in the data folder."""
    if url := environ.get("DATABASE_URL"):
        parts = urlsplit(url)
        if parts.scheme not in ("postgresql", "postgres"):
            raise ValueError("DATABASE_URL must begin with postgresql://")
        query = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.lstrip("/")) or "mingfa",
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            # A socket folder comes as ?host=/folder, as libpq writes it.
            "HOST": unquote(query.get("host", parts.hostname or "")),
            "PORT": str(parts.port or ""),
        }
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": home / "mingfa.sqlite3",
        "OPTIONS": {
            # Writers queue at the start of a transaction; one that turns writer half-way would fail instead.
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
            # 64 MB of pages in memory: with SQLite's own 2 MB the indexes of a large import go to disk again and again.
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                " PRAGMA cache_size=-65536;"
            ),
        },
        "TEST": {"NAME": None},
    }
