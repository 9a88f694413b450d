"""Reading the files named on a command line: what cannot be read is told, the others are still done."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from mingfa.errors import FileFault, InputFault
from mingfa.reading import read
from mingfa.report.model import Document

__all__ = ["Batch", "content_of", "print_json"]


class Batch:
    """Files to read in turn; `refused` counts those that could not be."""

    def __init__(self, files: Sequence[str]) -> None:
        self.files = files
        self.refused = 0

    def __iter__(self) -> Iterator[Document]:
        for place, file in enumerate(self.files, start=1):
            if len(self.files) > 1 and sys.stderr.isatty():
                click.echo(f"[{place}/{len(self.files)}] {shown(file)}", err=True)
            try:
                yield read(content_of(file), shown(file))
            except InputFault as fault:
                self.refused += 1
                click.echo(fault.message, err=True)


def shown(file: str) -> str:
    """A file's name as it can be printed, whatever bytes it has."""
    return file.encode("utf-8", "replace").decode("utf-8")


def content_of(file: str) -> bytes:
    """The bytes of a file; FileFault where there is none."""
    path = Path(file)
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileFault(f"找不到文件“{shown(file)}”。请核对路径和文件名。") from error
    except IsADirectoryError as error:
        raise FileFault(f"“{shown(file)}”是文件夹。请写出其中的文件。") from error
    except (OSError, ValueError) as error:
        raise FileFault(f"打不开文件“{shown(file)}”。请确认有权读取，且没有被其他程序占用。") from error


def print_json(records: Sequence[Any], *, several: bool) -> None:
    """One object for one file named, an array for several; UTF-8 on every platform."""
    if not records and not several:
        return
    written = json.dumps(list(records) if several else records[0], ensure_ascii=False)
    sys.stdout.buffer.write(written.encode() + b"\n")
