"""A likeness map as JSON: the schema `mingfa.likeness/1`. Keys are only ever added; spans are as in `mingfa.document/1`."""

from __future__ import annotations

from typing import Any

from mingfa.report.likeness import Card, LikenessMap, Match, Passage

__all__ = ["SCHEMA", "likeness_dict"]

SCHEMA = "mingfa.likeness/1"
_DIGITS = 4  # of a share


def likeness_dict(told: LikenessMap) -> dict[str, Any]:
    """What `json.dumps` writes. A match whose paper is null stands in the paper itself."""
    return {
        "schema": SCHEMA,
        **_card(told.card),
        "compared": told.compared,
        "passed_over": told.passed_over,
        "shares": {share.origin.value: round(share.share, _DIGITS) for share in told.by_origin},
        "papers": [
            {
                "number": share.paper,
                **_card(told.papers[share.paper]),
                "origin": share.origin.value,
                "share": round(share.share, _DIGITS),
            }
            for share in told.by_paper
            if share.paper is not None
        ],
        "passages": [_passage(passage) for passage in told.passages],
    }


def _card(card: Card) -> dict[str, Any]:
    return {"file": card.name, "unit": card.unit, "county": card.county, "year": card.year}


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "span": list(passage.span),
        "paragraph": passage.paragraph,
        "origin": passage.origin.value,
        "length": passage.length,
        "own": passage.own,
        "match": _match(passage.match) if passage.match is not None else None,
    }


def _match(match: Match) -> dict[str, Any]:
    return {
        "paper": match.paper,
        "span": list(match.span),
        "quote": match.quote,
        "alike": round(match.alike, _DIGITS),
        "kept": match.kept,
        "changed": match.changed,
    }
