"""Reading the files named on a command line: what cannot be read is told, the others are still done."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from mingfa.batch.sources import Source, shown, sources
from mingfa.errors import FileFault, InputFault
from mingfa.reading import read
from mingfa.report.model import Document

__all__ = ["Batch", "content_of", "document_of", "print_json"]


class Batch:
    """Files to read in turn, those of folders and archives included.

    refused counts those that could not be read; several is whether more than one was asked for.
    """

    def __init__(self, files: Sequence[str]) -> None:
        self.files = files
        self.refused = 0
        self.several = len(files) > 1

    def __iter__(self) -> Iterator[Document]:
        return (document for _, document in self.papers())

    def papers(self) -> Iterator[tuple[bytes, Document]]:
        """The documents, each with the bytes it was read from."""
        for place, source in enumerate(sources(self.files), start=1):
            self.several = self.several or source.found
            if self.several and sys.stderr.isatty():
                click.echo(f"[{place}] {source.name}", err=True)
            try:
                yield source.content, _read(source)
            except InputFault as fault:
                self.refused += 1
                click.echo(fault.message, err=True)


def document_of(file: str) -> Document:
    """The document in a file; FileFault where there is none."""
    found = list(sources([file]))
    if len(found) != 1 or found[0].found:
        raise FileFault(f"“{file}”是文件夹或压缩包，里面有{len(found)}份文件。请写出其中的一份。")
    return _read(found[0])


def _read(source: Source) -> Document:
    if source.fault is not None:
        raise FileFault(source.fault)
    document = read(source.content, source.name)
    for note in document.notes:
        click.echo(f"“{source.name}”：{note}", err=True)
    return document


def content_of(file: str) -> bytes:
    """The bytes of a file, whatever it is; FileFault where there is none."""
    try:
        return Path(file).read_bytes()
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
