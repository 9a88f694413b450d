"""What reading one file came to: the same function here, in another process and on another machine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mingfa.errors import InputFault
from mingfa.report.codec import to_json
from mingfa.report.model import Document
from mingfa.text.sentences import sentence_around
from mingfa.text.spans import Span

__all__ = ["Outcome", "Status", "Work", "outcome_of", "refusal", "status_of"]


class Status(StrEnum):
    """How far a file could be read."""

    DONE = "done"
    PARTLY = "partly"
    REFUSED = "refused"

    @property
    def label(self) -> str:
        """As the table says it."""
        return {"done": "已读", "partly": "部分读取", "refused": "未读取"}[self.value]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the table tells of a file; plain values, so that it can be written down and sent about.

    why: what was not read, and what to do; meta and rows: of a reading, meta and figures as `mingfa.document/1` has
    them, each figure with the heading and the sentence that it stands in; of a review, see `reviewing.py`
    """

    status: str
    why: str
    meta: Mapping[str, Any]
    rows: tuple[Mapping[str, Any], ...] = ()


#: What is done with a file, here or elsewhere: its bytes and its name make an outcome.
Work = Callable[[bytes, str], Outcome]


def refusal(why: str) -> Outcome:
    """The outcome of a file that was not read."""
    return Outcome(Status.REFUSED.value, why, {})


def outcome_of(
    content: bytes, name: str, told: Callable[[bytes, Document], Outcome] | None = None
) -> Outcome:
    """Read a file, and tell of it; whatever is wrong with it is the outcome, since others wait to be read."""
    from mingfa.reading import read

    try:
        return (told or _told)(content, read(content, name))
    except InputFault as fault:
        return refusal(fault.message)
    except MemoryError:
        return refusal(f"“{name}”要占用的内存过多，已经停止。请拆分后再试。")
    except RecursionError:
        return refusal(f"“{name}”的内容嵌套过深，无法读取。请用Word或WPS打开后另存为.docx再试。")


def _told(_: bytes, document: Document) -> Outcome:
    record = to_json(document)
    figures = (
        {
            **figure,
            "heading": "" if figure["section"] is None else _heading(document, figure["section"]),
            "sentence": sentence_around(document.text, Span(*figure["span"])),
        }
        for figure in record["figures"]
    )
    return Outcome(status_of(document), "".join(document.notes), record["meta"], tuple(figures))


def status_of(document: Document) -> str:
    """Whether all of a document was read."""
    return (Status.PARTLY if document.notes else Status.DONE).value


def _heading(document: Document, place: int) -> str:
    section = document.sections[place]
    return section.number + section.title
