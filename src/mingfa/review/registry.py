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
from mingfa.review.rules.dup003_passage_of_another_units_report import PassageOfAnotherUnitsReport
from mingfa.review.rules.dup004_last_years_numbers import LastYearsNumbers
from mingfa.review.rules.emp001_praise_without_a_figure import PraiseWithoutAFigure
from mingfa.review.rules.fig001_sums_do_not_agree import SumsDoNotAgree
from mingfa.review.rules.fig002_figure_differs_from_ledger import FigureDiffersFromLedger
from mingfa.review.rules.fig003_two_values_for_one_figure import TwoValuesForOneFigure
from mingfa.review.rules.fig004_committee_size_outside_the_law import CommitteeSizeOutsideTheLaw
from mingfa.review.rules.fig005_share_above_the_whole import ShareAboveTheWhole
from mingfa.review.rules.fig006_growth_does_not_agree import GrowthDoesNotAgree
from mingfa.review.rules.fig007_turns_told_as_persons import TurnsToldAsPersons
from mingfa.review.rules.fig008_percent_for_percentage_points import PercentForPercentagePoints
from mingfa.review.rules.fig009_decrease_told_in_multiples import DecreaseToldInMultiples
from mingfa.review.rules.fig010_coverage_without_base import CoverageWithoutBase
from mingfa.review.rules.fig011_jump_against_last_year import JumpAgainstLastYear
from mingfa.review.rules.fig012_figures_as_last_year import FiguresAsLastYear
from mingfa.review.rules.fig013_more_or_fewer_values_than_names import MoreOrFewerValuesThanNames
from mingfa.review.rules.fig014_remainder_does_not_agree import RemainderDoesNotAgree
from mingfa.review.rules.frm001_page_of_other_measures import PageOfOtherMeasures
from mingfa.review.rules.frm002_body_in_another_font import BodyInAnotherFont
from mingfa.review.rules.frm003_title_in_another_font import TitleInAnotherFont
from mingfa.review.rules.frm004_heading_in_another_font import HeadingInAnotherFont
from mingfa.review.rules.frm005_line_pitch_of_another_measure import LinePitchOfAnotherMeasure
from mingfa.review.rules.frm006_pages_without_numbers import PagesWithoutNumbers
from mingfa.review.rules.grm001_wrong_particle import WrongParticle
from mingfa.review.rules.grm002_subject_lost import SubjectLost
from mingfa.review.rules.grm003_words_that_do_not_go_together import WordsThatDoNotGoTogether
from mingfa.review.rules.law001_repealed_act import RepealedAct
from mingfa.review.rules.law002_no_act_of_that_title import NoActOfThatTitle
from mingfa.review.rules.law003_act_not_yet_in_force import ActNotYetInForce
from mingfa.review.rules.law004_no_such_article import NoSuchArticle
from mingfa.review.rules.law005_former_name_of_a_body import FormerNameOfABody
from mingfa.review.rules.law006_plan_out_of_date import PlanOutOfDate
from mingfa.review.rules.law007_wrong_kind_of_legal_review import WrongKindOfLegalReview
from mingfa.review.rules.law008_number_without_hexagon_brackets import NumberWithoutHexagonBrackets
from mingfa.review.rules.law009_title_without_marks import TitleWithoutMarks
from mingfa.review.rules.law010_title_of_a_paper_miswritten import TitleOfAPaperMiswritten
from mingfa.review.rules.len001_too_long import TooLong
from mingfa.review.rules.lst001_announced_number_of_items import AnnouncedNumberOfItems
from mingfa.review.rules.nmb001_broken_numbering import BrokenNumbering
from mingfa.review.rules.num001_exact_number_with_approximator import ExactNumberWithApproximator
from mingfa.review.rules.num002_range_with_hyphen import RangeWithHyphen
from mingfa.review.rules.num003_year_cut_short import YearCutShort
from mingfa.review.rules.num004_comma_within_number import CommaWithinNumber
from mingfa.review.rules.num005_leading_zero_in_date import LeadingZeroInDate
from mingfa.review.rules.num006_two_styles_of_numerals import TwoStylesOfNumerals
from mingfa.review.rules.num007_full_width_digits import FullWidthDigits
from mingfa.review.rules.num008_number_left_incomplete import NumberLeftIncomplete
from mingfa.review.rules.per001_two_names_for_one_post import TwoNamesForOnePost
from mingfa.review.rules.plc001_foreign_place_name import ForeignPlaceName
from mingfa.review.rules.plc002_another_kind_of_unit import AnotherKindOfUnit
from mingfa.review.rules.pln001_continued_without_a_beginning import ContinuedWithoutABeginning
from mingfa.review.rules.prt001_missing_statutory_part import MissingStatutoryPart
from mingfa.review.rules.prt002_missing_formal_element import MissingFormalElement
from mingfa.review.rules.prt003_problem_without_a_measure import ProblemWithoutAMeasure
from mingfa.review.rules.prt004_heading_without_content import HeadingWithoutContent
from mingfa.review.rules.prt005_one_head_only import OneHeadOnly
from mingfa.review.rules.prt006_parts_out_of_order import PartsOutOfOrder
from mingfa.review.rules.prt007_missing_addressee import MissingAddressee
from mingfa.review.rules.prt008_problem_in_stock_phrases import ProblemInStockPhrases
from mingfa.review.rules.prt009_heading_of_another_matter import HeadingOfAnotherMatter
from mingfa.review.rules.prt010_signed_by_another_body import SignedByAnotherBody
from mingfa.review.rules.prt011_sent_to_a_person import SentToAPerson
from mingfa.review.rules.prv001_identity_number import IdentityNumber
from mingfa.review.rules.prv002_mobile_number import MobileNumber
from mingfa.review.rules.prv003_bank_card_number import BankCardNumber
from mingfa.review.rules.prv004_name_of_a_party import NameOfAParty
from mingfa.review.rules.pun001_half_width_punctuation import HalfWidthPunctuation
from mingfa.review.rules.pun002_marks_in_a_row import MarksInARow
from mingfa.review.rules.pun003_unbalanced_marks import UnbalancedMarks
from mingfa.review.rules.pun004_comma_between_marks import CommaBetweenMarks
from mingfa.review.rules.pun005_mark_after_ordinal import MarkAfterOrdinal
from mingfa.review.rules.pun006_mark_before_and_so_on import MarkBeforeAndSoOn
from mingfa.review.rules.pun007_paragraph_without_end import ParagraphWithoutEnd
from mingfa.review.rules.pun008_date_with_full_stop import DateWithFullStop
from mingfa.review.rules.pun009_faulty_ellipsis import FaultyEllipsis
from mingfa.review.rules.pun010_blank_between_characters import BlankBetweenCharacters
from mingfa.review.rules.req001_request_in_a_report import RequestInAReport
from mingfa.review.rules.res001_extraction_residue import ExtractionResidue
from mingfa.review.rules.res002_stray_capitals import StrayCapitals
from mingfa.review.rules.tpl001_unfilled_placeholder import UnfilledPlaceholder
from mingfa.review.rules.tpl002_alternatives_left_standing import AlternativesLeftStanding
from mingfa.review.rules.trm001_legal_system_for_rule_of_law import LegalSystemForRuleOfLaw
from mingfa.review.rules.trm002_two_names_for_one_thing import TwoNamesForOneThing
from mingfa.review.rules.trm003_misquoted_set_phrase import MisquotedSetPhrase
from mingfa.review.rules.trm004_outdated_term import OutdatedTerm
from mingfa.review.rules.ttl001_faulty_title import FaultyTitle
from mingfa.review.rules.typ001_wrong_character import WrongCharacter
from mingfa.review.rules.typ002_doubled_words import DoubledWords
from mingfa.review.rules.typ003_characters_of_no_word import CharactersOfNoWord
from mingfa.review.rules.yer001_heading_of_another_year import HeadingOfAnotherYear
from mingfa.review.rules.yer002_this_year_for_last_year import ThisYearForLastYear
from mingfa.review.rules.yer003_dated_outside_its_time import DatedOutsideItsTime
from mingfa.review.rules.yer004_no_such_day import NoSuchDay
from mingfa.review.rules.yer005_open_ended_period import OpenEndedPeriod
from mingfa.review.rules.yer006_work_of_another_year import WorkOfAnotherYear

__all__ = ["DEFAULT", "PROFILES", "RULES", "Profile", "profile"]

RULES: tuple[Rule, ...] = (
    RepeatedPassage(),
    PassageOfAnOlderReport(),
    PassageOfAnotherUnitsReport(),
    LastYearsNumbers(),
    PraiseWithoutAFigure(),
    SumsDoNotAgree(),
    FigureDiffersFromLedger(),
    TwoValuesForOneFigure(),
    CommitteeSizeOutsideTheLaw(),
    ShareAboveTheWhole(),
    GrowthDoesNotAgree(),
    TurnsToldAsPersons(),
    PercentForPercentagePoints(),
    DecreaseToldInMultiples(),
    CoverageWithoutBase(),
    JumpAgainstLastYear(),
    FiguresAsLastYear(),
    MoreOrFewerValuesThanNames(),
    RemainderDoesNotAgree(),
    PageOfOtherMeasures(),
    BodyInAnotherFont(),
    TitleInAnotherFont(),
    HeadingInAnotherFont(),
    LinePitchOfAnotherMeasure(),
    PagesWithoutNumbers(),
    WrongParticle(),
    SubjectLost(),
    WordsThatDoNotGoTogether(),
    RepealedAct(),
    NoActOfThatTitle(),
    ActNotYetInForce(),
    NoSuchArticle(),
    FormerNameOfABody(),
    PlanOutOfDate(),
    WrongKindOfLegalReview(),
    NumberWithoutHexagonBrackets(),
    TitleWithoutMarks(),
    TitleOfAPaperMiswritten(),
    TooLong(),
    AnnouncedNumberOfItems(),
    BrokenNumbering(),
    ExactNumberWithApproximator(),
    RangeWithHyphen(),
    YearCutShort(),
    CommaWithinNumber(),
    LeadingZeroInDate(),
    TwoStylesOfNumerals(),
    FullWidthDigits(),
    NumberLeftIncomplete(),
    TwoNamesForOnePost(),
    ForeignPlaceName(),
    AnotherKindOfUnit(),
    ContinuedWithoutABeginning(),
    MissingStatutoryPart(),
    MissingFormalElement(),
    ProblemWithoutAMeasure(),
    HeadingWithoutContent(),
    OneHeadOnly(),
    PartsOutOfOrder(),
    MissingAddressee(),
    ProblemInStockPhrases(),
    HeadingOfAnotherMatter(),
    SignedByAnotherBody(),
    SentToAPerson(),
    IdentityNumber(),
    MobileNumber(),
    BankCardNumber(),
    NameOfAParty(),
    HalfWidthPunctuation(),
    MarksInARow(),
    UnbalancedMarks(),
    CommaBetweenMarks(),
    MarkAfterOrdinal(),
    MarkBeforeAndSoOn(),
    ParagraphWithoutEnd(),
    DateWithFullStop(),
    FaultyEllipsis(),
    BlankBetweenCharacters(),
    RequestInAReport(),
    ExtractionResidue(),
    StrayCapitals(),
    UnfilledPlaceholder(),
    AlternativesLeftStanding(),
    LegalSystemForRuleOfLaw(),
    TwoNamesForOneThing(),
    MisquotedSetPhrase(),
    OutdatedTerm(),
    FaultyTitle(),
    WrongCharacter(),
    DoubledWords(),
    CharactersOfNoWord(),
    HeadingOfAnotherYear(),
    ThisYearForLastYear(),
    DatedOutsideItsTime(),
    NoSuchDay(),
    OpenEndedPeriod(),
    WorkOfAnotherYear(),
)

#: What runs where nothing else is said: every rule that is not off.
DEFAULT: tuple[Rule, ...] = tuple(rule for rule in RULES if not rule.off)

for _rule in RULES:
    page_of(type(_rule))


@dataclass(frozen=True, slots=True)
class Profile:
    """A choice of rules for a kind of paper; `starts` are beginnings of codes, `off_too` takes those that are off."""

    label: str
    starts: tuple[str, ...]
    off_too: bool = False

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules chosen, in order of code."""
        return tuple(
            rule for rule in RULES if rule.code.startswith(self.starts) and (self.off_too or not rule.off)
        )


PROFILES: Mapping[str, Profile] = MappingProxyType(
    {
        "report": Profile("年度报告", ("",)),
        "paper": Profile(
            "其他公文",
            (
                "DUP",
                "FIG",
                "GRM",
                "LAW",
                "LST",
                "NMB",
                "NUM",
                "PER",
                "PLC",
                "PRV",
                "PUN",
                "RES",
                "TPL",
                "TRM",
                "TYP",
                "YER004",
            ),
        ),
        "figures": Profile("数字核对", ("FIG", "NUM")),
        "layout": Profile("公文格式", ("FRM",), off_too=True),
        "strict": Profile("从严", ("",), off_too=True),
    }
)


def profile(name: str) -> tuple[Rule, ...]:
    """The rules of a profile by key or Chinese label; NameFault otherwise."""
    for key, one in PROFILES.items():
        if name in (key, one.label):
            return one.rules
    raise NameFault("审读方案", name, [*PROFILES, *(one.label for one in PROFILES.values())])
