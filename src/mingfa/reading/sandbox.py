"""A child process in which a stranger's file is taken apart, and which is killed when it asks for too much.

PDFium, LibreOffice and text recognition are large programs in C++: a file made for the purpose can hang them, crash
them or make them eat the memory. What happens in the child ends with it; the parent tells the user what was so.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from mingfa.errors import FileFault
from mingfa.reading.extract import Extract, PagesToLookAt
from mingfa.reading.kinds import Kind
from mingfa.reading.limits import LIMITS, Limits

__all__ = ["ISOLATED", "taken_apart"]


def _pdf(content: bytes, name: str, kind: Kind) -> Extract:
    from mingfa.reading.pdf import read_pdf

    return read_pdf(content, name)


def _scan(content: bytes, name: str, kind: Kind) -> Extract:
    from mingfa.reading.pdf import read_pdf

    return read_pdf(content, name, look=True)


def _ofd(content: bytes, name: str, kind: Kind) -> Extract:
    from mingfa.reading.ofd import read_ofd

    return read_ofd(content, name)


def _picture(content: bytes, name: str, kind: Kind) -> Extract:
    from mingfa.reading.ocr import read_photo

    return read_photo(content, name)


def _converted(content: bytes, name: str, kind: Kind) -> Extract:
    from mingfa.reading.converted import read_converted

    return read_converted(content, name, kind)


_Reader = Callable[[bytes, str, Kind], Extract]
#: The kinds that are read in a child, and by what.
ISOLATED: dict[Kind, _Reader] = {
    Kind.PDF: _pdf,
    Kind.OFD: _ofd,
    Kind.PICTURE: _picture,
    Kind.DOC: _converted,
    Kind.ODT: _converted,
    Kind.RTF: _converted,
    Kind.WORD_XML: _converted,
}
_PATIENT = frozenset(ISOLATED) - {Kind.PDF, Kind.OFD}


def taken_apart(content: bytes, name: str, kind: Kind, limits: Limits = LIMITS) -> Extract:
    """What a file says, read in a child process; FileFault where the child says so, or had to be stopped."""
    try:
        return _asked(content, name, kind, limits, patient=kind in _PATIENT)
    except PagesToLookAt:
        # That some pages are pictures is known after a look at all of them; only then it may take long.
        return _asked(content, name, kind, limits, patient=True)


def _asked(content: bytes, name: str, kind: Kind, limits: Limits, *, patient: bool) -> Extract:
    seconds = limits.ocr_seconds if patient else limits.seconds
    memory = limits.ocr_memory_bytes if patient else limits.memory_bytes
    asked = {"kind": kind.name, "name": name, "seconds": seconds, "memory": memory, "look": patient}
    child = subprocess.Popen(  # noqa: S603 - this very interpreter
        [sys.executable, "-I", "-c", _ENTRY, str(Path(__file__).resolve().parents[2])],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        said, _ = child.communicate(json.dumps(asked).encode() + b"\n" + content, timeout=seconds)
    except subprocess.TimeoutExpired as error:
        raise FileFault(
            f"“{name}”读取超过{seconds}秒，已经停止，可能是文件有意构造或已损坏。请重新导出后再试。"
        ) from error
    finally:
        _stop(child)
    return _answer(said, name)


def _stop(child: subprocess.Popen[bytes]) -> None:
    """End the child with all that it has started."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, signal.SIGKILL)
    child.kill()
    child.communicate()


def _answer(said: bytes, name: str) -> Extract:
    try:
        record: dict[str, Any] = json.loads(said)
        if "look" in record:
            raise PagesToLookAt
        if "fault" in record:
            raise FileFault(str(record["fault"]))
        levels = {int(start): int(level) for start, level in record["levels"].items()}
        return Extract(str(record["text"]), levels, tuple(map(str, record["notes"])))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise FileFault(
            f"“{name}”无法读取：读取程序中途退出，可能是文件有意构造、已损坏或占用内存过多。请重新导出后再试。"
        ) from error


# The parent's own modules, wherever they are; nothing of the folder the user stands in (-I).
_ENTRY = "import sys; sys.path.insert(0, sys.argv[1]); from mingfa.reading.sandbox import main; main()"


def main() -> None:
    """The child: what is asked is the first line of standard input, the file is the rest; the answer is JSON."""
    asked = json.loads(sys.stdin.buffer.readline())
    _bound(asked["seconds"], asked["memory"])
    kind = Kind[asked["kind"]]
    out = os.fdopen(os.dup(1), "wb")
    # What a library prints must not get into the answer.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    answer: dict[str, Any]
    try:
        reader = _scan if kind is Kind.PDF and asked["look"] else ISOLATED[kind]
        found = reader(sys.stdin.buffer.read(), asked["name"], kind)
        answer = {"text": found.text, "levels": found.heading_levels, "notes": found.notes}
    except PagesToLookAt:
        answer = {"look": True}
    except FileFault as fault:
        answer = {"fault": fault.message}
    out.write(json.dumps(answer).encode())
    out.close()


def _bound(seconds: int, memory: int) -> None:
    """Limits that the system keeps, for this process and what it starts; elsewhere the clock of the parent is left."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
