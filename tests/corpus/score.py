"""Measures reading and review against the corpus: eighteen invented reports in many styles, annotated by hand.

cd tests && python -m corpus.score [-v] [SLUG...]     # -v lists every miss, false alarm and difference
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from corpus.make_docx import blocks_of, built
from mingfa.reading import read
from mingfa.report.model import Document, Figure, HeadingStyle, Section
from mingfa.review.rule import Finding, Severity
from mingfa.review.runner import review
from mingfa.text.amounts import Amount, Bound
from mingfa.text.spans import Span

CORPUS = Path(__file__).parent

Gold = dict[str, Any]


@dataclass
class Score:
    """Counts over one or several reports: `right` holds of `of`, by what is measured; differences in words."""

    name: str
    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    alarms: Counter[str] = field(default_factory=Counter)
    clean_characters: int = 0
    notes: list[str] = field(default_factory=list)

    def count(self, what: str, right: bool, note: str = "") -> None:
        """One more case of something measured; the note is kept where it is not right."""
        self.of[what] += 1
        self.right[what] += right
        if not right:
            self.notes.append(f"{what}: {note}")

    def rate(self, what: str) -> float:
        """The share that is right; 1 where nothing was measured."""
        return self.right[what] / self.of[what] if self.of[what] else 1.0

    def f1(self, what: str) -> float:
        """The harmonic mean of `<what> precision` and `<what> recall`."""
        precision, recall = self.rate(f"{what} precision"), self.rate(f"{what} recall")
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    @property
    def alarms_per_thousand(self) -> float:
        """Findings in 1,000 characters of reports without faults."""
        return 1000 * self.alarms.total() / self.clean_characters if self.clean_characters else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(
            "all",
            self.right + other.right,
            self.of + other.of,
            self.alarms + other.alarms,
            self.clean_characters + other.clean_characters,
        )


def slugs() -> list[str]:
    """The reports of the corpus."""
    return sorted(path.parent.name for path in CORPUS.glob("*/gold.json"))


def source_of(slug: str) -> tuple[bytes, str]:
    """The file as somebody would hand it in, and its name."""
    path = CORPUS / slug / "source.txt"
    return (path.read_bytes(), path.name) if path.exists() else (built(blocks_of(slug)), "source.docx")


def score(slug: str) -> Score:
    """What reading and review make of a report, beside what it says."""
    gold: Gold = json.loads((CORPUS / slug / "gold.json").read_text("utf-8"))
    document = read(*source_of(slug))
    _place(gold, document.text)
    result = Score(slug)
    _figures(document, gold["figures"], result)
    _outline(document, gold["headings"], result)
    _parts(document, gold, result)
    _meta(document, gold["meta"], result)
    _review(document, review(document), gold, result)
    return result


def _place(gold: Gold, text: str) -> None:
    """Gives annotations of a .docx their place: they are told by the block they stand in, since the reader makes the text."""
    ends: Counter[str] = Counter()
    for entry in [*gold["headings"], *gold["figures"], *gold["faults"]]:
        if "within" in entry:
            block = entry["within"]
            start = text.find(block, 0 if text.count(block) == 1 else ends[block])
            entry["start"], entry["end"] = (
                (start + entry["start"], start + entry["end"]) if start >= 0 else (-2, -1)
            )


def _figures(document: Document, told: Sequence[Gold], result: Score) -> None:
    spare = list(document.figures)
    for entry in sorted(told, key=lambda entry: "optional" in entry):
        span = Span(entry["start"], entry["end"]) if entry["start"] >= 0 else None
        match = next((figure for figure in spare if span and figure.span.meets(span)), None)
        if match:
            spare.remove(match)
        if "optional" in entry:
            continue
        result.count(
            "figure recall", match is not None, _around(document.text, span) if span else entry["text"]
        )
        if match:
            result.count("figure precision", True)
            _compare(match, entry, result)
    for figure in spare:
        result.count("figure precision", False, _around(document.text, figure.span))


def _compare(figure: Figure, entry: Gold, result: Score) -> None:
    high = None if entry["high"] is None else Decimal(str(entry["high"]))
    amount = Amount(Decimal(str(entry["value"])), Bound(entry["bound"]), high)
    near = figure.amount.bound is amount.bound and abs(figure.amount.value - amount.value) < Decimal("0.01")
    result.count(
        "value", near and figure.amount.high == high, f"{entry['text']}: {figure.text} {figure.amount}"
    )
    result.count("unit", figure.unit in entry["units"], f"{entry['text']}: {figure.unit}")
    result.count("kind", figure.kind == entry["kind"], f"{entry['text']}: {figure.kind}, not {entry['kind']}")
    if "-" not in (accepted := entry.get("link", ["-"])):
        result.count(
            "link", figure.indicator in accepted, f"{entry['text']}: {figure.indicator}, not {accepted}"
        )
    if entry["subject"]:
        result.count(
            "subject",
            entry["subject"] in figure.subject,
            f"{entry['text']}: {figure.subject!r}, {entry['subject']}",
        )
    if entry["group"]:
        held = figure.group is not None and any(
            one in figure.group or figure.group in one for one in entry["group"]
        )
        result.count("group", held, f"{entry['text']}: {figure.group}, not {'/'.join(entry['group'])}")


def _outline(document: Document, told: Sequence[Gold], result: Score) -> None:
    spare = list(document.sections)
    for entry in told:
        match = next((section for section in spare if _is(section, entry, document.text)), None)
        if match:
            spare.remove(match)
        if "optional" in entry:
            continue
        result.count("heading recall", match is not None, f"{entry['number']}{entry['title']}")
        if match:
            result.count("heading precision", True)
            same = match.title.startswith(entry["title"]) or entry["title"].startswith(match.title)
            result.count("heading title", same, f"{entry['title']}: {match.title}")
            result.count("heading level", match.level == entry["level"], f"{entry['title']}: {match.level}")
    # 一是 and its like, within a sentence, may be headings or not: the annotation leaves them open.
    for section in spare:
        if section.style is not HeadingStyle.RUN_IN:
            result.count("heading precision", False, f"{section.number}{section.title}")


def _is(section: Section, entry: Gold, text: str) -> bool:
    span = section.heading_span
    return section.number == entry["number"] and span.start <= entry["end"] and entry["start"] <= span.end


def _parts(document: Document, gold: Gold, result: Score) -> None:
    found = {str(part): spans for part, spans in document.parts.items() if spans and str(part) != "other"}
    for part in gold["parts"]:
        result.count("part", part in found, part)
        places = [
            (entry["start"], entry["end"]) for entry in gold["headings"] if part in entry.get("parts", ())
        ]
        for start, end in places if part in found else ():
            near = any(span.start <= end + 200 and start <= span.end for span in found[part])
            result.count("part place", near, f"{part}: {found[part]}, not {start}")
    for part in found.keys() - set(gold["parts"]):
        result.count("no such part", False, part)


def _meta(document: Document, told: Gold, result: Score) -> None:
    for key, value in told.items():
        said = getattr(document.meta, key)
        if key == "date":
            said = said.isoformat() if said else None
        elif key == "issuers":
            said = list(said)
        elif key in {"title", "addressee"} and said:
            said, value = "".join(said.split()), "".join(value.split())
        result.count(f"meta {key}", said == value, f"{said!r}, not {value!r}")


def _review(document: Document, findings: Iterable[Finding], gold: Gold, result: Score) -> None:
    spare = list(findings)
    for fault in gold["faults"]:
        hits = [finding for finding in spare if _names(finding, fault)]
        spare = [finding for finding in spare if finding not in hits]
        result.count(f"fault {fault['code']}", bool(hits), fault.get("absent") or fault["quote"])
        result.count("fault", bool(hits), "")
    # Tolerated: what is told as a hint and is true, though the report keeps the rules.
    spare = [one for one in spare if not (one.code in gold["tolerated"] and one.severity is Severity.INFO)]
    if gold["clean"]:
        result.clean_characters = len(document.text)
        result.alarms.update(finding.code for finding in spare)
    for finding in spare:
        where = "alarm" if gold["clean"] else "alarm in a faulty report"
        result.notes.append(
            f"{where} {finding.code}: {_around(document.text, finding.span)} {finding.message}"
        )


def _names(finding: Finding, fault: Gold) -> bool:
    if finding.code != fault["code"]:
        return False
    if "absent" in fault:
        return _LABELS[fault["absent"]] in finding.message
    span, quote = Span(fault["start"], fault["end"]), str(fault["quote"])
    twin = finding.code == "DUP001" and quote[:20] in finding.quote  # either of the two passages may be named
    return (
        finding.span.meets(span)
        or twin
        or (finding.span.start == finding.span.end and span.covers(finding.span))
    )


_LABELS = {"first_responsible": "第一责任人", "plan": "安排", "deficiencies": "不足", "measures": "举措"}


def _around(text: str, span: Span) -> str:
    before, behind = text[max(0, span.start - 12) : span.start], text[span.end : span.end + 12]
    return f"{before}[{span.of(text)[:60]}]{behind}".replace("\n", "/")


def summary(total: Score) -> str:
    """The figures of a score, one a line."""
    lines = [
        f"{what:<20} {total.rate(what):.3f}  ({total.right[what]} of {total.of[what]})"
        for what in sorted(total.of)
    ]
    alarms = f"alarms per 1,000     {total.alarms_per_thousand:.3f}  {dict(total.alarms)}"
    return "\n".join([f"figure F1            {total.f1('figure'):.3f}", *lines, alarms])


def main() -> None:
    """Print the score of the reports named, or of all."""
    names = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    total = Score("all")
    for slug in names or slugs():
        one = score(slug)
        total += one
        print(
            f"{slug:<18} figures {one.f1('figure'):.3f}  values {one.rate('value'):.3f}  faults {one.rate('fault'):.3f}"
        )
        if "-v" in sys.argv:
            print(*(f"    {note}" for note in one.notes if not note.endswith(": ")), sep="\n")
    print(summary(total))


if __name__ == "__main__":
    main()
