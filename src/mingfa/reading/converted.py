"""Papers of older programs: turned into .docx by LibreOffice, or into text by antiword or catdoc, where installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from mingfa.errors import FileFault
from mingfa.reading.docx import read_docx
from mingfa.reading.extract import Extract
from mingfa.reading.kinds import Kind
from mingfa.reading.limits import LIMITS, Limits

__all__ = ["HOW", "read_converted"]

HOW = (
    "这台电脑没有能转换它的程序。请用Word或WPS打开后另存为.docx再试；"
    "也可以请管理员安装LibreOffice（旧版.doc还可用antiword或catdoc），以后就能直接读取。"
)
_SUFFIX = {Kind.DOC: ".doc", Kind.ODT: ".odt", Kind.RTF: ".rtf", Kind.WORD_XML: ".xml"}
_OFFICES = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
_TO_TEXT = (("antiword", "-m", "UTF-8.txt", "-w", "0"), ("catdoc", "-d", "utf-8", "-w"))
# No macros, no updating of links, nothing fetched from elsewhere.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel"
 oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution"
 oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent"
 oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"
 oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"
 oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def read_converted(content: bytes, name: str, kind: Kind, limits: Limits = LIMITS) -> Extract:
    """The text of an older paper; FileFault where nothing is installed that can read it, or it is broken."""
    with tempfile.TemporaryDirectory(prefix="mingfa-") as folder:
        paper = Path(folder) / f"paper{_SUFFIX[kind]}"
        paper.write_bytes(content)
        if (office := _office()) is not None:
            return read_docx(_to_docx(office, paper, name), name, limits)
        if kind is Kind.DOC:
            for program, *options in _TO_TEXT:
                if (path := shutil.which(program)) is not None:
                    return _to_text([path, *options, str(paper)], name, program)
    raise FileFault(f"“{name}”是{kind.value}。{HOW}")


def _office() -> str | None:
    found = (shutil.which(program) for program in (*_OFFICES, *_PLACES))
    return next((path for path in found if path is not None), None)


def _to_docx(office: str, paper: Path, name: str) -> bytes:
    profile = paper.parent / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    command = [
        office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nolockcheck",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(paper.parent), str(paper),
    ]  # fmt: skip
    # Nothing of the user's settings; the time is that of the child process in which this runs.
    subprocess.run(command, env=_environment(paper.parent), capture_output=True, check=False)  # noqa: S603
    made = paper.with_suffix(".docx")
    if not made.is_file():
        raise FileFault(f"“{name}”转换时没有成功，文件可能已损坏。请用Word或WPS打开后另存为.docx再试。")
    if made.stat().st_size > LIMITS.file_bytes:
        raise FileFault(f"“{name}”转换后过大。请用Word或WPS打开，压缩其中的图片后另存为.docx再试。")
    return made.read_bytes()


def _to_text(command: list[str], name: str, program: str) -> Extract:
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    text = done.stdout.decode("utf-8", "replace")
    if done.returncode != 0 or not text.strip():
        raise FileFault(f"“{name}”转换时没有成功，文件可能已损坏。请用Word或WPS打开后另存为.docx再试。")
    return Extract(text, notes=(f"由{program}转换，自动编号可能不全，请核对。",))


def _environment(home: Path) -> dict[str, str]:
    kept = {
        key: os.environ[key] for key in ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "TEMP") if key in os.environ
    }
    return kept | {"HOME": str(home), "TMPDIR": str(home)}
