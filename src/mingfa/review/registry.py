"""Every rule, in order of code. A new rule joins by one import and one entry; a test finds files left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mingfa.errors import NameFault
from mingfa.review.manual import page_of
from mingfa.review.rule import Rule
from mingfa.review.rules.dup001_repeated_passage import RepeatedPassage
from mingfa.review.rules.dup002_passage_of_an_older_report import PassageOfAnOlderReport
from mingfa.review.rules.fig001_sums_do_not_agree import SumsDoNotAgree
from mingfa.review.rules.fig002_figure_differs_from_ledger import FigureDiffersFromLedger
from mingfa.review.rules.nmb001_broken_numbering import BrokenNumbering
from mingfa.review.rules.num001_exact_number_with_approximator import ExactNumberWithApproximator
from mingfa.review.rules.plc001_foreign_place_name import ForeignPlaceName
from mingfa.review.rules.prt001_missing_statutory_part import MissingStatutoryPart
from mingfa.review.rules.prt002_missing_formal_element import MissingFormalElement
from mingfa.review.rules.pun001_half_width_punctuation import HalfWidthPunctuation
from mingfa.review.rules.res001_extraction_residue import ExtractionResidue
from mingfa.review.rules.trm001_legal_system_for_rule_of_law import LegalSystemForRuleOfLaw
from mingfa.review.rules.trm002_two_names_for_one_thing import TwoNamesForOneThing

__all__ = ["PROFILES", "RULES", "Profile", "profile"]

RULES: tuple[Rule, ...] = (
    RepeatedPassage(),
    PassageOfAnOlderReport(),
    SumsDoNotAgree(),
    FigureDiffersFromLedger(),
    BrokenNumbering(),
    ExactNumberWithApproximator(),
    ForeignPlaceName(),
    MissingStatutoryPart(),
    MissingFormalElement(),
    HalfWidthPunctuation(),
    ExtractionResidue(),
    LegalSystemForRuleOfLaw(),
    TwoNamesForOneThing(),
)

for _rule in RULES:
    page_of(type(_rule))


@dataclass(frozen=True, slots=True)
class Profile:
    """A choice of rules for a kind of paper; `starts` are beginnings of codes."""

    label: str
    starts: tuple[str, ...]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules chosen, in order of code."""
        return tuple(rule for rule in RULES if rule.code.startswith(self.starts))


PROFILES: Mapping[str, Profile] = MappingProxyType(
    {
        "report": Profile("年度报告", ("",)),
        "paper": Profile("其他公文", ("DUP", "FIG", "NMB", "NUM", "PLC", "PUN", "RES", "TRM")),
        "figures": Profile("数字核对", ("FIG", "NUM")),
    }
)


def profile(name: str) -> tuple[Rule, ...]:
    """The rules of a profile by key or Chinese label; NameFault otherwise."""
    for key, one in PROFILES.items():
        if name in (key, one.label):
            return one.rules
    raise NameFault("审读方案", name, [*PROFILES, *(one.label for one in PROFILES.values())])
