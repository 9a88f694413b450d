"""How committee and government of a township meet: each sets its own rules of procedure."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["CARRIED_OUT", "QUORUM"]


def _rules(article: str, summary: str) -> Clause:
    return Clause(
        act="镇党委、政府议事规则",
        number="各地规定",
        article=article,
        effective=date(2000, 1, 1),
        summary=summary,
        confidence=Confidence.LOCAL,
    )


QUORUM = _rules("会议的召集和举行", "会议提前通知，达到规定人数方可举行，会后形成纪要")
CARRIED_OUT = _rules("议定事项督办", "议定事项明确承办单位和时限，按期落实并反馈")
